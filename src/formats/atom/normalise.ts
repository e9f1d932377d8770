/** Atom document → Feed. Every field's order of sources is one list, the same as in `model.ts`. */

import { takeBorrowedDates } from "../borrowed-dates.ts";
import { htmlOfText } from "../../content/html-text.ts";
import { claimAndFit, claimArticleLinks, claimFeed, claimFeedLinks } from "../claim-links.ts";
import type { Article, Feed } from "../../model.ts";
import { planOf } from "../../table/plan.ts";
import { baseWithin, resolveUrl } from "../../content/base-url.ts";
import {
  emptyArticle,
  emptyFeed,
  first,
  Normalised,
  type Reading,
  readExtensions,
  readLinks,
  selfOf,
  set,
} from "../model-parts.ts";
import { hasRelative, hasUnmapped } from "../../decode/decoder.ts";
import { ATOM_URI } from "../core-uris.ts";
import { derivedId } from "../derived-id.ts";
import { keepUnmapped } from "../keep-unmapped.ts";
import { type Bases, basesWithin, firstAbsolute, withUrls } from "../resolve-urls.ts";
import { applyOwnArticle, applyOwnFeed } from "../feedwright-fields.ts";
import { readComments, readPaging, scheduleOf, setProse, setTitle } from "../rss/normalise.ts";
import type { AtomDocument, AtomEntry } from "./document.ts";
import { bylinesOf, categoriesOf, generatorOf, readAtomSource } from "./parts.ts";
import { entry as entryElement, feed as feedElement } from "./table.ts";
import { readAtomContent, readAtomText } from "./text.ts";

const FEED = /* @__PURE__ */ planOf(feedElement);
const ENTRY = /* @__PURE__ */ planOf(entryElement);
const NONE = { text: undefined, html: undefined };

export function normaliseAtom(stated: AtomDocument, reading: Reading): Feed {
  const bases = basesOf(stated, reading);
  const { url: base } = bases;
  const document = withUrls(stated, FEED, bases, reading.registry);
  const feed = emptyFeed();
  setTitle(feed, readAtomText(document.title) ?? NONE);
  setProse(feed, "description", "descriptionHtml", readAtomText(first(document.subtitle, document.tagline)) ?? NONE);
  readHead(feed, document, base);
  set(feed, "published", document.dcterms?.issued?.[0]);
  set(
    feed,
    "updated",
    first(document.updated, document.modified, document.dcterms?.modified?.[0], document.dc?.dates?.[0]),
  );
  feed.links = readLinks(document.links, base, document.extensions);
  claimFeedLinks(feed);
  readPaging(feed, document);
  readExtensions(feed, document, FEED, reading.registry);
  if (document.extensions !== undefined) feed.extensions = feed.extensions.concat(document.extensions);
  applyOwnFeed(feed, document.fw);
  claimFeed(feed);
  const { registry } = reading;
  keepUnmapped(feed, document, { plan: FEED, uri: ATOM_URI, mapped: FEED_ROWS }, { registry, base, hasUnmapped: true });
  for (const entries of [document.entries, document.items])
    for (const entry of entries ?? [])
      feed.articles.push(entry instanceof Normalised ? entry.article : normaliseEntry(entry, bases, reading));
  return feed;
}

/** One entry of a document that is still being read. */
export function normaliseAtomEntry(entry: AtomEntry, document: AtomDocument, reading: Reading): Article {
  return normaliseEntry(entry, basesOf(document, reading), reading);
}

/** What holds for the feed: `xml:base`, where the document came from, its own address, its home page. */
function basesOf({ base, links }: AtomDocument, { url }: Reading): Bases {
  if (url !== undefined && base === undefined) return { url, html: undefined };
  const page = links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href;
  return basesWithin(url ?? firstAbsolute(selfOf(links), page), base);
}

function readHead(feed: Feed, document: AtomDocument, base: string | undefined): void {
  const { dc } = document;
  set(feed, "id", document.id);
  set(feed, "language", first(document.lang, dc?.languages?.[0]));
  set(feed, "rights", first(readAtomText(first(document.rights, document.copyright))?.text, dc?.rights?.[0]));
  set(feed, "generator", generatorOf(document, base));
  feed.bylines = bylinesOf(document, base);
  feed.categories = categoriesOf(document);
  if (document.logo !== undefined) feed.image = { url: resolveUrl(document.logo, base) };
  const icon = first(document.icon, document.webfeeds?.icon);
  if (icon !== undefined) feed.icon = resolveUrl(icon, base);
  set(feed, "schedule", scheduleOf({ sy: document.sy } as never));
}

function normaliseEntry(stated: AtomEntry, outside: Bases, reading: Reading): Article {
  const base = baseWithin(outside.url, stated.base);
  const bases = { url: base, html: outside.html === undefined && stated.base === undefined ? undefined : base };
  const isPlain = bases.html === undefined && !hasRelative.has(stated);
  const entry = isPlain ? stated : withUrls(stated, ENTRY, bases, reading.registry);
  const { dc, dcterms } = entry;
  const article = emptyArticle();
  setTitle(article, readAtomText(entry.title) ?? NONE);
  setProse(article, "summary", "summaryHtml", readAtomText(entry.summary) ?? NONE);
  const isRead = entry.content?.value === undefined || readAtomContent(article, entry.content);
  if (entry.content?.value === undefined) set(article, "contentHtml", entry.contentModule?.encoded);
  set(article, "published", first(entry.published, entry.issued, entry.created, dcterms?.issued?.[0], dc?.dates?.[0]));
  set(article, "updated", first(entry.updated, entry.modified, dcterms?.modified?.[0]));
  article.bylines = bylinesOf(entry, base);
  article.categories = categoriesOf(entry);
  set(article, "language", first(entry.lang, dc?.languages?.[0]));
  set(article, "rights", first(readAtomText(first(entry.rights, entry.copyright))?.text, dc?.rights?.[0]));
  if (entry.source !== undefined) set(article, "source", readAtomSource(entry.source, base));
  readComments(article, entry as never, base);
  article.links = readLinks(entry.links, base, entry.extensions);
  if (entry.content?.src !== undefined) article.links.push(...outOfLine(entry, base));
  finishEntry(article, entry, reading);
  article.id = first(article.id, entry.id, dc?.identifiers?.[0]) ?? derivedId(article);
  const mapped = isRead ? ENTRY_ROWS : ENTRY_WITH_DATA;
  const { registry } = reading;
  keepUnmapped(
    article,
    entry,
    { plan: ENTRY, uri: ATOM_URI, mapped },
    { registry, base, hasUnmapped: hasUnmapped.has(stated) },
  );
  takeBorrowedDates(article);
  return article;
}

/** Rows that are read whatever else there is. */
const ENTRY_WITH_DATA: ReadonlySet<string> = new Set([
  ...[
    "base",
    "lang",
    "id",
    "title",
    "updated",
    "published",
    "authors",
    "links",
    "categories",
    "contributors",
    "summary",
  ],
  ...["rights", "source", "slash", "wfw", "dc.contributors", "dc.publishers", "dc.subjects"],
]);
const ENTRY_ROWS: ReadonlySet<string> = new Set([...ENTRY_WITH_DATA, "content"]);
const FEED_ROWS: ReadonlySet<string> = new Set([
  ...["version", "base", "lang", "id", "title", "updated", "authors", "links", "categories", "contributors", "rights"],
  ...["subtitle", "entries", "items", "namespace", "isEntry", "sy", "fh"],
  ...["dc.contributors", "dc.publishers", "dc.subjects"],
]);

/** Content that stands elsewhere (§4.1.3.2): a link to the page it is, or a file. */
function outOfLine({ content }: AtomEntry, base: string | undefined) {
  const { src, type } = content!;
  const isPage = type === undefined || /html/i.test(type);
  return readLinks(
    [{ href: src!, rel: isPage ? "alternate" : "enclosure", ...(type === undefined ? {} : { type }) }],
    base,
  );
}

function finishEntry(article: Article, entry: AtomEntry, reading: Reading): void {
  claimArticleLinks(article);
  readExtensions(article, entry, ENTRY, reading.registry);
  if (entry.extensions !== undefined) article.extensions = article.extensions.concat(entry.extensions);
  applyOwnArticle(article, entry.fw);
  if (entry.fw?.contentText !== undefined && article.contentHtml === htmlOfText(entry.fw.contentText))
    delete article.contentHtml;
  claimAndFit(article);
}
