/** Podcasting 2.0: https://podcasting2.org/docs/podcast-namespace */

import { w3cdtf, wholeSeconds } from "../table/codecs/date.ts";
import { amount } from "../table/codecs/decimal.ts";
import { integer } from "../table/codecs/integer.ts";
import { geoUri } from "../table/codecs/geo-uri.ts";
import { oneOf, wordOf } from "../table/codecs/one-of.ts";
import { languageTag } from "../table/codecs/language-tag.ts";
import { mediaType } from "../table/codecs/media-type.ts";
import { atMost, text } from "../table/codecs/text.ts";
import { trueFalse, yesNo } from "../table/codecs/truth.ts";
import { unescaped } from "../table/codecs/unescaped.ts";
import { url } from "../table/codecs/url.ts";
import { country } from "../table/codecs/codes.ts";
import { email } from "../table/codecs/email.ts";
import { anyOf, kindOf, like, upTo } from "../table/rules.ts";
import type { Infer, InferUnmirrored, Unmapped } from "../table/infer.ts";
import { attr, body, element, many, must, namespace, one } from "../table/words.ts";

const str = one(attr(text));
/** Free text, 128 characters unless a tag says otherwise. */
const label = atMost(128);
const value = must(body(text));
/** What a feed may be about. */
const MEDIA = ["podcast", "music", "video", "film", "audiobook", "newsletter", "blog", "publisher", "course", "mixed"];
const medium = wordOf(...MEDIA, ...MEDIA.map((word) => `${word}L`));
/** What the documents of Podcasting 2.0 have here and nothing else. */
const strict = { code: "podcast-value" } as const;
const short = one(attr(text), { rule: upTo(32) });
const moment = { rule: "iso8601" } as const;
const OSM = like(/^[NWR]\d+(?:#\d+)?$/, 'an OpenStreetMap id like "R113314"');

const person = element({
  role: str,
  group: str,
  img: one(attr(url)),
  href: one(attr(url)),
  name: must(body(unescaped(label))),
});
const location = element({
  rel: one(attr(text), { rule: anyOf("subject", "creator") }),
  geo: one(attr(geoUri), strict),
  osm: one(attr(text), { rule: OSM }),
  country: one(attr(text), { rule: country }),
  name: must(body(label)),
});
const remoteItem = element({
  feedGuid: must(attr(text)),
  feedUrl: one(attr(url)),
  itemGuid: str,
  medium: one(attr(text), { rule: kindOf(medium) }),
  title: str,
});
const recipient = element({
  name: str,
  customKey: str,
  customValue: str,
  type: must(attr(text)),
  address: must(attr(text)),
  split: must(attr(integer)),
  fee: one(attr(trueFalse)),
});
const shared = {
  funding: many(element({ url: must(attr(url)), value: must(body(label)) }), "funding"),
  persons: many(person, "person"),
  locations: many(location, "location"),
  license: one(element({ url: one(attr(url)), value })),
  values: many(
    element({
      type: must(attr(text)),
      method: must(attr(text)),
      suggested: one(attr(text), { rule: kindOf(amount) }),
      recipients: many(recipient, "valueRecipient"),
      timeSplits: many(
        element({
          startTime: must(attr(amount)),
          duration: must(attr(amount)),
          remoteStartTime: one(attr(amount)),
          remotePercentage: one(attr(amount)),
          remoteItem: one(remoteItem),
          recipients: many(recipient, "valueRecipient"),
        }),
        "valueTimeSplit",
      ),
    }),
    "value",
  ),
  images: one(element({ srcset: must(attr(text)) }), { deprecated: "podcast:image" }),
  pictures: many(
    element({
      href: must(attr(url)),
      alt: str,
      aspectRatio: one(attr(text), { name: "aspect-ratio", rule: like(/^\d+\/\d+$/, 'a ratio like "16/9"') }),
      width: one(attr(integer)),
      height: one(attr(integer)),
      type: one(attr(text), { rule: kindOf(mediaType) }),
      purpose: one(attr(text), { rule: upTo(128) }),
    }),
    "image",
  ),
  socialInteracts: many(
    element({
      protocol: must(attr(text), {
        rule: anyOf("disabled", "activitypub", "twitter", "lightning", "atproto", "hive", "matrix", "nostr"),
      }),
      uri: one(attr(text)),
      accountId: str,
      accountUrl: one(attr(url)),
      priority: one(attr(integer)),
    }),
    "socialInteract",
  ),
  txts: many(element({ purpose: one(attr(label)), value: must(body(atMost(4000))) }), "txt"),
  chat: one(
    element({
      server: must(attr(text)),
      protocol: must(attr(text), { rule: anyOf("irc", "xmpp", "nostr", "matrix") }),
      accountId: str,
      space: str,
    }),
  ),
};
const episode = {
  ...shared,
  transcripts: many(
    element({
      url: must(attr(url)),
      type: must(attr(mediaType)),
      language: one(attr(languageTag)),
      rel: one(attr(wordOf("captions")), strict),
    }),
    "transcript",
  ),
  chapters: one(element({ url: must(attr(url)), type: must(attr(mediaType)) })),
  soundbites: many(
    element({ startTime: must(attr(amount)), duration: must(attr(amount)), title: one(body(label)) }),
    "soundbite",
  ),
  season: one(element({ name: one(attr(text), { rule: upTo(128) }), value: must(body(integer)) })),
  episode: one(element({ display: short, value: must(body(amount)) })),
  alternateEnclosures: many(
    element({
      type: must(attr(mediaType)),
      length: one(attr(integer)),
      bitrate: one(attr(amount)),
      height: one(attr(integer)),
      lang: one(attr(languageTag)),
      title: short,
      rel: short,
      codecs: str,
      default: one(attr(trueFalse)),
      sources: many(
        element({ uri: must(attr(text)), contentType: one(attr(text), { rule: kindOf(mediaType) }) }),
        "source",
      ),
      integrity: one(element({ type: must(attr(wordOf("sri", "pgp-signature")), strict), value: must(attr(text)) })),
    }),
    "alternateEnclosure",
  ),
  contentLinks: many(element({ href: must(attr(url)), value: one(body(text)) }), "contentLink"),
};
const feed = {
  ...shared,
  /** May other platforms import the feed? */
  locked: one(
    element({
      owner: one(attr(text), { rule: kindOf(email) }),
      value: must(body(yesNo), { rule: kindOf(yesNo), code: "podcast-value" }),
    }),
  ),
  /** UUID v5 of the feed's URL without scheme. */
  guid: one(text),
  medium: one(medium, strict),
  trailers: many(
    element({
      url: must(attr(url)),
      pubdate: must(attr(wholeSeconds)),
      length: one(attr(integer)),
      type: one(attr(mediaType)),
      season: one(attr(integer)),
      title: must(body(label)),
    }),
    "trailer",
  ),
  blocks: many(element({ id: str, value: must(body(yesNo), { rule: kindOf(yesNo), code: "podcast-value" }) }), "block"),
  remoteItems: many(remoteItem, "remoteItem"),
  podroll: one(element({ remoteItems: many(remoteItem, "remoteItem") })),
  updateFrequency: one(
    element({
      complete: one(attr(trueFalse), { rule: "true-false-strict" }),
      dtstart: one(attr(w3cdtf), moment),
      rrule: str,
      value: must(body(label)),
    }),
  ),
  podping: one(element({ usesPodping: one(attr(trueFalse)) })),
  publisher: one(element({ remoteItems: many(remoteItem, "remoteItem") })),
  /** A broadcast, and when it is. What else an item may have, such as its title, is in `extensions`. */
  liveItems: many(
    element(
      {
        status: must(attr(oneOf("pending", "live", "ended")), strict),
        start: must(attr(w3cdtf), moment),
        end: one(attr(w3cdtf), moment),
        ...episode,
      },
      "item",
    ),
    "liveItem",
  ),
};

export const podcast = namespace({
  prefix: "podcast",
  uris: [
    "https://podcastindex.org/namespace/1.0",
    "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md",
    "https://github.com/Podcastindex-org/podcast-namespace",
    "https://podcasting2.org/docs/podcast-namespace/1.0",
  ],
  spec: "https://podcasting2.org/docs/podcast-namespace",
  feed,
  item: episode,
});

/** Podcasting 2.0, on a feed. */
export interface PodcastFeed extends InferUnmirrored<typeof feed> {}
/** Podcasting 2.0, on an article. */
export interface PodcastItem extends InferUnmirrored<typeof episode> {}
export interface PodcastPerson extends Infer<typeof person.fields>, Unmapped {}
