/** Files that are written: all or none, and only those that change. None is held: what is new of them lies beside the old ones. */

import { createHash } from "node:crypto";
import {
  chmodSync,
  closeSync,
  copyFileSync,
  fstatSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import {
  goBack,
  goForward,
  type Move,
  recover,
  removeIfEmpty,
  stagingName,
  stagingRoots,
  writeJournal,
} from "./staging.ts";
import { UsageError } from "./usage-error.ts";

/** A file that is to be as it is here. */
export interface Output {
  readonly file: string;
  readonly content: string | Uint8Array;
}

/** A file as a build wants it. */
export interface Draft {
  /** Where it belongs. */
  readonly file: string;
  /** Where its content is before it is published: `file` itself, where that is the same already. */
  readonly at: string;
  readonly isChanged: boolean;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** The files of one build. `discard` has to be called in the end, whatever happened. */
export class Drafts {
  /** For drafts that nobody publishes: away from the files that they are drafts of. */
  readonly #apart: string | undefined;
  readonly #out: string | undefined;
  readonly #changed: (Draft & { readonly target: string })[] = [];
  readonly #taken = new Set<string>();
  /** Where drafts are until they are published, once there is one. */
  #staging: string | undefined;
  #count = 0;
  /** Folders that had to be made, with the outermost that was made. */
  readonly #made: { readonly outermost: string; readonly folder: string }[] = [];

  /**
   * @param out the output folder; what an earlier build of it left, because it died, is finished and removed first. Without it,
   * the folder of the first file
   */
  constructor({ isDry = false, out }: { isDry?: boolean; out?: string } = {}) {
    this.#apart = isDry ? mkdtempSync(join(tmpdir(), "feedwright-")) : undefined;
    this.#out = out;
    if (!isDry && out !== undefined) recover(out);
  }

  /**
   * Takes a file's content, text as UTF-8. What is the same as the file so far is not written.
   * @throws UsageError when the file has been taken already, or is a link to nothing
   */
  async add(file: string, pieces: Pieces): Promise<Draft> {
    // Some file systems know no capitals.
    const key = resolve(file).toLowerCase();
    if (this.#taken.has(key)) throw new UsageError(`two different files would be written to ${file}; rename one`);
    this.#taken.add(key);
    const target = targetOf(file);
    const writer = new DraftWriter(target, () => this.#place(file));
    try {
      for await (const piece of pieces) writer.write(typeof piece === "string" ? Buffer.from(piece) : piece);
      const draft = { ...writer.end(), file };
      if (draft.isChanged) this.#changed.push({ ...draft, target });
      else sweep(target);
      return draft;
    } finally {
      writer.close();
    }
  }

  #place(file: string): string {
    const folder = this.#apart ?? (this.#staging ??= this.#stagingFolder(dirname(resolve(file))));
    return join(folder, String(this.#count++));
  }

  /** Beside the output folder, or in it where its parent is another's or on another file system. */
  #stagingFolder(first: string): string {
    const out = resolve(this.#out ?? first);
    const { beside, inside } = stagingRoots(out);
    const name = stagingName();
    if (beside !== undefined && isSameDevice(dirname(beside), out)) {
      try {
        return this.#makeFolder(join(beside, name));
      } catch {
        // Nobody but the owner of the parent may put something there.
      }
    }
    return this.#makeFolder(join(inside, name));
  }

  #makeFolder(folder: string): string {
    const outermost = mkdirSync(folder, { recursive: true });
    if (outermost !== undefined) this.#made.push({ outermost, folder: dirname(folder) });
    return folder;
  }

  /** Puts every draft in the place of its file, or none. */
  publish(): void {
    const staging = this.#staging;
    if (staging === undefined || this.#changed.length === 0) return;
    const moves = this.#changed.map(({ at, target }) => this.#prepared(staging, at, target));
    writeJournal(staging, moves);
    for (const { file } of moves) {
      const folder = dirname(file);
      const outermost = mkdirSync(folder, { recursive: true });
      if (outermost !== undefined) this.#made.push({ outermost, folder });
    }
    try {
      goForward(staging, moves);
    } catch (error) {
      goBack(staging, moves);
      throw error;
    }
  }

  /** Keeps a copy of what is there, and its permissions. */
  #prepared(staging: string, at: string, target: string): Move {
    const staged = basename(at);
    const status = statSync(target, { throwIfNoEntry: false });
    if (!status?.isFile()) return { staged, file: target };
    chmodSync(at, status.mode & 0o7777);
    const old = `${staged}.old`;
    try {
      linkSync(target, join(staging, old));
    } catch {
      // Another file system, or one without links.
      copyFileSync(target, join(staging, old));
    }
    return { staged, file: target, old };
  }

  /** Removes what is left over. */
  discard(): void {
    if (this.#staging !== undefined) {
      rmSync(this.#staging, { recursive: true, force: true });
      removeIfEmpty(dirname(this.#staging));
    }
    for (const { target } of this.#changed) sweep(target);
    for (const { outermost, folder } of this.#made.reverse()) removeEmpty(folder, outermost);
    if (this.#apart !== undefined) rmSync(this.#apart, { recursive: true, force: true });
  }
}

/** Where a file really is: a link stays one, and what it leads to is written. */
function targetOf(file: string): string {
  if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return resolve(file);
  try {
    return realpathSync(file);
  } catch {
    throw new UsageError(`${file} is a link to something that is not there; remove the link, or make what it leads to`);
  }
}

function isSameDevice(parent: string, out: string): boolean {
  const there = statSync(out, { throwIfNoEntry: false });
  return there === undefined || statSync(parent, { throwIfNoEntry: false })?.dev === there.dev;
}

/** Removes what earlier versions left beside a file when they were killed. */
function sweep(file: string): void {
  const name = basename(file);
  try {
    for (const other of readdirSync(dirname(file))) {
      const rest = other.startsWith(name) ? /^(?:\.old)?\.tmp-(\d+)$/.exec(other.slice(name.length)) : null;
      if (rest !== null && !isRunning(Number(rest[1]))) rmSync(join(dirname(file), other), { force: true });
    }
  } catch {
    // The folder is not there: nothing was published.
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as { code?: string }).code === "EPERM";
  }
}

/** Removes folders from the innermost to the outermost, as far as nothing is in them. */
function removeEmpty(innermost: string, outermost: string): void {
  try {
    for (let folder = innermost; folder.length >= outermost.length; folder = dirname(folder)) rmdirSync(folder);
  } catch {
    // There is something in it: the files that were published, or somebody else's.
  }
}

/** What is read at once of a file that is compared or copied. */
const BLOCK = 65_536;

/** One file's content as it comes: compared with the file, and written from where they differ. */
class DraftWriter {
  readonly #file: string;
  readonly #place: () => string;
  /** Descriptor of the file as it is; `undefined` where there is none. */
  readonly #old: number | undefined;
  /** Descriptor of the draft, once there is something to write. */
  #new: number | undefined;
  #at: string;
  #bytes = 0;
  readonly #hash = createHash("sha256");
  readonly #block = Buffer.allocUnsafe(BLOCK);

  constructor(file: string, place: () => string) {
    this.#file = file;
    this.#at = file;
    this.#place = place;
    this.#old = statSync(file, { throwIfNoEntry: false })?.isFile() ? openSync(file, "r") : undefined;
  }

  write(bytes: Uint8Array): void {
    if (this.#new === undefined && !this.#goesOnWith(bytes)) this.#depart();
    // Unlike writeSync, it goes on until all is written.
    if (this.#new !== undefined) writeFileSync(this.#new, bytes);
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
  }

  end(): Draft {
    const isSame = this.#old !== undefined && fstatSync(this.#old).size === this.#bytes;
    if (this.#new === undefined && !isSame) this.#depart();
    const isChanged = this.#new !== undefined;
    return { file: this.#file, at: this.#at, isChanged, bytes: this.#bytes, sha256: this.#hash.digest("hex") };
  }

  close(): void {
    for (const descriptor of [this.#old, this.#new]) if (descriptor !== undefined) closeSync(descriptor);
  }

  #goesOnWith(bytes: Uint8Array): boolean {
    for (let from = 0; from < bytes.length; ) {
      const there = this.#read(this.#bytes + from, bytes.length - from);
      if (there.length === 0 || !there.equals(bytes.subarray(from, from + there.length))) return false;
      from += there.length;
    }
    return true;
  }

  /** From here on it is another file, which begins as the old one does. */
  #depart(): void {
    this.#at = this.#place();
    this.#new = openSync(this.#at, "w");
    for (let from = 0; from < this.#bytes; ) {
      const there = this.#read(from, this.#bytes - from);
      if (there.length === 0) throw new UsageError(`somebody else is writing ${this.#file}; build again`);
      writeFileSync(this.#new, there);
      from += there.length;
    }
  }

  /** Some of the old file's bytes from an offset on; none at its end. */
  #read(from: number, most: number): Buffer {
    if (this.#old === undefined) return this.#block.subarray(0, 0);
    return this.#block.subarray(0, readSync(this.#old, this.#block, 0, Math.min(most, BLOCK), from));
  }
}
