/** Content module of RSS 1.0, used in RSS 2.0 for the full text: https://web.resource.org/rss/1.0/modules/content/ */

import { html } from "../table/codecs/html.ts";
import { mirror, namespace, one } from "../table/words.ts";

const rows = {
  /** The whole article as HTML. */
  encoded: mirror(one(html)),
};

export const content = namespace({
  prefix: "content",
  // Atom entries have a field of that name.
  key: "contentModule",
  uris: [
    "http://purl.org/rss/1.0/modules/content/",
    "http://purl.org/rss/modules/content/",
    "http://web.resource.org/rss/1.0/modules/content/",
  ],
  feed: {},
  item: rows,
});
