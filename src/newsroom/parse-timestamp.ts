/** Datelines in the world's languages, with date-fns' locales and the zones of the IANA database. */

import { tzOffset } from "@date-fns/tz/tzOffset";
import { type DatelineOptions, readDateline } from "./dateline.ts";
import { english, type Meaning, type Words } from "./date-words.ts";
import { MONTH_WORDS, WEEKDAY_WORDS } from "./locale-words.ts";
import { thaiYears } from "./thai-years.ts";
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

/** Words that date-fns does not have: prepositions, labels, units, other spellings. */
const EXTRA =
  "de del a las los el la le les à às ao aos il lo alle ore ora um uhr am kl klo klockan om den dne w dnia o godz i u saat jam pukul lúc ngày giờ năm thứ hai ba tư sáu bảy chủ nhật în на в во г года ч с от 於 于 " +
  "publié mis jour mise publicado actualizado atualizado em pubblicato aggiornato veröffentlicht aktualisiert stand опубликовано обновлено " +
  "gepubliceerd bijgewerkt publicerad uppdaterad yayınlanma güncelleme opublikowano aktualizacja अपडेट प्रकाशित को पर बजे अपडेटेड " +
  "公開 更新 発表 发布 發布 更新于 更新日 公開日 تاريخ النشر نشر في الساعة آخر تحديث 수정 입력 등록 " +
  "วันอาทิตย์ วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันศุกร์ วันเสาร์ " +
  "วันอาทิตย์ที่ วันจันทร์ที่ วันอังคารที่ วันพุธที่ วันพฤหัสบดีที่ วันศุกร์ที่ วันเสาร์ที่ วันที่ ที่ เวลา น พศ คศ เผยแพร่ อัปเดต";
const UNITS: Readonly<Record<string, NonNullable<Meaning["unit"]>>> = {
  年: "year",
  月: "month",
  日: "day",
  号: "day",
  號: "day",
  時: "hour",
  时: "hour",
  点: "hour",
  點: "hour",
  分: "minute",
  秒: "second",
  년: "year",
  월: "month",
  일: "day",
  시: "hour",
  분: "minute",
  초: "second",
  tháng: "after",
};
const HALVES: Readonly<Record<string, "am" | "pm">> = {
  午前: "am",
  午後: "pm",
  上午: "am",
  下午: "pm",
  凌晨: "am",
  早上: "am",
  晚上: "pm",
  오전: "am",
  오후: "pm",
  ص: "am",
  م: "pm",
  पूर्वाह्न: "am",
  अपराह्न: "pm",
  πμ: "am",
  μμ: "pm",
};
/** Abbreviations in print that the locales spell otherwise. */
const SHORT: Readonly<Record<string, Meaning>> = {
  mrz: { month: 2 },
  mär: { month: 2 },
  jän: { month: 0 },
  marca: { month: 2 },
  avr: { month: 3 },
  juil: { month: 6 },
  déc: { month: 11 },
  ott: { month: 9 },
  set: { month: 8 },
  ene: { month: 0 },
  янв: { month: 0 },
  июл: { month: 6 },
  июн: { month: 5 },
  сент: { month: 8 },
  ιούλ: { month: 6 },
  feira: { noise: true },
  segunda: { weekday: 1 },
  terça: { weekday: 2 },
  quarta: { weekday: 3 },
  quinta: { weekday: 4 },
  sexta: { weekday: 5 },
  तारीख: { noise: true },
};

let known: ReadonlyMap<string, Meaning> | undefined;

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
  const exact = options.zones === undefined ? parseRfcDate(text) : undefined;
  if (exact !== undefined) return exact;
  const languages = everyLanguage(options);
  const said = thaiYears(text);
  return readDateline(said, languages) ?? withoutPlace(said, languages);
}

/** "Thiruvananthapuram, Kerala" and the like. */
const LONGEST_PLACE = 40;

/**
 * `March 21, 2023 04:39 pm IST - New Delhi`: the place of writing, after a time, says nothing of it. In running text it could be
 * the beginning of a sentence, so `findDateline` knows none.
 */
function withoutPlace(text: string, languages: DatelineOptions): Timestamp | undefined {
  const dash = Math.max(...[..."-–—|"].map((sign) => text.lastIndexOf(` ${sign} `)));
  const place = text.slice(dash + 3).trim();
  if (
    dash < 0 ||
    place.length > LONGEST_PLACE ||
    !place.split(/[\s,]+/).every((word) => isOfPlace(word, languages.words!))
  )
    return undefined;
  const found = readDateline(text.slice(0, dash), languages);
  if (found === undefined || /^(?:day|month|year)$/.test(found.precision)) return undefined;
  // Where no zone is said, one word in capitals is a zone that nobody knows.
  return found.offset === undefined && /^\p{Lu}+$/u.test(place) ? undefined : found;
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
  known ??= builtIn();
  const more = locales === undefined ? undefined : dictionary(locales);
  return (word) => {
    const plain = english(word);
    const other = more?.get(word) ?? known!.get(word);
    if (plain?.month !== undefined && other?.weekday !== undefined)
      return { month: plain.month, weekday: other.weekday };
    return plain ?? other;
  };
}

function builtIn(): Map<string, Meaning> {
  const words = new Map<string, Meaning>(Object.entries(SHORT));
  for (const word of EXTRA.split(" ")) words.set(word, { noise: true });
  for (const [word, unit] of Object.entries(UNITS)) words.set(word, { unit });
  for (const [word, half] of Object.entries(HALVES)) words.set(word, { half });
  MONTH_WORDS.forEach((names, month) => {
    for (const name of names.split(",")) learn(words, name, { month });
  });
  WEEKDAY_WORDS.forEach((names, weekday) => {
    for (const name of names.split(",")) learn(words, name, { weekday });
  });
  return words;
}

/** Words of the locales that a caller brings. */
function dictionary(locales: readonly DateLocale[]): Map<string, Meaning> {
  const words = new Map<string, Meaning>();
  for (const { localize } of locales) {
    for (const width of ["wide", "abbreviated"] as const) {
      for (const context of ["formatting", "standalone"] as const) {
        for (let month = 0; month < 12; month++) learn(words, localize.month(month, { width, context }), { month });
        for (let weekday = 0; weekday < 7; weekday++)
          learn(words, localize.day(weekday, { width, context }), { weekday });
      }
    }
  }
  return words;
}

/** A word that is a month in one language and a weekday in another is both. */
function learn(words: Map<string, Meaning>, printed: string, meaning: Meaning): void {
  const word = printed.toLowerCase().replaceAll(".", "");
  if (!/^\p{L}[\p{L}\p{M}'’]*$/u.test(word)) return;
  const before = words.get(word);
  words.set(word, before?.noise ? meaning : { ...meaning, ...before });
}

function zonesOf(
  zones: Readonly<Record<string, string>> | undefined,
): (name: string, local: number) => number | undefined {
  return (name, local) => {
    const meant = zones !== undefined && Object.hasOwn(zones, name) ? zones[name]! : name;
    const offset = /^([+-])(\d\d):?(\d\d)$/.exec(meant);
    if (offset !== null) return (offset[1] === "-" ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3]));
    return meant.includes("/") ? ianaOffset(meant, local) : undefined;
  };
}

/** The offset at a local time: asked twice, because the instant depends on it. */
function ianaOffset(zone: string, local: number): number | undefined {
  const guess = tzOffset(zone, new Date(local));
  if (Number.isNaN(guess)) return undefined;
  const offset = tzOffset(zone, new Date(local - guess * 60_000));
  return Number.isNaN(offset) ? undefined : offset;
}
