/** CDATA wrappers that were escaped with what is in them: `&lt;![CDATA[…]]&gt;`. */

/** Whether a text begins with one. Asked of every text: nearly all are decided by their first two characters. */
export function hasWrapper(text: string): boolean {
  return text.charCodeAt(0) === 60 && text.charCodeAt(1) === 33 && OPENINGS.test(text);
}

/** How the `<` of a text is written that only looks like a wrapper, so that reading leaves it alone. */
export const MEANT = "&#060;";

/** The text without wrappers, however many are around it; one that does not end is opened only. */
export function unwrapped(text: string): string {
  return withoutSections(text)
    .replace(OPENINGS, "")
    .trim()
    .replace(/\]\](?:--)?>$/, "")
    .trim();
}
const OPENINGS = /^\s*(?:<!(?:--)?\[CDATA\[\s*)+/i;

/** Without the wrapper of each section that is whole, wherever in the text it stands, and of those inside it. */
export function withoutSections(text: string): string {
  if (!text.includes("]]")) return text;
  const opened: { start: number; end: number }[] = [];
  const wrappers: { start: number; end: number }[] = [];
  for (const { 0: mark, index: start } of text.matchAll(MARK)) {
    const place = { start, end: start + mark.length };
    const opening = mark.startsWith("<") ? undefined : opened.pop();
    if (mark.startsWith("<")) opened.push(place);
    else if (opening !== undefined) wrappers.push(opening, place);
  }
  return wrappers.length === 0 ? text : cutOut(text, wrappers);
}
const MARK = /<!(?:--)?\[CDATA\[|\]\](?:--)?>/gi;

function cutOut(text: string, places: { start: number; end: number }[]): string {
  let kept = "";
  let from = 0;
  for (const { start, end } of places.sort((a, b) => a.start - b.start)) {
    kept += text.slice(from, start);
    from = end;
  }
  return kept + text.slice(from);
}
