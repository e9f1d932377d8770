/**
 * What destinations ask for on top of the specifications: rows, so that a program adds its own as easily. What would need
 * the network (sizes and colours of images, answers of servers) is left out.
 */

import type { Severity } from "../errors.ts";
import { type Rule, type RuleId, rules } from "./rules/index.ts";

/** One thing that a feed or an article should have: any of these will do. */
export interface Need {
  /**
   * `title`, `link`, `id`, `date`, `author`, `text`, `language`, `enclosure` or `image` in the words of the feed's own
   * format, or an element by its name: `itunes:image`.
   */
  readonly any: readonly string[];
  readonly severity: Severity;
}

/** How much of something there may be. */
export interface Bound {
  /** `articles` are counted, `text` and `title` measured in characters, `age` of an article in days, the rest in bytes. */
  readonly of: "articles" | "title" | "text" | "description" | "age" | "feed-bytes" | "article-bytes";
  readonly least?: number;
  readonly most?: number;
  readonly severity: Severity;
}

/**
 * Requirements of one destination.
 *
 * @example
 * const house: Profile = {
 *   name: "house",
 *   rules: { "missing-guid": "error", "missing-self-link": "off" },
 *   article: [{ any: ["dc:creator", "author"], severity: "error" }],
 * };
 * validateFeed(text, { profiles: ["w3c", house] });
 */
export interface Profile {
  readonly name: string;
  /** Where the requirements are written down. */
  readonly source?: string;
  /** Severities that differ from those of the specifications; `off` leaves a rule out. */
  readonly rules?: Readonly<Partial<Record<RuleId, Severity | "off">>>;
  /** The formats it takes; all of them unless stated. */
  readonly formats?: readonly ("rss" | "atom" | "rdf" | "json")[];
  readonly feed?: readonly Need[];
  readonly article?: readonly Need[];
  readonly bounds?: readonly Bound[];
  /** Media types and file endings of enclosures that it takes. */
  readonly enclosures?: { readonly types: RegExp; readonly severity: Severity };
  /** Elements of HTML that it keeps. */
  readonly markup?: { readonly elements: readonly string[]; readonly severity: Severity };
}

const error = (...names: readonly string[]): Need[] =>
  names.map((name) => ({ any: name.split("|"), severity: "error" }));
const warning = (...names: readonly string[]): Need[] =>
  names.map((name) => ({ any: name.split("|"), severity: "warning" }));

/** All that is only worth knowing elsewhere becomes a warning. */
const strict = Object.fromEntries(
  Object.entries(rules as Record<string, Rule>)
    .filter(([, { severity }]) => severity === "info")
    .map(([id]) => [id, "warning"]),
) as Partial<Record<RuleId, Severity>>;

const APPLE_CHANNEL = [
  "title",
  "description",
  "itunes:image",
  "language",
  "itunes:category",
  "itunes:explicit",
] as const;

/** The profiles that `validateFeed` knows by name. */
export const profiles = {
  w3c: { name: "w3c", source: "https://validator.w3.org/feed/docs/" },
  strict: { name: "strict", rules: strict },
  "rss-board": {
    name: "rss-board",
    source: "https://www.rssboard.org/rss-profile",
    rules: {
      "missing-guid": "warning",
      "missing-self-link": "warning",
      "character-data": "warning",
      "duplicate-enclosure": "warning",
      "relative-reference": "warning",
      "mixed-schemes": "warning",
      "empty-article": "warning",
      "enclosure-contradicts-url": "warning",
    },
    formats: ["rss"],
  },
  "json-feed": {
    name: "json-feed",
    source: "https://www.jsonfeed.org/version/1.1/",
    formats: ["json"],
    rules: { "json-deprecated": "warning", "json-unknown-member": "warning" },
    feed: warning("feed_url", "home_page_url"),
  },
  "apple-podcasts": {
    name: "apple-podcasts",
    source: "https://podcasters.apple.com/support/823-podcast-requirements",
    formats: ["rss"],
    rules: {
      "duplicate-enclosure-url": "error",
      "artwork-format": "error",
      "enclosure-length-unknown": "warning",
      "itunes-enclosure-format": "error",
      "serial-without-episode": "error",
      "missing-guid": "error",
      "invalid-rfc822-date": "error",
      "problematic-rfc822-date": "error",
      "itunes-category": "error",
      "itunes-not-utf8": "error",
      "explicit-word": "error",
    },
    feed: error(...APPLE_CHANNEL),
    article: [...error("title", "enclosure", "id"), ...warning("date")],
    bounds: [{ of: "description", most: 4000, severity: "error" }],
    enclosures: {
      types: /^(?:audio\/(?:x-m4a|mp4|mpeg)|video\/(?:mp4|x-m4v|quicktime)|application\/pdf)$/i,
      severity: "error",
    },
  },
  spotify: {
    name: "spotify",
    source: "https://podcasters.spotify.com/resources",
    formats: ["rss"],
    rules: {
      "duplicate-enclosure-url": "error",
      "artwork-format": "warning",
      "enclosure-length-unknown": "warning",
      "missing-guid": "error",
    },
    feed: [
      ...error("title", "description", "itunes:image"),
      ...warning("language", "itunes:category", "itunes:explicit", "itunes:author"),
    ],
    article: error("title", "enclosure", "id", "date"),
    bounds: [{ of: "articles", least: 1, severity: "error" }],
    enclosures: { types: /^audio\/(?:mpeg|mp3|mp4|aac|x-m4a|m4a)$/i, severity: "warning" },
  },
  "podcasting-2.0": {
    name: "podcasting-2.0",
    source: "https://podcasting2.org/docs/podcast-namespace",
    formats: ["rss"],
    rules: { "podcast-insecure-url": "warning", "podcast-guid": "error", "enclosure-length-unknown": "warning" },
    feed: warning("podcast:guid", "podcast:locked", "podcast:medium"),
    article: [
      ...error("enclosure|podcast:alternateEnclosure", "id"),
      ...warning("podcast:transcript", "podcast:chapters"),
    ],
  },
  "psp-1": {
    name: "psp-1",
    source: "https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification",
    formats: ["rss"],
    rules: {
      "missing-self-link": "error",
      "missing-guid": "error",
      "podcast-guid": "error",
      "explicit-word": "error",
      "enclosure-length-unknown": "warning",
    },
    feed: [
      ...error("title", "description", "link", "language", "itunes:category", "itunes:explicit", "itunes:image"),
      ...warning("podcast:guid", "podcast:locked", "podcast:txt", "podcast:funding", "itunes:author"),
    ],
    article: [...error("title", "enclosure", "id"), ...warning("date", "itunes:duration", "podcast:transcript")],
  },
  "google-news": {
    name: "google-news",
    source: "https://support.google.com/news/publisher-center/answer/9545420",
    formats: ["rss", "atom", "rdf"],
    article: [...error("title", "link"), ...warning("date", "author", "text", "id")],
    bounds: [
      { of: "feed-bytes", most: 2 * 1024 * 1024, severity: "error" },
      { of: "article-bytes", most: 1024 * 1024, severity: "error" },
      { of: "articles", most: 60, severity: "warning" },
    ],
  },
  msn: {
    name: "msn",
    source: "https://helpcenter.microsoftnews.com/kb/articles/23",
    formats: ["rss", "atom"],
    rules: {
      "missing-guid": "error",
      "duplicate-guid": "error",
      "contains-html": "error",
      "relative-reference": "error",
      "future-date": "error",
    },
    feed: warning("language"),
    article: error("id", "title", "text", "link", "date"),
    bounds: [
      { of: "title", least: 21, most: 150, severity: "error" },
      { of: "age", most: 365, severity: "error" },
    ],
    markup: {
      elements:
        "b i em strong sub sup small h1 h2 h3 h4 h5 a img table thead tbody tfoot tr td th caption colgroup col ul ol li p div span br blockquote iframe".split(
          " ",
        ),
      severity: "warning",
    },
  },
  flipboard: {
    name: "flipboard",
    source: "https://about.flipboard.com/rss-spec/",
    formats: ["rss"],
    rules: { "link-on-another-host": "warning", "missing-guid": "error", "date-without-zone": "error" },
    feed: error("title", "link", "description", "language"),
    article: [...error("title", "link", "text", "date", "id"), ...warning("dc:creator|author", "image")],
    bounds: [
      { of: "text", least: 300, severity: "warning" },
      { of: "articles", least: 20, severity: "warning" },
    ],
  },
} as const satisfies Record<string, Profile>;

/** A profile that comes with the package. */
export type ProfileName = keyof typeof profiles;

/** Names → profiles, in their order. @throws TypeError for a name that is none */
export function profilesOf(given: readonly (string | Profile)[] | undefined): readonly Profile[] {
  return (given ?? ["w3c"]).map((one) => {
    if (typeof one !== "string") return one;
    const known: Profile | undefined = Object.hasOwn(profiles, one) ? profiles[one as ProfileName] : undefined;
    if (known === undefined)
      throw new TypeError(`there is no profile "${one}"; known are ${Object.keys(profiles).join(", ")}`);
    return known;
  });
}
