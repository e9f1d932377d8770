/** Feed → Atom document. What Atom has no word for goes to the carriers that `../carriers.ts` lists. */

import { areDistinct } from "../keyed.ts";
import { LATER } from "../../encode/writer.ts";
import { isIri } from "../../content/base-url.ts";
import { htmlOfText } from "../../content/html-text.ts";
import type { Article, Byline, Category, Feed, Generator, Link, Source } from "../../model.ts";
import { isPage } from "../claim-links.ts";
import type { Registry } from "../../table/plan.ts";
import { areNative, nativeAttributes } from "../extension-kinds.ts";
import { areNativeLinks, distinct, set, writeLink, writeTyped } from "../model-parts.ts";
import { type OwnArticle, type OwnFeed, ownParts, ownSource, writeExtensions } from "../feedwright-fields.ts";
import { isAtomPerson, writeAtomPerson } from "../people.ts";
import {
  feedLinks,
  isPlainFile,
  projectItunes,
  projectJsonFacts,
  projectSyndication,
  thumbnailsOf,
} from "../rss/project.ts";
import { ATOM_URI } from "../core-uris.ts";
import { EPOCH, feedUpdatedOf, updatedOf } from "../supplied-dates.ts";
import { type Projection, xmlFormat } from "../format-writer.ts";
import { ATOM } from "../root.ts";
import type { AtomDocument, AtomEntry, AtomSource } from "./document.ts";
import { atomId } from "./id.ts";
import type { AtomCategory, AtomLink, AtomText } from "./table.ts";

const FEED = ATOM.feed;
const ENTRY = ATOM.item;

const PROJECTION: Projection = {
  name: "atom",
  frame: { root: "feed", plan: FEED, core: ATOM, coreUri: ATOM_URI },
  needsDates: true,
  document: (feed, registry) => ({ ...projectHead(feed, registry), entries: LATER }),
  article: projectEntry,
};

/** Atom 1.0, as it is written. */
export const atomFormat = /* @__PURE__ */ xmlFormat(PROJECTION);

/** The head of the feed. */
function projectHead(feed: Feed, registry: Registry): AtomDocument {
  const own: OwnFeed = {};
  const document: AtomDocument = {};
  set(document, "lang", feed.language);
  document.id = atomId(feed.id ?? feed.feedUrl ?? feed.url ?? feed.title, feed);
  if (document.id !== feed.id && feed.id !== undefined) own.id = feed.id;
  document.title = writeText(feed.title, feed.titleHtml) ?? { value: "" };
  document.updated = feedUpdatedOf(feed) ?? EPOCH;
  if (feed.updated === undefined) own.supplied = "updated";
  document.subtitle = writeText(feed.description, feed.descriptionHtml)!;
  if (document.subtitle === undefined) delete document.subtitle;
  if (feed.rights !== undefined) document.rights = { value: feed.rights };
  if (feed.generator !== undefined) projectGenerator(document, feed.generator);
  projectPeople(document, own, feed.bylines, registry);
  if (feed.categories.length > 0) projectCategories(document, own, feed.categories);
  set(document, "icon", feed.icon);
  if (feed.image !== undefined) {
    document.logo = feed.image.url;
    if (Object.keys(feed.image).length > 1) own.image = feed.image;
  }
  projectFeedLinks(document, own, feed);
  if (feed.published !== undefined) document.dcterms = { issued: [feed.published] };
  projectFacts(document, own, feed);
  if (feed.attributes !== undefined) own.attributes = feed.attributes;
  writeTyped(document, feed, registry, "feed", FEED);
  projectItunes(document as never, feed);
  if (Object.keys(own).length > 0) document.fw = own;
  writeExtensions(document, feed.extensions, registry);
  return document;
}

/** Facts of other formats; `ttl` and `skip…` are RSS's. */
function projectFacts(document: AtomDocument, own: OwnFeed, feed: Feed): void {
  const { schedule, rss, paging, hubs } = feed;
  projectJsonFacts(own, feed);
  Object.assign(own, rss);
  if (hubs.some((hub) => hub.type !== "WebSub")) own.hubs = hubs;
  if (paging?.archive) (document.fh ??= {}).archive = true;
  if (paging?.complete) (document.fh ??= {}).complete = true;
  if (schedule === undefined) return;
  projectSyndication(document as never, schedule);
  if (schedule.ttl !== undefined || schedule.skipHours !== undefined || schedule.skipDays !== undefined)
    own.schedule = schedule;
}

function projectGenerator(document: AtomDocument | AtomSource, { name, url, version }: Generator): void {
  document.generator = { name };
  set(document.generator, "uri", url);
  set(document.generator, "version", version);
}

function writeText(text: string | undefined, html: string | undefined): AtomText | undefined {
  if (html !== undefined) return { type: "html", value: html };
  return text === undefined ? undefined : { value: text };
}

/** Somebody has to be the author (§4.1.1): where nobody is by role, the first named stands in. */
function projectPeople(
  host: AtomDocument | AtomEntry | AtomSource,
  own: OwnFeed | OwnArticle,
  bylines: readonly Byline[],
  registry: Registry,
): void {
  if (bylines.length === 0) return;
  const named = bylines.filter((byline) => byline.role === "author");
  const authors = named.length > 0 ? named : [bylines[0]!];
  const contributors = bylines.filter((byline) => byline.role !== "author" && byline !== authors[0]);
  host.authors = authors.map((byline) => writeAtomPerson(byline, registry));
  if (contributors.length > 0) host.contributors = contributors.map((byline) => writeAtomPerson(byline, registry));
  // Read back, they are authors, then contributors, and nobody has a picture.
  const isExact = bylines.every(
    (byline, i) => byline.role === (i < authors.length ? "author" : "contributor") && isAtomPerson(byline, registry),
  );
  if (!isExact) own.bylines = ownParts(bylines);
}

/** §4.2.2: `scheme` is an IRI. */
function projectCategories(
  host: AtomDocument | AtomEntry | AtomSource,
  own: OwnFeed | OwnArticle,
  categories: Category[],
): void {
  host.categories = categories.map(({ term, scheme, label, attributes }) => {
    const category: AtomCategory = { term };
    if (scheme !== undefined && isIri(scheme)) category.scheme = scheme;
    set(category, "label", label);
    const native = nativeAttributes(attributes);
    if (native !== undefined) category.otherAttributes = native;
    return category;
  });
  const isExact =
    distinct(categories).length === categories.length &&
    categories.every(
      ({ term, scheme, label, attributes }) =>
        label !== term && (scheme === undefined || isIri(scheme)) && areNative(attributes),
    );
  if (!isExact) own.categories = [...categories];
}

function projectFeedLinks(document: AtomDocument, own: OwnFeed, feed: Feed): void {
  const links: AtomLink[] = feedLinks(feed, "application/atom+xml");
  writeLinks(document, own, feed, links);
}

/** §4.1.1: no two alternates of one type and language; one that would be the second travels in the own namespace. */
function writeLinks(
  host: AtomDocument | AtomEntry,
  own: OwnFeed | OwnArticle,
  owner: Feed | Article,
  links: AtomLink[],
): void {
  const isLinked = owner.links.find(isPage)?.url === owner.url;
  if (owner.url !== undefined && !isLinked) links.unshift({ href: owner.url, rel: "alternate", type: "text/html" });
  const legal = links.length < 2 ? links : oneAlternateOfAKind(links);
  if (legal.length < links.length || !areNativeLinks(owner.links)) own.links = [...owner.links];
  if (legal.length > 0) host.links = legal;
}

function oneAlternateOfAKind(links: readonly AtomLink[]): AtomLink[] {
  const seen = new Set<string>();
  return links.filter(({ rel, type, hreflang }) => {
    if (rel !== "alternate") return true;
    const key = `${type?.toLowerCase() ?? ""} ${hreflang?.toLowerCase() ?? ""}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** One article as an Atom entry. */
function projectEntry(article: Article, feed: Feed, registry: Registry): AtomEntry {
  const own: OwnArticle = {};
  const entry: AtomEntry = {};
  set(entry, "lang", article.language);
  entry.id = atomId(article.id, feed);
  if (entry.id !== article.id) own.id = article.id;
  entry.title = writeText(article.title, article.titleHtml) ?? { value: "" };
  entry.updated = updatedOf(article, feed) ?? EPOCH;
  if (article.updated === undefined && article.published === undefined) own.supplied = "updated";
  set(entry, "published", article.published);
  projectPeople(entry, own, article.bylines, registry);
  if (article.categories.length > 0) projectCategories(entry, own, article.categories);
  if (article.rights !== undefined) entry.rights = { value: article.rights };
  projectBody(entry, own, article);
  projectEntryLinks(entry, own, article);
  projectSource(entry, own, article, registry);
  if (article.attributes !== undefined) own.attributes = article.attributes;
  set(own, "readingMinutes", article.readingMinutes);
  set(own, "bannerImage", article.jsonFeed?.bannerImage);
  writeTyped(entry, article, registry, "item", ENTRY);
  projectItunes(entry as never, article);
  projectImage(entry, own, article);
  if (Object.keys(own).length > 0) entry.fw = own;
  writeExtensions(entry, article.extensions, registry);
  return entry;
}

/** HTML content, else text; text beside HTML travels in the own namespace. */
function projectBody(
  entry: AtomEntry,
  own: OwnArticle,
  { summary, summaryHtml, contentHtml, contentText }: Article,
): void {
  const text = writeText(summary, summaryHtml);
  if (text !== undefined) entry.summary = text;
  if (contentHtml !== undefined) {
    entry.content = { type: "html", value: contentHtml };
    set(own, "contentText", contentText);
    // Reading takes HTML that was made of the text for what it is: say that this one was there.
    if (contentText !== undefined && contentHtml === htmlOfText(contentText)) own.contentHtml = contentHtml;
  } else if (contentText !== undefined) entry.content = { type: "text", value: contentText };
}

function projectEntryLinks(entry: AtomEntry, own: OwnArticle, article: Article): void {
  const links: AtomLink[] = [];
  if (article.externalUrl !== undefined) links.push({ href: article.externalUrl, rel: "related" });
  for (const { url, type, length, title, attributes } of article.enclosures)
    links.push(writeLink({ url, rel: "enclosure", type, length, title, attributes } as Link));
  projectReplies(entry, links, article);
  for (const link of article.links) links.push(writeLink(link));
  writeLinks(entry, own, article, links);
  // §4.1.2: an entry without content has an alternate.
  if (entry.content === undefined && !(entry.links ?? []).some((link) => link.rel === "alternate")) {
    entry.content = { type: "text", value: "" };
  }
  const isExact = article.enclosures.every(isPlainFile) && areDistinct(article.enclosures.map(({ url }) => url));
  if (!isExact) own.enclosures = ownParts(article.enclosures);
}

/** RFC 4685: rel=replies for the page and the feed of comments, thr:total for their number. */
function projectReplies(entry: AtomEntry, links: AtomLink[], article: Article): void {
  const { comments } = article;
  if (comments === undefined) return;
  const { url, feedUrl, count, postUrl } = comments;
  const isLinked = (address: string) => article.links.some((link) => link.rel === "replies" && link.url === address);
  if (url !== undefined && !isLinked(url)) links.push({ href: url, rel: "replies", type: "text/html" });
  if (feedUrl !== undefined && !isLinked(feedUrl))
    links.push({ href: feedUrl, rel: "replies", type: "application/atom+xml" });
  if (count !== undefined) entry.thr = { total: count };
  if (postUrl !== undefined) entry.wfw = { comment: postUrl };
}

/** §4.2.11: a source should have id, title and date; what one that lacks them says travels in the own namespace too. */
function projectSource(entry: AtomEntry, own: OwnArticle, article: Article, registry: Registry): void {
  const { source } = article;
  if (source === undefined) return;
  const isWhole = isWholeSource(source);
  // Nobody else may be the author of this entry: §4.1.2.
  const isCredited = source.bylines?.some(({ role }) => role === "author") === true;
  const apart: OwnArticle = {};
  if (isWhole || isCredited) {
    const { feedUrl, url, title = "" } = source;
    entry.source = projectSourceHead(source, apart, registry);
    entry.source.id = atomId(source.id ?? feedUrl ?? url ?? title, { title });
    entry.source.title = { value: title };
    entry.source.updated = source.updated ?? article.updated!;
  }
  if (!isWhole || Object.keys(apart).length > 0) own.source = ownSource(source);
}

/** What an Atom source has to have. */
export const isWholeSource = ({ id, title, updated }: Source): boolean =>
  id !== undefined && isIri(id) && title !== undefined && updated !== undefined;

/** What it may have. `apart`: what it cannot say. */
function projectSourceHead(source: Source, apart: OwnArticle, registry: Registry): AtomSource {
  const { feedUrl, url, subtitle, rights, language, icon, logo, generator, bylines, categories, attributes } = source;
  const written: AtomSource = {};
  set(written, "lang", language);
  if (subtitle !== undefined) written.subtitle = { value: subtitle };
  if (rights !== undefined) written.rights = { value: rights };
  set(written, "icon", icon);
  set(written, "logo", logo);
  if (generator !== undefined) projectGenerator(written, generator);
  if (bylines !== undefined) projectPeople(written, apart, bylines, registry);
  if (categories !== undefined) projectCategories(written, apart, categories);
  const links: AtomLink[] = (source.links ?? []).map(writeLink);
  if (url !== undefined) links.unshift({ href: url, rel: "alternate" });
  if (feedUrl !== undefined) links.unshift({ href: feedUrl, rel: "self" });
  if (links.length > 0) written.links = oneAlternateOfAKind(links);
  // What reading would do with other links and with elements, only the own namespace says for sure.
  if (source.links !== undefined || source.extensions !== undefined || attributes !== undefined) apart.source = {};
  return written;
}

function projectImage(entry: AtomEntry, own: OwnArticle, article: Article): void {
  const { image } = article;
  if (image === undefined) return;
  entry.media = { ...entry.media, thumbnails: thumbnailsOf(article) };
  const { title, link, description, attributes } = image;
  if (title !== undefined || link !== undefined || description !== undefined || attributes !== undefined)
    own.image = image;
}
