/** A feed that is written while its articles come: one of them in memory at a time. */

import { requireOptions } from "../errors.ts";
import type { CreateOptions } from "../feed/create-feed.ts";
import type { WriteOptions } from "../formats/format-writer.ts";
import { jsonFormat } from "../formats/json/project.ts";
import { FeedWriter } from "./feed-writer.ts";
import type { Article, ArticleInputWith, FeedInputWith, TimestampInput } from "../model.ts";
import type { Namespace } from "../table/words.ts";
import type { Format } from "../read/parse-feed.ts";
import { textFormat } from "./text-formats.ts";
import { HashedIds } from "./hashed-ids.ts";

/** A feed without its articles. Its date comes before them, so it has to be told. */
export type HeadInput<N extends readonly Namespace[] = readonly Namespace[]> = Omit<FeedInputWith<N>, "articles"> & {
  updated: TimestampInput;
};

/** How `generateFeedStream` goes about it: as the generators do. */
export type GenerateStreamOptions<N extends readonly Namespace[] = readonly Namespace[]> = WriteOptions &
  CreateOptions<N> & {
    /**
     * The root element declares what any article needs, as that of the one-shot writer does: then the bytes are the same. The
     * articles are gone through twice, as for RSS 1.0.
     * @default false
     */
    declareAll?: boolean | undefined;
  };

/** Articles, whichever way they come. */
type Source<T> = Iterable<T> | AsyncIterable<T>;

/** Begins anew. What is noted is told once, although RSS 1.0 goes through the articles twice. */
type Begin = (onNote: CreateOptions["onNote"]) => FeedWriter;

/** Chunks are handed on when they are this long: larger ones cost memory, smaller ones calls. */
const CHUNK = 16_384;

/**
 * Writes a feed while its articles come. They are asked for only as chunks are, and leaving the loop releases their source.
 *
 * The chunks together are what the one-shot writer gives for the same `updated` and the same declared namespaces. The root
 * element declares `options.namespaces`, and what the head and the first article need; an article that needs another
 * namespace declares it itself, unless `options.declareAll` is set.
 *
 * RSS 1.0 has a table of contents before its items. Articles that can be gone through twice (an array; an object whose
 * iterators are new each time) are, first for their ids only; of others, a generator or a stream, the text is held until
 * the last has come.
 *
 * @param head the feed without its articles; `updated` is needed, since the newest article is not known yet
 * @throws FeedError (the chunks' iterator rejects) for a head that cannot be written, and at the first article that cannot,
 * with its place in the path: `articles[7].url`. Ids are remembered as 64-bit hashes, to find two articles of one id.
 * @example
 * const chunks = generateFeedStream({ title: "Example Times", url: "https://example.com/", updated: new Date(0) }, articles(), "rss");
 * for await (const chunk of chunks) response.write(chunk);
 */
export function generateFeedStream<const N extends readonly Namespace[] = readonly Namespace[]>(
  head: HeadInput<NoInfer<N>>,
  articles: Source<ArticleInputWith<NoInfer<N>>>,
  to: Format,
  options: GenerateStreamOptions<N> = {},
): AsyncGenerator<string, void, undefined> {
  const format = textFormat(to);
  requireOptions(options);
  const begin: Begin = (onNote) =>
    new FeedWriter(format, withoutArticles(head), { ...options, onNote }, undefined, new HashedIds());
  const isGoneThroughFirst = format.hasContents || (options.declareAll === true && format !== jsonFormat);
  return leftAtOnce(
    isGoneThroughFirst ? allKnown(begin, articles, options.onNote) : inOrder(begin(options.onNote), articles),
  );
}

/**
 * Whoever leaves waits for no source that is silent: a generator answers `return()` only after the `next()` before it. The
 * source is released when it answers.
 */
function leftAtOnce(chunks: AsyncGenerator<string, void, undefined>): AsyncGenerator<string, void, undefined> {
  const end = { done: true, value: undefined } as const;
  const waiting = new Set<(end: IteratorReturnResult<void>) => void>();
  let isLeft = false;
  const next = chunks.next.bind(chunks);
  const leave = chunks.return.bind(chunks);
  chunks.next = () => {
    if (isLeft) return Promise.resolve(end);
    return new Promise((resolve, reject) => {
      waiting.add(resolve);
      next()
        .finally(() => waiting.delete(resolve))
        .then(resolve, reject);
    });
  };
  chunks.return = async () => {
    isLeft = true;
    const left = leave();
    if (waiting.size === 0) return left;
    left.catch(() => {});
    for (const resolve of waiting) resolve(end);
    return end;
  };
  return chunks;
}

function withoutArticles(head: object): never {
  const { articles: _, ...rest } = head as { articles?: unknown };
  return rest as never;
}

/** The opening waits for the first chunk of articles, because that shows which namespaces they need. */
async function* inOrder(writing: FeedWriter, articles: Source<unknown>) {
  let opening: string | undefined;
  for await (const chunk of chunksOf(writing, articles, (article) => writing.text([article]))) {
    yield opening === undefined ? (opening = writing.opening()) + chunk : chunk;
  }
  writing.end();
  yield (opening === undefined ? writing.opening() : "") + writing.closing();
}

/** The opening is made when all articles are known: it lists them, and declares every namespace. */
async function* allKnown(begin: Begin, articles: Source<unknown>, onNote: CreateOptions["onNote"]) {
  const writing = begin(onNote);
  const again = iteratedAgain(articles);
  const contents: string[] = [];
  const held: string[] = [];
  const listed = chunksOf(writing, again ?? articles, (article) => {
    // Written even where it is written again: then all namespaces are known.
    const text = writing.text([article]);
    if (again === undefined) held.push(text);
    return writing.listing(article);
  });
  for await (const chunk of listed) contents.push(chunk);
  writing.end();
  yield writing.opening(contents.join(""));
  if (again === undefined) yield* held;
  else yield* chunksOf(begin(undefined), articles, (article) => writing.text([article]));
  yield writing.closing();
}

/** Another iteration of what can be gone through twice. */
function iteratedAgain(articles: Source<unknown>): Iterable<unknown> | undefined {
  if (!(Symbol.iterator in articles)) return undefined;
  const iterator = articles[Symbol.iterator]();
  return iterator === (articles as unknown) ? undefined : { [Symbol.iterator]: () => iterator };
}

/** What `write` makes of the articles that `writing` takes, some kilobytes at a time. */
async function* chunksOf(writing: FeedWriter, articles: Source<unknown>, write: (article: Article) => string) {
  let open = "";
  let place = 0;
  const next = (input: unknown): string | undefined => {
    const article = writing.take(input, place++);
    writing.check();
    if (article !== undefined) open += write(article);
    if (open.length < CHUNK) return undefined;
    const chunk = open;
    open = "";
    return chunk;
  };
  writing.check();
  // Apart, because `for await` waits a turn for every article of an iterable that need not be waited for.
  if (Symbol.asyncIterator in articles) {
    for await (const input of articles) {
      const chunk = next(input);
      if (chunk !== undefined) yield chunk;
    }
  } else {
    for (const input of articles) {
      const chunk = next(input);
      if (chunk !== undefined) yield chunk;
    }
  }
  if (open !== "") yield open;
}
