/** `feedwright show FILE|URL|-`: a feed as a person wants to look at it. */

import { Command } from "commander";
import pc from "picocolors";
import { bylinesOf } from "../feed/reading.ts";
import type { Article, Feed } from "../model.ts";
import { parseFeed } from "../read/parse-feed.ts";
import { readingOf, readInput } from "./input.ts";
import { visible } from "./terminal.ts";
import { wholeNumber } from "./whole-number.ts";

interface Flags {
  json?: boolean;
  limit: number;
  allowPrivate?: boolean;
}

export function showCommand(): Command {
  return new Command("show")
    .description("Show a feed: its head, its articles with dates in their own zones, how often it publishes.")
    .argument("<input>", "a file, a URL or - for standard input")
    .option("--json", "the whole feed as JSON")
    .option("--limit <n>", "so many articles", wholeNumber, 20)
    .option("--allow-private", "also fetch from private addresses")
    .addHelpText("after", "\nExample:\n  feedwright show https://example.com/atom.xml --limit 5")
    .action(show);
}

async function show(from: string, flags: Flags): Promise<void> {
  const { bytes, ...source } = await readInput(from, flags);
  const { feed, format, version, encoding, diagnostics } = readingOf(from, () => parseFeed(bytes, source));
  if (flags.json) {
    process.stdout.write(`${JSON.stringify(feed, undefined, 2)}\n`);
    return;
  }
  const lines = [
    pc.bold(visible(feed.title) || "(no title)"),
    ...headOf(feed),
    pc.dim(`${format} ${version} · ${encoding} · ${feed.articles.length} articles`),
  ];
  const rhythm = rhythmOf(feed.articles);
  if (rhythm !== undefined) lines.push(pc.dim(rhythm));
  const extensions = extensionsOf(feed);
  if (extensions !== "") lines.push(pc.dim(`extensions: ${extensions}`));
  lines.push("", ...feed.articles.slice(0, flags.limit).map((article) => articleLine(article, feed)));
  if (diagnostics.length > 0)
    lines.push(
      "",
      pc.yellow(
        `${diagnostics.length} thing${diagnostics.length === 1 ? "" : "s"} had to be mended; the first: ${visible(diagnostics[0]!.message)} (line ${diagnostics[0]!.line ?? "?"})`,
      ),
    );
  process.stdout.write(`${lines.join("\n")}\n`);
}

function headOf({ url, description, language, updated, bylines }: Feed): string[] {
  const facts = [
    url,
    description,
    [language, updated?.toRfc822()].filter(Boolean).join(" · "),
    bylines.map((byline) => byline.name).join(", "),
  ];
  return facts.flatMap((fact) => (fact === undefined || fact === "" ? [] : visible(fact)));
}

function articleLine(article: Article, feed: Feed): string {
  const date = article.published ?? article.updated;
  const printed = (date?.toRfc3339() ?? "").slice(0, 16).replace("T", " ").padEnd(16);
  const names = bylinesOf(article, feed)
    .map((byline) => visible(byline.name))
    .join(", ");
  const files = article.enclosures.map(
    ({ type, length }) =>
      `[${visible(type ?? "file")}${length === undefined ? "" : ` ${Math.round(length / 1024)} kB`}]`,
  );
  const headline = visible(article.title ?? article.summary?.slice(0, 80) ?? "(untitled)");
  return `${pc.cyan(printed)}  ${headline}${names === "" ? "" : pc.dim(`  ${names}`)}${files.length === 0 ? "" : `  ${files.join(" ")}`}`;
}

const BARS = " ▁▂▃▄▅▆▇█";

/** Articles for each weekday. */
function rhythmOf(articles: readonly Article[]): string | undefined {
  const counts = new Array<number>(7).fill(0);
  for (const { published } of articles) {
    if (published !== undefined)
      counts[new Date(published.getTime() + (published.offset ?? 0) * 60_000).getUTCDay()]!++;
  }
  const most = Math.max(...counts);
  if (most === 0) return undefined;
  return `rhythm: ${["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"].map((day, i) => `${day} ${BARS[Math.ceil((counts[i]! / most) * 8)]}`).join(" ")}`;
}

/** Typed extensions in use. */
function extensionsOf(feed: Feed): string {
  const own = new Set<string>();
  const model = new Set(
    "title titleHtml description descriptionHtml url feedUrl id language rights generator published updated bylines categories links hubs image icon paging schedule articles rss jsonFeed extensions externalUrl summary summaryHtml contentHtml contentText readingMinutes enclosures source comments".split(
      " ",
    ),
  );
  for (const owner of [feed, ...feed.articles]) for (const key of Object.keys(owner)) if (!model.has(key)) own.add(key);
  return [...own].join(", ");
}
