/** Text as XML may hold it: whatever a string contains, the document stays well-formed. */

import { hasWrapper, MEANT } from "../content/cdata.ts";
import { hasForbidden } from "../content/plain-text.ts";

// XML 1.0 §2.2 Char: what a document can't hold, not even as a character reference. Surrogates are sorted out in the loop.
const SPECIAL = /[&<>\r\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/;
const SPECIAL_IN_ATTRIBUTE = /[&<>"\r\n\t\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/;

/**
 * Element content. Outer white space becomes references, because readers trim what is literal. `isClean`: there is nothing in
 * it that a document can't hold; then to look for three characters takes half as long.
 */
export function escapeText(text: string, isClean = false): string {
  const isSpecial = isClean ? hasMarkup(text) : SPECIAL.test(text);
  const inner = isSpecial ? guarded(text, escapeCharacters(text, false)) : text;
  return isSpace(text.charCodeAt(0)) || isSpace(text.charCodeAt(text.length - 1)) ? guardEnds(inner) : inner;
}

const hasMarkup = (text: string) => text.includes("&") || text.includes("<") || text.includes(">");

/** An attribute's value between double quotes. Line ends and tabs would become spaces: XML 1.0 §3.3.3 */
export function escapeAttribute(value: string): string {
  return SPECIAL_IN_ATTRIBUTE.test(value) ? guarded(value, escapeCharacters(value, true)) : value;
}

/** A text that begins as a CDATA section does is written so that it is read as it is. */
const guarded = (text: string, escaped: string) => (hasWrapper(text) ? escaped.replace("&lt;", MEANT) : escaped);

/**
 * Markup as text: CDATA or escaped, whichever is shorter. `isClean`: `createFeed` has taken out what a document can't hold;
 * looking once more was a twentieth of writing.
 */
export function escapeMarkup(markup: string, isClean = false): string {
  if (!isCheaperAsCdata(markup) || hasWrapper(markup) || (!isClean && isNoCdata(markup)))
    return escapeText(markup, isClean);
  const start = leadingSpaces(markup);
  const end = trailingSpaces(markup, start);
  const core = start === 0 && end === markup.length ? markup : markup.slice(start, end);
  const cdata = `<![CDATA[${core.includes("]]>") ? core.replaceAll("]]>", "]]]]><![CDATA[>") : core}]]>`;
  return core === markup ? cdata : guardEnds(markup.slice(0, start)) + cdata + guardEnds(markup.slice(end));
}

/** CDATA can't hold a CR either. */
const isNoCdata = (markup: string) => markup.includes("\r") || hasForbidden(markup);

/** `<![CDATA[]]>` */
const CDATA_COST = 12;

/** `&lt;` is 3 characters more than `<`, `&amp;` 4 more than `&`. */
function isCheaperAsCdata(markup: string): boolean {
  let left = CDATA_COST - costOf(markup, "<", 3, CDATA_COST);
  if (left > 0) left -= costOf(markup, ">", 3, left);
  if (left > 0) left -= costOf(markup, "&", 4, left);
  return left <= 0;
}

/** What references for all of one character cost more than it, counted up to `most`. */
function costOf(markup: string, character: string, each: number, most: number): number {
  let cost = 0;
  for (let at = markup.indexOf(character); at >= 0 && cost < most; at = markup.indexOf(character, at + 1)) cost += each;
  return cost;
}

function escapeCharacters(text: string, attribute: boolean): string {
  let out = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const replacement = replacementOf(text, i, attribute);
    if (replacement !== undefined) {
      out += text.slice(from, i) + replacement;
      from = i + 1;
    }
  }
  return out + text.slice(from);
}

/** What stands for the character at `i`, or for half of one; `undefined`: itself. */
function replacementOf(text: string, i: number, attribute: boolean): string | undefined {
  const code = text.charCodeAt(i);
  if (code >= 63 && code < 0xd800) return undefined;
  switch (code) {
    case 38:
      return "&amp;";
    case 60:
      return "&lt;";
    case 62:
      return "&gt;";
    case 13:
      return "&#13;";
    case 34:
      return attribute ? "&quot;" : undefined;
    case 10:
    case 9:
      return attribute ? `&#${code};` : undefined;
  }
  if (code < 32 || code >= 0xfffe) return "";
  if (code < 0xd800 || code > 0xdfff) return undefined;
  return code < 0xdc00 && isLow(text.charCodeAt(i + 1))
    ? undefined
    : code >= 0xdc00 && isHigh(text.charCodeAt(i - 1))
      ? undefined
      : "";
}

const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff;
const isHigh = (code: number) => code >= 0xd800 && code <= 0xdbff;

function guardEnds(text: string): string {
  const start = leadingSpaces(text);
  const end = trailingSpaces(text, start);
  return references(text, 0, start) + text.slice(start, end) + references(text, end, text.length);
}

function references(text: string, from: number, to: number): string {
  let out = "";
  for (let i = from; i < to; i++) out += `&#${text.charCodeAt(i)};`;
  return out;
}

function leadingSpaces(text: string): number {
  let at = 0;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

function trailingSpaces(text: string, from: number): number {
  let at = text.length;
  while (at > from && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** A CR is a reference wherever it stands. */
function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9;
}
