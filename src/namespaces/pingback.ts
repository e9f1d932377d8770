/** Pingback 1.0: https://www.hixie.ch/specs/pingback/pingback */

import { url } from "../table/codecs/url.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { many, namespace, one, resource } from "../table/words.ts";

const feed = { to: one(resource(url)) };
const item = {
  /** XML-RPC server. */
  server: one(resource(url)),
  target: one(resource(url)),
  /** Pages that this article pinged. */
  about: many(resource(url)),
};

export const pingback = namespace({
  prefix: "pingback",
  uris: ["http://madskills.com/public/xml/rss/module/pingback/"],
  feed,
  item,
});

/** Pingback 1.0, on a feed. */
export interface PingbackFeed extends InferUnmirrored<typeof feed> {}
/** Pingback 1.0, on an article. */
export interface PingbackItem extends InferUnmirrored<typeof item> {}
