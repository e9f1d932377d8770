import { codec } from "../words.ts";

/** A whole number, not negative. Read with sign, spaces and thousands separators; anything else is kept raw. */
export const integer = codec<number>("integer", {
  decode: (raw) => {
    const digits = raw.trim().replace(/(?<=\d)[,_\u00a0 ](?=\d{3}\b)/g, "");
    if (!/^[+-]?\d{1,15}(?:\.0{1,9})?$/.test(digits)) return undefined;
    return Number.parseInt(digits, 10) + 0;
  },
  encode: String,
  flaw: (raw) => (/^\d+$/.test(raw) ? undefined : "expected a non-negative integer"),
});
