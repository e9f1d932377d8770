/** Long texts as JSON strings, in pieces of what they are made of. */

/** Shorter texts are written whole. */
export const LONG = 256;

/** Characters from one escape to the next, at the least on average. */
const APART = 32;

/**
 * `JSON.stringify(text)`, but pieces of `text` are strung together instead of copied. A document of HTML is mostly that HTML,
 * and the memory for another copy is new: 10,000 articles of 1.4 kB took 260 ms with `JSON.stringify`, 90 so. Where there is
 * more to escape than once in `APART` characters, the pieces would take more memory than the copy.
 *
 * `text` is as `createFeed` leaves it: no controls but tab and line end, and no half of a surrogate pair.
 */
export function quoted(text: string): string {
  // RFC 8259 §7: all that such a text may hold and that needs an escape, but for `\"` and `\n`.
  if (text.includes("\\") || text.includes("\t")) return JSON.stringify(text);
  let written = '"';
  let left = text.length / APART;
  let from = 0;
  let quote = text.indexOf('"');
  let line = text.indexOf("\n");
  while (quote >= 0 || line >= 0) {
    if (--left < 0) return JSON.stringify(text);
    const isQuote = line < 0 || (quote >= 0 && quote < line);
    const at = isQuote ? quote : line;
    written += text.slice(from, at) + (isQuote ? '\\"' : "\\n");
    from = at + 1;
    if (isQuote) quote = text.indexOf('"', from);
    else line = text.indexOf("\n", from);
  }
  return `${written}${text.slice(from)}"`;
}
