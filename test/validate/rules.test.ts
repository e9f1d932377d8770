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
    const source = WRAP[row.in](row.bad);
    expect(placeOf(found!, source, row)).toBe("right");
  });

  test("is not found where it is not", () => {
    expect(findings(row, row.good).map(({ code }) => code)).not.toContain(id);
  });
});

/** What is wrong is not in the document, but in the HTTP header beside it. */
const NOWHERE = new Set<string>(["unexpected-media-type"]);
/** The value told is what the text is measured to be, not what is written. */
const MEASURED = new Set<string>([
  "profile-too-few",
  "profile-too-many",
  "json-type",
  "profile-format",
  "itunes-not-utf8",
]);

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/**
 * "right", or what is not: the range holds the value that is told; or, where none is or something is missing, it is the
 * opening of the element that is told, or within what was put in.
 */
function placeOf({ code, offset, length = -1, params }: Diagnostic, source: string, row: RuleRow): string {
  if (offset === undefined) return NOWHERE.has(code) ? "right" : "it is nowhere";
  const place = source.slice(offset, offset + length);
  if (length < 0 || place.length !== length) return "it is outside the document";
  const value = params.value?.trim();
  if (value !== undefined && !MEASURED.has(code) && [value, escaped(value)].some((one) => source.includes(one)))
    return [value, escaped(value)].some((one) => place.includes(one)) ? "right" : `${place} is not ${value}`;
  const isTag = [params.element, params.parent].some((name) => place.startsWith(`<${name?.replace("_", ":")}`));
  const from = row.in === "document" ? 0 : source.indexOf(row.bad);
  const isInside = row.bad !== "" && offset >= from && offset + length <= from + row.bad.length && place !== source;
  return isTag || isInside || (row.in.startsWith("json") && place === "{") ? "right" : `it is ${place}`;
}

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

test.each(Object.entries(rules))("%s says where it is from", (_, { spec }) => {
  expect(spec).toMatch(
    /^https?:\/\/[\w.-]+\/\S*$|^the source that the profile names$|^docs\/[\w-]+\.md of this package$/,
  );
});

test("what a profile asks for is written down where the profile says, if it says so", () => {
  const house = (source?: string) => ({
    name: "house",
    ...(source !== undefined && { source }),
    article: [{ any: ["dc:creator"], severity: "error" as const }],
  });
  const specOf = (profile: ReturnType<typeof house>) =>
    validateFeed(WRAP.item(""), { profiles: ["w3c", profile] }).diagnostics.find(
      ({ code }) => code === "profile-missing",
    );
  expect(specOf(house("https://house.example/feeds"))?.spec).toBe("https://house.example/feeds");
  expect(specOf(house())).toBeDefined();
  expect(specOf(house())).not.toHaveProperty("spec");
});
