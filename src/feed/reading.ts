/** What a reader shows: stored where it was said, inherited here. */

import { requireArticle, requireFeed } from "../errors.ts";
import type { Article, Byline, Feed } from "../model.ts";
import { picturesOf } from "./pictures.ts";

/** The article's body: HTML, else text, else its summary. */
export function bodyOf(article: Article): string | undefined {
  requireArticle(article, "article");
  return article.contentHtml ?? article.contentText ?? article.summaryHtml ?? article.summary;
}

/** The article's bylines, else the authors of the feed it was taken from (RFC 4287 §4.2.1), else its feed's bylines. */
export function bylinesOf(article: Article, feed: Feed): Byline[] {
  requireArticle(article, "article");
  requireFeed(feed, "feed");
  if (article.bylines.length > 0) return article.bylines;
  const authors = (article.source?.bylines ?? []).filter(({ role }) => role === "author");
  return authors.length > 0 ? authors : feed.bylines;
}

/** The article's language, else its feed's. */
export function languageOf(article: Article, feed: Feed): string | undefined {
  requireArticle(article, "article");
  requireFeed(feed, "feed");
  return article.language ?? feed.language;
}

/** The article's copyright notice, else that of the feed it was taken from (RFC 4287 §4.2.10), else its feed's. */
export function rightsOf(article: Article, feed: Feed): string | undefined {
  requireArticle(article, "article");
  requireFeed(feed, "feed");
  return article.rights ?? article.source?.rights ?? feed.rights;
}

/** A picture that may stand for an article, and where it was found. */
export interface ArticleImage {
  url: string;
  /** Pixels. */
  width?: number;
  height?: number;
  /** `"image"`, `"media:content"`, `"enclosure"`, `"body"` … */
  from: string;
}

/**
 * Pictures of an article, best first: what it states, then what its body shows. The feed's address helps with relative ones.
 * @example imagesOf(article, feed)[0]?.url
 */
export function imagesOf(article: Article, feed?: Feed): ArticleImage[] {
  requireArticle(article, "article");
  return picturesOf(article, article.url ?? feed?.url).map(({ url, width, height, from }) => ({
    url,
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    from,
  }));
}
