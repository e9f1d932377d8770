/** What is written is valid: promise 2 of the design, for every field of the model that is no extension. */

import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type FeedInput,
  generateAtom,
  generateJsonFeed,
  generateRdf,
  generateRss,
  validateFeed,
} from "../../src/index.ts";
import { feedInput } from "../arbitraries.ts";

const FEED = new Set(
  "title subtitle description url feedUrl id language updated published copyright bylines categories image icon logo ttl generator articles".split(
    " ",
  ),
);
const ARTICLE = new Set(
  "id title url standfirst summary contentHtml contentText published updated bylines categories image enclosures language rights".split(
    " ",
  ),
);
const only = (object: object, names: ReadonlySet<string>) =>
  Object.fromEntries(Object.entries(object).filter(([name]) => names.has(name)));
/** Feeds whose extensions a program has not filled with whatever it liked. */
const plainFeed = feedInput.map(
  (input) =>
    ({
      ...only(input, FEED),
      // Two that are the same article would have the same id.
      articles: [...(input.articles ?? [])].map((article, i) => ({
        ...only(article, ARTICLE),
        id: `tag:example.org,2023:${i}`,
      })),
    }) as unknown as FeedInput,
);

test.each([
  ["RSS", generateRss],
  ["Atom", generateAtom],
  ["JSON Feed", generateJsonFeed],
  ["RSS 1.0", generateRdf],
] as const)("%s is without error, whatever the feed", (_, generate) => {
  fc.assert(
    fc.property(plainFeed, (input) => {
      const errors = validateFeed(generate(input)).diagnostics.filter(({ severity }) => severity === "error");
      expect(errors.map(({ code, path, message }) => `${code} ${path} ${message}`)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
