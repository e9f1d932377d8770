/** Addresses that RSS 1.0 names as resources and other formats as text: RSS 1.0 §4 of its modules, TrackBack. */

import { describe, expect, test } from "vitest";
import { generateAtom, generateRdf, generateRss, parseFeed, validateFeed } from "../../src/index.ts";

const ping = "https://example.org/ping/1";
const feed = {
  title: "Example Times",
  url: "https://example.org/",
  feedUrl: "https://example.org/feed",
  updated: new Date("2023-03-21T11:09:00Z"),
  articles: [{ title: "Xi in Moscow", url: "https://example.org/xi", trackback: { ping } }],
};

describe("an address of a module", () => {
  test.each([
    ["RSS 2.0", generateRss, `<trackback:ping>${ping}</trackback:ping>`],
    ["Atom", generateAtom, `<trackback:ping>${ping}</trackback:ping>`],
    ["RSS 1.0", generateRdf, `<trackback:ping rdf:resource="${ping}"/>`],
  ] as const)("in %s", (_, generate, written) => {
    const text = generate(feed);
    expect(text).toContain(written);
    expect(parseFeed(text).feed.articles[0]!.trackback!.ping).toBe(ping);
    expect(validateFeed(text).diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});
