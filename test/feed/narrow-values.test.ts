/** Values of extensions that no valid document may hold: read as they are, refused where a feed is written. */

import { describe, expect, test } from "vitest";
import { createFeed, type FeedInput, isFeedError, parseFeed } from "../../src/index.ts";

const feedWith = (own: object): FeedInput => ({
  title: "Example Times",
  url: "https://example.org/",
  updated: "2024-01-01T00:00:00Z",
  articles: [],
  ...own,
});

const ROWS: readonly (readonly [string, object, string, string])[] = [
  ["a media type", { media: { contents: [{ type: "audio mpeg" }] } }, "media.contents[0].type", "audio/mpeg"],
  [
    "a language",
    { opensearch: { queries: [{ role: "request", language: "english" }] } },
    "opensearch.queries[0].language",
    "pt-BR",
  ],
  ["a latitude", { geo: { lat: 90.5 } }, "geo.lat", "17.385"],
  ["a longitude", { geo: { long: -181 } }, "geo.long", "78.4867"],
  ["a position", { georss: { point: [17.385] } }, "georss.point", "17.385 78.4867"],
  ["an e-mail address", { itunes: { owner: { email: "Jane" } } }, "itunes.owner.email", "jane@example.org"],
  ["an id", { thr: { inReplyTo: [{ ref: "1" }] } }, "thr.inReplyTo[0].ref", "tag:example.org,2023:1"],
  ["a time", { media: { texts: [{ start: "soon", value: "Rain" }] } }, "media.texts[0].start", "0:12:05.123"],
  [
    "a duration",
    { articles: [{ title: "A", url: "https://example.org/a", itunes: { duration: "an hour" } }] },
    "articles[0].itunes.duration",
    "1:02:03",
  ],
  [
    "an encoding",
    { opensearch: { queries: [{ role: "request", inputEncoding: "utf8ish" }] } },
    "opensearch.queries[0].inputEncoding",
    "UTF-8",
  ],
];

/** Where the values of an element have to go together, or a row takes some words only. */
const TOGETHER: readonly (readonly [string, object, string, string])[] = [
  ["a category", { itunes: { categories: [{ text: "Gardens" }] } }, "itunes.categories[0].text", "Apple Podcasts"],
  [
    "a category inside another one's",
    { itunes: { categories: [{ text: "Arts", subcategories: [{ text: "Golf" }] }] } },
    "itunes.categories[0].subcategories[0].text",
    "Apple Podcasts",
  ],
  [
    "a category inside a subcategory",
    {
      itunes: { categories: [{ text: "Arts", subcategories: [{ text: "Books", subcategories: [{ text: "Golf" }] }] }] },
    },
    "itunes.categories[0].subcategories[0].subcategories[0].text",
    "Apple Podcasts",
  ],
  [
    "a long name of an owner",
    { itunes: { owner: { name: "x".repeat(256), email: "jane@example.org" } } },
    "itunes.owner.name",
    "255 characters",
  ],
  ["a hash", { media: { hashes: [{ algo: "sha-1", value: "ab" }] } }, "media.hashes[0].value", "sha-1"],
  ["a rating", { media: { ratings: [{ value: "PG" }] } }, "media.ratings[0].value", "its scheme"],
  ["a role", { media: { credits: [{ role: "Author", value: "J" }] } }, "media.credits[0].role", "small letters"],
  [
    "a country",
    { media: { restrictions: [{ relationship: "deny", type: "country", value: "in xx" }] } },
    "media.restrictions[0].value",
    "ISO 3166",
  ],
  ["since alone", { sx: { sharing: { since: "2024-01-01T00:00:00Z" } } }, "sx.sharing.until", "both"],
  [
    "since after until, in other zones",
    { sx: { sharing: { since: "2024-01-01T12:00:00-05:00", until: "2024-01-01T13:00:00Z" } } },
    "sx.sharing.since",
    "later",
  ],
  ["a medium", { podcast: { medium: "radio" } }, "podcast.medium", "audiobook"],
  ["a long name", { itunes: { author: "x".repeat(256) } }, "itunes.author", "255"],
  ["a negative number", { georss: { radius: -1 } }, "georss.radius", "from 0 up"],
  ["a relative URL", { feedburner: { awareness: "/a" } }, "feedburner.awareness", "absolute URL"],
];

describe.each([...ROWS, ...TOGETHER])("%s", (_, own, path, example) => {
  test("is refused with its path and what was expected", () => {
    try {
      createFeed(feedWith(own));
      expect.unreachable();
    } catch (error) {
      const problems = isFeedError(error) ? error.diagnostics : [];
      expect(problems.find((problem) => problem.path === path)?.message).toContain(example);
    }
  });

  test("is left out and told with repair", () => {
    const notes: string[] = [];
    createFeed(feedWith(own), { repair: true, onNote: (note) => notes.push(note.path) });
    expect(notes).toContain(path);
  });
});

test("is read as it stands", () => {
  const { feed } = parseFeed(
    '<rss version="2.0" xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>A</title><geo:lat>95</geo:lat><media:content type="audio mpeg"/></channel></rss>',
  );
  expect(feed.geo?.lat).toBe(95);
  expect(feed.media?.contents?.[0]?.type).toBe("audio mpeg");
});

test.each([
  [{ feedburner: { awareness: "https://example.org/a b" } }, "feedburner.awareness", "https://example.org/a%20b"],
  [{ itunes: { image: { url: "https://example.org/a.png" } } }, "image.url", "https://example.org/a.png"],
])("%j is written in the form that has a specification, and told", (own, path, expected) => {
  const notes: string[] = [];
  const feed = createFeed(feedWith(own), { onNote: ({ code }) => notes.push(code) });
  const value = path.split(".").reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], feed);
  expect(value).toBe(expected);
  expect(notes.length).toBeLessThanOrEqual(1);
});

test("a fraction of a second that RFC 822 has no place for is told", () => {
  const notes: string[] = [];
  const trailer = { url: "https://example.org/t.mp3", pubdate: new Date(1500), title: "Soon" };
  const feed = createFeed(feedWith({ podcast: { trailers: [trailer] } }), { onNote: ({ path }) => notes.push(path) });
  expect(feed.podcast?.trailers?.[0]?.pubdate?.getTime()).toBe(1000);
  expect(notes).toEqual(["podcast.trailers[0].pubdate"]);
});
