/** What stands above the headline: the way to the page, the section, "LIVE". */

import { listOf } from "./credit-phrases.ts";
import { LANGUAGES } from "./languages/index.ts";
import { isButton } from "./print-lines.ts";

/** `Home > World > Europe`, `News / Politics`: short parts, each a place of the site. */
const BREADCRUMB = /^[^>›»/|]{1,30}(?:\s?[>›»]\s?[^>›»/|]{1,40}|\s[/|]\s[^>›»/|]{1,24}){1,5}$/u;

let sections: ReadonlySet<string> | undefined;
/** "Business": a section by its name. */
function isSection(line: string): boolean {
  sections ??= new Set(Object.values(LANGUAGES).flatMap(({ sections = "" }) => listOf(sections)));
  return sections.has(line.toLowerCase().replace(/[:|]$/, "").trim());
}

/** Capitals alone: "LIVE UPDATES", "УКРАЇНА". */
const isShouted = (line: string) => /\p{Lu}{2}/u.test(line) && line === line.toUpperCase();

/** Whether a line is set above the headline that follows; `next` is the line that would be the headline. */
export function isKicker(line: string, next: string): boolean {
  const isHeadline = next.length >= 12 && !/[.。]$/u.test(next) && !isButton(next);
  if (!isHeadline) return false;
  if (/[>›»]/u.test(line)) return BREADCRUMB.test(line);
  if (line.length > 32 || /[.!?…。！？।]$/u.test(line)) return false;
  if (isButton(line) || isSection(line)) return true;
  return (
    (line.length <= 24 && isShouted(line) && !isShouted(next)) ||
    (BREADCRUMB.test(line) && line.split(/\s[/|]\s/).every(isSection))
  );
}
