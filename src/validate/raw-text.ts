/** What XML allows to stand raw in a text. The scanner mends what it does not, as feed readers do, and tells nobody of it. */

import { ForwardIndex } from "../scan/forward-index.ts";
import type { Scanner } from "../scan/scanner.ts";

const AMPERSAND = 38;

export class RawText {
  /** What references have said by number beyond ASCII, as far as they were asked for. */
  readonly numbers = new Set<number>();
  readonly #scanner: Scanner;
  readonly #closing = new ForwardIndex("]]>");
  #window = "";

  constructor(scanner: Scanner) {
    this.#scanner = scanner;
  }

  /** Whether a range, of which it is known whether there are references in it, is nothing that XML objects to. */
  isXml(start: number, end: number, references: boolean): boolean {
    const { window, windowStart } = this.#scanner;
    if (window !== this.#window) {
      this.#window = window;
      this.#closing.forget();
    }
    if (this.#closing.from(window, start - windowStart) < end - windowStart) return false;
    return !references || this.hasXmlReferences(start, end);
  }

  /** Of references, XML has its own five and numbers. */
  hasXmlReferences(start: number, end: number): boolean {
    const { window, windowStart } = this.#scanner;
    const stop = end - windowStart;
    for (let at = window.indexOf("&", start - windowStart); at >= 0 && at < stop; ) {
      const after = afterXmlReference(window, at + 1, this.numbers);
      if (after < 0) return false;
      at = window.charCodeAt(after) === AMPERSAND ? after : window.indexOf("&", after);
    }
    return true;
  }
}

/** `&|lt;` and its kind, or a number: the place after it, or -1. Whether the number stands for a character is told when it is decoded. */
function afterXmlReference(text: string, from: number, numbers: Set<number>): number {
  switch (text.charCodeAt(from)) {
    case 35: // #
      return afterNumber(text, from + 1, numbers);
    case 108: // l
    case 103: // g
      return text.charCodeAt(from + 1) === 116 && text.charCodeAt(from + 2) === 59 ? from + 3 : -1;
    case 97: // a
      return text.startsWith("amp;", from) ? from + 4 : text.startsWith("apos;", from) ? from + 5 : -1;
    default:
      return text.startsWith("quot;", from) ? from + 5 : -1;
  }
}

/** `&#|39;` or `&#|x27;` */
function afterNumber(text: string, from: number, numbers: Set<number>): number {
  const radix = text.charCodeAt(from) === 120 ? 16 : 10;
  const first = radix === 16 ? from + 1 : from;
  let at = first;
  let number = 0;
  for (let digit = digitAt(text, at); digit < radix; digit = digitAt(text, at)) {
    number = number * radix + digit;
    at++;
  }
  if (at === first || text.charCodeAt(at) !== 59) return -1;
  if (number > 126) numbers.add(number);
  return at + 1;
}

/** More than any for what is none. */
function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : 99;
}
