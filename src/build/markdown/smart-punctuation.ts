/** Quotes, dashes and dots as Hugo, Jekyll, Astro and Hexo print them, in the text of HTML. */

const PART = /<!--[\s\S]*?-->|<[^>]*>|[^<]+|</g;
const VERBATIM = /^<(\/?)(pre|code|kbd|samp|script|style|math|textarea)\b/i;
const INLINE = /^<\/?(?:a|abbr|b|cite|del|em|i|ins|mark|q|s|small|span|strong|sub|sup|u)\b/i;
const SIGN = /&quot;|&#39;|"|'|-{2,3}|\.{3}/g;

/** @param dash what two hyphens are: an en dash, or an em dash (Astro) */
export function smartPunctuation(html: string, dash: "–" | "—" = "–"): string {
  let verbatim = 0;
  let before = " ";
  return html.replace(PART, (part) => {
    const mark = VERBATIM.exec(part);
    if (mark !== null) verbatim += mark[1] === "/" ? -1 : 1;
    if (part.startsWith("<") && part.length > 1) {
      if (mark === null && !INLINE.test(part)) before = " ";
      return part;
    }
    if (verbatim > 0) {
      before = part.slice(-1);
      return part;
    }
    const text = part.replace(SIGN, (sign, at: number) => smart(sign, at === 0 ? before : part[at - 1]!, dash));
    before = part.slice(-1);
    return text;
  });
}

function smart(sign: string, before: string, dash: string): string {
  if (sign === "...") return "…";
  if (sign === "---") return "—";
  if (sign === "--") return dash;
  const opens = /[\s([{\-–—/"'“‘]/.test(before);
  if (sign === '"' || sign === "&quot;") return opens ? "“" : "”";
  return opens ? "‘" : "’";
}
