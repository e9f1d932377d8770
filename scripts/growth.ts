// Looks for input that costs more than its length: npm run growth [-- [--long] [--single] READER …]. Every pair of pieces, repeated to
// 40 and to 160 kB, with --long to 100 kB and 1 MB, through everything that reads text; prints the pairs whose time grew more
// than twice as fast as their length (with --long: more than 15 times). --single takes the pieces one by one.
import { isFeedError } from "../src/index.ts";
import { READERS } from "./growth-readers.ts";

const PIECES = [
  ...["<", "</", ">", '"', "'", "=", "&", "&#", "<!--", "-->", "<!", "<?", "?>", "<![CDATA[", ";", "&amp;", "[", "%"],
  ...["<a ", "<a href=", '<a href="', "<p>", "</p>", "<b>", "<td>", "<table>", "<svg>", "<title>", "<style>"],
  ...["<script>", "</script>", '<img src=x srcset=" ', "http://a", "/", ":", "@", "(", ")", ",", ".", "-", "é", "x"],
  ...["1", "2023 ", "Jan ", "By ", " and ", " ", "\t", "\n"],
];
const asked = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const isLong = process.argv.includes("--long");
const [SHORT, LONG] = isLong ? [100_000, 1_000_000] : [40_000, 160_000];
/** Ten times the input may take fifteen times as long: collecting garbage does. */
const MAX_GROWTH = isLong ? 15 : (2 * LONG) / SHORT;
/** Below this, warming up and collecting garbage hide everything else. */
const NOTABLE = 40;

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
let isFound = false;
for (const [name, read] of Object.entries(READERS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const isSingle = process.argv.includes("--single");
  const pairs = isSingle ? [...PIECES, "<div>"] : PIECES.flatMap((first) => PIECES.map((second) => first + second));
  const found = pairs.flatMap((unit) => {
    if (once(read, repeated(unit, SHORT)) < NOTABLE) return [];
    const [short, long] = [cost(read, repeated(unit, SHORT)), cost(read, repeated(unit, LONG))];
    const isOver = long / short > MAX_GROWTH && long > 5 * NOTABLE;
    return isOver ? [`  ${JSON.stringify(unit)}: ${short.toFixed(0)} ms, then ${long.toFixed(0)} ms`] : [];
  });
  console.log([`${name}: ${pairs.length} units, ${found.length} to look at`, ...found].join("\n"));
  isFound ||= found.length > 0;
}
process.exit(isFound ? 1 : 0);
