/** Dates between builds: what is stated, what is remembered, what the build is told. */

import { describe, expect, test } from "vitest";
import { contentHash, settleDates, type State } from "../../src/build/article-dates.ts";
import type { ArticleInput } from "../../src/index.ts";

const NOW = new Date("2023-04-01T09:00:00Z");
const FILE = new Date("2023-03-30T09:00:00Z");
const text: ArticleInput = { url: "https://example.com/a", title: "A", contentHtml: "<p>one</p>" };
const hash = contentHash(text);
const P = "2023-03-21T16:39:00+05:30";
const U = "2023-03-25T12:00:00+05:30";

interface Row {
  rule: string;
  article?: ArticleInput;
  state?: State[string];
  now?: Date;
  file?: Date;
  published?: unknown;
  updated?: unknown;
}
const rows: Row[] = [
  { rule: "new, stated: as stated", article: { published: P }, now: NOW, published: P },
  { rule: "new, nothing stated: now", now: NOW, file: FILE, published: NOW },
  { rule: "new, nothing stated, no now: the file's", file: FILE, published: FILE },
  { rule: "new, nothing anywhere: none" },
  {
    rule: "the same: as remembered, whatever time it is",
    state: { hash, published: P, updated: U },
    now: NOW,
    published: P,
    updated: U,
  },
  {
    rule: "the same, stated otherwise: as stated",
    article: { published: U },
    state: { hash, published: P },
    now: NOW,
    published: U,
  },
  { rule: "changed: updated now", state: { hash: "x", published: P }, now: NOW, published: P, updated: NOW },
  {
    rule: "changed, and says when: as stated",
    article: { published: P, updated: U },
    state: { hash: "x", published: P },
    now: NOW,
    published: P,
    updated: U,
  },
  {
    rule: "changed, and says what it said before: now",
    article: { published: P, updated: U },
    state: { hash: "x", published: P, updated: U },
    now: NOW,
    published: P,
    updated: NOW,
  },
  { rule: "changed, no now: the file's", state: { hash: "x", published: P }, file: FILE, published: P, updated: FILE },
  {
    rule: "changed, and nobody says when: as remembered",
    state: { hash: "x", published: P, updated: U },
    published: P,
    updated: U,
  },
];

describe("settleDates", () => {
  test.each(rows)("$rule", ({ article, state, now, file, published, updated }) => {
    const settled = settleDates(
      { article: { ...text, ...article }, key: "a", modified: () => file },
      { state: state === undefined ? {} : { a: state }, now },
    );
    expect([settled.article.published, settled.article.updated]).toEqual([published, updated]);
    expect(settled.isUndated).toBe(published === undefined && updated === undefined);
  });

  test("what is remembered, remembered again, is the same", () => {
    const first = settleDates({ article: text, key: "a", modified: () => undefined }, { state: {}, now: NOW });
    const later = { state: { a: first.remembered }, now: new Date("2024-01-01T00:00:00Z") };
    expect(settleDates({ article: text, key: "a", modified: () => undefined }, later).remembered).toEqual(
      first.remembered,
    );
  });

  test("an id made of the content survives a change of it", () => {
    const state = { "a.txt": { hash: "x", id: "urn:uuid:1", published: P } };
    const { url: _, ...rest } = text;
    expect(
      settleDates({ article: rest, key: "a.txt", modified: () => undefined }, { state, now: NOW }).article.id,
    ).toBe("urn:uuid:1");
  });
});

describe("the hash", () => {
  test("is of what readers see, not of dates and addresses", () => {
    expect(contentHash({ ...text, published: P, updated: U, id: "x", url: "https://example.com/b" })).toBe(hash);
    expect(contentHash({ ...text, title: "B" })).not.toBe(hash);
    expect(contentHash({ ...text, image: "https://example.com/i.png" })).not.toBe(hash);
  });
  test("knows no order of fields", () => {
    expect(contentHash({ contentHtml: "<p>one</p>", title: "A" })).toBe(hash);
    expect(contentHash({ source: { title: "a", id: "b" } })).toBe(contentHash({ source: { id: "b", title: "a" } }));
  });
});
