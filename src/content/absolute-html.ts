/** Relative URLs in HTML made absolute, since feeds are read far from the page. Text and everything else stays to the letter. */

import { baseWithin, LONGEST_BASE } from "./base-url.ts";
import { formatSrcset, parseSrcset } from "./srcset.ts";

/** Attributes that hold URLs. */
const HOLDS_URL = new Set(["href", "src", "srcset", "poster", "cite", "action", "data", "background"]);
/** A value, its quote included, that needs no base: empty, a fragment, or with a scheme. */
const ABSOLUTE = /\s*(?:(["'])\s*(?:#|\1|[a-z][a-z\d+.-]*:)|#|[a-z][a-z\d+.-]*:)/iy;
const TAG = /<[a-z][^<>]*>/gi;
const ATTRIBUTE = /(\s(href|src|srcset|poster|cite|action|data|background)\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/gi;

/**
 * @example absoluteHtml('<a href="/x">x</a>', "https://example.com/") // '<a href="https://example.com/x">x</a>'
 */
export function absoluteHtml(html: string, base: string | undefined): string {
  if (base === undefined || base.length > LONGEST_BASE || !/^https?:/i.test(base) || !hasRelative(html)) return html;
  return html.replace(TAG, (tag) =>
    tag.replace(ATTRIBUTE, (_, before: string, name: string, value: string) => {
      const quote = /^["']/.test(value) ? value[0]! : "";
      const inner = quote === "" ? value : value.slice(1, -1);
      const made = name.toLowerCase() === "srcset" ? absoluteSet(inner, base) : absolute(inner, base);
      return before + quote + made + quote;
    }),
  );
}

/**
 * HTML that stands in a document: elements of it may have an `xml:base` of their own, which has said all it can say when
 * addresses are absolute. `outside`: what that is relative to; `base`: what holds for the whole.
 */
export function absoluteMarkup(html: string, outside: string | undefined, base: string | undefined): string {
  if (!html.includes("xml:base")) return absoluteHtml(html, base);
  const open: { name: string; base: string | undefined; outside: string | undefined }[] = [];
  return html.replace(/<(\/?)([a-z][\w:-]*)([^<>]*)>/gi, (tag: string, end: string, name: string, rest: string) => {
    const around = open[open.length - 1] ?? { base, outside };
    if (end !== "") {
      const at = open.map((element) => element.name).lastIndexOf(name);
      if (at >= 0) open.length = at;
      return tag;
    }
    const own = /\sxml:base\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(rest);
    const inner = own === null ? around.base : baseWithin(around.outside, own[1] ?? own[2]);
    if (!rest.endsWith("/") && !VOID.has(name.toLowerCase()))
      open.push({ name, base: inner, outside: inner ?? around.outside });
    return absoluteHtml(own === null ? tag : tag.replace(own[0], ""), inner);
  });
}
const VOID = /* @__PURE__ */ new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/**
 * A quick look that nearly all HTML passes: only equals signs are looked at, because finding them costs a tenth of what
 * a regular expression takes over the whole text.
 */
function hasRelative(html: string): boolean {
  for (let at = html.indexOf("="); at >= 0; at = html.indexOf("=", at + 1)) {
    // As nearly all are written. `srcset`, which may hold several, ends otherwise.
    if (html.charCodeAt(at - 1) === LETTER_F && html.startsWith('"https:', at + 1)) continue;
    const name = attributeBefore(html, at);
    if (!HOLDS_URL.has(name)) continue;
    if (name === "srcset") return true;
    if (html.startsWith('"https:', at + 1)) continue;
    ABSOLUTE.lastIndex = at + 1;
    if (!ABSOLUTE.test(html)) return true;
  }
  return false;
}

/** Name of the attribute whose equals sign is at `at`, in small letters; empty where white space does not precede one. */
function attributeBefore(html: string, at: number): string {
  let end = at;
  while (isSpace(html.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > end - LONGEST && isLetter(html.charCodeAt(start - 1))) start--;
  return isSpace(html.charCodeAt(start - 1)) ? html.slice(start, end).toLowerCase() : "";
}

const LETTER_F = 102;
const LONGEST = "background".length;
const isLetter = (code: number) => (code | 32) >= 97 && (code | 32) <= 122;
const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13);

function absolute(value: string, base: string): string {
  const trimmed = value.trim();
  if (trimmed === "" || trimmed.startsWith("#") || /^[a-z][a-z\d+.-]*:/i.test(trimmed)) return value;
  try {
    // Only what HTML had to escape was escaped: the URL's own ampersands.
    const { href } = new URL(trimmed.replaceAll("&amp;", "&"), base);
    return href.replaceAll("&", "&amp;").replaceAll('"', "%22").replaceAll("'", "%27");
  } catch {
    return value;
  }
}

/** `a.jpg 1x, b.jpg 2x`; what is absolute already stays to the letter. */
function absoluteSet(value: string, base: string): string {
  const candidates = parseSrcset(value);
  const made = candidates.map((candidate) => ({ ...candidate, url: absolute(candidate.url, base) }));
  return made.some(({ url }, i) => url !== candidates[i]!.url) ? formatSrcset(made) : value;
}
