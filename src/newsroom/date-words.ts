/** What words in a dateline mean. English is here; other languages are added by `parseTimestamp`. */

/** A word may be several things: French "mar." is Tuesday, and March elsewhere. */
export interface Meaning {
  /** From 0. */
  readonly month?: number;
  /** From Sunday, 0. */
  readonly weekday?: number;
  /** Hours before or after noon. */
  readonly half?: "am" | "pm";
  /** The number before it is a year, month, day, hour, minute or second; `after`: the number that follows is a month. */
  readonly unit?: "year" | "month" | "day" | "hour" | "minute" | "second" | "after";
  /** "noon", "midnight". */
  readonly hour?: number;
  /** Says nothing about the time: "at", "Uhr", "Published on". */
  readonly noise?: true;
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
