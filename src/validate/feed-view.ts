/** A feed and its articles in one shape, whatever the format: what good practice and profiles look at. */

import type { Node } from "jsonc-parser";
import type { Range, TreeElement } from "./tree.ts";

export interface EntryView {
  /** Name in its format. */
  readonly label: string;
  readonly path: string;
  /** Where the value stands. */
  readonly range: Range;
  /** Its opening tag: where something is missing, it is missing there. */
  readonly opening: Range;
  /** All of it. */
  readonly extent: Range;
  readonly value: string;
  /** Content of Atom whose `src` says where it is. */
  readonly isElsewhere: boolean;
  /** By a word of `Need`, or the element's own name. */
  find(word: string): EntryView | undefined;
  readonly enclosures: readonly Enclosure[];
}

interface Enclosure {
  readonly url: string;
  readonly type: string;
  readonly range: Range;
  /** Where the type stands, if it is stated. */
  readonly typeRange?: Range | undefined;
}

export interface FeedView {
  readonly format: "rss" | "atom" | "rdf" | "json";
  readonly feed: EntryView;
  readonly articles: readonly EntryView[];
}

type Words = Readonly<Record<string, readonly string[]>>;

const RSS: Words = {
  id: ["guid"],
  date: ["pubDate", "dc:date"],
  author: ["author", "dc:creator", "itunes:author"],
  text: ["content:encoded", "description"],
  language: ["language", "dc:language"],
  image: ["media:content", "media:thumbnail", "media:group", "itunes:image", "enclosure"],
};
const ATOM: Words = {
  date: ["published", "updated"],
  text: ["content", "summary"],
  description: ["subtitle"],
  image: ["media:content", "media:thumbnail", "media:group"],
};
const JSON_FEED: Words = {
  link: ["url"],
  date: ["date_published", "date_modified"],
  author: ["authors", "author"],
  text: ["content_html", "content_text"],
  enclosure: ["attachments"],
  updated: ["date_modified"],
  published: ["date_published"],
};

class ElementView implements EntryView {
  readonly #words: Words;
  constructor(
    readonly element: TreeElement,
    words: Words,
  ) {
    this.#words = words;
  }

  get label(): string {
    return this.element.label;
  }
  get path(): string {
    return this.element.path;
  }
  get range(): Range {
    return this.element.value;
  }
  get opening(): Range {
    return this.element.opening;
  }
  get extent(): Range {
    return { start: this.element.start, end: Math.max(this.element.end, this.element.openEnd) };
  }
  get value(): string {
    const { element } = this;
    return element.children.length === 0 ? element.text.trim() : `${element.text}${element.children.length}`.trim();
  }

  get isElsewhere(): boolean {
    return this.element.attribute("src") !== undefined;
  }

  find(word: string): EntryView | undefined {
    if (this.#words === ATOM && word === "language") return this.element.attribute("xml:lang") && this;
    for (const label of this.#words[word] ?? [word]) {
      const found = this.element.child(label);
      if (found !== undefined) return new ElementView(found, this.#words);
    }
    return undefined;
  }

  get enclosures(): Enclosure[] {
    const found = this.element.all("enclosure").map(enclosureOf);
    for (const link of this.element.all("link"))
      if (link.attribute("rel")?.value === "enclosure") found.push(enclosureOf(link));
    return found;
  }
}

function enclosureOf(element: TreeElement): Enclosure {
  const url = element.attribute("url") ?? element.attribute("href");
  const type = element.attribute("type");
  return {
    url: url?.value.trim() ?? "",
    type: type?.value.trim() ?? "",
    typeRange: type,
    range: url ?? element.opening,
  };
}

class NodeView implements EntryView {
  readonly isElsewhere = false;
  constructor(
    readonly node: Node,
    readonly label: string,
    readonly path: string,
  ) {}

  get range(): Range {
    const { type, offset, length } = this.node;
    return { start: offset, end: type === "object" || type === "array" ? offset + 1 : offset + length };
  }
  get opening(): Range {
    return this.range;
  }
  get extent(): Range {
    return { start: this.node.offset, end: this.node.offset + this.node.length };
  }
  get value(): string {
    return typeof this.node.value === "string" ? this.node.value.trim() : String(this.node.children?.length || "");
  }

  member(name: string): Node | undefined {
    return this.node.children?.find(({ children }) => children?.[0]?.value === name)?.children?.[1];
  }

  find(word: string): EntryView | undefined {
    for (const name of JSON_FEED[word] ?? [word]) {
      const found = this.member(name);
      if (found !== undefined) return new NodeView(found, name, this.path === "" ? name : `${this.path}.${name}`);
    }
    return undefined;
  }

  get enclosures(): Enclosure[] {
    return (this.member("attachments")?.children ?? [])
      .filter(({ type }) => type === "object")
      .map((node) => {
        const entry = new NodeView(node, "attachments", this.path);
        const url = entry.find("url");
        const type = entry.find("mime_type");
        return { url: url?.value ?? "", type: type?.value ?? "", typeRange: type?.range, range: (url ?? entry).range };
      });
  }
}

/** RSS 1.0 has its items beside the channel, 2.0 in it, 1.1 in the channel's `items`. */
export function itemOwners(root: TreeElement, channel: TreeElement): readonly TreeElement[] {
  const list = channel.child("items");
  return [...new Set([root, channel]), ...(list === undefined ? [] : [list])];
}

/** `undefined` where there is no feed to look at. */
export function viewOfXml(root: TreeElement, format: "rss" | "atom" | "rdf"): FeedView | undefined {
  const words = format === "atom" ? ATOM : RSS;
  const feed = format === "atom" || /^channel$/i.test(root.label) ? root : root.child("channel");
  if (feed === undefined) return undefined;
  const items = format === "atom" ? root.all("entry") : itemOwners(root, feed).flatMap((owner) => owner.all("item"));
  return { format, feed: new ElementView(feed, words), articles: items.map((item) => new ElementView(item, words)) };
}

export function viewOfJson(root: Node): FeedView {
  const feed = new NodeView(root, "feed", "");
  const items = feed.member("items")?.children ?? [];
  const articles = items
    .map((node, i) => new NodeView(node, "items", `items[${i}]`))
    .filter(({ node }) => node.type === "object");
  return { format: "json", feed, articles };
}
