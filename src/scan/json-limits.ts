/** What a JSON text would become, told before anything is made of it. */

import { feedError } from "../errors.ts";
import type { Decoded } from "./charset.ts";
import type { Limits } from "./limits.ts";

const BACKSLASH = 92;

/** Whether a text is JSON rather than XML, by its first character. */
export const isJson = (text: string) => /^\s*[{[]/.test(text);

/** The same of a document that is decoded only when its text is asked for. */
export function isJsonSource(source: Pick<Decoded, "text" | "utf8">): boolean {
  const first = source.utf8?.firstCharacter;
  return first === undefined || first > 127 ? isJson(source.text) : first === 123 || first === 91;
}

/** `articles` counts the members of `items`. */
export type JsonLimits = Pick<Limits, "depth" | "textLength" | "elements" | "articles">;

/** A JSON text to look over: a string, or bytes in UTF-8, whose marks are the same. */
export type JsonSource = Pick<string, "length" | "charCodeAt" | "indexOf" | "slice">;

/**
 * One look over a JSON text: how deep it is, how long its strings and arrays are, and where the objects in `items` start and
 * end, by twos. Ninety bytes can say that an array has four thousand million members, and a few megabytes have more than
 * memory holds.
 *
 * @throws FeedError where a limit is passed
 */
export function surveyJson(source: JsonSource, limits: JsonLimits): number[] {
  let items: number[] = [];
  /** Commas of `items`, which is an array in the outermost object. */
  let articles = Number.NaN;
  let depth = 0;
  let values = 0;
  for (let i = 0; i < source.length; i++) {
    switch (source.charCodeAt(i)) {
      case 34: {
        const end = endOfString(source, i + 1);
        if (end - i > limits.textLength)
          throw tooMuch("text", `one text is longer than ${limits.textLength} characters`, i);
        i = end;
        break;
      }
      case 44: // ,
        if (++values > limits.elements) throw tooMuch("elements", `there are more than ${limits.elements} values`, i);
        if (depth === 2 && ++articles >= limits.articles)
          throw tooMuch("articles", `there are more than ${limits.articles} articles`, i);
        break;
      case 91: // [
      case 123: // {
        if (++depth > limits.depth) throw tooMuch("depth", `values are nested more than ${limits.depth} deep`, i);
        if (++values > limits.elements) throw tooMuch("elements", `there are more than ${limits.elements} values`, i);
        if (depth === 2) {
          articles = isItems(source, i) ? 0 : Number.NaN;
          if (articles === 0) items = [];
        } else if (depth === 3 && articles >= 0 && source.charCodeAt(i) === 123) items.push(i);
        break;
      case 93: // ]
      case 125: // }
        if (--depth === 2 && items.length % 2 === 1) items.push(i + 1);
    }
  }
  return items;
}

const tooMuch = (limit: string, message: string, offset: number) => feedError(`limit-${limit}`, message, { offset });

/** A call pays from some thirty characters on. */
const NEAR = 32;

/** Offset of the closing quote, or the end of the text. */
function endOfString(source: JsonSource, from: number): number {
  let start = from;
  for (const near = Math.min(from + NEAR, source.length); start < near; start++) {
    const code = source.charCodeAt(start);
    if (code === 34) return start;
    if (code === BACKSLASH) start++;
  }
  for (let at = source.indexOf('"', start); at >= 0; at = source.indexOf('"', at + 1)) {
    let back = at;
    while (back > start && source.charCodeAt(back - 1) === BACKSLASH) back--;
    if ((at - back) % 2 === 0) return at;
  }
  return source.length;
}

/** `"items": |[` */
function isItems(source: JsonSource, at: number): boolean {
  if (source.charCodeAt(at) !== 91) return false;
  const colon = lastBefore(source, at);
  const quote = lastBefore(source, colon);
  return source.charCodeAt(colon) === 58 && quote >= 6 && source.slice(quote - 6, quote + 1) === '"items"';
}

/** Offset of the last character before `at` that is no white space. */
function lastBefore(source: JsonSource, at: number): number {
  let i = at - 1;
  for (let code = source.charCodeAt(i); code === 32 || (code <= 13 && code >= 9); code = source.charCodeAt(i)) i--;
  return i;
}
