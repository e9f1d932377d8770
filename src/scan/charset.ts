/** Bytes → text. Which encoding, in this order: BOM, HTTP, byte pattern, XML declaration, UTF-8 (RFC 7303 §3, XML 1.0 App. F). */

import { feedError } from "../errors.ts";
import { HIGH_CONTROLS } from "./entities.ts";
import { latin1Of, readInPlace, type Utf8 } from "./utf8.ts";

/** Text, and the encoding it was in. */
export interface Decoded {
  readonly text: string;
  /** WHATWG name, lower case. */
  readonly encoding: string;
  readonly problem?: EncodingProblem;
  /** To be read in place: `text` is decoded only when it is asked for. */
  readonly utf8?: Utf8;
}

/** Something about the encoding was not as it was declared. */
interface EncodingProblem {
  readonly code: "wrong-encoding" | "unknown-encoding" | "undecodable-bytes";
  readonly message: string;
  readonly declared: string;
}

/** Labels that feeds use and the WHATWG table lacks, or for which Node's decoder is the wrong one. */
const ALIASES = new Map([
  ["utf8mb4", "utf-8"],
  ["cp932", "shift_jis"],
  ["cp949", "euc-kr"],
  // Node's gbk decoder differs from the standard in 166 pairs; gb18030 is a superset.
  ["gb2312", "gb18030"],
  ["gbk", "gb18030"],
  ["gb_2312-80", "gb18030"],
]);
const WINDOWS_1252 = new Set(
  "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso_8859-1 iso88591 latin1 latin-1 l1 ascii us-ascii ansi_x3.4-1968".split(
    " ",
  ),
);

/**
 * Decodes a document. `contentType` is the HTTP header; strings are taken as decoded already.
 *
 * Lenient: bytes that cannot be what was declared are read as what they can be, with a problem; `strict` keeps to what was
 * declared. `inPlace`: UTF-8 may stay as it is, with `utf8` to read it.
 */
export function decodeBytes(
  input: string | Uint8Array,
  contentType?: string,
  strict = false,
  inPlace = false,
): Decoded {
  if (typeof input === "string")
    return { text: input.charCodeAt(0) === 0xfeff ? input.slice(1) : input, encoding: "utf-16" };
  const bom = byBom(input);
  if (bom !== undefined) return decodeMarked(input, bom, inPlace);
  const { label, mistaken } = labelOf(input, contentType);
  if (inPlace && label === "utf-8" && mistaken === undefined) {
    const utf8 = readInPlace(input);
    if (utf8 !== undefined) return new InUtf8(utf8);
  }
  const decoded = decodeAs(input, label, strict);
  return mistaken === undefined ? decoded : { ...decoded, problem: wrong(mistaken, decoded.encoding) };
}

/** What a document without a mark is said to be in, and what it was said to be in first but cannot be. */
function labelOf(bytes: Uint8Array, contentType: string | undefined): { label: string; mistaken?: string } {
  const header = byHeader(contentType);
  const isRefuted = header !== undefined && isWide(header) && beginsNarrow(bytes);
  const outside = (isRefuted ? undefined : inItsOrder(header, bytes)) ?? byPattern(bytes);
  if (outside !== undefined) return { label: outside };
  const declared = declaredIn(latin1Of(bytes.subarray(0, 1024)));
  // A document whose declaration can be read as ASCII is not in UTF-16.
  const isWrong = declared !== undefined && isWide(declared);
  const label = (isWrong ? undefined : declared) ?? "utf-8";
  if (isRefuted) return { label, mistaken: header };
  return isWrong ? { label, mistaken: declared } : { label };
}

/** The first character of a feed is `<`, `{` or a blank, of which UTF-16 and UTF-32 leave one of the first two bytes zero. */
function beginsNarrow(bytes: Uint8Array): boolean {
  return bytes.length > 0 && bytes[0] !== 0 && bytes[1] !== 0;
}

/** A class, since V8 keeps the getter of an object literal, and the bytes with it, until it next collects the old generation. */
class InUtf8 implements Decoded {
  readonly encoding = "utf-8";
  #text: string | undefined;
  constructor(readonly utf8: Utf8) {}

  get text(): string {
    this.#text ??= this.utf8.slice();
    return this.#text;
  }
}

/** A byte order mark beats everything, the document's own declaration included. */
function decodeMarked(bytes: Uint8Array, encoding: string, inPlace: boolean): Decoded {
  if (inPlace && encoding === "utf-8") {
    const declared = declaredIn(latin1Of(bytes.subarray(3, 1024)));
    const utf8 = declared === undefined || canonical(declared) === "utf-8" ? readInPlace(bytes.subarray(3)) : undefined;
    if (utf8 !== undefined) return new InUtf8(utf8);
  }
  const text = decode(bytes, encoding, true);
  if (text === undefined) return { text: decode(bytes, encoding, false)!, encoding, problem: undecodable(encoding) };
  const problem = contradiction(text, encoding);
  return problem === undefined ? { text, encoding } : { text, encoding, problem };
}

/** What a document declares, where its byte order mark says something else. */
function contradiction(text: string, encoding: string): EncodingProblem | undefined {
  const declared = declaredIn(text.slice(0, 1024));
  const isRight = declared === undefined || canonical(declared) === encoding || (isWide(declared) && isWide(encoding));
  return isRight ? undefined : wrong(declared, encoding);
}

function isWide(label: string): boolean {
  return /^(?:utf-16|ucs-2|iso-10646-ucs-2|utf-32|ucs-4)/.test(label);
}

/** Four bytes are looked at before two: UTF-32LE begins like UTF-16LE. */
function byBom(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (startsWith(bytes, 0, 0, 0xfe, 0xff)) return "utf-32be";
  if (startsWith(bytes, 0xff, 0xfe, 0, 0)) return "utf-32le";
  if (startsWith(bytes, 0xff, 0xfe)) return "utf-16le";
  return startsWith(bytes, 0xfe, 0xff) ? "utf-16be" : undefined;
}

function startsWith(bytes: Uint8Array, ...magic: number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

function byHeader(contentType: string | undefined): string | undefined {
  const label = /;\s*charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;]+))/i.exec(contentType ?? "");
  const charset = (label?.[1] ?? label?.[2] ?? label?.[3])?.trim().toLowerCase();
  return charset === "" ? undefined : charset;
}

/** The header's UTF-16 and UTF-32 do not say which end comes first. */
function inItsOrder(charset: string | undefined, bytes: Uint8Array): string | undefined {
  return charset === "utf-16" || charset === "utf-32" ? (byPattern(bytes) ?? `${charset}be`) : charset;
}

/** `<?` and `<r` without a BOM. */
function byPattern(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, 0, 0, 0, 0x3c)) return "utf-32be";
  if (startsWith(bytes, 0x3c, 0, 0, 0)) return "utf-32le";
  if (bytes[0] === 0 && bytes[1] === 0x3c && bytes[2] === 0) return "utf-16be";
  return bytes[0] === 0x3c && bytes[1] === 0 && bytes[2] !== 0 && bytes[3] === 0 ? "utf-16le" : undefined;
}

/** `<?xml … encoding="…"?>` within the first kilobyte, which is ASCII whatever the encoding. */
function declaredIn(start: string): string | undefined {
  return /^[^<]{0,200}<\?xml\s[^>]*?encoding\s*=\s*["']\s*([^"'\s>]+)/i.exec(start)?.[1]?.toLowerCase();
}

function decodeAs(bytes: Uint8Array, label: string, strict: boolean): Decoded {
  const name = canonical(label);
  if (name === undefined) {
    const read = fallback(bytes, "utf-8");
    return { ...read, problem: unknown(label, read.encoding) };
  }
  const text = decode(bytes, name, true);
  // These two are parts of windows-1252, by which they are read; what was declared says more.
  const encoding = label === "us-ascii" || label === "iso-8859-1" ? label : name;
  if (strict || (text !== undefined && !isReallyUtf8(bytes, name))) {
    if (text !== undefined) return { text, encoding };
  } else {
    // Half of a character at the end of UTF-16 or UTF-32 leaves the zeros between its letters: no UTF-8 that is text.
    const isNoUtf8 = name === "utf-8" || (isWide(name) && bytes.includes(0));
    const utf8 = isNoUtf8 ? undefined : decode(bytes, "utf-8", true);
    if (utf8 !== undefined) return { text: utf8, encoding: "utf-8", problem: wrong(label, "utf-8") };
  }
  return {
    ...fallback(bytes, name),
    ...(name === "utf-8" ? { problem: wrong(label, "windows-1252") } : { problem: undecodable(label) }),
  };
}

function wrong(declared: string, actual: string): EncodingProblem {
  return { code: "wrong-encoding", declared, message: `declared as ${declared}, but the bytes are ${actual}` };
}

function unknown(declared: string, actual: string): EncodingProblem {
  const message = `the encoding "${declared}" is not known; read as ${actual === "utf-8" ? "UTF-8" : actual}`;
  return { code: "unknown-encoding", declared, message };
}

function undecodable(declared: string): EncodingProblem {
  return {
    code: "undecodable-bytes",
    declared,
    message: `some bytes are not ${declared}; they are replaced by U+FFFD`,
  };
}

/** What is not UTF-8 although nothing else was said is nearly always windows-1252, or UTF-8 with a few stray bytes of it. */
function fallback(bytes: Uint8Array, name: string): { text: string; encoding: string } {
  if (name !== "utf-8") return { text: decode(bytes, name, false)!, encoding: name };
  const replaced = decode(bytes, "utf-8", false)!;
  if (hasSurrogates(bytes)) return { text: replaced, encoding: "utf-8" };
  const faults = replaced.split("\ufffd").length - 1;
  const multiByte = bytes.length - replaced.length;
  // Mostly good UTF-8: mend the stray bytes only.
  if (multiByte > faults * 4) return { text: mended(bytes), encoding: "utf-8" };
  return { text: decode(bytes, "windows-1252", false)!, encoding: "windows-1252" };
}

/** Halves of UTF-16 pairs, written as if they were characters: other than that it is UTF-8. */
function hasSurrogates(bytes: Uint8Array): boolean {
  for (let i = bytes.indexOf(0xed); i >= 0; i = bytes.indexOf(0xed, i + 1))
    if ((bytes[i + 1]! & 0xe0) === 0xa0 && (bytes[i + 2]! & 0xc0) === 0x80) return true;
  return false;
}

/** UTF-8 with each byte that is none read as windows-1252. */
function mended(bytes: Uint8Array): string {
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length > 0) i += length;
    else {
      parts.push(decode(bytes.subarray(from, i), "utf-8", false, true)!, latin1Mapped(bytes.subarray(i, i + 1)));
      from = ++i;
    }
  }
  parts.push(decode(bytes.subarray(from), "utf-8", false, true)!);
  return parts.join("");
}

/** Length of the UTF-8 sequence at `i`; 0 where there is none. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const lead = bytes[i]!;
  const length =
    lead < 0x80
      ? 1
      : lead >= 0xc2 && lead < 0xe0
        ? 2
        : lead >= 0xe0 && lead < 0xf0
          ? 3
          : lead >= 0xf0 && lead < 0xf5
            ? 4
            : 0;
  for (let k = 1; k < length; k++) if ((bytes[i + k]! & 0xc0) !== 0x80) return 0;
  // Too long for what they say, or beyond Unicode: Encoding Standard §8.1.1
  const second = bytes[i + 1]!;
  const isNone =
    (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f);
  return isNone ? 0 : length;
}

/** HTTP's "iso-8859-1" is often a server's default: valid UTF-8 with multi-byte sequences is UTF-8. */
function isReallyUtf8(bytes: Uint8Array, name: string): boolean {
  return name === "windows-1252" && bytes.some((byte) => byte > 0x7f) && decode(bytes, "utf-8", true) !== undefined;
}

/** The WHATWG name of a label; `undefined` where no decoder knows it. */
function canonical(label: string): string | undefined {
  const alias = ALIASES.get(label) ?? label;
  if (WINDOWS_1252.has(alias)) return "windows-1252";
  if (alias === "utf-32be" || alias === "utf-32le") return alias;
  try {
    return new TextDecoder(alias).encoding;
  } catch {
    return undefined;
  }
}

/** `undefined` where `fatal` and the bytes are not in that encoding. `ignoreBOM`: U+FEFF at the start is a character. */
function decode(bytes: Uint8Array, name: string, fatal: boolean, ignoreBOM = false): string | undefined {
  // Node 20.18 to 24 decode windows-1252 without its 27 characters from 0x80 to 0x9F (nodejs/node#60888).
  if (name === "windows-1252") return latin1Mapped(bytes);
  if (name.startsWith("utf-32")) return utf32(bytes, name === "utf-32le", fatal, ignoreBOM);
  try {
    return new TextDecoder(name, { fatal, ignoreBOM }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** No TextDecoder knows it and feeds in it are rare, but XML 1.0 App. F tells it by its first bytes without doubt. */
function utf32(bytes: Uint8Array, isLittle: boolean, fatal: boolean, ignoreBOM: boolean): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  let isFaulty = bytes.length % 4 !== 0;
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, isLittle);
    const isCharacter = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    isFaulty ||= !isCharacter;
    if (at > 0 || point !== 0xfeff || ignoreBOM) parts.push(isCharacter ? String.fromCodePoint(point) : "\ufffd");
  }
  if (bytes.length % 4 !== 0) parts.push("\ufffd");
  return fatal && isFaulty ? undefined : parts.join("");
}

function latin1Mapped(bytes: Uint8Array): string {
  const text = latin1Of(bytes);
  return /[\x80-\x9f]/.test(text)
    ? text.replace(/[\x80-\x9f]/g, (char) => HIGH_CONTROLS[char.charCodeAt(0) - 0x80]!)
    : text;
}

/**
 * Decodes a document chunk by chunk. Which encoding is settled by its first kilobyte, except for the two that are taken for
 * one another: bytes that are not UTF-8 are read as windows-1252, and "iso-8859-1" that is UTF-8 is read as such.
 */
export class StreamingDecoder {
  problem: EncodingProblem | undefined;
  readonly #label: string;
  readonly #isMarked: boolean;
  #name: string;
  /** For what is neither in Unicode nor windows-1252. */
  #decoder: TextDecoder | undefined;
  /** Bytes of a character whose rest has not come. */
  #rest = new Uint8Array(0);
  #isSettled: boolean;
  /** Whether some text has been given: what follows has no byte order mark. */
  #hasBegun = false;

  constructor(start: Uint8Array, contentType: string | undefined) {
    const mark = byBom(start);
    const { label, mistaken } = mark === undefined ? labelOf(start, contentType) : { label: mark };
    this.#label = label;
    const name = canonical(this.#label);
    this.#name = name ?? "utf-8";
    this.#isMarked = mark !== undefined;
    this.#isSettled = this.#name !== "windows-1252";
    if (mark !== undefined) this.problem = contradiction(decode(start.subarray(0, 4096), mark, false)!, mark);
    else if (name === undefined) this.problem = unknown(this.#label, "utf-8");
    else if (mistaken !== undefined) this.problem = wrong(mistaken, this.encoding);
    if (this.#name !== "utf-8" && this.#name !== "windows-1252" && !isWide(this.#name))
      this.#decoder = new TextDecoder(this.#name);
  }

  get encoding(): string {
    const isPart = this.#label === "us-ascii" || this.#label === "iso-8859-1";
    return isPart && this.#name === "windows-1252" ? this.#label : this.#name;
  }

  decode(chunk: Uint8Array): string {
    if (this.#decoder !== undefined) return this.#replaced(this.#decoder.decode(chunk, { stream: true }));
    const text = this.#decoded(this.#withRest(chunk));
    const hasMark = !this.#hasBegun && text.charCodeAt(0) === 0xfeff;
    this.#hasBegun ||= text !== "";
    return hasMark ? text.slice(1) : text;
  }

  end(): string {
    if (this.#decoder !== undefined) return this.#replaced(this.#decoder.decode());
    const rest = this.#rest;
    this.#rest = new Uint8Array(0);
    if (rest.length === 0) return "";
    return this.#name === "windows-1252" ? latin1Mapped(rest) : this.#unicode(rest);
  }

  #decoded(bytes: Uint8Array): string {
    if (this.#isSettled && this.#name === "windows-1252") return latin1Mapped(bytes);
    const whole = bytes.length - unfinishedIn(bytes, this.#name);
    const complete = bytes.subarray(0, whole);
    if (!this.#isSettled && complete.some((byte) => byte > 0x7f)) {
      this.#settle(complete);
      if (this.#name === "windows-1252") return latin1Mapped(bytes);
    }
    this.#rest = bytes.slice(whole);
    return this.#unicode(complete);
  }

  #withRest(chunk: Uint8Array): Uint8Array {
    if (this.#rest.length === 0) return chunk;
    const bytes = new Uint8Array(this.#rest.length + chunk.length);
    bytes.set(this.#rest);
    bytes.set(chunk, this.#rest.length);
    this.#rest = new Uint8Array(0);
    return bytes;
  }

  /** The first characters beyond ASCII tell which of the two it is. */
  #settle(bytes: Uint8Array): void {
    this.#isSettled = true;
    if (decode(bytes, "utf-8", true) === undefined) return;
    this.#name = "utf-8";
    this.problem ??= wrong(this.#label, "utf-8");
  }

  /** UTF-8, UTF-16 and UTF-32. As long as it is not settled there is nothing but ASCII, which is UTF-8 too. */
  #unicode(bytes: Uint8Array): string {
    const name = isWide(this.#name) ? this.#name : "utf-8";
    const text = decode(bytes, name, true, true);
    if (text !== undefined) return text;
    if (this.#isMarked || name !== "utf-8") this.problem ??= undecodable(this.#label);
    else this.problem ??= wrong(this.#label, "windows-1252");
    const isMended = name === "utf-8" && !this.#isMarked && !hasSurrogates(bytes);
    return isMended ? mended(bytes) : decode(bytes, name, false, true)!;
  }

  /** No encoding outside of Unicode has a U+FFFD of its own, other than gb18030, where nobody writes it. */
  #replaced(text: string): string {
    if (text.includes("\ufffd")) this.problem ??= undecodable(this.#label);
    return text;
  }
}

/** How many bytes at the end begin a character of that encoding which is not complete. */
function unfinishedIn(bytes: Uint8Array, name: string): number {
  if (!isWide(name)) return unfinished(bytes);
  if (name.startsWith("utf-32")) return bytes.length % 4;
  const odd = bytes.length % 2;
  const lead = bytes[bytes.length - odd - (name === "utf-16le" ? 1 : 2)];
  return lead !== undefined && (lead & 0xfc) === 0xd8 ? odd + 2 : odd;
}

/** How many bytes at the end begin a UTF-8 sequence that is not complete. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc2) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

/** What the bytes are, where they are no text at all. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const starts = (...magic: number[]) => startsWith(bytes, ...magic);
  if (starts(0x1f, 0x8b)) return "gzip";
  if (starts(0x50, 0x4b, 3, 4)) return "a ZIP archive";
  if (starts(0x25, 0x50, 0x44, 0x46)) return "a PDF";
  if (starts(0x89, 0x50, 0x4e, 0x47)) return "a PNG picture";
  if (starts(0xff, 0xd8, 0xff)) return "a JPEG picture";
  if (starts(0x28, 0xb5, 0x2f, 0xfd)) return "zstd";
  return starts(0x4c, 0x6f, 0xa7, 0x94) ? "EBCDIC" : undefined;
}

/** @throws FeedError where the input is bytes of something that is no text at all */
export function refuseBinary(input: string | Uint8Array): void {
  const kind = typeof input === "string" ? undefined : binaryKind(input);
  if (kind === undefined) return;
  const advice = kind === "gzip" || kind === "zstd" ? "; decompress them first" : "";
  throw feedError("not-a-feed", `these bytes are ${kind}, not a feed${advice}`);
}

/** @throws FeedError where there is nothing but blanks */
export function refuseBlank(decoded: Decoded): void {
  const first = decoded.utf8?.firstCharacter;
  // Looking at the first byte saves making a text of all of them, which asking for `text` does.
  if (first !== undefined && first >= 0 && first <= 127) return;
  if (decoded.text.trim() === "") throw feedError("empty", "the input is empty; expected a feed");
}
