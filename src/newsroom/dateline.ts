/** Printed dates → Timestamp, in whatever order a newsroom prints their parts. Linear: long text is none. */

import { offsetIn } from "./iana-zones.ts";
import { DateReader, type ReadDate } from "./date-reader.ts";
import { calendarWords, english, type Words } from "./date-words.ts";
import { parseRfcDate, Timestamp } from "./timestamp.ts";
import { tokenize } from "./tokens.ts";

/** No dateline is longer. */
export const LONGEST_DATELINE = 120;

/** How to read what is ambiguous. */
export interface DatelineOptions {
  /** Order of `01/02/2006`, which nothing in it settles. */
  readonly order?: "dmy" | "mdy" | "ymd" | undefined;
  readonly words?: Words | undefined;
  /** Offset of a zone name in minutes at a local time in milliseconds; asked before the table. */
  readonly zoneOf?: ((name: string, local: number) => number | undefined) | undefined;
  /** A last word in capitals that no table knows is a zone, and the offset is unknown. */
  readonly keepsUnknownZone?: boolean | undefined;
}

/**
 * Reads a date as feeds print it: RFC 822 and RFC 3339 with the deviations seen in the wild, and datelines in English and in the
 * languages of `calendar-words.ts`. What is no date, or one that the calendar does not have, is `undefined`; nothing is rolled over.
 *
 * @example readTimestamp("21 Mar 2023, 04:39 PM IST")?.toRfc3339() // "2023-03-21T16:39:00+05:30"
 */
export function readTimestamp(text: string): Timestamp | undefined {
  return parseRfcDate(text) ?? readDateline(text, { zoneOf }) ?? readDateline(text, { words: calendarWords(), zoneOf });
}

/** The same where a word in the place of the zone is known to nobody: the offset is then unknown. */
export const readWithoutZone = (text: string): Timestamp | undefined => readDateline(text, { keepsUnknownZone: true });

/** `Asia/Kolkata`: other names mean what RFC 822 and the newsroom's table say. */
const zoneOf = (name: string, local: number) => (name.includes("/") ? offsetIn(name, local) : undefined);

/** Reads a dateline in the languages of `options.words`. */
export function readDateline(text: string, options: DatelineOptions = {}): Timestamp | undefined {
  return readDate(text, options)?.timestamp;
}

/** Reads a dateline, and what it says of itself. */
export function readDate(text: string, options: DatelineOptions = {}): ReadDate | undefined {
  if (text.length > LONGEST_DATELINE) return undefined;
  const trimmed = text.trim();
  const whole = parseRfcDate(trimmed) ?? readNumber(trimmed) ?? readWeekDate(trimmed);
  // A zone's name may mean something else to the caller than to RFC 822.
  const isSettled = whole?.zone === undefined || options.zoneOf?.(whole.zone, 0) === undefined;
  if (whole !== undefined && isSettled) return { timestamp: whole };
  return readTokens(trimmed, options) ?? readTokens(withoutComment(trimmed), options);
}

function readTokens(text: string, options: DatelineOptions): ReadDate | undefined {
  const tokens = tokenize(text, options.words ?? english);
  return tokens === undefined ? undefined : new DateReader(tokens, options).read();
}

/** RFC 822 §3.4.3: what stands in brackets at the end is for people. */
function withoutComment(text: string): string {
  return text.endsWith(")") ? text.slice(0, text.lastIndexOf("(")) : "";
}

/** Unix seconds (10 digits) and milliseconds (13). Four digits are a year, eight a date. */
function readNumber(text: string): Timestamp | undefined {
  if (!/^\d{10}$|^\d{13}$/.test(text)) return undefined;
  return new Timestamp(Number(text) * (text.length === 10 ? 1000 : 1), { offset: 0 });
}

/** ISO 8601 week and ordinal dates: `2023-W12-2`, `2023-080`. */
function readWeekDate(text: string): Timestamp | undefined {
  const match = /^(\d{4})-?(?:W(\d\d)(?:-?([1-7]))?|(\d{3}))$/i.exec(text);
  if (match === null) return undefined;
  const start = Date.UTC(Number(match[1]), 0, 1);
  const weekday = (new Date(start).getUTCDay() + 6) % 7;
  // Week 1 is the one with the year's first Thursday.
  const firstMonday = start + ((weekday < 4 ? 0 : 7) - weekday) * DAY;
  const monday = firstMonday + (Number(match[2]) - 1) * 7 * DAY;
  const isWeek = match[4] === undefined;
  const instant = isWeek ? monday + (Number(match[3] ?? 1) - 1) * DAY : start + (Number(match[4]) - 1) * DAY;
  // A week is of the year that its Thursday is in: few years have 53.
  const decides = isWeek ? monday + 3 * DAY : instant;
  return new Date(decides).getUTCFullYear() === Number(match[1])
    ? new Timestamp(instant, { precision: "day" })
    : undefined;
}
const DAY = 86_400_000;
