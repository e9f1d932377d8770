/** TrackBack module: http://madskills.com/public/xml/rss/module/trackback/ */

import { uri } from "../table/codecs/url.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { many, namespace, one, resource } from "../table/words.ts";

const item = {
  /** Where to send one. */
  ping: one(resource(uri)),
  /** Addresses that this article pinged. */
  about: many(resource(uri)),
};

export const trackback = namespace({
  prefix: "trackback",
  uris: ["http://madskills.com/public/xml/rss/module/trackback/"],
  item,
});

/** TrackBack module, on an article. */
export interface TrackbackItem extends InferUnmirrored<typeof item> {}
