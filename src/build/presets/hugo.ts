/** Hugo: GENERATORS.md, and `hugo` 0.111 and later where it was tried. */

import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { type FrontMatter, readFrontMatter } from "../front-matter/front-matter.ts";
import type { Flavour } from "../markdown/flavours.ts";
import type { Timestamp } from "../../newsroom/timestamp.ts";
import { firstFile, isFile, isFolder, basePath, readConfiguration, readText } from "./configuration.ts";
import { globPattern } from "./glob-pattern.ts";
import { localParts, MONTHS, readDate, two, WEEKDAYS } from "./dates.ts";
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
import { hugoSlug, withoutAccents } from "./slugs.ts";
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

const CONFIGURATIONS = ["hugo", "config"].flatMap((name) =>
  ["toml", "yaml", "yml", "json"].map((end) => `${name}.${end}`),
);
const ENDINGS = [".md", ".markdown", ".mdown", ".html", ".htm"];

export const hugo: Preset = {
  name: "hugo",
  label: "Hugo",
  flavour: { footnotes: true, smart: "–", headingIds: true, isHtmlDropped: true },
  contentNames: ["content"],
  isSite: (folder) =>
    firstFile(folder, CONFIGURATIONS.slice(0, 4)) !== undefined ||
    isFolder(join(folder, "config/_default")) ||
    CONFIGURATIONS.slice(4).some((name) => /^\s*"?baseurl"?\s*[:=]/im.test(textIn(join(folder, name)))) ||
    (isFile(join(folder, "archetypes/default.md")) && isFolder(join(folder, "content"))),
  open: (root, options) => new HugoSite(root, options),
};

const textIn = (file: string) =>
  JSON.stringify(readConfiguration(isFile(file) ? file : undefined)).replace(/[{,]/g, "\n");

/** Keys are the same in any capitals, and only the site's own parameters keep them. */
function lowered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowered);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key.toLowerCase(), lowered(member)]));
}

/** `hugo.toml`, and files in `config/_default`, which are called as what they are about. */
function configurationOf(root: string): Fields {
  const merged: Record<string, unknown> = {};
  const add = (values: Fields) => {
    for (const [key, value] of Object.entries(values))
      merged[key] = isObject(value) && isObject(merged[key]) ? { ...(merged[key] as Fields), ...value } : value;
  };
  const main = lowered(readConfiguration(firstFile(root, CONFIGURATIONS))) as Fields;
  for (const theme of listOf(main["theme"]))
    add(ofTheme(lowered(readConfiguration(firstFile(join(root, "themes", theme), CONFIGURATIONS))) as Fields));
  add(main);
  for (const folder of ["config/_default", "config/production"].map((name) => join(root, name)))
    for (const file of isFolder(folder) ? readdirSync(folder).sort() : []) {
      const name = basename(file, extname(file)).toLowerCase();
      const values = lowered(readConfiguration(join(folder, file))) as Fields;
      const [key, language] = name.split(".");
      if (key === "hugo" || key === "config") add(values);
      else if (language === undefined) add({ [key!]: values });
      else add({ languages: { [language]: { [key!]: values } } });
    }
  return merged;
}

/** What a site takes over of its theme's configuration. */
const ofTheme = ({ params, taxonomies, permalinks }: Fields): Fields =>
  Object.fromEntries(Object.entries({ params, taxonomies, permalinks }).filter(([, value]) => value !== undefined));

const DATES: Readonly<Record<string, readonly string[]>> = {
  date: ["date", "publishdate", "pubdate", "published", "lastmod", "modified"],
  publishdate: ["publishdate", "pubdate", "published", "date"],
  lastmod: ["lastmod", "modified", "date", "publishdate", "pubdate", "published"],
  expirydate: ["expirydate", "unpublishdate"],
};
const NAME_DATE = /^(\d{4}-\d\d-\d\d(?:-\d\d-\d\d-\d\d)?)(?:[-_]|$)/;

interface Language {
  readonly code: string;
  readonly folder: string;
  readonly prefix: string;
  readonly values: Fields;
}

function isMatch(pattern: string, path: string): boolean {
  try {
    return new RegExp(pattern).test(path);
  } catch {
    return false;
  }
}

class HugoSite implements Site {
  readonly endings = ENDINGS;
  readonly fences = { toml: true, json: true };
  readonly notices = [];
  readonly head;
  readonly author;
  readonly flavour: Flavour;
  readonly folders: readonly string[];
  readonly assets: readonly string[];
  readonly #config: Fields;
  readonly #options: SiteOptions;
  readonly #zone: string;
  readonly #languages: readonly Language[];
  readonly #base: string;
  readonly #cascades = new Map<string, readonly Fields[]>();
  readonly #mainSections: readonly string[];

  constructor(root: string, options: SiteOptions) {
    const config = configurationOf(root);
    this.#config = config;
    const isUnsafe = isYes(at(config, "markup.goldmark.renderer.unsafe") ?? "");
    const isPlain = isNo(at(config, "markup.goldmark.extensions.typographer") ?? "");
    const { smart, ...flavour } = hugo.flavour;
    this.flavour = { ...flavour, isHtmlDropped: !isUnsafe, ...(isPlain ? {} : { smart: smart! }) };
    this.#options = options;
    this.#zone = options.config.zone ?? textOf(config["timezone"]) ?? "UTC";
    this.#languages = languagesOf(root, config);
    const { values, prefix } = this.#languages[0]!;
    const home = textOf(values["baseurl"]) ?? textOf(config["baseurl"]);
    this.#base = basePath(options.config.url, home);
    this.folders = unique(this.#languages.map(({ folder }) => folder));
    this.assets = [...listOf(config["staticdir"] ?? "static"), "assets"].map((name) => join(root, name));
    this.author = bylinesOf(at(values, "params.author") ?? config["author"] ?? at(config, "params.author"))[0];
    this.#mainSections = mainSectionsOf(root, config);
    this.head = {
      title: firstText(values["title"], config["title"]) as string,
      url: home === undefined ? undefined : withPrefix(home, prefix),
      description: firstText(at(values, "params.description"), at(config, "params.description")),
      language: languageTag(
        firstText(values["languagecode"], values["locale"], config["languagecode"], config["locale"]),
      ),
      rights: firstText(values["copyright"], config["copyright"]),
    };
  }

  passOver({ path, inside }: PostFile): string | undefined {
    const name = basename(inside).replace(/(?:\.[\w-]+)?\.\w+$/, "");
    if (name === "_index") return "it is the page of a list";
    if (this.#isInLeaf(path, inside)) return "it belongs to the bundle it lies in";
    const ignored = listOf(this.#config["ignorefiles"]).some((pattern) => isMatch(pattern, path));
    if (ignored || inside.split("/").some((part) => part.startsWith("."))) return "Hugo ignores it";
    const [section = ""] = inside.split("/");
    if (this.#mainSections.length > 0 && !this.#mainSections.includes(inside.includes("/") ? section : ""))
      return `the site's feed has only ${this.#mainSections.join(", ")} (mainSections)`;
    return undefined;
  }

  /** A folder with an `index.md` is one page. */
  #isInLeaf(path: string, inside: string): boolean {
    let folder = dirname(path);
    let isOwn = /^index(?:\.[\w-]+)?\.\w+$/.test(basename(path));
    for (let depth = inside.split("/").length - 1; depth > 0; depth--) {
      if (!isOwn && ENDINGS.some((ending) => existsSync(join(folder, `index${ending}`)))) return true;
      isOwn = false;
      folder = dirname(folder);
    }
    return false;
  }

  read(file: PostFile, matter: FrontMatter): Post | LeftOutPost {
    const { name, language } = this.#nameOf(file);
    if (language !== this.#languages[0] && !this.#options.everyLanguage)
      return { absence: "language", reason: `it is in ${language.code}; --by language makes feeds of every language` };
    const own = lowered(matter.fields) as Fields;
    const fields: Fields = { ...this.#inherited(file), ...own };
    const dates = this.#datesOf(fields, name, matter);
    const absent = this.#absence(fields, dates, matter, extname(file.path));
    if (absent !== undefined) return absent;
    const { inside } = file;
    const section = inside.includes("/") ? inside.split("/", 1)[0] : undefined;
    return {
      title: titleIn(matter) ?? textOf(fields["title"]),
      url: this.#urlOf({ file, inside, name, section, fields, date: dates.date, language }),
      published: dates.date,
      updated: dates.lastmod,
      categories: this.#terms(fields),
      bylines: bylinesOf(fields["author"] ?? fields["authors"] ?? at(fields, "params.author")),
      summary: firstText(fields["description"], fields["summary"]),
      image: this.#picture(file, fields),
      language: this.#languages.length > 1 ? language.code : undefined,
      section,
      isHtml: /\.html?$/i.test(inside),
      notices: dates.notices,
    };
  }

  /** `post.fr.md` is `post` in French. */
  #nameOf({ path, inside }: PostFile): { name: string; language: Language } {
    const bare = basename(inside, extname(inside));
    const byName = this.#languages.find(({ code }) => bare.toLowerCase().endsWith(`.${code.toLowerCase()}`));
    const byFolder = this.#languages.find(({ folder }) => path.startsWith(`${folder}/`));
    const language = byName ?? byFolder ?? this.#languages[0]!;
    return { name: byName === undefined ? bare : bare.slice(0, -byName.code.length - 1), language };
  }

  /** What `_index.md` above says to all below it, the outer first. */
  #inherited({ path, inside }: PostFile): Fields {
    const parts = inside.split("/").slice(0, -1);
    const root = path.slice(0, path.length - inside.length);
    const folders = ["", ...parts.map((_, i) => parts.slice(0, i + 1).join("/"))];
    const all = [
      ...cascadesIn(this.#config["cascade"]),
      ...folders.flatMap((folder) => this.#cascadeOf(join(root, folder))),
    ];
    const matching = all.filter((cascade) => isTarget(cascade, `/${inside}`));
    return Object.assign({}, ...matching.map(({ target, _target, ...rest }) => rest)) as Fields;
  }

  #cascadeOf(folder: string): readonly Fields[] {
    const known = this.#cascades.get(folder);
    if (known !== undefined) return known;
    const file = sectionPage(folder);
    const matter = file === undefined ? undefined : readMatterOf(file);
    const found = cascadesIn(lowered(matter)).map((cascade) => cascade);
    this.#cascades.set(folder, found);
    return found;
  }

  #datesOf(fields: Fields, name: string, matter: FrontMatter) {
    const notices: { key: string; message: string }[] = [];
    const read = (kind: string) => {
      const configured = listOf(at(this.#config, `frontmatter.${kind}`));
      const order = (configured.length === 0 ? [":default"] : configured).flatMap((key) =>
        key.toLowerCase() === ":default" ? DATES[kind]! : [key.toLowerCase()],
      );
      for (const key of order) {
        const text = key === ":filename" ? NAME_DATE.exec(name)?.[1] : textOf(fields[key]);
        const date = text === undefined ? undefined : this.#date(text);
        if (date !== undefined) return date;
        if (text !== undefined && key === "date")
          notices.push({ key: "date", message: `"${text}" is no date; write one like 2023-03-21T16:39:00+05:30` });
      }
      return undefined;
    };
    const date = read("date");
    return {
      date,
      publish: read("publishdate"),
      lastmod: read("lastmod"),
      expiry: read("expirydate"),
      notices,
      matter,
    };
  }

  /** Epoch seconds are a date too. */
  #date(text: string): Timestamp | undefined {
    if (/^\d{9,10}$/.test(text)) return readDate(new Date(Number(text) * 1000).toISOString(), this.#zone);
    return isYes(text) || isNo(text) ? undefined : readDate(text, this.#zone);
  }

  #absence(
    fields: Fields,
    {
      publish,
      date,
      expiry,
    }: { publish: Timestamp | undefined; date: Timestamp | undefined; expiry: Timestamp | undefined },
    matter: FrontMatter,
    ending: string,
  ): LeftOutPost | undefined {
    const { isDraftKept, now, config } = this.#options;
    const isDraft = (fields["draft"] !== undefined && isYes(fields["draft"])) || isNo(fields["published"] ?? "");
    if (isDraft && !isDraftKept && !isYes(this.#config["builddrafts"])) return DRAFT;
    if (/\.html?$/i.test(ending) && matter.format === "none")
      return { absence: "no-post", reason: "it has no front matter" };
    const from = publish ?? date;
    if (now !== undefined && from !== undefined && from > now && !isYes(config.future ?? this.#config["buildfuture"]))
      return later(from);
    if (now !== undefined && expiry !== undefined && expiry <= now && !isYes(this.#config["buildexpired"]))
      return { absence: "expired", reason: `it expired on ${expiry.toRfc3339().slice(0, 10)}` };
    const build = (fields["build"] ?? fields["_build"]) as Fields | undefined;
    if (isYes(fields["headless"]) || textOf(build?.["render"]) === "never" || isNo(build?.["render"] ?? ""))
      return { absence: "unlisted", reason: "it has no page of its own" };
    if (/^(?:never|local|false)$/.test(textOf(build?.["list"]) ?? ""))
      return { absence: "unlisted", reason: "it stands in no list" };
    return undefined;
  }

  #urlOf(page: PageFacts): string {
    const { inside, name, section, fields, language } = page;
    const base = this.#base.replace(/\/$/, "");
    const stated = textOf(fields["url"]);
    if (stated !== undefined) return base + this.#statedUrl(stated, page);
    const prefix = base + language.prefix;
    const pattern = this.#patternOf(section);
    const slug = textOf(fields["slug"]);
    const isBundle = name === "index";
    const folders = inside.split("/").slice(0, isBundle ? -2 : -1);
    const own = isBundle ? (inside.split("/").at(-2) ?? "") : this.#withoutNameDate(name);
    const path =
      pattern === undefined
        ? `/${[...folders, slug ?? own].join("/")}`
        : this.#expand(pattern, { ...page, own, folders: this.#sectionsOf(page, folders), slug });
    const clean = this.#sanitize(path);
    return prefix + this.#ending(clean, section);
  }

  /** A folder below the first is a section if it has a page. */
  #sectionsOf({ inside, file }: PageFacts, folders: readonly string[]): string[] {
    const root = file.path.slice(0, file.path.length - inside.length);
    return folders.filter((_, i) => i === 0 || sectionPage(join(root, ...folders.slice(0, i + 1))) !== undefined);
  }

  #withoutNameDate(name: string): string {
    const isRead = ["date", "publishdate", "lastmod"].some((kind) =>
      listOf(at(this.#config, `frontmatter.${kind}`)).some((key) => key.toLowerCase() === ":filename"),
    );
    return isRead ? name.replace(NAME_DATE, "") || name : name;
  }

  #statedUrl(stated: string, page: PageFacts): string {
    const path = stated.includes(":")
      ? this.#expand(stated, { ...page, own: page.name, folders: [], slug: textOf(page.fields["slug"]) })
      : stated;
    const rooted = path.startsWith("/") ? path : `${page.language.prefix}/${path}`;
    return /\/$|\.\w+$/.test(rooted) ? rooted : `${rooted}/`;
  }

  #patternOf(section: string | undefined): string | undefined {
    const permalinks = this.#config["permalinks"] as Fields | undefined;
    const key = section?.toLowerCase() ?? "/";
    const pages = at(permalinks, "page");
    const value = (isObject(pages) ? pages : permalinks)?.[key];
    return textOf(value);
  }

  #expand(pattern: string, { fields, date, own, folders, slug, section }: PatternFacts): string {
    const title = textOf(fields["title"]) ?? "";
    // A plus is a blank in what becomes an address.
    const urlized = (text: string) => this.#sanitize(text.replaceAll("+", " "));
    const local = date === undefined ? { year: 1, month: 1, day: 1, weekday: 1, yearDay: 1 } : localParts(date);
    const values: Readonly<Record<string, string>> = {
      year: String(local.year).padStart(4, "0"),
      month: two(local.month),
      monthname: MONTHS[local.month - 1]!,
      day: two(local.day),
      weekday: String(local.weekday),
      weekdayname: WEEKDAYS[local.weekday]!,
      yearday: String(local.yearDay),
      section: section ?? "",
      sections: folders.join("/"),
      title: urlized(title),
      slug: urlized(slug ?? title),
      filename: urlized(own),
      contentbasename: urlized(own),
      slugorfilename: urlized(slug ?? own),
      slugorcontentbasename: urlized(slug ?? own),
      sectionslug: urlized(section ?? ""),
      sectionslugs: folders.map(urlized).join("/"),
    };
    return pattern.replace(/:(\w+)(\[[^\]]*\])?/g, (whole, key: string, slice: string | undefined) => {
      if (slice !== undefined && /^sections/.test(key)) return sliced(folders, slice).join("/");
      return values[key.toLowerCase()] ?? datePart(key, local) ?? whole;
    });
  }

  #sanitize(text: string): string {
    const plain = isYes(this.#config["removepathaccents"]) ? withoutAccents(text) : text;
    const slug = hugoSlug(plain);
    return isYes(this.#config["disablepathtolower"]) ? slug : slug.toLowerCase();
  }

  #ending(path: string, section: string | undefined): string {
    const ugly = this.#config["uglyurls"];
    const isUgly = isObject(ugly) ? isYes(ugly[section?.toLowerCase() ?? ""]) : isYes(ugly);
    const bare = path.replace(/\/+$/, "");
    return isUgly ? `${bare}.html` : `${bare}/`;
  }

  #terms(fields: Fields): string[] {
    const stated = this.#config["taxonomies"];
    const plurals = isObject(stated) ? Object.values(stated).map(String) : ["tags", "categories"];
    const topics = plurals.filter((plural) => !/^authors?$|^series$/i.test(plural));
    const order = (plural: string) => (/^categor/.test(plural) ? 0 : 1);
    topics.sort((a, b) => order(a) - order(b));
    return unique(topics.flatMap((plural) => listOf(fields[plural.toLowerCase()])));
  }

  #picture({ path, inside }: PostFile, fields: Fields): string | undefined {
    const stated = pictureOf(
      [
        fields["images"],
        fields["image"],
        fields["cover"],
        fields["featured_image"],
        fields["featuredimage"],
        fields["thumbnail"],
      ].flat(),
    );
    if (stated !== undefined || !/^index(?:\.[\w-]+)?\.\w+$/.test(basename(inside))) return stated;
    const pictures = readdirSync(dirname(path)).filter((name) => /\.(?:jpe?g|png|webp|gif|avif)$/i.test(name));
    return pictures.find((name) => /feature|cover|thumbnail/i.test(name));
  }
}

/** Keys are the same in any capitals. */
function titleIn(matter: FrontMatter): string | undefined {
  const key = Object.keys(matter.fields).find((one) => one.toLowerCase() === "title");
  return key === undefined ? undefined : fieldText(matter, key);
}

const sectionPage = (folder: string) => firstFile(folder, ["_index.md", "_index.html", "_index.markdown"]);

interface PageFacts {
  readonly file: PostFile;
  readonly inside: string;
  readonly name: string;
  readonly section: string | undefined;
  readonly fields: Fields;
  readonly date: Timestamp | undefined;
  readonly language: Language;
}

interface PatternFacts extends PageFacts {
  readonly own: string;
  readonly folders: readonly string[];
  readonly slug: string | undefined;
}

// ── Configuration ───────────────────────────────────────────────────────────

/** The main language first; a site of one language has one. */
function languagesOf(root: string, config: Fields): Language[] {
  const main = textOf(config["defaultcontentlanguage"]) ?? "en";
  const content = join(root, mountedContent(config) ?? textOf(config["contentdir"]) ?? "content");
  const listed = isObject(config["languages"]) ? Object.entries(config["languages"]) : [];
  const enabled = listed.filter(([, values]) => isObject(values) && !isYes(values["disabled"])) as [string, Fields][];
  if (enabled.length === 0) return [{ code: main, folder: content, prefix: "", values: {} }];
  const isInFolder = isYes(config["defaultcontentlanguageinsubdir"]);
  const languages = enabled.map(([code, values]): Language => {
    const own = textOf(values["contentdir"]);
    const isMain = code.toLowerCase() === main.toLowerCase();
    const prefix = (isMain && !isInFolder) || textOf(values["baseurl"]) !== undefined ? "" : `/${code.toLowerCase()}`;
    return { code, folder: own === undefined ? content : join(root, own), prefix, values };
  });
  return languages.sort(
    (a, b) => Number(b.code.toLowerCase() === main.toLowerCase()) - Number(a.code.toLowerCase() === main.toLowerCase()),
  );
}

const mountedContent = (config: Fields) =>
  textOf(
    ([at(config, "module.mounts")].flat() as unknown[]).filter(isObject).find(({ target }) => target === "content")?.[
      "source"
    ],
  );

/** A theme's own feed may have only the main sections; Hugo's has all. */
function mainSectionsOf(root: string, config: Fields): string[] {
  const folders = [root, ...listOf(config["theme"]).map((name) => join(root, "themes", name))];
  const names = [
    "index.rss.xml",
    "home.rss.xml",
    "rss.xml",
    "_default/rss.xml",
    "_default/home.rss.xml",
    "_default/index.rss.xml",
  ];
  const template = folders
    .map((folder) => firstFile(join(folder, "layouts"), names))
    .find((file) => file !== undefined);
  if (template === undefined || !/mainsections/i.test(readText(template))) return [];
  return listOf(at(config, "params.mainsections") ?? config["mainsections"]);
}

const withPrefix = (home: string, prefix: string) => (prefix === "" ? home : `${home.replace(/\/$/, "")}${prefix}/`);
const languageTag = (code: string | undefined) =>
  code !== undefined && /^[a-z]{2,3}(?:[-_][a-z\d]+)*$/i.test(code) ? code.replaceAll("_", "-") : undefined;

// ── Cascades ────────────────────────────────────────────────────────────────

function readMatterOf(file: string): Fields | undefined {
  const matter = readFrontMatter(readText(file), { toml: true, json: true });
  return "fields" in matter ? matter.fields : undefined;
}

const cascadesIn = (fields: unknown): Fields[] =>
  (isObject(fields) && "cascade" in fields
    ? [fields["cascade"]].flat()
    : Array.isArray(fields)
      ? fields
      : isObject(fields) && "target" in fields
        ? [fields]
        : []
  )
    .filter(isObject)
    .map(({ params, ...rest }) => ({ ...(isObject(params) ? params : {}), ...rest }));

function isTarget(cascade: Fields, path: string): boolean {
  const targets = [cascade["target"] ?? cascade["_target"] ?? []].flat().filter(isObject);
  return targets.length === 0 || targets.some((target) => matchesTarget(target, path));
}

function matchesTarget(target: Fields, path: string): boolean {
  const kind = textOf(target["kind"]);
  if (kind !== undefined && kind !== "page" && kind !== "{page}") return false;
  const environment = textOf(target["environment"]);
  if (environment !== undefined && environment !== "production") return false;
  const glob = textOf(target["path"]);
  const page = path.replace(/(?:\/index)?\.\w+$/, "");
  return glob === undefined || [page, path].some((one) => globPattern(glob.toLowerCase()).test(one.toLowerCase()));
}

// ── Permalinks ──────────────────────────────────────────────────────────────

/** `[1:]`, `[last]`, `[0]` of the sections. */
function sliced(sections: readonly string[], slice: string): string[] {
  const index = (text: string, fallback: number) =>
    text === "" ? fallback : text === "last" ? sections.length - 1 : Number(text);
  const [from, to] = slice.slice(1, -1).split(":");
  const start = index(from!, 0);
  return sections.slice(start, to === undefined ? start + 1 : index(to, sections.length));
}

/** Parts of Go's layout of dates. */
function datePart(key: string, local: { year: number; month: number; day: number }): string | undefined {
  const parts: Readonly<Record<string, string>> = {
    "2006": String(local.year),
    "06": two(local.year % 100),
    "01": two(local.month),
    "1": String(local.month),
    "02": two(local.day),
    "2": String(local.day),
    Jan: MONTHS[local.month - 1]!.slice(0, 3),
    January: MONTHS[local.month - 1]!,
  };
  return parts[key];
}
