/** What a program gives is read or refused with words that lead to the right field; nothing is swallowed. */
import { describe, expect, test } from "vitest";
import {
  type ArticleInput,
  createFeed,
  type FeedInput,
  generateAtom,
  generateJsonFeed,
  generateRss,
  isFeedError,
  parseFeed,
  Timestamp,
} from "../../src/index.ts";

const HEAD = { title: "Example Times", url: "https://example.com/", updated: "2023-03-21T16:39:00+05:30" };
const STORY = { title: "Bridge opens", url: "https://example.com/bridge" };

function refusalsOf(input: unknown): string[] {
  try {
    createFeed(input as FeedInput);
    return [];
  } catch (error) {
    if (!isFeedError(error)) throw error;
    return error.diagnostics.map(({ path, message }) => `${path}: ${message}`);
  }
}
const articleOf = (article: object) => createFeed({ ...HEAD, articles: [article as ArticleInput] }).articles[0]!;

describe("a field under another name is refused, and the right name is told", () => {
  const articles: [wrong: string, right: string, given: object][] = [
    ["link", "url", { title: "T", link: "https://example.com/a" }],
    ["date", "published", { ...STORY, date: new Date(0) }],
    ["pubDate", "published", { ...STORY, pubDate: new Date(0) }],
    ["date_modified", "updated", { ...STORY, date_modified: "2023-01-01" }],
    ["author", "bylines", { ...STORY, author: "Jane Doe" }],
    ["authors", "bylines", { ...STORY, authors: [{ name: "Jane Doe" }] }],
    ["content", "contentHtml", { ...STORY, content: "<p>Text</p>" }],
    ["content_html", "contentHtml", { ...STORY, content_html: "<p>Text</p>" }],
    ["description", "summary", { ...STORY, description: "Short" }],
    ["guid", "id", { ...STORY, guid: "1" }],
    ["enclosure", "enclosures", { ...STORY, enclosure: { url: "https://example.com/a.mp3" } }],
    ["attachments", "enclosures", { ...STORY, attachments: [] as unknown[] }],
    ["tags", "categories", { ...STORY, tags: ["a"] }],
  ];
  test.each(articles)("an article's %s is called %s", (wrong, right, given) => {
    expect(refusalsOf({ ...HEAD, articles: [given] })).toEqual([
      `articles[0].${wrong}: \`${wrong}\` is no field of an article; it is called \`${right}\``,
    ]);
  });

  const heads: [wrong: string, right: string, given: object][] = [
    ["items", "articles", { ...HEAD, items: [STORY] }],
    ["link", "url", { title: "T", feedUrl: "https://example.com/rss.xml", link: "https://example.com/" }],
    ["subtitle", "description", { ...HEAD, subtitle: "News" }],
    ["feed_url", "feedUrl", { ...HEAD, feed_url: "https://example.com/rss.xml" }],
    ["copyright", "rights", { ...HEAD, copyright: "© 2023" }],
  ];
  test.each(heads)("a feed's %s is called %s", (wrong, right, given) => {
    expect(refusalsOf(given)).toEqual([`${wrong}: \`${wrong}\` is no field of a feed; it is called \`${right}\``]);
  });

  test("parts: an enclosure's size is its length, a byline's uri its url", () => {
    const enclosures = [{ url: "https://example.com/a.mp3", size: 5 }];
    const bylines = [{ name: "Jane Doe", uri: "https://example.com/jane" }];
    expect(refusalsOf({ ...HEAD, articles: [{ ...STORY, enclosures, bylines }] }).sort()).toEqual([
      "articles[0].bylines[0].uri: `uri` is no field of a byline; it is called `url`",
      "articles[0].enclosures[0].size: `size` is no field of an enclosure; it is called `length`",
    ]);
  });

  test("where the right field is there, and for keys that are nobody's word for one, extra keys of a row pass", () => {
    expect(refusalsOf({ ...HEAD, articles: [{ ...STORY, link: "x", _id: 7, createdBy: 3, slug: "bridge" }] })).toEqual(
      [],
    );
    expect(refusalsOf({ ...HEAD, articles: [{ ...STORY, contentText: "Text", content: "raw" }] })).toEqual([]);
  });
});

describe("lists", () => {
  test("articles that are no list are refused", () => {
    expect(refusalsOf({ ...HEAD, articles: "a" })).toEqual(["articles: expected a list of articles, not string a"]);
    expect(refusalsOf({ ...HEAD, articles: STORY })).toEqual(["articles: expected a list of articles, not an object"]);
  });
  test("articles may be anything that can be gone through", () => {
    expect(createFeed({ ...HEAD, articles: new Set([STORY]) as never }).articles).toHaveLength(1);
  });
  test("a string of categories holds several, as one of bylines does", () => {
    expect(articleOf({ ...STORY, categories: "Harbour, Weather" }).categories).toEqual([
      { term: "Harbour" },
      { term: "Weather" },
    ]);
  });
});

test("null is what is absent, and a URL is its address", () => {
  const row = {
    ...STORY,
    url: new URL(STORY.url),
    summary: null,
    image: new URL("https://example.com/a.png"),
    bylines: null,
  };
  const nothing = {
    enclosures: null,
    categories: null,
    published: null,
    readingMinutes: null,
    language: null,
    links: null,
  };
  const feed = createFeed({ ...HEAD, url: new URL(HEAD.url), rights: null, articles: [{ ...row, ...nothing }] });
  expect([feed.url, feed.articles[0]!.url, feed.articles[0]!.image?.url]).toEqual([
    HEAD.url,
    STORY.url,
    "https://example.com/a.png",
  ]);
});

describe("relative addresses are those of the home page", () => {
  const article = articleOf({
    ...STORY,
    url: "/bridge",
    image: "/bridge.jpg",
    enclosures: ["/bridge.mp3"],
    links: [{ url: "/more", rel: "via" }],
    bylines: [{ name: "Jane Doe", url: "/jane" }],
  });
  test("of an article", () => {
    expect(article).toMatchObject({
      url: "https://example.com/bridge",
      image: { url: "https://example.com/bridge.jpg" },
      enclosures: [{ url: "https://example.com/bridge.mp3" }],
      links: [{ url: "https://example.com/more" }],
      bylines: [{ url: "https://example.com/jane" }],
    });
  });
  test("of a feed", () => {
    const feed = createFeed({ ...HEAD, icon: "/icon.png", image: "logo.png", hubs: ["/hub"] });
    expect([feed.icon, feed.image?.url, feed.hubs[0]?.url]).toEqual([
      "https://example.com/icon.png",
      "https://example.com/logo.png",
      "https://example.com/hub",
    ]);
  });
});

describe("zone", () => {
  const zone = "Asia/Kolkata";
  const instant = new Date("2023-03-21T11:09:00Z");
  test("a Timestamp of a Date prints in the zone's offset of that day", () => {
    expect(String(new Timestamp(instant, { zone }))).toBe("2023-03-21T16:39:00+05:30");
    const summer = new Timestamp(new Date("2023-07-01T12:00:00Z"), { zone: "Europe/Berlin" });
    expect([summer.offset, new Timestamp(instant, { zone: "Europe/Berlin" }).offset]).toEqual([120, 60]);
  });
  const rows: [rule: string, published: string | Date | Timestamp, expected: string][] = [
    ["a Date is an instant", instant, "2023-03-21T16:39:00+05:30"],
    ["a string without a zone is local", "2023-03-21 16:39", "2023-03-21T16:39:00+05:30"],
    ["a day is its midnight there", "2023-03-21", "2023-03-21T00:00:00+05:30"],
    ["a string that states an offset keeps it", "2023-03-21T12:09:00+01:00", "2023-03-21T12:09:00+01:00"],
    ["a Timestamp that states an offset keeps it", new Timestamp(instant, { offset: 0 }), "2023-03-21T11:09:00Z"],
  ];
  test.each(rows)("%s", (_, published, expected) => {
    const feed = createFeed({ ...HEAD, updated: undefined, articles: [{ ...STORY, published }] }, { zone });
    expect([feed.articles[0]!.published, feed.updated].map(String)).toEqual([expected, expected]);
    expect(String(parseFeed(generateRss(feed)).feed.articles[0]!.published)).toBe(expected);
  });
  test("the hour that clocks skip is the later one", () => {
    const published = "2023-03-26 02:30";
    const feed = createFeed({ ...HEAD, articles: [{ ...STORY, published }] }, { zone: "Europe/Berlin" });
    expect(feed.articles[0]!.published!.toISOString()).toBe("2023-03-26T01:30:00.000Z");
  });
  test("a zone that is none is refused", () => {
    expect(() => createFeed(HEAD, { zone: "Mars/Olympus" })).toThrow(/"Mars\/Olympus" is no time zone/);
  });
});

test("each format's own address stands in place of feedUrl", () => {
  const feedUrl = { rss: "https://example.com/rss.xml", atom: "https://example.com/atom.xml" };
  const input = { ...HEAD, feedUrl: "https://example.com/feed", articles: [{ ...STORY, published: HEAD.updated }] };
  const addressOf = (text: string) => parseFeed(text).feed.feedUrl;
  expect(
    [generateRss, generateAtom, generateJsonFeed].map((generate) => addressOf(generate(input, { feedUrl }))),
  ).toEqual([feedUrl.rss, feedUrl.atom, input.feedUrl]);
});
