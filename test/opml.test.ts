/** Outlines: what is none is refused. */

import { expect, test } from "vitest";
import { isFeedError, parseOpml } from "../src/index.ts";

test.each([
  ["nothing", ""],
  ["text", "feeds"],
  ["JSON", '{"opml": 1}'],
  ["a page", "<!doctype html><html><body>no</body></html>"],
  ["a feed", '<rss version="2.0"><channel/></rss>'],
])("%s is no OPML", (_, text) => {
  let refusal: unknown;
  try {
    parseOpml(text);
  } catch (error) {
    refusal = error;
  }
  if (!isFeedError(refusal)) return expect.unreachable();
  expect(refusal.diagnostics).toMatchObject([
    { code: "not-opml", message: expect.stringContaining("expected <opml>") },
  ]);
});

test.each([
  ["cut off", '<opml version="2.0"><body><outline text="a"'],
  ["after a byte order mark and a comment", '\ufeff<!-- mine --><opml version="2.0"><body/></opml>'],
])("OPML %s is read", (_, text) => expect(parseOpml(text).version).toBe("2.0"));
