/** What is found in the documents of the rules, and nothing else; and how each finding is told. */

import { describe, expect, test } from "vitest";
import { type RuleId, type ValidationReport, rules, validateFeed } from "../../src/index.ts";
import { ROWS, type RuleRow, WRAP } from "./rule-rows.ts";

const NOW = new Date("2026-11-24T00:00:00Z");
const rows = Object.entries(ROWS) as [RuleId, RuleRow][];

const SHOW = "missing-itunes-element missing-itunes-owner";
/**
 * Other rules that a pair of documents breaks: both, since the fragment is all there is; or the bad one, by the same fault; or
 * the good one, since in the bad one nothing more is looked for.
 */
const ALSO_REPORTED: Readonly<Partial<Record<RuleId, { both?: string; bad?: string; good?: string }>>> = {
  "not-a-feed": { bad: "missing-encoding" },
  "undeclared-prefix": { good: "unknown-namespace" },
  "wrong-root-namespace": { bad: "unknown-namespace" },
  "obsolete-namespace": { bad: "unknown-namespace" },
  "obsolete-doctype": { bad: "doctype-contradicts-version" },
  "prefixed-core": { bad: "invalid-urn missing-self" },
  "extension-without-namespace": { both: "unknown-namespace" },
  "extension-attribute": { bad: "unknown-namespace" },
  "blank-attribute": { bad: "unregistered-rel" },
  "invalid-rfc822-date": { bad: "date-without-zone" },
  "invalid-http-url": { both: SHOW },
  "invalid-boolean-attribute": { bad: "duplicate-element" },
  "invalid-yes-no-clean": { both: SHOW },
  "invalid-duration": { both: SHOW },
  "too-long": { both: SHOW },
  "eight-days": { bad: "duplicate-value" },
  "invalid-form-name": { both: "avoid-text-input" },
  "duplicate-ids": { bad: "duplicate-updated" },
  "escaped-xhtml": { bad: "missing-xhtml-div" },
  "itunes-keywords": { both: SHOW },
  "media-restriction": { both: "missing-attribute" },
  "json-type": { bad: "empty-article" },
  "zone-contradicts-offset": { bad: "problematic-rfc822-date" },
  "date-without-zone": { bad: "invalid-rfc822-date" },
  "explicit-word": { both: `${SHOW} profile-missing` },
  "profile-format": { good: "profile-missing profile-too-few" },
  "profile-missing": { both: "profile-too-few", good: "profile-too-many" },
  "profile-too-few": { both: "profile-missing" },
  "profile-too-many": { both: "profile-missing" },
  "profile-enclosure-type": { both: "profile-missing" },
  "profile-markup": { both: "profile-missing profile-too-few", bad: "unsafe-element" },
  "duplicate-enclosure-url": { both: "profile-missing" },
  "itunes-enclosure-format": { both: SHOW },
  "enclosure-length-unknown": { both: "profile-missing" },
  "artwork-format": { both: `${SHOW} profile-missing` },
  "serial-without-episode": { both: `${SHOW} profile-missing` },
  "podcast-insecure-url": { both: "profile-missing" },
  "podcast-guid": { both: "profile-missing" },
  "link-on-another-host": { both: "profile-missing profile-too-few" },
  "mixed-content": { both: "missing-language" },
  "invalid-rdf": { both: "missing-encoding missing-language" },
  "missing-itunes-element": { bad: "missing-itunes-owner" },
  "missing-itunes-owner": { bad: "missing-itunes-element" },
  "itunes-not-utf8": { both: SHOW, bad: "nonstandard-encoding" },
  "itunes-category": { both: SHOW },
  "itunes-unknown-category": { both: SHOW },
  "itunes-episode-type": { both: SHOW },
  "itunes-type": { both: SHOW },
  "invalid-nss": { both: "missing-element" },
  "integer-overflow": { both: "missing-element" },
  "access-relationship": { both: "access-in-channel" },
  "too-many-hours": { bad: "duplicate-value" },
  "encoding-mismatch": { bad: "nonstandard-encoding" },
  "not-escaped": { bad: "undefined-element unexpected-attribute" },
};

function reportOf(row: RuleRow, fragment: string): ValidationReport {
  const source = WRAP[row.in](fragment);
  const bytes = new Uint8Array(Buffer.from(source, row.latin1 ? "latin1" : "utf8"));
  const profiles = row.profile === undefined ? ["w3c"] : ["w3c", row.profile];
  const isAtom = source.includes("feed.atom");
  const url = `https://example.org/feed.${isAtom ? "atom" : "xml"}`;
  return validateFeed(bytes, { now: NOW, profiles, contentType: row.contentType, url });
}
const words = (...texts: (string | undefined)[]) => texts.flatMap((text) => text?.split(" ") ?? []).sort();
const codesOf = ({ diagnostics }: ValidationReport) => [...new Set(diagnostics.map(({ code }) => code))].sort();

describe.each(rows)("%s", (id, row) => {
  const { both, bad, good } = ALSO_REPORTED[id] ?? {};

  test("is all that is found", () => expect(codesOf(reportOf(row, row.bad))).toEqual(words(id, both, bad)));
  test("leaves nothing to be found where it is not", () =>
    expect(codesOf(reportOf(row, row.good))).toEqual(words(both, good)));

  test("decides whether the feed is valid by the severity of what is found", () => {
    for (const { valid, diagnostics } of [reportOf(row, row.bad), reportOf(row, row.good)])
      expect(valid).toBe(diagnostics.every(({ severity }) => severity !== "error"));
  });

  test("is told in order, with its place and in whole words", () => {
    const source = WRAP[row.in](row.bad);
    const { diagnostics, format } = reportOf(row, row.bad);
    const offsets = diagnostics.map(({ offset = 0 }) => offset);
    expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
    for (const { code, message, path, params, offset, line, column, w3c, spec, severity } of diagnostics) {
      expect(message).not.toMatch(/undefined(?!-)|\[object|NaN|\{\w+\}/);
      expect(JSON.stringify(params)).not.toContain("Stryker");
      const rule = rules[code as RuleId];
      expect(w3c).toEqual(rule.w3c);
      expect(spec?.length).toBeGreaterThan(0);
      expect(["error", "warning", "info"]).toContain(severity);
      if (format !== undefined && format !== "json" && path !== "") expect(path).toMatch(ROOTS[format]);
      if (offset === undefined || row.latin1) continue;
      const before = source.slice(0, offset).split("\n");
      expect([line, column]).toEqual([before.length, before.at(-1)!.length + 1]);
    }
  });
});

const ROOTS = { rss: /^(?:rss|channel)\b/, atom: /^(?:\w+:)?(?:feed|entry)\b/, rdf: /^(?:rdf:RDF|Channel)\b/ };
