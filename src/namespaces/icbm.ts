/** Where a site is: http://postneo.com/icbm */

import { latitude, longitude } from "../table/codecs/degrees.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { namespace, one } from "../table/words.ts";

const rows = { latitude: one(latitude), longitude: one(longitude) };

export const icbm = namespace({ prefix: "icbm", uris: ["http://postneo.com/icbm"], feed: rows, item: rows });

/** Where a site is, on a feed or an article. */
export interface Icbm extends InferUnmirrored<typeof rows> {}
