/** A long text is looked at in a buffer: character for character what a regular expression says of it. */
import { describe, expect, test } from "vitest";
import { hasForbidden, isPlain } from "../../src/content/plain-text.ts";

/** Lengths around those where another way of looking begins. */
const LENGTHS = [1, 7, 199, 200, 201, 207, 8191, 8192, 8193, 20_001];

const textWith = (character: string, length: number, at: number) =>
  `${"a".repeat(at)}${character}${"–".repeat(Math.max(0, length - at - character.length))}`;

describe.each(LENGTHS)("in a text of %i characters", (length) => {
  const places = [0, 1, 2, 3, 7, 8, length - 9, length - 8, length - 1].filter((at) => at >= 0 && at < length);

  test.each([
    ["a letter", "z"],
    ["a tab", "\t"],
    ["a line feed", "\n"],
    ["the last before the surrogates", "\ud7ff"],
    ["the first after them", "\ue000"],
    ["a wide comma", "\uff0c"],
    ["the last character of the plane", "\ufffd"],
    ["one whose low byte looks like a control character", "\u4e01"],
  ])("%s is plain", (_, character) => {
    for (const at of places) expect(isPlain(textWith(character, length, at)), String(at)).toBe(true);
  });

  test.each([
    ["NUL", "\0"],
    ["a control character", "\x1f"],
    ["a first half", "\ud800"],
    ["a second half", "\udfff"],
    ["a noncharacter", "\ufffe"],
    ["the last code", "\uffff"],
  ])("%s is forbidden", (_, character) => {
    for (const at of places) {
      const text = textWith(character, length, at);
      expect([isPlain(text), hasForbidden(text)], String(at)).toEqual([false, true]);
    }
  });

  test.each([
    ["a CR", "\r"],
    ["a pair", "\u{1f600}"],
  ])("%s is not plain, and not forbidden", (_, character) => {
    for (const at of places) {
      const text = textWith(character, length, at);
      expect([isPlain(text), hasForbidden(text)], String(at)).toEqual([false, false]);
    }
  });
});
