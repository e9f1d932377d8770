/** Media RSS 1.5.1: https://www.rssboard.org/media-rss */

import { amount, decimal } from "../table/codecs/decimal.ts";
import { duration } from "../table/codecs/duration.ts";
import { integer, ordinal } from "../table/codecs/integer.ts";
import { list } from "../table/codecs/list.ts";
import { oneOf } from "../table/codecs/one-of.ts";
import { languageTag } from "../table/codecs/language-tag.ts";
import { mediaType } from "../table/codecs/media-type.ts";
import { playTime } from "../table/codecs/play-time.ts";
import { text } from "../table/codecs/text.ts";
import { trueFalse } from "../table/codecs/truth.ts";
import { url } from "../table/codecs/url.ts";
import type { Infer, InferUnmirrored, Unmapped } from "../table/infer.ts";
import { attr, body, element, many, must, namespace, one } from "../table/words.ts";

const href = element({ type: one(attr(mediaType)), href: must(attr(url)) });
const typed = element({ type: one(attr(oneOf("plain", "html"))), value: must(body(text)) });
const size = { width: one(attr(ordinal)), height: one(attr(ordinal)) };

/** What may describe a channel, an item, a group or one file; the innermost wins. */
const metadata = {
  title: one(typed),
  description: one(typed),
  keywords: one(list(text, ",")),
  thumbnails: many(element({ url: must(attr(url)), ...size, time: one(attr(playTime)) }), "thumbnail"),
  categories: many(element({ scheme: one(attr(text)), label: one(attr(text)), value: must(body(text)) }), "category"),
  ratings: many(element({ scheme: one(attr(text)), value: must(body(text)) }), "rating"),
  adult: one(trueFalse),
  hashes: many(element({ algo: one(attr(text)), value: must(body(text)) }), "hash"),
  player: one(element({ url: must(attr(url)), ...size })),
  credits: many(element({ role: one(attr(text)), scheme: one(attr(text)), value: must(body(text)) }), "credit"),
  copyright: one(element({ url: one(attr(url)), value: must(body(text)) })),
  texts: many(
    element({
      type: one(attr(oneOf("plain", "html"))),
      lang: one(attr(languageTag)),
      start: one(attr(playTime)),
      end: one(attr(playTime)),
      value: must(body(text)),
    }),
    "text",
  ),
  restrictions: many(
    element({
      relationship: must(attr(oneOf("allow", "deny"))),
      type: one(attr(oneOf("country", "uri", "sharing"))),
      value: must(body(text)),
    }),
    "restriction",
  ),
  community: one(
    element({
      starRating: one(
        element({
          average: one(attr(decimal)),
          count: one(attr(integer)),
          min: one(attr(integer)),
          max: one(attr(integer)),
        }),
      ),
      statistics: one(element({ views: one(attr(integer)), favorites: one(attr(integer)) })),
      tags: one(text),
    }),
  ),
  comments: one(element({ comments: many(text, "comment") })),
  embed: one(
    element({
      url: must(attr(url)),
      ...size,
      params: many(element({ name: must(attr(text)), value: must(body(text)) }), "param"),
    }),
  ),
  responses: one(element({ responses: many(text, "response") })),
  backLinks: one(element({ backLinks: many(url, "backLink") })),
  status: one(element({ state: must(attr(text)), reason: one(attr(text)) })),
  prices: many(
    element({ type: one(attr(text)), info: one(attr(url)), price: one(attr(decimal)), currency: one(attr(text)) }),
    "price",
  ),
  licenses: many(element({ type: one(attr(text)), href: one(attr(url)), value: one(body(text)) }), "license"),
  subTitles: many(element({ type: one(attr(text)), lang: one(attr(text)), href: must(attr(url)) }), "subTitle"),
  peerLinks: many(href, "peerLink"),
  locations: many(element({ description: one(attr(text)), start: one(attr(text)), end: one(attr(text)) }), "location"),
  rights: one(element({ status: must(attr(oneOf("userCreated", "official"))) })),
  scenes: one(
    element({
      scenes: many(
        element({
          sceneTitle: one(text),
          sceneDescription: one(text),
          sceneStartTime: one(text),
          sceneEndTime: one(text),
        }),
        "scene",
      ),
    }),
  ),
};

/** One file. */
const content = element({
  url: one(attr(url)),
  /** Bytes. */
  fileSize: one(attr(ordinal)),
  type: one(attr(mediaType)),
  medium: one(attr(oneOf("image", "audio", "video", "document", "executable"))),
  isDefault: one(attr(trueFalse)),
  expression: one(attr(oneOf("sample", "full", "nonstop"))),
  /** Kilobits per second. */
  bitrate: one(attr(amount)),
  framerate: one(attr(amount)),
  /** Kilohertz. */
  samplingrate: one(attr(amount)),
  channels: one(attr(integer)),
  /** Seconds. */
  duration: one(attr(duration)),
  ...size,
  lang: one(attr(languageTag)),
  ...metadata,
});

const rows = {
  ...metadata,
  contents: many(content, "content"),
  /** Versions of the same thing. */
  groups: many(element({ contents: many(content, "content"), ...metadata }), "group"),
};

export const media = namespace({
  prefix: "media",
  uris: [
    "http://search.yahoo.com/mrss/",
    "http://video.search.yahoo.com/mrss",
    "http://www.rssboard.org/media-rss",
    "http://tools.search.yahoo.com/mrss/",
    "http://search.yahoo.com/searchmonkey/media/",
  ],
  spec: "https://www.rssboard.org/media-rss",
  feed: rows,
  item: rows,
});

/** Media RSS 1.5.1, on a feed or an article. */
export interface Media extends InferUnmirrored<typeof rows> {}
export interface MediaContent extends Infer<typeof content.fields>, Unmapped {}
