/** Addresses with letters beyond ASCII: RFC 3987 §3.1. */

import { expect, test } from "vitest";
import { createFeed, generateRss, parseFeed, sameFeed } from "../../src/index.ts";

const IRI = "https://exämple.org/ü";
const FEED = {
  ...{ title: "News", description: "What happens.", url: "https://example.org/", updated: "2023-03-21T11:09:00Z" },
  articles: [{ title: "Rain", url: IRI, published: "2023-03-21T11:09:00Z" }],
};

test("a guid keeps its letters, and is no permalink where they are no URI's", () => {
  const text = generateRss(FEED);
  expect(text).toContain(`<guid isPermaLink="false">${IRI}</guid>`);
  expect(sameFeed(createFeed(parseFeed(text).feed), createFeed(FEED))).toBe(true);
});

test("a feed with an IRI is the feed with its URI", () => {
  const [article] = FEED.articles;
  const other = { ...FEED, articles: [{ ...article!, id: IRI, url: "https://xn--exmple-cua.org/%C3%BC" }] };
  expect(sameFeed(createFeed(other), createFeed(FEED))).toBe(true);
});
