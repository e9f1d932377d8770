/** Source files → articles: printed articles, Markdown with front matter, JSON, pages of a built site. */

import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, extname, relative, resolve, sep } from "node:path";
import { findNodeAtLocation, type ParseError, parse as parseJson, parseTree } from "jsonc-parser";
import { marked } from "marked";
import { glob } from "tinyglobby";
import { parse as parseYaml } from "yaml";
import { basesOf } from "./sections.ts";
import type { BuildConfig } from "../build-config.ts";
import { parseJsonFeed } from "../pipeline.ts";
import { isFeedError } from "../errors.ts";
import type { ArticleInput, FeedInput } from "../model.ts";
import { parseArticleText } from "../newsroom/article-text.ts";
import { parseByline } from "../newsroom/byline.ts";
import { parseTimestamp } from "../newsroom/parse-timestamp.ts";
import { normaliseJson } from "../formats/json/normalise.ts";
import { allNamespaces } from "../namespaces/index.ts";
import { registryOf } from "../table/plan.ts";
import type { LeftOut } from "../html/page-kind.ts";
import { Page } from "../html/page.ts";
import { articleOn } from "../html/parse-article-html.ts";
import { UsageError } from "./usage-error.ts";

/** Something wrong in a source file. */
export interface SourceProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** An article and where it is from. */
export interface Sourced {
  readonly article: ArticleInput;
  readonly file: string;
  /** Line of a front matter key or JSON member, for problems found later. */
  readonly lineOf: (path: string) => number;
  /** Of a page: where it is on the site, whatever it says its address is. */
  readonly address?: string | undefined;
  /** The section that a page states; front matter has its own field. */
  readonly section?: string | undefined;
}

/** A page that is no article, and why. */
export type LeaveOut = (file: string, reason: string) => void;

/** Every page that is read, while it is parsed. */
export type OnPage = (file: string, page: Page) => void;

const KINDS = [".txt", ".md", ".markdown", ".json"];
const PAGES = [".html", ".htm", ".xhtml"];

/** Files of folders, globs and file names, each once, in the order of their names. */
export async function findSources(patterns: readonly string[], cwd: string): Promise<string[]> {
  const files = new Set<string>();
  for (const pattern of patterns) {
    const isPath = existsSync(pattern);
    const isFolder = isPath && statSync(pattern).isDirectory();
    const found =
      isPath && !isFolder
        ? [pattern]
        : await glob(isFolder ? `${pattern.replace(/\\/g, "/").replace(/\/$/, "")}/**/*` : pattern, {
            cwd,
            expandDirectories: false,
          });
    if (found.length === 0 && !isFolder) throw new UsageError(`nothing matches ${pattern}`);
    const isChosen = isPath && !isFolder ? () => true : isFolder && isBuilt(pattern) ? isPage : isSource;
    for (const file of found.sort()) if (isChosen(file)) files.add(file);
  }
  return [...files];
}

const isPage = (file: string) => PAGES.includes(extname(file).toLowerCase());

/** A folder with a home page is a built site: what else is in it, like robots.txt, is no article. */
const isBuilt = (folder: string) => existsSync(resolve(folder, "index.html"));

const isSource = (file: string) =>
  (KINDS.includes(extname(file)) || isPage(file)) &&
  !/(?:^|[/\\])(?:feedwright\.config|package|README|tsconfig)[^/\\]*$/i.test(file) &&
  !SIDECAR.test(file);
/** What goes with an article: `episode.chapters.json`, `episode.transcript.de.txt`. */
const SIDECAR = /\.(?:chapters|transcript)(?:\.[A-Za-z-]+)?\.\w+$/;

/** Reads one file; what is wrong in it is told, not thrown. */
export function readSource(
  file: string,
  config: BuildConfig,
  tell: (problem: SourceProblem) => void,
  { leaveOut = () => {}, onPage = () => {} }: { leaveOut?: LeaveOut; onPage?: OnPage } = {},
): { articles: Sourced[]; head?: FeedInput } {
  const shown = relative(process.cwd(), file) || file;
  if (isPage(file)) return readHtml(file, shown, config, leaveOut, onPage);
  const text = readFileSync(file, "utf8");
  if (text.trim() === "") {
    tell({ file: shown, line: 1, message: "the file is empty; expected an article" });
    return { articles: [] };
  }
  switch (extname(file)) {
    case ".txt":
      return { articles: [{ article: printed(text, file, config), file: shown, lineOf: () => 1 }] };
    case ".json":
      return readJson(text, shown, tell);
    default:
      return readMarkdown(text, file, shown, config, tell);
  }
}

// ── Pages of a built site ───────────────────────────────────────────────────

/** Bytes, since pages say in which encoding they are. */
function readHtml(
  file: string,
  shown: string,
  config: BuildConfig,
  leaveOut: LeaveOut,
  onPage: OnPage,
): { articles: Sourced[] } {
  const address = addressOnSite(file, config);
  const options = {
    zones: config.zones,
    onLeftOut: ({ message }: LeftOut) => leaveOut(shown, message),
    ...(address === undefined ? {} : { url: address }),
    ...languageOf(file),
  };
  const page = new Page(readFileSync(file), options);
  onPage(file, page);
  const found = articleOn(page, options);
  if (found === undefined) return { articles: [] };
  const { article, section } = found;
  // The feed says it for all.
  if (article.language === config.language) delete article.language;
  return { articles: [{ article, file: shown, lineOf: () => 1, address, section }] };
}

/** `_site/2023/bridge/index.html` is `2023/bridge/` under the publication's home page. */
function addressOnSite(file: string, config: BuildConfig): string | undefined {
  if (config.url === undefined) return undefined;
  const folder = basesOf(config.sources ?? []).find((base) => resolve(file).startsWith(resolve(base) + sep)) ?? ".";
  const path = relative(folder, resolve(file)).split(sep).map(encodeURIComponent).join("/");
  try {
    const home = config.url.endsWith("/") ? config.url : `${config.url}/`;
    return new URL(path.replace(/(^|\/)index\.x?html?$/i, "$1"), home).href;
  } catch {
    return undefined;
  }
}

/** One page of each article: an AMP or print page names the same address as the page it is made of. */
export function withoutCopies(sourced: readonly Sourced[], leaveOut: LeaveOut): Sourced[] {
  const chosen = new Map<string, Sourced>();
  for (const source of sourced) {
    const { id } = source.article;
    if (source.address === undefined || id === undefined) continue;
    const other = chosen.get(id);
    if (other === undefined || source.address === id) chosen.set(id, source);
  }
  return sourced.filter((source) => {
    const other = source.address === undefined ? undefined : chosen.get(source.article.id ?? "");
    if (other === undefined || other === source) return true;
    leaveOut(source.file, `it is another page of the article in ${other.file}`);
    return false;
  });
}

/** A page's address where none is given: its name under the publication's. */
function addressOf(file: string, config: BuildConfig): string | undefined {
  if (config.url === undefined) return undefined;
  const slug = basename(file, extname(file))
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, "-");
  try {
    return new URL(slug, config.url.endsWith("/") ? config.url : `${config.url}/`).href;
  } catch {
    return undefined;
  }
}

function printed(text: string, file: string, config: BuildConfig): ArticleInput {
  const url = addressOf(file, config);
  return parseArticleText(text, {
    zones: config.zones,
    ...(url === undefined ? {} : { url }),
    ...languageOf(file),
  });
}

/** `markt.de.txt` is in German, as static site generators have it. */
function languageOf(file: string): { language?: string } {
  const language = /\.([a-z]{2,3}(?:-[A-Za-z]{2,4})?)\.\w+$/.exec(basename(file))?.[1];
  return language === undefined ? {} : { language };
}

const FENCE = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Front matter keys that people use for the fields of an article. */
const KEYS: ReadonlyMap<string, keyof ArticleInput> = new Map([
  ["date", "published"],
  ["modified", "updated"],
  ["lastmod", "updated"],
  ["author", "bylines"],
  ["authors", "bylines"],
  ["byline", "bylines"],
  ["tags", "categories"],
  ["lang", "language"],
  ["description", "summary"],
  ["standfirst", "summary"],
  ["cover", "image"],
  ["enclosure", "enclosures"],
  ["audio", "enclosures"],
  ["link", "url"],
  ["permalink", "url"],
]);

function readMarkdown(
  text: string,
  path: string,
  file: string,
  config: BuildConfig,
  tell: (problem: SourceProblem) => void,
): { articles: Sourced[] } {
  const fence = FENCE.exec(text.replace(/^\ufeff/, ""));
  const matter = fence?.[1] ?? "";
  const lineOf = (field: string) => matterLine(matter, field);
  let fields: Record<string, unknown> = {};
  try {
    // Dates stay as they are printed: their offsets matter.
    fields = (parseYaml(matter, { schema: "core" }) as Record<string, unknown> | null) ?? {};
  } catch (error) {
    const at = (error as { linePos?: { line: number }[] }).linePos?.[0]?.line ?? 1;
    tell({ file, line: at + 1, message: `the front matter is not YAML: ${(error as Error).message.split("\n")[0]}` });
    return { articles: [] };
  }
  if (fields.draft === true) return { articles: [] };
  const body = text.replace(/^\ufeff/, "").slice(fence?.[0].length ?? 0);
  const article = fromFields(fields, config);
  const heading = HEADING.exec(body)?.[1];
  article.title ??= heading?.trim();
  const content = heading !== undefined && article.title === heading.trim() ? body.replace(HEADING, "") : body;
  if (content.trim() !== "") article.contentHtml = (marked.parse(content, { async: false }) as string).trim();
  article.url ??= addressOf(path, config);
  article.language ??= languageOf(path).language;
  if (article.title === undefined && article.contentHtml === undefined)
    tell({ file, line: 1, message: "there is neither a title nor any text" });
  return { articles: [{ article, file, lineOf }] };
}

/** Line of the key that states a field, whatever people call it. */
function matterLine(matter: string, field: string): number {
  const at = matter.split("\n").findIndex((line) => {
    const key = /^["']?([\w-]+)["']?\s*:/.exec(line)?.[1];
    return key !== undefined && (KEYS.get(key.toLowerCase()) ?? key) === field;
  });
  return Math.max(0, at) + 2;
}

/** Fields by the names people use; dates and bylines as printed, in any language. */
function fromFields(fields: Record<string, unknown>, config: BuildConfig): ArticleInput {
  const article: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
    const field = KEYS.get(key.toLowerCase()) ?? key;
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

/** `# Headline` */
const HEADING = /^[ \t]*#[ \t]+(\S.*)$/m;

/** A list, or terms between commas. */
const termsOf = (value: unknown): unknown[] =>
  typeof value === "string"
    ? value
        .split(",")
        .map((term) => term.trim())
        .filter((term) => term !== "")
    : [value].flat();

/** One article, an array of them, or a JSON Feed. */
function readJson(
  text: string,
  file: string,
  tell: (problem: SourceProblem) => void,
): { articles: Sourced[]; head?: FeedInput } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    tell({ file, ...jsonFault(text) });
    return { articles: [] };
  }
  const isFeed = typeof value === "object" && value !== null && !Array.isArray(value) && "items" in value;
  if (isFeed) return readJsonFeed(text, file, tell);
  const isList = Array.isArray(value);
  const articles = (isList ? value : [value]) as ArticleInput[];
  return {
    articles: articles.map((article, i) => ({
      article,
      file,
      lineOf: (field) => jsonLine(text, isList ? [i] : [], field),
    })),
  };
}

/** Where text stops to be JSON. V8 does not always say. */
function jsonFault(text: string): { line: number; message: string } {
  const errors: ParseError[] = [];
  parseJson(text, errors, { disallowComments: true });
  const { offset } = errors[0] ?? { offset: text.length };
  const near = text.slice(offset).split("\n", 1)[0]!.trim().slice(0, 40);
  const message = near === "" ? "not valid JSON: it ends too early" : `not valid JSON at "${near}"`;
  return { line: text.slice(0, offset).split("\n").length, message };
}

/** Line of an article's member, else of the article. */
function jsonLine(text: string, article: readonly (string | number)[], member: string): number {
  const root = parseTree(text);
  if (root === undefined) return 1;
  const node = findNodeAtLocation(root, [...article, member])?.parent ?? findNodeAtLocation(root, [...article]);
  return text.slice(0, node?.offset ?? 0).split("\n").length;
}

/** What JSON Feed calls the fields that problems are found in. */
const JSON_NAMES: Readonly<Record<string, string>> = {
  published: "date_published",
  updated: "date_modified",
  contentHtml: "content_html",
  contentText: "content_text",
  bylines: "authors",
  categories: "tags",
  enclosures: "attachments",
  externalUrl: "external_url",
};

function readJsonFeed(
  text: string,
  file: string,
  tell: (problem: SourceProblem) => void,
): { articles: Sourced[]; head?: FeedInput } {
  try {
    const feed = normaliseJson(parseJsonFeed(text), { url: undefined, registry: registryOf(allNamespaces) });
    const { articles, ...head } = feed;
    const lineOf = (i: number) => (field: string) => jsonLine(text, ["items", i], JSON_NAMES[field] ?? field);
    return { articles: articles.map((article, i) => ({ article, file, lineOf: lineOf(i) })), head };
  } catch (error) {
    if (!isFeedError(error)) throw error;
    tell({ file, line: error.diagnostics[0]?.line ?? 1, message: error.diagnostics[0]!.message });
    return { articles: [] };
  }
}
