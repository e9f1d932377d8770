/** Chunks of bytes → chunks of text, without ever holding the document. */

import { feedError } from "../errors.ts";
import { textOrBytes, whatIs } from "../scan/feed-input.ts";
import { type Decoded, StreamingDecoder } from "../scan/charset.ts";

/** What a feed may be read from piece by piece: a response's body, a file's stream, a generator. */
export type ChunkSource = ReadableStream<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** Pulls one chunk after another; `release` tells the source that no more are wanted. */
export interface Chunks {
  next(): Promise<string | Uint8Array | undefined>;
  release(reason?: unknown): Promise<void>;
}

export function chunksOf(source: ChunkSource, signal: AbortSignal | undefined): Chunks {
  const isStream = typeof source === "object" && source !== null && "getReader" in source;
  if (!isStream && typeof (source as AsyncIterable<unknown> | undefined)?.[Symbol.asyncIterator] !== "function")
    throw feedError(
      "invalid-input",
      `expected a stream of the feed, such as \`response.body\`; this is ${whatIs(source)}`,
      {
        path: "source",
      },
    );
  const chunks = isStream ? ofStream(source) : ofIterable(source);
  return signal === undefined ? chunks : abortable(chunks, signal);
}

/** A source that never answers keeps nobody waiting once the signal says stop. */
function abortable(chunks: Chunks, signal: AbortSignal): Chunks {
  let isPending = false;
  // A listener for each chunk: a promise to race against would keep what every race leaves at it.
  const next = () =>
    new Promise<string | Uint8Array | undefined>((resolve, reject) => {
      const stop = () => reject(signal.reason);
      signal.addEventListener("abort", stop);
      isPending = true;
      const answered = chunks.next().finally(() => {
        isPending = false;
        signal.removeEventListener("abort", stop);
        // A stream that was released ends as if it had been read.
        signal.throwIfAborted();
      });
      answered.then(resolve, reject);
    });
  return {
    next: async () => {
      signal.throwIfAborted();
      return next();
    },
    release: async (reason) => {
      const released = chunks.release(reason);
      // A generator ends only after it has given the chunk it was asked for.
      if (isPending) released.catch(() => {});
      else await released;
    },
  };
}

function ofStream(stream: ReadableStream<string | Uint8Array>): Chunks {
  const reader = stream.getReader();
  return {
    next: async () => {
      const { done, value } = await reader.read();
      return done ? undefined : chunkOf(value);
    },
    release: (reason) => reader.cancel(reason),
  };
}

function ofIterable(source: AsyncIterable<string | Uint8Array>): Chunks {
  const iterator = source[Symbol.asyncIterator]();
  return {
    next: async () => {
      const { done, value } = await iterator.next();
      return done ? undefined : chunkOf(value);
    },
    release: async () => {
      await iterator.return?.();
    },
  };
}

/** A chunk that is nothing would be taken for the end. @throws FeedError for what is neither text nor bytes */
function chunkOf(value: unknown): string | Uint8Array {
  if (typeof value === "string" || ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return textOrBytes(value);
  throw feedError("invalid-input", `a chunk of the stream is ${whatIs(value)}; expected text or bytes`, {
    path: "source",
  });
}

/** The encoding stands within the first kilobyte. */
const ENOUGH = 1024;

/** Text as it comes, and what is to be said of its encoding. */
export class TextSource {
  readonly #chunks: Chunks;
  readonly #contentType: string | undefined;
  #decoder: StreamingDecoder | undefined;
  #isText = false;
  #ended = false;

  constructor(chunks: Chunks, contentType: string | undefined) {
    this.#chunks = chunks;
    this.#contentType = contentType;
  }

  get encoding(): string {
    return this.#decoder?.encoding ?? (this.#isText ? "utf-16" : "utf-8");
  }

  get problem(): Decoded["problem"] {
    return this.#decoder?.problem;
  }

  /** The next piece of text; `undefined` at the end. */
  async next(): Promise<string | undefined> {
    if (this.#ended) return undefined;
    const chunk = await this.#chunks.next();
    if (chunk === undefined) return this.#end();
    if (typeof chunk !== "string") {
      if (this.#decoder === undefined) return await this.#begin(chunk);
      return this.#decoder.decode(chunk);
    }
    if (this.#isText) return chunk;
    this.#isText = true;
    return chunk.charCodeAt(0) === 0xfeff ? chunk.slice(1) : chunk;
  }

  #end(): string | undefined {
    this.#ended = true;
    return this.#decoder?.end() || undefined;
  }

  async #begin(first: Uint8Array): Promise<string> {
    let start = first;
    while (start.length < ENOUGH) {
      const chunk = await this.#chunks.next();
      if (chunk === undefined) {
        this.#ended = true;
        break;
      }
      start = joined([start, typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk]);
    }
    this.#decoder = new StreamingDecoder(start, this.#contentType);
    const text = this.#decoder.decode(start);
    return this.#ended ? text + this.#decoder.end() : text;
  }
}

/** One array of several. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
