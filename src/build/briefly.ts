/** Warnings in brief: every article may have the same one. */

import type { BuildWarning } from "./run.ts";

/** The first warning of each kind, and how many there are like it. */
export function briefly(warnings: readonly BuildWarning[]): { readonly first: BuildWarning; readonly more: number }[] {
  const kinds = new Map<string, { first: BuildWarning; more: number }>();
  for (const warning of warnings) {
    const kind = kinds.get(warning.code);
    if (kind === undefined) kinds.set(warning.code, { first: warning, more: 0 });
    else kind.more++;
  }
  return [...kinds.values()];
}
