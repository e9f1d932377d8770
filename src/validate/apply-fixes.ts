/** Repairs, applied. */

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
  const accepted: TextEdit[] = [];
  for (const { fix = [] } of diagnostics) {
    if (fix.length > 0 && !fix.some((edit) => accepted.some((other) => touches(edit, other)))) accepted.push(...fix);
  }
  accepted.sort((a, b) => a.offset - b.offset);
  let mended = "";
  let done = 0;
  for (const { offset, length, text: written } of accepted) {
    mended += text.slice(done, offset) + written;
    done = offset + length;
  }
  return mended + text.slice(done);
}

const touches = (a: TextEdit, b: TextEdit) =>
  a.offset === b.offset || (a.offset < b.offset + b.length && b.offset < a.offset + a.length);
