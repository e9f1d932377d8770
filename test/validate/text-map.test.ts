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
