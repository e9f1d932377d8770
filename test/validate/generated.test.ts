/** What is written is valid: promise 2 of the design. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ArticleInput,
  allNamespaces,
  type CreateOptions,
  createFeed,
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

/** Typed extensions and whole trees: the validator has wishes about these that only the program can fulfil. */
const EXTENSIONS = new Set<string>([...allNamespaces.map(({ key }) => key), "extensions"]);
const without = <T extends object>(object: T): T =>
  Object.fromEntries(
    Object.entries(object)
      .filter(([name]) => !EXTENSIONS.has(name))
      .map(([name, value]) => [name, withoutForeign(value)]),
  ) as T;
/** The same of attributes of other vocabularies, and of extensions inside of bylines, enclosures and sources. */
function withoutForeign(value: unknown): unknown {
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(withoutForeign);
  const kept = Object.entries(value).filter(([name]) => name !== "attributes" && name !== "extensions");
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutForeign(inner)]));
}
/** A feed that says where it is, in the words of the model alone. */
const placedFeed = feedInput.map(
  ({ attributes: _, ...input }): FeedInput => ({
    ...without(input),
    feedUrl: "https://example.org/feed",
    articles: [...(input.articles ?? [])].map(({ attributes: _, ...article }: ArticleInput) => without(article)),
  }),
);

type Generate = (input: FeedInput, options?: CreateOptions) => string;
/** `undefined` where the feed is refused. */
function written(generate: Generate, input: FeedInput, options?: CreateOptions): string | undefined {
  try {
    return generate(input, options);
  } catch (error) {
    if (isFeedError(error)) return undefined;
    throw error;
  }
}

/** `VALID_RUNS=5000` for a long run. */
const RUNS = Number(process.env.VALID_RUNS ?? 100);
const shown = ({ code, path, message }: Diagnostic) => `${code} ${path} ${message}`;
const isTagged = ({ code }: Diagnostic) => (rules[code as RuleId] as Rule).about !== undefined;
const errorsIn = (text: string) =>
  validateFeed(text)
    .diagnostics.filter(({ severity }) => severity === "error")
    .map(shown);

describe.each([
  ["RSS", generateRss],
  ["Atom", generateAtom],
  ["JSON Feed", generateJsonFeed],
  ["RSS 1.0", generateRdf],
] as const)("%s", (_, generate) => {
  test("is without error, whatever the feed and its extensions", () => {
    fc.assert(
      fc.property(feedInput, (input) => {
        expect(errorsIn(generate(input))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test("is without error where extensions hold what they do not take: that is refused, or left out by repair", () => {
    fc.assert(
      fc.property(oddFeedInput, (input) => {
        const text = written(generate, input);
        expect(text === undefined ? [] : errorsIn(text)).toEqual([]);
        expect(errorsIn(generate(input, { repair: true }))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test.each([
    ["urn:x:1", "a URN whose namespace has one letter only"],
    ["urn:uuid:1", "a UUID that is none"],
    ["tag:example.org:1", "a tag: without its date"],
    ["https:1", "http without a host"],
    ["https:./example.com/", "http with a path for a host"],
    ["https://example.org/#a#b", "two fragments"],
  ])("is without error with the id %s: %s", (id) => {
    const articles = [{ id, title: "Rain", url: "https://example.org/1", published: "2023-03-21T16:39:00+05:30" }];
    const text = generate({ id, title: "News", url: "https://example.org/", articles });
    expect(errorsIn(text)).toEqual([]);
    const { feed } = parseFeed(text);
    expect([feed.id, feed.articles[0]?.id]).toEqual([id, id]);
    // Without an address, the id is all that the feed can link to.
    const placeless = generate({ id, title: "News", articles: articles.map(({ url, ...article }) => article) });
    expect(errorsIn(placeless)).toEqual([]);
    expect(createFeed(parseFeed(placeless).feed)).toMatchObject({ id, articles: [{ id }] });
  });

  test("is without error in whatever language: one that nobody registered is refused, or left out by repair", () => {
    const subtag = fc.stringMatching(/^[a-z]{1,8}$/);
    const tag = fc.oneof(
      subtag,
      fc.tuple(subtag, subtag).map((both) => both.join("-")),
    );
    fc.assert(
      fc.property(tag, (language) => {
        const article = { title: "Rain", url: "https://example.org/1", published: "2023-03-21T16:39:00Z", language };
        const links = [{ rel: "alternate", url: "https://example.org/a", hreflang: language }];
        const input = { title: "News", url: "https://example.org/", language, links, articles: [article] };
        const text = written(generate, input);
        expect(text === undefined ? [] : errorsIn(text)).toEqual([]);
        expect(errorsIn(generate(input, { repair: true }))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test("is without error with whatever address: one that leads to no host is refused, or mended by repair", () => {
    const pasted = fc.tuple(
      fc.constantFrom("http:", "https:", "HTTPS:", "ftp:"),
      fc.constantFrom("", "/", "//", "///", "\\\\", ".", "./", "?", "#", "@", ":80"),
      fc.constantFrom("", "example.org", "example.org/a", "/a", "[::1]/", "ü.example/"),
    );
    fc.assert(
      fc.property(pasted, (parts) => {
        const url = parts.join("");
        const image = { url, link: url };
        const enclosures = [{ url, type: "audio/mpeg", length: 1 }];
        const article = {
          id: "1",
          title: "Rain",
          url,
          externalUrl: url,
          published: "2023-03-21T16:39:00Z",
          enclosures,
        };
        const input = { title: "News", url, feedUrl: url, id: url, image, icon: url, articles: [article] };
        for (const given of [input, { ...input, url: undefined, feedUrl: undefined }]) {
          const text = written(generate, given);
          expect(text === undefined ? [] : errorsIn(text)).toEqual([]);
          expect(errorsIn(generate(given, { repair: true }))).toEqual([]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test("is without warning, save about what the program said, when it says where it is", () => {
    fc.assert(
      fc.property(placedFeed, (input) => {
        const found = validateFeed(generate(input), { url: "https://example.org/feed" }).diagnostics;
        expect(found.filter((one) => one.severity === "warning" && !isTagged(one)).map(shown)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});
