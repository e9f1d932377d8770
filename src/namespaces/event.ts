/** Events: https://web.resource.org/rss/1.0/modules/event/ */

import { w3cdtf } from "../table/codecs/date.ts";
import { text } from "../table/codecs/text.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { namespace, one } from "../table/words.ts";

const item = {
  startdate: one(w3cdtf, { rule: "iso8601" }),
  enddate: one(w3cdtf, { rule: "iso8601" }),
  location: one(text),
  organizer: one(text),
  type: one(text),
};

export const ev = namespace({ prefix: "ev", uris: ["http://purl.org/rss/1.0/modules/event/"], item });

/** Events, on an article. */
export interface EventItem extends InferUnmirrored<typeof item> {}
