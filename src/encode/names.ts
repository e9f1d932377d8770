/** Which prefix stands for which namespace in the document being written. */

import { FORBIDDEN } from "../content/plain-text.ts";
import { XML_URI } from "../scan/grammar.ts";
import type { Registry, Slot, Vocabulary } from "../table/plan.ts";

/** Opening and closing of one row's element, ready to write: `<itunes:author`, `<itunes:author>`, `</itunes:author>`. */
export interface Tag {
  readonly open: string;
  readonly start: string;
  readonly close: string;
  /** The element's children belong to this vocabulary. */
  readonly home: Vocabulary;
}

/** A row and its names, which are kept where the root element declares them. Others have to be asked for wherever they are used. */
export interface Named {
  readonly slot: Slot;
  /** Vocabulary of the row's owner. */
  readonly home: Vocabulary;
  tag?: Tag | undefined;
  /** ` name="` of an attribute. */
  attribute?: string | undefined;
}

const NAME =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: ranges as XML 1.0 gives them, combining marks among them
  /^[A-Z_a-z\u00b7-\u02ff\u0370-\u1fff\u2070-\ufffd][-.\w\u00b7-\u02ff\u0300-\u1fff\u203f-\u2040\u2070-\ufffd]*$/;

/** A name XML accepts: what is no name character becomes `_`. */
export function xmlName(name: string): string {
  if (NAME.test(name)) return name;
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: as above
  const mended = name.replaceAll(/[^-.\w\u00b7-\u02ff\u0300-\u1fff\u203f-\u2040\u2070-\ufffd]/g, "_");
  return NAME.test(mended) ? mended : `_${mended}`;
}

const tagOf = (name: string, declaration: string, home: Vocabulary): Tag => ({
  open: `<${name}${declaration}`,
  start: `<${name}${declaration}>`,
  close: `</${name}>`,
  home,
});

export class Names {
  readonly #registry: Registry;
  readonly #core: Vocabulary;
  readonly #uris = new Map<string, string>();
  readonly #prefixes = new Map<string, string>();
  /** Prefixes that the root element does not declare, once it has been written. */
  #late: Set<string> | undefined;
  #due = new Map<string, string>();
  /** The namespace of unprefixed elements, if any. */
  readonly coreUri: string | undefined;

  constructor(registry: Registry, core: Vocabulary, coreUri: string | undefined) {
    this.#registry = registry;
    this.#core = core;
    this.coreUri = coreUri;
  }

  /** Prefix and URI of every namespace used so far, in order of first use. */
  get declared(): ReadonlyMap<string, string> {
    return this.#uris;
  }

  /** The root element has been written: what is used from now on has to be declared where it is used. */
  close(): void {
    this.#late ??= new Set();
  }

  /** Prefix and URI of what was used since it was last asked for, and the root element does not declare. */
  takeDue(): ReadonlyMap<string, string> | undefined {
    const due = this.#due;
    if (due.size === 0) return undefined;
    this.#due = new Map();
    return due;
  }

  /** The tags of a row's element. */
  tag(row: Named): Tag {
    const { slot, home } = row;
    const colon = slot.name.indexOf(":");
    const local = slot.name.slice(colon + 1);
    if (colon === 0) return (row.tag = tagOf(local, this.coreUri === undefined ? "" : ' xmlns=""', home));
    const vocabulary = colon > 0 ? this.#vocabulary(slot.name.slice(0, colon)) : home;
    if (vocabulary === this.#core) return (row.tag = tagOf(local, "", vocabulary));
    const prefix = this.use(vocabulary.prefix, vocabulary.uri);
    const tag = tagOf(`${prefix}:${local}`, "", vocabulary);
    if (!this.#due.has(prefix)) row.tag = tag;
    return tag;
  }

  /** ` name="` of a row's attribute. */
  attribute(row: Named): string {
    const { slot } = row;
    const colon = slot.name.indexOf(":");
    if (colon < 0) return (row.attribute = ` ${slot.name}="`);
    const vocabulary = this.#vocabulary(slot.name.slice(0, colon));
    const prefix = this.use(vocabulary.prefix, vocabulary.uri);
    const attribute = ` ${prefix}:${slot.name.slice(colon + 1)}="`;
    if (!this.#due.has(prefix)) row.attribute = attribute;
    return attribute;
  }

  #vocabulary(prefix: string): Vocabulary {
    const vocabulary = this.#registry.byPrefix.get(prefix);
    if (vocabulary === undefined) throw new TypeError(`no namespace in use has the prefix "${prefix}"`);
    return vocabulary;
  }

  /** A prefix for `uri`, the wished one where it is free; declared on the root element. Never the empty prefix. */
  use(wish: string, uri: string): string {
    if (uri === XML_URI) return "xml";
    let prefix = this.#prefixes.get(uri);
    if (prefix === undefined) {
      // Two that differ in what no document can hold are one once they are written.
      const written = uri.replace(FORBIDDEN, "");
      if (written !== uri && written !== "") return this.use(wish, written);
      prefix = this.#free(xmlName(wish));
      this.#prefixes.set(uri, prefix);
      this.#uris.set(prefix, uri);
      this.#late?.add(prefix);
    }
    if (this.#late?.has(prefix)) this.#due.set(prefix, uri);
    return prefix;
  }

  #free(wish: string): string {
    const base = /^xml/i.test(wish) ? "ns" : wish;
    // A prefix that is another vocabulary's by convention would mislead readers that go by prefix.
    for (let n = 0; ; n++) {
      const prefix = n === 0 ? base : `${base}${n}`;
      if (!this.#uris.has(prefix)) return prefix;
    }
  }
}
