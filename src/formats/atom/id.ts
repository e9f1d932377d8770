/** Ids as IRIs: Atom and RSS 1.0 take no others, and RSS links to one where it has nothing else. */

import { isIri } from "../../content/base-url.ts";
import type { Feed } from "../../model.ts";
import { uuidV5 } from "../../newsroom/uuid.ts";

/** RFC 4287 §4.2.6: an IRI. An id that is none becomes a UUID made of it, and travels in the own namespace. */
export function atomId(id: string, feed: Pick<Feed, "id" | "feedUrl" | "url" | "title">): string {
  return isIri(id) ? id : `urn:uuid:${uuidV5(FEED_IDS, `${feed.id ?? feed.feedUrl ?? feed.url ?? feed.title}\n${id}`)}`;
}

/** Namespace of the UUIDs made for ids that are no IRIs: v5 of "https://feedwright.org/ns/1.0" in the URL namespace. */
const FEED_IDS = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";
