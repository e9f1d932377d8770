/** What an answer says of time: `Retry-After`, `Cache-Control`, `Expires` (RFC 9110 §10.2.3, RFC 9111 §5). */

import { httpDate } from "./http-date.ts";

/** Headers of an answer, as `Headers` gives them. */
export interface ResponseHeaders {
  /** The value of a header, by its name in any case. */
  get(name: string): string | null | undefined;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Milliseconds to wait, from a minute to a day; `undefined` where nothing is said that can be meant. */
export function retryAfter(headers: ResponseHeaders, now: Date): number | undefined {
  const said = headers.get("retry-after")?.trim() ?? "";
  const wait = /^\d{1,10}$/.test(said) ? Number(said) * 1000 : untilDate(said, headers, now);
  return wait === undefined || wait <= 0 ? undefined : Math.min(DAY, Math.max(MINUTE, wait));
}

/** Dates of one answer are compared with each other: clocks differ. */
function untilDate(said: string, headers: ResponseHeaders, now: Date): number | undefined {
  const until = httpDate(said);
  return until === undefined ? undefined : until - (httpDate(headers.get("date") ?? "") ?? now.getTime());
}

/** Milliseconds for which the answer is fresh, at most a day; `undefined` where nothing is said. */
export function freshFor(headers: ResponseHeaders, now: Date): number | undefined {
  const directives = (headers.get("cache-control") ?? "").toLowerCase();
  if (/\bno-store\b|\bno-cache\b/.test(directives)) return undefined;
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/.exec(directives)?.[1];
  const age = /^\s*(\d{1,10})\s*$/.exec(headers.get("age") ?? "")?.[1] ?? "0";
  const fresh =
    maxAge !== undefined
      ? (Number(maxAge) - Number(age)) * 1000
      : untilDate(headers.get("expires") ?? "", headers, now);
  return fresh === undefined || fresh <= 0 ? undefined : Math.min(DAY, fresh);
}
