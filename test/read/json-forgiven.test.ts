/** JSON Feed as it is found: what is of another type than the specification says is read where it can only mean one thing. */
import { expect, test } from "vitest";
import { parseFeed, parseFeedStream } from "../../src/index.ts";

const text = (item: object) =>
  JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "T",
    items: [{ id: "1", title: "A", ...item }],
  });

async function streamed(document: string) {
  const bytes = new TextEncoder().encode(document);
  async function* pieces() {
    for (let i = 0; i < bytes.length; i += 7) yield bytes.subarray(i, i + 7);
  }
  const list = [];
  for await (const article of (await parseFeedStream(pieces())).articles) list.push(article);
  return list;
}

const FILE = { url: "https://e.example/1.mp3", mime_type: "audio/mpeg" };
test.each([
  ["attachments that are one object", { attachments: FILE }, { enclosures: [{ url: FILE.url, type: "audio/mpeg" }] }],
  ["authors that are one object", { authors: { name: "J" } }, { bylines: [{ name: "J" }] }],
  ["authors that are a name", { authors: "J" }, { bylines: [{ name: "J" }] }],
  ["authors that are names", { authors: ["J", { name: "K" }] }, { bylines: [{ name: "J" }, { name: "K" }] }],
  ["an author that is a name", { author: "J" }, { bylines: [{ name: "J" }] }],
  ["a tag that is no list", { tags: "a" }, { categories: [{ term: "a" }] }],
])("%s", async (_, item, expected) => {
  const { feed, diagnostics } = parseFeed(text(item));
  expect(feed.articles[0]).toMatchObject(expected);
  expect(feed.articles[0]!.extensions).toEqual([]);
  expect([...new Set(diagnostics.map(({ code }) => code))]).toEqual(["unreadable-value"]);
  expect(JSON.stringify(await streamed(text(item)))).toBe(JSON.stringify(feed.articles));
});

test("an id that is a number", () => {
  expect(parseFeed(text({ id: 5 })).feed.articles[0]!.id).toBe("5");
});
