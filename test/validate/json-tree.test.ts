/** The tree of a JSON text is the one that jsonc-parser makes; what is no JSON is left to it. */

import fc from "fast-check";
import { type Node, type ParseError, parseTree } from "jsonc-parser";
import { expect, test } from "vitest";
import { jsonTree } from "../../src/validate/json-tree.ts";

function treeOf(text: string): Node | undefined {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  return errors.length > 0 ? undefined : tree;
}

/** Without the way back to the parent. */
const plain = (node: Node | undefined): unknown =>
  JSON.parse(JSON.stringify(node ?? null, (key, value) => (key === "parent" ? undefined : value)));

test.each([
  '{"a": 1, "b": [true, false, null], "c": {"d": ""}}',
  ' \t\r\n{ "a" :\n1 , "a" : 2 } \n',
  "[]",
  "{}",
  "[ ]",
  "[[], {}]",
  "[0, -1, 1.5, -0.25e+10, 1E-2]",
  String.raw`["\"", "\\", "a\\\"b", "\\\\", "\u0041\n", "\/"]`,
  String.raw`{"a\"b": "\\", "c": "d\\"}`,
  '"It rains in Orléans. 雨 😀"',
  "12",
  "null",
])("reads %s", (text) => {
  const tree = jsonTree(text);
  expect(tree).toBeDefined();
  expect(plain(tree)).toEqual(plain(treeOf(text)));
});

test.each([
  "",
  " ",
  "{",
  "[1",
  "[1,]",
  "[,1]",
  "[1 2]",
  '{"a": 1,}',
  '{"a"}',
  '{"a": }',
  "{a: 1}",
  "{1: 2}",
  "{,}",
  "[1}",
  "[01]",
  "[1.]",
  "[.5]",
  "[+1]",
  "[-]",
  "[truely]",
  "[nul]",
  "['a']",
  '["a]',
  String.raw`["a\"]`,
  String.raw`["\x41"]`,
  String.raw`["\u12"]`,
  '["a\nb"]',
  '["a\tb"]',
  '["a\u0001b"]',
  "[1] 2",
  "[1] // a",
  "/* a */ [1]",
  "\ufeff[1]",
])("leaves %j", (text) => {
  expect(jsonTree(text)).toBeUndefined();
});

test("reads whatever is JSON, and nothing else", () => {
  const whitespace = fc.constantFrom(undefined, 1, "\t", "\n");
  fc.assert(
    fc.property(
      fc.jsonValue({ maxDepth: 4 }),
      whitespace,
      fc.nat(),
      fc.constantFrom("", '"', ",", "\\", "]", "}", "1", " "),
      (value, space, place, stray) => {
        const written = JSON.stringify(value, null, space);
        const at = place % (written.length + 1);
        for (const text of [written, written.slice(0, at) + stray + written.slice(at)]) {
          const tree = jsonTree(text);
          if (tree !== undefined) expect(plain(tree)).toEqual(plain(treeOf(text)));
          expect(tree !== undefined).toBe(isJson(text));
        }
      },
    ),
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
