import { codec } from "../words.ts";
import { digitsIn } from "./digits.ts";

/** Seconds from `S`, `MM:SS` or `H:MM:SS`, each with a fraction; written as `H:MM:SS` from a minute upwards. */
export const duration = codec<number>("duration", {
  decode: (raw) => {
    const plain = digitsIn(raw);
    if (plain >= 0) return plain;
    if (!/^\s*(?:\d{1,9}:){0,2}\d{1,15}(?:\.\d{1,9})?\s*$/.test(raw)) return undefined;
    const seconds = raw.split(":").reduce((total, part) => total * 60 + Number(part), 0);
    // Sums of fractions end in digits that nobody wrote.
    return Math.round(seconds * 1e6) / 1e6;
  },
  encode: String,
  rule: "duration",
  problem: (raw) =>
    /^\d+(?:(?::[0-5]?\d){1,2})?$/.test(raw)
      ? undefined
      : 'expected a duration in seconds or as H:MM:SS, like "1:02:03"',
});
