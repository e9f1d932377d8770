/** Datelines in the world's languages, with date-fns' locales and the zones of the IANA database. */

import { requireOptions, requireText } from "../errors.ts";
import { MORE_BESIDE_DATES, MORE_CALENDARS, MORE_HALVES } from "./calendar-words-more.ts";
import { inPlainWords, withZoneNames } from "./date-phrases.ts";
import { addCore, Dictionary, english, type Words, withEnglish } from "./date-words.ts";
import { type DatelineOptions, LONGEST_DATELINE, readDate } from "./dateline.ts";
import type { ReadDate } from "./date-reader.ts";
import { offsetIn } from "./iana-zones.ts";
import { LANGUAGES } from "./languages/index.ts";
import { parseRfcDate, type Timestamp } from "./timestamp.ts";
import { isZoneName } from "./zones.ts";

/** What is read of a date-fns locale. Said by shape, so that our types hold whichever version of date-fns a user has. */
export interface DateLocale {
  localize: {
    /** The name of a month, counted from 0. */
    // biome-ignore lint/suspicious/noExplicitAny: date-fns types months and days as unions of literals
    month(value: any, options?: any): string;
    /** The name of a weekday, counted from 0, Sunday. */
    // biome-ignore lint/suspicious/noExplicitAny: as above
    day(value: any, options?: any): string;
  };
}

/** How `parseTimestamp` reads. */
export interface ParseTimestampOptions {
  /** What zone names mean: an IANA name or an offset. `{ IST: "Europe/Dublin", CST: "+08:00" }` */
  zones?: Readonly<Record<string, string>> | undefined;
  /** Further languages, as date-fns has them. */
  locales?: readonly DateLocale[] | undefined;
  /** Order of numeric dates that nothing settles, like 01/02/2006. @default undefined: not read */
  order?: "dmy" | "mdy" | "ymd" | undefined;
}

let known: Words | undefined;

/**
 * Reads a date as anyone prints it: RFC 822, RFC 3339 and their deviations, and datelines in English, Hindi, Spanish,
 * French, German, Portuguese, Italian, Russian, Japanese, Chinese, Arabic, Dutch, Swedish, Polish, Turkish, Korean,
 * Vietnamese, Indonesian, Greek, Hungarian and Hebrew, with native digits.
 *
 * Thai years, and those in Thai digits, are of the Buddhist era: ๒๕๖๖ is 2023. Month names are those of `th` in `options.locales`.
 *
 * Relative dates need a clock and are not read; impossible ones are `undefined`.
 *
 * @example parseTimestamp("Updated: 21 मार्च 2023, 04:39 PM IST")?.toRfc3339() // "2023-03-21T16:39:00+05:30"
 */
export function parseTimestamp(text: string, options: ParseTimestampOptions = {}): Timestamp | undefined {
  requireText(text, "text");
  requireOptions(options);
  const exact = options.zones === undefined ? parseRfcDate(text) : undefined;
  if (exact !== undefined) return exact;
  const languages = everyLanguage(options);
  return readPrinted(text, languages)?.timestamp;
}

/** Reads a dateline in words of any language, and what it says of itself. */
export function readPrinted(text: string, languages: DatelineOptions): ReadDate | undefined {
  if (text.length > LONGEST_DATELINE || !/[\p{Nd}年]/u.test(text)) return undefined;
  const words = inPlainWords(text);
  // A zone in brackets would be taken for a remark.
  const plain = words.endsWith(")") ? withZoneNames(words) : words;
  const whole = readDate(plain, languages);
  if (whole !== undefined) return whole;
  const zoned = withZoneNames(plain);
  return (zoned === plain ? undefined : readDate(zoned, languages)) ?? withoutPlace(plain, languages);
}

/** "Thiruvananthapuram, Kerala" and the like. */
const LONGEST_PLACE = 40;

/**
 * `March 21, 2023 04:39 pm IST - New Delhi`: the place of writing, after a time, says nothing of it. In running text it could be
 * the beginning of a sentence, so `findDateline` knows none.
 */
function withoutPlace(text: string, languages: DatelineOptions): ReadDate | undefined {
  const dash = Math.max(...[..."-–—|"].map((sign) => text.lastIndexOf(` ${sign} `)));
  const place = text.slice(dash + 3).trim();
  if (
    dash < 0 ||
    place.length > LONGEST_PLACE ||
    !place.split(/[\s,]+/).every((word) => isOfPlace(word, languages.words!))
  )
    return undefined;
  const found = readDate(text.slice(0, dash), languages);
  if (found === undefined || /^(?:day|month|year)$/.test(found.timestamp.precision)) return undefined;
  // Where no zone is said, one word in capitals is a zone that nobody knows.
  return found.timestamp.offset === undefined && /^\p{Lu}+$/u.test(place) ? undefined : found;
}

/** A name, or what stands between names. */
function isOfPlace(word: string, words: Words): boolean {
  const meaning = words(word.toLowerCase().replaceAll(".", ""));
  const isName = /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*$/u.test(word);
  return meaning === undefined ? isName && !isZoneName(word) : meaning.noise === true;
}

/** Datelines in every language that is known, and what the caller says of zones, order and further languages. */
export function everyLanguage({ order, locales, zones }: ParseTimestampOptions = {}): DatelineOptions {
  return { order, words: wordsOf(locales), zoneOf: zonesOf(zones) };
}

/** English first, since it is printed everywhere; then every other language at once. */
function wordsOf(locales: readonly DateLocale[] | undefined): Words {
  const builtIn = (known ??= everyDictionary().of);
  const more = locales === undefined ? undefined : dictionary(locales).of;
  return (word) => withEnglish(english(word), more?.(word) ?? builtIn(word));
}

function everyDictionary(): Dictionary {
  const words = addCore(new Dictionary());
  for (const row of Object.values(MORE_CALENDARS)) words.addCalendar(row);
  for (const { published, updated, beside = "" } of Object.values(LANGUAGES)) {
    words.add(beside, { noise: true });
    // "edited" may be what an article was before it came out; in German "online" is a label, and elsewhere nothing.
    words.add(published, { label: "published" }).add(updated, { label: "updated" });
  }
  for (const half of ["am", "pm"] as const) words.add(MORE_HALVES[half], { half });
  return words.add(MORE_BESIDE_DATES, { noise: true });
}

/** Words of the locales that a caller brings. */
function dictionary(locales: readonly DateLocale[]): Dictionary {
  const words = new Dictionary();
  for (const { localize } of locales) {
    for (const width of ["wide", "abbreviated"] as const) {
      for (const context of ["formatting", "standalone"] as const) {
        for (let month = 0; month < 12; month++)
          words.add(oneWord(localize.month(month, { width, context })), { month });
        for (let weekday = 0; weekday < 7; weekday++)
          words.add(oneWord(localize.day(weekday, { width, context })), { weekday });
      }
    }
  }
  return words;
}

const oneWord = (name: string) => (/^\p{L}[\p{L}\p{M}'’.]*$/u.test(name) ? name : "");

function zonesOf(
  zones: Readonly<Record<string, string>> | undefined,
): (name: string, local: number) => number | undefined {
  return (name, local) => {
    const meant = zones !== undefined && Object.hasOwn(zones, name) ? zones[name]! : name;
    const offset = /^([+-])(\d\d):?(\d\d)$/.exec(meant);
    if (offset !== null) return (offset[1] === "-" ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3]));
    return meant.includes("/") ? offsetIn(meant, local) : undefined;
  };
}
