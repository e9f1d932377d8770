/** W3C Basic Geo: https://www.w3.org/2003/01/geo/ Decimal degrees. */

import { decimal } from "../table/codecs/decimal.ts";
import { latitude, longitude } from "../table/codecs/degrees.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { element, must, namespace, one } from "../table/words.ts";

const alt = one(decimal);
const rows = {
  lat: one(latitude),
  long: one(longitude),
  alt,
  point: one(element({ lat: must(latitude), long: must(longitude), alt }), "Point"),
};

export const geo = namespace({
  prefix: "geo",
  uris: [
    "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "http://www.w3.org/2003/01/geo/wgs84_pos.rdf",
    "http://www.w3.org/2003/01/geo",
  ],
  feed: rows,
  item: rows,
});

/** W3C Basic Geo, on a feed or an article. */
export interface Geo extends InferUnmirrored<typeof rows> {}
