/** RawVoice, as Blubrry PowerPress writes it: https://blubrry.com/developer/rawvoice-rss/ */

import { wholeSeconds } from "../table/codecs/date.ts";
import { decimal } from "../table/codecs/decimal.ts";
import { duration } from "../table/codecs/duration.ts";
import { html } from "../table/codecs/html.ts";
import { integer } from "../table/codecs/integer.ts";
import { text } from "../table/codecs/text.ts";
import { yesNo } from "../table/codecs/truth.ts";
import { url } from "../table/codecs/url.ts";
import { mediaType } from "../table/codecs/media-type.ts";
import { anyCaseOf, kindOf } from "../table/rules.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { attr, body, element, many, must, namespace, one } from "../table/words.ts";

const TV = anyCaseOf("tv-y", "tv-y7", "tv-y7-fv", "tv-g", "tv-pg", "tv-14", "tv-ma");
const MOVIE = anyCaseOf("g", "pg", "pg-13", "r", "nc-17");
const stream = element({
  schedule: one(attr(wholeSeconds)),
  /** Seconds. */
  duration: one(attr(duration)),
  type: one(attr(text), { rule: kindOf(mediaType) }),
  url: must(body(url)),
});
const file = element({
  src: must(attr(url)),
  type: one(attr(text), { rule: kindOf(mediaType) }),
  /** Bytes. */
  length: one(attr(integer)),
});
const service = one(attr(url));
const feed = {
  rating: one(
    element({ tv: one(attr(text), { rule: TV }), movie: one(attr(text), { rule: MOVIE }), value: one(body(text)) }),
  ),
  location: one(text),
  frequency: one(text),
  mycast: one(yesNo),
  /** Where to subscribe, by service. */
  subscribe: one(
    element({
      feed: service,
      html: service,
      itunes: service,
      googleplay: service,
      blubrry: service,
      stitcher: service,
      tunein: service,
      spotify: service,
    }),
  ),
  donate: one(element({ href: must(attr(url)), label: one(body(text)) })),
  liveEmbed: one(html),
  liveStream: one(stream),
  httpLiveStream: one(stream),
  shoutcastLiveStream: one(stream),
  flashLiveStream: one(stream),
};
const item = {
  poster: one(element({ url: must(attr(url)) })),
  isHd: one(yesNo),
  /** Code of a player. */
  embed: one(html),
  webm: one(file),
  mp4: one(file),
  metamarks: many(
    element({
      type: must(attr(text)),
      link: one(attr(url)),
      /** Seconds from the start. */
      position: one(attr(decimal)),
      /** Seconds. */
      duration: one(attr(decimal)),
      value: one(body(text)),
    }),
    "metamark",
  ),
};

export const rawvoice = namespace({
  prefix: "rawvoice",
  uris: ["http://www.rawvoice.com/rawvoiceRssModule/", "https://blubrry.com/developer/rawvoice-rss/"],
  feed,
  item,
});

/** RawVoice, as Blubrry PowerPress writes it, on a feed. */
export interface RawVoiceFeed extends InferUnmirrored<typeof feed> {}
/** RawVoice, as Blubrry PowerPress writes it, on an article. */
export interface RawVoiceItem extends InferUnmirrored<typeof item> {}
