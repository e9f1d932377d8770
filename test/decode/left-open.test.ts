/** An element that is left open swallows no article and no sibling, wherever it stands, also in a stream. */

import { describe, expect, test } from "vitest";
import { parseFeed, parseFeedStream } from "../../src/index.ts";
import type { Article } from "../../src/model.ts";

const NAMESPACES =
  'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/" ' +
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"';

async function streamed(xml: string, size: number): Promise<Article[]> {
  async function* pieces() {
    for (let at = 0; at < xml.length; at += size) yield xml.slice(at, at + size);
  }
  const { articles } = await parseFeedStream(pieces());
  const list: Article[] = [];
  for await (const article of articles) list.push(article);
  return list;
}

/** What was read, after a look that a stream reads the same. */
async function read(xml: string) {
  const { feed, diagnostics } = parseFeed(xml);
  for (const size of [1, 7, 4096])
    expect(JSON.stringify(await streamed(xml, size))).toBe(JSON.stringify(feed.articles));
  return { feed, codes: diagnostics.map(({ code }) => code) };
}

const rssItem = (n: number) =>
  `<item><title>Story ${n}</title><link>https://example.com/${n}</link><guid>https://example.com/${n}</guid></item>`;
const rss = (head: string, items = rssItem(1) + rssItem(2)) =>
  `<rss version="2.0" ${NAMESPACES}><channel>${head}\n${items}</channel></rss>`;
const atomEntry = (n: number) =>
  `<entry><id>urn:x:${n}</id><title>Story ${n}</title><updated>2026-01-0${n}T00:00:00Z</updated></entry>`;
const atom = (head: string, entries = atomEntry(1) + atomEntry(2)) =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${NAMESPACES}>${head}\n${entries}</feed>`;

const CHANNEL = [
  "<title>News",
  "<link>https://example.com/",
  "<description>All of it",
  "<description>All <b>of</b> it<p>and more",
  "<language>en",
  "<copyright>2026",
  "<managingEditor>jane@example.com (Jane)",
  "<webMaster>jane@example.com (Jane)",
  "<pubDate>Thu, 01 Jan 2026 00:00:00 GMT",
  "<lastBuildDate>Thu, 01 Jan 2026 00:00:00 GMT",
  "<category>News",
  '<category domain="https://example.com/">News',
  "<generator>G",
  "<docs>https://example.com/docs",
  '<cloud domain="a" port="80" path="/" registerProcedure="x" protocol="soap">',
  "<ttl>60",
  "<image>",
  "<image><url>https://example.com/a.png</url><title>News</title><link>https://example.com/</link>",
  "<image><url>https://example.com/a.png",
  "<rating>x",
  "<textInput><title>Search</title><description>Words</description>",
  "<skipHours><hour>1</hour>",
  "<skipDays><day>Monday",
  '<atom:link rel="self" href="https://example.com/feed">',
  '<itunes:image href="https://example.com/a.png">',
  "<itunes:author>Jane",
  '<itunes:category text="Arts"><itunes:category text="Books">',
  "<itunes:owner><itunes:name>Jane",
  "<dc:creator>Jane",
  "<sy:updatePeriod>daily",
  "<unknown>words",
  "<unknown>",
  '<x:unknown a="b">',
  "<x:unknown>words",
];

describe("a channel's element ends where an item starts", () => {
  test.each(CHANNEL)("%s", async (open) => {
    const { feed, codes } = await read(rss(open));
    expect(feed.articles.map(({ id, title }) => `${id} ${title}`)).toEqual([
      "https://example.com/1 Story 1",
      "https://example.com/2 Story 2",
    ]);
    expect(codes).toContain("unclosed-element");
  });
});

describe("a channel's element ends where a sibling starts", () => {
  test.each(CHANNEL.slice(0, 30))("%s", async (open) => {
    const { feed } = await read(rss(`${open}\n<category>Sibling</category><ttl>7</ttl>`));
    expect(feed.categories.map(({ term }) => term)).toContain("Sibling");
    if (!open.startsWith("<ttl>")) expect(feed.schedule?.ttl).toBe(7);
    expect(feed.articles).toHaveLength(2);
  });
});

const ITEM = [
  "<description>Words",
  "<description>Words <b>of</b> it<p>and more",
  "<author>jane@example.com (Jane)",
  "<category>News",
  "<comments>https://example.com/c",
  '<enclosure url="https://example.com/a.mp3" type="audio/mpeg" length="1">',
  "<pubDate>Thu, 01 Jan 2026 00:00:00 GMT",
  '<source url="https://example.com/feed">Other',
  "<dc:creator>Jane",
  "<content:encoded><p>Words",
  '<media:thumbnail url="https://example.com/a.png">',
  '<media:group><media:content url="https://example.com/a.png">',
  "<itunes:duration>1:00",
  "<unknown>words",
];

describe("an item's element ends where the next item or a sibling starts", () => {
  test.each(ITEM)("%s", async (open) => {
    const first = `<item><title>Story 1</title>${open}\n<link>https://example.com/1</link><guid>g1</guid></item>`;
    const { feed } = await read(rss("", first + rssItem(2)));
    expect(feed.articles.map(({ id, url }) => `${id} ${url}`)).toEqual([
      "g1 https://example.com/1",
      "https://example.com/2 https://example.com/2",
    ]);
    const last = `<item><guid>g1</guid><title>Story 1</title>${open}\n${rssItem(2)}`;
    const { feed: second } = await read(rss("", last));
    expect(second.articles.map(({ id }) => id)).toEqual(["g1", "https://example.com/2"]);
  });

  test("title, link and guid", async () => {
    const { feed } = await read(rss("", "<item><title>A<link>https://example.com/1<guid>g1<pubDate>2026-01-01</item>"));
    expect(feed.articles[0]).toMatchObject({ id: "g1", title: "A", url: "https://example.com/1" });
    expect(feed.articles[0]!.published).toBeDefined();
  });

  test("categories one after another", async () => {
    const { feed } = await read(rss("", "<item><category>A<category>B</category><category>C<guid>g1</guid></item>"));
    expect(feed.articles[0]!.categories.map(({ term }) => term)).toEqual(["A", "B", "C"]);
  });
});

const FEED = [
  "<title>News",
  '<title type="html">News',
  "<subtitle>All of it",
  '<link href="https://example.com/">',
  "<author><name>Jane",
  "<author><name>Jane</name>",
  "<contributor><name>Jane</name>",
  '<category term="news">',
  '<generator uri="https://example.com/">G',
  "<icon>https://example.com/a.ico",
  "<logo>https://example.com/a.png",
  "<rights>2026",
  "<id>urn:x",
  "<updated>2026-01-01T00:00:00Z",
];

describe("Atom", () => {
  test.each(FEED)("of a feed: %s", async (open) => {
    const { feed } = await read(atom(`${open}\n<category term="sibling"/>`));
    expect(feed.articles.map(({ id }) => id)).toEqual(["urn:x:1", "urn:x:2"]);
    expect(feed.categories.map(({ term }) => term)).toContain("sibling");
    expect((await read(atom(open))).feed.articles.map(({ id }) => id)).toEqual(["urn:x:1", "urn:x:2"]);
  });

  test.each([
    ...FEED.filter((open) => !/^<(subtitle|generator|icon|logo|id)/.test(open)),
    "<summary>Words",
    '<content type="html">Words',
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Words',
    '<content src="https://example.com/a.html">',
    "<published>2026-01-01T00:00:00Z",
    "<source><title>Other</title>",
    "<source><title>Other",
  ])("of an entry: %s", async (open) => {
    const first = `<entry>${open}\n<published>2026-01-02T00:00:00Z</published><id>urn:x:1</id></entry>`;
    const { feed } = await read(atom("", first + atomEntry(2)));
    expect(feed.articles.length).toBe(2);
    if (!open.includes("<source>")) expect(feed.articles[0]!.id).toBe("urn:x:1");
    expect(feed.articles[1]!.id).toBe("urn:x:2");
    const last = `<entry><id>urn:x:1</id>${open}\n${atomEntry(2)}`;
    expect((await read(atom("", last))).feed.articles.map(({ id }) => id)).toEqual(["urn:x:1", "urn:x:2"]);
  });
});

describe("items without end tags", () => {
  const many = Array.from({ length: 600 }, (_, i) => `<item><title>T${i}</title><guid>g${i}</guid>`).join("\n");
  test("come in order, however many", async () => {
    const { feed } = await read(rss("", many));
    expect(feed.articles.map(({ id }) => id)).toEqual(Array.from({ length: 600 }, (_, i) => `g${i}`));
  });
  test("in Atom", async () => {
    const { feed } = await read(atom("", many.replaceAll("item>", "entry>").replaceAll("guid>", "id>")));
    expect(feed.articles).toHaveLength(600);
  });
  test("in RSS 1.0, beside and inside the channel", async () => {
    const rdf = (channel: string) =>
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">` +
      `<channel rdf:about="x"><title>News${channel}` +
      `<item rdf:about="urn:a"><title>A<link>https://example.com/a<item rdf:about="urn:b"><title>B</rdf:RDF>`;
    for (const channel of ["</title></channel>", "</title>", ""])
      expect((await read(rdf(channel))).feed.articles.map(({ id, title }) => `${id} ${title}`)).toEqual([
        "urn:a A",
        "urn:b B",
      ]);
  });
});

describe("what is closed stays where it stands", () => {
  test.each([
    ["HTML raw in a description", '<description>a <link rel="x" href="y"/><p>b</p></description>', "link"],
    ["a source as Atom has it", "<source><title>Other</title><link>https://example.com/o</link></source>", "Other"],
    ["an unknown container", "<x:list><item><title>Not an article</title></item></x:list>", "Not an article"],
    ["video", '<description><video><source src="a.mp4"/></video></description>', "a.mp4"],
    [
      "an element that declares XHTML itself, after words in one that no table knows",
      '<x:list xmlns:x="urn:x">Words<item xmlns="http://www.w3.org/1999/xhtml">inside</item></x:list>',
      "inside",
    ],
    ["a drawing", "<description><svg><title>Chart</title></svg></description>", "Chart"],
  ])("%s", async (_, inside, kept) => {
    const { feed, codes } = await read(rss("", `<item><guid>g1</guid>${inside}</item>`));
    expect(codes).not.toContain("unclosed-element");
    expect(codes).not.toContain("stray-close-tag");
    expect(feed.articles).toHaveLength(1);
    expect(feed.articles[0]!.title).toBeUndefined();
    expect(JSON.stringify(parseFeed(rss("", `<item>${inside}</item>`)).document)).toContain(kept);
  });

  test("Atom inside Atom content", async () => {
    const inner = `<content type="application/atom+xml"><feed>${atomEntry(7)}</feed></content>`;
    const { feed } = await read(atom("", `<entry><id>urn:x:1</id>${inner}</entry>`));
    expect(feed.articles.map(({ id }) => id)).toEqual(["urn:x:1"]);
  });

  test("260 paragraphs raw in a description are beside each other", async () => {
    const { feed } = await read(
      rss("", `<item><guid>g</guid><description>${"<p>a ".repeat(260)}</description></item>`),
    );
    expect(feed.articles[0]!.summaryHtml?.match(/<p>a\s*<\/p>/g)).toHaveLength(260);
  });
});
