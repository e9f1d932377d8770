/** What the scanner tells, and to whom. */

import type { DiagnosticParams } from "../errors.ts";

/**
 * Receives the events of a document. Offsets are UTF-16 units of the whole text, across chunks.
 *
 * Every `openTag` gets exactly one `closeTag`, properly nested, however broken the document is.
 */
export interface ScanHandler {
  /** `<name a="b">` at [start, end). The same name is the same string object. `attributes` is reused: read it now. */
  openTag(name: string, start: number, end: number, attributes: Attributes): void;
  /** Whether this is the root; what is not is passed over, as markup that somebody put before it. Not asked: all are. */
  isRoot?(name: string, attributes: Attributes): boolean;
  /** Whether another root, after the first has closed, is read as if it went on with it. Not asked: none is. */
  isNextRoot?(name: string): boolean;
  /** Closing tag at [start, end); start = end where it is implied or the element is empty. */
  closeTag(name: string, start: number, end: number): void;
  /** Character data at [start, end), raw. `references`: there is an `&` in it. */
  text(start: number, end: number, references: boolean): void;
  /** Content of a CDATA section at [start, end). */
  cdata(start: number, end: number): void;
  comment?(start: number, end: number): void;
  /** The XML declaration is reported by `declaration` only. */
  instruction?(target: string, start: number, end: number): void;
  declaration?(start: number, end: number): void;
  doctype?(doctype: Doctype): void;
  /** A recovery: what was wrong, at [offset, offset + length). */
  problem(code: string, offset: number, length: number, params: DiagnosticParams): void;
}

/** Attributes of one tag, in order, without repetitions. */
export interface Attributes {
  readonly count: number;
  /** One of them declares a namespace. */
  readonly declares: boolean;
  name(i: number): string;
  /** Raw value at [start, end). */
  start(i: number): number;
  end(i: number): number;
  /** There is an `&` in the raw value. */
  hasReferences(i: number): boolean;
  /** It declares a namespace. */
  isDeclaration(i: number): boolean;
  /** Decoded: references, and line ends and tabs to spaces (XML 1.0 §3.3.3). */
  value(i: number): string;
  /** Whether a value is written so: cheaper than making a string of it. */
  is(i: number, value: string): boolean;
  /** Index of a name, or -1. */
  find(name: string): number;
}

export interface Doctype {
  readonly name: string;
  readonly publicId: string | undefined;
  readonly systemId: string | undefined;
  readonly start: number;
  readonly end: number;
  /** Internal general entities that are plain text. */
  readonly entities: ReadonlyMap<string, string>;
}

export interface ScanLimits {
  /** Nested elements. */
  readonly depth: number;
  /** Attributes of one element. */
  readonly attributes: number;
  /** UTF-16 units of one text, as it is written between its tags, or of one tag. */
  readonly textLength: number;
  /** Elements of an XML document, values of a JSON document; none where articles are read as they come. */
  readonly elements: number;
  /** UTF-16 units that internal entities may bring forth in all. */
  readonly entityCharacters: number;
}

export const DEFAULT_LIMITS: ScanLimits = {
  depth: 256,
  attributes: 1000,
  textLength: 16 * 1024 * 1024,
  elements: 10_000_000,
  entityCharacters: 100_000,
};
