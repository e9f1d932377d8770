/** Source files → articles: printed articles, Markdown with front matter, JSON, pages of a built site. */

import { existsSync, readFileSync, statSync } from "node:fs";
import { isUtf8 } from "node:buffer";
import { basename, dirname, extname, relative, resolve, sep } from "node:path";
import {
  findNodeAtLocation,
  type Node as JsonNode,
  type ParseError,
  parse as parseJson,
  parseTree,
} from "jsonc-parser";
import { convertPathToPattern, glob } from "tinyglobby";
import { FORMAT_NAMES } from "./file-names.ts";
import { readMarkdown } from "./markdown.ts";
import type { Absence, LeftOutPost } from "./presets/preset.ts";
import { absenceOf, absenceOfDate } from "./publication.ts";
import { basesOf } from "./sections.ts";
import type { BuildConfig } from "./config/build-config.ts";
import { parseFeed } from "../read/parse-feed.ts";
import { feedError, isFeedError, Locator } from "../errors.ts";
import type { ArticleInput, FeedInput } from "../model.ts";
import { parseArticleText } from "../newsroom/article-text.ts";
import { parseTimestamp } from "../newsroom/parse-timestamp.ts";
import { isLanguageTag } from "../table/codecs/language-tag.ts";
import type { LeftOut } from "../html/page-kind.ts";
import { Page } from "../html/page.ts";
import { articleOn } from "../html/parse-article-html.ts";
import { mistypedMembers } from "./article-members.ts";
import { UsageError } from "./usage-error.ts";

/** Something wrong in a source file. */
export interface SourceProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  /** What it is about, where many say the same of different things. */
  readonly code?: string;
}

/** An article and where it is from. */
export interface Sourced {
  readonly article: ArticleInput;
  readonly file: string;
  /** Line of a front matter key or JSON member, for problems found later. */
  readonly lineOf: (path: string) => number;
  /** Of a page: where it is on the site, whatever it says its address is. */
  readonly address?: string | undefined;
  /** Of a generator's post: its section is no category of its own. */
  readonly isPost?: boolean | undefined;
  /** The section that a page states; front matter has its own field. */
  readonly section?: string | undefined;
}

/** A page that is no article, and why. */
export type LeaveOut = (file: string, reason: string, absence?: Absence) => void;

/** Every page that is read, while it is parsed. */
type OnPage = (file: string, page: Page) => void;

/** Who is told of what is no problem. */
export interface Hearing {
  readonly leaveOut?: LeaveOut;
  readonly onPage?: OnPage;
  readonly warn?: (warning: SourceProblem) => void;
  /** The moment of the build: what is published later is left out. */
  readonly now?: Date | undefined;
}

const KINDS = [".txt", ".md", ".markdown", ".json"];
const PAGES = [".html", ".htm", ".xhtml"];

/** Files of folders, globs and file names, each once, in the order of their names. What a build writes is no source. */
export async function findSources(
  patterns: readonly string[],
  config: BuildConfig = {},
  leaveOut: LeaveOut = () => {},
): Promise<string[]> {
  const files = new Set<string>();
  for (const pattern of patterns) {
    const isFolder = existsSync(pattern) && statSync(pattern).isDirectory();
    const found = await filesOf(pattern, isFolder);
    const isChosen = isFolder && isBuilt(pattern) ? isPage : isSource;
    for (const file of found) {
      if (isMdx(file)) leaveOut(relative(process.cwd(), file) || file, MDX);
      else if (file === pattern || (isChosen(file) && !isWritten(file, config))) files.add(file);
    }
  }
  return [...files];
}

/** A file that is named is one; a folder is all that is in it. */
async function filesOf(pattern: string, isFolder: boolean): Promise<string[]> {
  if (!isFolder && existsSync(pattern)) return [pattern];
  const found = await search(isFolder ? everythingIn(pattern) : pattern);
  if (found.length === 0 && !isFolder) throw new UsageError(`nothing matches ${pattern}`);
  return found.sort();
}

const isMdx = (file: string) => extname(file).toLowerCase() === ".mdx";
const MDX = "MDX is a program, which is not run; name the built site's folder as the source instead";

const search = (pattern: string) => glob(pattern, { expandDirectories: false, ignore: ["**/node_modules/**"] });

/** A folder's name may hold what means something in a pattern: `articles (old)`, `[slug]`. */
const everythingIn = (folder: string) => `${convertPathToPattern(folder).replace(/\/$/, "")}/**/*`;

/** JSON that an earlier build wrote among the sources: `build .` would find it. */
function isWritten(file: string, { out, names, manifest, state }: BuildConfig): boolean {
  if (extname(file) !== ".json") return false;
  const path = resolve(file);
  if ([manifest, state].some((name) => name !== undefined && resolve(name) === path)) return true;
  return out !== undefined && basename(file) === basename(names?.json ?? FORMAT_NAMES.json) && isInside(path, out);
}

const isInside = (file: string, folder: string) => file.startsWith(resolve(folder) + sep);

const isPage = (file: string) => PAGES.includes(extname(file).toLowerCase());

/** A folder with a home page is a built site: what else is in it, like robots.txt, is no article. */
const isBuilt = (folder: string) => existsSync(resolve(folder, "index.html"));

const isSource = (file: string) =>
  (KINDS.includes(extname(file).toLowerCase()) || isPage(file)) &&
  !OF_A_PROJECT.test(basename(file)) &&
  !SIDECAR.test(file);
/** What lies in a folder of articles and is none, like Hugo's `_index.md`; `package-holidays.md` is one. */
const OF_A_PROJECT =
  /^(?:(?:readme|_index)(?:\.[\w-]+)?\.(?:md|markdown|txt)|(?:package|package-lock|feedwright\.config|tsconfig(?:\.[\w-]+)?)\.json)$/i;
/** What goes with an article: `episode.chapters.json`, `episode.transcript.de.txt`. */
const SIDECAR = /\.(?:chapters|transcript)(?:\.[A-Za-z-]+)?\.\w+$/;

/** Who is told of what, while a file is read. */
interface Telling {
  readonly tell: (problem: SourceProblem) => void;
  readonly warn: (warning: SourceProblem) => void;
  readonly isHidden: (fields: Readonly<Record<string, unknown>>) => boolean;
}

/** Reads one file; what is wrong in it is told, not thrown. */
export function readSource(
  file: string,
  config: BuildConfig,
  tell: (problem: SourceProblem) => void,
  { leaveOut = () => {}, onPage = () => {}, warn = () => {}, now }: Hearing = {},
): { articles: Sourced[]; head?: FeedInput } {
  const shown = relative(process.cwd(), file) || file;
  if (isPage(file)) return readHtml(file, shown, config, leaveOut, onPage);
  const { drafts = false, future = false, zones } = config;
  const publication = { now, drafts, future, zones };
  const isLeftOut = (absence: LeftOutPost | undefined) => {
    if (absence !== undefined) leaveOut(shown, absence.reason, absence.absence);
    return absence !== undefined;
  };
  const isHidden = (fields: Readonly<Record<string, unknown>>) => isLeftOut(absenceOf(fields, publication));
  const { articles, ...head } = readFile(file, shown, config, { tell, warn, isHidden });
  return { ...head, articles: articles.filter(({ article }) => !isLeftOut(absenceOfDate(article, publication))) };
}

/** What is in a file of articles, whenever it is to be published. */
function readFile(
  file: string,
  shown: string,
  config: BuildConfig,
  { tell, warn, isHidden }: Telling,
): { articles: Sourced[]; head?: FeedInput } {
  const tellLine = (line: number, message: string) => tell({ file: shown, line, message });
  const text = readText(file, tellLine);
  if (text === undefined) return { articles: [] };
  switch (extname(file).toLowerCase()) {
    case ".txt":
      return { articles: [{ article: printed(text, file, config), file: shown, lineOf: () => 1 }] };
    case ".json":
      return readJson(text, shown, tell, warn);
    default:
      return readPost(text, file, shown, config, tellLine, isHidden);
  }
}

/** The text of a file, without a byte order mark. Windows' editors write UTF-16 too; what is neither would be mutilated. */
export function readText(file: string, tell: (line: number, message: string) => void): string | undefined {
  const bytes = readFileSync(file);
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : undefined;
  const text = new TextDecoder(wide ?? "utf-8").decode(bytes);
  if (wide === undefined && !isUtf8(bytes)) {
    const line = text.slice(0, text.indexOf("\ufffd")).split("\n").length;
    tell(line, "the file is not in UTF-8; save it as UTF-8");
    return undefined;
  }
  if (text.trim() !== "") return text;
  tell(1, "the file is empty; expected an article");
  return undefined;
}

function readPost(
  text: string,
  path: string,
  file: string,
  config: BuildConfig,
  tell: (line: number, message: string) => void,
  isLeftOut: Parameters<typeof readMarkdown>[3],
): { articles: Sourced[] } {
  const read = readMarkdown(text, config, tell, isLeftOut);
  if (read === undefined) return { articles: [] };
  const { article, lineOf } = read;
  article.url = urlOf(article.url, config) ?? addressOf(path, config);
  article.language ??= languageOf(path).language;
  article.published ??= dateInName(path);
  return { articles: [{ article, file, lineOf }] };
}

/** Jekyll's and Eleventy's `2023-03-21-bridge.md`; what is no day there is a part of the name. */
function dateInName(file: string): ArticleInput["published"] {
  const day = /^(\d{4}-\d\d-\d\d)(?!\d)/.exec(basename(file))?.[1];
  return day === undefined ? undefined : parseTimestamp(day);
}

/** `permalink: /2023/bridge/` is an address on the publication's site. */
function urlOf(stated: unknown, { url }: BuildConfig): ArticleInput["url"] {
  if (typeof stated !== "string" || !URL.canParse(stated, url)) return stated as ArticleInput["url"];
  return URL.canParse(stated) ? stated : new URL(stated, url).href;
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
  const { article, section, isSitePage } = found;
  // That an "About us" was changed is no news.
  const isUndated = article.published === undefined && (isSitePage || article.updated === undefined);
  if (isUndated && config.undated !== "feed" && config.undated !== "mtime") {
    leaveOut(shown, "it has no date; --undated feed or --undated mtime takes it into the feed");
    return { articles: [] };
  }
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

/** An article's address where none is given: its name under the publication's. `bridge/index.md` is named by its folder. */
function addressOf(file: string, config: BuildConfig): string | undefined {
  if (config.url === undefined) return undefined;
  const name = basename(file, extname(file));
  const slug = (/^index$/i.test(name) ? basename(dirname(resolve(file))) : name)
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
  // `js` in `node.js.md` is no language.
  return language === undefined || !isLanguageTag(language) ? {} : { language };
}

/** One article, an array of them, or a JSON Feed. */
function readJson(
  text: string,
  file: string,
  tell: (problem: SourceProblem) => void,
  warn: (warning: SourceProblem) => void,
): { articles: Sourced[]; head?: FeedInput } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    tell({ file, ...jsonFault(text) });
    return { articles: [] };
  }
  const isFeed = typeof value === "object" && value !== null && !Array.isArray(value) && "items" in value;
  const lineOf = jsonLines(text);
  if (isFeed) return readJsonFeed(text, file, lineOf, { tell, warn });
  const isList = Array.isArray(value);
  const articles = (isList ? value : [value]) as ArticleInput[];
  const odd = articles.findIndex(
    (article) => typeof article !== "object" || article === null || Array.isArray(article),
  );
  if (odd >= 0) {
    const line = lineOf(isList ? [odd] : [], "");
    tell({
      file,
      line,
      message: `expected an article, which is an object; found ${JSON.stringify(articles[odd]).slice(0, 40)}`,
    });
    return { articles: [] };
  }
  for (const { article, member, message } of mistypedMembers(articles))
    warn({ file, line: lineOf(isList ? [article] : [], member), message });
  return {
    articles: articles.map((article, i) => ({
      article,
      file,
      lineOf: (field) => lineOf(isList ? [i] : [], field),
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
type LineOf = (article: readonly (string | number)[], member: string) => number;

/**
 * Lines of a JSON text. It is parsed at the first question, and once: a source of many articles has as many questions as it has
 * faults.
 */
function jsonLines(text: string): LineOf {
  let known: { readonly root: JsonNode | undefined; readonly lines: Locator } | undefined;
  return (article, member) => {
    known ??= { root: parseTree(text), lines: new Locator(text) };
    const { root, lines } = known;
    if (root === undefined) return 1;
    const node = findNodeAtLocation(root, [...article, member])?.parent ?? findNodeAtLocation(root, [...article]);
    return lines.at(node?.offset ?? 0).line;
  };
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
  lineAt: LineOf,
  { tell, warn }: Record<"tell" | "warn", (problem: SourceProblem) => void>,
): { articles: Sourced[]; head?: FeedInput } {
  try {
    const { feed, format, diagnostics } = parseFeed(text);
    if (format !== "json") throw feedError("not-a-feed", "expected a JSON Feed");
    for (const { code, line = 1, message } of diagnostics)
      if (code.startsWith("unsafe-")) warn({ file, line, message });
    const { articles, ...head } = feed;
    const lineOf = (i: number) => (field: string) => lineAt(["items", i], JSON_NAMES[field] ?? field);
    return { articles: articles.map((article, i) => ({ article, file, lineOf: lineOf(i) })), head };
  } catch (error) {
    if (!isFeedError(error)) throw error;
    tell({ file, line: error.diagnostics[0]?.line ?? 1, message: error.diagnostics[0]!.message });
    return { articles: [] };
  }
}
