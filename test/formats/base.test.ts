/** Relative addresses: against the xml:base in force, else where the document came from, else what the feed says of itself. */

import { describe, expect, test } from "vitest";
import { parseFeed, parseFeedStream } from "../../src/index.ts";
import type { Article } from "../../src/model.ts";

const HTML = '<a href="x">a</a><img src="/y" srcset="a 1x, b 2x"><video poster="p"></video><q cite="c">q</q>';
const at = (base: string) => {
  const url = (path: string) => new URL(path, base).href;
  return (
    `<a href="${url("x")}">a</a><img src="${url("/y")}" srcset="${url("a")} 1x, ${url("b")} 2x">` +
    `<video poster="${url("p")}"></video><q cite="${url("c")}">q</q>`
  );
};
const escaped = HTML.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const NS =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" ' +
  'xmlns:a="http://www.w3.org/2005/Atom"';

async function read(xml: string, url?: string) {
  const { feed } = parseFeed(xml, { url });
  for (const size of [1, 7, 4096]) {
    async function* pieces() {
      for (let i = 0; i < xml.length; i += size) yield xml.slice(i, i + size);
    }
    const { articles } = await parseFeedStream(pieces(), { url });
    const list: Article[] = [];
    for await (const article of articles) list.push(article);
    expect(JSON.stringify(list)).toBe(JSON.stringify(feed.articles));
  }
  return { feed, article: feed.articles[0]! };
}

/** A base at one level, and the one that the text inside has to be read with. */
const LEVELS = [
  { feed: "https://b.example/d/", item: "", own: "", base: "https://b.example/d/" },
  { feed: "", item: "https://b.example/d/", own: "", base: "https://b.example/d/" },
  { feed: "", item: "", own: "https://b.example/d/", base: "https://b.example/d/" },
  { feed: "https://b.example/d/f", item: "e/", own: "s/", base: "https://b.example/d/e/s/" },
  { feed: "https://b.example/", item: "https://c.example/x", own: "/z/", base: "https://c.example/z/" },
];
const attr = (base: string) => (base === "" ? "" : ` xml:base="${base}"`);

describe.each(LEVELS)("base of feed $feed, item $item, text $own", ({ feed, item, own, base }) => {
  const rows = (open: string, close: string, links: string) => `${open}${attr(item)}>${links}<id>u</id>${close}`;

  test("Atom", async () => {
    for (const name of ["title", "summary", "content"]) {
      const text = `<${name} type="html"${attr(own)}>${escaped}</${name}>`;
      const xml = `<feed xmlns="http://www.w3.org/2005/Atom"${attr(feed)}>${rows("<entry", `${text}</entry>`, `<link href="1"${attr(own)}/>`)}</feed>`;
      const { article } = await read(xml);
      expect(article[`${name}Html` as "titleHtml"]).toBe(at(base));
      expect(article.url).toBe(new URL("1", base).href);
    }
  });

  test("XHTML, with the base on its div", async () => {
    const div = `<div xmlns="http://www.w3.org/1999/xhtml"${attr(own)}><a href="x">a</a></div>`;
    const xml = `<feed xmlns="http://www.w3.org/2005/Atom"${attr(feed)}><entry${attr(item)}><content type="xhtml">${div}</content></entry></feed>`;
    expect((await read(xml)).article.contentHtml).toBe(`<a href="${new URL("x", base).href}">a</a>`);
  });

  test("RSS and RSS 1.0", async () => {
    for (const [name, field] of [
      ["title", "titleHtml"],
      ["description", "summaryHtml"],
      ["content:encoded", "contentHtml"],
    ] as const) {
      const inside =
        `<item${attr(item)}><link${attr(own)}>1</link><${name}${attr(own)}>${escaped}</${name}>` +
        `<media:thumbnail${attr(own)} url="t.png"/></item>`;
      for (const xml of [
        `<rss ${NS}${attr(feed)}><channel>${inside}</channel></rss>`,
        `<rss ${NS}><channel${attr(feed)}>${inside}</channel></rss>`,
        `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${NS}${attr(feed)}>${inside}</rdf:RDF>`,
      ]) {
        const { article } = await read(xml);
        expect(article[field]).toBe(at(base));
        expect(article.url).toBe(new URL("1", base).href);
        expect(article.image?.url).toBe(new URL("t.png", base).href);
      }
    }
  });
});

describe("of a feed itself", () => {
  test("description, link, logo, icon, author", async () => {
    const { feed } = await read(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://b.example/d/"><subtitle type="html">${escaped}</subtitle>` +
        `<link href="./"/><logo>l.png</logo><icon>i.png</icon><author><name>J</name><uri>j</uri></author></feed>`,
    );
    expect(feed).toMatchObject({
      descriptionHtml: at("https://b.example/d/"),
      url: "https://b.example/d/",
      image: { url: "https://b.example/d/l.png" },
      icon: "https://b.example/d/i.png",
      bylines: [{ url: "https://b.example/d/j" }],
    });
  });
});

describe("without a base", () => {
  const rss = (head: string) =>
    `<rss ${NS}><channel>${head}<item><link>/1</link><enclosure url="a.mp3"/><description>${escaped}</description></item></channel></rss>`;
  test.each([
    ["where it came from", rss("<link>https://home.example/</link>"), "https://u.example/f.xml"],
    [
      "its own address",
      rss('<link>https://home.example/</link><a:link rel="self" href="https://u.example/f.xml"/>'),
      undefined,
    ],
    ["its home page", rss("<link>https://u.example/</link>"), undefined],
  ])("rows are read with %s, HTML is kept", async (_, xml, url) => {
    const { article } = await read(xml, url);
    expect(article).toMatchObject({
      url: "https://u.example/1",
      enclosures: [{ url: "https://u.example/a.mp3" }],
      summaryHtml: HTML,
    });
  });
  test("what stands after the item is not asked", async () => {
    const xml = `<rss ${NS}><channel><item><link>/1</link></item><link>https://u.example/</link></channel></rss>`;
    expect((await read(xml)).article.url).toBe("/1");
  });
  test("an empty reference is the base", async () => {
    const xml = (base: string) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"${base}><entry><id>u</id><link href=""/></entry></feed>`;
    expect((await read(xml(' xml:base="https://b.example/d"'))).article.url).toBe("https://b.example/d");
    expect((await read(xml(""))).article.url).toBeUndefined();
  });
  test("a base that is none is as good as none", async () => {
    const xml = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/d/"><entry><content type="html">${escaped}</content></entry></feed>`;
    expect((await read(xml)).article.contentHtml).toBe(HTML);
    expect((await read(xml, "https://u.example/f")).article.contentHtml).toBe(at("https://u.example/d/"));
  });
});
