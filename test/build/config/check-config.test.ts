/** What is wrong in a configuration is said before anything runs. */

import { describe, expect, test } from "vitest";
import type { BuildConfig } from "../../../src/build/config/build-config.ts";
import { checkConfig } from "../../../src/build/config/check-config.ts";
import { didYouMean } from "../../../src/validate/did-you-mean.ts";

describe("a name that there is none of is refused, and the one that was meant is named", () => {
  test.each<readonly [place: string, config: object, expected: RegExp]>([
    ["an option", { titel: "T" }, /^`titel` is no option; did you mean `title`\?$/],
    ["an option that resembles none", { colour: "red" }, /^`colour` is no option; there are sources, out, title/],
    [
      "a member of the feed",
      { feed: { titel: "T" } },
      /^`feed\.titel` is nothing that a feed has; did you mean `title`\?/,
    ],
    ["a namespace", { feed: { itune: {} } }, /`feed\.itune` .* did you mean `itunes`\?/],
    ["of a choice", { feeds: [{ name: "x", head: { ulr: "/" } }] }, /`feeds\[0\]\.head\.ulr` .* did you mean `url`\?/],
    [
      "of a split",
      { feeds: [{ by: "tag", heads: { "A b": { langauge: "en" } } }] },
      /heads\["A b"\]\.langauge` .*`language`/,
    ],
  ])("%s", (_, config, expected) => {
    expect(() => checkConfig(config as BuildConfig)).toThrow(expected);
  });

  test("whatever a feed may have is taken", () => {
    const feed = { rights: "CC0", itunes: { explicit: false }, podcast: {}, jsonFeed: {}, extensions: [], image: {} };
    expect(() => checkConfig({ feed } as unknown as BuildConfig)).not.toThrow();
  });
});

test.each([
  ["lnguage", ["language", "url"], "language"],
  ["TITLE", ["title"], "title"],
  ["urls", ["hubs", "url"], "url"],
])("%s is near %j", (unknown, known, expected) => {
  expect(didYouMean(unknown, known)).toBe(`; did you mean \`${expected}\`?`);
});
test.each([
  ["x", ["id"]],
  ["colour", ["title", "url"]],
  ["", ["id"]],
] as const)("%s is near none of %j", (unknown, known) => {
  expect(didYouMean(unknown, known)).toBe("");
});
