/** Converting says which fields only Feedwright will read again: no note for what a format or a public vocabulary has a word for. */

import { describe, expect, test } from "vitest";
import { convertFeed, type FeedInput, type Format, generateRss } from "../../src/index.ts";

const FEED: FeedInput = {
  title: "Example Times",
  url: "https://example.com/",
  feedUrl: "https://example.com/feed",
  rights: "© Example",
  schedule: { ttl: 30 },
  itunes: { type: "serial" },
  articles: [
    {
      title: "Bridge reopens",
      url: "https://example.com/1",
      published: "2023-03-21T16:39:00+05:30",
      summary: "Trams <cross>",
      summaryHtml: "Trams <b>cross</b>",
      readingMinutes: 2,
      bylines: "Jane Doe",
    },
  ],
};

function unseen(to: Format): string[] {
  const notes: string[] = [];
  convertFeed(generateRss(FEED), to, {
    onNote: ({ code, path, params }) => {
      if (code === "not-portable") notes.push(`${path} as ${params.value}`);
    },
  });
  return notes;
}

describe("what other readers pass over", () => {
  test.each<[Format, string[]]>([
    ["rss", ["articles[0].readingMinutes as fw:readingMinutes"]],
    ["atom", ["schedule as fw:schedule", "articles[0].readingMinutes as fw:readingMinutes"]],
    [
      "json",
      [
        "rights as _feedwright.rights",
        "schedule as _feedwright.schedule",
        "itunes as _itunes",
        "articles[0].readingMinutes as _feedwright.readingMinutes",
        "articles[0].summaryHtml as _feedwright.summaryHtml",
      ],
    ],
  ])("in %s", (to, expected) => {
    expect(unseen(to)).toEqual(expect.arrayContaining(expected));
  });

  test.each<[Format, RegExp]>([
    ["rss", /^(?:schedule|rights|itunes|articles\[0\]\.(?:summary|title|published|bylines)) /],
    ["atom", /^(?:rights|itunes|articles\[0\]\.(?:summaryHtml|title|published|bylines)) /],
    ["json", /^articles\[0\]\.(?:summary|title|published|bylines|url) /],
  ])("not in %s: what it has a word for", (to, pattern) => {
    expect(unseen(to).filter((note) => pattern.test(note))).toEqual([]);
  });
});
