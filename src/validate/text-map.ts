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
/** The references that escaped HTML is full of, each one character. */
const OFTEN = new Set(["&lt;", "&gt;", "&amp;", "&quot;"]);
/** How what is no text ends. */
const ENDS: Readonly<Record<string, string>> = { "<!--": "-->", "<?": "?>" };

/** Made when something is found in a text, which is seldom; then asked for every finding. */
export class TextMap {
  readonly #runs: Run[] = [];
  readonly #element: TreeElement;
  readonly #report: Report;
  readonly #source: string;
  /** As far as it was read: characters of the text, of the source, and where the next step is looked for. */
  #text = 0;
  #from = 0;
  #searched = 0;
  #isLiteral = false;
  #isRead = false;

  constructor(element: TreeElement, report: Report) {
    this.#element = element;
    this.#report = report;
    const { openEnd, closeStart } = element;
    this.#source = report.source({ start: openEnd, end: Math.max(openEnd, closeStart) });
    this.#add(0, 0, false);
  }

  /** Reads on until the run is there that begins after a place of the text: nearly all findings are asked for in order. */
  #readTo(wanted: number): void {
    const source = this.#source;
    while (!this.#isRead && this.#text <= wanted) {
      STEP.lastIndex = this.#searched;
      const found = STEP.exec(source);
      this.#isRead = found === null;
      if (found === null) return;
      this.#searched = STEP.lastIndex;
      const { 0: written, index } = found;
      const length = this.#isLiteral ? literalLength(written) : decodedLength(written);
      if (length === undefined || index < this.#from) continue;
      if (written === "<![CDATA[") this.#isLiteral = true;
      if (written === "]]>") this.#isLiteral = false;
      this.#text += index - this.#from;
      this.#add(this.#text, index, true);
      this.#text += length;
      const end = ENDS[written];
      this.#from = end === undefined ? index + written.length : endOf(source, end, index);
      this.#add(this.#text, this.#from, false);
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
    this.#readTo(end);
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
  if (OFTEN.has(written)) return 1;
  if (written.startsWith("<")) return 0;
  if (written === "]]>") return undefined;
  return written === "\r\n" ? 1 : decodeReferences(written).length;
}
