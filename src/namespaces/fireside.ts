/** Fireside podcast hosting: http://fireside.fm/modules/rss/fireside */

import { html } from "../table/codecs/html.ts";
import { text } from "../table/codecs/text.ts";
import { url } from "../table/codecs/url.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { namespace, one } from "../table/words.ts";

const feed = { hostname: one(text), genDate: one(text) };
const item = { playerURL: one(url), playerEmbedCode: one(html) };

export const fireside = namespace({
  prefix: "fireside",
  uris: ["http://fireside.fm/modules/rss/fireside"],
  feed,
  item,
});

/** Fireside podcast hosting, on a feed. */
export interface FiresideFeed extends InferUnmirrored<typeof feed> {}
/** Fireside podcast hosting, on an article. */
export interface FiresideItem extends InferUnmirrored<typeof item> {}
