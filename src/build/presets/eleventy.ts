/** Eleventy: GENERATORS.md, and the source of Eleventy 3. Its configuration is a program: what is literal in it is read. */

import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { basename, dirname, extname, join, relative, sep } from "node:path";
import { type FrontMatter, readFrontMatter } from "../front-matter/front-matter.ts";
import { readModuleFile } from "../front-matter/literals.ts";
import { Timestamp } from "../../newsroom/timestamp.ts";
import { firstFile, isFile, isFolder, basePath, readConfiguration, readText, usesPackage } from "./configuration.ts";
import { readDate } from "./dates.ts";
import { globPattern } from "./glob-pattern.ts";
import { expandTemplate } from "./permalink-template.ts";
import {
  DRAFT,
  type LeftOutPost,
  type Post,
  type PostFile,
  type Preset,
  type Site,
  type SiteOptions,
} from "./preset.ts";
import {
  at,
  bylinesOf,
  fieldText,
  type Fields,
  firstText,
  isObject,
  isYes,
  listOf,
  pictureOf,
  textOf,
  unique,
} from "./values.ts";

const CONFIGURATIONS = [
  "eleventy.config.js",
  "eleventy.config.mjs",
  "eleventy.config.cjs",
  "eleventy.config.ts",
  ".eleventy.js",
];
const FENCES = { json: true, isScriptRead: true, toml: true };
const ENDINGS = [".md", ".html", ".njk", ".liquid"];
/** Names of collections, which are no topics. */
const NO_TOPICS = new Set(["all", "nav", "post", "posts"]);

export const eleventy: Preset = {
  name: "eleventy",
  label: "Eleventy",
  flavour: { isIndentedText: true },
  contentNames: ["posts", "content"],
  isSite: (folder) => firstFile(folder, CONFIGURATIONS) !== undefined || usesPackage(folder, "@11ty/eleventy"),
  open: (root, options) => new EleventySite(root, options),
};

interface Collection {
  readonly name: string;
  /** Globs of its files, where it is made by a function. */
  readonly globs?: readonly RegExp[];
  readonly tags?: readonly string[];
}

class EleventySite implements Site {
  readonly endings = ENDINGS;
  readonly fences = FENCES;
  readonly notices: { file: string; message: string }[] = [];
  readonly head;
  readonly author;
  readonly folders: readonly string[];
  readonly assets: readonly string[];
  readonly #root: string;
  readonly #input: string;
  readonly #layouts: string;
  readonly #ignored: readonly RegExp[];
  readonly #options: SiteOptions;
  readonly #prefix: string;
  readonly #collection: Collection | undefined;
  readonly #aliases: Fields;
  readonly #folderData = new Map<string, Fields>();
  readonly #layoutData = new Map<string, Fields>();
  readonly #globals: Fields;

  constructor(root: string, options: SiteOptions) {
    const file = firstFile(root, CONFIGURATIONS);
    const { value, names, calls } = readModuleFile(file);
    const stated = { ...(names["config"] as Fields | undefined), ...(value as Fields | undefined) } as Fields;
    const setting = (key: string, call: string) => firstText(at(stated, `dir.${key}`), calls(call)[0]?.[0]);
    this.#root = root;
    this.#options = options;
    this.#input = join(root, setting("input", "setInputDirectory") ?? "");
    const includes = setting("includes", "setIncludesDirectory") ?? "_includes";
    this.#layouts = join(this.#input, setting("layouts", "setLayoutsDirectory") ?? includes);
    const data = join(this.#input, setting("data", "setDataDirectory") ?? "_data");
    const output = join(root, setting("output", "setOutputDirectory") ?? "_site");
    const skipped = [join(this.#input, includes), this.#layouts, data, output].map((one) =>
      relative(root, one).split(sep).join("/"),
    );
    this.#ignored = [...skipped.map((one) => globPattern(`${one}/**`)), ...ignoredBy(root, calls("add"))];
    this.#globals = globalData(data);
    const text = file === undefined ? "" : readText(file);
    this.#aliases = Object.fromEntries(calls("addLayoutAlias").map(([alias, layout]) => [String(alias), layout]));
    const feed = calls("addPlugin")
      .map(([, given]) => given)
      .find((given) => isObject(given) && isObject(given["metadata"]));
    this.#collection = collectionOf(feed, text, this.#input, root);
    const facts = [
      at(feed, "metadata"),
      this.#globals["metadata"],
      this.#globals["site"],
      this.#globals["meta"],
      this.#globals["config"],
    ];
    const fact = (...keys: string[]) => firstText(...facts.flatMap((one) => keys.map((key) => at(one, key))));
    const home = fact("base", "url", "siteUrl", "siteURL", "baseUrl", "baseURL", "homepage", "domain");
    const prefix = basePath(options.config.url, firstText(stated["pathPrefix"]) ?? home);
    this.#prefix = `/${prefix}`.replace(/\/+/g, "/").replace(/\/$/, "");
    this.folders = [this.#input];
    this.assets = [root, this.#input, join(root, "public")];
    this.author = facts.flatMap((one) => bylinesOf(at(one, "author")))[0];
    this.head = {
      title: fact("title", "name", "siteName", "siteTitle") as string,
      url: home !== undefined && URL.canParse(home) ? new URL(`${this.#prefix}/`, home).href : undefined,
      description: fact("subtitle", "description", "desc"),
      language: fact("language", "lang", "locale")?.replaceAll("_", "-"),
    };
  }

  passOver({ path }: PostFile): string | undefined {
    const inside = relative(this.#root, path).split(sep).join("/");
    return this.#ignored.some((pattern) => pattern.test(inside)) ? "Eleventy does not look there" : undefined;
  }

  read(file: PostFile, matter: FrontMatter): Post | LeftOutPost {
    const fields = this.#dataOf(file, matter.fields);
    const date = this.#dateOf(file, fields);
    const tags = listOf(fields["tags"]);
    const absent = this.#absence(file, fields, tags, date);
    if (absent !== undefined) return absent;
    const url = this.#urlOf(file, fields, date);
    if (typeof url !== "string") return url;
    const own = this.#collection?.name;
    const topics = tags.filter(
      (tag) => !NO_TOPICS.has(tag.toLowerCase()) && tag !== own && !this.#collection?.tags?.includes(tag),
    );
    const unread = fieldText(matter, "date");
    return {
      title: fieldText(matter, "title") ?? textOf(fields["title"]),
      url: this.#prefix + url,
      published: date,
      updated: dateIn(
        fields,
        ["updated", "lastmod", "modified", "last_modified_at", "dateModified", "updatedDate"],
        this.#zone,
      ),
      categories: unique([...topics, ...listOf(fields["categories"] ?? fields["category"])]),
      bylines: bylinesOf(fields["author"] ?? fields["authors"], (this.#globals["authors"] as Fields | undefined) ?? {}),
      summary: firstText(fields["description"], fields["summary"], fields["excerpt"]),
      image: pictureOf(
        [fields["image"], fields["cover"], fields["thumbnail"], fields["featuredImage"], fields["hero"]].flat(),
      ),
      language: firstText(fields["lang"]),
      section: file.inside.includes("/") ? file.inside.split("/", 1)[0] : undefined,
      isHtml: !/\.md$/i.test(file.path),
      notices:
        unread === undefined || date !== undefined
          ? []
          : [{ key: "date", message: `"${unread}" is no date that Eleventy reads` }],
    };
  }

  get #zone(): string {
    return this.#options.config.zone ?? "UTC";
  }

  /** Layouts first, then the folders' data from outside to inside, the file's own data, the page; tags are added up. */
  #dataOf({ path, inside }: PostFile, own: Fields): Fields {
    const folders = inside.split("/").slice(0, -1);
    const all = [this.#input, ...folders.map((_, i) => join(this.#input, ...folders.slice(0, i + 1)))];
    const stem = path.slice(0, path.length - extname(path).length);
    const below = [...all.map((folder) => this.#ofFolder(folder)), dataFile(stem), own];
    const layout = textOf(below.findLast((one) => one["layout"] !== undefined)?.["layout"]);
    const cascade = [...this.#ofLayout(layout), ...below];
    return { ...Object.assign({}, ...cascade), tags: unique(cascade.flatMap((one) => listOf(one["tags"]))) } as Fields;
  }

  #ofFolder(folder: string): Fields {
    const known = this.#folderData.get(folder);
    if (known !== undefined) return known;
    const data = dataFile(join(folder, basename(folder)));
    this.#folderData.set(folder, data);
    return data;
  }

  /** Data of a layout and of those around it, the outermost first. */
  #ofLayout(name: string | undefined, depth = 0): Fields[] {
    if (name === undefined || depth > 9) return [];
    const path = textOf(this.#aliases[name]) ?? name;
    const file = firstFile(this.#layouts, [
      path,
      ...["njk", "liquid", "html", "md", "webc", "vto"].map((end) => `${path}.${end}`),
    ]);
    if (file === undefined) return [];
    const known = this.#layoutData.get(file) ?? fieldsOf(file);
    this.#layoutData.set(file, known);
    const { layout, ...data } = known;
    return [...this.#ofLayout(textOf(layout), depth + 1), data];
  }

  /** The page's own, else the first in the path of the file. */
  #dateOf({ path }: PostFile, fields: Fields): Timestamp | undefined {
    const text = textOf(fields["date"]);
    if (text !== undefined) return specialDate(text, path) ?? readDate(text, this.#zone);
    const [day] = /\d{4}-\d\d-\d\d/.exec(relative(this.#root, path)) ?? [];
    return day === undefined ? undefined : readDate(day, this.#zone);
  }

  #absence(
    { path }: PostFile,
    fields: Fields,
    tags: readonly string[],
    date: Timestamp | undefined,
  ): LeftOutPost | undefined {
    if (isYes(fields["draft"] ?? "") && !this.#options.isDraftKept) return DRAFT;
    const excluded = fields["eleventyExcludeFromCollections"];
    const names = [this.#collection?.name, "all", "posts"];
    if (excluded === true || listOf(excluded).some((one) => names.includes(one)))
      return { absence: "unlisted", reason: "eleventyExcludeFromCollections" };
    if (fields["permalink"] === false) return { absence: "unlisted", reason: "permalink: false: it has no page" };
    if (isMember(this.#collection, relative(this.#root, path).split(sep).join("/"), tags, date, path)) return undefined;
    const wanted =
      this.#collection === undefined
        ? "it has no date, or is no Markdown"
        : `it is not in the collection ${this.#collection.name}`;
    return { absence: "no-post", reason: wanted };
  }

  #urlOf(file: PostFile, fields: Fields, date: Timestamp | undefined): string | LeftOutPost {
    const { inside } = file;
    const stem = inside.slice(0, inside.length - extname(inside).length);
    const stated = isObject(fields["permalink"]) ? fields["permalink"]["build"] : fields["permalink"];
    const template = textOf(stated);
    if (template === undefined) return defaultUrl(stem);
    const page = {
      fileSlug: fileSlugOf(stem),
      filePathStem: `/${withoutDate(stem)}`,
      date,
      inputPath: `./${relative(this.#root, file.path)}`,
      outputFileExtension: "html",
    };
    const path = expandTemplate(template, { ...this.#globals, ...fields, page });
    if (path === undefined)
      return { absence: "no-post", reason: `its permalink ${template} is a program that is not run` };
    return `/${path}`.replace(/\/+/g, "/").replace(/\/index(?:\.html|\/)?$/, "/");
  }
}

// ── Data ────────────────────────────────────────────────────────────────────

/** `posts.json`, `posts.11tydata.js` … of a folder or a page. */
function dataFile(stem: string): Fields {
  const [folder, name] = [dirname(stem), basename(stem)];
  const endings = [
    ".json",
    ...["json", "js", "mjs", "cjs", "yaml", "yml", "toml"].map((ending) => `.11tydata.${ending}`),
  ];
  const files = endings.map((ending) => join(folder, name + ending)).filter((file) => isFile(file));
  const data = files.map((file) => readConfiguration(file));
  return { ...Object.assign({}, ...data), ...tagsOf(data) } as Fields;
}

const tagsOf = (data: readonly Fields[]): Fields => {
  const tags = unique(data.flatMap((one) => listOf(one["tags"])));
  return tags.length === 0 ? {} : { tags };
};

function globalData(folder: string): Fields {
  if (!isFolder(folder)) return {};
  const files = readdirSync(folder).filter((name) => isFile(join(folder, name)));
  return Object.fromEntries(files.map((name) => [name.replace(/\..*$/, ""), readConfiguration(join(folder, name))]));
}

function fieldsOf(file: string): Fields {
  const matter = readFrontMatter(readText(file), FENCES);
  return "fields" in matter ? matter.fields : {};
}

/** `.eleventyignore`, `.gitignore` and `ignores.add("…")`. */
function ignoredBy(root: string, added: readonly unknown[][]): RegExp[] {
  const lines = [".eleventyignore", ".gitignore"].flatMap((name) => readText(join(root, name)).split(/\r?\n/));
  const patterns = [...lines, ...added.flatMap(([first]) => (typeof first === "string" ? [first] : []))]
    .map((line) =>
      line
        .trim()
        .replace(/^\.?\//, "")
        .replace(/\/$/, ""),
    )
    .filter((line) => line !== "" && !line.startsWith("#") && !line.startsWith("!"));
  return patterns.flatMap((pattern) => [
    globPattern(pattern),
    globPattern(`${pattern}/**`),
    globPattern(`**/${pattern}`),
    globPattern(`**/${pattern}/**`),
  ]);
}

function dateIn(fields: Fields, keys: readonly string[], zone: string): Timestamp | undefined {
  const text = firstText(...keys.map((key) => fields[key]));
  return text === undefined ? undefined : readDate(text, zone);
}

/** `Last Modified` and so on, in any capitals. */
function specialDate(text: string, path: string): Timestamp | undefined {
  const word = text.toLowerCase();
  if (word === "last modified") return whole(statSync(path).mtime);
  if (word === "created") return whole(statSync(path).birthtime);
  if (word !== "git last modified" && word !== "git created") return undefined;
  const lines = gitDates(path);
  const seconds = word === "git created" ? lines.at(-1) : lines[0];
  return seconds === undefined ? undefined : whole(new Date(Number(seconds) * 1000));
}

const whole = (date: Date) => new Timestamp(Math.floor(date.getTime() / 1000) * 1000, { offset: 0 });

function gitDates(path: string): string[] {
  try {
    const said = execFileSync("git", ["log", "--follow", "--format=%at", "--", path], {
      cwd: dirname(path),
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return said.split("\n").filter((line) => line !== "");
  } catch {
    return [];
  }
}

// ── Collections ─────────────────────────────────────────────────────────────

/** What the site's own feed is made of: the plugin's, else a feed template's, else a usual name. */
function collectionOf(feed: unknown, config: string, input: string, root: string): Collection | undefined {
  const stated = firstText(at(feed, "collection.name")) ?? collectionInTemplate(input);
  if (stated !== undefined) return withMembers(stated, config, root);
  return undefined;
}

const TEMPLATE = /\.(?:njk|liquid|11ty\.[cm]?js|html|md|webc|vto)$/i;
const USUAL = /^(?:posts?|blog(?:posts?)?|articles?|notes?|entries|writing|news)$/i;

/** What a feed's template lists, else a collection of a usual name that any template lists. */
function collectionInTemplate(input: string): string | undefined {
  const names = isFolder(input) ? readdirSync(input, { recursive: true, encoding: "utf8" }) : [];
  const templates = names.filter((name) => TEMPLATE.test(name) && !/node_modules|_site/.test(name));
  const feeds = templates.filter((name) => /(?:feed|rss|atom)[^/]*$/i.test(name) && !/\.md$/i.test(name));
  const inFeed = feeds.flatMap((name) => collectionsIn(readText(join(input, name))));
  if (inFeed.length > 0) return inFeed[0];
  const others = templates
    .filter((name) => !/\.md$/i.test(name))
    .flatMap((name) => collectionsIn(readText(join(input, name))));
  return others.find((name) => USUAL.test(name));
}

const collectionsIn = (text: string) =>
  Array.from(text.matchAll(/collections(?:\.(\w+)|\[["'](.+?)["']\])/g), ([, dotted, quoted]) => (dotted ?? quoted)!);

/** A collection of a function is made of files or of tags. */
function withMembers(name: string, config: string, root: string): Collection {
  const made = new RegExp(
    `addCollection\\(\\s*["']${name.replace(/\W/g, "\\$&")}["']([\\s\\S]*?)(?=addCollection\\(|$)`,
  ).exec(config)?.[1];
  if (made === undefined) return { name, ...(name === "all" ? {} : { tags: [name] }) };
  const globs = /getFilteredByGlob\(\s*(\[[^\]]*\]|["'`][^"'`]*["'`])/.exec(made)?.[1];
  if (globs !== undefined)
    return {
      name,
      globs: Array.from(globs.matchAll(/["'`]([^"'`]+)["'`]/g), ([, glob]) =>
        globPattern(relative(root, join(root, glob!)).split(sep).join("/")),
      ),
    };
  const tags = /getFilteredByTags?\(([^)]*)\)/.exec(made)?.[1];
  return {
    name,
    ...(tags === undefined ? {} : { tags: Array.from(tags.matchAll(/["'`]([^"'`]+)["'`]/g), ([, tag]) => tag!) }),
  };
}

function isMember(
  collection: Collection | undefined,
  inside: string,
  tags: readonly string[],
  date: Timestamp | undefined,
  path: string,
): boolean {
  if (collection?.globs !== undefined) return collection.globs.some((glob) => glob.test(inside));
  if (collection?.tags !== undefined) return collection.tags.every((tag) => tags.includes(tag));
  return (
    /\.md$/i.test(path) && (date !== undefined || tags.some((tag) => /^(?:posts?|blog|articles?|notes?)$/i.test(tag)))
  );
}

// ── Addresses ───────────────────────────────────────────────────────────────

/** `same/same.md` and `same/index.md` are the folder's page. */
function defaultUrl(stem: string): string {
  const parts = stem.split("/");
  const name = parts.at(-1)!;
  const own = name === "index" || name === parts.at(-2) ? parts.slice(0, -1) : parts;
  return own.length === 0 ? "/" : `/${own.join("/")}/`;
}

/** A date in a name is no part of its slug; those of folders stay. */
const bare = (name: string) => /\d{4}-\d\d-\d\d-(.*)/.exec(name)?.[1] ?? name;

function withoutDate(stem: string): string {
  const parts = stem.split("/");
  return [...parts.slice(0, -1), bare(parts.at(-1)!)].join("/");
}

function fileSlugOf(stem: string): string {
  const parts = stem.split("/");
  const own = bare(parts.at(-1)!);
  return own === "index" ? bare(parts.at(-2) ?? "") : own;
}
