/** Lines around an article that are no text: reading time, buttons, links to other articles, copyright. */

import { listOf } from "./credit-phrases.ts";
import { LANGUAGES } from "./languages/index.ts";
import { asciiDigits } from "./tokens.ts";

interface Lines {
  readonly minutes: ReadonlySet<string>;
  readonly buttons: ReadonlySet<string>;
  /** By their first letter; "needsColon": only with a colon behind them. */
  readonly furniture: ReadonlyMap<string, readonly { readonly text: string; readonly needsColon: boolean }[]>;
}

let known: Lines | undefined;

/** A reading time as it is compared: without blanks and signs, # for the number. */
const bare = (line: string) =>
  line
    .toLowerCase()
    .replace(/\p{Nd}+/gu, "#")
    .replace(/[\s:：.·~-]+/gu, "");

function lines(): Lines {
  if (known !== undefined) return known;
  const languages = Object.values(LANGUAGES);
  const furniture = new Map<string, { text: string; needsColon: boolean }[]>();
  for (const text of languages.flatMap((language) => listOf(language.furniture))) {
    const phrase = { text: text.replace(/:$/, "").trim(), needsColon: text.endsWith(":") };
    furniture.set(phrase.text[0]!, [...(furniture.get(phrase.text[0]!) ?? []), phrase]);
  }
  known = {
    minutes: new Set(languages.flatMap(({ minutes = "" }) => listOf(minutes).map(bare))),
    buttons: new Set(languages.flatMap(({ buttons = "" }) => listOf(buttons))),
    furniture,
  };
  return known;
}

/** "Lesezeit: 3 Minuten" → 3 */
export function readingTime(line: string): number | undefined {
  if (line.length > 60) return undefined;
  const number = /\p{Nd}{1,3}/u.exec(line)?.[0];
  const isTime = number !== undefined && lines().minutes.has(bare(line.replace(/[.…]+$/u, "")));
  return isTime ? Number(asciiDigits(number)) : undefined;
}

/** "Share", "コメント": a line that is a button. */
export const isButton = (line: string): boolean =>
  line.length < 40 &&
  (lines().buttons.has(
    line
      .toLowerCase()
      .replace(/[:：…]+$/u, "")
      .trim(),
  ) ||
    /^[\d.,]+[km]?$/i.test(line));

/** No line that leads away is longer. */
const LONGEST = 220;

/** "Also read: …", "© dpa", "Tags: …": by how a line begins. */
export function isFurniture(line: string): boolean {
  if (line.length > LONGEST) return false;
  const plain = line.toLowerCase().replace(/^[\s[(（<【*#>▶•-]+/u, "");
  return (lines().furniture.get(plain[0] ?? "") ?? []).some(({ text, needsColon }) => {
    if (!plain.startsWith(text)) return false;
    const rest = plain.slice(text.length);
    if (needsColon) return /^\s*[:：]/u.test(rest);
    return /^(?:$|[^\p{L}\p{M}]|(?<=\P{L}))/u.test(rest) || /[\p{Lo}]$/u.test(text) || !/\p{L}$/u.test(text);
  });
}

/** A line by itself between others that says nothing of the text: "___", "* * *", initials of editors "jll/po/giv". */
export const isSignOff = (line: string): boolean =>
  /^(?:[_*=~#—–-]\s?){2,}$/u.test(line) ||
  /^\p{Ll}{1,4}(?:[/-]\p{Ll}{1,4}){1,4}$/u.test(line) ||
  /^\(?(?:ends?|конец|fin|ende|fim|fine|完)\)?$/iu.test(line);
