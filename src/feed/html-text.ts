/** HTML as text, without an HTML parser: enough for titles, summaries and excerpts; linear whatever comes. */

import { decodeReferences } from "../scan/entities.ts";

const TAG = /<(?:[a-z/][^<>]*|!--[\s\S]*?--|![^<>]*)>/i;
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i;

/** Whether there is a tag or comment in it: `a < b` has none. */
export function hasTag(html: string): boolean {
  return html.includes("<") && TAG.test(html);
}

/** Whether there is a character reference in it: `AT&T` has none. */
export function hasReference(html: string): boolean {
  return html.includes("&") && REFERENCE.test(html);
}

/** Plain text as HTML: `decodeHtml(escapeHtml(text))` is the text. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** HTML without tags as text. */
export function decodeHtml(html: string): string {
  return decodeReferences(html);
}

/** Elements that begin a new line. */
const BLOCK =
  /^\/?(?:p|div|br|li|ul|ol|h[1-6]|tr|table|blockquote|pre|section|article|figure|figcaption|hr|dd|dt|dl|header|footer)$/;

/**
 * The text of HTML as a reader sees it: tags gone, white space collapsed, a new line for each block, references decoded.
 * @example textOfHtml("<p>Xi in <b>Moscow</b> &amp; back</p>") // "Xi in Moscow & back"
 */
export function textOfHtml(html: string): string {
  let text = "";
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) break;
    const end = tagEnd(html, open);
    if (end < 0) {
      text += html.slice(at, open + 1);
      at = open + 1;
      continue;
    }
    text += html.slice(at, open);
    const name = /^\/?[a-z][a-z\d]*/i.exec(html.slice(open + 1, open + 16))?.[0]?.toLowerCase() ?? "";
    if (BLOCK.test(name)) text += "\u0000";
    at = name === "script" || name === "style" ? contentEnd(html, name, end) : end;
  }
  text += html.slice(at);
  const lines = text.replace(/[ \t\n\r\f]+/g, " ").replace(/ ?(?:\u0000 ?)+/g, "\n");
  return decodeReferences(lines.replace(/^[ \n]+|[ \n]+$/g, ""));
}

/** After the `>` of a tag or comment that starts here; -1 where none does. */
function tagEnd(html: string, open: number): number {
  const code = html.charCodeAt(open + 1) | 32;
  const isTag = (code >= 97 && code <= 122) || html.charCodeAt(open + 1) === 47 || html.charCodeAt(open + 1) === 33;
  if (!isTag) return -1;
  const close = html.startsWith("<!--", open) ? html.indexOf("-->", open + 4) : html.indexOf(">", open);
  if (close < 0) return -1;
  return close + (html.startsWith("<!--", open) ? 3 : 1);
}

function contentEnd(html: string, name: string, from: number): number {
  const close = html.toLowerCase().indexOf(`</${name}`, from);
  return close < 0 ? html.length : close;
}

/** The HTML that readers who know no plain text get: one paragraph for each block of lines. */
export function htmlOfText(text: string): string {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll("\n", "<br>\n")}</p>`);
  return paragraphs.join("\n");
}
