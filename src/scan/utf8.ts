/**
 * UTF-8 read where it lies. Turning a whole feed into a string costs up to half of the time it takes to read it (280 MB/s
 * beside 3 GB/s for Latin-1), and makes every character two bytes wide for the sake of one dash. So the scanner walks over
 * the bytes as Latin-1, a window at a time, whose markup is the same, and only the slices that are asked for and hold a byte
 * above 0x7F are decoded.
 */

/** What Node, Bun and Deno have beyond the standard; elsewhere whole documents are decoded. */
interface FastBuffer extends Uint8Array {
  latin1Slice(start?: number, end?: number): string;
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
const native = process?.getBuiltinModule?.("node:buffer") as BufferModule | undefined;

/** `undefined` where it can't be read in place: no fast buffers here, not UTF-8, or characters that XML forbids. */
export function readInPlace(bytes: Uint8Array): Utf8 | undefined {
  if (native?.isUtf8 === undefined || !native.isUtf8(bytes) || hasControls(bytes)) return undefined;
  const buffer = native.Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (typeof buffer.latin1Slice !== "function") return undefined;
  const isAscii = native.isAscii(bytes);
  // U+FFFE and U+FFFF
  const hasNoncharacter =
    !isAscii && (buffer.includes("\xef\xbf\xbe", 0, "latin1") || buffer.includes("\xef\xbf\xbf", 0, "latin1"));
  return hasNoncharacter ? undefined : new Utf8(buffer, isAscii);
}

/**
 * Bytes that are made a string at a time. One string of a whole document of 150 kB takes a third of the time that reading it
 * takes (it gets pages of its own, fresh from the system), those of 64 kB nothing worth naming.
 */
const WINDOW = 65_536;
/** From here on V8 keeps a string's characters outside its heap, where nothing moves or copies them. */
const EXTERNAL = 1_048_576;

/** Runs of ASCII that are looked at before it is decided whether they are long enough to be worth it. */
const MOST_RUNS = 8;
/** Bytes a run must have on average. */
const DENSE = 24;

export class Utf8 {
  /** Bytes. */
  readonly length: number;
  /** How many bytes are best scanned at a time. */
  readonly windowLength: number;
  readonly #bytes: FastBuffer;
  readonly #isAscii: boolean;
  /** The window: bytes from `#base` on, as Latin-1. */
  #text = "";
  #base = 0;
  #point = 0;
  readonly #words: Int32Array;
  /** Offset of the first word. */
  readonly #aligned: number;
  /** The first byte above 0x7F from `#from` on: ranges are asked for nearly in order, so this moves forward only. */
  #high: number;
  #from = 0;
  #locatedByte = 0;
  #locatedUnit = 0;

  constructor(bytes: FastBuffer, isAscii: boolean) {
    this.#bytes = bytes;
    this.#isAscii = isAscii;
    this.length = bytes.length;
    this.windowLength = bytes.length >= EXTERNAL ? bytes.length : WINDOW;
    this.#high = isAscii ? Number.POSITIVE_INFINITY : -1;
    [this.#words, this.#aligned] = wordsOf(bytes);
  }

  /** A range of bytes as Latin-1. What `decode` is asked for lies within the last one. */
  window(start: number, end: number): string {
    this.#base = start;
    this.#text = this.#bytes.latin1Slice(start, Math.min(end, this.length));
    return this.#text;
  }

  /** The first character that is no white space of XML, as far as it is ASCII; -1 where there is none. */
  get firstCharacter(): number {
    const at = this.#bytes.findIndex((byte) => byte > 32);
    return at < 0 ? -1 : this.#bytes[at]!;
  }

  /** Whether some byte of a range stands for more than ASCII. */
  isWide(start: number, end: number): boolean {
    if (start > this.#high) {
      this.#high = this.#nextHigh(start, this.#bytes.length);
      this.#from = start;
    } else if (start < this.#from && this.#nextHigh(start, Math.min(end, this.#from)) < end) return true;
    return this.#high < end;
  }

  /** The text of a range: runs of ASCII as they are, with the characters between them. */
  decode(start: number, end: number): string {
    // Where other letters are the rule the engine is faster, however far this has come.
    let out = "";
    let at = start;
    let high = this.#nextHigh(start, end);
    for (let runs = 0; high < end; runs++) {
      if (runs > MOST_RUNS && high - start < runs * DENSE) return out + this.#bytes.utf8Slice(at, end);
      if (high > at) out += this.#text.slice(at - this.#base, high - this.#base);
      at = this.#character(high);
      out += String.fromCodePoint(this.#point);
      high = at < end && this.#bytes[at]! > 0x7f ? at : this.#nextHigh(at, end);
    }
    return out + this.#text.slice(at - this.#base, end - this.#base);
  }

  /** Reads one character, known to be well-formed; gives the offset after it. */
  #character(from: number): number {
    const bytes = this.#bytes;
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

  /** UTF-16 units before a byte. Cheap when asked in the order of the document. */
  unitsBefore(byte: number): number {
    if (byte < this.#locatedByte) this.#locatedByte = this.#locatedUnit = 0;
    this.#locatedUnit += this.#bytes.utf8Slice(this.#locatedByte, byte).length;
    this.#locatedByte = byte;
    return this.#locatedUnit;
  }

  /** Through UTF-16, which Node makes of UTF-8 by vector instructions: 5 GB/s where its decoder does 0.1 for long documents. */
  whole(): string {
    const { length } = this;
    if (this.#isAscii) return this.#bytes.latin1Slice(0, length);
    const utf16 = native?.transcode?.(this.#bytes, "utf8", "ucs2");
    return utf16 === undefined ? this.#bytes.utf8Slice(0, length) : utf16.ucs2Slice(0, utf16.length);
  }

  /** The first byte above 0x7F in a range. */
  #nextHigh(from: number, end: number): number {
    const bytes = this.#bytes;
    const words = this.#words;
    let at = from;
    for (; at < end && ((at - this.#aligned) & 3) !== 0; at++) if (bytes[at]! > 0x7f) return at;
    let word = (at - this.#aligned) >> 2;
    const lastWord = Math.min(words.length, (end - this.#aligned) >> 2);
    while (word < lastWord && (words[word]! & 0x80808080) === 0) word++;
    for (at = Math.max(at, this.#aligned + word * 4); at < end; at++) if (bytes[at]! > 0x7f) return at;
    return Number.POSITIVE_INFINITY;
  }
}

/** Four bytes at a time: the part of the bytes that is aligned so, and where it starts. */
function wordsOf(bytes: Uint8Array): [Int32Array, number] {
  const aligned = Math.min(-bytes.byteOffset & 3, bytes.length);
  const count = (bytes.length - aligned) >> 2;
  return [new Int32Array(bytes.buffer, count === 0 ? 0 : bytes.byteOffset + aligned, count), aligned];
}

/** Whether there are control characters other than tab, LF and CR. 2.6 GB/s; a regular expression does 0.7. */
function hasControls(bytes: Uint8Array): boolean {
  const [words, aligned] = wordsOf(bytes);
  const isControl = (at: number) => bytes[at]! < 32 && bytes[at]! !== 10 && bytes[at]! !== 13 && bytes[at]! !== 9;
  for (let at = 0; at < aligned; at++) if (isControl(at)) return true;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    // Some byte is below 0x20: nearly always a line end.
    if (((word - 0x20202020) & ~word & 0x80808080) === 0) continue;
    const at = aligned + i * 4;
    if (isControl(at) || isControl(at + 1) || isControl(at + 2) || isControl(at + 3)) return true;
  }
  for (let at = aligned + words.length * 4; at < bytes.length; at++) if (isControl(at)) return true;
  return false;
}
