/** One article, as a program has it → as the model has it. */

import { asText } from "./as-text.ts";
import type { Article, ArticleInput, Feed } from "../model.ts";
import type { Registry } from "../table/plan.ts";
import { absoluteHtml } from "../content/absolute-html.ts";
import { canonicalExtensions } from "./copy-extensions.ts";
import { language, line, markup, numberFrom, prose, type Reader, timestamp, url, urlWithin } from "./cleaning.ts";
import { canonicalTrees, foreignAttributes } from "./extension-trees.ts";
import { excerptOf } from "../content/excerpt.ts";
import { htmlOfText, textOfHtml } from "../content/html-text.ts";
import { mimeTypeOf } from "../content/mime-type.ts";
import { OWNERS, reportMisnamed } from "./misnamed-fields.ts";
import type { Problems } from "./problems.ts";
import { saySame } from "../newsroom/timestamp.ts";
import { baseOf, hostOf, putProse, readBylines, readLinks, claimWith } from "./read-parts.ts";
import { set } from "../formats/model-parts.ts";
import { claimArticle } from "../formats/claim-links.ts";
import { stateImage } from "../formats/stated-pictures.ts";
import { categories, comments, enclosures, image, jsonArticleOnly, source } from "./shapes.ts";

/** One article; `feed` is the head it belongs to. Ids and dates that the article lacks are the caller's to fill in. */
export function readArticle(input: unknown, feed: Feed, problems: Problems, registry: Registry): Article | undefined {
  if (typeof input !== "object" || input === null) {
    problems.add("invalid-value", undefined, "expected an article", { value: asText(input).slice(0, 40) });
    return undefined;
  }
  const given = input as ArticleInput;
  reportMisnamed(given, OWNERS.article, problems, registry);
  const article: Article = { id: "", bylines: [], categories: [], enclosures: [], links: [], extensions: [] };
  const id = line(given.id, "id", problems);
  const address =
    given.url === undefined || given.url === null ? undefined : urlWithin(feed.url, given.url, "url", problems);
  if (address !== undefined) article.url = address;
  readText(article, given, address ?? baseOf(feed), problems);
  readDates(article, given, problems);
  readLists(article, given, problems, registry);
  readExtras(article, given, problems);
  canonicalExtensions(article, given, "item", registry, problems);
  claimWith(claimArticle, article, problems);
  stateImage(article);
  for (const file of article.enclosures) file.type ??= mimeTypeOf(file.url);
  completeText(article, problems);
  article.id = id ?? article.url ?? "";
  return article;
}

function readText(article: Article, given: ArticleInput, base: string | undefined, problems: Problems): void {
  if (given.titleHtml !== undefined) putProse(article, given, "title", base, problems, line);
  else set(article, "title", line(given.title, "title", problems));
  if (given.summaryHtml !== undefined) putProse(article, given, "summary", base, problems, prose);
  else set(article, "summary", prose(given.summary, "summary", problems));
  const html = markup(given.contentHtml, "contentHtml", problems);
  const plain = prose(given.contentText, "contentText", problems);
  if (plain !== undefined) article.contentText = plain;
  // HTML that only repeats the text is what the writers make of it.
  if (html !== undefined) {
    const absolute = absoluteHtml(html, base);
    if (plain === undefined || absolute !== htmlOfText(plain)) article.contentHtml = absolute;
  }
}

function readDates(article: Article, given: ArticleInput, problems: Problems): void {
  const published = timestamp(given.published, "published", problems);
  const updated = timestamp(given.updated, "updated", problems);
  if (published !== undefined) article.published = published;
  // One that only repeats when the article was published says nothing: Atom demands it of every entry.
  if (updated !== undefined && !saySame(updated, published)) article.updated = updated;
}

function readLists(article: Article, given: ArticleInput, problems: Problems, registry: Registry): void {
  if (given.bylines !== undefined) article.bylines = readBylines(given.bylines, problems);
  if (given.categories !== undefined) article.categories = categories(given.categories, "categories", problems) ?? [];
  if (given.links !== undefined) article.links = readLinks(given.links, problems);
  if (given.enclosures !== undefined) article.enclosures = enclosures(given.enclosures, "enclosures", problems) ?? [];
  if (given.extensions !== undefined) article.extensions = canonicalTrees(given.extensions, problems, registry);
}

/** Fields that few articles have. Each by its name: to look by a key for one that is not there took 20 ns. */
function readExtras(article: Article, given: ArticleInput, problems: Problems): void {
  put(article, "externalUrl", url, given.externalUrl, problems);
  put(article, "readingMinutes", minutes, given.readingMinutes, problems);
  put(article, "image", image, given.image, problems);
  put(article, "language", language, given.language, problems);
  put(article, "rights", prose, given.rights, problems);
  put(article, "source", source, given.source, problems);
  put(article, "comments", comments, given.comments, problems);
  put(article, "attributes", foreignAttributes, given.attributes, problems);
  put(article, "jsonFeed", jsonArticleOnly, given.jsonFeed, problems);
}

function put<K extends keyof Article>(
  article: Article,
  key: K,
  read: Reader<NonNullable<Article[K]>>,
  value: unknown,
  problems: Problems,
): void {
  if (value !== undefined) set(article, key, read(value, key, problems) as Article[K] | undefined);
}

const minutes = numberFrom(0, true);

/** Something to show: a title, or else a summary. */
function completeText(article: Article, problems: Problems): void {
  if (article.title !== undefined || article.summary !== undefined) return;
  const body = article.contentText ?? (article.contentHtml === undefined ? "" : textOfHtml(article.contentHtml));
  const excerpt = excerptOf(body);
  if (excerpt !== undefined) article.summary = excerpt;
  else {
    problems.add("missing-title", "title", "an article needs a title, a summary or content", { element: "title" });
    article.title = hostOf(article.url) ?? "Untitled";
    // It said nothing, or it would have given the title.
    delete article.titleHtml;
  }
}
