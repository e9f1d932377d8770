/** A summary made of a body's first words. */

/** Characters that readers show of a summary before they cut it themselves. */
const LONGEST = 280;

/**
 * The first words of a text, at most 280 characters and an ellipsis; `undefined` where there are none.
 * @example excerptOf("  One\n two ") // "One two"
 */
export function excerptOf(text: string): string | undefined {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= LONGEST) return line === "" ? undefined : line;
  const cut = line.slice(0, LONGEST + 1);
  const space = cut.lastIndexOf(" ");
  // Where words are not set apart by spaces, between characters.
  const end = space > LONGEST / 2 ? space : LONGEST - (/[\ud800-\udbff]/.test(cut[LONGEST - 1]!) ? 1 : 0);
  return `${line.slice(0, end).replace(/[\s,;:–-]+$/, "")}…`;
}
