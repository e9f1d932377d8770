/** An HTML page, parsed once: its elements in order, how much text each holds, and what its head says. */

import { type ChildNode, type Document, DomHandler, type Element, isTag, isText } from "domhandler";
import { Parser } from "htmlparser2";
import type { ParseTimestampOptions } from "../newsroom/parse-timestamp.ts";
import { parseTimestamp } from "../newsroom/parse-timestamp.ts";
import type { Timestamp } from "../newsroom/timestamp.ts";
import { decodeBytes } from "../scan/charset.ts";
import { isLanguageTag } from "../table/codecs/language-tag.ts";

/** Elements below this depth are read as if they were not there, their text stays: nobody nests so deep on purpose. */
const DEEPEST = 256;
/** So many open elements, and the rest of the page is not read: browsers stop at 512 too. */
const MOST_OPEN = 1000;

/** Elements whose text nobody reads. */
const UNREAD = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "title",
  "svg",
  "iframe",
  "object",
  "select",
  "textarea",
]);

/** Elements that begin a new line. */
const BLOCKS = new Set(
  (
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 " +
    "h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

/** How much text there is in an element, in characters, and how much of it is in links. */
export interface Measure {
  /** Its place in the order of the page's elements. */
  readonly at: number;
  readonly text: number;
  readonly linked: number;
  /** How much of it is prose, in characters: runs of text that are long enough to be sentences and are not mostly links. */
  readonly prose: number;
  /** The part of it that stands in the element itself, not in a block inside of it. */
  readonly ownProse: number;
  /** Whether a block begins inside of it. */
  readonly hasBlocks: boolean;
}

const NOTHING: Measure = { at: 0, text: 0, linked: 0, prose: 0, ownProse: 0, hasBlocks: false };

/** Shorter runs of text are labels, names, captions. */
export const SHORTEST_PROSE = 45;

/** The prose in a run of text that no block interrupts. */
function proseIn(text: number, linked: number): number {
  return text >= SHORTEST_PROSE && linked * 2 < text ? text - linked : 0;
}

/** What the caller knows of a page. */
export interface PageOptions extends ParseTimestampOptions {
  readonly url?: string | undefined;
  readonly language?: string | undefined;
}

/** A parsed page. */
export class Page {
  readonly document: Document;
  /** In document order. */
  readonly elements: readonly Element[];
  /** What relative URLs are relative to. */
  readonly base: string | undefined;
  /** Where it was found, as far as the caller knows. */
  readonly address: string | undefined;
  readonly times: ParseTimestampOptions;
  readonly language: string | undefined;
  readonly #measures = new Map<Element, Measure>();
  readonly #byTag = new Map<string, Element[]>();
  readonly #meta = new Map<string, string[]>();
  /** A page names the same address many times. */
  readonly #addresses = new Map<string, string | undefined>();

  constructor(html: string | Uint8Array, options: PageOptions = {}) {
    this.document = parse(typeof html === "string" ? html : decode(html));
    this.elements = this.#index();
    this.address = options.url;
    this.base = this.#baseUrl(options.url ?? this.#ownUrl());
    this.language = options.language ?? this.#statedLanguage();
    const { zones, locales, order = orderIn(this.language) } = options;
    this.times = { zones, locales, order };
  }

  /** Elements of these names, in document order. */
  all(...names: string[]): readonly Element[] {
    if (names.length === 1) return this.#byTag.get(names[0]!) ?? [];
    return this.elements.filter(({ name }) => names.includes(name));
  }

  /** Values of the `meta` elements of a name or property, in document order; blank ones are left out. */
  metas(...names: string[]): readonly string[] {
    return names.flatMap((name) => this.#meta.get(name) ?? []);
  }

  /** The first value of the first name that has one. */
  meta(...names: string[]): string | undefined {
    return this.metas(...names)[0];
  }

  /** Addresses of `link` elements of a relation. */
  links(rel: string): string[] {
    const links = this.all("link").filter(({ attribs }) => wordsOf(attribs.rel).includes(rel));
    return links.flatMap(({ attribs }) => this.resolve(attribs.href) ?? []);
  }

  measure(element: Element): Measure {
    return this.#measures.get(element) ?? NOTHING;
  }

  /** An absolute web address, or none. */
  resolve(url: string | undefined): string | undefined {
    const trimmed = url?.trim() ?? "";
    if (trimmed === "") return undefined;
    if (!this.#addresses.has(trimmed)) this.#addresses.set(trimmed, this.#resolved(trimmed));
    return this.#addresses.get(trimmed);
  }

  #resolved(trimmed: string): string | undefined {
    try {
      const { href, protocol } = new URL(trimmed, this.base);
      return protocol === "http:" || protocol === "https:" ? href : undefined;
    } catch {
      return undefined;
    }
  }

  /** A date as the page prints it. */
  time(text: string | undefined): Timestamp | undefined {
    if (text === undefined) return undefined;
    // Java's SimpleDateFormat tempts programs into a colon before milliseconds.
    const printed = text
      .replace(/\s+/g, " ")
      .trim()
      .replace(/(T\d\d:\d\d:\d\d):(?=\d{3})/, "$1.");
    return parseTimestamp(printed, this.times);
  }

  #index(): Element[] {
    const elements: Element[] = [];
    const visit = (element: Element, isLinked: boolean): Measure => {
      const at = elements.push(element) - 1;
      this.#record(element);
      const sum = { at, text: 0, linked: 0, prose: 0, ownProse: 0, hasBlocks: false };
      // The run of text and of inline elements that is not yet ended by a block.
      let [run, runLinked] = [0, 0];
      for (const child of UNREAD.has(element.name) ? [] : element.children) {
        if (isText(child)) {
          const length = child.data.trim().length;
          sum.text += length;
          run += length;
          if (isLinked) {
            sum.linked += length;
            runLinked += length;
          }
        } else if (isTag(child)) {
          const inside = visit(child, isLinked || child.name === "a");
          sum.text += inside.text;
          sum.linked += inside.linked;
          if (inside.hasBlocks || BLOCKS.has(child.name)) {
            sum.hasBlocks = true;
            sum.prose += inside.prose;
            sum.ownProse += proseIn(run, runLinked);
            [run, runLinked] = [0, 0];
          } else {
            run += inside.text;
            runLinked += inside.linked;
          }
        }
      }
      sum.ownProse += proseIn(run, runLinked);
      sum.prose += sum.ownProse;
      this.#measures.set(element, sum);
      return sum;
    };
    for (const child of this.document.children) if (isTag(child)) visit(child, child.name === "a");
    return elements;
  }

  #record(element: Element): void {
    const same = this.#byTag.get(element.name);
    if (same === undefined) this.#byTag.set(element.name, [element]);
    else same.push(element);
    if (element.name !== "meta") return;
    const { name, property, itemprop, content } = element.attribs;
    const value = content?.replace(/\s+/g, " ").trim();
    if (value === undefined || value === "") return;
    for (const key of new Set([name, property, itemprop === undefined ? undefined : `itemprop:${itemprop}`])) {
      if (key === undefined) continue;
      const values = this.#meta.get(key.toLowerCase());
      if (values === undefined) this.#meta.set(key.toLowerCase(), [value]);
      else values.push(value);
    }
  }

  /** What the page says its address is, for pages that come without one. */
  #ownUrl(): string | undefined {
    const canonical = this.all("link").find(({ attribs }) => wordsOf(attribs.rel).includes("canonical"))?.attribs.href;
    return [canonical, this.meta("og:url")].find((url) => url !== undefined && /^https?:\/\//i.test(url));
  }

  /** The first `base` counts (HTML §4.2.3). */
  #baseUrl(url: string | undefined): string | undefined {
    const href = this.all("base").find(({ attribs }) => attribs.href !== undefined)?.attribs.href;
    if (href === undefined) return url;
    try {
      return new URL(href, url).href;
    } catch {
      return url;
    }
  }

  /** `html lang`, then `content-language`, then `og:locale`. */
  #statedLanguage(): string | undefined {
    const html = this.all("html")[0]?.attribs;
    const equivalent = this.all("meta").find(
      ({ attribs }) => attribs["http-equiv"]?.toLowerCase() === "content-language",
    );
    const stated = [html?.lang, html?.["xml:lang"], equivalent?.attribs.content, this.meta("og:locale")];
    return stated.map(languageTag).find((tag) => tag !== undefined);
  }
}

/** `en_US` and `EN-us ` as BCP 47 writes them; nothing where it is none. */
export function languageTag(text: string | undefined): string | undefined {
  const tag = text?.trim().replaceAll("_", "-");
  if (tag === undefined || !/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(tag) || !isLanguageTag(tag)) return undefined;
  return tag.replace(/^[a-z]+/i, (language) => language.toLowerCase());
}

/** How numeric dates are ordered where a language is spoken. English is spoken in places that disagree. */
function orderIn(language: string | undefined): ParseTimestampOptions["order"] {
  const [name, region] = (language ?? "").split("-");
  if (region?.toUpperCase() === "US") return "mdy";
  if (name === undefined || name === "" || (name === "en" && region === undefined)) return undefined;
  return /^(?:zh|ja|ko|hu|lt|mn|fa)$/.test(name) || (name === "en" && region === "CA") ? "ymd" : "dmy";
}

/** An address without query and fragment. */
export const pathOf = (url: string): string => url.split(/[?#]/, 1)[0]!;

/** An address without what does not tell pages apart: scheme, `www.`, query, fragment, `index.html`, the last slash. */
export function bare(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  return pathOf(url)
    .replace(/^https?:\/\/(?:www\.)?/i, "")
    .replace(/index\.html?$/i, "")
    .replace(/\/$/, "");
}

// ── Parsing ─────────────────────────────────────────────────────────────────

/** Bytes by their byte order mark, then by the page's own `meta` (HTML §13.2.3.2), then as what they can be. */
function decode(bytes: Uint8Array): string {
  let start = "";
  for (const byte of bytes.subarray(0, 1024)) start += String.fromCharCode(byte);
  const label = /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{1,40})/i.exec(start)?.[1];
  // A declaration that can be read as ASCII is not in UTF-16, whatever it says.
  const isNarrow = label !== undefined && !/^utf-?16|^ucs/i.test(label);
  return decodeBytes(bytes, isNarrow ? `text/html; charset=${label}` : undefined).text;
}

function parse(html: string): Document {
  const handler = new BoundedDom();
  const parser = new Parser(handler);
  handler.stop = () => parser.pause();
  parser.write(html.charCodeAt(0) === 0xfeff ? html.slice(1) : html);
  // A parser that was stopped has a stack that takes long to close.
  if (handler.isStopped) return handler.root;
  parser.end();
  return handler.root;
}

/** A DOM that recursion cannot overflow. */
class BoundedDom extends DomHandler {
  stop: () => void = () => {};
  isStopped = false;
  #open = 0;

  override onopentag(name: string, attribs: Record<string, string>): void {
    this.#open++;
    if (this.#open > MOST_OPEN) {
      this.isStopped = true;
      this.stop();
    }
    if (this.#open <= DEEPEST) super.onopentag(name, attribs);
  }

  override onclosetag(): void {
    if (this.#open-- <= DEEPEST) super.onclosetag();
  }
}

// ── Reading ─────────────────────────────────────────────────────────────────

/** Words of an attribute: `class`, `rel`, `itemprop`. */
export function wordsOf(value: string | undefined): string[] {
  return value === undefined
    ? []
    : value
        .toLowerCase()
        .split(/\s+/)
        .filter((word) => word !== "");
}

export const isBlock = (element: Element): boolean => BLOCKS.has(element.name);

/** White space that is not one space already: replacing each space by itself takes several times as long. */
const SPACE = /[^\S ]\s*| \s+/g;

/** What a reader sees of an element: white space collapsed, a new line for each block. */
function shownText(node: Element): string {
  const pieces: string[] = [];
  collect(node, pieces);
  return pieces
    .join("")
    .replace(SPACE, " ")
    .replace(/ ?\0[ \0]*/g, "\n")
    .trim();
}

/** The same in one line. */
export const lineOf = (node: Element): string => shownText(node).replaceAll("\n", " ");

/**
 * The same, with elements that stand side by side kept apart: `<span>28.09.19</span><span>12:44</span>` is two words to
 * readers, since styles set them apart, and so are `By<a>Jane Doe</a>` and `<a>Jane Doe</a>Twitter`. For names and dates.
 */
export function spacedLineOf(node: Element): string {
  const pieces: string[] = [];
  collect(node, pieces, "\x01");
  const text = pieces.join("");
  const apart = text.includes("\x01")
    ? text.replace(/\x01+/g, (marks, at: number) => {
        const [before, after] = [text[at - 1] ?? "", text[at + marks.length] ?? ""];
        return isApart(before, after, marks.length > 1) ? " " : "";
      })
    : text;
  return apart.replace(/\0/g, " ").replace(SPACE, " ").trim();
}

/** Whether two words meet where an element ends or begins. Between two elements they do; else a capital or a digit tells. */
function isApart(before: string, after: string, isBetweenElements: boolean): boolean {
  if (!/[\p{L}\p{M}\p{N}.)]/u.test(before) || !/[\p{L}\p{N}(@]/u.test(after)) return false;
  if (isBetweenElements) return true;
  return (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(after)) || /\p{N}/u.test(before) !== /\p{N}/u.test(after);
}

/** Elements that may begin and end within a word. */
const WITHIN_WORDS = new Set("b i em strong u s sup sub font mark small big abbr wbr q bdi bdo tt code kbd".split(" "));

/** A heading without the sign for a link to itself that themes put behind it. */
export const headingText = (heading: Element): string => withoutSign(spacedLineOf(heading));

function withoutSign(line: string): string {
  let text = line;
  // One by one, since an expression for all would go over a run of them from each of them.
  for (let sign = SIGN.exec(text); sign !== null; sign = SIGN.exec(text)) text = text.slice(0, sign.index).trimEnd();
  return text;
}
const SIGN = /(?:[¶§🔗⚓\u200b]| #)$/u;

/**
 * NUL stands for a new line until white space is settled; documents cannot hold one here. `edge` is put where an element that
 * does not begin a line begins and ends.
 */
function collect(node: Element, pieces: string[], edge = ""): void {
  if (UNREAD.has(node.name)) return;
  const isLine = BLOCKS.has(node.name) || node.name === "br";
  const mark = isLine ? "\0" : WITHIN_WORDS.has(node.name) ? "" : edge;
  if (mark !== "") pieces.push(mark);
  for (const child of node.children) {
    if (isText(child)) pieces.push(edge === "" ? child.data.replaceAll("\0", "") : child.data.replace(/[\0\x01]/g, ""));
    else if (isTag(child)) collect(child, pieces, edge);
  }
  if (mark !== "") pieces.push(mark);
}

/** The elements around one, from the nearest. */
export function ancestorsOf(node: ChildNode): Element[] {
  const around: Element[] = [];
  for (let parent = node.parent; parent !== null && isTag(parent as ChildNode); parent = parent.parent)
    around.push(parent as Element);
  return around;
}

export function contains(outer: Element, inner: Element): boolean {
  for (let node: Element["parent"] | Element = inner; node !== null; node = node.parent)
    if (node === outer) return true;
  return false;
}

/** The elements inside of one, in document order. */
export function within(element: Element, found: Element[] = []): Element[] {
  for (const child of element.children) {
    if (!isTag(child)) continue;
    found.push(child);
    within(child, found);
  }
  return found;
}
