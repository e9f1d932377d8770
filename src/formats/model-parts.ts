/** Steps that reading every XML format shares: an empty model, links, categories, typed extensions. */

import type { AtomLink } from "./atom/table.ts";
import type { Article, Category, Feed, Link, XmlAttribute, XmlElement } from "../model.ts";
import type { Plan, Registry } from "../table/plan.ts";
import type { Host } from "../table/words.ts";
import { appended } from "../decode/appended.ts";
import { UNDECLARED } from "../decode/scope.ts";
import { areNative, nativeAttributes } from "./extension-kinds.ts";
import type { Unmapped } from "../table/infer.ts";
import { memberWith } from "./keyed.ts";
import { resolveUrl } from "../content/base-url.ts";
import { isUnsafeUrl } from "../content/unsafe-url.ts";
import { trimmed } from "../content/trimmed.ts";

/** How a document is to be read into the model. */
export interface Reading {
  /** Base of relative URLs: where the document came from. */
  readonly url: string | undefined;
  readonly registry: Registry;
}

/**
 * Stands where an item stood that was normalised as soon as it had closed: what is forgotten early is never copied by the
 * garbage collector, which was half of the time that feeds of 20 MB took.
 */
export class Normalised {
  readonly article: Article;
  /** `rdf:about`, by which a table of contents orders items. */
  readonly about: string | undefined;
  constructor(article: Article, about?: string) {
    this.article = article;
    this.about = about;
  }
}

/** An article with nothing in it yet. All share one shape, which keeps the engine's property look-ups fast. */
export function emptyArticle(): Article {
  return { id: "", bylines: [], categories: [], enclosures: [], links: [], extensions: [] };
}

export function emptyFeed(): Feed {
  return { title: "", bylines: [], categories: [], links: [], hubs: [], articles: [], extensions: [] };
}

/** Sets a field only where there is something to set: absent means not stated. */
export function set<T extends object, K extends keyof T>(target: T, key: K, value: T[K] | undefined): void {
  if (value !== undefined && value !== "") target[key] = value as T[K];
}

/** The first that is stated. */
export function first<T>(...values: (T | undefined)[]): T | undefined {
  for (const value of values) if (value !== undefined && value !== "") return value;
  return undefined;
}

/**
 * Atom links, in Atom or beside RSS elements; `settle` moves those that a field owns. Of `extensions`, those that should have
 * been: they stay extensions as well, so both may come back of what was written.
 */
export function readLinks(
  links: readonly AtomLink[] | undefined,
  base: string | undefined,
  extensions?: readonly XmlElement[],
): Link[] {
  let read: Link[] = [];
  for (const element of links ?? []) {
    const { rel, type, hreflang, title, length, base: own } = element;
    // As RSS writes it: an address and nothing else.
    const href = element.href ?? addressOf(element.unmappedText);
    if (href === undefined) continue;
    const link: Link = { url: resolveUrl(href, own === undefined ? base : resolveUrl(own, base)), rel: relation(rel) };
    if (link.url === "") continue;
    if (type !== undefined && type !== "") link.type = type;
    if (hreflang !== undefined && hreflang !== "") link.hreflang = hreflang;
    if (title !== undefined && title !== "") link.title = title;
    if (length !== undefined) link.length = length;
    const others = attributesOf(element);
    if (others !== undefined) link.attributes = others;
    read = appended(read, link);
  }
  for (const extension of extensions ?? [])
    for (const link of readLinks(strayLink(extension), base))
      if (memberWith(read, linkKey, linkKey(link)) === undefined) read.push(link);
  return read;
}

function addressOf(text: string | undefined): string | undefined {
  return text !== undefined && /^\S+$/.test(text) && !isUnsafeUrl(text) ? text : undefined;
}

/** What no field of a link has. How many answers there are is for whoever knows the article's comments. */
function attributesOf({ count, updated, otherAttributes }: AtomLink): XmlAttribute[] | undefined {
  if (count === undefined && updated === undefined) return otherAttributes;
  const attributes: XmlAttribute[] = [];
  if (count !== undefined) attributes.push({ name: "count", ...THREADING, value: String(count) });
  if (updated !== undefined) attributes.push({ name: "updated", ...THREADING, value: updated.toRfc3339() });
  return otherAttributes === undefined ? attributes : attributes.concat(otherAttributes);
}
const THREADING = { namespace: "http://purl.org/syndication/thread/1.0", prefix: "thr" };

const linkKey = ({ rel, url }: Link) => `${rel}\n${url}`;

/** `<link rel="…" href="…"/>` as Atom has it, without its namespace or with a prefix nobody declared: seen in the foreign. */
function strayLink({ name, namespace = UNDECLARED, attributes = [] }: XmlElement): AtomLink[] {
  if (name !== "link" || !namespace.startsWith(UNDECLARED)) return [];
  const value = (key: string) => attributes.find((attribute) => attribute.name === key)?.value;
  return [{ href: value("href")!, rel: value("rel") ?? "alternate" }];
}

/** RFC 4287 §4.2.7.2: a registered name and its long form are the same; no `rel` means alternate. */
function relation(rel: string | undefined): string {
  if (rel === undefined || rel === "") return "alternate";
  if (/^[a-z]+$/.test(rel)) return rel;
  const name = trimmed(rel.replace(/^https?:\/\/www\.iana\.org\/assignments\/(?:link-)?relations?\/#?/i, ""));
  // RFC 8288 §2.1.1: registered names are compared in any case.
  return /^[a-z.-]+$/i.test(name) ? name.toLowerCase() : name;
}

/** The address that a feed gives as its own. */
export const selfOf = (links: readonly AtomLink[] | undefined): string | undefined =>
  links?.find(({ rel }) => relation(rel) === "self")?.href;

/** How many answers a link to them counts: RFC 4685 §4. */
export function countedIn(links: readonly AtomLink[] | undefined): number | undefined {
  if (links === undefined) return undefined;
  for (const { rel, count } of links) if (count !== undefined && relation(rel) === "replies") return count;
  return undefined;
}

export function writeLink({ url, rel, type, hreflang, title, length, attributes }: Link): AtomLink {
  const link: AtomLink = { href: url, rel };
  set(link, "type", type);
  set(link, "hreflang", hreflang);
  set(link, "title", title);
  set(link, "length", length);
  const native = nativeAttributes(attributes);
  if (native !== undefined) link.otherAttributes = native;
  return link;
}

/** Whether links read from what `writeLink` made of them are the same. */
export const areNativeLinks = (links: readonly Link[]): boolean => links.every((link) => areNative(link.attributes));

/** The categories with another one, unless it says nothing. */
export function withCategory(
  categories: Category[],
  term: string | undefined,
  scheme: string | undefined,
  label?: string | undefined,
  attributes?: XmlAttribute[] | undefined,
): Category[] {
  const name = term || label;
  if (name === undefined || name === "") return categories;
  const category: Category = { term: name };
  if (scheme !== undefined && scheme !== "") category.scheme = scheme;
  if (label !== undefined && label !== "" && label !== name) category.label = label;
  if (attributes !== undefined && attributes.length > 0) category.attributes = attributes;
  return appended(categories, category);
}

/** From this many on, comparing each with each costs more than a set. */
const MANY = 12;

/** Each category once, as it was said first. */
export function distinct(categories: Category[]): Category[] {
  if (categories.length < MANY) {
    const isDistinct = categories.every((category, i) => !isKnown(categories, category, i));
    return isDistinct ? categories : categories.filter((category, i) => !isKnown(categories, category, i));
  }
  const seen = new Set<string>();
  return categories.filter(({ term, scheme }) => {
    const before = seen.size;
    return seen.add(scheme === undefined ? term : `${term}\n${scheme}`).size > before;
  });
}

function isKnown(categories: readonly Category[], { term, scheme }: Category, end: number): boolean {
  for (let i = 0; i < end; i++) if (categories[i]!.term === term && categories[i]!.scheme === scheme) return true;
  return false;
}

/** Typed extensions of a host: the rows that no field of the model mirrors. */
export function readExtensions(model: Feed | Article, host: object, plan: Plan, registry: Registry): void {
  // No list of keys is made: hosts and extensions are plain objects of their own.
  for (const key in host) {
    if (plan.keys.has(key)) continue;
    const vocabulary = registry.byKey.get(key);
    if (vocabulary === undefined || vocabulary[plan.host!].isMirror) continue;
    const own = withoutMirrors((host as Record<string, object>)[key]!, vocabulary[plan.host!]);
    if (own !== undefined) (model as unknown as Record<string, unknown>)[key] = own;
  }
}

function withoutMirrors(extension: object, { mirrors }: Plan): object | undefined {
  let isAny = false;
  for (const key in extension) {
    if (mirrors.has(key)) return ownOf(extension, mirrors);
    isAny = true;
  }
  return isAny ? extension : undefined;
}

function ownOf(extension: object, mirrors: ReadonlySet<string>): object | undefined {
  const own: Record<string, unknown> = {};
  let any = false;
  for (const key in extension) {
    if (mirrors.has(key) || key === "attributesOf") continue;
    own[key] = (extension as Record<string, unknown>)[key];
    any = true;
  }
  const attributesOf = (extension as Unmapped).attributesOf?.filter(({ of }) => own[of] !== undefined) ?? [];
  if (attributesOf.length > 0) own.attributesOf = attributesOf;
  return any ? own : undefined;
}

/** Typed extensions of the model, on their way into a document. */
export function writeTyped(host: object, model: Feed | Article, registry: Registry, kind: Host, plan: Plan): void {
  for (const key in model) {
    const vocabulary = registry.byKey.get(key);
    if (vocabulary === undefined || plan.keys.has(key) || vocabulary[kind].isMirror) continue;
    const document = host as Record<string, object | undefined>;
    document[key] = { ...document[key], ...(model as unknown as Record<string, object>)[key] };
  }
}
