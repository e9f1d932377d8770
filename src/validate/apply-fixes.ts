/** Repairs, applied. */

import { requireText, feedError } from "../errors.ts";
import type { Diagnostic, TextEdit } from "../errors.ts";

/**
 * The text with the certain repairs of the diagnostics made. Of two that touch the same place the first is made; validate
 * again for the other.
 *
 * @example
 * const { diagnostics } = validateFeed(text);
 * const better = applyFixes(text, diagnostics);
 */
export function applyFixes(text: string, diagnostics: readonly Diagnostic[]): string {
  requireText(text, "text");
  if (!Array.isArray(diagnostics))
    throw feedError("invalid-input", "expected the diagnostics of validateFeed", { path: "diagnostics" });
  const accepted = acceptedFixes(diagnostics).flat();
  accepted.sort((a, b) => a.offset - b.offset);
  // The places are those of the decoded text, which a byte order mark is no part of.
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let mended = "";
  let done = 0;
  for (const { offset, length, text: written } of accepted) {
    mended += text.slice(done, start + offset) + written;
    done = start + offset + length;
  }
  return mended + text.slice(done);
}

/** The fixes that are made, each of one finding: of two that touch the same place, the first. */
export function acceptedFixes(diagnostics: readonly Diagnostic[]): (readonly TextEdit[])[] {
  const edits: TextEdit[] = [];
  return diagnostics.flatMap(({ fix = [] }) => {
    if (fix.length === 0 || fix.some((edit) => edits.some((other) => touches(edit, other)))) return [];
    edits.push(...fix);
    return [fix];
  });
}

const touches = (a: TextEdit, b: TextEdit) =>
  a.offset === b.offset || (a.offset < b.offset + b.length && b.offset < a.offset + a.length);
