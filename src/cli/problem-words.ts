/** What went wrong, in words for people. */

import { isAbsolute, relative } from "node:path";
import type { Diagnostic } from "../errors.ts";

const FILE_PROBLEMS: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `${path}: there is no such file or folder`,
  EISDIR: (path) => `${path} is a folder; expected a file`,
  ENOTDIR: (path) => `${path}: a part of it is a file; expected a folder`,
  EEXIST: (path) => `${path}: there is something else of this name`,
  EACCES: (path) => `${path}: you are not allowed to read or write it`,
  EPERM: (path) => `${path}: you are not allowed to read or write it`,
  EROFS: (path) => `${path}: the disk can only be read`,
  ENOSPC: (path) => `${path}: there is no space left on the disk`,
};

/** Where a draft is until it is published. */
const STAGED = /\.tmp-\d+$|[/\\]\.(?:[^/\\]*\.feedwright|feedwright-staging)(?:[/\\].*)?$/;

/** What is said of a place, and where: `3:14: …`, `rss/channel: …`, or only what. */
export const placed = ({ message, path, line, column }: Diagnostic) =>
  line !== undefined ? `${line}:${column}: ${message}` : path === "" ? message : `${path}: ${message}`;

/** What is thrown may be anything: a configuration is a program. Node names files in calls of the system, people do not. */
export function wordsFor(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  const place = dest ?? path;
  const words = code !== undefined && Object.hasOwn(FILE_PROBLEMS, code) ? FILE_PROBLEMS[code] : undefined;
  return words?.(place === undefined ? "the output" : known(place)) ?? error.message;
}

/** As the user knows the file: not the draft that would have taken its place, and as seen from where the command runs. */
function known(place: string): string {
  const file = place.replace(STAGED, "");
  const near = relative(process.cwd(), file);
  return near === "" || near.startsWith("..") || isAbsolute(near) ? file : near;
}
