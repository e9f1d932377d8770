/**
 * Structure-aware fuzzing: feeds as they are written are cut, spliced, grown, nested, bit-flipped and read in other encodings;
 * what holds for every input has to hold for these. A case is its seed: the same seed makes the same document on every machine.
 */

import { isUtf8 } from "node:buffer";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { firstDifference } from "../../src/feed/same-feed.ts";
import {
  applyFixes,
  createFeed,
  encodeAtom,
  encodeJsonFeed,
  encodeRdf,
  encodeRss,
  type Format,
  generateAtom,
  generateJsonFeed,
  generateRdf,
  generateRss,
  isFeedError,
  type ParsedFeed,
  parseArticleText,
  parseByline,
  parseFeed,
  parseFeedStream,
  parseTimestamp,
  validateFeed,
} from "../../src/index.ts";

/** Documents to start from. */
export type Corpus = readonly Uint8Array[];

const LARGEST = 60_000;

/** Every file of a folder that is not too large to be changed a thousand times. */
export function corpusOf(folder: string): Corpus {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:xml|rss|atom|rdf|json|opml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => new Uint8Array(readFileSync(file)))
    .filter(({ length }) => length > 0 && length <= LARGEST);
}

export const ownCorpus = (): Corpus => corpusOf(fileURLToPath(new URL("../../fixtures/parse", import.meta.url)));

// ── Documents ───────────────────────────────────────────────────────────────

const SPLINTERS = (
  "<item>|</item>|<entry>|</entry>|<channel>|</rss>|<![CDATA[|]]>|<!--|-->|<?xml version='1.0'?>|&amp;|&#0;|&#x110000;|&nbsp;|&|<|>|\"|'|" +
  "<x:y/>|xmlns:x='urn:x'|xmlns=''|<title>|</title>|<div xmlns='http://www.w3.org/1999/xhtml'>|<link href='javascript:x'/>|<guid/>|" +
  "\0|\r|\r\n|\ufeff|\ud800|\u2028|<br>|<!DOCTYPE rss [<!ENTITY e 'x'>]>|&e;|{|}|[|]|,|:|null|1e999|\"__proto__\":{},|<dc:date>2024</dc:date>"
).split("|");

/** One change of a document. */
type Change = (text: string, other: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (text: string, where: number) => Math.floor(where * text.length);

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place).map(
    ([where]): Change =>
      (text) =>
        text.slice(0, at(text, where)),
  ),
  fc.tuple(place, fc.nat(60)).map(
    ([where, length]): Change =>
      (text) =>
        text.slice(0, at(text, where)) + text.slice(at(text, where) + length),
  ),
  fc.tuple(place, fc.constantFrom(...SPLINTERS)).map(
    ([where, splinter]): Change =>
      (text) =>
        text.slice(0, at(text, where)) + splinter + text.slice(at(text, where)),
  ),
  fc.tuple(place, fc.nat(0xffff)).map(
    ([where, code]): Change =>
      (text) =>
        text.slice(0, at(text, where)) + String.fromCharCode(code) + text.slice(at(text, where) + 1),
  ),
  // Splice: the beginning of one, the end of another.
  fc.tuple(place, place).map(
    ([where, there]): Change =>
      (text, other) =>
        text.slice(0, at(text, where)) + other.slice(at(other, there)),
  ),
  // Grow and nest: a piece from tag to tag, again or around itself.
  fc.tuple(place, fc.integer({ min: 2, max: 300 })).map(
    ([where, count]): Change =>
      (text) => {
        const from = Math.max(0, text.indexOf("<", at(text, where)));
        const to = text.indexOf(">", from) + 1;
        return text.slice(0, to) + text.slice(from, Math.min(to, from + 200)).repeat(count) + text.slice(to);
      },
  ),
  // A tag or a value taken away, or moved elsewhere.
  fc.tuple(place, place).map(
    ([where, there]): Change =>
      (text) => {
        const from = Math.max(0, text.search(/["<]/) < 0 ? 0 : text.indexOf("<", at(text, where)));
        const piece = text.slice(from, text.indexOf(">", from) + 1);
        const rest = text.replace(piece, () => "");
        return rest.slice(0, at(rest, there)) + piece + rest.slice(at(rest, there));
      },
  ),
);

const encoding = fc.constantFrom("as it is", "latin1", "utf16le", "declared", "flipped", "string");

/** A document made of a corpus by a seed. */
function documents(corpus: Corpus): fc.Arbitrary<string | Uint8Array> {
  const texts = corpus.map((bytes) => new TextDecoder().decode(bytes));
  const index = fc.nat(texts.length - 1);
  return fc
    .tuple(index, index, fc.array(change, { minLength: 1, maxLength: 6 }), encoding, fc.nat())
    .map(([one, two, changes, written, seed]) => {
      const text = changes.reduce((made, apply) => apply(made, texts[two]!).slice(0, 4 * LARGEST), texts[one]!);
      return encoded(text, written, seed);
    });
}

function encoded(text: string, written: string, seed: number): string | Uint8Array {
  if (written === "string") return text;
  if (written === "latin1") return new Uint8Array(Buffer.from(text, "latin1"));
  if (written === "utf16le") return new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
  if (written === "declared")
    return new Uint8Array(Buffer.from(`<?xml version="1.0" encoding="${LABELS[seed % LABELS.length]}"?>${text}`));
  const bytes = new Uint8Array(Buffer.from(text));
  if (written === "flipped" && bytes.length > 0) bytes[seed % bytes.length]! ^= 1 << (seed % 8);
  return bytes;
}
const LABELS = ["utf-16", "iso-8859-1", "windows-1251", "shift_jis", "gb18030", "us-ascii", "x", "koi8-r", "euc-kr"];

// ── What has to hold ────────────────────────────────────────────────────────

class Broken extends Error {
  override readonly name = "Broken";
}
function must(holds: boolean, what: string): void {
  if (!holds) throw new Broken(what);
}

/** The value, or `undefined` where a FeedError refused it; anything else goes on to be a find. */
function refusing<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (!isFeedError(error)) throw error;
    return undefined;
  }
}

const ENCODERS = { rss: encodeRss, atom: encodeAtom, rdf: encodeRdf, json: encodeJsonFeed } as const;
const GENERATORS = { rss: generateRss, atom: generateAtom, rdf: generateRdf, json: generateJsonFeed } as const;
const FORMATS: readonly Format[] = ["rss", "atom", "rdf", "json"];
const EPOCH = new Date(0);

/**
 * What was well-formed comes back to the letter. What was not has names and characters that no XML may have: they are mended
 * as it is written, once.
 */
function decodedAgainIsTheSame({ format, document: read }: ParsedFeed, isWellFormed: boolean): void {
  const encode = ENCODERS[format] as (document: unknown) => string;
  const decode = (text: string) => refusing(() => parseFeed(text, { unsafeUrls: true }))?.document;
  const document = isWellFormed ? read : decode(encode(read));
  const again = document && decode(encode(document));
  must(again !== undefined, "what was written of a document is refused");
  const difference = firstDifference(again, document);
  must(difference === undefined, `decode(encode(document)) differs: ${difference}`);
}

function convertedLosesNothing({ feed }: ParsedFeed, to: Format): void {
  const whole = refusing(() => createFeed(feed, { repair: true, updated: EPOCH }));
  if (whole === undefined) return;
  const written = GENERATORS[to](whole);
  const back = createFeed(parseFeed(written, { unsafeUrls: true }).feed);
  const difference = firstDifference(back, whole);
  must(difference === undefined, `through ${to}: ${difference}`);
  const errors = validateFeed(written).diagnostics.filter(({ severity }) => severity === "error");
  must(
    errors.length === 0,
    `${to} that was generated is invalid: ${errors[0]?.code} ${errors[0]?.path} ${errors[0]?.message}`,
  );
}

/** Problems that the scanner tells: one that does not close may be beyond them. */
const FINDING_DETAILS = 500;

async function streamIsTheSame(input: string | Uint8Array, whole: ParsedFeed | undefined, size: number): Promise<void> {
  async function* pieces() {
    for (let from = 0; from < input.length; from += size) yield input.slice(from, from + size);
  }
  let stream: Awaited<ReturnType<typeof parseFeedStream>>;
  const articles: unknown[] = [];
  let done: Awaited<(typeof stream)["done"]>;
  try {
    stream = await parseFeedStream(pieces());
    for await (const article of stream.articles) articles.push(article);
    done = await stream.done;
  } catch (error) {
    if (!isFeedError(error)) throw error;
    must(whole === undefined, `only the streaming reader refuses: ${error.code}`);
    return;
  }
  // Which of two encodings it is may show after what was handed on; what was read is compared where they agree.
  if (whole === undefined && typeof input !== "string" && !isUtf8(input)) return;
  must(whole !== undefined, "only the reader of the whole refuses");
  if (stream.encoding !== whole!.encoding || whole!.diagnostics.some(({ code }) => /encod|undecod/.test(code))) return;
  must(articles.length === whole!.feed.articles.length, "there are more or fewer articles as they come");
  // An article inside one that was not closed is complete, and handed on, before that one.
  // The table of contents of RSS 1.0 says another order than the document's, for which a stream cannot wait.
  const isListed = whole!.format === "rdf";
  const isNested =
    whole!.diagnostics.length >= FINDING_DETAILS || whole!.diagnostics.some(({ code }) => code === "unclosed-element");
  const inOrder = (read: readonly unknown[]) =>
    isNested || isListed ? read.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : read;
  const difference = firstDifference(inOrder(articles), inOrder(whole!.feed.articles));
  must(difference === undefined, `the articles differ as they come: ${difference}`);
  must(firstDifference(done.feed, { ...whole!.feed, articles: [] }) === undefined, "the head differs as it comes");
}

/** Everything that holds for a document. */
export async function check(input: string | Uint8Array, seed: number): Promise<void> {
  const start = performance.now();
  const whole = refusing(() => parseFeed(input));
  const strict = refusing(() => parseFeed(input, { strict: true }));
  const { diagnostics } = validateFeed(input);
  const elapsed = performance.now() - start;
  must(elapsed < 5000, `${input.length} bytes took ${Math.round(elapsed)} ms`);
  if (typeof input === "string") validateFeed(applyFixes(input, diagnostics));
  await streamIsTheSame(input, whole, 1 + (seed % 5000));
  if (whole === undefined) return;
  decodedAgainIsTheSame(whole, strict !== undefined);
  convertedLosesNothing(whole, FORMATS[seed % 4]!);
  const said = whole.feed.articles[0]?.summary ?? whole.feed.description ?? whole.feed.title;
  parseTimestamp(said.slice(0, 2000));
  parseByline(said.slice(0, 2000));
  parseArticleText(said);
}

/** The document of a seed. */
export function documentOf(corpus: Corpus, seed: number): string | Uint8Array {
  return fc.sample(documents(corpus), { seed, numRuns: 1 })[0]!;
}
