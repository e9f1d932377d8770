// Looks for input that costs more than its length: npm run growth [-- READER …]. Every pair of pieces, repeated to 40 and
// to 160 kB, through everything that reads text; prints the pairs whose time grew more than twice as fast as their length.
import { absoluteUrls, discoverFeeds, parseArticleHtml, sanitizeHtml, textOf } from "../src/html/index.ts";
import {
  convertFeed,
  enrichFeed,
  isFeedError,
  parseArticleText,
  parseByline,
  parseFeed,
  parseTimestamp,
  validateFeed,
} from "../src/index.ts";

const PIECES = [
  ...["<", "</", ">", '"', "'", "=", "&", "&#", "<!--", "-->", "<!", "<?", "?>", "<![CDATA[", ";", "&amp;", "[", "%"],
  ...["<a ", "<a href=", '<a href="', "<p>", "</p>", "<b>", "<td>", "<table>", "<svg>", "<title>", "<style>"],
  ...["<script>", "</script>", '<img src=x srcset=" ', "http://a", "/", ":", "@", "(", ")", ",", ".", "-", "é", "x"],
  ...["1", "2023 ", "Jan ", "By ", " and ", " ", "\t", "\n"],
];
const SHORT = 40_000;
const LONG = 160_000;
/** Below this, warming up and collecting garbage hide everything else. */
const NOTABLE = 40;

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const rss = (item: string) =>
  `<rss version="2.0"><channel><title>T</title><link>https://example.org/</link><description>D</description><item>${item}</item></channel></rss>`;
const body = (text: string) => rss(`<description>${escaped(text)}</description><link>https://example.org/1</link>`);
const line = (text: string) => {
  const value = escaped(text);
  return rss(
    `<title>${value}</title><link>${value}</link><author>${value}</author><pubDate>${value}</pubDate><guid>${value}</guid>`,
  );
};
const page = { url: "https://example.org/" };

const READERS: Record<string, (text: string) => unknown> = {
  "parseFeed, markup": (text) => parseFeed(rss(text)),
  "parseFeed, body": (text) => parseFeed(body(text)),
  "parseFeed, lines": (text) => parseFeed(line(text)),
  "validateFeed, markup": (text) => validateFeed(rss(text)),
  "validateFeed, body": (text) => validateFeed(body(text)),
  "validateFeed, lines": (text) => validateFeed(line(text)),
  "convertFeed, body": (text) => convertFeed(body(text), "rdf", { updated: new Date(0) }),
  "convertFeed, lines": (text) => convertFeed(line(text), "json", { updated: new Date(0) }),
  enrichFeed: (text) => enrichFeed(parseFeed(body(text)).feed),
  parseByline,
  parseTimestamp,
  parseArticleText,
  parseArticleHtml: (text) => parseArticleHtml(text, page),
  sanitizeHtml: (text) => sanitizeHtml(text, page),
  textOf,
  absoluteUrls: (text) => absoluteUrls(text, page.url),
  discoverFeeds: (text) => discoverFeeds(text, page.url),
};

/** Milliseconds of this process, whatever else the machine does; the lesser of two. */
function cost(read: (text: string) => unknown, text: string): number {
  return Math.min(...[1, 2].map(() => once(read, text)));
}

function once(read: (text: string) => unknown, text: string): number {
  const start = process.cpuUsage();
  try {
    read(text);
  } catch (error) {
    if (!isFeedError(error)) throw error;
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const repeated = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length));
// The sanitizer's own remarks about what it was given.
console.warn = console.error = () => {};
const asked = process.argv.slice(2);
let isFound = false;
for (const [name, read] of Object.entries(READERS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const pairs = PIECES.flatMap((first) => PIECES.map((second) => first + second));
  const found = pairs.flatMap((unit) => {
    if (once(read, repeated(unit, SHORT)) < NOTABLE) return [];
    const [short, long] = [cost(read, repeated(unit, SHORT)), cost(read, repeated(unit, LONG))];
    const isOver = long / short > (2 * LONG) / SHORT && long > 5 * NOTABLE;
    return isOver ? [`  ${JSON.stringify(unit)}: ${short.toFixed(0)} ms, then ${long.toFixed(0)} ms`] : [];
  });
  console.log([`${name}: ${pairs.length} pairs, ${found.length} to look at`, ...found].join("\n"));
  isFound ||= found.length > 0;
}
process.exit(isFound ? 1 : 0);
