/** A short run over the project's own feeds, and every seed that ever found something. `npm run fuzz` runs as long as it is let. */

import { expect, test } from "vitest";
import { check, documentOf, ownCorpus } from "./fuzz.ts";
import found from "./seeds.json" with { type: "json" };

const corpus = ownCorpus();
const SHORT = Array.from({ length: 40 }, (_, seed) => seed);

test.each([...found, ...SHORT])("seed %i", async (seed) => {
  await expect(check(documentOf(corpus, seed), seed)).resolves.toBeUndefined();
});
