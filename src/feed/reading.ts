/** What a reader shows: stored where it was said, inherited here. */

import type { Article, Byline, Feed } from "../model.ts";

/** The article's body: HTML, else text, else its summary. */
export function bodyOf(article: Article): string | undefined {
  return article.contentHtml ?? article.contentText ?? article.summaryHtml ?? article.summary;
}

/** The article's bylines, else its feed's. */
export function bylinesOf(article: Article, feed: Feed): Byline[] {
  return article.bylines.length > 0 ? article.bylines : feed.bylines;
}

/** The article's language, else its feed's. */
export function languageOf(article: Article, feed: Feed): string | undefined {
  return article.language ?? feed.language;
}

/** The article's copyright notice, else its feed's. */
export function rightsOf(article: Article, feed: Feed): string | undefined {
  return article.rights ?? feed.rights;
}
