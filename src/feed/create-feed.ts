/** Input → Feed: the one place where anything is filled in, cleaned or refused. Idempotent, and without a clock. */

import { requireOptions } from "../errors.ts";
import type { Diagnostic } from "../errors.ts";
import type { FeedInput, FeedInputWith, FeedWith, Row } from "../model.ts";
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
  /**
   * IANA zone of Dates and strings that state none: a Date is printed in that zone's offset of that day, a string is a local
   * date and time of that zone. @default undefined: a Date is UTC, the offset of a string is unknown
   * @example createFeed(input, { zone: "Asia/Kolkata" })
   */
  zone?: string | undefined;
  /** Where this feed lives, in place of the input's `feedUrl`: each format of a feed has its own address. */
  feedUrl?: string | Readonly<Partial<Record<"rss" | "atom" | "rdf" | "json", string>>> | undefined;
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
  input: FeedInputWith<NoInfer<N>> | Row<FeedInputWith<NoInfer<N>>> | FeedWith<NoInfer<N>>,
  options: CreateOptions<N> = {},
): FeedWith<N> {
  requireOptions(options);
  const { head, articles } = partsOf(input);
  const completion = new Completion(head, options, newestOf(head, articles, options.zone));
  const feed = completion.feed;
  for (let i = 0; i < articles.length; i++) {
    const article = completion.article(articles[i], i);
    if (article !== undefined) feed.articles.push(article);
  }
  completion.end();
  return feed as FeedWith<N>;
}

/** The input, whatever a program passed: its articles as an array that may be empty. What is no list is reported by the head. */
export function partsOf(input: unknown): { head: FeedInput; articles: readonly unknown[] } {
  const head = (typeof input === "object" && input !== null ? input : {}) as FeedInput;
  return { head, articles: listOfArticles(head.articles) };
}

/** Anything that can be gone through, save a string. */
function listOfArticles(articles: unknown): readonly unknown[] {
  if (Array.isArray(articles)) return articles as readonly unknown[];
  const isIterable = typeof articles === "object" && articles !== null && Symbol.iterator in articles;
  return isIterable ? Array.from(articles as Iterable<unknown>) : [];
}

/** The options as one format of a feed is written by: `feedUrl` may have an address for each. */
export function optionsFor<O extends CreateOptions>(format: "rss" | "atom" | "rdf" | "json", options: O): O {
  const { feedUrl } = options;
  return typeof feedUrl === "object" ? { ...options, feedUrl: feedUrl[format] } : options;
}
