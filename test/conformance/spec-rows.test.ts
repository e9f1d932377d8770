/** Every element that the specifications' tables list for a namespace has a row in its table. Runs where they lie beside the project. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { allNamespaces } from "../../src/index.ts";
import type { Fields, Type } from "../../src/table/words.ts";

const specs = new URL("../../../shared/specs/namespaces/", import.meta.url);

/** Headings whose prefix is not their first word, or that describe what is no namespace of a feed. */
const ELSEWHERE: Record<string, string> = {
  "Google News sitemap": "a sitemap, no feed",
  "Smaller ones": "tables of several namespaces",
  "Primary elements": "media",
  "Optional elements": "media",
};

const READ_AS_TREE = "no table row: kept, and written back, as a tree in `extensions`; ";
/** Elements without a row, each with its reason. */
const WITHOUT_ROW: Record<string, string> = {
  "content:items": `${READ_AS_TREE}the full syntax that content:encoded replaced in 2002`,
  "content:li": "inside content:items",
  "content:item": "inside content:items",
  "app:service": "root of a service document, no feed",
  "app:workspace": "inside a service document",
  "app:collection": `${READ_AS_TREE}belongs to service documents`,
  "app:categories": "inside a service document",
  "app:accept": "inside a service document",
  "fh:incremental": `${READ_AS_TREE}of a draft before RFC 5005`,
  "fh:prev": `${READ_AS_TREE}of a draft before RFC 5005`,
  "cc:permits": "inside cc:License, which stands beside the channel in RDF",
  "cc:requires": "inside cc:License",
  "cc:prohibits": "inside cc:License",
  "cc:Work": "beside the channel in RDF, about no item",
  "taxo:topic": "beside the channel in RDF, about no item",
  "georss:CircleByCenterPoint": `${READ_AS_TREE}the specification itself is not sure of it`,
  "georss:coordinates": `${READ_AS_TREE}GML 2, in either order of latitude and longitude`,
  // Apple has none of these; people write them.
  "itunes:link": `${READ_AS_TREE}an image's address of a draft`,
  "itunes:album": READ_AS_TREE,
  "itunes:provider": READ_AS_TREE,
  "itunes:guid": `${READ_AS_TREE}guid says it`,
  "itunes:description": `${READ_AS_TREE}itunes:summary says it`,
};

function localNames(fields: Fields, into = new Set<string>(), seen = new Set<Fields>()): Set<string> {
  if (seen.has(fields)) return into;
  seen.add(fields);
  for (const [key, { type, name }] of Object.entries(fields)) {
    into.add((name ?? key).replace(/^[^:]*:/, "").toLowerCase());
    if ((type as Type).kind === "element") localNames((type as { fields: Fields }).fields, into, seen);
  }
  return into;
}

/** `name`, `` `name` ``, `name *`, `name {…}`, several with commas; what is a sentence is none. */
function namesIn(cell: string): string[] {
  return cell
    .replace(/\([^)]*\)|\{[^}]*\}/g, "")
    .split(/[,/]/)
    .map((name) =>
      name
        .replace(/[`*]|\s(?:int|url)\b/g, "")
        .trim()
        .replace(/^[a-z0-9]+:(?=\w)/i, ""),
    )
    .filter((name) => /^[a-z][\w.-]*$/i.test(name));
}

function listed(): [string, string][] {
  const found: [string, string][] = [];
  for (const file of readdirSync(specs).filter((name) => name.endsWith(".md") && name !== "README.md")) {
    let prefix = "";
    let column = -1;
    for (const line of readFileSync(new URL(file, specs), "utf8").split("\n")) {
      const heading = /^## (.+)/.exec(line)?.[1];
      if (heading !== undefined) {
        const mapped = Object.entries(ELSEWHERE).find(([start]) => heading.startsWith(start))?.[1];
        const known = allNamespaces.find(({ prefix: own }) => own === (mapped ?? heading.split(/[\s:]/)[0]));
        prefix = known?.prefix ?? /\(([a-z]+)\)/.exec(heading)?.[1] ?? "";
        column = -1;
      }
      if (!line.startsWith("|")) {
        column = -1;
        continue;
      }
      const cells = line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim());
      const head = cells.findIndex((cell) => /^(?:element|elements|tag)$/.test(cell));
      if (head >= 0) column = head;
      else if (column >= 0 && !/^-+$/.test(cells[0]!) && prefix !== "")
        for (const name of namesIn(cells[column]!)) found.push([prefix, name]);
    }
  }
  return found;
}

describe.skipIf(!existsSync(specs))("rows of the specifications", () => {
  const tables = new Map<string, Set<string>>();
  for (const { prefix, feed, item } of allNamespaces) {
    const names = tables.get(prefix) ?? new Set<string>();
    localNames(feed, names);
    localNames(item, names);
    tables.set(prefix, names);
  }
  const rows = existsSync(specs) ? listed().filter(([prefix]) => tables.has(prefix)) : [];

  test("are many", () => expect(rows.length).toBeGreaterThan(450));
  test("have a row in a table, or a reason", () => {
    const missing = rows
      .filter(([prefix, name]) => !tables.get(prefix)!.has(name.toLowerCase()))
      .map(([prefix, name]) => `${prefix}:${name}`);
    expect([...new Set(missing)].filter((name) => !(name in WITHOUT_ROW))).toEqual([]);
  });
});
