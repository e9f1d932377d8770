/** The reference pages are what the tables say. */

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pages, rulePages } from "../scripts/docs.ts";
import { coveragePage, rowAnswers } from "../scripts/row-answers.ts";
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

test("docs/values.md is what `npm run docs` writes", () => {
  expect(readFileSync(new URL("../docs/values.md", import.meta.url), "utf8")).toBe(coveragePage());
});

test("every row of every vocabulary says what its value has to be, if any", () => {
  const rows = rowAnswers();
  expect(rows.length).toBeGreaterThan(1000);
  expect(rows.filter(({ answer }) => answer === "" || answer.includes("a check of its own"))).toEqual([]);
});
