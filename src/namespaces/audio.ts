/** Songs: http://media.tangent.org/rss/1.0/ */

import { text } from "../table/codecs/text.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { namespace, one } from "../table/words.ts";

const item = {
  songname: one(text),
  artist: one(text),
  album: one(text),
  year: one(text),
  comment: one(text),
  genre: one(text),
  /** Seconds. */
  recordingTime: one(text, "recording_time"),
  /** kbit/s. */
  bitrate: one(text),
  track: one(text),
  genreId: one(text, "genre_id"),
  price: one(text),
};

export const audio = namespace({ prefix: "audio", uris: ["http://media.tangent.org/rss/1.0/"], item });

/** Songs, on an article. */
export interface AudioItem extends InferUnmirrored<typeof item> {}
