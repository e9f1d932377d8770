/** `validate --fix`: the certain repairs, made again until none is left. */

import { writeFileSync } from "node:fs";
import { UsageError } from "../build/usage-error.ts";
import { acceptedFixes, applyFixes } from "../validate/apply-fixes.ts";
import { type ValidateOptions, type ValidationReport, validateFeed } from "../validate/validate-feed.ts";

/** A repair may show the next one; that two undo each other is not known, and would not end. */
const MAX_ROUNDS = 10;

/** A document after its repairs. */
export interface Fixed {
  readonly text: string;
  readonly report: ValidationReport;
  /** Findings that were repaired. */
  readonly fixed: number;
}

export function fixAll(text: string, report: ValidationReport, options: ValidateOptions): Fixed {
  let current: Fixed = { text, report, fixed: 0 };
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { diagnostics } = current.report;
    const better = applyFixes(current.text, diagnostics);
    if (better === current.text) break;
    const fixed = current.fixed + acceptedFixes(diagnostics).length;
    current = { text: better, report: validateFeed(better, options), fixed };
  }
  return current;
}

/** What is written is UTF-8, which a document of another encoding does not say that it is. */
export function writeFixed(name: string, { text, fixed }: Fixed, encoding: string): void {
  if (fixed === 0) return;
  if (encoding !== "utf-8") throw new UsageError(`the file is in ${encoding}; --fix writes UTF-8 only`);
  writeFileSync(name, text);
}
