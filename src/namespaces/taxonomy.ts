/** Topics: https://web.resource.org/rss/1.0/modules/taxonomy/ */

import { url } from "../table/codecs/url.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { attr, element, many, namespace, one } from "../table/words.ts";

const rows = {
  topics: one(
    element({
      bag: one(
        element({ li: many(element({ resource: one(attr(url), { name: "rdf:resource", rule: "url" }) }), "rdf:li") }),
        "rdf:Bag",
      ),
    }),
  ),
};

export const taxo = namespace({
  prefix: "taxo",
  uris: ["http://purl.org/rss/1.0/modules/taxonomy/"],
  feed: rows,
  item: rows,
});

/** Topics, on a feed or an article. */
export interface Taxonomy extends InferUnmirrored<typeof rows> {}
