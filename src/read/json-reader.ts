/** A JSON Feed as it comes: each item is decoded and normalised when its object closes, and nothing is kept of it. */

import type { JSONParser } from "@streamparser/json";
import type { Finding } from "../decode/decoder.ts";
import { type Diagnostic, feedError, isFeedError } from "../errors.ts";
import {
  decodeJsonDocument,
  decodeJsonItem,
  type JsonDecoding,
  jsonVersionOf,
  mendedAt,
} from "../formats/json/decode.ts";
import type { JsonFeedDocument } from "../formats/json/document.ts";
import type { Reading } from "../formats/model-parts.ts";
import type { Feed, JsonValue } from "../model.ts";
import { normalise, normaliseItem } from "./parse-feed.ts";
import { registryWith } from "../namespaces/registry.ts";
import { JsonMender } from "../scan/json-mender.ts";
import { LIMITS, type Limits } from "../scan/limits.ts";
import type { FeedReader, ReaderOptions } from "./feed-reader.ts";

type Root = Record<string, JsonValue>;

/** The root itself, and the members of its `items`. */
const PATHS = ["$", "$.items.*"];

export class JsonReader implements FeedReader {
  readonly format = "json";
  readonly #options: ReaderOptions;
  readonly #reading: Reading;
  readonly #limits: Limits;
  readonly #parser: JSONParser;
  readonly #mender: JsonMender;
  readonly #diagnostics: Diagnostic[] = [];
  /** What is known of the feed beside its items: it stands still while they come. */
  #document: JsonFeedDocument | undefined;
  #root: Root | undefined;
  #version: string | undefined;
  #depth = 0;
  #read = 0;
  /** How much had been read when the last item closed. */
  #closed = 0;

  /** The parser is loaded by those only who read such a stream. */
  static async load(options: ReaderOptions): Promise<JsonReader> {
    const { JSONParser, TokenType } = await import("@streamparser/json");
    const parser = new JSONParser({ paths: PATHS });
    const reader = new JsonReader(options, parser);
    parser.onToken = ({ token }) => {
      if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) reader.#enter();
      else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) reader.#depth--;
    };
    return reader;
  }

  private constructor(options: ReaderOptions, parser: JSONParser) {
    this.#options = options;
    this.#reading = { url: options.url, registry: registryWith(options.namespaces) };
    this.#limits = { ...LIMITS, ...options.limits };
    this.#parser = parser;
    this.#mender = new JsonMender(this.#limits.depth, (message, offset) => this.#report(mendedAt(message, offset)));
    parser.onValue = ({ value, key, parent, stack }) => {
      if (stack.length === 0) this.#root = value as Root;
      else if (Array.isArray(parent)) {
        this.#item(value as JsonValue, key as number, stack[1]!.value as Root);
        parent.length = 0;
      }
    };
  }

  #enter(): void {
    if (++this.#depth > this.#limits.depth)
      throw feedError("limit-depth", `values are nested more than ${this.#limits.depth} deep`);
  }

  get version(): string {
    return this.#version!;
  }

  write(chunk: string): void {
    // The first one has the first character of the document; before it, byte order marks may be.
    const text = this.#read === 0 ? chunk.trimStart() : chunk;
    this.#read += text.length;
    this.#parse(() => this.#mended(this.#mender.write(text)));
    const most = this.#limits.textLength;
    if (this.#root === undefined && this.#read - this.#closed > most)
      throw feedError("limit-text", `more than ${most} characters belong to one article`);
  }

  end(): void {
    this.#parse(() => {
      this.#mended(this.#mender.end() ?? "");
      if (!this.#parser.isEnded) this.#parser.end();
    });
    if (this.#root === undefined) throw feedError("invalid-json", "this is not valid JSON: it ends too early");
    this.#version ??= jsonVersionOf(this.#root);
    this.#document = decodeJsonDocument(this.#root, this.#decoding());
    this.#lone(this.#root.items);
  }

  /** One item that stands where the list of them belongs. */
  #lone(items: JsonValue | undefined): void {
    if (typeof items === "object" && items !== null && !Array.isArray(items)) this.#item(items, 0, this.#root!);
  }

  head(): Feed {
    return normalise("json", { ...this.#document, items: [] }, this.#reading);
  }

  diagnostics(): Diagnostic[] {
    return this.#diagnostics;
  }

  #item(value: JsonValue, index: number, root: Root): void {
    this.#closed = this.#read;
    if (this.#document === undefined) {
      this.#version = jsonVersionOf(root);
      // Its faults are reported once, at the end.
      this.#document = decodeJsonDocument(root, { ...this.#decoding(), report: () => {} });
    }
    const item = decodeJsonItem(value, index, this.#decoding());
    if (item !== undefined) this.#options.deliver(normaliseItem("json", item, this.#document, this.#reading));
  }

  /** An empty text would be the parser's end. */
  #mended(text: string): void {
    if (text !== "") this.#parser.write(text);
  }

  #parse(step: () => void): void {
    try {
      step();
    } catch (error) {
      if (isFeedError(error)) throw error;
      throw feedError("invalid-json", `this is not valid JSON: ${(error as Error).message}`);
    }
  }

  #decoding(): JsonDecoding {
    const { unsafeUrls = false, unsafeMarkup = false } = this.#options;
    const { registry } = this.#reading;
    return { source: { text: "" }, places: new Map(), registry, unsafeUrls, unsafeMarkup, report: this.#report };
  }

  /** The text is gone, so a finding's place is its path. */
  readonly #report = ({ offset: _, length: __, ...finding }: Finding) => {
    this.#diagnostics.push(finding);
  };
}
