/** Where a site is: http://geourl.org/rss/module/ */

import { latitude, longitude } from "../table/codecs/degrees.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { namespace, one } from "../table/words.ts";

const rows = { latitude: one(latitude), longitude: one(longitude) };

export const geourl = namespace({ prefix: "geourl", uris: ["http://geourl.org/rss/module/"], feed: rows, item: rows });

/** Where a site is, on a feed or an article. */
export interface GeoUrl extends InferUnmirrored<typeof rows> {}
