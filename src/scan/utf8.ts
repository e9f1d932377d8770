/**
 * UTF-8 read where it lies. Turning a whole feed into a string costs up to half of the time it takes to read it (280 MB/s
 * beside 3 GB/s for Latin-1), and makes every character two bytes wide for the sake of one dash. So the scanner walks over
 * the bytes as Latin-1, a window at a time, whose markup is the same, and only the slices that are asked for and hold a byte
 * above 0x7F are decoded.
 */

import { decodeReference, referenceEnd } from "./entities.ts";
import { ForwardIndex } from "./forward-index.ts";

/** What Node, Bun and Deno have beyond the standard; elsewhere whole documents are decoded. */
export interface FastBuffer extends Uint8Array {
  latin1Slice(start?: number, end?: number): string;
  latin1Write(text: string, offset: number): number;
  ucs2Write(text: string, offset: number): number;
  utf8Slice(start: number, end: number): string;
  ucs2Slice(start: number, end: number): string;
  includes(byte: number, from?: number): boolean;
  includes(value: string, from: number, encoding: "latin1"): boolean;
}
interface BufferModule {
  Buffer: { from(buffer: ArrayBufferLike, byteOffset: number, length: number): FastBuffer };
  isUtf8(bytes: Uint8Array): boolean;
  isAscii(bytes: Uint8Array): boolean;
  transcode?(bytes: Uint8Array, from: "utf8", to: "ucs2"): FastBuffer;
}
interface Host {
  process?: { getBuiltinModule?(name: string): unknown };
}

const { process } = globalThis as Host;
// Bundlers leave this alone, and browsers have none.
export const native = process?.getBuiltinModule?.("node:buffer") as BufferModule | undefined;

/** Buffers write the low byte first; a few machines read it last. */
export const isLowFirst = /* @__PURE__ */ new Uint8Array(/* @__PURE__ */ Uint16Array.of(1).buffer)[0] === 1;

/** `undefined` where it can't be read in place: no fast buffers here, not UTF-8, or characters that XML forbids. */
export function readInPlace(bytes: Uint8Array): Utf8 | undefined {
  if (native?.isUtf8 === undefined || !native.isUtf8(bytes)) return undefined;
  const buffer = native.Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (typeof buffer.latin1Slice !== "function") return undefined;
  const stretch = new Utf8Range(buffer);
  if (stretch.nextControl(0, buffer.length) < buffer.length) return undefined;
  const isAscii = native.isAscii(bytes);
  // U+FFFE and U+FFFF
  const hasNoncharacter =
    !isAscii && (buffer.includes("\xef\xbf\xbe", 0, "latin1") || buffer.includes("\xef\xbf\xbf", 0, "latin1"));
  return hasNoncharacter ? undefined : new Utf8(stretch, isAscii);
}

/**
 * Bytes that are made a string at a time. One string of a whole document of 150 kB takes a third of the time that reading it
 * takes (it gets pages of its own, fresh from the system), those of 64 kB nothing worth naming.
 */
export const WINDOW = 65_536;

/** Bytes as Latin-1. */
export function latin1Of(bytes: Uint8Array): string {
  const buffer = native?.Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (typeof buffer?.latin1Slice === "function") return buffer.latin1Slice();
  let text = "";
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}

/** Runs of ASCII that are looked at before it is decided whether they are long enough to be worth it. */
const MOST_RUNS = 8;
/** Bytes a run must have on average. */
const DENSE = 24;

/** Bytes in UTF-8, to be made text where something beyond ASCII is in them. */
export class Utf8Range {
  readonly bytes: FastBuffer;
  readonly #words: Int32Array;
  /** Offset of the first word. */
  readonly #aligned: number;
  #point = 0;

  constructor(bytes: FastBuffer) {
    this.bytes = bytes;
    [this.#words, this.#aligned] = wordsOf(bytes);
  }

  /** The text of a range: runs of ASCII as they are, with the characters between them. `latin1`: the bytes from `base` on. */
  decode(start: number, end: number, latin1: string, base: number): string {
    let out = "";
    let at = start;
    let high = this.nextHigh(start, end);
    for (let runs = 0; high < end; runs++) {
      // Where other letters are the rule the engine is faster, however far this has come.
      if (runs > MOST_RUNS && high - start < runs * DENSE) return out + this.bytes.utf8Slice(at, end);
      if (high > at) out += latin1.slice(at - base, high - base);
      at = this.#character(high);
      out += String.fromCodePoint(this.#point);
      high = at < end && this.bytes[at]! > 0x7f ? at : this.nextHigh(at, end);
    }
    return out + latin1.slice(at - base, end - base);
  }

  /** Reads one character, known to be well-formed; gives the offset after it. */
  #character(from: number): number {
    const { bytes } = this;
    const lead = bytes[from]!;
    const second = bytes[from + 1]! & 0x3f;
    if (lead < 0xe0) {
      this.#point = ((lead & 0x1f) << 6) | second;
      return from + 2;
    }
    const third = bytes[from + 2]! & 0x3f;
    if (lead < 0xf0) {
      this.#point = ((lead & 0xf) << 12) | (second << 6) | third;
      return from + 3;
    }
    this.#point = ((lead & 7) << 18) | (second << 12) | (third << 6) | (bytes[from + 3]! & 0x3f);
    return from + 4;
  }

  /** UTF-16 units before each block. */
  unitsOfBlocks(): Uint32Array {
    const { bytes } = this;
    const units = new Uint32Array((bytes.length >> BLOCK) + 1);
    let high = this.nextHigh(0, bytes.length);
    for (let i = 1; i < units.length; i++) {
      const end = i << BLOCK;
      const start = end - (1 << BLOCK);
      units[i] = units[i - 1]! + (high >= end ? 1 << BLOCK : high - start + unitsIn(bytes, high, end));
      if (high < end) high = this.nextHigh(end, bytes.length);
    }
    return units;
  }

  /** The first byte above 0x7F in a range, or its end. */
  nextHigh(from: number, end: number): number {
    const { bytes } = this;
    const words = this.#words;
    const aligned = this.#aligned;
    let at = from;
    for (; at < end && ((at - aligned) & 3) !== 0; at++) if (bytes[at]! > 0x7f) return at;
    const word = highWord(words, (at - aligned) >> 2, Math.min(words.length, (end - aligned) >> 2));
    at = Math.max(at, aligned + word * 4);
    for (; at < end; at++) if (bytes[at]! > 0x7f) return at;
    return end;
  }

  /**
   * The first control character other than tab, LF and CR in a range, or its end. Sixteen bytes at a time take half as long as
   * four, and a quarter of what a regular expression takes.
   */
  nextControl(from: number, end: number): number {
    const { bytes } = this;
    const words = this.#words;
    let at = from;
    for (; at < end && ((at - this.#aligned) & 3) !== 0; at++) if (isControl(bytes[at]!)) return at;
    let word = (at - this.#aligned) >> 2;
    const lastWord = Math.min(words.length, (end - this.#aligned) >> 2) - 3;
    for (; word < lastWord; word += 4) {
      const low =
        lowBytes(words[word]!) | lowBytes(words[word + 1]!) | lowBytes(words[word + 2]!) | lowBytes(words[word + 3]!);
      // Some byte is below 0x20: nearly always a line end.
      if ((low & 0x80808080) === 0) continue;
      for (let i = word; i < word + 4; i++) if (hasControl(words[i]!)) return this.#controlFrom(this.#aligned + i * 4);
    }
    for (at = Math.max(at, this.#aligned + word * 4); at < end; at++) if (isControl(bytes[at]!)) return at;
    return end;
  }

  /** The first of four bytes that is one. */
  #controlFrom(start: number): number {
    let at = start;
    while (!isControl(this.bytes[at]!)) at++;
    return at;
  }
}

/** Bytes of a block, as a power of two. */
export const BLOCK = 8;

export class Utf8 {
  /** Bytes. */
  readonly length: number;
  readonly bytes: FastBuffer;
  readonly #isAscii: boolean;
  readonly #stretch: Utf8Range;
  /** The window: bytes from `#base` on, as Latin-1. */
  #text = "";
  #base = 0;
  /** The first byte above 0x7F from `#from` on: ranges are asked for nearly in order, so this moves forward only. */
  #high: number;
  #from = 0;
  /** UTF-16 units before each block: counted when the first place is asked for. */
  #units: Uint32Array | undefined;

  constructor(stretch: Utf8Range, isAscii: boolean) {
    this.bytes = stretch.bytes;
    this.#isAscii = isAscii;
    this.#stretch = stretch;
    this.length = stretch.bytes.length;
    this.#high = isAscii ? this.length : -1;
  }

  /** A range of bytes as Latin-1. What is asked for afterwards lies within the last one. */
  window(start: number, end: number): string {
    this.#base = start;
    this.#text = this.bytes.latin1Slice(start, Math.min(end, this.length));
    return this.#text;
  }

  /** The first character that is no white space of XML, as far as it is ASCII; -1 where there is none. */
  get firstCharacter(): number {
    const at = this.bytes.findIndex((byte) => byte > 32);
    return at < 0 ? -1 : this.bytes[at]!;
  }

  /** Whether some byte of a range stands for more than ASCII. */
  isWide(start: number, end: number): boolean {
    if (start > this.#high) {
      this.#high = this.#stretch.nextHigh(start, this.length);
      this.#from = start;
    } else if (start < this.#from) {
      const before = Math.min(end, this.#from);
      if (this.#stretch.nextHigh(start, before) < before) return true;
    }
    return this.#high < end;
  }

  /** The text of a range of ASCII, which keeps no window alive. */
  copy(start: number, end: number): string {
    return this.bytes.latin1Slice(start, end);
  }

  /** The text of a range. */
  decode(start: number, end: number): string {
    return this.#stretch.decode(start, end, this.#text, this.#base);
  }

  /**
   * The text of a range with its references decoded and its line ends LF; `undefined` where something in it only looks like a
   * reference. Moved together in one buffer: two to three times as fast as joining slices.
   */
  unescape(start: number, end: number, hasReturns: boolean): string | undefined {
    const length = end - start;
    if (length > MOST_ROOM) return undefined;
    const into = roomFor(length);
    into.bytes.set(this.bytes.subarray(start, end));
    const to = decodeIn(into.bytes, length, this.#text, start - this.#base, hasReturns, write);
    return to < 0 ? undefined : into.decode(0, to, into.bytes.latin1Slice(0, to), 0);
  }

  /** A byte: with `indexOf` and `slice` these are bytes to look over like a string. */
  charCodeAt(at: number): number {
    return this.bytes[at]!;
  }

  /** The next place of an ASCII character, or -1. */
  indexOf(character: string, from: number): number {
    return this.bytes.indexOf(character.charCodeAt(0), from);
  }

  /** The text of a range, or of all, outside of any window. */
  slice(start = 0, end = this.length): string {
    if (this.#isAscii) return this.bytes.latin1Slice(start, end);
    if (end - start < LONG || native?.transcode === undefined) return this.bytes.utf8Slice(start, end);
    const utf16 = native.transcode(this.bytes.subarray(start, end), "utf8", "ucs2");
    return utf16.ucs2Slice(0, utf16.length);
  }

  /** Where lines start, in bytes: after LF, CR LF or CR. */
  lineStarts(): number[] {
    const bytes = this.bytes;
    const starts = [0];
    const look = (at: number) => {
      const byte = bytes[at]!;
      if (byte === 10 || (byte === 13 && bytes[at + 1] !== 10)) starts.push(at + 1);
    };
    const [words, aligned] = wordsOf(bytes);
    for (let at = 0; at < aligned; at++) look(at);
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!;
      if (((word - 0x10101010) & ~word & 0x80808080) === 0) continue;
      const at = aligned + i * 4;
      look(at);
      look(at + 1);
      look(at + 2);
      look(at + 3);
    }
    for (let at = aligned + words.length * 4; at < bytes.length; at++) look(at);
    return starts;
  }

  /** UTF-16 units before a byte. */
  unitsBefore(byte: number): number {
    if (this.#isAscii) return byte;
    this.#units ??= this.#stretch.unitsOfBlocks();
    const block = byte >> BLOCK;
    return this.#units[block]! + unitsIn(this.bytes, block << BLOCK, byte);
  }
}

/**
 * Bytes from which on text is made through UTF-16, which Node makes of UTF-8 by vector instructions: 5 GB/s where its decoder
 * does 0.1 for long documents.
 */
const LONG = 2048;

/** UTF-16 units of a range. */
function unitsIn(bytes: Uint8Array, from: number, end: number): number {
  let units = 0;
  for (let at = from; at < end; at++) units += unitAt(bytes, at);
  return units;
}

/** The first byte of a character counts, and of four bytes, which are two units, the second. */
export function unitAt(bytes: Uint8Array, at: number): 0 | 1 {
  const byte = bytes[at]!;
  return byte < 0x80 || byte >= 0xc0 || bytes[at - 1]! >= 0xf0 ? 1 : 0;
}

/** Longer texts are rare, and the buffer stays. */
export const MOST_ROOM = 1 << 20;
let room: Utf8Range | undefined;

/** A buffer that is used again and again, of the size of the longest text. */
export function roomFor(length: number): Utf8Range {
  if (room === undefined || room.bytes.length < length) {
    const buffer = new ArrayBuffer(Math.max(16_384, 2 ** Math.ceil(Math.log2(length))));
    room = new Utf8Range(native!.Buffer.from(buffer, 0, buffer.byteLength));
  }
  return room;
}

/** Characters that are moved by twos before it is asked how far the text goes on without a reference. */
const STEPS = 16;

/**
 * Decodes references and line ends in a buffer, which shrinks; gives its new length, or -1 where something only looks like a
 * reference. `text` has the same from `base` on; `write` puts a character into the buffer and gives the place after it.
 */
export function decodeIn<T extends Uint8Array | Uint16Array>(
  codes: T,
  length: number,
  text: string,
  base: number,
  hasReturns: boolean,
  write: (codes: T, at: number, character: string) => number,
): number {
  const ampersand = new ForwardIndex("&");
  const cr = new ForwardIndex("\r");
  let line = hasReturns ? Math.min(length, cr.from(text, base) - base) : length;
  let to = 0;
  let at = 0;
  while (at < length) {
    const moved = moveRun(codes, at, to, Math.min(line, at + STEPS) - 1);
    at += moved;
    to += moved;
    if (codes[at] !== 38 || at === length) {
      const next = Math.min(line, ampersand.from(text, base + at) - base);
      // Moving what is left of a run as a whole makes this faster by half.
      if (next - at > STEPS) codes.copyWithin(to, at, next);
      else for (let i = at; i < next; i++) codes[to + i - at] = codes[i]!;
      to += next - at;
      at = next;
      if (at === length) break;
      if (at === line) {
        codes[to++] = 10;
        at += at + 1 < length && codes[at + 1] === 10 ? 2 : 1;
        line = Math.min(length, cr.from(text, base + at) - base);
        continue;
      }
    }
    const known = knownReference(codes, at + 1);
    // Behind the end lies another text.
    if (known !== 0 && at + (known >> 7) <= length) {
      codes[to++] = known & 0x7f;
      at += known >> 7;
      continue;
    }
    const end = referenceEnd(text, base + at + 1);
    const decoded = end < 0 || end >= base + length ? undefined : decodeReference(text, base + at + 1, end);
    if (decoded === undefined) return -1;
    to = write(codes, to, decoded);
    at = end - base + 1;
  }
  return to;
}

/**
 * Moves characters up to an `&`, or up to `stop` and one more to make two; gives how many. One at a time, V8 asks for each where
 * the buffer lies and how long it is: that took a seventh longer.
 */
function moveRun(codes: Uint8Array | Uint16Array, from: number, to: number, stop: number): number {
  let moved = 0;
  for (; from + moved < stop; moved += 2) {
    const at = from + moved;
    const into = to + moved;
    const first = codes[at]!;
    const second = codes[at + 1]!;
    if (first === 38) return moved;
    codes[into] = first;
    if (second === 38) return moved + 1;
    codes[into + 1] = second;
  }
  return moved;
}

/**
 * After `&`: the character of `amp;`, `quot;` or a decimal number in ASCII, with the length of the whole reference from bit 7
 * on; or 0.
 */
function knownReference(codes: Uint8Array | Uint16Array, at: number): number {
  switch (codes[at]) {
    case 35: // #
      return decimalReference(codes, at + 1);
    case 108: // lt
      return codes[at + 1] === 116 && codes[at + 2] === 59 ? 60 | (4 << 7) : 0;
    case 103: // gt
      return codes[at + 1] === 116 && codes[at + 2] === 59 ? 62 | (4 << 7) : 0;
    case 97: // amp
      return codes[at + 1] === 109 && codes[at + 2] === 112 && codes[at + 3] === 59 ? 38 | (5 << 7) : 0;
    case 113: // quot
      return codes[at + 1] === 117 && codes[at + 2] === 111 && codes[at + 3] === 116 && codes[at + 4] === 59
        ? 34 | (6 << 7)
        : 0;
  }
  return 0;
}

/** `39;`, with zeros before it or not: how many write an apostrophe. */
function decimalReference(codes: Uint8Array | Uint16Array, from: number): number {
  let code = 0;
  for (let at = from; at < from + 4; at++) {
    const digit = codes[at]! - 48;
    if (digit === 11) return code >= 32 && code < 127 ? code | ((at - from + 3) << 7) : 0;
    if (!(digit >= 0 && digit <= 9)) return 0;
    code = code * 10 + digit;
  }
  return 0;
}

/** Writes a character in UTF-8; gives the place after it. */
function write(bytes: Uint8Array, at: number, character: string): number {
  const code = character.codePointAt(0)!;
  const more = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  // As many bits as there are bytes, and then a zero.
  bytes[at] = more === 0 ? code : (0xff00 >> (more + 1)) | (code >> (6 * more));
  for (let i = 1; i <= more; i++) bytes[at + i] = 0x80 | ((code >> (6 * (more - i))) & 0x3f);
  return at + more + 1;
}

/** Four bytes at a time: the part of the bytes that is aligned so, and where it starts. */
function wordsOf(bytes: Uint8Array): [Int32Array, number] {
  const aligned = Math.min(-bytes.byteOffset & 3, bytes.length);
  const count = (bytes.length - aligned) >> 2;
  return [new Int32Array(bytes.buffer, count === 0 ? 0 : bytes.byteOffset + aligned, count), aligned];
}

/**
 * The first of four bytes above 0x7F. By itself: V8 keeps what it compiled in the midst of a loop, and gave it up each time at the
 * first thing behind it.
 */
function highWord(words: Int32Array, from: number, end: number): number {
  let word = from;
  while (word < end && (words[word]! & 0x80808080) === 0) word++;
  return word;
}

/** Of four bytes, those below 0x20 have their highest bit set; the others may have any but that one. */
const lowBytes = (word: number) => (word - 0x20202020) & ~word;

/** Whether one of four bytes is a control character other than tab, LF and CR. */
function hasControl(word: number): boolean {
  const low = ~(((word & 0x7f7f7f7f) + 0x60606060) | word) & 0x80808080;
  if (low === 0) return false;
  return (low & ~(zeros(word ^ 0x0a0a0a0a) | zeros(word ^ 0x09090909) | zeros(word ^ 0x0d0d0d0d))) !== 0;
}

/** The highest bit of those of four bytes that are zero. */
const zeros = (word: number) => ~(((word & 0x7f7f7f7f) + 0x7f7f7f7f) | word) & 0x80808080;

const isControl = (byte: number) => byte < 32 && byte !== 10 && byte !== 13 && byte !== 9;
