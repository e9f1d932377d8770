/** Feed → JSON Feed document. What JSON Feed has no member for goes to `_feedwright`. */

import { itunesAuthorOf, itunesImageOf } from "../claim-links.ts";
import { isFreeMember, kindOf } from "../extension-kinds.ts";
import type { Article, Byline, Category, Enclosure, Extension, Feed, JsonMember, XmlElement } from "../../model.ts";
import { saySame } from "../../newsroom/timestamp.ts";
import { planOf, type Registry } from "../../table/plan.ts";
import { registryWith } from "../../namespaces/registry.ts";
import type { FormatWriter, TextFormat } from "../format-writer.ts";
import { set, writeTyped } from "../model-parts.ts";
import { JsonEncoder } from "./encode.ts";
import { type OwnArticle, type OwnFeed, ownParts, ownSource } from "../feedwright-fields.ts";
import type { JsonFeedAttachment, JsonFeedAuthor, JsonFeedDocument, JsonFeedItem } from "./document.ts";
import { feed as feedElement, item as itemElement } from "./table.ts";

const FEED = /* @__PURE__ */ planOf(feedElement);
const ITEM = /* @__PURE__ */ planOf(itemElement);

/** JSON Feed 1.1, as it is written. */
export const jsonFormat: TextFormat = {
  begin: (feed, { namespaces, pretty }) => new JsonFeedText(feed, registryWith(namespaces), pretty === true),
  hasContents: false,
  name: "json",
  needsDates: false,
};

class JsonFeedText implements FormatWriter {
  readonly #registry: Registry;
  readonly #encoder: JsonEncoder;
  readonly #around: { readonly before: string; readonly after: string };
  #hasItems = false;

  constructor(feed: Feed, registry: Registry, pretty: boolean) {
    this.#registry = registry;
    this.#encoder = new JsonEncoder(registry, pretty);
    this.#around = this.#encoder.around(projectHead(feed, registry));
  }

  articles(next: readonly Article[]): string {
    const items = next.map((article) => projectItem(article, this.#registry));
    const text = this.#encoder.items(items, !this.#hasItems);
    this.#hasItems ||= items.length > 0;
    return text;
  }

  listing(): string {
    return "";
  }

  opening(): string {
    return this.#around.before;
  }

  closing(): string {
    return this.#encoder.end(this.#hasItems) + this.#around.after;
  }
}

/** The head of the feed. */
function projectHead(feed: Feed, registry: Registry): JsonFeedDocument {
  const own: OwnFeed = {};
  const document: JsonFeedDocument = { version: "https://jsonfeed.org/version/1.1", title: feed.title };
  set(document, "home_page_url", feed.url);
  set(document, "feed_url", feed.feedUrl);
  set(document, "description", feed.description);
  set(document, "user_comment", feed.jsonFeed?.userComment);
  set(document, "next_url", feed.paging?.next);
  set(document, "icon", feed.image?.url);
  set(document, "favicon", feed.icon);
  set(document, "language", feed.language);
  set(document, "expired", feed.jsonFeed?.expired);
  if (feed.hubs.length > 0) document.hubs = feed.hubs;
  const authors = authorsOf(feed.bylines);
  if (authors !== undefined) document.authors = authors;
  if (!feed.bylines.every(isAuthor)) own.bylines = ownParts(feed.bylines);
  projectOwnFeed(own, feed);
  writeTyped(document, feed, registry, "feed", FEED);
  projectItunes(document, feed);
  projectExtensions(document, own, feed.extensions, registry);
  if (Object.keys(own).length > 0) document.fw = own;
  return document;
}

function projectOwnFeed(own: OwnFeed, feed: Feed): void {
  if (feed.id !== (feed.feedUrl ?? feed.url)) set(own, "id", feed.id);
  set(own, "titleHtml", feed.titleHtml);
  set(own, "descriptionHtml", feed.descriptionHtml);
  set(own, "published", feed.published);
  set(own, "updated", feed.updated);
  set(own, "rights", feed.rights);
  if (feed.attributes !== undefined) own.attributes = feed.attributes;
  if (feed.generator !== undefined) own.generator = feed.generator;
  if (feed.categories.length > 0) own.categories = feed.categories;
  if (feed.links.length > 0) own.links = feed.links;
  if (feed.schedule !== undefined) own.schedule = feed.schedule;
  if (feed.paging !== undefined && Object.keys(feed.paging).some((key) => key !== "next")) own.paging = feed.paging;
  if (feed.image !== undefined && Object.keys(feed.image).length > 1) own.image = feed.image;
  Object.assign(own, feed.rss);
}

/** JSON Feed knows authors with a name, a page and a picture; an address goes where a page is missing. */
function authorsOf(bylines: readonly Byline[]): JsonFeedAuthor[] | undefined {
  if (bylines.length === 0) return undefined;
  const named = bylines.filter(isNamed);
  return (named.length > 0 ? named : bylines).map(authorOf);
}

const isNamed = ({ role }: Byline): boolean => role === "author";

function authorOf({ name, url, email, avatar, extensions }: Byline): JsonFeedAuthor {
  const address = url ?? (email === undefined ? undefined : `mailto:${email}`);
  const author = { name, url: stated(address), avatar: stated(avatar) } as JsonFeedAuthor;
  return extensions === undefined ? author : withMembers(author, extensions);
}

/** Members that JSON Feed allows stand on the object itself. */
function withMembers<T extends object>(owner: T, extensions: readonly Extension[]): T {
  const members = extensions.filter(isFreeMember);
  return members.length > 0 ? { ...owner, extensions: members } : owner;
}

/** Nothing that the object itself cannot say. */
const isPlain = ({ attributes, extensions = [] }: Pick<Byline, "attributes" | "extensions">): boolean =>
  attributes === undefined && extensions.every(isFreeMember);

/** Whether a reader gets the same from `authors`: an address is there only in place of a page. */
function isAuthor(byline: Byline): boolean {
  const { role, url, email } = byline;
  if (role !== "author" || !isPlain(byline)) return false;
  if (url !== undefined) return email === undefined && !/^mailto:/i.test(url);
  return email === undefined || /^[^?\s]+$/.test(email);
}

/**
 * The rows in the table's order. All of them, whether there is something to say or not: an object that grows row by row is
 * moved four times, and what is undefined is not written.
 */
function projectItem(article: Article, registry: Registry): JsonFeedItem {
  const own: OwnArticle = {};
  const { categories, enclosures } = article;
  const item = {
    id: article.id,
    url: stated(article.url),
    external_url: stated(article.externalUrl),
    title: stated(article.title),
    content_html: stated(article.contentHtml),
    content_text: stated(article.contentText),
    summary: stated(article.summary),
    image: stated(article.image?.url),
    banner_image: stated(article.jsonFeed?.bannerImage),
    date_published: article.published,
    date_modified: saySame(article.updated, article.published) ? undefined : article.updated,
    authors: authorsOf(article.bylines),
    tags: categories.length > 0 ? categories.map(termOf) : undefined,
    language: stated(article.language),
    attachments: enclosures.length > 0 ? enclosures.map(attachmentOf) : undefined,
  } as JsonFeedItem;
  projectBody(item, own, article);
  if (!article.bylines.every(isAuthor)) own.bylines = ownParts(article.bylines);
  if (categories.some(saysMore)) own.categories = categories;
  if (!enclosures.every(isPlain)) own.enclosures = ownParts(enclosures);
  projectOwnArticle(own, article);
  writeTyped(item, article, registry, "item", ITEM);
  projectItunes(item, article);
  projectExtensions(item, own, article.extensions, registry);
  if (Object.keys(own).length > 0) item.fw = own;
  // Members inside of it are written by the table.
  const hasMembers = [...(item.authors ?? []), ...(item.attachments ?? [])].some((part) => "extensions" in part);
  if (hasMembers) item.extensions ??= [];
  return item;
}

/** An empty text says nothing. */
const stated = (text: string | undefined): string | undefined => (text === "" ? undefined : text);

const termOf = ({ term }: Category): string => term;
/** Than a tag can. */
const saysMore = ({ scheme, label, attributes }: Category): boolean =>
  scheme !== undefined || label !== undefined || attributes !== undefined;

/** One of `content_html` and `content_text` is required: without content the summary or title stands in, and says so. */
function projectBody(item: JsonFeedItem, own: OwnArticle, { contentHtml, contentText, summary, title }: Article): void {
  if (contentHtml !== undefined || contentText !== undefined) return;
  item.content_text = summary ?? title ?? "";
  own.contentText = "";
}

function attachmentOf({ url, type, title, length, duration, extensions }: Enclosure): JsonFeedAttachment {
  const attachment: JsonFeedAttachment = { url, mime_type: type ?? "application/octet-stream" };
  set(attachment, "title", title);
  set(attachment, "size_in_bytes", length);
  set(attachment, "duration_in_seconds", duration);
  return extensions === undefined ? attachment : withMembers(attachment, extensions);
}

function projectOwnArticle(own: OwnArticle, article: Article): void {
  set(own, "titleHtml", article.titleHtml);
  set(own, "summaryHtml", article.summaryHtml);
  set(own, "readingMinutes", article.readingMinutes);
  set(own, "rights", article.rights);
  if (article.attributes !== undefined) own.attributes = article.attributes;
  if (article.links.length > 0) own.links = article.links;
  if (article.source !== undefined) own.source = ownSource(article.source);
  if (article.comments !== undefined) own.comments = article.comments;
  if (article.image !== undefined && Object.keys(article.image).length > 1) own.image = article.image;
}

/** Apple's author and picture repeat the bylines' and the image, unless the feed says otherwise. */
function projectItunes(host: JsonFeedDocument | JsonFeedItem, { itunes, bylines, image }: Feed | Article): void {
  if (itunes === undefined) return;
  const author = itunes.author ?? itunesAuthorOf(bylines);
  const picture = itunes.image ?? itunesImageOf(image);
  host.itunes = {
    ...itunes,
    ...(author === undefined ? {} : { author }),
    ...(picture === undefined ? {} : { image: picture }),
  } as never;
}

/** JSON members stand by themselves; XML elements, and members named like a namespace, inside `_feedwright`. */
function projectExtensions(
  host: JsonFeedDocument | JsonFeedItem,
  own: OwnFeed | OwnArticle,
  extensions: readonly Extension[],
  registry: Registry,
): void {
  if (extensions.length === 0) return;
  const elements: XmlElement[] = [];
  const members: JsonMember[] = [];
  const others: { name: string; value: JsonMember["value"] }[] = [];
  for (const extension of extensions) {
    if (!("member" in extension)) elements.push(extension);
    else if (kindOf(extension, registry) === 2) members.push(extension);
    else others.push({ name: extension.member, value: extension.value });
  }
  if (elements.length > 0) own.extension = { extensions: elements };
  if (others.length > 0) own.members = others;
  if (members.length > 0) host.extensions = members;
}
