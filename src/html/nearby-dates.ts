/** Dates that nothing marks as the article's: in its address, and in lines near its headline and below its text. */

import type { Element } from "domhandler";
import type { Timestamp } from "../newsroom/timestamp.ts";
import { isComments, isMetadata } from "./boilerplate.ts";
import type { Findings } from "./findings.ts";
import type { MainContent } from "./main-content.ts";
import { ancestorsOf, contains, type Page, SHORTEST_PROSE, spacedLineOf } from "./page.ts";

/** `/2023/03/21/bridge`, `/2023-03-21-bridge`: the day that the address states. */
export function readAddressDate(page: Page): Findings {
  const addresses = [page.links("canonical")[0], page.address];
  for (const address of addresses) {
    const day = /^https?:\/\/[^/?#]+\/[^?#]*?(?<!\d)((?:19|20)\d\d)([/-])(\d\d?)\2(\d\d?)(?!\d)/i.exec(address ?? "");
    const [, year, , month, date] = day ?? [];
    const published =
      year === undefined ? undefined : page.time(`${year}-${month!.padStart(2, "0")}-${date!.padStart(2, "0")}`);
    if (published !== undefined) return { published };
  }
  return {};
}

/** A line with a date in it, and how sure it is that the date is the article's. */
interface Candidate {
  readonly time: Timestamp;
  readonly isChange: boolean;
  readonly weight: number;
}

/** Lines around the headline that are looked at: as elements before it, and as lines in all. */
const BEFORE = 60;
const MOST_LINES = 80;
const LONGEST_LINE = 200;
const SHORTEST_DATE = 6;

/**
 * The likeliest date of the lines that stand around the headline up to the second paragraph, and below the text: one that a
 * name or a word marks as a date, one that is all of its line, one beside a few other words.
 */
export function readNearbyDates(page: Page, main: MainContent): Findings {
  const found = linesAround(page, main).flatMap(({ line, weight }) => candidateOf(page, line, weight) ?? []);
  const best = (isChange: boolean) =>
    found
      .filter((one) => one.isChange === isChange)
      .reduce<Candidate | undefined>((a, b) => (a === undefined || b.weight > a.weight ? b : a), undefined)?.time;
  const [published, updated] = [best(false), best(true)];
  return published === undefined && updated === undefined ? {} : { published, updated };
}

// ── Lines ───────────────────────────────────────────────────────────────────

interface Line {
  readonly line: Element;
  /** What its place says for it. */
  readonly weight: number;
}

function linesAround(page: Page, { scope, headline, roots, teasers }: MainContent): Line[] {
  const [first] = roots;
  if (scope === undefined || first === undefined) return [];
  const outer = ancestorsOf(scope)[0] ?? scope;
  const start = page.measure(headline ?? first).at;
  const { head, tail } = endsOfText(page, roots);
  const above = new Set([
    outer,
    ...ancestorsOf(outer),
    ...(headline === undefined ? [] : [headline, ...ancestorsOf(headline)]),
  ]);
  const lines: Line[] = [];
  for (const line of page.elements.slice(Math.max(0, start - BEFORE))) {
    const { at, text, hasBlocks } = page.measure(line);
    const isDated = text >= SHORTEST_DATE || statedIn(page, line) !== undefined;
    if (hasBlocks || !isDated || text > LONGEST_LINE || (at > head && at < tail) || !contains(outer, line)) continue;
    const around = [line, ...ancestorsOf(line)].filter((one) => !above.has(one));
    if (around.some((one) => teasers.has(one) || isComments(one) || NOT_HEAD.has(one.name))) continue;
    lines.push({ line, weight: at > tail ? 0 : contains(scope, line) ? 2 : 1 });
    if (lines.length === MOST_LINES) break;
  }
  return lines;
}

/** What stands in these belongs to them. */
const NOT_HEAD = new Set(["nav", "aside", "blockquote", "table", "pre", "form", "button"]);

/** Where the second paragraph of the text begins, and where the last one does. */
function endsOfText(page: Page, roots: readonly Element[]): { head: number; tail: number } {
  const paragraphs = page.elements.filter(
    (element) => page.measure(element).ownProse >= SHORTEST_PROSE * 2 && roots.some((root) => contains(root, element)),
  );
  const at = (element: Element | undefined) =>
    element === undefined ? Number.POSITIVE_INFINITY : page.measure(element).at;
  return { head: at(paragraphs[1] ?? paragraphs[0]), tail: at(paragraphs.at(-1)) };
}

// ── Dates in a line ─────────────────────────────────────────────────────────

/** Words that tell a change, and words that tell a publication. */
const CHANGED =
  /updat|modif|edited|revis|aktualis|geändert|actuali[sz]|mis à jour|atualiz|aggiorn|обновл|अपडेट|更新|تحديث|수정|bijgewerkt|uppdater|güncel/i;
const PUBLISHED =
  /publi|post|veröffentlicht|erstellt|geschrieben|verfasst|erschienen|eingestellt|vom\s$|am\s$|written|created|date|datum|fecha|data\b|дата|опубликован|gepubliceerd|geplaatst|opublikowano|zveřejněno|发布|發布|公開|投稿|प्रकाशित|نشر|입력|등록/i;
const NAMED = /(?:^|[\s_-])(?:date|datum|fecha|time|timestamp|pubdate|published|posted)(?:$|[\s_-])|date$|time$/i;

const DATES: readonly RegExp[] = [
  /\d{4}([-./])\d{1,2}\1\d{1,2}(?!\d)/,
  /(?<!\d)\d{1,2}([./-]) ?\d{1,2}\1 ?(?:\d{4}|\d\d)(?!\d)/,
  /(?<!\d)\d{1,2}(?:\.|st|nd|rd|th|er|º)? (?:de |of |d')?[\p{L}\p{M}]{3,12}\.?,? (?:de |del )?\d{4}(?!\d)/u,
  /[\p{L}\p{M}]{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}(?!\d)/u,
  /\d{4} ?[年년] ?\d{1,2} ?[月월] ?\d{1,2} ?[日일]/u,
];
/** A time of day behind it. */
const CLOCK =
  /^(?:,? (?:um|at|às|a las|alle|à|um|om|kl\.?|klo|o|в|[|–-]) |[,T]? ?|\s?\( ?)\d{1,2}[:.h]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?(?: ?(?:[A-Z]{2,5}|Z|[+-]\d\d:?\d\d))?/;
/** The web is no older. */
const FIRST_YEAR = 1990;

function candidateOf(page: Page, line: Element, place: number): Candidate | undefined {
  const text = spacedLineOf(line);
  const stated = statedIn(page, line);
  const found = stated ?? dateIn(page, text);
  if (found === undefined || found.time.getUTCFullYear() < FIRST_YEAR) return undefined;
  const { before, rest, time } = found;
  const named = [line, ...ancestorsOf(line).slice(0, 2)];
  const isNamed =
    named.some(({ name, attribs }) => name === "time" || NAMED.test(attribs.class ?? "")) || named.some(isMetadata);
  const isLabelled = PUBLISHED.test(before) || CHANGED.test(before);
  // Below the text, only what says that it is the article's date.
  if (!isNamed && !isLabelled && (place === 0 || rest > 60)) return undefined;
  const weight =
    place * 2 + (isLabelled ? 4 : 0) + (isNamed ? 4 : 0) + (rest < 12 ? 2 : 0) + (stated === undefined ? 0 : 1);
  return { time, isChange: CHANGED.test(before) && !/publi/i.test(before), weight };
}

interface Found {
  readonly time: Timestamp;
  /** What stands before the date, and how many letters beside it. */
  readonly before: string;
  readonly rest: number;
}

/** A date in an attribute, for scripts that print it. */
function statedIn(page: Page, { attribs }: Element): Found | undefined {
  for (const [name, value] of Object.entries(attribs)) {
    if (!/^(?:datetime|title|content|data-[\w-]*)$/.test(name) || value.length > 40) continue;
    const stated = /^\d{4}-\d\d-\d\d/.test(value) ? page.time(value) : undefined;
    if (stated !== undefined) return { time: stated, before: "", rest: 0 };
  }
  return undefined;
}

function dateIn(page: Page, text: string): Found | undefined {
  for (const pattern of DATES) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const end = match.index + match[0].length;
    const clock = CLOCK.exec(text.slice(end))?.[0] ?? "";
    const day = match[0].replace(/([./-]) /g, "$1");
    const time = (clock === "" ? undefined : page.time(`${day}${clock.replace("(", "")}`)) ?? page.time(day);
    if (time !== undefined)
      return { time, before: text.slice(0, match.index), rest: text.length - match[0].length - clock.length };
  }
  return undefined;
}
