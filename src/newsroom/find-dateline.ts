/** Datelines in running text. */

import { english } from "./date-words.ts";
import type { ReadDate } from "./date-reader.ts";
import { type DatelineOptions, LONGEST_DATELINE, readDate, readDateline } from "./dateline.ts";
import { readPrinted } from "./parse-timestamp.ts";
import type { Timestamp } from "./timestamp.ts";
import { asciiDigits } from "./tokens.ts";

/** A dateline at the beginning of a line. */
export interface FoundDateline {
  readonly timestamp: Timestamp;
  /** "Updated": which date of the article it is. */
  readonly label?: ReadDate["label"];
  /** The time that a second label names, on the same day: `16:39 | Updated 17:10`. */
  readonly second?: Timestamp | undefined;
  /** UTF-16 offsets within the text. */
  readonly start: number;
  readonly end: number;
  /** "1 min read" in front of it. */
  readonly readingMinutes?: number;
}

/**
 * Finds a dateline at the start of a line, also where text is glued to it, as copying from a web page does.
 *
 * @example findDateline("1 min read 21 Mar 2023, 04:39 PM ISTChinese President …") // ends after "IST"
 */
export function findDateline(text: string, options: DatelineOptions = {}): FoundDateline | undefined {
  const line = text.slice(0, LONGEST_DATELINE);
  if (!/\p{Nd}/u.test(line)) return undefined;
  const start = line.length - line.trimStart().length;
  for (const end of endsOf(line).reverse()) {
    const candidate = line.slice(start, end);
    const read =
      /\p{Nd}/u.test(candidate) && !endsInBeginning(candidate) ? readEnd(candidate, line, end, options) : undefined;
    if (read === undefined) continue;
    const { timestamp, label, second } = read;
    if (timestamp.precision === "year" || timestamp.precision === "month") continue;
    // "14.03.2024 - Updated: 15.03.2024": the label is the second date's.
    if (read.isLabelBehind && /^[^\p{L}\p{Nd}]{0,4}(?:\p{L}{1,9}\.?[,\s]+){0,2}\p{Nd}/u.test(line.slice(end))) continue;
    // The time after the second label may be that of another day.
    if (second !== undefined && /^[\s,|]*(?:\p{L}+\.?\s+)?\p{Nd}/u.test(line.slice(end))) continue;
    if (/^\s+\p{L}/u.test(line.slice(end)) && endsInOtherWeekday(candidate, timestamp, options)) continue;
    const minutes = /(\p{Nd}{1,3})\s*min(?:ute)?s?\.?\s+read/iu.exec(candidate)?.[1];
    return {
      timestamp,
      label,
      second,
      start,
      end,
      ...(minutes === undefined ? {} : { readingMinutes: Number(asciiDigits(minutes)) }),
    };
  }
  return undefined;
}

/** Words of print in several words are looked for where a line or a part of it ends. */
function readEnd(candidate: string, line: string, end: number, options: DatelineOptions): ReadDate | undefined {
  const isPart = /^\s*(?:$|[|·•(（,，、]|[-–—/]\s)/u.test(line.slice(end));
  return isPart || /[\u0590-\u06ff\u0e00-\u0e7f〇-九零年]/u.test(candidate)
    ? readPrinted(candidate, options)
    : readDate(candidate, options);
}

/** Words that begin what follows them, in lower case or with a capital. */
const BEGINNINGS = new Set(
  "the at on of in and first last de del a à as às al la las le les lo los el il alle ao aos em en um den i o w в на с от".split(
    " ",
  ),
);

/** A dateline does not end in such a word, or in a letter alone: "21 Mar 2023 The bridge" ends in the year. "AT" is a zone. */
function endsInBeginning(candidate: string): boolean {
  const word = /(?<![\p{L}\p{M}.])\p{L}+$/u.exec(candidate)?.[0] ?? "";
  if (/^(?:[A-Y]|Am)$/.test(word)) return true;
  return word.slice(1) === word.slice(1).toLowerCase() && BEGINNINGS.has(word.toLowerCase());
}

/** "21 Mar 2023 Sun rises", "… Sam Smith": that was a Tuesday, so the word begins the text, of whichever language it is a weekday. */
function endsInOtherWeekday(candidate: string, found: Timestamp, options: DatelineOptions): boolean {
  const word = /(?<![\p{L}\p{M}])\p{L}[\p{L}\p{M}]*$/u.exec(candidate)?.[0] ?? "";
  const weekday = (options.words ?? english)(word.toLowerCase())?.weekday;
  if (weekday === undefined || weekday === weekdayOf(found)) return false;
  // In "2023 21 Mar" the word is the month.
  return readDateline(candidate.slice(0, -word.length), options)?.getTime() === found.getTime();
}

const weekdayOf = (at: Timestamp) => new Date(at.getTime() + (at.offset ?? 0) * 60_000).getUTCDay();

/** Where a dateline may end: after a token, between a zone in capitals and a word glued to it, between digits and letters. */
function endsOf(line: string): number[] {
  const ends = new Set<number>();
  for (const { index, 0: raw } of line.matchAll(/\p{Nd}+|\p{L}[\p{L}\p{M}]*|[)\]]/gu)) {
    // "Monday's vote" has no end after "Monday".
    if (!/^['’]\p{L}/u.test(line.slice(index + raw.length, index + raw.length + 2))) ends.add(index + raw.length);
    const glued = /^(\p{Lu}{1,5})\p{Lu}\p{Ll}/u.exec(raw)?.[1];
    if (glued !== undefined) ends.add(index + glued.length);
  }
  return [...ends].slice(0, 40);
}
