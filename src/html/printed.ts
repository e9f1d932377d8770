/** What a page prints for people: `time` elements, bylines, datelines, reading time, standfirst. */

import type { Element } from "domhandler";
import { isMarkedByline, parseByline } from "../newsroom/byline.ts";
import { type Head, takeHeadLine } from "../newsroom/article-text.ts";
import type { Timestamp } from "../newsroom/timestamp.ts";
import type { Findings } from "./findings.ts";
import { isComments, isMetadata } from "./boilerplate.ts";
import {
  ancestorsOf,
  contains,
  isBlock,
  spacedLineOf,
  type Page,
  pathOf,
  SHORTEST_PROSE,
  within,
  wordsOf,
} from "./page.ts";
import type { MainContent } from "./main-content.ts";

/** Words that tell a change from the first publication, in the languages that datelines are read in. */
const CHANGED =
  /updat|modif|edit|revis|aktualisiert|geändert|actuali[sz]|mis à jour|atualizad|aggiornat|обновл|अपडेट|अद्यतन|更新|تحديث|수정|bijgewerkt|uppdater|güncel|aktualiz/i;

/** More dates than any head has. */
const MOST_TIMES = 40;

// ── time elements ───────────────────────────────────────────────────────────

/**
 * `time` elements of the article, not of stories that it links to or of comments: by attribute, and by the text as printed.
 * A word before the time, or its class, tells an update.
 */
export function readTimeElements(page: Page, main: MainContent): Findings[] {
  if (main.scope === undefined) return [];
  const all = page.all("time", "relative-time");
  const own = all.filter(ownTime(page, main));
  const found: Findings[] = [];
  for (const element of (own.length > 0 ? own : timesBeside(all, main)).slice(0, MOST_TIMES)) {
    const stated = page.time(element.attribs.datetime);
    const printed =
      page.measure(element).text < 200 ? page.time(spacedLineOf(element).replace(/^[^:]{0,30}:\s/, "")) : undefined;
    for (const time of [stated, printed])
      if (time !== undefined) found.push(isChange(element) ? { updated: time } : { published: time });
  }
  return found;
}

/** Whether a date belongs to the article: it stands in its scope, not in a paragraph, in boilerplate or beside another headline. */
function ownTime(
  page: Page,
  { scope, roots, headline, boilerplate, teasers }: MainContent,
): (time: Element) => boolean {
  const paragraphs = /^(?:p|li|td|dd|blockquote|figcaption|h[2-6])$/;
  const above = new Set(headline === undefined ? [scope!] : [scope!, headline, ...ancestorsOf(headline)]);
  const hasHead = headline !== undefined && roots.some((root) => above.has(root));
  return (time) => {
    if (!contains(scope!, time) || boilerplate.isInside(time)) return false;
    const around = ancestorsOf(time);
    const between = around.slice(
      0,
      around.findIndex((outer) => above.has(outer)),
    );
    if (between.some((outer) => teasers.has(outer))) return false;
    const isMarked = time.attribs.pubdate !== undefined || [time, ...between].some(isMetadata);
    if (isMarked) return true;
    const isInText = !hasHead && roots.some((root) => contains(root, time));
    return !isInText && !between.some((outer) => paragraphs.test(outer.name) && page.measure(outer).text > 80);
  };
}

/** Themes that put a post's dates into a column beside it; where there are more than two, they are of other posts. */
function timesBeside(times: readonly Element[], { teasers }: MainContent): Element[] {
  const marked = times.filter((time) => {
    const around = ancestorsOf(time);
    return (
      around.some(isMetadata) &&
      !around.some(
        (outer) =>
          outer.name === "article" ||
          (outer.name !== "body" && outer.name !== "html" && /^(?:li|a|tr)$/.test(outer.name) && teasers.has(outer)),
      )
    );
  });
  return marked.length <= 2 ? marked : [];
}

function isChange(time: Element): boolean {
  const named = `${time.attribs.class ?? ""} ${time.attribs.itemprop ?? ""} ${time.attribs.id ?? ""}`;
  if (/publish|created/i.test(named) && !/modif|updat/i.test(named)) return false;
  return CHANGED.test(named) || CHANGED.test(labelOf(time));
}

/** The text right before an element, in its own line: "Updated" in `Updated <time>`. */
function labelOf(element: Element): string {
  let label = spacedLineOf(element).replace(/\d[\s\S]*/, "");
  for (let node: Element = element, steps = 0; steps < 3; steps++) {
    for (
      let before = node.previousSibling, seen = 0;
      before !== null && label.length < 60 && seen < 10;
      before = before.previousSibling, seen++
    ) {
      if ("data" in before) label = `${before.type === "text" ? before.data : ""} ${label}`;
      else if ("children" in before && before.type === "tag") {
        // Another date's label is not this one's.
        if (before.name === "time" || within(before).some(({ name }) => name === "time") || before.name === "br")
          return label;
        label = `${spacedLineOf(before).slice(-60)} ${label}`;
      }
    }
    const parent: Element | null = node.parent as Element | null;
    if (parent === null || isBlock(node) || parent.type !== "tag") break;
    node = parent;
  }
  return label.slice(-80);
}

// ── Lines ───────────────────────────────────────────────────────────────────

/** What the lines above the text say, and which elements have said it. */
export interface PrintedHead extends Findings {
  readonly used: ReadonlySet<Element>;
}

/** No more lines stand above a text. */
const MOST_LINES = 60;
/** No byline or dateline is longer. */
const LONGEST = 240;

export function readPrintedHead(page: Page, main: MainContent): PrintedHead {
  const head: Head = { title: "", bylines: [] };
  const used = new Set<Element>();
  let standfirst: string | undefined;
  for (const line of headLines(page, main)) {
    const text = spacedLineOf(line);
    if (takeLine(head, line, text, page)) used.add(line);
    else if (standfirst === undefined && (isStandfirst(line, text, page) || isUnderHeadline(line, page, main))) {
      standfirst = text;
      used.add(line);
    }
  }
  return {
    used,
    published: head.published,
    updated: head.updated,
    readingMinutes: head.readingMinutes,
    summary: standfirst,
    tags: tagsIn(page, main),
    authors: head.bylines.filter(({ role }) => role === "author"),
    credits: head.bylines.filter(({ role }) => role !== "author"),
  };
}

/**
 * The lines that may be part of the head: short blocks of the scope without blocks in them, up to the second paragraph of
 * the text; and wherever they stand, elements whose names say that they are bylines or datelines.
 */
function headLines(page: Page, { scope, roots, headline, boilerplate, teasers }: MainContent): Element[] {
  if (scope === undefined) return [];
  const lines: Element[] = [];
  const above = new Set([scope, ...ancestorsOf(scope), ...(headline === undefined ? [] : ancestorsOf(headline))]);
  let isHead = true;
  let paragraphs = 0;
  const start = headline === undefined ? -1 : page.measure(headline).at;
  for (const element of within(scope)) {
    if (lines.length === MOST_LINES) break;
    const { text, hasBlocks, at } = page.measure(element);
    if (hasBlocks || text === 0 || element === headline) continue;
    const isMarked = isMetadata(element);
    if (!isMarked && !(isHead && isLineOfItsOwn(element, page))) continue;
    const isText = text > LONGEST || (text > 80 && roots.some((root) => contains(root, element)));
    if (isText) {
      paragraphs += at > start ? 1 : 0;
      isHead &&= paragraphs < 2;
    }
    const around = [element, ...ancestorsOf(element)].filter((outer) => !above.has(outer));
    const isOther = around.some((outer) => teasers.has(outer) || NOT_HEAD.has(outer.name));
    const isUsable = text <= 400 && !isOther && (isHead || isMarked) && !boilerplate.isInside(element);
    if (isUsable && !lines.some((line) => contains(line, element))) lines.push(element);
  }
  return lines;
}

/** A block, or what stands between blocks. */
function isLineOfItsOwn(element: Element, page: Page): boolean {
  const [outer] = ancestorsOf(element);
  return isBlock(element) || (outer !== undefined && page.measure(outer).hasBlocks);
}

/** What stands in these belongs to them. */
const NOT_HEAD = new Set(["figure", "blockquote", "table", "pre"]);

/** Reads a line; whether it was one of the head's. */
function takeLine(head: Head, line: Element, text: string, page: Page): boolean {
  if (text.length > LONGEST) return false;
  const isHinted =
    isMetadata(line) || ancestorsOf(line).slice(0, 3).some(isMetadata) || within(line).some(isByline) || isByline(line);
  const whole = takeText(head, text, isHinted, page);
  if (whole) return true;
  if (!isHinted && text.length > 120) return false;
  // The parts of a line that elements keep apart: `<a>Jane Doe</a> <span>21 Mar 2023</span> <span>5 min read</span>`.
  const parts = partsOf(line);
  return parts.length > 1 && parts.map((part) => takeText(head, part, isHinted, page)).some(Boolean);
}

const isByline = ({ attribs }: Element) =>
  wordsOf(attribs.rel).includes("author") ||
  /(?:^|[\s_-])(?:byline|author|writer)(?:$|[\s_-])/i.test(attribs.class ?? "");

function takeText(head: Head, text: string, isHinted: boolean, page: Page): boolean {
  const scratch: Head = { title: "", bylines: [] };
  const kind = takeHeadLine(scratch, text, page.times);
  if (kind === "text" || (kind === "glued" && !isHinted)) return false;
  const hasDate = scratch.published !== undefined || scratch.updated !== undefined;
  const isNamed = isHinted || isMarkedByline(text) || hasDate || scratch.bylines.every(({ role }) => role === "agency");
  if (!hasDate && scratch.readingMinutes === undefined && !isNamed) return false;
  if (
    scratch.bylines.some(
      ({ name, role }) => role !== "agency" && !/^[\p{Lu}\p{Lo}\p{Lt}@"“«]|^(?:de|van|von|al|el|bin)\s/u.test(name),
    )
  )
    return false;
  keep(head, scratch, CHANGED.test(text.slice(0, 60)));
  return true;
}

function keep(head: Head, found: Head, isChange: boolean): void {
  const published: Timestamp | undefined = isChange && found.updated === undefined ? undefined : found.published;
  const updated = found.updated ?? (isChange ? found.published : undefined);
  if (published !== undefined) head.published ??= published;
  if (updated !== undefined) head.updated ??= updated;
  if (found.readingMinutes !== undefined) head.readingMinutes ??= found.readingMinutes;
  head.bylines.push(...found.bylines);
}

/** The texts of a line's children, without what merely separates them. */
function partsOf(line: Element): string[] {
  let parts = line.children;
  while (parts.length === 1 && "children" in parts[0]!) parts = parts[0]!.children;
  return parts
    .map((part) =>
      "children" in part ? spacedLineOf(part as Element) : part.type === "text" ? part.data.replace(/\s+/g, " ") : "",
    )
    .map((text) => withoutSeparators(text))
    .filter((text) => text !== "");
}

/** From both ends, character by character: an expression would go over each run of separators from each of them. */
function withoutSeparators(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && SEPARATORS.test(text[from]!)) from++;
  while (to > from && SEPARATORS.test(text[to - 1]!)) to--;
  return text.slice(from, to);
}
const SEPARATORS = /[\s|·•,/–—-]/u;

const STANDFIRST =
  /(?:^|[\s_-])(?:standfirst|subtitle|sub-?head(?:line|ing)?|dek|deck|strapline|teaser|excerpt|lede?|intro|summary|description|abstract)(?:$|[\s_-])/i;

/** By its own name, or that of what wraps it alone. */
function isStandfirst(line: Element, text: string, page: Page): boolean {
  if (text.length <= 20) return false;
  const wrapper = ancestorsOf(line)[0];
  const isAlone = wrapper !== undefined && page.measure(wrapper).text === page.measure(line).text;
  return [line, ...(isAlone ? [wrapper] : [])].some(({ attribs }) =>
    STANDFIRST.test(`${attribs.class ?? ""} ${attribs.itemprop ?? ""} ${attribs["data-testid"] ?? ""}`),
  );
}

/** A heading of a sentence's length right under the headline, before any text. */
function isUnderHeadline(line: Element, page: Page, { headline, roots }: MainContent): boolean {
  if (line.name !== "h2" || headline === undefined || headline.name !== "h1") return false;
  const { at, text, linked } = page.measure(line);
  const [start, first] = [page.measure(headline).at, roots[0] === undefined ? 0 : page.measure(roots[0]).at];
  return text >= SHORTEST_PROSE && linked === 0 && at > start && at - start <= NEAR && (first > at || first < start);
}

/** So few elements lie between a headline and its standfirst. */
const NEAR = 8;

// ── Links to authors ─

/** Pages of people. */
const AUTHOR_PAGE =
  /\/(?:authors?|autor(?:en|e?s)?|auteurs?|profiles?|people|reporters?|columnists?|by|staff|contributors?)\/[^/]+\/?$/i;
/** No article has more authors. */
const MOST_AUTHORS = 10;

/** Names that links to pages of authors and elements marked as one hold, for pages that state no author otherwise. */
export function readAuthorLinks(page: Page, { scope, teasers }: MainContent): Findings {
  const outer = scope === undefined ? undefined : (ancestorsOf(scope)[0] ?? scope);
  if (outer === undefined) return {};
  const found = page.elements.filter((element) => {
    const { text, hasBlocks } = page.measure(element);
    if (hasBlocks || text < 3 || text > 60 || !isAuthorMark(element, page) || !contains(outer, element)) return false;
    return ![element, ...ancestorsOf(element)].some(
      (around) => teasers.has(around) || isComments(around) || around.name === "aside" || around.name === "nav",
    );
  });
  const authors = found.slice(0, MOST_AUTHORS).flatMap((element) => {
    const named = parseByline(spacedLineOf(element)).filter(({ role, name }) => role === "author" && isPersonal(name));
    const url = page.resolve(element.attribs.href);
    return named.length === 1 && url !== undefined ? [{ ...named[0]!, url }] : named;
  });
  return { authors };
}

const isAuthorMark = ({ name, attribs }: Element, page: Page) =>
  wordsOf(attribs.rel).includes("author") ||
  wordsOf(attribs.itemprop).includes("author") ||
  (name === "a" && AUTHOR_PAGE.test(pathOf(page.resolve(attribs.href) ?? "")));

/** A first and a last name. */
const isPersonal = (name: string) => /^\p{Lu}\S* (?:\S+ ){0,3}\p{Lu}\S*$/u.test(name) || /^\p{Lo}{2,8}$/u.test(name);

// ── Tags ────────────────────────────────────────────────────────────────────

const TAG_PAGE = /\/(?:tags?|topics?|labels?|categor(?:y|ies)|keywords?|thema|themen|etiquetas?)\/[^/]+\/?$/i;
/** More tags than any article has. */
const MOST_TAGS = 40;

/** Links to pages of a tag or section that stand by themselves, in the article's scope. */
function tagsIn(page: Page, { scope, headline }: MainContent): string[] {
  if (scope === undefined || headline === undefined) return [];
  const links = page.all("a").filter((link) => {
    const { text } = page.measure(link);
    if (text === 0 || text > 60 || !contains(scope, link)) return false;
    const isTag =
      wordsOf(link.attribs.rel).includes("tag") || TAG_PAGE.test(pathOf(page.resolve(link.attribs.href) ?? ""));
    if (!isTag) return false;
    const around = ancestorsOf(link);
    const line = around.find(isBlock);
    const isListed = line === undefined || page.measure(line).linked * 2 > page.measure(line).text;
    return isListed && !around.some(({ name }) => name === "nav" || name === "aside" || name === "figure");
  });
  return links.slice(0, MOST_TAGS).map(spacedLineOf);
}
