import { codec, ruled } from "../words.ts";
import { narrow } from "./narrow.ts";

/** A number with or without a fraction. */
export const decimal = codec<number>("number", {
  decode: (raw) => {
    const value = /^\s*[+-]?(?:\d{1,15}(?:\.\d{0,340})?|\.\d{1,340})(?:e[+-]?\d{1,3})?\s*$/i.test(raw)
      ? Number(raw)
      : Number.NaN;
    return Number.isFinite(value) ? value + 0 : undefined;
  },
  encode: plain,
  isNarrow: true,
  rule: "decimal",
  problem: (raw) => (/^[+-]?\d+(?:\.\d+)?$/.test(raw) ? undefined : "expected a number"),
});
/** One that is not negative. */
export const amount = ruled(
  narrow(decimal, "a number from 0 up", (raw) => /^\d+(?:\.\d+)?$/.test(raw), "0.5"),
  "amount",
);

/** Without an exponent, which most specifications have no place for. */
function plain(value: number): string {
  const [, sign, digits, zeros] = /^(-?)([\d.]+)e-(\d+)$/.exec(String(value)) ?? [];
  return zeros === undefined ? String(value) : `${sign}0.${"0".repeat(Number(zeros) - 1)}${digits!.replace(".", "")}`;
}
