/** Docusaurus: GENERATORS.md, and the source of its blog plugin 3. */

import { join, relative } from "node:path";
import { readModuleFile } from "../front-matter/literals.ts";
import type { FrontMatter } from "../front-matter/front-matter.ts";
import { firstFile, isFile, basePath, readConfiguration } from "./configuration.ts";
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
  at,
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

const CONFIGURATIONS = ["ts", "js", "mjs", "cjs", "mts"].map((ending) => `docusaurus.config.${ending}`);
/** What the plugin passes over, unless it is told otherwise. */
const EXCLUDED = ["**/_*.{js,jsx,ts,tsx,md,mdx}", "**/_*/**", "**/*.test.{js,jsx,ts,tsx}", "**/__tests__/**"];
/** `2019-05-28-first.md`, `2019/05/28/first.md`, `sub/2021-08-26-x/index.md`. */
const DATED = /^(.*)(\d{4}[-/]\d{1,2}[-/]\d{1,2})[-/]?(.*?)(?:\/index)?.mdx?$/;

export const docusaurus: Preset = {
  name: "docusaurus",
  label: "Docusaurus",
  flavour: { footnotes: true, headingIds: true, isIndentedText: true },
  contentNames: ["blog"],
  isSite: (folder) => firstFile(folder, CONFIGURATIONS) !== undefined || isFile(join(folder, "blog/authors.yml")),
  open: (root, options) => new DocusaurusSite(root, options),
};

class DocusaurusSite implements Site {
  readonly endings = [".md", ".mdx"];
  readonly fences = {};
  readonly notices = [];
  readonly head;
  readonly folders: readonly string[];
  readonly assets: readonly string[];
  readonly #options: SiteOptions;
  readonly #blog: Fields;
  readonly #excluded: readonly RegExp[];
  readonly #included: readonly RegExp[];
  readonly #base: string;
  readonly #trailingSlash: unknown;
  readonly #authors: Fields;
  readonly #tags: Fields;

  constructor(root: string, options: SiteOptions) {
    const config = (readModuleFile(firstFile(root, CONFIGURATIONS)).value ?? {}) as Fields;
    this.#options = options;
    this.#blog = blogOf(config);
    const folder = join(root, textOf(this.#blog["path"]) ?? "blog");
    this.folders = [folder];
    this.assets = [join(root, "static")];
    const home = textOf(config["url"]);
    this.#base = basePath(options.config.url, textOf(config["baseUrl"]));
    this.#trailingSlash = config["trailingSlash"];
    this.#excluded = listOf(this.#blog["exclude"] ?? EXCLUDED).map(globPattern);
    this.#included = listOf(this.#blog["include"] ?? ["**/*.{md,mdx}"]).map(globPattern);
    this.#authors = mapIn(folder, textOf(this.#blog["authorsMapPath"]) ?? "authors.yml");
    this.#tags = mapIn(folder, textOf(this.#blog["tags"]) ?? "tags.yml");
    const title = textOf(config["title"]);
    const url =
      home !== undefined && URL.canParse(home) ? new URL(textOf(config["baseUrl"]) ?? "/", home).href : undefined;
    this.head = {
      title: (firstText(at(this.#blog, "feedOptions.title")) ??
        (title === undefined ? undefined : `${title} Blog`)) as string,
      url,
      description: firstText(
        at(this.#blog, "feedOptions.description"),
        this.#blog["blogDescription"],
        config["tagline"],
      ),
      language: firstText(at(this.#blog, "feedOptions.language"), at(config, "i18n.defaultLocale")),
      rights: firstText(at(this.#blog, "feedOptions.copyright")),
    };
  }

  passOver({ inside }: PostFile): string | undefined {
    if (this.#excluded.some((pattern) => pattern.test(inside))) return "Docusaurus passes over such names";
    return this.#included.some((pattern) => pattern.test(inside)) ? undefined : "the configuration does not include it";
  }

  read({ inside }: PostFile, matter: FrontMatter): Post | LeftOutPost {
    const { fields, body } = matter;
    if (isYes(fields["draft"] ?? "") && !this.#options.isDraftKept) return DRAFT;
    if (isYes(fields["unlisted"] ?? "")) return { absence: "unlisted", reason: "unlisted: true" };
    const [, folder = "", day, text = inside.replace(/(?:\/index)?\.mdx?$/, "")] = DATED.exec(inside) ?? [];
    const stated = fieldText(matter, "date");
    const published = stated === undefined ? undefined : readDate(stated, this.#zone);
    const inName = day === undefined ? undefined : readDate(day.replaceAll("/", "-"), this.#zone);
    const slug =
      textOf(fields["slug"]) ?? (day === undefined ? `/${text}` : `/${day.replaceAll("-", "/")}/${folder}${text}`);
    const updated = textOf(at(fields["last_update"], "date"));
    return {
      title: fieldText(matter, "title") ?? headlineOf(body) ?? text,
      url: this.#urlOf(slug),
      published: published ?? inName,
      updated: updated === undefined ? undefined : readDate(updated, this.#zone),
      categories: unique([fields["tags"] ?? []].flat().flatMap((tag) => this.#labelOf(tag) ?? [])),
      bylines: this.#bylines(fields),
      summary: textOf(fields["description"]),
      image: pictureOf(fields["image"]),
      notices:
        stated !== undefined && published === undefined ? [{ key: "date", message: `"${stated}" is no date` }] : [],
    };
  }

  get #zone(): string {
    return this.#options.config.zone ?? "UTC";
  }

  #urlOf(slug: string): string {
    const parts = [this.#base, textOf(this.#blog["routeBasePath"]) ?? "blog", slug];
    const path = `/${parts.join("/")}`.replace(/\/+/g, "/");
    if (this.#trailingSlash === true) return path.endsWith("/") ? path : `${path}/`;
    return this.#trailingSlash === false && path !== "/" ? path.replace(/\/$/, "") : path;
  }

  /** A tag is a text, an object with a label, or a key of `tags.yml`. */
  #labelOf(tag: unknown): string | undefined {
    if (isObject(tag)) return textOf(tag["label"]);
    const name = textOf(tag);
    return name === undefined ? undefined : (firstText(at(this.#tags[name], "label")) ?? name);
  }

  #bylines(fields: Fields) {
    const stated = fields["authors"] ?? fields["author"];
    if (stated !== undefined && fields["author_url"] === undefined && fields["authorURL"] === undefined)
      return bylinesOf(stated, this.#authors);
    const name = firstText(fields["author"]);
    return name === undefined ? [] : bylinesOf({ name, url: fields["author_url"] ?? fields["authorURL"] });
  }
}

/** Options of the blog: in a preset, or of the plugin itself. */
function blogOf(config: Fields): Fields {
  const presets = [config["presets"] ?? []].flat(1) as unknown[];
  const lists = presets.filter(Array.isArray).length > 0 ? presets : [config["presets"]];
  const inPreset = [...lists, ...presets]
    .flat(2)
    .filter(isObject)
    .map((one) => one["blog"])
    .find(isObject);
  if (inPreset !== undefined) return inPreset;
  const plugins = [config["plugins"] ?? []].flat(1).filter(Array.isArray) as unknown[][];
  const plugin = plugins.find(([name]) => String(name).includes("content-blog"))?.[1];
  return isObject(plugin) ? plugin : {};
}

function mapIn(folder: string, name: string): Fields {
  const file = join(folder, name);
  return relative(folder, file).startsWith("..") || !isFile(file) ? {} : readConfiguration(file);
}
