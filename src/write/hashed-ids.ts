/** Ids of articles that are not kept: a million of them in 25 MB, whatever their length. */

import { hashOf } from "../content/text-hash.ts";
import type { Ids } from "../feed/completion.ts";

/**
 * Remembers a hash of 64 bits for each id, in a table with open addressing. That two ids of a million share theirs has a
 * chance of one in forty million; the second would be taken for a repetition.
 */
export class HashedIds implements Ids {
  /** For each slot the two halves of a hash, and the place plus one; 0 where the slot is free. */
  #slots = new Uint32Array(3 * 1024);
  #count = 0;

  has(id: string): boolean {
    return this.#slots[this.#find(...hashOf(id)) + 2] !== 0;
  }

  take(id: string, place: number): number | undefined {
    const [high, low] = hashOf(id);
    const at = this.#find(high, low);
    const known = this.#slots[at + 2]!;
    if (known !== 0) return known - 1;
    this.#slots[at] = high;
    this.#slots[at + 1] = low;
    this.#slots[at + 2] = place + 1;
    if (++this.#count * 3 > this.#capacity * 2) this.#grow();
    return undefined;
  }

  get #capacity(): number {
    return this.#slots.length / 3;
  }

  /** The slot of this hash, or the free one where it belongs. */
  #find(high: number, low: number): number {
    const slots = this.#slots;
    // The capacity is a power of two.
    const mask = this.#capacity - 1;
    let slot = low & mask;
    while (slots[3 * slot + 2] !== 0 && (slots[3 * slot] !== high || slots[3 * slot + 1] !== low))
      slot = (slot + 1) & mask;
    return 3 * slot;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(2 * old.length);
    for (let at = 0; at < old.length; at += 3)
      if (old[at + 2] !== 0) this.#slots.set(old.subarray(at, at + 3), this.#find(old[at]!, old[at + 1]!));
  }
}
