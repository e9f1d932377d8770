/** What makes articles of text as it comes: one reader for the XML formats, one for JSON Feed. */

import type { Diagnostic } from "../errors.ts";
import type { Article, Feed } from "../model.ts";
import type { Format, ParseOptions } from "./parse-feed.ts";

export interface FeedReader {
  /** Known once an article has been delivered, or the end has come. */
  readonly format: Format;
  readonly version: string;
  /** Reads on; articles that close are delivered before this returns. */
  write(text: string): void;
  /** No more text. */
  end(): void;
  /** The feed without articles, as far as it has been read. */
  head(): Feed;
  /** What had to be mended until now. */
  diagnostics(): Diagnostic[];
}

export interface ReaderOptions extends ParseOptions {
  readonly deliver: (article: Article) => void;
}
