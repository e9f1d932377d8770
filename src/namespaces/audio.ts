/** Songs: http://media.tangent.org/rss/1.0/ */

import { text } from "../table/codecs/text.ts";
import { amount } from "../table/codecs/decimal.ts";
import { integer } from "../table/codecs/integer.ts";
import { kindOf } from "../table/rules.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { namespace, one } from "../table/words.ts";

const item = {
  songname: one(text),
  artist: one(text),
  album: one(text),
  year: one(text, { rule: kindOf(integer) }),
  comment: one(text),
  genre: one(text),
  /** Seconds. */
  recordingTime: one(text, { name: "recording_time", rule: kindOf(amount) }),
  /** kbit/s. */
  bitrate: one(text, { rule: kindOf(amount) }),
  track: one(text),
  genreId: one(text, { name: "genre_id", rule: kindOf(integer) }),
  price: one(text),
};

export const audio = namespace({ prefix: "audio", uris: ["http://media.tangent.org/rss/1.0/"], item });

/** Songs, on an article. */
export interface AudioItem extends InferUnmirrored<typeof item> {}
