/** `feedwright validate FILE|URL|GLOB|-…`: what is wrong with feeds, where, and how to mend it. */

import { statSync, writeFileSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import { glob } from "tinyglobby";
import { applyFixes } from "../validate/apply-fixes.ts";
import { profiles } from "../validate/profiles.ts";
import { type ValidationReport, validateFeed } from "../validate/validate-feed.ts";
import { decodeBytes } from "../scan/charset.ts";
import { isFetched, readInput } from "./input.ts";
import { type Checked, FORMATS, type ReportFormat, summaryOf, type Unreadable } from "./validate-formats.ts";
import { wordsFor } from "./problem-words.ts";
import { visible } from "./terminal.ts";
import { UsageError } from "../build/usage-error.ts";

interface Flags {
  format: ReportFormat;
  profile?: string[];
  fix?: boolean;
  maxWarnings?: number;
  quiet?: boolean;
  now?: Date;
  allowPrivate?: boolean;
}

export function validateCommand(): Command {
  return new Command("validate")
    .description("Check feeds against their specifications: what is wrong, where, and what to write instead.")
    .argument("<input...>", "files, globs, URLs or - for standard input")
    .addOption(new Option("--format <name>", "how findings are told").choices(Object.keys(FORMATS)).default("pretty"))
    .addOption(new Option("--json", "the same as --format json").implies({ format: "json" }))
    .option("--profile <names>", `what destinations ask for: ${Object.keys(profiles).join(", ")}`, collect)
    .option("--fix", "make the certain repairs in the files")
    .option("--max-warnings <n>", "so many warnings are good", wholeNumber)
    .option("--quiet", "show errors only; warnings still count")
    .option("--now <date>", "judge dates as if it were then (the clock unless given)", instant)
    .option("--allow-private", "also fetch from private addresses")
    .addHelpText(
      "after",
      "\nExit status: 0 good, 1 findings, 2 wrong usage or an input that cannot be read.\n\nExample:\n  feedwright validate 'dist/*.xml' --profile apple-podcasts --max-warnings 0",
    )
    .action(validate);
}

/** Several at once, separated by commas, as `build --by` has it; the option may be repeated too. */
const collect = (text: string, before: string[] = []) => {
  const names = text.split(",").map((name) => name.trim());
  const odd = names.find((name) => !Object.hasOwn(profiles, name));
  if (odd !== undefined)
    throw new InvalidArgumentError(`there is no profile "${odd}"; known are ${Object.keys(profiles).join(", ")}`);
  return [...before, ...names];
};

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("expected a whole number from 0 up");
  return Number(text);
}

function instant(text: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw new InvalidArgumentError("expected a date like 2023-03-21T16:39:00+05:30");
  return date;
}

/**
 * So many inputs are read at once, and judged in this thread. Threads of workers do not pay: each warms up the same code, and
 * findings are copied across. Of the corpus (104 files, 6 MB, two cores) one thread made 1.7 s, one worker 1.8 and two 2.3; of
 * twenty times as many files 10.3 s, and two workers 15.3.
 */
const AT_ONCE = 8;

async function validate(given: string[], flags: Flags): Promise<void> {
  const names = (await Promise.all(given.map(expand))).flat();
  const isShown = process.stderr.isTTY === true && names.length > 1;
  const checked: Checked[] = [];
  const unreadable: Unreadable[] = [];
  let done = 0;
  for (let i = 0; i < names.length; i += AT_ONCE) {
    const some = await Promise.allSettled(names.slice(i, i + AT_ONCE).map((name) => check(name, flags)));
    some.forEach((result, k) => {
      if (result.status === "fulfilled") checked.push(result.value);
      else unreadable.push({ name: names[i + k]!, reason: naming(names[i + k]!, wordsFor(result.reason)) });
    });
    done += some.length;
    if (isShown) process.stderr.write(`\r${done} of ${names.length}`);
  }
  if (isShown) process.stderr.write("\r\u001B[K");
  process.stdout.write(FORMATS[flags.format](flags.quiet ? checked.map(errorsOnly) : checked, unreadable));
  for (const { reason } of unreadable) process.stderr.write(`feedwright: ${visible(reason)}\n`);
  process.exitCode = unreadable.length > 0 ? 2 : statusOf(checked, flags);
}

/** What is said of an input names it, once. */
const naming = (name: string, words: string) => (words.includes(name) ? words : `${name}: ${words}`);

/** Warnings count even where `--quiet` hides them; a status that nothing shown explains is told. */
function statusOf(checked: Checked[], { quiet, maxWarnings = Number.POSITIVE_INFINITY }: Flags): number {
  const { errors, warnings } = summaryOf(checked);
  const isOver = warnings > maxWarnings;
  if (isOver && quiet)
    process.stderr.write(
      `feedwright: warnings: ${warnings}, --max-warnings allows ${maxWarnings}; show them without --quiet\n`,
    );
  return errors > 0 || isOver ? 1 : 0;
}

const errorsOnly = (one: Checked): Checked => ({
  ...one,
  diagnostics: one.diagnostics.filter(({ severity }) => severity === "error"),
});

/** Shells that expand no globs leave them to us. */
async function expand(name: string): Promise<string[]> {
  if (name === "-" || /^[a-z][a-z\d+.-]+:\/\//i.test(name) || !/[*?[{]/.test(name)) return [name];
  if (statSync(name, { throwIfNoEntry: false }) !== undefined) return [name];
  const found = (await glob(name, { expandDirectories: false })).sort();
  if (found.length === 0) throw new UsageError(`${name}: no file is named so`);
  return found;
}

async function check(name: string, flags: Flags): Promise<Checked> {
  if (flags.fix && (name === "-" || isFetched(name)))
    throw new UsageError(`${name}: --fix mends files, and this is none`);
  const { bytes, ...source } = await readInput(name, flags);
  const options = { ...source, now: flags.now ?? new Date(), profiles: ["w3c", ...(flags.profile ?? [])] };
  const { encoding, ...decoded } = decodeBytes(bytes, source.contentType);
  let { text } = decoded;
  let report: ValidationReport = validateFeed(bytes, options);
  let mended = 0;
  if (flags.fix) {
    const better = applyFixes(text, report.diagnostics);
    if (better !== text) {
      if (encoding !== "utf-8") throw new UsageError(`the file is in ${encoding}; --fix writes UTF-8 only`);
      const before = report.diagnostics.length;
      writeFileSync(name, better);
      report = validateFeed(better, options);
      mended = before - report.diagnostics.length;
      text = better;
    }
  }
  const { format, version, valid, diagnostics } = report;
  return { name, text, mended, format, version, valid, diagnostics };
}
