/** Streams: http://hacks.benhammersley.com/rss/streaming/ */

import { w3cdtf } from "../table/codecs/date.ts";
import { duration } from "../table/codecs/duration.ts";
import { oneOf } from "../table/codecs/one-of.ts";
import { text } from "../table/codecs/text.ts";
import { url } from "../table/codecs/url.ts";
import { amount } from "../table/codecs/decimal.ts";
import { kindOf } from "../table/rules.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { namespace, one } from "../table/words.ts";

const word = one(text);
const feed = { type: one(oneOf("audio", "video", "both")) };
const item = {
  ...feed,
  associatedApplication: word,
  associatedApplicationVersion: one(text, "associatedApplication.version"),
  associatedApplicationDownloadUri: one(url, "associatedApplication.downloadUri"),
  codec: word,
  codecVersion: one(text, "codec.version"),
  codecSampleRate: one(text, { name: "codec.sampleRate", rule: kindOf(amount) }),
  codecStereo: one(oneOf("stereo", "mono"), "codec.stereo"),
  codecResolutionX: one(text, { name: "codec.ResolutionX", rule: kindOf(amount) }),
  codecResolutionY: one(text, { name: "codec.ResolutionY", rule: kindOf(amount) }),
  /** Seconds. */
  duration: one(duration),
  live: one(oneOf("live", "recorded")),
  liveScheduledStartTime: one(w3cdtf, "live.scheduledStartTime"),
  liveScheduledEndTime: one(w3cdtf, "live.scheduledEndTime"),
  liveLocation: one(text, "live.location"),
  liveContactUri: one(url, { name: "live.contactUri", rule: "url" }),
};

export const str = namespace({ prefix: "str", uris: ["http://hacks.benhammersley.com/rss/streaming/"], feed, item });

/** Streams, on a feed. */
export interface StreamingFeed extends InferUnmirrored<typeof feed> {}
/** Streams, on an article. */
export interface StreamingItem extends InferUnmirrored<typeof item> {}
