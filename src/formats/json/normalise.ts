/** JSON Feed document → Feed. */

import { appended } from "../../decode/appended.ts";
import { claimAndFit, claimFeed } from "../claim-links.ts";
import type { Article, Byline, Enclosure, Feed } from "../../model.ts";
import { planOf } from "../../table/plan.ts";
import { resolveUrl } from "../../content/base-url.ts";
import { emptyArticle, emptyFeed, first, Normalised, type Reading, readExtensions, set } from "../model-parts.ts";
import { derivedId } from "../derived-id.ts";
import { applyOwnArticle, applyOwnFeed } from "../feedwright-fields.ts";
import type { JsonFeedAuthor, JsonFeedDocument, JsonFeedItem } from "./document.ts";
import { feed as feedElement, item as itemElement } from "./table.ts";

const FEED = /* @__PURE__ */ planOf(feedElement);
const ITEM = /* @__PURE__ */ planOf(itemElement);

export function normaliseJson(document: JsonFeedDocument, reading: Reading): Feed {
  const base = baseOf(document, reading);
  const absolute = (url: string | undefined) => (url === undefined ? undefined : resolveUrl(url, base));
  const feed = emptyFeed();
  set(feed, "title", document.title);
  set(feed, "description", document.description);
  set(feed, "url", absolute(document.home_page_url));
  set(feed, "feedUrl", absolute(document.feed_url));
  set(feed, "language", document.language);
  set(feed, "icon", absolute(document.favicon));
  if (document.icon !== undefined) feed.image = { url: resolveUrl(document.icon, base) };
  if (document.next_url !== undefined) feed.paging = { next: resolveUrl(document.next_url, base) };
  for (const { type, url } of document.hubs ?? [])
    if (url !== undefined) feed.hubs.push({ type: type ?? "WebSub", url: resolveUrl(url, base) });
  feed.bylines = bylinesOf(document.authors, document.author, base);
  const facts = feed.jsonFeed ?? {};
  set(facts, "userComment", document.user_comment);
  if (document.expired === true) facts.expired = true;
  if (Object.keys(facts).length > 0) feed.jsonFeed = facts;
  readExtensions(feed, document, FEED, reading.registry);
  applyOwnFeed(feed, document.fw);
  feed.extensions.push(...(document.extensions ?? []));
  claimFeed(feed);
  for (const item of document.items ?? [])
    feed.articles.push(item instanceof Normalised ? item.article : normaliseItem(item, base, reading));
  return feed;
}

/** One item of a document that is still being read. */
export function normaliseJsonItem(item: JsonFeedItem, document: JsonFeedDocument, reading: Reading): Article {
  return normaliseItem(item, baseOf(document, reading), reading);
}

const baseOf = ({ feed_url, home_page_url }: JsonFeedDocument, { url }: Reading) => first(url, feed_url, home_page_url);

/** `authors`, or the one `author` of JSON Feed 1.0. */
function bylinesOf(
  authors: readonly JsonFeedAuthor[] | undefined,
  author: JsonFeedAuthor | undefined,
  base: string | undefined,
): Byline[] {
  const read = authors ?? (author === undefined ? [] : [author]);
  let bylines: Byline[] = [];
  for (const { name, url, avatar, extensions } of read) {
    const email = /^mailto:([^?\s]+)/i.exec(url ?? "")?.[1];
    const shown = name || email || url || avatar;
    if (shown === undefined) continue;
    const byline: Byline = { name: shown, role: "author" };
    if (email !== undefined) byline.email = email;
    else if (url !== undefined) byline.url = resolveUrl(url, base);
    if (avatar !== undefined) byline.avatar = resolveUrl(avatar, base);
    if (extensions !== undefined) byline.extensions = extensions;
    bylines = appended(bylines, byline);
  }
  return bylines;
}

function normaliseItem(item: JsonFeedItem, base: string | undefined, reading: Reading): Article {
  const absolute = (url: string | undefined) => (url === undefined ? undefined : resolveUrl(url, base));
  const article = emptyArticle();
  set(article, "url", absolute(item.url));
  set(article, "externalUrl", absolute(item.external_url));
  set(article, "title", item.title);
  set(article, "summary", item.summary);
  set(article, "contentHtml", item.content_html);
  set(article, "contentText", item.content_text);
  set(article, "published", item.date_published);
  set(article, "updated", item.date_modified);
  set(article, "language", item.language);
  const image = absolute(item.image);
  if (image !== undefined) article.image = { url: image };
  const banner = absolute(item.banner_image);
  if (banner !== undefined) article.jsonFeed = { bannerImage: banner };
  article.bylines = bylinesOf(item.authors, item.author, base);
  for (const term of item.tags ?? []) if (term !== "") article.categories = appended(article.categories, { term });
  for (const { url, mime_type, title, size_in_bytes, duration_in_seconds, extensions } of item.attachments ?? []) {
    if (url === undefined) continue;
    const enclosure: Enclosure = { url: resolveUrl(url, base) };
    set(enclosure, "type", mime_type);
    if (size_in_bytes !== undefined && size_in_bytes > 0) enclosure.length = size_in_bytes;
    set(enclosure, "duration", duration_in_seconds);
    set(enclosure, "title", title);
    if (extensions !== undefined) enclosure.extensions = extensions;
    article.enclosures = appended(article.enclosures, enclosure);
  }
  readExtensions(article, item, ITEM, reading.registry);
  applyOwnArticle(article, item.fw);
  if (item.extensions !== undefined) article.extensions.push(...item.extensions);
  claimAndFit(article);
  article.id = first(article.id, item.id) ?? derivedId(article);
  return article;
}
