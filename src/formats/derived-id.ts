/** Identity of an article that states none. */

import type { Article } from "../model.ts";
import { uuidV5 } from "../newsroom/uuid.ts";

/** RFC 4151. Nobody else's ids begin so: it tells ids that were derived from those that were stated. */
const DERIVED = "tag:feedwright.org,2026:derived/";

/** Namespace of the UUIDs that are made of content: v5 of "feedwright.org" in the DNS namespace. */
const IDS = "c5d66ca4-5a1f-5f77-a7ee-0a4d3b5f3c0e";

/**
 * Its address, else a hash of its own fields. Never of the feed's: a stream may read those later, and an article that moves
 * to another feed stays the same.
 */
export function derivedId(article: Article): string {
  const { url, externalUrl, title, summary, contentHtml, contentText, published, enclosures } = article;
  if (url !== undefined) return url;
  const parts = [title, published?.toRfc3339(), contentHtml ?? contentText ?? summary, externalUrl, enclosures[0]?.url];
  return `${DERIVED}${uuidV5(IDS, parts.map((part) => part ?? "").join("\n"))}`;
}

/** Whether an id says only what the article holds, which changes as the article does. */
export const isDerivedId = (id: string): boolean => id.startsWith(DERIVED);
