/**
 * One owner for each value. Readers and `createFeed` both put every web link into `links` and every extension into its
 * typed extension; here the ones that a field of the model owns move there. So what is read back from a format that states
 * them as links is what was written.
 */

import { appended, EXACT } from "../decode/appended.ts";
import { isSameAddress, uriOf } from "../content/uri-of.ts";
import { memberWith } from "./keyed.ts";
import { stateImage } from "./stated-pictures.ts";
import type { Article, Byline, Comments, Enclosure, Feed, Image, Link, Paging } from "../model.ts";

type PageRel = Exclude<keyof Paging, "archive" | "complete">;

/** RFC 5005: the relation that each paging field is written as. */
export const PAGING_RELS: readonly (readonly [PageRel, string])[] = [
  ["first", "first"],
  ["previous", "previous"],
  ["next", "next"],
  ["last", "last"],
  ["current", "current"],
  ["previousArchive", "prev-archive"],
  ["nextArchive", "next-archive"],
];

/** Moves links of a feed to the fields that own them. In place. */
export function claimFeedLinks(feed: Feed): void {
  if (feed.links.length > 0) feed.links = feed.links.filter((link) => !takeFeedLink(feed, link));
}

/** Moves links, names and pictures of a feed to the fields that own them. In place. */
export function claimFeed(feed: Feed): void {
  claimFeedLinks(feed);
  takeItunes(feed);
}

/** RSS demands a title and a link of a picture; the feed's own say nothing new. */
export function dropRepeated({ image, title, url }: Feed): void {
  if (image?.title === title) delete image.title;
  if (image?.link !== undefined && image.link === url) delete image.link;
}

/** `itunes:image` is the picture, unless there is another. */
function takesItunesImage(owner: Feed | Article, image: { href?: string; url?: string; value?: string }): boolean {
  const said = image.href !== undefined ? "href" : image.url !== undefined ? "url" : "value";
  const cover = image[said];
  if (cover === undefined || !hasOnly(image, [said])) return false;
  owner.image ??= { url: cover };
  return isSameAddress(owner.image.url, cover);
}

/** What fields of the model own goes out of the extension, at once: what is left is copied. */
function takeItunes(owner: Feed | Article): void {
  const { itunes } = owner;
  if (itunes === undefined) return;
  const author = itunes.author !== undefined && takesItunesAuthor(owner, itunes.author) ? "author" : undefined;
  const image = itunes.image !== undefined && takesItunesImage(owner, itunes.image) ? "image" : undefined;
  if (author ?? image) setOrDelete(owner, "itunes", without<object>(itunes, author, image));
}

function takeFeedLink(feed: Feed, link: Link): boolean {
  switch (link.rel) {
    case "alternate":
      return takeAlternate(feed, link);
    case "self":
      if (feed.feedUrl !== undefined && feed.feedUrl !== link.url) return false;
      feed.feedUrl = link.url;
      return isPlain(link);
    case "hub":
      if (!isBare(link)) return false;
      feed.hubs.push({ type: "WebSub", url: link.url });
      return true;
  }
  const page = link.rel === "prev" ? "previous" : PAGING_RELS.find(([, rel]) => rel === link.rel)?.[0];
  if (page === undefined || !isPlain(link)) return false;
  const known = feed.paging?.[page];
  if (known !== undefined) return known === link.url;
  feed.paging = { ...feed.paging, [page]: link.url };
  return true;
}

/** Moves links of an article to the fields that own them. In place. */
export function claimArticleLinks(article: Article): void {
  let kept: Link[] = [];
  for (const link of article.links) if (!takeArticleLink(article, link)) kept = appended(kept, link);
  if (kept.length < article.links.length) article.links = kept;
}

/** Moves links, names, pictures and files of an article to the fields that own them. In place. */
export function claimArticle(article: Article): void {
  claimArticleLinks(article);
  if (article.itunes === undefined && article.media === undefined) return;
  takeMediaContents(article);
  while (takeThumbnail(article));
  takeItunes(article);
}

/** The last step of reading an article: its picture is the best that it states, its lists become as long as what is in them, which short ones are already. */
export function claimAndFit(article: Article): void {
  claimArticle(article);
  stateImage(article);
  for (const key of LISTS) if (article[key].length > EXACT) article[key] = article[key].slice() as never;
}
const LISTS = ["bylines", "categories", "enclosures", "links"] as const;

function takeArticleLink(article: Article, link: Link): boolean {
  switch (link.rel) {
    case "alternate":
      return takeAlternate(article, link);
    case "related":
      if (!isBare(link) || article.externalUrl !== undefined) return false;
      article.externalUrl = link.url;
      return true;
    case "enclosure":
      return takeEnclosure(article, link);
    case "replies":
      return takeReplies(article, link);
  }
  return false;
}

/** A link to the page itself. */
export function isPage({ rel, type }: Link): boolean {
  return rel === "alternate" && (type === undefined || /^(?:text\/html|application\/xhtml\+xml)$/i.test(type));
}

/** The page itself is the first alternate that is a page. A language or title keeps it a link too. */
function takeAlternate(owner: Feed | Article, link: Link): boolean {
  if (!isPage(link)) return false;
  if (owner.url === undefined) owner.url = link.url;
  return isSameAddress(owner.url, link.url) && isPlain(link);
}

/** The enclosure with that address. */
export const enclosureAt = ({ enclosures }: Article, url: string): Enclosure | undefined =>
  memberWith(enclosures, (enclosure) => enclosure.url, url);

function takeEnclosure(article: Article, link: Link): boolean {
  if (link.hreflang !== undefined) return false;
  const { url, type, length, title, attributes } = link;
  if (enclosureAt(article, url) !== undefined) return true;
  const enclosure: Enclosure = { url };
  if (type !== undefined) enclosure.type = type;
  if (length !== undefined && length !== 0) enclosure.length = length;
  if (title !== undefined) enclosure.title = title;
  if (attributes !== undefined) enclosure.attributes = attributes;
  article.enclosures = appended(article.enclosures, enclosure);
  return true;
}

/** RFC 4685: a page of comments, or a feed of them. */
function takeReplies(article: Article, link: Link): boolean {
  takeCount(article, link);
  if (link.hreflang !== undefined || link.title !== undefined || link.length !== undefined) return false;
  const key: keyof Comments =
    link.type !== undefined && /xml|json/.test(link.type) && !/xhtml/.test(link.type) ? "feedUrl" : "url";
  if (article.comments?.[key] !== undefined && article.comments[key] !== link.url) return false;
  article.comments = { ...article.comments, [key]: link.url };
  return link.attributes === undefined;
}

/** RFC 4685 §5: how many there are, unless something else says another number. */
function takeCount(article: Article, link: Link): void {
  const counted = link.attributes?.find(({ name, namespace }) => name === "count" && namespace === THREADING);
  const count = Number(counted?.value);
  if (counted === undefined || !Number.isSafeInteger(count) || count < 0) return;
  if (article.comments?.count === undefined) article.comments = { ...article.comments, count };
  if (article.comments.count !== count) return;
  const others = link.attributes!.filter((attribute) => attribute !== counted);
  if (others.length > 0) link.attributes = others;
  else delete link.attributes;
}
const THREADING = "http://purl.org/syndication/thread/1.0";

/** `itunes:author` names the authors, unless it says something else than the bylines do. */
export function itunesAuthorOf(bylines: readonly Byline[]): string | undefined {
  let names: string | undefined;
  for (const { role, name } of bylines) if (role === "author") names = names === undefined ? name : `${names}, ${name}`;
  return names === "" || (names !== undefined && names.length > LONGEST_AUTHOR) ? undefined : names;
}
/** Apple's limit; the bylines say it anyway. */
const LONGEST_AUTHOR = 255;

/** `itunes:image` wherever nothing else is said: Apple takes addresses of the web only. */
export const itunesImageOf = (image: Image | undefined): { href: string } | undefined =>
  image !== undefined && /^https?:/i.test(image.url) ? { href: uriOf(image.url) } : undefined;

function takesItunesAuthor(owner: Feed | Article, written: string): boolean {
  const author = /[\t\n]| {2}/.test(written) ? written.replace(/[ \t\n]+/g, " ") : written;
  if (!owner.bylines.some((byline) => byline.role === "author"))
    owner.bylines = appended(owner.bylines, { name: author, role: "author" });
  return itunesAuthorOf(owner.bylines) === author;
}

/** A media:content that says no more than an enclosure can is one. */
function takeMediaContents(article: Article): void {
  const contents = article.media?.contents;
  if (contents === undefined) return;
  const others = contents.filter((content) => !takeFile(article, content));
  if (others.length === contents.length) return;
  const { media } = article;
  setOrDelete(article, "media", others.length > 0 ? { ...media!, contents: others } : without(media!, "contents"));
}

type MediaContent = NonNullable<NonNullable<Article["media"]>["contents"]>[number];

function takeFile(article: Article, content: MediaContent): boolean {
  const { url, type = "", fileSize, duration, medium } = content;
  const kind = /^(audio|video)\//.exec(type)?.[1];
  if (url === undefined || kind === undefined || (medium !== undefined && medium !== kind)) return false;
  if (!hasOnly(content, FILE)) return false;
  const known = enclosureAt(article, url);
  const enclosure: Enclosure = known ?? { url, type };
  if (enclosure.length === undefined && fileSize !== undefined && fileSize > 0) enclosure.length = fileSize;
  if (enclosure.duration === undefined && duration !== undefined) enclosure.duration = duration;
  if (known === undefined) article.enclosures = appended(article.enclosures, enclosure);
  return true;
}
/** What an enclosure can say of a file. */
const FILE = ["url", "type", "fileSize", "duration", "medium"];

/** The first media:thumbnail that is no frame of a film is the article's picture. */
function takeThumbnail(article: Article): boolean {
  const { media } = article;
  const at =
    media?.thumbnails?.findIndex(
      (thumbnail) => (thumbnail.url ?? thumbnail.value) !== undefined && hasOnly(thumbnail, PICTURE),
    ) ?? -1;
  if (at < 0) return false;
  const { value, url = value, width, height } = media!.thumbnails![at]!;
  const picture: Image = { url: url! };
  if (width !== undefined) picture.width = width;
  if (height !== undefined) picture.height = height;
  if (article.image === undefined) article.image = picture;
  else if (!isSameAddress(article.image.url, url!) || article.image.width !== width || article.image.height !== height)
    return false;
  const others = media!.thumbnails!.filter((_, i) => i !== at);
  setOrDelete(article, "media", others.length > 0 ? { ...media!, thumbnails: others } : without(media!, "thumbnails"));
  return true;
}
const PICTURE = ["url", "width", "height", "value"];

/** Nothing but its address and relation. */
function isBare(link: Link): boolean {
  return link.type === undefined && isPlain(link);
}

/** Nothing that only a link can say: the type of a feed's own link follows from the format. */
function isPlain({ hreflang, title, length, attributes }: Link): boolean {
  return hreflang === undefined && title === undefined && length === undefined && attributes === undefined;
}

function hasOnly(value: object, keys: readonly string[]): boolean {
  for (const key in value) if (!keys.includes(key)) return false;
  return true;
}

function setOrDelete<T extends object, K extends keyof T>(owner: T, key: K, value: T[K] | undefined): void {
  if (value === undefined) delete owner[key];
  else owner[key] = value;
}

/** The rest of an extension; `undefined` where nothing is left. V8 takes thrice as long for `{ key: _, ...rest }`. */
function without<T extends object>(extension: T, first?: string, second?: string): T | undefined {
  const rest: Partial<T> = {};
  let isAny = false;
  for (const key in extension) {
    if (key === first || key === second) continue;
    rest[key] = extension[key];
    isAny = true;
  }
  return isAny ? (rest as T) : undefined;
}
