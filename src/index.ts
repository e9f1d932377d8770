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
export { bodyOf, bylinesOf, languageOf, rightsOf } from "./feed/reading.ts";
export { reviveFeed } from "./feed/revive-feed.ts";
export { sameFeed } from "./feed/same-feed.ts";
export type { AtomDocument, AtomEntry, AtomSource } from "./formats/atom/document.ts";
export type { JsonFeedDocument, JsonFeedItem } from "./formats/json/document.ts";
export type { RdfChannel, RdfDocument, RdfItem } from "./formats/rdf/document.ts";
export type { RssChannel, RssDocument, RssItem } from "./formats/rss/document.ts";
export type * from "./model.ts";
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
