/** The reference pages are what the tables say. */

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pages, rulePages } from "../scripts/docs.ts";
import { reasons } from "../scripts/rule-reasons.ts";
import { rules } from "../src/index.ts";

test.each([
  ["namespaces", pages],
  ["rules", rulePages],
] as const)("docs/%s/ is what `npm run docs` writes", (name, current) => {
  const folder = new URL(`../docs/${name}/`, import.meta.url);
  const written = Object.fromEntries(
    readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), "utf8")]),
  );
  expect(written).toEqual(Object.fromEntries(current()));
});

test("every rule, and nothing else, says why it matters to readers", () => {
  expect([...reasons.keys()].sort()).toEqual(Object.keys(rules).sort());
});
