import { type Codec, codec } from "../words.ts";

/**
 * A codec that reads all that another one reads, and has a problem for what must not be written. Who writes a feed is told;
 * reading stays as lenient as it was.
 */
/* @__NO_SIDE_EFFECTS__ */ export function narrow<T>(
  wide: Codec<T>,
  name: string,
  isRight: (raw: string) => boolean,
  example: string,
): Narrow<T> {
  const problem = (raw: string) => (isRight(raw) ? undefined : `expected ${name} like "${example}"`);
  const { decode, encode, repair } = wide;
  return { ...codec<T>(name, { decode, encode, problem, repair }), isNarrow: true, problem };
}

/** A codec whose problem is asked before its value is written. */
export interface Narrow<T> extends Codec<T> {
  readonly isNarrow: true;
  readonly problem: (raw: string) => string | undefined;
}
