/** `feedwright build SOURCE… --out DIR`: articles in, feeds out. All files or none. */

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Command, Option } from "commander";
import pc from "picocolors";
import type { BuildConfig } from "../build-config.ts";
import { type Diagnostic, isFeedError } from "../errors.ts";
import { createFeed } from "../feed/create-feed.ts";
import type { Article, ArticleInput, Feed, FeedInput } from "../model.ts";
import { validateFeed } from "../validate/validate-feed.ts";
import { generateAtom, generateJsonFeed, generateRss } from "../pipeline.ts";
import { loadConfig } from "./config.ts";
import { findSources, readSource, type Sourced, type SourceProblem } from "./sources.ts";
import { UsageError } from "./usage-error.ts";

const GENERATORS = { rss: generateRss, atom: generateAtom, json: generateJsonFeed } as const;
const NAMES = { rss: "rss.xml", atom: "atom.xml", json: "feed.json" } as const;
type BuildFormat = keyof typeof GENERATORS;

interface Flags extends Omit<BuildConfig, "names" | "zones" | "formats" | "limit" | "sort"> {
  config?: string;
  check?: boolean;
  formats?: string;
  limit?: string;
  sort?: "newest" | "oldest" | "none";
  zone?: string[];
}

export function buildCommand(): Command {
  return new Command("build")
    .description("Make feeds of articles: printed articles (.txt), Markdown with front matter (.md), JSON.")
    .argument("[source...]", "folders, globs or files")
    .option("-o, --out <dir>", "folder to write rss.xml, atom.xml and feed.json to")
    .option("--title <text>", "name of the publication")
    .option("--url <url>", "its home page; articles without an address of their own live under it")
    .option("--description <text>", "what it is about")
    .option("--language <tag>", "its language, like en or hi-IN")
    .option("--author <name>", "byline of articles that have none")
    .option("--formats <list>", "rss, atom, json; any of them, separated by commas")
    .option("--limit <n>", "only the newest n articles")
    .addOption(new Option("--sort <order>", "order of the articles").choices(["newest", "oldest", "none"]))
    .option("--zone <name=zone...>", "what a zone name in datelines means: --zone IST=Europe/Dublin")
    .option("--stylesheet <url>", "XSLT or CSS for people who open the feed in a browser")
    .option("--no-pretty", "without indentation")
    .option("--config <file>", "instead of feedwright.config.{ts,js,json}")
    .option("--check", "write nothing; fail if a file would change")
    .addHelpText("after", HELP)
    .action(build);
}

const HELP = `
Examples:
  feedwright build articles --out public --title "Example Times" --url https://example.com/
  feedwright build "posts/**/*.md" --out public --limit 20        with a feedwright.config.ts
  feedwright build --check                                        in CI: are the feeds up to date?

A file named like markt.de.txt holds an article in that language.

Exit status: 0 done, 1 problems in the input (each with file and line), 2 wrong usage.`;

async function build(patterns: string[], flags: Flags): Promise<void> {
  const started = performance.now();
  const config = merge(await loadConfig(flags.config), flags, patterns);
  const problems: SourceProblem[] = [];
  const { sourced, head } = await collect(config, (problem) => problems.push(problem), started);
  const { feed, notes } = complete(sourced, head, config, problems);
  if (problems.length > 0 || feed === undefined) {
    for (const { file, line, message } of problems)
      process.stderr.write(`${pc.red("error")} ${file}:${line}: ${message}\n`);
    process.stderr.write(`${problems.length} ${problems.length === 1 ? "problem" : "problems"}; nothing was written\n`);
    process.exitCode = 1;
    return;
  }
  for (const note of notes) process.stderr.write(`${pc.yellow("note")} ${note.path}: ${note.message}\n`);
  const outputs = generate(feed, config);
  if (!isValid(outputs)) return;
  if (flags.check) check(outputs);
  else {
    const changed = writeAll(outputs);
    process.stdout.write(table(outputs, changed, feed));
  }
}

/** What is said on the command line wins over the configuration. */
function merge(
  config: BuildConfig,
  flags: Flags,
  patterns: string[],
): BuildConfig & { sources: string[]; out: string } {
  const { config: _, check: __, formats, limit, zone, ...rest } = flags;
  const merged: BuildConfig = {
    ...config,
    ...(Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as BuildConfig),
  };
  if (flags.pretty === true && config.pretty !== undefined) merged.pretty = config.pretty;
  if (formats !== undefined) merged.formats = formats.split(",").map((name) => formatOf(name.trim()));
  if (limit !== undefined) merged.limit = countOf(limit);
  if (zone !== undefined) merged.zones = { ...merged.zones, ...Object.fromEntries(zone.map(zoneOf)) };
  const sources = patterns.length > 0 ? patterns : (config.sources ?? []);
  if (sources.length === 0)
    throw new UsageError("no sources; name folders, globs or files, or `sources` in feedwright.config.ts");
  if (merged.out === undefined)
    throw new UsageError("no output folder; add --out DIR, or `out` in feedwright.config.ts");
  return { ...merged, sources, out: merged.out };
}

function formatOf(name: string): BuildFormat {
  if (name in GENERATORS) return name as BuildFormat;
  throw new UsageError(`"${name}" is not a format; expected rss, atom or json`);
}

function countOf(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new UsageError(`--limit ${text}: expected a whole number of at least 1`);
  return Number(text);
}

function zoneOf(text: string): [string, string] {
  const match = /^([^=]+)=(.+)$/.exec(text);
  if (match === null) throw new UsageError(`--zone ${text}: expected NAME=ZONE, like IST=Europe/Dublin`);
  return [match[1]!, match[2]!];
}

async function collect(
  config: BuildConfig & { sources: string[] },
  tell: (problem: SourceProblem) => void,
  started: number,
) {
  const files = await findSources(config.sources, process.cwd());
  const sourced: Sourced[] = [];
  let head: FeedInput | undefined;
  files.forEach((file, i) => {
    progress(i, files.length, started);
    const read = readSource(file, config, tell);
    head ??= read.head;
    for (const article of read.articles) sourced.push(article);
  });
  if (process.stderr.isTTY && performance.now() - started > 500) process.stderr.write("\r\u001b[K");
  if (files.length === 0)
    throw new UsageError(`no articles in ${config.sources.join(", ")}; expected .txt, .md or .json files`);
  return { sourced, head };
}

/** Only on a terminal, and only when it takes long enough to wonder. */
function progress(done: number, all: number, started: number): void {
  if (process.stderr.isTTY && done % 50 === 0 && performance.now() - started > 500)
    process.stderr.write(`\rreading ${done} of ${all} files`);
}

/** Completes the feed; problems come back as places in the source files. */
function complete(
  sourced: readonly Sourced[],
  head: FeedInput | undefined,
  config: BuildConfig,
  problems: SourceProblem[],
): { feed: Feed | undefined; notes: Diagnostic[] } {
  const notes: Diagnostic[] = [];
  const chosen = config.filter === undefined ? sourced : sourced.filter(({ article }) => config.filter!(article));
  const input = {
    ...head,
    ...headOf(config),
    articles: chosen.map(({ article }) => withAuthor(article, config)),
  } as FeedInput;
  // An empty newsroom has no date: that of the beginning of time is as good as any.
  const options = {
    onNote: (note: Diagnostic) => notes.push(note),
    ...(chosen.length === 0 ? { updated: new Date(0) } : {}),
  };
  try {
    const feed = createFeed(input, options);
    feed.articles = order(feed.articles, config);
    return { feed, notes };
  } catch (error) {
    if (!isFeedError(error)) throw error;
    for (const diagnostic of error.diagnostics) problems.push(placeOf(diagnostic, chosen));
    return { feed: undefined, notes };
  }
}

function headOf(config: BuildConfig): Partial<FeedInput> {
  const { title, url, description, language } = config;
  const given = Object.fromEntries(
    Object.entries({ title, url, description, language }).filter(([, value]) => value !== undefined),
  );
  return { ...config.feed, ...given };
}

function withAuthor(article: ArticleInput, { author }: BuildConfig): ArticleInput {
  const hasByline = article.bylines !== undefined && article.bylines.length > 0;
  return author === undefined || hasByline ? article : { ...article, bylines: author };
}

function order(articles: Article[], { sort = "newest", limit }: BuildConfig): Article[] {
  const newest = (a: Article, b: Article) => Number(b.published) - Number(a.published) || (a.id < b.id ? -1 : 1);
  if (sort === "newest") articles.sort(newest);
  else if (sort === "oldest") articles.sort((a, b) => newest(b, a));
  else if (typeof sort === "function") articles.sort(sort);
  if (limit === undefined || articles.length <= limit) return articles;
  const kept = new Set([...articles].sort(newest).slice(0, limit));
  return articles.filter((article) => kept.has(article));
}

/** `articles[3].published` → the file that article is from. */
function placeOf({ path, message }: Diagnostic, sourced: readonly Sourced[]): SourceProblem {
  const match = /^articles\[(\d+)\](?:\.([\w]+))?/.exec(path);
  const source = match === null ? undefined : sourced[Number(match[1])];
  if (source === undefined) return { file: `feed ${path}`, line: 1, message: `${message} (${optionFor(path)})` };
  return { file: source.file, line: match?.[2] === undefined ? 1 : source.lineOf(match[2]), message };
}

const optionFor = (path: string) =>
  ["title", "url", "language", "description"].includes(path) ? `give --${path}` : "see feedwright.config";

// ── Writing ─────────────────────────────────────────────────────────────────

interface Output {
  readonly file: string;
  readonly text: string;
}

function generate(feed: Feed, config: BuildConfig & { out: string }): Output[] {
  const { pretty = true, stylesheet, formats = ["rss", "atom", "json"] } = config;
  return formats.map((format) => {
    const name = config.names?.[format] ?? NAMES[format];
    const feedUrl = selfUrl(config, name);
    const text = GENERATORS[format](feedUrl === undefined ? feed : { ...feed, feedUrl }, { pretty, stylesheet });
    return { file: join(config.out, name), text };
  });
}

/** Whether what is to be written is as the specifications want it; `validate` tells the warnings too. */
function isValid(outputs: readonly Output[]): boolean {
  let errors = 0;
  for (const { file, text } of outputs)
    for (const { severity, line, column, message } of validateFeed(text).diagnostics) {
      if (severity !== "error") continue;
      errors++;
      process.stderr.write(`${pc.red("error")} ${file}:${line ?? 1}:${column ?? 1}: ${message}\n`);
    }
  if (errors === 0) return true;
  process.stderr.write(`${errors} ${errors === 1 ? "error" : "errors"}; nothing was written\n`);
  process.exitCode = 1;
  return false;
}

/** Each feed says where it lives, under the publication's home page. */
function selfUrl({ url, feed }: BuildConfig, name: string): string | undefined {
  if (feed?.feedUrl !== undefined || url === undefined) return undefined;
  return new URL(name, url.endsWith("/") ? url : `${url}/`).href;
}

const isUnchanged = ({ file, text }: Output) => existsSync(file) && readFileSync(file, "utf8") === text;

/** All or none: written under temporary names first, then renamed; unchanged files are not touched. */
function writeAll(outputs: readonly Output[]): Set<string> {
  const changed = outputs.filter((output) => !isUnchanged(output));
  const written: string[] = [];
  try {
    for (const { file, text } of changed) {
      mkdirSync(resolve(file, ".."), { recursive: true });
      written.push(`${file}.tmp-${process.pid}`);
      writeFileSync(written[written.length - 1]!, text);
    }
  } catch (error) {
    for (const file of written) rmSync(file, { force: true });
    throw error;
  }
  for (const { file } of changed) renameSync(`${file}.tmp-${process.pid}`, file);
  return new Set(changed.map(({ file }) => file));
}

function check(outputs: readonly Output[]): void {
  const stale = outputs.filter((output) => !isUnchanged(output));
  for (const { file } of stale) process.stderr.write(`${pc.red("would change")} ${file}\n`);
  if (stale.length > 0) process.exitCode = 1;
  else process.stdout.write(`${outputs.length} files are up to date\n`);
}

function table(outputs: readonly Output[], changed: ReadonlySet<string>, feed: Feed): string {
  const newest = feed.updated?.toRfc3339() ?? "";
  const rows = outputs.map(({ file, text }) => [
    file,
    String(feed.articles.length),
    String(Buffer.byteLength(text)),
    newest,
    changed.has(file) ? "written" : "unchanged",
  ]);
  const head = ["file", "articles", "bytes", "newest", ""];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 1 || column === 2 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
      )
      .join("  ")
      .trimEnd();
  return `${[pc.bold(line(head)), ...rows.map(line)].join("\n")}\n`;
}
