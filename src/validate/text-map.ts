/** Where a piece of a decoded text stands in the document. */

import { decodeReferences } from "../scan/entities.ts";
import type { Report } from "./report.ts";
import type { Range, TreeElement } from "./tree.ts";

/** From here on, text and source run alike; or, where `isWhole`, one stands for the other as a whole. */
interface Run {
  readonly text: number;
  readonly source: number;
  readonly isWhole: boolean;
}

/** Where text and source part. */
const STEP = /<!\[CDATA\[|\]\]>|<!--|<\?|&#?\w{1,40};?|\r\n/g;
/** How what is no text ends. */
const ENDS: Readonly<Record<string, string>> = { "<!--": "-->", "<?": "?>" };

/** Made when something is found in a text, which is seldom; then asked for every finding. */
export class TextMap {
  readonly #runs: Run[] = [];
  readonly #element: TreeElement;
  readonly #report: Report;

  constructor(element: TreeElement, report: Report) {
    this.#element = element;
    this.#report = report;
    const { openEnd, closeStart } = element;
    this.#read(report.source({ start: openEnd, end: Math.max(openEnd, closeStart) }));
  }

  #read(source: string): void {
    let text = 0;
    let from = 0;
    let isLiteral = false;
    this.#add(0, 0, false);
    for (const { 0: written, index } of source.matchAll(STEP)) {
      const length = isLiteral ? literalLength(written) : decodedLength(written);
      if (length === undefined || index < from) continue;
      if (written === "<![CDATA[") isLiteral = true;
      if (written === "]]>") isLiteral = false;
      text += index - from;
      this.#add(text, index, true);
      text += length;
      const end = ENDS[written];
      from = end === undefined ? index + written.length : endOf(source, end, index);
      this.#add(text, from, false);
    }
  }

  #add(text: number, source: number, isWhole: boolean): void {
    this.#runs.push({ text, source, isWhole });
  }

  /** Characters [start, end) of the text, in the document. */
  range(start: number, end: number): Range {
    const { children, value } = this.#element;
    // Between children, text has no place of its own.
    if (children.length > 0) return value;
    const from = this.#at(start, false);
    const to = Math.max(from, this.#at(end, true));
    const { openEnd } = this.#element;
    return { start: this.#report.after(openEnd, from), end: this.#report.after(openEnd, to) };
  }

  /** Characters of the source, from the end of the opening tag on. */
  #at(index: number, isEnd: boolean): number {
    const runs = this.#runs;
    let low = 0;
    let high = runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (isEnd ? runs[middle]!.text < index : runs[middle]!.text <= index) low = middle;
      else high = middle - 1;
    }
    const { text, source, isWhole } = runs[low]!;
    if (!isWhole) return source + index - text;
    return isEnd && index > text ? (runs[low + 1]?.source ?? source) : source;
  }
}

function endOf(source: string, end: string, from: number): number {
  const at = source.indexOf(end, from);
  return at < 0 ? source.length : at + end.length;
}

/** In a CDATA section nothing is a reference. `undefined`: the source is the text. */
function literalLength(written: string): number | undefined {
  if (written === "]]>") return 0;
  return written === "\r\n" ? 1 : undefined;
}

function decodedLength(written: string): number | undefined {
  if (written.startsWith("<")) return 0;
  if (written === "]]>") return undefined;
  return written === "\r\n" ? 1 : decodeReferences(written).length;
}
