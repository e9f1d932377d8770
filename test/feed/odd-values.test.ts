/** Values that typed extensions do not take: refused, or mended; whatever is accepted stays as it is. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { createFeed, type Feed, type FeedInput, isFeedError, sameFeed } from "../../src/index.ts";
import { oddFeedInput } from "../arbitraries.ts";

/** `undefined` where it is refused; anything but a refusal is a fault. */
function accepted(input: FeedInput): Feed | undefined {
  try {
    return createFeed(input);
  } catch (error) {
    if (isFeedError(error)) return undefined;
    throw error;
  }
}
const again = (feed: Feed) => sameFeed(createFeed(feed), feed);

test("refused, or accepted and complete", () => {
  fc.assert(
    fc.property(oddFeedInput, (input) => {
      const feed = accepted(input);
      expect(feed === undefined || again(feed)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test("with repair never refused, and complete", () => {
  fc.assert(
    fc.property(oddFeedInput, (input) => {
      expect(again(createFeed(input, { repair: true }))).toBe(true);
    }),
    { numRuns: 200 },
  );
});
