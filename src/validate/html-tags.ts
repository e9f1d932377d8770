/** The tags of a text of HTML, in order, without a tree of it: the validator only asks what is written. */

import { type HtmlElement, htmlElementAt, htmlElementNamed } from "./html-elements.ts";

/** Parsers of HTML need no blank after a quote: `<a href="…"class="…">` is a tag. */
const TAG =
  /<(\/?)([a-z][a-z\d:-]*)((?:(?:\s+|(?<=["']))[^<>"'=\s/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+(?=[\s>])))?|\s*(\/))*)\s*>/iy;

/** In a tag that is not written as nearly all are. */
const ATTRIBUTE = /([^\s"'=<>/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>]+))?/g;

/** It is [start, end) of the text. */
export interface TagAttribute {
  /** In small letters. */
  readonly name: string;
  /** Without quotes; references are as they are written. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const NONE: readonly never[] = [];
const NO_ELEMENT = htmlElementNamed("");

export class TagReader {
  readonly #html: string;
  /** The tag is [start, end) of the text, its name [nameStart, nameEnd). */
  start = 0;
  nameStart = 0;
  nameEnd = 0;
  end = 0;
  element: HtmlElement = NO_ELEMENT;
  isEnd = false;
  /** `<b/>` */
  isSelfClosed = false;
  /** Those that are worth a look; all of them in a tag that is not written as nearly all are. */
  attributes: readonly TagAttribute[] = NONE;
  /** The last `<` that may begin a tag, or did. */
  last = -1;

  constructor(html: string) {
    this.#html = html;
  }

  /** The name of the element, as it is written. */
  get name(): string {
    return this.#html.slice(this.nameStart, this.nameEnd);
  }

  /** Once all is read: what begins there is a tag that does not end. */
  get isCut(): boolean {
    return (
      this.last >= 0 &&
      this.#html.indexOf(">", this.last) < 0 &&
      /^<\/?[a-z]/i.test(this.#html.slice(this.last, this.last + 3))
    );
  }

  /** Goes to the next tag; false at the end. */
  next(): boolean {
    const html = this.#html;
    for (let at = html.indexOf("<", this.end); at >= 0; at = html.indexOf("<", at + 1)) {
      this.last = at;
      const isEnd = html.charCodeAt(at + 1) === 47;
      const nameStart = isEnd ? at + 2 : at + 1;
      if (!isLetter(html.charCodeAt(nameStart))) continue;
      this.start = at;
      this.isEnd = isEnd;
      this.nameStart = nameStart;
      this.nameEnd = afterName(html, nameStart);
      if (!this.#readPlain() && !this.#readOdd()) continue;
      this.element = htmlElementAt(html, nameStart, this.nameEnd);
      return true;
    }
    return false;
  }

  /** `<a| href="…" id="…">`, as nearly all tags are written. */
  #readPlain(): boolean {
    const html = this.#html;
    const from = this.nameEnd;
    let found: TagAttribute[] | undefined;
    for (let at = from; ; ) {
      while (isSpace(html.charCodeAt(at))) at++;
      const code = html.charCodeAt(at);
      if (code === 62) return this.#ends(at + 1, false, found ?? NONE);
      if (code === 47) return html.charCodeAt(at + 1) === 62 && this.#ends(at + 2, true, found ?? NONE);
      const nameEnd = afterName(html, at);
      if (at === from || nameEnd === at || html.charCodeAt(nameEnd) !== 61) return false;
      const quote = html.charCodeAt(nameEnd + 1);
      if (quote !== 34 && quote !== 39) return false;
      const end = html.indexOf(quote === 34 ? '"' : "'", nameEnd + 2);
      if (end < 0) return false;
      if (isNotable(html, at, nameEnd)) {
        found ??= [];
        found.push({
          name: notableName(html, at, nameEnd),
          value: html.slice(nameEnd + 2, end),
          start: at,
          end: end + 1,
        });
      }
      at = end + 1;
    }
  }

  /** Any other. */
  #readOdd(): boolean {
    TAG.lastIndex = this.start;
    const match = TAG.exec(this.#html);
    if (match === null) return false;
    const { 3: attributes = "", 4: slash } = match;
    const end = TAG.lastIndex;
    // In `<a href=b/>` the slash is the address's.
    const isSelfClosed = slash !== undefined && this.#html.charCodeAt(end - 2) === 47;
    return this.#ends(end, isSelfClosed, attributesIn(attributes, this.nameEnd));
  }

  #ends(end: number, isSelfClosed: boolean, attributes: readonly TagAttribute[]): true {
    this.end = end;
    this.isSelfClosed = isSelfClosed;
    this.attributes = attributes;
    return true;
  }
}

function attributesIn(written: string, from: number): TagAttribute[] {
  return Array.from(written.matchAll(ATTRIBUTE), ({ 0: whole, 1: name = "", 2: value = "", index }) => ({
    name: name.toLowerCase(),
    value: /^["']/.test(value) ? value.slice(1, -1) : value,
    start: from + index,
    end: from + index + whole.length,
  }));
}

/** Whether an attribute may run a script, paint over the page, or lead where the reader cannot follow. */
function isNotable(html: string, start: number, end: number): boolean {
  switch (html.charCodeAt(start) | 32) {
    case 111: // o: onclick and all its kind
      return true;
    case 115: // s: style, src
      return end - start === 5 || (end - start === 3 && !isAddress(html, end + 2));
    case 104: // h: href
      return end - start === 4 && !isAddress(html, end + 2);
    default:
      return false;
  }
}

const NOTABLE = ["style", "href", "src"] as const;

/** Nearly always one of three, of which none has to be made a string of. */
function notableName(html: string, start: number, end: number): string {
  for (const name of NOTABLE) if (name.length === end - start && html.startsWith(name, start)) return name;
  return html.slice(start, end).toLowerCase();
}

const isAddress = (html: string, at: number) => html.startsWith("http://", at) || html.startsWith("https://", at);

/** After letters, digits, `-` and `:`. */
function afterName(html: string, from: number): number {
  let at = from;
  for (; ; at++) {
    const code = html.charCodeAt(at);
    if (!isLetter(code) && !(code >= 48 && code <= 58) && code !== 45) return at;
  }
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13;
}
