/** Equality of feeds: values, instants and offsets; an IRI is its URI. How a date was printed and which prefix was chosen are not compared. */

import { requireFeed } from "../errors.ts";
import { isSameAddress } from "../content/uri-of.ts";
import { asText } from "./as-text.ts";
import type { Feed } from "../model.ts";

/**
 * Whether two feeds say the same.
 * @example sameFeed(createFeed(parseFeed(generateRss(feed)).feed), createFeed(feed)) // true
 */
export function sameFeed(a: Feed, b: Feed): boolean {
  requireFeed(a, "a");
  requireFeed(b, "b");
  return firstDifference(a, b) === undefined;
}

/** Path and values of the first difference, for people. */
export function firstDifference(a: unknown, b: unknown, path = ""): string | undefined {
  if (Object.is(a, b) || a === b) return undefined;
  const differ = `${path || "."}: ${show(a)} is not ${show(b)}`;
  if (typeof a === "string" && typeof b === "string") return isSameAddress(a, b) ? undefined : differ;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return differ;
  if (a instanceof Date || b instanceof Date) return sameDate(a, b) ? undefined : differ;
  if (Array.isArray(a) || Array.isArray(b)) return firstInArrays(a, b, path);
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (key === "prefix" && "name" in a) continue;
    const difference = firstDifference(
      (a as Record<string, unknown>)[key],
      (b as Record<string, unknown>)[key],
      `${path}.${key}`,
    );
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function firstInArrays(a: unknown, b: unknown, path: string): string | undefined {
  if (!Array.isArray(a) || !Array.isArray(b)) return `${path}: ${show(a)} is not ${show(b)}`;
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = firstDifference(a[i], b[i], `${path}[${i}]`);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function sameDate(a: object, b: object): boolean {
  if (!(a instanceof Date) || !(b instanceof Date) || a.getTime() !== b.getTime()) return false;
  return (a as { offset?: number }).offset === (b as { offset?: number }).offset;
}

function show(value: unknown): string {
  if (value instanceof Date) return String(value.toJSON()) + asText((value as { offset?: number }).offset);
  return asText(JSON.stringify(value)).slice(0, 200);
}
