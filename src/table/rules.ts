/** Checks that rows give beside their codec: of values that may be read and kept as any text, but should be one of these. */

import type { AnyCodec } from "./words.ts";

/** One of a list of words, letter by letter. */
/* @__NO_SIDE_EFFECTS__ */ export function anyOf(...words: readonly string[]): (raw: string) => string | undefined {
  return (raw) => (words.includes(raw) ? undefined : `expected ${words.join(", ")}`);
}

/** One of a list of words in any case. */
/* @__NO_SIDE_EFFECTS__ */ export function anyCaseOf(...words: readonly string[]): (raw: string) => string | undefined {
  return (raw) => (words.includes(raw.toLowerCase()) ? undefined : `expected ${words.join(", ")}`);
}

/** What a pattern matches; `expected` says what that is, with an example. */
/* @__NO_SIDE_EFFECTS__ */ export function like(
  pattern: RegExp,
  expected: string,
): (raw: string) => string | undefined {
  return (raw) => (pattern.test(raw) ? undefined : `expected ${expected}`);
}

/** At most so many characters. */
/* @__NO_SIDE_EFFECTS__ */ export function upTo(max: number): (raw: string) => string | undefined {
  return (raw) => (raw.length <= max ? undefined : `expected at most ${max} characters`);
}

/** Each part of a list. */
/* @__NO_SIDE_EFFECTS__ */ export function each(
  separator: string | RegExp,
  rule: (raw: string) => string | undefined,
): (raw: string) => string | undefined {
  return (raw) => {
    for (const part of raw.split(separator)) {
      const problem = rule(part.trim());
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
}

/** What a codec finds nothing wrong with, though the value is kept as text. */
/* @__NO_SIDE_EFFECTS__ */ export function kindOf(codec: AnyCodec): (raw: string) => string | undefined {
  return (raw) => codec.problem?.(raw) ?? (codec.decode(raw) === undefined ? `expected ${codec.name}` : undefined);
}
