/** What a program hands in by mistake is refused with a FeedError that says where, and what was expected; never a TypeError. */
import { describe, expect, test } from "vitest";
import {
  convertFeed,
  createFeed,
  detectFormat,
  encodeAtom,
  encodeJsonFeed,
  encodeRdf,
  encodeRss,
  generateAtom,
  generateJsonFeed,
  generateOpml,
  generateRdf,
  generateRss,
  isFeedError,
  parseAtom,
  parseFeed,
  parseFeedStream,
  parseJsonFeed,
  parseOpml,
  parseRdf,
  parseRss,
  validateFeed,
} from "../../src/index.ts";

const RSS =
  '<rss version="2.0"><channel><title>T</title><link>https://e.org/</link><description>d</description><item><title>a</title></item></channel></rss>';
const BYTES = new TextEncoder().encode(RSS);

function refused(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (isFeedError(error)) return error.message;
    throw error;
  }
  return "";
}

const READERS = { parseFeed, parseRss, parseAtom, parseRdf, parseJsonFeed, parseOpml, validateFeed, detectFormat };
const MISTAKES: readonly (readonly [string, unknown, RegExp])[] = [
  ["undefined", undefined, /not undefined/],
  ["null", null, /not null/],
  ["a number", 5, /not a number/],
  ["an array", [RSS], /not an array/],
  ["an object", {}, /not an object/],
  ["a response", new Response(RSS), /arrayBuffer/],
  ["a promise", Promise.resolve(RSS), /await it/],
  ["a stream", new Response(RSS).body, /parseFeedStream/],
];
describe.each(Object.entries(READERS))("%s", (_, read) => {
  test.each(MISTAKES)("of %s", (_name, input, words) => expect(refused(() => read(input as never))).toMatch(words));
});

test.each([
  ["ArrayBuffer", BYTES.buffer],
  ["DataView", new DataView(BYTES.buffer)],
  ["a view of other numbers", new Uint8ClampedArray(BYTES)],
])("bytes in %s are read", (_, input) => expect(parseFeed(input as never).feed.title).toBe("T"));

test.each([Number.NaN, -1, "5", 1e9, null])("limits.depth: %o is refused", (depth) =>
  expect(refused(() => parseFeed(RSS, { limits: { depth: depth as never } }))).toContain("options.limits.depth"),
);

test.each(["rss2", "constructor", "__proto__", "", undefined])("convertFeed to %o", (to) =>
  expect(refused(() => convertFeed(RSS, to as never))).toContain("no format to write"),
);

// ── Streams ─────────────────────────────────────────────────────────────────

async function* chunks(...parts: unknown[]) {
  yield* parts as string[];
}
test.each([
  ["a string", RSS, /a string: parseFeed reads those/],
  ["a response", new Response(RSS), /response\.body/],
  ["bytes", BYTES, /parseFeed reads those/],
  ["undefined", undefined, /undefined/],
  ["an array", [RSS], /an array/],
  [
    "a chunk that is undefined",
    chunks(RSS.slice(0, 90), undefined, RSS.slice(90)),
    /a chunk of the stream is undefined/,
  ],
  ["a chunk that is a number", chunks(5), /a chunk of the stream is a number/],
])("parseFeedStream of %s", async (_, source, words) => {
  const read = async () => {
    const { articles } = await parseFeedStream(source as never);
    for await (const _article of articles);
  };
  await expect(read()).rejects.toSatisfy((error) => isFeedError(error) && words.test(error.message));
});

test.each(["return", "throw"] as const)(
  "articles.%s() before the first releases the source and settles `done`",
  async (leave) => {
    let isReleased = false;
    const source = new ReadableStream<string>({
      start: (controller) => controller.enqueue(RSS.slice(0, -6)),
      cancel: () => {
        isReleased = true;
      },
    });
    const stream = await parseFeedStream(source);
    const articles = stream.articles as AsyncGenerator;
    const { done } = stream;
    const left = leave === "return" ? articles.return(undefined) : articles.throw(new Error("no more"));
    if (leave === "return") await left;
    else await expect(left).rejects.toThrow("no more");
    expect(isReleased).toBe(true);
    expect((await done).feed.title).toBe("T");
    for await (const _article of articles) expect.fail("it was left");
  },
);

// ── Values ──────────────────────────────────────────────────────────────────

const wordless: object = Object.create(null);
const deep: unknown[] = Array.from({ length: 20_000 }).reduce<unknown[]>((inner) => [inner], []);
const circle: Record<string, unknown> = { name: "a", namespace: "urn:x", url: "https://e.org/a" };
for (const key of ["children", "outlines", "content", "extensions"]) circle[key] = [circle];
const VALUES = {
  wordless,
  deep,
  circle,
  symbol: Symbol("x"),
  big: 1n,
  function: () => 1,
  nested: [wordless],
  inner: { url: wordless, term: wordless, name: wordless, content: [wordless] },
};

const FEED_FIELDS =
  "title titleHtml description url feedUrl id language rights generator published updated bylines categories links hubs image icon paging schedule rss jsonFeed extensions itunes podcast media";
const ARTICLE_FIELDS =
  "id url externalUrl title titleHtml summary summaryHtml contentHtml contentText published updated readingMinutes bylines categories enclosures links image language rights source comments jsonFeed extensions itunes media podcast dc geo";
const base = { title: "T", url: "https://e.org/", updated: "2023-03-21T11:09:00Z" };

describe.each(Object.entries(VALUES))("a value that is %s", (_, value) => {
  test.each(FEED_FIELDS.split(" "))("in the feed's %s", (field) => {
    const feed = { ...base, [field]: value } as never;
    for (const write of [createFeed, generateRss, generateAtom, generateRdf, generateJsonFeed]) {
      refused(() => write(feed));
      refused(() => write(feed, { repair: true }));
    }
  });
  test.each(ARTICLE_FIELDS.split(" "))("in an article's %s", (field) => {
    const feed = { ...base, articles: [{ title: "a", url: "https://e.org/1", [field]: value }] } as never;
    for (const write of [createFeed, generateRss, generateJsonFeed]) {
      const message = refused(() => write(feed));
      if (message !== "") expect(message).toMatch(/articles\[0\]/);
      refused(() => write(feed, { repair: true }));
    }
  });
  test("in documents and outlines", () => {
    for (const encode of [encodeRss, encodeAtom, encodeRdf, encodeJsonFeed])
      for (const document of [value, { channel: value }, { channel: { title: value } }, { title: value, items: value }])
        refused(() => encode(document as never));
    for (const outline of [{ body: value }, { body: { outlines: value } }, { head: { title: value } }])
      refused(() => generateOpml(outline as never));
  });
});
