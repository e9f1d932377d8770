import { readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test, vi } from "vitest";
import { type Article, isFeedError, parseFeed, parseFeedStream } from "../../src/index.ts";
import { hanging } from "./hanging.ts";

const folder = fileURLToPath(new URL("../../fixtures/parse", import.meta.url));

function filesIn(path: string): string[] {
  return readdirSync(path)
    .map((name) => join(path, name))
    .flatMap((file) => (statSync(file).isDirectory() ? filesIn(file) : [file]))
    .filter((file) => /\.xml$|json\/[^/]*(?<!expected)\.json$/.test(file));
}

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const every: T[] = [];
  for await (const one of source) every.push(one);
  return every;
}

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
const byTitle = (articles: readonly Article[]) =>
  plain([...articles].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))));

const FEED = `<rss version="2.0"><channel><title>Chunks</title><link>https://example.com/</link>${Array.from(
  { length: 50 },
  (_, i) =>
    `<item><title>Article ${i} — “é” &amp; more</title><guid isPermaLink="false">id-${i}</guid><description><![CDATA[<p>Text ${i}</p>]]></description><pubDate>not a date</pubDate></item>`,
).join("\n")}<managingEditor>late@example.com (Late)</managingEditor></channel></rss>`;
const BYTES = new TextEncoder().encode(FEED);

describe("a feed read in pieces is the feed read whole", () => {
  for (const file of filesIn(folder)) {
    test(file.slice(folder.length + 1), async () => {
      const bytes = new Uint8Array(readFileSync(file));
      const whole = parseFeed(bytes);
      for (const size of [1, 7, 64, 1 << 20]) {
        const stream = await parseFeedStream(cut(bytes, size));
        const articles = await all(stream.articles);
        const { feed } = await stream.done;
        expect([stream.format, stream.version, stream.encoding]).toEqual([whole.format, whole.version, whole.encoding]);
        expect(byTitle(articles)).toEqual(byTitle(whole.feed.articles));
        expect(plain(feed)).toEqual(plain({ ...whole.feed, articles: [] }));
      }
    });
  }

  test("diagnostics have the same places", async () => {
    for (const size of [1, 10, 333]) {
      const { articles, done } = await parseFeedStream(cut(BYTES, size));
      await all(articles);
      expect((await done).diagnostics).toEqual(parseFeed(BYTES).diagnostics);
    }
  });

  test("text that is given as strings", async () => {
    async function* strings() {
      for (const char of FEED) yield char;
    }
    const { articles, encoding } = await parseFeedStream(strings());
    expect(encoding).toBe("utf-16");
    expect(await all(articles)).toEqual(parseFeed(FEED).feed.articles);
  });

  test("a broadcast that a podcast announces is no article", async () => {
    const text = `<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><title>P</title>
      <podcast:liveItem status="live" start="2023-03-21T16:39:00Z"><podcast:contentLink href="https://e.org/" /></podcast:liveItem>
      <item><guid>1</guid></item></channel></rss>`;
    const { articles, done } = await parseFeedStream(cut(new TextEncoder().encode(text), 50));
    expect((await all(articles)).map(({ id }) => id)).toEqual(["1"]);
    const { feed } = await done;
    expect(plain(feed)).toEqual(plain({ ...parseFeed(text).feed, articles: [] }));
  });

  test.each([
    ["windows-1252 that says so", '<?xml version="1.0" encoding="windows-1252"?>', "caf\xe9 \x80", "café €"],
    ["windows-1252 that says it is UTF-8", '<?xml version="1.0" encoding="utf-8"?>', "caf\xe9 noir", "café noir"],
    ["UTF-8 that says it is ISO-8859-1", '<?xml version="1.0" encoding="iso-8859-1"?>', "caf\xc3\xa9", "café"],
  ])("%s", async (_, declaration, title, read) => {
    const text = `${declaration}<rss version="2.0"><channel><title>${title}</title></channel></rss>`;
    for (const size of [1, 5, 4096]) {
      const { done, articles } = await parseFeedStream(cut(Uint8Array.from(Buffer.from(text, "latin1")), size));
      await all(articles);
      expect((await done).feed.title).toBe(read);
    }
  });
});

describe("what fuzzing has found: read in pieces it is what is read whole", () => {
  const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
  const rss = (inside: string) => `<rss version="2.0"><channel>${inside}`;
  test.each<[string, string | Uint8Array]>([
    ["a closing tag that is cut", rss("<x><y/>\n</rss")],
    ["a quote that is never closed", rss('<title>a<z a="')],
    ["white space before a tag that is cut, between trees", rss("<x>\n <y/>\n <z a='")],
    ["a letter of UTF-16 whose first byte is a brace", utf16(`\u3f7b?xml version="1.0"?>${rss("<title>T")}`)],
    ["a letter of UTF-16 whose first byte is a bracket", utf16(`\u3f5b${rss("<title>T")}`)],
    [
      "a JSON Feed after two byte order marks",
      utf16('\ufeff{"version":"https://jsonfeed.org/version/1.1","items":[]}'),
    ],
    ["a JSON Feed after blanks and byte order marks", ' \ufeff\n\u00a0{"title":"T","items":[{"id":"1"}]}'],
    [
      "a JSON Feed in UTF-8 after two byte order marks",
      new TextEncoder().encode('\ufeff\ufeff{"title":"T","items":[]}'),
    ],
    ["RSS after two byte order marks", utf16(`\ufeff${rss("<title>T</title></channel></rss>")}`)],
    ["an array", '[{"id":"1"}]'],
    ["blanks", " \n\t\ufeff"],
  ])("%s", async (_, input) => {
    for (const size of [1, 7, 5000]) {
      async function* pieces() {
        for (let at = 0; at < input.length; at += size) yield input.slice(at, at + size);
      }
      const read = async () => {
        const { articles, done, encoding } = await parseFeedStream(pieces());
        return { articles: await all(articles), head: (await done).feed, encoding };
      };
      const streamed = await read().catch((error) => error.code);
      let whole: unknown;
      try {
        const { feed, encoding } = parseFeed(input);
        whole = { articles: feed.articles, head: { ...feed, articles: [] }, encoding };
      } catch (error) {
        whole = isFeedError(error) && error.code;
      }
      expect(streamed).toEqual(whole);
    }
  });
});

const VERSION = "https://jsonfeed.org/version/1.1";
const json = (value: object) => new TextEncoder().encode(JSON.stringify(value));
const refusal = async (bytes: Uint8Array, size = 7, options = {}) => {
  try {
    const { articles } = await parseFeedStream(cut(bytes, size), options);
    await all(articles);
    return undefined;
  } catch (error) {
    return isFeedError(error) ? error.code : error;
  }
};

describe("a JSON Feed read in pieces", () => {
  const items = Array.from({ length: 40 }, (_, i) => ({
    id: `${i}`,
    title: `“é” ${i}`,
    url: `/posts/${i}`,
    date_published: i === 3 ? "never" : "2023-03-21T16:39:00+05:30",
    _own: { deep: [i] },
  }));
  const bytes = json({
    version: VERSION,
    title: "J",
    home_page_url: "https://example.com/",
    items,
    description: "late",
  });

  test("is the feed read whole, whatever the pieces", async () => {
    const whole = parseFeed(bytes);
    for (const size of [1, 9, 100, 1 << 20]) {
      const { articles, done, version, encoding } = await parseFeedStream(cut(bytes, size));
      expect([version, encoding]).toEqual([whole.version, whole.encoding]);
      expect(await all(articles)).toEqual(whole.feed.articles);
      const { feed, diagnostics } = await done;
      expect(feed).toEqual({ ...whole.feed, articles: [] });
      const told = (list: typeof diagnostics) => list.map(({ code, path }) => `${code} ${path}`);
      expect(told(diagnostics)).toEqual(told(whole.diagnostics));
    }
  });

  test("gives its articles one by one, as chunks are asked for", async () => {
    let sent = 0;
    async function* source() {
      for await (const chunk of cut(bytes, 100)) {
        sent++;
        yield chunk;
      }
    }
    const { head, articles } = await parseFeedStream(source());
    expect([head.title, head.description]).toEqual(["J", undefined]);
    // The encoding is told by the first kilobyte.
    expect(sent).toBeLessThanOrEqual(11);
    for await (const article of articles) {
      expect(article).toEqual(parseFeed(bytes).feed.articles[0]);
      break;
    }
    expect(sent).toBeLessThanOrEqual(11);
  });

  test("an item that is none is left out, and said to be", async () => {
    const { articles, done } = await parseFeedStream(cut(json({ version: VERSION, items: [1, { id: "a" }] }), 10));
    expect((await all(articles)).map(({ id }) => id)).toEqual(["a"]);
    expect((await done).diagnostics.map(({ path }) => path)).toEqual(["items[1]"]);
  });

  test.each([
    ["other JSON", json({ name: "package", items: 3 }), {}, "not-a-feed"],
    ["an array", json([1, 2]), {}, "not-a-feed"],
    ["no JSON", new TextEncoder().encode('{"version": nothing}'), {}, "invalid-json"],
    ["a text that breaks off before anything was whole", bytes.subarray(0, 15), {}, "invalid-json"],
    ["a text after the end", new TextEncoder().encode('{"items": []} {}'), {}, "invalid-json"],
    ["an endless text", json({ items: [{ id: "x".repeat(5000) }] }), { limits: { textLength: 1000 } }, "limit-text"],
    ["a bottomless one", new TextEncoder().encode(`{"items": [${"[".repeat(1000)}`), {}, "limit-depth"],
    ["too many articles", bytes, { limits: { articles: 10 } }, "limit-articles"],
  ])("%s is refused", async (_, input, options, code) => expect(await refusal(input, 7, options)).toBe(code));

  /** Its parser waits for the other half, and would wait for ever. */
  test("half a character after the end is refused, as parseFeed refuses it", async () => {
    const text = `{"version": "${VERSION}", "items": []}\ud83d`;
    expect(() => parseFeed(text)).toThrow("not valid JSON");
    async function* parts() {
      yield text;
    }
    const read = async () => all((await parseFeedStream(parts())).articles);
    await expect(read()).rejects.toThrow("not valid JSON");
  });

  test("may end with white space and begin with a byte order mark", async () => {
    const text = `\ufeff${JSON.stringify({ version: VERSION, items: [{ id: "1" }] })}\n\n`;
    const { articles } = await parseFeedStream(cut(new TextEncoder().encode(text), 5));
    expect(await all(articles)).toHaveLength(1);
  });
});

describe("articles that were handed on hold nothing of the input", () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const filler = "filling ".repeat(25_000);
  const title = (i: number) => `A title long enough that a slice of the text would keep all of it alive, number ${i}`;
  async function* parts(before: string, item: (i: number) => string, after: string) {
    yield before;
    for (let i = 0; i < 100; i++) yield item(i);
    yield after;
  }
  test.each([
    [
      "RSS",
      parts(
        '<rss version="2.0"><channel>',
        (i) => `<!-- ${filler} --><item><title>${title(i)}</title><link>https://example.com/${i}</link></item>`,
        "</channel></rss>",
      ),
    ],
    [
      "JSON Feed",
      parts(
        `{"version": "${VERSION}", "items": [`,
        (i) => `${i === 0 ? "" : ","}{"id": "${i}", "title": "${title(i)}"${filler.replaceAll(/\S/g, " ")}}`,
        "]}",
      ),
    ],
  ])("%s", async (_, chunks) => {
    const { articles } = await parseFeedStream(encoded(chunks));
    collect();
    const before = process.memoryUsage().heapUsed;
    const kept = await all(articles);
    collect();
    // 20 MB were read.
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(2_000_000);
    expect(kept[99]?.title).toBe(title(99));
  });
});

async function* encoded(parts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const part of parts) yield new TextEncoder().encode(part);
}

describe("what a reader of a stream may rely on", () => {
  test("chunks are asked for only as articles are, and leaving the loop releases the source", async () => {
    let sent = 0;
    let released = false;
    async function* source() {
      try {
        for await (const chunk of cut(BYTES, 200)) {
          sent++;
          yield chunk;
        }
      } finally {
        released = true;
      }
    }
    const { head, articles, done } = await parseFeedStream(source());
    expect(head.title).toBe("Chunks");
    const atFirst = sent;
    for await (const article of articles) {
      expect(article.id).toBe("id-0");
      break;
    }
    expect(sent).toBe(atFirst);
    expect(released).toBe(true);
    expect((await done).feed.title).toBe("Chunks");
  });

  test("what the head says after the articles is in done", async () => {
    const { head, articles, done } = await parseFeedStream(cut(BYTES, 100));
    expect(head.bylines).toEqual([]);
    await all(articles);
    expect((await done).feed.bylines[0]?.name).toBe("Late");
  });

  test("a web stream over a real socket", async () => {
    const server = createServer((_, response) => {
      for (let at = 0; at < BYTES.length; at += 1000) response.write(BYTES.subarray(at, at + 1000));
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const { articles } = await parseFeedStream(response.body!);
    expect(await all(articles)).toHaveLength(50);
    await new Promise((resolve) => server.close(resolve));
  });

  test("an abort rejects, also while the source is silent, and releases it", async () => {
    const controller = new AbortController();
    let cancelled = false;
    const silent = new ReadableStream<Uint8Array>({
      start: (stream) => stream.enqueue(BYTES.subarray(0, 2000)),
      cancel: () => {
        cancelled = true;
      },
    });
    const { articles, done } = await parseFeedStream(silent, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error("enough")), 5);
    await expect(all(articles)).rejects.toThrow("enough");
    await expect(done).rejects.toThrow("enough");
    expect(cancelled).toBe(true);
  });

  const LATER = BYTES.subarray(2000, 3000);

  test.each([
    ["before the first chunk", 0],
    ["before the first article", 100],
  ])("an abort does not wait for a generator that hangs %s", async (_, length) => {
    const controller = new AbortController();
    const { source, answer, isReleased } = hanging(length === 0 ? [] : [BYTES.subarray(0, length)], LATER);
    setTimeout(() => controller.abort(new Error("enough")), 5);
    await expect(parseFeedStream(source, { signal: controller.signal })).rejects.toThrow("enough");
    expect(isReleased()).toBe(false);
    answer();
    await expect.poll(isReleased).toBe(true);
  });

  test("an abort does not wait for a generator that hangs between articles", async () => {
    const controller = new AbortController();
    const { source, answer, isReleased } = hanging([BYTES.subarray(0, 2000)], LATER);
    const { articles, done } = await parseFeedStream(source, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error("enough")), 5);
    await expect(all(articles)).rejects.toThrow("enough");
    await expect(done).rejects.toThrow("enough");
    expect(isReleased()).toBe(false);
    answer();
    await expect.poll(isReleased).toBe(true);
  });

  test("an abort while no article is asked for rejects done and releases the source", async () => {
    const controller = new AbortController();
    let isReleased = false;
    async function* source() {
      try {
        yield* cut(BYTES, 1000);
      } finally {
        isReleased = true;
      }
    }
    const { done, articles } = await parseFeedStream(source(), { signal: controller.signal });
    controller.abort(new Error("enough"));
    await expect(done).rejects.toThrow("enough");
    await expect.poll(() => isReleased).toBe(true);
    await expect(all(articles)).rejects.toThrow("enough");
  });

  test("a signal that outlives many feeds keeps no listener of them", async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    const { articles } = await parseFeedStream(cut(BYTES, 1000), { signal });
    await all(articles);
    expect(added).toHaveBeenCalled();
    expect(removed).toHaveBeenCalledTimes(added.mock.calls.length);
  });

  test.each([
    ["an HTML page", "<html><body>no</body></html>", "html-page"],
    ["an HTML page without <html>", "<!doctype html><title>x", "html-page"],
    ["nothing", "", "empty"],
    ["white space", " \n ", "empty"],
    ["plain text", "hello", "not-a-feed"],
  ])("%s is refused as parseFeed refuses it", async (_, text, code) => {
    const error = await parseFeedStream(cut(new TextEncoder().encode(text), 3)).catch((reason) => reason);
    expect(isFeedError(error) && error.diagnostics[0]?.code).toBe(code);
  });

  test("strict refuses what is not well-formed", async () => {
    const source = cut(new TextEncoder().encode("<rss><channel><title>x</channel></rss>"), 4);
    await expect(parseFeedStream(source, { strict: true })).rejects.toThrow();
  });
});
