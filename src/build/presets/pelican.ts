/** Pelican: GENERATORS.md, and the source of Pelican 4. */

import { statSync } from "node:fs";
import { extname, join, posix } from "node:path";
import { transliterate } from "transliteration";
import type { FrontMatter } from "../front-matter/front-matter.ts";
import { Timestamp } from "../../newsroom/timestamp.ts";
import { firstFile, isFolder, basePath, readText } from "./configuration.ts";
import { readDate } from "./dates.ts";
import { globPattern } from "./glob-pattern.ts";
import { strftime } from "./permalink-template.ts";
import {
  type LeftOutPost,
  later,
  type Post,
  type PostFile,
  type Preset,
  type Site,
  type SiteOptions,
} from "./preset.ts";
import { readPython } from "./python-literals.ts";
import { type Fields, firstText, isObject, listOf, textOf, unique } from "./values.ts";

export const pelican: Preset = {
  name: "pelican",
  label: "Pelican",
  flavour: { footnotes: true, attributes: true },
  contentNames: ["content"],
  isSite: (folder) => firstFile(folder, ["pelicanconf.py", "publishconf.py"]) !== undefined,
  open: (root, options) => new PelicanSite(root, options),
};

class PelicanSite implements Site {
  readonly endings = [".md", ".markdown", ".mkd", ".mdown", ".html", ".htm", ".rst"];
  readonly fences = { lines: true };
  readonly notices = [];
  readonly head;
  readonly author;
  readonly folders: readonly string[];
  readonly assets: readonly string[];
  readonly #settings: Fields;
  readonly #options: SiteOptions;
  readonly #zone: string;
  readonly #base: string;

  constructor(root: string, options: SiteOptions) {
    const published = readPython(readText(join(root, "publishconf.py")));
    const settings = { ...readPython(readText(join(root, "pelicanconf.py"))), ...withoutEmpty(published) };
    this.#settings = settings;
    this.#options = options;
    this.#zone = options.config.zone ?? textOf(settings["TIMEZONE"]) ?? "UTC";
    const content = join(root, textOf(settings["PATH"]) ?? ".");
    this.folders = [
      settings["PATH"] === undefined && isFolder(join(root, "content")) ? join(root, "content") : content,
    ];
    this.assets = this.folders;
    const home = textOf(settings["SITEURL"]);
    this.#base = basePath(options.config.url, home);
    this.author = textOf(settings["AUTHOR"]);
    this.head = {
      title: textOf(settings["SITENAME"]) as string,
      url: home === undefined ? undefined : `${home.replace(/\/$/, "")}/`,
      description: firstText(settings["SITESUBTITLE"], settings["SITEDESCRIPTION"]),
      language: textOf(settings["DEFAULT_LANG"]),
    };
  }

  passOver({ inside }: PostFile): string | undefined {
    const pages = listOf(this.#settings["PAGE_PATHS"] ?? ["pages"]);
    const excluded = [...pages, ...listOf(this.#settings["ARTICLE_EXCLUDES"])];
    if (excluded.some((folder) => inside.startsWith(`${folder}/`))) return "it is a page, no article";
    const paths = listOf(this.#settings["ARTICLE_PATHS"]).map((one) => one.replace(/\/$/, ""));
    if (paths.length > 0 && !paths.some((folder) => folder === "." || inside.startsWith(`${folder}/`)))
      return "it is in none of ARTICLE_PATHS";
    const ignored = listOf(this.#settings["IGNORE_FILES"] ?? [".#*"]).map(globPattern);
    return inside.split("/").some((part) => ignored.some((pattern) => pattern.test(part)))
      ? "Pelican ignores it"
      : undefined;
  }

  read(file: PostFile, matter: FrontMatter): Post | LeftOutPost {
    const fields = { ...this.#outside(file), ...fieldsIn(matter, extname(file.path)) };
    const status = textOf(fields["status"])?.toLowerCase();
    const { isDraftKept, now, config } = this.#options;
    if (status === "skip" || status === "hidden") return { absence: "unlisted", reason: `Status: ${status}` };
    if (status === "draft" && !isDraftKept) return { absence: "draft", reason: "Status: draft" };
    const title = textOf(fields["title"]);
    if (title === undefined) return { absence: "no-post", reason: "it has no title; Pelican skips it" };
    const stated = textOf(fields["date"])?.replaceAll("_", " ");
    const date = stated === undefined ? this.#defaultDate(file) : readDate(stated, this.#zone);
    if (date === undefined && stated === undefined)
      return { absence: "no-post", reason: "it has no date; Pelican skips it" };
    const keepsFuture = config.future ?? this.#settings["WITH_FUTURE_DATES"] !== false;
    if (now !== undefined && !keepsFuture && date !== undefined && date > now) return later(date);
    const modified = textOf(fields["modified"]);
    const category = textOf(fields["category"]) ?? textOf(this.#settings["DEFAULT_CATEGORY"]) ?? "misc";
    return {
      title: title.replace(/<[^>]*>/g, ""),
      url: this.#urlOf({ file, fields, title, date, category }),
      published: date,
      updated: modified === undefined ? undefined : readDate(modified, this.#zone),
      categories: unique([category, ...splitList(fields["tags"] ?? fields["keywords"])]),
      bylines: splitList(fields["authors"] ?? fields["author"]),
      summary: textOf(fields["summary"] ?? fields["description"]),
      language: textOf(fields["lang"]),
      section: category,
      isHtml: /\.html?$/i.test(file.path),
      notices: stated !== undefined && date === undefined ? [{ key: "date", message: `"${stated}" is no date` }] : [],
    };
  }

  /** What settings, the name and the folder say. */
  #outside({ inside }: PostFile): Fields {
    const base = posix.basename(inside).replace(/\.[^.]+$/, "");
    const folder = posix.basename(posix.dirname(inside));
    const named = groupsOf(textOf(this.#settings["FILENAME_METADATA"]) ?? "(?P<date>\\d{4}-\\d{2}-\\d{2}).*", base);
    const path = groupsOf(textOf(this.#settings["PATH_METADATA"]) ?? "", inside);
    const isCategory = this.#settings["USE_FOLDER_AS_CATEGORY"] !== false && folder !== "." && folder !== "";
    const extra = isObject(this.#settings["EXTRA_PATH_METADATA"]) ? this.#settings["EXTRA_PATH_METADATA"][inside] : {};
    const defaults = isObject(this.#settings["DEFAULT_METADATA"]) ? lowered(this.#settings["DEFAULT_METADATA"]) : {};
    return {
      ...defaults,
      ...(isCategory ? { category: folder } : {}),
      ...path,
      ...named,
      ...(isObject(extra) ? extra : {}),
    };
  }

  #defaultDate({ path }: PostFile): Timestamp | undefined {
    const stated = this.#settings["DEFAULT_DATE"];
    if (stated === "fs") return new Timestamp(Math.floor(statSync(path).mtimeMs / 1000) * 1000, { offset: 0 });
    if (Array.isArray(stated)) return readDate(stated.slice(0, 3).join("-"), this.#zone);
    const text = textOf(stated);
    return text === undefined ? undefined : readDate(text, this.#zone);
  }

  #urlOf({ file, fields, title, date, category }: PageFacts): string {
    const stated = textOf(fields["url"]);
    if (stated !== undefined) return `${this.#base}/${stated.replace(/^\//, "")}`;
    const main = textOf(this.#settings["DEFAULT_LANG"]) ?? "en";
    const language = textOf(fields["lang"])?.toLowerCase() ?? main;
    const isMain = language === main.toLowerCase();
    const pattern = isMain
      ? (textOf(this.#settings["ARTICLE_URL"]) ?? "{slug}.html")
      : (textOf(this.#settings["ARTICLE_LANG_URL"]) ?? "{slug}-{lang}.html");
    const isByName = this.#settings["SLUGIFY_SOURCE"] === "basename";
    const source = isByName ? posix.basename(file.inside).replace(/\.[^.]+$/, "") : title;
    const [author] = splitList(fields["authors"] ?? fields["author"]);
    const values: Fields = {
      ...fields,
      slug: textOf(fields["slug"]) ?? this.#slug(source),
      lang: language,
      category: this.#slug(category),
      author: this.#slug(author ?? this.author ?? ""),
      path: file.inside,
    };
    const path = pattern.replace(/\{(\w+)(?::([^}]*))?\}/g, (_, key: string, format: string | undefined) =>
      key === "date" && date !== undefined ? strftime(date, format ?? "%Y-%m-%d") : (textOf(values[key]) ?? ""),
    );
    return `${this.#base}/${path.replace(/^\.?\//, "")}`;
  }

  #slug(text: string): string {
    const plain = text.replace(/<[^>]*>/g, "").normalize("NFKC");
    const letters = this.#settings["SLUGIFY_USE_UNICODE"] === true ? plain : transliterate(plain);
    const stated = this.#settings["SLUG_REGEX_SUBSTITUTIONS"];
    const slug = Array.isArray(stated)
      ? stated.reduce((made: string, rule) => substituted(made, rule), letters)
      : letters
          .replace(/[^\p{L}\p{N}_\s-]/gu, "")
          .trim()
          .replace(/[-\s]+/g, "-");
    return (this.#settings["SLUGIFY_PRESERVE_CASE"] === true ? slug : slug.toLowerCase()).trim();
  }
}

interface PageFacts {
  readonly file: PostFile;
  readonly fields: Fields;
  readonly title: string;
  readonly date: Timestamp | undefined;
  readonly category: string;
}

/** Python's patterns, where JavaScript has the same. */
function patternOf(python: string, flags: string): RegExp | undefined {
  try {
    const source = python
      .replace(/\(\?P</g, "(?<")
      .replace(/\(\?[a-z]+\)/g, "")
      .replaceAll("\\A", "^")
      .replaceAll("\\Z", "$");
    return new RegExp(source.replaceAll("\\w", flags.includes("u") ? "\\p{L}\\p{N}_" : "\\w"), flags);
  } catch {
    return undefined;
  }
}

function substituted(text: string, rule: unknown): string {
  const [from, to] = Array.isArray(rule) ? rule : [];
  const pattern = typeof from === "string" ? patternOf(from, "giu") : undefined;
  return pattern === undefined ? text : text.replace(pattern, String(to ?? "").replace(/\\(\d)/g, "$$$1"));
}

function groupsOf(pattern: string, text: string): Fields {
  const groups = pattern === "" ? undefined : patternOf(`^(?:${pattern})`, "")?.exec(text)?.groups;
  return groups === undefined
    ? {}
    : lowered(Object.fromEntries(Object.entries(groups).filter(([, value]) => value !== undefined)));
}

const lowered = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key.toLowerCase(), value]));
const withoutEmpty = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));

/** `A; B, C` is split at semicolons if there is one, else at commas. */
function splitList(value: unknown): string[] {
  if (Array.isArray(value)) return listOf(value);
  const text = textOf(value);
  if (text === undefined) return [];
  const list = /^\[(.*)\]$/.exec(text)?.[1] ?? text;
  return list
    .split(list.includes(";") ? ";" : ",")
    .map((one) => one.trim().replace(/^(["'])(.*)\1$/, "$2"))
    .filter((one) => one !== "");
}

/** HTML says it in `meta`, reStructuredText in fields below the title. */
function fieldsIn(matter: FrontMatter, ending: string): Fields {
  if (/\.html?$/i.test(ending)) return ofHtml(matter.body);
  if (/\.rst$/i.test(ending)) return ofReStructuredText(matter.body);
  return lowered(matter.fields);
}

function ofHtml(text: string): Fields {
  const metas = Array.from(text.matchAll(/<meta\s+([^>]*?)\/?>/gi), ([, attributes]) => attributes!);
  const value = (attributes: string, name: string) =>
    new RegExp(`\\b${name}\\s*=\\s*(["'])([\\s\\S]*?)\\1`, "i").exec(attributes)?.[2];
  const entries = metas.flatMap((meta): [string, string][] => {
    const [name, content] = [value(meta, "name"), value(meta, "content") ?? value(meta, "contents")];
    return name === undefined || content === undefined ? [] : [[name.toLowerCase(), content]];
  });
  const title = /<title[^>]*>([\s\S]*?)<\/title>/i.exec(text)?.[1]?.trim();
  return { ...(title === undefined ? {} : { title }), ...Object.fromEntries(entries) };
}

function ofReStructuredText(text: string): Fields {
  const title = /^(?:([=\-~#*^"'`+])\1+\r?\n)?[ \t]*(\S[^\n]*)\r?\n([=\-~#*^"'`+])\3{2,}[ \t]*(?:\r?\n|$)/m
    .exec(text)?.[2]
    ?.trim();
  const fields = Array.from(
    text.matchAll(/^:([\w-]+):[ \t]*([^\n]*(?:\n[ \t]+\S[^\n]*)*)/gm),
    ([, key, value]): [string, string] => [key!.toLowerCase(), value!.replace(/\s*\n\s*/g, " ").trim()],
  );
  return { ...(title === undefined ? {} : { title }), ...Object.fromEntries(fields) };
}
