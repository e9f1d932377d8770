/** WebSub, both ends, against a hub of our own on the loopback interface: W3C Recommendation. */
import { createHmac } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { generateRss } from "../../src/index.ts";
import {
  createSubscriber,
  memoryStore,
  publish,
  type Subscriber,
  type SubscriptionStore,
} from "../../src/web/index.ts";

const TOPIC = "https://example.com/feed.xml";
const FEED = generateRss({
  title: "Example Times",
  url: "https://example.com/",
  articles: [{ title: "One", url: "https://example.com/1" }],
});
const NOW = Date.UTC(2023, 2, 21);

/** A hub as the specification has it: it verifies before it keeps, and signs what it delivers. */
class Hub {
  readonly kept = new Map<string, { topic: string; secret: string | null }>();
  readonly asked: URLSearchParams[] = [];
  lease = "3600";
  /** Where the callback really is. */
  subscriber: Subscriber | undefined;
  server!: Server;
  url = "";

  async start(): Promise<void> {
    this.server = createServer(async (request, response) => {
      const form = new URLSearchParams(await text(request));
      this.asked.push(form);
      const mode = form.get("hub.mode");
      response.writeHead(mode === "publish" ? 204 : 202).end();
      if (mode !== "publish") await this.verify(form);
    });
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }
  async verify(form: URLSearchParams, challenge = "abc.DEF-123~_"): Promise<Response> {
    const callback = new URL(form.get("hub.callback")!);
    for (const name of ["hub.mode", "hub.topic"]) callback.searchParams.set(name, form.get(name)!);
    callback.searchParams.set("hub.challenge", challenge);
    callback.searchParams.set("hub.lease_seconds", this.lease);
    const response = await this.subscriber!.handle(new Request(callback));
    if (response.ok && (await response.clone().text()) === challenge) {
      if (form.get("hub.mode") === "subscribe")
        this.kept.set(callback.origin + callback.pathname, {
          topic: form.get("hub.topic")!,
          secret: form.get("hub.secret"),
        });
      else this.kept.delete(callback.origin + callback.pathname);
    }
    return response;
  }
  deliver(body: string, method = "sha256", change: (signature: string) => string = (same) => same): Promise<Response> {
    const [callback, { secret }] = [...this.kept][0]!;
    const signature = change(`${method}=${createHmac(method, secret!).update(body).digest("hex")}`);
    return this.subscriber!.handle(
      new Request(callback, {
        method: "POST",
        body,
        headers: { "content-type": "application/rss+xml", "x-hub-signature": signature },
      }),
    );
  }
}

const hub = new Hub();
let store: SubscriptionStore & { size: number };
let came: string[];
let refused: string[];
let subscriber: Subscriber;
let now = NOW;
const feed = () => ({ feedUrl: TOPIC, hubs: [{ url: hub.url }] });

beforeAll(() => hub.start());
afterAll(() => new Promise((resolve) => hub.server.close(resolve)));
beforeEach(() => {
  hub.kept.clear();
  hub.asked.length = 0;
  hub.lease = "3600";
  now = NOW;
  came = [];
  refused = [];
  store = memoryStore();
  subscriber = createSubscriber({
    callback: "https://reader.example/websub",
    store,
    onFeed: ({ feed: { articles } }) => void came.push(...articles.map(({ title }) => title!)),
    onRefused: (reason) => void refused.push(reason),
    now: () => now,
  });
  hub.subscriber = subscriber;
});
/** The hub verifies after it has answered. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

describe("a publisher", () => {
  it("tells the hub which feed changed", async () => {
    expect(await publish(hub.url, TOPIC)).toEqual({ ok: true, status: 204, message: "the hub answers 204" });
    expect(Object.fromEntries(hub.asked[0]!)).toEqual({ "hub.mode": "publish", "hub.url": TOPIC, "hub.topic": TOPIC });
  });
  it("is told where the hub does not answer, and nothing is thrown", async () => {
    expect(await publish("http://127.0.0.1:1/", TOPIC)).toMatchObject({
      ok: false,
      status: 0,
      message: expect.stringMatching(/does not answer/),
    });
  });
  test.each([
    ["nothing", TOPIC],
    ["https://hub.example/", "feed.xml"],
  ])("addresses that are none are an error: %s, %s", async (at, topic) => {
    await expect(publish(at, topic)).rejects.toThrow(/expected an address with http or https/);
  });
});

describe("a subscriber", () => {
  it("asks, confirms, and takes what is pushed", async () => {
    expect(await subscriber.subscribe(feed())).toMatchObject({ ok: true, status: 202 });
    await settled();
    const [callback, kept] = [...hub.kept][0]!;
    expect(callback).toMatch(/^https:\/\/reader\.example\/websub\/[\w-]{32,}$/);
    expect(kept.topic).toBe(TOPIC);
    expect(await store.find(TOPIC)).toMatchObject({ until: NOW + 3_600_000 });
    expect((await hub.deliver(FEED)).status).toBe(202);
    expect(came).toEqual(["One"]);
  });
  test.each(["sha1", "sha256", "sha384", "sha512"])("knows signatures by %s", async (method) => {
    await subscriber.subscribe(feed());
    await settled();
    await hub.deliver(FEED, method);
    await hub.deliver(FEED, method, (signature) => signature.toUpperCase().replace(/^SHA/, "sha"));
    expect(came).toEqual(["One", "One"]);
  });
  test.each<readonly [rule: string, change: (signature: string) => string, reason: RegExp]>([
    ["a wrong one", (signature) => signature.replace(/.$/, (last) => (last === "0" ? "1" : "0")), /wrong/],
    ["one that is cut", (signature) => signature.slice(0, -2), /wrong/],
    ["one that goes on", (signature) => `${signature}00`, /wrong/],
    ["one that is no number", () => `sha256=${"z".repeat(64)}`, /wrong/],
    ["none", () => "", /signed by ""/],
    ["one of another method", (signature) => signature.replace("sha256", "md5"), /"md5", which will not do/],
  ])("takes nothing with a signature that is %s, and does not say so", async (_, change, reason) => {
    await subscriber.subscribe(feed());
    await settled();
    expect((await hub.deliver(FEED, "sha256", change)).status).toBe(202);
    expect([came, refused]).toEqual([[], [expect.stringMatching(reason)]]);
  });
  it("is told of what is no feed", async () => {
    await subscriber.subscribe(feed());
    await settled();
    expect((await hub.deliver("<html>")).status).toBe(202);
    expect([came, refused.length]).toEqual([[], 1]);
  });
  it("answers 410 to what it does not know", async () => {
    expect(
      (await subscriber.handle(new Request("https://reader.example/websub/nobody", { method: "POST", body: FEED })))
        .status,
    ).toBe(410);
  });
  it("takes no other method", async () => {
    expect(
      (await subscriber.handle(new Request("https://reader.example/websub/x", { method: "PUT", body: "x" }))).status,
    ).toBe(405);
  });
});

describe("a confirmation", () => {
  const form = async (more: object = {}) => {
    await subscriber.subscribe(feed());
    await settled();
    const asked = new URLSearchParams(hub.asked[0]!);
    for (const [name, value] of Object.entries(more)) asked.set(name, value);
    return asked;
  };
  it("is plain text that no browser takes for a page", async () => {
    await subscriber.subscribe(feed());
    const { headers } = await hub.verify(hub.asked[0]!);
    expect([headers.get("content-type"), headers.get("x-content-type-options")]).toEqual([
      "text/plain; charset=utf-8",
      "nosniff",
    ]);
  });
  test.each([
    ["of another topic", { "hub.topic": "https://example.com/other.xml" }],
    ["of what was not asked for", { "hub.mode": "unsubscribe" }],
    ["once more", {}],
  ])("%s is refused", async (_, more) => {
    expect((await hub.verify(await form(more))).status).toBe(404);
  });
  test.each(["<script>alert(1)</script>", "", "a b", "x".repeat(600)])(
    "with a challenge like %j is refused",
    async (challenge) => {
      const asked = await form();
      await subscriber.subscribe(feed());
      expect((await hub.verify(asked, challenge)).status).toBe(404);
    },
  );
});

describe("a subscription", () => {
  it("is renewed before it ends, under the same address", async () => {
    await subscriber.subscribe(feed());
    await settled();
    await subscriber.renew();
    await settled();
    expect(hub.asked.length).toBe(2);
    expect(hub.asked[1]!.get("hub.callback")).toBe(hub.asked[0]!.get("hub.callback"));
    hub.lease = "864000";
    await subscriber.renew();
    await settled();
    await subscriber.renew();
    expect(hub.asked.length).toBe(3);
  });
  it("that the hub denies stays denied until it is asked for again", async () => {
    await subscriber.subscribe(feed());
    await settled();
    const callback = new URL(hub.asked[0]!.get("hub.callback")!);
    callback.search = new URLSearchParams({
      "hub.mode": "denied",
      "hub.topic": TOPIC,
      "hub.reason": "not here",
    }).toString();
    expect((await subscriber.handle(new Request(callback))).status).toBe(200);
    expect(await store.find(TOPIC)).toMatchObject({ denied: "not here" });
    await subscriber.renew();
    expect(hub.asked.length).toBe(1);
  });
  it("ends when it is asked to", async () => {
    await subscriber.subscribe(feed());
    await settled();
    await subscriber.unsubscribe(TOPIC);
    await settled();
    expect([store.size, hub.kept.size]).toEqual([0, 0]);
    expect(await subscriber.unsubscribe(TOPIC)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/no subscription/),
    });
  });
  test.each<readonly [rule: string, feed: Parameters<Subscriber["subscribe"]>[0], message: RegExp]>([
    ["without an address of its own", { hubs: [{ url: "https://hub.example/" }] }, /its own address \(rel=self\)/],
    ["without a hub", { hubs: [], feedUrl: TOPIC }, /names no hub/],
    [
      "with hubs of another kind",
      { hubs: [{ url: "https://cloud.example/", type: "rssCloud" }], feedUrl: TOPIC },
      /names no hub/,
    ],
  ])("to a feed %s is none", async (_, given, message) => {
    expect(await subscriber.subscribe(given)).toMatchObject({ ok: false, message: expect.stringMatching(message) });
  });
  it("to YouTube goes by the address that its hub knows", async () => {
    await subscriber.subscribe({
      feedUrl: "https://www.youtube.com/feeds/videos.xml?channel_id=UC1",
      hubs: [{ url: hub.url }],
    });
    expect(hub.asked[0]!.get("hub.topic")).toBe("https://www.youtube.com/xml/feeds/videos.xml?channel_id=UC1");
  });
  it("keeps its secret where others could read it", async () => {
    const forms: URLSearchParams[] = [];
    const fetch = async (_: unknown, init?: RequestInit) => {
      forms.push(new URLSearchParams(String(init!.body)));
      return new Response(null, { status: 202 });
    };
    const plain = createSubscriber({
      callback: "https://reader.example/",
      store,
      onFeed: () => {},
      fetch: fetch as typeof globalThis.fetch,
    });
    await plain.subscribe({ feedUrl: TOPIC, hubs: [{ url: "http://hub.example/" }] });
    await plain.subscribe({ feedUrl: TOPIC, hubs: [{ url: "http://hub.example/" }, { url: "https://hub.example/" }] });
    expect(forms.map((form) => form.has("hub.secret"))).toEqual([false, true]);
  });
});
