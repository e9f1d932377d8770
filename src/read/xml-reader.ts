/** RSS, Atom and RSS 1.0 as they come: each item is normalised when it closes, and nothing is kept of it. */

import { Decoder, type Finding } from "../decode/decoder.ts";
import { type Diagnostic, feedError } from "../errors.ts";
import type { Reading } from "../formats/model-parts.ts";
import { type Found, rootOf } from "../formats/root.ts";
import type { Feed } from "../model.ts";
import {
  type Format,
  type FormatDocument,
  located,
  normalise,
  normaliseItem,
  notXml,
  wholeDocument,
} from "./parse-feed.ts";
import { registryWith } from "../namespaces/registry.ts";
import { Scanner } from "../scan/scanner.ts";
import type { FeedReader, ReaderOptions } from "./feed-reader.ts";
import { LineTracker } from "./line-tracker.ts";

export class XmlReader implements FeedReader {
  readonly #options: ReaderOptions;
  readonly #reading: Reading;
  readonly #lines = new LineTracker();
  readonly #decoder: Decoder;
  readonly #scanner: Scanner;
  readonly #diagnostics: Diagnostic[] = [];
  #found: Found | undefined;
  #isBlank = true;

  constructor(options: ReaderOptions) {
    this.#options = options;
    this.#reading = { url: options.url, registry: registryWith(options.namespaces) };
    this.#decoder = new Decoder({
      chooseRoot: (name, attributes, doctype) =>
        (this.#found = rootOf(name, attributes, this.#reading.registry, doctype)),
      unsafeUrls: options.unsafeUrls === true,
      unsafeMarkup: options.unsafeMarkup === true,
      report: (finding) => this.#diagnostics.push(this.#placed(finding)),
      onItem: (slot, item, owner) => {
        // The place in the list stays, so that paths go on counting.
        const list = owner[slot.key] as unknown[];
        list[list.lastIndexOf(item)] = undefined;
        this.#deliver(item);
      },
    });
    this.#scanner = new Scanner(this.#decoder, options.limits);
    this.#decoder.scanner = this.#scanner;
  }

  get format(): Format {
    return this.#found!.format;
  }
  get version(): string {
    return this.#found!.version;
  }

  write(text: string): void {
    if (this.#isBlank) this.#isBlank = text.trim() === "";
    this.#lines.add(text);
    this.#located(() => this.#scanner.write(text));
    this.#lines.forget(this.#scanner.windowStart);
  }

  end(): void {
    if (this.#isBlank) throw feedError("empty", "the input is empty; expected a feed");
    this.#located(() => this.#scanner.end());
    if (this.#found === undefined)
      throw this.#decoder.refused ?? notXml(this.#scanner.slice(this.#scanner.windowStart, Number.POSITIVE_INFINITY));
    if (this.#found.inside === "entry") this.#deliver(this.#decoder.document);
  }

  /** What has been read of the feed itself. */
  head(): Feed {
    const isEntry = this.#found!.inside === "entry";
    const document = isEntry ? { entries: [], isEntry: true } : withoutItems(this.#document());
    return normalise(this.format, document as FormatDocument, this.#reading);
  }

  diagnostics(): Diagnostic[] {
    return this.#diagnostics.sort((a, b) => (a.offset ?? 0) - (b.offset ?? 0));
  }

  #deliver(item: object): void {
    this.#options.deliver(normaliseItem(this.format, item, this.#document(), this.#reading));
  }

  #document(): FormatDocument {
    const found = this.#found!;
    return wholeDocument(found, found.inside === "entry" ? {} : this.#decoder.document);
  }

  #placed({ offset, length, ...finding }: Finding): Diagnostic {
    return { ...finding, ...this.#lines.at(offset), offset, length };
  }

  #located(step: () => void): void {
    try {
      step();
    } catch (error) {
      throw located(error, (offset, length) => ({ ...this.#lines.at(offset), offset, length }));
    }
  }
}

/** Delivered articles have left empty places. */
function withoutItems(document: object): object {
  const { items, entries, channel, ...head } = document as { items?: unknown; entries?: unknown; channel?: object };
  return channel === undefined ? head : { ...head, channel: withoutItems(channel) };
}
