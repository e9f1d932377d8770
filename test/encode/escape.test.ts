/** What a string becomes in an element, in an attribute, and as markup: to the letter. */
import { describe, expect, test } from "vitest";
import { escapeAttribute, escapeMarkup, escapeText } from "../../src/encode/escape.ts";

type Row = readonly [rule: string, source: string, written: string];

const ANYWHERE: Row[] = [
  ["nothing", "", ""],
  ["plain text is as it is", "plain – naïve", "plain – naïve"],
  ["& < > are references", "a & b < c > d", "a &amp; b &lt; c &gt; d"],
  ["what stands between references stays", "<b>x</b>y", "&lt;b&gt;x&lt;/b&gt;y"],
  ["CR is a reference", "a\rb", "a&#13;b"],
  ["an apostrophe is itself", "<it's", "&lt;it's"],
  ["control characters are left out", "a\0b\x08c\x0bd\x0ce\x0ef\x1fg", "abcdefg"],
  ["DEL and what follows are characters", "<\x7f\x80\x9f", "&lt;\x7f\x80\x9f"],
  ["a space inside is itself", "< a", "&lt; a"],
  ["noncharacters are left out", "a\ufffeb\uffffc", "abc"],
  ["the last character of the plane is one", "<\ufffd", "&lt;\ufffd"],
  ["what stands around the surrogates is a character", "<\ud7ff\ue000", "&lt;\ud7ff\ue000"],
  ["the first pair", "<\u{10000}", "&lt;\u{10000}"],
  ["the last pair", "<\u{10ffff}", "&lt;\u{10ffff}"],
  ["pairs in a row", "<\u{1f600}\u{1f601}", "&lt;\u{1f600}\u{1f601}"],
  ["pairs of the outermost halves", "<\ud800\udfff\udbff\udc00", "&lt;\ud800\udfff\udbff\udc00"],
  ["a first half alone is left out", "a\ud800b", "ab"],
  ["a first half at the end is left out", "a\udbff", "a"],
  ["a first half before what follows the surrogates is left out", "a\ud800\ue000", "a\ue000"],
  ["a second half alone is left out", "a\udc00b", "ab"],
  ["a second half after what stands before the surrogates is left out", "\ud7ff\udfff", "\ud7ff"],
  ["a second half at the beginning is left out", "\udfffa", "a"],
  ["a second half after a pair is left out", "\u{1f600}\udc00a", "\u{1f600}a"],
  ["a first half before a pair is left out", "\ud800\u{1f600}", "\u{1f600}"],
  ["halves the wrong way round are left out", "a\udc00\ud800b", "ab"],
  ["first halves in a row are left out", "<\ud800\ud800b", "&lt;b"],
  ["second halves in a row are left out", "<\udc00\udc00b", "&lt;b"],
];

describe("an element's text", () => {
  test.each<Row>([
    ...ANYWHERE,
    ["quotation marks are themselves", `<"'`, `&lt;"'`],
    ["line ends and tabs inside are themselves", "a\n\tb<", "a\n\tb&lt;"],
    ["white space at the beginning is references", " \n\ta b", "&#32;&#10;&#9;a b"],
    ["white space at the end is references", "a b \t\n", "a b&#32;&#9;&#10;"],
    ["white space at both ends, and what needs references", " <a> ", "&#32;&lt;a&gt;&#32;"],
    ["white space alone", " \n", "&#32;&#10;"],
    ["one space", " ", "&#32;"],
    ["a CR at the ends", "\ra\r", "&#13;a&#13;"],
    ["a no-break space at the ends is itself", "\u00a0a\u00a0", "\u00a0a\u00a0"],
  ])("%s", (_, source, written) => expect(escapeText(source)).toBe(written));
});

describe("an attribute", () => {
  test.each<Row>([
    ...ANYWHERE,
    ["quotation marks are references", `a"b`, "a&quot;b"],
    ["line ends and tabs are references", "a\nb\tc\r", "a&#10;b&#9;c&#13;"],
    ["spaces are themselves", " a ", " a "],
  ])("%s", (_, source, written) => expect(escapeAttribute(source)).toBe(written));
});

describe("markup", () => {
  test.each<Row>([
    ["text without markup is text", "plain", "plain"],
    ["one tag's references are shorter than CDATA", "<b>", "&lt;b&gt;"],
    ["as long as CDATA: CDATA", "<b>x<p>", "<![CDATA[<b>x<p>]]>"],
    ["four > and no <", ">a>b>c>d", "<![CDATA[>a>b>c>d]]>"],
    ["three > and no <", ">a>b>c", "&gt;a&gt;b&gt;c"],
    ["three &", "&a&b&c", "<![CDATA[&a&b&c]]>"],
    ["two &", "&a&b", "&amp;a&amp;b"],
    ["two & and one <", "&a&b<", "&amp;a&amp;b&lt;"],
    ["two & and two <", "a&b&<c<d", "<![CDATA[a&b&<c<d]]>"],
    ["the end of CDATA inside", "<b>]]></b>]]>", "<![CDATA[<b>]]]]><![CDATA[></b>]]]]><![CDATA[>]]>"],
    ["white space at the beginning stays outside", " \n<b>x</b>", "&#32;&#10;<![CDATA[<b>x</b>]]>"],
    ["white space at the end stays outside", "<b>x</b>\n ", "<![CDATA[<b>x</b>]]>&#10;&#32;"],
    ["white space at both ends", "\t<b>x</b> ", "&#9;<![CDATA[<b>x</b>]]>&#32;"],
    ["what CDATA cannot hold makes it text", "<b>\0x</b>", "&lt;b&gt;x&lt;/b&gt;"],
    ["a half of a pair makes it text", "<b>\ud800x</b>", "&lt;b&gt;x&lt;/b&gt;"],
    ["a CR, which CDATA would lose, makes it text", "<b>\rx</b>", "&lt;b&gt;&#13;x&lt;/b&gt;"],
    ["a pair stays in CDATA", "<b>\u{1f600}</b>", "<![CDATA[<b>\u{1f600}</b>]]>"],
  ])("%s", (_, source, written) => expect(escapeMarkup(source)).toBe(written));
});
