/** What stands before the root or after it does not cost the feed; pages and other documents are refused all the same. */

import { describe, expect, test } from "vitest";
import { detectFormat, parseFeed, parseFeedStream } from "../../src/index.ts";

const RSS =
  '<rss version="2.0"><channel><title>News</title><item><title>A</title><guid>a</guid></item></channel></rss>';
const ATOM =
  '<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title>A</title><id>a</id></entry></feed>';
const RDF =
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">' +
  '<channel><title>News</title></channel><item rdf:about="a"><title>A</title></item></rdf:RDF>';

async function streamed(xml: string, size: number) {
  async function* pieces() {
    for (let at = 0; at < xml.length; at += size) yield xml.slice(at, at + size);
  }
  const { articles, done } = await parseFeedStream(pieces());
  const ids: string[] = [];
  for await (const { id } of articles) ids.push(id);
  return { ids, codes: (await done).diagnostics.map(({ code }) => code) };
}

describe("is passed over", () => {
  test.each([
    [
      "a notice",
      "<br />\n<b>Warning</b>:  Undefined variable $x in <b>/var/www/feed.php</b> on line <b>12</b><br />\n",
    ],
    ["a notice that is not closed", "<br>\n<b>Notice: x &lt; y\n"],
    ["a script", '<script>if (a < b) document.write("<rss><channel></channel></rss>");</script>\n'],
    ["a script that is not closed", "<script>var a = 1;\n"],
    ["a style", "<style>a > b { color: red }</style>"],
    ["a script in capitals", "<SCRIPT>document.write('<rss>')</SCRIPT>"],
    ["a division around it", '<div class="feed">'],
    ["a preformatted block", "<pre>debug: 1</pre>"],
    ["a paragraph and words", "Hello <p>there</p> again"],
    ["a link", '<link rel="stylesheet" href="a.css">'],
    ["a comment and a table", "<!-- x --><table><tr><td>1</td></tr></table>"],
    ["end tags", "<font>x</font></div></body>"],
    ["an image", '<img src="https://example.com/pixel.gif">'],
  ])("%s", async (_, before) => {
    for (const feed of [RSS, ATOM, RDF])
      for (const xml of [before + feed, `${before}<?xml version="1.0" encoding="utf-8"?>\n${feed}`]) {
        const { feed: read, diagnostics } = parseFeed(xml);
        const codes = diagnostics.map(({ code }) => code);
        expect(read).toMatchObject({ title: "News", articles: [{ id: "a", title: "A" }] });
        expect(codes.filter((code) => code === "markup-before-root")).toHaveLength(1);
        expect(codes).not.toContain("stray-close-tag");
        expect(parseFeed(new TextEncoder().encode(xml)).feed).toEqual(read);
        expect(detectFormat(xml)).toBe(feed === RSS ? "rss" : feed === ATOM ? "atom" : "rdf");
        for (const size of [1, 7, 4096]) expect(await streamed(xml, size)).toEqual({ ids: ["a"], codes });
      }
  });
});

describe("is refused", () => {
  test.each([
    ["a page", "<html><body><p>x</p></body></html>", "html-page"],
    ["a page with a feed shown in it", `<!DOCTYPE html><title>x</title><pre>${RSS}</pre>`, "html-page"],
    ["a piece of a page", "<div>x<p>y</div>", "not-a-feed"],
    ["a notice and nothing else", "<br /><b>Fatal error</b>: x", "not-a-feed"],
    ["a notice and a page", "<br /><b>x</b><html></html>", "html-page"],
    ["a sitemap", "<urlset></urlset>", "sitemap"],
    ["another vocabulary around it", `<response>${RSS}</response>`, "not-a-feed"],
  ])("%s", async (_, xml, code) => {
    expect(() => parseFeed(xml)).toThrow(expect.objectContaining({ code }));
    await expect(streamed(xml, 7)).rejects.toMatchObject({ code });
    expect(detectFormat(xml)).toBeUndefined();
  });
});

describe("a second document", () => {
  test("is read where the first has no items", async () => {
    const empty = '<?xml version="1.0"?><rss version="2.0"><channel><title>Empty</title></channel></rss>';
    const xml = `${empty}\n<?xml version="1.0"?>\n${RSS}`;
    const { feed, diagnostics } = parseFeed(xml);
    expect(feed).toMatchObject({ title: "Empty", articles: [{ id: "a", title: "A" }] });
    const codes = diagnostics.map(({ code }) => code);
    expect(codes).toContain("content-after-root");
    for (const size of [1, 7, 4096]) expect(await streamed(xml, size)).toEqual({ ids: ["a"], codes });
  });
  test("is told where it has", () => {
    const { feed, diagnostics } = parseFeed(RSS + RSS);
    expect(feed.articles).toHaveLength(1);
    expect(diagnostics.map(({ code }) => code)).toContain("content-after-root");
  });
});
