/** A finding in an escaped text stands where the text is written. */

import { expect, test } from "vitest";
import { validateFeed } from "../../src/index.ts";

const around = (inside: string) =>
  `<rss version="2.0"><channel><title>T</title><link>https://example.org/</link><description>D</description><item><title>T</title><description>${inside}</description></item></channel></rss>`;

test.each([
  ["escaped", "a &lt;b&gt;x&lt;/b&gt; &#233;&lt;script&gt;y&lt;/script&gt;", "unsafe-element", "&lt;script&gt;"],
  ["a CDATA section", "<![CDATA[é &amp; <script>y</script>]]>", "unsafe-element", "<script>"],
  ["text before it", "x &amp;amp; y<![CDATA[<script>]]>", "unsafe-element", "<script>"],
  ["an attribute", '<![CDATA[<p class="a" onclick="x()">y</p>]]>', "unsafe-attribute", 'onclick="x()"'],
  ["an escaped attribute", "&lt;p onclick=&quot;x()&quot;>y&lt;/p>", "unsafe-attribute", "onclick=&quot;x()&quot;"],
  ["Windows line ends", "a\r\nb\r\n<![CDATA[c\r\n<script>y</script>]]>", "unsafe-element", "<script>"],
  ["a comment of XML before it", "a<!-- &lt;i> -->&lt;script>y&lt;/script>", "unsafe-element", "&lt;script>"],
  ["a comment of HTML before it", "<![CDATA[<!-- <i> --><script>y</script>]]>", "unsafe-element", "<script>"],
  ["a relative address", '<![CDATA[<a href="/x">y</a>]]>', "relative-reference", 'href="/x"'],
  ["an end tag alone", "<![CDATA[<p>y</b></p>]]>", "not-html", "</b>"],
  ["an ampersand", "<![CDATA[<p>AT&T</p>]]>", "not-html", "&T"],
] as const)("with %s", (_, inside, code, place) => {
  const text = around(inside);
  const found = validateFeed(text).diagnostics.find((diagnostic) => diagnostic.code === code)!;
  expect(text.slice(found.offset!, found.offset! + found.length!)).toBe(place);
});

test.each([
  ["line ends", "\r\n\r\n  <b>Orléans\r\n \r\n"],
  ["line ends after characters of four bytes", "<b>𐀀𐀁\r\n"],
  ["blanks of three bytes", "\u3000\u3000\u00a0<b>雨\u3000\u2003"],
  ["blanks that are written as numbers", "&#32; &#x3000;<b>雨 &#32;"],
  ["a section of its own", "\n <![CDATA[ \n]]> <![CDATA[ <b>雨 ]]>\n"],
])("bytes and text have a value at the same place: with %s around it", (_, inside) => {
  const text = `<?xml version="1.0" encoding="utf-8"?>${around("D").replace("<title>T", `<title>${inside.replace("<b>", "&lt;b>")}&lt;/b>`)}`;
  const found = validateFeed(text).diagnostics.filter(({ code }) => code === "contains-html");
  expect(found).toHaveLength(1);
  const inBytes = validateFeed(new TextEncoder().encode(text)).diagnostics.filter(
    ({ code }) => code === "contains-html",
  );
  expect(inBytes).toEqual(found);
  const { offset = 0, length = 0 } = found[0]!;
  expect(text.slice(offset, offset + length)).toBe(text.slice(offset, offset + length).trim());
});
