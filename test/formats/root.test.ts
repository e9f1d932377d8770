/** Which format a document is in, by its root; and what is said of a root that is none of a whole feed. */

import { describe, expect, test } from "vitest";
import { applyFixes, isFeedError, parseFeed, parseFeedStream, validateFeed } from "../../src/index.ts";

const INSIDE =
  "<title>News</title><link>https://example.org/</link><description>What happens.</description>" +
  "<item><title>Rain</title><description>&lt;p&gt;It rains.&lt;/p&gt;&lt;script&gt;1&lt;/script&gt;</description></item>";
const BARE = `<?xml version="1.0" encoding="utf-8"?>\n<channel>${INSIDE}</channel>`;
const RSS_11 = `<Channel xmlns="http://purl.org/net/rss1.1#">${INSIDE}</Channel>`;
const told = ({ diagnostics }: Pick<ReturnType<typeof validateFeed>, "diagnostics">) =>
  diagnostics
    .filter(({ code }) => code === "channel-without-rss")
    .map(({ path, line, column, length }) => [path, line, column, length]);

test.each([
  ["an HTML page", "<!doctype html><html><body>x", "html-page"],
  ["an HTML page without the tags that may be left out", "<!doctype html><title>x", "html-page"],
  ["one of XHTML", '<!DOCTYPE HTML PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><p>x</p>', "html-page"],
  ["a root that is nothing known", "<!doctype x><title>x", "not-a-feed"],
])("%s is said to be one", (_, text, code) => {
  const said = (() => {
    try {
      return parseFeed(text);
    } catch (error) {
      return error;
    }
  })();
  expect(isFeedError(said) && said.diagnostics[0]?.code).toBe(code);
  expect(validateFeed(text).diagnostics.some(({ message }) => message.includes("HTML page"))).toBe(
    code === "html-page",
  );
});

describe("RSS 2.0: at the top level, a document is an rss element", () => {
  test("a channel alone is read, and told of", () => {
    const parsed = parseFeed(BARE);
    expect([parsed.format, parsed.feed.title, parsed.feed.articles.map(({ title }) => title)]).toEqual([
      "rss",
      "News",
      ["Rain"],
    ]);
    expect(told(parsed)).toEqual([["channel", 2, 1, 9]]);
  });

  test("in pieces too", async () => {
    async function* pieces() {
      yield* BARE;
    }
    const stream = await parseFeedStream(pieces());
    for await (const _ of stream.articles);
    expect(told(await stream.done)).toEqual([["channel", 2, 1, 9]]);
  });

  test.each([
    ["in an rss element", `<rss version="2.0"><channel>${INSIDE}</channel></rss>`],
    ["of RSS 1.1, which is a channel", RSS_11],
    [
      "of Atom, where an entry may stand alone",
      '<entry xmlns="http://www.w3.org/2005/Atom"><title>Rain</title></entry>',
    ],
  ])("not of one %s", (_, text) => {
    expect(told(parseFeed(text))).toEqual([]);
    expect(told(validateFeed(text))).toEqual([]);
  });

  test("it is no valid feed, but everything else of it is judged as if it were in one", () => {
    const codes = (text: string) =>
      validateFeed(text)
        .diagnostics.map(({ code }) => code)
        .sort();
    const wrapped = applyFixes(
      BARE,
      validateFeed(BARE).diagnostics.filter(({ code }) => code === "channel-without-rss"),
    );
    expect(wrapped).toBe(
      BARE.replace("<channel", '<rss version="2.0"><channel').replace("</channel>", "</channel></rss>"),
    );
    expect(validateFeed(BARE).valid).toBe(false);
    expect(codes(BARE)).toEqual(["channel-without-rss", ...codes(wrapped)].sort());
  });

  test("one in a namespace is not moved into RSS 2.0, whose elements are in none", () => {
    const report = validateFeed(BARE.replace("<channel", '<channel xmlns="http://purl.org/rss/1.0/"'));
    expect(report.diagnostics.find(({ code }) => code === "channel-without-rss")).toMatchObject({ severity: "error" });
    expect(report.diagnostics.find(({ code }) => code === "channel-without-rss")).not.toHaveProperty("fix");
  });
});
