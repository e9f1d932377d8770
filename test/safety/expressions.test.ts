/**
 * No regular expression of the sources takes longer than its input: each is judged by `recheck`, which looks for input on
 * which it would backtrack. Verdicts are recorded, since some take seconds; what is not recorded is judged here.
 * `npm run expressions` records.
 */

import { expect, test } from "vitest";
import { isFine, judge, keyOf, readRecord, regularExpressions } from "./expressions.ts";

const found = regularExpressions();

test("the sources are searched", () => expect(found.length).toBeGreaterThan(400));

test("every expression is linear, but for those whose input is bounded", { timeout: 300_000 }, async () => {
  const record = readRecord();
  const faults: string[] = [];
  for (const expression of found) {
    const verdict = record[keyOf(expression)] ?? (await judge(expression));
    if (!isFine(expression, verdict))
      faults.push(`${expression.file}:${expression.line}: ${keyOf(expression)} is ${verdict}`);
  }
  expect(faults).toEqual([]);
});
