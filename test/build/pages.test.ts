/** RFC 5005: pages and archives of one feed. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pagesOf, pagingOf } from "../../src/build/pages.ts";
import type { Article } from "../../src/index.ts";

const article = (n: number) => ({ id: String(n) }) as Article;
/** The newest first: n, n − 1 … 1. */
const newest = (n: number) => Array.from({ length: n }, (_, i) => article(n - i));
const cut = (n: number, size: number, kind: "paged" | "archived") => {
  const articles = newest(n);
  return pagesOf(articles, [...articles].reverse(), { size, kind });
};
const ids = ({ articles }: { articles: readonly Article[] }) => articles.map(({ id }) => Number(id));
const sizes = fc.record({ n: fc.integer({ min: 0, max: 60 }), size: fc.integer({ min: 1, max: 12 }) });

test.each(["paged", "archived"] as const)("%s: as many as the size is one document without links", (kind) => {
  expect(cut(10, 10, kind)).toMatchObject([{ number: undefined, links: {}, isArchive: false }]);
});

describe("paged", () => {
  test("pages go from the newest to the oldest and hold each article once", () => {
    fc.assert(
      fc.property(sizes, ({ n, size }) => {
        expect(cut(n, size, "paged").flatMap(ids)).toEqual(newest(n).map(({ id }) => Number(id)));
      }),
    );
  });
  test("links lead to the neighbours and both ends (§3)", () => {
    expect(cut(25, 10, "paged").map(({ links }) => links)).toEqual([
      { first: 0, next: 1, last: 2 },
      { first: 0, previous: 0, next: 2, last: 2 },
      { first: 0, previous: 1, last: 2 },
    ]);
  });
});

describe("archived", () => {
  test("feed and archives together hold all articles, the feed the newest", () => {
    fc.assert(
      fc.property(sizes, ({ n, size }) => {
        const pages = cut(n, size, "archived");
        expect(new Set(pages.flatMap(ids)).size).toBe(n);
        expect(ids(pages[0]!)).toEqual(
          newest(n)
            .slice(0, size)
            .map(({ id }) => Number(id)),
        );
      }),
    );
  });
  test("an article that comes changes no archive; a new one gives its neighbour one link", () => {
    fc.assert(
      fc.property(sizes, ({ n, size }) => {
        const before = cut(n, size, "archived").slice(1);
        const after = cut(n + 1, size, "archived").slice(1);
        expect(after.slice(0, before.length).map(ids)).toEqual(before.map(ids));
        expect(after.slice(0, Math.max(0, before.length - 1))).toEqual(
          before.slice(0, -1).map((page) => ({ ...page, isArchive: before.length > 1 || after.length > 1 })),
        );
        if (after.length === before.length) expect(after).toEqual(before);
      }),
    );
  });
  test("links lead from the feed into the past and back (§4)", () => {
    const addresses = ["feed", "a1", "a2"];
    expect(cut(25, 10, "archived").map((page) => pagingOf(page, addresses, false))).toEqual([
      { previousArchive: "a2" },
      { current: "feed", nextArchive: "a2", archive: true },
      { current: "feed", previousArchive: "a1", archive: true },
    ]);
  });
  test("JSON Feed has one way: next_url leads to what is older", () => {
    expect(cut(25, 10, "archived").map((page) => pagingOf(page, ["feed", "a1", "a2"], true)?.next)).toEqual([
      "a2",
      undefined,
      "a1",
    ]);
  });
});
