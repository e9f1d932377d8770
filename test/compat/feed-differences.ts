/**
 * Where the drop-in says something else than the package `feed` does, on purpose. Each row turns what `feed` says into what
 * we say instead; docs/migrate-from-feed.md has the same rows. What no row is about has to be said as it is.
 */

import type { FeedOptions, Item } from "../../src/compat/feed/index.ts";

/** An element of a document, or a member of a JSON object. */
export interface Node {
  /** `a|b`: one or the other. */
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Node[];
}

/** What both were told. */
export interface Context {
  options: FeedOptions;
  items: readonly Item[];
  /** Names of extensions of the channel. */
  extended: ReadonlySet<string>;
}

export interface Difference {
  /** As the guide has it. */
  name: string;
  /** What we say in place of this element; none: nothing. */
  instead(node: Node, parent: Node, context: Context): Node[];
}

const on = (name: RegExp, parent: RegExp, instead: Difference["instead"]): Difference["instead"] => {
  return (node, owner, context) =>
    name.test(node.name) && parent.test(owner.name) ? instead(node, owner, context) : [node];
};
const named = (name: string, text = "", attributes: Record<string, string> = {}): Node => ({
  name,
  text,
  attributes,
  children: [],
});
export const DIFFERENCES: readonly Difference[] = [
  {
    name: "elements and members that say nothing",
    instead: (node) =>
      node.text === "" && node.children.length === 0 && Object.values(node.attributes).every((value) => value === "")
        ? []
        : [node],
  },
  {
    name: "the generator, unless you name one",
    instead: on(/^generator$/, /^(channel|feed)$/, (node) =>
      node.text === "https://github.com/jpmonette/feed" ? [{ ...node, text: "Feedwright" }] : [node],
    ),
  },
  {
    name: "the feed's date, unless you give one",
    instead: on(/^(lastBuildDate|updated)$/, /^(channel|feed)$/, (node, _, { options }) =>
      options.updated === undefined ? [] : [node],
    ),
  },
  {
    name: "names and categories that look escaped already",
    instead: on(/^(category|name|dc:creator|itunes:author)$/, /^(?!authors?$)|^author$/, (node, parent) => {
      // An item has it only as an extension, which is said as it was given.
      if (node.name === "itunes:author" && parent.name === "item") return [node];
      const again = (text: string) => (/&#?\w+;/.test(text) ? text.replaceAll("&", "&amp;") : text);
      const attributes = Object.entries(node.attributes).map(([name, value]) =>
        name === "term" || name === "label" ? [name, again(value)] : [name, value],
      );
      return [{ ...node, text: again(node.text), attributes: Object.fromEntries(attributes) }];
    }),
  },
  {
    name: "dates that are invalid",
    instead: on(/^(lastBuildDate|pubDate)$/, /^(channel|item)$/, (node) =>
      node.text === "Invalid Date" ? [] : [node],
    ),
  },
  {
    name: "a channel without link",
    instead: on(/^link$/, /^(channel|image)$/, (node, _, { options }) => (options.link === undefined ? [] : [node])),
  },
  {
    name: "several authors, or authors without e-mail, in RSS",
    instead: on(/^author$/, /^item$/, (node) => [{ ...node, name: "author|dc:creator" }]),
  },
  {
    name: "persons without name in Atom",
    instead: on(/^(author|contributor)$/, /^(feed|entry)$/, (node) =>
      node.children.every((inner) => inner.text === "") ? [] : [node],
    ),
  },
  {
    name: "categories without name in RSS",
    instead: on(/^category$/, /^item$/, (node) => (/^(undefined)?$/.test(node.text) ? [] : [node])),
  },
  {
    name: "categories without term in Atom",
    instead: on(/^category$/, /^(feed|entry)$/, (node) => {
      const term = node.attributes.term || node.attributes.label;
      if (term === undefined || term === "") return [];
      const { label, ...others } = node.attributes;
      return [{ ...node, attributes: { ...others, ...(label ? { label } : {}), term } }];
    }),
  },
  {
    name: "the type of a file",
    instead: on(/^(enclosure|link)$/, /^(item|entry)$/, (node) => {
      const { type: _, ...others } = node.attributes;
      return [{ ...node, attributes: others }];
    }),
  },
  {
    name: "the title and the duration of a file in RSS",
    instead: on(/^enclosure$/, /^item$/, (node) => {
      const { title, duration: seconds, ...others } = node.attributes;
      const duration = seconds === "0" ? undefined : seconds;
      const content = named("media:content", "", { url: others.url!, ...(duration === undefined ? {} : { duration }) });
      if (title !== undefined && title !== "") content.children.push(named("media:title", title));
      const isMore = content.children.length > 0 || duration !== undefined;
      return [{ ...node, attributes: others }, ...(isMore ? [content] : [])];
    }),
  },
  {
    name: "Apple's and Google's category",
    instead: on(/^(itunes|googleplay):category$/, /^channel$/, (node, _, { options }) =>
      options.podcast && options.category ? [named(node.name, "", { text: node.text })] : [node],
    ),
  },
  {
    name: "podcast elements that an extension states",
    instead: on(/^(itunes|googleplay):/, /^channel$/, (node, _, { extended }) =>
      extended.has(node.name) ? [] : [node],
    ),
  },
  {
    name: "extensions named for JSON Feed, in RSS",
    instead: on(/^_/, /^(channel|item)$/, (node) => [{ ...node, name: `fw:extension/${node.name}` }]),
  },
  {
    name: "JSON Feed 1.1: authors",
    instead: on(/^author$/, /^(json|items)$/, (node) => {
      const hasSome = node.children.length > 0;
      return hasSome ? [{ ...node, name: "authors" }] : [];
    }),
  },
  {
    name: "JSON Feed 1.1: version",
    instead: on(/^version$/, /^json$/, (node) => [{ ...node, text: "https://jsonfeed.org/version/1.1" }]),
  },
];
