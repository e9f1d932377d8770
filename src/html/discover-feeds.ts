/** Which feeds a page announces: `link` elements with a feed's media type. HTML §4.6.7.1, JSON Feed 1.1 "Discovery". */

import { type ChildNode, type Element, isTag } from "domhandler";
import { Parser } from "htmlparser2";
import { isUnsafeUrl } from "../content/unsafe-url.ts";
import { detached } from "./detached.ts";
import type { Page } from "./page.ts";
import { shallowHtml } from "./shallow-html.ts";

/** A feed that a page announces. */
export interface DiscoveredFeed {
  /** Absolute where the page's address is known. */
  url: string;
  /** `""` where the page gives none. */
  title: string;
  /** The media type the page states, in small letters, without parameters. */
  type: string;
}

/** Media types that are feeds wherever they stand. */
const FEED_TYPES = new Set([
  "application/rss+xml",
  "application/atom+xml",
  "application/rdf+xml",
  "application/feed+json",
  "application/x.atom+xml",
  "application/x-atom+xml",
  "application/x-rss+xml",
  "application/rss",
  "application/atom",
]);
/** Those that are feeds only where the address or the title says so: JSON Feed 1.0 announced itself as plain JSON. */
const GENERAL_TYPES = new Set(["application/json", "application/xml", "text/xml", "text/rss+xml"]);
const NAMES_FEED = /feed|rss|atom|rdf/i;

/**
 * The feeds that a page announces, in the order of the page, each address once.
 *
 * @param html the page
 * @param baseUrl its address; a `base` element of the page comes first
 * @example
 * discoverFeeds('<link rel="alternate" type="application/rss+xml" title="News" href="/rss.xml">', "https://example.org/")
 * // [{ url: "https://example.org/rss.xml", title: "News", type: "application/rss+xml" }]
 */
export function discoverFeeds(html: string, baseUrl?: string): DiscoveredFeed[] {
  let base = baseUrl;
  let hasBase = false;
  const found: DiscoveredFeed[] = [];
  const linked: DiscoveredFeed[] = [];
  let templates = 0;
  const parser = new Parser({
    onclosetag(name) {
      if (name === "template") templates--;
    },
    onopentag(name, attributes) {
      if (name === "template") templates++;
      // What a template holds is not on the page yet.
      if (templates > 0) return;
      if (name === "base" && !hasBase && attributes.href !== undefined) {
        hasBase = true;
        base = absolute(attributes.href, baseUrl) ?? baseUrl;
      } else if (name === "link" || name === "a") {
        const feed = announced(attributes);
        if (feed !== undefined) found.push(feed);
        else if (name === "a" && isFeedName(attributes.href)) linked.push(linkTo(attributes));
      }
    },
  });
  parser.end(shallowHtml(html));
  return distinct(found.length > 0 ? found : linked, base);
}

/** The same of a page that is parsed already; what it gives does not keep the page in memory. */
export function feedsOn(page: Page, address: string): DiscoveredFeed[] {
  const href = page.all("base").find(({ attribs }) => attribs.href !== undefined)?.attribs.href;
  const links = page.all("link", "a").filter((element) => !isInTemplate(element));
  const found = links.flatMap(({ attribs }) => announced(attribs) ?? []);
  return detached(distinct(found, (href === undefined ? undefined : absolute(href, address)) ?? address));
}

function isInTemplate(element: Element): boolean {
  for (let at = element.parent; at !== null; at = at.parent)
    if (isTag(at as ChildNode) && (at as Element).name === "template") return true;
  return false;
}

/** `feed:https://example.org/rss`, `feed://example.org/rss`: what used to open a reader. */
const withoutFeedScheme = (url: string) =>
  url.replace(/^feed:(?:\/\/)?(?=https?:)/i, "").replace(/^feed:\/\//i, "http://");

/** A plain link whose address ends as feeds' do; asked of pages that announce none. */
function isFeedName(href: string | undefined): boolean {
  const path = href?.trim().replace(/[?#].*$/s, "") ?? "";
  return (
    /^feed:/i.test(path) ||
    /(?:^|\/)(?:(?:feed|rss|atom)\.(?:xml|json|php)|feeds?\/[\w-]+\.xml|index\.xml|[\w.-]+\.(?:rss|atom|rdf)|(?:feed|rss|atom)\/?)$/i.test(
      path,
    )
  );
}

const linkTo = ({ href = "", title = "" }: Readonly<Record<string, string>>): DiscoveredFeed => ({
  url: href.trim(),
  title: title.trim(),
  type: "",
});

/** Each address once. */
function distinct(found: readonly DiscoveredFeed[], base: string | undefined): DiscoveredFeed[] {
  const byUrl = new Map<string, DiscoveredFeed>();
  for (const feed of found) {
    const address = withoutFeedScheme(feed.url);
    const url = absolute(address, base) ?? address;
    if (!byUrl.has(url) && !isUnsafeUrl(url)) byUrl.set(url, { ...feed, url });
  }
  return [...byUrl.values()];
}

function announced(attributes: Readonly<Record<string, string>>): DiscoveredFeed | undefined {
  const { rel = "", type: stated = "", href = "", title = "" } = attributes;
  const relations = rel.toLowerCase().split(/\s+/);
  const isFeedLink = relations.includes("feed");
  const url = href.trim();
  if (url === "" || !(isFeedLink || relations.includes("alternate"))) return undefined;
  const type = stated.split(";", 1)[0]!.trim().toLowerCase();
  // `alternate stylesheet` is a style, `alternate` with another type a translation or a print version.
  if (relations.includes("stylesheet")) return undefined;
  const isFeed =
    isFeedLink || FEED_TYPES.has(type) || (GENERAL_TYPES.has(type) && (NAMES_FEED.test(url) || NAMES_FEED.test(title)));
  return isFeed ? { url, title: title.trim(), type } : undefined;
}

function absolute(url: string, base: string | undefined): string | undefined {
  try {
    return new URL(url, base).href;
  } catch {
    return undefined;
  }
}
