/** No date is made up: what has none is written without one, and Atom, which demands one, says that it was supplied. */
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/errors.ts";
import { firstDifference } from "../../src/feed/same-feed.ts";
import {
  type ArticleInput,
  convertFeed,
  createFeed,
  type FeedInput,
  feedResponse,
  generateAtom,
  generateJsonFeed,
  generateRdf,
  generateRss,
  isFeedError,
  parseFeed,
  validateFeed,
} from "../../src/index.ts";

const GENERATORS = { rss: generateRss, atom: generateAtom, rdf: generateRdf, json: generateJsonFeed } as const;
const FORMATS = Object.keys(GENERATORS) as (keyof typeof GENERATORS)[];
const DAY = "2023-03-21T16:39:00+05:30";
const feedOf = (articles: ArticleInput[], head: Partial<FeedInput> = {}): FeedInput => ({
  title: "Example Times",
  url: "https://example.com/",
  ...head,
  articles,
});
const undated = { title: "Undated", url: "https://example.com/undated" };
const dated = { title: "Dated", url: "https://example.com/dated", published: DAY };

function refusalsOf(write: () => string): Pick<Diagnostic, "code" | "path">[] {
  try {
    write();
    return [];
  } catch (error) {
    if (!isFeedError(error)) throw error;
    return error.diagnostics.map(({ code, path }) => ({ code, path }));
  }
}

describe.each(FORMATS)("%s", (format) => {
  const generate = GENERATORS[format];
  const isAtom = format === "atom";

  test("an article without a date is read back without one", () => {
    const text = generate(feedOf([undated, dated]), { repair: true });
    const [first, second] = parseFeed(text).feed.articles;
    expect([first!.published, first!.updated]).toEqual([undefined, undefined]);
    expect(String(second!.published)).toBe(DAY);
  });

  test("a feed without any date comes back as it was", () => {
    const feed = createFeed(feedOf([undated]));
    const again = createFeed(parseFeed(generate(feed, { repair: true })).feed);
    expect(firstDifference(again, feed)).toBeUndefined();
  });

  test("no date moves because another article came", () => {
    const lineOf = (text: string) => text.split("\n").filter((line) => /1970|2024/.test(line));
    const before = generate(feedOf([undated, dated]), { repair: true, pretty: true });
    const later = { ...dated, url: "https://example.com/later", published: "2024-01-01T00:00:00Z" };
    const after = generate(feedOf([undated, dated, later]), { repair: true, pretty: true });
    const entry = (text: string) => parseFeed(text).feed.articles.find(({ title }) => title === "Undated");
    expect(firstDifference(entry(after), entry(before))).toBeUndefined();
    expect(lineOf(before).filter((line) => line.includes("2024"))).toEqual([]);
  });

  test("a feed without articles is written, and valid", () => {
    const notes: Diagnostic[] = [];
    const text = generate(feedOf([]), { onNote: (note) => notes.push(note) });
    expect(validateFeed(text).diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(notes.map(({ code }) => code)).toEqual(isAtom ? ["missing-date"] : []);
    expect(parseFeed(text).feed.updated).toBeUndefined();
  });

  test("only Atom refuses an article without a date, and takes the feed's where it states one", () => {
    expect(refusalsOf(() => generate(feedOf([undated, dated])))).toEqual(
      isAtom ? [{ code: "missing-date", path: "articles[0].updated" }] : [],
    );
    expect(
      refusalsOf(() => generate(feedOf([undated, undated].map((article, i) => ({ ...article, id: `${i}` }))))),
    ).toEqual(isAtom ? [{ code: "missing-date", path: "updated" }] : []);
    expect(refusalsOf(() => generate(feedOf([undated], { updated: DAY })))).toEqual([]);
    expect(refusalsOf(() => generate(feedOf([undated]), { updated: new Date(0) }))).toEqual([]);
  });

  test("a date that cannot be read is the one thing that is said", () => {
    expect(refusalsOf(() => generate(feedOf([{ ...undated, published: "yesterday-ish" }])))).toEqual([
      { code: "unreadable-date", path: "articles[0].published" },
    ]);
  });

  test("what is converted says what was supplied", () => {
    const notes: string[] = [];
    const rss = generateRss(feedOf([undated]));
    const text = convertFeed(rss, format, { onNote: ({ code }) => notes.push(code) });
    expect(notes.filter((code) => code === "missing-date")).toEqual(isAtom ? ["missing-date"] : []);
    expect(text.includes("1970-01-01T00:00:00Z")).toBe(isAtom);
  });
});

test("feedResponse gives a feed without articles, and no Last-Modified that nobody stated", async () => {
  const response = feedResponse(feedOf([]), { headers: { accept: "application/atom+xml" } });
  expect([response.status, response.headers.get("Last-Modified")]).toEqual([200, null]);
  expect(await response.text()).toContain("<feed");
});
