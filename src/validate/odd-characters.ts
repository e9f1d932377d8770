/**
 * Characters that speak of a mistake: controls, and what is left of a wrong decoding. Nearly no document has any, which one look at its
 * bytes tells of all its texts.
 */

import { type FastBuffer, native } from "../scan/utf8.ts";

/** What HTML has no use for. */
export const CONTROL = /[\u0001-\u0008\u000b\u000e-\u001f\u007f-\u009f]/;

/** Control characters of ISO 6429, U+FFFD, and UTF-8 that was read as Latin-1 or, quotation marks and dashes, as Windows-1252. */
export const MISREAD =
  /[\u0080-\u009f\ufffd]|[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf][\u0080-\u00bf]|\u00e2\u20ac[\u0152\u0153\u00a2\u00a6\u00b9\u00ba\u02dc\u2018-\u201d\u2122]/;

/** Whether one of the expressions may match what is written in some bytes of UTF-8. */
export function mayBeOdd(input: Uint8Array): boolean {
  const bytes = native?.Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  if (bytes === undefined || bytes.includes(0x7f)) return true;
  // U+FFFD; `â€`
  if (bytes.includes("\xef\xbf\xbd", 0, "latin1") || bytes.includes("\xc3\xa2\xe2\x82\xac", 0, "latin1")) return true;
  // In UTF-8, U+0080 to U+00BF begin with this byte.
  for (let at = bytes.indexOf(0xc2); at >= 0; at = bytes.indexOf(0xc2, at + 1))
    if (bytes[at + 1]! < 0xa0 || isLead(bytes, at - 2)) return true;
  return false;
}

/** U+00C2 to U+00EF, which lead what looks like UTF-8. */
const isLead = (bytes: FastBuffer, at: number) =>
  bytes[at] === 0xc3 && bytes[at + 1]! >= 0x82 && bytes[at + 1]! <= 0xaf;

/** Whether one of the expressions may match a character that is written as a number, alone or beside others. */
export const isOddNumber = (code: number): boolean => code < 0x100 || code === 0x20ac || code === 0xfffd;

/** Whether two texts may be odd only where they are joined. */
export function isOddJoin(before: string, after: string): boolean {
  if (!(after.charCodeAt(0) > 0x7f)) return false;
  const lead = before.charCodeAt(before.length - 1);
  return lead >= 0xc2 && lead <= 0xef;
}
