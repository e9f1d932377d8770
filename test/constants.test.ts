/** What the build makes constants of, and what has to stay a variable. */

import { expect, test } from "vitest";
import { withConstants } from "../scripts/constants.ts";

test.each([
  ["a variable that nothing writes to", "var a = 1;\nuse(a);", "const a=1;\nuse(a);"],
  ["a function's own variable stays", "function f() {\n  var a = 1;\n}", undefined],
  ["one without a value stays", "var a;\n", undefined],
  ["one that is written to stays", "var a = 1;\nfunction f() {\n  a = 2;\n}", undefined],
  ["one that is counted stays", "var a = 1;\nconst f = () => a++;", undefined],
  ["one that is filled in stays", "var a = f();\nconst g = () => a ??= 1;", undefined],
  ["one that takes part of something stays", "var a = 1;\n[b, { c: a = 2 }] = f();", undefined],
  ["one that a loop writes to stays", "var a = 1;\nfor (a of f()) g(a);", undefined],
  ["one whose member is written to", "var a = {};\na.b = 1;", "const a={};\na.b = 1;"],
  ["a class", "var A = class {};", "const A=class {};"],
])("%s", (_, code, made = code) => {
  expect(withConstants(code)).toBe(made);
  expect(withConstants(code).length).toBe(code.length);
});
