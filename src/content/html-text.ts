/** HTML as text, without an HTML parser: enough for titles, summaries and excerpts; linear whatever comes. */

import { requireText } from "../errors.ts";
import { isHtmlName } from "./html-names.ts";
import { decodeReferences } from "../scan/entities.ts";

/** What may be a tag; whether it is one says its name. A name of parts, `<o:p>`, has no group. */
const TAGS = /<(?:\/?([a-z][a-z\d]*)(?:[\s/][^<>]*)?>|!doctype\s[^<>]*>|[a-z][a-z\d]*[:-][^\s/<>]*(?:\s[^<>]*)?\/?>)/gi;
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i;

/** Whether there is a tag or comment in it: `a < b` and `Vec<T>` have none, since HTML has no such element. */
export function hasTag(html: string): boolean {
  if (!html.includes("<")) return false;
  for (const [tag, name] of html.matchAll(TAGS))
    if (name === undefined ? isCustom(tag, html) : isHtmlName(name)) return true;
  return hasComment(html);
}

/** `<o:p>` and `<my-list>` are elements where they have attributes or are closed; `<job-id>` alone is text. */
function isCustom(tag: string, html: string): boolean {
  if (tag.startsWith("<!") || /\s[\w:-]+\s*=/.test(tag)) return true;
  return html.includes(`</${/^<([^\s/>]+)/.exec(tag)![1]!}>`);
}

/** Whether other readers would take something in a text for a tag, though HTML has none of that name. */
export function looksMarked(text: string): boolean {
  return text.includes("<") && (/<[a-z/!][^<>]*>/i.test(text) || hasComment(text));
}

function hasComment(html: string): boolean {
  const start = html.indexOf("<!--");
  return start >= 0 && html.includes("-->", start + 4);
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
const BLOCKS = new Set(
  (
    "p,div,br,li,ul,ol,h1,h2,h3,h4,h5,h6,tr,table,blockquote,pre,section,article,figure,figcaption,hr,dd,dt,dl,header," +
    "footer"
  ).split(","),
);

/**
 * The words of HTML, ready to show: tags taken off, references decoded, white space collapsed.
 * @example textOf("<p>Xi in <b>Moscow</b> &amp; back</p>") // "Xi in Moscow & back"
 */
export function textOf(html: string): string {
  requireText(html, "html");
  return textOfHtml(html);
}

/**
 * The text of HTML as a reader sees it: tags gone, white space collapsed, a new line for each block, references decoded.
 * In one pass that copies runs, since this is a quarter of reading news.
 * @example textOfHtml("<p>Xi in <b>Moscow</b> &amp; back</p>") // "Xi in Moscow & back"
 */
export function textOfHtml(html: string): string {
  let text = "";
  // The run of text last seen, not yet in `text`, and what separates it from the next.
  let [start, end] = [0, 0];
  let gap: Gap = "";
  // Where nothing is closed any more, everything is text: without this, each opening would look to the end in vain.
  const lastTag = html.lastIndexOf(">");
  let lastComment: number | undefined;
  let at = 0;
  while (at < html.length) {
    const code = html.charCodeAt(at);
    if (isBlank(code)) {
      gap ||= " ";
      at++;
      continue;
    }
    let after = -1;
    if (code === 60 && at < lastTag) {
      const isComment = html.charCodeAt(at + 1) === 33 && html.startsWith("<!--", at);
      if (!isComment) after = tagEnd(html, at);
      else if (at + 4 <= (lastComment ??= html.lastIndexOf("-->"))) after = html.indexOf("-->", at + 4) + 3;
    }
    if (after >= 0) {
      const isEnd = html.charCodeAt(at + 1) === 47;
      const name = nameAt(html, isEnd ? at + 2 : at + 1);
      const isBlock = BLOCKS.has(name);
      if (isBlock || isHtmlName(name) || !isWord(html, at, after)) {
        at = after;
        if (isBlock) gap = "\n";
        else if (!isEnd && (name === "script" || name === "style")) at = contentEnd(html, name, after);
        continue;
      }
    }
    // One space as the document has it goes along with the run before it.
    if (end > start)
      text += gap === " " && html.charCodeAt(end) === 32 ? html.slice(start, end + 1) : html.slice(start, end) + gap;
    gap = "";
    start = at;
    at = end = runEnd(html, at + 1);
  }
  return decodeReferences(text + html.slice(start, end));
}

/** What stands between two runs of text. */
type Gap = "" | " " | "\n";

/** What ends a run of words: two spaces, or one of the other blanks and `<`. */
const SPACE = 1;
const STOP = 2;
const KINDS = /* @__PURE__ */ Uint8Array.from({ length: 128 }, (_, code) =>
  code === 32 ? SPACE : code < 32 || code === 60 ? STOP : 0,
);

/** Where words with single spaces between them end. One question a character, which is nearly always answered alike. */
function runEnd(html: string, from: number): number {
  let before = 0;
  let at = from;
  for (; at < html.length; at++) {
    const code = html.charCodeAt(at);
    const kind = code < 128 ? KINDS[code]! : 0;
    if (((kind & before) | (kind & STOP)) !== 0) break;
    before = kind;
  }
  return at - before;
}

/** Name of the element whose tag has it from `start` on, in small letters. */
function nameAt(html: string, start: number): string {
  let end = start;
  let hasCapitals = false;
  for (; end < start + 12; end++) {
    const code = html.charCodeAt(end);
    const isCapital = code >= 65 && code <= 90;
    if (!isCapital && !(code >= 97 && code <= 122) && !(code >= 48 && code <= 57)) break;
    hasCapitals ||= isCapital;
  }
  const name = html.slice(start, end);
  return hasCapitals ? name.toLowerCase() : name;
}

/** White space as browsers show it, and NUL, which is no text. */
const isBlank = (code: number) =>
  code <= 32 && (code === 32 || code === 10 || code === 0 || code === 9 || code === 13 || code === 12);

/** `Box<T>` beside markup: no element of HTML, and neither attributes nor an end tag that would make it one of another kind. */
function isWord(html: string, open: number, after: number): boolean {
  const name = html.slice(open + 1, after - 1);
  return after - open < LONGEST_WORD && /^[a-z][a-z\d]*$/i.test(name) && !html.includes(`</${name}>`);
}
const LONGEST_WORD = 32;

/** After the `>` of a tag that starts here; -1 where none does: `<ann@example.com>` is an address, `<job_id>` a word. */
function tagEnd(html: string, open: number): number {
  let at = open + 1;
  let code = html.charCodeAt(at);
  if (code === 33) return html.indexOf(">", open) + 1;
  if (code === 47) code = html.charCodeAt(++at);
  else if (!((code | 32) >= 97 && (code | 32) <= 122)) return -1;
  while (((code | 32) >= 97 && (code | 32) <= 122) || (code >= 48 && code <= 57)) code = html.charCodeAt(++at);
  // `>`, `/`, `:`, `-` or a blank.
  const isTag = code === 62 || code === 47 || code === 58 || code === 45 || code <= 32;
  return isTag ? html.indexOf(">", open) + 1 : -1;
}

const CONTENT_ENDS = { script: /<\/script/gi, style: /<\/style/gi };

function contentEnd(html: string, name: "script" | "style", from: number): number {
  const end = CONTENT_ENDS[name];
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

/** The HTML that readers who know no plain text get: one paragraph for each block of lines. */
export function htmlOfText(text: string): string {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll("\n", "<br>\n")}</p>`);
  return paragraphs.join("\n");
}
