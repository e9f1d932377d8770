/** What each codec reads, what it writes, and what the validator holds against the text. */
import { describe, expect, test } from "vitest";
import { Timestamp } from "../../src/newsroom/timestamp.ts";
import { position, positions } from "../../src/table/codecs/coordinates.ts";
import { rfc822, rfc3339, w3cdtf } from "../../src/table/codecs/date.ts";
import { amount, decimal } from "../../src/table/codecs/decimal.ts";
import { latitude, longitude } from "../../src/table/codecs/degrees.ts";
import { duration } from "../../src/table/codecs/duration.ts";
import { email } from "../../src/table/codecs/email.ts";
import { encodingName } from "../../src/table/codecs/encoding-name.ts";
import { geoUri } from "../../src/table/codecs/geo-uri.ts";
import { html } from "../../src/table/codecs/html.ts";
import { counter, integer, ordinal, signed } from "../../src/table/codecs/integer.ts";
import { iri } from "../../src/table/codecs/iri.ts";
import { json } from "../../src/table/codecs/json.ts";
import { languageTag } from "../../src/table/codecs/language-tag.ts";
import { list } from "../../src/table/codecs/list.ts";
import { mediaType } from "../../src/table/codecs/media-type.ts";
import { narrow } from "../../src/table/codecs/narrow.ts";
import { oneOf } from "../../src/table/codecs/one-of.ts";
import { playTime } from "../../src/table/codecs/play-time.ts";
import { searchTerms } from "../../src/table/codecs/search-terms.ts";
import { text } from "../../src/table/codecs/text.ts";
import { capitalYes, present, trueFalse, yesNo } from "../../src/table/codecs/truth.ts";
import { url, webUrl } from "../../src/table/codecs/url.ts";
import { urnPart } from "../../src/table/codecs/urn-part.ts";
import type { AnyCodec } from "../../src/table/words.ts";

type Row = readonly [raw: string, value: unknown, isGood: boolean];

const integers: Row[] = [
  ["0", 0, true],
  ["42", 42, true],
  ["123456789012345", 123456789012345, true],
  ["1234567890123456", undefined, true],
  ["-3", -3, false],
  ["-0", 0, false],
  ["+3", 3, false],
  [" 42 ", 42, false],
  ["1,000", 1000, false],
  ["1,000,000", 1000000, false],
  ["1_000", 1000, false],
  ["1 000", 1000, false],
  ["1\u00a0000", 1000, false],
  ["1,00", undefined, false],
  ["1,0000", undefined, false],
  [",000", undefined, false],
  ["3.0", 3, false],
  ["3.000000000", 3, false],
  ["3.0000000000", undefined, false],
  ["3.5", undefined, false],
  ["x3", undefined, false],
  ["3x", undefined, false],
  ["", undefined, false],
];
const decimals: Row[] = [
  ["0.5", 0.5, true],
  ["-1.25", -1.25, true],
  ["+7", 7, true],
  ["-0", 0, true],
  ["10.25", 10.25, true],
  [" 5 ", 5, false],
  [".5", 0.5, false],
  [".25", 0.25, false],
  ["5.", 5, false],
  ["1e3", 1000, false],
  ["1E-2", 0.01, false],
  ["1e+12", 1e12, false],
  ["1e999", undefined, false],
  ["1e1000", undefined, false],
  [".", undefined, false],
  ["1,5", undefined, false],
  ["x1", undefined, false],
  ["1x", undefined, false],
  ["Infinity", undefined, false],
  ["1234567890123456", undefined, true],
];
const durations: Row[] = [
  ["90", 90, true],
  ["1:30", 90, true],
  ["1:02:03", 3723, true],
  ["01:59", 119, true],
  ["12:34:56", 45296, true],
  ["1:60", 120, false],
  ["1:5", 65, true],
  ["1:02:03.5", 3723.5, false],
  ["0.1234567", 0.123457, false],
  [" 90 ", 90, false],
  ["1:2:3:4", undefined, false],
  ["1:", undefined, false],
  [":30", undefined, false],
  ["-5", undefined, false],
  ["x90", undefined, false],
  ["90s", 90, false],
  ["1h 2m", 3720, false],
  ["1h02m03s", 3723, false],
  ["62 min", 3720, false],
  ["1 hour 2 minutes", 3720, false],
  ["PT1H2M3S", 3723, false],
  ["1hx", undefined, false],
  ["h", undefined, false],
];
const words = (yes: unknown, good: readonly string[]) =>
  Object.entries({
    true: true,
    yes: true,
    explicit: true,
    "1": true,
    false: false,
    no: false,
    clean: false,
    "0": false,
  })
    .flatMap(([word, value]): [string, boolean][] => [
      [word, value],
      [` ${word.toUpperCase()} `, value],
    ])
    .map(([raw, value]): Row => [raw, yes === "Yes" ? raw.trim().toLowerCase() === "yes" : value, good.includes(raw)]);
const urls: Row[] = [
  ["https://example.org/a?b#c", "https://example.org/a?b#c", true],
  ["HTTP://e", "HTTP://e", true],
  ["git+ssh-1.0:x", "git+ssh-1.0:x", true],
  [" https://e.org/ ", "https://e.org/", false],
  ["/a", "/a", false],
  ["1a:b", "1a:b", false],
  ["x:", "x:", false],
  ["https://e.org/a b", "https://e.org/a b", false],
  ["https://e.org/<", "https://e.org/<", false],
  ["https://e.org/`", "https://e.org/`", false],
  ["see https://e.org/", "see https://e.org/", false],
  ["", undefined, false],
  [" ", undefined, false],
];
const jsons: Row[] = [
  ['{"a":[1,null]}', { a: [1, null] }, true],
  ['{"__proto__":{"a":1},"b":1}', { b: 1 }, true],
  ["[1e999]", [null], true],
  ['"x"', "x", true],
  ["{", undefined, true],
  [`${"[".repeat(300)}${"]".repeat(300)}`, undefined, true],
];

const CODECS: [string, AnyCodec, Row[]][] = [
  ["integer", integer, integers],
  ["decimal", decimal, decimals],
  ["duration", duration, durations],
  [
    "true or false",
    trueFalse,
    [...words(true, ["true", "false"]), ["maybe", undefined, false], ["", undefined, false]],
  ],
  ["yes or no", yesNo, [...words(true, ["yes", "no"]), ["maybe", undefined, false]]],
  [
    "Yes",
    capitalYes,
    [
      ...words("Yes", ["yes", "no"]),
      ["Yes", true, true],
      ["No", false, true],
      ["x", undefined, false],
      ["xyes", undefined, false],
      ["nox", undefined, false],
    ],
  ],
  ["url", url, urls],
  ["json", json, jsons],
  [
    "one of",
    oneOf("full", "Trailer"),
    [
      ["full", "full", true],
      [" FULL ", "full", false],
      ["trailer", "Trailer", false],
      ["Trailer", "Trailer", true],
      ["x", undefined, false],
      ["", undefined, false],
    ],
  ],
  [
    "a list by commas",
    list(integer, ","),
    [
      ["1,2", [1, 2], true],
      ["1, 2", [1, 2], true],
      ["1,,2", [1, 2], false],
      ["1,x", undefined, false],
      ["1 2", undefined, false],
      ["", undefined, false],
      [" , ", undefined, false],
    ],
  ],
  ["a list of texts", list(text, ","), [[" a ,b c,", ["a", "b c"], true]]],
  [
    "a list by spaces",
    list(text, " "),
    [
      ["a b", ["a", "b"], true],
      [" a \n b ", ["a", "b"], true],
      ["a\nb", ["a", "b"], true],
      ["a,b", ["a,b"], true],
      ["", undefined, true],
    ],
  ],
  [
    "text",
    text,
    [
      [" a ", " a ", true],
      ["", "", true],
    ],
  ],
  ["html", html, [["<b>", "<b>", true]]],
  [
    "present",
    present,
    [
      ["", true, true],
      ["x", true, true],
    ],
  ],
];

describe.each(CODECS)("%s", (_, codec, rows) => {
  test.each(rows)("%j is read as %j; strictly good: %j", (raw, value, isGood) => {
    expect(codec.decode(raw)).toEqual(value);
    expect(codec.problem?.(raw) === undefined).toBe(isGood);
    if (!isGood) expect(codec.problem!(raw)).not.toBe("");
  });
});

/** What must not be written: whether each text is right. They are all read as they are. */
const NARROW: [string, AnyCodec, string[], string[]][] = [
  [
    "latitude",
    latitude,
    ["0", "17.385", "-90", "+90.", " 1 "],
    ["90.1", "-90.01", "91", ".5", "1e1", "1,5", "N1", "1N", "", "1 2", "0x10", "--1"],
  ],
  ["longitude", longitude, ["180", "-180.0", "90.5"], ["180.1", "-181", "x"]],
  [
    "a position",
    position,
    ["17.385 78.4867", " -90\n-180 "],
    ["17.385", "1 2 3", "1 2 3 4", "91 0", "0 181", "1,2", ""],
  ],
  [
    "positions",
    positions,
    ["17.385 78.4867 1 2", " -90  -180\n90 180 "],
    ["1 2", "1 2 3", "91 0 1 1", "180 90 0 0", ""],
  ],
  [
    "a language",
    languageTag,
    [
      "en",
      "EN",
      "pt-BR",
      "PT-br",
      "haw",
      "aai",
      "aaq",
      "zyg",
      "qaa",
      "QTZ-x",
      "i-klingon",
      "X-a",
      "zh-Hant-TW-12345678",
    ],
    [
      "",
      "english",
      "xx",
      "rt-br",
      "xqaa",
      "e",
      "1n",
      "en1",
      "enen",
      "en_US",
      "en-",
      "en-123456789",
      "en-a b",
      "-en",
      "ix-a",
      "ai-a",
      "a-b",
      "1-a",
      "en-US-",
      "en--US",
      "en-!",
    ],
  ],
  [
    "an e-mail address",
    email,
    ["jane@example.org", "J.D+x@A-1.example", "a@b.c-d1", "jane@localhost"],
    ["jane", "Jane <jane@example.org>", "@example.org", "a b@c.de", "a@-b.de", "a@b-.de", "a@b.1e", "a@b..de", ""],
  ],
  ["an encoding", encodingName, ["UTF-8", "iso-8859-1"], ["x-nosuch", ""]],
  ["an IRI", iri, ["tag:example.org,2023:1", "https://example.org/ü"], ["a b", "/a", ""]],
  ["a media type", mediaType, ["audio/mpeg", "text/html; charset=utf-8"], ["audio", "MP3 file", ""]],
  [
    "a time",
    playTime,
    ["now", "12", "12.5", "0:12:05.123", "100:1:2", "59:59", "1:05.25"],
    ["12.", "x", "now!", "1:2", "1:60", "0:60:00", "0:00:60", "1:2:3:4", "00:00:00,5", "", "1:02."],
  ],
  ["a whole number", signed, ["-1", "+20", "0", "007"], ["1.5", "", "x1", "1x", "--1", " 1"]],
  ["a whole number from 1 up", ordinal, ["1", "10", "007", "00100"], ["0", "00", "-1", "+1", "", "1a", "a1", "1.0"]],
  ["a counter", counter, ["1", "2147483647"], ["2147483648", "0", "1.5", ""]],
  ["a number from 0 up", amount, ["0", "12", "0.5", "12.25"], ["-1", "+1", ".5", "1.", "1.2.3", "x", "1x", "x1", ""]],
  [
    "a geo: URI",
    geoUri,
    ["geo:17.385,78.4867", "geo:-1,-2,-3.25", "geo:1,2;u=35", "geo:10.25,20"],
    [
      "17.385,78.4867",
      "geo:17",
      "geo:1,2,3,4",
      "geo:x,y",
      "geo:1,2,z",
      "geo:1.,2",
      "geo:--1,2",
      "xgeo:1,2",
      "geo:1,2u",
    ],
  ],
  [
    "search terms",
    searchTerms,
    ["harbour+bridge", "a b", "%C3%a9", "A-_.!~*'()", ""],
    ["é", "a&b", "%C", "%zz", "<", "a#"],
  ],
  ["a name in a URN", urnPart, ["item_1_feed", "A()+,-.:=@;$_!*'", "%C3a"], ["", "a b", "é", "%C", "%zz", "a/b", "a#"]],
  [
    "an address that browsers open",
    webUrl,
    ["http://example.org/", "HTTPS://example.org/a"],
    ["ftp://example.org/", "mailto:a@b.c", "/a", "xhttp://a.b/", "https:a", ""],
  ],
];
describe.each(NARROW)("strictly, %s", (_, codec, right, wrong) => {
  test.each(right)("is %j", (raw) => expect(codec.problem!(raw)).toBeUndefined());
  test.each(wrong)("is not %j", (raw) => expect(codec.problem!(raw)).toContain(codec.name));
  test("so that no other is written", () => expect(codec.isNarrow).toBe(true));
});
test("what is narrow reads and writes all that the wider does, and gives an example", () => {
  const even = narrow(integer, "an even number", (raw) => /[02468]$/.test(raw), "42");
  expect([even.decode("7"), even.encode(7), even.problem("8")]).toEqual([7, "7", undefined]);
  expect(even).toMatchObject({ kind: "codec", name: "an even number", isNarrow: true });
  expect(even.problem("7")).toBe('expected an even number like "42"');
  for (const [, codec] of NARROW) {
    const example = /like "(.*)"$/.exec(codec.problem!("?")!)![1]!;
    expect(codec.problem!(example)).toBeUndefined();
    expect(codec.encode(codec.decode(example))).toBe(example);
  }
});

test.each<[string, AnyCodec, unknown, string]>([
  ["integer", integer, 42, "42"],
  ["decimal", decimal, 0.5, "0.5"],
  ["duration", duration, 90, "90"],
  ["true", trueFalse, true, "true"],
  ["false", trueFalse, false, "false"],
  ["yes", yesNo, true, "yes"],
  ["no", yesNo, false, "no"],
  ["Yes", capitalYes, true, "Yes"],
  ["No", capitalYes, false, "No"],
  ["a list by commas", list(integer, ","), [1, 2], "1, 2"],
  ["a list by spaces", list(text, " "), ["a", "b"], "a b"],
  ["one of", oneOf("a", "b"), "b", "b"],
  ["json", json, { a: 1 }, '{"a":1}'],
  ["text", text, "a", "a"],
  ["html", html, "<b>", "<b>"],
  ["present", present, true, ""],
  ["url", url, "/a", "/a"],
  ["a date of RSS", rfc822, new Timestamp(0, { offset: 330 }), "Thu, 01 Jan 1970 05:30:00 +0530"],
  ["a fraction of a second in RSS", rfc822, new Timestamp(500, { offset: 0 }), "1970-01-01T00:00:00.500Z"],
  ["a date of Atom", rfc3339, new Timestamp(0, { offset: 330 }), "1970-01-01T05:30:00+05:30"],
  ["a date of Dublin Core", w3cdtf, new Timestamp(0, { offset: 330 }), "1970-01-01T05:30:00+05:30"],
])("%s is written", (_, codec, value, raw) => expect(codec.encode(value as never)).toBe(raw));

const DATES: [string, string, boolean, boolean, boolean][] = [
  // Text, and whether it is right in RFC 822, RFC 3339, W3CDTF.
  ["RFC 822", "Tue, 21 Mar 2023 16:39:00 +0530", true, false, false],
  ["RFC 822 without weekday, seconds", "1 Mar 2023 16:39 GMT", true, false, false],
  ["every zone's letters", "Tue, 21 Mar 2023 16:39:00 PDT", true, false, false],
  ["a zone of none", "Tue, 21 Mar 2023 16:39:00 IST", false, false, false],
  ["a year of two digits", "Tue, 21 Mar 23 16:39:00 GMT", false, false, false],
  ["a weekday in another language", "Di, 21 Mar 2023 16:39:00 GMT", false, false, false],
  ["something before", "x Tue, 21 Mar 2023 16:39:00 GMT", false, false, false],
  ["something after", "Tue, 21 Mar 2023 16:39:00 GMT x", false, false, false],
  ["RFC 3339", "2023-03-21T16:39:00Z", false, true, true],
  ["a fraction and an offset", "2023-03-21T16:39:00.123-08:00", false, true, true],
  ["no seconds", "2023-03-21T16:39Z", false, false, true],
  ["no offset", "2023-03-21T16:39:00", false, false, false],
  ["an offset without colon", "2023-03-21T16:39:00+0530", false, false, false],
  ["a date", "2023-03-21", false, false, true],
  ["a month", "2023-03", false, false, true],
  ["a year", "2023", false, false, true],
  ["a year of five digits", "20233", false, false, false],
  ["a letter before", "x2023-03-21T16:39:00Z", false, false, false],
  ["a letter after", "2023-03-21T16:39:00Zx", false, false, false],
];
test.each(DATES)("strictly, a date that is %s", (_, raw, ...isGood) =>
  expect([rfc822, rfc3339, w3cdtf].map((codec) => codec.problem!(raw) === undefined)).toEqual(isGood),
);
