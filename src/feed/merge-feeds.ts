/** Many feeds become one: a planet, a river of news. */

import { feedError, requireFeed, requireOptions } from "../errors.ts";
import { set } from "../formats/model-parts.ts";
import type { Article, ArticleInput, Feed, FeedInput, Source } from "../model.ts";
import { identityKeys, sameArticle, urlKey } from "./article-identity.ts";
import { type CreateOptions, createFeed } from "./create-feed.ts";

/** The head of the feed that is made, and how it is made. */
export interface MergeOptions extends Omit<FeedInput, "articles">, Pick<CreateOptions, "onNote" | "namespaces"> {
  /** So many articles at most, the newest ones. */
  limit?: number | undefined;
  /** Which articles are taken. */
  filter?: ((article: Article, feed: Feed) => boolean) | undefined;
  /**
   * What articles are ordered by, newest first; those without a date come last.
   * @default "published"
   */
  by?: "published" | "updated" | undefined;
  /**
   * What becomes of an article that several feeds have: the one from its own site, else the oldest, stays; or the one that
   * changed last; or all of them.
   * @default "first"
   */
  duplicates?: "keep" | "first" | "newest" | undefined;
}

interface Entry {
  readonly article: Article;
  readonly feed: Feed;
  /** Place among all articles, feed by feed. */
  readonly place: number;
}

/**
 * One feed of many: each article says in `source` which feed it comes from, with that feed's names where it has none of its own.
 * Ids stay as they are, so that a reader of both feeds sees an article once. The same feeds give the same result: nothing
 * is taken from a clock.
 *
 * @throws FeedError for a head that cannot be written, and for a feed that is the merged one itself
 * @example
 * const planet = mergeFeeds([parseFeed(a).feed, parseFeed(b).feed], { title: "Planet", url: "https://planet.example/", limit: 50 });
 */
export function mergeFeeds(feeds: readonly Feed[], options: MergeOptions): Feed {
  const given: unknown = feeds;
  if (!Array.isArray(given)) throw feedError("invalid-input", "expected a list of feeds", { path: "feeds" });
  for (const [i, feed] of feeds.entries()) requireFeed(feed, `feeds[${i}]`);
  requireOptions(options);
  if (options.filter !== undefined && typeof options.filter !== "function")
    throw feedError("invalid-input", "expected a function that keeps or drops an article", { path: "options.filter" });
  const { limit, filter, by = "published", duplicates = "first", onNote, namespaces, ...head } = options;
  const own = head.feedUrl === undefined ? undefined : urlKey(String(head.feedUrl));
  const loop = feeds.find(({ feedUrl }) => own !== undefined && feedUrl !== undefined && urlKey(feedUrl) === own);
  if (loop !== undefined)
    throw feedError("merged-into-itself", `"${loop.title}" is the merged feed itself (${loop.feedUrl}); leave it out`);
  let place = 0;
  const entries = feeds.flatMap((feed) =>
    feed.articles
      .map((article): Entry => ({ article, feed, place: place++ }))
      .filter(({ article }) => filter === undefined || filter(article, feed)),
  );
  const kept = duplicates === "keep" ? entries : withoutDuplicates(entries, duplicates);
  const dated = by === "updated" ? changedAt : publishedAt;
  kept.sort((a, b) => dated(b.article) - dated(a.article) || a.place - b.place);
  const articles = kept.slice(0, limit).map((entry) => attributed(entry, head.language ?? undefined));
  return createFeed(
    { ...head, articles },
    { repair: true, ...(onNote === undefined ? {} : { onNote }), ...(namespaces === undefined ? {} : { namespaces }) },
  );
}

const UNDATED = Number.NEGATIVE_INFINITY;
/** When an article came out, in milliseconds; before all others where nobody says. */
export const publishedAt = ({ published, updated }: Article) => (published ?? updated)?.getTime() ?? UNDATED;
const changedAt = ({ published, updated }: Article) => (updated ?? published)?.getTime() ?? UNDATED;

/** Articles are compared with those that share a key, not each with each. */
function withoutDuplicates(entries: readonly Entry[], which: "first" | "newest"): Entry[] {
  const ordered = [...entries].sort(which === "newest" ? byChange : byOrigin);
  const known = new Map<string, Entry[]>();
  const kept = ordered.filter((entry) => {
    const keys = [...identityKeys(entry.article), `title:${entry.article.title ?? ""}`];
    const isKnown = keys.some((key) => known.get(key)?.some(({ article }) => sameArticle(article, entry.article)));
    if (!isKnown) for (const key of keys) known.set(key, [...(known.get(key) ?? []).slice(-MOST_ALIKE), entry]);
    return !isKnown;
  });
  return kept.sort((a, b) => a.place - b.place);
}
/** So many articles of one title, "Links for today", are compared. */
const MOST_ALIKE = 20;

const byChange = (a: Entry, b: Entry) => changedAt(b.article) - changedAt(a.article) || a.place - b.place;

/** From its own site first, then the oldest. */
function byOrigin(a: Entry, b: Entry): number {
  const origin = Number(isAtHome(b)) - Number(isAtHome(a));
  if (origin !== 0) return origin;
  const [one, other] = [publishedAt(a.article), publishedAt(b.article)];
  return one === other ? a.place - b.place : one === UNDATED ? 1 : other === UNDATED ? -1 : one - other;
}

function isAtHome({ article, feed }: Entry): boolean {
  const host = (address: string | undefined) => (address === undefined ? undefined : urlKey(address)?.split("/", 1)[0]);
  const home = host(feed.url) ?? host(feed.feedUrl);
  return home !== undefined && host(article.url) === home;
}

/** With its source, unless it says one already, and in its own language. */
function attributed({ article, feed }: Entry, language: string | undefined): ArticleInput {
  const spoken = article.language ?? feed.language;
  return {
    ...article,
    source: article.source ?? sourceOf(feed),
    ...(spoken === undefined || spoken === language ? {} : { language: spoken }),
  } as ArticleInput;
}

function sourceOf(feed: Feed): Source {
  const source: Source = {};
  for (const key of SAID_ALIKE) set(source, key, feed[key] as never);
  set(source, "subtitle", feed.description);
  set(source, "logo", feed.image?.url);
  if (feed.bylines.length > 0) source.bylines = feed.bylines;
  if (feed.categories.length > 0) source.categories = feed.categories;
  return source;
}
const SAID_ALIKE = ["title", "url", "feedUrl", "id", "updated", "rights", "language", "icon", "generator"] as const;
