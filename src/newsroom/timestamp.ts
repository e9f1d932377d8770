/** A Date that remembers how it was printed: its offset, its zone, how exact it is. */

import { ianaOffset } from "./iana-zones.ts";

/** How much of the instant was printed. */
export type Precision = "year" | "month" | "day" | "minute" | "second" | "fraction";

/** How a timestamp was printed. */
export interface TimestampParts {
  /** Minutes east of UTC; `undefined`: the source gave none, and the instant is as if it were UTC. */
  readonly offset?: number | undefined;
  /** As written: "IST", "Asia/Kolkata". Numeric offsets have none. */
  readonly zone?: string | undefined;
  readonly precision?: Precision | undefined;
}

const CONSTRUCT = Symbol.for("constructDateFrom");
const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * A point in time with the offset it was printed in. It is a `Date` in every function that takes one, and stays a
 * Timestamp of the same offset in those of date-fns.
 *
 * @example
 * const t = parseTimestamp("21 Mar 2023, 04:39 PM IST")!;
 * t.toRfc3339(); // "2023-03-21T16:39:00+05:30"
 * t.toRfc822();  // "Tue, 21 Mar 2023 16:39:00 +0530"
 */
export class Timestamp extends Date {
  /** Minutes east of UTC, between −1439 and 1439; `undefined` when the source gave none. */
  readonly offset: number | undefined;
  /** The zone's name as it was written. */
  readonly zone: string | undefined;
  readonly precision: Precision;

  /**
   * `instant`: milliseconds since 1970 in UTC, or a Date. An IANA zone without an offset gives that of the zone at that instant.
   * @example String(new Timestamp(new Date(0), { zone: "Asia/Kolkata" })) // "1970-01-01T05:30:00+05:30"
   */
  constructor(instant: number | Date, parts: TimestampParts = {}) {
    super(instant);
    this.offset = parts.offset ?? offsetIn(parts.zone, this.getTime());
    this.zone = parts.zone;
    this.precision = parts.precision ?? (this.getTime() % 1000 === 0 ? "second" : "fraction");
  }

  /** For date-fns, which makes its results by this symbol. */
  [CONSTRUCT](date: Date | number | string): Timestamp {
    return inZoneOf(this, date);
  }

  /**
   * RFC 822 with a four-digit year, in the timestamp's own offset; −0000 where it is unknown (RFC 2822 §3.3).
   * Fractions of a second are left out.
   */
  toRfc822(): string {
    const { year, month, day, weekday, time } = this.#local();
    const clock = monthToSecond(month + 1, day, time).slice(7);
    return `${DAYS[weekday]}, ${two(day)} ${MONTHS[month]} ${four(year)} ${clock} ${this.#zone822()}`;
  }

  /** RFC 3339 in the timestamp's own offset; −00:00 where it is unknown (§4.3). Milliseconds only where there are some. */
  toRfc3339(): string {
    const { year, month, day, time } = this.#local();
    const fraction = time % 1000;
    const decimals = fraction === 0 ? "" : `.${String(fraction).padStart(3, "0")}`;
    return `${four(year)}${monthToSecond(month + 1, day, time)}${decimals}${this.#zone3339()}`;
  }

  /** RFC 3339. */
  override toString(): string {
    return this.toRfc3339();
  }

  /** RFC 3339, which `reviveFeed` reads back. */
  override toJSON(): string {
    return this.toRfc3339();
  }

  /** Calendar and time of day (in milliseconds) where the timestamp was printed. */
  #local() {
    const instant = this.getTime() + (this.offset ?? 0) * MINUTE;
    const days = Math.floor(instant / DAY);
    const time = instant - days * DAY;
    // Civil date from a count of days: Howard Hinnant, "chrono-compatible low-level date algorithms".
    const z = days + 719_468;
    const era = Math.floor(z / 146_097);
    const dayOfEra = z - era * 146_097;
    const yearOfEra = Math.floor(
      (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
    );
    const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
    const shifted = Math.floor((5 * dayOfYear + 2) / 153);
    const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
    const month = shifted < 10 ? shifted + 2 : shifted - 10;
    const year = yearOfEra + era * 400 + (month < 2 ? 1 : 0);
    return { year, month, day, weekday: (((days + 4) % 7) + 7) % 7, time };
  }

  #zone822(): string {
    return this.offset === undefined ? "-0000" : `${this.offset < 0 ? "-" : "+"}${digits(this.offset, "")}`;
  }

  #zone3339(): string {
    if (this.offset === undefined) return "-00:00";
    return this.offset === 0 ? "Z" : `${this.offset < 0 ? "-" : "+"}${digits(this.offset, ":")}`;
  }
}

const two = (n: number) => (n < 10 ? `0${n}` : `${n}`);
const four = (n: number) => String(n).padStart(4, "0");

function digits(offset: number, colon: string): string {
  const minutes = Math.abs(offset);
  return two(Math.floor(minutes / 60)) + colon + two(minutes % 60);
}

const tens = (n: number) => 48 + Math.floor(n / 10);
const ones = (n: number) => 48 + (n % 10);

/** `-03-21T16:39:00`, in one go: put together of its parts, a timestamp took 600 bytes, and every article has one or two. */
function monthToSecond(month: number, day: number, time: number): string {
  const seconds = Math.floor(time / 1000);
  const minutes = Math.floor(seconds / 60);
  const hour = Math.floor(minutes / 60);
  const minute = minutes % 60;
  const second = seconds % 60;
  // biome-ignore format: one line for the date, one for the time
  return String.fromCharCode(
    45, tens(month), ones(month), 45, tens(day), ones(day), 84,
    tens(hour), ones(hour), 58, tens(minute), ones(minute), 58, tens(second), ones(second),
  );
}

/** In a zone of the IANA's, which has a place in its name; a printed name like "IST" says no more than it did. */
function offsetIn(zone: string | undefined, instant: number): number | undefined {
  if (zone === undefined || !(zone.includes("/") || zone === "UTC") || Number.isNaN(instant)) return undefined;
  return ianaOffset(zone, instant);
}

/** Stands outside of the class: a class that names itself is called `_Timestamp` in what esbuild publishes. */
const inZoneOf = ({ offset, zone }: Timestamp, date: Date | number | string): Timestamp =>
  new Timestamp(new Date(date), { offset, zone });

/** Both print the same, as RFC 3339, or there are none. */
export function saySame(a: Timestamp | undefined, b: Timestamp | undefined): boolean {
  // An article that gives one date has it for both.
  return a === b || a?.toRfc3339() === b?.toRfc3339();
}

// ── The fast path: nearly all dates in feeds ────────────────────────────────

/**
 * Reads RFC 822/2822 and RFC 3339 exactly as the specifications print them; `undefined` for everything else, which
 * `readTimestamp` may still understand. Written by hand because every article has one or two.
 */
export function parseRfcDate(text: string): Timestamp | undefined {
  return text.charCodeAt(4) === 45 ? parseRfc3339(text) : parseRfc822(text);
}

/** `YYYY-MM-DDThh:mm:ss[.fff](Z|±hh:mm)` */
function parseRfc3339(text: string): Timestamp | undefined {
  const year = number(text, 0, 4);
  const month = number(text, 5, 2);
  const day = number(text, 8, 2);
  const hour = number(text, 11, 2);
  const minute = number(text, 14, 2);
  const second = number(text, 17, 2);
  if (
    text.charCodeAt(7) !== 45 ||
    (text.charCodeAt(10) | 32) !== 116 ||
    text.charCodeAt(13) !== 58 ||
    text.charCodeAt(16) !== 58
  ) {
    return undefined;
  }
  // There is no year 0 in our calendar: databases print it where there is no date.
  if (year < 1 || hour < 0 || minute < 0 || second < 0) return undefined;
  let at = 19;
  let milliseconds = 0;
  if (text.charCodeAt(at) === 46) {
    let scale = 100;
    for (at++; isDigit(text.charCodeAt(at)); at++, scale /= 10) milliseconds += (text.charCodeAt(at) - 48) * scale;
    if (at === 20) return undefined;
    milliseconds = Math.floor(milliseconds + 1e-6);
  }
  const precision = at > 19 ? "fraction" : "second";
  return timestampOf(year, month - 1, day, hour, minute, second, milliseconds, text, at, precision);
}

/** `[Www, ]D Mon YYYY hh:mm[:ss] (±hhmm|GMT|UT|Z)` */
function parseRfc822(text: string): Timestamp | undefined {
  let at = text.charCodeAt(3) === 44 && text.charCodeAt(4) === 32 ? 5 : 0;
  const dayLength = isDigit(text.charCodeAt(at + 1)) ? 2 : 1;
  const day = number(text, at, dayLength);
  at += dayLength + 1;
  const month = monthAt(text, at);
  const year = number(text, at + 4, 4);
  const hour = number(text, at + 9, 2);
  const minute = number(text, at + 12, 2);
  if (year < 1 || hour < 0 || minute < 0) return undefined;
  if (
    text.charCodeAt(at - 1) !== 32 ||
    text.charCodeAt(at + 3) !== 32 ||
    text.charCodeAt(at + 8) !== 32 ||
    text.charCodeAt(at + 11) !== 58
  ) {
    return undefined;
  }
  at += 14;
  let second = 0;
  const hasSeconds = text.charCodeAt(at) === 58;
  if (hasSeconds) {
    second = number(text, at + 1, 2);
    at += 3;
  }
  if (second < 0 || text.charCodeAt(at) !== 32) return undefined;
  return timestampOf(year, month, day, hour, minute, second, 0, text, at + 1, hasSeconds ? "second" : "minute");
}

/** The zone's name where the text ends with one. */
function nameAt(text: string, at: number): string | undefined {
  const first = text.charCodeAt(at);
  if (first === 71) return "GMT";
  return first >= 65 && first < 90 ? text.slice(at) : undefined;
}

const NO_ZONE = 200_000;
/** Stands for −0000: the offset is unknown. */
const UNKNOWN = 100_000;

/** The zone that ends the text, in minutes. */
function zoneAt(text: string, at: number): number | typeof UNKNOWN {
  const sign = text.charCodeAt(at);
  if (sign !== 43 && sign !== 45) return ZONES.get(text.slice(at)) ?? NO_ZONE;
  const colon = text.charCodeAt(at + 3) === 58 ? 1 : 0;
  const hours = number(text, at + 1, 2);
  const minutes = number(text, at + 3 + colon, 2);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || text.length !== at + 5 + colon) return NO_ZONE;
  if (sign === 45) return hours === 0 && minutes === 0 ? UNKNOWN : -(hours * 60 + minutes);
  return hours * 60 + minutes;
}

/** RFC 822 §5.1, in minutes; without the military letters, which mean nothing reliable. */
const ZONES = new Map([
  ["GMT", 0],
  ["UT", 0],
  ["UTC", 0],
  ["Z", 0],
  ["z", 0],
  ["EST", -300],
  ["EDT", -240],
  ["CST", -360],
  ["CDT", -300],
  ["MST", -420],
  ["MDT", -360],
  ["PST", -480],
  ["PDT", -420],
]);

function timestampOf(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  milliseconds: number,
  text: string,
  zoneStart: number,
  precision: Precision,
): Timestamp | undefined {
  const zone = zoneAt(text, zoneStart);
  if (zone === NO_ZONE) return undefined;
  const offset = zone === UNKNOWN ? undefined : zone;
  const local = instantOf(year, month, day, hour, minute, second);
  if (local === undefined) return undefined;
  const instant = local - (offset ?? 0) * MINUTE;
  if (second === 60 && !isLeapSecond(instant)) return undefined;
  return new Timestamp(instant + milliseconds, { offset, precision, zone: nameAt(text, zoneStart) });
}

/**
 * Whether a minute of 61 seconds may end at an instant: that of a month in UTC, wherever it was printed (RFC 3339 §5.7).
 * Which months had one is not asked, as nobody knows it of the future.
 */
export function isLeapSecond(end: number): boolean {
  return end % DAY === 0 && new Date(end).getUTCDate() === 1;
}

/**
 * Milliseconds of a calendar date and time of day as if in UTC; `undefined` where the calendar has no such day or the clock
 * no such time. 24:00:00 is the end of the day, and a leap second the same as the second after it, as in every Date.
 */
export function instantOf(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number | undefined {
  if (month < 0 || month > 11 || day < 1 || day > daysIn(year, month)) return undefined;
  if (minute > 59 || second > 60 || hour > 24 || (hour === 24 && (minute > 0 || second > 0))) return undefined;
  // 400 years later the calendar is the same, and no year is one of two digits, which would be taken for one of the 1900s.
  return Date.UTC(year + 400, month, day, hour, minute, second) - 146_097 * DAY;
}

function daysIn(year: number, month: number): number {
  if (month === 1) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 3 || month === 5 || month === 8 || month === 10 ? 30 : 31;
}

/** `count` digits as a number, or -1. */
function number(text: string, at: number, count: number): number {
  let value = 0;
  for (let i = at; i < at + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

const isDigit = (code: number) => code >= 48 && code <= 57;

/** Three letters as the month's number from 0, or -1. */
const monthAt = (text: string, at: number) => MONTHS.indexOf(text.slice(at, at + 3));
