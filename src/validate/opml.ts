/** What the rows of OPML have to do with each other. */

import type { Report } from "./report.ts";
import type { Kind, TreeElement } from "./tree.ts";

export function checkOpml(root: TreeElement, kinds: Iterable<Kind>, report: Report): void {
  if (root.name.local === "outlineDocument") report.at("obsolete-outline-document", root, {}, root.opening);
  const version = root.attribute("version");
  if (version !== undefined && !/^(?:1\.[01]|2\.0)$/.test(version.value))
    report.at("opml-version", root, { attr: "version", value: version.value }, version);
  const body = root.child("body");
  if (body !== undefined && body.child("outline") === undefined)
    report.add("missing-element", body.opening, { parent: "body", element: "outline" }, body.path);
  for (const { label, elements } of kinds)
    if (label === "outline")
      for (const outline of elements)
        if (outline.parent?.label !== "opml") checkOutline(outline, version?.value ?? "", report);
}

function checkOutline(outline: TreeElement, opmlVersion: string, report: Report): void {
  const has = (name: string) => outline.attribute(name) !== undefined;
  const type = outline.attribute("type");
  const tag = outline.opening;
  switch (type?.value.toLowerCase()) {
    case undefined:
      if (has("xmlUrl")) report.at("outline-without-type", outline, {}, tag);
      break;
    case "rss":
      if (!has("xmlUrl")) report.at("outline-without-feed", outline, {}, tag);
      if (!has("title")) report.at("outline-without-title", outline, {}, tag);
      break;
    case "link":
      if (!has("url")) report.at("outline-without-url", outline, {}, tag);
      break;
    default:
      // OPML 2.0 lets programs invent types.
      if (opmlVersion.startsWith("1.")) report.at("outline-type", outline, { value: type!.value }, type);
  }
  const version = outline.attribute("version");
  if (version !== undefined && !/^(?:RSS[12]?|scriptingNews)$/.test(version.value))
    report.at("outline-version", outline, { attr: "version", value: version.value }, version);
}
