/** What the rows of Atom have to do with each other: RFC 4287, RFC 5005. */

import type { TextEdit } from "../errors.ts";
import type { Context } from "./context.ts";
import type { Report } from "./report.ts";
import type { TreeElement } from "./tree.ts";
import { isMimeType } from "./values.ts";

export function checkAtom({ root, report, url }: Context): void {
  const entries = root.label === "entry" ? [root] : root.all("entry");
  if (root.label === "feed") checkFeed(root, report);
  for (const entry of entries) checkEntry(entry, root, report);
  checkSameness(entries, report);
  for (const owner of [root, ...entries]) for (const link of owner.all("link")) checkReference(link, url, report);
}

const IANA = /^http:\/\/www\.iana\.org\/assignments\/relation\//;
const relOf = (link: TreeElement) => (link.attribute("rel")?.value ?? "alternate").replace(IANA, "");

function checkFeed(feed: TreeElement, report: Report): void {
  const links = feed.all("link");
  if (!links.some((link) => relOf(link) === "self")) report.at("missing-self", feed, {}, feed.opening);
  checkLinks(feed, report);
  checkTexts(feed, ["title", "subtitle", "rights"], report);
  const [first] = feed.all("entry");
  if (first !== undefined)
    for (const child of feed.children)
      if (child.start > first.start && child.name.vocabulary?.prefix === "" && child.label !== "entry")
        report.at("misplaced-metadata", child, {}, child.opening);
}

function checkEntry(entry: TreeElement, root: TreeElement, report: Report): void {
  const tag = entry.opening;
  const content = entry.child("content");
  const source = entry.child("source");
  const links = entry.all("link");
  const hasAuthor = [entry, source, root].some((owner) => owner?.child("author") !== undefined);
  if (!hasAuthor) report.at("missing-author", entry, { parent: "entry", element: "author" }, tag);
  if (content === undefined) {
    if (!links.some((link) => relOf(link) === "alternate")) report.at("missing-content-or-alternate", entry, {}, tag);
    if (entry.child("summary") === undefined) report.at("missing-textual-content", entry, {}, tag);
  } else checkContent(content, entry, report);
  checkLinks(entry, report);
  for (const link of links) {
    const rel = relOf(link);
    if (/^(?:current|first|last|next|previous|prev-archive|next-archive)$/.test(rel))
      report.at("paging-in-entry", link, { rel }, link.opening);
  }
  checkTexts(entry, ["title", "summary", "rights"], report);
  if (source !== undefined) checkSource(source, report);
}

function checkSource(source: TreeElement, report: Report): void {
  for (const name of ["id", "title", "updated"])
    if (source.child(name) === undefined)
      report.add("missing-source-element", source.opening, { parent: "source", element: name }, source.path);
  checkLinks(source, report);
  checkTexts(source, ["title", "subtitle", "rights"], report);
}

// ── Text and content ────────────────────────────────────────────────────────

function checkTexts(owner: TreeElement, names: readonly string[], report: Report): void {
  for (const name of names) for (const text of owner.all(name)) checkText(text, report);
}

const ESCAPED_PAGE = /^\s*<(?:!doctype|html)/i;
const isPage = (type: string) => /^(?:text\/html|application\/xhtml\+xml)$/i.test(type);

function checkText(text: TreeElement, report: Report): void {
  const type = text.attribute("type");
  const value = type?.value ?? "text";
  const isKnown = /^(?:text|html|xhtml)$/.test(value);
  if (!isKnown) {
    const id = value.trim() === "" ? "blank-attribute" : isMimeType(value) ? "invalid-text-type" : "invalid-mime-type";
    report.at(id, text, { attr: "type", value }, type);
  }
  checkMode(text, report);
  if (isKnown) checkMarkup(text, value, report);
  else {
    foreignElements(text, report, !isXmlType(value));
    // White space is something in XML and in text, and nothing in base64.
    const isBinary = isMimeType(value) && !isXmlType(value) && !/^text\//i.test(value);
    const isEmpty = text.textStart < 0 && text.children.length === 0;
    if (isEmpty && (isBinary || text.text === "")) report.at("blank-element", text);
    if (isEmpty && isXmlType(value)) return;
    if (isPage(value) && !ESCAPED_PAGE.test(text.text) && text.children[0]?.name.local !== "html")
      report.at("html-fragment", text, {}, text.opening);
    else if (value === "text/plain" && ESCAPED.test(text.text)) report.at("contains-undeclared-html", text, {});
  }
}

/** Atom 0.3 says with `mode` how a text is written. */
function checkMode(text: TreeElement, report: Report): void {
  const mode = text.attribute("mode")?.value;
  if (mode === "escaped" && text.children.length > 0) report.at("not-escaped", text, {}, text.opening);
  if (mode === "xml" && text.children.length === 0 && /<\/?[a-z][^<>]*>|&\w+;/i.test(text.text))
    report.at("escaped-xhtml", text, {});
}

/** Elements where only text may stand. */
function foreignElements(text: TreeElement, report: Report, isText: boolean): void {
  if (!isText) return;
  for (const child of text.children) report.at("undefined-element", child, {}, child.opening);
  if (text.children.length > 0 && text.textStart >= 0) report.at("unexpected-text", text, { value: text.text.trim() });
}

const ESCAPED = /<\/?[a-z][^<>]*>/i;

function checkMarkup(text: TreeElement, type: string, report: Report): void {
  if (text.textStart < 0 && text.children.length === 0) {
    report.at("blank-element", text);
    return;
  }
  if (type === "xhtml") {
    const [only, ...more] = text.children;
    const isDiv = only?.name.local === "div" && only.name.uri === "http://www.w3.org/1999/xhtml";
    if (!isDiv || more.length > 0 || text.textStart >= 0) report.at("missing-xhtml-div", text, {}, text.opening);
    if (text.children.length === 0 && ESCAPED.test(text.text)) report.at("escaped-xhtml", text, {});
    return;
  }
  foreignElements(text, report, true);
  if (type === "text" && /<\/?(?:[a-z][a-z\d]*)(?:\s[^<>]*)?\/?>|&(?:[a-z]{2,8}|#\d+);/i.test(text.text))
    report.at("contains-undeclared-html", text, { value: text.text.trim().slice(0, 80) }, text.value, htmlFix(text));
}

/** `type="html"`: what is escaped in it is markup then. */
function htmlFix(text: TreeElement): TextEdit[] {
  const stated = text.attribute("type");
  if (stated !== undefined) return [{ offset: stated.start, length: stated.end - stated.start, text: "html" }];
  return [{ offset: text.start + 1 + text.name.raw.length, length: 0, text: ' type="html"' }];
}

const isXmlType = (type: string) => /^(?:application|text)\/xml$|\+xml$/i.test(type);

function checkContent(content: TreeElement, entry: TreeElement, report: Report): void {
  const stated = content.attribute("type");
  const type = stated?.value ?? "text";
  checkMode(content, report);
  const src = content.attribute("src");
  const isPlain = /^(?:text|html|xhtml)$/.test(type);
  if (stated !== undefined && type.trim() === "")
    report.at("blank-attribute", content, { attr: "type", value: type }, stated);
  else if (
    stated !== undefined &&
    (src !== undefined || !isPlain) &&
    (!isMimeType(type) || /^(?:multipart|message)\//i.test(type))
  )
    report.at("invalid-mime-type", content, { attr: "type", value: type }, stated);
  const hasSummary = entry.child("summary") !== undefined;
  if (src !== undefined) {
    if (stated === undefined) report.at("missing-content-type", content, { attr: "type" }, content.opening);
    if (!hasSummary) report.at("missing-summary", entry, {}, entry.opening);
    for (const child of content.children) report.at("undefined-element", child, {}, child.opening);
    if (content.textStart >= 0) report.at("undefined-element", content, { parent: "content", element: "text" });
    return;
  }
  if (isPlain) {
    checkMarkup(content, type, report);
    return;
  }
  if (isXmlType(type)) {
    if (/xhtml/.test(type) && content.children[0]?.name.local !== "html")
      report.at("html-fragment", content, {}, content.opening);
    return;
  }
  if (/^text\//i.test(type)) {
    foreignElements(content, report, true);
    if (isPage(type) && !ESCAPED_PAGE.test(content.text)) report.at("html-fragment", content, {});
    if (/^text\/plain/i.test(type) && ESCAPED.test(content.text)) report.at("contains-undeclared-html", content, {});
    return;
  }
  if (!isMimeType(type)) return;
  if (!hasSummary) report.at("missing-summary", entry, {}, entry.opening);
  const compact = content.text.replace(/\s+/g, "");
  if (content.children.length > 0 || compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact))
    report.at("not-base64", content, {});
}

// ── Links ───────────────────────────────────────────────────────────────────

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

function checkLinks(owner: TreeElement, report: Report): void {
  const links = owner.all("link");
  const alternates = new Set<string>();
  for (const link of links) {
    const rel = relOf(link);
    const stated = link.attribute("rel");
    if (stated !== undefined) checkRelation(link, stated, report);
    if (rel === "alternate") {
      const key = `${link.attribute("type")?.value ?? ""} ${link.attribute("hreflang")?.value ?? ""}`;
      if (alternates.has(key)) report.at("duplicate-alternate", link, { parent: owner.label }, link.opening);
      alternates.add(key);
    }
    const type = link.attribute("type");
    if (rel === "self") {
      if (type !== undefined && isMimeType(type.value) && !FEED_TYPES.test(type.value))
        report.at("self-not-a-feed", link, { value: type.value }, type);
      const href = link.attribute("href");
      if (href !== undefined && !/^[a-z][a-z\d+.-]*:/i.test(href.value) && !hasBase(link))
        report.at("relative-self", link, { value: href.value }, href);
    }
    if (link.textStart >= 0 || link.children.some(({ name }) => name.vocabulary?.prefix === ""))
      report.at("atom-link-text", link);
  }
}

function hasBase(element: TreeElement | undefined): boolean {
  return element !== undefined && (element.attribute("xml:base") !== undefined || hasBase(element.parent));
}

/** A reference to the base in force is one to this very document, whose address is another (RFC 3986 §4.4). */
function checkReference(link: TreeElement, url: string | undefined, report: Report): void {
  const href = link.attribute("href");
  const base = url === undefined ? undefined : baseOf(link, url);
  if (href === undefined || base === undefined || base === url || !URL.canParse(href.value, base)) return;
  const withoutFragment = (address: string) => address.replace(/#.*/s, "");
  const target = withoutFragment(new URL(href.value, base).href);
  if (target === withoutFragment(new URL(base).href) && !/^[a-z][a-z\d+.-]*:/i.test(href.value.trim()))
    report.at("same-document-reference", link, { element: "href", value: href.value }, href);
}

/** The base in force: `xml:base` of an element and of those around it, on top of the document's address. */
function baseOf(element: TreeElement | undefined, url: string | undefined): string | undefined {
  if (element === undefined) return url;
  const own = element.attribute("xml:base")?.value;
  const outer = baseOf(element.parent, url);
  if (own === undefined) return outer;
  return URL.canParse(own, outer) ? new URL(own, outer).href : outer;
}

function checkRelation(link: TreeElement, rel: TreeElement["attributes"][number], report: Report): void {
  const value = rel.value.replace(IANA, "");
  if (RELATIONS.has(value) || /^[a-z][a-z\d+.-]*:\S+$/i.test(value)) return;
  report.at("unregistered-rel", link, { attr: "rel", value: rel.value }, rel);
}

// ── Entries ─────────────────────────────────────────────────────────────────

function checkSameness(entries: readonly TreeElement[], report: Report): void {
  const ids = new Set<string>();
  const times = new Set<string>();
  const duplicates: TreeElement[] = [];
  for (const entry of entries) {
    for (const id of entry.all("id")) {
      const value = id.text.trim();
      if (value === "") continue;
      if (ids.has(value)) duplicates.push(id);
      ids.add(value);
    }
    for (const updated of entry.all("updated")) {
      const time = updated.text.trim();
      if (time !== "" && times.has(time)) report.at("duplicate-updated", updated, { value: time });
      times.add(time);
    }
  }
  if (entries.length >= 10 && ids.size === 1 && duplicates.length === entries.length - 1)
    report.at("duplicate-ids", duplicates[0]!, { value: duplicates[0]!.text.trim() });
  else for (const id of duplicates) report.at("duplicate-entries", id, { value: id.text.trim() });
}
