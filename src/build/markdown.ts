/** Markdown with front matter → an article, by the names that people use for its fields. */

import type { Token, Tokens } from "marked";
import { isScalar, type Pair, parseDocument, visit } from "yaml";
import type { BuildConfig } from "./config/build-config.ts";
import { textOfHtml } from "../content/html-text.ts";
import type { ArticleInput } from "../model.ts";
import { type Flavour, render } from "./markdown/flavours.ts";
import { limitMarkdown } from "./markdown-limits.ts";
import { parseByline } from "../newsroom/byline.ts";
import { parseTimestamp } from "../newsroom/parse-timestamp.ts";

/** An article, and the line of the front matter key that states a field. */
export interface MarkdownArticle {
  readonly article: ArticleInput;
  readonly lineOf: (field: string) => number;
}

/** Is told what is wrong, and on which line. */
type Tell = (line: number, message: string) => void;

const FENCE = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/;
/** A first line of three dashes and a field: not a rule between paragraphs. */
const OPEN_FENCE = /^---[ \t]*\r?\n[ \t]*["']?[\w-]+["']?[ \t]*:(?:[ \t]|\r?\n|$)/;
/** Hugo's other fence. */
const TOML_FENCE = /^\+\+\+[ \t]*\r?\n/;

/** Front matter keys that people use for the fields of an article, in small letters. */
const KEYS: ReadonlyMap<string, keyof ArticleInput> = new Map([
  ["date", "published"],
  ["pubdate", "published"],
  ["publishdate", "published"],
  ["modified", "updated"],
  ["lastmod", "updated"],
  ["last_modified_at", "updated"],
  ["updateddate", "updated"],
  ["author", "bylines"],
  ["authors", "bylines"],
  ["byline", "bylines"],
  ["tags", "categories"],
  ["lang", "language"],
  ["description", "summary"],
  ["excerpt", "summary"],
  ["standfirst", "summary"],
  ["cover", "image"],
  ["heroimage", "image"],
  ["enclosure", "enclosures"],
  ["audio", "enclosures"],
  ["link", "url"],
  ["permalink", "url"],
]);

const fieldOf = (key: string) => KEYS.get(key.toLowerCase()) ?? key;

/** `undefined` for what is not published, and where something is wrong; both are told. */
export function readMarkdown(
  text: string,
  config: BuildConfig,
  tell: Tell,
  isLeftOut: (fields: Readonly<Record<string, unknown>>) => boolean,
): MarkdownArticle | undefined {
  if (TOML_FENCE.test(text)) {
    tell(1, "front matter in TOML (+++) is not read; write it as YAML between lines of ---");
    return undefined;
  }
  const fence = FENCE.exec(text);
  if (fence === null && OPEN_FENCE.test(text)) {
    tell(1, "the front matter does not end; close it with a line of ---");
    return undefined;
  }
  const matter = fence?.[1] ?? "";
  const fields = readMatter(matter, tell);
  if (fields === undefined || isLeftOut(fields)) return undefined;
  const article = fromFields(fields, config);
  addBody(article, text.slice(fence?.[0].length ?? 0));
  if (article.title === undefined && article.contentHtml === undefined)
    tell(1, "there is neither a title nor any text");
  return { article, lineOf: (field) => lineOf(matter, field) };
}

// ── Front matter ────────────────────────────────────────────────────────────

/** What is a text even where it looks like a number: `title: 1984`, `tags: [2024, 007]`, `date: 20230321`. */
const TEXTS = new Set([
  "title",
  "summary",
  "bylines",
  "categories",
  "category",
  "section",
  "language",
  "id",
  "updated",
]);

/** The file's line is told; that of the front matter would be another. */
const withoutPlace = (message: string) => message.split("\n", 1)[0]!.replace(/ at line \d+, column \d+:?$/, "");

/** Dates stay as they are printed: their offsets matter. */
function readMatter(matter: string, tell: Tell): Record<string, unknown> | undefined {
  const document = parseDocument(matter, { schema: "core" });
  const [error] = document.errors;
  if (error !== undefined) {
    // One line for the fence above.
    tell((error.linePos?.[0].line ?? 1) + 1, `the front matter is not YAML: ${withoutPlace(error.message)}`);
    return undefined;
  }
  const pairs = (document.contents as { items?: readonly unknown[] } | null)?.items ?? [];
  for (const pair of pairs as Pair[]) keepAsWritten(pair);
  const fields: unknown = document.toJS() ?? {};
  if (typeof fields === "object" && !Array.isArray(fields)) return fields as Record<string, unknown>;
  tell(2, "the front matter has no fields; expected lines like `title: Headline`");
  return undefined;
}

function keepAsWritten({ key, value }: Pair): void {
  const field = isScalar(key) ? fieldOf(String(key.value)) : "";
  if (!TEXTS.has(field) && field !== "published") return;
  visit(value as never, {
    Scalar(_, scalar) {
      const isText = typeof scalar.value === "number" || (typeof scalar.value === "boolean" && TEXTS.has(field));
      if (isText && scalar.source !== undefined) scalar.value = scalar.source;
    },
  });
}

/** Line of the key that states a field, whatever people call it. */
function lineOf(matter: string, field: string): number {
  const at = matter.split("\n").findIndex((line) => {
    const key = /^["']?([\w-]+)["']?\s*:/.exec(line)?.[1];
    return key !== undefined && fieldOf(key) === field;
  });
  return Math.max(0, at) + 2;
}

/** Fields by the names people use; dates and bylines as printed, in any language. */
function fromFields(fields: Record<string, unknown>, config: BuildConfig): ArticleInput {
  const article: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
    const field = fieldOf(key);
    if (value === null) continue;
    // Some name categories and tags.
    if (field === "categories" && article[field] !== undefined)
      article[field] = [...termsOf(article[field]), ...termsOf(value)];
    else article[field] ??= value;
  }
  for (const field of ["published", "updated"]) {
    if (typeof article[field] === "string")
      article[field] = parseTimestamp(article[field], { zones: config.zones }) ?? article[field];
  }
  if (typeof article.bylines === "string") {
    const read = parseByline(article.bylines);
    if (read.length > 0) article.bylines = read;
  }
  if (article.categories !== undefined) article.categories = termsOf(article.categories);
  return article as ArticleInput;
}

/** A list, or terms between commas; a dash with nothing behind it is no term. */
const termsOf = (value: unknown): unknown[] =>
  typeof value === "string"
    ? value
        .split(",")
        .map((term) => term.trim())
        .filter((term) => term !== "")
    : [value].flat().filter((term) => term !== null);

/** Files whose text is HTML already. */
export const HTML_ENDING = /\.x?html?$/i;

// ── Body ────────────────────────────────────────────────────────────────────

/** How a text is read: its flavour, and whether it is HTML already. */
export interface BodyOptions {
  readonly isHtml?: boolean;
  readonly flavour?: Flavour;
  /** Whether what stands before `<!--more-->` is the summary, where none is stated. */
  readonly hasExcerpt?: boolean;
}

/** Where the part that lists show ends. */
const MORE = /^[ \t]*<!--[ \t]*(?:more|excerpt|truncate)[ \t]*-->[ \t]*\r?$/im;

/** The first `# Headline` is the title where none is stated, and is not said twice. */
export function addBody(article: ArticleInput, body: string, options: BodyOptions = {}): void {
  if (options.isHtml) {
    if (body.trim() !== "") article.contentHtml = body.trim();
    return;
  }
  limitMarkdown(body);
  const more = MORE.exec(body);
  const { tokens, html } = render(more === null ? body : body.replace(MORE, ""), options.flavour);
  const headline = tokens.find(isHeadline);
  const said = headline === undefined ? undefined : textOfHtml(html([inline(headline)])).trim();
  if (said !== undefined && said !== "") article.title ??= said;
  // In place: the list carries the definitions of links.
  if (headline !== undefined && article.title === said) tokens.splice(tokens.indexOf(headline), 1);
  const made = html(tokens).trim();
  if (made !== "") article.contentHtml = made;
  if (
    more !== null &&
    options.hasExcerpt !== false &&
    article.summary === undefined &&
    article.summaryHtml === undefined
  )
    addExcerpt(article, body.slice(0, more.index), options.flavour);
}

function addExcerpt(article: ArticleInput, before: string, flavour: Flavour | undefined): void {
  const { tokens, html } = render(before, flavour);
  const summary = textOfHtml(html(tokens.filter((token) => !isHeadline(token))))
    .replace(/\s+/g, " ")
    .trim();
  if (summary !== "") article.summary = summary;
}

/** `# Headline`, or one that is underlined; not a comment in code. */
const isHeadline = (token: Token): token is Tokens.Heading => token.type === "heading" && token.depth === 1;

const inline = ({ tokens }: Tokens.Heading): Tokens.Paragraph => ({ type: "paragraph", raw: "", text: "", tokens });
