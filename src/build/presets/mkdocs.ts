/** MkDocs with the blog of Material: GENERATORS.md, which read its source. */

import { dirname, join, posix } from "node:path";
import type { FrontMatter } from "../front-matter/front-matter.ts";
import type { Timestamp } from "../../newsroom/timestamp.ts";
import { firstFile, isFile, basePath, readConfiguration, readText } from "./configuration.ts";
import { readDate } from "./dates.ts";
import { headlineOf } from "./headline.ts";
import { luxon } from "./permalink-template.ts";
import {
  DRAFT,
  type LeftOutPost,
  later,
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

const CONFIGURATIONS = ["mkdocs.yml", "mkdocs.yaml"];

export const mkdocs: Preset = {
  name: "mkdocs",
  label: "MkDocs Material",
  flavour: { footnotes: true, headingIds: true, attributes: true },
  contentNames: ["docs"],
  isSite: (folder) => /\bblog\b/.test(readText(firstFile(folder, CONFIGURATIONS) ?? "")),
  open: (root, options) => new MkDocsSite(root, options),
};

class MkDocsSite implements Site {
  readonly endings = [".md", ".markdown"];
  readonly fences = {};
  readonly notices = [];
  readonly head;
  readonly author;
  readonly folders: readonly string[];
  readonly assets: readonly string[];
  readonly #config: Fields;
  readonly #blog: Fields;
  readonly #options: SiteOptions;
  readonly #base: string;
  readonly #docs: string;
  readonly #authors: Fields;

  constructor(root: string, options: SiteOptions) {
    const config = readConfiguration(firstFile(root, CONFIGURATIONS));
    this.#config = config;
    this.#options = options;
    this.#blog = pluginOf(config, "blog");
    this.#docs = join(root, textOf(config["docs_dir"]) ?? "docs");
    const posts = (textOf(this.#blog["post_dir"]) ?? "{blog}/posts").replace("{blog}", this.#blogFolder);
    this.folders = [join(this.#docs, posts)];
    this.assets = [this.#docs];
    const home = textOf(config["site_url"]);
    this.#base = basePath(options.config.url, home);
    const people = firstFile(this.#docs, [
      (textOf(this.#blog["authors_file"]) ?? "{blog}/.authors.yml").replace("{blog}", this.#blogFolder),
    ]);
    const authors = readConfiguration(people);
    this.#authors = isObject(authors["authors"]) ? authors["authors"] : authors;
    this.author = textOf(config["site_author"]);
    this.head = {
      title: textOf(config["site_name"]) as string,
      url: home === undefined ? undefined : `${home.replace(/\/$/, "")}/`,
      description: textOf(config["site_description"]),
      language: textOf(at(config, "theme.language")),
      rights: textOf(config["copyright"])?.replace(/<[^<>]*>/g, ""),
    };
  }

  get #blogFolder(): string {
    return (textOf(this.#blog["blog_dir"]) ?? "blog").replace(/^\.$|^\/|\/$/g, "");
  }

  passOver({ inside }: PostFile): string | undefined {
    return inside.split("/").some((part) => part.startsWith(".")) ? "MkDocs passes over such names" : undefined;
  }

  read(file: PostFile, matter: FrontMatter): Post | LeftOutPost {
    const fields = { ...this.#inherited(file), ...matter.fields };
    const { isDraftKept, now, config } = this.#options;
    if (isYes(fields["draft"] ?? "") && !isDraftKept) return DRAFT;
    const stated = isObject(fields["date"]) ? fields["date"] : { created: fieldText(matter, "date") ?? fields["date"] };
    const date = this.#date(stated["created"]);
    if (date === undefined) return { absence: "no-post", reason: "it has no date, which the blog requires" };
    const hidesFuture = isYes(this.#blog["draft_if_future_date"] ?? "") && config.future !== true;
    if (now !== undefined && hidesFuture && date > now) return later(date);
    const title =
      fieldText(matter, "title") ?? textOf(fields["title"]) ?? headlineOf(matter.body) ?? titleOfName(file.inside);
    const categories = listOf(fields["categories"]);
    return {
      title,
      url: this.#urlOf({ file, fields, title, date, categories }),
      published: date,
      updated: this.#date(stated["updated"]),
      categories: unique([...categories, ...listOf(fields["tags"])]),
      bylines: bylinesOf(fields["authors"] ?? fields["author"], this.#authors),
      summary: firstText(fields["description"]),
      image: pictureOf(fields["image"]),
      section: categories[0],
      notices: [],
    };
  }

  #date(value: unknown): Timestamp | undefined {
    const text = textOf(value);
    return text === undefined ? undefined : readDate(text, this.#options.config.zone ?? "UTC");
  }

  /** `.meta.yml` of the folders above, the outer first. */
  #inherited({ path }: PostFile): Fields {
    if (!listOf(this.#config["plugins"]).includes("meta") && pluginOf(this.#config, "meta") === NONE) return {};
    const files: string[] = [];
    for (let folder = dirname(path); folder.length >= this.#docs.length; folder = dirname(folder))
      files.unshift(join(folder, ".meta.yml"));
    return Object.assign({}, ...files.filter((file) => isFile(file)).map((file) => readConfiguration(file))) as Fields;
  }

  #urlOf({ file, fields, title, date, categories }: PageFacts): string {
    const separator = textOf(this.#blog["post_slugify_separator"]) ?? "-";
    const slug = (text: string) => slugOf(text, separator);
    const format = textOf(this.#blog["post_url_format"]) ?? "{date}/{slug}";
    const limit = Number(this.#blog["post_url_max_categories"] ?? 1);
    const values: Readonly<Record<string, string>> = {
      date: luxon(date, textOf(this.#blog["post_url_date_format"]) ?? "yyyy/MM/dd"),
      slug: textOf(fields["slug"]) ?? slug(title),
      categories: categories.slice(0, limit).map(slug).join("/"),
      file: posix.basename(file.inside).replace(/\.[^.]+$/, ""),
    };
    const path = format.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
    const ending = this.#config["use_directory_urls"] === false ? ".html" : "/";
    return `${this.#base}/${this.#blogFolder}/${path}${ending}`.replace(/\/+/g, "/");
  }
}

interface PageFacts {
  readonly file: PostFile;
  readonly fields: Fields;
  readonly title: string;
  readonly date: Timestamp;
  readonly categories: readonly string[];
}

const NONE: Fields = {};

/** A plugin is named in a list or a map, with options or without. */
function pluginOf(config: Fields, name: string): Fields {
  const { plugins } = config;
  const entries = Array.isArray(plugins) ? plugins : isObject(plugins) ? [plugins] : [];
  for (const entry of entries)
    if (isObject(entry))
      for (const [key, options] of Object.entries(entry))
        if (key === name || key.endsWith(`/${name}`)) return isObject(options) ? options : { ...NONE };
  return NONE;
}

/** pymdownx: signs are left out, blanks become the separator, letters of every script stay. */
const slugOf = (text: string, separator: string) =>
  text
    .replace(/<[^<>]*>/g, "")
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}_\- ]/gu, "")
    .trim()
    .toLowerCase()
    .replaceAll(" ", separator);

/** MkDocs: hyphens and underlines are blanks; in small letters it begins with a capital. */
function titleOfName(inside: string): string {
  const name = posix
    .basename(inside)
    .replace(/\.[^.]+$/, "")
    .replace(/[-_]/g, " ");
  return name.toLowerCase() === name ? name.slice(0, 1).toUpperCase() + name.slice(1) : name;
}
