/**
 * The folder where a build puts its files before it publishes them: beside the output, on the same file system, so that each
 * is published by one rename. A journal in it says what is to be renamed: a build that died is finished by the next one.
 */

import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";

/** One step of publishing: a staged file takes the place of another. */
export interface Move {
  /** Name in the staging folder. */
  readonly staged: string;
  /** Where it belongs, absolute, links followed. */
  readonly file: string;
  /** Name of a copy of what was there; `undefined` where nothing was. */
  readonly old?: string | undefined;
}

const JOURNAL = "journal.json";
/** Beside the journal: what was published is taken back. */
const TAKEN_BACK = "rollback";

/** Where the builds of an output folder stage: `.public.feedwright` beside `public`; inside of it where that is not possible. */
export function stagingRoots(out: string): { readonly beside: string | undefined; readonly inside: string } {
  const whole = resolve(out);
  const parent = dirname(whole);
  const isAroundUs = `${process.cwd()}${sep}`.startsWith(whole.endsWith(sep) ? whole : `${whole}${sep}`);
  const inside = join(whole, ".feedwright-staging");
  // The parent of the working folder is nobody's business, and a root has none.
  return {
    beside: parent === whole || isAroundUs ? undefined : join(parent, `.${basename(whole)}.feedwright`),
    inside,
  };
}

/** When this process started, as the system counts; `""` where it does not say. A number of a process may be given again. */
function startOf(pid: number | "self"): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!.split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

let count = 0;
/** A name for this build's folder: process, its start, and a number. */
export const stagingName = (): string => `${process.pid}-${startOf("self")}-${count++}`;

function isAlive(name: string): boolean {
  const [pid = "", start = ""] = name.split("-");
  const number = Number(pid);
  if (number === process.pid) return start === startOf("self");
  try {
    process.kill(number, 0);
  } catch (error) {
    return (error as { code?: string }).code === "EPERM";
  }
  return start === "" || start === startOf(number);
}

/** Writes down what is about to be renamed: from here on, the build is finished even if it dies. */
export function writeJournal(folder: string, moves: readonly Move[]): void {
  const draft = join(folder, `${JOURNAL}.new`);
  writeFileSync(draft, JSON.stringify(moves));
  renameSync(draft, join(folder, JOURNAL));
}

/** Puts a staged file in its place; on another file system a copy beside it is renamed. */
function move(from: string, file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  try {
    renameSync(from, file);
  } catch (error) {
    if ((error as { code?: string }).code !== "EXDEV") throw error;
    const beside = `${file}.tmp-${process.pid}`;
    try {
      copyFileSync(from, beside);
      chmodSync(beside, statSync(from).mode);
      renameSync(beside, file);
    } finally {
      rmSync(beside, { force: true });
    }
    rmSync(from, { force: true });
  }
}

/** Renames what the journal lists; what has been renamed is not there any more. @throws when the file system refuses */
export function goForward(folder: string, moves: readonly Move[]): void {
  for (const { staged, file } of moves) if (existsSync(join(folder, staged))) move(join(folder, staged), file);
}

/** Takes back what has been renamed. Said first, since it may be interrupted too. */
export function goBack(folder: string, moves: readonly Move[]): void {
  writeFileSync(join(folder, TAKEN_BACK), "");
  for (const { staged, file, old } of [...moves].reverse()) {
    if (existsSync(join(folder, staged))) continue;
    if (old === undefined) rmSync(file, { force: true });
    else if (existsSync(join(folder, old))) move(join(folder, old), file);
  }
}

/** Finishes what builds that died had begun to publish, and removes what they left. */
export function recover(out: string): void {
  const { beside, inside } = stagingRoots(out);
  for (const root of [beside, inside]) {
    if (root === undefined) continue;
    for (const name of namesIn(root)) if (!isAlive(name)) recoverOne(join(root, name));
    removeIfEmpty(root);
  }
}

function recoverOne(folder: string): void {
  const moves = journalIn(folder);
  if (moves !== undefined) {
    if (existsSync(join(folder, TAKEN_BACK))) goBack(folder, moves);
    else {
      try {
        goForward(folder, moves);
      } catch {
        goBack(folder, moves);
      }
    }
  }
  rmSync(folder, { recursive: true, force: true });
}

/** `undefined`: it died before it published anything. */
function journalIn(folder: string): Move[] | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, JOURNAL), "utf8")) as Move[];
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^\d+-\d*-\d+$/.test(name));
  } catch {
    return [];
  }
}

export function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // There is something in it, or it is not there.
  }
}
