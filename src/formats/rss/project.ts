/**
 * Feed → RSS document. What RSS has no word for goes to public vocabularies where they say it exactly, and to Feedwright's
 * own namespace where none does; `../carriers.ts` lists which.
 */

import { areDistinct } from "../keyed.ts";
import { LATER } from "../../encode/writer.ts";
import { isIri } from "../../content/base-url.ts";
import { htmlOfText } from "../../content/html-text.ts";
import { uriOf } from "../../content/uri-of.ts";
import { itunesAuthorOf, itunesImageOf, PAGING_RELS } from "../claim-links.ts";
import type { Article, Byline, Category, Enclosure, Feed, Image, Link, Paging, Schedule } from "../../model.ts";
import { formatMailbox } from "../../newsroom/person.ts";
import { Timestamp } from "../../newsroom/timestamp.ts";
import type { Registry } from "../../table/plan.ts";
import { planOf } from "../../table/plan.ts";
import { atomId } from "../atom/id.ts";
import type { AtomLink } from "../atom/table.ts";
import { areNative, nativeAttributes } from "../extension-kinds.ts";
import { areNativeLinks, distinct, set, writeLink, writeTyped } from "../model-parts.ts";
import { type OwnArticle, type OwnFeed, ownParts, ownSource, writeExtensions } from "../feedwright-fields.ts";
import { readPerson, readProsePerson, sameBylines } from "../people.ts";
import { writeHtml, writePlain } from "../prose.ts";
import { type Projection, xmlFormat } from "../format-writer.ts";
import { RSS } from "../root.ts";
import type { RssChannel, RssItem } from "./document.ts";
import { rss } from "./table.ts";

const CHANNEL = RSS.feed;
const ITEM = RSS.item;

const PROJECTION: Projection = {
  name: "rss",
  frame: { root: "rss", plan: /* @__PURE__ */ planOf(rss), core: RSS, coreUri: undefined },
  document: (feed, registry) => ({ version: "2.0", channel: { ...projectChannel(feed, registry), items: LATER } }),
  article: projectItem,
};

/** RSS 2.0, as it is written. */
export const rssFormat = /* @__PURE__ */ xmlFormat(PROJECTION);

/** The head of the feed. */
function projectChannel(feed: Feed, registry: Registry): RssChannel {
  const own: OwnFeed = {};
  const channel: RssChannel = {};
  set(channel, "title", writePlain(feed.title));
  channel.link = uriOf(feed.url ?? feed.feedUrl ?? atomId(feed.id!, feed));
  if (feed.url === undefined) own.url = "";
  channel.description = writePlain(feed.description) ?? "";
  set(channel, "language", feed.language);
  set(channel, "copyright", writePlain(feed.rights));
  projectPeople(channel, own, feed.bylines);
  projectDate(channel, "pubDate", own, "published", feed.published);
  projectDate(channel, "lastBuildDate", own, "updated", feed.updated);
  if (feed.categories.length > 0) projectCategories(channel, own, feed.categories);
  if (feed.generator !== undefined) {
    channel.generator = feed.generator.name;
    if (feed.generator.url !== undefined || feed.generator.version !== undefined) own.generator = feed.generator;
  }
  projectRssFacts(channel, own, feed);
  if (feed.schedule !== undefined) projectSchedule(channel, own, feed.schedule);
  if (feed.image !== undefined) projectImage(channel, own, feed.image, feed);
  projectFeedLinks(channel, feed, "application/rss+xml");
  projectOwnFeed(channel, own, feed);
  projectTypedFeed(channel, feed, registry);
  if (Object.keys(own).length > 0) channel.fw = own;
  writeExtensions(channel, feed.extensions, registry);
  return channel;
}

/** Typed extensions of the head, with Apple's author and picture, which the model owns. */
export function projectTypedFeed(channel: RssChannel, feed: Feed, registry: Registry): void {
  writeTyped(channel, feed, registry, "feed", CHANNEL);
  projectItunes(channel, feed);
}

/** What no public vocabulary says exactly. Shared with the other XML formats' heads, as far as they need it. */
function projectOwnFeed(channel: RssChannel, own: OwnFeed, feed: Feed): void {
  set(own, "titleHtml", feed.titleHtml);
  set(own, "descriptionHtml", feed.descriptionHtml);
  projectUnmapped(own, feed);
  if (feed.id !== undefined && feed.id !== (feed.feedUrl ?? feed.url)) {
    if (isIri(feed.id)) (channel.atom ??= {}).id = feed.id;
    else own.id = feed.id;
  }
  if (feed.icon !== undefined) (channel.atom ??= {}).icon = feed.icon;
  const hubs = feed.hubs.filter((hub) => hub.type !== "WebSub");
  if (hubs.length > 0) own.hubs = feed.hubs;
  projectJsonFacts(own, feed);
}

/** Attributes of a feed, and of its links those that cannot stand on them. */
export function projectUnmapped(own: OwnFeed, { attributes, links }: Feed): void {
  if (attributes !== undefined) own.attributes = attributes;
  if (!areNativeLinks(links)) own.links = links;
}

export function projectJsonFacts(own: OwnFeed, { jsonFeed }: Feed): void {
  set(own, "userComment", jsonFeed?.userComment);
  set(own, "expired", jsonFeed?.expired);
}

/** self, hub, paging and the feed's other links, as atom:link. */
export function projectFeedLinks(host: RssChannel, feed: Feed, selfType: string): void {
  const links = feedLinks(feed, selfType);
  if (links.length > 0) (host.atom ??= {}).links = links;
  if (feed.paging?.archive) (host.fh ??= {}).archive = true;
  if (feed.paging?.complete) (host.fh ??= {}).complete = true;
}

export function feedLinks(feed: Feed, selfType: string): AtomLink[] {
  const links: AtomLink[] = [];
  const isLinked = feed.links.find((link) => link.rel === "self")?.url === feed.feedUrl;
  if (feed.feedUrl !== undefined && !isLinked) links.push({ href: feed.feedUrl, rel: "self", type: selfType });
  for (const hub of feed.hubs) if (hub.type === "WebSub") links.push({ href: hub.url, rel: "hub" });
  pagingLinks(links, feed.paging);
  for (const link of feed.links) links.push(writeLink(link));
  return links;
}

function pagingLinks(links: AtomLink[], paging: Paging | undefined): void {
  if (paging === undefined) return;
  for (const [key, rel] of PAGING_RELS) if (paging[key] !== undefined) links.push({ href: paging[key], rel });
}

/** RFC 822 has whole seconds and a four-digit year; the exact instant stands beside it. */
function projectDate<H extends object, K extends keyof H, O extends object, F extends keyof O>(
  host: H,
  key: K,
  own: O,
  field: F,
  date: Timestamp | undefined,
): void {
  if (date === undefined) return;
  host[key] = wholeSeconds(date) as H[K];
  if (host[key] !== (date as unknown)) own[field] = date as O[F];
}

function wholeSeconds(date: Timestamp): Timestamp {
  const fraction = date.getTime() % 1000;
  return fraction === 0 ? date : new Timestamp(date.getTime() - (fraction < 0 ? fraction + 1000 : fraction), date);
}

/** RSS `category` with its domain; a label or a repetition needs the own list. */
function projectCategories(host: RssChannel | RssItem, own: OwnFeed | OwnArticle, categories: Category[]): void {
  // Of one shape: a key that is not there is looked for up to the prototype.
  host.categories = categories.map(({ term, scheme, attributes }) => {
    const category = { value: term, domain: scheme! };
    const native = nativeAttributes(attributes);
    return native === undefined ? category : { ...category, otherAttributes: native };
  });
  const isExact =
    distinct(categories).length === categories.length &&
    categories.every(({ label, attributes }) => label === undefined && areNative(attributes));
  if (!isExact) own.categories = [...categories];
}

/** One editor and one webmaster by address; else names in Dublin Core, which the W3C holds to be the same: never both. */
function projectPeople(channel: RssChannel, own: OwnFeed, bylines: readonly Byline[]): void {
  if (bylines.length === 0) return;
  const editor = bylines.find((byline) => byline.role === "editor" && byline.email !== undefined);
  const webmaster = bylines.find((byline) => byline.role === "webmaster" && byline.email !== undefined);
  const publishers = bylines.filter((byline) => byline.role === "publisher");
  if (editor !== undefined) channel.managingEditor = writePlain(formatMailbox(editor))!;
  if (webmaster !== undefined) channel.webMaster = writePlain(formatMailbox(webmaster))!;
  const authors = editor === undefined ? bylines.filter((byline) => byline.role === "author") : [];
  const contributors = bylines.filter((byline) => byline.role === "contributor");
  if (authors.length > 0) (channel.dc ??= {}).creators = authors.map((byline) => byline.name);
  if (contributors.length > 0) (channel.dc ??= {}).contributors = contributors.map((byline) => byline.name);
  if (publishers.length > 0 && webmaster === undefined)
    (channel.dc ??= {}).publishers = publishers.map((byline) => byline.name);
  const read = [
    editor && readProsePerson(channel.managingEditor, "editor"),
    ...authors.map((byline) => readPerson(byline.name, "author")),
    ...contributors.map((byline) => readPerson(byline.name, "contributor")),
    ...(channel.dc?.publishers ?? []).map((name) => readPerson(name, "publisher")),
    webmaster && readProsePerson(channel.webMaster, "webmaster"),
  ];
  if (!isRead(bylines, read)) own.bylines = ownParts(bylines);
}

/** What reading would make of it is the same list; a reader joins two of the same name. */
function isRead(bylines: readonly Byline[], read: readonly (Byline | undefined)[]): boolean {
  if (
    !sameBylines(
      bylines,
      read.filter((byline) => byline !== undefined),
    )
  )
    return false;
  return bylines.length === 1 || areDistinct(bylines.map(({ name, role }) => `${role} ${name}`));
}

function projectRssFacts(channel: RssChannel, own: OwnFeed, { rss }: Feed): void {
  if (rss === undefined) return;
  if (rss.docs !== undefined) channel.docs = uriOf(rss.docs);
  set(channel, "rating", rss.rating);
  if (rss.cloud !== undefined) channel.cloud = rss.cloud;
  if (rss.textInput !== undefined) {
    const { title, description, name, link } = rss.textInput;
    channel.textInput = { title: writePlain(title)!, description: writePlain(description)!, name, link: uriOf(link) };
    if (channel.textInput.title !== title || channel.textInput.description !== description)
      own.textInput = rss.textInput;
  }
}

function projectSchedule(channel: RssChannel, own: OwnFeed, schedule: Schedule): void {
  const { ttl, skipHours, skipDays } = schedule;
  if (ttl !== undefined && ttl > 0) channel.ttl = ttl;
  else if (ttl !== undefined) own.schedule = schedule;
  if (skipHours !== undefined) channel.skipHours = { hours: skipHours };
  if (skipDays !== undefined) channel.skipDays = { days: skipDays };
  projectSyndication(channel, schedule);
}

export function projectSyndication(host: RssChannel, { period, frequency, base }: Schedule): void {
  if (period !== undefined) (host.sy ??= {}).updatePeriod = period;
  if (frequency !== undefined) (host.sy ??= {}).updateFrequency = frequency;
  if (base !== undefined) (host.sy ??= {}).updateBase = base;
}

/** RSS allows 144 by 400 pixels: a larger picture's size travels in the own namespace. */
function projectImage(channel: RssChannel, own: OwnFeed, image: Image, feed: Feed): void {
  const { url, title, link, width, height, description } = image;
  channel.image = { url: uriOf(url), title: writePlain(title ?? feed.title)!, link: uriOf(link ?? channel.link!) };
  const fits = fitsIn(width, 144) && fitsIn(height, 400);
  if (fits) {
    set(channel.image, "width", width);
    set(channel.image, "height", height);
  }
  set(channel.image, "description", writePlain(description));
  // A link like the channel's is read as none.
  const isExact = fits && image.attributes === undefined;
  if (!isExact || (feed.url === undefined && channel.image.link === channel.link)) own.image = image;
}

const fitsIn = (size: number | undefined, most: number) =>
  size === undefined || (Number.isInteger(size) && size >= 1 && size <= most);

/** Apple's author and picture repeat the bylines' and the image, unless the feed says otherwise. */
export function projectItunes(host: RssChannel | RssItem, { itunes, bylines, image }: Feed | Article): void {
  if (itunes === undefined) return;
  const written = host.itunes!;
  written.author ??= itunesAuthorOf(bylines) as never;
  if (written.author === undefined) delete written.author;
  const picture = written.image ?? itunesImageOf(image);
  if (picture !== undefined) written.image = picture;
}

// ── Items ───────────────────────────────────────────────────────────────────

/** One article as an RSS item. */
function projectItem(article: Article, _feed: Feed, registry: Registry): RssItem {
  const own: OwnArticle = {};
  const item: RssItem = {};
  set(item, "title", writePlain(article.title));
  if (article.url !== undefined) item.link = uriOf(article.url);
  projectBody(item, own, article);
  projectItemPeople(item, own, article.bylines);
  if (article.categories.length > 0) projectCategories(item, own, article.categories);
  if (article.enclosures.length > 0) projectEnclosures(item, own, article);
  // Its letters are compared one by one: it stays as it is, and is no link where it is no URI.
  const isPermaLink = article.id === article.url && /^https?:\/\/[!-~]+$/i.test(article.id);
  item.guid = { isPermaLink, value: article.id };
  projectDate(item, "pubDate", own, "published", article.published);
  if (article.updated !== undefined && !isSame(article.updated, article.published))
    (item.atom ??= {}).updated = article.updated;
  projectArticleExtras(item, own, article);
  projectSource(item, own, article);
  projectTyped(item, article, registry);
  if (Object.keys(own).length > 0) item.fw = own;
  writeExtensions(item, article.extensions, registry);
  return item;
}

function isSame(a: Timestamp, b: Timestamp | undefined): boolean {
  return b !== undefined && a.getTime() === b.getTime() && a.offset === b.offset;
}

/**
 * Summary and content. `description` is always the summary; where content stands alone an empty one precedes it, because
 * the RSS Profile wants a description before content:encoded.
 */
function projectBody(item: RssItem, own: OwnArticle, article: Article): void {
  const { summary, summaryHtml, contentHtml, contentText } = article;
  const html = contentHtml ?? (contentText === undefined ? undefined : htmlOfText(contentText));
  const description = writeHtml(summary, summaryHtml);
  if (description !== undefined) item.description = description;
  else if (html !== undefined) item.description = "";
  if (html !== undefined) item.contentModule = { encoded: html };
  set(own, "contentText", contentText);
}

/** One author with an address and nothing else is RSS's `author`; names alone are dc:creator. */
function projectItemPeople(item: RssItem, own: OwnArticle, bylines: readonly Byline[]): void {
  if (bylines.length === 0) return;
  if (isPlainMailbox(bylines)) {
    item.authors = [formatMailbox(bylines[0]!)];
    return;
  }
  const authors = bylines.filter((byline) => byline.role === "author");
  const contributors = bylines.filter((byline) => byline.role === "contributor");
  const isMailbox = authors.length === 1 && authors[0]!.email !== undefined;
  if (isMailbox) item.authors = [writePlain(formatMailbox(authors[0]!))!];
  else if (authors.length > 0) (item.dc ??= {}).creators = authors.map((byline) => byline.name);
  if (contributors.length > 0) (item.dc ??= {}).contributors = contributors.map((byline) => byline.name);
  const read = [
    ...authors.map(({ name }) =>
      isMailbox ? readProsePerson(item.authors![0], "author") : readPerson(name, "author"),
    ),
    ...contributors.map((byline) => readPerson(byline.name, "contributor")),
  ];
  if (!isRead(bylines, read)) own.bylines = ownParts(bylines);
}

/** Of `jane@example.com (Jane Doe)`, in which there is nothing that a reader might take for something else. */
const ADDRESS = /^[\w.+-]{1,64}@(?:[A-Za-z\d][A-Za-z\d-]{0,62}\.)+[A-Za-z\d-]{2,63}$/;
const NAME = /^[\p{L}\d.'-]{1,200}(?: [\p{L}\d.'-]{1,200}){0,4}$/u;

/** Whether it is one author, whom every reader reads as he is: to find out by reading took a tenth of writing RSS. */
function isPlainMailbox(bylines: readonly Byline[]): boolean {
  const { name, role, email, url, avatar } = bylines[0]!;
  if (bylines.length > 1 || role !== "author" || url !== undefined || avatar !== undefined) return false;
  return email !== undefined && ADDRESS.test(email) && NAME.test(name);
}

/** RSS wants http, and its readers expect one enclosure; further ones are Atom links. Duration and title need the own list. */
function projectEnclosures(item: RssItem, own: OwnArticle, { enclosures }: Article): void {
  const main = enclosures.find(({ url }) => /^https?:/i.test(url));
  if (main !== undefined) {
    const native = nativeAttributes(main.attributes);
    const enclosure = { url: uriOf(main.url), length: main.length ?? 0, type: main.type! };
    item.enclosures = [native === undefined ? enclosure : { ...enclosure, otherAttributes: native }];
  }
  const others = enclosures.filter((file) => file !== main);
  if (others.length > 0) {
    (item.atom ??= {}).links = others.map(({ url, type, length, title, attributes }) =>
      writeLink({ url, rel: "enclosure", type, length, title, attributes } as Link),
    );
  }
  const isExact =
    (main === undefined || (main === enclosures[0] && main.title === undefined)) &&
    enclosures.every(isPlainFile) &&
    areDistinct(enclosures.map(({ url }) => url));
  if (!isExact) own.enclosures = ownParts(enclosures);
}

/** A file that an element of the format says whole, but for its title. */
export const isPlainFile = ({ duration, attributes, extensions }: Enclosure): boolean =>
  duration === undefined && extensions === undefined && areNative(attributes);

/** What RSS says in other vocabularies; RSS 1.0 too. */
export function projectArticleExtras(item: RssItem, own: OwnArticle, article: Article): void {
  set(own, "titleHtml", article.titleHtml);
  set(own, "readingMinutes", article.readingMinutes);
  if (article.attributes !== undefined) own.attributes = article.attributes;
  if (!areNativeLinks(article.links)) own.links = article.links;
  set(own, "bannerImage", article.jsonFeed?.bannerImage);
  if (article.language !== undefined) (item.dc ??= {}).languages = [article.language];
  if (article.rights !== undefined) (item.dc ??= {}).rights = [article.rights];
  projectArticleLinks(item, article);
  const { comments, image } = article;
  if (comments !== undefined) projectComments(item, article);
  if (
    image !== undefined &&
    (image.title !== undefined || image.link !== undefined || image.description !== undefined || image.attributes)
  ) {
    own.image = image;
  }
}

function projectArticleLinks(item: RssItem, { externalUrl, links }: Article): void {
  if (externalUrl === undefined && links.length === 0) return;
  const written = ((item.atom ??= {}).links ??= []);
  if (externalUrl !== undefined) written.push({ href: externalUrl, rel: "related" });
  for (const link of links) written.push(writeLink(link));
}

function projectComments(item: RssItem, { comments }: Article): void {
  const { url, count, feedUrl, postUrl } = comments!;
  if (url !== undefined) item.comments = uriOf(url);
  if (count !== undefined) item.slash = { comments: count };
  if (feedUrl !== undefined || postUrl !== undefined) {
    item.wfw = {};
    set(item.wfw, "commentRss", feedUrl);
    set(item.wfw, "comment", postUrl);
  }
}

/** RSS `source` names a feed; whatever else is known of it needs the own namespace. */
function projectSource(item: RssItem, own: OwnArticle, { source }: Article): void {
  if (source === undefined) return;
  const { title, feedUrl, attributes, ...others } = source;
  if (feedUrl !== undefined) {
    item.source = { url: uriOf(feedUrl) };
    set(item.source, "title", writePlain(title));
    const native = nativeAttributes(attributes);
    if (native !== undefined) item.source.otherAttributes = native;
  }
  if (feedUrl === undefined || Object.keys(others).length > 0 || !areNative(attributes)) own.source = ownSource(source);
}

/** Typed extensions, with the picture and Apple's author, which the model owns. */
export function projectTyped(item: RssItem, article: Article, registry: Registry): void {
  writeTyped(item, article, registry, "item", ITEM);
  projectItunes(item, article);
  if (article.image !== undefined) item.media = { ...item.media, thumbnails: thumbnailsOf(article) };
}

/** The picture, then the others. */
export function thumbnailsOf({ image, media }: Article) {
  const { url, width, height } = image!;
  const picture = {
    url: uriOf(url),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  };
  return [picture, ...(media?.thumbnails ?? [])];
}
