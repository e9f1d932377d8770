/** The headline: which element prints it, and what the article is called where sources disagree. */

import type { Element } from "domhandler";
import type { Boilerplate } from "./boilerplate.ts";
import { ancestorsOf, bare, headingText, lineOf, type Page, within, wordsOf } from "./page.ts";

/** What a page says outside of its text that its headline is. */
export interface StatedTitles {
  /** Of JSON-LD, microdata, Open Graph and other `meta`, in this order. */
  readonly titles: readonly string[];
  /** The `title` element: headline and site in any order. */
  readonly document: string;
  /** What the site or its publisher is called. */
  readonly sites: readonly string[];
}

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, "");

// ── The site's name ─────────────────────────────────────────────────────────

/** What stands between headline and site; texts are in one line, so that no run of spaces is longer than one. */
const SEPARATOR = /\s(?:[|·•»«–—:@-]|--|::)\s|\s?[|｜»：_]\s?|(?<=[^\p{ASCII}])-(?=[^\p{ASCII}])/u;
const EDGE = /^\s?(?:[|｜·•»«–—:：@_-]|::|--)\s?|\s?(?:[|｜·•»«–—:：@_-]|::|--)\s?$/gu;

/** What the site is called: names that the page states, and the one in its address. */
export function siteNames(page: Page, publishers: readonly string[]): string[] {
  const host = page.base !== undefined && URL.canParse(page.base) ? new URL(page.base).hostname : "";
  const labels = host.replace(/^www\./, "").split(".");
  const short = labels.length > 2 && labels.at(-2)!.length <= 3 ? labels.at(-3) : labels.at(-2);
  const named = page.metas("og:site_name", "application-name", "twitter:app:name:iphone").concat(publishers);
  return [...named.map(letters), ...(short === undefined || short.length < 3 ? [] : [letters(short)])];
}

/** Whether a part of a title is the site's name, maybe with a word more: "CNN Politics", "MDR.DE". */
function isSite(part: string, sites: readonly string[]): boolean {
  const own = letters(part);
  if (own.length < 2) return false;
  return sites.some(
    (site) =>
      own === site ||
      (site.length >= 3 && own.startsWith(site) && own.length <= site.length + 12) ||
      (own.length >= 4 && site.startsWith(own)) ||
      (site.length >= 6 && own.endsWith(site) && own.length <= site.length + 12),
  );
}

/** Whether a name is just the site's: "River Times", "River Times News". */
export function isSiteName(name: string, sites: readonly string[]): boolean {
  const own = letters(name);
  return sites.some((site) => own === site || (own.startsWith(site) && OF_A_PAPER.test(own.slice(site.length))));
}

const OF_A_PAPER =
  /^(?:news|online|staff|redaktion|rédaction|redacción|magazine?|media|team|digital|editors|com|net|org|de)$/;

/** "Jane Doe River Times" without the paper, which its own line names. */
export function withoutSiteBehind(name: string, sites: readonly string[]): string {
  const words = name.split(" ");
  for (let kept = 2; kept < words.length; kept++) {
    const behind = letters(words.slice(kept).join(" "));
    if (sites.some((site) => site.length >= 3 && behind.startsWith(site) && behind.length <= site.length + 12))
      return words.slice(0, kept).join(" ");
  }
  return name;
}

/** "Headline | Site" without the site, at either end, as often as it stands there. */
function withoutSite(title: string, sites: readonly string[]): string {
  const inBrackets = /^(.{10,}) \(([^()]{2,40})\)$/su.exec(title);
  if (inBrackets !== null && isSite(inBrackets[2]!, sites)) return withoutSite(inBrackets[1]!, sites);
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  const [first, last] = [parts[0]!, parts.at(-1)!];
  if (isSite(last, sites)) return withoutSite(title.slice(0, title.lastIndexOf(last)).replace(EDGE, ""), sites);
  return isSite(first, sites) ? withoutSite(title.slice(first.length).replace(EDGE, ""), sites) : title;
}

/** The `title` element, whole and in parts that are not the site: one of them may be the headline. */
const partsOf = ({ document, sites }: StatedTitles): string[] =>
  document === ""
    ? []
    : [document, ...[...document.split(SEPARATOR), ...document.split(": ")].filter((part) => !isSite(part, sites))];

// ── Agreement ───────────────────────────────────────────────────────────────

/** So many letters are a headline: less is a label, and the same by chance. */
const TELLING = 12;

/** A title, ready to be compared. */
interface Wording {
  readonly letters: string;
  readonly words: ReadonlySet<string>;
}

const wordingOf = (text: string): Wording => ({
  letters: letters(text),
  words: new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]{3,}/gu)),
});

/** How much two titles say the same: 3 all of it, 2 one is a part of the other, 1 half of the words, 0 hardly anything. */
function agreement(one: Wording, other: Wording): number {
  if (one.letters === other.letters) return 3;
  const [shorter, longer] = one.letters.length < other.letters.length ? [one, other] : [other, one];
  if (shorter.letters.length >= TELLING && longer.letters.includes(shorter.letters)) return 2;
  let both = 0;
  for (const word of one.words) if (other.words.has(word)) both++;
  return both >= 2 && both * 2 >= Math.min(one.words.size, other.words.size) ? 1 : 0;
}

function bestAgreement(text: string, others: readonly Wording[]): number {
  const own = wordingOf(text);
  return others.reduce((best, other) => (best === 3 ? 3 : Math.max(best, agreement(own, other))), 0);
}

// ── The element ─────────────────────────────────────────────────────────────

/** No headline is longer. */
const LONGEST = 400;
/** Names of sites' titles and logos. */
const OF_SITE =
  /(?:^|[\s_-])(?:logo|brand|branding|masthead|sitename|site-?(?:title|name|header)|blog-?(?:title|name|header))(?:$|[\s_-])/i;
const MARKED =
  /^(?:entry-title|p-name|post-title|article-title|headline|(?:article|post|entry|story|news)[-_]{0,2}(?:title|headline|heading))$/;

/** The heading that agrees best with what sources say, of the highest rank, and of the article, not of the site. */
export function headlineOf(page: Page, stated: StatedTitles, boilerplate: Boilerplate): Element | undefined {
  const titles = [...stated.titles, ...partsOf(stated)];
  const wordings = [...new Set(titles)].map(wordingOf);
  const weigh = (element: Element) => weightOf(element, page, wordings, stated.sites, boilerplate);
  const headings = page.all("h1", "h2", "h3").filter((heading) => isTitleLong(heading, page));
  const best = heaviest(headings, weigh);
  if (best !== undefined && best.weight >= SURE) return best.element;
  return (
    heaviest(linesLike(titles, page), weigh)?.element ??
    (best !== undefined && best.weight > 0 ? best.element : undefined)
  );
}

/** A heading of the second rank that says what the page is called. */
const SURE = 3;

function heaviest(elements: readonly Element[], weigh: (element: Element) => number) {
  let best: { element: Element; weight: number } | undefined;
  for (const element of elements) {
    const weight = weigh(element);
    if (best === undefined || weight > best.weight) best = { element, weight };
  }
  return best;
}

const isTitleLong = (element: Element, page: Page) => {
  const { text } = page.measure(element);
  return text > 0 && text <= LONGEST;
};

function weightOf(
  element: Element,
  page: Page,
  titles: readonly Wording[],
  sites: readonly string[],
  boilerplate: Boilerplate,
): number {
  const text = headingText(element);
  const around = ancestorsOf(element);
  const named = [element, ...around.slice(0, 2)];
  const rank = element.name === "h1" ? 2 : element.name === "h2" ? 0.5 : 0;
  const isOfSite =
    sites.includes(letters(text)) ||
    named.some(({ attribs }) => OF_SITE.test(`${attribs.class ?? ""} ${attribs.id ?? ""}`)) ||
    leadsHome(element, page);
  return (
    rank +
    bestAgreement(text, titles) * 1.5 +
    (isMarked(element) ? 1.5 : 0) +
    (around.some(({ name }) => name === "article") ? 0.5 : 0) -
    (isOfSite ? 4 : 0) -
    (boilerplate.isInside(element) ? 2.5 : 0) -
    (element.name === "h3" && !isMarked(element) ? 1 : 0)
  );
}

function isMarked({ attribs }: Element): boolean {
  return wordsOf(attribs.itemprop).includes("headline") || wordsOf(attribs.class).some((word) => MARKED.test(word));
}

/** A link around or in a heading to the site's root: the heading is the site's name. */
function leadsHome(element: Element, page: Page): boolean {
  const link = [...within(element), ...ancestorsOf(element).slice(0, 2)].find(({ name }) => name === "a");
  const url = page.resolve(link?.attribs.href);
  if (url === undefined || bare(url) === bare(page.base)) return false;
  const { pathname, search } = new URL(url);
  return pathname === "/" && search === "";
}

/** Lines that are no headings and say just what a source says, or are marked as a headline: pages of the time before styles. */
function linesLike(titles: readonly string[], page: Page): Element[] {
  const wanted = new Set(titles.map(letters).filter((title) => title.length >= TELLING / 2));
  return page.elements.filter((element) => {
    const { text, hasBlocks } = page.measure(element);
    if (hasBlocks || text < 4 || text > LONGEST || element.name === "a" || element.name === "option") return false;
    return wanted.has(letters(lineOf(element))) || (isMarked(element) && text > TELLING);
  });
}

// ── The title ───────────────────────────────────────────────────────────────

/** So many words are no label of a section like "News". */
const FEWEST_WORDS = 4;

/**
 * What the article is called: what its heading prints, as long as that is long enough for a headline or agrees with what is
 * stated; else the first that is stated, without the site's name. Titles for search engines and social networks are others.
 */
export function titleOf(headline: Element | undefined, stated: StatedTitles): string | undefined {
  const printed = headline === undefined ? "" : headingText(headline);
  const document = documentTitle(printed, stated);
  const titles = stated.titles.map((title) => withoutSite(title, stated.sites)).filter((title) => title !== "");
  const others = [...titles, ...(document === undefined ? [] : [document])];
  if (printed === "" || stated.sites.includes(letters(printed))) return others[0] ?? (printed || undefined);
  const isLong =
    printed.split(" ").length >= FEWEST_WORDS || (/[^\p{ASCII}]{8}/u.test(printed) && !printed.includes(" "));
  if (others.length > 0 && !isLong && bestAgreement(printed, [...others, ...partsOf(stated)].map(wordingOf)) === 0)
    return others[0];
  return withoutKicker(printed, others);
}

/** The `title` element without the site: the part that is the heading, what is left without a name, or what stands before a bar. */
function documentTitle(printed: string, stated: StatedTitles): string | undefined {
  const { document, sites } = stated;
  if (document === "") return undefined;
  const title = withoutSite(document, sites);
  if (title !== document) return title;
  if (printed !== "" && partsOf(stated).includes(printed)) return printed;
  // A bar is only ever put between headline and site.
  return document.replace(/[|｜][^|｜]*$/u, "").trimEnd() || document;
}

/** Words before the headline in its own heading, which styles set apart: what sources state is the rest. */
function withoutKicker(printed: string, titles: readonly string[]): string {
  const whole = letters(printed);
  for (const title of titles) {
    const own = letters(title);
    if (own.length < TELLING || own.length === whole.length || !whole.endsWith(own)) continue;
    const start = [...printed.matchAll(/(?<= )\S/gu)].find(({ index }) => letters(printed.slice(index)) === own)?.index;
    const kicker = start === undefined ? "" : printed.slice(0, start).trim();
    // A kicker with a sign of its own can be read as it is.
    if (kicker !== "" && kicker.split(" ").length <= FEWEST_WORDS && /[\p{L}\p{N}]$/u.test(kicker))
      return printed.slice(start);
  }
  return printed;
}
