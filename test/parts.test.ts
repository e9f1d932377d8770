/** What is loaded by itself is what the package exports, and whole enough to be loaded late. */
import { describe, expect, it } from "vitest";
import * as whole from "../src/index.ts";
import * as atOnce from "../src/parts/at-once.ts";
import * as newsroom from "../src/parts/newsroom.ts";
import * as reading from "../src/parts/reading.ts";
import * as streaming from "../src/parts/streaming.ts";
import * as validating from "../src/parts/validating.ts";
import * as writing from "../src/parts/writing.ts";

const PARTS = { atOnce, reading, writing, validating, newsroom, streaming };
const names = Object.values(PARTS).flatMap((part) => Object.keys(part));
const isClass = (value: unknown) => /^class\b/.test(Function.prototype.toString.call(value));

describe.each(Object.entries(PARTS))("part %s", (_, part) => {
  it("has what the package exports under the same names", () => {
    expect(whole).toMatchObject(part);
  });
});

it("no name is in two parts", () => {
  expect(names).toEqual([...new Set(names)]);
});

it("classes and what programs declare namespaces with are there at once", () => {
  const values = Object.entries<unknown>(whole).filter(([, value]) => typeof value !== "function" || isClass(value));
  const later = values.map(([name]) => name).filter((name) => !(name in atOnce));
  // Records and a list, each value of which can be loaded late, since nothing asks which codec of dates it has before it.
  expect(later.sort()).toEqual(["allNamespaces", "profiles", "rfc3339", "rfc822", "rules", "w3cdtf"]);
});
