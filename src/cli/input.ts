/** Input of the commands: a file, a URL or standard input. */

import { readFileSync } from "node:fs";
import { UsageError } from "../build/usage-error.ts";
import { isFeedError } from "../errors.ts";
import { placed } from "./problem-words.ts";

/** Bytes, and what is known of where they came from. */
export interface Input {
  readonly bytes: Uint8Array;
  readonly url?: string;
  readonly contentType?: string;
}

/** Whether it is an address to fetch. */
export const isFetched = (from: string) => /^https?:\/\//i.test(from);

/** Whether it has a scheme, whichever. */
export const isAddress = (from: string) => /^[a-z][a-z\d+.-]+:\/\//i.test(from);

/** Reads a file, a URL (http and https only) or `-`. */
export async function readInput(from: string, options: { allowPrivate?: boolean } = {}): Promise<Input> {
  if (from === "-") return { bytes: await standardInput() };
  if (isFetched(from)) {
    if (!URL.canParse(from))
      throw new UsageError(`${from} is no address; expected one like https://example.com/rss.xml`);
    // Loaded when it is needed: most calls are about files.
    const { fetchInput } = await import("./fetch-input.ts");
    return fetchInput(new URL(from), options.allowPrivate === true);
  }
  if (isAddress(from)) throw new UsageError(`${from}: only http and https are fetched`);
  return { bytes: readLocal(from) };
}

/** What an input is called: standard input has no name of its own. */
export const nameOf = (from: string) => (from === "-" ? "<stdin>" : from);

/**
 * What `read` makes of an input; what is wrong with it is said with its name, as `name:line:column: message`.
 * @param Failure UsageError where a status of 1 means something else
 */
export function readingOf<T>(from: string, read: () => T, Failure: new (message: string) => Error = Error): T {
  try {
    return read();
  } catch (error) {
    if (!isFeedError(error)) throw error;
    const lines = error.diagnostics.map(
      (found) => `${nameOf(from)}:${found.line === undefined ? " " : ""}${placed(found)}`,
    );
    throw new Failure(lines.join("\n"));
  }
}

function readLocal(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new UsageError(`there is no file ${file}`);
    if (code === "EISDIR") throw new UsageError(`${file} is a folder; name the files in it`);
    throw error;
  }
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
