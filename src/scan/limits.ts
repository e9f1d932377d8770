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

/** @throws FeedError where the input is larger than it may be */
export function limitInput(length: number, limits?: Partial<Limits>): void {
  const most = limits?.input ?? LIMITS.input;
  if (length > most) throw feedError("limit-input", `the input is larger than ${most}`);
}
