/** Pairs of files: a document, and the part of the answer that the rule in its name is about. Adding a pair needs no code. */

import { XMLParser } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { parseAtom, parseFeed, parseJsonFeed, parseRdf, parseRss } from "../src/index.ts";
import { pairsOf, plain } from "./fixture-pairs.ts";

const PARSERS = { rss: parseRss, atom: parseAtom, rdf: parseRdf, json: parseJsonFeed };

describe.each(Object.keys(PARSERS) as (keyof typeof PARSERS)[])("%s", (format) => {
  const extension = format === "json" ? "json" : "xml";
  test.each(pairsOf(`parse/${format}`, extension))("document: $name", ({ source, expected }) =>
    expect(plain(PARSERS[format](source))).toMatchObject(expected),
  );
  test.each(pairsOf(`model/${format}`, extension))("model: $name", ({ source, expected }) =>
    expect(plain(parseFeed(source))).toMatchObject(expected),
  );
});

// ── The independent judge ───────────────────────────────────────────────────

const judge = new XMLParser({
  ignoreAttributes: false,
  processEntities: true,
  trimValues: false,
  parseTagValue: false,
});

/** Every text that fast-xml-parser sees, without blank ones. */
function textsOf(tree: unknown): string[] {
  if (typeof tree === "string") return tree.trim() === "" ? [] : [tree.trim()];
  if (typeof tree !== "object" || tree === null) return [];
  return Object.entries(tree).flatMap(([name, value]) =>
    name.startsWith("@_xmlns") || name.startsWith("?")
      ? []
      : Array.isArray(value)
        ? value.flatMap(textsOf)
        : textsOf(value),
  );
}

/** Deliberately ill-formed sources, which the judge reads otherwise, and values that are dropped or change their form. */
const NOT_JUDGED = /bare-ampersands|unclosed|raw-in|javascript|cdata-and|base64|0\.3|xhtml|html/;
const letters = (text: string) => text.replace(/&\w+;|[^\p{L}]+/gu, "");

describe("fast-xml-parser sees no text that we lose", () => {
  const sources = ["rss", "atom", "rdf"].flatMap((format) => [
    ...pairsOf(`parse/${format}`, "xml"),
    ...pairsOf(`model/${format}`, "xml"),
  ]);
  test.each(sources.filter(({ name }) => !NOT_JUDGED.test(name)))("$name", ({ source }) => {
    const ours = letters(JSON.stringify(parseFeed(source).document));
    for (const text of textsOf(judge.parse(source))) {
      const isDate = /\d{4}-\d\d-\d\dT|\d{4} \d\d:\d\d/.test(text);
      if (!isDate) expect(ours).toContain(letters(text));
    }
  });
});
