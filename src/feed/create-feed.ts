/**
 * Input → Feed: the one place where anything is filled in, cleaned or refused. Idempotent, and without a clock.
 */

import { type Diagnostic, FeedError } from "../errors.ts";
import type {
  Article,
  ArticleInput,
  Byline,
  Category,
  Cloud,
  Comments,
  Enclosure,
  Feed,
  FeedInput,
  FeedInputWith,
  FeedWith,
  Generator,
  Hub,
  Image,
  JsonFeedArticleOnly,
  JsonFeedOnly,
  Link,
  Paging,
  RssOnly,
  Schedule,
  Source,
  TextInput,
} from "../model.ts";
import { registryWith } from "../namespaces/registry.ts";
import { parsePerson } from "../newsroom/person.ts";
import type { Timestamp } from "../newsroom/timestamp.ts";
import { uuidV5 } from "../newsroom/uuid.ts";
import { canonicalExtensions } from "./canonical.ts";
import { absoluteHtml } from "./absolute-html.ts";
import {
  flag,
  language,
  line,
  listOf,
  markup,
  numberFrom,
  oneOf,
  Problems,
  prose,
  type Reader,
  shape,
  timestamp,
  url,
  urlWithin,
} from "./cleaning.ts";
import { mimeTypeOf } from "./mime-type.ts";
import { canonicalTrees } from "./extension-trees.ts";
import { hasTag, htmlOfText, textOfHtml } from "./html-text.ts";
import { settleArticle, settleFeed } from "./settle.ts";
import type { Registry } from "../table/plan.ts";
import type { Namespace } from "../table/words.ts";

/** How `createFeed` goes about it. */
export interface CreateOptions<N extends readonly Namespace[] = readonly Namespace[]> {
  /**
   * Mend or leave out what is wrong instead of refusing it; each is told to `onNote`.
   * @default false
   */
  repair?: boolean | undefined;
  /** Stands in where no timestamp is given anywhere: the library asks no clock. */
  updated?: Date | undefined;
  /** Is told what was mended or removed. */
  onNote?: ((note: Diagnostic) => void) | undefined;
  /** A program's own namespaces, beside those that this package knows. */
  namespaces?: N | undefined;
}

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const PERIODS = ["hourly", "daily", "weekly", "monthly", "yearly"] as const;

const pixels = numberFrom(1);
const count = numberFrom(0);
const email: Reader<string> = (value, path, problems) => {
  const address = line(value, path, problems)?.replace(/^mailto:/i, "");
  if (address === undefined || /^[^\s@<>()]+@[^\s@<>()]+$/.test(address)) return address;
  problems.add("invalid-email", path, `"${address.slice(0, 80)}" is not an e-mail address`, {
    value: address.slice(0, 80),
  });
  return undefined;
};
/** RSS's own sign for "unknown" is nothing to keep. */
const length: Reader<number> = (value, path, problems) => count(value, path, problems) || undefined;

const image = shape<Image>(
  { url, title: line, link: url, width: pixels, height: pixels, description: line },
  ["url"],
  "url",
);
const category = shape<Category>({ term: line, scheme: line, label: line }, ["term"], "term");
const enclosure = shape<Enclosure>(
  { url, type: line, length, duration: numberFrom(0, true), title: line },
  ["url"],
  "url",
);
const link = shape<Link>({ url, rel: line, type: line, hreflang: language, title: line, length: count }, ["url"]);
const hub = shape<Hub>({ type: line, url }, ["url"], "url");
const generator = shape<Generator>({ name: line, url, version: line }, ["name"], "name");
const byline = shape<Byline>({ name: line, role: line, email, url, avatar: url }, ["name"]);
const source = shape<Source>({ title: line, url, feedUrl: url, id: line, updated: timestamp });
const comments = shape<Comments>({ url, count, feedUrl: url, postUrl: url });
const cloud = shape<Cloud>({ domain: line, port: pixels, path: text, registerProcedure: text, protocol: line }, [
  "domain",
  "port",
  "protocol",
]);
const textInput = shape<TextInput>({ title: line, description: line, name: line, link: url }, [
  "title",
  "description",
  "name",
  "link",
]);
const rssOnly = shape<RssOnly>({ docs: url, rating: line, cloud, textInput });
const jsonOnly = shape<JsonFeedOnly>({ userComment: prose, expired: flag });
const jsonArticleOnly = shape<JsonFeedArticleOnly>({ bannerImage: url });
const paging = shape<Paging>({
  first: url,
  previous: url,
  next: url,
  last: url,
  current: url,
  previousArchive: url,
  nextArchive: url,
  archive: flag,
  complete: flag,
});
const schedule = shape<Schedule>({
  ttl: pixels,
  period: oneOf(PERIODS),
  frequency: pixels,
  base: timestamp,
  skipHours: unique(listOf(hour)),
  skipDays: unique(listOf(oneOf(WEEKDAYS))),
});

/** Text that may be empty: rssCloud has paths and procedures that are. */
function text(value: unknown, path: string, problems: Problems): string {
  return line(value, path, problems) ?? "";
}

function hour(value: unknown, path: string, problems: Problems): number | undefined {
  if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value < 24) return value;
  problems.add("invalid-number", path, "expected an hour from 0 to 23", { value: String(value) });
  return undefined;
}

function unique<T>(read: Reader<T[]>): Reader<T[]> {
  return (value, path, problems) => {
    const list = read(value, path, problems);
    return list && [...new Set(list)];
  };
}

/**
 * Makes a complete Feed of what a program has, or of a Feed that was read.
 *
 * Fills in ids, dates, the description and a publisher; cleans text; refuses, all at once, what has no right answer.
 * `createFeed(createFeed(x))` is `createFeed(x)`.
 *
 * @throws FeedError whose `diagnostics` list every problem with its path in the input, unless `repair` is set.
 * @example
 * const feed = createFeed({
 *   title: "Example Times",
 *   url: "https://example.com/",
 *   articles: [{ title: "Xi in Moscow", url: "https://example.com/xi", published: "21 Mar 2023, 04:39 PM IST" }],
 * });
 */
export function createFeed<const N extends readonly Namespace[] = readonly Namespace[]>(
  input: FeedInputWith<NoInfer<N>> | FeedWith<NoInfer<N>>,
  options: CreateOptions<N> = {},
): FeedWith<N> {
  const problems = new Problems(options.repair === true, options.onNote);
  const registry = registryWith(options.namespaces);
  const given = (typeof input === "object" && input !== null ? input : {}) as FeedInput;
  const feed = readFeed(given, problems, registry);
  const inputs = Array.isArray(given.articles) ? (given.articles as readonly ArticleInput[]) : [];
  for (let i = 0; i < inputs.length; i++) {
    const article = readArticle(inputs[i], `articles[${i}]`, feed, problems, registry);
    if (article !== undefined) feed.articles.push(article);
  }
  completeDates(feed, options.updated, problems);
  completeIds(feed, problems);
  completePeople(feed);
  if (problems.found.length > 0) throw new FeedError(problems.found);
  return feed as FeedWith<N>;
}

// ── The head ────────────────────────────────────────────────────────────────

/** The feed without its articles. */
function readFeed(input: FeedInput, problems: Problems, registry: Registry): Feed {
  const feed: Feed = { title: "", bylines: [], categories: [], links: [], hubs: [], articles: [], extensions: [] };
  const put = <K extends keyof Feed>(key: K, value: Feed[K] | undefined) => {
    if (value !== undefined) feed[key] = value as Feed[K];
  };
  put("url", url(input.url, "url", problems));
  put("feedUrl", urlWithin(feed.url)(input.feedUrl, "feedUrl", problems));
  put("id", line(input.id, "id", problems));
  completeUrl(feed, input, problems);
  const base = baseOf(feed);
  putProse(feed as never, "title", input.title, "titleHtml", input.titleHtml, "", base, problems, line);
  putProse(
    feed as never,
    "description",
    input.description,
    "descriptionHtml",
    input.descriptionHtml,
    "",
    base,
    problems,
    prose,
  );
  put("language", language(input.language, "language", problems));
  put("rights", prose(input.rights, "rights", problems));
  put("generator", generator(input.generator, "generator", problems));
  put("published", timestamp(input.published, "published", problems));
  put("updated", timestamp(input.updated, "updated", problems));
  put("icon", url(input.icon, "icon", problems));
  put("image", image(input.image, "image", problems));
  put("paging", paging(input.paging, "paging", problems));
  put("schedule", schedule(input.schedule, "schedule", problems));
  put("rss", rssOnly(input.rss, "rss", problems));
  put("jsonFeed", jsonOnly(input.jsonFeed, "jsonFeed", problems));
  feed.bylines = readBylines(input.bylines, "bylines", problems);
  feed.categories = listOf(category)(input.categories, "categories", problems) ?? [];
  feed.links = readLinks(input.links, "links", problems);
  feed.hubs = (listOf(hub)(input.hubs, "hubs", problems) ?? []).map(({ type = "WebSub", url: href }) => ({
    type,
    url: href,
  }));
  canonicalExtensions(feed, input, "feed", registry, "", problems);
  feed.extensions = canonicalTrees(input.extensions, "extensions", problems, registry);
  settleFeed(feed);
  checkComplete(feed, problems);
  completeHead(feed, problems);
  return feed;
}

/** RFC 5005 §2: a complete feed is one document, and the current one. Repair takes the word back, not the links. */
function checkComplete({ paging, feedUrl }: Feed, problems: Problems): void {
  if (paging?.complete !== true) return;
  const { archive, complete, current, ...pages } = paging;
  const [page] = Object.keys(pages);
  if (page !== undefined) {
    const message = `a complete feed has no other pages: leave out paging.complete, or paging.${page} and the like`;
    problems.add("complete-with-paging", "paging.complete", message, { element: page });
  } else if (current !== undefined && current !== feedUrl) {
    const message = "a complete feed is its own current document: leave out paging.complete or paging.current";
    problems.add("complete-current-not-self", "paging.complete", message, { value: current });
  } else return;
  delete paging.complete;
}

function completeHead(feed: Feed, problems: Problems): void {
  if (feed.title === "") {
    problems.add("missing-title", "title", "a feed needs a title", { element: "title" });
    feed.title = hostOf(feed.url ?? feed.feedUrl) ?? "Untitled";
  }
  feed.description ??= feed.title;
  // A picture whose title is the feed's was settled before the feed had one.
  if (feed.image?.title === feed.title) delete feed.image.title;
}

/** RSS has to link to something. Repair takes the site of the first article. */
function completeUrl(feed: Feed, input: FeedInput, problems: Problems): void {
  if (feed.url !== undefined || feed.feedUrl !== undefined || /^[a-z][a-z\d+.-]*:\S+$/i.test(feed.id ?? "")) return;
  problems.add("missing-url", "url", "a feed needs the address of its home page, or of itself as feedUrl", {
    element: "url",
  });
  const articles: readonly unknown[] = Array.isArray(input.articles) ? input.articles : [];
  const site = articles
    .map((article) => /^https?:\/\/[^/?#\s]+/i.exec(String((article as ArticleInput | null)?.url))?.[0])
    .find((origin) => origin !== undefined && URL.canParse(origin));
  feed.url = site === undefined ? NOWHERE : `${site}/`;
}

/** Stands for an address that nobody told: RFC 2606. */
const NOWHERE = "https://example.invalid/";

/** What relative addresses are resolved against. */
function baseOf(feed: Feed): string | undefined {
  return feed.url === NOWHERE ? feed.feedUrl : (feed.url ?? feed.feedUrl);
}

function hostOf(address: string | undefined): string | undefined {
  return /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(address ?? "")?.[1];
}

/** Text with its markup: the text is that of the markup; markup that has no tags is only text. */
function putProse(
  target: Record<string, unknown>,
  key: string,
  plain: unknown,
  htmlKey: string,
  html: unknown,
  path: string,
  base: string | undefined,
  problems: Problems,
  read: Reader<string>,
): void {
  const given = html === undefined ? undefined : markup(html, path + htmlKey, problems);
  if (given === undefined) {
    const text = read(plain, path + key, problems);
    if (text !== undefined) target[key] = text;
    return;
  }
  const absolute = absoluteHtml(given, base);
  const text = read(textOfHtml(absolute), path + key, problems);
  // A headline has to say something; a summary may be a picture.
  const shown = key === "title" ? (text ?? read(plain, path + key, problems)) : text;
  if (shown !== undefined) target[key] = shown;
  if (hasTag(absolute) && (text !== undefined || shown === undefined)) target[htmlKey] = absolute;
}

// ── People and links ────────────────────────────────────────────────────────

/** Objects, or names as printed: "By Jane Doe and John Smith", "jane@example.com (Jane Doe)". */
function readBylines(value: unknown, path: string, problems: Problems): Byline[] {
  if (value === undefined) return [];
  const members = Array.isArray(value) ? value : [value];
  const bylines: Byline[] = [];
  members.forEach((member: unknown, i) => {
    if (typeof member === "string") bylines.push(...printedNames(line(member, `${path}[${i}]`, problems) ?? ""));
    else {
      const read = byline(member, `${path}[${i}]`, problems);
      if (read !== undefined) bylines.push({ ...read, role: read.role ?? "author" });
    }
  });
  return bylines;
}

/** The plainest forms of a byline; `parseByline` reads agencies, roles, places and other languages too. */
function printedNames(text: string): Byline[] {
  const names = text.replace(/^by\s+/i, "").split(/[,;&]|\band\b/i);
  return names
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .map((name) => {
      const { email: address, ...person } = parsePerson(name);
      return { ...person, role: "author", ...(address === undefined ? {} : { email: address }) };
    });
}

function readLinks(value: unknown, path: string, problems: Problems): Link[] {
  if (value === undefined) return [];
  return (listOf(link)(value, path, problems) ?? []).map((read) =>
    read.rel === undefined ? { ...read, rel: "related" } : read,
  );
}

// ── Articles ────────────────────────────────────────────────────────────────

const excerptLength = 280;

/** One article; `feed` is the head it belongs to. */
function readArticle(
  input: unknown,
  path: string,
  feed: Feed,
  problems: Problems,
  registry: Registry,
): Article | undefined {
  if (typeof input !== "object" || input === null) {
    problems.add("invalid-value", path, "expected an article", { value: String(input).slice(0, 40) });
    return undefined;
  }
  const given = input as ArticleInput & Record<string, unknown>;
  const article: Article = { id: "", bylines: [], categories: [], enclosures: [], links: [], extensions: [] };
  const id = line(given.id, `${path}.id`, problems);
  const address = given.url === undefined ? undefined : urlWithin(feed.url)(given.url, `${path}.url`, problems);
  if (address !== undefined) article.url = address;
  const base = address ?? baseOf(feed);
  readText(article, given, path, base, problems);
  readDates(article, given, path, problems);
  if (given.bylines !== undefined) article.bylines = readBylines(given.bylines, `${path}.bylines`, problems);
  if (given.categories !== undefined)
    article.categories = listOf(category)(given.categories, `${path}.categories`, problems) ?? [];
  if (given.links !== undefined) article.links = readLinks(given.links, `${path}.links`, problems);
  if (given.enclosures !== undefined)
    article.enclosures = listOf(enclosure)(given.enclosures, `${path}.enclosures`, problems) ?? [];
  readExtras(article, given, path, problems);
  canonicalExtensions(article, given, "item", registry, `${path}.`, problems);
  if (given.extensions !== undefined)
    article.extensions = canonicalTrees(given.extensions, `${path}.extensions`, problems, registry);
  settleArticle(article);
  for (const file of article.enclosures) file.type ??= mimeTypeOf(file.url);
  completeText(article, path, problems);
  article.id = id ?? article.url ?? "";
  return article;
}

function readText(
  article: Article,
  given: ArticleInput,
  path: string,
  base: string | undefined,
  problems: Problems,
): void {
  const prefix = `${path}.`;
  putProse(article as never, "title", given.title, "titleHtml", given.titleHtml, prefix, base, problems, line);
  putProse(article as never, "summary", given.summary, "summaryHtml", given.summaryHtml, prefix, base, problems, prose);
  const html = markup(given.contentHtml, `${prefix}contentHtml`, problems);
  const plain = prose(given.contentText, `${prefix}contentText`, problems);
  if (plain !== undefined) article.contentText = plain;
  // HTML that only repeats the text is what the writers make of it.
  if (html !== undefined) {
    const absolute = absoluteHtml(html, base);
    if (plain === undefined || absolute !== htmlOfText(plain)) article.contentHtml = absolute;
  }
}

function readDates(article: Article, given: ArticleInput, path: string, problems: Problems): void {
  const published = timestamp(given.published, `${path}.published`, problems);
  const updated = timestamp(given.updated, `${path}.updated`, problems);
  if (published !== undefined || updated !== undefined) {
    article.published = (published ?? updated)!;
    article.updated = (updated ?? published)!;
  }
}

function readExtras(article: Article, given: ArticleInput, path: string, problems: Problems): void {
  const put = <K extends keyof Article & keyof ArticleInput>(key: K, read: Reader<NonNullable<Article[K]>>) => {
    if (given[key] === undefined) return;
    const value = read(given[key], `${path}.${key}`, problems);
    if (value !== undefined) article[key] = value as Article[K];
  };
  put("externalUrl", url);
  put("readingMinutes", numberFrom(0, true));
  put("image", image);
  put("language", language);
  put("rights", prose);
  put("source", source);
  put("comments", comments);
  put("jsonFeed", jsonArticleOnly);
}

/** Something to show: a title, or else a summary. */
function completeText(article: Article, path: string, problems: Problems): void {
  if (article.title !== undefined || article.summary !== undefined) return;
  const body = article.contentText ?? (article.contentHtml === undefined ? "" : textOfHtml(article.contentHtml));
  const excerpt = excerptOf(body);
  if (excerpt !== undefined) article.summary = excerpt;
  else {
    problems.add("missing-title", `${path}.title`, "an article needs a title, a summary or content", {
      element: "title",
    });
    article.title = hostOf(article.url) ?? "Untitled";
  }
}

/** The first sentences, cut between words. */
export function excerptOf(body: string): string | undefined {
  const plain = body.replace(/\s+/g, " ").trim();
  if (plain.length <= excerptLength) return plain || undefined;
  const cut = plain.slice(0, excerptLength + 1);
  const space = cut.lastIndexOf(" ");
  const end = space > 0 ? space : excerptLength;
  const isSplit = /[\ud800-\udbff]/.test(cut[end - 1] ?? "");
  return `${cut.slice(0, isSplit ? end - 1 : end)}…`;
}

// ── Completion across articles ──────────────────────────────────────────────

/** Feed `updated`: given, else the newest article's. An article without any date has the feed's. */
function completeDates(feed: Feed, fallback: Date | undefined, problems: Problems): void {
  const stated =
    feed.updated ??
    newest(feed.articles) ??
    (fallback && timestamp(fallback, "options.updated", problems)) ??
    feed.published;
  if (stated !== undefined) feed.updated = stated;
  else {
    problems.add(
      "missing-date",
      "updated",
      "no timestamp is given anywhere; give articles a `published`, or the options an `updated`",
      { element: "updated" },
    );
    feed.updated = timestamp("1970-01-01T00:00:00Z", "updated", problems)!;
  }
  for (const article of feed.articles) {
    article.updated ??= feed.updated!;
    article.published ??= article.updated;
  }
}

function newest(articles: readonly Article[]): Timestamp | undefined {
  let latest: Timestamp | undefined;
  for (const { updated } of articles)
    if (updated !== undefined && (latest === undefined || updated > latest)) latest = updated;
  return latest;
}

/** Namespace of the ids that are made of content: v5 of "feedwright.org" in the DNS namespace. */
const IDS = "c5d66ca4-5a1f-5f77-a7ee-0a4d3b5f3c0e";

/** Given id; url; else a UUID of the feed's identity and the article's content. Ids are unique within a feed. */
function completeIds(feed: Feed, problems: Problems): void {
  feed.id ??= feed.feedUrl ?? feed.url ?? `urn:uuid:${uuidV5(IDS, feed.title)}`;
  const seen = new Map<string, number>();
  const copies = new Map<string, number>();
  feed.articles.forEach((article, i) => {
    if (article.id === "") article.id = contentId(article, feed);
    const first = seen.get(article.id);
    if (first === undefined) seen.set(article.id, i);
    else {
      problems.add(
        "duplicate-id",
        `articles[${i}].id`,
        `the id "${article.id.slice(0, 80)}" is that of articles[${first}] too; ids tell articles apart`,
        { value: article.id.slice(0, 80) },
      );
      article.id = another(article.id, seen, copies);
      seen.set(article.id, i);
    }
  });
}

function contentId(article: Article, feed: Feed): string {
  const parts = [
    feed.id,
    article.title,
    article.published?.toRfc3339(),
    article.contentHtml ?? article.contentText ?? article.summary,
  ];
  return `urn:uuid:${uuidV5(IDS, parts.join("\n"))}`;
}

/** `id#2`, `id#3` …; `copies` tells how far each id got, since ten thousand articles may have the same. */
function another(id: string, seen: ReadonlyMap<string, number>, copies: Map<string, number>): string {
  let n = copies.get(id) ?? 2;
  while (seen.has(`${id}#${n}`)) n++;
  copies.set(id, n);
  return `${id}#${n}`;
}

/** Atom wants an author for every entry: where one has none, the publication answers. */
function completePeople(feed: Feed): void {
  if (feed.bylines.length > 0) return;
  if (feed.articles.length > 0 && feed.articles.every((article) => article.bylines.length > 0)) return;
  feed.bylines.push({ name: feed.title, role: "publisher" });
}
