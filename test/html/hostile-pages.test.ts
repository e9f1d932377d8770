/** Pages from anywhere: read without an exception, within time that grows with their size. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseArticleHtml } from "../../src/html/index.ts";

const HEAD =
  '<meta property="og:type" content="article"><meta property="article:published_time" content="2024-01-01"><title>T</title>';
const page = (body: string, head = "") => `<html><head>${HEAD}${head}</head><body>${body}</body></html>`;
const article = (inside: string) => page(`<article><h1>T</h1>${inside}</article>`);
const ld = (json: string) => page("<h1>T</h1>", `<script type="application/ld+json">${json}</script>`);
const MANY = 20_000;
const many = (one: (i: number) => string, count = MANY) => Array.from({ length: count }, (_, i) => one(i)).join("");

/** Name, page. */
const PAGES: [string, string][] = [
  ["open elements", article("<div>".repeat(MANY))],
  ["open inline elements", article("<b><i>".repeat(MANY))],
  ["closing tags of what is not open", article(`${"<div>".repeat(900)}${"</x>".repeat(MANY)}`)],
  ["elements with a class", article(many((i) => `<div class="c${i} share-x entry">a</div>`))],
  ["times", article(many(() => '<time datetime="2024-01-01">1 January 2024</time>'))],
  ["bylines", article(many(() => '<p class="byline">By Jane Doe</p>'))],
  ["headings that are links", article(many((i) => `<h2><a href="/${i}">h</a></h2>`))],
  ["articles", page(many((i) => `<article><h2><a href="/${i}">h</a></h2></article>`))],
  ["entries in one another", article('<div class="h-entry"><div class="e-content">'.repeat(400))],
  [
    "items in one another",
    article('<div itemscope itemtype="http://schema.org/Article" itemprop="author">x'.repeat(400)),
  ],
  [
    "item properties",
    article(`<div itemscope itemtype="http://schema.org/Article">${many(() => '<b itemprop="author">x</b>')}</div>`),
  ],
  ["article bodies", article(many(() => '<div itemprop="articleBody"><p>x</p></div>'))],
  ["pictures without an address", article(many(() => "<img><noscript><p>x</p></noscript>"))],
  ["noscript after a long text", article(`<p>${"long ".repeat(1e4)}</p>${many(() => "<noscript>x</noscript>")}`)],
  ["cells", article(`<table>${many(() => "<tr><td>x")}`)],
  ["tables in one another", article("<table><tr><td>x".repeat(300))],
  ["quotations in one another", article(`${"<blockquote>".repeat(250)}${"text ".repeat(5000)}`)],
  ["line breaks", article("a<br>".repeat(MANY))],
  ["sizes of a picture", article(`<img srcset="${many((i) => `a${i} ${i}w,`)}">`)],
  ["spaces behind the end of a comment around JSON", ld(`{} -->${" ".repeat(MANY * 20)}x`)],
  ["JSON in JSON", ld(`${"[".repeat(MANY)}`)],
  ["JSON objects in one another", ld('{"@graph":'.repeat(MANY))],
  ["nodes", ld(`{"@graph":[${many((i) => `{"@id":"${i}","@type":"NewsArticle","author":{"@id":"${i + 1}"}},`)}{}]}`)],
  ["authors", ld(`{"@type":"Article","author":[${many(() => '{"name":"A B"},')}{}]}`)],
  [
    "metas",
    page(
      "<h1>T</h1>",
      many((i) => `<meta name="author" content="A${i} B">`),
    ),
  ],
  ["attributes", article(`<p ${many((i) => `a${i}=1 `)}>x</p>`)],
];

describe("many thousands of", () => {
  test.each(PAGES)("%s", (_, html) => {
    const started = performance.now();
    parseArticleHtml(html, { url: "https://example.com/x" });
    // Measured: under a second each; what is not linear takes minutes.
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

const piece = fc.oneof(
  fc.constantFrom(
    ..."<article>|</article>|<h1>|</h1>|<p>|<div class='share'>|<time datetime='2024-01-01T10:00:00+02:00'>|</div>|<table><tr><td>|<img data-src='a.png'>|<noscript>|<pre><code>|</code>|<a href='javascript:x()'>|<iframe src='//e.org/x'>|<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[|</script>|<base href='::'>|<picture><source srcset='a 1x'>|<meta property='og:type' content='article'>|<body>|<!--|<![CDATA[|&#x110000;|\0".split(
      "|",
    ),
  ),
  fc.string(),
);

test("any pieces give an article or none, twice the same, and nothing that runs", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const html = pieces.join("");
      const found = parseArticleHtml(html, { url: "https://example.com/x" });
      expect(JSON.stringify(parseArticleHtml(html, { url: "https://example.com/x" }))).toBe(JSON.stringify(found));
      expect(found?.contentHtml ?? "").not.toMatch(/<script|<iframe|\shref="javascript|\son\w+=/i);
    }),
    { numRuns: 300 },
  );
});

test("any bytes give an article or none", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void parseArticleHtml(bytes)),
    { numRuns: 300 },
  );
});
