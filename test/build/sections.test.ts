/** Which section an article is in. */

import { join } from "node:path";
import { expect, test } from "vitest";
import { withSection } from "../../src/build/sections.ts";

const article = { title: "Bridge" };
const sectionOf = (path: string, said?: string) =>
  withSection(article, join("posts", ...path.split("/")), ["posts"], said).section;

test.each([
  ["the first folder", "politics/x.md", "politics"],
  ["the first of several", "politics/2023/x.md", "politics"],
  ["a year is none", "2023/x.html", undefined],
  ["a month and a day are none", "2023/03/21/x.html", undefined],
  ["nor is a whole date", "2023-03-21/x.html", undefined],
  ["the folder after a date", "2023/politics/x.md", "politics"],
  ["a number that is no date", "1066-and-all-that/x.md", "1066-and-all-that"],
  ["an article's own folder is none", "2023/bridge/index.html", undefined],
  ["the folder around an article's own", "politics/bridge/index.html", "politics"],
  ["no folder", "x.md", undefined],
])("%s: %s", (_, path, section) => {
  expect(sectionOf(path)).toBe(section);
});

test("what the page states comes before its folder, and is a category", () => {
  expect(withSection(article, join("posts", "news", "x.html"), ["posts"], "Politics")).toEqual({
    article: { title: "Bridge", categories: ["Politics"] },
    section: "Politics",
  });
});
