/** A feed that is read while it comes: its articles are handed on as they close, and nothing is kept of what was read. */

import { type Diagnostic, feedError, requireOptions } from "../errors.ts";
import type { Article, ArticleWith, Feed, FeedWith } from "../model.ts";
import { type Format, type ParseOptions, parseFeed } from "./parse-feed.ts";
import { refuseBinary } from "../scan/charset.ts";
import { checkLimits, LIMITS, limitInput } from "../scan/limits.ts";
import type { Namespace } from "../table/words.ts";
import type { FeedReader, ReaderOptions } from "./feed-reader.ts";
import { JsonReader } from "./json-reader.ts";
import { type Chunks, type ChunkSource, chunksOf, joined, TextSource } from "./text-source.ts";
import { XmlReader } from "./xml-reader.ts";

/** How `parseFeedStream` reads. */
export interface ParseStreamOptions<N extends readonly Namespace[] = readonly Namespace[]> extends ParseOptions<N> {
  /** Stops reading: what waits for an article or for `done` is rejected with its reason, and the source is released. */
  signal?: AbortSignal | undefined;
}

/** What `parseFeedStream` gives, as soon as the first article, or the end, has come. */
export interface FeedStream<N extends readonly Namespace[] = readonly Namespace[]> {
  format: Format;
  /** As the document states it; empty where it does not. */
  version: string;
  /** WHATWG name of the encoding; "utf-16" for strings. */
  encoding: string;
  /** The feed without articles, as far as it stands before the first of them. */
  head: FeedWith<N>;
  /**
   * Each article as it closes, in the order of the document; one inside another that was not closed comes before that. To be
   * read once; leaving the loop releases the source.
   */
  articles: AsyncIterable<ArticleWith<N>>;
  /** The whole head and every diagnostic, once `articles` has been read to its end or left. */
  done: Promise<{ feed: FeedWith<N>; diagnostics: Diagnostic[] }>;
}

/**
 * Reads a feed while it comes, in memory that does not grow with it. Chunks are asked for only as articles are.
 *
 * With `strict` a feed is read to its end first. What a JSON Feed says of itself after its items is known in `done` only, and
 * its diagnostics have paths but no positions.
 *
 * @throws FeedError as `parseFeed`; what turns up after the first article rejects `articles` and `done`
 * @example
 * const { head, articles } = await parseFeedStream(response.body, { url: response.url });
 * for await (const article of articles) console.log(head.title, article.title);
 */
export async function parseFeedStream<const N extends readonly Namespace[] = readonly Namespace[]>(
  source: ChunkSource,
  options: ParseStreamOptions<N> = {},
): Promise<FeedStream<N>> {
  requireOptions(options);
  checkLimits(options.limits);
  const chunks = chunksOf(source, options.signal);
  try {
    const first = await chunks.next();
    if (first !== undefined) refuseBinary(first);
    const replayed = followedBy(first, chunks);
    const stream =
      options.strict === true ? await readWhole(replayed, options) : await new StreamReader(replayed, options).begin();
    return stream as unknown as FeedStream<N>;
  } catch (error) {
    await chunks.release(error).catch(() => {});
    throw error;
  }
}

/** What has been taken of a source, and the rest of it. */
function followedBy<T>(first: T | undefined, rest: { next(): Promise<T | undefined> } & Pick<Chunks, "release">) {
  let waiting = first;
  return {
    next: async () => {
      const chunk = waiting ?? (await rest.next());
      waiting = undefined;
      return chunk;
    },
    release: (reason?: unknown) => rest.release(reason),
  };
}

async function readWhole(chunks: Chunks, options: ParseStreamOptions): Promise<FeedStream> {
  const parts: (string | Uint8Array)[] = [];
  let length = 0;
  for (let chunk = await chunks.next(); chunk !== undefined; chunk = await chunks.next()) {
    limitInput((length += chunk.length), options.limits);
    parts.push(chunk);
  }
  const input = parts.every((part) => typeof part === "string")
    ? parts.join("")
    : joined(parts.map((part) => (typeof part === "string" ? new TextEncoder().encode(part) : part)));
  const { feed, diagnostics, format, version, encoding } = parseFeed(input, options);
  const head: Feed = { ...feed, articles: [] };
  async function* articles(): AsyncGenerator<Article> {
    yield* feed.articles;
  }
  return { format, version, encoding, head, articles: articles(), done: Promise.resolve({ feed: head, diagnostics }) };
}

/** A generator that was never asked for anything runs none of its code when it is left: `leave` releases the source then. */
function leftBeforeBegun(articles: AsyncGenerator<Article>, leave: () => Promise<void>): AsyncGenerator<Article> {
  let isBegun = false;
  const { next, return: end, throw: fail } = articles;
  const begin = async () => {
    const isFirst = !isBegun;
    isBegun = true;
    if (isFirst) await leave();
  };
  return Object.assign(articles, {
    next: () => {
      isBegun = true;
      return next.call(articles);
    },
    return: async (value: unknown) => {
      await begin();
      return end.call(articles, value);
    },
    throw: async (error: unknown) => {
      await begin();
      return fail.call(articles, error);
    },
  });
}

class StreamReader {
  readonly #chunks: Chunks;
  readonly #source: TextSource;
  readonly #options: ParseStreamOptions;
  #reader!: FeedReader;
  /** Articles that have closed and were not asked for yet. */
  #ready: Article[] = [];
  #count = 0;
  #hasEnded = false;

  constructor(chunks: Chunks, options: ParseStreamOptions) {
    this.#chunks = chunks;
    this.#options = options;
    this.#source = new TextSource(chunks, options.contentType);
  }

  async begin(): Promise<FeedStream> {
    const beginning = await this.#beginning();
    const first = /\S/.exec(beginning)?.[0];
    const rest = { next: () => this.#source.next(), release: this.#chunks.release };
    // An array is no feed, as `parseFeed` will say.
    if (first === "[") return readWhole(followedBy<string | Uint8Array>(beginning, rest), this.#options);
    const options: ReaderOptions = { ...this.#options, deliver: (article) => this.#deliver(article) };
    this.#reader = first === "{" ? await JsonReader.load(options) : new XmlReader(options);
    this.#reader.write(beginning);
    while (this.#ready.length === 0 && !this.#hasEnded) await this.#read();
    let settle!: (done: { feed: Feed; diagnostics: Diagnostic[] }) => void;
    let fail!: (reason: unknown) => void;
    const done = new Promise<{ feed: Feed; diagnostics: Diagnostic[] }>((resolve, reject) => {
      settle = resolve;
      fail = reject;
    });
    // Whoever does not ask for it has the same error from `articles`.
    done.catch(() => {});
    const { signal } = this.#options;
    const stop = () => {
      fail(signal?.reason);
      void this.#release();
    };
    signal?.addEventListener("abort", stop);
    const end = (whole: { feed: Feed; diagnostics: Diagnostic[] }) => {
      signal?.removeEventListener("abort", stop);
      settle(whole);
    };
    const { format, version } = this.#reader;
    const head = this.#reader.head();
    const leave = async () => {
      await this.#release();
      end({ feed: this.#reader.head(), diagnostics: this.#diagnostics() });
    };
    const articles = leftBeforeBegun(this.#articles(end, fail), leave);
    return { format, version, encoding: this.#source.encoding, head, articles, done };
  }

  /** Text up to the chunk in which the first character is: white space tells nothing of the format. */
  async #beginning(): Promise<string> {
    const most = this.#options.limits?.textLength ?? LIMITS.textLength;
    const seen: string[] = [];
    let length = 0;
    for (;;) {
      const text = await this.#source.next();
      if (text === undefined) return seen.join("");
      seen.push(text);
      if (/\S/.test(text)) return seen.join("");
      if ((length += text.length) > most)
        throw feedError("limit-text", `there is nothing but white space in ${most} characters`);
    }
  }

  async *#articles(
    settle: (done: { feed: Feed; diagnostics: Diagnostic[] }) => void,
    fail: (reason: unknown) => void,
  ): AsyncGenerator<Article> {
    try {
      for (;;) {
        const ready = this.#ready;
        this.#ready = [];
        for (const article of ready) {
          this.#options.signal?.throwIfAborted();
          yield article;
        }
        if (this.#hasEnded) break;
        await this.#read();
      }
    } catch (error) {
      fail(error);
      throw error;
    } finally {
      await this.#release();
      // After a failure this changes nothing; after leaving early it tells what was read until then.
      settle({ feed: this.#reader.head(), diagnostics: this.#diagnostics() });
    }
  }

  async #release(): Promise<void> {
    if (!this.#hasEnded) await this.#chunks.release(this.#options.signal?.reason).catch(() => {});
  }

  /** One chunk further. */
  async #read(): Promise<void> {
    const text = await this.#source.next();
    if (text !== undefined) {
      this.#reader.write(text);
      return;
    }
    this.#hasEnded = true;
    this.#reader.end();
  }

  #deliver(article: Article): void {
    if (++this.#count > (this.#options.limits?.articles ?? Number.POSITIVE_INFINITY))
      throw feedError("limit-articles", `there are more than ${this.#options.limits?.articles} articles`);
    this.#ready.push(article);
  }

  #diagnostics(): Diagnostic[] {
    const found = this.#reader.diagnostics();
    const { problem } = this.#source;
    if (problem === undefined) return found;
    const { code, message, declared } = problem;
    return [{ code, severity: "warning", message, path: "", params: { value: declared } }, ...found];
  }
}
