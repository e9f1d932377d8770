/** Input → text, article by article: complete one, project it, encode it. What the one-shot writers and the stream share. */

import { Completion, type Ids, newestOf } from "../feed/completion.ts";
import { FeedError, requireOptions } from "../errors.ts";
import { type CreateOptions, optionsFor, partsOf } from "../feed/create-feed.ts";
import { NeededDates } from "../feed/needed-dates.ts";
import { Problems } from "../feed/problems.ts";
import type { FormatWriter, TextFormat, WriteOptions } from "../formats/format-writer.ts";
import type { Article, Feed, FeedInput } from "../model.ts";
import type { Timestamp } from "../newsroom/timestamp.ts";

type Options = WriteOptions & CreateOptions;

/** A feed being written. The head is settled when the first article is: until then nobody knows who answers for it. */
export class FeedWriter {
  readonly #format: TextFormat;
  readonly #options: Options;
  readonly #completion: Completion;
  #text: FormatWriter | undefined;

  constructor(format: TextFormat, head: FeedInput, options: Options, newest?: Timestamp, ids?: Ids) {
    this.#format = format;
    this.#options = options;
    this.#completion = new Completion(
      head,
      { ...optionsFor(format.name, options), needsDates: format.needsDates },
      newest,
      ids,
    );
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

  /** The text of the next articles. */
  text(articles: readonly Article[]): string {
    return this.#begun().articles(articles);
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

  #begun(): FormatWriter {
    this.#text ??= this.#format.begin(this.#completion.feed, this.#options);
    return this.#text;
  }
}

/**
 * Articles that are written at once. Measured with articles of 1.6 kB: the texts of so many are too large for the garbage
 * collector to move, and their ropes too few to be moved with them.
 */
const BATCH = 128;

/**
 * A whole feed as text. Batches are added, not joined: who writes the text out, or looks into it, copies it once, and most of
 * the time that takes is new memory.
 *
 * @throws FeedError that lists every problem of the input
 */
export function generate(format: TextFormat, input: unknown, options: Options): string {
  requireOptions(options);
  const { head, articles } = partsOf(input);
  const writing = new FeedWriter(format, head, options, newestOf(head, articles, options.zone));
  let contents = "";
  let text = "";
  for (let from = 0; from < articles.length; from += BATCH) {
    const batch: Article[] = [];
    for (let i = from; i < Math.min(from + BATCH, articles.length); i++) {
      const article = writing.take(articles[i], i);
      if (article !== undefined) batch.push(article);
    }
    if (batch.length === 0) continue;
    if (format.hasContents) for (const article of batch) contents += writing.listing(article);
    text += writing.text(batch);
  }
  writing.end();
  return writing.opening(contents) + text + writing.closing();
}

/**
 * A feed that is complete already, as text.
 * @throws FeedError where the format demands dates that it lacks, unless `repair` is set
 */
export function writeComplete(format: TextFormat, feed: Feed, options: Options): string {
  if (format.needsDates) checkDates(feed, options);
  const text = format.begin(feed, options);
  const contents = format.hasContents ? feed.articles.map((article) => text.listing(article)) : [];
  let articles = "";
  for (let from = 0; from < feed.articles.length; from += BATCH)
    articles += text.articles(feed.articles.slice(from, from + BATCH));
  const closing = text.closing();
  return text.opening(contents.join("")) + articles + closing;
}

function checkDates(feed: Feed, { repair, onNote }: Options): void {
  const problems = new Problems(repair === true, onNote);
  const dates = new NeededDates(feed, problems);
  for (let i = 0; i < feed.articles.length; i++) dates.article(feed.articles[i]!, i);
  if (feed.articles.length === 0) dates.empty();
  if (problems.found.length > 0) throw new FeedError(problems.found);
}
