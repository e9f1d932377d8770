/** A printed article, as a reader copies it from a page, → Article. */

import { requireOptions, requireText } from "../errors.ts";
import { escapeHtml } from "../content/html-text.ts";
import type { Article, Byline } from "../model.ts";
import { isMarkedByline, parseByline } from "./byline.ts";
import { type FoundDateline, findDateline } from "./find-dateline.ts";
import { CREDIT_ENDS, creditStart, isTitleWord } from "./credit-phrases.ts";
import { isAgency, isOutlet } from "./agencies.ts";
import { isKicker } from "./kicker.ts";
import { isButton, isFurniture, isSignOff, readingTime } from "./print-lines.ts";
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
  requireText(text, "text");
  requireOptions(options);
  const lines = text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim());
  const { head, body } = readHead(lines, options);
  if (head.published !== undefined || head.updated !== undefined) takeStandfirst(head, body);
  const credits = takeTail(head, body, options);
  const agencies = inlineAgencies(body).filter(
    ({ name }) => ![...head.bylines, ...credits].some((byline) => isSameName(byline.name, name)),
  );
  const blocks = readBlocks(withoutFurniture(body));
  const standfirst = head.standfirst ?? repeatedStandfirst(blocks);
  const shown = once(blocks, standfirst);
  const signed = [...head.bylines, ...credits];
  const authors = signed.some(({ role }) => role === "author") ? [] : authorsOfBios([standfirst, ...body.slice(-2)]);
  const article: Article = {
    id: "",
    bylines: distinct([...authors, ...signed, ...agencies]),
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

/** `Jane Doe is a professor of urban planning at Example University.`: opinion pages sign so. */
function authorsOfBios(lines: readonly (string | undefined)[]): Byline[] {
  const bios = lines.map((line = "") => BIO.exec(line));
  const found = bios.find((bio) => bio !== null && bio[2]!.split(/[\s,]+/).some(isTitleWord));
  return found ? [{ name: found[1]!, role: "author" }] : [];
}
const BIO =
  /^((?:\p{Lu}[\p{L}\p{M}.’'-]{0,20}\s){1,3}\p{Lu}[\p{L}\p{M}’'-]{1,20}) is (?:an?|the) ((?:[^\s.]{1,24}[\s.]){1,6})/u;

/** "Redazione ANSA" names the agency too. */
const isSameName = (name: string, agency: string) => ` ${name.toLowerCase()} `.includes(` ${agency.toLowerCase()} `);

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

/** Lines of a head that are looked through; a date further down belongs to the text. */
const MOST_HEAD_LINES = 14;

/**
 * The first line is the headline; then come byline, dateline, reading time, section and standfirst, in the order that the page
 * has them. A line of no known kind does not end the head where others of it follow.
 */
function readHead(lines: readonly string[], options: ArticleTextOptions): { head: Head; body: string[] } {
  const start = headlineOf(lines);
  const head: Head = { title: start < 0 ? "" : lines[start]!, bylines: [] };
  if (start < 0) return { head, body: [] };
  let candidate: string | undefined;
  let glued: string | undefined;
  let body = start + 1;
  for (let at = body; at < lines.length && at < start + MOST_HEAD_LINES; at++) {
    let line = lines[at]!;
    if (line === "") continue;
    // "By", and the name on the next line.
    const next = isCreditAlone(line) ? lines.findIndex((other, i) => i > at && other !== "") : -1;
    if (next > 0 && parseByline(`${line} ${lines[next]}`).length > 0) {
      line = `${line} ${lines[next]}`;
      at = next;
    }
    const taken = isNoise(line) ? "head" : takeHeadLine(head, line, options);
    if (taken === "text") {
      const isSection = isLabel(line) && (hasHeadAfter(lines, at, options) || isAloneBelow(lines, at));
      const isCandidate = candidate === undefined && isStandfirst(line) && hasHeadAfter(lines, at, options);
      if (!isSection && !isCandidate) break;
      if (isCandidate && line.length > 20) candidate = line;
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

/** Where the headline stands: the first line that is set above none. */
function headlineOf(lines: readonly string[]): number {
  let at = lines.findIndex((line) => line !== "");
  for (let kickers = 0; at >= 0 && kickers < 3; kickers++) {
    const next = lines.findIndex((line, i) => i > at && line !== "");
    const isAbove = next > 0 && isKicker(lines[at]!, lines[next]!) && !isMarkedByline(lines[next]!);
    if (!isAbove && !(next > 0 && isAboveKicker(lines, at, next))) return at;
    at = next;
  }
  return at;
}

/** Of two lines above a headline the first is followed by a short one. */
function isAboveKicker(lines: readonly string[], at: number, next: number): boolean {
  const third = lines.findIndex((line, i) => i > next && line !== "");
  return third > 0 && isKicker(lines[next]!, lines[third]!) && isKicker(lines[at]!, lines[third]!);
}

const isCreditAlone = (line: string) => line.length < 30 && creditStart(`${line} X`)?.rest === "X";

/** A section or a place: "NEWS", "有料記事". */
const isLabel = (line: string) =>
  line.length <= 20 && !/[.!?…。！？।:：]$/u.test(line) && !BULLET.test(line) && !line.startsWith(">");

/** Right under another line of the head, and set off from the text. */
const isAloneBelow = (lines: readonly string[], at: number) =>
  at > 1 &&
  lines[at - 1] !== "" &&
  lines[at + 1] === "" &&
  lines.slice(at + 1).filter((line) => line !== "").length > 1;

/** One line right under the dateline, set off from the text by a blank one. */
function takeStandfirst(head: Head, body: string[]): void {
  const from = body.findIndex((line) => line !== "");
  const [first, second, ...rest] = body.slice(Math.max(from, 0));
  if (head.standfirst !== undefined || first === undefined || second !== "" || !isStandfirst(first)) return;
  if (BULLET.test(first) || first.startsWith(">") || rest.filter((line) => line !== "").length < 2) return;
  // Behind a blank line it may as well be the first paragraph, unless that comes next, with its dateline.
  const next = rest.find((line) => line !== "") ?? "";
  if (from > 0 && !BEGINS_WITH_PLACE.test(next)) return;
  // It stays in the text: it may be its first paragraph.
  head.standfirst = first;
}

/** `Berlin (dpa) -`, `Bengaluru: `, `ATHENS, Greece (AP) —`: how the first paragraph begins. */
const BEGINS_WITH_PLACE =
  /^\p{Lu}[\p{L} ,.’'-]{1,40}(?:\([\p{L}\d ./-]{2,25}\)|:\s|\s[—–]\s)|^\p{Lo}[\p{L}\p{M}]{1,15}(?:[（(]|[,，].{0,20}[（(])/u;

/** `SAN FRANCISCO, March 21, 2023 /PRNewswire/ -- Acme …`: place and date with which the text of a press release begins. */
const PRESS_DATELINE =
  /^\p{Lu}[\p{L}\p{M}.’' -]{1,30}(?:,[\p{L}\p{M}.’' -]{1,30})?[,\s(]\s?((?:\p{L}{3,12}\.?\s\p{Nd}{1,2},?|\p{Nd}{1,2}\.?\s\p{L}{3,12})\s\p{Nd}{4})\)?\s?(?:[/(][^/()]{2,30}[/)]\s?)?[-–—]{1,2}\s(?=\S.{20})/u;

/** What a line of the head says; "glued": the text began in it. */
export function takeHeadLine(head: Head, printed: string, options: ArticleTextOptions): "head" | "glued" | "text" {
  const line = printed.length < 160 ? withoutBrackets(printed) : printed;
  const minutes = readingTime(line);
  if (minutes !== undefined) {
    head.readingMinutes ??= minutes;
    return "head";
  }
  const press = PRESS_DATELINE.exec(line);
  if (press !== null) {
    const date = findDateline(press[1]!, everyLanguage(options));
    if (date !== undefined) head.published ??= date.timestamp;
    return "text";
  }
  const found = findDateline(line, everyLanguage(options));
  if (found !== undefined) return takeDateline(head, line, found, options);
  const { names, rest, dateline } = splitByline(line, options);
  if (dateline !== undefined) {
    head.bylines.push(...names);
    return takeDateline(head, rest, dateline, options);
  }
  if (names.length === 0) return "text";
  head.bylines.push(...names);
  return "head";
}

/** "23 hours ago" needs a clock to be a date. */
const RELATIVE =
  /^(?:[^\p{Nd}]{0,24})?\p{Nd}{1,3}\s?\p{L}{1,10}\.?(?:\s\p{L}{1,8})?\s(?:ago|geleden|sedan|siden|temu|fa|назад|тому|önce|sitten|lalu|trước|पहले|আগে|preje)\.?$|^(?:\p{L}+[:\s]+)?(?:hace|vor|il y a|há|πριν(?: από)?|před|pred|acum|преди|قبل|منذ|לפני|för)\s\p{Nd}{1,3}\s\p{L}+(?:\s\p{L}+)?$|^\p{Nd}{1,3}\s?(?:分|時間|小时|小時|分钟|分鐘|天|日|시간|분|일)\s?(?:前|전)$/iu;

/** What stands above a summary, and what is no time to read. */
const HEAD_LABEL =
  /^(?:synopsis|key points|key takeaways|highlights|story highlights|at a glance|in brief|summary|in short|in kürze|das wichtigste in kürze|l'essentiel|en bref|lo esencial|in sintesi|samenvatting|\d+[- ]min(?:ute)?s? (?:listen|watch|video))$/iu;

/** Buttons, counts, handles, links to elsewhere. */
const isNoise = (line: string) =>
  line.length < 120 &&
  (isButton(line) || RELATIVE.test(line) || /^@[\w.]+$/.test(line) || isFurniture(line) || HEAD_LABEL.test(line));

const UPDATE = /updat|modif|aktualisiert|actuali[sz]|mis à jour|atualizado|aggiornato|обновл|अपडेट|更新|تحديث|수정/i;

function takeDateline(head: Head, line: string, found: FoundDateline, options: ArticleTextOptions): "head" | "glued" {
  const end = endOf(line, found);
  const isUpdate =
    (found.label ?? (UPDATE.test(line.slice(0, end)) ? "updated" : "")) === "updated" && !isLateLabel(line, found, end);
  if (isUpdate && head.updated === undefined) head.updated = found.timestamp;
  else head.published ??= found.timestamp;
  if (found.second !== undefined) head.updated ??= found.second;
  if (found.readingMinutes !== undefined) head.readingMinutes = found.readingMinutes;
  const rest = line.slice(end).replace(/^[\s|·•:,–—-]+/u, "");
  const parts = rest.split(/\s*[|·•]\s*/u);
  const minutes = readingTime(parts[0]!) ?? readingTime(parts.at(-1)!);
  if (minutes !== undefined) head.readingMinutes ??= minutes;
  const text = minutes === undefined ? rest : parts.filter((part) => readingTime(part) === undefined).join(" | ");
  if (RELATIVE.test(text) || isButton(text) || (text.length < 60 && isAgencyInSlashes(text))) return "head";
  if (text === "" || isPlaceBehind(line.slice(end), text)) return "head";
  // "Posted on March 5, 2023 by Jane Doe"
  const names = text.length < 160 && isMarkedByline(text) ? parseByline(text) : [];
  if (names.length > 0) {
    head.bylines.push(...names);
    return "head";
  }
  const inner = text.replace(/^[([（]|[)\]）]$/gu, "");
  const second = findDateline(inner, everyLanguage(options));
  const last = second === undefined ? "" : inner.slice(second.end).replace(/^[\s|·•:,–—-]+/u, "");
  const behind = last.split(/\s?[|·•]\s?/u).every(isButton) ? "" : last;
  if (
    second !== undefined &&
    (behind.length < 3 || readingTime(behind) !== undefined || isPlaceBehind(inner.slice(second.end), behind))
  ) {
    // "Updated 21 Mar 2023, 17:10 | Published 21 Mar 2023, 16:39"
    if (second.label === "published" || (isUpdate && second.label !== "updated" && !UPDATE.test(text)))
      head.published ??= second.timestamp;
    else head.updated ??= second.timestamp;
    return "head";
  }
  head.standfirst = text;
  return "glued";
}

/** In `21 Mar 2023 | Updated: 22 Mar 2023` the label is the second date's. */
const isLateLabel = (line: string, { start, end: whole }: FoundDateline, end: number) =>
  end < whole && !UPDATE.test(line.slice(start, end));

/** `/ TASS /` behind a date. */
const isAgencyInSlashes = (text: string) => isAgency(text.replace(/^[/\s(]+|[/\s)]+$/gu, ""));

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

/** `By Jane Doe | 21 Mar 2023`, `Barcelona - 1 feb 2024`, `PTI | Kolkata | Nov 30, 2023`: what stands before a date in its line. */
function splitByline(
  line: string,
  options: ArticleTextOptions,
): { names: Byline[]; rest: string; dateline?: FoundDateline } {
  const isDated = line.length < 200 && /\p{Nd}{2}/u.test(line);
  const cuts = isDated
    ? [...line.matchAll(/\s*(?:[|·•／]|\s[/–—-]\s|,\s|:\s|\s(?=\p{Nd}|\p{L}+\s\p{Nd}))\s*/gu)].slice(0, 2 * MOST_PARTS)
    : [];
  for (const { index, 0: sign } of cuts) {
    const before = line.slice(0, index);
    if (before === "" || /\p{Nd}{2}/u.test(before) || index > 120) continue;
    const rest = line.slice(index + sign.length);
    if (!/^[^\s]*\p{Nd}|^\p{L}+[.:]?\s+\S*\p{Nd}|^\p{L}+[.:]?\s+\p{L}+[.:,]?\s+\S*\p{Nd}|^\p{L}+,/u.test(rest))
      continue;
    const names = namesBefore(before);
    const dateline = names === undefined ? undefined : findDateline(rest, everyLanguage(options));
    if (names !== undefined && dateline !== undefined) return { names, rest, dateline };
  }
  const spaced = line.replace(/^By(?=\p{Lu}{2}|\p{Lu}\p{Ll}+\s\p{Lu})/u, "By ");
  return { names: line.length < 160 ? parseByline(spaced) : [], rest: "" };
}

/** People, an agency, a place or an outlet before a date; `undefined`: something else. */
function namesBefore(text: string): Byline[] | undefined {
  const parts = text.split(/\s*[|·•]\s*|\s[–—-]\s/u).filter((part) => part !== "");
  const names = parseByline(parts.join(", "));
  const isPlace = /^[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*(?:[ ,]+[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*){0,2}$/u;
  if (names.length > 0)
    return names.filter(
      ({ name, role }) => role !== "author" || name.includes(" ") || isMarkedByline(text) || !isPlace.test(text),
    );
  return parts.every((part) => isPlace.test(part) || isOutlet(part)) ? [] : undefined;
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
      (line.length < 100 &&
        !/^[([（【]/u.test(line) &&
        (isMarkedByline(line) || /\p{Lu}/u.test(line)) &&
        parseByline(line).length > 0),
  );
}

// ── Body ────────────────────────────────────────────────────────────────────

/** What stands under the text: credits, dates, links to elsewhere, copyright. */
function takeTail(head: Head, body: string[], options: ArticleTextOptions): Byline[] {
  const credits: Byline[][] = [];
  const from = body.findIndex((line) => line !== "");
  for (;;) {
    while (body.length > 0 && body[body.length - 1] === "") body.pop();
    const last = body[body.length - 1];
    // The one line that there is may be a credit all the same.
    if (last === undefined || (body.length - 1 <= from && !isCredit(last))) break;
    if (takeFooterDate(head, last, options)) {
      body.pop();
      continue;
    }
    if (last.length <= 160 && isCredit(last)) credits.unshift(parseByline(last));
    else if (!isFurniture(last) && !isButton(last) && !isSignOff(last)) {
      const above = listAbove(body);
      if (above === undefined) break;
      body.length = above + 1;
    }
    body.pop();
  }
  const found = credits.flat();
  const last = body.at(-1);
  const isSigned = [...head.bylines, ...found].some(({ role }) => role === "author");
  // In some countries the author's name stands under the text, alone.
  if (!isSigned && last !== undefined && last.length < 40 && body.length > 2 && body.at(-2) === "") {
    const names = parseByline(last);
    if (names.length > 0 && names.every(({ name }) => name.includes(" ") && /^\p{Lu}/u.test(name))) {
      body.pop();
      return [...names, ...found];
    }
  }
  return found;
}

/** Links under a heading like "Read more:": where that stands. */
function listAbove(body: readonly string[]): number | undefined {
  for (let at = body.length - 1; at > 1 && at > body.length - 7; at--) {
    const line = body[at]!;
    if (line === "") continue;
    if (isFurniture(line) && line.length < 60 && /(?:[:：]|[^.!?。])$/u.test(line)) return at;
    if (line.length > 120 || /[.!?…。！？।]["”»]?$/u.test(line)) return undefined;
  }
  return undefined;
}

/** "First published on: 21-03-2023 at 16:39 IST" */
function takeFooterDate(head: Head, line: string, options: ArticleTextOptions): boolean {
  if (line.length > 90 || !/\p{Nd}{2}/u.test(line)) return false;
  const found = findDateline(line, everyLanguage(options));
  // A date that does not say of what it is may be one of the text.
  if (found?.label === undefined || /[\p{L}\p{Nd}]/u.test(line.slice(found.end))) return false;
  if (found.label === "updated") head.updated ??= found.timestamp;
  else head.published ??= found.timestamp;
  return true;
}

/** Lines between paragraphs that only lead to other articles. */
function withoutFurniture(body: readonly string[]): string[] {
  return body.filter((line) => {
    const isLead = isFurniture(line) && (/^.{3,40}[:：|]/u.test(line) || (line.length < 60 && !/[.!?。]$/u.test(line)));
    return !isLead && !(line.length < 25 && line !== "" && isButton(line));
  });
}

/** Agencies that sign within the text: `Berlin (dpa) -`, `МОСКВА, 5 сентября. /ТАСС/.`, `… of the city. (ANI)` */
function inlineAgencies(body: readonly string[]): Byline[] {
  const lines = body.filter((line) => line !== "");
  const [first = ""] = lines;
  const marks = [
    ...first.slice(0, 90).matchAll(/[(（/【=]\s?([\p{L}\p{M}\d .·-]{2,40}?)\s?[)）/】]/gu),
    ...(lines.at(-1) ?? "").slice(-40).matchAll(/[(（]([\p{L}\p{M} .-]{2,30})[)）]\.?$/gu),
  ];
  const chinese = /^(新华社|新華社|中新社|中央社|中新网)/u.exec(first)?.[1];
  const names = [...marks.map((mark) => mark[1]!), ...(chinese === undefined ? [] : [chinese])];
  return names.filter((name) => isAgency(name)).map((name) => ({ name, role: "agency" }));
}

/** A name alone may be the end of a poem; a credit says what it is, or stands in brackets. */
export function isCredit(line: string): boolean {
  const isMarked =
    /^[([（【—–]|^(?:with|by|edited|editing|reporting|photo|written|words|text[eo]?|additional|published|translated|illustration|von|par|por|mit|fotos?|写真|фото|автор|文|記者|记者|बाय|एजेंसी|agencies|agenturen)(?![\p{L}])/iu.test(
      line,
    );
  const bylines = parseByline(line);
  return (
    bylines.length > 0 &&
    (isMarked ||
      CREDIT_ENDS.some(([end]) => end.test(line.replace(/\.$/, ""))) ||
      bylines.every((byline) => byline.role === "agency"))
  );
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
