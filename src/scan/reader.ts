/** A place in a text that a grammar is read from. */

import { NAME } from "./grammar.ts";

/** What may stand in a name, of ASCII: 1 anywhere, 2 only after its first character. */
const IN_NAME = new Uint8Array(128);
for (const char of ":_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") IN_NAME[char.charCodeAt(0)] = 1;
for (const char of "-.0123456789") IN_NAME[char.charCodeAt(0)] = 2;

/** Thrown inside strict mode, caught by `checkWellFormed`. */
export class Fault extends Error {
  constructor(
    message: string,
    /** UTF-16 units from the start of the document. */
    readonly offset: number,
  ) {
    super(message);
  }
}

export class Reader {
  at = 0;
  constructor(
    readonly text: string,
    /** Where faults are reported when the text is not the document itself but an entity's: where it is referred to. */
    readonly reportAt: number | undefined = undefined,
    /** Names are those of Namespaces in XML; false is for measuring against older documents. */
    readonly isNamespaced = true,
  ) {}

  /** Reads a text that stands, or is referred to, at `at` of this one. */
  within(text: string, at: number): Reader {
    return new Reader(text, this.reportAt ?? at, this.isNamespaced);
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** `>` or `/>` */
  get isAtTagEnd(): boolean {
    const code = this.text.charCodeAt(this.at);
    return code === 62 || (code === 47 && this.text.charCodeAt(this.at + 1) === 62);
  }

  fail(message: string, at = this.at): never {
    throw new Fault(message, this.reportAt ?? at);
  }

  looksAt(literal: string): boolean {
    return this.text.startsWith(literal, this.at);
  }

  take(literal: string): boolean {
    if (!this.looksAt(literal)) return false;
    this.at += literal.length;
    return true;
  }

  expect(literal: string, where: string): void {
    if (!this.take(literal)) this.fail(`expected ${literal} ${where}, found ${this.found()}`);
  }

  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match !== null) this.at += match[0].length;
    return match;
  }

  skipSpace(): boolean {
    const { text, at } = this;
    let end = at;
    for (;;) {
      const code = text.charCodeAt(end);
      if (code !== 32 && code !== 10 && code !== 9 && code !== 13) break;
      end++;
    }
    this.at = end;
    return end > at;
  }

  expectSpace(where: string): void {
    if (!this.skipSpace()) this.fail(`expected a space ${where}, found ${this.found()}`);
  }

  name(what: string): string {
    const start = this.at;
    const end = this.#asciiNameEnd(start);
    if (end > start) {
      this.at = end;
      return this.text.slice(start, end);
    }
    const match = this.match(NAME);
    return match === null ? this.fail(`expected ${what}, found ${this.found()}`) : match[0];
  }

  /** Where a name of ASCII ends, which nearly every name is; `start` where there is another one, or none. */
  #asciiNameEnd(start: number): number {
    const { text } = this;
    let at = start;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code >= 128) return start;
      const kind = IN_NAME[code];
      // `charCodeAt` after the end is NaN, which is in no table.
      if (kind === undefined || kind === 0 || (kind === 2 && at === start)) return at;
      at++;
    }
  }

  /** `name>`, whether it is what stands here: as nearly every closing tag is written. */
  takesTagOf(name: string): boolean {
    const end = this.at + name.length;
    if (this.text.charCodeAt(end) !== 62 || !this.text.startsWith(name, this.at)) return false;
    this.at = end + 1;
    return true;
  }

  /** Everything up to `end`, which is taken too. */
  until(end: string, what: string, start = this.at): string {
    const found = this.text.indexOf(end, this.at);
    if (found < 0) this.fail(`${what} never ends; expected ${end}`, start);
    const content = this.text.slice(this.at, found);
    this.at = found + end.length;
    return content;
  }

  quoted(what: string): string {
    const quote = this.text[this.at];
    if (quote !== '"' && quote !== "'") this.fail(`expected ${what} in quotes, found ${this.found()}`);
    const start = this.at++;
    return this.until(quote, what, start);
  }

  found(): string {
    if (this.isAtEnd) return "the end";
    return JSON.stringify(String.fromCodePoint(this.text.codePointAt(this.at)!));
  }
}
