/** What reading puts up with before it gives up. */

import { feedError } from "../errors.ts";
import { DEFAULT_LIMITS, type ScanLimits } from "./events.ts";

/** What reading puts up with before it gives up. */
export interface Limits extends ScanLimits {
  /** Bytes, or UTF-16 units of a string; none where articles are read as they come. @default 268435456 */
  input: number;
  /** None where articles are read as they come. @default 1000000 */
  articles: number;
}

export const LIMITS: Limits = { ...DEFAULT_LIMITS, input: 268_435_456, articles: 1_000_000 };

/** Of what is nested, whoever reads it goes into each level by a call: beyond this a machine has no room for them. */
const MAX_DEPTH = 2000;

/** @throws FeedError for limits that are no numbers, or above what can be kept */
export function checkLimits(limits: Partial<Limits> | undefined): void {
  for (const [name, value] of Object.entries(limits ?? {})) {
    if (value === undefined) continue;
    const most = name === "depth" ? MAX_DEPTH : Number.POSITIVE_INFINITY;
    if (typeof value === "number" && value >= 0 && value <= most) continue;
    const words = name === "depth" ? `a number from 0 to ${MAX_DEPTH}` : "a number from 0";
    throw feedError("invalid-option", `expected ${words}, not ${String(value)}`, {
      path: `options.limits.${name}`,
      params: { value: String(value) },
    });
  }
}

/** @throws FeedError where the input is larger than it may be */
export function limitInput(length: number, limits?: Partial<Limits>): void {
  const most = limits?.input ?? LIMITS.input;
  if (length > most) throw feedError("limit-input", `the input is larger than ${most}`);
}
