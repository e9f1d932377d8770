/** The format's own elements are known by their place, whatever namespace a default declaration put them into. */
import { describe, expect, test } from "vitest";
import { parseFeed, parseFeedStream } from "../../src/index.ts";

const NAMESPACES = [
  "urn:example:x",
  "http://www.w3.org/2005/Atom",
  "http://www.itunes.com/dtds/podcast-1.0.dtd",
  "http://www.w3.org/1999/xhtml",
  "http://search.yahoo.com/mrss/",
  "http://purl.org/dc/elements/1.1/",
  "https://podcastindex.org/namespace/1.0",
];

const item = (declared = "") => `<item${declared}><title>A</title><link>https://e.example/1</link>
  <guid>https://e.example/1</guid><pubDate>Tue, 21 Mar 2023 16:39:01 +0530</pubDate><description>D</description>
  <category domain="x">C</category><author>a@e.example (A)</author><comments>https://e.example/c</comments>
  <enclosure url="https://e.example/1.mp3" length="10" type="audio/mpeg"/><source url="https://s.example/f">S</source></item>`;
const channel = (declared = "", inItem = "") => `<channel${declared}><title>F</title><link>https://e.example/</link>
  <description>FD</description><language>en</language><copyright>c</copyright><generator>G</generator>
  <image><url>https://e.example/i.png</url><title>t</title><link>https://e.example/</link></image>
  ${item(inItem)}${item(inItem)}</channel>`;
const rdf = (uri: string) => `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="${uri}">
  <channel rdf:about="https://e.example/"><title>F</title><link>https://e.example/</link><description>D</description>
  <items><rdf:Seq><rdf:li rdf:resource="https://e.example/1"/></rdf:Seq></items></channel>
  <item rdf:about="https://e.example/1"><title>A</title><link>https://e.example/1</link><description>x</description></item></rdf:RDF>`;
const atom = (root: string, inEntry = "") => `<feed${root}><id>urn:e:f</id><title>F</title>
  <updated>2023-03-21T16:39:00Z</updated><author><name>J</name></author><link href="https://e.example/"/>
  <entry${inEntry}><id>urn:e:1</id><title>A</title><updated>2023-03-21T16:39:00Z</updated><summary>s</summary>
  <link href="https://e.example/1"/><category term="x"/></entry></feed>`;
const ATOM = ' xmlns="http://www.w3.org/2005/Atom"';

/** Where a declaration stands, and the same document without it. */
const PLACES: Record<string, { plain: string; with: (uri: string) => string }> = {
  "root of RSS": {
    plain: `<rss version="2.0">${channel()}</rss>`,
    with: (uri) => `<rss version="2.0" xmlns="${uri}">${channel()}</rss>`,
  },
  channel: {
    plain: `<rss version="2.0">${channel()}</rss>`,
    with: (uri) => `<rss version="2.0">${channel(` xmlns="${uri}"`)}</rss>`,
  },
  item: {
    plain: `<rss version="2.0">${channel()}</rss>`,
    with: (uri) => `<rss version="2.0">${channel("", ` xmlns="${uri}"`)}</rss>`,
  },
  "root of RSS 1.0": { plain: rdf("http://purl.org/rss/1.0/"), with: rdf },
  "root of Atom": { plain: atom(ATOM), with: (uri) => atom(` xmlns="${uri}"`) },
  entry: { plain: atom(ATOM), with: (uri) => atom(ATOM, ` xmlns="${uri}"`) },
};

async function streamed(text: string) {
  async function* pieces() {
    for (let i = 0; i < text.length; i += 7) yield text.slice(i, i + 7);
  }
  const { articles, done } = await parseFeedStream(pieces());
  const list = [];
  for await (const article of articles) list.push(article);
  return { ...(await done).feed, articles: list };
}

describe.each(Object.entries(PLACES))("a default namespace at the %s", (_place, { plain, with: declaring }) => {
  test.each(NAMESPACES)("%s changes nothing", async (uri) => {
    const expected = JSON.stringify(parseFeed(plain).feed);
    expect(JSON.stringify(parseFeed(declaring(uri)).feed)).toBe(expected);
    expect(JSON.stringify(await streamed(declaring(uri)))).toBe(expected);
  });
});

describe("an element that declares a namespace itself", () => {
  const read = (inside: string) => parseFeed(`<rss version="2.0"><channel><item>${inside}</item></channel></rss>`);

  test("is the format's own where the namespace is unknown or has no such element, and that is reported once", () => {
    const { feed, diagnostics } = read(
      '<title xmlns="urn:example:x">A</title><pubDate xmlns="http://www.w3.org/2005/Atom">Tue, 21 Mar 2023 16:39:01 +0530</pubDate><guid xmlns="urn:example:x">1</guid>',
    );
    expect(feed.articles[0]).toMatchObject({ title: "A", id: "1" });
    expect(feed.articles[0]!.published!.toRfc3339()).toBe("2023-03-21T16:39:01+05:30");
    expect(diagnostics.map(({ code, params }) => [code, params.value])).toEqual([
      ["core-in-other-namespace", "urn:example:x"],
      ["core-in-other-namespace", "http://www.w3.org/2005/Atom"],
    ]);
  });
  test("stays what it is where the namespace has such an element", () => {
    const { feed } = read(
      '<link>https://e.example/1</link><link xmlns="http://www.w3.org/2005/Atom" rel="via" href="https://v.example/"/><summary xmlns="http://www.itunes.com/dtds/podcast-1.0.dtd">S</summary>',
    );
    expect(feed.articles[0]).toMatchObject({
      url: "https://e.example/1",
      links: [{ url: "https://v.example/", rel: "via" }],
      itunes: { summary: "S" },
    });
  });
});

test("an Atom link in a feed whose default namespace is Atom's is one", () => {
  const { feed } = parseFeed(
    `<rss version="2.0"${ATOM}><channel><link>https://e.example/</link><link rel="self" href="https://e.example/feed"/></channel></rss>`,
  );
  expect(feed).toMatchObject({ url: "https://e.example/", feedUrl: "https://e.example/feed" });
});

describe("what stands outside of the channel", () => {
  test("in the root is the channel's, before it and after it, and is reported once", () => {
    const { feed, diagnostics } = parseFeed(
      `<rss version="2.0"><title>T</title><channel><link>https://e.example/</link>${item()}</channel><description>D</description></rss>`,
    );
    expect(feed).toMatchObject({ title: "T", url: "https://e.example/", description: "D" });
    expect(feed.articles).toHaveLength(1);
    expect(diagnostics.map(({ code }) => code)).toEqual(["outside-channel"]);
  });
  test("in a second channel goes on with the first", async () => {
    const text = `<rss version="2.0">${channel()}<channel><title>Other</title><ttl>5</ttl>${item()}</channel></rss>`;
    const { feed } = parseFeed(text);
    expect(feed).toMatchObject({ title: "F", schedule: { ttl: 5 } });
    expect(feed.articles).toHaveLength(3);
    expect(feed.extensions).toEqual([{ name: "title", children: ["Other"] }]);
    expect(JSON.stringify(await streamed(text))).toBe(JSON.stringify(feed));
  });
  test("as text is reported", () => {
    const { diagnostics } = parseFeed('<rss version="2.0"><channel>words<item>more</item></channel></rss>');
    expect(diagnostics.map(({ code, path, params }) => [code, path, params.value])).toEqual([
      ["unmapped-value", "rss/channel", "words"],
      ["unmapped-value", "rss/channel/item[1]", "more"],
    ]);
  });
});
