/** What cleaning leaves behind and only shows in the whole: repeated headlines, lists of related stories, credits at the end. */

import { type ChildNode, isTag, isText } from "domhandler";
import type { Byline } from "../model.ts";
import { isCredit } from "../newsroom/article-text.ts";
import { parseByline } from "../newsroom/byline.ts";
import type { Findings } from "./findings.ts";
import { lineOf, SHORTEST_PROSE, within } from "./page.ts";

/** Headings of what leads away from the article. */
const LEADS_AWAY =
  /^(?:related|read (?:more|next|also)|also read|more (?:on|from|about|stories)|you (?:may|might) (?:also )?(?:like|enjoy)|recommended|further reading|tags?|topics|share|follow us|comments|in this article|contents|table of contents|on this page|most (?:read|popular)|trending|up next|mehr zum thema|das könnte sie|lesen sie auch|auch interessant|à lire aussi|sur le même sujet|más noticias|te puede interesar|relacionad[ao]s|leia também|leggi anche|lees ook|läs också|читайте также|関連記事|あわせて読みたい|相关(?:阅读|新闻)|相關新聞|यह भी पढ़ें|संबंधित|اقرأ أيض|關連)/iu;
/** The beginning of a paragraph that only leads to another article. */
const ALSO_READ =
  /^[\s[(]*(?:also read|read (?:also|more|next)|see also|watch|related|more on this|lesen sie (?:auch|hier)|mehr dazu|lire aussi|à lire|lea (?:también|además)|te puede interesar|leia (?:também|mais)|leggi anche|lees ook|läs (?:också|mer)|читайте также|関連(?:記事)?|यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|اقرأ أيض[اًً]*|相关阅读)\s*[:：|–—-]?/iu;
/** A link by itself that is a button. */
const BUTTON =
  /^(?:share(?: this)?|tweet|save|listen|print|e-?mail|comments?|\d+ comments?|follow|subscribe|sign (?:in|up)|log in|like|copy link|teilen|drucken|merken|compartir|imprimir|partager|condividi|शेयर करें|शेयर|シェア|分享|مشاركة)$/iu;
const HEADING = /^h([1-6])$/;
/** No credit stands further from the end. */
const LAST = 3;

/** The article's blocks, and the credits that stood at their end. */
export function withoutLeftovers(
  blocks: readonly ChildNode[],
  { title, summary }: Findings,
  base: string | undefined,
): { blocks: ChildNode[]; credits: Byline[] } {
  const own = withoutRepeats(withoutOuterLinks(withoutLeadingAway(blocks), base), title, summary);
  const credits = takeCredits(own);
  trimEnd(own);
  while (isRule(own[0])) own.shift();
  return { blocks: own, credits };
}

const textOf = (node: ChildNode) => (isTag(node) ? lineOf(node) : isText(node) ? node.data.trim() : "");
const levelOf = (node: ChildNode | undefined) =>
  node !== undefined && isTag(node) ? Number(HEADING.exec(node.name)?.[1] ?? 0) : 0;
const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** Share of a block's text that is in links. */
function linkedShare(node: ChildNode): number {
  if (!isTag(node)) return 0;
  const whole = lineOf(node).length;
  const links = within(node).filter(({ name }) => name === "a");
  return whole === 0 ? 0 : links.reduce((sum, link) => sum + lineOf(link).length, 0) / whole;
}

function withoutLeadingAway(blocks: readonly ChildNode[]): ChildNode[] {
  const kept: ChildNode[] = [];
  let level = 0;
  for (const [i, block] of blocks.entries()) {
    const own = levelOf(block);
    if (own > 0) {
      if (level === 0 || own <= level) level = 0;
      if (isLeadingAway(block, blocks[i + 1])) level = own;
    }
    const isLead = level > 0 && (own > 0 || linkedShare(block) > 0.5);
    if (level > 0 && !isLead) level = 0;
    if (!isLead && !isAlsoRead(block)) kept.push(block);
  }
  return kept;
}

/** Lists of links to the site's own pages above the first and below the last paragraph. */
function withoutOuterLinks(blocks: ChildNode[], base: string | undefined): ChildNode[] {
  const first = blocks.findIndex(isProse);
  if (first < 0) return blocks;
  const last = blocks.findLastIndex(isProse);
  return blocks.filter((block, i) => (i > first && i < last) || !isListOfPages(block, base));
}

const isProse = (block: ChildNode) =>
  isTag(block) && levelOf(block) === 0 && textOf(block).length >= SHORTEST_PROSE && linkedShare(block) < 0.5;

function isListOfPages(block: ChildNode, base: string | undefined): boolean {
  if (!isTag(block) || !/^(?:ul|ol|p|dl|table)$/.test(block.name)) return false;
  const links = within(block).filter(({ name }) => name === "a");
  return links.length > 1 && linkedShare(block) > 0.6 && links.every(({ attribs }) => isOnSite(attribs.href, base));
}

function isOnSite(href: string | undefined, base: string | undefined): boolean {
  if (href === undefined || base === undefined || !URL.canParse(href) || !URL.canParse(base)) return true;
  return new URL(href).host === new URL(base).host;
}

/** A heading like "Related" above links, or above nothing. */
function isLeadingAway(heading: ChildNode, next: ChildNode | undefined): boolean {
  const text = textOf(heading);
  return (
    text.length < 60 && LEADS_AWAY.test(text) && (next === undefined || levelOf(next) > 0 || linkedShare(next) > 0.5)
  );
}

/** "Also read: Bridge closed for repairs" */
function isAlsoRead(block: ChildNode): boolean {
  if (!isTag(block) || !/^(?:p|h[2-6]|blockquote|ul)$/.test(block.name)) return false;
  const text = textOf(block);
  if (text.length < 25 && BUTTON.test(text) && linkedShare(block) > 0.9) return true;
  return text.length < 300 && ALSO_READ.test(text) && linkedShare(block) > 0.4;
}

/** The headline above the text is said already; so is a standfirst that comes twice, or that is a heading. */
function withoutRepeats(
  blocks: readonly ChildNode[],
  title: string | undefined,
  summary: string | undefined,
): ChildNode[] {
  const start = blocks.findIndex((block) => isTag(block) && block.name === "p" && textOf(block).length > 80);
  const [headline, standfirst] = [letters(title ?? ""), letters(summary ?? "")];
  const isRepeated =
    standfirst !== "" &&
    blocks.filter((block) => isTag(block) && block.name === "p" && letters(textOf(block)) === standfirst).length > 1;
  let isDropped = false;
  return blocks.filter((block, i) => {
    const own = levelOf(block);
    const text = own > 0 || (isRepeated && !isDropped) ? letters(textOf(block)) : "";
    if (text === "") return true;
    if (own > 0) return !((own === 1 || i <= Math.max(start, 0)) && (text === headline || text === standfirst));
    if (text !== standfirst) return true;
    isDropped = true;
    return false;
  });
}

function takeCredits(blocks: ChildNode[]): Byline[] {
  const credits: Byline[][] = [];
  for (let taken = 0; taken < LAST; taken++) {
    trimEnd(blocks);
    const last = blocks.at(-1);
    const text = last !== undefined && isTag(last) && last.name === "p" ? textOf(last) : "";
    if (text === "" || text.length > 160 || !isCredit(text)) break;
    const read = parseByline(text);
    if (!read.every(({ name }) => /^[\p{Lu}\p{Lo}]/u.test(name))) break;
    credits.unshift(read);
    blocks.pop();
  }
  return credits.flat();
}

const isRule = (node: ChildNode | undefined): boolean => node !== undefined && isTag(node) && node.name === "hr";

/** Headings with nothing under them, and rules with nothing after them. */
function trimEnd(blocks: ChildNode[]): void {
  while (levelOf(blocks.at(-1)) > 0 || isRule(blocks.at(-1))) blocks.pop();
}
