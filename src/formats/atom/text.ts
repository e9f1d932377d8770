/** Text constructs and content of Atom 1.0 (RFC 4287 §3.1, §4.1.3) and 0.3. */

import type { Article } from "../../model.ts";
import { type Prose, readHtml } from "../prose.ts";
import type { AtomContent, AtomText } from "./table.ts";

type Construct = Pick<AtomContent, "type" | "value"> & { mode?: string };

enum Kind {
  Text,
  Html,
  /** Markup of another kind: kept out of the model. */
  Other,
}

/**
 * Text and HTML of a text construct (RFC 4287 §3.1), however it is given: text, escaped or inline markup, Base64.
 * @example readAtomText({ type: "html", value: "a <b>b</b>" }) // { text: "a b", html: "a <b>b</b>" }
 */
export function readAtomText(construct: AtomText | undefined): Prose | undefined {
  if (construct?.value === undefined) return undefined;
  const { kind, value } = open(construct);
  if (value === "") return undefined;
  // Nothing but words can be meant here, so Base64 is read where it holds some.
  const words = kind === Kind.Other ? fromBase64(value) : undefined;
  if (words !== undefined) return readHtml(words);
  return kind === Kind.Html ? readHtml(value) : { text: value, html: undefined };
}

/** Puts content where it belongs: HTML or text. `false` where it is neither: data, or markup of another kind. */
export function readAtomContent(article: Article, content: AtomContent): boolean {
  const { kind, value } = open(content);
  if (value === "") return true;
  if (kind === Kind.Html) article.contentHtml = value;
  else if (kind === Kind.Text) article.contentText = value;
  return kind !== Kind.Other;
}

function open({ type: stated = "text", mode, value = "" }: Construct): { kind: Kind; value: string } {
  // A media type without its parameters: RFC 2045 §5.1, in any case.
  const type = stated.split(";", 1)[0]!.trim().toLowerCase();
  const kind = kindOf(type);
  if (mode === "base64" && kind !== Kind.Other) return { kind, value: fromBase64(value) ?? value };
  const isMarkup = type === "xhtml" || (mode === "xml" && kind === Kind.Html) || XHTML.test(type);
  return { kind: isMarkup ? Kind.Html : kind, value: isMarkup ? insideDiv(value) : value };
}

/** §4.1.3.3: XML is inline, any other `text/*` is text, and everything else is data, in Base64 or as people write it. */
function kindOf(type: string): Kind {
  if (type === "text" || type === "") return Kind.Text;
  if (type === "html" || type === "xhtml" || type === "text/html" || XHTML.test(type)) return Kind.Html;
  if (/[+/]xml$/.test(type)) return Kind.Other;
  return type.startsWith("text/") || MARKDOWN.test(type) || !type.includes("/") ? Kind.Text : Kind.Other;
}
const XHTML = /^application\/(?:vnd\.wap\.)?xhtml\+xml$/;
/** As it was called before RFC 7763. */
const MARKDOWN = /^application\/(?:x-)?markdown$/;

/** The `div` itself is not part of the content: §3.1.1.3 */
function insideDiv(markup: string): string {
  const open = /^\s*<div(?:\s[^<>]*)?>/.exec(markup);
  if (open === null || !/<\/div>\s*$/.test(markup.slice(-64))) return markup;
  const inside = markup.slice(open[0].length, markup.lastIndexOf("</div>"));
  return isBalanced(inside) ? inside.trim() : markup;
}

/** `<div>a</div><div>b</div>` starts and ends with a div too, but not with the same. */
function isBalanced(inside: string): boolean {
  let depth = 0;
  for (const [tag] of inside.matchAll(/<\/?div(?=[\s>/])[^<>]*>/g)) {
    if (tag.endsWith("/>")) continue;
    depth += tag[1] === "/" ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function fromBase64(value: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(value.replace(/\s+/g, "")), (char) => char.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
