/** Which pages are no articles, and why. */

import type { Element } from "domhandler";
import type { Findings, PageKind } from "./findings.ts";
import { isNoIndex, redirectOf } from "./meta-tags.ts";
import { ancestorsOf, bare, contains, lineOf, type Page, within, wordsOf } from "./page.ts";
import type { MainContent } from "./main-content.ts";

/** Why a page is not an article. */
export interface LeftOut {
  readonly code: "redirect" | "noindex" | "draft" | "error" | "search" | "listing" | "page" | "no-headline";
  /** For people. */
  readonly message: string;
}

/** What generators and publishing systems write on the page's outermost elements. */
const MARKS: readonly (readonly [RegExp, PageKind])[] = [
  // WordPress, https://developer.wordpress.org/reference/functions/get_body_class/
  [/ error404 /, "error"],
  [/ search-(?:results|no-results) /, "search"],
  [/ (?:single-product|single-attachment) /, "page"],
  [/ postid-\d+ /, "article"],
  [/ page-id-\d+ /, "page"],
  [
    / (?:archive|blog) (?:[\w-]+ ){0,30}?(?:wp-|logged-in|hfeed|category-\d|tag-\d|author-\d|date|no-customize)/,
    "listing",
  ],
  // Ghost
  [/ (?:home|tag|author|paged)-template /, "listing"],
  [/ page-template /, "page"],
  [/ post-template /, "article"],
  // Drupal
  [/ path-(?:frontpage|taxonomy) /, "listing"],
  [/ path-search /, "search"],
  [/ (?:page-node-type|node--type|node-type)-(?:article|blog(?:-post)?|news|story|press-release) /, "article"],
  [/ (?:page-node-type|node-type)-(?:page|landing-page|webform) /, "page"],
  // Blogger
  [/ (?:homepage-view|index-view|archive-view|label-view|multiple-view) /, "listing"],
  [/ search-view /, "search"],
  [/ error-view /, "error"],
  [/ item-view /, "article"],
  [/ page-view /, "page"],
  // Docusaurus
  [/ blog-post-page /, "article"],
  [/ blog-(?:list|tags-list|tags-post-list|archive|authors-list|authors-posts)-page /, "listing"],
  [/ (?:docs-doc-page|docs-version-[\w.-]+|mdx-page) /, "page"],
];

/** The kind of page by the marks that generators leave on `html` and `body`. */
export function readMarks(page: Page): Findings {
  const classes = [...page.all("html"), ...page.all("body")].slice(0, 4).map(({ attribs }) => attribs.class ?? "");
  const named = ` ${classes.join(" ").replace(/\s+/g, " ").slice(0, 4000)} `;
  return { kind: MARKS.find(([mark]) => mark.test(named))?.[1] };
}

const MISSING =
  /^(?:(?:error|fehler|erreur)?[\s:#-]*)?(?:404|410)(?!\d)|^(?:this )?page (?:was |is )?(?:not found|does ?n.t exist)|\b(?:page|file) not found\b|^not found$|seite (?:wurde )?nicht gefunden|página no encontrada|página não encontrada|page (?:non trouvée|introuvable)|pagina non trovata|pagina niet gevonden|sidan (?:kunde inte hittas|hittades inte)|страница не найдена|ページが見つかりません|找不到(?:页面|頁面|网页)|पृष्ठ नहीं मिला|الصفحة غير موجودة/iu;
const SEARCH = /^search results?\b|^suchergebnisse\b|^résultats de recherche\b|^resultados de (?:la )?búsqueda\b/i;

/** Pages that need not be looked at any further. */
export function leftOutAtOnce(page: Page): LeftOut | undefined {
  const target = redirectOf(page);
  if (target !== undefined) return { code: "redirect", message: `it redirects to ${target}` };
  return isNoIndex(page)
    ? { code: "noindex", message: "it asks search engines to leave it out (robots: noindex)" }
    : undefined;
}

const SAYS: Readonly<Record<Exclude<PageKind, "article">, LeftOut>> = {
  draft: { code: "draft", message: "it is a draft" },
  error: { code: "error", message: "it is an error page" },
  search: { code: "search", message: "it shows search results" },
  listing: { code: "listing", message: "it lists articles and is none itself" },
  page: { code: "page", message: "it says that it is a page of the site, not an article" },
};

/** Why the page is no article, in the order in which it is asked. What several sources say of its kind: the first counts. */
export function leftOut(
  page: Page,
  main: MainContent,
  title: string | undefined,
  kinds: readonly PageKind[],
): LeftOut | undefined {
  const reason = reasonOf(kinds) ?? (kinds.length === 0 ? seenReason(page, main, title) : undefined);
  // Lists and pages that say what they are and show one long text are mistaken, or marked as the site is.
  const isMistaken = () => reason?.code === "listing" || (reason?.code === "page" && kinds.includes("article"));
  if (reason !== undefined && !(isMistaken() && !isHome(page) && holdsOneText(page, main))) return reason;
  return title === undefined ? { code: "no-headline", message: "it has no headline" } : undefined;
}

const reasonOf = ([kind]: readonly PageKind[]): LeftOut | undefined =>
  kind === undefined || kind === "article" ? undefined : SAYS[kind];

/** What a page shows of itself that says nothing of its kind. */
function seenReason(page: Page, main: MainContent, title: string | undefined): LeftOut | undefined {
  const printed = main.headline === undefined ? undefined : lineOf(main.headline);
  const said = [title, printed].map((text) => text?.slice(0, 80) ?? "");
  if (said.some((text) => MISSING.test(text))) return SAYS.error;
  if (said.some((text) => SEARCH.test(text)) || /[?&](?:s|q|query|search)=/.test(page.base ?? "")) return SAYS.search;
  const isList = main.headline === undefined || leadsElsewhere(main.headline, page);
  if ((isList && entriesLeadingOn(page, main).size > 1) || isMostlyLinks(page, main)) return SAYS.listing;
  return isHome(page) ? { code: "listing", message: "it is the home page of its site" } : undefined;
}

/** So much prose is a text, in characters. */
const A_TEXT = 500;

/** Whether one text is most of what the page holds beside boilerplate: more than what it shows of other pages. */
function holdsOneText(page: Page, main: MainContent): boolean {
  const prose = main.roots.reduce((sum, root) => sum + page.measure(root).prose, 0);
  if (prose < A_TEXT || main.headline === undefined) return false;
  const leading = [...entriesLeadingOn(page, main)];
  const isAround = (entry: Element) => main.roots.some((root) => contains(entry, root));
  const [own] = leading.filter(isAround).map((entry) => within(entry).find(({ name }) => /^h[1-4]$/.test(name)));
  // The first of several posts in full.
  if (own !== undefined && leadsElsewhere(own, page)) return false;
  const others = leading.filter((entry) => !isAround(entry));
  return others.reduce((sum, entry) => sum + page.measure(entry).prose, 0) < prose;
}

/** More than half of what would be the text is links: a list, whatever it is of. */
function isMostlyLinks(page: Page, { roots }: MainContent): boolean {
  const [text, linked] = roots.reduce(
    ([all, links], root) => [all + page.measure(root).text, links + page.measure(root).linked],
    [0, 0],
  );
  return linked * 2 > text;
}

/** Whether the page stands at the root of its site. */
function isHome({ address, base }: Page): boolean {
  const url = address ?? base;
  if (url === undefined || !URL.canParse(url)) return false;
  const { pathname, search } = new URL(url);
  return search === "" && /^\/(?:index\.x?html?)?$/i.test(pathname);
}

/** Entries whose headings lead to other pages. */
function entriesLeadingOn(page: Page, { boilerplate }: MainContent): ReadonlySet<Element> {
  const entries = page.elements.filter((element) => isEntryLike(element) && !boilerplate.isInside(element));
  const all = new Set(entries);
  const leading = new Set<Element>();
  for (const heading of page.all("h1", "h2", "h3", "h4")) {
    const outermost = ancestorsOf(heading).findLast((outer) => all.has(outer));
    if (outermost !== undefined && leadsElsewhere(heading, page)) leading.add(outermost);
  }
  return leading;
}

const isEntryLike = ({ name, attribs }: Element) =>
  name === "article" ||
  wordsOf(attribs.class).some((word) =>
    /^(?:h-entry|hentry|post|post-preview|post-card|card|entry|teaser)$/.test(word),
  );

/** Whether a heading is a link to another page. */
function leadsElsewhere(heading: Element, page: Page): boolean {
  const link = [...ancestorsOf(heading).slice(0, 4), ...within(heading)].find(
    ({ name, attribs }) => name === "a" && attribs.href !== undefined,
  );
  if (link === undefined || link.attribs.href!.startsWith("#")) return false;
  const address = bare(page.resolve(link.attribs.href));
  return ![page.base, ...page.links("canonical"), page.meta("og:url")].some(
    (own) => own !== undefined && bare(own) === address,
  );
}
