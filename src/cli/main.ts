/** The command `feedwright`. Bad input never gives a stack trace: what is wrong, where, and how to repair it. */

import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { isFeedError } from "../errors.ts";
import { UsageError } from "../build/usage-error.ts";
import { placed, wordsFor } from "./problem-words.ts";
import { visible } from "./terminal.ts";

/** Each is loaded when it is called, or when help lists them all: together they are most of the start. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  build: async () => (await import("./build.ts")).buildCommand(),
  convert: async () => (await import("./convert.ts")).convertCommand(),
  diff: async () => (await import("./diff.ts")).diffCommand(),
  explain: async () => (await import("./explain.ts")).explainCommand(),
  fetch: async () => (await import("./fetch.ts")).fetchCommand(),
  merge: async () => (await import("./merge.ts")).mergeCommand(),
  ping: async () => (await import("./ping.ts")).pingCommand(),
  show: async () => (await import("./show.ts")).showCommand(),
  validate: async () => (await import("./validate.ts")).validateCommand(),
};

function version(): string {
  const { version: stated } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  return stated;
}

async function main(): Promise<void> {
  const program = new Command("feedwright")
    .description("Write, read, convert and validate RSS, Atom and JSON Feed.")
    .version(version())
    .exitOverride()
    .showHelpAfterError("(add --help for what is possible)")
    .addHelpText(
      "after",
      "\nExit status: 0 done, 1 problems in the input, 2 wrong usage or a file that cannot be read.",
    );
  const [called] = process.argv.slice(2);
  const names = called !== undefined && Object.hasOwn(COMMANDS, called) ? [called] : Object.keys(COMMANDS);
  for (const name of names) program.addCommand((await COMMANDS[name]!()).exitOverride());
  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = report(error);
  }
}

/** Says what went wrong; gives the exit status. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (isFeedError(error)) {
    for (const found of error.diagnostics) process.stderr.write(`${visible(placed(found))}\n`);
    return 1;
  }
  process.stderr.write(`feedwright: ${visible(wordsFor(error))}\n`);
  return error instanceof UsageError || isOfSystem(error) ? 2 : 1;
}

/** Files that cannot be read or written, addresses that are none: Node gives them a code. */
const isOfSystem = (error: unknown) => error instanceof Error && "code" in error && typeof error.code === "string";

// Whoever reads, like `head`, may have seen enough; a full disk is told.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? undefined : report(error));
  });

await main();
