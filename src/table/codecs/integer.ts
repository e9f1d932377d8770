import { codec, ruled } from "../words.ts";
import { digitsIn } from "./digits.ts";
import { narrow } from "./narrow.ts";

/** A whole number, not negative. Read with sign, spaces and thousands separators; anything else is kept raw. */
export const integer = codec<number>("integer", {
  decode: (raw) => {
    const plain = digitsIn(raw);
    if (plain >= 0) return plain;
    const digits = raw.trim().replace(/(?<=\d)[,_\u00a0 ](?=\d{3}\b)/g, "");
    if (!/^[+-]?\d{1,15}(?:\.0{1,9})?$/.test(digits)) return undefined;
    return Number.parseInt(digits, 10) + 0;
  },
  encode: String,
  isNarrow: true,
  rule: "non-negative",
  problem: (raw) => (/^\d+$/.test(raw) ? undefined : "expected a non-negative integer"),
});
/** One that may be negative. */
export const signed = ruled(
  narrow(integer, "a whole number", (raw) => /^[+-]?\d+$/.test(raw), "-1"),
  "integer",
);
/** One from 1 up. */
export const ordinal = ruled(
  narrow(integer, "a whole number from 1 up", (raw) => /^0*[1-9]\d*$/.test(raw), "1"),
  "positive",
);
/** One from 1 up that fits in 31 bits. */
export const counter = ruled(
  narrow(
    integer,
    "a whole number from 1 to 2147483647",
    (raw) => ordinal.problem(raw) === undefined && Number(raw) <= 2_147_483_647,
    "1",
  ),
  "counter",
);
