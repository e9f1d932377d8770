import { decimal } from "./decimal.ts";
import { latitude, longitude } from "./degrees.ts";
import { list } from "./list.ts";
import { narrow } from "./narrow.ts";

/** Latitude and longitude by turns, with spaces between them. */
export const coordinates = narrow(list(decimal, " "), "pairs of latitude and longitude", arePairs, "17.385 78.4867");

function arePairs(raw: string): boolean {
  const numbers = raw.trim().split(/\s+/);
  return (
    numbers.length % 2 === 0 &&
    numbers.every((number, i) => (i % 2 === 0 ? latitude : longitude).problem(number) === undefined)
  );
}
