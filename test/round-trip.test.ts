/** Promise 1: what a feed says survives writing and reading, whichever format it passes through. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstDifference } from "../src/feed/same-feed.ts";
import {
  createFeed,
  encodeAtom,
  type FeedInput,
  encodeJsonFeed,
  encodeRdf,
  encodeRss,
  generateAtom,
  generateJsonFeed,
  generateRdf,
  generateRss,
  parseFeed,
  reviveFeed,
  Timestamp,
} from "../src/index.ts";
import { ARTICLE_CARRIERS, FEED_CARRIERS } from "../src/formats/carriers.ts";
import { feedInput, typedKeys } from "./arbitraries.ts";

const runs = Number(process.env.ROUND_TRIP_RUNS ?? 200);
const generators = { rss: generateRss, atom: generateAtom, rdf: generateRdf, json: generateJsonFeed } as const;
const encoders = { rss: encodeRss, atom: encodeAtom, rdf: encodeRdf, json: encodeJsonFeed } as const;

test("createFeed is idempotent", () => {
  fc.assert(
    fc.property(feedInput, (input) => {
      const once = createFeed(input);
      expect(firstDifference(createFeed(once), once)).toBeUndefined();
    }),
    { numRuns: runs },
  );
});

test("a feed survives JSON.stringify and reviveFeed", () => {
  fc.assert(
    fc.property(feedInput, (input) => {
      const feed = createFeed(input);
      expect(firstDifference(reviveFeed(JSON.stringify(feed)), feed)).toBeUndefined();
    }),
    { numRuns: runs },
  );
});

/** In how many of so many feeds, as a part of one, each field of the model and each namespace is there. */
function presence(samples: number): Record<string, number> {
  const shares: Record<string, number> = {};
  const count = (owner: string, keys: Iterable<string>) => {
    for (const key of new Set(keys)) shares[`${owner} ${key}`] = (shares[`${owner} ${key}`] ?? 0) + 1 / samples;
  };
  for (const { articles, ...feed } of fc.sample(feedInput, { numRuns: samples, seed: 7 })) {
    count("feed", Object.keys(feed));
    count(
      "article",
      articles!.flatMap((article) => Object.keys(article)),
    );
  }
  return shares;
}

test("the feeds at random are honest: each field and namespace is in at least a fifth of them", () => {
  const shares = presence(400);
  const names = [
    ...Object.keys(FEED_CARRIERS).map((field) => `feed ${field}`),
    ...Object.keys(ARTICLE_CARRIERS).map((field) => `article ${field}`),
    ...typedKeys("feed").map((key) => `feed ${key}`),
    ...typedKeys("item").map((key) => `article ${key}`),
  ];
  if (runs > 200) console.table(Object.fromEntries(names.map((name) => [name, (shares[name] ?? 0).toFixed(2)])));
  expect(names.filter((name) => (shares[name] ?? 0) < 0.2)).toEqual([]);
});

describe("editing", () => {
  const feed: FeedInput = {
    title: "Old title",
    url: "https://example.com/",
    description: "News",
    bylines: "Old editor",
    updated: "2020-01-01T00:00:00+01:00",
    articles: [
      {
        title: "Old headline",
        url: "https://example.com/1",
        bylines: [{ name: "Old Author", email: "old@example.com" }],
        published: "2020-01-01T00:00:00+01:00",
        itunes: { episode: 7 },
      },
    ],
  };
  test.each(Object.keys(generators) as (keyof typeof generators)[])(
    "%s: a changed title, byline or date is there once, and the old value nowhere",
    (format) => {
      const { feed: read } = parseFeed(generators[format](feed));
      read.title = "New title";
      read.bylines = [{ name: "New editor", role: "editor" }];
      read.updated = new Timestamp(new Date("2024-05-06T07:08:09Z"), { offset: 330 });
      const [article] = read.articles;
      article!.title = "New headline";
      article!.bylines = [{ name: "New Author", role: "author" }];
      article!.published = new Timestamp(new Date("2024-05-06T01:02:03Z"), { offset: 330 });
      delete article!.updated;
      const text = generators[format](read);
      expect(text).not.toMatch(/old/i);
      expect(text).not.toContain("2020");
      const again = parseFeed(text).feed;
      expect(again.bylines).toEqual(read.bylines);
      expect(again.articles.map(({ title, bylines }) => ({ title, bylines }))).toEqual([
        { title: "New headline", bylines: [{ name: "New Author", role: "author" }] },
      ]);
      expect(again.articles[0]!.published!.toRfc3339()).toBe("2024-05-06T06:32:03+05:30");
      expect(again.updated!.toRfc3339()).toBe("2024-05-06T12:38:09+05:30");
      expect(again.articles[0]!.itunes?.episode).toBe(7);
    },
  );
});

describe.each(Object.keys(generators) as (keyof typeof generators)[])("through %s", (format) => {
  test("the model comes back as it was", () => {
    fc.assert(
      fc.property(feedInput, (input) => {
        const feed = createFeed(input);
        const parsed = parseFeed(generators[format](input));
        expect(parsed.diagnostics.filter(({ code }) => code !== "unsafe-url")).toEqual([]);
        expect(firstDifference(createFeed(parsed.feed), feed)).toBeUndefined();
      }),
      { numRuns: runs },
    );
  });

  test("the document comes back as it was, and the same input gives the same bytes", () => {
    fc.assert(
      fc.property(feedInput, (input) => {
        const text = generators[format](input);
        expect(generators[format](input)).toBe(text);
        const { document } = parseFeed(text);
        expect(firstDifference(parseFeed(encoders[format](document as never)).document, document)).toBeUndefined();
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });
});
