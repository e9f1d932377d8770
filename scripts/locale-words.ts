/**
 * Writes src/newsroom/locale-words.ts: names of months and weekdays from date-fns' locales.
 *
 * Importing twenty locales would cost every program that imports this package their loading time; their words are a few
 * kilobytes. A test compares the file with the date-fns that is installed.
 */

import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Locale } from "date-fns";
import { ar, de, el, es, fr, he, hi, hu, id, it, ja, ko, nl, pl, pt, ru, sv, tr, vi, zhCN } from "date-fns/locale";

const LOCALES = [hi, es, fr, de, pt, it, ru, ja, zhCN, ar, nl, sv, pl, tr, ko, vi, id, el, hu, he];

/** Words of a locale for one month or weekday, as a dateline's tokenizer sees them. */
function wordsOf(printed: readonly string[]): string[] {
  const words = printed
    .map((word) => word.toLowerCase().replaceAll(".", ""))
    .filter((word) => /^\p{L}[\p{L}\p{M}'’]*$/u.test(word));
  return [...new Set(words)];
}

/** One entry for each number: `word,word` of all languages. */
function table(count: number, names: (locale: Locale, value: number) => string[]): string[] {
  return Array.from({ length: count }, (_, value) =>
    [...new Set(LOCALES.flatMap((locale) => wordsOf(names(locale, value))))].join(","),
  );
}

const months = table(12, ({ localize }, month) =>
  (["wide", "abbreviated"] as const).flatMap((width) =>
    (["formatting", "standalone"] as const).map((context) => localize.month(month as 0, { width, context })),
  ),
);
const weekdays = table(7, ({ localize }, day) =>
  (["wide", "abbreviated", "short"] as const).flatMap((width) =>
    (["formatting", "standalone"] as const).map((context) => localize.day(day as 0, { width, context })),
  ),
);

export const source = `/** Names of months and weekdays in twenty languages, from date-fns' locales by scripts/locale-words.ts. */

/** January to December. */
export const MONTH_WORDS: readonly string[] = ${JSON.stringify(months, undefined, 2).replace(/"\n\]/, '",\n]')};

/** Sunday to Saturday. */
export const WEEKDAY_WORDS: readonly string[] = ${JSON.stringify(weekdays, undefined, 2).replace(/"\n\]/, '",\n]')};
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL("../src/newsroom/locale-words.ts", import.meta.url), source);
}
