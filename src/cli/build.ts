/** `feedwright build SOURCE… --out DIR`: articles in, feeds out. All files or none. */

import { Command, Option } from "commander";
import pc from "picocolors";
import { type Draft, Drafts } from "../build/outputs.ts";
import { type Progress, runBuild, type Settings } from "../build/run.ts";
import { presetNames } from "../build/presets/index.ts";
import { hintList, leftOutList, problemList, siteTable, tableOf, warningList } from "./build-report.ts";
import { type Flags, settingsOf } from "./build-settings.ts";

export function buildCommand(): Command {
  const command = new Command("build")
    .description(
      "Make feeds of articles: pages of a built site (.html), printed articles (.txt), Markdown with front matter (.md), JSON.",
    )
    .argument("[source...]", "folders, globs or files");
  addFeedOptions(command);
  addArticleOptions(command);
  addFileOptions(command);
  return command.addHelpText("after", HELP).action(build);
}

const choice = (flags: string, description: string, ...words: string[]) =>
  new Option(flags, description).choices(words);
/** May be said several times; it takes one word each time, so that sources may follow. */
const repeated = (flags: string, description: string) =>
  new Option(flags, description).argParser((word: string, words: string[] = []) => [...words, word]);

function addFeedOptions(command: Command): void {
  command
    .optionsGroup("The feed:")
    .option("--title <text>", "name of the publication")
    .option("--url <url>", "its home page; articles and feeds without an address of their own live under it")
    .option("--description <text>", "what it is about")
    .option("--language <tag>", "its language, like en or hi-IN")
    .addOption(repeated("--hub <url>", "WebSub hub that readers may subscribe at; may be repeated"))
    .option("--podcast", "podcast:guid and so on, also where no article has audio")
    .option("--no-podcast", "nothing about podcasts but what the articles say")
    .optionsGroup("Several feeds and documents:")
    .option("--formats <list>", "rss, atom, json; any of them, separated by commas")
    .option("--by <list>", "a feed for each section, tag, author or language too, in folders named so")
    .option("--page-size <n>", "several documents for a feed with more than n articles")
    .addOption(choice("--paging <kind>", "pages that move, or archives that stay (RFC 5005)", "paged", "archived"));
}

const TEMPLATES = ["report", "drop", "keep"];

function addArticleOptions(command: Command): void {
  command
    .optionsGroup("Articles:")
    .addOption(
      choice("--preset <name>", "whose folder it is; guessed from the configuration around", ...presetNames(), "none"),
    )
    .option("--future", "keep articles whose date is later than now")
    .option("--drafts", "keep drafts")
    .addOption(choice("--template-code <how>", "leave it out and say where, leave it out, keep it", ...TEMPLATES))
    .option("--author <name>", "byline of articles that have none")
    .option("--limit <n>", "only the newest n articles")
    .addOption(choice("--sort <order>", "order of the articles", "newest", "oldest", "none"))
    .optionsGroup("Dates:")
    .addOption(
      repeated(
        "--zone <zone>",
        "zone of dates that state none; or what a name means: IST=Europe/Dublin; may be repeated",
      ),
    )
    .option("--state <file>", "remember the articles' dates, so that they change only with the content")
    .option("--now <date>", "date of what is new or changed and says none; the command asks no clock")
    .addOption(
      choice(
        "--undated <how>",
        "articles without any date: 1970-01-01 in Atom, their file's, a problem",
        "feed",
        "mtime",
        "refuse",
      ),
    );
}

function addFileOptions(command: Command): void {
  command
    .optionsGroup("Files:")
    .option("-o, --out <dir>", "folder to write rss.xml, atom.xml and feed.json to")
    .option("--site <dir>", "the built site: its pages are checked for links to the feeds, its audio is measured")
    .option("--manifest <file>", "write a list of the files, with sizes and SHA-256, as JSON")
    .addOption(
      choice("--view <how>", "make RSS and Atom a page in browsers: by a script, or CSS alone", "css", "script"),
    )
    .option("--stylesheet <url>", "a style sheet of your own for people who open the feed in a browser")
    .option("--no-pretty", "without indentation")
    .option("--config <file>", "instead of feedwright.config.{ts,js,json}")
    .optionsGroup("Running:")
    .option("--check", "write nothing; fail if a file would change")
    .option("--watch", "build again when a source or the configuration changes, until Ctrl+C")
    .option("--verbose", "every warning, every file, and why pages are left out");
}

const HELP = `
Examples:
  feedwright build articles --out public --title "Example Times" --url https://example.com/
  feedwright build "posts/**/*.md" --out public --limit 20        with a feedwright.config.ts
  feedwright build dist --out dist --title Blog --url https://example.com/     the pages of a built site
  feedwright build posts --out public --by section,tag            public/section/politics/rss.xml …
  feedwright build posts --out public --page-size 50 --paging archived
  feedwright build posts --out public --state feeds.state.json --now 2023-03-21T16:39:00+05:30
  feedwright build --check                                        in CI: are the feeds up to date?
  feedwright build --watch                                        while writing

Sources:
  markt.de.txt             an article in German
  posts/politics/x.md      of the section politics, unless its front matter says another
  episode.mp3, .vtt, .srt, .chapters.json of one name: audio, its transcripts and chapters

Exit status: 0 done, 1 problems in the input (each with file and line), 2 wrong usage.`;

async function build(patterns: string[], flags: Flags): Promise<void> {
  if (flags.watch) {
    const { watch } = await import("./watch.ts");
    await watch((settings) => buildOnce(settings, flags), patterns, flags);
    return;
  }
  await buildOnce(await settingsOf(patterns, flags), flags);
}

/** Builds, publishes and tells; the exit status says how it went. */
async function buildOnce(settings: Settings, flags: Flags): Promise<void> {
  const drafts = new Drafts({ isDry: flags.check === true, out: settings.out });
  const heard = onSignals(flags, () => drafts.discard());
  try {
    await publish(settings, drafts, flags);
  } finally {
    drafts.discard();
    heard.end();
  }
}

async function publish(settings: Settings, drafts: Drafts, { check, verbose = false }: Flags): Promise<void> {
  const run = await runBuild({ clock: new Date(), ...settings }, drafts, progress());
  clearProgress();
  process.stderr.write(hintList(run.hints));
  process.stderr.write(leftOutList(run.leftOut, verbose));
  if (run.problems.length > 0) {
    process.stderr.write(problemList(run.problems));
    process.exitCode = 1;
    return;
  }
  process.stderr.write(warningList(run.warnings, verbose));
  if (check) tellStale(run.drafts);
  else {
    drafts.publish();
    process.stdout.write(tableOf(run, verbose));
  }
  if (run.site !== undefined) process.stderr.write(siteTable(run.site, verbose));
}

const SIGNALS = { SIGINT: 2, SIGTERM: 15 } as const;

/** Leaves nothing behind when the process is told to stop; while watching, a build is finished first. */
function onSignals({ watch }: Flags, discard: () => void): { end(): unknown } {
  if (watch) return { end: () => {} };
  const stop = (signal: keyof typeof SIGNALS) => {
    discard();
    process.exit(128 + SIGNALS[signal]);
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  return { end: () => process.off("SIGINT", stop).off("SIGTERM", stop) };
}

function tellStale(drafts: readonly Draft[]): void {
  const stale = drafts.filter(({ isChanged }) => isChanged);
  for (const { file } of stale) process.stderr.write(`${pc.red("would change")} ${file}\n`);
  if (stale.length > 0) process.exitCode = 1;
  else process.stdout.write(`${drafts.length} files are up to date\n`);
}

/** Only on a terminal, and only when it takes long enough to wonder. */
function progress(): Progress {
  const started = performance.now();
  let shown = 0;
  return (step, done, all) => {
    if (!process.stderr.isTTY) return;
    const now = performance.now();
    if (now - started < 500 || now - shown < 100) return;
    shown = now;
    process.stderr.write(`\r\u001b[K${step} ${done} of ${all} files`);
  };
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
}
