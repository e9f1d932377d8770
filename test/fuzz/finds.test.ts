/** What fuzzing has found of documents that are written: each row is the smallest of its kind. */

import { expect, test } from "vitest";
import {
  convertFeed,
  createFeed,
  encodeAtom,
  encodeRss,
  type Feed,
  generateAtom,
  generateRdf,
  generateRss,
  parseAtom,
  parseFeed,
  parseFeedStream,
  parseRss,
  validateFeed,
} from "../../src/index.ts";

const EPOCH = new Date(0);
const AT_EPOCH = { updated: EPOCH };

/** Written without an error, and read back as it was. */
function expectKept(feed: Feed, write: (feed: Feed) => string): void {
  const written = write(feed);
  expect(validateFeed(written).diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(createFeed(parseFeed(written).feed)).toEqual(feed);
}

test("a link that is said twice, once with a prefix nobody declared, is in one place", () => {
  const text = `<rss version="2.0"><channel><title>T</title><link>https://e.org/</link><atm:link rel="next" href="https://e.org/2"/></channel></rss>`;
  const feed = createFeed(parseFeed(text).feed, { repair: true, updated: EPOCH });
  expect([feed.paging, feed.links]).toEqual([{ next: "https://e.org/2" }, []]);
  const back = createFeed(parseFeed(generateRdf(feed)).feed);
  expect([back.paging, back.links]).toEqual([feed.paging, feed.links]);
});

test("text in an element that holds elements only is not written", () => {
  const media = { contents: [{ url: "https://e.org/a.jpg", unmappedText: ">media:title>" }] };
  const feed = { title: "T", url: "https://e.org/", articles: [{ title: "A", url: "https://e.org/1", media }] };
  expect(() => generateAtom(feed, { updated: EPOCH })).toThrow(/unmappedText.*elements only/s);
  const notes: string[] = [];
  const written = generateAtom(feed, { updated: EPOCH, repair: true, onNote: ({ code }) => notes.push(code) });
  expect(notes).toContain("unexpected-text");
  expect(validateFeed(written).diagnostics.map(({ code }) => code)).not.toContain("unexpected-text");
});

test("a document without a root is as deep as it is with one: what is read can be written and read", () => {
  const channel = (depth: number) => `<channel>${"<x>".repeat(depth)}${"</x>".repeat(depth)}</channel>`;
  const document = parseRss(channel(254));
  expect(parseRss(encodeRss(document))).toEqual(document);
  expect(() => parseFeed(channel(255))).toThrow(/nested more than 256 deep/);
});

test("names have no characters that XML forbids", () => {
  const text = `<feed xmlns="http://www.w3.org/2005/Atom"><content type="xhtml"><b\u001e>x</b\u001e></content><a\u0001b>y</a\u0001b></feed>`;
  const document = parseAtom(text);
  expect(JSON.stringify(document)).not.toMatch(/\\u00/);
  expect(parseAtom(encodeAtom(document))).toEqual(document);
});

test("a DOCTYPE's public identifier is what XML lets it be, and has a system identifier", () => {
  const document = parseRss(
    `<!DOCTYPE rss PUBLIC "-//Netscape//DT<D"><rss version="0.91"><channel><title>T</title></channel></rss>`,
  );
  expect(document).toMatchObject({ doctype: { publicId: "-//Netscape//DTD", systemId: "" } });
  expect(parseRss(encodeRss(document))).toEqual(document);
});

test("what was converted of a feed that was cut is valid", () => {
  expect(validateFeed(convertFeed("<rss><channel><item><x><y/></it", "atom", { updated: EPOCH })).valid).toBe(true);
});

test("a link of another namespace than Atom's is an extension, and not a link too", () => {
  const link = { name: "link", attributes: [{ name: "href", value: "https://e.org/i" }] };
  const feed = createFeed(
    { title: "T", url: "https://e.org/", extensions: [{ ...link, namespace: "urn:x" }] },
    AT_EPOCH,
  );
  const back = createFeed(parseFeed(generateRss(feed)).feed);
  // Without a prefix it would be the format's own element by its place.
  expect(back).toMatchObject({ links: feed.links, extensions: feed.extensions });
});

test("markup that says nothing is no title's, once another title was found", () => {
  const feed = createFeed(
    { title: "", titleHtml: '<UOL Noticias="">', url: "https://e.org/" },
    { ...AT_EPOCH, repair: true },
  );
  expect([feed.title, feed.titleHtml]).toEqual(["e.org", undefined]);
});

test.each([
  ["a no-break space is text", "\u00a0", "\u00a0"],
  ["references to spaces are not", "&#32;&#10;", undefined],
])("beside elements, %s, as often as it is written and read", (_, stray, unmappedText) => {
  const document = parseRss(`<rss version="2.0">${stray}<channel><title>T</title></channel></rss>`);
  expect(document.unmappedText).toBe(unmappedText);
  expect(parseRss(encodeRss(document))).toEqual(document);
});

test("an article inside one that was not closed is there, in whatever order, as they come", async () => {
  const text = `<rss version="2.0"><channel><title>T</title><item><title>A</title><item><title>B</title></item><item><title>C</title></item></channel></rss>`;
  async function* pieces() {
    yield text;
  }
  const { articles } = await parseFeedStream(pieces());
  const titles: unknown[] = [];
  for await (const { title } of articles) titles.push(title);
  expect(parseFeed(text).feed.articles.map(({ title }) => title)).toEqual(["A", "B", "C"]);
  expect(titles.sort()).toEqual(["A", "B", "C"]);
});

test("what an element's specification would not allow in it stands apart, in every format, and comes back to its place", () => {
  const text = `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
    <title>T</title><link>https://e.org/</link><description>D</description>
    <itunes:owner><itunes:email>a@e.org</itunes:email><itunes:image href="https://e.org/i.jpg"/><itunes:foo> x <b/></itunes:foo></itunes:owner>
    <item><guid>https://e.org/1</guid><media:community><media:starRating average="3"/><media:starRat/></media:community></item>
  </channel></rss>`;
  const feed = createFeed(parseFeed(text).feed, { repair: true, updated: EPOCH });
  const left = (element: object | undefined) =>
    (element as { extensions?: { name: string }[] } | undefined)?.extensions?.map(({ name }) => name);
  for (const generate of [generateRss, generateAtom, generateRdf]) {
    const written = generate(feed);
    expect(validateFeed(written).diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const back = createFeed(parseFeed(written).feed);
    expect(left(back.itunes?.owner)).toEqual(["image", "foo"]);
    expect(left(back.articles[0]?.media?.community)).toEqual(["starRat"]);
    expect(back).toEqual(feed);
  }
});

test("what is kept as it was states nothing: its rdf:about is no duplicate", () => {
  const channel = `<channel rdf:about="https://e.org/"><title>T</title><link>https://e.org/</link><description>D</description>`;
  const text = `<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${channel}${channel}</channel></channel></rdf:RDF>`;
  const written = generateRdf(createFeed(parseFeed(text).feed, { repair: true, updated: EPOCH }));
  expect(written).toContain("<fw:extension>");
  expect(validateFeed(written).diagnostics.map(({ code }) => code)).not.toContain("duplicate-value");
});

test("dates of years that are hardly meant are compared as instants too", () => {
  const sharing = (
    since: string,
    until: string,
  ) => `<rss version="2.0" xmlns:sx="http://feedsync.org/2007/feedsync"><channel>
    <title>T</title><link>https://e.org/</link><description>D</description><sx:sharing since="${since}" until="${until}"/></channel></rss>`;
  const codes = (text: string) => validateFeed(text).diagnostics.map(({ code }) => code);
  expect(codes(sharing("1970-01-01T05:00:00+05:00", "1970-01-01T01:00:00Z"))).not.toContain("since-after-until");
  expect(codes(sharing("1970-01-01T01:00:00-05:00", "1970-01-01T02:00:00Z"))).toContain("since-after-until");
});

test("a feed without an address has a link in RSS 1.0 all the same, and it is one", () => {
  const feed = createFeed({ title: "T", id: "https:?/example.com/" }, AT_EPOCH);
  expectKept(feed, generateRdf);
});

test("a day of the first century has the weekday that it had", () => {
  const text = `<rss version="2.0"><channel><title>T</title><link>https://e.org/</link><description>D</description>
    <lastBuildDate>Tue, 21 Mar 0023 16:39:00 +0000</lastBuildDate></channel></rss>`;
  expect(validateFeed(text).diagnostics.map(({ code }) => code)).not.toContain("wrong-weekday");
});

test("a feed without an address, its id no address either, has a link in RSS all the same", () => {
  const feed = createFeed({ title: "T", id: "https:./example.com/" }, AT_EPOCH);
  expectKept(feed, generateRss);
});

test("RSS takes http alone for an enclosure: others are links, and come back in their order", () => {
  const file = (url: string) => ({ url, type: "audio/mpeg", length: 1 });
  for (const urls of [["ftp://e.org/a.mp3"], ["ftp://e.org/a.mp3", "https://e.org/a.mp3", "ipfs://e.org/a.mp3"]]) {
    const article = { title: "A", url: "https://e.org/1", enclosures: urls.map(file) };
    const feed = createFeed({ title: "T", url: "https://e.org/", articles: [article] }, AT_EPOCH);
    expectKept(feed, generateRss);
  }
});

test("a feed whose id is its picture's address says what it is about of one resource each", () => {
  const image = { url: "https://e.org/i.png" };
  const articles = [{ id: "https://e.org/i.png", title: "A" }];
  const feed = createFeed({ title: "T", id: image.url, url: "https://e.org/", image, articles }, AT_EPOCH);
  expectKept(feed, generateRdf);
});

test("a picture that links to where a feed without home page is keeps its link", () => {
  const image = { url: "https://e.org/i.png", link: "https://e.org/feed" };
  const feed = createFeed({ title: "T", feedUrl: "https://e.org/feed", image }, AT_EPOCH);
  expect(createFeed(parseFeed(generateRss(feed)).feed)).toEqual(feed);
});

test("a title of HTML that says nothing goes where another stands in for it", () => {
  const articles = [{ id: "urn:example:1", titleHtml: "<b></b>" }];
  const feed = createFeed({ title: "T", url: "https://e.org/", articles }, { repair: true, updated: EPOCH });
  expect(feed.articles[0]).toMatchObject({ title: "Untitled" });
  expect(feed.articles[0]).not.toHaveProperty("titleHtml");
  expect(createFeed(parseFeed(generateRss(feed)).feed)).toEqual(feed);
});
