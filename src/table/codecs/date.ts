import { readTimestamp, readWithoutZone } from "../../newsroom/dateline.ts";
import { Timestamp } from "../../newsroom/timestamp.ts";
import { codec } from "../words.ts";

/** Also where it stands in markup: `<time datetime="2024-01-15T10:00:00Z">yesterday</time>`. */
const readDate = (raw: string) =>
  readTimestamp(raw) ?? (raw.startsWith("<") ? readTimestamp(inMarkup(raw)) : undefined);

function inMarkup(raw: string): string {
  const markup = raw.slice(0, LONGEST_MARKUP);
  return /\sdatetime=["']?([^"'<>]+)/i.exec(markup)?.[1] ?? markup.replace(/<[^<>]*>/g, "");
}
/** Longer markup holds more than a date. */
const LONGEST_MARKUP = 500;

/**
 * RFC 822 with a four-digit year, as RSS wants. Whatever else people write is read too; a fraction of a second, which
 * RFC 822 has no place for, is written back as RFC 3339.
 */
export const rfc822 = codec<Timestamp>("RFC 822 date", {
  decode: readDate,
  approximate: readWithoutZone,
  encode: (value) => (value.getTime() % 1000 === 0 ? value.toRfc822() : value.toRfc3339()),
  rule: "rfc822",
  problem: (raw) =>
    /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?\d\d? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d(?::\d\d)? (?:[+-]\d{4}|GMT|UT|[ECMP][SD]T|Z)$/.test(
      raw,
    )
      ? undefined
      : 'expected a date like "Tue, 21 Mar 2023 16:39:00 +0530"',
});

/** RFC 822 where nothing carries a fraction: a date is written in whole seconds. */
export const wholeSeconds = codec<Timestamp>("RFC 822 date", {
  ...rfc822,
  isNarrow: true,
  repair: (value) =>
    new Timestamp(Math.floor(value.getTime() / 1000) * 1000, { offset: value.offset, zone: value.zone }),
});

/** RFC 3339, as Atom and JSON Feed want. */
export const rfc3339 = codec<Timestamp>("RFC 3339 date", {
  decode: readDate,
  approximate: readWithoutZone,
  encode: (value) => value.toRfc3339(),
  rule: "rfc3339",
  problem: (raw) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(raw)
      ? undefined
      : 'expected a date like "2023-03-21T16:39:00+05:30"',
});

/** W3CDTF: RFC 3339, or a date alone, a month, a year. Always written whole. */
export const w3cdtf = codec<Timestamp>("W3CDTF date", {
  decode: readDate,
  approximate: readWithoutZone,
  encode: (value) => value.toRfc3339(),
  rule: "w3cdtf",
  problem: (raw) =>
    /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?)?$/.test(raw)
      ? undefined
      : 'expected a date like "2023-03-21T16:39:00+05:30" or "2023-03-21"',
});
