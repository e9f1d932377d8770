/** Enclosures in RSS 1.0: http://purl.oclc.org/net/rss_2.0/enc# */

import { integer } from "../table/codecs/integer.ts";
import { text } from "../table/codecs/text.ts";
import { url } from "../table/codecs/url.ts";
import { attr, element, many, mirrorAll, namespace, one } from "../table/words.ts";

export const enc = namespace({
  prefix: "enc",
  uris: ["http://purl.oclc.org/net/rss_2.0/enc#"],
  item: mirrorAll({
    enclosures: many(
      element({
        resource: one(attr(url), { name: "rdf:resource", rule: "url" }),
        type: one(attr(text), { name: "enc:type", rule: "mime-attribute" }),
        /** Bytes. */
        length: one(attr(integer), "enc:length"),
      }),
      "enclosure",
    ),
  }),
});
