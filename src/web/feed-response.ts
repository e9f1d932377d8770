/**
 * A feed as a web server answers with it: the right type, validators made of the content, conditional requests.
 * Web-standard `Request` and `Response` only, so it runs in Node, Deno, Bun, Workers and every framework on them.
 */

import { createFeed, optionsFor } from "../feed/create-feed.ts";
import { feedError, requireOptions } from "../errors.ts";
import type { Feed, FeedInputWith, FeedWith, Row } from "../model.ts";
import type { Format } from "../read/parse-feed.ts";
import type { Namespace } from "../table/words.ts";
import { type GenerateOptions, writeFeed } from "../write/generate.ts";
import { textFormat } from "../write/text-formats.ts";
import { choose, variantsOf } from "./accept.ts";
import { contentSecurityPolicy } from "./content-security.ts";
import { entityTag, outcomeOf } from "./entity-tag.ts";

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
  /** Where the feed was asked for: tells which script the view is. */
  readonly url?: string | undefined;
}

const FORMATS: readonly Format[] = ["rss", "atom", "json", "rdf"];
const METHODS = "GET, HEAD, OPTIONS";

/**
 * Answers a request with a feed. GET and HEAD give the feed, or 304 where the reader has it already; OPTIONS answers a
 * browser's preflight; other methods get 405. `ETag` is made of the bytes and `Last-Modified` of the feed's own
 * `updated`, so that every server of a cluster says the same. A condition that fails (`If-Match`) gets 412. Nothing in the
 * feed runs in a browser but the view that was asked for: the Content-Security-Policy says so, and XML is called
 * `application/xml` only where there is a view.
 *
 * RFC 9110 §8.8, §12.5.1, §13; nothing is compressed: the host does that (and weakens the `ETag` itself, which is understood).
 * @throws FeedError listing every problem of the input
 * @example export default { fetch: (request: Request) => feedResponse(feed, request, { cacheControl: { maxAge: 900 } }) };
 */
export function feedResponse<const N extends readonly Namespace[] = readonly Namespace[]>(
  feed: FeedInputWith<NoInfer<N>> | Row<FeedInputWith<NoInfer<N>>> | FeedWith<NoInfer<N>>,
  request: FeedRequest = {},
  options: FeedResponseOptions<N> = {},
): Response {
  requireOptions(request, "request");
  requireOptions(options);
  const method = request.method?.toUpperCase() ?? "GET";
  const asked = new Headers(request.headers);
  const headers = sharedHeaders(options);
  if (method === "OPTIONS") return preflight(asked, headers);
  if (method !== "GET" && method !== "HEAD") {
    headers.set("Allow", METHODS);
    return new Response(null, { status: 405, headers });
  }
  const { format, said } = choose(asked.get("Accept"), variantsOf(formatsOf(options), hasView(options)));
  const complete = createFeed(feed, optionsFor(format, options));
  const bytes = new TextEncoder().encode(writeFeed(complete, format, options));
  const tag = entityTag(bytes);
  const outcome = outcomeOf(asked, tag, complete.updated);
  if (outcome === "failed") return new Response(null, { status: 412, headers });
  headers.set("ETag", tag);
  if (complete.updated !== undefined) headers.set("Last-Modified", complete.updated.toUTCString());
  headers.set("Cache-Control", cacheControl(options.cacheControl));
  const own = new Headers(options.headers);
  if (outcome === "known") {
    // RFC 9110 §15.4.5: what caches go by is said again, what is about the content is not.
    own.forEach((value, name) => {
      if (!name.startsWith("content-") || name === "content-location") headers.set(name, value);
    });
    return new Response(null, { status: 304, headers });
  }
  headers.set("Content-Type", `${said}; charset=utf-8`);
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("Content-Security-Policy", contentSecurityPolicy(options, request.url));
  const links = linksOf(complete);
  if (links !== "") headers.set("Link", links);
  if (method === "HEAD") headers.set("Content-Length", String(bytes.length));
  own.forEach((value, name) => {
    headers.set(name, value);
  });
  return new Response(method === "HEAD" ? null : bytes, { headers });
}

/** @throws FeedError for a format that there is not */
function formatsOf({ format = FORMATS }: FeedResponseOptions): readonly Format[] {
  const formats = Array.isArray(format) ? (format as readonly Format[]) : [format as Format];
  for (const each of formats) textFormat(each, "options.format");
  if (formats.length === 0)
    throw feedError("invalid-option", "there is no format to answer in; name one, such as rss", {
      path: "options.format",
    });
  return formats;
}

const hasView = ({ viewer, stylesheet }: FeedResponseOptions) => viewer !== undefined || stylesheet !== undefined;

/** The feed's hubs and its own address: WebSub §4. */
function linksOf({ hubs, feedUrl }: Feed): string {
  const links = hubs.filter(({ type }) => /^(?:websub|pubsubhubbub)$/i.test(type)).map(({ url }) => linkOf(url, "hub"));
  if (feedUrl !== undefined) links.push(linkOf(feedUrl, "self"));
  return links.filter((link) => link !== undefined).join(", ");
}

/** RFC 8288 §3: a header holds ASCII, and an address in it no `>`. */
function linkOf(address: string, rel: string): string | undefined {
  try {
    return `<${new URL(address).href.replaceAll(">", "%3E")}>; rel="${rel}"`;
  } catch {
    return undefined;
  }
}

function cacheControl(given: string | CacheControl = { maxAge: 300 }): string {
  if (typeof given === "string") return given;
  const parts = SECONDS.flatMap(([key, directive]) => {
    const value = given[key];
    if (value === undefined) return [];
    if (Number.isSafeInteger(value) && value >= 0) return `${directive}=${value}`;
    throw feedError("invalid-option", `expected whole seconds from 0, not ${String(value)}`, {
      path: `options.cacheControl.${key}`,
      params: { value: String(value) },
    });
  });
  return [given.private ? "private" : "public", ...parts].join(", ");
}

/** RFC 9111 §5.2.2 and RFC 5861. */
const SECONDS = [
  ["maxAge", "max-age"],
  ["sharedMaxAge", "s-maxage"],
  ["staleWhileRevalidate", "stale-while-revalidate"],
  ["staleIfError", "stale-if-error"],
] as const;

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
