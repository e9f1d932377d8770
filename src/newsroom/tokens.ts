/** The tokens of a dateline: numbers, words, signs and names of zones. */

import type { Words } from "./date-words.ts";
import { isZoneName } from "./zones.ts";

export interface Token {
  readonly kind: "number" | "word" | "sign" | "zone";
  /** Lower case; a number's digits as ASCII. */
  readonly text: string;
  /** As written. */
  readonly raw: string;
  /** No blank between it and the token before. */
  readonly glued: boolean;
}

const TOKEN =
  /(Etc\/GMT[+-]\d{1,2}|[A-Z][a-z]+\/[A-Z][a-z]+(?:-[A-Za-z]+){1,3}|[A-Za-z]+\/[A-Za-z_]+(?:\/[A-Za-z_]+)?)|(\p{Nd}+)|(\p{L}[\p{L}\p{M}'’׳״]*(?:\.\p{L}(?!\p{L}))*)|([^\s\p{L}\p{Nd}])/gu;
const KNOWN_SIGNS = new Set([..."+-−–—:.,/|·•()[]（）、،;：・，/｜~〜°"]);
const PLAIN_SIGNS: Readonly<Record<string, string>> = {
  "−": "-",
  "–": "-",
  "—": "-",
  "（": "(",
  "）": ")",
  "：": ":",
  "，": ",",
  "｜": "|",
};

/** `undefined` where something else stands in the text. */
export function tokenize(text: string, words: Words): Token[] | undefined {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [raw, zone, digits, word] = match;
    const glued = match.index === end;
    end = match.index + raw.length;
    if (zone !== undefined && /^[A-Z][A-Za-z]+\/[A-Z]/.test(zone))
      tokens.push({ kind: "zone", text: zone, raw, glued });
    else if (zone !== undefined) pushSlashed(tokens, zone, glued);
    else if (digits !== undefined) tokens.push({ kind: "number", text: asciiDigits(digits), raw, glued });
    else if (word !== undefined) pushWord(tokens, word, glued, words);
    else if (KNOWN_SIGNS.has(raw)) tokens.push({ kind: "sign", text: PLAIN_SIGNS[raw] ?? raw, raw, glued });
    else return undefined;
  }
  return tokens;
}

/** `mar/mart`: words on both sides of a slash. */
function pushSlashed(tokens: Token[], text: string, glued: boolean): void {
  for (const [i, raw] of text.split("/").entries()) {
    if (i > 0) tokens.push({ kind: "sign", text: "/", raw: "/", glued: true });
    tokens.push({ kind: "word", text: raw.toLowerCase(), raw, glued: glued || i > 0 });
  }
}

const WITHOUT_BLANKS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u;
/** No row of letters that is longer is part of a date. */
const LONGEST_RUN = 24;

/** A word; in scripts without blanks the words that are known in it, and `04:39 PMIST` as three. */
function pushWord(tokens: Token[], raw: string, glued: boolean, words: Words): void {
  const text = raw.toLowerCase().replaceAll(".", "");
  const parts = words(text) === undefined ? partsOf(raw, words) : undefined;
  if (parts === undefined) tokens.push({ kind: "word", text, raw, glued });
  else
    for (const [i, part] of parts.entries())
      tokens.push({ kind: "word", text: part.toLowerCase(), raw: part, glued: glued || i > 0 });
}

function partsOf(raw: string, words: Words): string[] | undefined {
  const half = /^([ap]m)([A-Z]{2,4})$/i.exec(raw);
  if (half !== null && isZoneName(half[2]!)) return half.slice(1);
  if (!WITHOUT_BLANKS.test(raw) || raw.length > LONGEST_RUN) return undefined;
  const parts: string[] = [];
  for (let at = 0; at < raw.length; ) {
    let end = raw.length;
    while (end > at && words(raw.slice(at, end)) === undefined) end--;
    if (end === at) return undefined;
    parts.push(raw.slice(at, end));
    at = end;
  }
  return parts;
}

/** Devanagari, Arabic-Indic, full-width … digits: every script's ten digits stand in a row, one row right after another at most. */
export function asciiDigits(digits: string): string {
  if (/^\d+$/.test(digits)) return digits;
  return [...digits]
    .map((digit) => {
      let zero = digit.codePointAt(0)!;
      while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
      return String((digit.codePointAt(0)! - zero) % 10);
    })
    .join("");
}
