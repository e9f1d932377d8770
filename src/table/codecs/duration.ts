import { codec } from "../words.ts";
import { digitsIn } from "./digits.ts";

/** `1h 2m 3s`, `62 min`, `1 hour 2 minutes`; ISO 8601 `PT1H2M3S`. */
const WORDS =
  /^\s*(?:PT?)?(?=[\d.]+\s*[hms])(?:([\d.]{1,9})\s*h(?:ours?|rs?)?\.?)?[\s,]*(?:([\d.]{1,9})\s*m(?:in(?:ute)?s?)?\.?)?[\s,]*(?:([\d.]{1,9})\s*s(?:ec(?:ond)?s?)?\.?)?\s*$/i;

/** No play time in words is longer. */
const LONGEST = 60;

function inWords(raw: string): number | undefined {
  const found = raw.length > LONGEST ? null : WORDS.exec(raw);
  if (found === null) return undefined;
  const [hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0)) as [number, number, number];
  const total = hours * 3600 + minutes * 60 + seconds;
  return Number.isNaN(total) ? undefined : Math.round(total * 1e6) / 1e6;
}

/** Seconds from `S`, `MM:SS` or `H:MM:SS`, each with a fraction; written as `H:MM:SS` from a minute upwards. */
export const duration = codec<number>("duration", {
  decode: (raw) => {
    const plain = digitsIn(raw);
    if (plain >= 0) return plain;
    if (/[hms]/i.test(raw)) return inWords(raw);
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
