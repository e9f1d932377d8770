/**
 * What Node imports of this package (the condition `module-sync` of its exports): every name is there at once, and what stands
 * behind it is loaded by its first call, with `require` of the same files that bundlers, browsers, Bun and Deno import. All
 * of the package takes 40 ms to compile, most of which a program never runs.
 *
 * Every entry has such a file, since Node refuses to `require` a module that an `import` elsewhere is just loading: nothing
 * but what is loaded at once may ever be loaded asynchronously.
 */

import { createRequire } from "node:module";
import type { Codec } from "../table/words.ts";
import { later, lookedAt, part } from "./later.ts";

export * from "./at-once.ts";

const require = createRequire(import.meta.url);

const newsroom = part<typeof import("./newsroom.ts")>(() => require("./newsroom.js"));
const reading = part<typeof import("./reading.ts")>(() => require("./reading.js"));
const streaming = part<typeof import("./streaming.ts")>(() => require("./streaming.js"));
const validating = part<typeof import("./validating.ts")>(() => require("./validating.js"));
const writing = part<typeof import("./writing.ts")>(() => require("./writing.js"));
const whole = part<typeof import("../index.ts")>(() => require("../index.js"));

export const detectFormat = later(reading, "detectFormat", 1);
export const parseAtom = later(reading, "parseAtom", 1);
export const parseFeed = later(reading, "parseFeed", 1);
export const parseJsonFeed = later(reading, "parseJsonFeed", 1);
export const parseRdf = later(reading, "parseRdf", 1);
export const parseRss = later(reading, "parseRss", 1);
export const rfc822 = codecLater("RFC 822 date", () => reading().rfc822);
export const rfc3339 = codecLater("RFC 3339 date", () => reading().rfc3339);
export const w3cdtf = codecLater("W3CDTF date", () => reading().w3cdtf);

export const bodyOf = later(writing, "bodyOf", 1);
export const bylinesOf = later(writing, "bylinesOf", 2);
export const createFeed = later(writing, "createFeed", 1);
export const encodeAtom = later(writing, "encodeAtom", 1);
export const encodeJsonFeed = later(writing, "encodeJsonFeed", 1);
export const encodeRdf = later(writing, "encodeRdf", 1);
export const encodeRss = later(writing, "encodeRss", 1);
export const generateAtom = later(writing, "generateAtom", 1);
export const generateJsonFeed = later(writing, "generateJsonFeed", 1);
export const generateRdf = later(writing, "generateRdf", 1);
export const generateRss = later(writing, "generateRss", 1);
export const imagesOf = later(writing, "imagesOf", 2);
export const languageOf = later(writing, "languageOf", 2);
export const mergeFeeds = later(writing, "mergeFeeds", 2);
export const reviveFeed = later(writing, "reviveFeed", 1);
export const rightsOf = later(writing, "rightsOf", 2);
export const sameArticle = later(writing, "sameArticle", 2);
export const sameFeed = later(writing, "sameFeed", 2);
export const textOf = later(writing, "textOf", 1);

export const parseArticleText = later(newsroom, "parseArticleText", 1);
export const parseByline = later(newsroom, "parseByline", 1);
export const parseTimestamp = later(newsroom, "parseTimestamp", 1);

export const generateFeedStream = later(streaming, "generateFeedStream", 3);
export const parseFeedStream = later(streaming, "parseFeedStream", 1);

export const applyFixes = later(validating, "applyFixes", 2);
export const profiles = lookedAt({}, () => validating().profiles);
export const rules = lookedAt({}, () => validating().rules);
export const validateFeed = later(validating, "validateFeed", 1);

export const allNamespaces = lookedAt([], () => whole().allNamespaces);
export const convertFeed = later(whole, "convertFeed", 2);
export const defineConfig = later(whole, "defineConfig", 1);
export const diffFeeds = later(whole, "diffFeeds", 2);
export const enrichFeed = later(whole, "enrichFeed", 1);
export const feedResponse = later(whole, "feedResponse", 1);
export const generateOpml = later(whole, "generateOpml", 1);
export const parseOpml = later(whole, "parseOpml", 1);
export const readAtomText = later(whole, "readAtomText", 1);

/** A codec of dates, which bring most of what there is to load: a table names it before any date is read. */
function codecLater<T>(name: string, load: () => Codec<T>): Codec<T> {
  return {
    kind: "codec",
    name,
    decode: (raw) => load().decode(raw),
    encode: (value) => load().encode(value),
    problem: (raw) => load().problem?.(raw),
  };
}
