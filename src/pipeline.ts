/** parse = normalise(decode(scan(text))), and the way back: encode(project(createFeed(input))), article by article. */

import { Decoder, type Finding } from "./decode/decoder.ts";
import { encodeXml, type XmlDocument } from "./encode/writer.ts";
import { type Diagnostic, type FeedError, feedError, isFeedError, Locator } from "./errors.ts";
import { type CreateOptions, createFeed } from "./feed/create-feed.ts";
import { unseenIn } from "./feed/unseen.ts";
import type { AtomDocument, AtomEntry } from "./formats/atom/document.ts";
import { normaliseAtom, normaliseAtomEntry } from "./formats/atom/normalise.ts";
import { atomFormat } from "./formats/atom/project.ts";
import { ATOM_URI, RSS_10_URI, RSS_11_URI } from "./formats/core-uris.ts";
import { decodeJsonFeed } from "./formats/json/decode.ts";
import type { JsonFeedDocument, JsonFeedItem } from "./formats/json/document.ts";
import { encodeJsonDocument } from "./formats/json/encode.ts";
import { normaliseJson, normaliseJsonItem } from "./formats/json/normalise.ts";
import { jsonFormat } from "./formats/json/project.ts";
import { Normalised, type Reading } from "./formats/model-parts.ts";
import type { RdfDocument, RdfItem } from "./formats/rdf/document.ts";
import { normaliseRdf, normaliseRdfItemOf } from "./formats/rdf/normalise.ts";
import { rdfFormat } from "./formats/rdf/project.ts";
import { rdf as rdfElement } from "./formats/rdf/table.ts";
import { ATOM, type Found, RDF, RSS, rootOf } from "./formats/root.ts";
import type { RssDocument, RssItem } from "./formats/rss/document.ts";
import { normaliseRss, normaliseRssItem } from "./formats/rss/normalise.ts";
import { rssFormat } from "./formats/rss/project.ts";
import { rss as rssElement } from "./formats/rss/table.ts";
import { generate, writeComplete } from "./generate.ts";
import type { Article, Feed, FeedInputWith, FeedWith } from "./model.ts";
import { registryWith } from "./namespaces/registry.ts";
import { binaryKind, type Decoded, decodeBytes, refuseBinary, refuseBlank } from "./scan/charset.ts";
import { isJson, isJsonSource } from "./scan/json-limits.ts";
import { type Placing, placing } from "./scan/placing.ts";
import { LIMITS, type Limits, limitInput } from "./scan/limits.ts";
import { Scanner } from "./scan/scanner.ts";
import { checkWellFormed } from "./scan/well-formed.ts";
import { planOf, registryOf } from "./table/plan.ts";
import type { Namespace } from "./table/words.ts";

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
  const reading = { url: options.url, registry: registryFor(options) };
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

export const registryFor = (options: { namespaces?: readonly Namespace[] | undefined }) =>
  registryWith(options.namespaces);

// ── Bytes → text → document ─────────────────────────────────────────────────

function read(input: string | Uint8Array, options: ParseOptions): Decoded {
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
  const place = placing(source, isJsonSource(source) ? undefined : source.utf8);
  const diagnostics: Diagnostic[] = [];
  if (source.problem !== undefined) {
    const { code, message, declared } = source.problem;
    diagnostics.push({ code, severity: "warning", message, path: "", params: { value: declared } });
  }
  const report = (finding: Finding) => diagnostics.push({ ...finding, ...place(finding.offset, finding.length) });
  try {
    const decoded = isJsonSource(source)
      ? decodeJsonFeed(
          source,
          {
            registry: registryFor(options),
            unsafeUrls: options.unsafeUrls === true,
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

/** A limit or a fault that stops reading gets its line and column. */
export function located(error: unknown, place: Placing): unknown {
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
  const registry = registryFor(options);
  let found: Found | undefined;
  const most = options.limits?.articles ?? LIMITS.articles;
  let count = 0;
  const decoder = new Decoder({
    chooseRoot: (name, attributes, doctype) => (found = rootOf(name, attributes, registry, doctype)),
    unsafeUrls: options.unsafeUrls === true,
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
  if (found === undefined) throw notXml(source.text);
  return { format: found.format, version: found.version, document: wholeDocument(found, decoder.document) };
}

/** A root that is a channel or an entry is put where it stands in a whole document. */
export function wholeDocument(found: Found, decoded: object): FormatDocument {
  const namespace = found.namespace === undefined ? {} : { namespace: found.namespace };
  const doctype = found.doctype === undefined ? {} : { doctype: found.doctype };
  if (found.inside === undefined) return { ...decoded, ...namespace, ...doctype };
  if (found.inside === "entry") return { entries: [decoded], isEntry: true, ...namespace };
  return { channel: decoded, ...namespace };
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
  if (typeof input !== "string" && binaryKind(input) !== undefined) return undefined;
  const { text } = decodeBytes(input);
  if (/^\s*\{/.test(text)) return looksLikeJsonFeed(text) ? "json" : undefined;
  let format: Format | undefined;
  const stop = new Error("found");
  const quiet = () => {};
  const scanner = new Scanner({
    openTag: (name, _start, _end, attributes) => {
      format = rootOf(name, attributes, registryOf([])).format;
      throw stop;
    },
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

// ── Document → text ─────────────────────────────────────────────────────────

/** How a document is written. */
export interface EncodeOptions<N extends readonly Namespace[] = readonly Namespace[]> {
  /** Indented, one element a line. @default false */
  pretty?: boolean | undefined;
  /** URL of an XSLT or CSS style sheet (XML formats). */
  stylesheet?: string | undefined;
  /**
   * URL of a script that makes a page of the feed in browsers, such as this package's `feed-view.js` (RSS and Atom). Feed readers
   * pass it over.
   */
  viewer?: string | undefined;
  /** A program's own namespaces, beside those that this package knows. */
  namespaces?: N | undefined;
}

function xml(
  source: Pick<XmlDocument, "root" | "plan" | "document" | "core" | "coreUri" | "doctype">,
  options: EncodeOptions,
): string {
  const { pretty, stylesheet, viewer } = options;
  return encodeXml({ ...source, registry: registryFor(options), pretty, stylesheet, viewer });
}

/** Writes an RSS document. Any string is safe in any place. */
export function encodeRss(document: RssDocument, options: EncodeOptions = {}): string {
  const { doctype } = document;
  const plan = planOf(rssElement);
  return xml({ root: "rss", plan, document, core: RSS, coreUri: undefined, doctype }, options);
}

/** Writes an Atom document; an entry document when it is one. */
export function encodeAtom(document: AtomDocument, options: EncodeOptions = {}): string {
  const coreUri = document.namespace ?? ATOM_URI;
  const entry = document.isEntry ? document.entries?.[0] : undefined;
  if (entry !== undefined)
    return xml({ root: "entry", plan: ATOM.item, document: entry, core: ATOM, coreUri }, options);
  return xml({ root: "feed", plan: ATOM.feed, document, core: ATOM, coreUri }, options);
}

/** Writes an RSS 1.0 document; RSS 1.1 when its namespace says so. */
export function encodeRdf(document: RdfDocument, options: EncodeOptions = {}): string {
  const coreUri = document.namespace ?? RSS_10_URI;
  if (coreUri === RSS_11_URI && document.channel !== undefined) {
    return xml({ root: "Channel", plan: RDF.feed, document: document.channel, core: RDF, coreUri }, options);
  }
  return xml({ root: "rdf:RDF", plan: planOf(rdfElement), document, core: RDF, coreUri }, options);
}

/** Writes a JSON Feed document. */
export function encodeJsonFeed(document: JsonFeedDocument, options: EncodeOptions = {}): string {
  return encodeJsonDocument(document, registryFor(options), options.pretty === true);
}

// ── Feed → text ─────────────────────────────────────────────────────────────

export interface GenerateOptions<N extends readonly Namespace[] = readonly Namespace[]>
  extends EncodeOptions<N>,
    CreateOptions<N> {}

/**
 * Writes RSS 2.0. Completes the feed first, as `createFeed` does.
 * @throws FeedError listing every problem of the input
 * @example generateRss({ title: "Example Times", url: "https://example.com/", articles: [] }, { updated: new Date(0) })
 */
export function generateRss<const N extends readonly Namespace[] = readonly Namespace[]>(
  feed: FeedInputWith<NoInfer<N>> | FeedWith<NoInfer<N>>,
  options: GenerateOptions<N> = {},
): string {
  return generate(rssFormat, feed, options);
}

/** Writes Atom 1.0. Completes the feed first, as `createFeed` does. @throws FeedError listing every problem of the input */
export function generateAtom<const N extends readonly Namespace[] = readonly Namespace[]>(
  feed: FeedInputWith<NoInfer<N>> | FeedWith<NoInfer<N>>,
  options: GenerateOptions<N> = {},
): string {
  return generate(atomFormat, feed, options);
}

/** Writes RSS 1.0. Completes the feed first, as `createFeed` does. @throws FeedError listing every problem of the input */
export function generateRdf<const N extends readonly Namespace[] = readonly Namespace[]>(
  feed: FeedInputWith<NoInfer<N>> | FeedWith<NoInfer<N>>,
  options: GenerateOptions<N> = {},
): string {
  return generate(rdfFormat, feed, options);
}

/** Writes JSON Feed 1.1. Completes the feed first, as `createFeed` does. @throws FeedError listing every problem of the input */
export function generateJsonFeed<const N extends readonly Namespace[] = readonly Namespace[]>(
  feed: FeedInputWith<NoInfer<N>> | FeedWith<NoInfer<N>>,
  options: GenerateOptions<N> = {},
): string {
  return generate(jsonFormat, feed, options);
}

const FORMATS = { rss: rssFormat, atom: atomFormat, rdf: rdfFormat, json: jsonFormat } as const;

/** Writes a feed that is complete already. */
export function writeFeed(feed: Feed, to: Format, options: EncodeOptions): string {
  return writeComplete(FORMATS[to], feed, options);
}

/**
 * Turns a feed of any format into another: reads it, completes it with repair, writes it. `onNote` is told what was mended
 * (warnings), and what travels in an extension that other readers will not see (`carried-apart`, info).
 * @throws FeedError when the input is no feed
 * @example convertFeed(rssText, "json", { onNote: (note) => console.warn(note.message) })
 */
export function convertFeed(
  input: string | Uint8Array,
  to: Format,
  options: ParseOptions & GenerateOptions = {},
): string {
  const feed = createFeed(parseFeed(input, options).feed, { ...options, repair: true });
  if (options.onNote !== undefined) for (const note of unseenIn(feed, to)) options.onNote(note);
  return writeFeed(feed, to, options);
}
