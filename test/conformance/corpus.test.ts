/** Promise 1 on the real feeds, and the suites' own, that lie beside the project. */

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { XMLParser } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { firstDifference } from "../../src/feed/same-feed.ts";
import {
  createFeed,
  encodeAtom,
  encodeJsonFeed,
  encodeRdf,
  encodeRss,
  generateAtom,
  generateJsonFeed,
  generateRdf,
  generateRss,
  isFeedError,
  type ParsedFeed,
  parseArticleText,
  parseFeed,
} from "../../src/index.ts";

const shared = new URL("../../../shared/", import.meta.url);
const isThere = existsSync(shared);
const FOLDERS = [
  "corpus/feed-rs",
  "corpus/rss-parser",
  "corpus/performance",
  "conformance/w3c/testcases",
  "conformance/feedparser/tests",
];
const ENCODERS = { rss: encodeRss, atom: encodeAtom, rdf: encodeRdf, json: encodeJsonFeed };
const GENERATORS = { rss: generateRss, atom: generateAtom, rdf: generateRdf, json: generateJsonFeed };

function filesIn(folder: URL): URL[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const at = new URL(encodeURIComponent(name), `${folder.href}/`);
    if (statSync(at).isDirectory()) return filesIn(at);
    return /\.(?:xml|rss|atom|rdf|json)$/.test(name) ? [at] : [];
  });
}

/** Every document that is a feed, once. */
function readAll(folder: string): { file: string; bytes: Uint8Array; parsed: ParsedFeed }[] {
  return filesIn(new URL(folder, shared)).flatMap((file) => {
    const bytes = new Uint8Array(readFileSync(file));
    try {
      return [{ file: file.pathname, bytes, parsed: parseFeed(bytes) }];
    } catch (error) {
      if (!isFeedError(error)) throw error;
      return [];
    }
  });
}

describe.skipIf(!isThere).each(isThere ? FOLDERS : [])("%s (kept beside the project)", (folder) => {
  const feeds = isThere ? readAll(folder) : [];

  test("decode(encode(document)) is the document", () => {
    const changed = feeds.flatMap(({ file, parsed }) => {
      const again = parseFeed(ENCODERS[parsed.format](parsed.document as never, { unsafeMarkup: true })).document;
      const difference = firstDifference(again, parsed.document);
      return difference === undefined ? [] : [`${file} ${difference}`];
    });
    expect(changed).toEqual([]);
  }, 120_000);

  test("the model, once completed, comes back through every format", () => {
    const changed = feeds.flatMap(({ file, parsed }) => {
      const complete = createFeed(parsed.feed, { repair: true });
      return Object.entries(GENERATORS).flatMap(([format, generate]) => {
        const difference = firstDifference(createFeed(parseFeed(generate(complete, { repair: true })).feed), complete);
        return difference === undefined ? [] : [`${format} ${file} ${difference}`];
      });
    });
    expect(changed).toEqual([]);
  }, 300_000);

  test("every text and attribute value that fast-xml-parser sees is in our document, but for the kinds listed", () => {
    const lost = feeds.flatMap(({ file, bytes, parsed }) =>
      parsed.format === "json" || parsed.encoding !== "utf-8" || parsed.diagnostics.length > 0
        ? []
        : lostValues(new TextDecoder().decode(bytes), parsed).map((value) => `${file} ${value}`),
    );
    expect(lost).toEqual([]);
  }, 120_000);
});

const judge = new XMLParser({
  preserveOrder: true,
  ignorePiTags: true,
  ignoreDeclaration: true,
  ignoreAttributes: false,
  processEntities: false,
  trimValues: true,
  parseTagValue: false,
  parseAttributeValue: false,
});

/** Letters alone: markup is written anew by the one and kept by the other, and references are decoded by neither's rules. */
const letters = (text: string) => text.replace(/&#?\w+;|[^\p{L}]+/gu, "");

/** References stand for letters that we decode: what is between them has to be there. */
const isIn = (ours: string, value: string) => value.split(/&#?\w+;/).every((piece) => ours.includes(letters(piece)));

/** XML's own five, once: what the judge was told to leave. */
const NAMES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const opened = (text: string) => text.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => NAMES[name]!);

function lostValues(text: string, parsed: ParsedFeed): string[] {
  let tree: unknown;
  try {
    tree = judge.parse(text);
  } catch {
    return [];
  }
  const ours = letters(leavesOf(parsed.document).join(" "));
  return valuesOf(tree).filter((value) => !isDroppedKind(value) && !isIn(ours, value) && !isIn(ours, opened(value)));
}

function leavesOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leavesOf) : [];
}

/** Kinds: dates change their form, numbers and truth values their type, empty markup says nothing, DTDs are no content. */
function isDroppedKind(value: string): boolean {
  return (
    /^[\d\s.,:+-]*$/.test(value) ||
    /\d{4}.*\d|\d\d:\d\d/.test(value) ||
    /^(?:true|false|yes|no|clean|explicit)$/i.test(value.trim()) ||
    /^(?:javascript|vbscript|data):/i.test(value.trim())
  );
}

function valuesOf(tree: unknown): string[] {
  if (typeof tree === "string") return [tree];
  if (typeof tree !== "object" || tree === null) return [];
  return Object.entries(tree).flatMap(([name, value]) =>
    name.startsWith("@_xmlns") || name.startsWith("?") || name.startsWith("!")
      ? []
      : Array.isArray(value)
        ? value.flatMap(valuesOf)
        : valuesOf(value),
  );
}

describe.skipIf(!isThere)("the corpus (kept beside the project)", () => {
  test("no diagnostic on feeds in which the W3C validator finds neither error nor warning", () => {
    const oracle: { file: string; events: { severity: string }[] }[] = isThere
      ? readFileSync(new URL("corpus/w3c-oracle.jsonl", shared), "utf8")
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line))
      : [];
    const clean = oracle.filter(({ events }) => events.every(({ severity }) => severity === "info"));
    expect(clean.length).toBeGreaterThan(0);
    const blamed = clean.flatMap(({ file }) => {
      const { diagnostics } = parseFeed(new Uint8Array(readFileSync(new URL(`corpus/${file}`, shared))));
      return diagnostics.map(({ code, message }) => `${file} ${code} ${message}`);
    });
    expect(blamed).toEqual([]);
  });

  test("the printed article gives all that its README lists, and three feeds agree with it", () => {
    const article = parseArticleText(isThere ? readFileSync(new URL("article/article.txt", shared), "utf8") : "");
    expect(article).toMatchObject({ readingMinutes: 1, bylines: [{ name: "ANI", role: "agency" }] });
    expect(article.published).toMatchObject({ offset: 330, zone: "IST", precision: "minute" });
    expect(article.published!.toRfc3339()).toBe("2023-03-21T16:39:00+05:30");
    expect(article.summary).not.toMatch(/IST|min read/);
    expect(article.contentText).not.toMatch(/IST|min read|With inputs/);
    const feed = { title: "T", url: "https://example.com/", articles: [article] };
    expect(generateRss(feed)).toContain("Tue, 21 Mar 2023 16:39:00 +0530");
    for (const generate of [generateAtom, generateJsonFeed])
      expect(generate(feed)).toContain("2023-03-21T16:39:00+05:30");
    for (const generate of Object.values(GENERATORS)) {
      expect(generate(feed)).not.toContain("11:09");
      expect(parseFeed(generate(feed)).feed.articles[0]).toMatchObject({ title: article.title, readingMinutes: 1 });
    }
  });
});
