/** What strangers send: read within time that grows with its size, or refused with a FeedError; judged without an exception. */

import { describe, expect, test } from "vitest";
import {
  applyFixes,
  convertFeed,
  type Diagnostic,
  type Format,
  isFeedError,
  parseFeed,
  parseFeedStream,
  validateFeed,
} from "../../src/index.ts";
import { hostileDocuments } from "./documents.ts";
import { expectSilence } from "./silence.ts";

expectSilence();

const FORMATS: readonly Format[] = ["rss", "atom", "rdf", "json"];
const DOCUMENTS = hostileDocuments(3000);

/** What was asked for, or the code of the FeedError; anything else that is thrown fails the test. */
function attempt<T>(read: () => T): { value?: T; refused?: string } {
  try {
    return { value: read() };
  } catch (error) {
    if (!isFeedError(error)) throw error;
    expect(error.message).not.toBe("");
    return { refused: error.code };
  }
}

async function streamed(input: string | Uint8Array, size: number) {
  async function* pieces() {
    for (let at = 0; at < input.length; at += size) yield input.slice(at, at + size);
  }
  try {
    const { articles, done } = await parseFeedStream(pieces());
    let count = 0;
    for await (const _ of articles) count++;
    return { count, ...(await done) };
  } catch (error) {
    if (!isFeedError(error)) throw error;
    return { refused: error.code, count: undefined };
  }
}

function isPlaced({ line = 1, column = 1, message, code }: Diagnostic): boolean {
  return line >= 1 && column >= 1 && message !== "" && /^[a-z][a-z0-9-]*$/.test(code);
}

describe.each(Object.entries(DOCUMENTS))("%s", (format, rows) => {
  test("there are more than sixty", () => expect(format === "none" || rows.length > 60).toBe(true));

  test.each(rows)("%s: a feed or a FeedError, strict or not, and a report", (_, input) => {
    const { value } = attempt(() => parseFeed(input));
    expect(JSON.stringify(value) ?? "").not.toMatch(/polluted":1|root:x:0|native code/);
    expect(value?.diagnostics.every(isPlaced)).not.toBe(false);
    attempt(() => parseFeed(input, { strict: true }));
    const { diagnostics } = validateFeed(input);
    expect(diagnostics.every(isPlaced)).toBe(true);
    if (typeof input === "string") applyFixes(input, diagnostics);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test.each(rows)("%s: the same as it comes", async (_, input) => {
    const whole = attempt(() => parseFeed(input));
    const stream = await streamed(input, 1000);
    expect(stream.refused).toBe(whole.refused);
    expect(stream.count).toBe(whole.value?.feed.articles.length);
  });

  test.each(rows.map(([name, input], i) => [name, FORMATS[i % 4]!, input] as const))(
    "%s: converted to %s, without error, or a FeedError",
    (_, to, input) => {
      const { value } = attempt(() => convertFeed(input, to, { updated: new Date(0) }));
      if (value === undefined) return;
      expect(JSON.stringify(parseFeed(value))).not.toContain('polluted":1');
    },
  );
});
