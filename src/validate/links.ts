/** Links of Atom, in Atom and in RSS: RFC 4287 §4.2.7, RFC 4685, and the pages and archives of RFC 5005. */

import type { Report } from "./report.ts";
import type { TreeAttribute, TreeElement } from "./tree.ts";
import { isMimeType } from "./values.ts";

const IANA = /^http:\/\/www\.iana\.org\/assignments\/relation\//;
export const relOf = (link: TreeElement): string => (link.attribute("rel")?.value ?? "alternate").replace(IANA, "");

/** IANA link relations. */
const RELATIONS = new Set(
  (
    "about acl alternate amphtml appendix apple-touch-icon apple-touch-startup-image archives author blocked-by bookmark canonical " +
    "chapter cite-as collection contents convertedFrom copyright create-form current describedby describes disclosure dns-prefetch " +
    "duplicate edit edit-form edit-media enclosure external first glossary help hosts hub icon index intervalAfter item last " +
    "latest-version license linkset lrdd manifest mask-icon media-feed memento micropub modulepreload monitor monitor-group next " +
    "next-archive nofollow noopener noreferrer opener openid2.local_id original payment pingback preconnect predecessor-version " +
    "prefetch preload prerender prev prev-archive preview previous privacy-policy profile publication related replies restconf " +
    "ruleinput search section self service start stylesheet subsection successor-version sunset tag terms-of-service timegate " +
    "timemap type up version-history via webmention working-copy working-copy-of"
  ).split(" "),
);
const FEED_TYPES = /^application\/(?:atom\+xml|rss\+xml|rdf\+xml)(?:;|$)/i;

/** What its attributes have to do with its relation. */
export function checkLink(link: TreeElement, report: Report): void {
  const stated = link.attribute("rel");
  if (stated !== undefined) checkRelation(link, stated, report);
  const rel = relOf(link);
  if (rel === "self") checkSelf(link, report);
  // RFC 4685 §4 counts replies.
  if (rel !== "replies")
    for (const name of ["thr:count", "thr:updated"]) {
      const attribute = link.attribute(name);
      if (attribute !== undefined) report.at("unexpected-attribute", link, { attribute: name, attr: name }, attribute);
    }
  if (link.textStart >= 0) report.at("atom-link-text", link);
}

function checkRelation(link: TreeElement, rel: TreeAttribute, report: Report): void {
  const value = rel.value.replace(IANA, "");
  if (RELATIONS.has(value) || /^[a-z][a-z\d+.-]*:\S+$/i.test(value)) return;
  report.at("unregistered-rel", link, { attr: "rel", value: rel.value }, rel);
}

function checkSelf(link: TreeElement, report: Report): void {
  const type = link.attribute("type");
  if (type !== undefined && isMimeType(type.value) && !FEED_TYPES.test(type.value))
    report.at("self-not-a-feed", link, { value: type.value }, type);
  const href = link.attribute("href");
  const isOfFeed = /^(?:feed|channel|Channel)$/.test(link.parent?.label ?? "");
  if (isOfFeed && href !== undefined && !isAbsolute(href.value) && !hasBase(link))
    report.at("relative-self", link, { value: href.value }, href);
}

const isAbsolute = (address: string) => /^[a-z][a-z\d+.-]*:/i.test(address.trim());

/** No two for one type and language (RFC 4287 §4.1.1, §4.1.2). */
export function checkAlternates(links: readonly TreeElement[], report: Report): void {
  const seen = new Set<string>();
  for (const link of links) {
    if (relOf(link) !== "alternate") continue;
    const key = `${link.attribute("type")?.value ?? ""} ${link.attribute("hreflang")?.value ?? ""}`;
    if (seen.has(key)) report.at("duplicate-alternate", link, { parent: link.parent!.label }, link.opening);
    seen.add(key);
  }
}

// ── The base ────────────────────────────────────────────────────────────────

function hasBase(element: TreeElement | undefined): boolean {
  return element !== undefined && (element.attribute("xml:base") !== undefined || hasBase(element.parent));
}

/** The base in force: `xml:base` of an element and of those around it, on top of the document's address. */
function baseOf(element: TreeElement | undefined, url: string | undefined): string | undefined {
  if (element === undefined) return url;
  const own = element.attribute("xml:base")?.value;
  const outer = baseOf(element.parent, url);
  if (own === undefined) return outer;
  return URL.canParse(own, outer) ? new URL(own, outer).href : outer;
}

const withoutFragment = (address: string) => address.replace(/#.*/s, "");

/** A reference to the base in force is one to this very document, whose address is another (RFC 3986 §4.4). */
export function checkReference(link: TreeElement, url: string | undefined, report: Report): void {
  const href = link.attribute("href");
  const base = url === undefined ? undefined : baseOf(link, url);
  if (href === undefined || base === undefined || base === url || !URL.canParse(href.value, base)) return;
  const target = withoutFragment(new URL(href.value, base).href);
  if (target === withoutFragment(new URL(base).href) && !isAbsolute(href.value))
    report.at("same-document-reference", link, { element: "href", value: href.value }, href);
}

/** A relative address is one to the base, which may be another document's; only an absolute one, or one without base, is compared. */
function checkLocation(link: TreeElement, url: string, report: Report): void {
  const href = link.attribute("href")!;
  const base = baseOf(link, url)!;
  const stated = URL.canParse(href.value, base) ? new URL(href.value, base).href : href.value;
  const isIt = [url, base].some((one) => withoutFragment(new URL(one).href) === withoutFragment(stated));
  if (!isIt) report.at("self-differs", link, { value: href.value, expected: url }, href);
}

// ── RFC 5005 ────────────────────────────────────────────────────────────────

/** Links of a feed to the other documents that it is made of. */
export function checkPaging(head: TreeElement, url: string | undefined, report: Report): void {
  const links = new Map<string, TreeElement>();
  for (const link of [...head.all("link"), ...head.all("atom:link")]) {
    const rel = link.attribute("rel")?.value;
    if (rel !== undefined) links.set(rel, link);
  }
  const hrefOf = (rel: string) => links.get(rel)?.attribute("href")?.value;
  checkComplete(head, links, report);
  checkArchive(head, links, report);
  const self = links.get("self");
  if (self?.attribute("href") !== undefined && url !== undefined && URL.canParse(url)) checkLocation(self, url, report);
  for (const [end, rel] of ENDS) {
    const link = links.get(rel);
    const last = hrefOf(end);
    if (link !== undefined && last !== undefined && (last === hrefOf("self") || last === url))
      report.at("link-past-end", link, { self: end, rel }, link.opening);
  }
}

const ENDS = [
  ["first", "previous"],
  ["last", "next"],
] as const;

type Links = ReadonlyMap<string, TreeElement>;

function checkComplete(head: TreeElement, links: Links, report: Report): void {
  if (head.child("fh:complete") === undefined) return;
  for (const rel of ["first", "last", "next", "previous", "prev-archive", "next-archive"]) {
    const link = links.get(rel);
    if (link !== undefined) report.at("complete-with-paging", link, { rel }, link.opening);
  }
  const current = links.get("current");
  const hrefOf = (link: TreeElement | undefined) => link?.attribute("href")?.value;
  if (current !== undefined && hrefOf(current) !== hrefOf(links.get("self")))
    report.at("complete-current-not-self", current, {}, current.opening);
}

function checkArchive(head: TreeElement, links: Links, report: Report): void {
  const archive = head.child("fh:archive");
  if (archive === undefined || head.child("fh:complete") !== undefined) return;
  if (!links.has("current")) report.at("archive-without-current", archive, {}, archive.opening);
  if (!links.has("prev-archive") && !links.has("next-archive"))
    report.at("archive-incomplete", archive, {}, archive.opening);
}
