/** `feedwright fetch URL`: one polite visit: what came, what of it is new, when to come again. */

import { readFileSync, writeFileSync } from "node:fs";
import { Command } from "commander";
import pc from "picocolors";
import { UsageError } from "../build/usage-error.ts";
import type { FetchState } from "../web/fetch-state.ts";
import { type FetchResult, fetchFeed } from "../web/node.ts";
import { visible } from "./terminal.ts";

interface Flags {
  state?: string;
  json?: boolean;
  allowPrivate?: boolean;
}

export function fetchCommand(): Command {
  return new Command("fetch")
    .description("Ask for a feed once: what came, what is new since the last time, when to come again.")
    .argument("<url>", "the address of a feed, or of a page that announces one")
    .option("--state <file>", "what is remembered from one time to the next")
    .option("--json", "all of it as JSON, for scripts")
    .option("--allow-private", "also fetch from private addresses")
    .addHelpText("after", "\nExample:\n  feedwright fetch https://example.com/feed.xml --state feed.state.json")
    .action(visit);
}

async function visit(url: string, flags: Flags): Promise<void> {
  const state = flags.state === undefined ? undefined : stateIn(flags.state);
  const result = await fetchFeed(url, { state, allowPrivate: flags.allowPrivate === true });
  process.stdout.write(
    flags.json ? `${JSON.stringify(plain(result), undefined, 2)}\n` : `${linesOf(result).join("\n")}\n`,
  );
  if (flags.state !== undefined) writeFileSync(flags.state, `${JSON.stringify(result.state)}\n`);
  if (result.status === "error" || result.status === "gone") process.exitCode = 1;
}

function stateIn(file: string): FetchState | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  try {
    return JSON.parse(text) as FetchState;
  } catch {
    throw new UsageError(`${file} is no state of an earlier visit; delete it to begin anew`);
  }
}

/** Headers are no JSON. */
const plain = ({ response, ...rest }: FetchResult) => ({
  ...rest,
  response: { ...response, headers: Object.fromEntries(response.headers ?? []) },
});

function linesOf({ status, feed, newArticles, nextCheck, reasons, response }: FetchResult): string[] {
  const title = feed === undefined ? response.url : feed.title || response.url;
  return [
    `${pc.bold(visible(title))} ${pc.dim(visible(response.url))}`,
    `${status === "error" || status === "gone" ? pc.red(status) : pc.green(status)}: ${visible(reasons[0] ?? "")}`,
    ...newArticles.map(
      ({ title: headline, url, id }) => `  ${visible(headline ?? "(no title)")}  ${pc.dim(visible(url ?? id))}`,
    ),
    pc.dim(`next visit ${nextCheck.toISOString()}: ${visible(reasons.slice(1).join("; ") || "as usual")}`),
  ];
}
