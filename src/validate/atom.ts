/** What the rows of Atom have to do with each other: RFC 4287, RFC 5005. */

import { checkContent, checkTextConstruct } from "./atom-text.ts";
import type { Context } from "./context.ts";
import { checkAlternates, checkLink, checkReference, relOf } from "./links.ts";
import type { Report } from "./report.ts";
import type { TreeElement } from "./tree.ts";

export function checkAtom({ root, report, url }: Context): void {
  const entries = root.label === "entry" ? [root] : root.all("entry");
  if (root.label === "feed") checkFeed(root, report);
  for (const entry of entries) checkEntry(entry, root, report);
  checkSameness(entries, report);
  for (const owner of [root, ...entries]) for (const link of owner.all("link")) checkReference(link, url, report);
}

function checkFeed(feed: TreeElement, report: Report): void {
  const links = feed.all("link");
  if (!links.some((link) => relOf(link) === "self")) report.at("missing-self", feed, {}, feed.opening);
  checkLinks(feed, report);
  checkTexts(feed, ["title", "subtitle", "rights"], report);
  const [first] = feed.all("entry");
  if (first !== undefined)
    for (const child of feed.children)
      if (child.start > first.start && METADATA.test(child.label))
        report.at("misplaced-metadata", child, {}, child.opening);
}

/** What a feed says of itself (RFC 4287 §4.1.1); an unknown element is told as such. */
const METADATA = /^(?:author|category|contributor|generator|icon|id|link|logo|rights|subtitle|title|updated)$/;

function checkLinks(owner: TreeElement, report: Report): void {
  const links = owner.all("link");
  for (const link of links) checkLink(link, report);
  checkAlternates(links, report);
}

function checkEntry(entry: TreeElement, root: TreeElement, report: Report): void {
  for (const check of ENTRY_CHECKS) check(entry, report, root);
}

const ENTRY_CHECKS: readonly ((entry: TreeElement, report: Report, root: TreeElement) => void)[] = [
  checkAuthor,
  checkBody,
  checkLinks,
  checkPages,
  (entry, report) => checkTexts(entry, ["title", "summary", "rights"], report),
  (entry, report) => {
    for (const source of entry.all("source")) checkSource(source, report);
  },
];

/** One of its own, of its source, or of the feed (RFC 4287 §4.1.2). */
function checkAuthor(entry: TreeElement, report: Report, root: TreeElement): void {
  const hasAuthor = [entry, entry.child("source"), root].some((owner) => owner?.child("author") !== undefined);
  if (!hasAuthor) report.at("missing-author", entry, { parent: "entry", element: "author" }, entry.opening);
}

/** Content, or else a link to it, and something to read. */
function checkBody(entry: TreeElement, report: Report): void {
  const content = entry.child("content");
  if (content !== undefined) {
    checkContent(content, entry, report);
    return;
  }
  const hasPage = entry.all("link").some((link) => relOf(link) === "alternate");
  if (!hasPage) report.at("missing-content-or-alternate", entry, {}, entry.opening);
  if (entry.child("summary") === undefined) report.at("missing-textual-content", entry, {}, entry.opening);
}

/** Pages and archives are of the feed (RFC 5005). */
function checkPages(entry: TreeElement, report: Report): void {
  for (const link of entry.all("link")) {
    const rel = relOf(link);
    if (/^(?:current|first|last|next|previous|prev-archive|next-archive)$/.test(rel))
      report.at("paging-in-entry", link, { rel }, link.opening);
  }
}

function checkSource(source: TreeElement, report: Report): void {
  for (const name of ["id", "title", "updated"])
    if (source.child(name) === undefined)
      report.add("missing-source-element", source.opening, { parent: "source", element: name }, source.path);
  checkLinks(source, report);
  checkTexts(source, ["title", "subtitle", "rights"], report);
}

function checkTexts(owner: TreeElement, names: readonly string[], report: Report): void {
  for (const name of names) for (const text of owner.all(name)) checkTextConstruct(text, report);
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
