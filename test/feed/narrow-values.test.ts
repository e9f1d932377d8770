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
  ["coordinates", { georss: { point: [17.385] } }, "georss.point", "17.385 78.4867"],
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

describe.each(ROWS)("%s", (_, own, path, example) => {
  test("is refused with its path and what was expected", () => {
    try {
      createFeed(feedWith(own));
      expect.unreachable();
    } catch (error) {
      const problems = isFeedError(error) ? error.diagnostics : [];
      expect(problems.find((problem) => problem.path === path)?.message).toContain(`like "${example}"`);
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
