/** Nesting that no browser shows, made shallow: HTML parsers search and move their list of open elements at every tag. */

const TAG = /<(\/?)([a-z][^\s/<>]*)[^<>]*>/gi;
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
/** Browsers stop at 512 too, but count better: they know which elements end by themselves. */
const DEEPEST = 2000;

/**
 * The same HTML, where every 2,000 open elements are closed before the next begins. Text and tags all stay; what is not
 * hostile comes back as it is.
 */
export function shallowHtml(html: string): string {
  if (html.length < DEEPEST * 3) return html;
  let open: string[] = [];
  let out = "";
  let from = 0;
  for (const { 0: tag, 1: slash, 2: name, index } of html.matchAll(TAG)) {
    const element = name!.toLowerCase();
    if (slash === "") {
      if (!VOID.has(element) && !tag.endsWith("/>")) open.push(element);
    } else if (open.at(-1) === element) open.pop();
    if (open.length <= DEEPEST) continue;
    out +=
      html.slice(from, index) +
      open
        .slice(0, -1)
        .reverse()
        .map((each) => `</${each}>`)
        .join("");
    from = index;
    open = open.slice(-1);
  }
  return from === 0 ? html : out + html.slice(from);
}
