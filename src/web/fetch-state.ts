/** What a visit leaves for the next one: plain JSON, for the caller to keep. */

import { feedError } from "../errors.ts";
import type { Article, Schedule } from "../model.ts";
import { hashOf } from "../content/text-hash.ts";
import { identityKeys } from "../feed/article-identity.ts";

/** What `fetchFeed` remembers of a feed. Nothing in it is for people; keep it as it is. */
export interface FetchState {
  version: 1;
  /** The address that was asked for first. */
  url: string;
  /** Where the feed lives now, where that is another address. */
  address?: string;
  /** Validators, byte for byte as they came. */
  etag?: string;
  lastModified?: string;
  /** Hash of the bytes, and of what the articles say. */
  bytes?: string;
  content?: string;
  /** The feed's own id, and a hash of its title. */
  id?: string;
  title?: string;
  /** Hashes of the keys of articles that were seen, the newest last. */
  seen: string[];
  /** Visits in a row that failed, and that brought nothing new. */
  errors: number;
  unchanged: number;
  /** Instants of the last visit and of the last one that brought a feed, in milliseconds. */
  visited?: number;
  fetched?: number;
  /** When its newest articles came out, in milliseconds, and what it says of its schedule. */
  dates?: number[];
  schedule?: Schedule;
  /** Where it is said to have moved to: how often, since when. */
  move?: { to: string; visits: number; first: number };
  /** Visits, a day apart, that were answered with 410. */
  gone?: { visits: number; last: number };
}

/** So many articles are remembered at least; more where a feed has more. */
const REMEMBERED = 2000;

/** @throws FeedError for a state of another kind */
export function stateFor(url: string, given: FetchState | undefined): FetchState {
  if (given === undefined) return { version: 1, url, seen: [], errors: 0, unchanged: 0 };
  if (typeof given !== "object" || given === null || given.version !== 1 || !Array.isArray(given.seen))
    throw feedError("invalid-option", "expected the `state` of an earlier visit, as it was returned", {
      path: "options.state",
    });
  return given.url === url ? { ...given } : stateFor(url, undefined);
}

/** Articles that no earlier visit saw, and the memory with them. */
export function withSeen(state: FetchState, articles: readonly Article[]): { fresh: Article[]; seen: string[] } {
  const known = new Set(state.seen);
  const keys = keysOf(articles);
  const fresh = articles.filter((_, i) => !keys[i]!.some((key) => known.has(key)));
  for (const key of keys.flat()) {
    // What is seen again is new in memory.
    known.delete(key);
    known.add(key);
  }
  const most = Math.max(REMEMBERED, 3 * keys.flat().length);
  return { fresh, seen: [...known].slice(-most) };
}

/** Whether one of these articles was seen before. */
export function isKnown(state: FetchState, articles: readonly Article[]): boolean {
  const known = new Set(state.seen);
  return keysOf(articles).some((keys) => keys.some((key) => known.has(key)));
}

/** Keys that tell an article in its document: an id or an address that several have tells none of them. */
function keysOf(articles: readonly Article[]): string[][] {
  const counts = new Map<string, number>();
  const all = articles.map((article) => identityKeys(article));
  for (const key of all.flat()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return all.map((keys, i) => {
    const telling = keys.filter((key) => counts.get(key) === 1);
    const { title = "", published } = articles[i]!;
    const last = `${keys[0]}|${title}|${published?.getTime() ?? ""}`;
    return (telling.length > 0 ? telling : [last]).map(shortHash);
  });
}

/** 64 bits of a text, in few letters. */
export function shortHash(text: string): string {
  const [high, low] = hashOf(text);
  return high.toString(36) + low.toString(36).padStart(7, "0");
}
