/** Media RSS 1.5.1: https://www.rssboard.org/media-rss */

import { amount, decimal } from "../table/codecs/decimal.ts";
import { duration } from "../table/codecs/duration.ts";
import { currency } from "../table/codecs/codes.ts";
import { iri } from "../table/codecs/iri.ts";
import { anyOf } from "../table/rules.ts";
import { integer, ordinal } from "../table/codecs/integer.ts";
import { list } from "../table/codecs/list.ts";
import { oneOf } from "../table/codecs/one-of.ts";
import { languageTag } from "../table/codecs/language-tag.ts";
import { mediaType } from "../table/codecs/media-type.ts";
import { narrow } from "../table/codecs/narrow.ts";
import { playTime } from "../table/codecs/play-time.ts";
import { text } from "../table/codecs/text.ts";
import { unescaped } from "../table/codecs/unescaped.ts";
import { trueFalse } from "../table/codecs/truth.ts";
import { url } from "../table/codecs/url.ts";
import type { Infer, InferUnmirrored, Unmapped } from "../table/infer.ts";
import { attr, body, element, many, must, namespace, one } from "../table/words.ts";

const mime = one(attr(mediaType));
const href = element({ type: mime, href: must(attr(url)) });
const textType = one(attr(oneOf("plain", "html")), { code: "media-text-type" });
const typed = element({ type: textType, value: must(body(text)) });
const isScheme = (raw: string) => iri.problem(raw) === undefined || /^urn:./i.test(raw);
/** A list of words: `urn:simple` and others are URNs by their look only. */
const scheme = one(attr(narrow(text, "an absolute URI", isScheme, "urn:ebu")), { rule: "scheme" });
/** Names and subjects. */
const words = unescaped(text);
/** Plain text. */
const plain = { rule: "plain-text" } as const;
const link = one(attr(url));
const size = { width: one(attr(ordinal)), height: one(attr(ordinal)) };

/** What may describe a channel, an item, a group or one file; the innermost wins. */
const metadata = {
  title: one(typed),
  description: one(typed),
  keywords: one(list(text, ",")),
  thumbnails: many(element({ url: must(attr(url)), ...size, time: one(attr(playTime)) }), "thumbnail"),
  categories: many(element({ scheme, label: one(attr(words), plain), value: must(body(words), plain) }), "category"),
  ratings: many(element({ scheme, value: must(body(text)) }), "rating"),
  adult: one(trueFalse),
  hashes: many(element({ algo: one(attr(text)), value: must(body(text)) }), "hash"),
  player: one(element({ url: must(attr(url)), ...size })),
  credits: many(element({ role: one(attr(text)), scheme, value: must(body(words), plain) }), "credit"),
  copyright: one(element({ url: link, value: must(body(text), plain) })),
  texts: many(
    element({
      type: textType,
      lang: one(attr(languageTag)),
      start: one(attr(playTime)),
      end: one(attr(playTime)),
      value: must(body(text)),
    }),
    "text",
  ),
  restrictions: many(
    element({
      relationship: must(attr(oneOf("allow", "deny")), { code: "media-restriction-relationship" }),
      type: one(attr(oneOf("country", "uri", "sharing")), { code: "media-restriction-type" }),
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
  status: one(
    element({ state: must(attr(text), { rule: anyOf("active", "blocked", "deleted") }), reason: one(attr(text)) }),
  ),
  prices: many(
    element({
      type: one(attr(text), { rule: anyOf("rent", "purchase", "package", "subscription") }),
      info: link,
      price: one(attr(decimal)),
      currency: one(attr(text), { rule: currency }),
    }),
    "price",
  ),
  licenses: many(element({ type: mime, href: link, value: one(body(text)) }), "license"),
  subTitles: many(element({ type: mime, lang: one(attr(languageTag)), href: must(attr(url)) }), "subTitle"),
  peerLinks: many(href, "peerLink"),
  locations: many(
    element({ description: one(attr(text)), start: one(attr(playTime)), end: one(attr(playTime)) }),
    "location",
  ),
  rights: one(element({ status: must(attr(oneOf("userCreated", "official"))) })),
  scenes: one(
    element({
      scenes: many(
        element({
          sceneTitle: one(text),
          sceneDescription: one(text),
          sceneStartTime: one(playTime),
          sceneEndTime: one(playTime),
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
  medium: one(attr(oneOf("image", "audio", "video", "document", "executable")), { code: "media-medium" }),
  isDefault: one(attr(trueFalse)),
  expression: one(attr(oneOf("sample", "full", "nonstop")), { code: "media-expression" }),
  /** Kilobits per second. */
  bitrate: one(attr(amount)),
  framerate: one(attr(amount)),
  /** Kilohertz. */
  samplingrate: one(attr(amount)),
  channels: one(attr(integer)),
  /** Seconds. */
  duration: one(attr(duration), { rule: "amount" }),
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
