/** CDATA wrappers that were escaped with what is in them: `&lt;![CDATA[…]]&gt;`. */

/** Whether a text begins with one. Asked of every text: nearly all are decided by their first two characters. */
export function hasWrapper(text: string): boolean {
  return text.charCodeAt(0) === 60 && text.charCodeAt(1) === 33 && WRAPPED.test(text);
}
const WRAPPED = /^<(?:!\[CDATA\[|!--\[CDATA\[)/i;

/** How the `<` of a text is written that only looks like a wrapper, so that reading leaves it alone. */
export const MEANT = "&#060;";

/** The text without wrappers, however many are around it; one that does not end is opened only. */
export function unwrapped(text: string): string {
  let inside = text;
  while (hasWrapper(inside.trimStart()))
    inside = withoutSections(inside.trim())
      .replace(WRAPPED, "")
      .replace(/\]\](?:--)?>$/, "");
  return inside.trim();
}

/** Without the wrapper of each section that is whole, wherever in the text it stands. */
export function withoutSections(text: string): string {
  return /<!(?:--)?\[CDATA\[/i.test(text) ? text.replace(SECTION, "$1") : text;
}
const SECTION = /<!(?:--)?\[CDATA\[((?:(?!<!\[CDATA\[)[\s\S])*?)\]\](?:--)?>/gi;
