/** `feedwright/web` in Node, Bun and Deno: requests are made so that the address of each connection is judged. */

import { type FetchOptions, type FetchResult, fetchFeedBy } from "./fetch-feed.ts";
import { nodeRequest } from "./node-request.ts";

export * from "./index.ts";

export async function fetchFeed(url: string | URL, options: FetchOptions = {}): Promise<FetchResult> {
  return await fetchFeedBy(nodeRequest, url, options);
}
