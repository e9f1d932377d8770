/** What strangers print is read within time that grows with its size. */

import { describe, expect, test } from "vitest";
import { isFeedError } from "../../src/index.ts";
import { expectSilence } from "./silence.ts";
import { TEXT_READERS, TEXTS } from "./texts.ts";

expectSilence();

describe.each(Object.entries(TEXT_READERS))("%s", (name, read) => {
  test.each(TEXTS)("%s: read, or refused with a FeedError where it may be", (_, text) => {
    const started = performance.now();
    let said = "";
    try {
      said = JSON.stringify(read(text)) ?? "";
    } catch (error) {
      if (name !== "parseOpml" || !isFeedError(error)) throw error;
    }
    // Measured: most within milliseconds; what is not linear takes minutes.
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(said).not.toContain("native code");
    expect(Object.keys(Object.prototype)).toEqual([]);
    if (name === "sanitizeHtml") expect(said).not.toMatch(/<script|javascript:/i);
  });
});
