/** Castbox: http://castbox.fm/dtds/podcast-1.0.dtd */

import { text } from "../table/codecs/text.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { namespace, one } from "../table/words.ts";

const feed = { uid: one(text), pid: one(text), type: one(text) };
const item = { tid: one(text), episodePremium: one(text) };

export const castbox = namespace({ prefix: "castbox", uris: ["http://castbox.fm/dtds/podcast-1.0.dtd"], feed, item });

/** Castbox, on a feed. */
export interface CastboxFeed extends InferUnmirrored<typeof feed> {}
/** Castbox, on an article. */
export interface CastboxItem extends InferUnmirrored<typeof item> {}
