/** What a JSON text would become, told before anything is made of it. */

import { feedError } from "../errors.ts";
import type { Limits } from "./limits.ts";

const BACKSLASH = 92;

/** Whether a text is JSON rather than XML, by its first character. */
export const isJson = (text: string) => /^\s*[{[]/.test(text);

/** `articles` counts the members of `items`. */
export type JsonLimits = Pick<Limits, "depth" | "textLength" | "elements" | "articles">;

/**
 * One look over a JSON text: how deep it is, how long its strings and arrays are. Ninety bytes can say that an array has
 * four thousand million members, and a few megabytes have more than memory holds.
 *
 * @throws FeedError where a limit is passed
 */
export function checkJsonLimits(text: string, limits: JsonLimits): void {
  /** Commas of `items`, which is an array in the outermost object. */
  let articles = Number.NaN;
  let depth = 0;
  let values = 0;
  for (let i = 0; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case 34: {
        const end = endOfString(text, i + 1);
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
        if (depth === 2) articles = isItems(text, i) ? 0 : Number.NaN;
        break;
      case 93: // ]
      case 125: // }
        depth--;
    }
  }
}

const tooMuch = (limit: string, message: string, offset: number) => feedError(`limit-${limit}`, message, { offset });

/** Offset of the closing quote, or the end of the text. */
function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    let back = at;
    while (back > from && text.charCodeAt(back - 1) === BACKSLASH) back--;
    if ((at - back) % 2 === 0) return at;
  }
  return text.length;
}

/** `"items": |[` */
function isItems(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 91) return false;
  const colon = lastBefore(text, at);
  const quote = lastBefore(text, colon);
  return text[colon] === ":" && text.startsWith('"items"', quote - 6);
}

/** Offset of the last character before `at` that is no white space. */
function lastBefore(text: string, at: number): number {
  let i = at - 1;
  while (i >= 0 && " \t\n\r".includes(text[i]!)) i--;
  return i;
}
