/** The order of a feed's articles. */

import { expect, test } from "vitest";
import { newestFirst } from "../../src/build/feeds.ts";
import { createFeed } from "../../src/index.ts";

test("newest first, by the date of change where there is no other; without any date last, by id", () => {
  const { articles } = createFeed({
    title: "T",
    url: "https://example.com/",
    articles: [
      { id: "urn:x:none-b", title: "b" },
      { id: "urn:x:old", title: "old", published: "2023-03-01T00:00:00Z" },
      { id: "urn:x:none-a", title: "a" },
      { id: "urn:x:changed", title: "changed", updated: "2023-03-02T00:00:00Z" },
      { id: "urn:x:new", title: "new", published: "2023-03-03T00:00:00Z" },
    ],
  });
  expect(articles.sort(newestFirst).map(({ title }) => title)).toEqual(["new", "changed", "old", "a", "b"]);
});
