/**
 * `feedwright/html`: HTML pages and the HTML in feeds. Kept out of the main entry, because it stands on an HTML parser that
 * a program which reads or writes feeds does not need.
 */

export { absoluteHtml as absoluteUrls } from "../content/absolute-html.ts";
export { textOf } from "../content/html-text.ts";
export { type DiscoveredFeed, discoverFeeds } from "./discover-feeds.ts";
export { type SanitizeOptions, sanitizeHtml } from "./sanitize-html.ts";
export type { LeftOut } from "./page-kind.ts";
export { type ArticleHtmlOptions, parseArticleHtml } from "./parse-article-html.ts";
