/** Links in RSS 1.0: http://purl.org/rss/1.0/modules/link/ */

import { text } from "../table/codecs/text.ts";
import { url } from "../table/codecs/url.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { attr, element, many, must, namespace, one } from "../table/words.ts";

const link = {
  resource: must(attr(url), "rdf:resource"),
  rel: one(attr(text), "l:rel"),
  type: one(attr(text), "l:type"),
  lang: one(attr(text), "l:lang"),
  title: one(attr(text), "l:title"),
};
const feed = { links: many(element(link), "link") };
const item = {
  ...feed,
  permalink: one(element({ resource: link.resource, type: link.type })),
};

export const l = namespace({ prefix: "l", uris: ["http://purl.org/rss/1.0/modules/link/"], feed, item });

/** Links in RSS 1.0, on a feed. */
export interface LinkModuleFeed extends InferUnmirrored<typeof feed> {}
/** Links in RSS 1.0, on an article. */
export interface LinkModuleItem extends InferUnmirrored<typeof item> {}
