/** One polite request, against a server that behaves in each way that servers do. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { generateRss, isFeedError } from "../../src/index.ts";
import { type FetchOptions, fetchFeed, type FetchResult, type FetchState } from "../../src/web/node.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
let server: Server;
let site: string;
let answers: Record<string, Answer> = {};
const asked: { path: string; headers: IncomingMessage["headers"] }[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({ path: request.url!, headers: request.headers });
    const answer = answers[request.url!];
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  answers = {};
  asked.length = 0;
});

const feed = (count: number, more: object = {}) =>
  generateRss({
    title: "Example Times",
    url: "https://example.com/",
    articles: Array.from({ length: count }, (_, i) => ({
      title: `Article ${count - i}`,
      url: `https://example.com/${count - i}`,
      published: new Date(Date.UTC(2023, 2, 1, 6 * (count - i))),
    })),
    ...more,
  });
const send =
  (body: string | Buffer, headers: Record<string, string | number> = {}, status = 200): Answer =>
  (_, response) =>
    void response.writeHead(status, { "content-type": "application/rss+xml", ...headers }).end(body);
const status = (code: number, headers: Record<string, string> = {}): Answer => send("", headers, code);
const to =
  (path: string, code = 302): Answer =>
  (_, response) =>
    void response.writeHead(code, { location: path }).end();
const day = (date: number, hour = 0) => new Date(Date.UTC(2023, 2, date, hour));
const visit = (path = "/feed", options: FetchOptions = {}) =>
  fetchFeed(`${site}${path}`, { allowPrivate: true, now: day(21), ...options });
/** Visit after visit, each with what the last one left. */
async function visits(dates: readonly Date[], path = "/feed"): Promise<FetchResult[]> {
  const results: FetchResult[] = [];
  let state: FetchState | undefined;
  for (const now of dates) {
    const result = await visit(path, {
      now,
      ...(state === undefined ? {} : { state: JSON.parse(JSON.stringify(state)) }),
    });
    results.push(result);
    state = result.state;
  }
  return results;
}

describe("the first visit", () => {
  it("gives the feed, all of it new, and when to come again", async () => {
    answers = { "/feed": send(feed(3)) };
    const { status: what, newArticles, feed: came, format, nextCheck, reasons, response } = await visit();
    expect([what, format, came!.title]).toEqual(["new", "rss", "Example Times"]);
    expect(newArticles.map(({ title }) => title)).toEqual(["Article 3", "Article 2", "Article 1"]);
    expect(nextCheck.getTime()).toBeGreaterThan(day(21).getTime());
    expect(reasons[0]).toBe("3 articles");
    expect([response.status, response.url]).toEqual([200, `${site}/feed`]);
  });
  it("says who asks and for what, and nothing else", async () => {
    answers = { "/feed": send(feed(1)) };
    await visit("/feed", { userAgent: "Reader/1.0 (+https://reader.example/bot)" });
    const { headers } = asked[0]!;
    expect(headers["user-agent"]).toBe("Reader/1.0 (+https://reader.example/bot)");
    expect(headers.accept).toMatch(/^application\/atom\+xml, .*\*\/\*;q=0\.1$/);
    expect(headers["accept-encoding"]).toBe("gzip, deflate, br");
    expect(Object.keys(headers).sort()).toEqual(["accept", "accept-encoding", "connection", "host", "user-agent"]);
  });
});

describe("the visits after it", () => {
  it("send validators back byte for byte, and a 304 brings nothing", async () => {
    const etag = 'W/"odd;gzip, x"';
    answers = {
      "/feed": (request, response) =>
        request.headers["if-none-match"] === etag && request.headers["if-modified-since"] === "yesterday"
          ? void response.writeHead(304, { etag: '"next"' }).end()
          : send(feed(2), { etag, "last-modified": "yesterday" })(request, response),
    };
    const [, second] = await visits([day(21), day(22)]);
    expect([second!.status, second!.feed, second!.newArticles]).toEqual(["unchanged", undefined, []]);
    expect(second!.state).toMatchObject({ etag: '"next"', lastModified: "yesterday", unchanged: 1 });
  });
  it("a 200 without validators takes the old ones away", async () => {
    let count = 1;
    answers = {
      "/feed": (request, response) => send(feed(count), count++ === 1 ? { etag: '"a"' } : {})(request, response),
    };
    const [, second] = await visits([day(21), day(22)]);
    expect(second!.state.etag).toBeUndefined();
  });
  it("the same bytes again are nothing new", async () => {
    answers = { "/feed": send(feed(2)) };
    expect((await visits([day(21), day(22)]))[1]).toMatchObject({ status: "unchanged", newArticles: [] });
  });
  it("a build date alone is nothing new", async () => {
    let minute = 0;
    answers = { "/feed": (request, response) => send(feed(2, { updated: day(21, minute++) }))(request, response) };
    expect((await visits([day(21), day(22)]))[1]).toMatchObject({ status: "unchanged", newArticles: [] });
  });
  it("one article more is the new one", async () => {
    let count = 2;
    answers = { "/feed": (request, response) => send(feed(count++))(request, response) };
    const [, second] = await visits([day(21), day(22)]);
    expect(second!.status).toBe("changed");
    expect(second!.newArticles.map(({ title }) => title)).toEqual(["Article 3"]);
  });
  it("ids that are made anew each time make no article new", async () => {
    let build = 0;
    answers = {
      "/feed": (request, response) =>
        send(feed(3).replace(/(<guid[^>]*>)[^<]*/g, (_, tag) => `${tag}${build}-${Math.floor(build++ / 3)}`))(
          request,
          response,
        ),
    };
    expect((await visits([day(21), day(22)]))[1]!.newArticles).toEqual([]);
  });
  it("a part that was asked for (226) brings what is new in it, and says nothing of the rest", async () => {
    answers = { "/feed": send(feed(12), { etag: '"a"' }) };
    const first = await visit("/feed", { now: day(5) });
    answers = {
      "/feed": (request, response) =>
        request.headers["a-im"] === "feed"
          ? send(
              feed(13).replace(/(<item>.*?<\/item>).*<\/channel>/s, "$1</channel>"),
              { etag: '"b"', im: "feed" },
              226,
            )(request, response)
          : void response.writeHead(500).end(),
    };
    const second = await visit("/feed", { now: day(6), state: first.state });
    expect([second.status, second.newArticles.map(({ title }) => title)]).toEqual(["changed", ["Article 13"]]);
    expect([second.state.etag, second.state.dates!.length]).toEqual(['"b"', 13]);
    answers = { "/feed": send(feed(13)) };
    expect((await visit("/feed", { now: day(7), state: second.state })).newArticles).toEqual([]);
  });
  it("204 is nothing to say", async () => {
    let isFirst = true;
    answers = {
      "/feed": (request, response) => {
        if (isFirst) send(feed(1))(request, response);
        else status(204)(request, response);
        isFirst = false;
      },
    };
    expect((await visits([day(21), day(22)]))[1]!.status).toBe("unchanged");
  });
});

describe("what goes wrong is told, and costs nothing that is known", () => {
  const faults: [rule: string, answer: Answer, words: RegExp][] = [
    ["nothing there", status(404), /nothing at this address \(404\)/],
    ["forbidden", status(403), /refuses \(403\)/],
    ["a wall for browsers", status(403, { "cf-mitigated": "challenge" }), /wants to see a browser/],
    ["a login", status(401), /know who asks \(401\)/],
    ["too often", status(429, { "retry-after": "7200" }), /too often \(429\)/],
    ["trouble", status(503), /trouble \(503\)/],
    ["by law", status(451), /by law/],
    ["a part", send(feed(1).slice(0, 200), {}, 206), /part that nobody asked for/],
    ["a part of RFC 3229 that says nothing of it", send(feed(1), {}, 226), /part that nobody asked for/],
    ["nothing at all", send(""), /answers with nothing/],
    [
      "a page for maintenance",
      send("<!doctype html><html><body>Back soon</body></html>", { "content-type": "text/html" }),
      /is no feed: it is a page/,
    ],
    ["words", send("Error establishing a database connection", { "content-type": "text/plain" }), /is no feed/],
    ["a circle", to("/feed"), /circle/],
    ["a redirect to no address", to("http://["), /which is no address/],
    ["a redirect off the web", to("ftp://example.com/feed"), /only http and https/],
    [
      "a connection that is lost",
      (_, response) => void response.writeHead(200, { "content-length": 500 }).end("<rss", () => response.destroy()),
      /cannot be fetched/,
    ],
    ["bytes that are not compressed", send(feed(1), { "content-encoding": "gzip" }), /cannot be fetched/],
    ["no answer", (request) => void request.socket.destroy(), /cannot be fetched/],
  ];
  test.each(faults)("%s", async (_, answer, words) => {
    answers = { "/feed": send(feed(2), { etag: '"a"' }) };
    const first = await visit();
    answers = { "/feed": answer };
    const second = await visit("/feed", { state: first.state, now: day(22) });
    expect([second.status, second.newArticles]).toEqual(["error", []]);
    expect(second.reasons[0]).toMatch(words);
    expect(second.state).toMatchObject({ etag: '"a"', seen: first.state.seen, errors: 1 });
    answers = { "/feed": send(feed(3)) };
    const third = await visit("/feed", { state: second.state, now: day(23) });
    expect([third.status, third.state.errors, third.newArticles.length]).toEqual(["changed", 0, 1]);
  });
  it("no answer in time, not even a drop at a time", async () => {
    answers = {
      "/feed": (_, response) => {
        response.writeHead(200, { "content-type": "application/rss+xml" });
        const drip = setInterval(() => response.write("<!-- -->"), 20);
        response.once("close", () => clearInterval(drip));
      },
    };
    const { status: what, reasons } = await visit("/feed", { limits: { time: 300 } });
    expect([what, reasons[0]]).toEqual(["error", `${site}/feed did not answer in time`]);
  });
  it("more than it may be, and more than it was when it was compressed", async () => {
    answers = { "/feed": send(gzipSync(Buffer.alloc(5_000_000, " ")), { "content-encoding": "gzip" }) };
    expect((await visit("/feed", { limits: { bytes: 100_000 } })).reasons[0]).toMatch(/is larger than 100000 bytes/);
  });
  it("a name that nobody knows", async () => {
    const { status: what, reasons } = await fetchFeed("http://nobody.invalid/feed", { now: day(21) });
    expect([what, reasons[0]]).toEqual([
      "error",
      expect.stringMatching(/nobody\.invalid (?:is not known|leads|cannot)|cannot be fetched/),
    ]);
  });
  it("a wish to wait is kept", async () => {
    answers = { "/feed": status(429, { "retry-after": "7200" }) };
    const { nextCheck } = await visit();
    expect(nextCheck.getTime() - day(21).getTime()).toBe(7_200_000);
  });
  it("what is not coded as its header says is asked for without any coding", async () => {
    answers = {
      "/feed": (request, response) =>
        (request.headers["accept-encoding"] === "identity"
          ? send(feed(2))
          : send(feed(2), { "content-encoding": "gzip" }))(request, response),
    };
    expect((await visit()).newArticles.length).toBe(2);
  });
  it("what is refused is not asked for again for a day", async () => {
    answers = { "/feed": status(403) };
    expect((await visit()).nextCheck.getTime() - day(21).getTime()).toBe(86_400_000);
  });
  it("406 and a 304 that nobody asked for are asked once more, in other words", async () => {
    answers = {
      "/feed": (request, response) =>
        (request.headers.accept === "*/*" ? send(feed(1)) : status(406))(request, response),
    };
    expect((await visit()).status).toBe("new");
    answers = {
      "/feed": (request, response) =>
        (request.headers["cache-control"] === "no-cache" ? send(feed(1)) : status(304))(request, response),
    };
    expect((await visit()).status).toBe("new");
  });
});

describe("addresses of the local network", () => {
  test.each([
    "http://127.0.0.1/",
    "http://[::1]/",
    "http://10.0.0.1/",
    "http://localhost/",
    "http://0x7f.1/",
    "http://nas.local/",
    "http://169.254.169.254/",
  ])("%s is refused", async (url) =>
    expect((await fetchFeed(url, { now: day(21) })).reasons[0]).toMatch(/is a private address|cannot|leads/),
  );
  it("are refused where a redirect leads there", async () => {
    answers = { "/feed": to("http://127.0.0.1:1/") };
    const fetch: typeof globalThis.fetch = async () =>
      new Response(null, { status: 302, headers: { location: "http://127.0.0.1/" } });
    expect((await fetchFeed("https://example.com/feed", { fetch, now: day(21) })).reasons[0]).toBe(
      "127.0.0.1 is a private address",
    );
  });
  it("ports of other services are refused", async () => {
    expect((await fetchFeed("http://example.com:25/", { now: day(21) })).reasons[0]).toMatch(/no port of the web/);
  });
});

describe("redirects", () => {
  it("are followed; a temporary one is asked anew each time", async () => {
    answers = { "/feed": to("/there"), "/there": send(feed(1)) };
    const results = await visits([day(1), day(3), day(5), day(7)]);
    expect(results.map(({ status: what }) => what)).toEqual(["new", "unchanged", "unchanged", "unchanged"]);
    expect(results.at(-1)!.state.address).toBeUndefined();
    expect(results.at(-1)!.response).toMatchObject({ url: `${site}/there`, redirects: [`${site}/there`] });
  });
  it("a permanent one is believed after three visits over two days", async () => {
    answers = { "/feed": to("/there", 301), "/there": send(feed(2)) };
    const results = await visits([day(1), day(1, 12), day(2), day(3), day(4)]);
    expect(results.map(({ status: what }) => what)).toEqual(["new", "unchanged", "unchanged", "moved", "unchanged"]);
    expect(results[3]!.state.address).toBe(`${site}/there`);
    expect(asked.at(-1)!.path).toBe("/there");
  });
  it("not to another feed", async () => {
    answers = { "/feed": send(feed(2)) };
    const first = await visit("/feed", { now: day(1) });
    answers = {
      "/feed": to("/there", 301),
      "/there": send(
        feed(2)
          .replaceAll("example.com", "sold.example")
          .replaceAll("Article", "Offer")
          .replace("Example Times", "Buy now"),
      ),
    };
    let { state } = first;
    for (const now of [day(2), day(4), day(6), day(8)]) ({ state } = await visit("/feed", { state, now }));
    expect(state.address).toBeUndefined();
  });
  it("a page for maintenance never moves it", async () => {
    answers = { "/feed": send(feed(2)) };
    let { state } = await visit("/feed", { now: day(1) });
    answers = {
      "/feed": to("/maintenance", 301),
      "/maintenance": send("<html><body>Back soon</body></html>", { "content-type": "text/html" }),
    };
    for (const now of [day(2), day(4), day(6), day(8)]) ({ state } = await visit("/feed", { state, now }));
    expect([state.address, state.errors]).toEqual([undefined, 4]);
  });
  it("the owner's word in the feed is believed where the feed is there too", async () => {
    const moved = feed(2, { itunes: { newFeedUrl: `${site}/new` } });
    answers = { "/feed": send(moved), "/new": send(feed(2)) };
    const results = await visits([day(1), day(2), day(4)].flatMap((date) => [date]));
    answers = { ...answers, "/feed": send(`${moved}\n`) };
    const again = await visit("/feed", { state: results[0]!.state, now: day(2) });
    answers = { ...answers, "/feed": send(`${moved}\n\n`) };
    const third = await visit("/feed", { state: again.state, now: day(4) });
    expect([third.status, third.state.address]).toEqual(["moved", `${site}/new`]);
  });
  it("a document that redirects is followed", async () => {
    answers = {
      "/feed": send(`<?xml version="1.0"?><redirect><newLocation>${site}/there</newLocation></redirect>`),
      "/there": send(feed(1)),
    };
    expect((await visit()).status).toBe("new");
  });
  it("a password goes to its own place only", async () => {
    answers = { "/feed": to(site.replace("127.0.0.1", "localhost")), "/": send(feed(1)) };
    await fetchFeed(`${site.replace("//", "//jane:secret@")}/feed`, { allowPrivate: true, now: day(21) });
    expect(asked.map(({ headers }) => headers.authorization)).toEqual([
      `Basic ${Buffer.from("jane:secret").toString("base64")}`,
      undefined,
    ]);
  });
});

describe("gone", () => {
  it("is believed after three visits, each a day apart", async () => {
    answers = { "/feed": status(410) };
    const results = await visits([day(1), day(1, 1), day(1, 2), day(2), day(3)]);
    expect(results.map(({ status: what }) => what)).toEqual(["error", "error", "error", "error", "gone"]);
  });
  it("is forgotten when it is back", async () => {
    answers = { "/feed": status(410) };
    const [, second] = await visits([day(1), day(2)]);
    answers = { "/feed": send(feed(1)) };
    expect((await visit("/feed", { state: second!.state, now: day(3) })).state.gone).toBeUndefined();
  });
});

describe("a page", () => {
  const page =
    '<html><head><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments"><link rel="alternate" type="application/rss+xml" title="News" href="/feed.xml"></head><body></body></html>';
  it("leads to the feed that it announces, and to it at once the next time", async () => {
    answers = { "/": send(page, { "content-type": "text/html" }), "/feed.xml": send(feed(2), { etag: '"a"' }) };
    const first = await visit("/");
    expect([first.status, first.feed!.articles.length]).toEqual(["new", 2]);
    expect(first.announced!.map(({ title }) => title)).toEqual(["Comments", "News"]);
    asked.length = 0;
    const second = await visit("/", { state: first.state, now: day(22) });
    expect(asked.map(({ path }) => path)).toEqual(["/feed.xml"]);
    expect(second.status).toBe("unchanged");
  });
  it("that announces none is none", async () => {
    answers = { "/": send("<html><body>Hello</body></html>", { "content-type": "text/html" }) };
    expect((await visit("/")).reasons[0]).toMatch(/is no feed: it is a page/);
  });
});

describe("what the caller does is said at once", () => {
  test.each<readonly [rule: string, url: string, options: FetchOptions]>([
    ["no address", "nothing", {}],
    ["another scheme", "file:///etc/passwd", {}],
    ["a state of another kind", "https://example.com/", { state: { a: 1 } as never }],
  ])("%s", async (_, url, options) => {
    const error = await fetchFeed(url, options).catch((thrown: unknown) => thrown);
    expect(isFeedError(error)).toBe(true);
  });
  it("a signal that ended", async () => {
    await expect(visit("/feed", { signal: AbortSignal.abort(new Error("enough")) })).rejects.toThrow("enough");
  });
  it("a state of another address is none", async () => {
    answers = { "/feed": send(feed(1), { etag: '"a"' }), "/other": send(feed(1)) };
    const { state } = await visit();
    expect((await visit("/other", { state })).status).toBe("new");
    expect(asked.at(-1)!.headers["if-none-match"]).toBeUndefined();
  });
});

it("charset of the header, gzip, and so many articles at most", async () => {
  const latin = Buffer.from(feed(5).replace("Example Times", "Café").replace(' encoding="utf-8"', ""), "latin1");
  answers = {
    "/feed": send(gzipSync(latin), { "content-type": "text/xml; charset=iso-8859-1", "content-encoding": "gzip" }),
  };
  const { feed: came } = await visit("/feed", { maxArticles: 2 });
  expect([came!.title, came!.articles.length]).toEqual(["Café", 2]);
});

it.each([
  ["gzip", "gzip", gzipSync],
  ["deflate as the specification has it", "deflate", deflateSync],
  ["deflate without its wrapper", "deflate", deflateRawSync],
  ["brotli", "BR", brotliCompressSync],
  ["one coding over another", "gzip, br", (text: string) => brotliCompressSync(gzipSync(text))],
  ["raw deflate under gzip", "deflate, gzip", (text: string) => gzipSync(deflateRawSync(text))],
  ["none, by name", "identity", (text: string) => Buffer.from(text)],
])("reads a body in %s", async (_, coding, encode) => {
  answers = { "/feed": send(encode(feed(2)), { "content-encoding": coding }) };
  const { newArticles, reasons } = await visit();
  expect(newArticles.length, reasons.join("; ")).toBe(2);
});

it.each([
  ["deflate", deflateRawSync],
  ["gzip, br", (bytes: Buffer) => brotliCompressSync(gzipSync(bytes))],
])("limits what comes out of %s", async (coding, encode) => {
  answers = { "/feed": send(encode(Buffer.alloc(5_000_000, " ")), { "content-encoding": coding }) };
  const { status: what, reasons } = await visit("/feed", { limits: { bytes: 1_000_000 } });
  expect([what, reasons[0]]).toEqual(["error", expect.stringContaining("is larger than 1000000 bytes")]);
});
