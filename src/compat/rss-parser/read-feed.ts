/** An XML tree → what `rss-parser` gives of a feed. Names and shapes are its own; what it leaves out is left out. */

import { decodeHtml } from "../../content/html-text.ts";
import { markupOf, type XmlNode, type XmlValue } from "./xml-tree.ts";

type Fields = Record<string, unknown>;
/** `"name"`, `["name", "as"]` or `["name", "as", { keepArray, includeSnippet }]`. */
export type CustomField =
  | string
  | readonly [from: string, to: string, options?: { keepArray?: boolean; includeSnippet?: boolean }];

export interface ReadOptions {
  readonly feedFields: readonly CustomField[];
  readonly itemFields: readonly CustomField[];
  readonly defaultRss: number | undefined;
}

const renamed = (prefix: string, names: string): CustomField[] =>
  names.split(" ").map((name) => [`${prefix}:${name}`, name]);

const CHANNEL: readonly CustomField[] = [
  ["author", "creator"],
  ["dc:publisher", "publisher"],
  ...renamed("dc", "creator source title type"),
  ..."title description author pubDate webMaster managingEditor generator link language copyright lastBuildDate".split(
    " ",
  ),
  ..."docs ttl rating skipHours skipDays".split(" "),
];
const ITEM: readonly CustomField[] = [
  ["author", "creator"],
  ...renamed("dc", "creator date language rights source title"),
  ..."title link pubDate author summary".split(" "),
  ["content:encoded", "content:encoded", { includeSnippet: true }],
  ..."enclosure dc:creator dc:date comments".split(" "),
];
const ITUNES_CHANNEL = renamed("itunes", "author subtitle summary explicit");
const ITUNES_ITEM = renamed(
  "itunes",
  "author subtitle summary explicit duration image episode season keywords episodeType",
);
const PAGES = new Set(["self", "first", "next", "prev", "last"]);

/** @throws Error where the root is no feed that `rss-parser` knows */
export function readTree(tree: XmlNode, options: ReadOptions): Fields {
  // The root is a value by itself, not a list.
  const roots = tree as unknown as Record<string, XmlValue | undefined>;
  const { feed, rss, "rdf:RDF": rdf } = roots;
  if (feed !== undefined && feed !== "") return atomFeed(nodeOf(feed), options);
  const version = rss === undefined ? "" : (nodeOf(rss).$?.version ?? "");
  if (rss !== undefined && /^2/.test(version)) return rss2(nodeOf(rss), options);
  if (rdf !== undefined && rdf !== "") return rss1(nodeOf(rdf), options);
  if (rss !== undefined && version.includes("0.9")) return rss09(nodeOf(rss), options);
  if (rss === undefined || options.defaultRss === undefined) throw new Error("Feed not recognized as RSS 1 or 2.");
  const read = { 0.9: rss09, 1: rss1, 2: rss2 }[options.defaultRss as 0.9 | 1 | 2];
  if (read === undefined) throw new Error("default RSS version not recognized.");
  return read(nodeOf(rss), options);
}

const EMPTY: XmlNode = Object.freeze(Object.create(null)) as XmlNode;
/** Of a text, there is nothing to ask. */
const nodeOf = (value: XmlValue | undefined): XmlNode => (typeof value === "object" ? value : EMPTY);
const listOf = (node: XmlNode, name: string): XmlValue[] => {
  const held = node[name];
  return Array.isArray(held) ? held : [];
};
const firstOf = (node: XmlNode, name: string): XmlValue | undefined => listOf(node, name)[0];
const channelOf = (node: XmlNode) => nodeOf(firstOf(node, "channel"));

// ── RSS ─────────────────────────────────────────────────────────────────────

const rss09 = (rss: XmlNode, options: ReadOptions) => rssFeed(channelOf(rss), listOf(channelOf(rss), "item"), options);
const rss1 = (rdf: XmlNode, options: ReadOptions) => rssFeed(channelOf(rdf), listOf(rdf, "item"), options);

function rss2(rss: XmlNode, options: ReadOptions): Fields {
  const channel = channelOf(rss);
  const feed = rssFeed(channel, listOf(channel, "item"), options);
  if (rss.$?.["xmlns:itunes"] !== undefined) addItunes(feed, channel);
  return feed;
}

function rssFeed(channel: XmlNode, items: readonly XmlValue[], options: ReadOptions): Fields {
  const feed: Fields = { items: [] };
  const links = listOf(channel, "atom:link").map((link) => nodeOf(link).$);
  if (links[0] !== undefined) feed.feedUrl = links[0].href;
  const image = nodeOf(firstOf(channel, "image"));
  if (listOf(image, "url").length > 0)
    feed.image = Object.fromEntries(
      ["link", "url", "title", "width", "height"].flatMap((name) =>
        image[name] === undefined ? [] : [[name, firstOf(image, name)]],
      ),
    );
  const pages = links.flatMap((link) =>
    link?.rel !== undefined && PAGES.has(link.rel) ? [[link.rel, link.href]] : [],
  );
  if (pages.length > 0) feed.paginationLinks = Object.fromEntries(pages);
  copyFields(channel, feed, [...CHANNEL, ...options.feedFields]);
  feed.items = items.map((item) => rssItem(nodeOf(item), [...ITEM, ...options.itemFields]));
  return feed;
}

function rssItem(node: XmlNode, fields: readonly CustomField[]): Fields {
  const item: Fields = {};
  copyFields(node, item, fields);
  if (node.enclosure !== undefined) item.enclosure = nodeOf(firstOf(node, "enclosure")).$;
  const description = firstOf(node, "description");
  if (description !== undefined) Object.assign(item, withSnippet("content", contentOf(description)));
  const guid = firstOf(node, "guid");
  if (guid !== undefined) item.guid = nodeOf(guid)._ || guid;
  if (node.$?.["rdf:about"]) item["rdf:about"] = node.$["rdf:about"];
  if (node.category !== undefined) item.categories = node.category;
  return withIsoDate(item);
}

function addItunes(feed: Fields, channel: XmlNode): void {
  const itunes: Fields = {};
  const owner = firstOf(channel, "itunes:owner");
  if (owner !== undefined) {
    const told: Fields = {};
    for (const name of ["name", "email"]) {
      const said = firstOf(nodeOf(owner), `itunes:${name}`);
      if (said !== undefined) told[name] = said;
    }
    itunes.owner = told;
  }
  const image = hrefOf(channel);
  if (image) itunes.image = image;
  if (channel["itunes:category"] !== undefined) {
    const categories = listOf(channel, "itunes:category").map((category) => ({
      name: nodeOf(category).$?.text,
      subs:
        nodeOf(category)["itunes:category"] === undefined
          ? null
          : listOf(nodeOf(category), "itunes:category").map((sub) => ({ name: nodeOf(sub).$?.text })),
    }));
    itunes.categories = categories.map(({ name }) => name);
    itunes.categoriesWithSubs = categories;
  }
  const keywords = keywordsOf(listOf(channel, "itunes:keywords"));
  if (keywords !== undefined) itunes.keywords = keywords;
  copyFields(channel, itunes, ITUNES_CHANNEL);
  feed.itunes = itunes;
  for (const [i, item] of listOf(channel, "item").entries()) {
    const told: Fields = {};
    copyFields(nodeOf(item), told, ITUNES_ITEM);
    const picture = hrefOf(nodeOf(item));
    if (picture) told.image = picture;
    (feed.items as Fields[])[i]!.itunes = told;
  }
}

const hrefOf = (node: XmlNode) => nodeOf(firstOf(node, "itunes:image")).$?.href;

function keywordsOf(found: readonly XmlValue[]): unknown {
  if (found.length > 1) return found.map((keyword) => nodeOf(keyword).$?.text);
  const [only] = found;
  const words = typeof only === "string" ? only : (only?._ ?? only?.$?.text);
  return words === undefined || words === "" ? undefined : words.split(",");
}

// ── Atom ────────────────────────────────────────────────────────────────────

function atomFeed(node: XmlNode, { feedFields, itemFields }: ReadOptions): Fields {
  const feed: Fields = { items: [] };
  copyFields(node, feed, feedFields);
  if (node.link !== undefined) {
    feed.link = linkOf(node, "alternate", 0);
    feed.feedUrl = linkOf(node, "self", 1);
  }
  const title = wordsOf(firstOf(node, "title"));
  if (title) feed.title = title;
  if (node.updated !== undefined) feed.lastBuildDate = firstOf(node, "updated");
  feed.items = listOf(node, "entry").map((entry) => atomItem(nodeOf(entry), itemFields));
  return feed;
}

function atomItem(node: XmlNode, fields: readonly CustomField[]): Fields {
  const item: Fields = {};
  copyFields(node, item, fields);
  const title = wordsOf(firstOf(node, "title"));
  if (title) item.title = title;
  if (node.link !== undefined) item.link = linkOf(node, "alternate", 0);
  // A date that is none costs the date, not the feed.
  const date = isoOf(firstOf(node, "published")) ?? isoOf(firstOf(node, "updated"));
  if (date !== undefined) item.pubDate = date;
  const author = firstOf(nodeOf(firstOf(node, "author")), "name");
  if (author !== undefined) item.author = author;
  const content = firstOf(node, "content");
  if (content !== undefined) Object.assign(item, withSnippet("content", contentOf(content)));
  const summary = firstOf(node, "summary");
  if (summary !== undefined) item.summary = contentOf(summary);
  if (node.id !== undefined) item.id = firstOf(node, "id");
  return withIsoDate(item);
}

function linkOf(node: XmlNode, rel: string, fallback: number): string | undefined {
  const links = listOf(node, "link").map((link) => nodeOf(link).$);
  return (links.find((link) => link?.rel === rel) ?? links[fallback])?.href;
}

const wordsOf = (value: XmlValue | undefined) => (typeof value === "object" ? value._ || value : value);

// ── Values ──────────────────────────────────────────────────────────────────

function copyFields(from: XmlNode, into: Fields, fields: readonly CustomField[]): void {
  for (const field of fields) {
    const [name, as, { keepArray = false, includeSnippet = false } = {}] =
      typeof field === "string" ? ([field, field] as const) : field;
    const held = from[name];
    if (held !== undefined) into[as] = keepArray || !Array.isArray(held) ? held : held[0];
    const value = into[as];
    if (typeof value === "object" && value !== null && "_" in value && typeof value._ === "string") into[as] = value._;
    if (includeSnippet && typeof into[as] === "string" && into[as] !== "")
      into[`${as}Snippet`] = snippetOf(into[as] as string);
  }
}

function contentOf(value: XmlValue): string {
  if (typeof value === "string") return value;
  return typeof value._ === "string" ? value._ : markupOf(value);
}

const withSnippet = (name: string, content: string): Fields => ({
  [name]: content,
  [`${name}Snippet`]: snippetOf(content),
});

/** Text without tags: those that begin a line of their own leave a line end. */
function snippetOf(html: string): string {
  let text = "";
  let from = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", from)) {
    const end = html.indexOf(">", at);
    if (end < 0) break;
    text += html.slice(from, at);
    const isBetween = text !== "" && !text.endsWith("\n") && end + 1 < html.length && html[end + 1] !== "\n";
    if (isBetween && LINE.test(html.slice(at, at + 16))) text += "\n";
    from = end + 1;
  }
  return decodeHtml(text + html.slice(from)).trim();
}
const LINE = /^<\/?(?:h|br|p|ul|ol|li|blockquote|section|table|tr|div)/;

function isoOf(value: unknown): string | undefined {
  if (typeof value !== "string" || value === "") return undefined;
  const date = new Date(value.trim());
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

function withIsoDate(item: Fields): Fields {
  const date = isoOf(item.pubDate || item.date);
  return date === undefined ? item : { ...item, isoDate: date };
}
