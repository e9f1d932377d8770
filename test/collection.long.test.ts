/**
 * What reading made is garbage for the next young collection. V8 keeps the getters of object literals, and functions in fields
 * that were empty before, until it collects everything: whatever they close over then fills the old generation, and collecting
 * took half of the time of reading. Run by itself: beside other programs V8 collects when it likes, and one run in four fails.
 */

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import {
  type Format,
  generateAtom,
  generateJsonFeed,
  generateRdf,
  generateRss,
  parseFeed,
  validateFeed,
} from "../src/index.ts";

setFlagsFromString("--expose-gc");
const collect: (options?: { type: "minor" }) => void = runInNewContext("gc");

/**
 * How much of what a call allocates is there after it. Of so many calls, since the compiler, which is at work for hundreds, keeps
 * what it makes: of twenty after a hundred, it was half of what was counted, and one run in five failed.
 */
function partKept(call: (turn: number) => void): number {
  for (let turn = 0; turn < 400; turn++) call(turn);
  collect();
  let allocated = 0;
  let kept = 0;
  for (let turn = 0; turn < 60; turn++) {
    const before = process.memoryUsage().heapUsed;
    call(turn);
    allocated += process.memoryUsage().heapUsed - before;
    collect({ type: "minor" });
    kept += process.memoryUsage().heapUsed - before;
  }
  return kept / allocated;
}

const articles = Array.from({ length: 30 }, (_, i) => ({
  id: `urn:example:${i}`,
  title: `Number ${i}`,
  url: `https://example.com/${i}`,
  contentHtml: `<p>${"Rain &amp; wind … ".repeat(60)}</p>`,
  published: new Date(Date.UTC(2024, 0, 1, i)),
  bylines: ["Jane Doe"],
}));
const feed = { title: "Example Times", url: "https://example.com/", articles };
const WRITERS: Record<Format, (input: typeof feed) => string> = {
  rss: generateRss,
  atom: generateAtom,
  rdf: generateRdf,
  json: generateJsonFeed,
};

describe.each(Object.entries(WRITERS))("%s", (_, write) => {
  const text = write(feed);
  test("a feed from a string, and the string, go with the next collection", () =>
    expect(partKept((turn) => parseFeed(text + " ".repeat(turn)))).toBeLessThan(0.2));
  test("a feed from bytes", () => {
    const bytes = new TextEncoder().encode(text);
    expect(partKept(() => parseFeed(bytes))).toBeLessThan(0.2);
  });
  test("what is validated", () => expect(partKept(() => validateFeed(text))).toBeLessThan(0.2));
  test("what is written", () => expect(partKept(() => write(feed))).toBeLessThan(0.2));
});

test("bytes are let go with the feed that was read of them", () => {
  const bytes = new TextEncoder().encode(generateRss(feed));
  const kept = () => process.memoryUsage().arrayBuffers;
  for (let turn = 0; turn < 100; turn++) parseFeed(bytes.slice());
  collect();
  const before = kept();
  for (let turn = 0; turn < 60; turn++) {
    parseFeed(bytes.slice());
    collect({ type: "minor" });
  }
  expect(kept() - before).toBeLessThan(2 * bytes.length);
});
