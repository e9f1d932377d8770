/** Zola: GENERATORS.md, which read its source. */

import { basename, dirname, join } from "node:path";
import { transliterate } from "transliteration";
import type { FrontMatter } from "../front-matter/front-matter.ts";
import type { Timestamp } from "../../newsroom/timestamp.ts";
import { firstFile, isFile, isFolder, basePath, readConfiguration, readText } from "./configuration.ts";
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

export const zola: Preset = {
  name: "zola",
  label: "Zola",
  flavour: { footnotes: true, headingIds: true },
  contentNames: ["content"],
  isSite: (folder) =>
    isFile(join(folder, "zola.toml")) ||
    (/^\s*base_url\s*=/m.test(readText(join(folder, "config.toml"))) && isFolder(join(folder, "content"))),
  open: (root, options) => new ZolaSite(root, options),
};

/** A day, or a day and a time, at the start of a name. */
const DATED = /^(\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))?)(?:\s?[_-]\s?|\s)(.+)$/;

class ZolaSite implements Site {
  readonly endings = [".md"];
  readonly fences = { toml: true, isBlankAllowed: true };
  readonly notices = [];
  readonly head;
  readonly author;
  readonly folders: readonly string[];
  readonly assets: readonly string[];
  readonly #config: Fields;
  readonly #options: SiteOptions;
  readonly #base: string;
  readonly #language: string;

  constructor(root: string, options: SiteOptions) {
    const config = readConfiguration(firstFile(root, ["zola.toml", "config.toml"]));
    this.#config = config;
    this.#options = options;
    this.#language = textOf(config["default_language"]) ?? "en";
    this.folders = [join(root, "content")];
    this.assets = [join(root, "static")];
    const home = textOf(config["base_url"]);
    this.#base = basePath(options.config.url, home);
    this.author = bylinesOf(config["author"])[0];
    this.head = {
      title: textOf(config["title"]) as string,
      url: home === undefined ? undefined : `${home.replace(/\/$/, "")}/`,
      description: textOf(config["description"]),
      language: this.#language,
    };
  }

  passOver({ inside }: PostFile): string | undefined {
    if (/(?:^|\/)_index(?:\.[\w-]+)?\.md$/.test(inside)) return "it is the page of a section";
    const ignored = listOf(this.#config["ignored_content"]).map(globPattern);
    return ignored.some((pattern) => pattern.test(inside) || pattern.test(basename(inside)))
      ? "ignored_content leaves it out"
      : undefined;
  }

  read(file: PostFile, matter: FrontMatter): Post | LeftOutPost {
    const { fields } = matter;
    if (matter.format === "none") return { absence: "no-post", reason: "it has no front matter, which Zola requires" };
    if (isYes(fields["draft"] ?? "") && !this.#options.isDraftKept) return DRAFT;
    if (fields["render"] === false) return { absence: "unlisted", reason: "render = false: it has no page" };
    const { name, language } = this.#nameOf(file);
    if (language !== this.#language && !this.#options.everyLanguage)
      return { absence: "language", reason: `it is in ${language}; --by language makes feeds of every language` };
    const [, day, rest = name] = DATED.exec(name) ?? [];
    const stated = fieldText(matter, "date");
    const date = this.#date(stated ?? day);
    if (date === undefined && stated === undefined)
      return { absence: "no-post", reason: "it has no date; Zola's feeds have only pages with one" };
    const taxonomies = isObject(fields["taxonomies"]) ? fields["taxonomies"] : {};
    return {
      title: fieldText(matter, "title"),
      url: this.#urlOf(
        file,
        fields,
        this.#config["slugify"] !== undefined && at(this.#config, "slugify.paths_keep_dates") === true ? name : rest,
        language,
      ),
      published: date,
      updated: this.#date(textOf(fields["updated"])),
      categories: unique([...listOf(taxonomies["categories"]), ...listOf(taxonomies["tags"] ?? fields["tags"])]),
      bylines: bylinesOf(fields["authors"] ?? taxonomies["authors"] ?? at(fields, "extra.author")),
      summary: firstText(fields["description"]),
      image: pictureOf([at(fields, "extra.image"), at(fields, "extra.cover")].flat()),
      language: language === this.#language ? undefined : language,
      section: file.inside.includes("/") ? file.inside.split("/", 1)[0] : undefined,
      notices: stated !== undefined && date === undefined ? [{ key: "date", message: `"${stated}" is no date` }] : [],
    };
  }

  #date(text: string | undefined): Timestamp | undefined {
    return text === undefined ? undefined : readDate(text, this.#options.config.zone ?? "UTC");
  }

  /** `index.md` is named by its folder, `post.fr.md` is in French. */
  #nameOf({ inside }: PostFile): { name: string; language: string } {
    const bare = basename(inside).replace(/\.md$/i, "");
    const languages = isObject(this.#config["languages"]) ? Object.keys(this.#config["languages"]) : [];
    const language = languages.find((code) => bare.endsWith(`.${code}`));
    const own = language === undefined ? bare : bare.slice(0, -language.length - 1);
    const name = own === "index" ? basename(dirname(inside)) : own;
    return { name, language: language ?? this.#language };
  }

  #urlOf({ inside }: PostFile, fields: Fields, name: string, language: string): string {
    const prefix = language === this.#language ? "" : `/${language}`;
    const stated = textOf(fields["path"]);
    if (stated !== undefined) return `${this.#base}${prefix}/${stated.replace(/^\/|\/$/g, "")}/`;
    const isBundle = /(?:^|\/)index(?:\.[\w-]+)?\.md$/.test(inside);
    const folders = inside.split("/").slice(0, isBundle ? -2 : -1);
    const path = [...folders, textOf(fields["slug"]) ?? name].map((part) => this.#slug(part)).join("/");
    return `${this.#base}${prefix}/${path}/`;
  }

  #slug(text: string): string {
    const how = textOf(at(this.#config, "slugify.paths")) ?? "on";
    if (how === "off") return text;
    if (how === "safe") return text.replace(/[<>:|?*#\\/()[\]\n"]/g, "").replace(/\s+/g, "_");
    return transliterate(text)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "");
  }
}
