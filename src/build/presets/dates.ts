/** Dates as generators write and read them: ISO forms first, then all that newsrooms print; a time without a zone is of the site's. */

import { ianaOffset, offsetIn } from "../../newsroom/iana-zones.ts";
import { parseTimestamp } from "../../newsroom/parse-timestamp.ts";
import { type Precision, Timestamp } from "../../newsroom/timestamp.ts";

const ISO =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt]|[ \t]+)(\d\d?):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?[ \t]*(Z|z|UTC|GMT|[+-]\d\d?(?::?\d\d)?)?)?$/;
const MINUTE = 60_000;

/** A date of front matter. @param zone of a date that states none, like `UTC`, `+05:30` or `Asia/Kolkata` */
export function readDate(text: string, zone: string): Timestamp | undefined {
  const iso = ISO.exec(text.trim());
  if (iso !== null) return isoDate(iso, zone);
  const read = parseTimestamp(text);
  if (read === undefined || read.offset !== undefined) return read;
  return inZone(read.getTime(), zone, read.precision);
}

function isoDate([, year, month, day, hour, ...rest]: RegExpExecArray, zone: string): Timestamp | undefined {
  const [minute, second, fraction, stated] = rest;
  const local = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour ?? 0),
    Number(minute ?? 0),
    Number(second ?? 0),
    Math.floor(Number(`0.${fraction ?? 0}`) * 1000),
  );
  const date = new Date(local);
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() - Number(day) > 1) return undefined;
  const precision: Precision =
    hour === undefined ? "day" : second === undefined ? "minute" : fraction === undefined ? "second" : "fraction";
  return inZone(local, stated ?? zone, precision);
}

/** An instant that is told in local time. */
function inZone(local: number, zone: string, precision: Precision): Timestamp {
  const offset = offsetAt(zone, local);
  return new Timestamp(local - offset * MINUTE, { offset, precision });
}

/** Minutes east of UTC at a local time. */
function offsetAt(zone: string, local: number): number {
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return 0;
  const numeric = /^([+-])(\d\d?)(?::?(\d\d))?$/.exec(zone);
  if (numeric !== null) return (numeric[1] === "-" ? -1 : 1) * (Number(numeric[2]) * 60 + Number(numeric[3] ?? 0));
  return offsetIn(zone, local) ?? 0;
}

/** The same instant, printed in a zone. */
export function printedIn(date: Timestamp, zone: string): Timestamp {
  const offset = /^[+-]/.test(zone) ? offsetAt(zone, 0) : offsetOf(zone, date);
  return offset === date.offset ? date : new Timestamp(date, { offset, precision: date.precision });
}

function offsetOf(zone: string, instant: Date): number {
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return 0;
  return ianaOffset(zone, instant.getTime()) ?? 0;
}

/** Calendar and clock where the date was printed. */
export interface LocalParts {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly yearDay: number;
}

export function localParts(date: Timestamp): LocalParts {
  const local = new Date(date.getTime() + (date.offset ?? 0) * MINUTE);
  const year = local.getUTCFullYear();
  return {
    year,
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    weekday: local.getUTCDay(),
    yearDay: Math.floor((Date.UTC(year, local.getUTCMonth(), local.getUTCDate()) - Date.UTC(year, 0, 0)) / 86_400_000),
  };
}

export const two = (n: number) => String(n).padStart(2, "0");
export const MONTHS = [
  ...["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"],
  "December",
];
export const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
