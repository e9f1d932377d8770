/** A printed article, as a reader copies it from a page, → Article. */

import { escapeHtml } from "../content/html-text.ts";
import type { Article, Byline } from "../model.ts";
import { isMarkedByline, parseByline } from "./byline.ts";
import { type FoundDateline, findDateline } from "./find-dateline.ts";
import { everyLanguage, type ParseTimestampOptions } from "./parse-timestamp.ts";
import { uuidV5 } from "./uuid.ts";

/** How `parseArticleText` reads. */
export interface ArticleTextOptions extends ParseTimestampOptions {
  /** Identity of the article. @default the `url`; else a UUID v5 of headline, date and text */
  id?: string | undefined;
  url?: string | undefined;
  language?: string | undefined;
}

/** Namespace of ids made of an article's text: v5 of "article.feedwright.org" in the DNS namespace. */
const IDS = "7d1ccbb4-5d0f-5a7c-9c5e-3b4d2f6a8e10";

type Block =
  | { readonly kind: "paragraph" | "heading" | "quote"; readonly text: string }
  | { readonly kind: "list"; readonly items: string[] };

/** What stands above the text. */
export interface Head {
  title: string;
  published?: FoundDateline["timestamp"];
  updated?: FoundDateline["timestamp"];
  readingMinutes?: number;
  standfirst?: string;
  bylines: Byline[];
}

/**
 * Reads a printed article: headline, byline, reading time and dateline, standfirst, paragraphs with sub-headlines, lists and
 * quotations, credits at the end. The same text gives the same id on every machine.
 *
 * @example
 * const article = parseArticleText("Xi invites Putin\n1 min read 21 Mar 2023, 04:39 PM ISTChinese President …\n…\n(With inputs from ANI)");
 * article.published?.toRfc3339(); // "2023-03-21T16:39:00+05:30"
 */
export function parseArticleText(text: string, options: ArticleTextOptions = {}): Article {
  const lines = text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => line.replace(/[\u00a0\t ]+/g, " ").trim());
  const { head, body } = readHead(lines, options);
  if (head.published !== undefined || head.updated !== undefined) takeStandfirst(head, body);
  const credits = takeCredits(body);
  const blocks = readBlocks(body);
  const standfirst = head.standfirst ?? repeatedStandfirst(blocks);
  const shown = once(blocks, standfirst);
  const article: Article = {
    id: "",
    bylines: distinct([...head.bylines, ...credits]),
    categories: [],
    enclosures: [],
    links: [],
    extensions: [],
  };
  if (head.title !== "") article.title = head.title;
  if (standfirst !== undefined) article.summary = standfirst;
  if (shown.length > 0) {
    article.contentHtml = shown.map(htmlOf).join("\n");
    article.contentText = shown.map(textOf).join("\n\n");
  }
  if (head.published !== undefined) article.published = head.published;
  if (head.updated !== undefined) article.updated = head.updated;
  if (head.readingMinutes !== undefined) article.readingMinutes = head.readingMinutes;
  if (options.language !== undefined) article.language = options.language;
  if (options.url !== undefined) article.url = options.url;
  article.id = options.id ?? options.url ?? idOfText(article);
  return article;
}

/** Identity made of what an article says, for one that has no address. */
export function idOfText({ title, published, contentText, summary }: Omit<Article, "id">): string {
  return `urn:uuid:${uuidV5(IDS, [title, published?.toRfc3339(), contentText ?? summary].join("\n"))}`;
}

export function distinct(bylines: readonly Byline[]): Byline[] {
  const seen = new Map<string, Byline>();
  for (const byline of bylines) {
    const key = `${byline.role}\n${byline.name}`;
    if (!seen.has(key)) seen.set(key, byline);
  }
  return [...seen.values()];
}

// ── Head ────────────────────────────────────────────────────────────────────

/** The first line is the headline; then come byline, dateline and standfirst, in the order that the page has them. */
function readHead(lines: readonly string[], options: ArticleTextOptions): { head: Head; body: string[] } {
  let at = lines.findIndex((line) => line !== "");
  const head: Head = { title: at < 0 ? "" : lines[at]!, bylines: [] };
  if (at < 0) return { head, body: [] };
  let candidate: string | undefined;
  let glued: string | undefined;
  let body = at + 1;
  // Datelines stand near the top; a date further down belongs to the text.
  for (at = body; at < lines.length && at < body + 8; at++) {
    const line = lines[at]!;
    if (line === "") continue;
    const taken = takeHeadLine(head, line, options);
    if (taken === "text") {
      if (candidate !== undefined || !isStandfirst(line) || !hasHeadAfter(lines, at, options)) break;
      candidate = line;
    }
    body = at + 1;
    if (taken !== "glued") continue;
    glued = head.standfirst;
    break;
  }
  if (candidate === undefined) return { head, body: lines.slice(body) };
  head.standfirst = candidate;
  // There is a standfirst already: what goes on behind the date is the text.
  return { head, body: glued === undefined ? lines.slice(body) : [glued, ...lines.slice(body)] };
}

/** One line right under the dateline, set off from the text by a blank one. */
function takeStandfirst(head: Head, body: string[]): void {
  const [first, second, ...rest] = body;
  if (head.standfirst !== undefined || first === undefined || second !== "" || !isStandfirst(first)) return;
  if (BULLET.test(first) || first.startsWith(">") || rest.filter((line) => line !== "").length < 2) return;
  head.standfirst = first;
  body.splice(0, 2);
}

/** What a line of the head says; "glued": the text began in it. */
export function takeHeadLine(head: Head, printed: string, options: ArticleTextOptions): "head" | "glued" | "text" {
  const line = printed.length < 160 ? withoutBrackets(printed) : printed;
  const reading = /^(\d{1,3})\s*min(?:ute)?s?\.?\s+read$/i.exec(line)?.[1];
  if (reading !== undefined) {
    head.readingMinutes = Number(reading);
    return "head";
  }
  const found = findDateline(line, everyLanguage(options));
  if (found !== undefined) return takeDateline(head, line, found, options);
  const { names, rest, dateline } = splitByline(line, options);
  if (names.length === 0) return "text";
  head.bylines.push(...names);
  return dateline === undefined ? "head" : takeDateline(head, rest, dateline, options);
}

const UPDATE = /updat|modif|aktualisiert|actuali[sz]|mis à jour|atualizado|aggiornato|обновл|अपडेट|更新|تحديث|수정/i;

function takeDateline(head: Head, line: string, found: FoundDateline, options: ArticleTextOptions): "head" | "glued" {
  const end = endOf(line, found);
  const isUpdate = UPDATE.test(line.slice(0, end));
  if (isUpdate && head.updated === undefined) head.updated = found.timestamp;
  else head.published ??= found.timestamp;
  if (found.readingMinutes !== undefined) head.readingMinutes = found.readingMinutes;
  const rest = line.slice(end).replace(/^[\s|·•:,–—-]+/u, "");
  const minutes = /^(\d{1,3})\s*min(?:ute)?s?\.?\s+read\b[\s|·•]*/i.exec(rest);
  if (minutes !== null) head.readingMinutes ??= Number(minutes[1]);
  const text = minutes === null ? rest : rest.slice(minutes[0].length);
  if (text === "" || isPlaceBehind(line.slice(end), text)) return "head";
  // "Posted on March 5, 2023 by Jane Doe"
  const names = text.length < 160 && isMarkedByline(text) ? parseByline(text) : [];
  if (names.length > 0) {
    head.bylines.push(...names);
    return "head";
  }
  const second = findDateline(text.replace(/^[([]/, ""), everyLanguage(options));
  if (second !== undefined && text.length - second.end < 3) {
    // "Updated 21 Mar 2023, 17:10 | Published 21 Mar 2023, 16:39"
    if (isUpdate && !UPDATE.test(text)) head.published ??= second.timestamp;
    else head.updated ??= second.timestamp;
    return "head";
  }
  head.standfirst = text;
  return "glued";
}

/** `March 21, 2023 04:39 pm IST - New Delhi`: where it was written, set off by a sign. A sentence has more words, or a full stop. */
const isPlaceBehind = (rest: string, text: string) =>
  /^\s*[-–—|·•,]\s/u.test(rest) &&
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3}$/u.test(text) &&
  !text.endsWith(".");

/** `21 Mar 2023 (updated 22 Mar 2023)`: what stands in brackets is a date of its own. */
function withoutBrackets(line: string): string {
  const open = Math.max(line.lastIndexOf("("), line.lastIndexOf("["));
  const inner = open >= 0 && /[)\]]$/.test(line) ? line.slice(open + 1, -1) : "";
  return /\p{Nd}/u.test(inner) && UPDATE.test(inner) ? `${line.slice(0, open).trimEnd()} | ${inner}` : line;
}

/** Where a date ends: in `21 Mar 2023, 16:39 | Updated: 21 Mar 2023, 17:10` the word is the second one's. */
function endOf(line: string, { end }: FoundDateline): number {
  const [label = "", ...before] = line
    .slice(0, end)
    .split(/\p{Nd}/u)
    .reverse();
  const at = before.length === 0 ? -1 : label.search(UPDATE);
  // "Last updated on 21 Mar 2023": the dateline before it ends in no "on".
  const isNextDate = /^\P{L}*(?:\p{L}{1,3}\P{L}+)?\p{Nd}/u.test(line.slice(end, end + 20));
  return isNextDate && at >= 0 ? end - label.length + at : end;
}

/** No line names more people, set apart by bars, before its dateline. */
const MOST_PARTS = 5;

/** `By Jane Doe | 21 Mar 2023`: a byline, and the dateline that follows it in the same line. */
function splitByline(
  line: string,
  options: ArticleTextOptions,
): { names: Byline[]; rest: string; dateline?: FoundDateline } {
  const parts = line.split(/\s[|·•]\s/u).map((part) => part.trim());
  for (let cut = 1; cut < Math.min(parts.length, MOST_PARTS); cut++) {
    const names = parseByline(parts.slice(0, cut).join(", "));
    const rest = parts.slice(cut).join(" | ");
    const dateline = names.length === 0 ? undefined : findDateline(rest, everyLanguage(options));
    if (dateline !== undefined) return { names, rest, dateline };
  }
  return { names: line.length < 160 ? parseByline(line) : [], rest: "" };
}

/** One or two sentences. */
const isStandfirst = (line: string) => line.length > 20 && line.length < 400;

function hasHeadAfter(lines: readonly string[], at: number, options: ArticleTextOptions): boolean {
  const next = lines
    .slice(at + 1, at + 6)
    .filter((line) => line !== "")
    .slice(0, 3);
  return next.some(
    (line) =>
      findDateline(line, everyLanguage(options)) !== undefined ||
      // What stands in brackets is a credit at the end of a short text.
      (line.length < 100 && !/^[([（【]/u.test(line) && parseByline(line).length > 0),
  );
}

// ── Body ────────────────────────────────────────────────────────────────────

/** Credit lines at the end. */
function takeCredits(body: string[]): Byline[] {
  const credits: Byline[][] = [];
  for (;;) {
    while (body.length > 0 && body[body.length - 1] === "") body.pop();
    const last = body[body.length - 1];
    if (last === undefined || last.length > 160 || !isCredit(last)) return credits.flat();
    credits.unshift(parseByline(last));
    body.pop();
  }
}

/** A name alone may be the end of a poem; a credit says what it is, or stands in brackets. */
export function isCredit(line: string): boolean {
  const isMarked =
    /^[([（【—–]|^(?:with|by|edited|editing|reporting|photo|written|words|text[eo]?|additional|published|translated|illustration|von|par|por|mit|fotos?|写真|фото|автор|文|記者|记者|बाय|एजेंसी|agencies|agenturen)(?![\p{L}])/iu.test(
      line,
    );
  const bylines = parseByline(line);
  return bylines.length > 0 && (isMarked || bylines.every((byline) => byline.role === "agency"));
}

/** Lines → blocks. A blank line ends a paragraph; without any, each line is one. */
function readBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  const isSpaced = lines.includes("");
  const groups = isSpaced ? groupsOf(lines) : lines.map((line) => [line]);
  for (const [i, group] of groups.entries()) addGroup(blocks, group, i < groups.length - 1, isSpaced);
  return blocks;
}

function groupsOf(lines: readonly string[]): string[][] {
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (line === "") groups.push([]);
    else groups[groups.length - 1]!.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

const BULLET = /^[-*•‣–]\s+/u;

function addGroup(blocks: Block[], group: readonly string[], hasNext: boolean, isSpaced: boolean): void {
  if (group.every((line) => BULLET.test(line))) {
    const items = group.map((line) => line.replace(BULLET, ""));
    const last = blocks[blocks.length - 1];
    if (last?.kind === "list") for (const item of items) last.items.push(item);
    else blocks.push({ kind: "list", items });
  } else if (group.every((line) => line.startsWith(">")))
    blocks.push({ kind: "quote", text: group.map((line) => line.replace(/^>\s*/, "")).join(" ") });
  else if (isSpaced && hasNext && group.length === 1 && isHeading(group[0]!))
    blocks.push({ kind: "heading", text: group[0]! });
  else {
    const text = isSpaced ? group : group.slice(0, 1);
    const at = text.findIndex((line) => BULLET.test(line));
    if (at > 0) {
      blocks.push({ kind: "paragraph", text: text.slice(0, at).join(" ") });
      addGroup(blocks, text.slice(at), false, isSpaced);
    } else blocks.push({ kind: "paragraph", text: text.join(" ") });
  }
}

/** Short, and without the full stop of a sentence. */
function isHeading(line: string): boolean {
  return line.length <= 80 && !/[.!?…。！？।"”»:;,]$/u.test(line) && /^[\p{L}\p{N}"“«¿¡]/u.test(line);
}

/** A first paragraph that comes again was the standfirst. */
function repeatedStandfirst(blocks: readonly Block[]): string | undefined {
  const [first, ...others] = blocks;
  if (first?.kind !== "paragraph") return undefined;
  return others.some((block) => block.kind === "paragraph" && block.text === first.text) ? first.text : undefined;
}

/** The standfirst stands in the text once at most. */
function once(blocks: readonly Block[], standfirst: string | undefined): Block[] {
  let seen = false;
  return blocks.filter((block) => {
    if (block.kind !== "paragraph" || block.text !== standfirst) return true;
    const isRepeated = seen;
    seen = true;
    return !isRepeated;
  });
}

function htmlOf(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${escapeHtml(block.text)}</p>`;
    case "heading":
      return `<h2>${escapeHtml(block.text)}</h2>`;
    case "quote":
      return `<blockquote><p>${escapeHtml(block.text)}</p></blockquote>`;
    case "list":
      return `<ul>\n${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join("\n")}\n</ul>`;
  }
}

function textOf(block: Block): string {
  return block.kind === "list" ? block.items.map((item) => `• ${item}`).join("\n") : block.text;
}
