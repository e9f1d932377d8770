import { existsSync, readFileSync } from "node:fs";
import { addDays, format } from "date-fns";
import { fi } from "date-fns/locale";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseTimestamp, Timestamp } from "../../src/index.ts";
import { DATE_DEVIATIONS } from "./dates-deviations.ts";
import { CALENDAR, ENGLISH, LANGUAGES, NAMED_ZONES, NO_DATES, RFC_3339, RFC_822 } from "./timestamp-rows.ts";

/** As the rows say it. */
function shown(timestamp: Timestamp | undefined): string | null {
  if (timestamp === undefined) return null;
  const local = new Date(timestamp.getTime() + (timestamp.offset ?? 0) * 60_000).toISOString();
  if (timestamp.precision === "day" || timestamp.precision === "month" || timestamp.precision === "year")
    return `D${local.slice(0, 10)}`;
  const clock = local.slice(0, local.includes(".000Z") ? 19 : 23);
  return clock + (timestamp.offset === undefined ? "~" : offsetText(timestamp.offset));
}

function offsetText(offset: number): string {
  const size = Math.abs(offset);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

describe.each(Object.entries({ RFC_822, RFC_3339, CALENDAR, ENGLISH, NAMED_ZONES, LANGUAGES, NO_DATES }))(
  "%s",
  (_, rows) => {
    test.each(rows)("%s means %s", (printed, meant) => expect(shown(parseTimestamp(printed))).toBe(meant));
  },
);

test("the table has at least 150 rows", () =>
  expect([RFC_822, RFC_3339, ENGLISH, NAMED_ZONES, LANGUAGES, NO_DATES].flat().length).toBeGreaterThanOrEqual(150));

describe("options", () => {
  test("zones: a name means what the caller says, as an offset or a place", () => {
    expect(shown(parseTimestamp("21 Mar 2023, 04:39 PM IST", { zones: { IST: "Europe/Dublin" } }))).toBe(
      "2023-03-21T16:39:00+00:00",
    );
    expect(shown(parseTimestamp("21 Mar 2023 16:39 CST", { zones: { CST: "+08:00" } }))).toBe(
      "2023-03-21T16:39:00+08:00",
    );
  });
  test("locales: a further language is read", () => {
    expect(parseTimestamp("21. maaliskuuta 2023")).toBeUndefined();
    expect(shown(parseTimestamp("21. maaliskuuta 2023", { locales: [fi] }))).toBe("D2023-03-21");
  });
  test("order: settles what nothing else does", () => {
    expect(shown(parseTimestamp("01/02/2006", { order: "dmy" }))).toBe("D2006-02-01");
    expect(shown(parseTimestamp("01/02/2006", { order: "mdy" }))).toBe("D2006-01-02");
  });
});

describe("a Timestamp", () => {
  const printed = parseTimestamp("21 Mar 2023, 04:39 PM IST")!;
  test("is a Date", () => expect(printed.getTime()).toBe(Date.UTC(2023, 2, 21, 11, 9)));
  test("prints in its own offset", () => {
    expect(printed.toRfc822()).toBe("Tue, 21 Mar 2023 16:39:00 +0530");
    expect(printed.toRfc3339()).toBe("2023-03-21T16:39:00+05:30");
    expect(String(printed)).toBe("2023-03-21T16:39:00+05:30");
    expect(JSON.stringify({ printed })).toBe('{"printed":"2023-03-21T16:39:00+05:30"}');
  });
  test("knows its zone and how exact it is", () => {
    expect(printed.zone).toBe("IST");
    expect(printed.precision).toBe("minute");
  });
  test.each([
    ["2023-03-21T16:39:00Z", "second"],
    ["2023-03-21T16:39:00.5Z", "fraction"],
    ["2023-03-21T16:39Z", "minute"],
    ["Tue, 21 Mar 2023 16:39:00 GMT", "second"],
    ["Tue, 21 Mar 2023 16:39 GMT", "minute"],
    ["21 March 2023 16:39", "minute"],
    ["21 March 2023 16:39:00", "second"],
    ["21 March 2023 16:39:00.0", "fraction"],
    ["20230321T163900Z", "second"],
    ["20230321T1639Z", "minute"],
    ["21 March 2023", "day"],
    ["2023-W12-2", "day"],
    ["March 2023", "month"],
    ["2023-03", "month"],
    ["2023", "year"],
  ])("%s is as exact as a %s", (text, precision) => expect(parseTimestamp(text)?.precision).toBe(precision));
  test.each([
    ["Tue, 21 Mar 2023 16:39:00 GMT", "GMT"],
    ["Tue, 21 Mar 2023 16:39:00 UT", "UT"],
    ["Tue, 21 Mar 2023 16:39:00 EST", "EST"],
    ["Tue, 21 Mar 2023 16:39:00 +0000", undefined],
    ["2023-03-21T16:39:00Z", undefined],
    ["21 Mar 2023 16:39 Asia/Kolkata", "Asia/Kolkata"],
  ])("%s has the zone %s", (text, zone) => expect(parseTimestamp(text)?.zone).toBe(zone));
  test("made from an instant is as exact as a second, or a fraction of one", () => {
    expect(new Timestamp(0).precision).toBe("second");
    expect(new Timestamp(1).precision).toBe("fraction");
    expect(new Timestamp(new Date(1500)).getTime()).toBe(1500);
  });
  // The weekday and the calendar are those of the proleptic Gregorian calendar, as ECMAScript's Date has them.
  test.each([
    [Date.UTC(2024, 1, 29), "Thu, 29 Feb 2024 00:00:00 +0000", "2024-02-29T00:00:00Z"],
    [Date.UTC(2000, 1, 29), "Tue, 29 Feb 2000 00:00:00 +0000", "2000-02-29T00:00:00Z"],
    [Date.UTC(1900, 2, 1), "Thu, 01 Mar 1900 00:00:00 +0000", "1900-03-01T00:00:00Z"],
    [Date.UTC(1969, 11, 31, 23, 59, 59), "Wed, 31 Dec 1969 23:59:59 +0000", "1969-12-31T23:59:59Z"],
    [Date.UTC(2023, 11, 31), "Sun, 31 Dec 2023 00:00:00 +0000", "2023-12-31T00:00:00Z"],
  ])("RFC 822 and RFC 3339 of %i", (instant, rfc822, rfc3339) => {
    const timestamp = new Timestamp(instant, { offset: 0 });
    expect(timestamp.toRfc822()).toBe(rfc822);
    expect(timestamp.toRfc3339()).toBe(rfc3339);
  });
  test.each([
    [0, "+0000", "Z"],
    [-30, "-0030", "-00:30"],
    [570, "+0930", "+09:30"],
    [-600, "-1000", "-10:00"],
  ])("an offset of %i minutes is %s in RFC 822 and %s in RFC 3339", (offset, rfc822, rfc3339) => {
    const timestamp = new Timestamp(0, { offset });
    expect(timestamp.toRfc822().slice(-5)).toBe(rfc822);
    expect(timestamp.toRfc3339().slice(19)).toBe(rfc3339);
  });
  test.each([
    [1, ".001"],
    [20, ".020"],
    [300, ".300"],
  ])("%i milliseconds are %s in RFC 3339 and left out of RFC 822", (instant, decimals) => {
    expect(new Timestamp(instant, { offset: 0 }).toRfc3339()).toBe(`1970-01-01T00:00:00${decimals}Z`);
    expect(new Timestamp(instant, { offset: 0 }).toRfc822()).toBe("Thu, 01 Jan 1970 00:00:00 +0000");
  });
  test("stays one in date-fns", () => {
    const later = addDays(printed, 1);
    expect(later).toBeInstanceOf(Timestamp);
    expect(later.toRfc3339()).toBe("2023-03-22T16:39:00+05:30");
    expect(format(new Date(printed), "yyyy")).toBe("2023");
  });
  test("an unknown offset is -0000", () => {
    const unknown = parseTimestamp("2023-03-21 16:39:00")!;
    expect(unknown.offset).toBeUndefined();
    expect(unknown.toRfc822()).toBe("Tue, 21 Mar 2023 16:39:00 -0000");
    expect(unknown.toRfc3339()).toBe("2023-03-21T16:39:00-00:00");
  });
  test("prints what it reads: any instant, any offset", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1, 0, 2), max: Date.UTC(9999, 11, 30) }),
        fc.option(fc.integer({ min: -1439, max: 1439 }), { nil: undefined }),
        (instant, offset) => {
          const original = new Timestamp(instant, { offset });
          const read = parseTimestamp(original.toRfc3339())!;
          expect([read.getTime(), read.offset]).toEqual([instant, offset]);
          const seconds = new Timestamp(Math.floor(instant / 1000) * 1000, { offset });
          const again = parseTimestamp(seconds.toRfc822())!;
          expect([again.getTime(), again.offset]).toEqual([seconds.getTime(), offset]);
        },
      ),
    ));
  test("never throws, whatever the text", () =>
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => void parseTimestamp(text))));
});

// ── Tables kept beside the project ──────────────────────────────────────────

const shared = new URL("../../../shared/conformance/", import.meta.url);
const isThere = existsSync(new URL("dates.json", shared));
const json = (path: string) => JSON.parse(readFileSync(new URL(path, shared), "utf8"));

/** Expectations there are ISO texts of any precision, with or without an offset. */
function agrees(found: Timestamp | undefined, expected: string | null): boolean {
  if (found === undefined || expected === null) return found === undefined && expected === null;
  const [, year, month = "01", day = "01", clock = "00:00:00", zone] =
    /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T([\d:.]+))?([+-]\d\d:\d\d)?$/.exec(expected)!;
  const instant = Date.parse(`${year}-${month}-${day}T${clock.length === 5 ? `${clock}:00` : clock}${zone ?? "Z"}`);
  const offset = zone && (zone[0] === "-" ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4)));
  return found.getTime() === instant && found.offset === (offset ?? undefined);
}

describe.skipIf(!isThere)("dates.json (kept beside the project)", () => {
  const rows: { input: string; expected: string | null }[] = isThere ? json("dates.json") : [];
  const missed = rows.filter(({ input, expected }) => !agrees(parseTimestamp(input), expected));

  test("has at least 333 rows", () => expect(rows.length).toBeGreaterThanOrEqual(333));
  test("all are read as it has them, but for the deviations", () =>
    expect(missed.map(({ input }) => input).sort()).toEqual(DATE_DEVIATIONS.map(({ input }) => input).sort()));
  test.each(DATE_DEVIATIONS)("$input: $reason", ({ input }) => expect(parseTimestamp(input)?.offset).toBeUndefined());
  test("at least 65 of the 72 of feedparser's own parsers; the rest are two-digit ISO years and a guessed zone", () => {
    const rows: { input: string; iso: string | null }[] = isThere ? json("feedparser/units.json").dates : [];
    const right = rows.filter(({ input, iso }) => {
      const found = parseTimestamp(input);
      const instant = found && new Date(Math.floor(found.getTime() / 1000) * 1000).toISOString().replace(".000", "");
      return (instant ?? null) === iso;
    });
    expect(right.length).toBeGreaterThanOrEqual(65);
  });
});
