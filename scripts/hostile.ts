// Runs every hostile document through every reader of feeds, and every hostile text through those of dates, bylines, articles,
// pages and OPML: npm run hostile. Prints the slowest, and the peak memory of the process.
import { convertFeed, type Format, isFeedError, parseFeed, parseFeedStream, validateFeed } from "../src/index.ts";
import { hostileDocuments } from "../test/hostile/documents.ts";
import { TEXT_READERS, TEXTS } from "../test/hostile/texts.ts";

type Input = string | Uint8Array;
const FORMATS: readonly Format[] = ["rss", "atom", "rdf", "json"];
const READERS: Record<string, (input: Input) => unknown> = {
  parseFeed,
  "parseFeed, strict": (input) => parseFeed(input, { strict: true }),
  parseFeedStream: async (input) => {
    const { articles } = await parseFeedStream(pieces(input));
    for await (const _ of articles);
  },
  validateFeed,
  convertFeed: (input) => {
    for (const to of FORMATS) convertFeed(input, to, { updated: new Date(0) });
  },
};

async function* pieces(input: Input) {
  for (let at = 0; at < input.length; at += 1000) yield input.slice(at, at + 1000);
}

const rows = Object.entries(hostileDocuments(3000)).flatMap(([format, documents]) =>
  documents.map(([name, input]) => ({ name: `${format}: ${name}`, input })),
);
const times: { ms: number; what: string }[] = [];
for (const { name, input } of rows)
  for (const [reader, read] of Object.entries(READERS)) await time(read, input, `${name}, by ${reader}`);
for (const [name, text] of TEXTS)
  for (const [reader, read] of Object.entries(TEXT_READERS)) await time(read, text, `${name}, by ${reader}`);

times.sort((a, b) => b.ms - a.ms);
for (const { ms, what } of times.slice(0, 5)) console.log(`${ms.toFixed(1)} ms  ${what}`);
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(
  `${rows.length} documents through ${Object.keys(READERS).length} readers, ` +
    `${TEXTS.length} texts through ${Object.keys(TEXT_READERS).length}; peak memory ${peak} MB`,
);

/** How long it took, whether it was read or refused. */
async function time<T extends Input>(read: (input: T) => unknown, input: T, what: string): Promise<void> {
  const start = performance.now();
  try {
    await read(input);
  } catch (error) {
    if (!isFeedError(error)) throw error;
  }
  times.push({ ms: performance.now() - start, what: `${what}, ${input.length} long` });
}
