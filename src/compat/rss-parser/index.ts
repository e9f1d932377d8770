/**
 * `feedwright/rss-parser`: the npm package `rss-parser` by another import. Its options and results are the same; what is broken
 * costs no feed. docs/migrate-from-rss-parser.md says what differs.
 */

import { decodeBytes } from "../../scan/charset.ts";
import { type CustomField, readTree } from "./read-feed.ts";
import { type XmlTreeOptions, xmlTree } from "./xml-tree.ts";

/** What a parser is made with. */
export interface ParserOptions {
  /** `emptyTag`, `trim`, `normalize` and `normalizeTags` of `xml2js`. */
  xml2js?: XmlTreeOptions | undefined;
  /** Options of Node's `http.request`; elsewhere of `fetch`. */
  requestOptions?: Record<string, unknown> | undefined;
  /** Headers of the request. */
  headers?: Record<string, string> | undefined;
  /** Which version an `rss` without one is read as: 0.9, 1 or 2. */
  defaultRSS?: number | undefined;
  /** @default 5 */
  maxRedirects?: number | undefined;
  /** Fields beside the known ones. */
  customFields?: { feed?: readonly CustomField[] | undefined; item?: readonly CustomField[] | undefined } | undefined;
  /** Milliseconds. @default 60000 */
  timeout?: number | undefined;
}

/** An item as `rss-parser` has it. */
export interface Item {
  link?: string;
  guid?: string;
  title?: string;
  pubDate?: string;
  creator?: string;
  summary?: string;
  content?: string;
  isoDate?: string;
  categories?: string[];
  contentSnippet?: string;
  enclosure?: { url: string; length?: number; type?: string };
}

/** A feed as `rss-parser` has it. */
export interface Output<U> {
  image?: { link?: string; url: string; title?: string };
  paginationLinks?: { self?: string; first?: string; next?: string; last?: string; prev?: string };
  link?: string;
  title?: string;
  items: (U & Item)[];
  feedUrl?: string;
  description?: string;
  itunes?: {
    // biome-ignore lint/suspicious/noExplicitAny: the package's own type
    [key: string]: any;
    image?: string;
    owner?: { name?: string; email?: string };
    author?: string;
    summary?: string;
    explicit?: string;
    categories?: string[];
    keywords?: string[];
  };
}

type Callback<U> = (error: Error | null, feed?: Output<U>) => void;

/** An answer of the web: its status, headers and bytes. */
export interface Got {
  readonly status: number;
  readonly location: string | undefined;
  readonly contentType: string | undefined;
  readonly bytes: () => Promise<Uint8Array>;
}
export type Get = (
  url: URL,
  headers: Record<string, string>,
  options: Record<string, unknown>,
  signal: AbortSignal,
) => Promise<Got>;

/** @example const feed = await new Parser().parseString(xml); */
// biome-ignore lint/suspicious/noExplicitAny: the package's own types
export default class Parser<T = { [key: string]: any }, U = { [key: string]: any }> {
  /** As they were given, with what was left out. */
  readonly options: ParserOptions;

  constructor(options: ParserOptions = {}) {
    this.options = options;
  }

  /** @throws (the promise rejects with) Error for what is no feed of RSS or Atom */
  parseString(xml: string, callback?: Callback<U>): Promise<T & Output<U>> {
    return told(callback, async () => this.#read(String(xml)));
  }

  /** Asks for a feed and reads it. Private addresses are asked too, as the package does: for addresses of strangers take `fetchFeed`. */
  parseURL(feedUrl: string, callback?: Callback<U>, redirectCount = 0): Promise<T & Output<U>> {
    return told(callback, async () => {
      const { bytes, contentType } = await this.fetched(feedUrl, redirectCount);
      return this.#read(decodeBytes(bytes, contentType).text);
    });
  }

  /** Makes one request. */
  protected get(...[url, headers, options, signal]: Parameters<Get>): Promise<Got> {
    return getByFetch(url, headers, options, signal);
  }

  private async fetched(
    feedUrl: string,
    redirectCount: number,
  ): Promise<{ bytes: Uint8Array; contentType: string | undefined }> {
    const { headers, requestOptions = {}, maxRedirects, timeout } = this.options;
    const time = timeout || 60_000;
    const signal = AbortSignal.timeout(time);
    const most = maxRedirects || 5;
    let url = new URL(feedUrl);
    try {
      for (let redirects = redirectCount; ; redirects++) {
        const got = await this.get(
          url,
          { "User-Agent": "rss-parser", Accept: "application/rss+xml", ...headers },
          requestOptions,
          signal,
        );
        if (got.status >= 300 && got.status < 400 && got.location !== undefined) {
          if (redirects >= most) throw new Error("Too many redirects");
          url = new URL(got.location, url);
          continue;
        }
        if (got.status >= 300) throw new Error(`Status code ${got.status}`);
        return { bytes: await got.bytes(), contentType: got.contentType };
      }
    } catch (error) {
      if (signal.aborted) throw new Error(`Request timed out after ${time}ms`);
      throw error;
    }
  }

  #read(xml: string): T & Output<U> {
    const { xml2js, customFields, defaultRSS } = this.options;
    const tree = /<[A-Za-z]/.test(xml) ? xmlTree(xml, xml2js) : undefined;
    if (tree === undefined)
      throw new Error(xml.trim() === "" ? "Unable to parse XML." : "Non-whitespace before first tag.");
    return readTree(tree, {
      feedFields: customFields?.feed ?? [],
      itemFields: customFields?.item ?? [],
      defaultRss: defaultRSS || undefined,
    }) as T & Output<U>;
  }
}

/** Callbacks are called when the promise has settled, as the package does. */
function told<R extends Output<U>, U>(callback: Callback<U> | undefined, read: () => Promise<R>): Promise<R> {
  const promise = read();
  if (callback === undefined) return promise;
  return promise.then(
    (feed) => void setTimeout(() => callback(null, feed)),
    (error: Error) => void setTimeout(() => callback(error)),
  ) as unknown as Promise<R>;
}

const getByFetch: Get = async (url, headers, options, signal) => {
  const response = await fetch(url, { ...options, headers, signal, redirect: "manual" });
  return {
    status: response.status,
    location: response.headers.get("location") ?? undefined,
    contentType: response.headers.get("content-type") ?? undefined,
    bytes: async () => new Uint8Array(await response.arrayBuffer()),
  };
};
