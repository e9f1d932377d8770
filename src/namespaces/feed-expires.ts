/** When a feed or entry is stale: draft-snell-atompub-feed-expires */

import { rfc3339 } from "../table/codecs/date.ts";
import { integer } from "../table/codecs/integer.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { namespace, one } from "../table/words.ts";

const rows = {
  expires: one(rfc3339),
  /** Milliseconds after the last update. */
  maxAge: one(integer, "max-age"),
};

export const fa = namespace({ prefix: "fa", uris: ["http://purl.org/atompub/age/1.0"], feed: rows, item: rows });

/** When a feed or entry is stale, on a feed or an article. */
export interface FeedExpires extends InferUnmirrored<typeof rows> {}
