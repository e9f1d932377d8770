/** Where a piece of a decoded text stands in the document. */

import { decodeReferences } from "../scan/entities.ts";
import type { Report } from "./report.ts";
import type { Range, TreeElement } from "./tree.ts";

const CDATA = "<![CDATA[";
const REFERENCE = /&#?\w{1,40};?/y;

/**
 * Made when something is found in a text, which is seldom; then asked for every finding. The text falls into runs: in one, text
 * and source go alike; in the next, one stands for the other as a whole; and so on in turn. They are read no further than asked,
 * since findings come in order.
 */
export class TextMap {
  /** Where runs begin, in the text and in the source. */
  readonly #texts: number[] = [0];
  readonly #sources: number[] = [0];
  readonly #element: TreeElement;
  readonly #report: Report;
  readonly #source: string;
  /** As far as the source was looked over. */
  #at = 0;
  #isLiteral = false;
  /** Where the last run begins in the text, and how far the source is ahead of it. */
  #text = 0;
  #shift = 0;

  constructor(element: TreeElement, report: Report) {
    this.#element = element;
    this.#report = report;
    const { openEnd, closeStart } = element;
    this.#source = report.source({ start: openEnd, end: Math.max(openEnd, closeStart) });
  }

  /** Reads on until the run is there that begins after a place of the text. */
  #readTo(wanted: number): void {
    const source = this.#source;
    let at = this.#at;
    while (this.#text <= wanted) {
      at = nextMarked(source, at);
      if (at === source.length) break;
      const code = source.charCodeAt(at);
      at = this.#isLiteral ? this.#literalStep(code, at) : this.#step(code, at);
    }
    this.#at = at;
  }

  /** At `]` or CR in a CDATA section, where nothing else is more than it is. */
  #literalStep(code: number, at: number): number {
    const source = this.#source;
    if (code === 13 && source.charCodeAt(at + 1) === 10) return this.#part(1, at, at + 2);
    if (code !== 93 || !source.startsWith("]]>", at)) return at + 1;
    this.#isLiteral = false;
    return this.#part(0, at, at + 3);
  }

  /** At `&`, `<` or CR; gives where to look on. */
  #step(code: number, at: number): number {
    const source = this.#source;
    if (code === 38) return this.#reference(at);
    if (code === 13) return source.charCodeAt(at + 1) === 10 ? this.#part(1, at, at + 2) : at + 1;
    if (code === 93) return at + 1;
    if (source.startsWith(CDATA, at)) {
      this.#isLiteral = true;
      return this.#part(0, at, at + CDATA.length);
    }
    if (source.startsWith("<!--", at)) return this.#part(0, at, after(source, "-->", at));
    return source.charCodeAt(at + 1) === 63 ? this.#part(0, at, after(source, "?>", at)) : at + 1;
  }

  #reference(at: number): number {
    const source = this.#source;
    // `&lt;` and `&gt;`, which escaped HTML is full of.
    if (source.charCodeAt(at + 2) === 116 && source.charCodeAt(at + 3) === 59) {
      const name = source.charCodeAt(at + 1);
      if (name === 108 || name === 103) return this.#part(1, at, at + 4);
    }
    if (source.startsWith("quot;", at + 1)) return this.#part(1, at, at + 6);
    if (source.startsWith("amp;", at + 1)) return this.#part(1, at, at + 5);
    REFERENCE.lastIndex = at;
    const written = REFERENCE.exec(source)?.[0];
    return written === undefined ? at + 1 : this.#part(decodeReferences(written).length, at, at + written.length);
  }

  /** So many characters of the text are written from `at` to `end` of the source. */
  #part(length: number, at: number, end: number): number {
    const text = at - this.#shift;
    this.#texts.push(text);
    this.#sources.push(at);
    this.#text = text + length;
    this.#shift = end - this.#text;
    this.#texts.push(this.#text);
    this.#sources.push(end);
    return end;
  }

  /** Characters [start, end) of the text, in the document. */
  range(start: number, end: number): Range {
    const { children, value } = this.#element;
    // Between children, text has no place of its own.
    if (children.length > 0) return value;
    this.#readTo(end);
    const from = this.#sourceOf(start, false);
    const to = Math.max(from, this.#sourceOf(end, true));
    const { openEnd } = this.#element;
    return { start: this.#report.after(openEnd, from), end: this.#report.after(openEnd, to) };
  }

  /** Characters of the source, from the end of the opening tag on. */
  #sourceOf(index: number, isEnd: boolean): number {
    const texts = this.#texts;
    let low = 0;
    let high = texts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (isEnd ? texts[middle]! < index : texts[middle]! <= index) low = middle;
      else high = middle - 1;
    }
    const source = this.#sources[low]!;
    const text = texts[low]!;
    // Every other run is a whole.
    if (low % 2 === 0) return source + index - text;
    return isEnd && index > text ? (this.#sources[low + 1] ?? source) : source;
  }
}

/** The next `&`, `<`, `]` or CR, or the end. Small letters, as most are, take one comparison. */
function nextMarked(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code <= 93 && (code === 38 || code === 60 || code === 93 || code === 13)) return at;
  }
  return source.length;
}

function after(source: string, end: string, from: number): number {
  const at = source.indexOf(end, from);
  return at < 0 ? source.length : at + end.length;
}
