/** Text that only looks like markup, wrappers that were escaped, entities that were escaped twice: in every place and format. */

import { describe, expect, test } from "vitest";
import { convertFeed, parseFeed, parseFeedStream } from "../../src/index.ts";
import type { Article } from "../../src/model.ts";

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

async function read(xml: string) {
  const parsed = parseFeed(xml);
  for (const size of [1, 7, 4096]) {
    async function* pieces() {
      for (let at = 0; at < xml.length; at += size) yield xml.slice(at, at + size);
    }
    const { articles } = await parseFeedStream(pieces());
    const list: Article[] = [];
    for await (const article of articles) list.push(article);
    expect(JSON.stringify(list)).toBe(JSON.stringify(parsed.feed.articles));
  }
  for (const format of ["rss", "atom", "json", "rdf"] as const) {
    const { feed } = parseFeed(convertFeed(xml, format));
    const { title, summary, categories } = feed.articles[0]!;
    const was = parsed.feed.articles[0]!;
    if (was.title !== undefined) expect({ format, title, summary, categories }).toEqual({ format, ...pick(was) });
  }
  return parsed;
}
const pick = ({ title, summary, categories }: Article) => ({ title, summary, categories });

const NS =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" ' +
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:content="http://purl.org/rss/1.0/modules/content/"';
const rss = (item: string, channel = "") =>
  `<rss version="2.0" ${NS}><channel><title>News</title><link>https://example.com/</link><description>d</description>${channel}` +
  `<item><link>https://example.com/1</link>${item}</item></channel></rss>`;
const atom = (entry: string, feed = "") =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${NS}><id>urn:f</id><title>News</title><updated>2026-01-01T00:00:00Z</updated>${feed}` +
  `<entry><id>https://example.com/1</id><link href="https://example.com/1"/><updated>2026-01-01T00:00:00Z</updated>${entry}</entry></feed>`;

const TEXTS = [
  "Vec<T> and Map<K, V>",
  "Run <job_id> now",
  "Ask <ann@x.example> first",
  "<<<x>>>",
  "if a<c and c>d",
  "a < b > c",
  "std::vector<int>",
  "<jane.doe>",
  "use <your-name> here",
  "List<String>",
  "->x<-",
  "<3 <unknown/> <unknown a=b>",
];

describe("is text where HTML has no element of that name", () => {
  test.each(TEXTS)("%s", async (text) => {
    for (const raw of [escaped(text), `<![CDATA[${text}]]>`]) {
      const one = (await read(rss(`<title>${raw}</title><description>${raw}</description>`))).feed.articles[0]!;
      expect(one).toMatchObject({ title: text, summary: text });
      expect(one.titleHtml).toBeUndefined();
      const other = (await read(atom(`<title type="html">${raw}</title><summary type="html">${raw}</summary>`))).feed;
      expect(other.articles[0]).toMatchObject({ title: text, summary: text });
    }
    const plain = (await read(atom(`<title>${escaped(text)}</title>`))).feed.articles[0]!;
    expect(plain.title).toBe(text);
  });

  test("and stays so inside markup, where it is no tag for HTML either", async () => {
    const raw = escaped("<p>Ask <ann@x.example> or <job_id>, <b>now</b></p>");
    const { articles } = (await read(rss(`<title>x</title><description>${raw}</description>`))).feed;
    expect(articles[0]!.summary).toBe("Ask <ann@x.example> or <job_id>, now");
    const mixed = escaped("<b>New</b>: Option<Box<T>> and <math><mi>x</mi></math>");
    expect((await read(rss(`<title>${mixed}</title>`))).feed.articles[0]!.title).toBe("New: Option<Box<T>> and x");
  });

  test.each([
    "a",
    "B",
    "p",
    "img",
    "br",
    "h1",
    "strong",
    "EM",
    "table",
    "svg",
    "video",
    "blockquote",
    "center",
    "font",
  ])("<%s> is markup", async (name) => {
    const { articles } = (await read(rss(`<title>${escaped(`a <${name}>b`)}</title>`))).feed;
    expect(articles[0]!.titleHtml).toBe(`a <${name}>b`);
  });
});

const PEOPLE = [
  ["Jane Doe <jane@x.example>", { name: "Jane Doe", email: "jane@x.example" }],
  ["<jane@x.example>", { name: "jane@x.example", email: "jane@x.example" }],
  ["jane@x.example (Jane Doe)", { name: "Jane Doe", email: "jane@x.example" }],
  ['"Doe, Jane" <jane@x.example>', { name: "Doe, Jane", email: "jane@x.example" }],
] as const;

describe("an address between angle brackets", () => {
  test.each(PEOPLE)("%s", async (text, person) => {
    for (const raw of [escaped(text), escaped(escaped(text)), `<![CDATA[${text}]]>`]) {
      for (const name of ["author", "dc:creator"]) {
        const { feed } = await read(rss(`<title>x</title><${name}>${raw}</${name}>`));
        expect(feed.articles[0]!.bylines).toEqual([{ role: "author", ...person }]);
      }
      for (const [name, role] of [
        ["managingEditor", "editor"],
        ["webMaster", "webmaster"],
        ["author", "author"],
        ["dc:creator", "author"],
        ["dc:publisher", "publisher"],
        ["dc:contributor", "contributor"],
      ]) {
        const { feed } = await read(rss("<title>x</title>", `<${name}>${raw}</${name}>`));
        expect({ name, bylines: feed.bylines }).toEqual({ name, bylines: [{ role, ...person }] });
      }
    }
  });
});

describe("escaped twice", () => {
  const raw = "R&amp;amp;D &amp;#233;t&amp;eacute;";
  const text = "R&D été";
  test("in each element of a person or a category", async () => {
    const item =
      `<title>x</title><author>${raw}</author><dc:creator>${raw} 2</dc:creator><dc:contributor>${raw}</dc:contributor>` +
      `<dc:publisher>${raw}</dc:publisher><category>${raw}</category><dc:subject>${raw} 2</dc:subject>`;
    const [article] = (await read(rss(item))).feed.articles;
    expect(article!.bylines.map(({ name }) => name)).toEqual([text, `${text} 2`, text, text]);
    expect(article!.categories.map(({ term }) => term)).toEqual([text, `${text} 2`]);
    const entry =
      `<title>x</title><author><name>${raw}</name></author><contributor><name>${raw}</name></contributor>` +
      `<category term="${raw}" label="${raw} 2"/><dc:subject>${raw} 3</dc:subject>`;
    const [other] = (await read(atom(entry))).feed.articles;
    expect(other!.bylines.map(({ name }) => name)).toEqual([text, text]);
    expect(other!.categories).toEqual([{ term: text, label: `${text} 2` }, { term: `${text} 3` }]);
    const { feed } = await read(
      rss("<title>x</title>", `<itunes:author>${raw}</itunes:author><itunes:category text="${raw}"/>`),
    );
    expect(feed.bylines[0]!.name).toBe(text);
    expect(feed.itunes!.categories![0]!.text).toBe(text);
  });
});

describe("a CDATA wrapper that was escaped comes off", () => {
  const wrap = (text: string) => `&lt;![CDATA[${escaped(text)}]]&gt;`;
  const all = (wrapped: (text: string) => string) =>
    rss(
      `<title>${wrapped("A & B")}</title><description>${wrapped("<p>Words</p>")}</description><guid>${wrapped("g1")}</guid>` +
        `<content:encoded>${wrapped("<p>More</p>")}</content:encoded><category>${wrapped("News")}</category>` +
        `<dc:creator>${wrapped("Jane")}</dc:creator><pubDate>${wrapped("Thu, 01 Jan 2026 00:00:00 GMT")}</pubDate>` +
        `<comments>${wrapped("https://example.com/c")}</comments><enclosure url="${wrapped("https://example.com/a.mp3")}" type="audio/mpeg"/>`,
      `<copyright>${wrapped("2026")}</copyright><language>${wrapped("en")}</language>`,
    );
  test.each<[string, (text: string) => string]>([
    ["once", wrap],
    ["twice", (text) => wrap(`<![CDATA[${text}]]>`)],
    [
      "in CDATA",
      (text) => (text.startsWith("https://example.com/a.mp3") ? text : `<![CDATA[<![CDATA[${text}]]]]><![CDATA[>]]>`),
    ],
    ["with white space", (text) => (text.endsWith(".mp3") ? text : `\n &lt;![CDATA[ ${escaped(text)} ]]&gt; `)],
    ["as a comment", (text) => `&lt;!--[CDATA[${escaped(text)}]]--&gt;`],
    ["without its end", (text) => `&lt;![CDATA[${escaped(text)}`],
  ])("%s", async (_, wrapped) => {
    const { feed, diagnostics } = await read(all(wrapped));
    expect(feed).toMatchObject({ rights: "2026", language: "en" });
    expect(feed.articles[0]).toMatchObject({
      id: "g1",
      title: "A & B",
      summary: "Words",
      contentHtml: "<p>More</p>",
      categories: [{ term: "News" }],
      bylines: [{ name: "Jane" }],
      comments: { url: "https://example.com/c" },
      enclosures: [{ url: "https://example.com/a.mp3" }],
    });
    expect(feed.articles[0]!.published).toBeDefined();
    expect(diagnostics.map(({ code }) => code)).toContain("escaped-cdata");
  });

  test("in Atom", async () => {
    const { feed } = await read(
      atom(
        `<title>${wrap("A & B")}</title><summary type="html">${wrap("<p>Words</p>")}</summary>` +
          `<content type="html">${wrap("<p>More</p>")}</content><author><name>${wrap("Jane")}</name></author>`,
      ),
    );
    expect(feed.articles[0]).toMatchObject({
      title: "A & B",
      summary: "Words",
      contentHtml: "<p>More</p>",
      bylines: [{ name: "Jane" }],
    });
  });
});
