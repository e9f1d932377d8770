/** Astro: GENERATORS.md, and the source of Astro 5. Collections, routes and the site's own feed are read, not run. */

import { readdirSync } from "node:fs";
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";
import { slug } from "github-slugger";
import { type ModuleValues, readModuleFile } from "../front-matter/literals.ts";
import type { FrontMatter } from "../front-matter/front-matter.ts";
import { firstFile, isFolder, basePath, readText, usesPackage } from "./configuration.ts";
import { readDate } from "./dates.ts";
import { globPattern } from "./glob-pattern.ts";
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
  isNo,
  isObject,
  isYes,
  listOf,
  pictureOf,
  textOf,
  unique,
} from "./values.ts";

const CONFIGURATIONS = ["mjs", "ts", "js", "mts", "cjs"].map((ending) => `astro.config.${ending}`);
const PUBLISHED = [
  "pubDate",
  "pubDatetime",
  "publishDate",
  "publishedDate",
  "publishedAt",
  "published_at",
  "published",
  "publicationDate",
  "datePublished",
  "date",
  "createdAt",
  "created",
  "created_at",
  "pubdate",
];
const UPDATED = [
  "updatedDate",
  "updated",
  "modDatetime",
  "updatedAt",
  "updateDate",
  "lastmod",
  "lastModified",
  "modified",
  "dateModified",
  "updated_at",
];

export const astro: Preset = {
  name: "astro",
  label: "Astro",
  flavour: { footnotes: true, smart: "—", headingIds: true },
  contentNames: ["content", "blog"],
  isSite: (folder) =>
    firstFile(folder, CONFIGURATIONS) !== undefined ||
    usesPackage(folder, "astro") ||
    isFolder(join(folder, "src/content")),
  open: (root, options) => new AstroSite(root, options),
};

/** A folder of articles, and how the site addresses them. */
interface Collection {
  readonly name: string;
  readonly folder: string;
  readonly patterns: readonly RegExp[];
  /** Before and after an entry's name. */
  readonly before: string;
  readonly after: string;
  /** Files under `src/pages` are pages by themselves. */
  readonly isRoute: boolean;
}

class AstroSite implements Site {
  readonly endings = [".md", ".mdx", ".markdown", ".mdoc"];
  readonly fences = { toml: true };
  readonly notices: { file: string; message: string }[] = [];
  readonly head;
  readonly author;
  readonly folders: readonly string[];
  readonly assets: readonly string[];
  readonly #options: SiteOptions;
  readonly #collections: readonly Collection[];
  readonly #base: string;
  readonly #trailingSlash: boolean;
  readonly #pubField: string | undefined;
  readonly #authors: Fields;

  constructor(root: string, options: SiteOptions) {
    const config = (readModuleFile(firstFile(root, CONFIGURATIONS)).value ?? {}) as Fields;
    const source = join(root, textOf(config["srcDir"]) ?? "src");
    const feed = feedOf(source);
    this.#options = options;
    const home = textOf(config["site"]) ?? feed.site;
    this.#base = basePath(options.config.url, textOf(config["base"]));
    this.#trailingSlash = slashOf(config, feed);
    this.#pubField = feed.published;
    this.#collections = collectionsOf(root, source, feed);
    this.#authors = peopleIn(join(source, "content/authors"));
    this.folders = unique(this.#collections.map(({ folder }) => folder));
    this.assets = [join(root, textOf(config["publicDir"]) ?? "public")];
    const constants = constantsOf(source);
    this.author = bylinesOf(constants.author)[0];
    const base = `/${textOf(config["base"]) ?? ""}/`.replace(/\/+/g, "/");
    this.head = {
      title: firstText(feed.title, constants.title) as string,
      url: home !== undefined && URL.canParse(home) ? new URL(base, home).href : undefined,
      description: firstText(feed.description, constants.description),
      language: firstText(feed.language, constants.language, at(config, "i18n.defaultLocale")),
    };
  }

  passOver(file: PostFile): string | undefined {
    return this.#collectionOf(file) === undefined ? "it is in no collection of the site's feed" : undefined;
  }

  #collectionOf({ path }: PostFile): Collection | undefined {
    return this.#collections.find(({ folder, patterns }) => {
      const inside = relative(folder, path).split(sep).join("/");
      return !inside.startsWith("..") && patterns.some((pattern) => pattern.test(inside));
    });
  }

  read(file: PostFile, matter: FrontMatter): Post | LeftOutPost {
    const { fields } = matter;
    const collection = this.#collectionOf(file) ?? this.#collections[0];
    const status = textOf(fields["status"])?.toLowerCase();
    if (
      (isYes(fields["draft"] ?? "") ||
        isYes(fields["isDraft"] ?? "") ||
        status === "draft" ||
        fields["published"] === false ||
        isNo(fields["publish"] ?? "")) &&
      !this.#options.isDraftKept
    )
      return DRAFT;
    if (isYes(fields["unlisted"] ?? "") || fields["rss"] === false || fields["feed"] === false)
      return { absence: "unlisted", reason: "it is not listed" };
    const key = [this.#pubField, ...PUBLISHED].find(
      (one) => one !== undefined && fields[one] !== undefined && typeof fields[one] !== "boolean",
    );
    const published = key === undefined ? undefined : this.#date(fieldText(matter, key));
    if (collection?.isRoute && key === undefined) return { absence: "no-post", reason: "it is a page without a date" };
    const unread =
      key !== undefined && published === undefined
        ? [{ key, message: `"${String(fields[key])}" is no date; write one like 2023-03-21` }]
        : [];
    return {
      title: fieldText(matter, "title"),
      url: collection === undefined ? undefined : this.#urlOf(file, fields, collection),
      published,
      updated: this.#date(firstText(...UPDATED.map((one) => fields[one]))),
      categories: unique([
        ...listOf(fields["categories"] ?? fields["category"]),
        ...listOf(fields["tags"] ?? fields["tag"]),
      ]),
      bylines: bylinesOf(fields["author"] ?? fields["authors"], this.#authors),
      summary: firstText(fields["description"], fields["summary"], fields["excerpt"]),
      image: this.#picture(fields),
      language: firstText(fields["lang"], fields["locale"]),
      section: file.inside.includes("/") ? file.inside.split("/", 1)[0] : undefined,
      notices: unread,
    };
  }

  /** A text is read in the builder's zone by `new Date`; here in the site's, else UTC. */
  #date(text: string | undefined) {
    return text === undefined ? undefined : readDate(text, this.#options.config.zone ?? "UTC");
  }

  /** What Astro imports gets a name of its own in the build; only what lies in `public` keeps it. */
  #picture(fields: Fields): string | undefined {
    const stated = pictureOf(
      [
        fields["heroImage"],
        fields["image"],
        fields["cover"],
        fields["coverImage"],
        fields["ogImage"],
        fields["thumbnail"],
      ].flat(),
    );
    return stated === undefined || /^(?:\.|@|~)/.test(stated) ? undefined : stated;
  }

  #urlOf(file: PostFile, fields: Fields, { folder, before, after, isRoute }: Collection): string {
    const inside = relative(folder, file.path).split(sep).join("/");
    const bare = inside.slice(0, inside.length - extname(inside).length);
    const id = isRoute ? bare.replace(/(^|\/)index$/, "$1") : (textOf(fields["slug"]) ?? idOf(bare));
    const path = `${before}${id}${after}`;
    if (URL.canParse(path)) return path;
    const clean = `/${path}`.replace(/\/+/g, "/").replace(/(?<=.)\/$/, "");
    const base = `/${this.#base}`.replace(/\/+/g, "/").replace(/\/$/, "");
    const whole = clean === base || clean.startsWith(`${base}/`) ? clean : base + clean;
    return this.#trailingSlash && !/\.\w+$/.test(id.split("/").at(-1)!) ? `${whole}/` : whole;
  }
}

/** Each part of the path, as GitHub names its headings. */
const idOf = (path: string) =>
  path
    .split("/")
    .map((part) => slug(part))
    .join("/")
    .replace(/\/index$/, "");

// ── The site's own feed ─────────────────────────────────────────────────────

interface OwnFeed {
  readonly file: string | undefined;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly site?: string | undefined;
  readonly language?: string | undefined;
  readonly collections: readonly string[];
  readonly globs: readonly string[];
  /** Before and after an entry's name. */
  readonly link?: readonly [string, string] | undefined;
  readonly published?: string | undefined;
  readonly trailingSlash?: unknown;
}

/** `src/pages/rss.xml.js`, `feed.xml.ts` … */
function feedOf(source: string): OwnFeed {
  const names = isFolder(join(source, "pages"))
    ? readdirSync(join(source, "pages"), { recursive: true, encoding: "utf8" })
    : [];
  const name = names
    .filter((one) => /(?:rss|feed|atom|index)\.xml\.[jt]s$/.test(one))
    .sort((a, b) => a.length - b.length)[0];
  if (name === undefined) return { file: undefined, collections: [], globs: [] };
  const file = join(source, "pages", name);
  const text = readText(file);
  const module = readModuleFile(file);
  const given = (module.calls("rss")[0]?.[0] ?? module.calls("getRssString")[0]?.[0] ?? {}) as Fields;
  const all = (pattern: RegExp) => Array.from(text.matchAll(pattern), ([, found]) => found!);
  return {
    file,
    title: textOf(given["title"]),
    description: textOf(given["description"]),
    site: textOf(given["site"]),
    language: /<language>([\w-]+)</.exec(textOf(given["customData"]) ?? text)?.[1],
    collections: [...new Set([...all(/getCollection\(\s*["'`](\w[\w-]*)["'`]/g), ...helperCollections(file, text)])],
    globs: all(/import\.meta\.glob\(\s*["'`]([^"'`]+)["'`]/g),
    link: linkIn(text, module),
    published:
      /pubDate:[^,\n]*?\.(?:data|frontmatter)\.(\w+)/.exec(text)?.[1] ??
      /pubDate:\s*new Date\(\s*(?:\w+\.)?(?:data|frontmatter)\.(\w+)/.exec(text)?.[1],
    trailingSlash: given["trailingSlash"],
  };
}

/** The posts may come from a function of the site's: its file says of which collection. */
function helperCollections(file: string, text: string): string[] {
  const imports = Array.from(text.matchAll(/from\s+["']([^"']+)["']/g), ([, name]) => name!).filter(
    (name) => /^[.@~]/.test(name) && !/^@astrojs/.test(name),
  );
  const source = file.slice(0, file.lastIndexOf("/pages/"));
  return imports.flatMap((name) => {
    const path = name.startsWith(".") ? resolve(dirname(file), name) : join(source, name.replace(/^[@~]\/?/, ""));
    const found = ["", ".ts", ".js", "/index.ts"].map((ending) => readText(path + ending)).join("\n");
    return Array.from(found.matchAll(/getCollection\(\s*["'`](\w[\w-]*)["'`]/g), ([, collection]) => collection!);
  });
}

/** `link: \`/blog/${post.id}/\`` says what is before and after an entry's name. */
function linkIn(text: string, { names }: ModuleValues): [string, string] | undefined {
  const template = /link:\s*`([^`]*)`/.exec(text)?.[1];
  if (template !== undefined) {
    const entry = /\$\{[^}]*\.(?:id|slug)\b[^}]*\}/.exec(template);
    if (entry === null) return undefined;
    const known = (part: string) =>
      part
        .replace(/\$\{([^}]*)\}/g, (_, name: string) => textOf(names[name.trim()]) ?? "")
        .replace(/^https?:\/\/[^/]+/, "");
    return [known(template.slice(0, entry.index)), known(template.slice(entry.index + entry[0].length))];
  }
  const sum = /link:\s*(["'])([^"']*)\1\s*\+\s*\w+\.(?:id|slug)\b(?:\s*\+\s*(["'])([^"']*)\3)?/.exec(text);
  return sum === null ? undefined : [sum[2]!, sum[4] ?? ""];
}

/** The feed's library puts a slash at the end unless it is told not to. */
function slashOf(config: Fields, { file, trailingSlash, link }: OwnFeed): boolean {
  if (file !== undefined && link !== undefined) return trailingSlash !== false;
  if (textOf(config["trailingSlash"]) === "never") return false;
  return textOf(at(config, "build.format")) !== "file";
}

// ── Collections ─────────────────────────────────────────────────────────────

const ALL = [/^.*$/];

/** Those of the feed; without one, those that have a route; without any, all there are. */
function collectionsOf(root: string, source: string, feed: OwnFeed): Collection[] {
  if (feed.collections.length === 0 && feed.globs.length > 0 && feed.file !== undefined)
    return feed.globs.map((glob) => pagesOf(feed.file!, glob, source));
  const stated = statedCollections(root, source);
  const routes = routesOf(source);
  const names =
    feed.collections.length > 0
      ? feed.collections.filter((name) => stated.has(name))
      : [...routes.keys()].filter((name) => stated.has(name));
  const chosen =
    names.length > 0
      ? names
      : [...stated.keys()].filter((name) => !/^(?:authors?|tags?|config|pages?|projects?|data)$/i.test(name));
  const found = chosen.map((name): Collection => {
    const { folder, patterns } = stated.get(name)!;
    const [before, after] = (feed.collections.length <= 1 ? feed.link : undefined) ??
      routes.get(name) ?? [`/${name}/`, ""];
    return { name, folder, patterns, before, after, isRoute: false };
  });
  if (found.length > 0) return found;
  return [
    {
      name: "pages",
      folder: join(source, "pages"),
      patterns: [/^(?!.*(?:^|\/)_).*$/],
      before: "/",
      after: "",
      isRoute: true,
    },
  ];
}

/** `import.meta.glob("./posts/*.md")` beside the feed. */
function pagesOf(file: string, glob: string, source: string): Collection {
  const whole = glob.startsWith("/") ? join(dirname(source), glob) : resolve(dirname(file), glob);
  const pages = join(source, "pages");
  const pattern = globPattern(relative(pages, whole).split(sep).join("/"));
  return { name: "pages", folder: pages, patterns: [pattern], before: "/", after: "", isRoute: true };
}

type Stated = Pick<Collection, "folder" | "patterns">;

/** Of `content.config.ts`, and the folders of `src/content`. */
function statedCollections(root: string, source: string): Map<string, Stated> {
  const content = join(source, "content");
  const folders = isFolder(content) ? readdirSync(content).filter((name) => isFolder(join(content, name))) : [];
  const stated = new Map(
    folders.map((name): [string, Stated] => [name, { folder: join(content, name), patterns: [/^(?!.*(?:^|\/)_).*$/] }]),
  );
  const file = firstFile(source, [
    "content.config.ts",
    "content.config.js",
    "content.config.mjs",
    "content/config.ts",
    "content/config.js",
  ]);
  const { names } = readModuleFile(file);
  const exported = isObject(names["collections"]) ? names["collections"] : {};
  for (const [name, collection] of Object.entries(exported)) {
    const loader = at(collection, "loader");
    if (!isObject(loader)) continue;
    const base = textOf(loader["base"]) ?? ".";
    const patterns = listOf(loader["pattern"]);
    stated.set(name, {
      folder: resolve(root, base),
      patterns: patterns.length === 0 ? ALL : patterns.map((one) => globPattern(one.replace(/^\.\//, ""))),
    });
  }
  return stated;
}

/** Where a page shows the entries of a collection: `src/pages/blog/[...slug].astro` is `/blog/…`. */
function routesOf(source: string): Map<string, readonly [string, string]> {
  const pages = join(source, "pages");
  const names = isFolder(pages) ? readdirSync(pages, { recursive: true, encoding: "utf8" }) : [];
  const routes = new Map<string, readonly [string, string]>();
  for (const name of names
    .filter((one) => /\[(?:\.\.\.)?(?:slug|id|path|post|entry)\](?:\/index)?\.astro$/.test(one))
    .sort()) {
    const text = readText(join(pages, name));
    const collection = /getCollection\(\s*["'`](\w[\w-]*)["'`]/.exec(text)?.[1] ?? basename(dirname(name));
    const [before, after = ""] = name.replace(/(?:\/index)?\.astro$/, "").split(/\[(?:\.\.\.)?\w+\]/);
    if (!routes.has(collection)) routes.set(collection, [`/${before}`, after]);
  }
  return routes;
}

/** Names of the publication in `src/consts.ts` and the like. */
function constantsOf(source: string): { title?: unknown; description?: unknown; author?: unknown; language?: unknown } {
  const file = firstFile(source, [
    "consts.ts",
    "consts.js",
    "config.ts",
    "config.js",
    "site.config.ts",
    "constants.ts",
    "data/site.ts",
    "data/config.ts",
    "config/site.ts",
  ]);
  const { names, value } = readModuleFile(file);
  const objects = [value, ...Object.values(names)].filter(isObject);
  const find = (constant: string, ...keys: string[]) =>
    firstText(names[constant], ...objects.flatMap((one) => keys.map((key) => one[key])));
  return {
    title: find("SITE_TITLE", "title", "TITLE", "name", "NAME", "siteTitle"),
    description: find("SITE_DESCRIPTION", "description", "desc", "DESCRIPTION"),
    author: find("SITE_AUTHOR", "author", "AUTHOR"),
    language: find("SITE_LANG", "lang", "locale"),
  };
}

/** A collection of people: `reference("authors")`. */
function peopleIn(folder: string): Fields {
  const files = isFolder(folder) ? readdirSync(folder) : [];
  return Object.fromEntries(
    files
      .filter((name) => name.endsWith(".json"))
      .map((name): [string, unknown] => [basename(name, ".json"), JSON.parse(readText(join(folder, name)) || "{}")]),
  );
}
