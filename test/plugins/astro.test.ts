/** Endpoints of Astro: what people get wrong is told in their words. */

import { describe, expect, test } from "vitest";
import { isFeedError } from "../../src/errors.ts";
import { type AstroFeedOptions, feed } from "../../src/plugins/astro.ts";

const OPTIONS: AstroFeedOptions = { title: "Blog", description: "All of it", site: "https://example.com", items: [] };
const ITEM = { title: "A", link: "/a/", pubDate: "2023-03-21T16:39:00+05:30" };

function refusal(options: object): { path: string; message: string }[] {
  try {
    feed({ ...OPTIONS, ...options });
  } catch (error) {
    if (isFeedError(error)) return error.diagnostics.map(({ path, message }) => ({ path, message }));
    throw error;
  }
  return expect.unreachable();
}

describe("refused with a place", () => {
  test.each([[undefined], [""], ["example.com"]])("site: %o", (site) => {
    const [problem] = refusal({ site });
    expect(problem).toMatchObject({ path: "site" });
    expect(problem!.message).toContain("set `site` in astro.config");
  });
  test.each([
    [{ link: "https://" }, "articles[0].url"],
    [{ commentsUrl: "https://" }, "articles[0].comments.url"],
    [{ enclosure: { url: "https://", length: 1, type: "audio/mpeg" } }, "articles[0].enclosures[0].url"],
  ])("%o", (part, path) => {
    expect(refusal({ items: [{ ...ITEM, ...part }] }).map((problem) => problem.path)).toContain(path);
  });
});

test("links are of the site, pages end in a slash, files do not", async () => {
  const items = ["/a", "b/#c", "/c.html"].map((link) => ({ ...ITEM, link }));
  const text = await feed({ ...OPTIONS, items }).text();
  expect([...text.matchAll(/<link>([^<]*)</g)].map(([, url]) => url)).toEqual([
    "https://example.com/",
    "https://example.com/a/",
    "https://example.com/b/#c",
    "https://example.com/c.html",
  ]);
});
