/** Promise 1: what a feed says survives writing and reading, whichever format it passes through. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstDifference } from "../src/feed/same-feed.ts";
import {
  createFeed,
  encodeAtom,
  encodeJsonFeed,
  encodeRdf,
  encodeRss,
  generateAtom,
  generateJsonFeed,
  generateRdf,
  generateRss,
  parseFeed,
  reviveFeed,
} from "../src/index.ts";
import { feedInput } from "./arbitraries.ts";

const runs = Number(process.env.ROUND_TRIP_RUNS ?? 200);
const generators = { rss: generateRss, atom: generateAtom, rdf: generateRdf, json: generateJsonFeed } as const;
const encoders = { rss: encodeRss, atom: encodeAtom, rdf: encodeRdf, json: encodeJsonFeed } as const;

test("createFeed is idempotent", () => {
  fc.assert(
    fc.property(feedInput, (input) => {
      const once = createFeed(input);
      expect(firstDifference(createFeed(once), once)).toBeUndefined();
    }),
    { numRuns: runs },
  );
});

test("a feed survives JSON.stringify and reviveFeed", () => {
  fc.assert(
    fc.property(feedInput, (input) => {
      const feed = createFeed(input);
      expect(firstDifference(reviveFeed(JSON.stringify(feed)), feed)).toBeUndefined();
    }),
    { numRuns: runs },
  );
});

describe.each(Object.keys(generators) as (keyof typeof generators)[])("through %s", (format) => {
  test("the model comes back as it was", () => {
    fc.assert(
      fc.property(feedInput, (input) => {
        const feed = createFeed(input);
        const parsed = parseFeed(generators[format](input));
        expect(parsed.diagnostics.filter(({ code }) => code !== "unsafe-url")).toEqual([]);
        expect(firstDifference(createFeed(parsed.feed), feed)).toBeUndefined();
      }),
      { numRuns: runs },
    );
  });

  test("the document comes back as it was, and the same input gives the same bytes", () => {
    fc.assert(
      fc.property(feedInput, (input) => {
        const text = generators[format](input);
        expect(generators[format](input)).toBe(text);
        const { document } = parseFeed(text);
        expect(firstDifference(parseFeed(encoders[format](document as never)).document, document)).toBeUndefined();
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });
});
