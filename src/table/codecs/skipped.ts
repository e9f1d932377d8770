/** Hours and days at which a feed is not to be asked for: RSS 2.0 `skipHours` and `skipDays`. */

import { codec } from "../words.ts";
import { integer } from "./integer.ts";

/** From 0 to 23; 24 is what 0 was called until RSS 0.94. */
export const skippedHour = codec<number>("an hour from 0 to 23", {
  decode: (raw) => {
    const hour = integer.decode(raw);
    return hour === undefined || hour < 0 || hour > 24 ? undefined : hour;
  },
  encode: String,
  isNarrow: true,
  rule: "hour",
  problem: (raw) => (/^(?:1?\d|2[0-3])$/.test(raw) ? undefined : 'expected an hour from 0 to 23, like "5"'),
});

/** English, in any letter case. */
export const skippedDay = codec<string>("a day of the week", {
  decode: (raw) => (/^\s*(?:mon|tues|wednes|thurs|fri|satur|sun)day\s*$/i.test(raw) ? raw : undefined),
  encode: (value) => value,
  rule: "day",
});
