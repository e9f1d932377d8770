/** Markdown that nobody wrote by hand: its parser takes time that grows with the square of nesting and of open marks. */

import { feedError } from "../errors.ts";

/** Quotations and lists in one another. */
const MAX_DEPTH = 100;
/** What may begin emphasis or a link, in one paragraph. */
const MAX_MARKS = 4000;
/** `> - 1. ` before the text of a line. */
const CONTAINER = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
const NEW_BLOCK = /^[ \t]*(?:$|[-+*>|#][ \t]|\d{1,9}[.)][ \t])/;

/** @throws FeedError that says which line of the text is beyond all limits */
export function limitMarkdown(markdown: string): void {
  let marks = 0;
  for (const [i, line] of markdown.split("\n").entries()) {
    if (depthOf(line) > MAX_DEPTH)
      throw feedError("limit-depth", `line ${i + 1} of the text is nested more than ${MAX_DEPTH} deep`);
    marks = NEW_BLOCK.test(line) ? 0 : marks;
    marks += marksIn(line);
    if (marks > MAX_MARKS)
      throw feedError(
        "limit-text",
        `the paragraph that ends near line ${i + 1} of the text has more than ${MAX_MARKS} of * _ [ and ~; part it by empty lines`,
      );
  }
}

/** Markers that open something, and the indentation of a list within lists: two columns a level at least. */
function depthOf(line: string): number {
  let depth = 0;
  CONTAINER.lastIndex = 0;
  const isList = CONTAINER.test(line);
  const indentation = isList ? /^[ \t]*/.exec(line)![0].length >> 1 : 0;
  let at = 0;
  for (;;) {
    CONTAINER.lastIndex = at;
    if (!CONTAINER.test(line)) return depth + indentation;
    at = CONTAINER.lastIndex;
    depth++;
  }
}

function marksIn(line: string): number {
  let count = 0;
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (code === 42 || code === 95 || code === 91 || code === 126) count++;
  }
  return count;
}
