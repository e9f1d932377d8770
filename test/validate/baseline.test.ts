/** Known problems pass, new ones do not: whatever lines moved and articles came. */

import { expect, test } from "vitest";
import { validateFeed } from "../../src/index.ts";
import { compare, knownProblems, parseBaseline } from "../../src/validate/baseline.ts";

const item = (inner: string) =>
  `<item><title>Rain</title><link>https://example.org/1</link><description>R.</description>${inner}</item>`;
const rss = (channel: string, ...items: string[]) =>
  `<rss version="2.0"><channel><title>Times</title><link>https://example.org/</link><description>News</description>
<language>en</language>${channel}${items.join("\n")}</channel></rss>`;
const BAD_DATE = "<guid>https://example.org/1</guid><pubDate>yesterday</pubDate>";
const jsonFeed = (head: object, ...items: object[]) =>
  JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Times", ...head, items });
const found = (text: string) => validateFeed(text).diagnostics;
const KNOWN = rss("", item(BAD_DATE));

/** Rules that are new in a document, and paths that are gone, against what another one was known for. */
function against(before: string, after: string, strict = false) {
  const { fresh, gone, known } = compare(found(after), knownProblems(found(before), strict), strict);
  expect(fresh.length + known.length).toBe(found(after).length);
  return { fresh: fresh.map(({ code }) => code), gone: gone.map(({ rule }) => rule) };
}

test.each([
  ["the same document", KNOWN, KNOWN],
  ["lines that moved", KNOWN, KNOWN.replace("<channel>", "\n\n<channel>\n")],
  [
    "a new article with a problem that articles have",
    KNOWN,
    rss("", item(BAD_DATE), item(BAD_DATE.replace("/1<", "/2<"))),
  ],
  ["an article before it", KNOWN, rss("", item("<guid>https://example.org/2</guid>"), item(BAD_DATE))],
  ["another value", KNOWN, KNOWN.replace("yesterday", "tomorrow")],
  [
    "JSON Feed: a new article",
    jsonFeed({}, { id: "1", url: "x" }),
    jsonFeed({}, { id: "1", url: "x" }, { id: "2", url: "y" }),
  ],
])("%s: nothing is new, nothing gone", (_, before, after) => {
  expect(against(before, after)).toEqual({ fresh: [], gone: [] });
});

test.each([
  ["another rule", KNOWN, KNOWN.replace("<guid>https://example.org/1</guid>", ""), ["missing-guid"], []],
  [
    "the same rule in another place",
    KNOWN,
    KNOWN.replace("<language>", "<pubDate>now</pubDate><language>"),
    ["invalid-rfc822-date"],
    [],
  ],
  [
    "the channel's problem once more",
    rss("<oddity/>"),
    rss("<oddity/><oddity/>"),
    expect.arrayContaining(["undefined-element"]),
    [],
  ],
  [
    "less of the channel's problem",
    rss("<oddity/><oddity/>"),
    rss("<oddity/>"),
    [],
    expect.arrayContaining(["undefined-element"]),
  ],
  [
    "a problem that was repaired",
    KNOWN,
    KNOWN.replace("yesterday", "Tue, 21 Mar 2023 16:39:00 +0530"),
    [],
    ["invalid-rfc822-date"],
  ],
])("%s", (_, before, after, fresh, gone) => {
  expect(against(before, after)).toEqual({ fresh, gone });
});

test("strict: another value is new, and the old one gone", () => {
  const changed = KNOWN.replace("yesterday", "tomorrow");
  expect(against(KNOWN, changed, true)).toEqual({ fresh: ["invalid-rfc822-date"], gone: ["invalid-rfc822-date"] });
  expect(against(KNOWN, KNOWN.replace("<channel>", "\n<channel>"), true)).toEqual({ fresh: [], gone: [] });
});

test("of a feed that nobody knows, all is new", () => {
  const all = found(KNOWN);
  expect(compare(all, undefined, false).fresh).toEqual(all);
});

test.each(["[]", "null", "{}", '{"version":2,"feeds":{}}', "x"])("%s is no baseline", (text) => {
  expect(() => parseBaseline(text)).toThrow();
});
