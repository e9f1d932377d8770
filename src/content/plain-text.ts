/** Characters that XML can't hold, not even as a reference (XML 1.0 §2.2), and texts that nearly always hold none. */

import { type FastBuffer, isLowFirst, native } from "../scan/utf8.ts";

/** Control characters, noncharacters and halves of characters. */
export const FORBIDDEN =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export const hasForbidden = (text: string) => !isPlain(text) && text.search(FORBIDDEN) >= 0;

/** No CR and nothing that may be forbidden. */
const PLAIN = /^[\t\n\x20-\ud7ff\ue000-\ufffd]*$/;

/** From so many characters on it pays to copy a text where it can be looked at. */
const LONG = 200;
const WINDOW = 8192;

/** A text copied: its characters, and two of them at a time. */
interface Room {
  readonly bytes: FastBuffer;
  readonly units: Uint16Array;
  readonly pairs: Int32Array;
}
let room: Room | undefined;

/**
 * Whether a text has neither a CR nor anything that may be forbidden. A long one is looked at in a buffer, eight characters at
 * a time: of 1.4 kB that takes half of what a regular expression does, which was a fifth of writing a feed.
 */
export function isPlain(text: string): boolean {
  if (text.length < LONG || native === undefined || !isLowFirst) return PLAIN.test(text);
  room ??= makeRoom();
  for (let from = 0; from < text.length; from += WINDOW) {
    const part = text.slice(from, from + WINDOW);
    room.bytes.ucs2Write(part, 0);
    if (!arePlain(room, part.length)) return false;
  }
  return true;
}

function makeRoom(): Room {
  const buffer = new ArrayBuffer(2 * WINDOW);
  const bytes = native!.Buffer.from(buffer, 0, buffer.byteLength);
  return { bytes, units: new Uint16Array(buffer), pairs: new Int32Array(buffer) };
}

function arePlain({ units, pairs }: Room, length: number): boolean {
  const end = (length >> 1) - 3;
  let i = 0;
  for (; i < end; i += 4) {
    const signs = signsOf(pairs[i]!) | signsOf(pairs[i + 1]!) | signsOf(pairs[i + 2]!) | signsOf(pairs[i + 3]!);
    if ((signs & 0x80008000) !== 0 && !areCharacters(units, 2 * i, 2 * i + 8)) return false;
  }
  return areCharacters(units, 2 * i, length);
}

/** The sign of each half is set where it is above 0x7FFF or below 0x20, and seldom elsewhere. */
const signsOf = (pair: number) => pair | (pair - 0x200020);

function areCharacters(units: Uint16Array, from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    const unit = units[i]!;
    if (unit < 32 ? unit !== 10 && unit !== 9 : unit > 0xd7ff && (unit < 0xe000 || unit > 0xfffd)) return false;
  }
  return true;
}
