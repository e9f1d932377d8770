/**
 * XML as `xml2js` gives it, since `rss-parser` hands such values on: lists of children by name, attributes in `$`, text in `_`, and a
 * plain string where there is nothing but text. Read by our scanner, so that what is broken costs no feed.
 */

import type { Attributes, ScanHandler } from "../../scan/events.ts";
import { Scanner } from "../../scan/scanner.ts";
import { escapeHtml } from "../../content/html-text.ts";

/** Those of `xml2js`'s options that say what values look like. */
export interface XmlTreeOptions {
  /** What an empty element is. @default "" */
  emptyTag?: unknown;
  /** Text without white space around it. */
  trim?: boolean | undefined;
  /** Text with one blank in place of much white space. */
  normalize?: boolean | undefined;
  /** Names in small letters. */
  normalizeTags?: boolean | undefined;
}

/** A text, or what stands in an element. */
export type XmlValue = string | XmlNode;
export interface XmlNode {
  $?: Record<string, string>;
  _?: string;
  [name: string]: XmlValue[] | Record<string, string> | string | undefined;
}

interface Open {
  readonly name: string;
  readonly node: XmlNode;
  readonly bodyStart: number;
  text: string;
  hasCdata: boolean;
  hasChildren: boolean;
}

/** What stood between the tags of an element that holds more than text. */
const MARKUP = Symbol("markup");

/** The document as one object, by the name of its root; `undefined` where there is no element. */
export function xmlTree(text: string, options: XmlTreeOptions = {}): XmlNode | undefined {
  const builder = new TreeBuilder(text, options);
  const scanner = new Scanner(builder);
  builder.scanner = scanner;
  scanner.scan(text);
  return builder.root;
}

/** An element with its attributes and what stands in it, as a `div`. */
export function markupOf(node: XmlNode): string {
  const attributes = Object.entries(node.$ ?? {}).map(
    ([name, value]) => ` ${name}="${escapeHtml(value).replaceAll('"', "&quot;")}"`,
  );
  const inside = (node as { [MARKUP]?: string })[MARKUP] ?? "";
  return inside === "" ? `<div${attributes.join("")}/>` : `<div${attributes.join("")}>${inside}</div>`;
}

class TreeBuilder implements ScanHandler {
  scanner!: Scanner;
  root: XmlNode | undefined;
  readonly #text: string;
  readonly #options: XmlTreeOptions;
  readonly #open: Open[] = [];

  constructor(text: string, options: XmlTreeOptions) {
    this.#text = text;
    this.#options = options;
  }

  openTag(raw: string, _start: number, end: number, attributes: Attributes): void {
    const node = Object.create(null) as XmlNode;
    if (attributes.count > 0) {
      node.$ = Object.create(null) as Record<string, string>;
      for (let i = 0; i < attributes.count; i++) node.$[attributes.name(i)] = attributes.value(i);
    }
    const name = this.#options.normalizeTags === true ? raw.toLowerCase() : raw;
    this.#open.push({ name, node, bodyStart: end, text: "", hasCdata: false, hasChildren: false });
  }

  text(start: number, end: number, references: boolean): void {
    const open = this.#open.at(-1);
    if (open !== undefined) open.text += this.scanner.decodeText(start, end, references);
  }

  cdata(start: number, end: number): void {
    this.text(start, end, false);
    const open = this.#open.at(-1);
    if (open !== undefined) open.hasCdata = true;
  }

  closeTag(_raw: string, start: number): void {
    const open = this.#open.pop()!;
    const value = this.#valueOf(open, start);
    const parent = this.#open.at(-1);
    if (parent !== undefined) {
      parent.hasChildren = true;
      const known = parent.node[open.name];
      if (Array.isArray(known)) known.push(value);
      else parent.node[open.name] = [value];
    } else if (this.root === undefined) {
      this.root = Object.create(null) as XmlNode;
      (this.root as Record<string, unknown>)[open.name] = value;
    }
  }

  problem(): void {}

  #valueOf({ node, text, hasCdata, hasChildren, bodyStart }: Open, end: number): XmlValue {
    const { emptyTag = "", trim, normalize } = this.#options;
    const isBlank = /^\s*$/.test(text) && !hasCdata;
    let words = trim === true ? text.trim() : text;
    if (normalize === true) words = words.replace(/\s+/g, " ").trim();
    const hasAttributes = node.$ !== undefined;
    if (!hasAttributes && !hasChildren) {
      if (!isBlank) return words;
      return emptyTag === "" ? text : (emptyTag as string);
    }
    if (!isBlank) node._ = words;
    if (hasChildren)
      Object.defineProperty(node, MARKUP, { value: this.#text.slice(bodyStart, Math.max(bodyStart, end)) });
    return node;
  }
}
