/** Where on a page the article is: its headline, its text, and what stands above the text. */

import type { Element } from "domhandler";
import { Boilerplate, isMetadata } from "./boilerplate.ts";
import { isArticleItem } from "./microdata.ts";
import { ancestorsOf, contains, lineOf, type Page, within, wordsOf } from "./page.ts";

/** Where the article is. */
export interface MainContent {
  readonly headline: Element | undefined;
  /** What holds the text: one element, or the pieces that advertisements cut it into. */
  readonly roots: readonly Element[];
  /** The smallest element that holds headline and text. */
  readonly scope: Element | undefined;
  /** Whether the roots hold the text only, not the head too. */
  readonly isBodyOnly: boolean;
  readonly boilerplate: Boilerplate;
  /** Elements that stand for other pages. */
  readonly teasers: ReadonlySet<Element>;
}

/** Finds the article, knowing what sources say its headline is. */
export function mainContentOf(page: Page, titles: readonly string[]): MainContent {
  const first = new Boilerplate(page);
  const headline = headlineOf(page, titles, first);
  const main = mainArticle(page, headline, first);
  const found = rootsOf(page, headline, main, first);
  const scope = found.roots.length === 0 ? undefined : common(headline ?? main, found.roots[0]!);
  const held = [headline, ...found.roots].flatMap((element) =>
    element === undefined ? [] : [element, ...ancestorsOf(element)],
  );
  return { headline, ...found, scope, boilerplate: new Boilerplate(page, held), teasers: teasersOf(page) };
}

// ── Headline ────────────────────────────────────────────────────────────────

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
/** No headline is longer. */
const LONGEST = 400;

/** The heading that says what a source says; else the one that is marked; else the first heading of the first rank. */
function headlineOf(page: Page, titles: readonly string[], boilerplate: Boilerplate): Element | undefined {
  const headings = page.all("h1", "h2", "h3").filter((heading) => {
    const { text } = page.measure(heading);
    return text > 0 && text <= LONGEST;
  });
  const stated = new Set(titles.map(letters));
  const isStated = (heading: Element) => stated.has(letters(lineOf(heading)));
  const usable = headings.filter((heading) => !boilerplate.isInside(heading));
  return (
    usable.find((heading) => heading.name === "h1" && isStated(heading)) ??
    usable.find((heading) => heading.name === "h2" && isStated(heading)) ??
    usable.find(isMarked) ??
    usable.find(({ name }) => name === "h1") ??
    headings.find((heading) => heading.name === "h1" && isStated(heading))
  );
}

function isMarked({ attribs, name }: Element): boolean {
  return (
    wordsOf(attribs.itemprop).includes("headline") ||
    wordsOf(attribs.class).some(
      (word) => /^(?:entry-title|p-name|post-title|article-title|headline)$/.test(word) && name !== "h3",
    )
  );
}

/** Into no more pieces is a text cut. */
const MOST_PIECES = 50;

// ── Text ────────────────────────────────────────────────────────────────────

/** The `article` that holds the headline, else the only one. */
function mainArticle(page: Page, headline: Element | undefined, boilerplate: Boilerplate): Element | undefined {
  const marked = page.elements.filter(
    (element) =>
      element.name === "article" || element.attribs.role === "article" || isArticleItem(element) || isEntry(element),
  );
  const around = headline === undefined ? undefined : marked.filter((article) => contains(article, headline)).at(-1);
  if (around !== undefined) return around;
  const outer = outermost(marked).filter((article) => !boilerplate.isInside(article));
  return outer.length === 1 ? outer[0] : undefined;
}

export const isEntry = ({ attribs }: Element): boolean =>
  wordsOf(attribs.class).some((word) => word === "h-entry" || word === "hentry");

const BODY_CLASS =
  /^(?:e-content|entry-content|(?:article|story|post|blog-?post|news|single)[-_]{0,2}(?:body|content|text)|(?:article|post|entry)(?:body|content)|body-?content|gh-content|prose|rich-?text|markdown(?:-body)?|available-content|field--name-body|text-formatted|theme-doc-markdown|md-content__inner)$/i;

/** How the text is found: the first that finds some counts. */
const ROOTS: readonly ((element: Element) => boolean)[] = [
  ({ attribs }) => wordsOf(attribs.itemprop).includes("articlebody"),
  ({ attribs }) => wordsOf(attribs.class).includes("e-content"),
  ({ attribs }) => wordsOf(attribs.class).some((word) => BODY_CLASS.test(word)),
];

function rootsOf(
  page: Page,
  headline: Element | undefined,
  main: Element | undefined,
  boilerplate: Boilerplate,
): Pick<MainContent, "roots" | "isBodyOnly"> {
  const inside = main === undefined ? page.elements : within(main);
  for (const isRoot of ROOTS) {
    const found = outermost(inside.filter(isRoot)).filter(
      (element) => !boilerplate.isInside(element) && page.measure(element).text > 0,
    );
    const roots = main === undefined ? longest(found, page) : found.slice(0, MOST_PIECES);
    if (roots.length > 0)
      return { roots, isBodyOnly: !roots.some((root) => headline !== undefined && contains(root, headline)) };
  }
  const landmark = main ?? landmarkOf(page, headline);
  const root = landmark ?? densest(page, boilerplate) ?? page.all("body")[0];
  const roots = root === undefined ? [] : [root];
  return { roots, isBodyOnly: headline !== undefined && root !== undefined && !contains(root, headline) };
}

/** `main`, as long as it is not merely the place of something else. */
function landmarkOf(page: Page, headline: Element | undefined): Element | undefined {
  const landmarks = page.elements.filter(({ name, attribs }) => name === "main" || attribs.role === "main");
  const around = landmarks.filter((element) => headline === undefined || contains(element, headline));
  return around[0] ?? landmarks.find((element) => page.measure(element).text > 200);
}

function outermost(elements: readonly Element[]): Element[] {
  const all = new Set(elements);
  return elements.filter((element) => !ancestorsOf(element).some((outer) => all.has(outer)));
}

function longest(elements: readonly Element[], page: Page): Element[] {
  const most = Math.max(0, ...elements.slice(0, 1000).map((element) => page.measure(element).text));
  return elements.filter((element) => page.measure(element).text === most).slice(0, 1);
}

/**
 * For pages that mark nothing: paragraphs give their parent a point for each hundred characters and each comma, and half of
 * it to the element around; links take points away. As Readability does it.
 */
function densest(page: Page, boilerplate: Boilerplate): Element | undefined {
  const points = new Map<Element, number>();
  for (const element of page.elements) {
    const own = ownText(element);
    if (own.length < 25 || boilerplate.isInside(element)) continue;
    const score = 1 + Math.min(10, own.split(/[,،、，]/u).length - 1) + Math.min(5, Math.floor(own.length / 100));
    const isParagraph = element.name === "p" || element.name === "pre";
    const [inner, outer] = isParagraph ? ancestorsOf(element) : [element, ancestorsOf(element)[0]];
    if (inner !== undefined) points.set(inner, (points.get(inner) ?? 0) + score);
    if (outer !== undefined) points.set(outer, (points.get(outer) ?? 0) + score / 2);
  }
  let best: Element | undefined;
  let most = 0;
  for (const [element, score] of points) {
    const { text, linked } = page.measure(element);
    const weighed = score * (1 - linked / Math.max(1, text));
    if (weighed > most) [best, most] = [element, weighed];
  }
  return best === undefined ? undefined : cellOf(best);
}

/** Inline elements and rows are no places for a text; their block is. */
function cellOf(element: Element): Element {
  const inline = /^(?:span|font|b|i|a|em|strong|center|p|tr|tbody|big|small)$/;
  return [element, ...ancestorsOf(element)].find(({ name }) => !inline.test(name)) ?? element;
}

function ownText(element: Element): string {
  if (element.name === "p" || element.name === "pre") return lineOf(element);
  return element.children
    .map((child) => ("data" in child && child.type === "text" ? child.data.trim() : ""))
    .join(" ")
    .trim();
}

/** The smallest element around both. */
function common(a: Element | undefined, b: Element): Element {
  if (a === undefined) return b;
  return [b, ...ancestorsOf(b)].find((outer) => contains(outer, a)) ?? b;
}

// ── Other pages ─────────────────────────────────────────────────────────────

/** They hold a heading that is a link, or are list items that link. */
function teasersOf(page: Page): ReadonlySet<Element> {
  const teasers = new Set<Element>();
  const headings = new Set(page.all("h1", "h2", "h3", "h4", "h5", "h6").flatMap((heading) => ancestorsOf(heading)));
  for (const link of page.all("a")) {
    const { text } = page.measure(link);
    if (link.attribs.href === undefined || link.attribs.href.startsWith("#") || isCreditLink(link)) continue;
    if (text > 40) teasers.add(link);
    const around = ancestorsOf(link);
    if (around.some(isMetadata)) continue;
    const isHeading = headings.has(link) || around.some(({ name }) => /^h[1-6]$/.test(name));
    for (const outer of around) if (isHeading || (text > 15 && /^(?:li|tr)$/.test(outer.name))) teasers.add(outer);
  }
  return teasers;
}

const isCreditLink = ({ attribs }: Element) =>
  wordsOf(attribs.rel).some((word) => word === "author" || word === "tag") ||
  /author|tag|categor/i.test(attribs.class ?? "");
