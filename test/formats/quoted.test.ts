import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { quoted } from "../../src/formats/json/quoted.ts";

/** What decides how a text is written, more often than chance would bring it, of what is left once a text is cleaned. */
const text = fc
  .array(fc.oneof(fc.constantFrom('"', "\n", "\\", "\t", "–", "😀", "\u007f", "\u2028"), fc.string()))
  .map((pieces) => pieces.join("words and more words "));

test("a long text is written as JSON.stringify writes it", () => {
  fc.assert(fc.property(text, (each) => quoted(each) === JSON.stringify(each)));
});

describe("a long text as a JSON string", () => {
  it.each([
    ["nothing to escape", "plain ".repeat(60)],
    [
      "quotes and line ends far apart",
      '<p>Some words, and then <a href="https://example.com/x">more</a></p>\n'.repeat(9),
    ],
    ["a quote first and a line end last", `"${"words ".repeat(60)}\n`],
    ["nothing but quotes", '"'.repeat(300)],
    ["other escapes among them", `a\tb\\c "${"words ".repeat(60)}"\n`],
    ["empty", ""],
  ])("%s", (_, each) => expect(quoted(each)).toBe(JSON.stringify(each)));
});
