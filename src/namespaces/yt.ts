/** YouTube: https://developers.google.com/youtube/v3/guides/push_notifications */

import { integer } from "../table/codecs/integer.ts";
import { text } from "../table/codecs/text.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { attr, element, namespace, one } from "../table/words.ts";

const feed = { channelId: one(text), playlistId: one(text) };
const item = {
  videoId: one(text),
  channelId: one(text),
  /** GData, until 2015. */
  statistics: one(element({ viewCount: one(attr(integer)), favoriteCount: one(attr(integer)) })),
  /** Seconds; GData, until 2015. */
  duration: one(element({ seconds: one(attr(integer)) })),
};

export const yt = namespace({
  prefix: "yt",
  uris: ["http://www.youtube.com/xml/schemas/2015", "http://gdata.youtube.com/schemas/2007"],
  feed,
  item,
});

/** YouTube, on a feed. */
export interface YouTubeFeed extends InferUnmirrored<typeof feed> {}
/** YouTube, on an article. */
export interface YouTubeItem extends InferUnmirrored<typeof item> {}
