/** Offsets that are so many characters away. */

import { BLOCK, type Utf8, unitAt } from "../scan/utf8.ts";

/** The offset that comes so many UTF-16 units after another, or before it. `utf8`: offsets are of its bytes. */
export function offsetByUnits(utf8: Utf8 | undefined, offset: number, units: number): number {
  if (utf8 === undefined || units === 0) return offset + units;
  const wanted = utf8.unitsBefore(offset) + units;
  let low = units < 0 ? 0 : offset >> BLOCK;
  let high = utf8.length >> BLOCK;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (utf8.unitsBefore(middle << BLOCK) <= wanted) low = middle;
    else high = middle - 1;
  }
  let at = low << BLOCK;
  let left = wanted - utf8.unitsBefore(at);
  for (; at < utf8.length; at++) {
    const counts = unitAt(utf8.bytes, at);
    // Past what is left of a character, and of the block before.
    if (left <= 0 && counts > 0) break;
    left -= counts;
  }
  return at;
}
