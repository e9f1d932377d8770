/** Hexo: GENERATORS.md, and the source of Hexo 8. */

import { createHash } from "node:crypto";
import { extname, join, posix } from "node:path";
import type { FrontMatter } from "../front-matter/front-matter.ts";
import type { Timestamp } from "../../newsroom/timestamp.ts";
import { firstFile, isFolder, basePath, readConfiguration, readText, usesPackage } from "./configuration.ts";
import { localParts, printedIn, readDate, two } from "./dates.ts";
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
import { withoutAccents } from "./slugs.ts";
import {
  bylinesOf,
  type Fields,
  fieldText,
  firstText,
  isNo,
  isObject,
  isYes,
  listOf,
  pictureOf,
  textOf,
  unique,
} from "./values.ts";

const CONFIGURATIONS = ["_config.yml", "_config.yaml", "_config.json"];

export const hexo: Preset = {
  name: "hexo",
  label: "Hexo",
  flavour: { smart: "–", headingIds: true, breaks: true },
  contentNames: ["_posts"],
  isSite: (folder) =>
    usesPackage(folder, "hexo") ||
    (firstFile(folder, CONFIGURATIONS) !== undefined &&
      (isFolder(join(folder, "source/_posts")) ||
        isFolder(join(folder, "scaffolds")) ||
        /^new_post_name:/m.test(readText(join(folder, "_config.yml"))))),
  open: (root, options) => new HexoSite(root, options),
};

class HexoSite implements Site {
  readonly endings = [".md", ".markdown", ".mkd", ".mkdn", ".mdwn", ".mdtxt", ".mdtext", ".html", ".htm"];
  readonly fences = { isOpeningOptional: true };
  readonly notices = [];
  readonly head;
  readonly author;
  readonly folders: readonly string[];
  readonly assets: readonly string[];
  readonly #config: Fields;
  readonly #options: SiteOptions;
  readonly #base: string;

  constructor(root: string, options: SiteOptions) {
    const config = readConfiguration(firstFile(root, CONFIGURATIONS));
    this.#config = config;
    this.#options = options;
    const source = join(root, textOf(config["source_dir"]) ?? "source");
    this.folders = isFolder(source) ? [source] : [root];
    this.assets = [source];
    const home = textOf(config["url"]);
    this.#base = basePath(options.config.url, home);
    this.author = bylinesOf(config["author"])[0];
    const [language] = listOf(config["language"]);
    this.head = {
      title: textOf(config["title"]) as string,
      url: home === undefined ? undefined : `${home.replace(/\/$/, "")}/`,
      description: firstText(config["description"], config["subtitle"]),
      language: language === "default" ? undefined : language?.replaceAll("_", "-"),
    };
  }

  passOver({ inside }: PostFile): string | undefined {
    const [first, ...rest] = inside.split("/");
    if (first === "_drafts" && (this.#options.isDraftKept || isYes(this.#config["render_drafts"] ?? "")))
      return undefined;
    if (first === "_drafts") return "it is a draft";
    if (first !== "_posts" && !(rest.length === 0 && !this.folders[0]!.endsWith("source")))
      return "only what is in _posts is a post";
    return rest.some((part) => /^[_.]|[~%]$/.test(part)) ? "Hexo passes over such names" : undefined;
  }

  read({ inside }: PostFile, matter: FrontMatter): Post | LeftOutPost {
    const { fields } = matter;
    const path = inside.replace(/^_(?:posts|drafts)\//, "").replace(/\.[^./]+$/, "");
    const name = this.#nameOf(path);
    const date = this.#date(matter, "date") ?? name.date;
    if (isNo(fields["published"] ?? "")) return { absence: "draft", reason: "published: false" };
    if (isYes(fields["draft"] ?? "") && !this.#options.isDraftKept) return DRAFT;
    const { now, config } = this.#options;
    const keepsFuture = config.future ?? !isNo(this.#config["future"] ?? "");
    if (now !== undefined && !keepsFuture && date !== undefined && date > now) return later(date);
    const categories = [fields["categories"] ?? fields["category"] ?? []].flat() as unknown[];
    const stated = textOf(fields["date"]);
    return {
      title:
        fieldText(matter, "title") ?? (isYes(this.#config["use_slug_as_post_title"] ?? "") ? name.slug : undefined),
      url: this.#urlOf({ fields, slug: name.slug, date, categories }),
      published: date,
      updated: this.#date(matter, "updated"),
      categories: unique([...listOf(categories.flat(3)), ...listOf(fields["tags"] ?? fields["tag"])]),
      bylines: bylinesOf(fields["author"]),
      summary: firstText(fields["description"], fields["intro"], fields["excerpt"]),
      image: pictureOf(
        [
          fields["image"],
          fields["cover"],
          fields["thumbnail"],
          fields["banner_img"],
          fields["index_img"],
          fields["photos"],
        ].flat(),
      ),
      language: firstText(fields["lang"]),
      section: listOf(categories.flat(3))[0],
      isHtml: /^\.html?$/i.test(extname(inside)),
      notices:
        stated !== undefined && this.#date(matter, "date") === undefined
          ? [{ key: "date", message: `"${stated}" is no date` }]
          : [],
    };
  }

  get #zone(): string {
    return this.#options.config.zone ?? textOf(this.#config["timezone"]) ?? "UTC";
  }

  /** With a zone of the site, Hexo takes the clock in UTC for one of that zone, whatever offset is stated. */
  #date(matter: FrontMatter, key: string): Timestamp | undefined {
    const text = fieldText(matter, key);
    if (text === undefined) return undefined;
    const read = readDate(text, "UTC");
    return read === undefined || this.#zone === "UTC" ? read : readDate(read.toISOString().slice(0, 19), this.#zone);
  }

  /** Parts of the file's name, as `new_post_name` has them. */
  #nameOf(path: string): { slug: string; date: Timestamp | undefined } {
    const rule = (textOf(this.#config["new_post_name"]) ?? ":title.md").replace(/\.[^.]+$/, "");
    const names: string[] = [];
    const source = rule.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/:(\w+)/g, (_, name: string) => {
      names.push(name);
      return SEGMENTS[name] ?? "(.+?)";
    });
    const found = new RegExp(`^${source}$`).exec(path);
    if (found === null) return { slug: slugize(path), date: undefined };
    const part = (name: string) => (names.includes(name) ? found[names.indexOf(name) + 1] : undefined);
    const [year, month, day] = [part("year"), part("month") ?? part("i_month"), part("day") ?? part("i_day")];
    const date = year && month && day ? readDate(`${year}-${month}-${day}`, this.#zone) : undefined;
    return { slug: part("title") ?? slugize(path), date };
  }

  #urlOf({ fields, slug, date, categories }: PageFacts): string {
    const stated = textOf(fields["permalink"]);
    const hasFolder = isYes(this.#config["post_asset_folder"] ?? "");
    const path = stated ?? this.#expand({ fields, slug, date, categories });
    const ended = hasFolder && !/(?:\/|\.html)$/.test(path) ? `${path}/` : path;
    return this.#base + this.#pretty(`/${ended}`.replace(/\/+/g, "/"));
  }

  #pretty(path: string): string {
    const pretty = this.#config["pretty_urls"];
    const [index, html] = isObject(pretty) ? [pretty["trailing_index"], pretty["trailing_html"]] : [];
    const bare = index === false ? path.replace(/(^|\/)index\.html$/, "$1") : path;
    return html === false && !/(?:^|\/)index\.html$/.test(bare) ? bare.replace(/\.html$/, "") : bare;
  }

  #expand({ fields, slug, date, categories }: PageFacts): string {
    const rule = textOf(this.#config["permalink"]) ?? ":year/:month/:day/:title/";
    const defaults = isObject(this.#config["permalink_defaults"]) ? this.#config["permalink_defaults"] : {};
    const values: Fields = {
      ...defaults,
      ...fields,
      // In the builder's zone, which is UTC on most machines that build.
      ...(date === undefined ? {} : dateWords(printedIn(date, "UTC"))),
      title: slug,
      name: posix.basename(slug),
      post_title: slugize(textOf(fields["title"]) ?? "").toLowerCase(),
      category: this.#categoryOf(categories),
      hash:
        date === undefined
          ? ""
          : createHash("sha1")
              .update(slug + String(Math.floor(date.getTime() / 1000)))
              .digest("hex")
              .slice(0, 12),
    };
    return rule.replace(/:(\w*[^_\W])/g, (whole, key: string) => textOf(values[key]) ?? whole);
  }

  /** `[a, b]` is b in a; `[[a, b], c]` are two. */
  #categoryOf(categories: readonly unknown[]): string {
    const isNested = categories.some(Array.isArray);
    const last = isNested ? categories.at(-1) : categories;
    const map = isObject(this.#config["category_map"]) ? this.#config["category_map"] : {};
    const path = listOf(last).map(
      (name) => textOf(map[name]) ?? slugize(name, String(this.#config["filename_case"] ?? "0")),
    );
    return path.length === 0 ? (textOf(this.#config["default_category"]) ?? "uncategorized") : path.join("/");
  }
}

interface PageFacts {
  readonly fields: Fields;
  readonly slug: string;
  readonly date: Timestamp | undefined;
  readonly categories: readonly unknown[];
}

const SEGMENTS: Readonly<Record<string, string>> = {
  year: "(\\d{4})",
  month: "(\\d{2})",
  day: "(\\d{2})",
  i_month: "(\\d{1,2})",
  i_day: "(\\d{1,2})",
  hash: "([0-9a-f]{12})",
};

function dateWords(date: Timestamp): Fields {
  const local = localParts(date);
  return {
    year: String(local.year).padStart(4, "0"),
    month: two(local.month),
    i_month: String(local.month),
    day: two(local.day),
    i_day: String(local.day),
    hour: two(local.hour),
    minute: two(local.minute),
    second: two(local.second),
    timestamp: String(Math.floor(date.getTime() / 1000)),
  };
}

/** Signs and blanks become hyphens. */
function slugize(text: string, letters = "0"): string {
  const slug = withoutAccents(text)
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g, "-")
    .replace(/-{2,}/g, "-")
    .replace(/^-+|-+$/g, "");
  return letters === "1" ? slug.toLowerCase() : letters === "2" ? slug.toUpperCase() : slug;
}
