/** Input → text, article by article: complete one, project it, encode it. What the one-shot writers and the stream share. */

import { Completion, type Ids, newestOf } from "./feed/completion.ts";
import { type CreateOptions, partsOf } from "./feed/create-feed.ts";
import type { FeedText, TextFormat, WriteOptions } from "./formats/feed-text.ts";
import type { Article, Feed, FeedInput } from "./model.ts";
import type { Timestamp } from "./newsroom/timestamp.ts";

type Options = WriteOptions & CreateOptions;

/** A feed being written. The head is settled when the first article is: until then nobody knows who answers for it. */
export class Writing {
  readonly #format: TextFormat;
  readonly #options: Options;
  readonly #completion: Completion;
  #text: FeedText | undefined;

  constructor(format: TextFormat, head: FeedInput, options: Options, newest?: Timestamp, ids?: Ids) {
    this.#format = format;
    this.#options = options;
    this.#completion = new Completion(head, options, newest, ids);
  }

  /** @throws FeedError that lists what was refused until now */
  check(): void {
    this.#completion.check();
  }

  /** After the last article. @throws FeedError that lists what was refused */
  end(): void {
    this.#completion.end();
  }

  /** The article at `place` of the input, complete; `undefined` where it is none, or something was refused. */
  take(input: unknown, place: number): Article | undefined {
    const article = this.#completion.article(input, place);
    return this.#completion.hasFailed ? undefined : article;
  }

  /** The text of an article. */
  text(article: Article): string {
    return this.#begun().article(article);
  }

  /** Its line in the table of contents. */
  listing(article: Article): string {
    return this.#begun().listing(article);
  }

  /** What stands before the articles. Asked for after the last, it declares what any of them needs. */
  opening(contents = ""): string {
    return this.#begun().opening(contents);
  }

  /** What stands after them. */
  closing(): string {
    return this.#begun().closing();
  }

  #begun(): FeedText {
    this.#text ??= this.#format.begin(this.#completion.feed, this.#options);
    return this.#text;
  }
}

/** A whole feed as text. @throws FeedError that lists every problem of the input */
export function generate(format: TextFormat, input: unknown, options: Options): string {
  const { head, articles } = partsOf(input);
  const writing = new Writing(format, head, options, newestOf(head, articles));
  const contents: string[] = [];
  // The first place is the opening's, which is known last. Joining ropes copies each once: 1.7 times as fast as flat parts.
  const parts = [""];
  for (let i = 0; i < articles.length; i++) {
    const article = writing.take(articles[i], i);
    if (article === undefined) continue;
    if (format.hasContents) contents.push(writing.listing(article));
    parts.push(writing.text(article));
  }
  writing.end();
  parts[0] = writing.opening(contents.join(""));
  parts.push(writing.closing());
  return parts.join("");
}

/** A feed that is complete already, as text. */
export function writeComplete(format: TextFormat, feed: Feed, options: WriteOptions): string {
  const text = format.begin(feed, options);
  const contents = format.hasContents ? feed.articles.map((article) => text.listing(article)) : [];
  const parts = feed.articles.map((article) => text.article(article));
  parts.push(text.closing());
  return text.opening(contents.join("")) + parts.join("");
}
