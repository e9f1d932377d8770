/** Syndication module: how often a feed changes. https://web.resource.org/rss/1.0/modules/syndication/ */

import { w3cdtf } from "../table/codecs/date.ts";
import { integer } from "../table/codecs/integer.ts";
import { oneOf } from "../table/codecs/one-of.ts";
import { mirrorAll, namespace, one } from "../table/words.ts";

export const sy = namespace({
  prefix: "sy",
  uris: [
    "http://purl.org/rss/1.0/modules/syndication/",
    "http://purl.org/rss/modules/syndication/",
    "http://web.resource.org/rss/1.0/modules/syndication/",
  ],
  feed: mirrorAll({
    updatePeriod: one(oneOf("hourly", "daily", "weekly", "monthly", "yearly"), { code: "update-period" }),
    /** Times per period. */
    updateFrequency: one(integer, { rule: ["not-blank", "positive"] }),
    updateBase: one(w3cdtf),
  }),
});
