/** Which format a document is in, by its root element. */

import { type FeedError, feedError } from "../errors.ts";
import type { Root } from "../decode/decoder.ts";
import { Resolver, Scope } from "../decode/scope.ts";
import type { Attributes, Doctype } from "../scan/scanner.ts";
import type { Plan, Registry, Vocabulary } from "../table/plan.ts";
import { planOf, uriKey } from "../table/plan.ts";
import type { Element } from "../table/words.ts";
import { entry as atomEntry, feed as atomFeed } from "./atom/table.ts";
import { ATOM_03_URI, ATOM_CORE, ATOM_URI, RDF_CORE, RSS_10_URI, RSS_11_URI, RSS_CORE } from "./core-uris.ts";
import { channel as rdfChannel, item as rdfItem, rdf } from "./rdf/table.ts";
import type { RssDoctype } from "./rss/document.ts";
import { channel as rssChannel, item as rssItem, rss } from "./rss/table.ts";

/** A format that XML documents are in. */
type XmlFormat = "rss" | "atom" | "rdf";

/**
 * How a format's elements are called where no prefix is needed. It takes tables, not their plans or fields, so that a bundle
 * without a format is without its table.
 */
/* @__NO_SIDE_EFFECTS__ */ const vocabulary = (
  key: string,
  alias: string,
  uri: string,
  feed: Element,
  item: Element,
): Vocabulary => ({
  key,
  prefix: "",
  alias,
  uri,
  feed: planOf(feed),
  item: planOf(item),
});

export const RSS = vocabulary(" rss", "", "", rssChannel, rssItem);
export const ATOM = vocabulary(" atom", "atom", ATOM_URI, atomFeed, atomEntry);
export const RDF = vocabulary(" rdf", "rss", RSS_10_URI, rdfChannel, rdfItem);

/** What was found at the root. */
export interface Found extends Root {
  readonly format: XmlFormat;
  /** "2.0", "1.0", "0.3" …; empty where the document does not say. */
  readonly version: string;
  /** The root is not a whole feed: what `decode` gives stands at this place in one. */
  readonly inside?: "channel" | "entry";
  /** Namespace of the format's elements, where it is not the usual one. */
  readonly namespace?: string | undefined;
  /** RSS: the identifiers by which a DOCTYPE tells the two 0.91s apart. */
  readonly doctype?: RssDoctype | undefined;
}

/** Chooses tables for a root element. @throws FeedError that says what the document is, when it is no feed */
export function rootOf(raw: string, attributes: Attributes, registry: Registry, doctype?: Doctype): Found {
  const colon = raw.indexOf(":");
  const local = raw.slice(colon + 1).toLowerCase();
  const uri = declaredUri(attributes, colon < 0 ? "" : raw.slice(0, colon));
  switch (local) {
    case "rss":
      return { ...rssRoot(planOf(rss), attributes, registry, uri), doctype: identifiersOf(doctype) };
    case "rdf":
      return rdfRoot(attributes, registry);
    case "channel":
      return uri !== undefined && uriKey(uri) === uriKey(RSS_11_URI)
        ? { ...rdfBase(RDF.feed, registry, uri), version: "1.1", inside: "channel" }
        : { ...rssRoot(RSS.feed, attributes, registry, uri), inside: "channel", problem: WITHOUT_RSS };
    case "feed":
      return atomRoot(ATOM.feed, attributes, registry, uri);
    case "entry":
      return { ...atomRoot(ATOM.item, attributes, registry, uri), inside: "entry" };
  }
  throw notAFeed(local, raw, doctype);
}

/** RSS 2.0: "At the top level, a RSS document is a <rss> element". */
const WITHOUT_RSS = {
  code: "channel-without-rss",
  message: 'the root is a channel; it is read as that of RSS, whose root is <rss version="2.0">',
};

function declaredUri(attributes: Attributes, prefix: string): string | undefined {
  const at = attributes.find(prefix === "" ? "xmlns" : `xmlns:${prefix}`);
  return at < 0 ? undefined : attributes.value(at).trim();
}

function attributeNamed(attributes: Attributes, name: string): string {
  for (let i = 0; i < attributes.count; i++)
    if (attributes.name(i).toLowerCase() === name) return attributes.value(i).trim();
  return "";
}

/** Elements in the namespace of the root belong to the format, whichever it is: people bind `rss` to all sorts of URIs. */
function scopeOf(registry: Registry, core: Vocabulary, uris: ReadonlySet<string>, root: string | undefined): Scope {
  const known =
    root === undefined || root === "" || registry.byUri.has(uriKey(root)) ? uris : new Set([...uris, uriKey(root)]);
  return new Scope(new Resolver(registry, core, known));
}

function rssRoot(plan: Plan, attributes: Attributes, registry: Registry, uri: string | undefined): Found {
  const scope = scopeOf(registry, RSS, new Set([...RSS_CORE, ...RDF_CORE]), uri);
  return { format: "rss", version: attributeNamed(attributes, "version"), plan, core: RSS, scope };
}

function identifiersOf(doctype: Doctype | undefined): RssDoctype | undefined {
  if (doctype?.publicId === undefined && doctype?.systemId === undefined) return undefined;
  const { publicId, systemId } = doctype;
  return { ...(publicId === undefined ? {} : { publicId }), ...(systemId === undefined ? {} : { systemId }) };
}

function rdfBase(plan: Plan, registry: Registry, namespace: string | undefined) {
  return {
    format: "rdf",
    plan,
    core: RDF,
    namespace,
    scope: scopeOf(registry, RDF, new Set([...RDF_CORE, ...RSS_CORE]), undefined),
  } as const;
}

/** 0.90 and 1.0 differ by the namespace of their elements only. */
function rdfRoot(attributes: Attributes, registry: Registry): Found {
  let namespace: string | undefined;
  for (let i = 0; i < attributes.count; i++) {
    const value = attributes.value(i).trim();
    if (attributes.name(i).startsWith("xmlns") && RDF_CORE.has(uriKey(value))) namespace ??= value;
  }
  const version = namespace === undefined || uriKey(namespace) === uriKey(RSS_10_URI) ? "1.0" : "0.90";
  return { ...rdfBase(planOf(rdf), registry, version === "0.90" ? namespace : undefined), version };
}

function atomRoot(plan: Plan, attributes: Attributes, registry: Registry, uri: string | undefined): Found {
  const stated = attributeNamed(attributes, "version");
  const isOld = uri !== undefined && uriKey(uri) === uriKey(ATOM_03_URI);
  const version = isOld
    ? stated || "0.3"
    : stated || (uri !== undefined && uriKey(uri) === uriKey(ATOM_URI) ? "1.0" : "");
  const scope = scopeOf(registry, ATOM, ATOM_CORE, uri);
  return {
    format: "atom",
    version,
    plan,
    core: ATOM,
    scope,
    namespace: uri !== undefined && uri !== ATOM_URI ? uri : undefined,
  };
}

const OTHERS: ReadonlyMap<string, readonly [code: string, message: string]> = new Map([
  ["html", ["html-page", 'this is an HTML page, not a feed; look in it for <link rel="alternate"> to find its feeds']],
  ["urlset", ["sitemap", "this is a sitemap, not a feed"]],
  ["sitemapindex", ["sitemap", "this is an index of sitemaps, not a feed"]],
  ["opml", ["opml", "this is an OPML document, a list of feeds; parseOpml reads it"]],
  ["opensearchdescription", ["not-a-feed", "this is an OpenSearch description, not a feed"]],
  ["service", ["not-a-feed", "this is an AtomPub service document, not a feed"]],
]);

/** HTML may leave out the tags of <html>, <head> and <body>: then its DOCTYPE says what it is. */
function notAFeed(local: string, raw: string, doctype: Doctype | undefined): FeedError {
  const known = OTHERS.get(local) ?? OTHERS.get(doctype?.name.toLowerCase() ?? "");
  if (known !== undefined) return feedError(known[0], known[1], { params: { element: raw } });
  return feedError(
    "not-a-feed",
    `the root element is <${raw.slice(0, 40)}>; expected <rss>, <feed>, <rdf:RDF> or a JSON Feed`,
    { params: { element: raw } },
  );
}
