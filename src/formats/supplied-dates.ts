/** The date that Atom demands (RFC 4287 §4.1.1, §4.1.2) of a feed or an article that states none. */

import type { Article, Feed } from "../model.ts";
import { Timestamp } from "../newsroom/timestamp.ts";

/** What stands where no date is known: no reader takes it for one, and it never moves. */
export const EPOCH = /* @__PURE__ */ new Timestamp(0, { offset: 0, precision: "second" });

/** What `createFeed` took from the newest article. It moves with the articles, so it dates no other article. */
const ofNewest = /* @__PURE__ */ new WeakSet<Timestamp>();

/** A feed's `updated`, taken from its newest article. */
export function asNewest(newest: Timestamp): Timestamp {
  const copy = new Timestamp(newest, newest);
  ofNewest.add(copy);
  return copy;
}

/** When a feed says itself that it changed. */
function statedUpdated({ updated }: Feed): Timestamp | undefined {
  return updated !== undefined && ofNewest.has(updated) ? undefined : updated;
}

/** An article's own date, else the feed's: published is no date of change, but there was none before it. */
export function updatedOf(article: Article, feed: Feed): Timestamp | undefined {
  return article.updated ?? article.published ?? statedUpdated(feed);
}

/** The feed's date, as Atom demands one. */
export function feedUpdatedOf(feed: Feed): Timestamp | undefined {
  return feed.updated ?? feed.published;
}
