/** VitePress: GENERATORS.md. It has no posts of its own: those are what the site's content loader loads, else pages with a date. */

import { readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { readModuleFile } from "../front-matter/literals.ts";
import type { FrontMatter } from "../front-matter/front-matter.ts";
import { firstFile, isFolder, basePath, readText } from "./configuration.ts";
import { readDate } from "./dates.ts";
import { globPattern } from "./glob-pattern.ts";
import { headlineOf } from "./headline.ts";
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
  bylinesOf,
  type Fields,
  fieldText,
  firstText,
  isObject,
  isYes,
  listOf,
  pictureOf,
  textOf,
  unique,
} from "./values.ts";

const CONFIGURATIONS = ["ts", "mts", "js", "mjs", "cjs"].flatMap((ending) => [
  `config.${ending}`,
  `config/index.${ending}`,
]);

export const vitepress: Preset = {
  name: "vitepress",
  label: "VitePress",
  flavour: { footnotes: true, headingIds: true },
  contentNames: ["posts", "docs"],
  isSite: (folder) => isFolder(join(folder, ".vitepress")),
  open: (root, options) => new VitePressSite(root, options),
};

class VitePressSite implements Site {
  readonly endings = [".md"];
  readonly fences = {};
  readonly notices = [];
  readonly head;
  readonly folders: readonly string[];
  readonly assets: readonly string[];
  readonly #options: SiteOptions;
  readonly #config: Fields;
  readonly #base: string;
  readonly #loaded: readonly RegExp[];
  readonly #excluded: readonly RegExp[];

  constructor(root: string, options: SiteOptions) {
    const folder = join(root, ".vitepress");
    const config = (readModuleFile(firstFile(folder, CONFIGURATIONS)).value ?? {}) as Fields;
    const source = join(root, textOf(config["srcDir"]) ?? "");
    const { site, loaded } = loadersOf([folder, source]);
    this.#config = config;
    this.#options = options;
    this.#loaded = loaded.map((glob) => globPattern(glob.replace(/^\.?\//, "")));
    this.#excluded = listOf(config["srcExclude"]).map(globPattern);
    const base = textOf(config["base"]) ?? "/";
    this.#base = basePath(options.config.url, base);
    this.folders = [source];
    this.assets = [join(source, "public")];
    const sitemap = isObject(config["sitemap"]) ? textOf(config["sitemap"]["hostname"]) : undefined;
    const home = sitemap ?? site;
    this.head = {
      title: textOf(config["title"]) as string,
      url: home !== undefined && URL.canParse(home) ? new URL(base, home).href : undefined,
      description: textOf(config["description"]),
      language: textOf(config["lang"]),
    };
  }

  passOver({ inside }: PostFile): string | undefined {
    if (this.#excluded.some((pattern) => pattern.test(inside))) return "srcExclude leaves it out";
    if (this.#loaded.length > 0 && !this.#loaded.some((pattern) => pattern.test(inside)))
      return "the site's content loader does not load it";
    return undefined;
  }

  read({ inside }: PostFile, matter: FrontMatter): Post | LeftOutPost {
    const { fields, body } = matter;
    if (isYes(fields["draft"] ?? "") && !this.#options.isDraftKept) return DRAFT;
    const layout = textOf(fields["layout"]);
    const stated = firstText(...["date", "publishDate", "published", "created"].map((key) => fieldText(matter, key)));
    const published = stated === undefined ? undefined : readDate(stated, this.#options.config.zone ?? "UTC");
    const isList = /(?:^|\/)index\.md$/.test(inside) && (stated === undefined || layout === "home");
    if (isList || layout === "home" || (this.#loaded.length === 0 && stated === undefined))
      return { absence: "no-post", reason: "it is a page without a date" };
    const updated = textOf(fields["lastUpdated"]);
    return {
      title: fieldText(matter, "title") ?? headlineOf(body),
      url: this.#urlOf(inside),
      published,
      updated:
        updated === undefined || isYes(updated) ? undefined : readDate(updated, this.#options.config.zone ?? "UTC"),
      categories: unique([
        ...listOf(fields["categories"] ?? fields["category"]),
        ...listOf(fields["tags"] ?? fields["tag"]),
      ]),
      bylines: bylinesOf(fields["author"] ?? fields["authors"]),
      summary: firstText(fields["description"], fields["summary"], fields["excerpt"]),
      image: pictureOf([fields["image"], fields["cover"], fields["thumbnail"]].flat()),
      language: firstText(fields["lang"]),
      section: inside.includes("/") ? inside.split("/", 1)[0] : undefined,
      notices:
        stated !== undefined && published === undefined ? [{ key: "date", message: `"${stated}" is no date` }] : [],
    };
  }

  #urlOf(inside: string): string {
    const rewritten = this.#rewritten(inside);
    const bare = rewritten.slice(0, rewritten.length - extname(rewritten).length);
    const ending = this.#config["cleanUrls"] === true ? "" : ".html";
    const path = /(?:^|\/)index$/.test(bare) ? bare.replace(/index$/, "") : bare + ending;
    return `/${this.#base}/${path}`.replace(/\/+/g, "/");
  }

  /** `rewrites`: `":pkg/src/(.*)": ":pkg/(.*)"` and plain names. */
  #rewritten(inside: string): string {
    const { rewrites } = this.#config;
    if (!isObject(rewrites)) return inside;
    for (const [from, to] of Object.entries(rewrites)) {
      const names: string[] = [];
      const source = from
        .replace(/[.+^$|[\]\\]/g, "\\$&")
        .replace(/:(\w+)(\*|\+)?|\(\.\*\)/g, (_, name: string | undefined, many: string | undefined) => {
          names.push(name ?? "*");
          return name === undefined || many !== undefined ? "(.*)" : "([^/]+)";
        });
      const found = new RegExp(`^${source}$`).exec(inside);
      if (found !== null && typeof to === "string")
        return to.replace(
          /:(\w+)[*+]?|\(\.\*\)/g,
          (_, name: string | undefined) => found[names.indexOf(name ?? "*") + 1] ?? "",
        );
    }
    return inside;
  }
}

/** What `createContentLoader("posts/*.md")` loads, and where the feed of the site says that it lives. */
function loadersOf(folders: readonly string[]): { loaded: string[]; site: string | undefined } {
  const files = folders.flatMap((folder) =>
    isFolder(folder)
      ? readdirSync(folder, { recursive: true, encoding: "utf8" })
          .filter((name) => /\.(?:[cm]?[jt]s|vue)$/.test(name) && !/node_modules|cache|dist/.test(name))
          .map((name) => join(folder, name))
      : [],
  );
  const loaded: string[] = [];
  let site: string | undefined;
  for (const file of new Set(files)) {
    const text = readText(file);
    for (const [, globs] of text.matchAll(/createContentLoader\(\s*(\[[^\]]*\]|["'`][^"'`]+["'`])/g))
      for (const [, glob] of globs!.matchAll(/["'`]([^"'`]+)["'`]/g)) loaded.push(glob!);
    site ??= /(?:baseUrl|hostname|siteUrl|SITE_URL|site)\s*[:=]\s*["'`](https?:\/\/[^"'`]+)["'`]/i.exec(text)?.[1];
  }
  return { loaded, site };
}
