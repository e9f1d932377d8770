/** What stands on the line of a byline behind the names, and is none of them: dates and reading times. */

import { listOf } from "./credit-phrases.ts";
import { LANGUAGES } from "./languages/index.ts";
import { parseTimestamp } from "./parse-timestamp.ts";
import { readingTime } from "./print-lines.ts";

/** No line of names and a date is longer. */
const LONGEST = 160;
/** A year, or numbers set apart as dates and times are: other numbers are no reason to look for a date. */
const MAY_BE_DATE = /\p{Nd}{4}|\p{Nd}{1,2}[./:\p{Pd}]\p{Nd}/u;

/** `Jane Doe | 5 min read | 3 March 2024` → `Jane Doe`; a line that is a date is empty. */
export function withoutTail(printed: string): string {
  const line = withoutLabel(printed);
  if (line.length > LONGEST || !/\p{Nd}/u.test(line)) return line;
  const parts = line.split(/\s[|｜•·]\s/u);
  const named = parts.length === 1 ? line : parts.filter((part) => !isTime(part)).join(" | ");
  return MAY_BE_DATE.test(named) ? withoutDate(named) : named;
}

/** `Jane Doe Published`, `By Jane Doe on`: the date stands on another line. */
function withoutLabel(line: string): string {
  const at = line.lastIndexOf(" ");
  if (at < 0 || line.indexOf(" ") === at || line.length > LONGEST) return line;
  const last = line.slice(at + 1).replace(/[:：]$/u, "");
  const isLabel = /^(?:on|at|am|le|el|il|op|den|em)$/u.test(last) || dateLabels().has(last.toLowerCase());
  return isLabel ? line.slice(0, at) : line;
}

let labels: ReadonlySet<string> | undefined;
/** Words of more than three letters that say which date follows. */
function dateLabels(): ReadonlySet<string> {
  labels ??= new Set(
    Object.values(LANGUAGES)
      .flatMap(({ published, updated }) => [...listOf(published), ...listOf(updated)])
      .filter((word) => word.length > 4),
  );
  return labels;
}

const isTime = (part: string) => readingTime(part) !== undefined || isDate(part);
const isDate = (part: string) => MAY_BE_DATE.test(part) && parseTimestamp(part) !== undefined;

/** The first words from which on all is a date end the names. */
function withoutDate(line: string): string {
  if (isDate(line)) return "";
  for (const { index } of line.matchAll(/(?<=[\p{L}\p{M}.)])[\s,]/gu)) {
    const tail = line.slice(index).replace(/^[\s,;:|(\p{Pd}]+/u, "");
    if (!MAY_BE_DATE.test(tail)) return line;
    // A year alone is that of a picture, or of birth.
    if (!/^\p{Nd}{4}\)?$/u.test(tail) && isDate(tail.replace(/\)$/, ""))) return line.slice(0, index);
  }
  return line;
}
