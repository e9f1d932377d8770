/** From a Feed, or a document of one format, to text. */

import { feedError, requireOptions } from "../errors.ts";
import { whatIs } from "../scan/feed-input.ts";
import { doctypeOf } from "../encode/doctype.ts";
import { inlineMarkup } from "../encode/fragment.ts";
import { type Caution, DocumentJudge, encoded } from "../encode/judged-document.ts";
import { encodeXml, type XmlDocument } from "../encode/writer.ts";
import type { CreateOptions } from "../feed/create-feed.ts";
import type { AtomDocument } from "../formats/atom/document.ts";
import { atomFormat } from "../formats/atom/project.ts";
import { ATOM_URI, RSS_10_URI, RSS_11_URI } from "../formats/core-uris.ts";
import type { JsonFeedDocument } from "../formats/json/document.ts";
import { encodeJsonDocument } from "../formats/json/encode.ts";
import { jsonFormat } from "../formats/json/project.ts";
import type { RdfDocument } from "../formats/rdf/document.ts";
import { rdfFormat } from "../formats/rdf/project.ts";
import { rdf as rdfElement } from "../formats/rdf/table.ts";
import { ATOM, RDF, RSS } from "../formats/root.ts";
import type { RssDocument } from "../formats/rss/document.ts";
import { rssFormat } from "../formats/rss/project.ts";
import { rss as rssElement } from "../formats/rss/table.ts";
import { generate, writeComplete } from "./feed-writer.ts";
import type { Feed, FeedInputWith, FeedWith, Row } from "../model.ts";
import { registryWith } from "../namespaces/registry.ts";
import type { Format } from "../read/parse-feed.ts";
import { textFormat } from "./text-formats.ts";
import { planOf } from "../table/plan.ts";
import type { Namespace } from "../table/words.ts";

// ── Document → text ─────────────────────────────────────────────────────────

/** How a document is written. */
export interface EncodeOptions<N extends readonly Namespace[] = readonly Namespace[]> extends Caution {
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
  const registry = registryWith(options.namespaces);
  const cautious = new DocumentJudge(options);
  const document = cautious.judged(source.document);
  const inline = (markup: string, owner: object) =>
    inlineMarkup(markup, owner, cautious.judge, (...what) => cautious.leftOut("", ...what));
  const text = encoded(() => encodeXml({ ...source, document, registry, pretty, stylesheet, viewer, inline }));
  cautious.check();
  return text;
}

/** @throws FeedError where there is no document, or options that are none */
function requireDocument(given: object, options: EncodeOptions): void {
  requireOptions(options);
  if (typeof given === "object" && given !== null) return;
  throw feedError("invalid-input", `expected a document, as parseRss and its like give it, not ${whatIs(given)}`);
}

/**
 * Writes an RSS document. Any string is safe in any place.
 * @throws FeedError for what could act where the document is opened; see `unsafeMarkup`
 */
export function encodeRss(document: RssDocument, options: EncodeOptions = {}): string {
  requireDocument(document, options);
  const doctype = doctypeOf("rss", document.doctype);
  const plan = planOf(rssElement);
  return xml({ root: "rss", plan, document, core: RSS, coreUri: undefined, doctype }, options);
}

/** Writes an Atom document; an entry document when it is one. @throws FeedError as `encodeRss` */
export function encodeAtom(document: AtomDocument, options: EncodeOptions = {}): string {
  requireDocument(document, options);
  const coreUri = document.namespace ?? ATOM_URI;
  const entry = document.isEntry ? document.entries?.[0] : undefined;
  if (entry !== undefined)
    return xml({ root: "entry", plan: ATOM.item, document: entry, core: ATOM, coreUri }, options);
  return xml({ root: "feed", plan: ATOM.feed, document, core: ATOM, coreUri }, options);
}

/** Writes an RSS 1.0 document; RSS 1.1 when its namespace says so. @throws FeedError as `encodeRss` */
export function encodeRdf(document: RdfDocument, options: EncodeOptions = {}): string {
  requireDocument(document, options);
  const coreUri = document.namespace ?? RSS_10_URI;
  if (coreUri === RSS_11_URI && document.channel !== undefined) {
    return xml({ root: "Channel", plan: RDF.feed, document: document.channel, core: RDF, coreUri }, options);
  }
  return xml({ root: "rdf:RDF", plan: planOf(rdfElement), document, core: RDF, coreUri }, options);
}

/** Writes a JSON Feed document. @throws FeedError as `encodeRss`, for the elements of XML that it carries */
export function encodeJsonFeed(document: JsonFeedDocument, options: EncodeOptions = {}): string {
  requireDocument(document, options);
  const cautious = new DocumentJudge(options);
  const text = encoded(() =>
    encodeJsonDocument(cautious.judged(document), registryWith(options.namespaces), options.pretty === true),
  );
  cautious.check();
  return text;
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
  feed: FeedInputWith<NoInfer<N>> | Row<FeedInputWith<NoInfer<N>>> | FeedWith<NoInfer<N>>,
  options: GenerateOptions<N> = {},
): string {
  return generate(rssFormat, feed, options);
}

/** Writes Atom 1.0. Completes the feed first, as `createFeed` does. @throws FeedError listing every problem of the input */
export function generateAtom<const N extends readonly Namespace[] = readonly Namespace[]>(
  feed: FeedInputWith<NoInfer<N>> | Row<FeedInputWith<NoInfer<N>>> | FeedWith<NoInfer<N>>,
  options: GenerateOptions<N> = {},
): string {
  return generate(atomFormat, feed, options);
}

/** Writes RSS 1.0. Completes the feed first, as `createFeed` does. @throws FeedError listing every problem of the input */
export function generateRdf<const N extends readonly Namespace[] = readonly Namespace[]>(
  feed: FeedInputWith<NoInfer<N>> | Row<FeedInputWith<NoInfer<N>>> | FeedWith<NoInfer<N>>,
  options: GenerateOptions<N> = {},
): string {
  return generate(rdfFormat, feed, options);
}

/** Writes JSON Feed 1.1. Completes the feed first, as `createFeed` does. @throws FeedError listing every problem of the input */
export function generateJsonFeed<const N extends readonly Namespace[] = readonly Namespace[]>(
  feed: FeedInputWith<NoInfer<N>> | Row<FeedInputWith<NoInfer<N>>> | FeedWith<NoInfer<N>>,
  options: GenerateOptions<N> = {},
): string {
  return generate(jsonFormat, feed, options);
}

/** Writes a feed that is complete already. */
export function writeFeed(feed: Feed, to: Format, options: GenerateOptions): string {
  return writeComplete(textFormat(to), feed, options);
}
