/** What a build writes of a feed is what the one-shot writer makes of it, to the byte. */

import { describe, expect, test } from "vitest";
import { piecesOf, type PlannedDocument } from "../../src/build/documents.ts";
import type { ArticleInput, FeedInput } from "../../src/index.ts";
import { generateAtom, generateJsonFeed, generateRss } from "../../src/index.ts";

const GENERATORS = { rss: generateRss, atom: generateAtom, json: generateJsonFeed } as const;

const head: FeedInput = { title: "Example Times", url: "https://example.com/", feedUrl: "https://example.com/feed" };
const article = (i: number): ArticleInput => ({
  url: `https://example.com/${i}`,
  title: `Article ${i}`,
  published: new Date(Date.UTC(2023, 2, 1 + (i % 28), i % 24)),
  contentHtml: `<p>${"The ferry crossed. ".repeat(100)}</p>`,
});
const many = Array.from({ length: 300 }, (_, i) => article(i));
/** Needs a namespace that nothing before it does. */
const late = { ...article(300), itunes: { episode: 3 }, media: { rating: "nonadult" } } as ArticleInput;

describe.each(Object.keys(GENERATORS) as (keyof typeof GENERATORS)[])("%s", (format) => {
  test.each<readonly [rule: string, feed: FeedInput]>([
    ["many articles, of which the last needs other namespaces", { ...head, articles: [...many, late] }],
    ["dates of the articles decide that of the feed", { ...head, articles: [article(3), article(9), article(5)] }],
    ["a date of its own", { ...head, updated: "2024-01-01T00:00:00+05:30", articles: [article(3)] }],
    ["one article", { ...head, articles: [article(0)] }],
  ])("%s", async (_, feed) => {
    expect(await textOf(feed, format)).toBe(GENERATORS[format](feed, { pretty: true }));
  });

  test.each([
    ["no articles: no date but the one that Atom demands", []],
    ["an article without a date: likewise", [{ ...article(3), published: undefined }]],
  ])("%s", async (_, articles) => {
    const feed = { ...head, articles };
    expect(await textOf(feed, format)).toBe(GENERATORS[format](feed, { pretty: true, repair: true }));
  });
});

async function textOf(feed: FeedInput, format: PlannedDocument["format"]): Promise<string> {
  const document = { name: "feed", format, url: undefined, feed, feedName: undefined, page: undefined };
  let text = "";
  for await (const piece of piecesOf(document, {})) text += piece;
  return text;
}
