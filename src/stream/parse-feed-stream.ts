/** A feed that is read while it comes: its articles are handed on as they close, and nothing is kept of what was read. */

import { Decoder, type Finding } from "../decode/decoder.ts";
import { type Diagnostic, feedError } from "../errors.ts";
import { type Found, rootOf } from "../formats/root.ts";
import type { Article, ArticleWith, Feed, FeedWith } from "../model.ts";
import {
  type Format,
  type FormatDocument,
  located,
  normalise,
  normaliseItem,
  notXml,
  type ParseOptions,
  parseFeed,
  registryFor,
  wholeDocument,
} from "../pipeline.ts";
import { binaryKind } from "../scan/charset.ts";
import { LIMITS, limitInput } from "../scan/limits.ts";
import { Scanner } from "../scan/scanner.ts";
import type { Registry } from "../table/plan.ts";
import type { Namespace } from "../table/words.ts";
import { LineTracker } from "./line-tracker.ts";
import { type Chunks, type ChunkSource, chunksOf, joined, TextSource } from "./text-source.ts";

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
  /** Each article as it closes, in the order of the document. To be read once; leaving the loop releases the source. */
  articles: AsyncIterable<ArticleWith<N>>;
  /** The whole head and every diagnostic, once `articles` has been read to its end or left. */
  done: Promise<{ feed: FeedWith<N>; diagnostics: Diagnostic[] }>;
}

/**
 * Reads a feed while it comes, in memory that does not grow with it. Chunks are asked for only as articles are.
 *
 * JSON Feeds, and any feed with `strict`, are read to their end first.
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
  const chunks = chunksOf(source, options.signal);
  try {
    const start = await beginningOf(chunks, options.limits?.textLength);
    const isWhole = options.strict === true || start.isJson;
    const stream = isWhole ? await readWhole(start.chunks, options) : await StreamReader.begin(start.chunks, options);
    return stream as unknown as FeedStream<N>;
  } catch (error) {
    await chunks.release(error).catch(() => {});
    throw error;
  }
}

/** Looks at the first character without taking it. */
async function beginningOf(chunks: Chunks, most = LIMITS.textLength) {
  const seen: (string | Uint8Array)[] = [];
  let first: string | undefined;
  let length = 0;
  while (first === undefined) {
    const chunk = await chunks.next();
    if (chunk === undefined) break;
    if ((length += chunk.length) > most && seen.length > 0)
      throw feedError("limit-text", `there is nothing but white space in ${most} characters`);
    seen.push(chunk);
    first = firstCharacter(chunk);
  }
  refuseBinary(seen);
  const replayed: Chunks = {
    next: async () => (seen.length > 0 ? seen.shift() : chunks.next()),
    release: (reason) => chunks.release(reason),
  };
  return { chunks: replayed, isJson: first === "{" || first === "[" };
}

/** White space, NUL bytes of UTF-16 and byte order marks come before it. */
function firstCharacter(chunk: string | Uint8Array): string | undefined {
  if (typeof chunk === "string") return /[^\s\0\ufeff]/.exec(chunk)?.[0];
  const byte = chunk.find((byte) => byte > 32 && !MARKS.has(byte));
  return byte === undefined ? undefined : String.fromCharCode(byte);
}
const MARKS = new Set([0xef, 0xbb, 0xbf, 0xfe, 0xff]);

function refuseBinary(chunks: readonly (string | Uint8Array)[]): void {
  const [first] = chunks;
  const kind = first === undefined || typeof first === "string" ? undefined : binaryKind(first);
  if (kind !== undefined) throw feedError("not-a-feed", `these bytes are ${kind}, not a feed`);
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

class StreamReader {
  readonly #chunks: Chunks;
  readonly #source: TextSource;
  readonly #options: ParseStreamOptions;
  readonly #registry: Registry;
  readonly #lines = new LineTracker();
  readonly #decoder: Decoder;
  readonly #scanner: Scanner;
  readonly #diagnostics: Diagnostic[] = [];
  #found: Found | undefined;
  /** Articles that have closed and were not asked for yet. */
  #ready: Article[] = [];
  #count = 0;
  #isBlank = true;
  #hasEnded = false;

  private constructor(chunks: Chunks, options: ParseStreamOptions) {
    this.#chunks = chunks;
    this.#options = options;
    this.#source = new TextSource(chunks, options.contentType);
    this.#registry = registryFor(options);
    this.#decoder = new Decoder({
      chooseRoot: (name, attributes, doctype) => (this.#found = rootOf(name, attributes, this.#registry, doctype)),
      unsafeUrls: options.unsafeUrls === true,
      report: (finding) => this.#diagnostics.push(this.#placed(finding)),
    });
    this.#decoder.onItem = (slot, item, owner) => {
      // The place in the list stays, so that paths go on counting.
      const list = owner[slot.key];
      if (Array.isArray(list)) list[list.lastIndexOf(item)] = undefined;
      this.#deliver(item);
    };
    this.#scanner = new Scanner(this.#decoder, options.limits);
    this.#decoder.scanner = this.#scanner;
  }

  static async begin(chunks: Chunks, options: ParseStreamOptions): Promise<FeedStream> {
    const reader = new StreamReader(chunks, options);
    while (reader.#ready.length === 0 && !reader.#hasEnded) await reader.#read();
    const { format, version } = reader.#found!;
    let settle!: (done: { feed: Feed; diagnostics: Diagnostic[] }) => void;
    let fail!: (reason: unknown) => void;
    const done = new Promise<{ feed: Feed; diagnostics: Diagnostic[] }>((resolve, reject) => {
      settle = resolve;
      fail = reject;
    });
    // Whoever does not ask for it has the same error from `articles`.
    done.catch(() => {});
    const head = reader.#head();
    return { format, version, encoding: reader.#source.encoding, head, articles: reader.#articles(settle, fail), done };
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
      if (!this.#hasEnded) await this.#chunks.release(this.#options.signal?.reason).catch(() => {});
      // After a failure this changes nothing; after leaving early it tells what was read until then.
      settle({ feed: this.#head(), diagnostics: this.#finished() });
    }
  }

  /** One chunk further. */
  async #read(): Promise<void> {
    const text = await this.#source.next();
    try {
      if (text !== undefined) {
        if (this.#isBlank) this.#isBlank = text.trim() === "";
        this.#lines.add(text);
        this.#scanner.write(text);
        this.#lines.forget(this.#scanner.windowStart);
        return;
      }
      this.#hasEnded = true;
      if (this.#isBlank) throw feedError("empty", "the input is empty; expected a feed");
      this.#scanner.end();
    } catch (error) {
      throw located(error, (offset, length) => ({ ...this.#lines.at(offset), offset, length }));
    }
    if (this.#found === undefined)
      throw notXml(this.#scanner.slice(this.#scanner.windowStart, Number.POSITIVE_INFINITY));
    if (this.#found.inside === "entry") this.#deliver(this.#decoder.document);
  }

  #deliver(item: object): void {
    if (++this.#count > (this.#options.limits?.articles ?? Number.POSITIVE_INFINITY))
      throw feedError("limit-articles", `there are more than ${this.#options.limits?.articles} articles`);
    this.#ready.push(this.#normalise(item));
  }

  #normalise(item: object): Article {
    const reading = { url: this.#options.url, registry: this.#registry };
    return normaliseItem(this.#found!.format, item, this.#document(), reading);
  }

  #document(): FormatDocument {
    const found = this.#found!;
    return wholeDocument(found, found.inside === "entry" ? {} : this.#decoder.document);
  }

  /** What has been read of the feed itself. */
  #head(): Feed {
    const reading = { url: this.#options.url, registry: this.#registry };
    const isEntry = this.#found!.inside === "entry";
    const document = isEntry ? { entries: [], isEntry: true } : withoutItems(this.#document());
    return normalise(this.#found!.format, document as FormatDocument, reading);
  }

  #placed({ offset, length, ...finding }: Finding): Diagnostic {
    return { ...finding, ...this.#lines.at(offset), offset, length };
  }

  #finished(): Diagnostic[] {
    const sorted = this.#diagnostics.sort((a, b) => (a.offset ?? 0) - (b.offset ?? 0));
    const { problem } = this.#source;
    if (problem === undefined) return sorted;
    const { code, message, declared } = problem;
    return [{ code, severity: "warning", message, path: "", params: { value: declared } }, ...sorted];
  }
}

/** Delivered articles have left empty places. */
function withoutItems(document: object): object {
  const { items, entries, channel, ...head } = document as { items?: unknown; entries?: unknown; channel?: object };
  return channel === undefined ? head : { ...head, channel: withoutItems(channel) };
}
