/** Media RSS 1.5.1: https://www.rssboard.org/media-rss */

import { amount, decimal } from "../table/codecs/decimal.ts";
import { duration } from "../table/codecs/duration.ts";
import { currency, isCountry } from "../table/codecs/codes.ts";
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
import { uri } from "../table/codecs/url.ts";
import type { Infer, InferUnmirrored, Unmapped } from "../table/infer.ts";
import type { Constraints } from "../table/constraint.ts";
import { attr, body, element, foreign, many, must, namespace, one } from "../table/words.ts";

const mime = one(attr(mediaType));
const href = element({ type: mime, href: must(attr(uri)) });
const textType = one(attr(oneOf("plain", "html")), { code: "media-text-type" });
const typed = element({ type: textType, value: must(body(text)) });
const isScheme = (raw: string) => iri.problem(raw) === undefined || /^urn:./i.test(raw);
/** A list of words: `urn:simple` and others are URNs by their look only. */
const scheme = one(attr(narrow(text, "an absolute URI", isScheme, "urn:ebu")), { rule: "scheme" });
/** Names and subjects. */
const words = unescaped(text);
/** Plain text. */
const plain = { rule: "plain-text" } as const;
const link = one(attr(uri));
const size = { width: one(attr(ordinal)), height: one(attr(ordinal)) };

/** What may describe a channel, an item, a group or one file; the innermost wins. */
const metadata = {
  title: one(typed),
  description: one(typed),
  keywords: one(list(text, ",")),
  thumbnails: many(
    element({ url: must(attr(uri)), ...size, time: one(attr(playTime)), value: foreign(one(body(uri)), "url") }),
    "thumbnail",
  ),
  categories: many(element({ scheme, label: one(attr(words), plain), value: must(body(words), plain) }), "category"),
  ratings: many(element({ scheme, value: must(body(text)) }), "rating"),
  adult: one(trueFalse),
  hashes: many(element({ algo: one(attr(text)), value: must(body(text)) }), "hash"),
  player: one(element({ url: must(attr(uri)), ...size })),
  credits: many(element({ role: one(attr(text)), scheme, value: must(body(words), plain) }), "credit"),
  copyright: one(element({ url: link, value: must(body(text), plain) })),
  texts: many(
    element({
      type: textType,
      lang: one(attr(languageTag)),
      start: one(attr(playTime)),
      end: one(attr(playTime)),
      /** HTML where its type says so. */
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
      url: must(attr(uri)),
      ...size,
      params: many(element({ name: must(attr(text)), value: must(body(text)) }), "param"),
    }),
  ),
  responses: one(element({ responses: many(text, "response") })),
  backLinks: one(element({ backLinks: many(uri, "backLink") })),
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
  subTitles: many(element({ type: mime, lang: one(attr(languageTag)), href: must(attr(uri)) }), "subTitle"),
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
  url: one(attr(uri)),
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

// ── What values have to be together ─────────────────────────────────────────

const HASHES: Readonly<Record<string, number>> = { md5: 32, "sha-1": 40 };

/** A digest in hexadecimal, as long as its algorithm makes them. */
function isHash(algo = "md5", value: string): boolean {
  return value.length === HASHES[algo] && /^[\da-f]+$/i.test(value);
}

const RATINGS: Readonly<Record<string, RegExp>> = {
  "urn:simple": /^(?:adult|nonadult)$/,
  "urn:mpaa": /^(?:g|pg|pg-13|r|nc-17|nr|x|m)$/i,
  "urn:v-chip": /^(?:(?:tv-)?(?:y7?-?fv?|y7?|g|pg|14|ma)(?:-[a-z]+)?|c8?|1[48]\+)$/i,
  "urn:icra": /^r? ?\(?(?:[clnov][a-z] [01] ?)+\)?$/i,
};

/** Of a scheme that nobody here knows, everything is one. */
function isRating(scheme = "urn:simple", value: string): boolean {
  return RATINGS[scheme]?.test(value) !== false;
}

const NO_RATING = { key: "value", message: "expected a rating of its scheme", code: "media-rating" } as const;

/** EBU Tech 3293. */
const ROLES =
  ",actor,adaptor,anchor person,animal trainer,animator,announcer,armourer,art director,artist/performer,assistant camera,assistant chief lighting technician,assistant director,assistant producer,assistant visual editor,author,broadcast assistant,broadcast journalist,camera operator,carpenter,casting,causeur,chief lighting technician,choir,choreographer,clapper loader,commentary or commentator,commissioning broadcaster,composer,computer programmer,conductor,consultant,continuity checker,correspondent,costume designer,dancer,dialogue coach,director,director of photography,distribution company,draughtsman,dresser,dubber,editor/producer,editor,editor-in-chief,ensemble,executive producer,expert,fight director,floor manager,focus puller,foley artist,foley editor,foley mixer,graphic assistant,graphic designer,graphic artist,grip,hairdresser,illustrator,interviewed guest,interviewer,key character,key grip,key talents,leadman,librettist,lighting director,lighting technician,location manager,lyricist,make up artist,manufacturer,matte artist,music arranger,music group,musician,news reader,orchestra,participant,photographer,post,producer,production assistant,production company,production department,production manager,production secretary,programme production researcher,property manager,publishing company,puppeteer,pyrotechnician,reporter,rigger,runner,scenario,scenic operative,script supervisor,second assistant camera,second assistant director,second unit director,set designer,set dresser,sign language,singer,sound designer,sound mixer,sound recordist,special effects,stunts,subtitles,technical director,term,translation,transportation manager,treatment/programme proposal,vision mixer,visual editor,visual effects,wardrobe,witness,owner,developer,designer,";

/** In small letters, and of the EBU's list where no other scheme is named. */
function isCreditRole(scheme = "urn:ebu", role: string): boolean {
  return role === role.toLowerCase() && (scheme !== "urn:ebu" || ROLES.includes(`,${role},`));
}

/** What is no restriction of its type: all of it, or a member of the list that it is. */
function badRestriction(type: string | undefined, value: string): string | undefined {
  if (/^(?:all|none)$/.test(value) || type === "sharing") return undefined;
  if (type === undefined) return value === "" ? undefined : value;
  const isOne = type === "country" ? isCountry : (member: string) => iri.problem(member) === undefined;
  return value.split(/\s+/).find((member) => !isOne(member));
}

/** By the names of elements. */
export const constraints: Constraints = {
  hash: (values) =>
    isHash(values.get("algo"), values.get("value") ?? "")
      ? undefined
      : { key: "value", message: "expected a digest by md5 or sha-1 in hexadecimal", code: "media-hash" },
  rating: (values) => (isRating(values.get("scheme"), values.get("value") ?? "") ? undefined : NO_RATING),
  credit: (values) => {
    const role = values.get("role");
    if (role === undefined || isCreditRole(values.get("scheme"), role)) return undefined;
    const message = 'expected a role of the EBU\'s list, in small letters, like "photographer"';
    return { key: "role", message, code: "media-credit-role" };
  },
  restriction: (values) => {
    const type = values.get("type");
    const value = badRestriction(type, values.get("value") ?? "");
    if (value === undefined) return undefined;
    const message = "expected all, none, or what its type says: ISO 3166 codes or absolute URLs";
    const code = type === "country" ? "invalid-country" : "media-restriction";
    return { key: "value", message, code, value, kind: type === "uri" ? "absolute-url" : undefined };
  },
  /** Where its address is left out, a player has to be there. */
  content: (values) =>
    values.get("url") === undefined && values.count("player") === 0
      ? { key: "", message: "expected url or media:player", code: "media-without-file", isAdvice: true }
      : undefined,
  /** One file needs no group. */
  group: (values) =>
    values.count("contents") < 2
      ? { key: "", message: "expected at least two media:content", code: "media-group-of-one", isAdvice: true }
      : undefined,
  adult: () => ({ key: "", message: "expected media:rating", code: "media-adult", isAdvice: true }),
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
