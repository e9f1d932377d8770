import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptOf } from "../../src/content/excerpt.ts";

const words = "Twenty people were hurt, ".repeat(20);

const ROWS: readonly (readonly [rule: string, text: string, excerpt: string | undefined])[] = [
  ["nothing is made of white space", " \n\t ", undefined],
  ["a short text is kept whole, on one line", " One\n two ", "One two"],
  ["280 characters are kept whole", "x".repeat(280), "x".repeat(280)],
  ["a long text is cut between words", `${"x".repeat(278)} yy zz`, `${"x".repeat(278)}…`],
  ["a word that ends at the limit is kept", `${"x".repeat(280)} yy`, `${"x".repeat(280)}…`],
  ["no comma before the ellipsis", `${"x".repeat(278)}, yy zz`, `${"x".repeat(278)}…`],
  ["without spaces it is cut between characters", "雨".repeat(300), `${"雨".repeat(280)}…`],
  ["a character of two units is never halved", `x${"😀".repeat(200)}`, `x${"😀".repeat(139)}…`],
];

describe("excerptOf", () => {
  it.each(ROWS)("%s", (_, text, excerpt) => expect(excerptOf(text)).toBe(excerpt));

  it("is never longer than 281 characters and starts as the text does", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (tail) => {
        const excerpt = excerptOf(words.slice(0, 200) + tail)!;
        expect(excerpt.length).toBeLessThanOrEqual(281);
        expect(excerpt.startsWith("Twenty people were hurt,")).toBe(true);
      }),
    );
  });
});
