/** What subscribers see when one feed takes the place of another. */

import { requireFeed } from "../errors.ts";
import { isDerivedId } from "../formats/derived-id.ts";
import { firstDifference } from "./same-feed.ts";
import { textOfHtml } from "../content/html-text.ts";
import type { Article, Feed } from "../model.ts";
import type { Timestamp } from "../newsroom/timestamp.ts";

/** A field that is not what it was; `undefined` where it was not or is no more. */
export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

/** An article with other words, of the same identity and date: readers replace it, most without a notice. */
export interface ChangedArticle {
  before: Article;
  after: Article;
  fields: FieldChange[];
}

/** An article that subscribers have and get once more as if it were new. */
export interface ReannouncedArticle extends ChangedArticle {
  /**
   * - `"id"`: another identity; readers keep both
   * - `"published"`: a later or earlier date; readers sort it in anew, many as unread
   * - `"updated"`: said to be updated, but nothing else is different
   */
  reason: "id" | "published" | "updated";
  /** By what an article with another identity was recognised; `"id"` where it has kept it. */
  sameBy: "id" | "url" | "content" | "title";
}

/** An article that the new feed does not have. */
export interface VanishedArticle {
  article: Article;
  /** It is older than all that are left, as when a feed keeps only the newest; readers expect that. */
  isAgedOut: boolean;
}

/** What `diffFeeds` gives. Lists of articles are in the order of the new feed, those that vanished in that of the old one. */
export interface FeedDiff {
  /** Fields of the feed's head, but for its articles and its `updated`, which follows from them. */
  feed: FieldChange[];
  added: Article[];
  changed: ChangedArticle[];
  reannounced: ReannouncedArticle[];
  vanished: VanishedArticle[];
  /** How many articles are the same. */
  unchanged: number;
}

/**
 * Compares a feed with the one that is to take its place, as its subscribers will see it.
 *
 * Articles are the same where their ids are. Those left over are recognised, in this order, by their address (whatever its scheme and
 * trailing slash), their content, or their headline together with the date: they are re-announced, since readers go by the id.
 *
 * @param before the feed as it is published
 * @param after the feed as it will be
 * @example
 * const { added, reannounced } = diffFeeds(parseFeed(published).feed, parseFeed(built).feed);
 * if (reannounced.length > 0) throw new Error(`${reannounced.length} old articles would come as new`);
 */
export function diffFeeds(before: Feed, after: Feed): FeedDiff {
  requireFeed(before, "before");
  requireFeed(after, "after");
  const diff: FeedDiff = {
    feed: changesOf(before, after, HEAD_APART),
    added: [],
    changed: [],
    reannounced: [],
    vanished: [],
    unchanged: 0,
  };
  const pairs = pairsOf(before.articles, after.articles);
  for (const article of after.articles) {
    const pair = pairs.get(article);
    if (pair === undefined) diff.added.push(article);
    else compare(pair.before, article, pair.sameBy, diff);
  }
  const found = new Set([...pairs.values()].map((pair) => pair.before));
  let oldest = Number.POSITIVE_INFINITY;
  for (const article of after.articles) oldest = Math.min(oldest, timeOf(article) ?? oldest);
  for (const article of before.articles) {
    if (found.has(article)) continue;
    const time = timeOf(article);
    diff.vanished.push({ article, isAgedOut: time !== undefined && Number.isFinite(oldest) && time < oldest });
  }
  return diff;
}

// ── Which is which ──────────────────────────────────────────────────────────

interface Pair {
  readonly before: Article;
  readonly sameBy: ReannouncedArticle["sameBy"];
}

/** How articles are recognised, the surest first; `undefined` where there is nothing to go by. */
const SIGNS: readonly (readonly [ReannouncedArticle["sameBy"], (article: Article) => string | undefined])[] = [
  ["id", ({ id }) => id || undefined],
  ["url", ({ url }) => url && plainUrl(url)],
  ["content", contentOf],
  ["title", ({ title, published, updated }) => title && `${title}\n${(published ?? updated)?.getTime() ?? ""}`],
];

function pairsOf(before: readonly Article[], after: readonly Article[]): Map<Article, Pair> {
  const pairs = new Map<Article, Pair>();
  let left = before;
  for (const [sameBy, sign] of SIGNS) {
    const known = new Map<string, Article[]>();
    for (const article of left) {
      const key = sign(article);
      if (key === undefined) continue;
      const same = known.get(key);
      if (same === undefined) known.set(key, [article]);
      else same.push(article);
    }
    // Taken from the end below, as they come.
    for (const same of known.values()) same.reverse();
    for (const article of after) {
      const key = pairs.has(article) ? undefined : sign(article);
      const old = key === undefined ? undefined : known.get(key)?.pop();
      if (old !== undefined) pairs.set(article, { before: old, sameBy });
    }
    const found = new Set([...pairs.values()].map((pair) => pair.before));
    left = before.filter((article) => !found.has(article));
  }
  return pairs;
}

/** The move to https and a trailing slash lead to the same page. */
function plainUrl(url: string): string {
  return url
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/i, "")
    .replace(/#[\s\S]*$/, "")
    .replace(/(?:\/|\/index\.html?)$/i, "");
}

/** Words that make an article: shorter ones are shared by many. */
const LEAST_CONTENT = 40;

/** The words of the body, else of the summary, however they are marked up. */
function contentOf({ contentHtml, contentText, summary }: Article): string | undefined {
  const text = contentHtml === undefined ? (contentText ?? summary ?? "") : textOfHtml(contentHtml);
  const words = text.replace(/\s+/g, " ").trim();
  return words.length < LEAST_CONTENT ? undefined : words;
}

const timeOf = ({ published, updated }: Article) => (published ?? updated)?.getTime();

// ── What is different ───────────────────────────────────────────────────────

/** Fields that are said apart, or follow from the articles. */
const HEAD_APART = new Set(["articles", "updated"]);

const UPDATE = new Set(["updated"]);
const NOTHING = new Set<string>();

/** An article that states no update was last changed when it was published. */
function isSameUpdate(before: Article, after: Article): boolean {
  const [old, current] = [before.updated ?? before.published, after.updated ?? after.published];
  return old?.getTime() === current?.getTime() && old?.offset === current?.offset;
}

function compare(before: Article, after: Article, by: Pair["sameBy"], diff: FeedDiff): void {
  // What states no id has one of its words: that another one stands there says nothing.
  const isDerived = by !== "id" && isDerivedId(before.id) && isDerivedId(after.id);
  const sameBy = isDerived ? "id" : by;
  const all = changesOf(before, after, isSameUpdate(before, after) ? UPDATE : NOTHING);
  const fields = isDerived ? all.filter(({ field }) => field !== "id") : all;
  if (fields.length === 0) {
    diff.unchanged++;
    return;
  }
  const reason = sameBy === "id" ? movedDate(before, after, fields) : "id";
  if (reason === undefined) diff.changed.push({ before, after, fields });
  else diff.reannounced.push({ before, after, fields, reason, sameBy });
}

function movedDate(
  before: Article,
  after: Article,
  fields: readonly FieldChange[],
): "published" | "updated" | undefined {
  if (isMoved(before.published, after.published)) return "published";
  const isOnlyDate = fields.every(({ field }) => field === "updated");
  return isOnlyDate && isMoved(before.updated ?? before.published, after.updated) ? "updated" : undefined;
}

/** The same instant in another zone is no move, and neither is a date that is said for the first time. */
const isMoved = (before: Timestamp | undefined, after: Timestamp | undefined) =>
  before !== undefined && after !== undefined && before.getTime() !== after.getTime();

function changesOf(before: object, after: object, apart: ReadonlySet<string>): FieldChange[] {
  const [old, current] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const fields = new Set([...Object.keys(old), ...Object.keys(current)]);
  return [...fields]
    .filter((field) => !apart.has(field) && firstDifference(bare(old[field]), bare(current[field])) !== undefined)
    .map((field) => ({ field, before: old[field], after: current[field] }));
}

/** An empty list says as much as none. */
const bare = (value: unknown) => (Array.isArray(value) && value.length === 0 ? undefined : value);
