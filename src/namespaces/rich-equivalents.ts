/** Titles and descriptions in XHTML: http://purl.org/rss/1.0/modules/richequiv/ */

import { html } from "../table/codecs/html.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { namespace, one } from "../table/words.ts";

const rows = { title: one(html), description: one(html) };

export const reqv = namespace({
  prefix: "reqv",
  uris: ["http://purl.org/rss/1.0/modules/richequiv/"],
  feed: rows,
  item: rows,
});

/** Titles and descriptions in XHTML, on a feed or an article. */
export interface RichEquivalents extends InferUnmirrored<typeof rows> {}
