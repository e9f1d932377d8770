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

/**
 * A text copied: its characters, and two of them at a time. Constants, because the engine then knows where they lie and how
 * long they are: a fifth of looking a text over.
 */
const ROOM = /* @__PURE__ */ new ArrayBuffer(2 * WINDOW);
const UNITS = /* @__PURE__ */ new Uint16Array(ROOM);
const PAIRS = /* @__PURE__ */ new Int32Array(ROOM);
let bytes: FastBuffer | undefined;

/**
 * Whether a text has neither a CR nor anything that may be forbidden. A long one is looked at in a buffer, eight characters at
 * a time: of 1.4 kB that takes half of what a regular expression does, which was a fifth of writing a feed.
 */
export function isPlain(text: string): boolean {
  if (text.length < LONG || native === undefined || !isLowFirst) return PLAIN.test(text);
  bytes ??= native.Buffer.from(ROOM, 0, ROOM.byteLength);
  for (let from = 0; from < text.length; from += WINDOW) {
    const part = text.slice(from, from + WINDOW);
    bytes.ucs2Write(part, 0);
    if (!arePlain(part.length)) return false;
  }
  return true;
}

function arePlain(length: number): boolean {
  const end = (length >> 1) - 3;
  let i = 0;
  for (; i < end; i += 4) {
    const signs = signsOf(i) | signsOf(i + 1) | signsOf(i + 2) | signsOf(i + 3);
    if ((signs & 0x80008000) !== 0 && !areCharacters(2 * i, 2 * i + 8)) return false;
  }
  return areCharacters(2 * i, length);
}

/** Less a space, a character is negative where it was below one, or above U+801F. */
const signsOf = (i: number) => PAIRS[i]! - 0x200020;

function areCharacters(from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    const unit = UNITS[i]!;
    if (unit < 32 ? unit !== 10 && unit !== 9 : unit > 0xd7ff && (unit < 0xe000 || unit > 0xfffd)) return false;
  }
  return true;
}
