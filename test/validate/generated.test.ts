/** What is written is valid: promise 2 of the design. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ArticleInput,
  allNamespaces,
  type Diagnostic,
  type FeedInput,
  generateAtom,
  generateJsonFeed,
  generateRdf,
  generateRss,
  isFeedError,
  parseFeed,
  type Rule,
  type RuleId,
  rules,
  validateFeed,
} from "../../src/index.ts";
import { feedInput, oddFeedInput } from "../arbitraries.ts";

/** What a program fills with whatever it likes: typed extensions and whole trees. */
const EXTENSIONS = new Set<string>([...allNamespaces.map(({ key }) => key), "extensions"]);
const without = <T extends object>(object: T, names: ReadonlySet<string>): T =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.has(name))) as T;
const feedWithout = (names: ReadonlySet<string>) =>
  feedInput.map(
    (input): FeedInput => ({
      ...without(input, names),
      articles: [...(input.articles ?? [])].map((article: ArticleInput) => without(article, names)),
    }),
  );

/** Every field of the model. */
const plainFeed = feedWithout(EXTENSIONS);
/** And those that have a table. */
const extendedFeed = feedWithout(new Set(["extensions"]));
/** A feed that says where it is. */
const placedFeed = plainFeed.map((input): FeedInput => ({ ...input, feedUrl: "https://example.org/feed" }));

/** What an extension's values can no longer be, whatever a program gives: the tables' narrow codecs refuse it. */
const REFUSED = new Set<string>([
  "invalid-mime-type",
  "invalid-mime-attribute",
  "invalid-language",
  "invalid-latitude",
  "invalid-longitude",
  "invalid-coordinates",
  "invalid-email",
  "invalid-encoding-name",
  "media-time",
]);
/** `undefined` where the feed is refused. */
function written(generate: (input: FeedInput) => string, input: FeedInput): string | undefined {
  try {
    return generate(input);
  } catch (error) {
    if (isFeedError(error)) return undefined;
    throw error;
  }
}

const shown = ({ code, path, message }: Diagnostic) => `${code} ${path} ${message}`;
const isTagged = ({ code }: Diagnostic) => (rules[code as RuleId] as Rule).about !== undefined;
/** The prefixes of extensions, wherever in the path one begins. */
const isInExtension = ({ path, params }: Diagnostic) =>
  /(?:^|\/)(?!atom:)[\w-]+:[^/]*|@?xmlns/.test(path.replace(/^rdf:RDF/, "")) || /:/.test(params.element ?? "");

describe.each([
  ["RSS", generateRss],
  ["Atom", generateAtom],
  ["JSON Feed", generateJsonFeed],
  ["RSS 1.0", generateRdf],
] as const)("%s", (_, generate) => {
  test("is without error, whatever the feed", () => {
    fc.assert(
      fc.property(plainFeed, (input) => {
        const errors = validateFeed(generate(input)).diagnostics.filter(({ severity }) => severity === "error");
        expect(errors.map(shown)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ["urn:x:1", "a URN whose namespace has one letter only"],
    ["urn:uuid:1", "a UUID that is none"],
    ["tag:example.org:1", "a tag: without its date"],
    ["https:1", "http without a host"],
    ["https://example.org/#a#b", "two fragments"],
  ])("is without error with the id %s: %s", (id) => {
    const articles = [{ id, title: "Rain", url: "https://example.org/1", published: "2023-03-21T16:39:00+05:30" }];
    const text = generate({ id, title: "News", url: "https://example.org/", articles });
    const errors = validateFeed(text).diagnostics.filter(({ severity }) => severity === "error");
    expect(errors.map(shown)).toEqual([]);
    const { feed } = parseFeed(text);
    expect([feed.id, feed.articles[0]?.id]).toEqual([id, id]);
  });

  test("is without warning, save about what the program said, when it says where it is", () => {
    fc.assert(
      fc.property(placedFeed, (input) => {
        const found = validateFeed(generate(input), { url: "https://example.org/feed" }).diagnostics;
        expect(found.filter((one) => one.severity === "warning" && !isTagged(one)).map(shown)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test("has errors in extensions only, when a program fills these with what they do not take", () => {
    fc.assert(
      fc.property(extendedFeed, (input) => {
        const errors = validateFeed(generate(input)).diagnostics.filter(({ severity }) => severity === "error");
        expect(errors.filter((one) => !isInExtension(one)).map(shown)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test("has no value in an extension that its codec refuses", () => {
    fc.assert(
      fc.property(fc.oneof(extendedFeed, oddFeedInput), (input) => {
        const text = written(generate, input);
        const found = text === undefined ? [] : validateFeed(text).diagnostics;
        expect(found.filter(({ code }) => REFUSED.has(code)).map(shown)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
