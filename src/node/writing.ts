/** What completes and writes a feed, and what is asked of a Feed. */
export { textOf } from "../content/html-text.ts";
export { sameArticle } from "../feed/article-identity.ts";
export { createFeed } from "../feed/create-feed.ts";
export { mergeFeeds } from "../feed/merge-feeds.ts";
export { bodyOf, bylinesOf, imagesOf, languageOf, rightsOf } from "../feed/reading.ts";
export { reviveFeed } from "../feed/revive-feed.ts";
export { sameFeed } from "../feed/same-feed.ts";
export {
  encodeAtom,
  encodeJsonFeed,
  encodeRdf,
  encodeRss,
  generateAtom,
  generateJsonFeed,
  generateRdf,
  generateRss,
} from "../write/generate.ts";
