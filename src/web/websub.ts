/** WebSub (W3C Recommendation): feeds that are pushed. A publisher tells its hub; a subscriber is told by the hub. */

import { feedError } from "../errors.ts";
import { type ParsedFeed, parseFeed } from "../read/parse-feed.ts";

/** What the hub said to a publisher. */
export interface PublishResult {
  /** The hub will tell its subscribers. */
  ok: boolean;
  /** 0 where there was no answer. */
  status: number;
  /** In words for people. */
  message: string;
}

type Fetch = typeof globalThis.fetch;
const FORM = "application/x-www-form-urlencoded";

/**
 * Tells a hub that a feed changed (WebSub §6). To be called when the new document is there for everybody, once for each address.
 * What the network does is in the result: a build does not fail for a hub.
 *
 * @throws FeedError for addresses that are none
 * @example await publish("https://pubsubhubbub.appspot.com/", "https://example.com/feed.xml")
 */
export async function publish(
  hub: string | URL,
  url: string | URL,
  { fetch = globalThis.fetch, signal }: { fetch?: Fetch | undefined; signal?: AbortSignal | undefined } = {},
): Promise<PublishResult> {
  const topic = webAddress(url, "url").href;
  const form = new URLSearchParams({ "hub.mode": "publish", "hub.url": topic, "hub.topic": topic });
  return await post(fetch, webAddress(hub, "hub").href, form, signal);
}

function webAddress(given: string | URL, path: string): URL {
  const text = String(given);
  if (!URL.canParse(text) || !/^https?:/i.test(text))
    throw feedError("invalid-option", `expected an address with http or https, not "${text}"`, { path });
  return new URL(text);
}

async function post(
  fetch: Fetch,
  hub: string,
  form: URLSearchParams,
  signal: AbortSignal | undefined,
): Promise<PublishResult> {
  try {
    const limited = AbortSignal.timeout(20_000);
    const response = await fetch(hub, {
      method: "POST",
      headers: { "content-type": FORM },
      body: form.toString(),
      signal: signal === undefined ? limited : AbortSignal.any([signal, limited]),
    });
    const said = (await response.text()).replace(/\s+/g, " ").trim().slice(0, 200);
    return {
      ok: response.ok,
      status: response.status,
      message: said === "" ? `the hub answers ${response.status}` : said,
    };
  } catch (error) {
    signal?.throwIfAborted();
    const { cause, message } = error as Error;
    return {
      ok: false,
      status: 0,
      message: `the hub does not answer: ${cause instanceof Error ? cause.message : message}`,
    };
  }
}

// ── The subscriber ──────────────────────────────────────────────────────────

/** What is known of a subscription. Plain JSON. */
export interface Subscription {
  /** Unguessable, in the callback's path. */
  id: string;
  topic: string;
  hub: string;
  secret: string;
  /** What was asked for and is not confirmed yet. */
  pending?: "subscribe" | "unsubscribe";
  /** Confirmed until then, in milliseconds; absent where it is not. */
  until?: number;
  /** Why the hub refused. */
  denied?: string;
}

/** Where subscriptions are kept: a table with two keys. */
export interface SubscriptionStore {
  /** By its id. */
  get(id: string): Promise<Subscription | undefined>;
  /** By its topic. */
  find(topic: string): Promise<Subscription | undefined>;
  /** Keeps it, in place of one of the same id. */
  put(subscription: Subscription): Promise<void>;
  /** Forgets it. */
  remove(id: string): Promise<void>;
  /** All of them. */
  all(): Promise<Iterable<Subscription>>;
}

/** A store for tests and for programs that run for ever. */
export interface MemoryStore extends SubscriptionStore {
  readonly size: number;
}

/** @example createSubscriber({ callback: "https://example.com/websub/", store: memoryStore(), onFeed }) */
export function memoryStore(): MemoryStore {
  const held = new Map<string, Subscription>();
  return {
    get size() {
      return held.size;
    },
    get: async (id) => held.get(id),
    find: async (topic) => [...held.values()].find((one) => one.topic === topic),
    put: async (subscription) => void held.set(subscription.id, subscription),
    remove: async (id) => void held.delete(id),
    all: async () => [...held.values()],
  };
}

/** How a subscriber goes about it. */
export interface SubscriberOptions {
  /** Where `handle` answers: the id of each subscription is appended. https, if hubs are to keep secrets. */
  callback: string | URL;
  store: SubscriptionStore;
  /** What was pushed, after its signature was judged. It may be a part of the feed: what is absent is not removed. */
  onFeed: (feed: ParsedFeed, subscription: Subscription) => void | Promise<void>;
  /** What could not be read, or was not signed as it has to be. */
  onRefused?: ((reason: string, subscription: Subscription) => void) | undefined;
  /** Makes the requests. @default the runtime's */
  fetch?: Fetch | undefined;
  /** The clock. @default Date.now */
  now?: (() => number) | undefined;
  /** Unguessable texts. @default of the runtime's `crypto` */
  random?: (() => string) | undefined;
  /** Seconds to ask for. @default 864000: ten days, as hubs advise */
  lease?: number | undefined;
  /** Methods of signature that will do. @default sha1, sha256, sha384, sha512 */
  methods?: readonly string[] | undefined;
}

/** A subscriber: what asks hubs, and what answers them. */
export interface Subscriber {
  /** Asks the hub for a feed, found by `hubs` and `feedUrl` as `parseFeed` gives them. The hub confirms by a request to `handle`. */
  subscribe(feed: {
    hubs: readonly { url: string; type?: string | undefined }[];
    feedUrl?: string | undefined;
  }): Promise<PublishResult>;
  /** Asks the hub to send nothing more. */
  unsubscribe(topic: string): Promise<PublishResult>;
  /** Asks again for what ends soon. To be called now and then, such as once a day. */
  renew(): Promise<void>;
  /** Answers the hub: confirmations and feeds. */
  handle(request: Request): Promise<Response>;
}

const METHODS: Readonly<Record<string, string>> = {
  sha1: "SHA-1",
  sha256: "SHA-256",
  sha384: "SHA-384",
  sha512: "SHA-512",
};
const HALF = 0.5;
/** A page of ours that shows a text of somebody else must be no page. */
const PLAIN = {
  "content-type": "text/plain; charset=utf-8",
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'",
};

/**
 * The other end of WebSub: subscribes, confirms, renews, and takes what is pushed. It keeps nothing itself: `store` does. Polling
 * goes on beside it, if seldom: hubs are silent at times.
 *
 * @example
 * const subscriber = createSubscriber({ callback: "https://example.com/websub/", store, onFeed: ({ feed }) => save(feed.articles) });
 * await subscriber.subscribe(parseFeed(xml).feed);
 * serve((request) => subscriber.handle(request));
 */
export function createSubscriber(options: SubscriberOptions): Subscriber {
  return new WebSubSubscriber(options);
}

class WebSubSubscriber implements Subscriber {
  readonly #options: SubscriberOptions;
  readonly #callback: URL;
  readonly #fetch: Fetch;

  constructor(options: SubscriberOptions) {
    this.#options = options;
    this.#callback = webAddress(options.callback, "options.callback");
    if (!this.#callback.pathname.endsWith("/")) this.#callback.pathname += "/";
    this.#fetch = options.fetch ?? globalThis.fetch;
  }

  async subscribe({ hubs, feedUrl }: Parameters<Subscriber["subscribe"]>[0]): Promise<PublishResult> {
    if (feedUrl === undefined)
      return {
        ok: false,
        status: 0,
        message: "the feed does not say its own address (rel=self), which hubs know it by",
      };
    const addresses = hubs
      .filter(({ type }) => type === undefined || /websub|pubsubhubbub/i.test(type))
      .map(({ url }) => url);
    const hub = addresses.find((url) => url.startsWith("https:")) ?? addresses[0];
    if (hub === undefined) return { ok: false, status: 0, message: "the feed names no hub" };
    const topic = topicOf(feedUrl);
    const known = await this.#options.store.find(topic);
    const subscription: Subscription = {
      ...(known ?? { id: this.#random(), topic, secret: this.#random() }),
      hub,
      pending: "subscribe",
    };
    return await this.#ask(subscription, "subscribe");
  }

  async unsubscribe(topic: string): Promise<PublishResult> {
    const known = await this.#options.store.find(topicOf(topic));
    if (known === undefined) return { ok: false, status: 0, message: `there is no subscription to ${topic}` };
    return await this.#ask({ ...known, pending: "unsubscribe" }, "unsubscribe");
  }

  async renew(): Promise<void> {
    const soon = this.#now() + (this.#options.lease ?? LEASE) * 1000 * HALF;
    for (const subscription of await this.#options.store.all())
      if (subscription.denied === undefined && (subscription.until ?? 0) < soon)
        await this.#ask({ ...subscription, pending: "subscribe" }, "subscribe");
  }

  async handle(request: Request): Promise<Response> {
    const id = new URL(request.url).pathname.split("/").at(-1) ?? "";
    const subscription = await this.#options.store.get(id);
    if (request.method === "GET") return await this.#confirm(new URL(request.url).searchParams, subscription);
    if (request.method !== "POST") return answer(405);
    // 410: the hub may forget it.
    if (subscription === undefined) return answer(410);
    return await this.#deliver(request, subscription);
  }

  #now(): number {
    return (this.#options.now ?? Date.now)();
  }

  #random(): string {
    return (
      this.#options.random ?? (() => crypto.randomUUID().replaceAll("-", "") + crypto.randomUUID().replaceAll("-", ""))
    )();
  }

  async #ask(subscription: Subscription, mode: "subscribe" | "unsubscribe"): Promise<PublishResult> {
    // It is known before the hub confirms, which it may do before it answers.
    const { denied: _, ...asked } = subscription;
    await this.#options.store.put(asked);
    const form = new URLSearchParams({
      "hub.callback": new URL(subscription.id, this.#callback).href,
      "hub.mode": mode,
      "hub.topic": subscription.topic,
      "hub.lease_seconds": String(this.#options.lease ?? LEASE),
      // A secret that others can read is none.
      ...(subscription.hub.startsWith("https:") || isLoopback(subscription.hub)
        ? { "hub.secret": subscription.secret }
        : {}),
    });
    return await post(this.#fetch, subscription.hub, form, undefined);
  }

  /** WebSub §5.3: was this asked for? */
  async #confirm(query: URLSearchParams, subscription: Subscription | undefined): Promise<Response> {
    const mode = query.get("hub.mode");
    if (subscription === undefined || query.get("hub.topic") !== subscription.topic) return answer(404);
    const { store } = this.#options;
    if (mode === "denied") {
      const { pending: _, until: __, ...rest } = subscription;
      await store.put({ ...rest, denied: query.get("hub.reason") ?? "the hub gave no reason" });
      return answer(200);
    }
    const challenge = query.get("hub.challenge") ?? "";
    if (mode !== subscription.pending || !/^[\w.~+/=-]{1,512}$/.test(challenge)) return answer(404);
    if (mode === "unsubscribe") await store.remove(subscription.id);
    else {
      const { pending: _, ...rest } = subscription;
      const seconds = Number(query.get("hub.lease_seconds") ?? this.#options.lease ?? LEASE);
      await store.put({ ...rest, until: this.#now() + (seconds > 0 ? seconds : LEASE) * 1000 });
    }
    return answer(200, challenge);
  }

  /** WebSub §7: the hub is never told why something was not taken. */
  async #deliver(request: Request, subscription: Subscription): Promise<Response> {
    const bytes = new Uint8Array(await request.arrayBuffer());
    const fault = await this.#faultOf(bytes, request.headers.get("x-hub-signature"), subscription);
    if (fault !== undefined) {
      this.#options.onRefused?.(fault, subscription);
      return answer(202);
    }
    let parsed: ParsedFeed | undefined;
    try {
      parsed = parseFeed(bytes, {
        url: subscription.topic,
        contentType: request.headers.get("content-type") ?? undefined,
      });
    } catch (error) {
      this.#options.onRefused?.((error as Error).message, subscription);
    }
    if (parsed !== undefined) await this.#options.onFeed(parsed, subscription);
    return answer(202);
  }

  async #faultOf(bytes: Uint8Array, said: string | null, { secret, hub }: Subscription): Promise<string | undefined> {
    if (!hub.startsWith("https:") && !isLoopback(hub)) return undefined;
    if (said === null) return "it is not signed";
    const [name = "", hex = ""] = [
      said.slice(0, said.indexOf("=")).trim().toLowerCase(),
      said
        .slice(said.indexOf("=") + 1)
        .trim()
        .toLowerCase(),
    ];
    const hash = (this.#options.methods ?? Object.keys(METHODS)).includes(name) ? METHODS[name] : undefined;
    if (hash === undefined) return `it is signed by "${name.slice(0, 20)}", which will not do`;
    const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(secret), { name: "HMAC", hash }, false, [
      "sign",
    ]);
    const right = new Uint8Array(await crypto.subtle.sign("HMAC", key, bytes as BufferSource));
    return isSame(right, hex) ? undefined : "its signature is wrong";
  }
}

const LEASE = 864_000;

/** YouTube's feeds name no hub, and are known to Google's by an address of their own. */
const topicOf = (url: string) =>
  url.replace(
    /^https?:\/\/(?:www\.)?youtube\.com\/(?:xml\/)?feeds\/videos\.xml/,
    "https://www.youtube.com/xml/feeds/videos.xml",
  );

/** In a time that says nothing of where they differ. */
function isSame(right: Uint8Array, hex: string): boolean {
  let difference = hex.length ^ (2 * right.length);
  for (let i = 0; i < right.length; i++)
    difference |= right[i]! ^ Number.parseInt(hex.slice(2 * i, 2 * i + 2) || "0", 16);
  return difference === 0 && /^[\da-f]+$/.test(hex);
}

const isLoopback = (url: string) => /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::|\/|$)/.test(url);

const answer = (status: number, body = "") => new Response(body, { status, headers: PLAIN });
