import { readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type Article, isFeedError, parseFeed, parseFeedStream } from "../../src/index.ts";

const folder = fileURLToPath(new URL("../../fixtures/parse", import.meta.url));

function filesIn(path: string): string[] {
  return readdirSync(path)
    .map((name) => join(path, name))
    .flatMap((file) => (statSync(file).isDirectory() ? filesIn(file) : [file]))
    .filter((file) => /\.(xml|rss|atom|rdf)$/.test(file));
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

  test("a JSON Feed", async () => {
    const text = JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "J", items: [{ id: "1" }] });
    const { head, articles } = await parseFeedStream(cut(new TextEncoder().encode(text), 5));
    expect(head.title).toBe("J");
    expect((await all(articles)).map(({ id }) => id)).toEqual(["1"]);
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

  test.each([
    ["an HTML page", "<html><body>no</body></html>", "html-page"],
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
