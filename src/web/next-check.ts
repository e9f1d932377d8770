/** When to ask for a feed again: never sooner than its server and its feed wish, and no more often than it changes. */

import type { Schedule } from "../model.ts";
import { freshFor, type ResponseHeaders, retryAfter } from "./response-times.ts";

/** What is remembered of earlier visits. */
export interface CheckState {
  /** The feed's address: visits to many feeds are spread by it. */
  readonly url: string;
  /** Visits in a row that failed, this one included. */
  readonly errors: number;
  /** Visits in a row that brought nothing new, this one included. */
  readonly unchanged: number;
}

/** What the visit brought. */
export interface CheckFacts {
  readonly outcome: "changed" | "unchanged" | "error" | "gone";
  readonly headers?: ResponseHeaders | undefined;
  /** Of the answer: what is refused to us is not asked for again for hours. */
  readonly status?: number | undefined;
  /** `ttl`, `skipHours`, `skipDays`, `sy:*` of the feed. */
  readonly schedule?: Schedule | undefined;
  /** When its articles came out: its rhythm. */
  readonly dates?: readonly Date[] | undefined;
  /** `podcast:updateFrequency` says that nothing more will come. */
  readonly isComplete?: boolean | undefined;
}

/** How soon and how late at most, in minutes. */
export interface CheckLimits {
  /** @default 15 */
  readonly shortest?: number | undefined;
  /** @default 1440: a day */
  readonly longest?: number | undefined;
}

/** Asked again a moment later, the answer is the same. */
const REFUSED = new Set([401, 402, 403, 451]);

/** When to ask again, and why. */
export interface NextCheck {
  readonly at: Date;
  /** In words for people, what decided first. */
  readonly reasons: string[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const PERIODS = { hourly: HOUR, daily: DAY, weekly: 7 * DAY, monthly: 30 * DAY, yearly: 365 * DAY };
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/**
 * When to ask again, and why. Pure: the same facts give the same moment.
 *
 * The base is a third of the usual time between articles, longer with each visit that brings nothing, and doubled with each error
 * in a row. Wishes of the server (`Retry-After`, `max-age`, `Expires`) and of the feed (`ttl`, `sy:*`) are floors; those
 * over a day, a week for `ttl`, are taken as that. `skipHours` and `skipDays` move the visit on.
 *
 * @param state what earlier visits left
 * @param facts what this one brought
 * @param now the moment of the visit
 * @example nextCheck({ url, errors: 0, unchanged: 0 }, { outcome: "changed", dates }, new Date()).at
 */
export function nextCheck(state: CheckState, facts: CheckFacts, now: Date, limits: CheckLimits = {}): NextCheck {
  const shortest = (limits.shortest ?? 15) * MINUTE;
  const longest = Math.max(shortest, (limits.longest ?? 1440) * MINUTE);
  const [base, why] =
    facts.outcome === "error" ? backOff(state.errors, shortest) : ownRhythm(state, facts, now, shortest, longest);
  let wait = Math.max(shortest, base * spread(state.url));
  const reasons = [why];
  for (const [floor, reason] of floorsOf(facts, now)) {
    if (floor <= wait) continue;
    wait = floor;
    reasons.unshift(reason);
  }
  const at = allowed(now.getTime() + Math.ceil(wait), facts.schedule);
  if (at > now.getTime() + Math.ceil(wait))
    reasons.unshift("the feed asks not to be read before (skipHours, skipDays)");
  return { at: new Date(at), reasons };
}

/** Half an hour, doubled with each error in a row, to two days. */
function backOff(errors: number, shortest: number): [number, string] {
  const times = Math.max(1, errors);
  const wait = Math.min(2 * DAY, Math.max(30 * MINUTE, shortest) * 2 ** Math.min(20, times - 1));
  return [wait, times === 1 ? "the visit failed" : `${times} visits in a row failed`];
}

function ownRhythm(
  { unchanged }: CheckState,
  { outcome, dates = [], isComplete }: CheckFacts,
  now: Date,
  shortest: number,
  longest: number,
): [number, string] {
  if (outcome === "gone") return [7 * DAY, "the feed is gone"];
  if (isComplete === true) return [Math.max(longest, 7 * DAY), "the feed says that it is complete"];
  const gap = usualGap(dates, now);
  const calm = 1.5 ** Math.min(unchanged, 40);
  const wait = Math.min(longest, Math.max(shortest, (gap === undefined ? HOUR : gap / 3) * calm));
  if (gap === undefined) return [wait, "its articles do not say how often they come"];
  return [
    wait,
    `an article comes about every ${inWords(gap)}${unchanged > 0 ? `, and ${unchanged} visits brought none` : ""}`,
  ];
}

/** The median time between the newest twenty articles; dates to come and equal ones tell nothing. */
function usualGap(dates: readonly Date[], now: Date): number | undefined {
  const times = [...new Set(dates.map((date) => date.getTime()))].filter((time) => time <= now.getTime());
  const newest = times.sort((a, b) => b - a).slice(0, 20);
  const gaps = newest
    .slice(1)
    .map((time, i) => newest[i]! - time)
    .sort((a, b) => a - b);
  if (gaps.length === 0) return undefined;
  // A feed that has been silent for long comes no sooner for what it once did.
  return Math.max(gaps[gaps.length >> 1]!, (now.getTime() - newest[0]!) / 4);
}

/** 0.9 to 1.1, always the same for one address: a million feeds are not asked for at one moment. */
function spread(url: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < url.length; i++) hash = Math.imul(hash ^ url.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return 0.9 + (0.2 * (hash >>> 0)) / 2 ** 32;
}

function* floorsOf({ headers, status = 0, schedule, outcome }: CheckFacts, now: Date): Generator<[number, string]> {
  if (REFUSED.has(status)) yield [DAY, `the server refuses it (${status})`];
  if (headers !== undefined) {
    const retry = retryAfter(headers, now);
    if (retry !== undefined) yield [retry, `the server asks to come back in ${inWords(retry)} (Retry-After)`];
    const fresh = outcome === "error" ? undefined : freshFor(headers, now);
    if (fresh !== undefined) yield [fresh, `the answer is fresh for ${inWords(fresh)} (Cache-Control, Expires)`];
  }
  const { ttl, period, frequency = 1 } = schedule ?? {};
  if (ttl !== undefined && ttl > 0) {
    const wait = Math.min(7 * DAY, ttl * MINUTE);
    yield [wait, `the feed may be kept for ${inWords(wait)} (ttl)`];
  }
  if (period !== undefined || schedule?.frequency !== undefined) {
    const wait = Math.min(DAY, PERIODS[period ?? "daily"] / Math.max(1, frequency));
    yield [wait, `the feed changes every ${inWords(wait)} (sy:updatePeriod)`];
  }
}

/** The next moment that neither list leaves out; lists that leave out everything are not meant. */
function allowed(time: number, { skipHours = [], skipDays = [] }: Schedule = {}): number {
  const hours = new Set(skipHours.map((hour) => hour % 24));
  const days = new Set<string>(skipDays);
  const isOpen = (at: number) => {
    const date = new Date(at);
    return !(hours.size < 24 && hours.has(date.getUTCHours())) && !(days.size < 7 && days.has(DAYS[date.getUTCDay()]!));
  };
  let at = time;
  for (let i = 0; i < 8 * 24 && !isOpen(at); i++) at = (Math.floor(at / HOUR) + 1) * HOUR;
  return at;
}

function inWords(milliseconds: number): string {
  const minutes = Math.round(milliseconds / MINUTE);
  if (minutes < 120) return `${Math.max(1, minutes)} minutes`;
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} hours` : `${Math.round(minutes / 1440)} days`;
}
