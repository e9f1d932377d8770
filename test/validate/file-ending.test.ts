import { expect, test } from "vitest";
import { endingOf } from "../../src/validate/file-ending.ts";
import { validateFeed } from "../../src/index.ts";
import { WRAP } from "./rule-rows.ts";

test.each<[url: string, ending: string | undefined, reason: string]>([
  ["https://example.org/a.mp3", "mp3", "the path's"],
  ["https://example.org/a.MP3?from=feed#t=10", "mp3", "in small letters, before the query"],
  ["https://example.org/a.b/c.tar.gz", "gz", "the last"],
  [" https://example.org/a.png ", "png", "without the space around it"],
  ["audio/a.m4a", "m4a", "of a relative address"],
  ["https://example.fm", undefined, "not the host's"],
  ["https://example.fm?x=/a.mp3", undefined, "nor the host's before a query"],
  ["https://example.org/play?file=a.mp3", undefined, "nor that of a name in the query"],
  ["https://example.org/a.mp3/", undefined, "nor a folder's"],
  ["https://example.org/a.mp3download", undefined, "nor a long one"],
])("%s ends in %s: %s", (url, ending, _) => {
  expect(endingOf(url)).toBe(ending);
});

test("a name in the query of an enclosure does not say what the enclosure is", () => {
  const codes = (url: string) =>
    validateFeed(WRAP.item(`<enclosure url="${url}" length="1" type="image/png"/>`)).diagnostics.map(
      ({ code }) => code,
    );
  expect(codes("https://example.org/cover?of=a.mp3")).not.toContain("enclosure-contradicts-url");
  expect(codes("https://example.org/a.mp3?size=1")).toContain("enclosure-contradicts-url");
});
