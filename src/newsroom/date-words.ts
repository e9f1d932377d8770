/** What words in a dateline mean. English is here; other languages come from tables, with their rules for short forms. */

import { BESIDE_DATES, CALENDAR, HALVES, UNITS } from "./calendar-words.ts";

/** A word may be several things: French "mar." is Tuesday, and March elsewhere. */
export interface Meaning {
  /** From 0. */
  readonly month?: number;
  /** From Sunday, 0. */
  readonly weekday?: number;
  /** Hours before or after noon. */
  readonly half?: "am" | "pm";
  /** The number before it is a year, month, day, hour, minute or second; `after`: the number that follows is a month. */
  readonly unit?: keyof typeof UNITS;
  /** "noon", "midnight". */
  readonly hour?: number;
  /** Says nothing about the time: "at", "Uhr", "Published on". */
  readonly noise?: true;
  /** Says of which date the one beside it is. */
  readonly label?: "published" | "updated";
}

export type Words = (word: string) => Meaning | undefined;

const MONTHS = "january february march april may june july august september october november december".split(" ");
const WEEKDAYS = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
const NOISE = new Set(
  (
    "at on of the in published updated posted last modified created date time first edited dated issued release released originally " +
    "hrs hours o'clock local and"
  ).split(" "),
);

/** English, by the first three letters or more: "Sept", "Thurs". */
export const english: Words = (word) => {
  if (word === "am" || word === "pm") return { half: word };
  if (word === "noon" || word === "midnight") return { hour: word === "noon" ? 12 : 0 };
  if (NOISE.has(word)) return { noise: true };
  if (word.length < 3) return undefined;
  const month = MONTHS.findIndex((name) => name.startsWith(word));
  if (month >= 0) return { month };
  const weekday = WEEKDAYS.findIndex((name) => name.startsWith(word));
  return weekday >= 0 ? { weekday } : undefined;
};

/** Accents, vowel signs and dots that people leave out or write in two ways. */
const MARKS = /[\u0300-\u036f\u064b-\u0655\u0670\u093c\u09bc\u200c.'’ʼ׳״]|\u200d/gu;

/** A word as tables have it, however it is written: without accents, in lower case. */
export function fold(word: string): string {
  if (/^[!-~]*$/.test(word)) return word.toLowerCase().replace(/[.']/g, "");
  const plain = word.toLowerCase().normalize("NFD").replace(MARKS, "").normalize("NFC");
  return plain.replaceAll("ı", "i").replace(/[یى]/g, "ي").replaceAll("ک", "ك");
}

/** Words of several languages, each with what it means in any of them. */
export class Dictionary {
  readonly #words = new Map<string, Meaning>();
  readonly of: Words = (word) => this.#words.get(fold(word));

  /** Words, set apart by blanks, that mean one thing. What a word means already stays, but for what says nothing. */
  add(words: string, meaning: Meaning): this {
    for (const word of words.split(/[\s,]+/)) if (word !== "") this.#learn(fold(word), meaning);
    return this;
  }

  /** A row of `calendar-words.ts`. */
  addCalendar(row: string): this {
    const [months = "", weekdays = ""] = row.split(" | ");
    for (const [word, month] of formsOf(months)) this.#learn(word, { month });
    for (const [word, weekday] of formsOf(weekdays)) this.#learn(word, { weekday });
    return this;
  }

  #learn(word: string, meaning: Meaning): void {
    const before = this.#words.get(word);
    if (before === undefined || meaning.noise === undefined) this.#words.set(word, merged(before, meaning));
  }
}

/** Stands for the month of a word that names two of them in two languages. The calendar has no such month, so a date with it is none. */
const NO_MONTH = -1;
/** Stands for that of a word which names two. */
const NO_WEEKDAY = -1;

/** A month of one language that is another month in another would be wrong in one of them: it means nothing. */
function merged(before: Meaning | undefined, { noise: isNoise, ...meaning }: Meaning): Meaning {
  if (isNoise) return before ?? { noise: true };
  const { noise: _, ...known } = before ?? {};
  const both = { ...known, ...meaning };
  if (known.month !== undefined && meaning.month !== undefined && known.month !== meaning.month)
    return { ...both, month: NO_MONTH };
  // Which day of the week it is does not matter much: an unknown one is a weekday all the same.
  const isOtherDay = known.weekday !== undefined && meaning.weekday !== undefined && known.weekday !== meaning.weekday;
  return isOtherDay ? { ...both, weekday: NO_WEEKDAY } : both;
}

/** The forms of a row's names with their numbers, short forms included. */
function formsOf(row: string): Map<string, number> {
  const names = row.split(" ").map((name) => (name === "-" ? [] : name.split("/")));
  const forms = new Map<string, number>();
  const shared = new Set<string>();
  for (const [number, name] of names.entries())
    for (const form of name)
      for (const short of shortFormsOf(form)) {
        const other = forms.get(short);
        if (other !== undefined && other !== number) shared.add(short);
        forms.set(short, number);
      }
  for (const short of shared) forms.delete(short);
  // What is written out means what it says: "jun" where "juni" and "junta" begin so.
  for (const [number, name] of names.entries()) for (const form of name) forms.set(fold(form.replace("*", "")), number);
  return forms;
}

/** "januar": "jan", "janu", "janua", "januar"; from the star on where there is one. Scripts without capitals cut no words off. */
function shortFormsOf(form: string): string[] {
  const [stem = "", rest = ""] = form.split("*");
  const whole = fold(stem + rest);
  if (!/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}]+$/u.test(whole))
    return [whole];
  const shortest = rest === "" ? 3 : fold(stem).length;
  return Array.from({ length: Math.max(whole.length - shortest, 0) + 1 }, (_, i) =>
    whole.slice(0, Math.max(shortest, 1) + i),
  );
}

let calendars: Words | undefined;

/** Words of the languages that feeds are read in, beside English. Made by the first date that needs them. */
export function calendarWords(): Words {
  if (calendars === undefined) {
    const known = addCore(new Dictionary()).of;
    calendars = (word) => withEnglish(english(word), known(word));
  }
  return calendars;
}

/** The months, weekdays, units and halves of the day of `calendar-words.ts`. */
export function addCore(words: Dictionary): Dictionary {
  for (const row of Object.values(CALENDAR)) words.addCalendar(row);
  for (const [unit, names] of Object.entries(UNITS)) words.add(names, { unit: unit as keyof typeof UNITS });
  for (const [half, names] of Object.entries(HALVES)) words.add(names, { half: half as "am" | "pm" });
  return words.add(BESIDE_DATES, { noise: true });
}

/** English first, since it is printed everywhere; "mar" is also a weekday. */
export function withEnglish(plain: Meaning | undefined, other: Meaning | undefined): Meaning | undefined {
  if (plain?.month !== undefined && other?.weekday !== undefined) return { month: plain.month, weekday: other.weekday };
  if (plain?.noise && other?.label !== undefined) return other;
  return plain ?? other;
}
