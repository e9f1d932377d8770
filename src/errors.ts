/**
 * What can go wrong, as data with an address. One shape serves reading, validating and refusing.
 */

/** How bad a finding is: `error` breaks readers or a spec's MUST, `warning` a SHOULD, `info` is worth knowing. */
export type Severity = "error" | "warning" | "info";

/** The things a message speaks of, by name, as the W3C validator calls them. */
export interface DiagnosticParams {
  readonly element?: string;
  readonly parent?: string;
  readonly attr?: string;
  readonly value?: string;
  readonly [name: string]: string | number | undefined;
}

/** Replace `length` UTF-16 units at `offset` of the text that was validated by `text`. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/**
 * One finding: what is wrong, where, what was expected and how to mend it.
 *
 * `line` and `column` count from 1, `offset` and `length` are UTF-16 units of the decoded text; all four are
 * absent where the finding is about an input object, whose place is `path` alone.
 *
 * @example
 * { code: "missing-description", severity: "error", path: "rss/channel", line: 2, column: 3,
 *   message: "channel needs a description", params: { parent: "rss", element: "channel" } }
 */
export interface Diagnostic {
  /** Stable name of the rule, in kebab-case. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Where in the document (`rss/channel/item[3]/pubDate`) or in the input object (`articles[2].url`). */
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  readonly offset?: number;
  readonly length?: number;
  readonly params: DiagnosticParams;
  /** URL of the clause. */
  readonly spec?: string;
  /** Message class of the W3C feed validator that says the same. */
  readonly w3c?: string | readonly string[];
  /** Edits that certainly mend it. */
  readonly fix?: readonly TextEdit[];
}

const BRAND = "feedwright.FeedError";

/**
 * Thrown when there is no going on: the input is no feed, is over a limit, or (on writing) cannot become a valid feed.
 * `diagnostics` lists every problem found, not only the first.
 *
 * @example
 * try { generateRss(feed) } catch (error) {
 *   if (isFeedError(error)) for (const d of error.diagnostics) console.error(`${d.path}: ${d.message}`);
 * }
 */
export class FeedError extends Error {
  override readonly name: string = "FeedError";
  /** Code of the first problem. */
  readonly code: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Tells a FeedError apart across copies of the package, where `instanceof` fails. */
  readonly brand: string = BRAND;

  constructor(diagnostics: readonly Diagnostic[]) {
    super(summarise(diagnostics));
    this.diagnostics = diagnostics;
    this.code = diagnostics[0]?.code ?? "unknown";
  }
}

function summarise(diagnostics: readonly Diagnostic[]): string {
  const [first, ...rest] = diagnostics;
  if (first === undefined) return "the feed cannot be processed";
  const place = first.line === undefined ? first.path : `line ${first.line}, column ${first.column}`;
  const more = rest.length === 0 ? "" : ` (and ${rest.length} more, see diagnostics)`;
  return `${place ? `${place}: ` : ""}${first.message}${more}`;
}

/**
 * Whether `error` is a FeedError, of this copy of the package or any other.
 * @example if (isFeedError(error)) console.error(error.diagnostics);
 */
export function isFeedError(error: unknown): error is FeedError {
  return error instanceof Error && (error as Partial<FeedError>).brand === BRAND;
}

/** A FeedError with one diagnostic. */
export function feedError(code: string, message: string, rest: Partial<Diagnostic> = {}): FeedError {
  return new FeedError([{ code, severity: "error", message, path: "", params: {}, ...rest }]);
}

/** @throws FeedError where what was given is no text */
export function requireText(value: unknown, path: string): asserts value is string {
  if (typeof value !== "string") throw feedError("invalid-input", `expected a text, not ${kindOf(value)}`, { path });
}

/** @throws FeedError where what was given is no feed, as parseFeed and createFeed make it */
export function requireFeed(value: unknown, path: string): void {
  if (isObject(value) && Array.isArray(value.articles)) return;
  const words = "expected a feed, as parseFeed and createFeed give it";
  const isParsed = isObject(value) && isObject(value.feed);
  throw feedError("invalid-input", `${words}, not ${isParsed ? "what is around it: take its `feed`" : kindOf(value)}`, {
    path,
  });
}

/** @throws FeedError where options are given that are none */
export const requireOptions = (value: unknown, path = "options"): void =>
  requireObject(value, "options as an object, or none at all", path);

/** @throws FeedError where what was given has no fields. `what`: what was expected */
export function requireObject(value: unknown, what: string, path: string): void {
  if (isObject(value) && !Array.isArray(value)) return;
  throw feedError("invalid-input", `expected ${what}, not ${kindOf(value)}`, { path });
}

/** @throws FeedError where what was given is no article of a feed */
export function requireArticle(value: unknown, path: string): void {
  if (isObject(value) && Array.isArray(value.bylines)) return;
  throw feedError(
    "invalid-input",
    `expected an article of a feed, as parseFeed and createFeed give it, not ${kindOf(value)}`,
    { path },
  );
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** What a value is, in words. */
export function kindOf(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** A place in a text as people count: both from 1. CR LF, LF and CR each end one line. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds positions in one text, or in bytes, whose columns are bytes then; the line starts are computed on the first question only. */
export class Locator {
  readonly #text: string | { lineStarts(): number[] };
  #starts: number[] | undefined;
  constructor(text: string | { lineStarts(): number[] }) {
    this.#text = text;
  }

  at(offset: number): Position {
    this.#starts ??= typeof this.#text === "string" ? lineStarts(this.#text) : this.#text.lineStarts();
    const starts = this.#starts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes("\r")) {
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/**
 * Shows the place of a diagnostic: the line before, the line, and a caret under the offending characters.
 *
 * @example
 * codeFrame(text, diagnostic)
 * //   2 | <channel>
 * // > 3 | <pubDate>yesterday</pubDate>
 * //     |          ^^^^^^^^^
 */
export function codeFrame(text: string, at: Pick<Diagnostic, "line" | "column" | "length">): string {
  requireText(text, "text");
  requireObject(at, "a diagnostic, or where it is", "at");
  if (at.line === undefined || at.column === undefined) return "";
  const lines = text.split(/\r\n|\n|\r/);
  const gutter = String(at.line).length;
  const row = (n: number, mark: string) =>
    `${mark} ${String(n).padStart(gutter)} | ${clip(lines[n - 1] ?? "", at.column!)}`;
  const start = Math.min(at.column, CLIP_BEFORE + 1);
  const room = Math.max(1, (lines[at.line - 1] ?? "").length - at.column + 1);
  const carets = "^".repeat(Math.max(1, Math.min(at.length ?? 1, room, CLIP_AFTER)));
  const frame = at.line > 1 ? [row(at.line - 1, " ")] : [];
  frame.push(row(at.line, ">"), `  ${" ".repeat(gutter)} | ${" ".repeat(start - 1)}${carets}`);
  return frame.join("\n");
}

// Feeds are often one line of a megabyte: show a window around the column.
const CLIP_BEFORE = 60;
const CLIP_AFTER = 60;
function clip(line: string, column: number): string {
  const from = Math.max(0, column - 1 - CLIP_BEFORE);
  return line.slice(from, column - 1 + CLIP_AFTER).replaceAll("\t", " ");
}
