/** A place in a text that a grammar is read from. */

import { NAME, SPACE } from "./grammar.ts";

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
    return this.match(SPACE) !== null;
  }

  expectSpace(where: string): void {
    if (!this.skipSpace()) this.fail(`expected a space ${where}, found ${this.found()}`);
  }

  name(what: string): string {
    const match = this.match(NAME);
    return match === null ? this.fail(`expected ${what}, found ${this.found()}`) : match[0];
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
