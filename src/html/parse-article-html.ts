/** A page of a site → Article. */

import type { Element } from "domhandler";
import { textOfHtml } from "../content/html-text.ts";
import type { Article, Byline, Category } from "../model.ts";
import { distinct, idOfText } from "../newsroom/article-text.ts";
import type { ParseTimestampOptions } from "../newsroom/parse-timestamp.ts";
import { cleanContent, htmlOf } from "./clean-content.ts";
import { detached } from "./detached.ts";
import { type Findings, settle } from "./findings.ts";
import { isSiteName, siteNames, type StatedTitles, titleOf, withoutSiteBehind } from "./headline.ts";
import { readJsonLd } from "./json-ld.ts";
import { withoutLeftovers } from "./leftovers.ts";
import { filesIn, pictureOf } from "./media.ts";
import { documentTitle, readCanonical, readOpenGraph, readOtherMeta } from "./meta-tags.ts";
import { readMicrodata } from "./microdata.ts";
import { readMicroformats } from "./microformats.ts";
import { Page } from "./page.ts";
import { type LeftOut, leftOut, leftOutAtOnce, readMarks } from "./page-kind.ts";
import { type MainContent, mainContentOf } from "./main-content.ts";
import { readAddressDate, readNearbyDates } from "./nearby-dates.ts";
import { readAuthorLinks, readPrintedHead, readTimeElements } from "./printed.ts";

export interface ArticleHtmlOptions extends ParseTimestampOptions {
  /** Identity of the article. @default its address; else a UUID v5 of headline, date and text */
  id?: string | undefined;
  /** Where the page is: base of relative URLs, and the article's address where the page itself gives none. */
  url?: string | undefined;
  /** Language of a page that does not say its own. */
  language?: string | undefined;
  /** `"frame"` keeps players as `iframe`; readers that show none show nothing then. @default "link" */
  embeds?: "link" | "frame" | undefined;
  /** Told why a page is not an article. */
  onLeftOut?: ((reason: LeftOut) => void) | undefined;
}

/**
 * Reads an article from a page of any site: headline, standfirst, dates with their offsets as printed, bylines, picture,
 * section and tags, address, language, attached audio and video, and the text as HTML that stands on its own, without
 * navigation, share bars, related stories, forms and advertisements, with absolute addresses.
 *
 * `undefined` for a page that is no article: home pages, lists, search results, error pages, redirects, and pages that search
 * engines are asked to leave out; `onLeftOut` is told which. A page without a date is an article all the same. Never throws,
 * whatever comes.
 *
 * - Whether everybody may read it (`isAccessibleForFree`, `article:content_tier`) is told by `dcterms.accessRights`, in the
 *   words of the latter: `free`, `metered`, `locked`.
 * - Players in frames become links to what they play, which every reader shows; `embeds: "frame"` keeps them.
 * - Bytes are decoded as the page says; a string is taken as decoded.
 *
 * @example
 * const article = parseArticleHtml(html, { url: "https://example.com/2023/bridge" });
 * article?.title; // "Harbour bridge reopens"
 * article?.published?.toRfc3339(); // "2023-03-21T16:39:00+05:30"
 */
export function parseArticleHtml(html: string | Uint8Array, options: ArticleHtmlOptions = {}): Article | undefined {
  return articleOn(new Page(html, options), options)?.article;
}

/** An article, and what its model has no field for. */
interface FoundArticle {
  readonly article: Article;
  /** The first that the page states. */
  readonly section: string | undefined;
  /** Whether the page says that it is one of the site, like "About us". */
  readonly isSitePage: boolean;
}

/** The same for a page that is parsed already. */
export function articleOn(page: Page, options: ArticleHtmlOptions): FoundArticle | undefined {
  const atOnce = leftOutAtOnce(page);
  const read = atOnce === undefined ? readPage(page, options) : undefined;
  if (read !== undefined && !("code" in read)) return detached(read);
  const reason = atOnce ?? read;
  if (reason !== undefined) options.onLeftOut?.(reason as LeftOut);
  return undefined;
}

function readPage(page: Page, options: ArticleHtmlOptions): FoundArticle | LeftOut {
  const { sources, main, used } = sourcesOf(page);
  const facts = settle(sources);
  const kinds = sources.flatMap(({ kind }) => kind ?? []);
  const reason = leftOut(page, main, facts.title, kinds);
  if (reason !== undefined) return reason;
  const url = facts.url ?? page.resolve(options.url);
  const blocks = cleanContent(page, main, { used, url, frames: options.embeds === "frame" });
  const content = withoutLeftovers(blocks, facts, page.base);
  const article = articleOf(facts, bylinesOf(facts, content.credits), url);
  const image = pictureOf(facts.image, content.blocks, page, main);
  if (image !== undefined) article.image = image;
  const contentHtml = htmlOf(content.blocks);
  if (contentHtml !== "") article.contentHtml = contentHtml;
  else if (facts.contentText !== undefined) article.contentText = facts.contentText;
  article.enclosures = filesIn(content.blocks, facts.enclosures ?? [], page, main);
  if (page.language !== undefined) article.language ??= page.language;
  article.id =
    options.id ?? url ?? idOfText({ ...article, contentText: article.contentText ?? textOfHtml(contentHtml) });
  return { article, section: facts.sections?.[0]?.trim(), isSitePage: kinds[0] === "page" };
}

/**
 * Where facts are looked for; the first source that states a fact is believed. The title is the printed one (`titleOf`).
 *
 * 1. marks that generators leave on `html` and `body` (only for what kind of page it is)
 * 2. `link rel=canonical` (only for the address)
 * 3. JSON-LD: the article among the page's nodes
 * 4. microdata
 * 5. Open Graph, `article:*`, Twitter cards
 * 6. other `meta`: Parse.ly, Sailthru, Dublin Core, Highwire, `author`, `description`, `keywords` …
 * 7. microformats: h-entry, hAtom
 * 8. `time` elements of the article
 * 9. what is printed: byline, dateline, reading time, standfirst
 * 10. where no date of publication is found: a day in the address, then lines with a date around the headline and below the text
 */
function sourcesOf(page: Page): { sources: Findings[]; main: MainContent; used: ReadonlySet<Element> } {
  const stated = [
    readMarks(page),
    readCanonical(page),
    readJsonLd(page),
    readMicrodata(page),
    readOpenGraph(page),
    readOtherMeta(page),
  ];
  const titles = titlesIn(page, stated);
  const main = mainContentOf(page, titles);
  const { used, ...head } = readPrintedHead(page, main);
  const printed = [readMicroformats(page, main), ...readTimeElements(page, main), head];
  const sources: Findings[] = [
    { title: titleOf(main.headline, titles), summary: head.summary },
    ...withoutOutlets([...stated, ...printed], titles.sites),
  ];
  if (!sources.some(({ authors = [] }) => authors.length > 0)) sources.push(readAuthorLinks(page, main));
  if (!sources.some(({ published }) => published !== undefined)) sources.push(...unmarkedDates(page, main, sources));
  return { sources, main, used };
}

/** Authors that are people or desks: who publishes is no author where anybody else is named. */
function withoutOutlets(sources: readonly Findings[], sites: readonly string[]): Findings[] {
  const people = sources.map(({ authors = [] }) => authors.filter((author) => !isNobody(author.name)));
  const isOther = people.flat().some(({ name }) => !isSiteName(name, sites));
  return sources.map((source, i) => {
    const own = people[i]!.filter(({ name }) => !isOther || !isSiteName(name, sites));
    return { ...source, authors: own.map((author) => ({ ...author, name: withoutSiteBehind(author.name, sites) })) };
  });
}

/** Companies, addresses and user names that publishing systems give: no one whom readers know. */
const isNobody = (name: string): boolean =>
  /(?:^|\s)(?:GmbH|Inc|Ltd|LLC|AG|S\.?A|Corp|Pty)\.?(?:\s|$)|^\S+\.(?:com|org|net|de|at|ch|world|info|eu|fr|it|es|uk|ru|in|jp|cn|br)$/i.test(
    name,
  ) || /^(?:admin|administrator|webmaster|user|guest|root|super ?user|unknown|anonymous|default)\d{0,4}$/i.test(name);

/** Dates that nothing marks; the day of an address is no news where the same day is known with its time. */
function unmarkedDates(page: Page, main: MainContent, sources: readonly Findings[]): Findings[] {
  const address = readAddressDate(page);
  const day = address.published?.toRfc3339().slice(0, 10);
  const isKnown = sources.some(({ updated }) => updated?.toRfc3339().slice(0, 10) === day);
  return [...(isKnown ? [] : [address]), readNearbyDates(page, main)];
}

function titlesIn(page: Page, stated: readonly Findings[]): StatedTitles {
  const publishers = stated.flatMap(({ publisher }) => publisher ?? []);
  return {
    titles: stated.flatMap(({ title }) => title ?? []),
    document: documentTitle(page),
    sites: siteNames(page, publishers),
  };
}

// ── Facts → Article ─────────────────────────────────────────────────────────

function articleOf(facts: Findings, bylines: Byline[], url: string | undefined): Article {
  const { title, summary, published, updated, readingMinutes, language, rights, comments, episode, access, license } =
    facts;
  return {
    id: "",
    ...(url === undefined ? {} : { url }),
    ...(title === undefined ? {} : { title }),
    ...(summary === undefined ? {} : { summary }),
    ...(published === undefined ? {} : { published }),
    ...(updated === undefined ? {} : { updated }),
    ...(readingMinutes === undefined ? {} : { readingMinutes }),
    bylines,
    categories: categoriesOf(facts),
    enclosures: [],
    links: license === undefined ? [] : [{ rel: "license", url: license }],
    ...(language === undefined ? {} : { language }),
    ...(rights === undefined ? {} : { rights }),
    ...(comments === undefined ? {} : { comments }),
    ...(episode === undefined ? {} : { itunes: episode }),
    ...(access === undefined ? {} : { dcterms: { accessRights: [access] } }),
    extensions: [],
  };
}

/** More names than any article is signed with. */
const MOST_BYLINES = 500;

/** Who wrote it, then who else is named; the publisher where nobody is. */
function bylinesOf({ authors = [], credits = [], publisher }: Findings, printed: readonly Byline[]): Byline[] {
  const known = new Set<string>();
  const bylines = distinct([...authors, ...credits, ...printed].slice(0, MOST_BYLINES)).filter(({ name }) => {
    const isKnown = known.has(name.toLowerCase());
    known.add(name.toLowerCase());
    return !isKnown;
  });
  if (bylines.length > 0 || publisher === undefined) return bylines;
  return [{ name: publisher, role: "publisher" }];
}

/** Sections, then tags, each once. */
function categoriesOf({ sections = [], tags = [] }: Findings): Category[] {
  const terms = new Map<string, string>();
  for (const term of [...sections, ...tags]) {
    const name = term.replace(/^#\s*/, "").trim();
    if (name !== "" && !terms.has(name.toLowerCase())) terms.set(name.toLowerCase(), name);
  }
  return [...terms.values()].map((term) => ({ term }));
}
