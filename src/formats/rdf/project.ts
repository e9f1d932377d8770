/** Feed → RSS 1.0 document: as RSS 2.0, with what RSS 1.0 has no word for in Dublin Core and Feedwright's own namespace. */

import { areDistinct } from "../keyed.ts";
import type { Article, Feed, Source } from "../../model.ts";
import { LATER } from "../../encode/writer.ts";
import { saySame } from "../../newsroom/timestamp.ts";
import { planOf, type Registry } from "../../table/plan.ts";
import { atomId } from "../atom/id.ts";
import { excerptOf } from "../../content/excerpt.ts";
import { htmlOfText, textOfHtml } from "../../content/html-text.ts";
import { uriOf } from "../../content/uri-of.ts";
import { nativeAttributes } from "../extension-kinds.ts";
import { set } from "../model-parts.ts";
import { type OwnArticle, type OwnFeed, ownParts, ownSource, writeExtensions } from "../feedwright-fields.ts";
import { readPerson, sameBylines } from "../people.ts";
import { writeHtml, writePlain } from "../prose.ts";
import {
  projectArticleExtras,
  projectFeedLinks,
  isPlainFile,
  projectJsonFacts,
  projectSyndication,
  projectTyped,
  projectTypedFeed,
  projectUnmapped,
} from "../rss/project.ts";
import { type Projection, xmlFormat } from "../format-writer.ts";
import { RDF } from "../root.ts";
import { RSS_10_URI } from "../core-uris.ts";
import { rdf } from "./table.ts";
import type { RdfChannel, RdfDocument, RdfItem } from "./document.ts";

const PROJECTION: Projection = {
  name: "rdf",
  frame: { root: "rdf:RDF", plan: /* @__PURE__ */ planOf(rdf), core: RDF, coreUri: RSS_10_URI },
  document: projectAround,
  article: projectItem,
  listing: (article, feed) => ({ resource: aboutOf(article, feed) }),
};

/** RSS 1.0, as it is written. */
export const rdfFormat = /* @__PURE__ */ xmlFormat(PROJECTION);

/** The document around the items; in the channel a table of contents, which is written before them. */
function projectAround(feed: Feed, registry: Registry): RdfDocument {
  const document: RdfDocument = { channel: projectHead(feed, registry), items: LATER };
  document.channel!.contents = { seq: { members: LATER } };
  if (feed.image !== undefined) {
    const { url, title, link } = feed.image;
    document.image = {
      about: pictureOf(feed)!,
      title: writePlain(title ?? feed.title)!,
      url: uriOf(url),
      link: uriOf(link ?? document.channel!.link!),
    };
  }
  return document;
}

function projectHead(feed: Feed, registry: Registry): RdfChannel {
  const own: OwnFeed = {};
  const about = uriOf(atomId(feed.id!, feed));
  const link = uriOf(feed.url ?? feed.feedUrl ?? about);
  const channel: RdfChannel = { about, title: writePlain(feed.title)!, link };
  channel.description = writePlain(feed.description) ?? "";
  if (channel.about !== feed.id) set(own, "id", feed.id);
  if (feed.url === undefined) own.url = "";
  if (feed.image !== undefined) {
    channel.image = { resource: pictureOf(feed)! };
    const { title, width, height, description, attributes } = feed.image;
    if (
      attributes !== undefined ||
      width !== undefined ||
      height !== undefined ||
      description !== undefined ||
      title !== undefined ||
      feed.url === undefined
    )
      own.image = feed.image;
  }
  if (feed.language !== undefined) (channel.dc ??= {}).languages = [feed.language];
  if (feed.rights !== undefined) (channel.dc ??= {}).rights = [feed.rights];
  if (feed.updated !== undefined) (channel.dc ??= {}).dates = [feed.updated];
  if (feed.published !== undefined) channel.dcterms = { issued: [feed.published] };
  projectNames(channel, own, feed);
  projectFeedLinks(channel as never, feed, "application/rdf+xml");
  projectFacts(channel, own, feed);
  projectTypedFeed(channel as never, feed, registry);
  if (Object.keys(own).length > 0) channel.fw = own;
  writeExtensions(channel, feed.extensions, registry);
  return channel;
}

/** Facts that only Feedwright's own namespace can say here. */
function projectFacts(channel: RdfChannel, own: OwnFeed, feed: Feed): void {
  const { schedule, categories, generator, icon, hubs } = feed;
  set(own, "titleHtml", feed.titleHtml);
  set(own, "descriptionHtml", feed.descriptionHtml);
  projectUnmapped(own, feed);
  if (generator !== undefined) own.generator = generator;
  set(own, "icon", icon);
  if (hubs.some((hub) => hub.type !== "WebSub")) own.hubs = hubs;
  projectCategories(channel, own, categories);
  projectJsonFacts(own, feed);
  Object.assign(own, feed.rss);
  if (schedule === undefined) return;
  projectSyndication(channel as never, schedule);
  if (schedule.ttl !== undefined || schedule.skipHours !== undefined || schedule.skipDays !== undefined)
    own.schedule = schedule;
}

/** dc:subject; a scheme or a label needs the own list. */
function projectCategories(
  host: RdfChannel | RdfItem,
  own: OwnFeed | OwnArticle,
  categories: Feed["categories"],
): void {
  if (categories.length === 0) return;
  (host.dc ??= {}).subjects = categories.map(({ term }) => term);
  const isExact =
    areDistinct(categories.map(({ term }) => term)) &&
    categories.every(
      ({ scheme, label, attributes }) => scheme === undefined && label === undefined && attributes === undefined,
    );
  if (!isExact) own.categories = [...categories];
}

/** dc:creator, dc:contributor and dc:publisher; addresses and other roles need the own list. */
function projectNames(host: RdfChannel | RdfItem, own: OwnFeed | OwnArticle, { bylines }: Feed | Article): void {
  if (bylines.length === 0) return;
  const names = (role: string) => bylines.filter((byline) => byline.role === role).map((byline) => byline.name);
  const [creators, contributors, publishers] = [names("author"), names("contributor"), names("publisher")];
  if (creators.length > 0) (host.dc ??= {}).creators = creators;
  if (contributors.length > 0) (host.dc ??= {}).contributors = contributors;
  if (publishers.length > 0) (host.dc ??= {}).publishers = publishers;
  const read = [
    ...creators.map((name) => readPerson(name, "author")),
    ...contributors.map((name) => readPerson(name, "contributor")),
    ...publishers.map((name) => readPerson(name, "publisher")),
  ].filter((byline) => byline !== undefined);
  const isExact =
    sameBylines(bylines, read) && new Set(bylines.map(({ name, role }) => `${role} ${name}`)).size === bylines.length;
  if (!isExact) own.bylines = ownParts(bylines);
}

/** What the picture is about, which is said of one resource only: a feed may have its picture's address for an id. */
function pictureOf(feed: Feed): string | undefined {
  if (feed.image === undefined) return undefined;
  const url = uriOf(feed.image.url);
  return url === uriOf(atomId(feed.id!, feed)) ? atomId(`image ${url}`, feed) : url;
}

/** The same of an item: an article may have the id of its feed, or of the feed's picture. */
function aboutOf(article: Article, feed: Feed): string {
  const about = uriOf(atomId(article.id, feed));
  return about === uriOf(atomId(feed.id!, feed)) || about === pictureOf(feed)
    ? atomId(`item ${article.id}`, feed)
    : about;
}

function projectItem(article: Article, feed: Feed, registry: Registry): RdfItem {
  const own: OwnArticle = {};
  const item: RdfItem = { about: aboutOf(article, feed) };
  if (item.about !== article.id) own.id = article.id;
  projectBody(item, own, article);
  item.link = uriOf(article.url ?? article.externalUrl ?? feed.url ?? feed.feedUrl ?? item.about!);
  if (article.url === undefined) own.url = "";
  if (article.published !== undefined) (item.dc ??= {}).dates = [article.published];
  const isChanged = article.updated !== undefined && !saySame(article.updated, article.published);
  if (isChanged) item.dcterms = { modified: [article.updated!] };
  projectNames(item, own, article);
  projectCategories(item, own, article.categories);
  projectFiles(item, own, article);
  projectArticleExtras(item as never, own, article);
  if (item.comments !== undefined) {
    delete item.comments;
    own.comments = article.comments!;
    // A reader would take a link to replies for the comments, which nothing else says where it looks first.
    if (article.links.some(({ rel }) => rel === "replies")) own.links = article.links;
  }
  projectSource(own, article.source);
  projectTyped(item as never, article, registry);
  if (Object.keys(own).length > 0) item.fw = own;
  writeExtensions(item, article.extensions, registry);
  return item;
}

/** RSS 1.0 wants a title for every item: without one, the beginning of the text stands in, and an empty `fw:title` says so. */
function projectBody(item: RdfItem, own: OwnArticle, article: Article): void {
  const { title, summary, summaryHtml, contentHtml, contentText } = article;
  item.title = writePlain(title ?? excerptOf(summary ?? contentText ?? textOfHtml(contentHtml ?? "")) ?? article.id)!;
  if (title === undefined) own.title = "";
  const description = writeHtml(summary, summaryHtml);
  if (description !== undefined) item.description = description;
  const html = contentHtml ?? (contentText === undefined ? undefined : htmlOfText(contentText));
  if (html !== undefined) item.contentModule = { encoded: html };
  set(own, "contentText", contentText);
}

function projectFiles(item: RdfItem, own: OwnArticle, { enclosures }: Article): void {
  if (enclosures.length === 0) return;
  item.enc = {
    enclosures: enclosures.map(({ url, type, length, attributes }) => {
      const native = nativeAttributes(attributes);
      return {
        resource: uriOf(url),
        ...(type === undefined ? {} : { type }),
        ...(length === undefined ? {} : { length }),
        ...(native === undefined ? {} : { otherAttributes: native }),
      };
    }),
  };
  const isExact =
    enclosures.every((file) => isPlainFile(file) && file.title === undefined) &&
    new Set(enclosures.map(({ url }) => url)).size === enclosures.length;
  if (!isExact) own.enclosures = ownParts(enclosures);
}

function projectSource(own: OwnArticle, source: Source | undefined): void {
  if (source !== undefined) own.source = ownSource(source);
}
