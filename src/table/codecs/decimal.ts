import { codec } from "../words.ts";

/** A number with or without a fraction. */
export const decimal = codec<number>("number", {
  decode: (raw) => {
    const value = /^\s*[+-]?(?:\d{1,15}(?:\.\d{0,40})?|\.\d{1,40})(?:e[+-]?\d{1,3})?\s*$/i.test(raw)
      ? Number(raw)
      : Number.NaN;
    return Number.isFinite(value) ? value + 0 : undefined;
  },
  encode: String,
  flaw: (raw) => (/^[+-]?\d+(?:\.\d+)?$/.test(raw) ? undefined : "expected a number"),
});
