/** The way back from `JSON.stringify(feed)`. */

import { feedError, requireFeed, requireOptions } from "../errors.ts";
import type { Feed } from "../model.ts";
import { registryWith } from "../namespaces/registry.ts";
import { parseRfcDate } from "../newsroom/timestamp.ts";
import type { Plan, Registry } from "../table/plan.ts";
import type { Host, Namespace } from "../table/words.ts";

type Values = Record<string, unknown>;

/**
 * Makes a Feed of its JSON, text or parsed: timestamps become Timestamps again. Zone names are not in the JSON.
 * @example reviveFeed(JSON.stringify(feed)) // sameFeed as feed
 */
export function reviveFeed(json: unknown, options: { namespaces?: readonly Namespace[] } = {}): Feed {
  const feed = copyOf(json) as Feed;
  requireFeed(feed, "json");
  requireOptions(options);
  const registry = registryWith(options.namespaces);
  reviveDates(feed as unknown as Values, ["published", "updated"]);
  if (feed.schedule !== undefined) reviveDates(feed.schedule as Values, ["base"]);
  reviveExtensions(feed as unknown as Values, "feed", registry);
  for (const article of feed.articles) {
    reviveDates(article as unknown as Values, ["published", "updated"]);
    if (article.source !== undefined) reviveDates(article.source as Values, ["updated"]);
    reviveExtensions(article as unknown as Values, "item", registry);
  }
  return feed;
}

/** @throws FeedError for a text that is no JSON, and for what cannot be copied */
function copyOf(json: unknown): unknown {
  try {
    return typeof json === "string" ? JSON.parse(json) : structuredClone(json);
  } catch (error) {
    throw feedError("invalid-input", `expected a feed as JSON.stringify writes it: ${(error as Error).message}`, {
      path: "json",
    });
  }
}

function reviveDates(owner: Values, keys: readonly string[]): void {
  for (const key of keys) if (typeof owner[key] === "string") owner[key] = parseRfcDate(owner[key]) ?? owner[key];
}

function reviveExtensions(owner: Values, host: Host, registry: Registry): void {
  for (const key of Object.keys(owner)) {
    const vocabulary = registry.byKey.get(key);
    if (vocabulary !== undefined && !vocabulary[host].isMirror) reviveRows(vocabulary[host], owner[key] as Values);
  }
}

function reviveRows(plan: Plan, owner: Values): void {
  for (const slot of plan.slots.values()) {
    const held = owner[slot.key];
    if (held === undefined) continue;
    if (slot.codec?.name.endsWith("date")) {
      owner[slot.key] =
        slot.card === "many"
          ? (held as string[]).map((text) => parseRfcDate(text) ?? text)
          : parseRfcDate(held as string);
    } else if (slot.plan !== undefined) {
      for (const value of slot.card === "many" ? (held as Values[]) : [held as Values]) reviveRows(slot.plan, value);
    }
  }
}
