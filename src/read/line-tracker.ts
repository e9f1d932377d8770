/** Lines and columns of offsets in a text that is not kept: only of what the scanner still has in its window. */

import type { Position } from "../errors.ts";

interface Piece {
  readonly text: string;
  readonly offset: number;
  /** Where its first character is. */
  readonly start: Position;
}

export class LineTracker {
  #pieces: Piece[] = [];
  #end: Position = { line: 1, column: 1 };
  #length = 0;
  #endsWithReturn = false;

  add(text: string): void {
    if (text === "") return;
    // CR LF is one line end, also where a chunk ends between the two.
    if (this.#endsWithReturn && text.charCodeAt(0) === 10) this.#end = { line: this.#end.line - 1, column: 1 };
    this.#pieces.push({ text, offset: this.#length, start: this.#end });
    this.#end = advance(this.#end, text, text.length);
    this.#length += text.length;
    this.#endsWithReturn = text.charCodeAt(text.length - 1) === 13;
  }

  /** Nothing before this offset will be asked for. */
  forget(offset: number): void {
    while (this.#pieces.length > 1 && this.#pieces[1]!.offset <= offset) this.#pieces.shift();
  }

  at(offset: number): Position {
    let piece = this.#pieces[0];
    if (piece === undefined) return { line: 1, column: 1 };
    for (const next of this.#pieces) if (next.offset <= offset) piece = next;
    return advance(piece.start, piece.text, offset - piece.offset);
  }
}

function advance({ line, column }: Position, text: string, length: number): Position {
  const end = Math.min(length, text.length);
  // Asked once: looking for the next return at every line would be quadratic in texts that have few.
  const nextEnd = text.includes("\r") ? nextLineEnd : nextLineFeed;
  let lines = line;
  let start = 1 - column;
  for (let i = nextEnd(text, 0); i >= 0 && i < end; i = nextEnd(text, i + 1)) {
    lines++;
    start = i + 1;
  }
  return { line: lines, column: end - start + 1 };
}

const nextLineFeed = (text: string, from: number) => text.indexOf("\n", from);

/** The next line feed, or carriage return that no line feed follows. */
function nextLineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) return i;
  }
  return -1;
}
