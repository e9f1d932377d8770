/** No article has an empty id: stated, else `dc:identifier`, else its address, else one derived from its own fields. */
import { describe, expect, test } from "vitest";
import { createFeed, diffFeeds, type Feed, parseFeed } from "../../src/index.ts";

const DERIVED = /^tag:feedwright\.org,2026:derived\/[\da-f-]{36}$/;
const DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';
const rss = (items: string) =>
  parseFeed(
    `<rss version="2.0" ${DC}><channel><title>T</title><link>https://e.example/</link>${items}</channel></rss>`,
    {
      url: "https://e.example/feed",
    },
  ).feed;
const atom = (entries: string) =>
  parseFeed(`<feed xmlns="http://www.w3.org/2005/Atom" ${DC}><title>T</title>${entries}</feed>`).feed;
const rdf = (items: string) =>
  parseFeed(
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${DC}><channel rdf:about="https://e.example/"><title>T</title></channel>${items}</rdf:RDF>`,
  ).feed;
const json = (...items: object[]) =>
  parseFeed(JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "T", items })).feed;

const ids = ({ articles }: Feed) => articles.map(({ id }) => id);

describe("what states none has one of its own", () => {
  test.each([
    ["RSS", rss("<item><title>One</title></item><item><title>Two</title></item>")],
    ["Atom", atom("<entry><title>One</title></entry><entry><title>Two</title></entry>")],
    ["RSS 1.0", rdf("<item><title>One</title></item><item><title>Two</title></item>")],
    ["JSON Feed", json({ content_text: "One" }, { content_text: "Two" })],
  ])("%s", (_, feed) => {
    expect(ids(feed)).toEqual([expect.stringMatching(DERIVED), expect.stringMatching(DERIVED)]);
    expect(new Set(ids(feed)).size).toBe(2);
    expect(ids(createFeed(feed, { repair: true }))).toEqual(ids(feed));
  });
  test("whichever feed it is in", () => {
    const [one] = ids(json({ title: "One" }));
    const other = { version: "https://jsonfeed.org/version/1.1", title: "Other", feed_url: "https://o.example/" };
    expect(ids(parseFeed(JSON.stringify({ ...other, items: [{ title: "One" }] })).feed)).toEqual([one]);
  });
});

test.each([
  [
    "dc:identifier where there is no guid",
    rss("<item><dc:identifier>doi:1</dc:identifier><link>https://e.example/1</link></item>"),
    "doi:1",
  ],
  ["a guid before dc:identifier", rss("<item><guid>g</guid><dc:identifier>doi:1</dc:identifier></item>"), "g"],
  ["dc:identifier in Atom", atom("<entry><dc:identifier>doi:1</dc:identifier></entry>"), "doi:1"],
  [
    "rdf:about before dc:identifier",
    rdf('<item rdf:about="https://e.example/1"><dc:identifier>doi:1</dc:identifier></item>'),
    "https://e.example/1",
  ],
  [
    "a permalink that is relative",
    rss('<item><guid isPermaLink="true">story/1</guid></item>'),
    "https://e.example/story/1",
  ],
  ["a path, which only an address has", rss("<item><guid>/story/1</guid></item>"), "https://e.example/story/1"],
  ["a word that is no permalink", rss('<item><guid isPermaLink="false">/story/1</guid></item>'), "/story/1"],
  ["a number", rss("<item><guid>12345</guid></item>"), "12345"],
])("is %s", (_, feed, id) => expect(ids(feed)).toEqual([id]));

test("a changed article that states no id is not announced again", () => {
  const before = json({ title: "Tides of the harbour", content_text: "High water" });
  const after = json({ title: "Tides of the harbour", content_text: "High water at noon" });
  const { reannounced, changed, added } = diffFeeds(before, after);
  expect([reannounced, added]).toEqual([[], []]);
  expect(changed[0]!.fields.map(({ field }) => field)).toEqual(["contentText"]);
});

test("title and link of the picture are reported where they are stated, also those that are the feed's", () => {
  const { feed } = parseFeed(
    `<rss version="2.0"><channel><title>T</title><link>https://e.example/</link><image><url>https://e.example/i</url><title>T</title><link>https://e.example/</link></image></channel></rss>`,
  );
  expect(feed.image).toEqual({ url: "https://e.example/i", title: "T", link: "https://e.example/" });
  expect(createFeed(feed, { repair: true }).image).toEqual({ url: "https://e.example/i" });
});
