/** What stands beside the rows of an element that a field carries: read, written where it stood, and read again in every format. */
import { describe, expect, test } from "vitest";
import {
  bylinesOf,
  convertFeed,
  createFeed,
  generateAtom,
  generateJsonFeed,
  generateRdf,
  generateRss,
  parseFeed,
  rightsOf,
  sameFeed,
} from "../../src/index.ts";

const SPARKLE = "http://www.andymatuschak.org/xml-namespaces/sparkle";
const DECLARED = `xmlns:sparkle="${SPARKLE}" xmlns:x="urn:x" xmlns:gd="http://schemas.google.com/g/2005" xmlns:thr="http://purl.org/syndication/thread/1.0" xmlns:atom="http://www.w3.org/2005/Atom"`;
const inRss = (item: string, channel = "") =>
  parseFeed(
    `<rss version="2.0" ${DECLARED}><channel><title>T</title><link>https://e.example/</link>${channel}<item><title>A</title><guid>https://e.example/1</guid>${item}</item></channel></rss>`,
  ).feed;
const inAtom = (entry: string, feed = "") =>
  parseFeed(
    `<feed xmlns="http://www.w3.org/2005/Atom" ${DECLARED}><id>tag:e.example,2023:f</id><title>T</title><updated>2023-03-21T16:39:00Z</updated><author><name>Editor</name></author>${feed}<entry><id>tag:e.example,2023:1</id><title>A</title><updated>2023-03-21T16:39:00Z</updated>${entry}</entry></feed>`,
  ).feed;

const VERSION = { name: "version", namespace: SPARKLE, prefix: "sparkle", value: "2.0" };
const X = { name: "y", namespace: "urn:x", prefix: "x", value: "1" };

describe("is read", () => {
  test.each([
    [
      "an attribute of an enclosure",
      inRss('<enclosure url="https://e.example/1.dmg" sparkle:version="2.0"/>'),
      { enclosures: [{ attributes: [VERSION] }] },
    ],
    [
      "an enclosure that says href",
      inRss('<enclosure href="https://e.example/1.mp3" type="audio/mpeg"/>'),
      { enclosures: [{ url: "https://e.example/1.mp3", type: "audio/mpeg" }] },
    ],
    [
      "an enclosure as text",
      inRss("<enclosure>https://e.example/1.mp3</enclosure>"),
      { enclosures: [{ url: "https://e.example/1.mp3" }] },
    ],
    [
      "an enclosure with children",
      inRss(
        "<enclosure><url>https://e.example/1.mp3</url><type>audio/mpeg</type><length>7</length><x:y>1</x:y></enclosure>",
      ),
      {
        enclosures: [
          {
            url: "https://e.example/1.mp3",
            type: "audio/mpeg",
            length: 7,
            extensions: [{ name: "y", children: ["1"] }],
          },
        ],
      },
    ],
    [
      "a title and a duration of an enclosure",
      inRss('<enclosure url="https://e.example/1.mp3" title="S" duration="60"/>'),
      { enclosures: [{ title: "S", duration: 60 }] },
    ],
    [
      "a category as Apple writes it",
      inRss('<category text="C" x:y="1"/>'),
      { categories: [{ term: "C", attributes: [X] }] },
    ],
    [
      "a category as Atom writes it",
      inRss('<category term="c" scheme="urn:s" label="C"/>'),
      { categories: [{ term: "c", scheme: "urn:s", label: "C" }] },
    ],
    [
      "a source that says href",
      inRss('<source href="https://s.example/f" x:y="1">S</source>'),
      { source: { title: "S", feedUrl: "https://s.example/f", attributes: [X] } },
    ],
    ["a category of Atom as text", inAtom("<category>C</category>"), { categories: [{ term: "C" }] }],
    ["a link of Atom as text", inAtom("<link>https://e.example/1</link>"), { url: "https://e.example/1" }],
    [
      "an attribute of a link",
      inAtom('<link rel="VIA" href="https://v.example/" x:y="1"/>'),
      { links: [{ rel: "via", attributes: [X] }] },
    ],
    [
      "an element of a person",
      inAtom("<author x:y='1'><name>J</name><x:y>1</x:y></author>"),
      { bylines: [{ attributes: [X], extensions: [{ name: "y", children: ["1"] }] }] },
    ],
    [
      "Blogger's picture of an author",
      inAtom('<author><name>J</name><gd:image rel="t" width="16" src="//e.example/a.png"/></author>'),
      {
        bylines: [
          {
            avatar: "//e.example/a.png",
            extensions: [{ name: "image", attributes: [{ name: "rel" }, { name: "width" }] }],
          },
        ],
      },
    ],
    [
      "the number of answers, of a link in RSS",
      inRss('<atom:link rel="replies" href="https://e.example/c" thr:count="7"/>'),
      { comments: { url: "https://e.example/c", count: 7 }, links: [] },
    ],
  ])("%s", (_, feed, expected) => {
    expect(feed.articles[0]).toMatchObject(expected);
  });
  test("members of authors and attachments in JSON Feed", () => {
    const item = {
      id: "1",
      content_text: "One",
      authors: [{ name: "J", _desk: { room: 1 } }],
      attachments: [{ url: "https://e.example/1.mp3", mime_type: "audio/mpeg", _chapters: "c" }],
    };
    const text = JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "T", unknown: 5, items: [item] });
    const { feed } = parseFeed(text);
    expect(feed.extensions).toEqual([{ member: "unknown", value: 5 }]);
    expect(feed.articles[0]!.bylines[0]!.extensions).toEqual([{ member: "_desk", value: { room: 1 } }]);
    expect(feed.articles[0]!.enclosures[0]!.extensions).toEqual([{ member: "_chapters", value: "c" }]);
    const again = JSON.parse(convertFeed(text, "json", { updated: new Date("2024-01-01T00:00:00Z") }));
    expect(again.items[0].authors).toEqual(item.authors);
    expect(again.items[0].attachments).toEqual(item.attachments);
  });
});

const SOURCE = `<source x:y="1"><id>tag:s.example,2023:s</id><title>S</title><updated>2023-03-20T00:00:00Z</updated>
  <subtitle>About</subtitle><rights>R</rights><icon>https://s.example/i</icon><logo>https://s.example/l</logo>
  <generator uri="https://g.example/" version="7">G</generator><author><name>Ann</name></author>
  <contributor><name>Cy</name></contributor><category term="c" scheme="urn:s"/><link href="https://s.example/"/>
  <link rel="self" href="https://s.example/f"/><link rel="via" href="https://v.example/"/><x:y>1</x:y></source>`;

describe("a source", () => {
  const feed = inAtom(SOURCE);
  test("keeps what it says of itself", () => {
    expect(feed.articles[0]!.source).toMatchObject({
      ...{ title: "S", url: "https://s.example/", feedUrl: "https://s.example/f", subtitle: "About", rights: "R" },
      ...{ icon: "https://s.example/i", logo: "https://s.example/l" },
      generator: { name: "G", url: "https://g.example/", version: "7" },
      bylines: [
        { name: "Ann", role: "author" },
        { name: "Cy", role: "contributor" },
      ],
      categories: [{ term: "c", scheme: "urn:s" }],
      links: [{ url: "https://v.example/", rel: "via" }],
      attributes: [X],
      extensions: [{ name: "y", namespace: "urn:x" }],
    });
  });
  test("credits its authors and its rights before the feed's: RFC 4287 §4.2.1, §4.2.10", () => {
    const [article] = feed.articles;
    expect(bylinesOf(article!, feed).map(({ name }) => name)).toEqual(["Ann"]);
    expect(rightsOf(article!, { ...feed, rights: "of the feed" })).toBe("R");
  });
  test("without authors leaves the feed's in force", () => {
    const without = inAtom(SOURCE.replace("<author><name>Ann</name></author>", ""));
    expect(bylinesOf(without.articles[0]!, without).map(({ name }) => name)).toEqual(["Editor"]);
  });
  test("that has no id is written where Atom wants an author, and comes back as it was", () => {
    const articles = [
      {
        title: "A",
        url: "https://e.example/1",
        published: "2023-03-21T16:39:00Z",
        source: { title: "S", bylines: [{ name: "Ann", role: "author" }] },
      },
    ];
    const input = { title: "T", url: "https://e.example/", articles };
    const text = generateAtom(input);
    expect(text).toContain("<source><id>");
    expect(sameFeed(createFeed(parseFeed(text).feed), createFeed(input))).toBe(true);
  });
});

describe("is written where it stood", () => {
  const feed = createFeed({
    title: "T",
    url: "https://e.example/",
    articles: [
      {
        title: "A",
        url: "https://e.example/1",
        published: "2023-03-21T16:39:00Z",
        enclosures: [{ url: "https://e.example/1.dmg", type: "application/x-apple-diskimage", attributes: [VERSION] }],
      },
    ],
  });
  test.each([
    ["RSS", generateRss(feed), /<enclosure [^>]*sparkle:version="2.0"/],
    ["Atom", generateAtom(feed), /<link [^>]*rel="enclosure"[^>]*sparkle:version="2.0"/],
    ["RSS 1.0", generateRdf(feed), /<enc:enclosure [^>]*sparkle:version="2.0"/],
    ["JSON Feed", generateJsonFeed(feed), /"enclosures":\[\{[^\]]*"attributes":\[\{"name":"version"/],
  ])("%s", (_, text, pattern) => {
    expect(text).toMatch(pattern);
    if (!text.startsWith("{")) expect(text).not.toContain("<fw:enclosure");
    expect(sameFeed(createFeed(parseFeed(text).feed), feed)).toBe(true);
  });
});
