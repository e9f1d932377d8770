/** Clauses of the specifications that have more cases than a rule has documents: all that is found in each, in order. */

import { describe, expect, test } from "vitest";
import { validateFeed } from "../../src/index.ts";
import { WRAP } from "./rule-rows.ts";

type Row = readonly [clause: string, hole: keyof typeof WRAP, fragment: string, codes: string];

const ATOM: readonly Row[] = [
  ["text is not HTML", "entry", "<rights>a &lt; b &amp; c</rights>", ""],
  ["HTML says that it is", "entry", "<rights>a &lt;b&gt;b&lt;/b&gt;</rights>", "contains-undeclared-html"],
  ["a reference of HTML, too", "entry", "<rights>&amp;copy; &amp;#169;</rights>", "contains-undeclared-html"],
  [
    "elements in text",
    "entry",
    "<rights><b xmlns='http://www.w3.org/1999/xhtml'/>a</rights>",
    "unexpected-text undefined-element",
  ],
  [
    "XHTML is in one div",
    "entry",
    "<rights type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>a</div></rights>",
    "",
  ],
  [
    "XHTML beside its div",
    "entry",
    "<rights type='xhtml'>a<div xmlns='http://www.w3.org/1999/xhtml'>a</div></rights>",
    "missing-xhtml-div",
  ],
  [
    "a div of another namespace",
    "entry",
    "<rights type='xhtml'><div xmlns='urn:isbn:1'>a</div></rights>",
    "missing-xhtml-div unknown-namespace",
  ],
  [
    "two divs",
    "entry",
    "<rights type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>a</div><div xmlns='http://www.w3.org/1999/xhtml'/></rights>",
    "missing-xhtml-div",
  ],
  [
    "content elsewhere may be empty",
    "bareEntry",
    "<content src='https://example.org/1.html' type='text/html'/><summary>a</summary>",
    "",
  ],
  [
    "content elsewhere without type",
    "bareEntry",
    "<content src='https://example.org/1.html'/><summary>a</summary>",
    "missing-content-type",
  ],
  ["content that is empty", "bareEntry", "<content/>", "blank-element"],
  [
    "content elsewhere and here",
    "bareEntry",
    "<content src='https://example.org/1.html' type='text/html'>a</content><summary>a</summary>",
    "unexpected-text",
  ],
  ["base64", "bareEntry", "<content type='image/png'>AAAA</content><summary>a</summary>", ""],
  [
    "base64 of a wrong length",
    "bareEntry",
    "<content type='image/png'>AAA</content><summary>a</summary>",
    "not-base64",
  ],
  [
    "base64 with signs that it has not",
    "bareEntry",
    "<content type='image/png'>A*AA</content><summary>a</summary>",
    "not-base64",
  ],
  [
    "plain text by its media type",
    "bareEntry",
    "<content type='text/plain'>a &lt;/b></content>",
    "contains-undeclared-html",
  ],
  [
    "an XML document",
    "bareEntry",
    "<content type='image/svg+xml'><svg xmlns='http://www.w3.org/2000/svg'/></content>",
    "",
  ],
  ["a page without html", "bareEntry", "<content type='text/html'>&lt;p>a&lt;/p></content>", "html-fragment"],
  ["a page", "bareEntry", "<content type='text/html'>&lt;html>&lt;/html></content>", ""],
  [
    "several parts",
    "bareEntry",
    "<content type='multipart/mixed'>a</content><summary>a</summary>",
    "invalid-mime-type not-base64",
  ],
  ["a relation by an IRI", "entry", "<link rel='https://example.org/rel' href='https://example.org/2'/>", ""],
  [
    "a relation by IANA's address",
    "entry",
    "<link rel='http://www.iana.org/assignments/relation/related' href='https://example.org/2'/>",
    "",
  ],
  ["alternates in two languages", "entry", "<link href='https://example.org/2' hreflang='de'/>", ""],
  ["alternates of two types", "entry", "<link href='https://example.org/2' type='text/html'/>", ""],
  ["alternates of the same", "entry", "<link href='https://example.org/2'/>", "duplicate-alternate"],
  [
    "the same moment in two entries",
    "feed",
    "<entry><title>a</title><id>tag:example.org,2023:2</id><updated>2023-03-21T11:09:00Z</updated><link href='https://example.org/2'/><summary>a</summary></entry>",
    "duplicate-updated",
  ],
];

const RSS: readonly Row[] = [
  ["a link may be given twice in Atom", "item", "<atom:link rel='related' href='https://example.org/2'/>", ""],
  [
    "said by an extension too",
    "item",
    "<dc:creator>Jane</dc:creator><author>jane@example.org (Jane)</author>",
    "duplicate-item-semantics",
  ],
  ["said by an extension alone", "item", "<dc:creator>Jane</dc:creator>", ""],
  [
    "the channel's date, twice",
    "channel",
    "<pubDate>Tue, 21 Mar 2023 16:39:00 GMT</pubDate><dc:date>2023-03-21</dc:date>",
    "duplicate-semantics",
  ],
  [
    "a guid that is a number",
    "bareItem",
    "<title>a</title><guid isPermaLink='false'>12345678</guid>",
    "guid-not-unique",
  ],
  ["a guid of nine digits", "bareItem", "<title>a</title><guid isPermaLink='false'>123456789</guid>", ""],
  ["a guid that is a word", "bareItem", "<title>a</title><guid>one</guid>", "guid-not-a-url"],
  ["a guid that is a tag", "bareItem", "<title>a</title><guid>tag:example.org,2023:1</guid>", "guid-not-a-permalink"],
  [
    "an image of a photo's format",
    "channel",
    "<image><url>https://example.org/a.jpeg</url><title>News</title><link>https://example.org/</link></image>",
    "",
  ],
  [
    "an image of another format",
    "channel",
    "<image><url>https://example.org/a.svg</url><title>News</title><link>https://example.org/</link></image>",
    "image-format",
  ],
  [
    "an image without an extension",
    "channel",
    "<image><url>https://example.org</url><title>News</title><link>https://example.org/</link></image>",
    "",
  ],
  [
    "an image with another title and link",
    "channel",
    "<image><url>https://example.org/a.png</url><title>N</title><link>https://example.org/n</link></image>",
    "image-title-differs image-link-differs",
  ],
  ["an hour twice", "channel", "<skipHours><hour>0</hour><hour>24</hour></skipHours>", "hour-24 duplicate-value"],
  ["days", "channel", "<skipDays><day>Monday</day><day>Sunday</day></skipDays>", ""],
  [
    "content without a description before it",
    "bareItem",
    "<title>a</title><guid>https://example.org/1</guid><content:encoded>a</content:encoded>",
    "description-after-content",
  ],
];

/** Where a document's own names, versions and claims decide. */
const DOCUMENTS: readonly (readonly [clause: string, document: string, codes: string])[] = [
  [
    "RSS 1.1 whose prefixes are other ones",
    '<Channel xmlns="http://purl.org/net/rss1.1#" xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" r:about="https://example.org/"><title>a</title><link>https://example.org/</link><description>a</description><items r:parseType="Collection"><item r:about="https://example.org/1"><title>a</title><link>https://example.org/1</link></item></items></Channel>',
    "",
  ],
  [
    "RSS 0.91 has no HTML in descriptions, and this is none",
    '<rss version="0.91"><channel><title>a</title><link>https://example.org/</link><description>a</description><item><title>a</title><description>&lt;blink>a&lt;/blink> &lt;url>b&lt;/url></description></item></channel></rss>',
    "",
  ],
  [
    "attributes of extensions, as the RSS Advisory Board allows them",
    '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:x="https://example.org/ns"><channel><title>a</title><link x:rank="1">https://example.org/</link><description>a</description><docs>http://www.rssboard.org/rss-specification</docs><atom:link rel="self" href="https://example.org/feed"/></channel></rss>',
    "unknown-namespace",
  ],
  ["Atom has content of its own", WRAP.entry("<content:encoded>a</content:encoded>"), "undefined-element"],
];

test.each(DOCUMENTS)("%s", (_clause, source, codes) => {
  const { diagnostics } = validateFeed(source);
  const found = diagnostics.filter(({ severity }) => severity !== "info").map(({ code }) => code);
  expect([...new Set(found)].sort().join(" ")).toBe(codes);
});

describe.each(Object.entries({ ATOM, RSS }))("%s", (_, rows) => {
  test.each(rows)("%s", (_clause, hole, fragment, codes) => {
    const { diagnostics } = validateFeed(WRAP[hole](fragment));
    const found = diagnostics.filter(({ severity }) => severity !== "info").map(({ code }) => code);
    expect([...new Set(found)].sort().join(" ")).toBe(codes.split(" ").sort().join(" "));
  });
});

test.each([
  ["nothing", "", "the input is empty; expected a feed"],
  ["blanks", " \n\t", "the input is empty; expected a feed"],
  ["a picture", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], "these bytes are a PNG picture, not a feed"],
  ["compressed bytes", [0x1f, 0x8b, 8, 0], "these bytes are gzip, not a feed; decompress them first"],
])("of %s nothing is said but that it is no feed", (_, input, value) => {
  const { diagnostics, format, valid } = validateFeed(typeof input === "string" ? input : Uint8Array.from(input));
  expect(diagnostics.map(({ code, params, offset }) => [code, params.value, offset])).toEqual([
    ["not-a-feed", value, 0],
  ]);
  expect([format, valid]).toEqual([undefined, false]);
});
