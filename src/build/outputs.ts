/** Files that are written: all or none, and only those that change. */

import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** A file that is to be as it is here. */
export interface Output {
  readonly file: string;
  readonly content: string | Uint8Array;
}

/** Whether the file is as it should be already. */
export function isUnchanged({ file, content }: Output): boolean {
  const status = statSync(file, { throwIfNoEntry: false });
  if (status?.isFile() !== true || status.size !== Buffer.byteLength(content)) return false;
  return readFileSync(file).equals(typeof content === "string" ? Buffer.from(content) : content);
}

/**
 * Writes all or none: under temporary names first, then renamed. Files that would stay the same are not touched.
 * @returns the files that changed
 */
export function writeAll(outputs: readonly Output[]): Set<string> {
  const changed = outputs.filter((output) => !isUnchanged(output));
  const undo: (() => void)[] = [];
  try {
    for (const { file, content } of changed) {
      mkdirSync(dirname(file), { recursive: true });
      undo.push(() => rmSync(temporary(file), { force: true }));
      writeFileSync(temporary(file), content);
    }
    for (const { file } of changed) {
      undo.push(restoring(file));
      renameSync(temporary(file), file);
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
  return new Set(changed.map(({ file }) => file));
}

const temporary = (file: string) => `${file}.tmp-${process.pid}`;

/** Puts back what a file was: a rename may fail when others have been made. */
function restoring(file: string): () => void {
  const status = statSync(file, { throwIfNoEntry: false });
  if (status?.isDirectory()) return () => {};
  const before = status && readFileSync(file);
  return before === undefined ? () => rmSync(file, { force: true }) : () => writeFileSync(file, before);
}
