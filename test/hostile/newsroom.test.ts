/** What strangers print: dates, bylines, articles, pages and lists of feeds, read within time that grows with their size. */

import { describe, expect, test } from "vitest";
import { discoverFeeds, parseArticleHtml, sanitizeHtml, textOf } from "../../src/html/index.ts";
import { isFeedError, parseArticleText, parseByline, parseOpml, parseTimestamp } from "../../src/index.ts";

const MANY = 50_000;
/** Name, and the text. */
const TEXTS: [string, string][] = [
  ["nothing", ""],
  ["blanks", " \t\u00a0\u2003".repeat(MANY)],
  ["line ends", "\r\n\r\u2028\n".repeat(MANY)],
  ["digits", "1".repeat(MANY)],
  ["digits and blanks", "1 ".repeat(MANY)],
  ["digits and hyphens", "2024-01-01-".repeat(MANY / 10)],
  ["digits and colons", "12:30:".repeat(MANY / 5)],
  ["months", "January ".repeat(MANY / 8)],
  ["weekdays with commas", "Mon, ".repeat(MANY / 5)],
  ["time zones", "GMT+1 (EST) ".repeat(MANY / 12)],
  ["open brackets", "(".repeat(MANY)],
  ["brackets", "()".repeat(MANY)],
  ["a name that is an address", `jane@${"example.".repeat(MANY / 8)}`],
  ["addresses", "a@b.c ".repeat(MANY / 6)],
  ["at signs", "@".repeat(MANY)],
  ["by", "By ".repeat(MANY / 3)],
  ["and", `By A${" and B".repeat(MANY / 6)}`],
  ["commas", ",".repeat(MANY)],
  ["semicolons and full stops", ";. ".repeat(MANY / 3)],
  ["hyphens", "-".repeat(MANY)],
  ["dashes between blanks", " — ".repeat(MANY / 3)],
  ["quotation marks", "\"'“’".repeat(MANY / 4)],
  ["slashes and bars", "/|".repeat(MANY / 2)],
  ["combining marks", `By Z${"\u0301".repeat(MANY)}`],
  ["capitals", `By ${"A".repeat(MANY)}`],
  ["right to left and back", "\u202e\u202c".repeat(MANY / 2)],
  ["halves of pairs", "\ud800".repeat(MANY)],
  ["NUL", "\0".repeat(MANY)],
  ["byte order marks", "\ufeff".repeat(MANY)],
  ["names of properties", "__proto__ constructor toString ".repeat(1000)],
  ["a year beyond all years", "1 January 99999999999999999999"],
  ["a day beyond all days", "99 January 2024 25:61:61 +99:99"],
  ["an offset beyond all offsets", "2024-01-01T00:00:00+9999999999:00"],
  ["a fraction without end", `2024-01-01T00:00:00.${"9".repeat(MANY)}Z`],
  ["tags", "<b><script>".repeat(MANY / 10)],
  ["tags that never end", "<a href=".repeat(MANY / 8)],
  ["quotes that never end", `<a href="${"x".repeat(MANY)}`],
  ["elements in one another without end", "<b>=".repeat(MANY * 3)],
  ["comments that never end", "<!--".repeat(MANY / 4)],
  ["scripts with nothing in them", "<script></script>x".repeat(20_000)],
  ["references", "&#x110000;&nbsp;&".repeat(MANY / 16)],
  ["feeds of a page", '<link rel="alternate" type="application/rss+xml" href="/a">'.repeat(2000)],
  ["bases of a page", '<base href="javascript:x"><base href="//"><base href="http://[">'.repeat(2000)],
  ["outlines in one another", `<opml><body>${"<outline>".repeat(5000)}`],
  ["outlines beside one another", `<opml><body>${'<outline xmlUrl="x" text="y"/>'.repeat(5000)}`],
  ["laughs", `<!DOCTYPE opml [<!ENTITY a "${"x".repeat(9000)}">]><opml><head><title>${"&a;".repeat(5000)}`],
];

const READERS: Record<string, (text: string) => unknown> = {
  parseTimestamp,
  parseByline,
  parseArticleText,
  parseArticleHtml: (html) => parseArticleHtml(html, { url: "https://example.com/x" }),
  discoverFeeds: (html) => discoverFeeds(html, "https://example.com/"),
  sanitizeHtml: (html) => sanitizeHtml(html, { url: "https://example.com/" }),
  textOf,
  parseOpml,
};

describe.each(Object.entries(READERS))("%s", (name, read) => {
  test.each(TEXTS)("%s: read, or refused with a FeedError where it may be", (_, text) => {
    const started = performance.now();
    let said = "";
    try {
      said = JSON.stringify(read(text)) ?? "";
    } catch (error) {
      if (name !== "parseOpml" || !isFeedError(error)) throw error;
    }
    // Measured: most within milliseconds; what is not linear takes minutes.
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(said).not.toContain("native code");
    expect(Object.keys(Object.prototype)).toEqual([]);
    if (name === "sanitizeHtml") expect(said).not.toMatch(/<script|javascript:/i);
  });
});
