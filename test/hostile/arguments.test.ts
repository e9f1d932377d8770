/** What a caller gives that is none of what is expected: a FeedError that says so, never a TypeError from within. */
import { describe, expect, test } from "vitest";
import * as feedwright from "../../src/index.ts";

const article = { bylines: [] } as never;
const feed = feedwright.createFeed({ title: "T", url: "https://example.com/", articles: [] });
const head = { title: "T", url: "https://example.com/" };

const CALLS: readonly (readonly [name: string, call: (given: never) => unknown, expected: RegExp])[] = [
  ["parseTimestamp", (given) => feedwright.parseTimestamp(given), /expected a text/],
  ["parseByline", (given) => feedwright.parseByline(given), /expected a text/],
  ["parseArticleText", (given) => feedwright.parseArticleText(given), /expected a text/],
  ["textOf", (given) => feedwright.textOf(given), /expected a text/],
  ["applyFixes", (given) => feedwright.applyFixes(given, []), /expected a text/],
  ["applyFixes, of diagnostics", (given) => feedwright.applyFixes("", given), /expected the diagnostics/],
  ["enrichFeed", (given) => feedwright.enrichFeed(given), /expected a feed/],
  ["reviveFeed", (given) => feedwright.reviveFeed(given), /expected a feed/],
  ["diffFeeds", (given) => feedwright.diffFeeds(given, feed), /expected a feed/],
  ["diffFeeds, of the second", (given) => feedwright.diffFeeds(feed, given), /expected a feed/],
  ["mergeFeeds", (given) => feedwright.mergeFeeds(given, head), /expected a list of feeds/],
  ["mergeFeeds, of a member", (given) => feedwright.mergeFeeds([given], head), /expected a feed/],
  ["sameFeed", (given) => feedwright.sameFeed(given, feed), /expected a feed/],
  ["sameFeed, of the second", (given) => feedwright.sameFeed(feed, given), /expected a feed/],
  ["codeFrame", (given) => feedwright.codeFrame(given, { line: 1, column: 1 }), /expected a text/],
  ["bodyOf", (given) => feedwright.bodyOf(given), /expected an article/],
  ["bylinesOf", (given) => feedwright.bylinesOf(given, feed), /expected an article/],
  ["bylinesOf, of the feed", (given) => feedwright.bylinesOf(article, given), /expected a feed/],
  ["imagesOf", (given) => feedwright.imagesOf(given), /expected an article/],
  ["languageOf", (given) => feedwright.languageOf(given, feed), /expected an article/],
  ["rightsOf", (given) => feedwright.rightsOf(given, feed), /expected an article/],
];
const GIVEN: readonly (readonly [name: string, given: unknown])[] = [
  ["nothing", undefined],
  ["null", null],
  ["a number", 5],
  ["a symbol", Symbol("x")],
  ["a function", () => 1],
  ["an object", {}],
  ["a date that is none", new Date(Number.NaN)],
  ["an object without a prototype", Object.create(null)],
];

describe.each(CALLS)("%s", (_, call, expected) => {
  test.each(GIVEN)("%s", (_, given) => {
    const thrown = (() => {
      try {
        return call(given as never);
      } catch (error) {
        return error;
      }
    })();
    expect(feedwright.isFeedError(thrown)).toBe(true);
    expect((thrown as Error).message).toMatch(expected);
  });
});

test("what is around a feed is told apart from it", () => {
  expect(() => feedwright.enrichFeed({ feed } as never)).toThrow(/take its `feed`/);
});

const xml = feedwright.generateRss(feed);
const TAKE_OPTIONS: readonly (readonly [name: string, call: (options: never) => unknown])[] = [
  ["createFeed", (options) => feedwright.createFeed(feed, options)],
  ["generateRss", (options) => feedwright.generateRss(feed, options)],
  ["generateAtom", (options) => feedwright.generateAtom(feed, options)],
  ["generateRdf", (options) => feedwright.generateRdf(feed, options)],
  ["generateJsonFeed", (options) => feedwright.generateJsonFeed(feed, options)],
  [
    "generateFeedStream",
    (options) => feedwright.generateFeedStream({ ...feed, updated: new Date(0) } as never, [], "rss", options),
  ],
  ["generateOpml", (options) => feedwright.generateOpml({ body: { outlines: [] } }, options)],
  ["encodeRss", (options) => feedwright.encodeRss(feedwright.parseRss(xml), options)],
  ["convertFeed", (options) => feedwright.convertFeed(xml, "atom", options)],
  ["parseFeed", (options) => feedwright.parseFeed(xml, options)],
  ["parseRss", (options) => feedwright.parseRss(xml, options)],
  ["parseFeedStream", (options) => feedwright.parseFeedStream([xml] as never, options)],
  ["parseTimestamp", (options) => feedwright.parseTimestamp("21 Mar 2023", options)],
  ["parseArticleText", (options) => feedwright.parseArticleText("Title", options)],
  ["validateFeed", (options) => feedwright.validateFeed(xml, options)],
  ["reviveFeed", (options) => feedwright.reviveFeed(feed, options)],
  ["mergeFeeds", (options) => feedwright.mergeFeeds([feed], options)],
  ["feedResponse", (options) => feedwright.feedResponse(feed, {}, options)],
  ["feedResponse, of the request", (request) => feedwright.feedResponse(feed, request)],
];

describe.each(TAKE_OPTIONS)("options of %s", (_, call) => {
  test.each([
    ["null", null],
    ["a number", 5],
    ["a text", "atom"],
    ["a list", []],
  ])("%s", async (_, given) => {
    const thrown = await (async () => call(given as never))().catch((error: unknown) => error);
    expect(feedwright.isFeedError(thrown)).toBe(true);
    expect((thrown as Error).message).toMatch(/expected options as an object/);
  });
});

test.each([null, "a", []])("sameArticle of %o", (given) => {
  expect(() => feedwright.sameArticle(given as never, article)).toThrow(/expected an article/);
});
