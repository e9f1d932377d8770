import { type Codec, codec } from "../words.ts";
import { type Narrow, narrow } from "./narrow.ts";
import { text } from "./text.ts";

/** One of a list of words; read in any case, kept raw when it is none of them. */
/* @__NO_SIDE_EFFECTS__ */ export function oneOf<const W extends readonly [string, ...string[]]>(
  ...words: W
): Codec<W[number]> {
  return codec<W[number]>(words.join(" | "), {
    decode: (raw) => {
      const folded = raw.trim().toLowerCase();
      return words.find((word) => word.toLowerCase() === folded);
    },
    encode: (value) => value,
    problem: (raw) => ((words as readonly string[]).includes(raw) ? undefined : `expected ${words.join(", ")}`),
  });
}

/** Any word when read; only one of these may be written. */
/* @__NO_SIDE_EFFECTS__ */ export function wordOf(...words: readonly string[]): Narrow<string> {
  const isOne = (raw: string) => words.includes(raw);
  const problem = (raw: string) => (isOne(raw) ? undefined : `expected ${words.join(", ")}`);
  return { ...narrow(text, `one of ${words.join(", ")}`, isOne, words[0]!), problem };
}
