/** What markup may stand in an XML document as it is. */
import { expect, test } from "vitest";
import { isWellFormedFragment } from "../../src/encode/fragment.ts";
import { xmlName } from "../../src/encode/names.ts";
import { Parts } from "../../src/encode/parts.ts";
import { withViewer } from "../../src/encode/viewer.ts";

test.each<[string, string, boolean]>([
  ["nothing", "", true],
  ["text", "a b", true],
  ["balanced tags", "<p>a <b>b</b></p>", true],
  ["tags beside each other", "<p>a</p><p>b</p>", true],
  ["a tag that closes itself", "<br/><hr />", true],
  ["a tag that is not closed", "<p>a", false],
  ["a tag that was not opened", "a</p>", false],
  ["tags that overlap", "<b><i></b></i>", false],
  ["the same tag twice, closed once", "<b><b></b>", false],
  ["attributes in quotation marks", `<a b="c" d='e'>x</a >`, true],
  ["an attribute without them", "<a b=c>x</a>", false],
  ["an attribute without a value", "<a b>x</a>", false],
  ["an attribute that is there twice", `<a b="c" b="d"/>`, false],
  ["attributes that differ", `<a b="c" c="b"/>`, true],
  ["what looks like an attribute in a value", `<a b="b='c'"/>`, true],
  ["< in a value", `<a b="<"/>`, false],
  ["a reference of XML in a value", `<a b="&amp;&#38;&#x26;"/>`, true],
  ["a bare & in a value", `<a b="a&b"/>`, false],
  ["a reference of HTML in a value", `<a b="&nbsp;"/>`, false],
  ["XML's references", "&amp;&lt;&gt;&quot;&apos;&#38;&#x26;", true],
  ["the largest references", "&#1114111;&#x10ffff;", true],
  ["a reference of HTML", "&nbsp;", false],
  ["a bare &", "a & b", false],
  ["a reference that does not end", "&amp", false],
  ["a comment", "<!-- a - b --><p/>", true],
  ["a comment with -- in it", "<!-- a -- b -->", false],
  ["a comment that does not end", "<!-- a", false],
  ["a CDATA", "<![CDATA[a]]>", false],
  ["the end of a CDATA", "a]]>b", false],
  ["a processing instruction", "<?php x ?>", false],
  ["a bare <", "a < b", false],
  ["a prefix that is not declared", "<x:a/>", false],
  ["a prefix that is declared there", `<x:a xmlns:x="urn:x"/>`, true],
  ["another prefix that is declared there", `<x:a xmlns:y="urn:x"/>`, false],
  ["an attribute's prefix that is not declared", `<a x:b="c"/>`, false],
  ["xml:lang", `<a xml:lang="en"/>`, true],
  ["a pair of surrogates", "<p>\u{1f600}</p>", true],
  ["half of a pair", "<p>\ud800</p>", false],
  ["the other half", "<p>\udc00</p>", false],
  ["a control character", "<p>\x01</p>", false],
  ["a tag of 9,000 letters", `<a b="${"x".repeat(9000)}"/>`, true],
])("%s", (_, markup, isFine) => expect(isWellFormedFragment(markup)).toBe(isFine));

test.each<[string, string, string]>([
  ["a name", "a-b.c_1é", "a-b.c_1é"],
  ["a space", "a b", "a_b"],
  ["a digit first", "1a", "_1a"],
  ["nothing", "", "_"],
  ["markup", "<a>/", "_a__"],
  ["a hyphen first", "-a", "_-a"],
])("as a name, %s", (_, name, written) => expect(xmlName(name)).toBe(written));

test("what was written in parts is there once, and then there is nothing", () => {
  const parts = new Parts();
  const texts = Array.from({ length: 50 }, (_, i) => `${i}`.repeat(1000));
  for (const text of texts) parts.write(text);
  expect(parts.take()).toBe(texts.join(""));
  expect(parts.take()).toBe("");
  parts.write("a");
  expect(parts.take()).toBe("a");
});

test.each<[string, string, string]>([
  ["a channel", "<rss><channel><title/>", "<rss><channel>*<title/>"],
  [
    "a channel with attributes",
    `<channel rdf:about="a>b" c="d" ><title/>`,
    `<channel rdf:about="a>b" c="d" >*<title/>`,
  ],
  ["a feed", `<feed xmlns="urn:x"><id/>`, `<feed xmlns="urn:x">*<id/>`],
  ["none of both", "<opml><body/>", "<opml><body/>"],
  ["a name that only begins so", "<feeds><body/>", "<feeds><body/>"],
])("the viewer of %s", (_, xml, written) =>
  expect(withViewer(xml, "/a&b")).toBe(
    written.replace("*", '<script xmlns="http://www.w3.org/1999/xhtml" src="/a&amp;b"></script>'),
  ),
);
