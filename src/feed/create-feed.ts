/** Input → Feed: the one place where anything is filled in, cleaned or refused. Idempotent, and without a clock. */

import type { Diagnostic } from "../errors.ts";
import type { FeedInput, FeedInputWith, FeedWith } from "../model.ts";
import type { Namespace } from "../table/words.ts";
import { Completion, newestOf } from "./completion.ts";

/** How `createFeed` goes about it. */
export interface CreateOptions<N extends readonly Namespace[] = readonly Namespace[]> {
  /**
   * Mend or leave out what is wrong instead of refusing it; each is told to `onNote`.
   * @default false
   */
  repair?: boolean | undefined;
  /** Stands in where no timestamp is given anywhere: the library asks no clock. */
  updated?: Date | undefined;
  /** Is told what was mended or removed. */
  onNote?: ((note: Diagnostic) => void) | undefined;
  /**
   * Write elements and attributes of XHTML, SVG and MathML in extensions that could act where the feed is opened in a browser
   * (`script`, `form`, `onload` …). They are refused otherwise, with `repair` left out.
   * @default false
   */
  unsafeMarkup?: boolean | undefined;
  /** A program's own namespaces, beside those that this package knows. */
  namespaces?: N | undefined;
}

/**
 * Makes a complete Feed of what a program has, or of a Feed that was read.
 *
 * Fills in ids, dates, the description and a publisher; cleans text; refuses, all at once, what has no right answer.
 * `createFeed(createFeed(x))` is `createFeed(x)`.
 *
 * @throws FeedError whose `diagnostics` list every problem with its path in the input, unless `repair` is set.
 * @example
 * const feed = createFeed({
 *   title: "Example Times",
 *   url: "https://example.com/",
 *   articles: [{ title: "Xi in Moscow", url: "https://example.com/xi", published: "21 Mar 2023, 04:39 PM IST" }],
 * });
 */
export function createFeed<const N extends readonly Namespace[] = readonly Namespace[]>(
  input: FeedInputWith<NoInfer<N>> | FeedWith<NoInfer<N>>,
  options: CreateOptions<N> = {},
): FeedWith<N> {
  const { head, articles } = partsOf(input);
  const completion = new Completion(head, options, newestOf(head, articles));
  const feed = completion.feed;
  for (let i = 0; i < articles.length; i++) {
    const article = completion.article(articles[i], i);
    if (article !== undefined) feed.articles.push(article);
  }
  completion.end();
  return feed as FeedWith<N>;
}

/** The input, whatever a program passed: its articles as an array that may be empty. */
export function partsOf(input: unknown): { head: FeedInput; articles: readonly unknown[] } {
  const head = (typeof input === "object" && input !== null ? input : {}) as FeedInput;
  return { head, articles: Array.isArray(head.articles) ? (head.articles as readonly unknown[]) : [] };
}
