/** RSS document → Feed. Every field's order of sources is one list, the same as in `model.ts`. */

import { takeBorrowedDates } from "../borrowed-dates.ts";
import { htmlOfText } from "../../content/html-text.ts";
import { appended } from "../../decode/appended.ts";
import { memberWith } from "../keyed.ts";
import { enclosureAt, claimAndFit, claimArticleLinks, claimFeed, claimFeedLinks } from "../claim-links.ts";
import type { Article, Byline, Category, Comments, Enclosure, Feed, Image, Schedule, Weekday } from "../../model.ts";
import type { Plan } from "../../table/plan.ts";
import { planOf } from "../../table/plan.ts";
import { isUnsafeUrl } from "../../content/unsafe-url.ts";
import type { Unmapped } from "../../table/infer.ts";
import type { Generator, XmlElement, Source } from "../../model.ts";
import { readAtomCategory, readAtomSource } from "../atom/parts.ts";
import type { AtomLink, AtomText } from "../atom/table.ts";
import { readAtomContent, readAtomText } from "../atom/text.ts";
import { baseWithin, resolveUrl } from "../../content/base-url.ts";
import {
  distinct,
  emptyArticle,
  emptyFeed,
  first,
  countedIn,
  Normalised,
  type Reading,
  readExtensions,
  readLinks,
  selfOf,
  set,
  withCategory,
} from "../model-parts.ts";
import { hasRelative, hasUnmapped } from "../../decode/decoder.ts";
import { RSS_10_URI } from "../core-uris.ts";
import { derivedId } from "../derived-id.ts";
import { keepUnmapped } from "../keep-unmapped.ts";
import { type Bases, basesWithin, firstAbsolute, withUrls } from "../resolve-urls.ts";
import { applyOwnArticle, applyOwnFeed } from "../feedwright-fields.ts";
import { readAtomPerson, readPerson, readProsePerson } from "../people.ts";
import { type Prose, readProse } from "../prose.ts";
import type { RssChannel, RssDocument, RssImage, RssItem } from "./document.ts";
import { channel as channelElement, item as itemElement, rss as rssElement } from "./table.ts";

const CHANNEL = /* @__PURE__ */ planOf(channelElement);
const ITEM = /* @__PURE__ */ planOf(itemElement);
const ROOT = /* @__PURE__ */ planOf(rssElement);

export function normaliseRss(document: RssDocument, reading: Reading): Feed {
  const bases = basesOf(document, reading);
  const { url: base } = bases;
  const channel = withUrls(document.channel ?? {}, CHANNEL, bases, reading.registry);
  const feed = normaliseChannel(channel, channel.image ?? document.image, base, reading, CHANNEL);
  if (feed.language === undefined) set(feed, "language", document.lang);
  keepUnmappedHead(feed, channel, document, reading, CHANNEL);
  for (const items of [channel.items, document.items])
    for (const item of items ?? [])
      feed.articles.push(item instanceof Normalised ? item.article : normaliseItem(item, bases, reading, ITEM));
  return feed;
}

/** One item of a document that is still being read. */
export function normaliseRssItem(item: RssItem, document: RssDocument, reading: Reading): Article {
  return normaliseItem(item, basesOf(document, reading), reading, ITEM);
}

/** What holds for the channel: `xml:base`, where the document came from, its own address, its home page. */
export function basesOf(document: Pick<RssDocument, "base" | "channel">, { url }: Reading): Bases {
  const { channel } = document;
  if (url !== undefined && document.base === undefined && channel?.base === undefined) return { url, html: undefined };
  const self = url ?? firstAbsolute(selfOf(channel?.atom?.links), channel?.link);
  return basesWithin(self, document.base, channel?.base);
}

/** The head of a feed: an RSS 2.0 `channel`, or an RSS 1.0 one with the image that stands beside it. */
export function normaliseChannel(
  channel: RssChannel,
  image: RssImage | undefined,
  base: string | undefined,
  reading: Reading,
  plan: Plan,
): Feed {
  const { atom, dc, dcterms, admin, webfeeds } = channel;
  const feed = emptyFeed();
  setTitle(feed, proseOf(channel.title, atom?.title, dc?.titles?.[0]));
  setProse(feed, "description", "descriptionHtml", proseOf(channel.description, atom?.subtitle, dc?.descriptions?.[0]));
  if (channel.link !== undefined) set(feed, "url", resolveUrl(channel.link, base));
  set(feed, "id", first(atom?.id, channel.id));
  set(feed, "language", first(channel.language, dc?.languages?.[0], channel.lang));
  set(feed, "rights", first(readProse(channel.copyright).text, dc?.rights?.[0], readAtomText(atom?.rights)?.text));
  set(feed, "published", first(channel.pubDate, dc?.dates?.[0], dcterms?.issued?.[0]));
  set(feed, "updated", first(channel.lastBuildDate, atom?.updated, dcterms?.modified?.[0], channel.updated));
  const generator = first(channel.generator, atom?.generator?.name, admin?.generatorAgent);
  if (generator !== undefined) feed.generator = { name: generator, ...generatorFacts(channel, base) };
  addChannelBylines(feed, channel, base);
  feed.categories = categoriesOf(channel);
  if (image !== undefined) set(feed, "image", readImage(image, base));
  else if (atom?.logo !== undefined) feed.image = { url: resolveUrl(atom.logo, base) };
  const icon = first(atom?.icon, webfeeds?.icon);
  if (icon !== undefined) feed.icon = resolveUrl(icon, base);
  set(feed, "schedule", scheduleOf(channel));
  readRssFacts(feed, channel, base);
  readPaging(feed, channel);
  finishFeed(feed, channel, base, reading, plan);
  return feed;
}

/** Links and extensions last: they move to the fields that own them only where nothing stands yet. */
function finishFeed(feed: Feed, channel: RssChannel, base: string | undefined, reading: Reading, plan: Plan): void {
  feed.links = readLinks(channel.atom?.links, base, channel.extensions);
  claimFeedLinks(feed);
  readExtensions(feed, channel, plan, reading.registry);
  if (channel.extensions !== undefined) feed.extensions = feed.extensions.concat(channel.extensions);
  applyOwnFeed(feed, channel.fw);
  claimFeed(feed);
}

/** Address and version, as Atom has them, of RSS's own element or of Atom's. */
function generatorFacts({ attributesOf, generator, atom }: RssChannel, base: string | undefined): Partial<Generator> {
  const attributes = attributesOf?.find(({ of }) => of === "generator")?.attributes ?? [];
  const said = (name: string) => attributes.find((each) => each.name === name && each.value !== "")?.value;
  const facts: Partial<Generator> = {};
  const whole = generator === undefined ? atom?.generator : undefined;
  const url = said("uri") ?? said("url") ?? whole?.uri ?? whole?.url;
  if (url !== undefined && !isUnsafeUrl(url)) facts.url = resolveUrl(url, base);
  set(facts, "version", said("version") ?? whole?.version);
  return facts;
}

/** managingEditor, dc:creator, atom:author, author, dc:contributor, atom:contributor, dc:publisher, webMaster. */
function addChannelBylines(feed: Feed, channel: RssChannel, base: string | undefined): void {
  addByline(feed, readProsePerson(channel.managingEditor, "editor"));
  addAuthors(feed, channel, base);
  addByline(feed, readProsePerson(channel.author, "author"));
  addOthers(feed, channel, base);
  addByline(feed, readProsePerson(channel.webMaster, "webmaster"));
}

/** Where bylines go. */
type Owner = Pick<Article, "bylines">;

/** dc:creator, atom:author. */
function addAuthors(owner: Owner, { dc, atom }: Pick<RssItem, "dc" | "atom">, base: string | undefined): void {
  for (const name of dc?.creators ?? []) addByline(owner, readPerson(name, "author"));
  for (const name of dc?.authors ?? []) addByline(owner, readPerson(name, "author"));
  for (const person of atom?.authors ?? []) addByline(owner, readAtomPerson(person, "author", base));
}

/** dc:contributor, atom:contributor, dc:publisher. */
function addOthers(owner: Owner, { dc, atom }: Pick<RssItem, "dc" | "atom">, base: string | undefined): void {
  for (const name of dc?.contributors ?? []) addByline(owner, readPerson(name, "contributor"));
  for (const person of atom?.contributors ?? []) addByline(owner, readAtomPerson(person, "contributor", base));
  for (const name of dc?.publishers ?? []) addByline(owner, readPerson(name, "publisher"));
}

const bylineKey = ({ role, name }: Byline) => `${role}\n${name}`;

/** Feeds that name an author twice, in RSS and in Dublin Core, mean one author. */
function addByline(owner: Owner, byline: Byline | undefined): void {
  if (byline === undefined) return;
  const { bylines } = owner;
  const known = bylines.length === 0 ? undefined : memberWith(bylines, bylineKey, bylineKey(byline));
  if (known === undefined || !canBeSame(known, byline)) {
    owner.bylines = appended(bylines, byline);
    return;
  }
  set(known, "email", known.email ?? byline.email);
  set(known, "url", known.url ?? byline.url);
  set(known, "avatar", known.avatar ?? byline.avatar);
  set(known, "attributes", known.attributes ?? byline.attributes);
  set(known, "extensions", known.extensions ?? byline.extensions);
}

/** No two addresses or pages of one person. */
const canBeSame = (a: Byline, b: Byline): boolean =>
  (a.email ?? b.email) === (b.email ?? a.email) && (a.url ?? b.url) === (b.url ?? a.url);

/** RSS `docs`, `rating`, `cloud`, `textInput`. */
function readRssFacts(feed: Feed, { docs, rating, cloud, textInput }: RssChannel, base: string | undefined): void {
  const facts = feed.rss ?? {};
  set(facts, "docs", docs === undefined ? undefined : resolveUrl(docs, base));
  set(facts, "rating", rating);
  if (cloud?.domain !== undefined) {
    const { domain, port = 80, path = "", registerProcedure = "", protocol = "" } = cloud;
    facts.cloud = { domain, port, path, registerProcedure, protocol };
  }
  if (textInput?.link !== undefined) {
    const { title = "", description = "", name = "", link } = textInput;
    facts.textInput = { title, description, name, link };
  }
  if (Object.keys(facts).length > 0) feed.rss = facts;
}

/** RFC 5005: `fh:archive`, `fh:complete`. */
export function readPaging(feed: Feed, { fh }: Pick<RssChannel, "fh">): void {
  if (fh?.archive !== undefined) feed.paging = { ...feed.paging, archive: true };
  if (fh?.complete !== undefined) feed.paging = { ...feed.paging, complete: true };
}

const DAYS: readonly Weekday[] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** RSS `ttl`, `skipHours`, `skipDays`; `sy:*`. */
export function scheduleOf({
  ttl,
  skipHours,
  skipDays,
  sy,
}: Pick<RssChannel, "ttl" | "skipHours" | "skipDays" | "sy">): Schedule | undefined {
  const schedule: Schedule = {};
  set(schedule, "ttl", ttl);
  set(schedule, "period", sy?.updatePeriod);
  set(schedule, "frequency", sy?.updateFrequency);
  set(schedule, "base", sy?.updateBase);
  // Hour 24 is what 0 was called until RSS 0.94.
  const hours = (skipHours?.hours ?? [])
    .map((hour) => (hour === 24 ? 0 : hour))
    .filter((hour) => hour >= 0 && hour < 24);
  if (hours.length > 0) schedule.skipHours = [...new Set(hours)];
  const days = (skipDays?.days ?? []).flatMap((day) =>
    DAYS.filter((name) => name.toLowerCase() === day.trim().toLowerCase()),
  );
  if (days.length > 0) schedule.skipDays = [...new Set(days)];
  return Object.keys(schedule).length > 0 ? schedule : undefined;
}

function readImage(image: RssImage, base: string | undefined): Image | undefined {
  const address = image.url ?? addressIn(image);
  if (address === undefined) return undefined;
  const picture: Image = { url: resolveUrl(address, base) };
  set(picture, "title", readProse(image.title).text);
  set(picture, "link", image.link === undefined ? undefined : resolveUrl(image.link, base));
  set(picture, "width", image.width);
  set(picture, "height", image.height);
  set(picture, "description", readProse(image.description).text);
  return picture;
}

// ── Items ───────────────────────────────────────────────────────────────────

/** One `item`, of RSS 2.0 or 1.0. */
export function normaliseItem(stated: RssItem, outside: Bases, reading: Reading, plan: Plan): Article {
  const base = baseWithin(outside.url, stated.base);
  const bases = { url: base, html: outside.html === undefined && stated.base === undefined ? undefined : base };
  const isPlain = bases.html === undefined && !hasRelative.has(stated);
  const item = isPlain ? stated : withUrls(stated, plan, bases, reading.registry);
  const { atom, dc, dcterms } = item;
  const article = emptyArticle();
  setTitle(article, proseOf(item.title, atom?.title, dc?.titles?.[0]));
  setProse(
    article,
    "summary",
    "summaryHtml",
    proseOf(first(item.summary, item.description), atom?.summary, dc?.descriptions?.[0]),
  );
  const isAtoms = readContent(article, item);
  const url = item.link === undefined ? permalinkOf(item, base) : resolveUrl(item.link, base);
  if (url !== undefined) article.url = url;
  set(article, "published", first(item.pubDate, dc?.dates?.[0], atom?.published, dcterms?.issued?.[0], item.published));
  set(article, "updated", first(atom?.updated, dcterms?.modified?.[0], item.updated));
  addItemBylines(article, item, base);
  article.categories = categoriesOf(item);
  readEnclosures(article, item, base);
  set(article, "language", first(dc?.languages?.[0], item.lang));
  set(article, "rights", first(dc?.rights?.[0], readAtomText(atom?.rights)?.text));
  readSource(article, item, base);
  readComments(article, item, base);
  finishArticle(article, item, base, reading, plan);
  const { about } = stated as { about?: string };
  const id = first(article.id, guidOf(item, base), about, atom?.id, item.id);
  article.id = first(id, plan === ITEM ? dc?.identifiers?.[0] : undefined) ?? derivedId(article);
  const mapped = item.summary !== undefined ? ITEM_WITH_SUMMARY : isAtoms ? ITEM_OF_ATOM : ITEM_ROWS;
  const { registry } = reading;
  keepUnmapped(
    article,
    item,
    { plan, uri: namespaceOf(plan), mapped },
    { registry, base, hasUnmapped: hasUnmapped.has(stated) },
  );
  takeBorrowedDates(article);
  return article;
}

/** Rows that are read whatever else there is. */
const ITEM_ROWS: ReadonlySet<string> = new Set([
  ...[
    "base",
    "lang",
    "title",
    "link",
    "description",
    "authors",
    "categories",
    "comments",
    "enclosures",
    "guid",
    "pubDate",
  ],
  ...["source", "tags", "about", "contentModule.encoded", "slash", "wfw", "enc"],
  ...["dc.creators", "dc.authors", "dc.contributors", "dc.publishers", "dc.subjects"],
  ...["atom.links", "atom.authors", "atom.contributors", "atom.categories"],
]);
const ITEM_OF_ATOM: ReadonlySet<string> = new Set([...ITEM_ROWS, "atom.content"]);
/** Beside a summary, the description is content, and not the first. */
const ITEM_WITH_SUMMARY: ReadonlySet<string> = new Set([...ITEM_ROWS].filter((row) => row !== "description"));
const CHANNEL_ROWS: ReadonlySet<string> = new Set([
  ...["base", "lang", "title", "link", "description", "managingEditor", "webMaster", "author", "categories", "items"],
  ...["skipHours", "skipDays", "contents", "about", "sy", "fh"],
  ...["dc.creators", "dc.authors", "dc.contributors", "dc.publishers", "dc.subjects"],
  ...["atom.links", "atom.authors", "atom.contributors", "atom.categories", "atom.entries", "atom.items"],
]);

/** RSS has none; RSS 1.0 has. */
const namespaceOf = (plan: Plan) => (plan === CHANNEL || plan === ITEM ? undefined : RSS_10_URI);

/** What no field took of a feed's head, and of what stands around it. */
export function keepUnmappedHead(
  feed: Feed,
  channel: RssChannel,
  document: RssDocument,
  reading: Reading,
  plan: Plan,
): void {
  const { registry, url } = reading;
  const base = baseWithin(baseWithin(url, document.base), channel.base);
  const { version: _version, channel: _channel, items: _items, base: _base, lang: _lang, ...around } = document;
  const context = { registry, base, hasUnmapped: true };
  const uri = namespaceOf(plan);
  feed.extensions.push(...(document.extensions ?? []));
  keepUnmapped(feed, channel, { plan, uri, mapped: CHANNEL_ROWS }, context);
  keepUnmapped(feed, around, { plan: ROOT, uri, mapped: CHANNEL_ROWS }, context);
}

/** The guid, where it is the address of the page. */
function permalinkOf(item: RssItem, base: string | undefined): string | undefined {
  const address = item.guid?.isPermaLink === false ? undefined : guidOf(item, base);
  return address !== undefined && /^https?:\/\/\S+$/i.test(address) ? address : undefined;
}

/** A permalink is an address, which may be relative; any other guid is what it is, letter by letter. */
function guidOf({ guid }: RssItem, base: string | undefined): string | undefined {
  if (guid?.value === undefined || guid.isPermaLink === false) return guid?.value;
  const isAddress = guid.isPermaLink === true ? /^\S+$/ : /^\.{0,2}\/\S*$/;
  return isAddress.test(guid.value) ? resolveUrl(guid.value, base) : guid.value;
}

function finishArticle(article: Article, item: RssItem, base: string | undefined, reading: Reading, plan: Plan): void {
  if (item.atom?.links !== undefined || item.extensions !== undefined) {
    article.links = readLinks(item.atom?.links, base, item.extensions);
    claimArticleLinks(article);
  }
  readExtensions(article, item, plan, reading.registry);
  if (item.extensions !== undefined) article.extensions = article.extensions.concat(item.extensions);
  applyOwnArticle(article, item.fw);
  // The HTML of an article that is plain text was made for readers that know only HTML.
  if (item.fw?.contentText !== undefined && article.contentHtml === htmlOfText(item.fw.contentText))
    delete article.contentHtml;
  claimAndFit(article);
}

/** content:encoded, xhtml:body, xhtml:div, content, fullitem, description beside a summary; atom:content: whether it is that. */
function readContent(article: Article, item: RssItem): boolean {
  const { contentModule, xhtml, atom, body, fullitem } = item;
  // Who gives both, a summary and a description, can't mean the summary twice.
  const description = item.summary === undefined ? undefined : item.description;
  const own = first(contentModule?.encoded, xhtml?.body, xhtml?.div, body, fullitem, description);
  if (own !== undefined) article.contentHtml = own;
  else if (atom?.content?.value !== undefined) return readAtomContent(article, atom.content);
  return false;
}

/** author, dc:creator, atom:author, dc:contributor, atom:contributor, dc:publisher. */
function addItemBylines(article: Article, item: RssItem, base: string | undefined): void {
  for (const raw of item.authors ?? []) addByline(article, readProsePerson(raw, "author"));
  if (item.dc === undefined && item.atom === undefined) return;
  addAuthors(article, item, base);
  addOthers(article, item, base);
}

/** `enclosure`, `enc:enclosure`; length 0 stands for unknown. */
function readEnclosures(article: Article, { enclosures, enc }: RssItem, base: string | undefined): void {
  for (const element of enclosures ?? []) addEnclosure(article, element.url ?? addressIn(element), element, base);
  for (const element of enc?.enclosures ?? [])
    addEnclosure(article, element.resource ?? addressIn(element), element, base);
}

type FileElement = Unmapped & { type?: string; length?: number };

function addEnclosure(article: Article, url: string | undefined, element: FileElement, base: string | undefined): void {
  if (url === undefined) return;
  const { type, length, otherAttributes, extensions } = element;
  const enclosure: Enclosure = { url: resolveUrl(url, base) };
  if (type !== undefined && type !== "") enclosure.type = type;
  if (length !== undefined && length > 0) enclosure.length = length;
  if (otherAttributes !== undefined || extensions !== undefined) readFileExtras(enclosure, element);
  if (enclosureAt(article, enclosure.url) === undefined) article.enclosures = appended(article.enclosures, enclosure);
}

/** Title and duration, which some write on the element; its type as a child; and what no field has. */
function readFileExtras(enclosure: Enclosure, { otherAttributes = [], extensions = [] }: Unmapped): void {
  const attributes = otherAttributes.filter(({ name, namespace, value }) => {
    if (namespace !== undefined) return true;
    if (name === "title" && enclosure.title === undefined) enclosure.title = value;
    else if (name === "duration" && Number(value) > 0) enclosure.duration = Number(value);
    else return !ADDRESSES.has(name) || value.trim() === "";
    return false;
  });
  if (attributes.length > 0) enclosure.attributes = attributes;
  const trees = extensions.filter((tree) => {
    const value = wordIn(tree);
    if (value === undefined) return true;
    if (tree.name === "type" && enclosure.type === undefined) enclosure.type = value;
    else if (tree.name === "length" && Number(value) > 0 && enclosure.length === undefined)
      enclosure.length = Number(value);
    else return !ADDRESSES.has(tree.name);
    return false;
  });
  if (trees.length > 0) enclosure.extensions = trees;
}

/** tags, category, dc:subject, atom:category. */
function categoriesOf({
  tags,
  categories,
  dc,
  atom,
}: Pick<RssItem, "tags" | "categories" | "dc" | "atom">): Category[] {
  let read: Category[] = [];
  for (const term of tags ?? []) read = withCategory(read, term, undefined);
  for (const element of categories ?? []) read = readCategory(read, element);
  for (const term of dc?.subjects ?? []) read = withCategory(read, term, undefined);
  for (const element of atom?.categories ?? []) read = readAtomCategory(read, element);
  return distinct(read);
}

type CategoryElement = NonNullable<RssItem["categories"]>[number];

/** Its text, else what Apple and Atom call it. */
function readCategory(read: Category[], { value, domain, otherAttributes }: CategoryElement): Category[] {
  if (otherAttributes === undefined) return withCategory(read, value, domain);
  const said = (name: string) => otherAttributes.find((other) => other.name === name && other.namespace === undefined);
  const label = said("label");
  const term = value === undefined || value === "" ? (said("term") ?? said("text") ?? label) : undefined;
  const scheme = domain === undefined ? said("scheme") : undefined;
  const others = otherAttributes.filter((other) => other !== term && other !== scheme && other !== label);
  return withCategory(read, term?.value ?? value, scheme?.value ?? domain, label?.value, others);
}

/** `source`, atom:source. */
function readSource(article: Article, { source: element, atom }: RssItem, base: string | undefined): void {
  if (element === undefined && atom?.source === undefined) return;
  const source: Source = atom?.source === undefined ? {} : (readAtomSource(atom.source, base) ?? {});
  if (element !== undefined) {
    set(source, "title", readProse(element.title).text);
    const url = element.url ?? addressIn(element);
    if (url !== undefined) source.feedUrl = resolveUrl(url, base);
    const others = element.otherAttributes?.filter(({ name }) => element.url !== undefined || !ADDRESSES.has(name));
    if (others !== undefined && others.length > 0) source.attributes = others;
  }
  if (Object.keys(source).length > 0) article.source = source;
}

/** Names by which people say an address that the format has another name for. */
const ADDRESSES = new Set(["url", "href", "src", "link", "resource"]);

/** The address that an element says as an attribute or a child of another name, or as its text. */
function addressIn({ otherAttributes = [], extensions = [], unmappedText }: Unmapped): string | undefined {
  const attribute = otherAttributes.find(({ name }) => ADDRESSES.has(name))?.value;
  const child = extensions.find(({ name, children }) => ADDRESSES.has(name) && children !== undefined);
  const address = (attribute ?? (child && wordIn(child)) ?? unmappedText)?.trim();
  return address === "" || address === undefined || isUnsafeUrl(address) ? undefined : address;
}

/** The text of an element that holds nothing else. */
function wordIn({ attributes, children = [] }: XmlElement): string | undefined {
  const [only] = children;
  return attributes === undefined && children.length === 1 && typeof only === "string" ? only.trim() : undefined;
}

/** `comments`; slash:comments, thr:total, thr:count of a link; wfw:commentRss; wfw:comment. */
export function readComments(article: Article, item: RssItem, base: string | undefined): void {
  const { comments, slash, thr, wfw } = item;
  const counted = countedIn(item.atom?.links ?? (item as { links?: AtomLink[] }).links);
  // Nearly every item has none.
  if (comments === undefined && slash === undefined && thr === undefined && wfw === undefined && counted === undefined)
    return;
  const read: Comments = {};
  const absolute = (url: string | undefined) => (url === undefined ? undefined : resolveUrl(url, base));
  set(read, "url", absolute(comments));
  set(read, "count", first(slash?.comments, thr?.total, counted));
  set(read, "feedUrl", absolute(wfw?.commentRss));
  set(read, "postUrl", absolute(wfw?.comment));
  if (Object.keys(read).length > 0) article.comments = read;
}

// ── Prose and stray links ───────────────────────────────────────────────────

/** RSS's own element, else Atom's, else Dublin Core's. */
function proseOf(raw: string | undefined, atom: AtomText | undefined, dc: string | undefined): Prose {
  if (raw !== undefined && raw !== "") return readProse(raw);
  return readAtomText(atom) ?? { text: dc, html: undefined };
}

/** A title is one line, however it was wrapped or set. */
export function setTitle(model: { title?: string; titleHtml?: string }, { text, html }: Prose): void {
  set(model, "title", text !== undefined && /[\t\n]/.test(text) ? text.replace(/\s+/g, " ").trim() : text);
  set(model, "titleHtml", html);
}

export function setProse<T extends object, K extends keyof T, H extends keyof T>(
  model: T,
  text: K,
  html: H,
  prose: Prose,
): void {
  set(model, text, prose.text as T[K] | undefined);
  set(model, html, prose.html as T[H] | undefined);
}
