/** A buffer for the attributes of one tag, reused for every tag. */

import type { Attributes } from "./events.ts";

/** Where attribute values are read from: the scanner. */
export interface AttributeSource {
  decodeAttribute(start: number, end: number, references: boolean): string;
  isAt(start: number, end: number, text: string): boolean;
}

/** Whether an attribute declares a namespace. */
export function isDeclaration(name: string): boolean {
  return name.charCodeAt(0) === 120 && name.startsWith("xmlns") && (name.length === 5 || name.charCodeAt(5) === 58);
}

/** Tags with more attributes look names up instead of comparing each. */
const MANY = 32;

export class AttributeList implements Attributes {
  count = 0;
  /** One of them declares a namespace. */
  declares = false;
  readonly #source: AttributeSource;
  readonly #names: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** Names of a tag that has many. */
  readonly #seen = new Set<string>();
  readonly #references: boolean[] = [];
  readonly #declarations: boolean[] = [];

  constructor(source: AttributeSource) {
    this.#source = source;
  }

  clear(): void {
    if (this.count >= MANY) this.#seen.clear();
    this.count = 0;
    this.declares = false;
  }

  /** Adds an attribute, `references`: there is an `&` in its value; false where the name is there already. */
  add(name: string, start: number, end: number, references: boolean): boolean {
    const at = this.count;
    if (at >= MANY) {
      if (this.#isSeen(name)) return false;
    } else {
      // Names are interned, so this compares pointers.
      for (let i = 0; i < at; i++) if (this.#names[i] === name) return false;
    }
    this.#names[at] = name;
    this.#starts[at] = start;
    this.#ends[at] = end;
    this.#references[at] = references;
    this.count = at + 1;
    const isOne = isDeclaration(name);
    this.#declarations[at] = isOne;
    this.declares ||= isOne;
    return true;
  }

  /** A million repetitions of the last of a thousand names are not a thousand million comparisons. */
  #isSeen(name: string): boolean {
    const seen = this.#seen;
    if (seen.size === 0) for (const known of this.#names.slice(0, MANY)) seen.add(known);
    if (seen.has(name)) return true;
    seen.add(name);
    return false;
  }

  name(i: number): string {
    return this.#names[i]!;
  }
  start(i: number): number {
    return this.#starts[i]!;
  }
  end(i: number): number {
    return this.#ends[i]!;
  }
  hasReferences(i: number): boolean {
    return this.#references[i]!;
  }
  value(i: number): string {
    return this.#source.decodeAttribute(this.#starts[i]!, this.#ends[i]!, this.#references[i]!);
  }
  isDeclaration(i: number): boolean {
    return this.#declarations[i]!;
  }
  is(i: number, value: string): boolean {
    return this.#source.isAt(this.#starts[i]!, this.#ends[i]!, value);
  }
  find(name: string): number {
    for (let i = 0; i < this.count; i++) if (this.#names[i] === name) return i;
    return -1;
  }
}
