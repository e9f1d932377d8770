/** Repairs are certain: what they mend is gone, and nothing else has become worse. */

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { applyFixes, type Diagnostic, validateFeed } from "../../src/index.ts";

/** Our fixtures, and the suites that lie beside the project. */
const FOLDERS = ["../../fixtures", "../../../shared/corpus", "../../../shared/conformance/w3c/testcases"].map(
  (path) => new URL(path, import.meta.url),
);
const NOW = new Date("2026-11-24T00:00:00Z");

function filesIn(folder: URL): URL[] {
  return readdirSync(folder).flatMap((name) => {
    const at = new URL(encodeURIComponent(name), `${folder.href}/`);
    if (statSync(at).isDirectory()) return filesIn(at);
    return /\.(?:xml|rss|atom|rdf|json|opml)$/.test(name) ? [at] : [];
  });
}

function countsOf(diagnostics: readonly Diagnostic[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** What is there to be mended still, or is there only since. */
function leftOver(text: string): string[] {
  const before = validateFeed(text, { now: NOW }).diagnostics;
  if (!before.some(({ fix }) => fix !== undefined)) return [];
  const after = validateFeed(applyFixes(text, before), { now: NOW }).diagnostics;
  const counts = countsOf(before);
  const more = [...countsOf(after)].filter(([code, count]) => count > (counts.get(code) ?? 0));
  return [
    ...after.filter(({ fix }) => fix !== undefined).map(({ code, path }) => `${code} is still at ${path}`),
    ...more.map(([code]) => `more of ${code}`),
  ];
}

test.each(FOLDERS.filter((folder) => existsSync(folder)).map((folder) => [folder.pathname.split("/").at(-1), folder]))(
  "in %s, after every repair was made, there is nothing left to repair and nothing new",
  (_, folder) => {
    const problems = filesIn(folder as URL).flatMap((file) =>
      leftOver(new TextDecoder().decode(readFileSync(file))).map((problem) => `${file.pathname}: ${problem}`),
    );
    expect(problems).toEqual([]);
  },
  120_000,
);
