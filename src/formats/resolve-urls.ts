/**
 * Relative addresses of a document made absolute before it is read: in rows that hold a URL, wherever they stand, and in HTML
 * that an `xml:base` holds for (RFC 4287 §2, RFC 3986 §5). HTML without one is kept to the letter.
 */

import { absoluteMarkup } from "../content/absolute-html.ts";
import { baseWithin, resolveUrl } from "../content/base-url.ts";
import { hasUnmapped } from "../decode/decoder.ts";
import type { XmlAttribute } from "../model.ts";
import { url } from "../table/codecs/url.ts";
import type { Plan, Registry, Slot } from "../table/plan.ts";
import type { Unmapped } from "../table/infer.ts";

/** What addresses are relative to. */
export interface Bases {
  /** Of rows: the nearest `xml:base`, else where the document came from, else what the feed says of itself. */
  readonly url: string | undefined;
  /** Of HTML: the nearest `xml:base`. */
  readonly html: string | undefined;
}

type Host = Record<string, unknown> & Unmapped & { base?: string };

/** The bases inside of elements, outermost first, that have these `xml:base`s. */
export function basesWithin(outside: string | undefined, ...own: (string | undefined)[]): Bases {
  const base = own.reduce(baseWithin, outside);
  return { url: base, html: own.some(Boolean) ? base : undefined };
}

/** The first that can be a base. */
export const firstAbsolute = (...urls: (string | undefined)[]): string | undefined =>
  urls.find((candidate) => candidate !== undefined && /^https?:/i.test(candidate));

/** A copy of a feed or article with its addresses resolved. What it holds of articles stays as it is. */
export function withUrls<T extends object>(host: T, plan: Plan, bases: Bases, registry: Registry): T {
  const made = resolved(host as unknown as Host, plan, bases, registry);
  if (hasUnmapped.has(host)) hasUnmapped.add(made);
  return made as T;
}

function resolved(host: Host, plan: Plan, bases: Bases, registry: Registry): Host {
  const made: Record<string, unknown> = { ...host };
  for (const key in host) {
    const slot = plan.slots.get(key);
    if (slot !== undefined) made[key] = ofRow(host, slot, bases, registry);
    else if (plan.host !== undefined && key !== "fw") {
      const table = registry.byKey.get(key)?.[plan.host];
      if (table !== undefined) made[key] = resolved(host[key] as Host, table, bases, registry);
    }
  }
  return made as Host;
}

function ofRow(host: Host, slot: Slot, bases: Bases, registry: Registry): unknown {
  const value = host[slot.key];
  if (slot.key === "base" || slot.key === "scheme" || slot.plan?.host === "item") return value;
  const each = (one: unknown, at: number): unknown => {
    if (typeof one === "string") return ofText(one, slot, host, within(bases, ownBase(host, slot.key, at)));
    if (slot.plan === undefined || typeof one !== "object" || one === null) return one;
    const element = one as Host;
    const own = element.base ?? element.otherAttributes?.find(isBase)?.value;
    return withoutBase(resolved(element, slot.plan, within(bases, own), registry));
  };
  return Array.isArray(value) ? value.map(each) : each(value, 0);
}

/** A base among the attributes has said what it can when all addresses are absolute. */
function withoutBase(element: Host): Host {
  const { otherAttributes } = element;
  const others = otherAttributes?.filter((attribute) => !isBase(attribute));
  if (others === undefined || others.length === otherAttributes!.length) return element;
  if (others.length > 0) return { ...element, otherAttributes: others };
  const { otherAttributes: _, ...rest } = element;
  return rest;
}

function ofText(text: string, { codec, key }: Slot, host: Host, bases: Bases): string {
  if (codec?.markup === true) return isHtml(host) ? absoluteMarkup(text, bases.url, bases.html) : text;
  if (codec?.decode !== url.decode) return text;
  // An id is no address where it is only a word.
  if (key === "id" && !/[/?#]/.test(text)) return text;
  return resolveUrl(text, bases.url);
}

/** A text construct of Atom says what it holds; elsewhere, what may be HTML is. */
function isHtml({ type, mode }: Host): boolean {
  return typeof type !== "string" ? mode === undefined || mode === "escaped" : /html/i.test(type);
}

const within = (bases: Bases, own: string | undefined): Bases => {
  if (own === undefined || own === "") return bases;
  const base = baseWithin(bases.url, own);
  return { url: base, html: base };
};

/** Of an element that is only text: its attributes stand beside it. */
function ownBase({ attributesOf }: Host, key: string, at: number): string | undefined {
  if (attributesOf === undefined) return undefined;
  const own = attributesOf.find((annotated) => annotated.of === key && annotated.at === at);
  return own?.attributes.find(isBase)?.value;
}

const isBase = ({ name, namespace }: XmlAttribute) => name === "base" && namespace?.endsWith("/XML/1998/namespace");
