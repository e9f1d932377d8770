/** Which of the files that were found are sources: regular files in the folders that were named. */

import { readdirSync, readlinkSync, realpathSync, type Stats } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { basesOf } from "./sections.ts";
import type { SourceProblem } from "./sources.ts";
import { statusOf } from "./status-of.ts";

type Warn = (warning: SourceProblem) => void;

/**
 * Leaves out, and says so, what is no regular file (a build would wait for a pipe for ever), and links that lead out of the
 * folder that they are in: what they lead to nobody named. Files that were named one by one may be links to anywhere.
 */
export function regularSources(files: readonly string[], patterns: readonly string[], warn: Warn): string[] {
  const named = new Set(patterns.map((pattern) => resolve(pattern)));
  const homes = basesOf([...patterns]).map(realPathOf);
  const say = (file: string, message: string) =>
    warn({ file: relative(process.cwd(), file) || file, line: 1, message });
  const seen = new Set<string>();
  return files.filter((file) => {
    const status = statusOf(file);
    if (!status?.isFile()) {
      say(file, `${kindOf(status)}; it is left out`);
      return false;
    }
    const real = realPathOf(file);
    if (named.has(resolve(file)) || homes.some((home) => real === home || real.startsWith(home + sep))) {
      // A link within the sources leads to what is read anyway.
      const isNew = !seen.has(real);
      seen.add(real);
      return isNew;
    }
    say(file, `it is a link that leads out of the sources, to ${real}; name that as a source to have it`);
    return false;
  });
}

/** Links that lead to nothing and pipes, in the folders of sources: no list of files has them. */
export function oddEntries(patterns: readonly string[], warn: Warn): void {
  const folders = patterns.filter((pattern) => !statusOf(pattern)?.isFile());
  for (const base of basesOf(folders)) warnOfOdd(base, warn, 0);
}

const MAX_DEPTH = 64;

function warnOfOdd(folder: string, warn: Warn, depth: number): void {
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (depth < MAX_DEPTH && !entry.name.startsWith(".") && entry.name !== "node_modules")
        warnOfOdd(path, warn, depth + 1);
    } else if (SOURCE.test(entry.name) && !entry.isFile()) {
      const status = statusOf(path);
      if (status?.isFile() || status?.isDirectory()) continue;
      const message =
        status === undefined
          ? `it is a link to ${targetOf(path)}, which is not there`
          : `${kindOf(status)}; it is left out`;
      warn({ file: relative(process.cwd(), path) || path, line: 1, message });
    }
  }
}

const SOURCE = /\.(?:txt|md|markdown|json|html?|xhtml)$/i;

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function targetOf(link: string): string {
  try {
    return readlinkSync(link);
  } catch {
    return "something";
  }
}

function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

function kindOf(status: Stats | undefined): string {
  if (status === undefined) return "it is a link to nothing, or cannot be read";
  if (status.isFIFO()) return "it is a pipe, not a file";
  if (status.isDirectory()) return "it is a folder, not a file";
  return "it is a device or a socket, not a file";
}
