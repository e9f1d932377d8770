/** W3C Basic Geo: https://www.w3.org/2003/01/geo/ Decimal degrees. */

import { decimal } from "../table/codecs/decimal.ts";
import { latitude, longitude } from "../table/codecs/degrees.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { element, namespace, one } from "../table/words.ts";

const place = { lat: one(latitude), long: one(longitude), alt: one(decimal) };
const rows = { ...place, point: one(element(place), "Point") };

export const geo = namespace({
  prefix: "geo",
  uris: ["http://www.w3.org/2003/01/geo/wgs84_pos#"],
  feed: rows,
  item: rows,
});

/** W3C Basic Geo, on a feed or an article. */
export interface Geo extends InferUnmirrored<typeof rows> {}
