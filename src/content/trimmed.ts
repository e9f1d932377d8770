/** White space as XML has it: a no-break space or a byte order mark is text. */

const isSpace = (code: number) => code === 32 || code === 10 || code === 9;

/** Without XML's white space around it; a no-break space is text. A pattern for the end would try every run of spaces. */
export function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return text.slice(from, to);
}
