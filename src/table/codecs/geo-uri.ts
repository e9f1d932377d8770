import { narrow } from "./narrow.ts";
import { text } from "./text.ts";

const GEO = /^geo:-?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?(?:,-?\d+(?:\.\d+)?)?(?:;.*)?$/;

/** RFC 5870. */
export const geoUri = narrow(text, "a geo: URI", (raw) => GEO.test(raw), "geo:17.385,78.4867");
