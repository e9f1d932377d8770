/** Articles of a site generator's folder: its preset says which files are some, and what they mean. */

import { existsSync, statSync } from "node:fs";
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";
import { convertPathToPattern, glob } from "tinyglobby";
import { isFeedError } from "../errors.ts";
import type { ArticleInput } from "../model.ts";
import type { BuildConfig } from "./config/build-config.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter/front-matter.ts";
import { addBody, HTML_ENDING } from "./markdown.ts";
import { rulesFor, withoutTemplateCode } from "./markdown/template-code.ts";
import { pathOf } from "./presets/configuration.ts";
import { guess, type Located, locate } from "./presets/index.ts";
import type { Absence, Post, PostFile, Site, SiteOptions } from "./presets/preset.ts";
import { basesOf } from "./sections.ts";
import type { Sourced, SourceProblem } from "./sources.ts";
import { isLanguageTag } from "../table/codecs/language-tag.ts";
import { UsageError } from "./usage-error.ts";

/** A site with its sources. */
export interface OpenSite extends Located {
  readonly site: Site;
  /** Whether nobody named the preset. */
  readonly isGuessed: boolean;
}

type Options = Pick<SiteOptions, "now"> & { readonly isDraftKept: boolean };

/** The site that the sources are of; `undefined` where they are no generator's. */
export function openSite(sources: readonly string[], config: BuildConfig, options: Options): OpenSite | undefined {
  if (config.preset === "none") return undefined;
  const [base] = basesOf(sources).map((folder) => resolve(folder));
  if (base === undefined) return undefined;
  const located = config.preset === undefined ? guessed(base, sources) : locate(config.preset, base);
  if (located === undefined) return undefined;
  const everyLanguage = (config.feeds ?? []).some((feed) =>
    "by" in feed ? feed.by === "language" : feed.where?.language !== undefined,
  );
  const site = located.preset.open(located.root, { config, ...options, everyLanguage });
  if (config.preset === undefined && !site.folders.some((folder) => overlap(folder, base))) return undefined;
  return { ...located, site, isGuessed: config.preset === undefined };
}

/** A folder with a home page is a built site, unless a generator's configuration lies beside that. */
function guessed(base: string, sources: readonly string[]): Located | undefined {
  const files = sources.every((source) => /\.(?:html?|xhtml|txt|json)$/i.test(source));
  if (files) return undefined;
  const located = guess(base);
  const isBuilt = existsSync(join(base, "index.html"));
  return isBuilt && located?.root !== base ? undefined : located;
}

const overlap = (a: string, b: string) => a === b || a.startsWith(b + sep) || b.startsWith(a + sep);

/** Files of the sources that may be articles, in the order of their names. */
export async function findPosts(sources: readonly string[], { site }: OpenSite): Promise<string[]> {
  const files = new Set<string>();
  for (const source of sources)
    for (const file of await filesOf(source, site)) if (isPostFile(file, site)) files.add(resolve(file));
  return [...files].sort();
}

async function filesOf(source: string, site: Site): Promise<string[]> {
  if (existsSync(source) && !statSync(source).isDirectory()) return [source];
  if (!existsSync(source)) {
    const found = await search(source);
    if (found.length === 0) throw new UsageError(`nothing matches ${source}`);
    return found;
  }
  const whole = resolve(source);
  const inside = site.folders.filter((folder) => folder.startsWith(whole + sep) && existsSync(folder));
  const isWithin = site.folders.some((folder) => folder === whole || whole.startsWith(folder + sep));
  const folders = isWithin || inside.length === 0 ? [whole] : inside;
  return (await Promise.all(folders.map((folder) => search(`${convertPathToPattern(folder)}/**/*`)))).flat();
}

const search = (pattern: string) => glob(pattern, { expandDirectories: false, ignore: ["**/node_modules/**"] });

const isPostFile = (file: string, { endings }: Site) => endings.includes(extname(file).toLowerCase());

/** What is told of a file that is read. */
export interface PostHearing {
  readonly leaveOut: (place: string, message: string, absence: Absence) => void;
  readonly tell: (problem: SourceProblem) => void;
  readonly warn: (warning: SourceProblem) => void;
}

/** Reads one file of a site. */
export function readPost(
  path: string,
  text: string,
  open: OpenSite,
  config: BuildConfig,
  hearing: PostHearing,
): Sourced[] {
  const { site } = open;
  const file = relative(process.cwd(), path) || path;
  const post = { path, inside: insideOf(path, site) };
  const passed = site.passOver?.(post);
  if (passed !== undefined) {
    hearing.leaveOut(file, passed, "no-post");
    return [];
  }
  const matter = readFrontMatter(text.replace(/^\ufeff/, ""), site.fences);
  if ("message" in matter) {
    hearing.tell({ file, ...matter });
    return [];
  }
  const read = site.read(post, matter);
  if ("absence" in read) {
    hearing.leaveOut(file, read.reason, read.absence);
    return [];
  }
  for (const { key, message } of read.notices ?? []) hearing.warn({ file, line: matter.lineOf(key), message });
  const isMdx = /\.mdx$/i.test(path);
  const { body, dropped } = templateFree(matter.body, rulesFor(open.preset.name, isMdx), open, read.title, config);
  if (config.templateCode !== "drop")
    for (const { line, code } of dropped)
      hearing.warn({ file, line: line + matter.bodyLine - 1, message: templateWarning(code), code: "template-code" });
  let article: ArticleInput;
  try {
    article = articleOf(post, read, { ...matter, body }, open, config);
  } catch (error) {
    if (!isFeedError(error)) throw error;
    hearing.tell({ file, line: matter.bodyLine, message: error.diagnostics[0]!.message });
    return [];
  }
  if (article.title === undefined && article.contentHtml === undefined && article.summary === undefined) {
    hearing.leaveOut(file, "there is neither a title nor any text", "no-post");
    return [];
  }
  return [{ article, file, lineOf: (field) => lineOf(matter, field), isPost: true, section: read.section }];
}

const templateWarning = (code: string) => `template code is left out: ${code}; the built site has what it makes`;

function templateFree(
  body: string,
  rules: ReturnType<typeof rulesFor>,
  { site }: OpenSite,
  title: string | undefined,
  config: BuildConfig,
) {
  if (config.templateCode === "keep" || rules.length === 0 || !MAY_BE_CODE.test(body)) return { body, dropped: [] };
  const base = pathOf(config.url ?? site.head.url);
  return withoutTemplateCode(body, rules, { base, title });
}

/** Most texts have none. */
const MAY_BE_CODE =
  /\{\{|\{%|\{#|\{\/\*|^:::|^import\b|^export\b|<\/?[A-Z]|^<(?:script|style|<<)|!!!|\?\?\?|===|--8<--|[{|]\w+[}|]|:\w+-[\w-]+:/m;

/** Below the folder of articles; of a file elsewhere, its name. */
function insideOf(path: string, { folders }: Site): string {
  const folder = folders
    .filter((one) => path.startsWith(one + sep))
    .sort((a, b) => b.length - a.length)
    .at(0);
  return (folder === undefined ? basename(path) : relative(folder, path)).split(sep).join("/");
}

function articleOf(
  file: PostFile,
  post: Post,
  matter: FrontMatter,
  { site, preset }: OpenSite,
  config: BuildConfig,
): ArticleInput {
  const { title, published, updated, categories, bylines, summary } = post;
  const language = post.language !== undefined && isLanguageTag(post.language) ? post.language : undefined;
  const home = config.url ?? site.head.url;
  const url = post.url === undefined ? undefined : whole(post.url, home);
  const image = post.image === undefined ? undefined : imageOf(post.image, file, url, home);
  const article: Record<string, unknown> = {
    ...fieldsOf(matter.fields),
    ...Object.fromEntries(
      Object.entries({ title, url, published, updated, summary, image, language }).filter(
        ([, value]) => value !== undefined,
      ),
    ),
  };
  if (bylines !== undefined && bylines.length > 0) article["bylines"] = bylines;
  if (categories !== undefined && categories.length > 0) article["categories"] = categories;
  addBody(article as unknown as ArticleInput, matter.body, {
    isHtml: post.isHtml === true || HTML_ENDING.test(file.path),
    flavour: site.flavour ?? preset.flavour,
    hasExcerpt: preset.name !== "docusaurus",
  });
  return article as unknown as ArticleInput;
}

/** What stands in front matter for feeds alone. */
const FEED_FIELDS = [
  "itunes",
  "podcast",
  "media",
  "enclosures",
  "rights",
  "episode",
  "season",
  "episodeType",
  "explicit",
  "duration",
];

function fieldsOf(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const own = FEED_FIELDS.filter((key) => fields[key] !== undefined).map((key) => [key, fields[key]]);
  const audio = fields["enclosure"] ?? fields["audio"];
  return { ...(audio === undefined ? {} : { enclosures: audio }), ...Object.fromEntries(own) };
}

/** A path on the site, as an address: it has the site's base path already. */
function whole(path: string, home: string | undefined): string | undefined {
  return URL.canParse(path, home) ? new URL(path, home).href : undefined;
}

/** A picture beside the article is below the article's address; another is named from the root. */
function imageOf(
  image: string,
  { path }: PostFile,
  url: string | undefined,
  home: string | undefined,
): string | undefined {
  if (URL.canParse(image)) return image;
  const isBeside = !image.startsWith("/") && existsSync(join(dirname(path), image));
  const base = isBeside ? url : home;
  return whole(isBeside || base === undefined ? image : image.replace(/^\/+/, ""), base);
}

/** What front matter calls the fields that problems are found in. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  published: ["date", "pubDate", "publishDate", "published"],
  updated: ["lastmod", "updated", "last_modified_at", "updatedDate", "modified"],
  bylines: ["author", "authors"],
  categories: ["tags", "categories", "tag", "category"],
  url: ["url", "permalink", "slug", "path"],
  summary: ["description", "summary", "excerpt"],
  image: ["image", "images", "cover", "heroImage", "thumbnail"],
};

function lineOf(matter: FrontMatter, field: string): number {
  const lines = [field, ...(KEYS[field] ?? [])].map((key) => matter.lineOf(key));
  return lines.find((line) => line > 1) ?? 1;
}
