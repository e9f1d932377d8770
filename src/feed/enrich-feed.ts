/** Guesses, for those who show feeds: what a feed does not say but its articles let one suppose. Reading makes none of them. */

import { requireFeed } from "../errors.ts";
import type { Article, Feed, Image } from "../model.ts";
import type { Timestamp } from "../newsroom/timestamp.ts";
import { excerptOf } from "../content/excerpt.ts";
import { textOfHtml } from "../content/html-text.ts";
import { mimeTypeOf } from "../content/mime-type.ts";
import { type Picture, picturesOf, picturesOfFeed } from "./pictures.ts";
import { bodyOf } from "./reading.ts";

/**
 * A copy of the feed with what can be guessed filled in. What is stated always stays.
 *
 * | field | guessed from |
 * |---|---|
 * | `feed.updated` | the newest article |
 * | `feed.image` | the cover that extensions state |
 * | `article.url` | the id, where it is a web address |
 * | `article.published` | when it was updated |
 * | `article.image` | the best of `imagesOf`: what the article states, else the first picture in the body that is no tracking pixel |
 * | `article.title` | `media:title` |
 * | `article.summary` | `media:description`, else the first 280 characters of the body, cut between words |
 * | `enclosure.type` | the extension in its address |
 *
 * @example enrichFeed(parseFeed(xml).feed).articles[0]?.image?.url
 */
export function enrichFeed(feed: Feed): Feed {
  requireFeed(feed, "feed");
  const articles = feed.articles.map((article) => enriched(article, feed));
  const updated = feed.updated ?? newestOf(articles);
  const image = feed.image ?? imageOf(picturesOfFeed(feed));
  return {
    ...feed,
    ...(updated === undefined ? {} : { updated }),
    ...(image === undefined ? {} : { image }),
    articles,
  };
}

function enriched(article: Article, feed: Feed): Article {
  const made: Article = { ...article };
  if (made.url === undefined && /^https?:\/\/\S+$/i.test(made.id)) made.url = made.id;
  if (made.published === undefined && made.updated !== undefined) made.published = made.updated;
  made.enclosures = article.enclosures.map((enclosure) => {
    const type = enclosure.type ?? mimeTypeOf(enclosure.url);
    return type === "application/octet-stream" ? enclosure : { ...enclosure, type };
  });
  const image = article.image ?? imageOf(picturesOf(made, made.url ?? feed.url));
  if (image !== undefined) made.image = image;
  const title = made.title ?? (made.titleHtml === undefined ? describedAs(made, "title") : undefined);
  if (title !== undefined) made.title = title;
  const summary = made.summary ?? (made.summaryHtml === undefined ? summaryOf(made) : undefined);
  if (summary !== undefined) made.summary = summary;
  return made;
}

function newestOf(articles: readonly Article[]): Timestamp | undefined {
  let newest: Timestamp | undefined;
  for (const { updated, published } of articles)
    for (const time of [updated, published])
      if (time !== undefined && (newest === undefined || time > newest)) newest = time;
  return newest;
}

/** The best picture, as the model has it. */
function imageOf([best]: readonly Picture[]): Image | undefined {
  if (best === undefined) return undefined;
  const { from: _, ...image } = best;
  return image;
}

/** media:title, media:description: of the item, a group or a file. */
function describedAs({ media }: Article, key: "title" | "description"): string | undefined {
  const { groups = [], contents = [] } = media ?? {};
  const files = [...contents, ...groups.flatMap((group) => group.contents ?? [])];
  for (const described of [media, ...groups, ...files]) {
    const value = described?.[key]?.value;
    if (value !== undefined && value !== "") return textOfHtml(value) || undefined;
  }
  return undefined;
}

function summaryOf(article: Article): string | undefined {
  const described = describedAs(article, "description");
  if (described !== undefined) return described;
  const body = bodyOf(article);
  return body === undefined ? undefined : excerptOf(article.contentHtml === undefined ? body : textOfHtml(body));
}
