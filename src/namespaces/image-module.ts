/** Pictures in RSS 1.0: https://web.resource.org/rss/1.0/modules/image/ */

import { integer } from "../table/codecs/integer.ts";
import { oneOf } from "../table/codecs/one-of.ts";
import { text } from "../table/codecs/text.ts";
import { url } from "../table/codecs/url.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { attr, element, many, must, namespace, one } from "../table/words.ts";

const about = must(attr(url), "rdf:about");
const title = one(text, "dc:title");
const favicon = one(element({ about, size: one(attr(oneOf("small", "medium", "large")), "image:size"), title }));
const feed = { favicon };
const item = {
  favicon,
  items: many(
    element({
      about,
      /** Where a click leads. */
      resource: one(attr(url), "rdf:resource"),
      /** Pixels. */
      width: one(integer),
      height: one(integer),
      title,
    }),
    "item",
  ),
};

export const imageModule = namespace({
  prefix: "image",
  key: "imageModule",
  uris: ["http://purl.org/rss/1.0/modules/image/"],
  feed,
  item,
});

/** Pictures in RSS 1.0, on a feed. */
export interface ImageModuleFeed extends InferUnmirrored<typeof feed> {}
/** Pictures in RSS 1.0, on an article. */
export interface ImageModuleItem extends InferUnmirrored<typeof item> {}
