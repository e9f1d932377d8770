/** Which prefix stands for which namespace in the document being written. */

import type { Registry, Slot, Vocabulary } from "../table/plan.ts";

/** Opening and closing of one row's element, ready to write: `<itunes:author`, `<itunes:author>`, `</itunes:author>`. */
export interface Tag {
  readonly open: string;
  readonly start: string;
  readonly close: string;
  /** The element's children belong to this vocabulary. */
  readonly home: Vocabulary;
  /** Whether the root element does not declare its namespace: then it has to be asked for wherever it is used. */
  readonly isLate: boolean;
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

const tagOf = (name: string, declaration: string, home: Vocabulary, isLate = false): Tag => ({
  open: `<${name}${declaration}`,
  start: `<${name}${declaration}>`,
  close: `</${name}>`,
  home,
  isLate,
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

  /** Whether something that the root element does not declare was used since the last `takeDue`. */
  get isDue(): boolean {
    return this.#due.size > 0;
  }

  /** Prefix and URI of all that was used so, and begins anew. */
  takeDue(): ReadonlyMap<string, string> {
    const due = this.#due;
    this.#due = new Map();
    return due;
  }

  /** The tags of a row whose owner belongs to `home`. */
  tag({ name }: Slot, home: Vocabulary): Tag {
    const colon = name.indexOf(":");
    const vocabulary = colon > 0 ? this.#vocabulary(name.slice(0, colon)) : home;
    const local = name.slice(colon + 1);
    if (colon === 0) {
      const undone = this.coreUri === undefined ? "" : ' xmlns=""';
      return tagOf(local, undone, home);
    }
    if (vocabulary === this.#core) return tagOf(local, "", vocabulary);
    const prefix = this.use(vocabulary.prefix, vocabulary.uri);
    return tagOf(`${prefix}:${local}`, "", vocabulary, this.#isLate(prefix));
  }

  /** ` name="` of an attribute's row; `isLate` as of a tag. */
  attribute({ name }: Slot): { readonly open: string; readonly isLate: boolean } {
    const colon = name.indexOf(":");
    if (colon < 0) return { open: ` ${name}="`, isLate: false };
    const { prefix: wish, uri } = this.#vocabulary(name.slice(0, colon));
    const prefix = this.use(wish, uri);
    return { open: ` ${prefix}:${name.slice(colon + 1)}="`, isLate: this.#isLate(prefix) };
  }

  #isLate(prefix: string): boolean {
    return this.#late?.has(prefix) === true;
  }

  #vocabulary(prefix: string): Vocabulary {
    const vocabulary = this.#registry.byPrefix.get(prefix);
    if (vocabulary === undefined) throw new TypeError(`no namespace in use has the prefix "${prefix}"`);
    return vocabulary;
  }

  /** A prefix for `uri`, the wished one where it is free; declared on the root element. Never the empty prefix. */
  use(wish: string, uri: string): string {
    if (uri === "http://www.w3.org/XML/1998/namespace") return "xml";
    let prefix = this.#prefixes.get(uri);
    if (prefix === undefined) {
      prefix = this.#free(xmlName(wish));
      this.#prefixes.set(uri, prefix);
      this.#uris.set(prefix, uri);
      this.#late?.add(prefix);
    }
    if (this.#isLate(prefix)) this.#due.set(prefix, uri);
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
