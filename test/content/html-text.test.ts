import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { textOfHtml } from "../../src/content/html-text.ts";

const ROWS: [rule: string, html: string, text: string][] = [
  ["tags go, references are decoded", "<p>Xi in <b>Moscow</b> &amp; back</p>", "Xi in Moscow & back"],
  ["white space is one space", " a \t b\r\n c \f", "a b c"],
  ["white space on both sides of a tag is one space", "a <b> c </b> d", "a c d"],
  ["a tag inside of a word parts nothing", "Mos<b>cow</b>", "Moscow"],
  ["each block is on a line of its own", "<p>a</p> <p>b</p><ul><li>c<li>d</ul>e", "a\nb\nc\nd\ne"],
  ["a line break is a new line", "a<br/>\n b", "a\nb"],
  ["what is no block is none", "a<i>b</i><span>c</span>", "abc"],
  ["scripts and styles are not read", "a<script>x < 1</script>b<style>c{}</style>d", "abd"],
  ["text goes on after a script between blocks", "<p>a</p><script src=x></script><p>b</p>", "a\nb"],
  ["text goes on after an end tag without a script", "a</script>b</style>c", "abc"],
  ["a script that does not end hides all that follows", "a<SCRIPT>b<p>c", "a"],
  ["comments are not read", "a<!-- <p> -->b", "ab"],
  ["a comment that does not end is text", "a <!-- b", "a <!-- b"],
  ["a sign that opens no tag is text", "1 < 2 <3 a<1>b", "1 < 2 <3 a<1>b"],
  ["a tag that does not end is text", "<b>a</b> <b", "a <b"],
  ["what a reference gives is not collapsed", "a&#32;&#32;b&nbsp; c", "a  b\u00a0 c"],
  ["a reference may be written in two elements' text", "a &am<b>p;</b> b", "a & b"],
  ["attributes are no text", '<a href="x" title="y">z</a>', "z"],
  ["NUL is no text", "a\0b", "a b"],
  ["nothing is nothing", "<p> \n</p>", ""],
];

describe("the text of HTML", () => {
  it.each(ROWS)("%s", (_, html, text) => expect(textOfHtml(html)).toBe(text));
});

/** The same rules one after another, as they would be said: slow, and plain. */
function plainly(html: string): string {
  const parted = html
    .replace(/<(?:p|li)>|<\/(?:p|li)>|<br>/g, "\u{e000}")
    .replace(/<(script|style)>.*?(?:<\/\1>|$)/gs, "")
    .replace(/<[a-z/!][^<>]*>/g, "")
    .replace(/[ \t\r\n\f\u{e000}]+/gu, (blank) => (blank.includes("\u{e000}") ? "\n" : " "));
  return parted.replace(/^[\n ]|[\n ]$/g, "").replaceAll("&amp;", "&");
}

const PIECES = [
  "a",
  "bc",
  "é—",
  " ",
  "  ",
  "\n",
  "\t",
  "<p>",
  "</p>",
  "<br>",
  "<i>",
  "</i>",
  "<li>",
  "&amp;",
  "<script>x</script>",
  "<style> </style>",
  "</style>",
  "5",
  ".",
]; // prettier-ignore

test("one pass gives what the rules give one after another", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
      const html = pieces.join("");
      expect(textOfHtml(html)).toBe(plainly(html));
    }),
    { numRuns: 2000 },
  );
});
