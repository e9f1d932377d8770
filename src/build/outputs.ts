/** Files that are written: all or none, and only those that change. None is held: what is new of them lies beside the old ones. */

import { createHash } from "node:crypto";
import {
  closeSync,
  copyFileSync,
  fstatSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
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
  readonly #changed: Draft[] = [];
  readonly #taken = new Set<string>();
  /** Temporary files, and folders that had to be made for them with the outermost that was made. */
  readonly #temporary: string[] = [];
  readonly #made: { readonly outermost: string; readonly folder: string }[] = [];

  constructor({ isDry = false }: { isDry?: boolean } = {}) {
    this.#apart = isDry ? mkdtempSync(join(tmpdir(), "feedwright-")) : undefined;
  }

  /**
   * Takes a file's content, text as UTF-8. What is the same as the file so far is not written.
   * @throws UsageError when the file has been taken already
   */
  async add(file: string, pieces: Pieces): Promise<Draft> {
    // Some file systems know no capitals.
    const key = resolve(file).toLowerCase();
    if (this.#taken.has(key)) throw new UsageError(`two different files would be written to ${file}; rename one`);
    this.#taken.add(key);
    const writer = new DraftWriter(file, () => this.#placeFor(file));
    try {
      for await (const piece of pieces) writer.write(typeof piece === "string" ? Buffer.from(piece) : piece);
      const draft = writer.end();
      if (draft.isChanged) this.#changed.push(draft);
      return draft;
    } finally {
      writer.close();
    }
  }

  /** Where a file is written before it is published, in a folder that is there. */
  #placeFor(file: string): string {
    const place = this.#apart === undefined ? temporary(file) : join(this.#apart, String(this.#temporary.length));
    const folder = dirname(place);
    const outermost = mkdirSync(folder, { recursive: true });
    if (outermost !== undefined) this.#made.push({ outermost, folder: resolve(folder) });
    this.#temporary.push(place);
    return place;
  }

  /** Puts every draft in the place of its file, or none. */
  publish(): void {
    const undo: (() => void)[] = [];
    try {
      for (const { file, at } of this.#changed) {
        undo.push(this.#restoring(file));
        renameSync(at, file);
      }
    } catch (error) {
      for (const step of undo.reverse()) step();
      throw error;
    }
  }

  /** Puts back what a file was: a rename may fail when others have been made. */
  #restoring(file: string): () => void {
    const status = statSync(file, { throwIfNoEntry: false });
    if (status?.isDirectory()) return () => {};
    if (status === undefined) return () => rmSync(file, { force: true });
    const old = temporary(`${file}.old`);
    this.#temporary.push(old);
    rmSync(old, { force: true });
    try {
      linkSync(file, old);
    } catch {
      // A file system without links.
      copyFileSync(file, old);
    }
    return () => renameSync(old, file);
  }

  /** Removes what is left over. */
  discard(): void {
    for (const file of this.#temporary) rmSync(file, { force: true });
    for (const { outermost, folder } of this.#made.reverse()) removeEmpty(folder, outermost);
    if (this.#apart !== undefined) rmSync(this.#apart, { recursive: true, force: true });
  }
}

/** `build --watch` passes files of such names over. */
const temporary = (file: string) => `${file}.tmp-${process.pid}`;

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
