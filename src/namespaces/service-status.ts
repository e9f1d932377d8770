/** Whether a service answers: http://purl.org/rss/1.0/modules/servicestatus/ */

import { w3cdtf } from "../table/codecs/date.ts";
import { decimal } from "../table/codecs/decimal.ts";
import { text } from "../table/codecs/text.ts";
import { trueFalse } from "../table/codecs/truth.ts";
import { url } from "../table/codecs/url.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { namespace, one, resource } from "../table/words.ts";

const feed = { aboutStats: one(resource(url)) };
const item = {
  responding: one(trueFalse),
  lastChecked: one(w3cdtf),
  lastSeen: one(w3cdtf),
  /** Per cent. */
  availability: one(decimal),
  /** Seconds. */
  averageResponseTime: one(decimal),
  statusMessage: one(text),
};

export const ss = namespace({ prefix: "ss", uris: ["http://purl.org/rss/1.0/modules/servicestatus/"], feed, item });

/** Whether a service answers, on a feed. */
export interface ServiceStatusFeed extends InferUnmirrored<typeof feed> {}
/** Whether a service answers, on an article. */
export interface ServiceStatusItem extends InferUnmirrored<typeof item> {}
