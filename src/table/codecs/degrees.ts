import { ruled } from "../words.ts";
import { decimal } from "./decimal.ts";
import { narrow } from "./narrow.ts";

/* @__NO_SIDE_EFFECTS__ */ function within(limit: number): (raw: string) => boolean {
  return (raw) => /^\s*[+-]?\d+(?:\.\d*)?\s*$/.test(raw) && Math.abs(Number(raw)) <= limit;
}

/** Decimal degrees, north positive. */
export const latitude = ruled(narrow(decimal, "a latitude from -90 to 90", within(90), "17.385"), "latitude");
/** Decimal degrees, east positive. */
export const longitude = ruled(narrow(decimal, "a longitude from -180 to 180", within(180), "78.4867"), "longitude");
