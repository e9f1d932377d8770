/** Markdown as generators render it. */

import { expect, test } from "vitest";
import { type Flavour, render } from "../../../src/build/markdown/flavours.ts";

const rows: [rule: string, flavour: Flavour, markdown: string, expected: string][] = [
  ["an address with & is escaped", {}, "[a](/?a=1&c=2)", '<p><a href="/?a=1&amp;c=2">a</a></p>'],
  [
    "headings have GitHub's ids",
    { headingIds: true },
    "## Über *it*\n\n## Über it",
    '<h2 id="über-it">Über <em>it</em></h2>\n<h2 id="über-it-1">Über it</h2>',
  ],
  ["a heading's own id", { headingIds: true }, "## A {#b-c}", '<h2 id="b-c">A</h2>'],
  ["quotes, dashes, dots", { smart: "–" }, `"It's" -- a --- b... 'x'`, "<p>“It’s” – a — b… ‘x’</p>"],
  ["none in code", { smart: "–" }, '`"a" -- b` "c"', "<p><code>&quot;a&quot; -- b</code> “c”</p>"],
  ["quotes around marked words", { smart: "–" }, '"*a*" (*"b"*)', "<p>“<em>a</em>” (<em>“b”</em>)</p>"],
  ["HTML is dropped", { isHtmlDropped: true }, "a <b>c</b>\n\n<div>x</div>", "<p>a c</p>"],
  ["ends of lines break", { breaks: true }, "a\nb", "<p>a<br>b</p>"],
  ["indented text is no code", { isIndentedText: true }, "a\n\n    b", "<p>a</p>\n<p>    b</p>"],
  [
    "attributes are no text",
    { attributes: true },
    "a **b**{: .c }\n{: .d }\n\n# E {: #f }",
    "<p>a <strong>b</strong></p>\n<h1>E</h1>",
  ],
  ["without footnotes the mark stays", {}, "a[^1]", "<p>a[^1]</p>"],
];

test.each(rows)("%s", (_, flavour, markdown, expected) => {
  const { tokens, html } = render(markdown, flavour);
  expect(html(tokens).trim()).toBe(expected);
});

test("footnotes, also twice in a row", () => {
  for (const text of ["a[^1]\n\n[^1]: Note", "b[^x] c[^y]\n\n[^x]: One\n[^y]: Two"]) {
    const { tokens, html } = render(text, { footnotes: true });
    const made = html(tokens);
    expect(made).toMatch(/<sup><a id="footnote-ref-/);
    expect(made.match(/<li id="footnote-/g)).toHaveLength(text.match(/\]:/g)!.length);
  }
});
