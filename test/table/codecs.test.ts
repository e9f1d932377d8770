import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rfc822, rfc3339, w3cdtf } from "../../src/table/codecs/date.ts";
import { decimal } from "../../src/table/codecs/decimal.ts";
import { duration } from "../../src/table/codecs/duration.ts";
import { html } from "../../src/table/codecs/html.ts";
import { integer } from "../../src/table/codecs/integer.ts";
import { json } from "../../src/table/codecs/json.ts";
import { list } from "../../src/table/codecs/list.ts";
import { oneOf } from "../../src/table/codecs/one-of.ts";
import { text } from "../../src/table/codecs/text.ts";
import { capitalYes, present, trueFalse, yesNo } from "../../src/table/codecs/truth.ts";
import { url } from "../../src/table/codecs/url.ts";
import { Timestamp } from "../../src/newsroom/timestamp.ts";
import type { AnyCodec } from "../../src/table/words.ts";

const codecs: Record<string, AnyCodec> = {
  rfc822,
  rfc3339,
  w3cdtf,
  decimal,
  duration,
  html,
  integer,
  json,
  "list of integers": list(integer, ","),
  "list of words": list(text, " "),
  oneOf: oneOf("full", "trailer", "bonus"),
  text,
  trueFalse,
  yesNo,
  capitalYes,
  present,
  url,
};

/** Texts that some codec can read, and texts that none can. */
const raw = fc.oneof(
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.constantFrom(
    "true",
    "false",
    "Yes",
    "no",
    "YES",
    "clean",
    "full",
    "Full",
    "1:02:03.5",
    "90",
    "1,2, 3",
    "a b",
    "{}",
    "[1,null]",
  ),
  fc.constantFrom("Tue, 21 Mar 2023 16:39:00 +0530", "2023-03-21", "2023-03-21T16:39:00.5Z", "21 Mar 2023 16:39"),
  fc.webUrl(),
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc.string({ unit: "binary" }),
);
const plain = (value: unknown) => (value instanceof Timestamp ? [value.getTime(), value.offset] : value);

describe.each(Object.entries(codecs))("%s", (_, codec) => {
  test("decode(encode(x)) = x for every x that decode gives", () =>
    fc.assert(
      fc.property(raw, (source) => {
        const value = codec.decode(source);
        if (value === undefined) return;
        expect(plain(codec.decode(codec.encode(value)))).toEqual(plain(value));
      }),
      { numRuns: 500 },
    ));
  test("what it writes has no problem", () =>
    fc.assert(
      fc.property(raw, (source) => {
        const value = codec.decode(source);
        if (value === undefined || codec.problem?.(source) !== undefined) return;
        expect(codec.problem?.(codec.encode(value))).toBeUndefined();
      }),
      { numRuns: 500 },
    ));
});

describe("strict rules", () => {
  const rows: readonly (readonly [string, AnyCodec, string, boolean])[] = [
    ["RFC 822 wants English names and an offset", rfc822, "Tue, 21 Mar 2023 16:39:00 +0530", true],
    ["RFC 822 is not ISO 8601", rfc822, "2023-03-21T16:39:00Z", false],
    ["RFC 3339 wants an offset", rfc3339, "2023-03-21T16:39:00", false],
    ["RFC 3339 with one", rfc3339, "2023-03-21T16:39:00+05:30", true],
    ["W3CDTF takes a date alone", w3cdtf, "2023-03-21", true],
    ["an integer has digits only", integer, "1,000", false],
    ["a URL has no spaces", url, "https://example.com/a b", false],
    ["true and false are lower case", trueFalse, "TRUE", false],
  ];
  test.each(rows)("%s", (_, codec, source, isGood) => expect(codec.problem?.(source) === undefined).toBe(isGood));
});
