import { type Codec, ruled } from "../words.ts";
import { decimal } from "./decimal.ts";
import { latitude, longitude } from "./degrees.ts";
import { list } from "./list.ts";
import { narrow } from "./narrow.ts";

/** Latitude and longitude, with a space between them. */
export const position = ruled(pairs("a latitude and a longitude", 1, "17.385 78.4867"), "position");
/** Two positions and more, all with spaces between them. */
export const positions = ruled(
  pairs("two pairs of latitude and longitude or more", 2, "17.4 78.5 17.5 78.6"),
  "positions",
);

/* @__NO_SIDE_EFFECTS__ */ function pairs(name: string, least: number, example: string): Codec<number[]> {
  return narrow(list(decimal, " "), name, (raw) => arePairs(raw, least), example);
}

function arePairs(raw: string, least: number): boolean {
  const numbers = raw.trim().split(/\s+/);
  const isLong = least === 1 ? numbers.length === 2 : numbers.length >= 2 * least;
  return (
    isLong &&
    numbers.length % 2 === 0 &&
    numbers.every((number, i) => (i % 2 === 0 ? latitude : longitude).problem(number) === undefined)
  );
}
