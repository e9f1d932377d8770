/** One measurement in a process of its own: `measure.js KIND SUBJECT INPUT` prints one line of JSON. */

import type { Feed, FeedInput } from "feedwright";
import { checksum } from "./checksum.ts";
import { article, feedOf, HEAD, input, piecesOf } from "./inputs.ts";
import { type Facts, READERS, type Reader, WRITERS } from "./libraries.ts";

/** What a child says; only what it was asked for is there. */
export interface Measured {
  seconds?: number;
  bytes?: number;
  articles?: number;
  /** Bytes above what the process had before. */
  peak?: number;
  /** Times that a document takes of what one of a tenth of its size takes. */
  growth?: number;
  facts?: Facts;
  error?: string;
}

const SECONDS = Number(process.env.BENCH_SECONDS ?? 0.4);
/** Less leaves part of what is measured to the interpreter: after 0.4 s a feed took four times as long as after 2 s. */
const WARMING = Number(process.env.BENCH_WARMING ?? 4 * SECONDS);

/** Seconds that this process has really had, whatever else the machine does. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Median of the seconds one call takes, after warming up. */
async function seconds(call: () => unknown): Promise<number> {
  const until = worked() + WARMING;
  while (worked() < until) await call();
  const times: number[] = [];
  const end = worked() + SECONDS;
  do {
    const start = performance.now();
    await call();
    times.push(performance.now() - start);
  } while (worked() < end);
  times.sort((a, b) => a - b);
  return times[times.length >> 1]! / 1000;
}

const rss = () => process.memoryUsage.rss();
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Seconds of a call over an input, as most kinds want it. */
async function timed(bytes: Uint8Array, call: () => unknown): Promise<Measured> {
  return { bytes: bytes.length, seconds: await seconds(call) };
}

async function read(library: string, name: string): Promise<Measured> {
  const bytes = input(name);
  const reader: Reader = await READERS[library]!();
  return timed(bytes, async () => checksum(await reader.parse(bytes)));
}

/** With the import: what a library leaves out of its import has to be loaded then. */
async function first(library: string, name: string): Promise<Measured> {
  const bytes = input(name);
  const start = performance.now();
  const reader = await READERS[library]!();
  await reader.parse(bytes);
  return { bytes: bytes.length, seconds: (performance.now() - start) / 1000 };
}

async function facts(library: string, name: string): Promise<Measured> {
  const reader: Reader = await READERS[library]!();
  const found = reader.facts?.(await reader.parse(input(name)));
  return found === undefined ? {} : { facts: found };
}

/** The feed from a string of its format, and from a string of JSON that says the same. */
async function fromString(subject: string, name: string): Promise<Measured> {
  const { parseFeed } = await import("feedwright");
  const bytes = input(name);
  const feed = text(bytes);
  if (subject === "parseFeed") return timed(bytes, () => checksum(parseFeed(feed).feed));
  const json = JSON.stringify(parseFeed(feed).feed);
  return timed(bytes, () => checksum(JSON.parse(json) as Feed));
}

async function document(library: string, name: string): Promise<Measured> {
  const bytes = input(name);
  if (library !== "feedwright") return read(library, name);
  const { parseAtom, parseFeed, parseJsonFeed, parseRdf, parseRss } = await import("feedwright");
  const parse = { rss: parseRss, atom: parseAtom, rdf: parseRdf, json: parseJsonFeed }[parseFeed(bytes).format];
  return timed(bytes, () => checksum(parse(bytes)));
}

/** The string alone. Some libraries give one that is still to be put together, and who writes it out pays for that. */
async function generate(library: string, format: string): Promise<Measured> {
  return written(library, format, (text) => text);
}

/** The bytes that go into a file or over the wire. */
async function generateBytes(library: string, format: string): Promise<Measured> {
  const encoder = new TextEncoder();
  return written(library, format, (text) => encoder.encode(text));
}

async function written(library: string, format: string, finish: (text: string) => unknown): Promise<Measured> {
  const feed = feedOf(10_000);
  const writer = (await WRITERS[library]!())[format as "rss"];
  if (writer === undefined) return {};
  const bytes = writer(feed).length;
  // Who leaves the articles out has less to do.
  if (bytes < feed.articles!.reduce((sum, { title, contentHtml }) => sum + (title + contentHtml!).length, 0))
    throw new Error(`${library} does not write all that it was given`);
  return { articles: 10_000, bytes, seconds: await seconds(() => finish(writer(feed))) };
}

/** The stream writer of the design, wherever this build has it. */
type StreamWriter = (
  head: Omit<FeedInput, "articles">,
  articles: Iterable<NonNullable<FeedInput["articles"]>[number]>,
  to: "rss",
) => AsyncIterable<string>;

async function streamWriter(): Promise<StreamWriter> {
  const library = (await import("feedwright")) as unknown as { generateFeedStream?: StreamWriter };
  if (library.generateFeedStream === undefined) throw new Error("this build has no generateFeedStream");
  return library.generateFeedStream;
}

const DATED_HEAD = { ...HEAD, updated: new Date(Date.UTC(2024, 0, 1)) };

async function generateStream(library: string, format: string): Promise<Measured> {
  if (library !== "feedwright") return generate(library, format);
  const write = await streamWriter();
  const { articles } = feedOf(10_000);
  const all = async () => {
    let length = 0;
    for await (const chunk of write(DATED_HEAD, articles!, "rss")) length += chunk.length;
    return length;
  };
  return { articles: 10_000, bytes: await all(), seconds: await seconds(all) };
}

async function millionArticles(_: string, count: string): Promise<Measured> {
  const write = await streamWriter();
  const models = Array.from({ length: 1000 }, (_, i) => article(i));
  function* articles() {
    for (let i = 0; i < Number(count); i++) {
      const url = `https://example.com/articles/${i}`;
      yield { ...models[i % models.length]!, id: url, url, title: `Number ${i}` };
    }
  }
  const before = rss();
  let peak = before;
  let bytes = 0;
  const start = performance.now();
  for await (const chunk of write(DATED_HEAD, articles(), "rss")) {
    const known = bytes;
    bytes += chunk.length;
    if (bytes >> 20 !== known >> 20) peak = Math.max(peak, rss());
  }
  return {
    seconds: (performance.now() - start) / 1000,
    bytes,
    articles: Number(count),
    peak: peak - before,
  };
}

/** The most that this process ever had, in bytes. */
const maximum = () => process.resourceUsage().maxRSS * 1024;

/** A feed of so many bytes, made while it is read. */
async function stream(name: string, size: string): Promise<Measured> {
  const { parseFeedStream } = await import("feedwright");
  const { before: head, items, after } = piecesOf(input(name));
  const encoder = new TextEncoder();
  const block = encoder.encode(items);
  const before = rss();
  let peak = before;
  let bytes = 0;
  async function* chunks() {
    yield encoder.encode(head);
    while (bytes < Number(size)) {
      for (let at = 0; at < block.length; at += 65_536) yield block.subarray(at, at + 65_536);
      bytes += block.length;
      peak = Math.max(peak, rss());
    }
    yield encoder.encode(after);
  }
  const start = performance.now();
  const { articles, done } = await parseFeedStream(chunks());
  let count = 0;
  for await (const each of articles) count += each.title === undefined ? 0 : 1;
  await done;
  return {
    seconds: (performance.now() - start) / 1000,
    bytes,
    articles: count,
    peak: peak - before,
  };
}

async function call(name: string, feed: string): Promise<Measured> {
  const { parseFeed, validateFeed } = await import("feedwright");
  const bytes = input(feed);
  return timed(bytes, () => (name === "validateFeed" ? validateFeed(bytes) : parseFeed(bytes)));
}

/**
 * A document against ten of a tenth of its size: as many bytes read and as much kept of each, in turns, by what this process
 * really had. Machines change their speed by 1.7 within seconds, and the median of short calls waits for no collection, as a
 * long one does: by the clock, or in processes of their own, one build took from 9.2 to 12.7 times as long; so, 9.6 to 10.9.
 */
async function growth(small: string, large: string): Promise<Measured> {
  const { parseFeed } = await import("feedwright");
  const [tenth, whole] = [input(small), input(large)];
  const ten = () => Array.from({ length: 10 }, () => parseFeed(tenth));
  const one = () => parseFeed(whole);
  const until = worked() + WARMING;
  while (worked() < until) ten();
  const spent = { ten: 0, one: 0 };
  const turns = 2 * Math.ceil(LEAST_READ / whole.length);
  for (let i = 0; i < turns; i++) {
    const order = i % 2 === 0 ? (["ten", "one"] as const) : (["one", "ten"] as const);
    for (const which of order) spent[which] += cost(which === "ten" ? ten : one);
  }
  const sizes = whole.length / (10 * tenth.length);
  return { bytes: whole.length, seconds: spent.one / turns, growth: (10 * spent.one) / spent.ten / sizes };
}

/** Bytes of each whose readings cost long enough to be compared; twice as many are read, first the one and then the other. */
const LEAST_READ = 100_000_000;

/** Seconds that a call takes of this process. */
function cost(call: () => unknown): number {
  const start = worked();
  call();
  return worked() - start;
}

async function convert(to: string, name: string): Promise<Measured> {
  const { convertFeed } = await import("feedwright");
  const bytes = input(name);
  return timed(bytes, () => convertFeed(bytes, to as "rss"));
}

/** Bytes that one reading adds to a process that has the input in memory. */
async function memory(library: string, name: string): Promise<Measured> {
  const bytes = input(name);
  const reader: Reader = await READERS[library]!();
  const before = rss();
  const result = await reader.parse(bytes);
  const peak = maximum() - before;
  // Looked at afterwards, so that it is alive until then.
  checksum(result);
  return { bytes: bytes.length, peak };
}

const KINDS: Record<string, (subject: string, input: string) => Promise<Measured>> = {
  read,
  first,
  facts,
  fromString,
  document,
  generate,
  generateBytes,
  generateStream,
  convert,
  call,
  growth,
  stream,
  million: millionArticles,
  memory,
};

const [kind = "", subject = "", name = ""] = process.argv.slice(2);
let line: Measured;
try {
  line = await KINDS[kind]!(subject, name);
} catch (error) {
  line = { error: String((error as Error).message).slice(0, 120) };
}
console.log(JSON.stringify(line));
