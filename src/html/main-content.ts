/** Where on a page the article is: its headline, its text, and what stands above the text. */

import { type Element, isTag } from "domhandler";
import { Boilerplate, isMetadata } from "./boilerplate.ts";
import { headlineOf, type StatedTitles } from "./headline.ts";
import { isArticleItem } from "./microdata.ts";
import { ancestorsOf, contains, isBlock, type Page, within, wordsOf } from "./page.ts";

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
export function mainContentOf(page: Page, stated: StatedTitles): MainContent {
  const cards = teaserCards(page);
  const first = new Boilerplate(page, cards);
  const headline = headlineOf(page, stated, first);
  const clean = new CleanProse(page, first);
  const around = articleAround(page, headline, clean);
  const article = around !== undefined && isOneOfMany(around, page, headline, clean) ? undefined : around;
  const roots = rootsOf(page, headline, article, clean);
  const isBodyOnly = headline !== undefined && !roots.some((root) => contains(root, headline));
  const scope = roots.length === 0 ? undefined : common(headline ?? article, roots[0]!);
  const held = [headline, ...roots].flatMap((element) =>
    element === undefined ? [] : [element, ...ancestorsOf(element)],
  );
  const boilerplate = new Boilerplate(page, cards, roots, held);
  const isHeld = new Set(held);
  const teasers = new Set([...teasersOf(page)].filter((element) => !isHeld.has(element)));
  return { headline, roots, isBodyOnly, scope, boilerplate, teasers };
}

/** Into no more pieces is a text cut. */
const MOST_PIECES = 50;

// ── Text ────────────────────────────────────────────────────────────────────

/** The `article` that holds the headline, else the only one; unless most prose stands elsewhere. */
function articleAround(page: Page, headline: Element | undefined, clean: CleanProse): Element | undefined {
  const marked = page.elements.filter(
    (element) =>
      element.name === "article" || element.attribs.role === "article" || isArticleItem(element) || isEntry(element),
  );
  const around = headline === undefined ? [] : marked.filter((article) => contains(article, headline));
  const most = marked.reduce((prose, article) => Math.max(prose, clean.of(article).prose), 0);
  const holding = around.findLast((article) => clean.of(article).prose * 2 >= most);
  if (holding !== undefined) return holding;
  const outer = outermost(marked).filter((article) => !clean.boilerplate.isInside(article));
  return outer.length === 1 ? outer[0] : undefined;
}

/** Page builders make an `article` of each section of a text: the prose goes on outside of it. */
function isOneOfMany(article: Element, page: Page, headline: Element | undefined, clean: CleanProse): boolean {
  const { prose } = clean.of(article);
  const [body] = page.all("body");
  if (body === undefined || prose * 2 >= clean.of(body).prose) return false;
  return prose < ENOUGH * proseOf(denseRoots(page, headline, undefined, clean), clean);
}

export const isEntry = ({ attribs }: Element): boolean =>
  attribs.class !== undefined &&
  /entry/i.test(attribs.class) &&
  wordsOf(attribs.class).some((word) => word === "h-entry" || word === "hentry");

const BODY_CLASS =
  /^(?:e-content|entry-content|(?:article|story|post|blog-?post|news|single)[-_]{0,2}(?:body|content|text)|(?:article|post|entry)(?:body|content)|body-?content|gh-content|prose|rich-?text|markdown(?:-body)?|available-content|field--name-body|text-formatted|theme-doc-markdown|md-content__inner)$/i;

/** How the text is found: the first that finds some counts. */
const ROOTS: readonly ((element: Element) => boolean)[] = [
  ({ attribs }) => attribs.itemprop !== undefined && wordsOf(attribs.itemprop).includes("articlebody"),
  ({ attribs }) => attribs.class !== undefined && /(?:^|\s)e-content(?:\s|$)/i.test(attribs.class),
  ({ attribs }) =>
    attribs.class !== undefined &&
    /content|body|text|prose|markdown/i.test(attribs.class) &&
    wordsOf(attribs.class).some((word) => BODY_CLASS.test(word)),
];

/** Elements hold the text where they hold this share of the prose of what is densest. */
const ENOUGH = 0.6;
/** So short an article is taken with all that its element holds. */
const SHORT = 600;

/**
 * What is marked as the text, then `article`, then `main`, as long as it holds the prose; else where prose is densest. Marks
 * that hold only a part of the prose are of a teaser, a summary, a box.
 */
function rootsOf(
  page: Page,
  headline: Element | undefined,
  article: Element | undefined,
  clean: CleanProse,
): readonly Element[] {
  const dense = denseRoots(page, headline, article, clean);
  const prose = proseOf(dense, clean);
  const inside = article === undefined ? page.elements : within(article);
  for (const isRoot of ROOTS) {
    const found = outermost(inside.filter(isRoot)).filter(
      (element) => !clean.boilerplate.isInside(element) && page.measure(element).text > 0,
    );
    const roots = article === undefined ? longest(found, page) : found.slice(0, MOST_PIECES);
    if (roots.length > 0 && proseOf(roots, clean) >= ENOUGH * prose) return roots;
  }
  const landmark = article ?? landmarkOf(page, headline);
  if (landmark !== undefined && isWellFilled(landmark, prose, clean)) return [landmark];
  if (dense.length > 0) return dense;
  return [landmark ?? page.all("body")[0] ?? []].flat();
}

const proseOf = (roots: readonly Element[], clean: CleanProse) =>
  roots.reduce((sum, root) => sum + clean.of(root).prose, 0);

/** Whether an element holds the prose, and little else. */
function isWellFilled(element: Element, prose: number, clean: CleanProse): boolean {
  const own = clean.of(element);
  if (own.prose < ENOUGH * prose) return false;
  return own.text < SHORT || own.prose * 2 > own.text;
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

/** Text and prose without what is boilerplate. */
interface Clean {
  readonly text: number;
  readonly prose: number;
}

const NO_TEXT: Clean = { text: 0, prose: 0 };

/** How much text and prose elements hold beside boilerplate. */
class CleanProse {
  readonly boilerplate: Boilerplate;
  readonly #page: Page;
  readonly #known = new Map<Element, Clean>();

  constructor(page: Page, boilerplate: Boilerplate) {
    this.#page = page;
    this.boilerplate = boilerplate;
  }

  of(element: Element): Clean {
    let known = this.#known.get(element);
    if (known === undefined) this.#known.set(element, (known = this.#count(element)));
    return known;
  }

  #count(element: Element): Clean {
    if (this.boilerplate.is(element)) return NO_TEXT;
    const whole = this.#page.measure(element);
    if (!whole.hasBlocks) return whole;
    let { text, prose } = whole;
    for (const child of element.children) {
      if (!isTag(child)) continue;
      const all = this.#page.measure(child);
      const clean = this.of(child);
      text -= all.text - clean.text;
      if (all.hasBlocks || isBlock(child)) prose -= all.prose - clean.prose;
    }
    return { text, prose };
  }
}

/**
 * Where prose is densest: paragraphs give their length to their parent, and half of it to the element around; links take from
 * it. As Readability does it. Then as much of what is around as is mostly prose, and blocks beside it that are.
 */
function denseRoots(
  page: Page,
  headline: Element | undefined,
  article: Element | undefined,
  clean: CleanProse,
): Element[] {
  const best = densest(page, article, clean);
  if (best === undefined) return [];
  // What stands outside of all that holds headline and text is of the page.
  const limit = article ?? (headline === undefined ? undefined : common(headline, best));
  const root = widened(best, limit, clean);
  return root === limit ? [root] : withSiblings(root, page, clean);
}

function densest(page: Page, article: Element | undefined, clean: CleanProse): Element | undefined {
  const points = new Map<Element, number>();
  const add = (element: Element | undefined, score: number) => {
    if (element !== undefined) points.set(element, (points.get(element) ?? 0) + score);
  };
  for (const element of article === undefined ? page.elements : within(article)) {
    const { ownProse, hasBlocks } = page.measure(element);
    if (ownProse === 0 || !(hasBlocks || isBlock(element)) || clean.boilerplate.isInside(element)) continue;
    const around = ancestorsOf(element);
    const [inner, outer] = PARAGRAPHS.has(element.name) ? around : [element, around[0]];
    add(inner, ownProse);
    add(outer, ownProse / 2);
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

const PARAGRAPHS = new Set(["p", "pre", "li", "blockquote", "dd"]);

/** The largest element around that adds more prose than anything else. */
function widened(best: Element, limit: Element | undefined, clean: CleanProse): Element {
  let root = best;
  for (const outer of best === limit ? [] : ancestorsOf(best)) {
    if (outer.name === "html") break;
    const [own, more] = [clean.of(root), clean.of(outer)];
    const gain = more.prose - own.prose;
    if (gain > 0 && gain * 3 >= (more.text - own.text) * 2) root = outer;
    if (outer === limit) break;
  }
  return root;
}

/** Blocks beside the text that are prose themselves: an advertisement or a figure has cut it. */
function withSiblings(root: Element, page: Page, clean: CleanProse): Element[] {
  const siblings = root.parent?.children.filter(isTag) ?? [root];
  const isMore = (sibling: Element) => {
    const { text, prose } = clean.of(sibling);
    return prose > 80 && prose * 3 > text * 2 && page.measure(sibling).linked * 4 < text;
  };
  return siblings.filter((sibling) => sibling === root || isMore(sibling)).slice(0, MOST_PIECES);
}

/** Inline elements and rows are no places for a text; their block is. */
function cellOf(element: Element): Element {
  const inline = /^(?:span|font|b|i|a|em|strong|center|p|tr|tbody|big|small)$/;
  return [element, ...ancestorsOf(element)].find(({ name }) => !inline.test(name)) ?? element;
}

/** The smallest element around both. */
function common(a: Element | undefined, b: Element): Element {
  if (a === undefined) return b;
  return [b, ...ancestorsOf(b)].find((outer) => contains(outer, a)) ?? b;
}

// ── Other pages ─────────────────────────────────────────────────────────────

/** A card that leads to another page has no more prose than this. */
const LONGEST_CARD = 400;
/** So many of them are a list. */
const FEWEST_CARDS = 3;

/** Cards in a list of other pages of the site: each has one heading, which is a link, and hardly any text. */
function teaserCards(page: Page): ReadonlySet<Element> {
  const inside = new Map<Element, number>();
  const headings = page.all("h1", "h2", "h3", "h4", "h5", "h6");
  for (const heading of headings)
    for (const outer of ancestorsOf(heading)) inside.set(outer, (inside.get(outer) ?? 0) + 1);
  const byParent = new Map<Element, Element[]>();
  for (const heading of headings) {
    if (!isLinkOnSite(heading, page)) continue;
    const card = [heading, ...ancestorsOf(heading)].findLast(
      (outer) => (outer === heading || inside.get(outer) === 1) && page.measure(outer).prose <= LONGEST_CARD,
    );
    const parent = card === undefined || card === heading ? undefined : ancestorsOf(card)[0];
    if (parent === undefined) continue;
    const cards = byParent.get(parent);
    if (cards === undefined) byParent.set(parent, [card!]);
    else cards.push(card!);
  }
  return new Set([...byParent.values()].filter((cards) => cards.length >= FEWEST_CARDS).flat());
}

function isLinkOnSite(heading: Element, page: Page): boolean {
  const link = [...ancestorsOf(heading).slice(0, 3), ...within(heading)].find(
    ({ name, attribs }) => name === "a" && attribs.href !== undefined && !attribs.href.startsWith("#"),
  );
  const url = page.resolve(link?.attribs.href);
  if (url === undefined) return link !== undefined;
  return page.base === undefined || new URL(url).host === new URL(page.base).host;
}

/** They hold a heading that is a link, or are list items that link. */
function teasersOf(page: Page): ReadonlySet<Element> {
  const teasers = new Set<Element>();
  // What is around a heading that is a link, up to the page: added whole, so that what is in it has been added before.
  const aroundHeadings = new Set<Element>();
  const headings = new Set(page.all("h1", "h2", "h3", "h4", "h5", "h6").flatMap((heading) => ancestorsOf(heading)));
  const isInMetadata = memoized((element: Element, outer: boolean) => outer || isMetadata(element));
  for (const link of page.all("a")) {
    const { text } = page.measure(link);
    if (link.attribs.href === undefined || link.attribs.href.startsWith("#") || isCreditLink(link)) continue;
    if (text > 40) teasers.add(link);
    const around = ancestorsOf(link);
    if (around[0] !== undefined && isInMetadata(around[0])) continue;
    if (headings.has(link) || around.some(({ name }) => HEADING.test(name))) {
      for (const outer of around) {
        if (aroundHeadings.has(outer)) break;
        aroundHeadings.add(outer);
        teasers.add(outer);
      }
    } else if (text > 15)
      for (const outer of around) if (outer.name === "li" || outer.name === "tr") teasers.add(outer);
  }
  return teasers;
}

const HEADING = /^h[1-6]$/;

/** What is true of an element, or of one around it: asked once of each. */
function memoized(isSo: (element: Element, outer: boolean) => boolean): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  const ask = (element: Element): boolean => {
    let answer = known.get(element);
    if (answer === undefined) {
      const { parent } = element;
      answer = isSo(element, parent !== null && isTag(parent) && ask(parent));
      known.set(element, answer);
    }
    return answer;
  };
  return ask;
}

const isCreditLink = ({ attribs }: Element) =>
  wordsOf(attribs.rel).some((word) => word === "author" || word === "tag") ||
  /author|tag|categor/i.test(attribs.class ?? "");
