/** `enrichFeed` fills in guesses, never replaces what is stated, and changes nothing it was given. */

import { describe, expect, test } from "vitest";
import { type Article, createFeed, enrichFeed, type Feed, parseTimestamp } from "../../src/index.ts";

/** A feed as reading gives it: `createFeed` would fill it in. */
const feedOf = (article: Partial<Article>): Feed => {
  const { updated: _, ...feed } = createFeed({
    title: "N",
    url: "https://example.org/",
    updated: "2024-01-01T00:00:00Z",
  });
  return {
    ...feed,
    articles: [{ id: "1", bylines: [], categories: [], enclosures: [], links: [], extensions: [], ...article }],
  };
};
const enriched = (article: Partial<Article>) => enrichFeed(feedOf(article)).articles[0]!;
const published = parseTimestamp("2023-03-21T16:39:00+05:30")!;
const url = "https://example.org/news/1";

describe("the article's image", () => {
  test.each<[string, Partial<Article>, unknown]>([
    [
      "is an enclosure's",
      { url, enclosures: [{ url: "https://example.org/a.jpg" }] },
      { url: "https://example.org/a.jpg" },
    ],
    [
      "is the first in the body, with its alternative text and size",
      {
        url,
        contentHtml:
          '<p>x</p><img alt="A &amp; B" width="40" height="30px" src="https://example.org/a.png"><img src="/b">',
      },
      { url: "https://example.org/a.png", title: "A & B", width: 40, height: 30 },
    ],
    [
      "is no tracking pixel",
      { url, contentHtml: '<img src="https://t.example/" width=1 height=1><img src="https://e.org/a">' },
      { url: "https://e.org/a" },
    ],
    ["is no data: address", { url, contentHtml: '<img src="data:image/png;base64,AA">' }, undefined],
    [
      "stays what is stated",
      { url, image: { url: "https://e.org/stated.png" }, contentHtml: '<img src="https://e.org/a">' },
      { url: "https://e.org/stated.png" },
    ],
    ["is nothing where there is none", { url, contentHtml: "<p>no picture</p>" }, undefined],
  ])("%s", (_, article, expected) => expect(enriched(article).image).toEqual(expected));
});

describe("the summary", () => {
  test("is the text of a short body", () =>
    expect(enriched({ url, contentHtml: "<p>Xi in <b>Moscow</b></p>" }).summary).toBe("Xi in Moscow"));
  test("of a long body ends between words, with an ellipsis", () => {
    const summary = enriched({ url, contentHtml: `<p>${"word ".repeat(100)}</p>` }).summary!;
    expect(summary).toMatch(/^(word )+word…$/);
    expect(summary.length).toBeLessThanOrEqual(281);
  });
  test("never parts a character", () =>
    expect(enriched({ url, contentText: `x${"😀".repeat(300)}` }).summary).toMatch(/^x(?:😀)+…$/u));
  test("stays what is stated", () =>
    expect(enriched({ url, summary: "S", contentHtml: "<p>x</p>" }).summary).toBe("S"));
});

describe("times and addresses", () => {
  test("the feed's time is its newest article's", () =>
    expect(enrichFeed(feedOf({ published })).updated?.toRfc3339()).toBe("2023-03-21T16:39:00+05:30"));
  test("an article without a date of publication was published when it was updated", () =>
    expect(enriched({ url, updated: published }).published?.toRfc3339()).toBe("2023-03-21T16:39:00+05:30"));
  test("an id that is a web address is the article's", () => expect(enriched({ id: url }).url).toBe(url));
  test("an id that is none stays an id", () => expect(enriched({ id: "tag:example.org,2023:1" }).url).toBeUndefined());
});

const body = { id: url, contentHtml: '<img src="https://e.org/a">x' };
test("nothing that was given changes", () => {
  const feed = feedOf(body);
  const before = JSON.stringify(feed);
  enrichFeed(feed);
  expect(JSON.stringify(feed)).toBe(before);
});
test("guessing again guesses nothing new", () => {
  const once = enrichFeed(feedOf(body));
  expect(enrichFeed(once)).toEqual(once);
});
