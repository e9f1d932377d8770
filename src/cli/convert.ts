/** `feedwright convert FILE|URL|- --to FORMAT`: a feed of any format into another. */

import { writeFileSync } from "node:fs";
import { Command, Option } from "commander";
import pc from "picocolors";
import type { Diagnostic } from "../errors.ts";
import { convertFeed } from "../write/convert-feed.ts";
import type { Format } from "../read/parse-feed.ts";
import { nameOf, readingOf, readInput } from "./input.ts";
import { visible } from "./terminal.ts";

interface Flags {
  to: Format;
  out?: string;
  pretty?: boolean;
  allowPrivate?: boolean;
  quiet?: boolean;
}

export function convertCommand(): Command {
  return new Command("convert")
    .description("Turn a feed into another format; what the new format has no word for travels in extensions.")
    .argument("<input>", "a file, a URL or - for standard input")
    .addOption(
      new Option("--to <format>", "the new format").choices(["rss", "atom", "rdf", "json"]).makeOptionMandatory(),
    )
    .option("--out <file>", "instead of standard output")
    .option("--no-pretty", "without indentation")
    .option("--quiet", "without notes of what was mended and what other readers will not see")
    .option("--allow-private", "also fetch from private addresses")
    .addHelpText("after", "\nExample:\n  feedwright convert https://example.com/rss.xml --to json --out feed.json")
    .action(convert);
}

async function convert(from: string, flags: Flags): Promise<void> {
  const { bytes, ...source } = await readInput(from, flags);
  const notes: Diagnostic[] = [];
  const options = { ...source, pretty: flags.pretty, onNote: (note: Diagnostic) => notes.push(note) };
  const text = readingOf(from, () => convertFeed(bytes, flags.to, options));
  if (flags.out === undefined) process.stdout.write(text);
  else writeFileSync(flags.out, text);
  if (!flags.quiet)
    process.stderr.write(
      linesOf(notes)
        .map((line) => `${visible(nameOf(from))}: ${line}`)
        .join(""),
    );
}

/** Each value that was mended; what other readers will not see by kind, since every article may have it. */
function linesOf(notes: readonly Diagnostic[]): string[] {
  const isApart = ({ code }: Diagnostic) => code === "not-portable";
  const mended = notes
    .filter((note) => !isApart(note))
    .map(({ path, message }) => `${pc.yellow("mended")} ${visible(path)}: ${visible(message)}\n`);
  const apart = new Map<string, number>();
  for (const { message } of notes.filter(isApart)) apart.set(message, (apart.get(message) ?? 0) + 1);
  return [
    ...mended,
    ...[...apart].map(
      ([message, times]) => `${pc.dim("note")} ${visible(message)}${times === 1 ? "" : ` (${times} times)`}\n`,
    ),
  ];
}
