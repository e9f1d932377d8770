/** From text or bytes to a Feed, or to a document of one format: normalise(decode(scan(text))). */

import { Decoder, type Finding, mayPrecedeRoot } from "../decode/decoder.ts";
import { type Diagnostic, type FeedError, feedError, isFeedError, Locator, requireOptions } from "../errors.ts";
import type { AtomDocument, AtomEntry } from "../formats/atom/document.ts";
import { normaliseAtom, normaliseAtomEntry } from "../formats/atom/normalise.ts";
import { decodeJsonFeed } from "../formats/json/decode.ts";
import type { JsonFeedDocument, JsonFeedItem } from "../formats/json/document.ts";
import { normaliseJson, normaliseJsonItem } from "../formats/json/normalise.ts";
import { Normalised, type Reading } from "../formats/model-parts.ts";
import type { RdfDocument, RdfItem } from "../formats/rdf/document.ts";
import { normaliseRdf, normaliseRdfItemOf } from "../formats/rdf/normalise.ts";
import { type Found, rootOf } from "../formats/root.ts";
import type { RssDocument, RssItem } from "../formats/rss/document.ts";
import { normaliseRss, normaliseRssItem } from "../formats/rss/normalise.ts";
import type { Article, Feed, FeedWith } from "../model.ts";
import { registryWith } from "../namespaces/registry.ts";
import { binaryKind, type Decoded, decodeBytes, refuseBinary, refuseBlank } from "../scan/charset.ts";
import { isJson, isJsonSource } from "../scan/json-limits.ts";
import { type SourceLocation, sourceLocation } from "../scan/source-location.ts";
import { textOrBytes } from "../scan/feed-input.ts";
import { checkLimits, LIMITS, type Limits, limitInput } from "../scan/limits.ts";
import { type Doctype, Scanner } from "../scan/scanner.ts";
import { checkWellFormed } from "../scan/well-formed.ts";
import { registryOf } from "../table/plan.ts";
import type { Namespace } from "../table/words.ts";

/** Which format a feed is in. */
export type Format = "rss" | "atom" | "rdf" | "json";

/** How a feed is read. */
export interface ParseOptions<N extends readonly Namespace[] = readonly Namespace[]> {
  /** Where the document came from: base of its relative URLs. */
  url?: string | undefined;
  /** The HTTP header, for its charset. */
  contentType?: string | undefined;
  /** Refuse what is not well-formed, with the position of the first fault. @default false */
  strict?: boolean | undefined;
  /** A program's own namespaces, beside those that this package knows. */
  namespaces?: N | undefined;
  /** Keep links that could run code (`javascript:`, `vbscript:`, `data:`). @default false */
  unsafeUrls?: boolean | undefined;
  /**
   * Keep elements and attributes of XHTML, SVG and MathML that could act where the feed is opened in a browser (`script`,
   * `form`, `onload` …), in extensions and foreign attributes. A document (`parseRss` …) always has them.
   * @default false
   */
  unsafeMarkup?: boolean | undefined;
  limits?: Partial<Limits> | undefined;
}

/** A document, and what it means. */
export type FormatDocument = RssDocument | AtomDocument | RdfDocument | JsonFeedDocument;

/** What `parseFeed` gives. */
export interface ParsedFeed<N extends readonly Namespace[] = readonly Namespace[]> {
  format: Format;
  /** As the document states it: "2.0", "0.91", "1.0" …; empty where it does not. */
  version: string;
  /** WHATWG name of the encoding that was read; "utf-16" for strings. */
  encoding: string;
  /** What every format has in common. */
  feed: FeedWith<N>;
  /** What this format says, in its own words. Read from the input when it is first asked for, which must not have changed. */
  readonly document: FormatDocument;
  /** What had to be mended or could not be read, in document order. */
  diagnostics: Diagnostic[];
}

/**
 * Reads any feed.
 *
 * @throws FeedError when the input is no feed, is over a limit or, with `strict`, is not well-formed.
 * @example
 * const { feed } = parseFeed(await response.bytes(), { url, contentType: response.headers.get("content-type") ?? undefined });
 * for (const article of feed.articles) console.log(String(article.published), article.title);
 */
export function parseFeed<const N extends readonly Namespace[] = readonly Namespace[]>(
  input: string | Uint8Array,
  options: ParseOptions<N> = {},
): ParsedFeed<N> {
  const source = read(input, options);
  const reading = { url: options.url, registry: registryWith(options.namespaces) };
  const { format, version, document, diagnostics } = decode(source, options, reading);
  const feed = normalise(format, document, reading) as FeedWith<N>;
  return new Parsed(format, version, source.encoding, feed, diagnostics, () => parseAs(format, input, options));
}

/** Its document is read when it is first asked for: few do, and to keep it beside the feed costs more than to read it again. */
class Parsed<N extends readonly Namespace[]> implements ParsedFeed<N> {
  declare readonly document: FormatDocument;
  #read: () => FormatDocument;

  constructor(
    readonly format: Format,
    readonly version: string,
    readonly encoding: string,
    readonly feed: FeedWith<N>,
    readonly diagnostics: Diagnostic[],
    read: () => FormatDocument,
  ) {
    this.#read = read;
    Object.defineProperty(this, "document", Parsed.#document);
  }

  /**
   * One getter for all: V8 keeps that of an object literal, and the input with it, until it next collects the old generation.
   */
  static readonly #document: PropertyDescriptor & ThisType<Parsed<readonly Namespace[]>> = {
    enumerable: true,
    get() {
      const document = this.#read();
      this.#read = () => document;
      return document;
    },
  };
}

export function normalise(format: Format, document: FormatDocument, reading: Reading): Feed {
  switch (format) {
    case "rss":
      return normaliseRss(document as RssDocument, reading);
    case "atom":
      return normaliseAtom(document as AtomDocument, reading);
    case "rdf":
      return normaliseRdf(document as RdfDocument, reading);
    case "json":
      return normaliseJson(document as JsonFeedDocument, reading);
  }
}

/** One item of a document that is still being read. */
export function normaliseItem(format: Format, item: object, document: FormatDocument, reading: Reading): Article {
  switch (format) {
    case "rss":
      return normaliseRssItem(item as RssItem, document as RssDocument, reading);
    case "atom":
      return normaliseAtomEntry(item as AtomEntry, document as AtomDocument, reading);
    case "rdf":
      return normaliseRdfItemOf(item as RdfItem, document as RdfDocument, reading);
    case "json":
      return normaliseJsonItem(item as JsonFeedItem, document as JsonFeedDocument, reading);
  }
}

// ── Bytes → text → document ─────────────────────────────────────────────────

function read(given: string | Uint8Array, options: ParseOptions): Decoded {
  const input = textOrBytes(given);
  requireOptions(options);
  checkLimits(options.limits);
  limitInput(input.length, options.limits);
  refuseBinary(input);
  const source = decodeBytes(input, options.contentType, options.strict, options.strict !== true);
  if (options.strict && source.problem !== undefined) throw badEncoding(source);
  refuseBlank(source);
  return options.strict ? source : withoutMarks(source);
}

/** Byte order marks and other blanks that JSON does not know, before a JSON text: as spaces, so that offsets stay. */
function withoutMarks(source: Decoded): Decoded {
  const first = source.utf8?.firstCharacter;
  if ((first !== undefined && first <= 127) || !isJson(source.text)) return source;
  const text = source.text.replace(/^\s+/, (blank) => " ".repeat(blank.length));
  const { encoding, problem } = source;
  return problem === undefined ? { text, encoding } : { text, encoding, problem };
}

/** Points at the first character that could not be read, or at the declaration that is wrong. */
function badEncoding({ text, problem }: Decoded): FeedError {
  const offset = Math.max(0, problem!.code === "undecodable-bytes" ? text.indexOf("\ufffd") : text.indexOf("encoding"));
  const where = { ...new Locator(text).at(offset), offset, params: { value: problem!.declared } };
  return feedError("not-well-formed", problem!.message, where);
}

interface Decoding {
  readonly format: Format;
  readonly version: string;
  readonly document: FormatDocument;
  readonly diagnostics: Diagnostic[];
}

/** With `reading`, items are normalised as soon as they have closed, and the document holds nothing else of them. */
function decode(source: Decoded, options: ParseOptions, reading?: Reading): Decoding {
  // JSON is looked over as bytes, but told of as text.
  const place = sourceLocation(source, isJsonSource(source) ? undefined : source.utf8);
  const diagnostics: Diagnostic[] = [];
  if (source.problem !== undefined) {
    const { code, message, declared } = source.problem;
    diagnostics.push({ code, severity: "warning", message, path: "", params: { value: declared } });
  }
  const unsafeMarkup = keepsActive(options, reading);
  const report = (finding: Finding) => diagnostics.push({ ...finding, ...place(finding.offset, finding.length) });
  try {
    const decoded = isJsonSource(source)
      ? decodeJsonFeed(
          source,
          {
            registry: registryWith(options.namespaces),
            unsafeUrls: options.unsafeUrls === true,
            unsafeMarkup,
            strict: options.strict === true,
            limits: { ...LIMITS, ...options.limits },
            report,
          },
          reading && ((item, document) => new Normalised(normaliseJsonItem(item, document, reading))),
        )
      : decodeXml(source, options, report, reading);
    diagnostics.sort((a, b) => (a.offset ?? 0) - (b.offset ?? 0));
    return { ...decoded, diagnostics };
  } catch (error) {
    throw located(error, place);
  }
}

/** Only a Feed leaves it out: a document says what stood there. */
const keepsActive = (options: ParseOptions, reading: Reading | undefined) =>
  reading === undefined || options.unsafeMarkup === true;

/** A limit or a fault that stops reading gets its line and column. */
export function located(error: unknown, place: SourceLocation): unknown {
  if (!isFeedError(error)) return error;
  const [first] = error.diagnostics;
  if (first?.offset === undefined || first.line !== undefined) return error;
  const { code, message, ...rest } = first;
  const { length, ...at } = place(first.offset, first.length ?? 0);
  return feedError(code, message, { ...rest, ...at, ...(first.length === undefined ? {} : { length }) });
}

function decodeXml(
  source: Decoded,
  options: ParseOptions,
  report: (finding: Finding) => void,
  reading: Reading | undefined,
): Omit<Decoding, "diagnostics"> {
  if (options.strict) {
    const fault = checkWellFormed(source.text);
    if (fault !== undefined) throw feedError("not-well-formed", fault.message, { offset: fault.offset, params: {} });
  }
  const registry = registryWith(options.namespaces);
  let found: Found | undefined;
  const most = options.limits?.articles ?? LIMITS.articles;
  let count = 0;
  const decoder = new Decoder({
    chooseRoot: (name, attributes, doctype) => (found = rootOf(name, attributes, registry, doctype)),
    unsafeUrls: options.unsafeUrls === true,
    unsafeMarkup: keepsActive(options, reading),
    report,
    onItem: (slot, item, owner) => {
      if (++count > most) throw feedError("limit-articles", `there are more than ${most} articles`);
      if (reading === undefined) return;
      const document = found!.inside === "channel" ? { channel: decoder.document } : decoder.document;
      const article = normaliseItem(found!.format, item, document, reading);
      const items = owner[slot.key] as object[];
      items[items.lastIndexOf(item)] = new Normalised(article, (item as RdfItem).about);
    },
  });
  const scanner = new Scanner(decoder, options.limits);
  decoder.scanner = scanner;
  if (source.utf8 === undefined) scanner.scan(source.text);
  else scanner.scanBytes(source.utf8);
  if (found === undefined) throw decoder.refused ?? notXml(source.text);
  return { format: found.format, version: found.version, document: wholeDocument(found, decoder.document) };
}

/** A root that is a channel or an entry is put where it stands in a whole document. */
export function wholeDocument(found: Found, decoded: object): FormatDocument {
  const { inside, namespace, doctype } = found;
  const own =
    inside === undefined ? decoded : inside === "entry" ? { entries: [decoded], isEntry: true } : { channel: decoded };
  return { ...own, ...(namespace === undefined ? {} : { namespace }), ...(doctype === undefined ? {} : { doctype }) };
}

export function notXml(text: string): FeedError {
  const start = text.trim().slice(0, 40);
  return feedError("not-a-feed", `this is neither XML nor JSON; it starts with "${start}"`, {
    params: { value: start },
  });
}

/**
 * Which format a document is in, without reading it whole; `undefined` when it is none.
 * @example detectFormat("<rss version='2.0'>…") // "rss"
 */
export function detectFormat(input: string | Uint8Array): Format | undefined {
  const source = textOrBytes(input);
  if (typeof source !== "string" && binaryKind(source) !== undefined) return undefined;
  const { text } = decodeBytes(source);
  if (/^\s*\{/.test(text)) return looksLikeJsonFeed(text) ? "json" : undefined;
  let format: Format | undefined;
  let doctype: Doctype | undefined;
  const stop = new Error("found");
  const quiet = () => {};
  const scanner = new Scanner({
    isRoot: (name, attributes) => {
      try {
        format = rootOf(name, attributes, registryOf([]), doctype).format;
        throw stop;
      } catch (error) {
        if (!mayPrecedeRoot(error, name)) throw error;
        return false;
      }
    },
    doctype: (found) => {
      doctype = found;
    },
    openTag: quiet,
    closeTag: quiet,
    text: quiet,
    cdata: quiet,
    problem: quiet,
  });
  try {
    scanner.scan(text);
  } catch (error) {
    if (error !== stop && !isFeedError(error)) throw error;
  }
  return format;
}

function looksLikeJsonFeed(text: string): boolean {
  if (/"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\//.test(text)) return true;
  return /"items"\s*:\s*\[/.test(text) && /"(?:title|home_page_url|feed_url)"\s*:/.test(text);
}

function parseAs(format: Format, input: string | Uint8Array, options: ParseOptions): FormatDocument {
  const decoded = decode(read(input, options), options);
  if (decoded.format !== format)
    throw feedError("other-format", `this is ${NAMES[decoded.format]}, not ${NAMES[format]}`);
  return decoded.document;
}
const NAMES = { rss: "RSS", atom: "Atom", rdf: "RSS 1.0", json: "a JSON Feed" } as const;

/** Reads RSS 2.0 or 0.91 to 0.94 as it is. @throws FeedError as `parseFeed`, and for another format */
export const parseRss = (input: string | Uint8Array, options: ParseOptions = {}) =>
  parseAs("rss", input, options) as RssDocument;
/** Reads Atom 1.0 or 0.3 as it is. @throws FeedError as `parseFeed`, and for another format */
export const parseAtom = (input: string | Uint8Array, options: ParseOptions = {}) =>
  parseAs("atom", input, options) as AtomDocument;
/** Reads RSS 1.0, 0.90 or 1.1 as it is. @throws FeedError as `parseFeed`, and for another format */
export const parseRdf = (input: string | Uint8Array, options: ParseOptions = {}) =>
  parseAs("rdf", input, options) as RdfDocument;
/** Reads JSON Feed 1.0 or 1.1 as it is. @throws FeedError as `parseFeed`, and for another format */
export const parseJsonFeed = (input: string | Uint8Array, options: ParseOptions = {}) =>
  parseAs("json", input, options) as JsonFeedDocument;
