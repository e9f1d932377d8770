/** Feed Paging and Archiving: RFC 5005 */

import { present } from "../table/codecs/truth.ts";
import { mirrorAll, namespace, one } from "../table/words.ts";

export const fh = namespace({
  prefix: "fh",
  uris: ["http://purl.org/syndication/history/1.0"],
  spec: "https://www.rfc-editor.org/rfc/rfc5005",
  feed: mirrorAll({
    /** The document holds the whole feed. */
    complete: one(present),
    /** The document no longer changes. */
    archive: one(present),
  }),
});
