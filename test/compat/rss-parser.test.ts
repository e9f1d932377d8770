/** The drop-in beside the package itself: what is well-formed gives the same, what is broken costs no feed. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import Original from "rss-parser";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import Parser from "../../src/compat/rss-parser/node.ts";

const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
const outcome = async (parse: () => Promise<unknown>) => parse().then(plain, () => "refused");
// biome-ignore lint/suspicious/noExplicitAny: options of both
async function expectSame(xml: string, options: any = {}): Promise<void> {
  const expected = await outcome(() => new Original(structuredClone(options)).parseString(xml));
  expect(await outcome(() => new Parser(structuredClone(options)).parseString(xml))).toEqual(expected);
}

const NAMESPACES =
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"';
const rss = (channel: string, version = "2.0") =>
  `<?xml version="1.0"?><rss version="${version}" ${NAMESPACES}><channel>${channel}</channel></rss>`;
const atom = (inside: string) => `<feed xmlns="http://www.w3.org/2005/Atom">${inside}</feed>`;

const FEEDS: readonly (readonly [rule: string, xml: string, options?: object])[] = [
  [
    "a plain one",
    rss(
      "<title>T</title><link>https://example.com/</link><description>D</description><item><title>A</title><link>https://example.com/a</link><guid>a</guid><pubDate>Tue, 21 Mar 2023 16:39:00 +0530</pubDate></item>",
    ),
  ],
  [
    "every field of the channel",
    rss(
      "<author>a</author><pubDate>p</pubDate><webMaster>w</webMaster><managingEditor>m</managingEditor><generator>g</generator><language>en</language><copyright>c</copyright><lastBuildDate>l</lastBuildDate><docs>d</docs><ttl>60</ttl><rating>r</rating><skipHours><hour>1</hour><hour>2</hour></skipHours><skipDays><day>Sunday</day></skipDays><dc:publisher>x</dc:publisher><dc:source>y</dc:source><dc:type>z</dc:type>",
    ),
  ],
  [
    "every field of an item",
    rss(
      "<item><author>a</author><dc:creator>c</dc:creator><dc:date>2023-03-21T16:39:00+05:30</dc:date><dc:language>en</dc:language><dc:rights>r</dc:rights><dc:source>s</dc:source><dc:title>t</dc:title><summary>u</summary><comments>https://example.com/c</comments><category>one</category><category domain='x'>two</category></item>",
    ),
  ],
  [
    "content and its snippet",
    rss(
      "<item><description>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two &amp;amp; three&lt;/p&gt;</description><content:encoded><![CDATA[<div>Long <b>text</b></div>]]></content:encoded></item>",
    ),
  ],
  [
    "an enclosure and a guid with attributes",
    rss(
      "<item><enclosure url='https://example.com/a.mp3' length='12' type='audio/mpeg'/><guid isPermaLink='false'>17</guid></item>",
    ),
  ],
  [
    "a picture",
    rss(
      "<image><url>https://example.com/i.png</url><title>I</title><link>https://example.com/</link><width>88</width><height>31</height></image>",
    ),
  ],
  [
    "links to pages",
    rss(
      "<atom:link href='https://example.com/1' rel='self'/><atom:link href='https://example.com/2' rel='next'/><atom:link href='https://example.com/h' rel='hub'/>",
    ),
  ],
  [
    "a podcast",
    rss(
      "<itunes:author>A</itunes:author><itunes:subtitle>S</itunes:subtitle><itunes:explicit>no</itunes:explicit><itunes:owner><itunes:name>N</itunes:name><itunes:email>e@example.com</itunes:email></itunes:owner><itunes:image href='https://example.com/i.jpg'/><itunes:category text='Arts'><itunes:category text='Design'/></itunes:category><itunes:category text='News'/><itunes:keywords>a,b</itunes:keywords><item><title>E</title><itunes:duration>19:13</itunes:duration><itunes:episode>3</itunes:episode><itunes:season>1</itunes:season><itunes:image href='https://example.com/e.jpg'/><itunes:keywords>x</itunes:keywords><itunes:episodeType>full</itunes:episodeType></item>",
    ),
  ],
  ["keywords as attributes", rss("<itunes:keywords text='a'/><itunes:keywords text='b'/>")],
  ["one keyword as an attribute", rss("<itunes:keywords text='a,b'/>")],
  ["an image without an address", rss("<itunes:image/><itunes:owner/>")],
  [
    "white space kept as it is",
    rss("<title>\n  T \n</title><item><title>  A  </title><description> </description></item>"),
  ],
  ["markup in a text", rss("<item><title>A <b>bold</b> word</title><description>One <i>two</i></description></item>")],
  ["nothing in it", rss("")],
  ["empty elements", rss("<title/><item><title/><link></link></item>")],
  ["empty elements, named", rss("<title/><item><title/></item>"), { xml2js: { emptyTag: "--EMPTY--" } }],
  ["RSS 0.91", rss("<title>T</title><item><title>A</title></item>", "0.91")],
  [
    "RSS 0.92 with a podcast's names",
    rss("<title>T</title><itunes:author>A</itunes:author><item><title>A</title></item>", "0.92"),
  ],
  [
    "RSS 1.0",
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://example.com/"><title>T</title></channel><item rdf:about="https://example.com/a"><title>A</title><link>https://example.com/a</link></item></rdf:RDF>`,
  ],
  ["no version", rss("<title>T</title>", "")],
  [
    "no version, read as 2",
    `<rss ${NAMESPACES}><channel><title>T</title><itunes:author>A</itunes:author></channel></rss>`,
    { defaultRSS: 2 },
  ],
  ["no version, read as 0.9", `<rss><channel><title>T</title></channel></rss>`, { defaultRSS: 0.9 }],
  ["no version, read as what there is not", `<rss><channel><title>T</title></channel></rss>`, { defaultRSS: 3 }],
  ["another root", "<opml><body/></opml>"],
  [
    "Atom",
    atom(
      "<title>T</title><link href='https://example.com/'/><link rel='self' href='https://example.com/feed'/><updated>2023-03-21T16:39:00+05:30</updated><id>f</id><entry><title>A</title><link rel='enclosure' href='https://example.com/a.mp3'/><link rel='alternate' href='https://example.com/a'/><id>a</id><published>2023-03-21T16:39:00+05:30</published><updated>2023-03-22T16:39:00+05:30</updated><author><name>Jane</name></author><summary>S</summary><content type='html'>&lt;p&gt;B&lt;/p&gt;</content></entry>",
    ),
  ],
  ["Atom with updated alone", atom("<entry><updated>2023-03-22T16:39:00+05:30</updated></entry>")],
  [
    "Atom with typed titles",
    atom(
      "<title type='html'>&lt;b&gt;T&lt;/b&gt;</title><entry><title type='text'>A</title><summary type='html'>S</summary></entry>",
    ),
  ],
  ["Atom without entries", atom("")],
  [
    "fields of one's own",
    rss("<x>1</x><x>2</x><item><y a='b'>Y</y><z>1</z><z>2</z><w>&lt;b&gt;W&lt;/b&gt;</w><title>A</title></item>"),
    {
      customFields: {
        feed: ["x", ["x", "xs", { keepArray: true }]],
        item: ["y", ["z", "zs", { keepArray: true }], ["w", "v", { includeSnippet: true }], ["title", "headline"]],
      },
    },
  ],
  [
    "Atom with fields of one's own",
    atom("<x>1</x><entry><media><url>u</url></media></entry>"),
    { customFields: { feed: ["x"], item: ["media"] } },
  ],
  [
    "comments, instructions, a doctype",
    `<?xml version="1.0"?><!DOCTYPE rss><?x y?><!-- c -->${rss("<title>T<!-- c --></title>").replace(/^<\?xml[^>]*>/, "")}`,
  ],
];

describe("gives the same", () => {
  test.each(FEEDS.map(([rule, xml, options]) => ({ rule, xml, options })))("$rule", ({ xml, options }) =>
    expectSame(xml, options),
  );
  it("for feeds put together at random", async () => {
    const word = fc.constantFrom(
      "One",
      "a &amp; b",
      "&lt;p&gt;x&lt;/p&gt;",
      "<![CDATA[<b>c</b>]]>",
      "  ",
      "",
      "2023-03-21T16:39:00+05:30",
      "é",
      "&#8217;",
    );
    const name = fc.constantFrom(
      "title",
      "link",
      "description",
      "author",
      "guid",
      "category",
      "pubDate",
      "dc:creator",
      "dc:date",
      "content:encoded",
      "summary",
      "comments",
      "itunes:summary",
      "itunes:duration",
      "itunes:explicit",
      "other",
    );
    const element = fc
      .tuple(name, word, fc.constantFrom("", ' a="1"'))
      .map(([tag, text, attributes]) => `<${tag}${attributes}>${text}</${tag}>`);
    const elements = fc.array(element, { maxLength: 8 }).map((all) => all.join("\n"));
    await fc.assert(
      fc.asyncProperty(elements, fc.array(elements, { maxLength: 3 }), (head, items) =>
        expectSame(rss(head + items.map((item) => `<item>${item}</item>`).join(""))),
      ),
      { numRuns: 200 },
    );
  });
  it("calls back, as well as it promises", async () => {
    const [[, xml]] = FEEDS as [(typeof FEEDS)[number]];
    const feed = await new Promise(
      (resolve, reject) => void new Parser().parseString(xml, (error, read) => (error ? reject(error) : resolve(read))),
    );
    expect(plain(feed)).toEqual(plain(await new Original().parseString(xml)));
    const error = await new Promise((resolve) => void new Parser().parseString("<a/>", resolve));
    expect((error as Error).message).toBe("Feed not recognized as RSS 1 or 2.");
  });
});

describe("what the package refuses costs no feed", () => {
  test.each([
    ["a bare ampersand", rss("<title>Fish & chips</title>"), "Fish & chips"],
    ["an entity of HTML", rss("<title>Caf&eacute;</title>"), "Café"],
    ["an attribute without quotes", rss("<title a=b>T</title>"), "T"],
    ["an element that does not end", rss("<title>T</title><item><title>A</item>"), "T"],
    ["blank lines before the declaration", `\n\n${rss("<title>T</title>")}`, "T"],
    ["a date that is none, in Atom", atom("<title>T</title><entry><published>soon</published></entry>"), "T"],
    ["a link without attributes, in Atom", atom("<title>T</title><link>https://example.com/</link>"), "T"],
  ])("%s", async (_, xml, title) => expect((await new Parser().parseString(xml)).title).toBe(title));
  test.each([
    ["nothing", ""],
    ["words", "not xml at all"],
  ])("but %s does", async (_, text) => {
    await expect(new Parser().parseString(text)).rejects.toThrow(Error);
  });
});

describe("parseURL", () => {
  let server: Server;
  let site: string;
  const asked: (string | undefined)[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(`${request.headers["user-agent"]} ${request.headers.accept} ${request.headers["x-more"] ?? ""}`);
      if (request.url === "/moved") response.writeHead(302, { location: "/feed" }).end();
      else if (request.url === "/round") response.writeHead(302, { location: "/round" }).end();
      else if (request.url === "/latin")
        response
          .writeHead(200, { "content-type": "text/xml; charset=ISO-8859-1" })
          .end(Buffer.from(rss("<title>Café</title>"), "latin1"));
      else if (request.url === "/feed") response.end(rss("<title>T</title>"));
      else if (request.url === "/slow") setTimeout(() => response.end(), 2000).unref();
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  test.each<[path: string, title: string]>([
    ["/feed", "T"],
    ["/moved", "T"],
    ["/latin", "Café"],
  ])("%s", async (path, title) => {
    expect((await new Parser().parseURL(site + path)).title).toBe(title);
  });
  test.each([
    ["/none", "Status code 404"],
    ["/round", "Too many redirects"],
  ])("%s: %s, as the package says", async (path, message) => {
    await expect(new Parser().parseURL(site + path)).rejects.toThrow(message);
    await expect(new Original().parseURL(site + path)).rejects.toThrow(message);
  });
  it("says who asks as the package does, and what else it is told to", async () => {
    asked.length = 0;
    for (const Kind of [Original, Parser]) await new Kind({ headers: { "X-More": "1" } }).parseURL(`${site}/feed`);
    expect(asked[1]).toBe(asked[0]);
  });
  it("does not wait for ever", async () => {
    await expect(new Parser({ timeout: 100 }).parseURL(`${site}/slow`)).rejects.toThrow(
      "Request timed out after 100ms",
    );
  });
});
