/** XHTML inside RSS items: the full text as elements. */

import { html } from "../table/codecs/html.ts";
import { mirrorAll, namespace, one } from "../table/words.ts";

export const xhtml = namespace({
  prefix: "xhtml",
  uris: ["http://www.w3.org/1999/xhtml"],
  item: mirrorAll({ body: one(html), div: one(html) }),
});
