/**
 * A feed as a web server answers with it: the right type, validators made of the content, conditional requests.
 * Web-standard `Request` and `Response` only, so it runs in Node, Deno, Bun, Workers and every framework on them.
 */

import { createFeed } from "../feed/create-feed.ts";
import type { FeedInputWith, FeedWith } from "../model.ts";
import type { Format } from "../read/parse-feed.ts";
import type { Namespace } from "../table/words.ts";
import { type GenerateOptions, writeFeed } from "../write/generate.ts";
import { choose, variantsOf } from "./accept.ts";
import { entityTag, isKnown } from "./entity-tag.ts";

/** How long caches may keep the response: RFC 9111 §5.2.2, RFC 5861. Seconds. */
export interface CacheControl {
  /** Browsers and readers. */
  maxAge?: number | undefined;
  /** Shared caches (a CDN), where it is another than `maxAge`. */
  sharedMaxAge?: number | undefined;
  /** A stale answer may be given for so long while a new one is fetched. */
  staleWhileRevalidate?: number | undefined;
  /** A stale answer may be given for so long where the server fails. */
  staleIfError?: number | undefined;
  /** Only the reader itself may keep it: a feed behind a login. @default false */
  private?: boolean | undefined;
}

/** How `feedResponse` answers. */
export interface FeedResponseOptions<N extends readonly Namespace[] = readonly Namespace[]> extends GenerateOptions<N> {
  /**
   * The format to answer in; or several, of which the request's `Accept` chooses, the preferred first.
   * @default ["rss", "atom", "json", "rdf"]
   */
  format?: Format | readonly Format[] | undefined;
  /** `Cache-Control`: a header as it is, or its parts. @default "public, max-age=300" */
  cacheControl?: string | CacheControl | undefined;
  /** Which site's scripts may read it: an origin, or `false` for none but your own. @default "*" */
  cors?: string | false | undefined;
  /** Headers of every answer that has a feed, or says that it is the same; they win over those that this function sets. */
  headers?: HeaderFields | undefined;
}

/** Whatever `new Headers` takes. */
type HeaderFields = ConstructorParameters<typeof Headers>[0];

/** What a request says, as far as it matters here: a `Request`, or its method and headers. */
export interface FeedRequest {
  readonly method?: string | undefined;
  readonly headers?: HeaderFields | undefined;
}

const FORMATS: readonly Format[] = ["rss", "atom", "json", "rdf"];
const METHODS = "GET, HEAD, OPTIONS";

/**
 * Answers a request with a feed. GET and HEAD give the feed, or 304 where the reader has it already; OPTIONS answers a
 * browser's preflight; other methods get 405. `ETag` is made of the bytes and `Last-Modified` of the feed's own
 * `updated`, so that every server of a cluster says the same.
 *
 * RFC 9110 §8.8, §12.5.1, §13; nothing is compressed: the host does that (and weakens the `ETag` itself, which is understood).
 * @throws FeedError listing every problem of the input
 * @example export default { fetch: (request: Request) => feedResponse(feed, request, { cacheControl: { maxAge: 900 } }) };
 */
export function feedResponse<const N extends readonly Namespace[] = readonly Namespace[]>(
  feed: FeedInputWith<NoInfer<N>> | FeedWith<NoInfer<N>>,
  request: FeedRequest = {},
  options: FeedResponseOptions<N> = {},
): Response {
  const method = request.method?.toUpperCase() ?? "GET";
  const asked = new Headers(request.headers);
  const headers = sharedHeaders(options);
  if (method === "OPTIONS") return preflight(asked, headers);
  if (method !== "GET" && method !== "HEAD") {
    headers.set("Allow", METHODS);
    return new Response(null, { status: 405, headers });
  }
  const { format, type } = choose(asked.get("Accept"), variantsOf(options.format ?? FORMATS));
  const complete = createFeed(feed, options);
  const bytes = new TextEncoder().encode(writeFeed(complete, format, options));
  const tag = entityTag(bytes);
  headers.set("ETag", tag);
  headers.set("Last-Modified", complete.updated!.toUTCString());
  headers.set("Cache-Control", cacheControl(options.cacheControl));
  const own = new Headers(options.headers);
  if (isKnown(asked, tag, complete.updated)) {
    // RFC 9110 §15.4.5: what caches go by is said again, what is about the content is not.
    own.forEach((value, name) => {
      if (!name.startsWith("content-") || name === "content-location") headers.set(name, value);
    });
    return new Response(null, { status: 304, headers });
  }
  headers.set("Content-Type", `${type}; charset=utf-8`);
  headers.set("X-Content-Type-Options", "nosniff");
  if (method === "HEAD") headers.set("Content-Length", String(bytes.length));
  own.forEach((value, name) => {
    headers.set(name, value);
  });
  return new Response(method === "HEAD" ? null : bytes, { headers });
}

function cacheControl(given: string | CacheControl = { maxAge: 300 }): string {
  if (typeof given === "string") return given;
  const seconds = {
    "max-age": given.maxAge,
    "s-maxage": given.sharedMaxAge,
    "stale-while-revalidate": given.staleWhileRevalidate,
    "stale-if-error": given.staleIfError,
  };
  const parts = Object.entries(seconds).flatMap(([name, value]) => (value === undefined ? [] : `${name}=${value}`));
  return [given.private ? "private" : "public", ...parts].join(", ");
}

/** What every answer says. */
function sharedHeaders(options: FeedResponseOptions): Headers {
  const { cors = "*" } = options;
  const headers = new Headers();
  if (typeof options.format !== "string") headers.set("Vary", "Accept");
  if (cors !== false) {
    headers.set("Access-Control-Allow-Origin", cors);
    // Scripts see only a few headers unless told of others; these are what conditional requests are made of.
    headers.set("Access-Control-Expose-Headers", "ETag, Last-Modified");
  }
  return headers;
}

/** The answer to "may a script of another site ask this?", and to OPTIONS in general. */
function preflight(asked: Headers, headers: Headers): Response {
  headers.set("Allow", METHODS);
  if (asked.has("Access-Control-Request-Method") && headers.has("Access-Control-Allow-Origin")) {
    headers.set("Access-Control-Allow-Methods", METHODS);
    headers.set("Access-Control-Allow-Headers", "Accept, If-None-Match, If-Modified-Since");
    headers.set("Access-Control-Max-Age", "86400");
  }
  return new Response(null, { status: 204, headers });
}
