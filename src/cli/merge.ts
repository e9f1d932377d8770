/** `feedwright merge A B … --out river.xml`: many feeds, or those of an OPML list, become one. */

import { writeFileSync } from "node:fs";
import { Command, Option } from "commander";
import { UsageError } from "../build/usage-error.ts";
import { isFeedError } from "../errors.ts";
import { mergeFeeds } from "../feed/merge-feeds.ts";
import type { Outline } from "../formats/opml/table.ts";
import type { Feed } from "../model.ts";
import { type Format, parseFeed } from "../read/parse-feed.ts";
import { parseOpml } from "../read/parse-opml.ts";
import { generateAtom, generateJsonFeed, generateRdf, generateRss } from "../write/generate.ts";
import { type Input, nameOf, readInput } from "./input.ts";
import { wordsFor } from "./problem-words.ts";
import { visible } from "./terminal.ts";
import { wholeNumber } from "./whole-number.ts";

interface Flags {
  title: string;
  url: string;
  to: Format;
  out?: string;
  limit?: number;
  by: "published" | "updated";
  duplicates: "keep" | "first" | "newest";
  allowPrivate?: boolean;
}

const WRITERS = { rss: generateRss, atom: generateAtom, rdf: generateRdf, json: generateJsonFeed };

export function mergeCommand(): Command {
  return new Command("merge")
    .description("Make one feed of many: the newest articles first, each with its source, and each once.")
    .argument("<inputs...>", "feeds or OPML lists of them: files, URLs or - for standard input")
    .requiredOption("--title <text>", "the title of the merged feed")
    .requiredOption("--url <url>", "the address of its home page")
    .addOption(new Option("--to <format>", "its format").choices(["rss", "atom", "rdf", "json"]).default("rss"))
    .option("--out <file>", "instead of standard output")
    .option("--limit <n>", "so many articles", wholeNumber)
    .addOption(
      new Option("--by <date>", "what articles are ordered by").choices(["published", "updated"]).default("published"),
    )
    .addOption(
      new Option("--duplicates <which>", "what stays of an article that several have")
        .choices(["keep", "first", "newest"])
        .default("first"),
    )
    .option("--allow-private", "also fetch from private addresses")
    .addHelpText(
      "after",
      '\nExample:\n  feedwright merge a.xml b.xml --title "Planet" --url https://planet.example/ --out river.xml',
    )
    .action(merge);
}

async function merge(inputs: readonly string[], flags: Flags): Promise<void> {
  const feeds: Feed[] = [];
  const problems: string[] = [];
  for (const input of inputs) await add(input, flags, feeds, problems, true);
  for (const problem of problems) process.stderr.write(`${visible(problem)}\n`);
  if (feeds.length === 0) throw new UsageError("there is no feed to merge");
  const { title, url, limit, by, duplicates } = flags;
  const merged = mergeFeeds(feeds, { title, url, by, duplicates, ...(limit === undefined ? {} : { limit }) });
  const text = WRITERS[flags.to](merged, { pretty: true, repair: true });
  if (flags.out === undefined) process.stdout.write(text);
  else writeFileSync(flags.out, text);
  // What could be merged is merged; a script hears that not all of it was.
  if (problems.length > 0) process.exitCode = 1;
}

/** A feed, or those that a list names. What cannot be read is told, and costs no other. */
async function add(from: string, flags: Flags, feeds: Feed[], problems: string[], mayBeList: boolean): Promise<void> {
  try {
    const { bytes, ...source } = await readInput(from, flags);
    const addresses = mayBeList ? listedIn(bytes) : undefined;
    if (addresses === undefined) feeds.push(withAddress(parseFeed(bytes, source).feed, source));
    else for (const address of addresses) await add(address, flags, feeds, problems, false);
  } catch (error) {
    const said = isFeedError(error) ? error.message : wordsFor(error);
    problems.push(said.startsWith(from) ? said : `${nameOf(from)}: ${said}`);
  }
}

/** Where a feed was found is where it lives, unless it says something else. */
const withAddress = (feed: Feed, { url }: Omit<Input, "bytes">): Feed =>
  feed.feedUrl !== undefined || url === undefined ? feed : { ...feed, feedUrl: url };

/** The addresses of an OPML list; `undefined` for what is none. */
function listedIn(bytes: Uint8Array): string[] | undefined {
  try {
    const addresses = (outlines: readonly Outline[]): string[] =>
      outlines.flatMap(({ xmlUrl, outlines: inner = [] }) => [
        ...(xmlUrl === undefined ? [] : [xmlUrl]),
        ...addresses(inner),
      ]);
    return addresses(parseOpml(bytes).body?.outlines ?? []);
  } catch (error) {
    if (isFeedError(error)) return undefined;
    throw error;
  }
}
