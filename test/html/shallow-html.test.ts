import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shallowHtml } from "../../src/html/shallow-html.ts";

const ROWS: readonly (readonly [rule: string, html: string, shallow: string])[] = [
  ["what closes stays as it is", "<p>x</p>".repeat(5000), "<p>x</p>".repeat(5000)],
  ["void elements open nothing", "<br><img src=x>".repeat(5000), "<br><img src=x>".repeat(5000)],
  ["elements that end at once open nothing", "<b/>".repeat(5000), "<b/>".repeat(5000)],
  ["2,000 in one another stay", `${"<b>".repeat(2000)}x`.padEnd(7000), `${"<b>".repeat(2000)}x`.padEnd(7000)],
  [
    "an end that ends nothing ends nothing",
    `${"<b></p>".repeat(2000)}<u>y`,
    `${"<b></p>".repeat(2000)}${"</b>".repeat(2000)}<u>y`,
  ],
  [
    "before the next they are closed, the last first",
    `<i>${"<b>".repeat(1999)}x<u>y`,
    `<i>${"<b>".repeat(1999)}x${"</b>".repeat(1999)}</i><u>y`,
  ],
];

describe("shallowHtml", () => {
  it.each(ROWS)("%s", (_, html, shallow) => expect(shallowHtml(html)).toBe(shallow));

  it("keeps every text and every tag, whatever is open", () => {
    const piece = fc.constantFrom("<b>", "<p class=x>", "</b>", "</p>", "text", "<br>", "<", "&amp;");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const html = pieces.join("").repeat(700);
        expect(shallowHtml(html).replaceAll(/<\/[a-z]+>/g, "")).toBe(html.replaceAll(/<\/[a-z]+>/g, ""));
      }),
      { numRuns: 50 },
    );
  });
});
