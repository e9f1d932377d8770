/**
 * What print says in several words or in another calendar, in the words that the tokenizer knows. Each pattern has a name and an
 * example; they are tried in this order, and each changes only what it knows.
 */

import { ISLAMIC_MONTHS, PERSIAN_MONTHS } from "./calendar-words-more.ts";
import { fold } from "./date-words.ts";
import { LANGUAGES } from "./languages/index.ts";
import { thaiYears } from "./thai-years.ts";
import { asciiDigits } from "./tokens.ts";

interface Phrase {
  readonly name: string;
  readonly example: string;
  /** A quick look whether the text can have it. */
  readonly hint: RegExp;
  readonly write: (text: string) => string;
}

const two = (value: number | string) => String(value).padStart(2, "0");

// ── East Asia ───────────────────────────────────────────────────────────────

const DIGITS = "〇一二三四五六七八九";

/** 二十一 → 21, 二〇二三 → 2023, 十 → 10 */
function hanNumber(text: string): number {
  const plain = text
    .replace(/[零○Ｏ◯０]/gu, "〇")
    .replaceAll("廿", "二十")
    .replaceAll("卅", "三十");
  if (!plain.includes("十") && !plain.includes("百"))
    return Number([...plain].map((sign) => DIGITS.indexOf(sign)).join(""));
  const [, hundreds = "", rest = plain] = /^(.?)百(.*)$/u.exec(plain) ?? [];
  const [, tens = "", ones = rest] = /^(.?)十(.?)$/u.exec(rest) ?? [];
  const value = (sign: string, otherwise: number) => (sign === "" ? otherwise : DIGITS.indexOf(sign));
  const hasTens = rest.includes("十");
  return (
    (plain.includes("百") ? value(hundreds, 1) * 100 : 0) +
    (hasTens ? value(tens, 1) * 10 : 0) +
    value(ones.replace(/^〇/u, ""), 0)
  );
}

const HAN_NUMBER = /[〇零○◯一二三四五六七八九十廿卅百]{1,5}(?=[年月日号號時时点點分秒])/gu;

/** First year of each era of Japan, and of the Republic of China. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2019,
  平成: 1989,
  昭和: 1926,
  大正: 1912,
  明治: 1868,
  民國: 1912,
  民国: 1912,
};

function eraYears(text: string): string {
  return text.replace(
    /(?:中華)?(令和|平成|昭和|大正|明治|民國|民国)\s*(\d{1,3}|元)\s*年/gu,
    (_, era: string, year: string) => {
      return `${ERAS[era]! + (year === "元" ? 1 : Number(year)) - 1}年`;
    },
  );
}

// ── The Middle East ─────────────────────────────────────────────────────────

const PERSIAN: readonly (readonly string[])[] = PERSIAN_MONTHS.split(" ").map((names) => names.split("/"));
const PERSIAN_DATE = new RegExp(
  `(\\p{Nd}{1,2})\\s+(?:ماه\\s+)?(${PERSIAN.flat().join("|")})(?:\\s*ماه)?[\\s،,]+(\\p{Nd}{4})(?!\\p{Nd})`,
  "u",
);

/** Days from the epoch of the Solar Hijri calendar: years of 365 days, eight leap years in 33 (as it has been since 1799). */
const persianDays = (year: number, month: number, day: number) =>
  365 * (year - 1) + Math.floor((8 * year + 21) / 33) + (month < 7 ? month * 31 : month * 30 + 6) + day;

/** `۱ فروردین ۱۴۰۲` → 2023-03-21; where the other calendar's date stands beside it, that one alone. */
function persianDates(text: string): string {
  const match = PERSIAN_DATE.exec(text);
  if (match === null) return text;
  const [whole, day, name, year] = match;
  const month = PERSIAN.findIndex((names) => names.includes(name!));
  const count = persianDays(Number(asciiDigits(year!)), month, Number(asciiDigits(day!)));
  // The first of Farvardin 1402 was 21 March 2023.
  const date = new Date(Date.UTC(2023, 2, 21) + (count - persianDays(1402, 0, 1)) * 86_400_000);
  const rest = text.replace(whole, " ");
  const printed = `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
  return /\p{Nd}{4}/u.test(rest) ? rest.replace(/[\s،,–—-]*$/u, "") : text.replace(whole, ` ${printed} `);
}

/** `۱۴۰۲/۰۱/۰۱`: years from 1300 to 1499 are of that calendar. */
function persianNumbers(text: string): string {
  return text.replace(
    /(?<!\p{Nd})([1۱][34۳۴]\p{Nd}{2})([/-])(\p{Nd}{1,2})\2(\p{Nd}{1,2})(?!\p{Nd})/u,
    (_, year, __, month, day) => {
      const index = Number(asciiDigits(month)) - 1;
      return PERSIAN[index] === undefined ? _ : `${day} ${PERSIAN[index][0]} ${year}`;
    },
  );
}

const ISLAMIC_DATE = new RegExp(
  `\\p{Nd}{1,2}[\\s-]+(?:${ISLAMIC_MONTHS.split(" ")
    .map((name) => `(?:ذو |ذي |ذ)?(?:ال)?${name}(?:\\s+(?:الأول|الاول|الآخر|الثاني|الثانية|الأولى|الآخرة))?`)
    .join("|")})[\\s،,-]+\\p{Nd}{4}\\s*هـ?\\.?\\s*(?:الموافق|[-–—/|،])?\\s*`,
  "u",
);

/** `كانون الثاني` and its like; `شباط/فبراير` says one month twice. */
const ARABIC_MONTHS: readonly (readonly [RegExp, string])[] = [
  [/كانون\s+(?:ال)?ثاني/gu, "يناير"],
  [/كانون\s+(?:ال)?[أا]ول/gu, "ديسمبر"],
  [/تشرين\s+(?:ال)?ثاني/gu, "نوفمبر"],
  [/تشرين\s+(?:ال)?[أا]ول/gu, "أكتوبر"],
];

function arabicMonths(text: string): string {
  let plain = text;
  for (const [names, name] of ARABIC_MONTHS) plain = plain.replace(names, name);
  return plain.replace(
    /(\p{Script=Arabic}+)\s*[/\\(]\s*(\p{Script=Arabic}+)\)?(?=\s+\p{Nd}{4})/gu,
    (whole, first, second) => (GREGORIAN.has(fold(first)) && GREGORIAN.has(fold(second)) ? second : whole),
  );
}
const GREGORIAN = new Set(
  "يناير فبراير مارس أبريل إبريل مايو أيار يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر شباط آذار نيسان حزيران تموز آب أيلول جانفي فيفري أفريل جوان جويلية أوت ماي غشت شتنبر نونبر دجنبر يوليوز"
    .split(" ")
    .map(fold),
);

// ── Zones in words ──────────────────────────────────────────────────────────

let zones: { readonly pattern: RegExp; readonly names: ReadonlyMap<string, string> } | undefined;

/** "Eastern Time", "بتوقيت غرينتش": the languages' own names of zones. What stands in brackets behind an offset names it. */
export function withZoneNames(text: string): string {
  if (/[+-]\d\d:?\d\d\s*\(/.test(text)) return text;
  zones ??= zonesInWords();
  const { pattern, names } = zones;
  return text.replace(pattern, (phrase) => ` ${names.get(fold(phrase)) ?? ""} `);
}

function zonesInWords() {
  const phrases = Object.values(LANGUAGES).flatMap(({ zones = {} }) => Object.entries(zones));
  const names = new Map(phrases.map(([phrase, zone]) => [fold(phrase), zone]));
  const longestFirst = phrases.map(([phrase]) => phrase).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{M}/])(?:${longestFirst.map((name) => name.replace(/ /g, "\\s+")).join("|")})(?![\\p{L}\\p{M}/])`,
    "giu",
  );
  return { pattern, names };
}

// ── The list ────────────────────────────────────────────────────────────────

const PHRASES: readonly Phrase[] = [
  {
    name: "marks of direction and joiners, which are not seen",
    example: "\u200f21 مارس 2023",
    hint: /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\u0970]/u,
    write: (text) => text.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\u0970]/gu, ""),
  },
  {
    name: "Thai years",
    example: "21 มีนาคม 2566",
    hint: /\p{Script=Thai}/u,
    write: thaiYears,
  },
  {
    name: "Chinese and Japanese numerals",
    example: "二〇二三年三月二十一日",
    hint: /[一二三四五六七八九十]/u,
    write: (text) => text.replace(HAN_NUMBER, (number) => String(hanNumber(number))),
  },
  {
    name: "half past, in Chinese and Japanese",
    example: "午後4時半",
    hint: /半/u,
    write: (text) => text.replace(/([時时點点])半/gu, "$130分"),
  },
  {
    name: "half past, in Korean",
    example: "오후 4시 반",
    hint: /시\s?반/u,
    write: (text) => text.replace(/시\s?반(?!\p{L})/gu, "시 30분"),
  },
  {
    name: "noon and the parts of the day in Chinese, Japanese and Korean",
    example: "中午12點",
    hint: /[中正]午|[낮밤]|저녁|아침|[朝夜夕昼]/u,
    write: (text) =>
      text
        .replace(/[中正]午(?=\s*1[12])|낮\s?(?=12)/gu, "")
        .replace(/中午|正午|낮|저녁|[夜夕昼](?=\s*\d)/gu, "午後")
        .replace(/아침|朝(?=\s*\d)/gu, "午前"),
  },
  {
    name: "years of eras",
    example: "令和5年3月21日, 民國112年3月21日",
    hint: /令和|平成|昭和|大正|明治|民國|民国/u,
    write: eraYears,
  },
  {
    name: "months that Arabic names in two words, or twice",
    example: "21 شباط/فبراير 2023",
    hint: /\p{Script=Arabic}/u,
    write: arabicMonths,
  },
  {
    name: "a date of the Islamic calendar beside another",
    example: "29 شعبان 1444 هـ الموافق 21 مارس 2023",
    hint: /\p{Script=Arabic}/u,
    write: (text) => {
      const rest = text.replace(ISLAMIC_DATE, " ");
      return rest !== text && /\p{Nd}{4}/u.test(rest) ? rest : text;
    },
  },
  {
    name: "the calendar of Iran",
    example: "۱ فروردین ۱۴۰۲",
    hint: /[۰-۹]|\p{Script=Arabic}/u,
    write: (text) => persianDates(persianNumbers(text)),
  },
  {
    name: "weekdays that Persian writes in two words",
    example: "سه شنبه",
    hint: /شنبه/u,
    write: (text) => text.replace(/(یک|دو|سه|چهار|پنج)\s+شنبه/gu, "$1شنبه"),
  },
  {
    name: "prepositions that Hebrew glues to a month",
    example: "21 במרץ 2023",
    hint: /\p{Script=Hebrew}/u,
    write: (text) =>
      text.replace(/(\p{Nd}{1,2}\s+|\s)ל?ב(?=(?:ינו|פבר|מרץ|מרס|אפר|מאי|יוני|יולי|אוג|ספט|אוק|נוב|דצמ))/gu, "$1"),
  },
  {
    name: "weekdays that Hebrew says by a letter",
    example: "יום ג', 21.03.2023",
    hint: /יום\s+[א-ו]['׳]/u,
    write: (text) =>
      text.replace(
        /יום\s+([א-ו])['׳]/gu,
        (_, letter: string) => ["ראשון", "שני", "שלישי", "רביעי", "חמישי", "שישי"]["אבגדהו".indexOf(letter)]!,
      ),
  },
  {
    name: "weekdays that Vietnamese says in two words",
    example: "Thứ ba, 21/3/2023",
    hint: /thứ|chủ nhật/iu,
    write: (text) =>
      text.replace(
        /chủ\s+nhật|thứ\s+(hai|ba|tư|năm|sáu|bảy)/giu,
        (_, day?: string) =>
          " sun mon tue wed thu fri sat ".split(" ")[
            1 + (day === undefined ? 0 : 1 + ["hai", "ba", "tư", "năm", "sáu", "bảy"].indexOf(day.toLowerCase()))
          ]!,
      ),
  },
  {
    name: 'weekdays with "-feira"',
    example: "terça-feira, 21 de março",
    hint: /-feira/iu,
    write: (text) => text.replace(/-feira/giu, ""),
  },
  {
    name: "October in Croatian, which is November in Polish but has a dot before it",
    example: "15. listopada 2023.",
    hint: /\.\s?(?:li|srp)/iu,
    // Short forms with a dot before them are Croatian or Czech, which mean two months by one.
    write: (text) =>
      text.replace(/(\d\.\s?)listopada/giu, "$1october").replace(/\d\.\s?(?:lip|lis|srp)(?![\p{L}\p{M}])/giu, "?"),
  },
  {
    name: "what is glued to a month by an apostrophe",
    example: "21 d’abril del 2023",
    hint: /['’]\p{L}{3}/u,
    write: (text) => text.replace(/(?<![\p{L}\p{M}])(?:d|l|all|dell|ta)['’](?=\p{L})/giu, ""),
  },
  {
    name: "months as Roman numerals",
    example: "21 III 2023",
    hint: /[IVX]/u,
    write: (text) =>
      text.replace(
        /(?<!\p{Nd})(\p{Nd}{1,2}\.?[\s./-]?)(I{1,3}|I?V|VI{1,3}|I?X|XI{1,2})([\s./-]\.?\s?\p{Nd}{4})/u,
        (_, day: string, month: string, year: string) =>
          `${day.replace(/[^\d]/g, "")} ${ENGLISH[ROMAN.indexOf(month)]} ${year.replace(/[^\d]/g, "")}`,
      ),
  },
  {
    name: "two digits of a year",
    example: "21 Mar '23",
    hint: /['’]\d\d(?!\d)/u,
    write: (text) => text.replace(/(?<![\p{L}\d])['’](\d\d)(?!\d)/u, "20$1"),
  },
  {
    name: "a time with its colon set apart",
    example: "১৬: ৩৯",
    hint: /\p{Nd}\s*:\s+\p{Nd}/u,
    write: (text) => text.replace(/(?<!\p{Nd})(\p{Nd}{1,2})\s*:\s+(\p{Nd}{2})(?!\p{Nd})/gu, "$1:$2"),
  },
  {
    name: "halves of the day with blanks or dots",
    example: "4:39 p. m.",
    hint: /[ap]\.?\s+m\b|[πμ]\.\s+μ/iu,
    write: (text) =>
      text.replace(/([\d\s][ap])\.?\s+m\.?(?![\p{L}\p{M}])/giu, "$1m ").replace(/([πμ])\.\s+μ\./giu, "$1μ"),
  },
  {
    name: "the same time in another zone, in brackets",
    example: "1639 GMT (0039 HKT) March 21, 2023",
    hint: /\(\s*\d/u,
    write: (text) => {
      const rest = text.replace(/\(\s*(?:\d{4}|\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?)\s+[A-Z]{2,5}\s*\)/giu, " ");
      return /\d[:.h]\d\d|\d{4}\s+[A-Z]{2,5}\b/u.test(rest) ? rest : text;
    },
  },
];
const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
const ENGLISH = "january february march april may june july august september october november december".split(" ");

/** A dateline in words that the tokenizer knows. */
export function inPlainWords(text: string): string {
  let plain = text;
  for (const { hint, write } of PHRASES) if (hint.test(plain)) plain = write(plain);
  return plain;
}
