/** Feedwright's public face. */

export {
  type BuildConfig,
  type BuildFormat,
  defineConfig,
  type FeedChoice,
  type FeedSplit,
  type PagingConfig,
  type PodcastConfig,
  type SplitBy,
} from "./build/config/build-config.ts";
export {
  type ChangedArticle,
  diffFeeds,
  type FeedDiff,
  type FieldChange,
  type ReannouncedArticle,
  type VanishedArticle,
} from "./feed/diff-feeds.ts";
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
export { type ArticleImage, bodyOf, bylinesOf, imagesOf, languageOf, rightsOf } from "./feed/reading.ts";
export { reviveFeed } from "./feed/revive-feed.ts";
export { sameArticle } from "./feed/article-identity.ts";
export { mergeFeeds, type MergeOptions } from "./feed/merge-feeds.ts";
export { sameFeed } from "./feed/same-feed.ts";
export { textOf } from "./content/html-text.ts";
export type { AtomDocument, AtomEntry, AtomSource } from "./formats/atom/document.ts";
export { readAtomText } from "./formats/atom/text.ts";
export type { JsonFeedDocument, JsonFeedItem } from "./formats/json/document.ts";
export type { OpmlDocument, OpmlInput, Outline } from "./formats/opml/table.ts";
export { parseOpml } from "./read/parse-opml.ts";
export { generateOpml } from "./write/generate-opml.ts";
export type { RdfChannel, RdfDocument, RdfItem } from "./formats/rdf/document.ts";
export type { RssChannel, RssDoctype, RssDocument, RssItem } from "./formats/rss/document.ts";
export type * from "./model.ts";
export type { AccessFeed } from "./namespaces/access.ts";
export type { ConversationsNetworkItem } from "./namespaces/conversations-network.ts";
export type { FeedSyncFeed, FeedSyncItem } from "./namespaces/feedsync.ts";
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
export type { AcastFeed, AcastItem } from "./namespaces/acast.ts";
export type { AggregationItem } from "./namespaces/aggregation.ts";
export type { Annotation } from "./namespaces/annotate.ts";
export type { ArxivItem } from "./namespaces/arxiv.ts";
export type { AudioItem } from "./namespaces/audio.ts";
export type { BlogChannel } from "./namespaces/blog-channel.ts";
export type { CastboxFeed, CastboxItem } from "./namespaces/castbox.ts";
export type { ChangedPage } from "./namespaces/changed-page.ts";
export type { CompanyItem } from "./namespaces/company.ts";
export type { EmailItem } from "./namespaces/email.ts";
export type { EventItem } from "./namespaces/event.ts";
export type { FeedExpires } from "./namespaces/feed-expires.ts";
export type { FeedBurnerFeed, FeedBurnerItem } from "./namespaces/feedburner.ts";
export type { FeedPressFeed } from "./namespaces/feedpress.ts";
export type { FiresideFeed, FiresideItem } from "./namespaces/fireside.ts";
export type { FyydFeed, FyydItem } from "./namespaces/fyyd.ts";
export type { GoogleBaseItem } from "./namespaces/g.ts";
export type { GeoUrl } from "./namespaces/geourl.ts";
export type { GooglePlayFeed, GooglePlayItem } from "./namespaces/googleplay.ts";
export type { Icbm } from "./namespaces/icbm.ts";
export type { ImageModuleFeed, ImageModuleItem } from "./namespaces/image-module.ts";
export type { LinkModuleFeed, LinkModuleItem } from "./namespaces/link-module.ts";
export type { MicrosoftStartItem } from "./namespaces/mi.ts";
export type { OpenSearchFeed } from "./namespaces/opensearch.ts";
export type { PingbackFeed, PingbackItem } from "./namespaces/pingback.ts";
export type { Prism } from "./namespaces/prism.ts";
export type { RawVoiceFeed, RawVoiceItem } from "./namespaces/rawvoice.ts";
export type { ReferenceItem } from "./namespaces/reference.ts";
export type { RichEquivalents } from "./namespaces/rich-equivalents.ts";
export type { Rss091Feed, Rss091Item } from "./namespaces/rss091.ts";
export type { ScriptingFeed, ScriptingItem } from "./namespaces/scripting.ts";
export type { SearchModuleFeed } from "./namespaces/search-module.ts";
export type { ServiceStatusFeed, ServiceStatusItem } from "./namespaces/service-status.ts";
export type { SmartNewsFeed, SmartNewsItem } from "./namespaces/snf.ts";
export type { SpotifyFeed, SpotifyItem } from "./namespaces/spotify.ts";
export type { StreamingFeed, StreamingItem } from "./namespaces/streaming.ts";
export type { Taxonomy } from "./namespaces/taxonomy.ts";
export type { Tombstones } from "./namespaces/tombstones.ts";
export type { TrackbackItem } from "./namespaces/trackback.ts";
export type { WikiFeed, WikiItem } from "./namespaces/wiki.ts";
export type { YandexFeed, YandexItem } from "./namespaces/yandex.ts";
export type { YouTubeFeed, YouTubeItem } from "./namespaces/yt.ts";
export { allNamespaces } from "./namespaces/index.ts";
export { type ArticleTextOptions, parseArticleText } from "./newsroom/article-text.ts";
export { parseByline } from "./newsroom/byline.ts";
export { type DateLocale, type ParseTimestampOptions, parseTimestamp } from "./newsroom/parse-timestamp.ts";
export { type Precision, Timestamp, type TimestampParts } from "./newsroom/timestamp.ts";
export { convertFeed } from "./write/convert-feed.ts";
export {
  detectFormat,
  type Format,
  type FormatDocument,
  type ParsedFeed,
  type ParseOptions,
  parseAtom,
  parseFeed,
  parseJsonFeed,
  parseRdf,
  parseRss,
} from "./read/parse-feed.ts";
export {
  type EncodeOptions,
  encodeAtom,
  encodeJsonFeed,
  encodeRdf,
  encodeRss,
  type GenerateOptions,
  generateAtom,
  generateJsonFeed,
  generateRdf,
  generateRss,
} from "./write/generate.ts";
export type { Limits } from "./scan/limits.ts";
export {
  type CacheControl,
  type FeedRequest,
  type FeedResponseOptions,
  feedResponse,
} from "./web/feed-response.ts";
export { type GenerateStreamOptions, generateFeedStream, type HeadInput } from "./write/generate-feed-stream.ts";
export { type FeedStream, type ParseStreamOptions, parseFeedStream } from "./read/parse-feed-stream.ts";
export type { ChunkSource } from "./read/text-source.ts";
export { type ValidateOptions, type ValidationReport, validateFeed } from "./validate/validate-feed.ts";
export { applyFixes } from "./validate/apply-fixes.ts";
export type { RuleSettings } from "./validate/rule-settings.ts";
export type { ValidateConfig, ValidateOverride } from "./validate/validate-config.ts";
export { type Bound, type Need, type Profile, type ProfileName, profiles } from "./validate/profiles.ts";
export { type Rule, type RuleId, rules } from "./validate/rules/index.ts";
// What a program declares a namespace of its own with.
export { rfc822, rfc3339, w3cdtf } from "./table/codecs/date.ts";
export { decimal } from "./table/codecs/decimal.ts";
export { duration } from "./table/codecs/duration.ts";
export { html } from "./table/codecs/html.ts";
export { integer } from "./table/codecs/integer.ts";
export { list } from "./table/codecs/list.ts";
export { oneOf } from "./table/codecs/one-of.ts";
export { text } from "./table/codecs/text.ts";
export { present, trueFalse, yesNo } from "./table/codecs/truth.ts";
export { url } from "./table/codecs/url.ts";
export type { Infer, InferInput } from "./table/infer.ts";
export { namespace } from "./table/define-namespace.ts";
export {
  attr,
  body,
  type Codec,
  codec,
  element,
  type Field,
  type Fields,
  many,
  must,
  type Namespace,
  one,
  resource,
  self,
} from "./table/words.ts";
