/** Guesses, for those who show feeds: what a feed does not say but its articles let one suppose. Reading makes none of them. */

import type { Article, Feed, Image } from "../model.ts";
import type { Timestamp } from "../newsroom/timestamp.ts";
import { isUnsafeUrl } from "../content/unsafe-url.ts";
import { resolveUrl } from "../content/base-url.ts";
import { excerptOf } from "../content/excerpt.ts";
import { decodeHtml, textOfHtml } from "../content/html-text.ts";
import { mimeTypeOf } from "../content/mime-type.ts";
import { bodyOf } from "./reading.ts";

/**
 * A copy of the feed with what can be guessed filled in. What is stated always stays.
 *
 * | field | guessed from |
 * |---|---|
 * | `feed.updated` | the newest article |
 * | `article.url` | the id, where it is a web address |
 * | `article.published` | when it was updated |
 * | `article.image` | the first enclosure that is an image, else the first picture in the body that is no tracking pixel |
 * | `article.summary` | the first 280 characters of the body, cut between words |
 * | `enclosure.type` | the extension in its address |
 *
 * @example enrichFeed(parseFeed(xml).feed).articles[0]?.image?.url
 */
export function enrichFeed(feed: Feed): Feed {
  const articles = feed.articles.map((article) => enriched(article, feed));
  const updated = feed.updated ?? newestOf(articles);
  return { ...feed, ...(updated === undefined ? {} : { updated }), articles };
}

function enriched(article: Article, feed: Feed): Article {
  const made: Article = { ...article };
  if (made.url === undefined && /^https?:\/\/\S+$/i.test(made.id)) made.url = made.id;
  if (made.published === undefined && made.updated !== undefined) made.published = made.updated;
  made.enclosures = article.enclosures.map((enclosure) => {
    const type = enclosure.type ?? mimeTypeOf(enclosure.url);
    return type === "application/octet-stream" ? enclosure : { ...enclosure, type };
  });
  const image = article.image ?? imageOf(made, made.url ?? feed.url);
  if (image !== undefined) made.image = image;
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

function imageOf(article: Article, base: string | undefined): Image | undefined {
  const attached = article.enclosures.find(({ type }) => type?.startsWith("image/"));
  if (attached !== undefined)
    return { url: attached.url, ...(attached.title === undefined ? {} : { title: attached.title }) };
  for (const html of [article.contentHtml, article.summaryHtml]) {
    for (const [tag] of (html ?? "").matchAll(/<img\s[^<>]*>/gi)) {
      const image = imageOfTag(tag, base);
      if (image !== undefined) return image;
    }
  }
  return undefined;
}

function imageOfTag(tag: string, base: string | undefined): Image | undefined {
  const url = resolveUrl(attributeOf(tag, "src")?.trim() ?? "", base);
  if (!/^https?:/i.test(url) || isUnsafeUrl(url)) return undefined;
  const [width, height] = [pixels(tag, "width"), pixels(tag, "height")];
  // A picture nobody can see counts readers.
  if ((width ?? 2) < 2 || (height ?? 2) < 2) return undefined;
  const title = attributeOf(tag, "alt");
  return {
    url,
    ...(title === undefined || title === "" ? {} : { title }),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  };
}

function attributeOf(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(tag);
  const value = found?.[1] ?? found?.[2] ?? found?.[3];
  return value === undefined ? undefined : decodeHtml(value);
}

function pixels(tag: string, name: string): number | undefined {
  const digits = /^\s*(\d{1,5})(?:px)?\s*$/.exec(attributeOf(tag, name) ?? "")?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function summaryOf(article: Article): string | undefined {
  const body = bodyOf(article);
  return body === undefined ? undefined : excerptOf(article.contentHtml === undefined ? body : textOfHtml(body));
}
