/** `feedwright validate FILE|URL|GLOB|-…`: what is wrong with feeds, where, and how to mend it. */

import { Command, InvalidArgumentError, Option } from "commander";
import { profiles } from "../validate/profiles.ts";
import { validateFeed } from "../validate/validate-feed.ts";
import { decodeBytes } from "../scan/charset.ts";
import { isFetched, readInput } from "./input.ts";
import { type Checked, FORMATS, type ReportFormat, summaryOf, type Unreadable } from "./validate-formats.ts";
import { wordsFor } from "./problem-words.ts";
import { visible } from "./terminal.ts";
import { type BaselineFlags, goneWords, withBaseline } from "./validate-baseline.ts";
import { fixAll, writeFixed } from "./validate-fix.ts";
import { inputsOf } from "./validate-inputs.ts";
import {
  collectProfiles,
  collectRules,
  printedSettings,
  type RuleFlags,
  settingsOf,
  type ValidateSettings,
} from "./validate-settings.ts";
import { UsageError } from "../build/usage-error.ts";

interface Flags extends RuleFlags, BaselineFlags {
  format: ReportFormat;
  comments: boolean;
  printConfig?: string;
  stdinFilename?: string;
  fix?: boolean;
  maxWarnings?: number;
  quiet?: boolean;
  now?: Date;
  allowPrivate?: boolean;
}

export function validateCommand(): Command {
  return new Command("validate")
    .description("Check feeds against their specifications: what is wrong, where, and what to write instead.")
    .argument("[input...]", "files, folders, globs, URLs or - for standard input")
    .addOption(new Option("--format <name>", "how findings are told").choices(Object.keys(FORMATS)).default("pretty"))
    .addOption(new Option("--json", "the same as --format json").implies({ format: "json" }))
    .option("--profile <names>", `what destinations ask for: ${Object.keys(profiles).join(", ")}`, collectProfiles)
    .option("--rule <id=level>", "how bad a rule is: off, info, warning or error; several with commas", collectRules)
    .option("--no-comments", "judge what comments in the feeds switch off, too")
    .option("--config <file>", "the configuration, if not feedwright.config.* of this folder")
    .option("--print-config <file>", "show how this file would be judged, and check nothing")
    .option("--stdin-filename <name>", "what standard input is called, for the configuration and in the report")
    .option("--baseline <file>", "problems that are known: they pass, new ones fail")
    .option("--write-baseline <file>", "write the problems there are now to this file, as known")
    .option("--baseline-strict", "a known problem with another value is a new one")
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
  const settings = await settingsOf(flags);
  if (flags.printConfig !== undefined) {
    process.stdout.write(printedSettings(settings, flags.printConfig));
    return;
  }
  if (given.length === 0) throw new UsageError("there is nothing to check; name files, folders, globs, URLs or -");
  const names = await inputsOf(given, settings);
  const isShown = process.stderr.isTTY === true && names.length > 1;
  const found: Checked[] = [];
  const unreadable: Unreadable[] = [];
  let done = 0;
  for (let i = 0; i < names.length; i += AT_ONCE) {
    const some = await Promise.allSettled(names.slice(i, i + AT_ONCE).map((name) => check(name, settings, flags)));
    some.forEach((result, k) => {
      if (result.status === "fulfilled") found.push(result.value);
      else unreadable.push({ name: names[i + k]!, reason: naming(names[i + k]!, wordsFor(result.reason)) });
    });
    done += some.length;
    if (isShown) process.stderr.write(`\r${done} of ${names.length}`);
  }
  if (isShown) process.stderr.write("\r\u001B[K");
  if (unreadable.length > 0 && flags.writeBaseline !== undefined) refuseBaseline(unreadable);
  const checked = withBaseline(found, flags);
  process.stdout.write(FORMATS[flags.format](flags.quiet ? checked.map(errorsOnly) : checked, unreadable));
  for (const words of [...goneWords(checked), ...unreadable.map(({ reason }) => reason)])
    process.stderr.write(`feedwright: ${visible(words)}\n`);
  process.exitCode = unreadable.length > 0 ? 2 : statusOf(checked, flags);
}

/** A baseline without these would report all that is known of them as new. */
function refuseBaseline(unreadable: readonly Unreadable[]): never {
  const reasons = unreadable.map(({ reason }) => reason).join("; ");
  throw new UsageError(`no baseline is written while an input cannot be read: ${reasons}`);
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

async function check(name: string, settings: ValidateSettings, flags: Flags): Promise<Checked> {
  if (flags.fix && (name === "-" || isFetched(name)))
    throw new UsageError(`${name}: --fix mends files, and this is none`);
  const { bytes, ...source } = await readInput(name, flags);
  const called = name === "-" ? (flags.stdinFilename ?? name) : name;
  const options = { ...source, ...settings.of(called), now: flags.now ?? new Date(), comments: flags.comments };
  const { encoding, text } = decodeBytes(bytes, source.contentType);
  const report = validateFeed(bytes, options);
  const made = flags.fix ? fixAll(text, report, options) : { text, report, fixed: 0 };
  if (flags.fix) writeFixed(name, made, encoding);
  const { format, version, valid, diagnostics } = made.report;
  return { name: called, text: made.text, mended: made.fixed, format, version, valid, diagnostics };
}
