/**
 * Strings looked over in a buffer. A document that is not all Latin-1 has two bytes a character, which regular expressions
 * read at 0.7 GB/s and Node writes into a buffer at more than ten.
 */

import { decodeIn, isLowFirst, MOST_ROOM, native, roomFor, WINDOW } from "./utf8.ts";

/** What XML forbids, surrogates aside: they may be halves of a character. */
export const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

/** Characters of which one may look like a control character without being one. */
const RARELY = 64;

/**
 * Whether there is a control character in a text. Of characters beyond Latin-1 the buffer gets the low byte, which tells where
 * to look: where that is in vain too often, as in Chinese, the expression is faster.
 */
export function hasControls(text: string): boolean {
  if (native === undefined) return CONTROL.test(text);
  const room = roomFor(WINDOW);
  let vain = 0;
  for (let base = 0; base < text.length; base += WINDOW) {
    const length = room.bytes.latin1Write(text.slice(base, base + WINDOW), 0);
    for (let at = room.nextControl(0, length); at < length; at = room.nextControl(at + 1, length)) {
      if (text.charCodeAt(base + at) < 32) return true;
      if (++vain * RARELY > base + WINDOW) return CONTROL.test(text.slice(base));
    }
  }
  return text.includes("\ufffe") || text.includes("\uffff");
}

/**
 * The text with its references decoded and its line ends LF; `undefined` where something in it only looks like a reference. A
 * feed of escaped HTML is read in 0.8 ms instead of 1.1.
 */
export function unescapeText(text: string, hasReturns: boolean): string | undefined {
  const { length } = text;
  if (native === undefined || !isLowFirst || length > MOST_ROOM) return undefined;
  const { bytes } = roomFor(2 * length);
  bytes.ucs2Write(text, 0);
  if (units?.buffer !== bytes.buffer) units = new Uint16Array(bytes.buffer);
  const to = decodeIn(units, length, text, 0, hasReturns, write);
  return to < 0 ? undefined : bytes.ucs2Slice(0, 2 * to);
}
let units: Uint16Array | undefined;

function write(units: Uint16Array, from: number, character: string): number {
  for (let i = 0; i < character.length; i++) units[from + i] = character.charCodeAt(i);
  return from + character.length;
}
