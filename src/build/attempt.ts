/** One source that cannot be read does not stop the others. */

import { isFeedError } from "../errors.ts";
import { UsageError } from "./usage-error.ts";

/**
 * What `step` gives; where it throws, `undefined`, and `tell` hears in a sentence why. What the caller did wrong
 * (`UsageError`) is no fault of a source.
 */
export function attempt<T>(step: () => T, tell: (message: string) => void): T | undefined {
  try {
    return step();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    tell(sentenceOf(error));
    return undefined;
  }
}

const WORDS: Readonly<Record<string, string>> = {
  EACCES: "you may not read it; check its permissions",
  EPERM: "you may not read it; check its permissions",
  ENOENT: "it is not there any more",
  EISDIR: "it is a folder, not a file",
  ELOOP: "it is a link that leads to itself",
  ENAMETOOLONG: "its name is longer than the file system allows",
  EMFILE: "too many files are open; try again",
};

function sentenceOf(error: unknown): string {
  if (isFeedError(error)) return error.diagnostics[0]!.message;
  if (error instanceof RangeError) return "it is nested too deeply, or is too large, to be read";
  const { code, message = String(error) } = error as { code?: string; message?: string };
  return WORDS[code ?? ""] ?? `it cannot be read: ${message.split("\n", 1)[0]}`;
}
