/** A feed of the newest N articles needs the contents of no others. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { NewestContents } from "../../src/build/newest-contents.ts";
import type { BuildConfig } from "../../src/build/config/build-config.ts";

const page = (id: number, day: number) => {
  const address = `https://example.com/${id}/`;
  const article = { id: address, title: "Fog", published: new Date(day * 86_400_000), contentHtml: "<p>Fog</p>" };
  return { article, file: `${id}.html`, lineOf: () => 1, address };
};

function heldOf(pages: ReturnType<typeof page>[], config: BuildConfig): number {
  const contents = new NewestContents(config);
  for (const one of pages) contents.add(one);
  return pages.filter(({ article }) => article.contentHtml !== undefined).length;
}

test("the newest articles keep their contents, whichever of several pages of one address is chosen", () => {
  const ids = fc.integer({ min: 0, max: 300 });
  fc.assert(
    fc.property(fc.array(fc.tuple(ids, ids), { maxLength: 600 }), fc.integer({ min: 1, max: 40 }), (rows, limit) => {
      const pages = rows.map(([id, day]) => page(id, day));
      heldOf(pages, { limit });
      for (const newest of [pages, [...pages].reverse()]) {
        const chosen = [...new Map(newest.map((one) => [one.article.id, one])).values()];
        const days = chosen.map(({ article }) => article.published.getTime()).sort((a, b) => b - a);
        const wanted = chosen.filter(({ article }) => article.published.getTime() >= (days[limit - 1] ?? 0));
        expect(wanted.every(({ article }) => article.contentHtml !== undefined)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

const year = () => Array.from({ length: 1000 }, (_, day) => page(day, day));

test("of a thousand pages, a feed of ten holds few", () => {
  expect(heldOf(year(), { limit: 10 })).toBeLessThan(130);
});

test.each<[string, BuildConfig]>([
  ["no limit", {}],
  ["oldest first", { limit: 10, sort: "oldest" }],
  ["a state, which remembers contents", { limit: 10, state: "state.json" }],
  ["a filter, which may look at them", { limit: 10, filter: () => true }],
  ["feeds of sections, each with its own newest", { limit: 10, feeds: [{ by: "section" }] }],
])("all are held: %s", (_, config) => {
  expect(heldOf(year(), config)).toBe(1000);
});
