/** Every rule finds what it is about, in its place, and nothing where there is nothing. */

import { describe, expect, test } from "vitest";
import { applyFixes, type Diagnostic, type RuleId, rules, validateFeed } from "../../src/index.ts";
import { ROWS, type RuleRow, WRAP } from "./rule-rows.ts";

const NOW = new Date("2026-11-24T00:00:00Z");
const rows = Object.entries(ROWS) as [RuleId, RuleRow][];

function documentOf({ in: hole, latin1 }: RuleRow, fragment: string): Uint8Array {
  return new Uint8Array(Buffer.from(WRAP[hole](fragment), latin1 ? "latin1" : "utf8"));
}

function findings(row: RuleRow, fragment: string): Diagnostic[] {
  const profiles = row.profile === undefined ? ["w3c"] : ["w3c", row.profile];
  const options = { now: NOW, profiles, contentType: row.contentType, url: "https://example.org/feed.xml" };
  return validateFeed(documentOf(row, fragment), options).diagnostics;
}

describe.each(rows)("%s", (id, row) => {
  test("is found where it is", () => {
    const found = findings(row, row.bad).find(({ code }) => code === id);
    expect(findings(row, row.bad).map(({ code }) => code)).toContain(id);
    const { offset, length, params } = found!;
    if (offset === undefined) return;
    const source = WRAP[row.in](row.bad);
    expect(offset + length!).toBeLessThanOrEqual(source.length);
    const { value } = params;
    if (value !== undefined && source.includes(value) && !ELSEWHERE.has(id))
      expect(source.slice(offset, offset + length!)).toContain(value.trim());
  });

  test("is not found where it is not", () => {
    expect(findings(row, row.good).map(({ code }) => code)).not.toContain(id);
  });
});

/** The value told is not the one that is wrong: it is what it contradicts. */
const ELSEWHERE = new Set<string>([
  "enclosure-contradicts-url",
  "updated-before-published",
  "doctype-contradicts-version",
  "profile-format",
  "profile-enclosure-type",
  "profile-missing",
  "profile-too-few",
  "profile-too-many",
  "json-type",
  "itunes-not-utf8",
]);

describe("a repair", () => {
  const mendable = rows.filter(([id, row]) =>
    findings(row, row.bad).some(({ code, fix }) => code === id && fix !== undefined),
  );

  test("is known for some rules", () => {
    expect(mendable.length).toBeGreaterThan(10);
  });

  test.each(mendable)("of %s takes the finding away and brings no other", (id, row) => {
    const source = WRAP[row.in](row.bad);
    const before = findings(row, row.bad);
    const mended = applyFixes(
      source,
      before.filter(({ code }) => code === id),
    );
    const profiles = row.profile === undefined ? ["w3c"] : ["w3c", row.profile];
    const after = validateFeed(mended, { now: NOW, profiles, url: "https://example.org/feed.xml" }).diagnostics.map(
      ({ code }) => code,
    );
    expect(after).not.toContain(id);
    const known = new Set<string>(before.map(({ code }) => code));
    expect(after.filter((code) => !known.has(code))).toEqual([]);
  });
});

/** Rules without a row of their own, each with the reason. */
const WITHOUT_ROW: Readonly<Partial<Record<RuleId, string>>> = {};

test("every rule has its row", () => {
  const missing = (Object.keys(rules) as RuleId[]).filter(
    (id) => ROWS[id] === undefined && WITHOUT_ROW[id] === undefined,
  );
  expect(missing).toEqual([]);
});
