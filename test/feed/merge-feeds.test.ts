/** A planet: articles of many feeds in one, each with its source. */
import { describe, expect, it, test } from "vitest";
import {
  createFeed,
  generateAtom,
  generateJsonFeed,
  generateRdf,
  generateRss,
  mergeFeeds,
  parseFeed,
  validateFeed,
} from "../../src/index.ts";

const feed = (name: string, days: readonly number[], more: object = {}) =>
  createFeed({
    title: name,
    url: `https://${name}.example/`,
    feedUrl: `https://${name}.example/feed.xml`,
    language: "en",
    bylines: [`${name} desk`],
    articles: days.map((day) => ({
      id: `https://${name}.example/${day}`,
      url: `https://${name}.example/${day}`,
      title: `${name} ${day}`,
      published: `2023-03-${String(day).padStart(2, "0")}T09:00:00+05:30`,
    })),
    ...more,
  });
const a = feed("harbour", [3, 9, 5]);
const b = feed("quay", [4, 8]);
const head = { title: "Planet", url: "https://planet.example/", language: "en" };
const titles = (...given: Parameters<typeof mergeFeeds>) => mergeFeeds(...given).articles.map(({ title }) => title);

it("puts the newest first, and dates itself by it", () => {
  const merged = mergeFeeds([a, b], head);
  expect(merged.articles.map(({ title }) => title)).toEqual([
    "harbour 9",
    "quay 8",
    "harbour 5",
    "quay 4",
    "harbour 3",
  ]);
  expect(merged.updated?.toRfc3339()).toBe("2023-03-09T09:00:00+05:30");
  expect(mergeFeeds([a, b], head)).toEqual(merged);
});
it("takes so many, and only those that are asked for", () => {
  expect(titles([a, b], { ...head, limit: 2 })).toEqual(["harbour 9", "quay 8"]);
  expect(titles([a, b], { ...head, filter: (_, { title }) => title === "quay" })).toEqual(["quay 8", "quay 4"]);
});
it("says where each is from, unless the article does itself", () => {
  const planet = feed("other", [1], {
    articles: [{ ...a.articles[0]!, source: { title: "First", feedUrl: "https://first.example/f" } }],
  });
  const [one, two] = mergeFeeds([b, planet], { ...head, limit: 3 }).articles.slice(1);
  expect(one!.source).toMatchObject({
    title: "quay",
    url: "https://quay.example/",
    feedUrl: "https://quay.example/feed.xml",
  });
  expect(two!.source).toEqual({ title: "First", feedUrl: "https://first.example/f" });
});
describe.each(Object.entries({ generateRss, generateAtom, generateRdf, generateJsonFeed }))("%s", (_, write) => {
  it("says it too, and who signs for the feed", () => {
    const document = write(mergeFeeds([a, b], head), { repair: true });
    const read = parseFeed(document).feed.articles[0]!;
    expect(read.source).toMatchObject({ title: "harbour", feedUrl: "https://harbour.example/feed.xml" });
    expect(read.source!.bylines).toMatchObject([{ name: "harbour desk" }]);
    expect(validateFeed(document).valid).toBe(true);
  });
});
describe("an article that several feeds have", () => {
  const copy = (more: object) => feed("mirror", [], { articles: [{ ...a.articles[1]!, title: "copied", ...more }] });
  test.each([
    ["the one of its own site stays", {}, [copy({}), a], "harbour 9"],
    ["whichever came first", {}, [a, copy({ published: "2023-03-01T00:00:00Z" })], "harbour 9"],
    [
      "or the one that changed last",
      { duplicates: "newest" },
      [a, copy({ updated: "2023-03-20T00:00:00Z" })],
      "copied",
    ],
  ] as const)("%s", (_, options, feeds, title) => {
    const kept = mergeFeeds([...feeds], { ...head, ...options }).articles.filter(({ url }) => url!.endsWith("/9"));
    expect(kept.map((article) => article.title)).toEqual([title]);
  });
});
it("other languages are said of the article", () => {
  const german = feed("hafen", [7], { language: "de" });
  expect(mergeFeeds([a, german], head).articles.map(({ language }) => language)).toEqual([
    undefined,
    "de",
    undefined,
    undefined,
  ]);
});
it("does not take itself in", () => {
  expect(() => mergeFeeds([a], { ...head, feedUrl: "http://www.harbour.example/feed.xml" })).toThrow(
    /"harbour" is the merged feed itself/,
  );
});
