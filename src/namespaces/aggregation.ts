/** Where an aggregator found an item: http://purl.org/rss/1.0/modules/aggregation/ */

import { w3cdtf } from "../table/codecs/date.ts";
import { text } from "../table/codecs/text.ts";
import { uri } from "../table/codecs/url.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { namespace, one } from "../table/words.ts";

const item = { source: one(text), sourceURL: one(uri), timestamp: one(w3cdtf, { rule: "iso8601" }) };

export const ag = namespace({
  prefix: "ag",
  uris: ["http://purl.org/rss/1.0/modules/aggregation/", "http://purl.org/rss/modules/aggregation/"],
  item,
});

/** Where an aggregator found an item, on an article. */
export interface AggregationItem extends InferUnmirrored<typeof item> {}
