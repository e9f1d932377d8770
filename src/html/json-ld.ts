/** JSON-LD of a page → the node that the page is about. https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents */

import { parse as parseForgiving } from "jsonc-parser";
import type { Findings } from "./findings.ts";
import { bare, type Page } from "./page.ts";
import { isNode, isWeakType, kindOfType, type Node, readSchemaOrg, textOf, typesOf } from "./schema-org.ts";

/** More nodes than any page has of its own accord. */
const MOST_NODES = 2000;
const DEEPEST = 8;

/** What the page's JSON-LD says of the article; of pages that are none, what they are. */
export function readJsonLd(page: Page): Findings {
  const tops = page
    .all("script")
    .filter(({ attribs }) => /^application\/ld\+json\b/i.test(attribs.type?.trim() ?? ""))
    .flatMap(({ children }) =>
      topNodes(parseJson(children.map((child) => ("data" in child ? child.data : "")).join(""))),
    )
    .slice(0, MOST_NODES);
  return readNodes(tops, page);
}

/** What nodes say that stand side by side on a page. */
export function readNodes(tops: readonly Node[], page: Page): Findings {
  const main = mainNode(tops, page);
  if (main !== undefined) {
    const found = readSchemaOrg(new Graph(tops).resolved(main), page);
    const isWeak = typesOf(main).every((type) => kindOfType(type) !== "article" || isWeakType(type));
    return { ...found, kind: found.kind ?? (isWeak ? undefined : "article") };
  }
  const kinds = tops.flatMap(typesOf).map(kindOfType);
  const kind = kinds.includes("article") ? "listing" : kinds.find((one) => one !== undefined);
  return { kind, publisher: publisherOf(tops) };
}

/**
 * The article node: the one that names this page; else the only one; else none, since a page with several articles and none
 * of its own lists them.
 */
function mainNode(tops: readonly Node[], page: Page): Node | undefined {
  const articles = tops.filter((node) => typesOf(node).some((type) => kindOfType(type) === "article"));
  const strong = articles.filter((node) => !typesOf(node).every(isWeakType));
  const candidates = strong.length > 0 ? strong : articles;
  if (candidates.length === 0) return undefined;
  const addresses = new Set([page.base, ...page.links("canonical"), page.resolve(page.meta("og:url"))].map(bare));
  const own = candidates.find((node) =>
    addressesOf(node).some((address) => addresses.has(bare(page.resolve(address)))),
  );
  if (own !== undefined) return own;
  const places = new Set(candidates.flatMap((node) => addressesOf(node).slice(0, 1)));
  const isListing = tops.some((node) =>
    typesOf(node).some((type) => kindOfType(type) === "listing" || type === "WebSite"),
  );
  return places.size > 1 && (isListing || places.size > 2) ? undefined : candidates[0];
}

function addressesOf(node: Node): string[] {
  return [node.url, node.mainEntityOfPage, node["@id"]].flatMap((value) => {
    const id = isNode(value) ? value["@id"] : value;
    return typeof id === "string" ? [id] : [];
  });
}

function publisherOf(tops: readonly Node[]): string | undefined {
  const site = tops.find((node) => typesOf(node).includes("WebSite"));
  return site === undefined ? undefined : textOf(site.name);
}

// ── The graph ───────────────────────────────────────────────────────────────

/** Nodes that stand at the top: of arrays, `@graph`, and what a page says to be its main entity. */
function topNodes(value: unknown, depth = 0): Node[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.slice(0, MOST_NODES).flatMap((one) => topNodes(one, depth + 1));
  if (!isNode(value)) return [];
  const inner = [
    value["@graph"],
    value.mainEntity,
    ...(typesOf(value).includes("WebPage") ? [value.mainEntityOfPage] : []),
  ];
  return [value, ...inner.flatMap((one) => topNodes(one, depth + 1))];
}

/** Follows references to other nodes of the page, two steps: author, and the author's picture. Each node is followed once. */
class Graph {
  readonly #index = new Map<string, Node>();
  readonly #followed = [new Map<Node, Node>(), new Map<Node, Node>(), new Map<Node, Node>()];

  constructor(tops: readonly Node[]) {
    for (const node of tops) {
      const id = node["@id"];
      if (typeof id === "string" && !this.#index.has(id)) this.#index.set(id, node);
    }
  }

  resolved(node: Node, steps = 2): Node {
    const known = this.#followed[steps]!.get(node);
    if (known !== undefined) return known;
    const made = Object.fromEntries(
      Object.entries(node).map(([property, value]) => [
        property,
        Array.isArray(value) ? value.map((one) => this.#follow(one, steps)) : this.#follow(value, steps),
      ]),
    );
    this.#followed[steps]!.set(node, made);
    return made;
  }

  #follow(value: unknown, steps: number): unknown {
    if (!isNode(value) || steps === 0) return value;
    const meant =
      typeof value["@id"] === "string" && value.name === undefined ? this.#index.get(value["@id"]) : undefined;
    return this.resolved(meant ?? value, steps - 1);
  }
}

// ── Reading ─────────────────────────────────────────────────────────────────

/** JSON as pages have it: in comments, with line breaks in strings, with a comma too many. What is none says nothing. */
function parseJson(text: string): unknown {
  // Trimmed first: one run of spaces at most is gone over from each of its places.
  const bare = text
    .trim()
    .replace(
      /^(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)|(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/)\s*;?$/g,
      "",
    )
    .trim();
  try {
    return JSON.parse(bare);
  } catch {
    return parseBroken(bare);
  }
}

function parseBroken(text: string): unknown {
  try {
    // Control characters are legal between tokens, where a space does as well.
    return parseForgiving(text.replace(/[\0-\x1f]+/g, " "), [], { allowTrailingComma: true });
  } catch {
    // Nested too deep.
    return undefined;
  }
}
