/** Jekyll: GENERATORS.md, and the source of Jekyll 4.3. */

import { join, posix } from "node:path";
import type { FrontMatter } from "../front-matter/front-matter.ts";
import type { Timestamp } from "../../newsroom/timestamp.ts";
import { firstFile, isFolder, basePath, readConfiguration, readText, readValue } from "./configuration.ts";
import { localParts, MONTHS, printedIn, readDate, two, WEEKDAYS } from "./dates.ts";
import { globPattern } from "./glob-pattern.ts";
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
import { jekyllSlug } from "./slugs.ts";
import {
  at,
  bylinesOf,
  fieldText,
  type Fields,
  firstText,
  isObject,
  listOf,
  pictureOf,
  textOf,
  unique,
} from "./values.ts";

const CONFIGURATIONS = ["_config.yml", "_config.yaml", "_config.toml"];
const ENDINGS = [".md", ".markdown", ".mkd", ".mkdn", ".mkdown", ".html", ".htm"];
const STYLES: Readonly<Record<string, string>> = {
  date: "/:categories/:year/:month/:day/:title:output_ext",
  pretty: "/:categories/:year/:month/:day/:title/",
  ordinal: "/:categories/:year/:y_day/:title:output_ext",
  weekdate: "/:categories/:year/W:week/:short_day/:title:output_ext",
  none: "/:categories/:title:output_ext",
};

export const jekyll: Preset = {
  name: "jekyll",
  label: "Jekyll",
  flavour: { footnotes: true, smart: "–", headingIds: true, attributes: true },
  contentNames: ["_posts"],
  isSite: (folder) =>
    firstFile(folder, CONFIGURATIONS) !== undefined &&
    (isFolder(join(folder, "_posts")) ||
      isFolder(join(folder, "_layouts")) ||
      /jekyll|github-pages|minima/i.test(readText(join(folder, "Gemfile")) + readText(join(folder, "_config.yml")))),
  isLikeSite: (folder) => isFolder(join(folder, "_posts")),
  open: (root, options) => new JekyllSite(root, options),
};

const DATED_NAME = /^(\d{2,4})-(\d{1,2})-(\d{1,2})-(.*)\.[^.]+$/;

class JekyllSite implements Site {
  readonly endings = ENDINGS;
  readonly fences = {};
  readonly notices = [];
  readonly head;
  readonly author;
  readonly folders: readonly string[];
  readonly assets: readonly string[];
  readonly #config: Fields;
  readonly #options: SiteOptions;
  readonly #zone: string;
  readonly #people: Fields;
  readonly #source: string;
  readonly #base: string;

  constructor(root: string, options: SiteOptions) {
    const config = readConfiguration(firstFile(root, CONFIGURATIONS));
    this.#config = config;
    this.#options = options;
    this.#source = join(root, textOf(config["source"]) ?? "");
    this.#zone = options.config.zone ?? textOf(config["timezone"]) ?? "UTC";
    const people = firstFile(join(this.#source, textOf(config["data_dir"]) ?? "_data"), [
      "authors.yml",
      "authors.yaml",
      "authors.json",
    ]);
    this.#people = people === undefined ? {} : ((readValue(people) as Fields | undefined) ?? {});
    const [url, base] = [
      textOf(config["url"]),
      `/${textOf(config["baseurl"]) ?? ""}`.replace(/\/+/g, "/").replace(/\/$/, ""),
    ];
    this.#base = basePath(options.config.url, base);
    this.folders = [this.#source];
    this.assets = [this.#source];
    this.author = bylinesOf(config["author"], this.#people)[0];
    this.head = {
      title: firstText(config["title"], config["name"]) as string,
      url: url === undefined ? undefined : `${url.replace(/\/$/, "")}${base}/`,
      description: firstText(config["description"], config["tagline"]),
      language: firstText(config["lang"], config["locale"])?.replaceAll("_", "-"),
    };
  }

  passOver({ inside }: PostFile): string | undefined {
    const folders = inside.split("/").slice(0, -1);
    const name = inside.split("/").at(-1)!;
    if (folders.includes("_drafts") && this.#options.isDraftKept) return undefined;
    const posts = folders.indexOf("_posts");
    if (posts < 0) return "only what is in a folder _posts is a post";
    const above = folders.filter((folder, i) => i !== posts && /^[._#~]/.test(folder));
    if (/^[._#~]/.test(name) || name.endsWith("~") || above.length > 0) return "Jekyll passes over such names";
    if (listOf(this.#config["exclude"]).some((one) => isExcluded(one, inside))) return "the configuration excludes it";
    if (!DATED_NAME.test(name)) return "its name has no date; Jekyll wants one like 2023-03-21-bridge.md";
    return undefined;
  }

  read(file: PostFile, matter: FrontMatter): Post | LeftOutPost {
    const { inside } = file;
    const fields: Fields = { ...this.#defaults(inside), ...matter.fields };
    const [, year = "", month = "", day = "", rest = ""] = DATED_NAME.exec(posix.basename(inside)) ?? [];
    const slug = (rest || posix.basename(inside).replace(/\.[^.]+$/, "")).replace(/\.+$/, "");
    const inName =
      year === "" ? undefined : readDate(`${year.length === 2 ? `20${year}` : year}-${month}-${day}`, this.#zone);
    const date = this.#date(matter, "date") ?? textDate(fields["date"], this.#zone) ?? inName;
    const absent = this.#absence(fields, date);
    if (absent !== undefined) return absent;
    const categories = this.#categories(fields, inside);
    return {
      title: fieldText(matter, "title") ?? textOf(fields["title"]) ?? titleOfSlug(slug),
      url: this.#base + this.#urlOf({ fields, slug, date, categories, inside }),
      published: date,
      updated: this.#date(matter, "last_modified_at"),
      categories: unique([...categories, ...tagsOf(fields)]),
      bylines: bylinesOf(fields["author"] ?? fields["authors"], this.#people),
      summary: firstText(fields["description"], fields["excerpt"]),
      image: pictureOf(
        [
          fields["image"],
          fields["header"],
          fields["cover"],
          fields["cover-img"],
          fields["thumbnail-img"],
          fields["thumbnail"],
        ].flat(),
      ),
      language: firstText(fields["lang"]),
      section: categories[0],
      isHtml: /\.html?$/i.test(inside),
      notices: noticesOf(matter, date),
    };
  }

  #absence(fields: Fields, date: Timestamp | undefined): LeftOutPost | undefined {
    const { now, isDraftKept, config } = this.#options;
    if (fields["published"] === false || /^(?:no|off|false)$/i.test(textOf(fields["published"]) ?? ""))
      return { absence: "draft", reason: "published: false" };
    if (fields["draft"] === true && !isDraftKept) return DRAFT;
    const keepsFuture = config.future ?? this.#config["future"] === true;
    return now !== undefined && !keepsFuture && date !== undefined && date > now ? later(date) : undefined;
  }

  /** Without quotes and with seconds it is a YAML time, which is in UTC where it says no zone. */
  #date(matter: FrontMatter, key: string): Timestamp | undefined {
    const written = matter.written(key);
    if (written === undefined) return undefined;
    const text = written.text.replace(/^["']|["']$/g, "");
    const isYamlTime = !written.isQuoted && /^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d/.test(text);
    const date = readDate(text, isYamlTime ? "UTC" : this.#zone);
    return date === undefined ? undefined : printedIn(date, this.#zone);
  }

  #defaults(inside: string): Fields {
    const sets = [this.#config["defaults"]].flat().filter(isObject);
    const matching = sets.filter((set) => isInScope(set["scope"], inside));
    const weight = (set: Fields) =>
      (textOf(at(set, "scope.path")) ?? "").length * 2 + (at(set, "scope.type") === undefined ? 0 : 1);
    matching.sort((a, b) => weight(a) - weight(b));
    return Object.assign({}, ...matching.map((set) => set["values"])) as Fields;
  }

  #categories(fields: Fields, inside: string): string[] {
    const folders = inside.split("/").slice(0, -1);
    const above = folders.slice(0, folders.indexOf("_posts") < 0 ? 0 : folders.indexOf("_posts"));
    const plural = fields["categories"];
    const all = typeof plural === "string" ? plural.split(/\s+/).filter((one) => one !== "") : listOf(plural);
    return [...new Set([...above, ...all, ...listOf(fields["category"])])];
  }

  #urlOf(page: PageFacts): string {
    const stated = textOf(page.fields["permalink"]);
    const collection = textOf(at(this.#config, "collections.posts.permalink"));
    const style = collection ?? textOf(this.#config["permalink"]) ?? "date";
    const pattern = stated ?? STYLES[style] ?? style;
    const path = pattern.replace(/:([a-z_]+)/g, (whole, name: string) => {
      const values = placeholders(page);
      for (const key of [name, name.replace(/_$/, "")])
        if (Object.hasOwn(values, key)) return encodeURI(values[key]!) + name.slice(key.length);
      return whole;
    });
    return `/${path}`.replaceAll("..", "/").replaceAll("./", "").replace(/\/+/g, "/");
  }
}

interface PageFacts {
  readonly fields: Fields;
  readonly slug: string;
  readonly date: Timestamp | undefined;
  readonly categories: readonly string[];
  readonly inside: string;
}

/** What `:year` and so on stand for; the date is in the site's zone. */
function placeholders({ fields, slug, date, categories, inside }: PageFacts): Readonly<Record<string, string>> {
  const stated = textOf(fields["slug"]) ?? slug;
  const name = posix.basename(inside).replace(/\.[^.]+$/, "");
  return {
    ...(date === undefined ? {} : dateWords(date)),
    title: jekyllSlug(stated, "pretty", true),
    slug: jekyllSlug(stated, "default"),
    name: jekyllSlug(name, "default"),
    path: inside.replace(/\.[^.]+$/, "").replace(/^.*?_posts/, ""),
    collection: "posts",
    categories: unique(categories.map((one) => one.toLowerCase())).join("/"),
    slugified_categories: unique(categories.map((one) => jekyllSlug(one, "default"))).join("/"),
    output_ext: ".html",
  };
}

function dateWords(date: Timestamp): Readonly<Record<string, string>> {
  const local = localParts(date);
  const { week, weekYear } = isoWeek(local.year, local.yearDay, local.weekday);
  return {
    year: String(local.year),
    short_year: two(local.year % 100),
    month: two(local.month),
    i_month: String(local.month),
    short_month: MONTHS[local.month - 1]!.slice(0, 3),
    long_month: MONTHS[local.month - 1]!,
    day: two(local.day),
    i_day: String(local.day),
    y_day: String(local.yearDay).padStart(3, "0"),
    w_year: String(weekYear),
    week: two(week),
    w_day: String(local.weekday === 0 ? 7 : local.weekday),
    short_day: WEEKDAYS[local.weekday]!.slice(0, 3),
    long_day: WEEKDAYS[local.weekday]!,
    hour: two(local.hour),
    minute: two(local.minute),
    second: two(local.second),
  };
}

/** ISO 8601: the first week of a year is the one with its first Thursday. */
function isoWeek(year: number, yearDay: number, weekday: number): { week: number; weekYear: number } {
  const thursday = new Date(Date.UTC(year, 0, yearDay + 4 - (weekday === 0 ? 7 : weekday)));
  const weekYear = thursday.getUTCFullYear();
  const days = (thursday.getTime() - Date.UTC(weekYear, 0, 1)) / 86_400_000;
  return { week: Math.floor(days / 7) + 1, weekYear };
}

/** Ruby's `capitalize`: the first letter large, the others small. */
const titleOfSlug = (slug: string) =>
  slug
    .split("-")
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase())
    .join(" ");

/** `tag: a b` is one, `tags: a b` are two. */
function tagsOf({ tag, tags }: Fields): string[] {
  if (tag !== undefined) return listOf(tag);
  return typeof tags === "string" ? tags.split(/\s+/).filter((one) => one !== "") : listOf(tags);
}

const textDate = (value: unknown, zone: string) => {
  const text = textOf(value);
  return text === undefined ? undefined : readDate(text, zone);
};

function isInScope(scope: unknown, inside: string): boolean {
  if (!isObject(scope)) return true;
  const type = textOf(scope["type"]);
  if (type !== undefined && type !== "posts" && type !== "post") return false;
  const path = (textOf(scope["path"]) ?? "").replace(/^\//, "");
  if (!path.includes("*")) return inside.startsWith(path);
  return globPattern(path).test(inside) || globPattern(`${path.replace(/\/$/, "")}/**`).test(inside);
}

const isExcluded = (pattern: string, inside: string) =>
  globPattern(pattern).test(inside) || inside.startsWith(pattern.replace(/^\//, ""));

function noticesOf(matter: FrontMatter, date: Timestamp | undefined) {
  const text = textOf(matter.fields["date"]);
  const isRead = text === undefined || (date !== undefined && readDate(text, "UTC") !== undefined);
  return isRead ? [] : [{ key: "date", message: `"${text}" is no date; write one like 2023-03-21 16:39:00 +0530` }];
}
