/** One polite request for a feed: what came, what of it is new, when to come again. */

import { type Diagnostic, type FeedError, feedError, isFeedError } from "../errors.ts";
import type { Article, Feed } from "../model.ts";
import { type Format, type ParseOptions, parseFeed } from "../read/parse-feed.ts";
import { urlKey } from "../feed/article-identity.ts";
import { type DiscoveredFeed, discoverFeeds } from "../html/discover-feeds.ts";
import { entityTag } from "./entity-tag.ts";
import { type FetchState, isKnown, shortHash, stateFor, withSeen } from "./fetch-state.ts";
import { type CheckFacts, type CheckLimits, nextCheck } from "./next-check.ts";
import { isLocalName, isPublicAddress, literalOf } from "./public-address.ts";
import { RefusedAddress, type Requester, requestBy, type WebAnswer } from "./request.ts";

/** How `fetchFeed` goes about it. */
export interface FetchOptions extends Pick<ParseOptions, "namespaces" | "unsafeUrls" | "unsafeMarkup"> {
  /** What the last visit returned; none the first time. */
  state?: FetchState | undefined;
  /** Makes the request in place of our own. The address that a name leads to is then not judged: see the guide. */
  fetch?: typeof globalThis.fetch | undefined;
  /** The moment of the visit. @default now */
  now?: Date | undefined;
  /** Ends the visit: the promise rejects with its reason. */
  signal?: AbortSignal | undefined;
  /** Who asks: name, version and a page about it. @default "Feedwright (+https://www.npmjs.com/package/feedwright)" */
  userAgent?: string | undefined;
  /** What the visit may cost, and how soon and how late the next one may be. */
  limits?: FetchLimits | undefined;
  /** Addresses of the local network may be asked. @default false */
  allowPrivate?: boolean | undefined;
  /** So many articles of the feed at most. */
  maxArticles?: number | undefined;
}

export interface FetchLimits extends CheckLimits {
  /** Bytes of the body, decoded. @default 67108864 */
  bytes?: number | undefined;
  /** Milliseconds for all of it. @default 20000 */
  time?: number | undefined;
  /** @default 5 */
  redirects?: number | undefined;
}

/** What a visit brought. */
export interface FetchResult {
  /**
   * `new` the first time that there is a feed; `changed` where an article is new or says something else; `moved` where its new
   * address is believed, `gone` where it is believed not to come back.
   */
  status: "new" | "changed" | "unchanged" | "moved" | "gone" | "error";
  /** Absent where nothing was sent, or nothing that is a feed. */
  feed?: Feed;
  format?: Format;
  diagnostics: Diagnostic[];
  /** Those that no earlier visit saw, in the feed's order. */
  newArticles: Article[];
  /** For the next visit. Keep it together with the articles. */
  state: FetchState;
  nextCheck: Date;
  /** In words for people: what happened, and why the next visit is when it is. */
  reasons: string[];
  /** The last answer, and the addresses that led to it. */
  response: { url: string; status?: number; headers?: Headers; redirects: string[] };
  /** Feeds that the page announces which was there instead of a feed. */
  announced?: DiscoveredFeed[];
}

const ACCEPT =
  "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/json;q=0.8, application/xml;q=0.8, text/xml;q=0.8, text/html;q=0.5, */*;q=0.1";
const USER_AGENT = "Feedwright (+https://www.npmjs.com/package/feedwright)";
const HOUR = 3_600_000;
/** A move is believed after so many visits over so long, and the end of a feed after so many, a day apart. */
const BELIEVED_VISITS = 3;
const BELIEVED_AFTER = 48 * HOUR;
const GONE_APART = 23 * HOUR;

/**
 * Asks for a feed once, politely: with the validators of the last visit, an honest name, within limits of size and time, by
 * redirects of which each address is judged. What the network does is in the result; a page leads to the feed it announces.
 *
 * @param url http or https
 * @throws FeedError for what the caller does: an address that is none, a `state` of another kind
 * @example
 * let { feed, newArticles, state, nextCheck } = await fetchFeed("https://example.com/feed.xml");
 * ({ newArticles, state } = await fetchFeed("https://example.com/feed.xml", { state }));
 */
export async function fetchFeed(url: string | URL, options: FetchOptions = {}): Promise<FetchResult> {
  return await fetchFeedBy(requestBy(globalThis.fetch), url, options);
}

/** `own` makes the requests where no `fetch` is given. */
export async function fetchFeedBy(own: Requester, url: string | URL, options: FetchOptions): Promise<FetchResult> {
  return await new Visit(own, addressOf(url), options).make();
}

function addressOf(given: string | URL): URL {
  const text = String(given);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw feedError("invalid-option", `expected an address with http or https, not "${text}"`, { path: "url" });
  return url;
}

/** What the network did, told to people. */
class Failure extends Error {}

interface Answered {
  readonly answer: WebAnswer;
  readonly url: URL;
  /** Where permanent redirects alone have led. */
  readonly permanent: URL | undefined;
}

interface Read {
  readonly feed: Feed;
  readonly format: Format;
  readonly diagnostics: Diagnostic[];
  readonly bytes: string;
}

class Visit {
  readonly #options: FetchOptions;
  readonly #start: URL;
  readonly #now: Date;
  readonly #request: Requester;
  readonly #signal: AbortSignal;
  readonly #before: FetchState;
  readonly #state: FetchState;
  readonly #reasons: string[] = [];
  readonly #redirects: string[] = [];
  #last: Answered | undefined;
  #announced: DiscoveredFeed[] | undefined;

  constructor(own: Requester, url: URL, options: FetchOptions) {
    this.#options = options;
    this.#now = options.now ?? new Date();
    this.#before = stateFor(url.href, options.state);
    this.#state = { ...this.#before, visited: this.#now.getTime() };
    this.#start = new URL(this.#state.address ?? url.href);
    this.#request = options.fetch === undefined ? own : requestBy(options.fetch);
    const timeout = AbortSignal.timeout(options.limits?.time ?? 20_000);
    this.#signal = options.signal === undefined ? timeout : AbortSignal.any([options.signal, timeout]);
  }

  async make(): Promise<FetchResult> {
    this.#options.signal?.throwIfAborted();
    try {
      const conditions = this.#conditions();
      try {
        return await this.#judge(await this.#ask(this.#start, conditions));
      } catch (error) {
        if (!isWrongCoding(error)) throw error;
        // What is not coded as its header says is asked for without any coding.
        return await this.#judge(await this.#ask(this.#start, { ...conditions, "accept-encoding": "identity" }));
      }
    } catch (error) {
      this.#options.signal?.throwIfAborted();
      return this.#failed(error);
    } finally {
      this.#last?.answer.cancel();
    }
  }

  // ── Asking ────────────────────────────────────────────────────────────────

  /** Validators as they came: the server knows what it means by them. */
  #conditions(): Record<string, string> {
    const { etag, lastModified } = this.#before;
    return {
      ...(etag === undefined ? {} : { "if-none-match": etag, "a-im": "feed" }),
      ...(lastModified === undefined ? {} : { "if-modified-since": lastModified }),
    };
  }

  /** Follows redirects. An answer that a different question may mend is asked for once more. */
  async #ask(start: URL, more: Readonly<Record<string, string>>): Promise<Answered> {
    const answered = await this.#follow(start, more);
    const { status } = answered.answer;
    const isAskedPlainly = more.accept !== undefined || more["cache-control"] !== undefined;
    if (isAskedPlainly) return answered;
    if (status === 406 || status === 415) return this.#follow(start, { ...more, accept: "*/*" });
    const isUnasked = more["if-none-match"] === undefined && more["if-modified-since"] === undefined;
    if (status === 304 && isUnasked) return this.#follow(start, { ...more, "cache-control": "no-cache" });
    return answered;
  }

  async #follow(start: URL, more: Readonly<Record<string, string>>): Promise<Answered> {
    const seen = new Set<string>();
    const most = this.#options.limits?.redirects ?? 5;
    let url = start;
    let isPermanent = true;
    let permanent: URL | undefined;
    for (;;) {
      this.#refuse(url);
      if (seen.has(url.href)) throw new Failure(`${shown(url)} redirects in a circle`);
      seen.add(url.href);
      const answer = await this.#request({
        url: withoutLogin(url),
        headers: this.#headers(url, start, more),
        signal: this.#signal,
        allowPrivate: this.#options.allowPrivate === true,
      });
      const { status } = answer;
      const location = answer.headers.get("location");
      this.#last = { answer, url, permanent };
      if (![300, 301, 302, 303, 307, 308].includes(status) || location === null) return this.#last;
      answer.cancel();
      if (!URL.canParse(location, url.href))
        throw new Failure(`${shown(url)} redirects to "${location}", which is no address`);
      if (seen.size > most) throw new Failure(`${shown(start)} redirects more than ${most} times`);
      url = new URL(location, url);
      this.#redirects.push(shown(url));
      isPermanent &&= status === 301 || status === 308;
      if (isPermanent) permanent = url;
    }
  }

  #headers(url: URL, start: URL, more: Readonly<Record<string, string>>): Record<string, string> {
    // Who may come in here may not come in there.
    const login = url.origin === start.origin && (start.username !== "" || start.password !== "");
    const words = `${decodeURIComponent(start.username)}:${decodeURIComponent(start.password)}`;
    return {
      "user-agent": this.#options.userAgent ?? USER_AGENT,
      accept: ACCEPT,
      "accept-encoding": "gzip, deflate, br",
      ...(login ? { authorization: `Basic ${base64(words)}` } : {}),
      ...more,
    };
  }

  /** Before anything is connected to. */
  #refuse(url: URL): void {
    if (!/^https?:$/.test(url.protocol))
      throw new Failure(`${url.href} is not of the web: only http and https are asked`);
    if (this.#options.allowPrivate === true) return;
    const literal = literalOf(url.hostname);
    if (literal === undefined ? isLocalName(url.hostname) : !isPublicAddress(literal))
      throw new RefusedAddress(`${url.hostname} is a private address`);
    const port = Number(url.port || 443);
    if (port < 1024 && port !== 80 && port !== 443) throw new RefusedAddress(`${url.host} is no port of the web`);
  }

  // ── What was answered ─────────────────────────────────────────────────────

  async #judge(answered: Answered): Promise<FetchResult> {
    const { answer } = answered;
    const { status } = answer;
    if (status !== 410) delete this.#state.gone;
    if (status === 304) return this.#notModified(answered);
    if (status === 204 || status === 205) {
      this.#reasons.push(`the server has nothing to say (${status})`);
      return this.#settled(false, "unchanged", undefined);
    }
    if (status === 410) return this.#answeredGone();
    const isWholeOrPart = status === 200 || status === 203 || (status === 226 && isFeedPart(answer.headers));
    if (!isWholeOrPart) throw new Failure(wordsFor(status, answer.headers));
    return this.#received(answered, await this.#bodyOf(answered));
  }

  #notModified(answered: Answered): FetchResult {
    const { answer } = answered;
    if (this.#before.fetched === undefined) throw new Failure(wordsFor(304, answer.headers));
    for (const [name, key] of VALIDATORS) {
      const said = answer.headers.get(name);
      if (said !== null) this.#state[key] = said;
    }
    this.#reasons.push("nothing has changed since the last visit (304)");
    return this.#settled(this.#believesMove(answered.permanent, true), "unchanged", undefined);
  }

  async #bodyOf({ answer, url }: Answered): Promise<Uint8Array> {
    const most = this.#options.limits?.bytes ?? 64 * 1024 * 1024;
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of answer.body ?? []) {
      length += chunk.length;
      if (length > most) throw new Failure(`${shown(url)} is larger than ${most} bytes`);
      chunks.push(chunk);
    }
    const bytes = new Uint8Array(length);
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return bytes;
  }

  async #received(answered: Answered, body: Uint8Array): Promise<FetchResult> {
    const { answer } = answered;
    const bytes = entityTag(body);
    const isSame = bytes === this.#before.bytes && this.#before.fetched !== undefined;
    if (isSame) {
      this.#remember(answer, bytes);
      this.#reasons.push("the server sent the same again");
      return this.#settled(this.#believesMove(answered.permanent, true), "unchanged", undefined);
    }
    const read = this.#parse(body, answered, bytes);
    return isFeedError(read) ? this.#noFeed(answered, body, read) : this.#came(answered, read);
  }

  #parse(body: Uint8Array, { answer, url }: Answered, bytes = entityTag(body)): Read | FeedError {
    const { namespaces, unsafeUrls, unsafeMarkup, maxArticles } = this.#options;
    try {
      const parsed = parseFeed(body, {
        url: shown(url),
        contentType: answer.headers.get("content-type") ?? undefined,
        namespaces,
        unsafeUrls,
        unsafeMarkup,
      });
      const { feed, format, diagnostics } = parsed;
      const articles = maxArticles === undefined ? feed.articles : feed.articles.slice(0, maxArticles);
      return { feed: { ...feed, articles }, format, diagnostics, bytes };
    } catch (error) {
      if (!isFeedError(error)) throw error;
      return error;
    }
  }

  /** A 200 sets the validators, or takes them away: those of another answer would be wrong for ever. */
  #remember({ headers }: WebAnswer, bytes: string): void {
    for (const [name, key] of VALIDATORS) {
      const said = headers.get(name);
      if (said === null) delete this.#state[key];
      else this.#state[key] = said;
    }
    this.#state.bytes = bytes;
    this.#state.fetched = this.#now.getTime();
  }

  /** By its id, its title or an article. */
  #isSame(feed: Feed): boolean {
    const { id, title } = this.#before;
    return (
      (feed.id !== undefined && feed.id === id) ||
      shortHash(feed.title) === title ||
      isKnown(this.#before, feed.articles)
    );
  }

  async #came(answered: Answered, read: Read): Promise<FetchResult> {
    const { feed } = read;
    const isFirst = this.#before.fetched === undefined;
    const { fresh, seen } = withSeen(this.#before, feed.articles);
    const isOurs = isFirst || this.#isSame(feed);
    // A domain that was sold says where it leads to, and goes on for ever.
    if (!isOurs && answered.permanent !== undefined)
      throw new Failure(`it leads to ${shown(answered.url)}, which is another feed: "${feed.title}"`);
    this.#remember(answered.answer, read.bytes);
    const isMoved = this.#believesMove(answered.permanent, isOurs) || (await this.#believesOwner(feed, answered.url));
    const content = contentOf(feed);
    const hasChanged = fresh.length > 0 || content !== this.#before.content;
    this.#learn(feed, { seen, content }, answered.answer.status === 226);
    if (isFirst) this.#reasons.push(counted(feed.articles.length, "article"));
    else
      this.#reasons.push(
        fresh.length > 0 ? counted(fresh.length, "new article") : hasChanged ? "articles changed" : "no new article",
      );
    return this.#settled(isMoved, isFirst ? "new" : hasChanged ? "changed" : "unchanged", { ...read, fresh });
  }

  /** What the next visit needs to know. A part says nothing of the whole. */
  #learn(feed: Feed, { seen, content }: Pick<FetchState, "seen" | "content">, isPart: boolean): void {
    const state = this.#state;
    Object.assign(state, { seen, title: shortHash(feed.title), ...(feed.id === undefined ? {} : { id: feed.id }) });
    state.dates = isPart ? [...datesOf(feed), ...(state.dates ?? [])].slice(0, MOST_DATES) : datesOf(feed);
    if (feed.schedule !== undefined) state.schedule = feed.schedule;
    else if (!isPart) delete state.schedule;
    if (isPart) delete state.bytes;
    else if (content !== undefined) state.content = content;
  }

  /** `<redirect>`, a page that announces feeds, or neither. */
  async #noFeed(answered: Answered, body: Uint8Array, error: Error): Promise<FetchResult> {
    const { url } = answered;
    const text = new TextDecoder().decode(body.subarray(0, 1_000_000));
    if (text.trim() === "") throw new Failure(`${shown(url)} answers with nothing`);
    const target =
      /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?<redirect\b[^>]{0,200}>\s*<newLocation>\s*([^<\s]{1,2000})\s*<\/newLocation>/.exec(
        text,
      )?.[1];
    if (target !== undefined && URL.canParse(target, url.href)) return this.#redirected(answered, new URL(target, url));
    const isPage = /<html|<!doctype html|<head\b/i.test(text.slice(0, 4096));
    const announced = isPage ? discoverFeeds(text, shown(url)) : [];
    if (announced.length > 0) this.#announced = announced;
    const choice = announced.find(({ url: address, title }) => !/comment/i.test(address + title)) ?? announced[0];
    if (choice === undefined || this.#before.fetched !== undefined)
      throw new Failure(`${shown(url)} is no feed: ${isPage ? "it is a page" : error.message}`);
    this.#reasons.push(`${shown(url)} is a page; it announces ${choice.url}`);
    const { answered: there, read } = await this.#feedAt(new URL(choice.url));
    this.#state.address = choice.url;
    return this.#came(there, read);
  }

  /** An author's own redirect, for want of headers: judged as a permanent one. */
  async #redirected({ url }: Answered, target: URL): Promise<FetchResult> {
    this.#redirects.push(shown(target));
    if (target.href === url.href || this.#redirects.length > 5)
      throw new Failure(`${shown(url)} redirects in a circle`);
    const { answered, read } = await this.#feedAt(target);
    return this.#came({ ...answered, permanent: answered.permanent ?? target }, read);
  }

  /** The feed at an address that the one which was asked for leads to. */
  async #feedAt(address: URL): Promise<{ answered: Answered; read: Read }> {
    const answered = await this.#ask(address, {});
    const { status, headers } = answered.answer;
    if (status !== 200) throw new Failure(`${shown(address)}: ${wordsFor(status, headers)}`);
    const read = this.#parse(await this.#bodyOf(answered), answered);
    if (isFeedError(read)) throw new Failure(`${shown(address)} is no feed: ${read.message}`);
    return { answered, read };
  }

  // ── Moved and gone ────────────────────────────────────────────────────────

  /** Counts visits that were led to one place. A captive portal or a maintenance page leads for hours, not for days. */
  #believesMove(to: URL | undefined, isOurs: boolean): boolean {
    const now = this.#now.getTime();
    if (to === undefined || !isOurs || !mayMove(this.#start, to)) {
      // The owner's own word is counted apart.
      if (this.#state.move !== undefined && to === undefined) return false;
      delete this.#state.move;
      return false;
    }
    const known = this.#before.move?.to === to.href ? this.#before.move : { to: to.href, visits: 0, first: now };
    const move = { ...known, visits: known.visits + 1 };
    this.#state.move = move;
    if (move.visits < BELIEVED_VISITS || now - move.first < BELIEVED_AFTER) {
      this.#reasons.push(
        `it leads to ${shown(to)} (seen ${move.visits} times); that is believed after ${BELIEVED_VISITS} visits over two days`,
      );
      return false;
    }
    delete this.#state.move;
    this.#state.address = to.href;
    this.#reasons.push(`it has moved to ${shown(to)}`);
    return true;
  }

  /** `itunes:new-feed-url`: believed as long as a redirect, and only where the feed is there too. */
  async #believesOwner(feed: Feed, from: URL): Promise<boolean> {
    const said = feed.itunes?.newFeedUrl;
    const to = said !== undefined && URL.canParse(said, from.href) ? new URL(said, from) : undefined;
    const isElsewhere =
      to !== undefined && urlKey(to.href) !== urlKey(from.href) && urlKey(to.href) !== urlKey(this.#start.href);
    if (!isElsewhere) {
      if (this.#last?.permanent === undefined) delete this.#state.move;
      return false;
    }
    if (!this.#believesMove(to, true)) return false;
    const isThere = await this.#isThere(to, feed);
    if (isThere) {
      for (const key of ["etag", "lastModified", "bytes"] as const) delete this.#state[key];
      return true;
    }
    this.#reasons.push(`${shown(to)} is not this feed, so it stays where it is`);
    if (this.#before.address === undefined) delete this.#state.address;
    else this.#state.address = this.#before.address;
    return false;
  }

  async #isThere(to: URL, feed: Feed): Promise<boolean> {
    try {
      const { read } = await this.#feedAt(to);
      return (feed.id !== undefined && feed.id === read.feed.id) || isKnown(this.#before, read.feed.articles);
    } catch {
      return false;
    }
  }

  #answeredGone(): FetchResult {
    const now = this.#now.getTime();
    const known = this.#before.gone ?? { visits: 0, last: Number.NEGATIVE_INFINITY };
    const gone = now - known.last < GONE_APART ? known : { visits: known.visits + 1, last: now };
    this.#state.gone = gone;
    if (gone.visits >= BELIEVED_VISITS) {
      this.#reasons.push("the server says that it is gone for good (410)");
      this.#state.errors++;
      return this.#result("gone", { outcome: "gone" }, undefined);
    }
    throw new Failure(`the server says that it is gone (410); that is believed after ${BELIEVED_VISITS} days of it`);
  }

  // ── The result ────────────────────────────────────────────────────────────

  #settled(
    isMoved: boolean,
    status: FetchResult["status"],
    read: (Read & { fresh: Article[] }) | undefined,
  ): FetchResult {
    this.#state.errors = 0;
    this.#state.unchanged = status === "unchanged" ? this.#before.unchanged + 1 : 0;
    const outcome = status === "unchanged" ? "unchanged" : "changed";
    return this.#result(isMoved ? "moved" : status, { outcome }, read);
  }

  #failed(error: unknown): FetchResult {
    this.#reasons.push(
      error instanceof Failure || error instanceof RefusedAddress
        ? error.message
        : networkWords(error, this.#start, this.#signal),
    );
    this.#state.errors = this.#before.errors + 1;
    return this.#result("error", { outcome: "error" }, undefined);
  }

  #result(
    status: FetchResult["status"],
    facts: Pick<CheckFacts, "outcome">,
    read: (Read & { fresh: Article[] }) | undefined,
  ): FetchResult {
    const answer = this.#last?.answer;
    const { dates = [], schedule, url, errors, unchanged } = this.#state;
    const { at, reasons } = nextCheck(
      { url, errors, unchanged },
      {
        ...facts,
        headers: answer?.headers,
        status: answer?.status,
        schedule,
        dates: dates.map((time) => new Date(time)),
        isComplete: isComplete(read?.feed),
      },
      this.#now,
      this.#options.limits,
    );
    return {
      status,
      ...(read === undefined ? {} : { feed: read.feed, format: read.format }),
      diagnostics: read?.diagnostics ?? [],
      newArticles: read?.fresh ?? [],
      state: this.#state,
      nextCheck: at,
      reasons: [...this.#reasons, ...reasons],
      response: {
        url: shown(this.#last?.url ?? this.#start),
        ...(answer === undefined ? {} : { status: answer.status, headers: answer.headers }),
        redirects: this.#redirects,
      },
      ...(this.#announced === undefined ? {} : { announced: this.#announced }),
    };
  }
}

/** Of zlib, or of a `fetch` that hides it in its cause. */
function isWrongCoding(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  if (typeof code === "string" && /^(?:Z_|ERR_.*BROTLI|ERR__ERROR)/.test(code)) return true;
  return cause !== undefined && isWrongCoding(cause);
}

/** RFC 3229: a part is what was asked for where the answer says so. */
const isFeedPart = (headers: Headers) => /\bfeed\b/.test(headers.get("im") ?? "");

const VALIDATORS = [
  ["etag", "etag"],
  ["last-modified", "lastModified"],
] as const;

/** No step down to http, and not to a page where people log in. */
const mayMove = (from: URL, to: URL) =>
  !(from.protocol === "https:" && to.protocol === "http:") &&
  !/\/(?:wp-login|login|signin|consent|account)\b/i.test(to.pathname);

const isComplete = (feed: Feed | undefined): boolean =>
  feed?.itunes?.complete === true || feed?.podcast?.updateFrequency?.complete === true;

/** What the articles say: a build date or a counter beside them changes nothing. */
const contentOf = ({ articles }: Feed) =>
  shortHash(
    articles
      .map(({ id, url, title, summary, contentHtml, contentText }) =>
        [id, url, title, summary, contentHtml, contentText].join("\0"),
      )
      .join("\0\0"),
  );

/** So many dates tell the rhythm. */
const MOST_DATES = 20;

const datesOf = ({ articles }: Feed) =>
  articles
    .flatMap(({ published, updated }) => (published ?? updated)?.getTime() ?? [])
    .sort((a, b) => b - a)
    .slice(0, MOST_DATES);

function wordsFor(status: number, headers: Headers): string {
  if (status === 403 && headers.get("cf-mitigated") === "challenge") return "the server wants to see a browser (403)";
  return (
    STATUS_WORDS[status] ?? (status >= 500 ? `the server has trouble (${status})` : `the server answers ${status}`)
  );
}
const STATUS_WORDS: Readonly<Record<number, string>> = {
  206: "the server sent a part that nobody asked for (206)",
  226: "the server sent a part that nobody asked for (226)",
  304: "the server says that nothing has changed, to a first visit (304)",
  401: "the server wants to know who asks (401)",
  402: "the server wants to be paid (402)",
  403: "the server refuses (403)",
  404: "there is nothing at this address (404)",
  429: "the server was asked too often (429)",
  451: "the server may not give it, by law (451)",
};

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;

/** Without who logs in. */
const withoutLogin = (url: URL): URL => {
  const bare = new URL(url);
  bare.username = "";
  bare.password = "";
  return bare;
};
const shown = (url: URL) => withoutLogin(url).href;

const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** Runtimes hide what happened in `cause`. */
function networkWords(error: unknown, url: URL, signal: AbortSignal): string {
  if (signal.aborted || (error as Error | undefined)?.name === "TimeoutError")
    return `${shown(url)} did not answer in time`;
  const { cause } = error as { cause?: unknown };
  if (cause instanceof RefusedAddress) return cause.message;
  const told = cause instanceof Error ? cause : error;
  const { code, message } = told as NodeJS.ErrnoException;
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return `${url.hostname} is not known`;
  if (code === "ECONNREFUSED") return `${url.host} does not answer`;
  return `${shown(url)} cannot be fetched: ${message}`;
}
