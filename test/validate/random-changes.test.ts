/** Random changes that rows forbid, put into our own documents, are reported: `npm run changes` does the same over all there are. */

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ROWS, WRAP } from "./rule-rows.ts";
import { changeOf, isReported, randomOf, type Subject, subjectOf } from "./random-changes.ts";

const fixtures = new URL("../../fixtures/", import.meta.url);
const named = (name: string, text: string): Subject[] => [subjectOf(name, text) ?? []].flat();
const SUBJECTS = [
  ...readdirSync(fixtures, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".xml"))
    .flatMap((name) => named(name, readFileSync(new URL(name, fixtures), "utf8"))),
  ...Object.entries(ROWS).flatMap(([id, { in: hole, good }]) =>
    hole.startsWith("json") ? [] : named(id, WRAP[hole](good)),
  ),
];

test("at least 99.5 of 100 changes are reported", () => {
  const random = randomOf(20_261_130);
  const silent: string[] = [];
  let count = 0;
  while (count < 2000) {
    const subject = SUBJECTS[Math.floor(random() * SUBJECTS.length)]!;
    const change = changeOf(subject, random);
    if (change === undefined) continue;
    count++;
    if (!isReported(subject.text, change.text)) silent.push(`${change.kind}: ${change.what} (${subject.name})`);
  }
  expect(silent.length / count, silent.join("\n")).toBeLessThanOrEqual(0.005);
});
