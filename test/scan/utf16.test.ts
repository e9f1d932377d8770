/** Strings looked over in a buffer: what the plain ways find, they find. */
import { describe, expect, test } from "vitest";
import { decodeReferences } from "../../src/scan/entities.ts";
import { hasControls, unescapeText } from "../../src/scan/utf16.ts";

describe("control characters are found", () => {
  const forbidden = [...Array(32).keys(), 0xfffe, 0xffff].filter((code) => ![9, 10, 13].includes(code));
  test.each(forbidden)("U+%i, wherever it stands", (code) => {
    const control = String.fromCharCode(code);
    for (const length of [0, 1, 2, 3, 15, 16, 17, 33, 65_535, 65_536, 70_001])
      for (const filling of ["a", "\u2019", "\n"])
        expect(hasControls(filling.repeat(length) + control + filling.repeat(3))).toBe(true);
  });
  test.each([
    ["nothing", ""],
    ["blanks", " \t\r\n".repeat(100)],
    ["typography, whose low bytes look like controls", "It\u2019s \u2013 \u201cso\u201d. ".repeat(9000)],
    ["Chinese", "\u4e00\u4e01\u4e07\u4e08\u4e09".repeat(30_000)],
    ["what is above U+FFFD, as halves of characters", "\ud83f\udffe\ufffd\ud83d\ude00".repeat(40)],
  ])("none in %s", (_, text) => expect(hasControls(text)).toBe(false));
  test("after what only looked so too often", () =>
    expect(hasControls(`${"\u4e00\u4e01".repeat(50_000)}\x01`)).toBe(true));
});

describe("references in a text that is full of them", () => {
  const decoded = (text: string) => decodeReferences(text).replace(/\r\n?/g, "\n");
  const unescaped = (text: string) => {
    const careful = unescapeText(text, true);
    if (!text.includes("\r")) expect(unescapeText(text, false)).toBe(careful);
    return careful;
  };
  test.each([
    ["HTML", "&lt;p class=&quot;a&quot;&gt;AT&amp;amp;T\u2019s &lt;b&gt;x&lt;/b&gt;&lt;/p&gt; "],
    ["numbers and names", "&#8217;&#x1F600;&nbsp;&#39;&eacute;&LT;&#150;&apos;"],
    ["line ends", "&lt;br&gt;\r\n&lt;br&gt;\r&lt;br&gt;\n\r"],
    ["what looks like the beginning of others", "&lt;&amp;l&lt;&amp;gt&amp;am&quot;&amp;quo&gt;"],
  ])("%s", (_, text) => {
    for (const times of [2, 3, 100]) expect(unescaped(text.repeat(times))).toBe(decoded(text.repeat(times)));
    expect(unescaped(text.repeat(9_000))).toBe(decoded(text.repeat(9_000)));
  });
  test("runs of all lengths", () => {
    const text = Array.from({ length: 70 }, (_, i) => `${"\u2019".repeat(i)}&lt;`).join("");
    expect(unescaped(text)).toBe(decoded(text));
  });
  const many = "&lt;b&gt;".repeat(8);
  test.each([
    ["a bare ampersand", `${many} a & b`],
    ["one at the end", `${many}&`],
    ["a name that nobody knows", `${many}&unknown;`],
    ["a number that is no character", `${many}&#1;`],
  ])("is left to others where there is %s", (_, text) => expect(unescaped(text)).toBeUndefined());
  test.each(["&l", "&lt", "&g", "&gt", "&am", "&amp", "&quo", "&quot"])(
    "%s at the end is not completed by what was there before",
    (cut) => {
      unescaped(many + "&lt;&gt;&amp;&quot;".repeat(8));
      for (const whole of ["&lt;", "&gt;", "&amp;", "&quot;"]) {
        expect(unescaped(many + whole.repeat(9))).toBeDefined();
        expect(unescaped(many + cut)).toBeUndefined();
      }
    },
  );
});
