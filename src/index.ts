/** Feedwright's public face. */

export { type BuildConfig, defineConfig } from "./build-config.ts";
export {
  type Diagnostic,
  type DiagnosticParams,
  FeedError,
  codeFrame,
  isFeedError,
  type Severity,
  type TextEdit,
} from "./errors.ts";
export { type CreateOptions, createFeed } from "./feed/create-feed.ts";
export { enrichFeed } from "./feed/enrich-feed.ts";
export { bodyOf, bylinesOf, languageOf, rightsOf } from "./feed/reading.ts";
export { reviveFeed } from "./feed/revive-feed.ts";
export { sameFeed } from "./feed/same-feed.ts";
export type { AtomDocument, AtomEntry, AtomSource } from "./formats/atom/document.ts";
export { readText as readAtomText } from "./formats/atom/text.ts";
export type { JsonFeedDocument, JsonFeedItem } from "./formats/json/document.ts";
export type { RdfChannel, RdfDocument, RdfItem } from "./formats/rdf/document.ts";
export type { RssChannel, RssDocument, RssItem } from "./formats/rss/document.ts";
export type * from "./model.ts";
export type { AdminFeed } from "./namespaces/admin.ts";
export type { AppItem } from "./namespaces/app.ts";
export type { Licenses } from "./namespaces/cc.ts";
export type { DublinCore } from "./namespaces/dc.ts";
export type { DublinCoreTerms } from "./namespaces/dcterms.ts";
export type { Geo } from "./namespaces/geo.ts";
export type { GeoRss } from "./namespaces/georss.ts";
export type { ItunesFeed, ItunesItem } from "./namespaces/itunes.ts";
export type { Media, MediaContent } from "./namespaces/media.ts";
export type { PodcastFeed, PodcastItem, PodcastPerson } from "./namespaces/podcast.ts";
export type { PodloveItem } from "./namespaces/psc.ts";
export type { SlashItem } from "./namespaces/slash.ts";
export type { Threading } from "./namespaces/thr.ts";
export type { WebfeedsFeed, WebfeedsItem } from "./namespaces/webfeeds.ts";
export { allNamespaces } from "./namespaces/index.ts";
export { type ArticleTextOptions, parseArticleText } from "./newsroom/article-text.ts";
export { parseByline } from "./newsroom/byline.ts";
export { type DateLocale, type ParseTimestampOptions, parseTimestamp } from "./newsroom/parse-timestamp.ts";
export { type Precision, Timestamp, type TimestampParts } from "./newsroom/timestamp.ts";
export {
  convertFeed,
  detectFormat,
  type EncodeOptions,
  encodeAtom,
  encodeJsonFeed,
  encodeRdf,
  encodeRss,
  type Format,
  type FormatDocument,
  type GenerateOptions,
  generateAtom,
  generateJsonFeed,
  generateRdf,
  generateRss,
  type Limits,
  type ParsedFeed,
  type ParseOptions,
  parseAtom,
  parseFeed,
  parseJsonFeed,
  parseRdf,
  parseRss,
} from "./pipeline.ts";
export { namespace } from "./table/words.ts";
export type { Namespace } from "./table/words.ts";
