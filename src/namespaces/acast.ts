/** Acast: undocumented, as live feeds have it. */

import { text } from "../table/codecs/text.ts";
import { url } from "../table/codecs/url.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { attr, body, element, namespace, one } from "../table/words.ts";

const shared = {
  showId: one(text),
  /** Encrypted. */
  settings: one(text),
};
const feed = {
  ...shared,
  showUrl: one(text),
  signature: one(element({ key: one(attr(text)), algorithm: one(attr(text)), value: one(body(text)) })),
  network: one(element({ id: one(attr(text)), slug: one(attr(text)), value: one(body(text)) })),
  importedFeed: one(url),
};
const item = { ...shared, episodeId: one(text), episodeUrl: one(text) };

export const acast = namespace({ prefix: "acast", uris: ["https://schema.acast.com/1.0/"], feed, item });

/** Acast, on a feed. */
export interface AcastFeed extends InferUnmirrored<typeof feed> {}
/** Acast, on an article. */
export interface AcastItem extends InferUnmirrored<typeof item> {}
