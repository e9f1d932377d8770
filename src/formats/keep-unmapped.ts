/**
 * What no field took of an article or of a feed's head is kept as an extension: it is read, and never made. A value that the
 * model has from another element, such as a `dc:date` beside the same `pubDate`, is not kept twice.
 */

import { resolveUrl } from "../content/base-url.ts";
import { isSameAddress } from "../content/uri-of.ts";
import type { Article, Feed, XmlAttribute, XmlElement } from "../model.ts";
import type { Unmapped } from "../table/infer.ts";
import type { Plan, Registry, Slot } from "../table/plan.ts";
import { readProse } from "./prose.ts";

type Value = Record<string, unknown> & Unmapped;
/** Prefix and namespace of an element. */
interface Home {
  readonly uri: string | undefined;
  readonly prefix: string | undefined;
}

export interface Mapping {
  readonly plan: Plan;
  /** Namespace of the format's own elements. */
  readonly uri: string | undefined;
  /** Rows that reading takes whatever else there is, those of a namespace as `dc.creators`, or the whole of it as `sy`. */
  readonly mapped: ReadonlySet<string>;
}

/** `hasUnmapped`: something stands beside the rows of the host, or of what is in it. */
export function keepUnmapped(
  model: Feed | Article,
  host: object,
  { plan, uri, mapped }: Mapping,
  { registry, base, hasUnmapped }: { registry: Registry; base: string | undefined; hasUnmapped: boolean },
): void {
  // Feedwright's own elements state the whole value: what the format says beside them is only as near as it comes.
  const isOwn = "fw" in host;
  let keeper: Keeper | undefined;
  for (const key in host) {
    if (mapped.has(key) && !hasUnmapped) continue;
    const slot = plan.slots.get(key);
    const value = (host as Value)[key];
    if (slot !== undefined) {
      if (!(isOwn || mapped.has(key)))
        (keeper ??= new Keeper(model, registry, base)).row(slot, value, { uri, prefix: undefined });
      if (hasUnmapped) (keeper ??= new Keeper(model, registry, base)).beside(slot, value, { uri, prefix: undefined });
      continue;
    }
    const vocabulary = registry.byKey.get(key);
    const rows = vocabulary?.[plan.host!];
    if (rows === undefined || rows.mirrors.size === 0 || key === "fw") continue;
    for (const row in value as Value) {
      const mirrored = rows.mirrors.has(row) ? rows.slots.get(row) : undefined;
      if (mirrored === undefined) continue;
      const isMapped = isOwn || mapped.has(key) || mapped.has(`${key}.${row}`);
      if (isMapped && !hasUnmapped) continue;
      keeper ??= new Keeper(model, registry, base);
      const home = { uri: vocabulary!.uri, prefix: vocabulary!.prefix };
      if (!isMapped) keeper.row(mirrored, (value as Value)[row], home);
      if (hasUnmapped) keeper.beside(mirrored, (value as Value)[row], home);
    }
    if (hasUnmapped)
      (keeper ??= new Keeper(model, registry, base)).ofScalars(
        value as Value,
        rows,
        { uri: vocabulary!.uri, prefix: vocabulary!.prefix },
        rows.mirrors,
      );
  }
  if (!hasUnmapped) return;
  keeper ??= new Keeper(model, registry, base);
  keeper.attributes((host as Unmapped).otherAttributes);
  keeper.ofScalars(host as Value, plan, { uri, prefix: undefined });
}

/** What says how a value is written or where in the document it stands, and no value. */
const MANNER = new Set(["type", "mode", "base", "lang", "isPermaLink", "parseType", "about"]);
const UNMAPPED = new Set(["extensions", "otherAttributes", "unmappedText", "attributesOf"]);

class Keeper {
  readonly #model: Feed | Article;
  readonly #registry: Registry;
  readonly #base: string | undefined;
  /** Each value of the model, once it has been asked for. */
  #said: unknown[] | undefined;

  constructor(model: Feed | Article, registry: Registry, base: string | undefined) {
    this.#model = model;
    this.#registry = registry;
    this.#base = base;
  }

  /** A row, each of its values that the model has not. */
  row(slot: Slot, held: unknown, home: Home): void {
    for (const value of listOf(slot, held)) {
      if (value === undefined || this.#isSaid(slot, value)) continue;
      if (slot.place === "attr") this.attributes([this.#attribute(slot, value)]);
      else this.#keep(this.#tree(slot, value, home));
    }
  }

  /** What stands beside the rows of an element, as an element of that name. */
  beside(slot: Slot, held: unknown, home: Home): void {
    if (slot.plan === undefined || slot.plan.host !== undefined) return;
    for (const value of listOf(slot, held)) {
      const tree = value === undefined ? undefined : this.#besideRows(slot, value as Value, home);
      if (tree !== undefined && !this.#isKept(tree)) this.#keep(tree);
    }
  }

  /** Attributes of elements that hold only text. `of`: only of these. */
  ofScalars({ attributesOf }: Unmapped, plan: Plan, home: Home, of?: ReadonlySet<string>): void {
    for (const { of: key, attributes } of attributesOf ?? []) {
      const slot = plan.slots.get(key);
      if (slot === undefined || of?.has(key) === false) continue;
      const others = this.#unsaid(attributes);
      if (others.length > 0) this.#keep({ ...this.#element(slot, home), attributes: others });
    }
  }

  /** Of the host itself. */
  attributes(attributes: readonly XmlAttribute[] | undefined): void {
    const others = (attributes ?? []).filter(({ prefix }) => prefix !== "xml");
    if (others.length === 0) return;
    this.#model.attributes = [...(this.#model.attributes ?? []), ...others];
    this.#said = undefined;
  }

  #besideRows(slot: Slot, value: Value, home: Home): XmlElement | undefined {
    const children: (XmlElement | string)[] = [];
    const { unmappedText = "", extensions = [], attributesOf } = value;
    if (unmappedText !== "" && !this.#isTextSaid(unmappedText)) children.push(unmappedText);
    for (const tree of extensions) if (!this.#isKept(tree)) children.push(tree);
    for (const { of, attributes } of attributesOf ?? []) {
      const others = this.#unsaid(attributes);
      const inner = slot.plan!.slots.get(of);
      if (others.length > 0 && inner !== undefined)
        children.push({ ...this.#element(inner, home), attributes: others });
    }
    for (const inner of slot.plan!.elements) {
      if (inner.plan === undefined || inner.plan.host !== undefined) continue;
      for (const member of listOf(inner, value[inner.key])) {
        const tree = member === undefined ? undefined : this.#besideRows(inner, member as Value, home);
        if (tree !== undefined) children.push(tree);
      }
    }
    const attributes = this.#unsaid(value.otherAttributes ?? []);
    if (attributes.length === 0 && children.length === 0) return undefined;
    return {
      ...this.#element(slot, home),
      ...(attributes.length === 0 ? {} : { attributes }),
      ...(children.length === 0 ? {} : { children }),
    };
  }

  #unsaid(attributes: readonly XmlAttribute[]): XmlAttribute[] {
    return attributes.filter(
      ({ name, prefix, value }) =>
        prefix !== "xml" && !MANNER.has(name) && value.trim() !== "" && !this.#isTextSaid(value),
    );
  }

  /** The model has all of it: as it is, or each of its values somewhere. */
  #isKept(tree: XmlElement): boolean {
    return (
      (tree.attributes ?? []).every(({ value }) => this.#isTextSaid(value)) &&
      (tree.children ?? []).every((child) =>
        typeof child === "string" ? this.#isTextSaid(child) : this.#isKept(child),
      )
    );
  }

  // ── Whether the model says a value ────────────────────────────────────────

  #isSaid({ plan }: Slot, value: unknown): boolean {
    if (plan === undefined) return this.#isScalarSaid(value);
    for (const [key, inner] of Object.entries(value as Value)) {
      const slot = plan.slots.get(key);
      if (slot === undefined || MANNER.has(key) || UNMAPPED.has(key)) continue;
      // RSS 1.0 points from the channel to a picture that stands beside it.
      if (key === "resource" && plan.slots.has("about")) continue;
      if (!listOf(slot, inner).every((member) => this.#isSaid(slot, member))) return false;
    }
    return true;
  }

  #isScalarSaid(value: unknown): boolean {
    if (typeof value === "string") return this.#isTextSaid(value);
    if (Array.isArray(value)) return value.every((member) => this.#isScalarSaid(member));
    if (!(value instanceof Date)) return this.#saidValues().includes(value);
    const { published, updated } = this.#model as Partial<Article>;
    const time = value.getTime();
    return published?.getTime() === time || updated?.getTime() === time || this.#saidValues().includes(time);
  }

  /** Nearly every value that is said is said as it stands: only where it is not, texts are compared as they read. */
  #isTextSaid(raw: string): boolean {
    const said = this.#saidValues();
    if (said.includes(raw)) return true;
    const text = collapsed(raw);
    if (text === "" || reads(said, text)) return true;
    const shown = collapsed(readProse(raw).text ?? "");
    if (shown !== text && shown !== "" && reads(said, shown)) return true;
    if (!/^\S+$/.test(text)) return false;
    if (said.some((one) => typeof one === "string" && isSameAddress(one, raw.trim()))) return true;
    return this.#base !== undefined && said.includes(resolveUrl(text, this.#base));
  }

  #saidValues(): unknown[] {
    return (this.#said ??= addValues(this.#model, []));
  }

  /** From here on, what is in it is said. */
  #keep(tree: XmlElement): void {
    this.#model.extensions.push(tree);
    if (this.#said !== undefined) addValues(tree, this.#said);
  }

  // ── Values as elements ────────────────────────────────────────────────────

  #tree(slot: Slot, value: unknown, home: Home): XmlElement {
    const element = this.#element(slot, home);
    if (slot.plan === undefined) {
      const raw = slot.codec!.encode(value) as string;
      return raw === "" ? element : { ...element, children: [raw] };
    }
    const held = value as Value;
    const attributes = slot.plan.attributes.flatMap((row) =>
      held[row.key] === undefined ? [] : [this.#attribute(row, held[row.key])],
    );
    attributes.push(...(held.otherAttributes ?? []));
    const { body } = slot.plan;
    const children: (XmlElement | string)[] = [];
    if (body !== undefined && held[body.key] !== undefined) children.push(body.codec!.encode(held[body.key]) as string);
    if (held.unmappedText !== undefined) children.push(held.unmappedText);
    for (const row of slot.plan.elements)
      for (const member of listOf(row, held[row.key]))
        if (member !== undefined) children.push(this.#tree(row, member, home));
    children.push(...(held.extensions ?? []));
    return {
      ...element,
      ...(attributes.length === 0 ? {} : { attributes }),
      ...(children.length === 0 ? {} : { children }),
    };
  }

  #element(slot: Slot, home: Home): XmlElement {
    const { name, uri, prefix } = this.#nameOf(slot, home);
    const element: XmlElement = { name };
    if (uri !== undefined && uri !== "") element.namespace = uri;
    if (prefix !== undefined && prefix !== "") element.prefix = prefix;
    return element;
  }

  #attribute(slot: Slot, value: unknown): XmlAttribute {
    const { name, uri, prefix } = this.#nameOf(slot, { uri: undefined, prefix: undefined });
    const attribute: XmlAttribute = { name, value: slot.codec!.encode(value) as string };
    if (uri !== undefined) attribute.namespace = uri;
    if (prefix !== undefined) attribute.prefix = prefix;
    return attribute;
  }

  #nameOf({ name, isLocal }: Slot, home: Home): Home & { name: string } {
    if (isLocal) return { ...home, name };
    const [prefix, local] = name.split(":") as [string, string];
    return { name: local, prefix, uri: this.#registry.byPrefix.get(prefix)?.uri };
  }
}

const listOf = ({ card }: Slot, held: unknown): readonly unknown[] =>
  held === undefined ? [] : card === "many" ? (held as unknown[]) : [held];

/** As it is compared: letter case and white space tell nothing apart here. */
const collapsed = (text: string) => text.trim().replace(/\s+/g, " ").toLowerCase();

/** Every value of the model, but for a feed's articles; moments as their milliseconds. */
function addValues(owner: unknown, into: unknown[]): unknown[] {
  if (typeof owner !== "object" || owner === null) into.push(owner);
  else if (owner instanceof Date) into.push(owner.getTime());
  else for (const key in owner) if (key !== "articles") addValues((owner as Record<string, unknown>)[key], into);
  return into;
}

/** Whether one of the texts reads as this one does, as it is compared. One that is far longer is not looked at. */
const reads = (said: readonly unknown[], text: string) =>
  said.some(
    (one) =>
      typeof one === "string" &&
      one.length >= text.length &&
      one.length <= 4 * text.length + 64 &&
      collapsed(one) === text,
  );
