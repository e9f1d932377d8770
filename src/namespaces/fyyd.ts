/** fyyd, a podcast directory: https://fyyd.de/fyyd-ns/ */

import { text } from "../table/codecs/text.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { namespace, one } from "../table/words.ts";

const feed = { verify: one(text) };
const item = { episodeID: one(text), podcastID: one(text), origPubdate: one(text) };

export const fyyd = namespace({ prefix: "fyyd", uris: ["https://fyyd.de/fyyd-ns/"], feed, item });

/** fyyd, a podcast directory, on a feed. */
export interface FyydFeed extends InferUnmirrored<typeof feed> {}
/** fyyd, a podcast directory, on an article. */
export interface FyydItem extends InferUnmirrored<typeof item> {}
