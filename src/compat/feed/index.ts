/**
 * A drop-in for the npm package `feed` 6: change the import, keep the program.
 *
 * Its names and shapes are that package's. What it writes says all that `feed` writes; docs/migrate-from-feed.md lists what
 * is said otherwise, and why.
 */

import { encodeAtom, encodeJsonFeed, encodeRss } from "../../write/generate.ts";
import { atomDocument } from "./atom.ts";
import { jsonDocument } from "./json.ts";
import { rssDocument } from "./rss.ts";
import type { Author, Extension, FeedOptions, Item } from "./types.ts";
import { unescaped } from "./values.ts";

export type { Author, Category, Enclosure, Extension, FeedOptions, Item } from "./types.ts";

/**
 * A feed that is filled step by step and written in three formats.
 *
 * It is lenient, as `feed` is: nothing is refused but an address that is none, where the format has to have one. Dates may be
 * `Timestamp`s: their offsets are kept.
 * @example
 * const feed = new Feed({ title: "Example Times", link: "https://example.com/" });
 * feed.addItem({ title: "Heat wave", link: "https://example.com/heat", date: new Date("2023-03-21T11:09:00Z") });
 * feed.rss2();
 */
export class Feed {
  options: FeedOptions;
  items: Item[] = [];
  categories: string[] = [];
  contributors: Author[] = [];
  extensions: Extension[] = [];

  /** Keeps the options; they are read when the feed is written. */
  constructor(options: FeedOptions) {
    this.options = options;
  }

  /** Adds an article at the end. */
  addItem(item: Item): void {
    this.items.push(item);
  }

  /** Adds a subject of the whole feed. RSS, Atom. */
  addCategory(category: string): void {
    this.categories.push(category);
  }

  /** Adds somebody who contributed to the whole feed. Atom; RSS as `dc:contributor`. */
  addContributor(contributor: Author): void {
    this.contributors.push(contributor);
  }

  /** Adds an element to the RSS channel, or a member to the JSON Feed. */
  addExtension(extension: Extension): void {
    this.extensions.push(extension);
  }

  /**
   * Atom 1.0 (RFC 4287).
   * @throws FeedError listing every address that is none, and articles without any date
   */
  atom1(): string {
    return encodeAtom(atomDocument(this), styled(this.options));
  }

  /**
   * RSS 2.0.
   * @throws FeedError listing every address that is none
   */
  rss2(): string {
    return encodeRss(rssDocument(this), styled(this.options));
  }

  /** JSON Feed 1.1. */
  json1(): string {
    return encodeJsonFeed(jsonDocument(this), { pretty: true });
  }
}

/** No member of the class: a Feed of ours is one of `feed`'s to TypeScript. */
function styled({ stylesheet }: FeedOptions) {
  return { pretty: true, stylesheet: stylesheet ? unescaped(stylesheet) : undefined };
}
