/** Atom Publishing Protocol: RFC 5023 */

import { rfc3339 } from "../table/codecs/date.ts";
import { yesNo } from "../table/codecs/truth.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { element, namespace, one } from "../table/words.ts";

const item = {
  /** Every edit, significant or not. */
  edited: one(rfc3339, { rule: ["no-space", "rfc3339"] }),
  control: one(element({ draft: one(yesNo) })),
};

export const app = namespace({
  prefix: "app",
  uris: ["http://www.w3.org/2007/app", "http://purl.org/atom/app#"],
  spec: "https://www.rfc-editor.org/rfc/rfc5023",
  item,
});

/** Atom Publishing Protocol, on an article. */
export interface AppItem extends InferUnmirrored<typeof item> {}
