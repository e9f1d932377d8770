/** Relative URLs in HTML made absolute, since feeds are read far from the page. Text and everything else stays to the letter. */

import { formatSrcset, parseSrcset } from "./srcset.ts";

/** A quick look: an attribute with a URL that has neither scheme nor `#` in front. */
const RELATIVE =
  /\s(?:href|src|srcset|poster|cite|action|data|background)\s*=\s*(?:"\s*(?!["#]|[a-z][a-z\d+.-]*:)|'\s*(?!['#]|[a-z][a-z\d+.-]*:)|(?!["'#\s]|[a-z][a-z\d+.-]*:))/i;
const SRCSET = /\ssrcset\s*=/i;
const TAG = /<[a-z][^<>]*>/gi;
const ATTRIBUTE = /(\s(href|src|srcset|poster|cite|action|data|background)\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/gi;

/**
 * @example absoluteHtml('<a href="/x">x</a>', "https://example.com/") // '<a href="https://example.com/x">x</a>'
 */
export function absoluteHtml(html: string, base: string | undefined): string {
  if (base === undefined || !/^https?:/i.test(base) || !(RELATIVE.test(html) || SRCSET.test(html))) return html;
  return html.replace(TAG, (tag) =>
    tag.replace(ATTRIBUTE, (_, before: string, name: string, value: string) => {
      const quote = /^["']/.test(value) ? value[0]! : "";
      const inner = quote === "" ? value : value.slice(1, -1);
      const made = name.toLowerCase() === "srcset" ? absoluteSet(inner, base) : absolute(inner, base);
      return before + quote + made + quote;
    }),
  );
}

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
