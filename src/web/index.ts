/**
 * `feedwright/web`: feeds over the network. It keeps nothing and waits for nothing by itself: states are handed out and in, and a
 * request is made when it is asked for.
 */

export { identityKeys } from "../feed/article-identity.ts";
export { fetchFeed, type FetchLimits, type FetchOptions, type FetchResult } from "./fetch-feed.ts";
export type { FetchState } from "./fetch-state.ts";
export { type FeedResponseOptions, feedResponse } from "./feed-response.ts";
export { type CheckFacts, type CheckLimits, type CheckState, type NextCheck, nextCheck } from "./next-check.ts";
export type { ResponseHeaders } from "./response-times.ts";
export {
  createSubscriber,
  type MemoryStore,
  memoryStore,
  publish,
  type PublishResult,
  type Subscriber,
  type SubscriberOptions,
  type Subscription,
  type SubscriptionStore,
} from "./websub.ts";
