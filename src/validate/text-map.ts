/** Where a piece of a decoded text stands in the document. */

import { decodeReferences } from "../scan/entities.ts";
import { ForwardIndex, NOWHERE } from "../scan/forward-index.ts";
import type { Report } from "./report.ts";
import type { Range, TreeElement } from "./tree.ts";

const CDATA = "<![CDATA[";
const REFERENCE = /&#?\w{1,40};?/y;

/**
 * Made when something is found in a text, which is seldom; then asked for every finding. Text and source go alike for a stretch, then
 * comes a piece of the source that stands as a whole for something else, a reference say, or for nothing; and so on in turn. Of all
 * that only the place that was asked for last is kept: findings come in order, but for a few.
 */
export class TextMap {
  readonly #element: TreeElement;
  readonly #report: Report;
  readonly #source: string;
  /** Where the stretch begins, in the text and in the source. */
  #text = 0;
  #at = 0;
  /** The piece after it: [start, end) of the source, for characters of the text. */
  #pieceText = 0;
  #pieceTextEnd = 0;
  #pieceStart = 0;
  #pieceEnd = 0;
  /** What comes after the piece is within a CDATA section. */
  #isLiteral = false;
  readonly #ampersand = new ForwardIndex("&");
  readonly #lessThan = new ForwardIndex("<");
  readonly #return = new ForwardIndex("\r");
  readonly #sectionEnd = new ForwardIndex("]]>");

  constructor(element: TreeElement, report: Report) {
    this.#element = element;
    this.#report = report;
    const { openEnd, closeStart } = element;
    this.#source = report.source({ start: openEnd, end: Math.max(openEnd, closeStart) });
    this.#goOn();
  }

  /** Characters [start, end) of the text, in the document. */
  range(start: number, end: number): Range {
    const { children, value } = this.#element;
    // Between children, text has no place of its own.
    if (children.length > 0) return value;
    if (start < this.#text) this.#goBack();
    const from = this.#startOf(start);
    const to = Math.max(from, this.#endOf(end));
    const { openEnd } = this.#element;
    return { start: this.#report.offsetByUnits(openEnd, from), end: this.#report.offsetByUnits(openEnd, to) };
  }

  /** Where a character of the text begins. */
  #startOf(index: number): number {
    while (this.#pieceTextEnd <= index) this.#goOn();
    return index < this.#pieceText ? this.#at + index - this.#text : this.#pieceStart;
  }

  /** Where the character before it ends. */
  #endOf(index: number): number {
    while (this.#pieceTextEnd < index) this.#goOn();
    return index <= this.#pieceText ? this.#at + index - this.#text : this.#pieceEnd;
  }

  #goBack(): void {
    for (const next of [this.#ampersand, this.#lessThan, this.#return, this.#sectionEnd]) next.forget();
    this.#pieceTextEnd = 0;
    this.#pieceEnd = 0;
    this.#isLiteral = false;
    this.#goOn();
  }

  /** To the stretch after the piece, with the piece after that. */
  #goOn(): void {
    this.#text = this.#pieceTextEnd;
    this.#at = this.#pieceEnd;
    let at = this.#nextMark(this.#at);
    while (at < NOWHERE && !this.#isPiece(at)) at = this.#nextMark(at + 1);
    if (at === NOWHERE) this.#piece(0, NOWHERE, NOWHERE);
  }

  /** What may begin a piece. */
  #nextMark(from: number): number {
    const source = this.#source;
    const lineEnd = this.#return.from(source, from);
    if (this.#isLiteral) return Math.min(lineEnd, this.#sectionEnd.from(source, from));
    return Math.min(lineEnd, this.#ampersand.from(source, from), this.#lessThan.from(source, from));
  }

  /** Whether it does; then this is the piece. */
  #isPiece(at: number): boolean {
    const source = this.#source;
    switch (source.charCodeAt(at)) {
      case 38: // &
        return this.#isReference(at);
      case 13: // CR
        return source.charCodeAt(at + 1) === 10 && this.#piece(1, at, at + 2);
      case 93: // ]
        this.#isLiteral = false;
        return this.#piece(0, at, at + 3);
    }
    if (source.startsWith(CDATA, at)) {
      this.#isLiteral = true;
      return this.#piece(0, at, at + CDATA.length);
    }
    if (source.startsWith("<!--", at)) return this.#piece(0, at, after(source, "-->", at));
    return source.charCodeAt(at + 1) === 63 && this.#piece(0, at, after(source, "?>", at));
  }

  #isReference(at: number): boolean {
    const source = this.#source;
    // `&lt;` and `&gt;`, which escaped HTML is full of.
    if (source.charCodeAt(at + 2) === 116 && source.charCodeAt(at + 3) === 59) {
      const name = source.charCodeAt(at + 1);
      if (name === 108 || name === 103) return this.#piece(1, at, at + 4);
    }
    if (source.startsWith("quot;", at + 1)) return this.#piece(1, at, at + 6);
    if (source.startsWith("amp;", at + 1)) return this.#piece(1, at, at + 5);
    REFERENCE.lastIndex = at;
    const written = REFERENCE.exec(source)?.[0];
    return written !== undefined && this.#piece(decodeReferences(written).length, at, at + written.length);
  }

  /** [start, end) of the source is written for so many characters of the text. */
  #piece(length: number, start: number, end: number): true {
    this.#pieceText = this.#text + start - this.#at;
    this.#pieceTextEnd = this.#pieceText + length;
    this.#pieceStart = start;
    this.#pieceEnd = end;
    return true;
  }
}

function after(source: string, end: string, from: number): number {
  const at = source.indexOf(end, from);
  return at < 0 ? source.length : at + end.length;
}
