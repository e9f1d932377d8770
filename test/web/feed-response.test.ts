/** `feedResponse` behind Node's own server, asked over a real socket; and row by row. */

import { createServer, type Server, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FeedResponseOptions, feedResponse, isFeedError, parseFeed } from "../../src/index.ts";
import { entityTag } from "../../src/web/entity-tag.ts";

const FEED = {
  title: "Example Times",
  url: "https://example.com/",
  articles: [{ title: "Heat wave ☀", url: "https://example.com/heat", published: "2023-03-21T16:39:00.250+05:30" }],
};
const MODIFIED = "Tue, 21 Mar 2023 11:09:00 GMT";
const BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";
const NEWS_READER = "application/rss+xml, application/rdf+xml;q=0.8, application/atom+xml;q=0.6, application/xml;q=0.4";

const ask = (headers: Record<string, string> = {}, options: FeedResponseOptions = {}, method = "GET") =>
  feedResponse(FEED, { method, headers }, options);
const TAG = ask().headers.get("ETag")!;

describe("over a socket", () => {
  let server: Server;
  let port: number;
  beforeAll(async () => {
    server = createServer(async ({ method, headers }, out) => {
      const response = feedResponse(FEED, { method, headers: headers as Record<string, string> });
      out.writeHead(response.status, Object.fromEntries(response.headers));
      out.end(new Uint8Array(await response.arrayBuffer()));
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => server.close());

  /** Not `fetch`, which has a cache of opinions about HEAD, 304 and forbidden headers. */
  const over = (method: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; headers: Record<string, string>; body: string }>((resolve, reject) => {
      send({ port, method, headers, agent: false }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () => {
          const body = Buffer.concat(chunks).toString("utf8");
          resolve({ status: answer.statusCode!, headers: answer.headers as Record<string, string>, body });
        });
      })
        .on("error", reject)
        .end();
    });

  test("a first request gets the feed, the next one 304", async () => {
    const first = await over("GET");
    expect(first.status).toBe(200);
    expect(first.headers["content-type"]).toBe("application/rss+xml; charset=utf-8");
    expect(parseFeed(first.body).feed.articles[0]?.title).toBe("Heat wave ☀");
    const next = await over("GET", {
      "If-None-Match": first.headers.etag!,
      "If-Modified-Since": first.headers["last-modified"]!,
    });
    expect([next.status, next.body, next.headers.etag]).toEqual([304, "", first.headers.etag]);
    expect(next.headers["content-type"]).toBeUndefined();
  });

  test("HEAD says what GET would, without the feed", async () => {
    const [head, get] = [await over("HEAD"), await over("GET")];
    expect([head.status, head.body, head.headers.etag]).toEqual([200, "", get.headers.etag]);
    expect(Number(head.headers["content-length"])).toBe(Buffer.byteLength(get.body));
    expect((await over("HEAD", { "If-None-Match": "*" })).status).toBe(304);
  });

  test.each(["POST", "PUT", "DELETE", "PATCH"])("%s is not allowed", async (method) => {
    const { status, headers } = await over(method);
    expect([status, headers.allow]).toEqual([405, "GET, HEAD, OPTIONS"]);
  });

  test("a browser's preflight is answered", async () => {
    const { status, headers } = await over("OPTIONS", {
      Origin: "https://reader.example",
      "Access-Control-Request-Method": "GET",
      "Access-Control-Request-Headers": "if-none-match",
    });
    expect(status).toBe(204);
    expect(headers["access-control-allow-origin"]).toBe("*");
    expect(headers["access-control-allow-headers"]?.toLowerCase()).toContain("if-none-match");
    expect((await over("OPTIONS")).headers.allow).toBe("GET, HEAD, OPTIONS");
  });
});

describe("Accept: RFC 9110 §12.5.1", () => {
  test.each<[string, string]>([
    ["", "application/rss+xml"],
    ["*/*", "application/rss+xml"],
    [NEWS_READER, "application/rss+xml"],
    [BROWSER, "application/rss+xml"],
    ["application/atom+xml", "application/atom+xml"],
    ["application/feed+json", "application/feed+json"],
    ["application/json", "application/json"],
    ["application/rdf+xml", "application/rdf+xml"],
    ["text/xml", "application/rss+xml"],
    ["text/*", "application/rss+xml"],
    ["application/*;q=0.5, application/atom+xml;q=0.4", "application/rss+xml"],
    ["application/*, application/rss+xml;q=0.1", "application/atom+xml"],
    ["application/rss+xml;q=0.2, application/feed+json;q=0.9", "application/feed+json"],
    ["application/rss+xml;q=0, */*;q=0.1", "application/atom+xml"],
    ["APPLICATION/ATOM+XML ; Q=0.7 ; charset=utf-8 , application/rss+xml;q=0.6", "application/atom+xml"],
    ["application/atom+xml;q=nonsense, application/rss+xml;q=0.1", "application/rss+xml"],
    ["image/png", "application/rss+xml"],
    [",,;;garbage/,/", "application/rss+xml"],
  ])("%s → %s", (accept, type) => {
    const response = ask({ Accept: accept });
    expect(response.headers.get("Content-Type")).toBe(`${type}; charset=utf-8`);
    expect(response.headers.get("Vary")).toBe("Accept");
  });

  test.each<[string, FeedResponseOptions, string]>([
    [BROWSER, { viewer: "/feed-view.js" }, "application/xml"],
    [BROWSER, { viewer: "/feed-view.js", format: "atom" }, "application/xml"],
    [BROWSER, { stylesheet: "/feed.css" }, "application/xml"],
    ["text/xml", { stylesheet: "/feed.xsl" }, "text/xml"],
    [NEWS_READER, { viewer: "/feed-view.js" }, "application/rss+xml"],
    ["*/*", { viewer: "/feed-view.js" }, "application/rss+xml"],
    [BROWSER, { format: "rss" }, "application/rss+xml"],
    [BROWSER, { format: "json" }, "application/feed+json"],
    ["application/json", { format: "json" }, "application/json"],
  ])("a feed is called XML only where there is a view: %s, %o → %s", (accept, options, type) =>
    expect(ask({ Accept: accept }, options).headers.get("Content-Type")).toBe(`${type}; charset=utf-8`),
  );

  test("a format that is given is not negotiated", async () => {
    const response = ask({ Accept: "application/rss+xml" }, { format: "json" });
    expect(response.headers.get("Vary")).toBeNull();
    expect(JSON.parse(await response.text())).toMatchObject({ title: "Example Times" });
  });

  test("of several formats the first is preferred", () =>
    expect(ask({ Accept: "*/*" }, { format: ["atom", "rss"] }).headers.get("Content-Type")).toMatch("atom"));

  test("any header is answered", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii" }), (accept) => {
        const clean = accept.replace(/[^\x20-\x7e]/g, "");
        expect(ask({ Accept: clean }).status).toBe(200);
      }),
    );
  });
});

describe("conditional requests: RFC 9110 §13", () => {
  test.each<[string, Record<string, string>, number]>([
    ["the tag", { "If-None-Match": TAG }, 304],
    ["the tag made weak by a compressing host", { "If-None-Match": `W/${TAG}` }, 304],
    ["a list with the tag", { "If-None-Match": `"other", W/"more" , ${TAG}` }, 304],
    ["a list with commas inside tags", { "If-None-Match": `"a,b", ${TAG}` }, 304],
    ["*", { "If-None-Match": "*" }, 304],
    ["another tag", { "If-None-Match": '"other"' }, 200],
    ["the tag without quotes", { "If-None-Match": TAG.slice(1, -1) }, 200],
    ["the date", { "If-Modified-Since": MODIFIED }, 304],
    ["a later date", { "If-Modified-Since": "Wed, 22 Mar 2023 00:00:00 GMT" }, 304],
    ["an earlier date", { "If-Modified-Since": "Tue, 21 Mar 2023 11:08:59 GMT" }, 200],
    ["the date in an old form", { "If-Modified-Since": "Tuesday, 21-Mar-23 11:09:00 GMT" }, 304],
    ["no date", { "If-Modified-Since": "yesterday" }, 200],
    ["a year, which is no HTTP-date", { "If-Modified-Since": "2030" }, 200],
    ["a date of RFC 3339", { "If-Modified-Since": "2030-01-01T00:00:00Z" }, 200],
    ["a date in another zone", { "If-Modified-Since": "Tue, 21 Mar 2030 11:09:00 +0000" }, 200],
    ["a day that there is not", { "If-Modified-Since": "Tue, 31 Feb 2030 11:09:00 GMT" }, 200],
    ["an hour that there is not", { "If-Modified-Since": "Tue, 21 Mar 2030 25:09:00 GMT" }, 200],
    ["a month that there is not", { "If-Modified-Since": "Tue, 21 Anf 2030 11:09:00 GMT" }, 200],
    ["the date as asctime prints it, in GMT", { "If-Modified-Since": "Tue Mar 21 11:09:00 2023" }, 304],
    ["a second earlier, as asctime prints it", { "If-Modified-Since": "Tue Mar 21 11:08:59 2023" }, 200],
    ["a day of one digit, as asctime prints it", { "If-Modified-Since": "Sat Apr  1 11:09:00 2023" }, 304],
    ["a year of the last century", { "If-Modified-Since": "Sunday, 06-Nov-94 08:49:37 GMT" }, 200],
    ["If-Match with the tag", { "If-Match": TAG }, 200],
    ["If-Match with a list", { "If-Match": `"other", ${TAG}` }, 200],
    ["If-Match with *", { "If-Match": "*" }, 200],
    ["If-Match with another tag", { "If-Match": '"other"' }, 412],
    ["If-Match compares strongly", { "If-Match": `W/${TAG}` }, 412],
    ["If-Match comes before If-None-Match", { "If-Match": '"other"', "If-None-Match": TAG }, 412],
    ["If-Unmodified-Since the date", { "If-Unmodified-Since": MODIFIED }, 200],
    ["If-Unmodified-Since an earlier date", { "If-Unmodified-Since": "Tue, 21 Mar 2023 11:08:59 GMT" }, 412],
    ["If-Unmodified-Since no date", { "If-Unmodified-Since": "1999" }, 200],
    [
      "If-Match wins over If-Unmodified-Since",
      { "If-Match": TAG, "If-Unmodified-Since": "Tue, 21 Mar 2000 11:08:59 GMT" },
      200,
    ],
    ["another tag wins over the date", { "If-None-Match": '"other"', "If-Modified-Since": MODIFIED }, 200],
    [
      "the tag wins over an earlier date",
      { "If-None-Match": TAG, "If-Modified-Since": "Tue, 21 Mar 2000 11:08:59 GMT" },
      304,
    ],
  ])("%s", (_, headers, status) => expect(ask(headers).status).toBe(status));

  test("304 says how long it holds, and nothing about content", () => {
    const { headers } = ask({ "If-None-Match": TAG }, { cacheControl: { maxAge: 60 } });
    expect([headers.get("ETag"), headers.get("Cache-Control"), headers.get("Vary")]).toEqual([
      TAG,
      "public, max-age=60",
      "Accept",
    ]);
    expect([headers.get("Content-Type"), headers.get("Content-Length")]).toEqual([null, null]);
  });

  test("Last-Modified is the feed's own date, whole seconds, the same at every request", () => {
    expect(ask().headers.get("Last-Modified")).toBe(MODIFIED);
    expect(ask().headers.get("ETag")).toBe(TAG);
  });

  test("formats have tags of their own", () => {
    const tags = (["rss", "atom", "rdf", "json"] as const).map((format) => ask({}, { format }).headers.get("ETag"));
    expect(new Set(tags).size).toBe(4);
  });

  test("content that differs has another tag", () => {
    const seen = new Set<string>();
    const bytes = new Uint8Array(64);
    for (let i = 0; i < bytes.length; i++)
      for (let bit = 0; bit < 8; bit++) {
        const other = bytes.slice();
        other[i]! ^= 1 << bit;
        seen.add(entityTag(other));
      }
    for (let size = 0; size < 1000; size++) seen.add(entityTag(new Uint8Array(size)));
    expect(seen.size).toBe(64 * 8 + 1000);
    expect(entityTag(bytes)).toMatch(/^"[\da-f]{16}"$/);
  });
});

describe("what else is said", () => {
  test.each<[FeedResponseOptions, string]>([
    [{}, "public, max-age=300"],
    [{ cacheControl: "no-store" }, "no-store"],
    [
      { cacheControl: { maxAge: 60, sharedMaxAge: 600, staleWhileRevalidate: 30, staleIfError: 86400 } },
      "public, max-age=60, s-maxage=600, stale-while-revalidate=30, stale-if-error=86400",
    ],
    [{ cacheControl: { private: true, maxAge: 0 } }, "private, max-age=0"],
  ])("Cache-Control of %o", (options, header) => expect(ask({}, options).headers.get("Cache-Control")).toBe(header));

  test.each<[FeedResponseOptions, string | null]>([
    [{}, "*"],
    [{ cors: "https://reader.example" }, "https://reader.example"],
    [{ cors: false }, null],
  ])("CORS of %o", (options, header) => {
    for (const method of ["GET", "OPTIONS", "POST"])
      expect(
        ask({ "Access-Control-Request-Method": "GET" }, options, method).headers.get("Access-Control-Allow-Origin"),
      ).toBe(header);
  });

  test.each([
    [{ maxAge: Number.NaN }, "maxAge"],
    [{ maxAge: -1 }, "maxAge"],
    [{ sharedMaxAge: 1.5 }, "sharedMaxAge"],
    [{ staleIfError: Number.POSITIVE_INFINITY }, "staleIfError"],
    [{ staleWhileRevalidate: "60" as never }, "staleWhileRevalidate"],
  ])("seconds that are none are refused: %o", (cacheControl, key) =>
    expect(() => ask({}, { cacheControl })).toThrow(
      expect.objectContaining({
        name: "FeedError",
        diagnostics: [expect.objectContaining({ code: "invalid-option", path: `options.cacheControl.${key}` })],
      }),
    ),
  );

  test.each(["rss2", "RSS", "constructor", "__proto__", "", 7, null])(
    "a format that there is not is refused: %o",
    (format) =>
      expect(() => ask({}, { format: format as never })).toThrow(
        expect.objectContaining({
          diagnostics: [expect.objectContaining({ code: "unknown-format", path: "options.format" })],
        }),
      ),
  );

  test("hubs and the feed's own address are said in a header too: WebSub §4", () => {
    const hubs = [
      { type: "WebSub", url: "https://hub.example/a b?c=>" },
      { type: "rssCloud", url: "https://cloud.example/" },
    ];
    const feed = { ...FEED, feedUrl: "https://example.com/rss.xml", hubs };
    expect(feedResponse(feed, {}, {}).headers.get("Link")).toBe(
      '<https://hub.example/a%20b?c=%3E>; rel="hub", <https://example.com/rss.xml>; rel="self"',
    );
    expect(ask().headers.get("Link")).toBeNull();
  });

  const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'";
  const shown = (sources: string) =>
    `default-src 'none'; ${sources}; img-src http: https:; media-src http: https:; base-uri 'none'; form-action 'none'`;
  test.each<[string, FeedResponseOptions, string | undefined, string]>([
    ["nothing runs in a feed", {}, undefined, NOTHING],
    [
      "a viewer",
      { viewer: "https://cdn.example/view.js?v=1" },
      undefined,
      shown("script-src https://cdn.example/view.js"),
    ],
    [
      "a viewer of this site",
      { viewer: "/view.js" },
      "https://a.example/feed",
      shown("script-src https://a.example/view.js"),
    ],
    ["a viewer of nobody knows where", { viewer: "/view.js" }, undefined, shown("script-src 'self'")],
    [
      "a viewer whose name parts directives",
      { viewer: "/a;b,c.js" },
      "https://a.example/",
      shown("script-src https://a.example/a%3Bb%2Cc.js"),
    ],
    [
      "CSS",
      { stylesheet: "/feed.css" },
      "https://a.example/",
      shown("style-src https://a.example/feed.css 'self' 'unsafe-inline'"),
    ],
    [
      "XSLT",
      { stylesheet: "/feed.xsl" },
      "https://a.example/",
      shown("script-src https://a.example/feed.xsl; style-src https://a.example/feed.xsl 'self' 'unsafe-inline'"),
    ],
  ])("Content-Security-Policy: %s", (_, options, url, policy) =>
    expect(feedResponse(FEED, { url }, options).headers.get("Content-Security-Policy")).toBe(policy),
  );

  test("the type is not guessed at", () => expect(ask().headers.get("X-Content-Type-Options")).toBe("nosniff"));
  test("a caller's own headers win", () => {
    const { headers } = ask({}, { headers: { "Content-Type": "text/xml", "X-Robots-Tag": "noindex" } });
    expect([headers.get("Content-Type"), headers.get("X-Robots-Tag")]).toEqual(["text/xml", "noindex"]);
  });
  test("a caller's own headers win in a 304 too, without what is about the content: RFC 9110 §15.4.5", () => {
    const own = { "Cache-Control": "private", "Content-Type": "text/xml" };
    const { status, headers } = ask({ "If-None-Match": TAG }, { headers: own });
    expect([status, headers.get("Cache-Control"), headers.get("Content-Type")]).toEqual([304, "private", null]);
  });
  test("a request may be a Request, or nothing", async () => {
    const request = new Request("https://example.com/feed", { headers: { "If-None-Match": TAG } });
    expect(feedResponse(FEED, request).status).toBe(304);
    expect(feedResponse(FEED).status).toBe(200);
  });
  test("a feed that cannot be written is refused whole", () => {
    try {
      feedResponse({ title: "" });
      expect.unreachable();
    } catch (error) {
      expect(isFeedError(error)).toBe(true);
    }
  });
});
