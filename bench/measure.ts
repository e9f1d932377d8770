/** One measurement in a process of its own: `measure.ts KIND LIBRARY INPUT` prints one line of JSON. */

import { feedOf, inputs } from "./inputs.ts";
import { READERS, WRITERS } from "./libraries.ts";

const [kind, library, input] = process.argv.slice(2) as [string, string, string];

/** Median of the seconds one call takes, after warming up. */
async function seconds(call: () => unknown): Promise<number> {
  const budget = Number(process.env.BENCH_SECONDS ?? 0.7);
  const until = performance.now() + budget * 500;
  while (performance.now() < until) await call();
  const times: number[] = [];
  const end = performance.now() + budget * 1000;
  do {
    const start = performance.now();
    await call();
    times.push(performance.now() - start);
  } while (performance.now() < end && times.length < 1000);
  times.sort((a, b) => a - b);
  return times[times.length >> 1]! / 1000;
}

async function measure(): Promise<object> {
  if (kind === "parse") {
    const bytes = inputs()[input]!();
    const reader = await READERS[library]!();
    const facts = reader.facts(await reader.parse(bytes));
    return { bytes: bytes.length, facts, seconds: await seconds(() => reader.parse(bytes)) };
  }
  if (kind === "validate") {
    const bytes = inputs()[input]!();
    const { parseFeed, validateFeed } = await import("feedwright");
    const call = library === "validateFeed" ? validateFeed : parseFeed;
    return { bytes: bytes.length, seconds: await seconds(() => call(bytes)) };
  }
  if (kind === "generate") {
    const feed = feedOf(10_000);
    const writer = (await WRITERS[library]!())[input as "rss"];
    if (writer === undefined) return { articles: 10_000 };
    return { articles: 10_000, bytes: writer(feed).length, seconds: await seconds(() => writer(feed)) };
  }
  const start = performance.now();
  await import(library === "feedwright" ? "feedwright" : library);
  return { seconds: (performance.now() - start) / 1000 };
}

try {
  console.log(JSON.stringify(await measure()));
} catch (error) {
  console.log(JSON.stringify({ error: String((error as Error).message).slice(0, 100) }));
}
