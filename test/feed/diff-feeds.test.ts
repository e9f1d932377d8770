/** What subscribers see of a new version of a feed. */

import { describe, expect, test } from "vitest";
import { type ArticleInput, createFeed, diffFeeds, type FeedInput, generateRss, parseFeed } from "../../src/index.ts";

const BODY = "<p>The first trams since June crossed the old harbour bridge on Tuesday.</p>";
const bridge: ArticleInput = {
  id: "tag:example.com,2023:bridge",
  url: "https://example.com/bridge",
  title: "Bridge reopens",
  published: "2023-03-21T16:39:00+05:30",
  contentHtml: BODY,
};
const market: ArticleInput = { url: "https://example.com/market", title: "Market", published: "2023-03-20T10:00:00Z" };

const feed = (articles: ArticleInput[], head: Partial<FeedInput> = {}) =>
  createFeed({ title: "Times", url: "https://example.com/", ...head, articles }, { updated: new Date(0) });

type Row = [rule: string, after: ArticleInput, reason: string, sameBy: string];
const reannounced: Row[] = [
  ["another id at the same address", { ...bridge, id: "urn:x:1" }, "id", "url"],
  [
    "another id, the address moved to https",
    { ...bridge, id: "urn:x:1", url: "http://www.example.com/bridge/" },
    "id",
    "url",
  ],
  [
    "another id and address, the same words",
    { ...bridge, id: "urn:x:1", url: "https://example.com/2", title: "T" },
    "id",
    "content",
  ],
  [
    "the same words in other markup",
    { ...bridge, id: "urn:x:1", url: "https://example.com/2", contentHtml: BODY.replace("June", "<b>June</b>") },
    "id",
    "content",
  ],
  [
    "another id, the same headline and date",
    { ...bridge, id: "urn:x:1", url: "https://example.com/2", contentHtml: "<p>New.</p>" },
    "id",
    "title",
  ],
  ["a later date", { ...bridge, published: "2023-03-22T16:39:00+05:30" }, "published", "id"],
  ["an earlier date", { ...bridge, published: "2023-03-20T16:39:00+05:30" }, "published", "id"],
  [
    "a later date and other words",
    { ...bridge, published: "2023-03-22T16:39:00+05:30", title: "X" },
    "published",
    "id",
  ],
  ["an update of nothing", { ...bridge, updated: "2023-03-22T16:39:00+05:30" }, "updated", "id"],
];

describe("re-announced", () => {
  test.each(reannounced)("%s", (_, after, reason, sameBy) => {
    const diff = diffFeeds(feed([bridge, market]), feed([after, market]));
    expect(diff.reannounced).toMatchObject([{ reason, sameBy }]);
    expect([diff.added, diff.changed, diff.vanished, diff.unchanged]).toEqual([[], [], [], 1]);
  });
});

const changed: [rule: string, after: ArticleInput, fields: string[]][] = [
  ["other words", { ...bridge, contentHtml: "<p>New.</p>" }, ["contentHtml"]],
  [
    "other words, and when they were changed",
    { ...bridge, title: "X", updated: "2023-03-22T09:00:00Z" },
    ["title", "updated"],
  ],
  ["the same instant in another zone", { ...bridge, published: "2023-03-21T11:09:00Z" }, ["published"]],
  ["another address of the same id", { ...bridge, url: "https://example.com/b" }, ["url"]],
];

describe("changed, and not announced again", () => {
  test.each(changed)("%s", (_, after, fields) => {
    const diff = diffFeeds(feed([bridge]), feed([after]));
    expect(diff.reannounced).toEqual([]);
    expect(diff.changed.map((one) => one.fields.map(({ field }) => field).sort())).toEqual([fields]);
  });
});

const DAILY = { title: "Daily briefing" };
test("two articles of one headline on two days are two", () => {
  const before = feed([{ ...DAILY, url: "https://example.com/1", published: "2023-03-20T06:00:00Z" }]);
  const after = feed([{ ...DAILY, url: "https://example.com/2", published: "2023-03-21T06:00:00Z" }]);
  const { added, reannounced: again, vanished } = diffFeeds(before, after);
  expect([added.length, again.length, vanished.length]).toEqual([1, 0, 1]);
});

test("what is older than all that are left fell off the end; what is newer was withdrawn", () => {
  const { vanished } = diffFeeds(
    feed([bridge, market]),
    feed([{ ...market, url: "https://example.com/new", title: "New", published: "2023-03-20T12:00:00Z" }]),
  );
  expect(vanished.map(({ article, isAgedOut }) => [article.title, isAgedOut])).toEqual([
    ["Bridge reopens", false],
    ["Market", true],
  ]);
});

test("the feed's own fields, but not its date", () => {
  const diff = diffFeeds(
    feed([bridge], { feedUrl: "https://example.com/rss.xml" }),
    feed([bridge, { ...market, published: "2024-01-01T00:00:00Z" }], {
      feedUrl: "https://example.com/feed.xml",
      title: "The Times",
    }),
  );
  expect(diff.feed.map(({ field }) => field).sort()).toEqual(
    ["description", "feedUrl", "id", "title", "bylines"].sort(),
  );
  expect(diff.added.map(({ title }) => title)).toEqual(["Market"]);
});

test("a feed is the same as itself, in any format and as it was read", () => {
  const whole = feed([bridge, market]);
  expect(diffFeeds(whole, whole)).toEqual({
    feed: [],
    added: [],
    changed: [],
    reannounced: [],
    vanished: [],
    unchanged: 2,
  });
  expect(diffFeeds(whole, parseFeed(generateRss(whole)).feed)).toMatchObject({
    changed: [],
    reannounced: [],
    unchanged: 2,
  });
});

test("neither feed is changed", () => {
  const [before, after] = [feed([bridge]), feed([{ ...bridge, title: "X" }])];
  const copies = JSON.stringify([before, after]);
  diffFeeds(before, after);
  expect(JSON.stringify([before, after])).toBe(copies);
});

test("feeds of 200,000 articles, all of one headline without a date, are compared in time that grows with their number", () => {
  const [one] = feed([market]).articles;
  const articles = Array.from({ length: 200_000 }, (_, i) => ({ ...one!, id: `urn:x:${i}` }));
  const before = { ...feed([]), articles: articles.map(({ published: _, url: __, ...rest }) => rest) };
  const after = { ...before, articles: before.articles.map((article) => ({ ...article, id: `${article.id}-b` })) };
  const { reannounced, vanished } = diffFeeds(before, after);
  expect([reannounced.length, reannounced[0]!.before.id, vanished.length]).toEqual([200_000, "urn:x:0", 0]);
});
