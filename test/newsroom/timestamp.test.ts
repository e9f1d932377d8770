import { existsSync, readFileSync } from "node:fs";
import { addDays, format } from "date-fns";
import { fi, th, ug } from "date-fns/locale";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseTimestamp, Timestamp } from "../../src/index.ts";
import { DATE_DEVIATIONS } from "./dates-deviations.ts";
import { everyLanguage } from "../../src/newsroom/parse-timestamp.ts";
import { readTimestamp } from "../../src/newsroom/dateline.ts";
import { findDateline } from "../../src/newsroom/find-dateline.ts";
import { parseRfcDate } from "../../src/newsroom/timestamp.ts";
import { PRINT } from "./timestamp-print-rows.ts";
import * as tables from "./timestamp-rows.ts";

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

describe.each(Object.entries(tables))("%s", (_, rows) => {
  test.each(rows)("%s means %s", (printed, meant) => expect(shown(parseTimestamp(printed))).toBe(meant));
});

describe("as print has it", () => {
  test.each(PRINT)("%s means %s", (printed, meant) => expect(shown(parseTimestamp(printed))).toBe(meant));
});

/** What the runtime itself prints: every month, in seven styles. What is not read may be, but nothing is read as another date. */
describe("dates that Intl prints", () => {
  const READ =
    "en en-GB de fr es es-MX pt pt-PT it nl pl cs sk ro hu sv da nb fi ru uk bg el tr ar ar-EG ar-LB ar-MA he ur hi th id vi zh zh-TW ja ko sr-Latn sl be et lv lt gl".split(
      " ",
    );
  const OTHERS = "hr fa bn ta ms ca eu cy sq hy ka az kk uz af sw fil mr gu pa te kn ml ne my km lo is mk".split(" ");
  const STYLES: Intl.DateTimeFormatOptions[] = [
    { dateStyle: "full" },
    { dateStyle: "long" },
    { dateStyle: "medium" },
    { dateStyle: "full", timeStyle: "short" },
    { dateStyle: "long", timeStyle: "short" },
    { dateStyle: "medium", timeStyle: "short" },
    { dateStyle: "long", timeStyle: "medium" },
  ];
  const read = (language: string, style: Intl.DateTimeFormatOptions, month: number) => {
    const date = new Date(Date.UTC(2023, month, 21, 16, 39));
    const calendar = language === "fa" || language === "th" ? {} : { calendar: "gregory" };
    const printed = new Intl.DateTimeFormat(language, { ...style, ...calendar, timeZone: "UTC" }).format(date);
    const length = style.timeStyle === undefined ? 10 : 16;
    return {
      printed,
      is: parseTimestamp(printed)?.toISOString().slice(0, length),
      meant: date.toISOString().slice(0, length),
    };
  };
  const all = (language: string) =>
    STYLES.flatMap((style) => Array.from({ length: 12 }, (_, month) => read(language, style, month)));
  test.each(READ)("%s", (language) => expect(all(language).filter(({ is, meant }) => is !== meant)).toEqual([]));
  test.each(OTHERS)("%s: none is another date", (language) =>
    expect(all(language).filter(({ is, meant }) => is !== undefined && is !== meant)).toEqual([]),
  );
});

test("the tables have at least 150 rows", () =>
  expect(Object.values(tables).flat().length).toBeGreaterThanOrEqual(150));

describe("English alone, without the words of other languages", () => {
  const { RFC_822, RFC_3339, LEAP_SECONDS, ENGLISH } = tables;
  test.each([...RFC_822, ...RFC_3339, ...LEAP_SECONDS, ...ENGLISH])("%s means %s", (printed, meant) =>
    expect(shown(readTimestamp(printed))).toBe(meant),
  );
  test.each([
    ["5 January 2022", "D2022-01-05"],
    ["am 21.03.2023", "D2023-03-21"],
    ["21 marzo 2023", "D2023-03-21"],
    ["21 Mar 2023 16:39 Etc/UTC", "2023-03-21T16:39:00+00:00"],
    ["21 Mar 2023 16:39 etc/utc", null],
    ["21 Mar 2023 16:39 Etc/GMT", "2023-03-21T16:39:00+00:00"],
    ["21 Mar 2023 16:39 Etc/GMTX", null],
    ["21 Mar 2023 16:39 Etc/GMT+5", "2023-03-21T16:39:00-05:00"],
    ["21 Mar 2023 16:39 Asia/Kolkata", "2023-03-21T16:39:00+05:30"],
    ["2023-03-21 16:39:00 America/Port-au-Prince", "2023-03-21T16:39:00-04:00"],
    ["2023-03-21T16:39:00[Europe/Paris]", "2023-03-21T16:39:00+01:00"],
    ["2023-07-21 16:39 (America/Argentina/Buenos_Aires)", "2023-07-21T16:39:00-03:00"],
    ["21 Mar 2023 16:39 Mars/Olympus", null],
  ])("%s means %s", (printed, meant) => expect(shown(readTimestamp(printed))).toBe(meant));
});

/** What the specifications print to the letter is read without the tokenizer, by which every other text goes. */
describe("the fast path", () => {
  const EXACT = [
    ["Tue, 21 Mar 2023 16:39:00 +0530", "2023-03-21T16:39:00+05:30"],
    ["21 Mar 2023 16:39 +05:30", "2023-03-21T16:39:00+05:30"],
    ["Wed, 1 Mar 2023 16:39:00 GMT", "2023-03-01T16:39:00Z"],
    ["1 Mar 2023 16:39:00 EST", "2023-03-01T16:39:00-05:00"],
    ["Tue, 21 Mar 2023 16:39:00 -0000", "2023-03-21T16:39:00-00:00"],
    ["Tue, 21 Mar 2023 16:39:00 -0001", "2023-03-21T16:39:00-00:01"],
    ["Tue, 21 Mar 2023 16:39:00 +2359", "2023-03-21T16:39:00+23:59"],
    ["2023-03-21T16:39:00Z", "2023-03-21T16:39:00Z"],
    ["2023-03-21t16:39:00z", "2023-03-21T16:39:00Z"],
    ["2023-03-21T16:39:00.5+05:30", "2023-03-21T16:39:00.500+05:30"],
    ["2023-03-21T16:39:00.0259Z", "2023-03-21T16:39:00.025Z"],
    ["2023-03-21T16:39:00.9999999Z", "2023-03-21T16:39:00.999Z"],
    ["2023-03-21T16:39:00+0530", "2023-03-21T16:39:00+05:30"],
    ["2023-03-21T16:39:00-01:00", "2023-03-21T16:39:00-01:00"],
    ["2023-03-21T00:00:00Z", "2023-03-21T00:00:00Z"],
    ["Tue, 21 Mar 2023 00:00 GMT", "2023-03-21T00:00:00Z"],
    ["0001-06-01T00:00:00Z", "0001-06-01T00:00:00Z"],
    ["1 Jun 0001 00:00:00 GMT", "0001-06-01T00:00:00Z"],
  ] as const;
  test.each(EXACT)("reads %s", (text, meant) => expect(parseRfcDate(text)?.toRfc3339()).toBe(meant));
  test.each(EXACT)("leaves %s to the tokenizer when it is cut off anywhere or goes on", (text) => {
    const others = [...text].map((_, end) => text.slice(0, end)).concat(`${text}0`, `${text} `);
    expect(others.filter((other) => parseRfcDate(other) !== undefined)).toEqual([]);
  });
  test.each(EXACT)("leaves %s to the tokenizer when a sign of it is another, but for the weekday's name", (text) => {
    for (const sign of ["x", "/", ":"]) {
      const others = [...text].map((_, at) => `${text.slice(0, at)}${sign}${text.slice(at + 1)}`);
      const read = others.filter((other) => other !== text && parseRfcDate(other) !== undefined);
      const withWeekday = others.slice(0, text.indexOf(",") + 1).slice(0, 3);
      expect(read).toEqual(withWeekday);
    }
  });
  test.each([
    ["Tue, 21 Mar 2023 16:39:00 +2400"],
    ["Tue, 21 Mar 2023 16:39:00 +0560"],
    ["Tue, 21 Mar 2023 16:39:00 IST"],
    ["Tue, 21 Mar 2023 24:39:00 GMT"],
    ["Tue, 21 Mar 2023 16:39:61 GMT"],
    ["Tue, 32 Mar 2023 16:39:00 GMT"],
    ["2023-02-29T16:39:00Z"],
    ["2023-13-01T16:39:00Z"],
    ["2023-00-01T16:39:00Z"],
    ["2023-03-21T16:60:00Z"],
    ["2023-03-21 16:39:00Z"],
    ["2023-03-21T16:39:00.Z"],
    ["0000-06-01T00:00:00Z"],
    ["1 Jun 0000 00:00:00 GMT"],
  ])("does not read %s", (text) => expect(parseRfcDate(text)).toBeUndefined());

  const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
  test.each(MONTHS.map((name, month) => [name, month] as const))(
    "reads %s, and no other three letters as it",
    (name, month) => {
      const written = (word: string) => parseRfcDate(`21 ${word} 2023 16:39:00 GMT`)?.getUTCMonth();
      expect(written(name)).toBe(month);
      for (const at of [0, 1, 2]) expect(written(`${name.slice(0, at)}x${name.slice(at + 1)}`)).toBeUndefined();
      for (const second of "aeuopc") expect(written(`${name[0]}${second}x`)).toBeUndefined();
    },
  );
});

describe("options", () => {
  test("zones: a name means what the caller says, as an offset or a place", () => {
    expect(shown(parseTimestamp("21 Mar 2023, 04:39 PM IST", { zones: { IST: "Europe/Dublin" } }))).toBe(
      "2023-03-21T16:39:00+00:00",
    );
    expect(shown(parseTimestamp("21 Mar 2023 16:39 CST", { zones: { CST: "+08:00" } }))).toBe(
      "2023-03-21T16:39:00+08:00",
    );
  });
  test.each([
    ["Tue, 21 Mar 2023 16:39:00 EST", { EST: "Australia/Sydney" }, "2023-03-21T16:39:00+11:00"],
    ["Tue, 21 Mar 2023 16:39:00 EST", { IST: "Europe/Dublin" }, "2023-03-21T16:39:00-05:00"],
    ["Tue, 21 Mar 2023 16:39:00 +0530", { IST: "Europe/Dublin" }, "2023-03-21T16:39:00+05:30"],
    ["21 Mar 2023 16:39 XYZ", { XYZ: "-0330" }, "2023-03-21T16:39:00-03:30"],
    ["21 Mar 2023 16:39 XYZ", { XYZ: "Nowhere/Land" }, null],
    ["21 Mar 2023 16:39 XYZ", { XYZ: "five hours" }, null],
    ["21 Mar 2023 16:39 XYZ", { XYZ: "x+05:30" }, null],
    ["21 Mar 2023 16:39 XYZ", { XYZ: "+05:300" }, null],
    ["21 Mar 2023 16:39 toString", {}, null],
    // Where the clocks change, at what was printed: 02:00 on 26 March 2023.
    ["26 Mar 2023 01:59 Europe/Berlin", {}, "2023-03-26T01:59:00+01:00"],
    ["26 Mar 2023 03:00 Europe/Berlin", {}, "2023-03-26T03:00:00+02:00"],
    ["12 Mar 2023 01:59 America/New_York", {}, "2023-03-12T01:59:00-05:00"],
    ["12 Mar 2023 03:00 America/New_York", {}, "2023-03-12T03:00:00-04:00"],
  ])("zones: %s with %j means %s", (text, zones, meant) => expect(shown(parseTimestamp(text, { zones }))).toBe(meant));
  test("locales: a further language is read", () => {
    expect(parseTimestamp("21 مارت 2023")).toBeUndefined();
    expect(shown(parseTimestamp("21 مارت 2023", { locales: [ug] }))).toBe("D2023-03-21");
  });
  test.each([
    ["tiistai 21. maaliskuuta 2023", "D2023-03-21"],
    ["ti 21. maalisk. 2023 klo 16.39", "2023-03-21T16:39:00~"],
    ["sunnuntai 1. tammikuuta 2023", "D2023-01-01"],
    ["lauantai 30. joulukuuta 2023", "D2023-12-30"],
    ["la 30. joulu 2023", "D2023-12-30"],
    ["21 Mar 2023", "D2023-03-21"],
    ["21 mars 2023", "D2023-03-21"],
  ])("locales: with Finnish, %s means %s", (text, meant) =>
    expect(shown(parseTimestamp(text, { locales: [fi] }))).toBe(meant),
  );
  test.each([
    ["21 มีนาคม 2566", "D2023-03-21"],
    ["๒๑ มีนาคม ๒๕๖๖", "D2023-03-21"],
    ["วันอังคารที่ 21 มีนาคม พ.ศ. 2566 เวลา 16:39 น.", "2023-03-21T16:39:00~"],
    ["วันอังคาร 21 มีนาคม 2566", "D2023-03-21"],
    ["29 กุมภาพันธ์ 2567", "D2024-02-29"],
    ["29 กุมภาพันธ์ 2566", null],
    ["21 มี.ค. 66 16:39 น.", "2023-03-21T16:39:00~"],
    ["๒๑ มี.ค. ๖๖", "D2023-03-21"],
    ["16:39 น. 21 มี.ค. 66", "2023-03-21T16:39:00~"],
    ["21 มีนาคม ค.ศ. 2023", "D2023-03-21"],
    ["21 มีนาคม 2023", "D2023-03-21"],
    ["21 Mar 2566", "D2566-03-21"],
  ])("locales: with Thai, %s means %s", (text, meant) =>
    expect(shown(parseTimestamp(text, { locales: [th] }))).toBe(meant),
  );
  test.each([
    ["Updated - March 21, 2023 04:39 pm IST - New Delhi", "2023-03-21T16:39:00+05:30"],
    ["Published – March 21, 2023 04:39 pm IST – NEW DELHI", "2023-03-21T16:39:00+05:30"],
    ["March 21, 2023 04:39 pm IST - नई दिल्ली", "2023-03-21T16:39:00+05:30"],
    ["21 Mar 2023, 16:39 | Washington, D.C.", "2023-03-21T16:39:00~"],
    ["March 21, 2023 04:39 pm - XYZ", null],
    ["March 21, 2023 04:39 pm IST - April", null],
    ["March 21, 2023 04:39 pm IST - New Delhi 5", null],
    ["March 21, 2023 04:39 pm IST - new delhi", null],
    ["March 21, 2023 - Present", null],
    ["IST - New Delhi", null],
  ])("a place after the time: %s means %s", (text, meant) => expect(shown(parseTimestamp(text))).toBe(meant));
  test.each([
    ["01/02/2006", "dmy", "D2006-02-01"],
    ["01/02/2006", "mdy", "D2006-01-02"],
    ["01/02/2006", "ymd", "D2006-02-01"],
    ["01/02/06", "ymd", "D2001-02-06"],
    ["01/02/06", "mdy", "D2006-01-02"],
    ["01.02.2006", "mdy", "D2006-01-02"],
    ["01 02 2006", "mdy", "D2006-01-02"],
    ["13/02/2006", "mdy", "D2006-02-13"],
    ["Wed, 01/02/2006", "mdy", "D2006-02-01"],
    ["2006/01/02", "dmy", "D2006-01-02"],
  ] as const)("order: %s in the order %s means %s", (text, order, meant) =>
    expect(shown(parseTimestamp(text, { order }))).toBe(meant),
  );
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
    ["20230321T163900", "second"],
    ["20230321163900", "second"],
    ["2023年3月21日16時", "minute"],
    ["2023年3月21日16時39分", "minute"],
    ["2023年3月21日16時39分00秒", "second"],
    ["21 mars 2023 16 h", "minute"],
    ["21 March 2023, 4 pm", "minute"],
    ["21 March 2023, noon", "minute"],
    ["21 March 2023 at 16", "minute"],
    ["2023-080", "day"],
    ["1679396940", "second"],
    ["2016-12-31T23:59:60.5Z", "fraction"],
    ["2023-03-21T16:39:00.0Z", "fraction"],
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
    ["21 Mar 2023 16:39 +0530 IST", "IST"],
    ["21 Mar 2023 16:39 +0530 (IST)", "IST"],
    ["21 Mar 2023 16:39 +0530 (IST, not PKT)", "IST"],
    ["21 Mar 2023 16:39 +0530 [Asia/Kolkata]", "Asia/Kolkata"],
    ["21 Mar 2023 16:39 +0530 (India Standard Time)", undefined],
    ["21 Mar 2023 16:39 IST EST", "IST"],
    ["21 Mar 2023 16:39 MST -0700", "MST"],
    ["21 Mar 2023 16:39 MEZ +0100", "MEZ"],
    ["21 Mar 2023 16:39 Zulu +0000", "Zulu"],
    ["21 Mar 2023 16:39 GMT+5:30", undefined],
    ["21 Mar 2023 16:39 UTC+5:30", undefined],
    ["21 Mar 2023 16:39 UTC-5:30", undefined],
    ["21 Mar 2023 16:39 UT+5:30", undefined],
    ["21 Mar 2023 16:39 +0000 GMT", undefined],
    ["1679396940", undefined],
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
  test("has the day and the weekday that ECMAScript's Date has, on the first and the last of each month of 800 years", () => {
    const days = Array.from({ length: 800 * 12 }, (_, month) => Date.UTC(1600, month, 1));
    const shownDays = days
      .flatMap((first) => [first, first - 1])
      .map((instant) => new Timestamp(instant, { offset: 0 }));
    const wrong = shownDays.filter(
      (day) =>
        day.toRfc822().replace("+0000", "GMT") !== day.toUTCString() ||
        day.toRfc3339().slice(0, 19) !== day.toISOString().slice(0, 19),
    );
    expect(wrong).toEqual([]);
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
    expect(later.zone).toBe("IST");
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

/** What is taken of the line, and what is left: where the text goes on. */
describe("a dateline at the beginning of a line", () => {
  test.each([
    ["21 Mar 2023, 04:39 PM ISTChinese President Xi", "2023-03-21T16:39:00+05:30", "Chinese President Xi"],
    ["21 Mar 2023, 04:39 PM IST Chinese President Xi", "2023-03-21T16:39:00+05:30", " Chinese President Xi"],
    ["21 Mar 2023The bridge", "D2023-03-21", "The bridge"],
    ["  21 Mar 2023 The bridge", "D2023-03-21", " The bridge"],
    ["21 Mar 2023 (Tuesday) The bridge", "D2023-03-21", " The bridge"],
    ["Updated: 21 Mar 2023. The bridge", "D2023-03-21", ". The bridge"],
    ["21 Mar 2023 16:39 ETThe bridge", "2023-03-21T16:39:00-04:00", "The bridge"],
    ["२१ मार्च २०२३ पुल", "D2023-03-21", " पुल"],
    ["21 Mar 2023 A bridge", "D2023-03-21", " A bridge"],
    ["21 Mar 2023, 16:39 A bridge", "2023-03-21T16:39:00~", " A bridge"],
    ["21 Mar 2023, 16:39 IST At dawn", "2023-03-21T16:39:00+05:30", " At dawn"],
    ["21 Mar 2023, 16:39 AT At dawn", "2023-03-21T16:39:00-04:00", " At dawn"],
    ["21 Mar 2023, 4:39 a.m. The bridge", "2023-03-21T04:39:00~", ". The bridge"],
    ["21 Mar 2023, 4:39 am the bridge", "2023-03-21T04:39:00~", " the bridge"],
    ["21 Mar 2023, Tuesday, the bridge", "D2023-03-21", ", the bridge"],
    ["21 Mar 2023 Monday's vote", "D2023-03-21", " Monday's vote"],
    ["21 Mar 2023 Monday’s vote", "D2023-03-21", " Monday’s vote"],
    // A weekday that the date is not begins the text: 21 March 2023 was a Tuesday.
    ["21 Mar 2023 Sun rises", "D2023-03-21", " Sun rises"],
    ["21 Mar 2023, 16:39 IST Sun rises", "2023-03-21T16:39:00+05:30", " Sun rises"],
    ["21 Mar 2023, 22:39 -0400 Wed in haste", "2023-03-21T22:39:00-04:00", " Wed in haste"],
    ["21 Mar 2023 Sam Smith sings", "D2023-03-21", " Sam Smith sings"],
    ["21 Mar 2023 So the bridge is open", "D2023-03-21", " So the bridge is open"],
    ["Mar 21 Mar 2023 Mar a Lago", "D2023-03-21", " a Lago"],
    ["21 May 2023 Mar a Lago", "D2023-05-21", " Mar a Lago"],
    ["21 Mar 2023 May rain fell", "D2023-03-21", " May rain fell"],
    ["21 Mar 2023 hello", "D2023-03-21", " hello"],
    ["21 Mar 2023 Tuesday the bridge", "D2023-03-21", " the bridge"],
    ["21 Mar 2023 Sun", "D2023-03-21", ""],
    ["21 Mar 2023 (Sun) The bridge", "D2023-03-21", " The bridge"],
    ["21 Mar 2023, Sun | The bridge", "D2023-03-21", " | The bridge"],
    ["Sun, 21 Mar 2023 The bridge", "D2023-03-21", " The bridge"],
    ["2023 21 Mar the bridge", "D2023-03-21", " the bridge"],
    ["21.03.2023, 16:39 Uhr Die Brücke", "2023-03-21T16:39:00~", " Die Brücke"],
    ["21.03.2023 Am Morgen", "D2023-03-21", " Am Morgen"],
    ["21 mars 2023 La police", "D2023-03-21", " La police"],
    ["21 марта 2023 г. В Москве", "D2023-03-21", ". В Москве"],
    ["In 2023 the bridge", null, ""],
    ["2023 was a good year", null, ""],
    ["March 2023 was a good month", null, ""],
    ["The bridge, 21 Mar 2023", null, ""],
    ["The bridge", null, ""],
    ["", null, ""],
    [`${" ".repeat(109)}21 Mar 2023`, "D2023-03-21", ""],
    [`${" ".repeat(110)}21 Mar 2023`, null, ""],
  ])("%j: %s, then %j", (line, meant, rest) => {
    const found = findDateline(line, everyLanguage());
    expect(shown(found?.timestamp)).toBe(meant);
    expect(found === undefined ? "" : line.slice(found.end)).toBe(rest);
  });
  test.each([
    ["1 min read 21 Mar 2023", 1],
    ["12 mins read, 21 Mar 2023", 12],
    ["3 minutes read 21 Mar 2023", 3],
    ["२ min read 21 Mar 2023", 2],
    ["3 MIN READ 21 Mar 2023", 3],
    ["21 Mar 2023 | 4 min read", 4],
    ["21 Mar 2023, 16:39", undefined],
  ])("%s: %s minutes to read", (line, minutes) => expect(findDateline(line)?.readingMinutes).toBe(minutes));
  test("begins after the blanks in front of it", () => {
    expect(findDateline("  21 Mar 2023")).toMatchObject({ start: 2, end: 13 });
    expect(findDateline("21 Mar 2023")).toMatchObject({ start: 0, end: 11 });
    expect(findDateline("21 Mar 2023")).not.toHaveProperty("readingMinutes");
  });
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
  test.each(DATE_DEVIATIONS)("$input: $reason", ({ input, means }) => expect(shown(parseTimestamp(input))).toBe(means));
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
