/** What extensions demand beyond their tables: Apple Podcasts, Media RSS. */

import type { Context } from "./context.ts";
import type { Report } from "./report.ts";
import type { TreeElement } from "./tree.ts";
import { fullUrl } from "./values.ts";

export function checkExtensions({ root, kinds, found, report, encoding }: Context): void {
  const head = found.format === "atom" ? root : (root.child("channel") ?? root);
  const used = new Set<string>();
  for (const { name, label, elements } of kinds) {
    used.add(name.vocabulary?.prefix ?? "");
    const check = WITHOUT_ROW.get(label);
    if (check !== undefined) for (const element of elements) check(element, report);
    if (label === "sx:sync") checkSyncIds(elements, report);
  }
  if (used.has("itunes")) {
    checkItunes(head, report);
    if (encoding !== "utf-8" && encoding !== "utf-16")
      report.add(
        "itunes-not-utf8",
        head.opening,
        { parent: head.parent?.label ?? "", element: head.label, value: encoding },
        head.path,
      );
  }
}

// ── Apple Podcasts ──────────────────────────────────────────────────────────

function checkItunes(channel: TreeElement, report: Report): void {
  if (channel.label !== "channel") return;
  const missing = (element: string) =>
    report.add("missing-itunes-element", channel.opening, { parent: "channel", element }, channel.path);
  if (channel.child("language") === undefined && channel.child("dc:language") === undefined) missing("language");
  for (const name of ["itunes:category", "itunes:explicit"]) if (channel.child(name) === undefined) missing(name);
  if (channel.child("itunes:owner") === undefined)
    report.add("missing-itunes-owner", channel.opening, { parent: "channel", element: "itunes:owner" }, channel.path);
}

// ── FeedSync ────────────────────────────────────────────────────────────────

/** Articles that are synchronised are told apart by it. */
function checkSyncIds(syncs: readonly TreeElement[], report: Report): void {
  const seen = new Set<string>();
  for (const sync of syncs) {
    const id = sync.attribute("id");
    if (id === undefined) continue;
    if (id.value !== "" && seen.has(id.value) && !isConflict(sync))
      report.at("duplicate-sync-id", sync, { parent: "sx_sync", element: "id", attr: "id", value: id.value }, id);
    seen.add(id.value);
  }
}

/** Other versions of an article have its id. */
function isConflict({ parent }: TreeElement): boolean {
  return parent !== undefined && (parent.label === "sx:conflicts" || isConflict(parent));
}

// ── Elements that no row is about ───────────────────────────────────────────

type Check = (element: TreeElement, report: Report) => void;

/** Each instruction once, and no two that contradict. */
function isRobots(content: string): boolean {
  const words = content
    .toLowerCase()
    .split(",")
    .map((word) => word.trim());
  const known = words.every((word) => /^(?:all|none|no?index|index|no?follow|follow|noarchive)$/.test(word));
  const both = (word: string) => words.includes(word) && words.includes(`no${word}`);
  return known && !both("index") && !both("follow") && !(words.includes("all") && words.includes("none"));
}

/** Where no row says so: beside the channel, and where it does not belong. */
function checkRestriction(restriction: TreeElement, report: Report): void {
  const relationship = restriction.attribute("relationship");
  if (relationship === undefined)
    report.at("missing-attribute", restriction, { attr: "relationship" }, restriction.opening);
  else if (!/^(?:allow|deny)$/.test(relationship.value))
    report.at("access-relationship", restriction, { attr: "relationship", value: relationship.value }, relationship);
  for (const attribute of restriction.attributes)
    if (attribute !== relationship && attribute.name.prefix === "")
      report.at("unexpected-attribute", restriction, { attribute: attribute.label, attr: attribute.label }, attribute);
  if (restriction !== restriction.parent?.child("access:restriction")) report.at("duplicate-element", restriction);
}

const WITHOUT_ROW: ReadonlyMap<string, Check> = new Map<string, Check>([
  [
    "access:restriction",
    (restriction, report) => {
      const { label } = restriction.parent ?? restriction;
      // Its place is beside the channel, or in the feed.
      if (/^(?:channel|Channel|item|entry)$/.test(label))
        report.at("access-in-channel", restriction, {}, restriction.opening);
      // There is a row for it, which says the rest.
      if (/^(?:feed|channel|Channel)$/.test(label)) return;
      checkRestriction(restriction, report);
    },
  ],
  [
    "opensearch:Query",
    (query, report) => {
      const role = query.attribute("role");
      const [, prefix] = /^([^:\s]+):/.exec(role?.value ?? "") ?? [];
      if (prefix !== undefined && query.scope.element(`${prefix}:role`).undeclared)
        report.at("opensearch-role-prefix", query, { attr: "role", value: role!.value }, role);
    },
  ],
  [
    "xhtml:meta",
    (meta, report) => {
      const name = meta.attribute("name");
      const content = meta.attribute("content");
      const at = { parent: "xhtml_meta" };
      if (name === undefined) report.at("missing-attribute", meta, { attr: "name" }, meta.opening);
      else if (name.value.toLowerCase() !== "robots")
        report.at("invalid-meta-name", meta, { ...at, element: "name", attr: "name", value: name.value }, name);
      if (content === undefined) report.at("missing-attribute", meta, { attr: "content" }, meta.opening);
      else if (!isRobots(content.value))
        report.at(
          "invalid-meta-content",
          meta,
          { ...at, element: "content", attr: "content", value: content.value },
          content,
        );
    },
  ],
  [
    "wfw:commentRSS",
    (element, report) => {
      const { raw } = element.name;
      const value = element.text.trim();
      const found = fullUrl(value);
      if (found !== undefined) report.at(found.rule, element, { value, ...found.params });
      const text = raw.replace(/commentRSS$/, "commentRss");
      const edits = [element.start + 1, ...(element.closeStart > element.openEnd ? [element.closeStart + 2] : [])]
        .filter((offset) => report.source({ start: offset, end: offset + raw.length }) === raw)
        .map((offset) => ({ offset, length: raw.length, text }));
      report.at(
        "comment-rss-case",
        element,
        {},
        { start: element.start + 1, end: element.start + 1 + raw.length },
        edits,
      );
    },
  ],
]);
