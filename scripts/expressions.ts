// Judges the regular expressions of the sources that were not judged yet, and records how long they may take.
import { writeFileSync } from "node:fs";
import { isFine, judge, keyOf, RECORD, readRecord, regularExpressions } from "../test/safety/expressions.ts";

const known = readRecord();
const record: Record<string, string> = {};
let faults = 0;
for (const expression of regularExpressions()) {
  const key = keyOf(expression);
  const verdict = (record[key] ??= known[key] ?? (await judge(expression)));
  if (isFine(expression, verdict)) continue;
  faults++;
  console.log(`FAULT ${expression.file}:${expression.line}: ${key} is ${verdict}`);
}
const sorted = Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(RECORD, `${JSON.stringify(sorted, undefined, 2)}\n`);
console.log(`${Object.keys(record).length} expressions, ${faults} faults`);
process.exit(faults === 0 ? 0 : 1);
