/** FeedWriter while the articles come gives the bytes that writing them at once gives. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstDifference } from "../../src/feed/same-feed.ts";
import {
  allNamespaces,
  type ArticleInput,
  createFeed,
  type FeedInput,
  type GenerateStreamOptions,
  generateAtom,
  generateFeedStream,
  generateJsonFeed,
  generateRdf,
  generateRss,
  isFeedError,
  parseFeed,
} from "../../src/index.ts";
import { HashedIds } from "../../src/write/hashed-ids.ts";
import { feedInput } from "../arbitraries.ts";
import { hanging } from "../read/hanging.ts";

const GENERATORS = { rss: generateRss, atom: generateAtom, rdf: generateRdf, json: generateJsonFeed } as const;
type To = keyof typeof GENERATORS;
const FORMATS = Object.keys(GENERATORS) as To[];
const updated = "2024-01-01T00:00:00Z";

async function joined(chunks: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const chunk of chunks) text += chunk;
  return text;
}

function streamed(input: FeedInput, to: To, options?: GenerateStreamOptions): AsyncGenerator<string> {
  const { articles, ...head } = { updated, ...input };
  return generateFeedStream({ ...head, updated: head.updated ?? updated }, articles ?? [], to, options);
}

/** Without what no declaration given beforehand can foresee: namespaces that nobody knows. */
function foreseeable(input: FeedInput): FeedInput {
  const articles = (input.articles ?? []).map(({ extensions: _, ...article }) => article);
  return { ...input, extensions: [], articles };
}

const article = (i: number): ArticleInput => ({ id: `urn:x:${i}`, title: `Article ${i}`, published: updated });
const head = { title: "T", url: "https://example.com/", feedUrl: "https://example.com/feed", updated };

describe.each(FORMATS)("%s", (to) => {
  test("the bytes of the one-shot writer, with the same namespaces declared", async () => {
    await fc.assert(
      fc.asyncProperty(feedInput.map(foreseeable), fc.boolean(), async (input, pretty) => {
        const options = { namespaces: allNamespaces, pretty };
        const whole = GENERATORS[to]({ ...input, updated: input.updated ?? updated }, options);
        expect(await joined(streamed(input, to, options))).toBe(whole);
      }),
      { numRuns: 60 },
    );
  });

  test("the bytes of the one-shot writer, whatever any article needs, where all is declared", async () => {
    await fc.assert(
      fc.asyncProperty(feedInput, fc.boolean(), async (input, pretty) => {
        const whole = GENERATORS[to]({ ...input, updated: input.updated ?? updated }, { pretty });
        expect(await joined(streamed(input, to, { declareAll: true, pretty }))).toBe(whole);
      }),
      { numRuns: 60 },
    );
  });

  test("the same feed, whatever is declared", async () => {
    await fc.assert(
      fc.asyncProperty(feedInput, async (input) => {
        const { feed, diagnostics } = parseFeed(await joined(streamed(input, to)));
        expect(diagnostics.filter(({ code }) => code !== "unsafe-url")).toEqual([]);
        expect(firstDifference(createFeed(feed), createFeed({ ...input, updated: input.updated ?? updated }))).toBe(
          undefined,
        );
      }),
      { numRuns: 60 },
    );
  });

  test("the bytes of the one-shot writer for a feed whose articles are alike, from any kind of source", async () => {
    const articles = Array.from({ length: 100 }, (_, i) => ({ ...article(i), contentHtml: "<p>x</p>".repeat(100) }));
    const whole = GENERATORS[to]({ ...head, articles });
    async function* later() {
      yield* articles;
    }
    expect(await joined(generateFeedStream(head, articles, to))).toBe(whole);
    expect(await joined(generateFeedStream(head, articles.values(), to))).toBe(whole);
    expect(await joined(generateFeedStream(head, new Set(articles), to))).toBe(whole);
    expect(await joined(generateFeedStream(head, later(), to))).toBe(whole);
  });

  test("a namespace that a late article needs is declared by it", async () => {
    const articles = Array.from({ length: 40 }, (_, i) => ({ ...article(i), contentText: "x".repeat(1000) }));
    articles.push({ ...article(40), contentText: "y", itunes: { episode: 3 } } as never);
    const { feed, diagnostics } = parseFeed(await joined(generateFeedStream(head, articles, to)));
    expect(diagnostics).toEqual([]);
    expect(feed.articles[40]!.itunes?.episode).toBe(3);
  });

  test("every article that needs a late namespace declares it, and no other", async () => {
    const articles: ArticleInput[] = Array.from({ length: 43 }, (_, i) => ({
      ...article(i),
      title: `itunes:episode ${i}`,
      contentText: "x".repeat(1000),
    }));
    for (const at of [40, 42]) Object.assign(articles[at]!, { itunes: { episode: at } });
    const xml = await joined(generateFeedStream(head, articles, to));
    // RSS 1.0 knows all articles when it writes its root element.
    expect(xml.split("xmlns:itunes=").length - 1).toBe({ rss: 2, atom: 2, rdf: 1, json: 0 }[to]);
    expect(
      parseFeed(xml)
        .feed.articles.slice(40)
        .map(({ itunes }) => itunes?.episode),
    ).toEqual([40, undefined, 42]);
  });

  test("no articles", async () => {
    expect(await joined(generateFeedStream(head, [], to))).toBe(GENERATORS[to]({ ...head, articles: [] }));
  });

  test("a bad article rejects at its place", async () => {
    const articles = [article(0), article(1), { ...article(2), language: "!" }, article(3)];
    const error = await joined(generateFeedStream(head, articles, to)).catch((reason: unknown) => reason);
    expect(isFeedError(error) && error.diagnostics.map(({ path }) => path)).toEqual(["articles[2].language"]);
  });

  test("two articles of one id are refused at the second", async () => {
    const articles = [article(0), article(1), article(0)];
    const error = await joined(generateFeedStream(head, articles.values(), to)).catch((reason: unknown) => reason);
    expect(isFeedError(error) && error.diagnostics).toMatchObject([{ code: "duplicate-id", path: "articles[2].id" }]);
    expect(String(error)).toContain("articles[0]");
  });

  test("where nothing has a date, Atom alone refuses, and says so at the first article", async () => {
    const undated = [{ title: "A", url: "https://example.com/a" }];
    const text = await joined(generateFeedStream({ ...head, updated: undefined as never }, undated, to)).catch(
      (reason: unknown) => reason,
    );
    if (to === "atom") expect(isFeedError(text) && text.code).toBe("missing-date");
    else expect(parseFeed(String(text)).feed.articles[0]!.published).toBeUndefined();
  });
});

test("articles are asked for only as chunks are, and leaving the loop releases their source", async () => {
  let given = 0;
  let isReleased = false;
  function* endless() {
    try {
      for (;;) yield { ...article(given++), contentText: "x".repeat(1000) };
    } finally {
      isReleased = true;
    }
  }
  const chunks = generateFeedStream(head, endless(), "rss");
  expect(given).toBe(0);
  await chunks.next();
  const first = given;
  expect(first).toBeLessThan(30);
  await chunks.next();
  expect(given).toBeLessThan(2 * first + 2);
  await chunks.return();
  expect(isReleased).toBe(true);
});

test("leaving does not wait for a source that hangs; it is released when it answers", async () => {
  const { source, answer, isReleased } = hanging([], article(0));
  const chunks = generateFeedStream(head, source, "rss");
  const pending = chunks.next();
  expect(await chunks.return()).toEqual({ done: true, value: undefined });
  expect(await pending).toEqual({ done: true, value: undefined });
  expect(await chunks.next()).toEqual({ done: true, value: undefined });
  expect(isReleased()).toBe(false);
  answer();
  await expect.poll(isReleased).toBe(true);
});

test("an error of the source passes through", async () => {
  async function* broken() {
    yield article(0);
    throw new RangeError("the database is gone");
  }
  await expect(joined(generateFeedStream(head, broken(), "atom"))).rejects.toThrow("the database is gone");
});

test("what is mended is told once", async () => {
  for (const to of FORMATS) {
    const notes: string[] = [];
    const onNote = ({ path }: { path: string }) => notes.push(path);
    await joined(generateFeedStream(head, [{ ...article(0), language: "!" }], to, { repair: true, onNote }));
    expect(notes).toEqual(["articles[0].language"]);
  }
});

test("an unknown format is refused at once", () =>
  expect(() => generateFeedStream(head, [], "opml" as never)).toThrow('"opml" is no format to write'));

test("hashed ids are told apart as ids are", () => {
  const [hashed, places] = [new HashedIds(), new Map<string, number>()];
  for (let i = 0; i < 20_000; i++) {
    const id = `urn:x:${(i * 7919) % 15_000}`;
    expect(hashed.has(id)).toBe(places.has(id));
    expect(hashed.take(id, i)).toBe(places.get(id));
    if (!places.has(id)) places.set(id, i);
  }
});
