/** What one look at a document's bytes tells of all its texts: odd characters may be taken for possible, but are never missed. */

import { expect, test } from "vitest";
import { validateFeed } from "../../src/index.ts";
import { CONTROL, isOddJoin, isOddNumber, MISREAD, mayBeOdd } from "../../src/validate/odd-characters.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const isOdd = (text: string) => CONTROL.test(text) || MISREAD.test(text);

test("what the expressions match is seen in the bytes: every pair of characters up to U+00FF, and those of Windows-1252", () => {
  const characters = Array.from({ length: 0x100 }, (_, code) => String.fromCharCode(code));
  characters.push(..."\u20ac\u0152\u0153\u02dc\u2018\u2019\u201d\u2122\ufffd\u4e00");
  const missed: string[] = [];
  for (const first of characters.filter((character) => character >= " "))
    for (const second of characters.filter((character) => character >= " "))
      for (const text of [`${first}${second}`, `\u00e2${first}${second}`, `a${first}${second}\u00bf`])
        if (isOdd(text) && !mayBeOdd(bytesOf(text))) missed.push(text);
  expect(missed).toEqual([]);
});

test.each([
  ["ASCII", "It rains in Orleans.\r\n\t5 > 3"],
  ["accents", "Il pleut à Orléans, ça dure."],
  ["blanks that do not break after what is no letter", "« À Orléans »\u00a0: 5\u00a0€"],
  ["dashes and quotation marks", "“It rains” – in Orléans…"],
  ["other scripts", "Идёт дождь, 下雨了。"],
])("nothing is odd in %s", (_, text) => {
  expect(mayBeOdd(bytesOf(text))).toBe(false);
});

test.each([
  [0x7f, true],
  [0x96, true],
  [0xa0, true],
  [0xe9, true],
  [0xff, true],
  [0x100, false],
  [0x2019, false],
  [0x20ac, true],
  [0xfffd, true],
  [0x1f600, false],
])("number %i: %s", (code, odd) => {
  expect(isOddNumber(code)).toBe(odd);
});

test.each([
  ["caf\u00c3", "\u00a9", true],
  ["\u00e2", "\u20ac\u2122", true],
  ["caf\u00e9", " au lait", false],
  ["caf\u00c1", "\u00a9", false],
  ["caf\u00f0", "\u00a9", false],
  ["caf", "", false],
])("%s and %s: %s", (before, after, odd) => {
  expect(isOddJoin(before, after)).toBe(odd);
});

test.each([
  ["a character", "cafÃ©", "Ã©"],
  ["a number", "caf\u00c3&#169;", "\u00c3©"],
  ["a hexadecimal number", "caf&#xC3;\u00a9", "\u00c3©"],
  ["two parts of a text", "caf\u00c3<![CDATA[\u00a9]]>", "\u00c3©"],
  ["parts around a comment", "caf\u00c3<!-- -->\u00a9", "\u00c3©"],
  ["a control character", "caf\u0085", "\u0085"],
])("in %s, what a wrong decoding has left is found", (_, title, value) => {
  const feed = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${title}</title><link>https://example.org/</link><description>D</description></channel></rss>`;
  const found = validateFeed(bytesOf(feed)).diagnostics.find(({ code }) => code === "bad-characters");
  expect(found?.params.value).toBe(value);
});
