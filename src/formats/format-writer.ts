/** A feed written article by article: project one, encode it, forget it. The one-shot writers and the stream share this. */

import { XmlWriter, type XmlFrame } from "../encode/writer.ts";
import type { Article, Feed } from "../model.ts";
import { registryWith } from "../namespaces/registry.ts";
import type { Registry } from "../table/plan.ts";
import { kindOf } from "./extension-kinds.ts";
import type { Namespace } from "../table/words.ts";

/** How a feed is written, whatever the format. */
export interface WriteOptions {
  readonly pretty?: boolean | undefined;
  readonly stylesheet?: string | undefined;
  readonly viewer?: string | undefined;
  readonly namespaces?: readonly Namespace[] | undefined;
}

/** A feed in the making. Head and articles are complete, as `createFeed` gives them. */
export interface FormatWriter {
  /** The next articles. */
  articles(next: readonly Article[]): string;
  /** The article's line in the table of contents that stands before the articles; empty where the format has none. */
  listing(article: Article): string;
  /** What stands before the first article, with all lines of the table of contents. */
  opening(contents: string): string;
  /** What stands after the last. */
  closing(): string;
}

/** A format that feeds are written in. */
export interface TextFormat {
  readonly name: "rss" | "atom" | "rdf" | "json";
  /** Begins the text of a feed whose head is known. */
  begin(feed: Feed, options: WriteOptions): FormatWriter;
  /** A table of contents stands before the articles: all of them have to be known before the first is written. */
  readonly hasContents: boolean;
  /** The feed and every article has to have a date. */
  readonly needsDates: boolean;
}

/** How an XML format says what the model says. */
export interface Projection {
  readonly name: TextFormat["name"];
  readonly frame: Pick<XmlFrame, "root" | "plan" | "core" | "coreUri">;
  /** Atom: the feed and every article has to have a date. */
  readonly needsDates?: boolean;
  /** The document around the articles, whose list is `LATER`; before it the table of contents, where the format has one. */
  document(feed: Feed, registry: Registry): object;
  article(article: Article, feed: Feed, registry: Registry): object;
  listing?(article: Article, feed: Feed): object;
}

/** An XML format. */
/* @__NO_SIDE_EFFECTS__ */ export function xmlFormat(projection: Projection): TextFormat {
  return {
    begin: (feed, options) => new XmlFeedText(projection, feed, options),
    hasContents: projection.listing !== undefined,
    name: projection.name,
    needsDates: projection.needsDates === true,
  };
}

class XmlFeedText implements FormatWriter {
  readonly #projection: Projection;
  readonly #feed: Feed;
  readonly #registry: Registry;
  readonly #writer: XmlWriter;
  readonly #pieces: readonly string[];
  /** The articles' list among those that are written later. */
  readonly #nth: number;

  constructor(projection: Projection, feed: Feed, { pretty, stylesheet, viewer, namespaces }: WriteOptions) {
    this.#projection = projection;
    this.#feed = feed;
    this.#registry = registryWith(namespaces);
    this.#nth = projection.listing === undefined ? 0 : 1;
    const declare = (namespaces ?? []).map(({ prefix, uris }) => [prefix, uris[0]] as const);
    this.#writer = new XmlWriter({
      ...projection.frame,
      registry: this.#registry,
      pretty,
      stylesheet,
      viewer,
      declare,
      isClean: true,
      isBound: (tree) => kindOf(tree, this.#registry) === 1,
    });
    this.#pieces = this.#writer.pieces(projection.document(feed, this.#registry));
  }

  articles(next: readonly Article[]): string {
    let text = "";
    for (const article of next)
      text += this.#writer.member(this.#nth, this.#projection.article(article, this.#feed, this.#registry));
    return text;
  }

  listing(article: Article): string {
    const listed = this.#projection.listing?.(article, this.#feed);
    return listed === undefined ? "" : this.#writer.member(0, listed);
  }

  opening(contents: string): string {
    return this.#writer.opening(this.#pieces.slice(0, -1).join(contents));
  }

  closing(): string {
    return this.#pieces.at(-1)! + this.#writer.foot();
  }
}
