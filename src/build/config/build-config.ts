/** What `feedwright build` is told: by options on the command line, or once in `feedwright.config.ts`. */

import type { ValidateConfig } from "../../validate/validate-config.ts";
import type { Article, ArticleInput, FeedInput } from "../../model.ts";

/** The formats that `build` writes. */
export type BuildFormat = "rss" | "atom" | "json";

/** How a feed looks in a browser. */
export type FeedView = "css" | "script";

/** What several feeds can be made by. */
export type SplitBy = "section" | "tag" | "author" | "language";

/**
 * The configuration of `feedwright build`. Paths are relative to the file it stands in; on the command line, to the working folder.
 * Everything is optional but `sources`, `out`, `title` and `url`, and those may be said on the command line instead.
 */
export interface BuildConfig {
  /** Files, folders and globs. */
  sources?: string[];
  /** Folder the feeds are written to. */
  out?: string;
  /** Name of the publication. */
  title?: string;
  /** The publication's home page: articles and feeds without an address of their own live under it. */
  url?: string;
  /** What the publication is about. @default the title */
  description?: string;
  /** BCP 47 tag of articles that state none, like `en` or `hi-IN`. */
  language?: string;
  /** Names of the files. @default { rss: "rss.xml", atom: "atom.xml", json: "feed.json" } */
  names?: Partial<Record<BuildFormat, string>>;
  /** @default all three */
  formats?: BuildFormat[];
  /** The newest so many articles. @default all */
  limit?: number;
  /** Order of the articles: by publication, as the sources have them, or by a function. @default "newest" */
  sort?: "newest" | "oldest" | "none" | ((a: Article, b: Article) => number);
  /** Which articles are published. */
  filter?: (article: ArticleInput) => boolean;
  /**
   * The generator whose folder the sources are: what front matter, file names and its configuration mean, and which files are
   * published. `"none"`: no generator's. @default guessed from the configuration files around
   */
  preset?: string;
  /** Zone of dates that state none, like `"Asia/Kolkata"` or `"+05:30"`. @default the generator's, else none is stated */
  zone?: string;
  /** Keeps articles whose date is later than now. @default what the generator does */
  future?: boolean;
  /** Keeps drafts. @default false */
  drafts?: boolean;
  /**
   * What becomes of a generator's template code, like `{{< x >}}`, `{% x %}` and MDX: nothing is run. `"report"` leaves out what is no
   * figure, player or code and says where, `"drop"` says nothing, `"keep"` keeps all as text. @default "report"
   */
  templateCode?: "report" | "drop" | "keep";
  /** What zone names in datelines mean: `{ IST: "Europe/Dublin" }`. */
  zones?: Record<string, string>;
  /** Byline of articles that have none. */
  author?: string;
  /** Anything else about the feed: rights, image, itunes … */
  feed?: Partial<FeedInput>;
  /** Addresses of WebSub hubs, announced in every feed. W3C WebSub §4 */
  hubs?: string[];
  /** Indented output. @default true */
  pretty?: boolean;
  /** Address of an XSLT or CSS style sheet for people who open the feed in a browser. */
  stylesheet?: string;
  /**
   * Makes RSS and Atom fit to be looked at in a browser, by a file that is written beside them: `"script"` makes a page with links,
   * players and how to subscribe (`feed-view.js`), `"css"` does without a script, but makes no links (`feed-view.css`).
   */
  view?: FeedView;
  /**
   * Feeds beside the one of all articles.
   * @example feeds: [{ by: "section" }, { by: "tag", least: 3 }, { name: "india", where: { tag: "India", language: "en" } }]
   */
  feeds?: (FeedSplit | FeedChoice)[];
  /** Whether the feed of all articles is written. @default true */
  whole?: boolean;
  /** Several documents for a feed with many articles. RFC 5005 */
  paging?: PagingConfig;
  /**
   * Folder of the built site, whose root is published at `url`. Its pages are checked for links to the feeds, and audio in it
   * is measured.
   * @default a source folder with an index.html
   */
  site?: string;
  /** File to write a list of what was written to: path, address, bytes, SHA-256 … as JSON. */
  manifest?: string;
  /**
   * File that remembers each article's dates and a hash of its content between builds: an article whose content is the same keeps
   * its dates. Commit it, or keep it where the next build finds it.
   */
  state?: string;
  /** What time it is, for articles that are new or changed and do not say when. The command asks no clock. */
  now?: string | Date;
  /**
   * What becomes of an article without a date, where neither `state` nor `now` know one: `"feed"` writes it without
   * one, and 1970-01-01 in Atom, which demands one, marked so that reading gives none; `"mtime"` gives it that of its file, `"refuse"` makes it a problem. Pages of a built site without a date are left out unless
   * it is `"feed"` or `"mtime"`.
   * @default "feed"
   */
  undated?: "feed" | "mtime" | "refuse";
  /**
   * What podcast directories want of a feed with audio or video: `podcast:guid` and so on, transcripts and chapters beside the audio.
   * `true`: also of a feed that has none yet; `false`: nothing but what the articles say. @default {}
   */
  podcast?: boolean | PodcastConfig;
  /** How `feedwright validate` judges: rules, profiles, and what is different for some files. `build` does not read it. */
  validate?: ValidateConfig;
}

/** One feed for each section, tag, author or language that there is. */
export interface FeedSplit {
  /**
   * - `"section"`: front matter `section` or `category`, else the folder below the source: `posts/politics/x.md` is in politics
   * - `"tag"`: every category of an article
   * - `"author"`: every byline of the role author
   * - `"language"`: the article's, else the feed's
   *
   * What differs only in capitals or spaces is the same.
   */
  by: SplitBy;
  /**
   * Names of the files: one pattern, or one for each format. `{by}` is `section`, `tag` …; `{slug}` the name made fit for a file
   * name; `{file}` what the feed of all articles is called (`rss.xml`). Two feeds with one name are refused.
   * @default "{by}/{slug}/{file}"
   */
  names?: string | Partial<Record<BuildFormat, string>>;
  /** Slugs for names that have none of their own, or the same: `{ "C++": "cpp", "C#": "csharp" }`. */
  slugs?: Record<string, string>;
  /** `{title}` is the publication's, `{name}` that of the section, tag … @default "{title}: {name}" */
  title?: string;
  /** Home page of each feed, relative to the publication's; `{by}`, `{slug}`. @default the publication's */
  url?: string;
  /** What else is said of some: `{ Politics: { title: "The Gazette on politics", description: "…" } }`. */
  heads?: Record<string, Partial<FeedInput>>;
  /** Only these. @default all */
  only?: string[];
  /** Only with so many articles. @default 1 */
  least?: number;
  /** @default that of the feed of all articles */
  formats?: BuildFormat[];
  /** @default that of the feed of all articles */
  limit?: number;
  /** `false`: none. @default that of the feed of all articles */
  paging?: PagingConfig | false;
}

/** One feed of the articles that are chosen. */
export interface FeedChoice {
  /** Tells it from the other feeds, for good: its identity is made of it. */
  name: string;
  /** All that is named must hold. */
  where?: Partial<Record<SplitBy, string | string[]>>;
  /** Must hold as well. */
  filter?: (article: Article) => boolean;
  /** Names of the files, as in a `FeedSplit`. @default "{slug}/{file}" */
  names?: string | Partial<Record<BuildFormat, string>>;
  /** @default "{title}: {name}" */
  title?: string;
  /** Home page. @default the publication's */
  url?: string;
  /** What else is said of it. */
  head?: Partial<FeedInput>;
  /** @default that of the feed of all articles */
  formats?: BuildFormat[];
  /** @default that of the feed of all articles */
  limit?: number;
  /** `false`: none. @default that of the feed of all articles */
  paging?: PagingConfig | false;
}

/** How a feed with more articles than `size` is put into several documents. RFC 5005 */
export interface PagingConfig {
  /** Articles of a document. */
  size: number;
  /**
   * - `"paged"`: pages from the newest to the oldest, which all move when an article comes. §3
   * - `"archived"`: the feed has the newest articles, archives the others, counted from the oldest. The articles of an archive stay
   *   the same for good; the newest archive gets a link to its successor when there is one. §4
   *
   * JSON Feed has `next_url` for both.
   * @default "paged"
   */
  kind?: "paged" | "archived";
  /**
   * Names of the further documents; `{stem}` and `{ext}` are of the first one's name (`rss`, `.xml`), `{page}` counts.
   * @default "{stem}-{page}{ext}", archived "{stem}-archive-{page}{ext}"
   */
  names?: string;
}

/** Podcasting 2.0 and Apple Podcasts. */
export interface PodcastConfig {
  /** `podcast:guid` of the feed of all articles. @default made of the address of the feed, as the podcast namespace says */
  guid?: string;
  /** `podcast:locked`: whether other platforms are asked not to import the feed. */
  locked?: boolean;
  /** Address that can prove to own the feed, for `locked`. */
  owner?: string;
  /** `podcast:medium`, like `podcast` or `music`. */
  medium?: string;
  /** Folder in the output for transcripts and chapters that lie beside an article outside of the site. @default "podcast" */
  folder?: string;
}

/**
 * Types a configuration.
 * @example export default defineConfig({ title: "Example Times", url: "https://example.com/", sources: ["articles"], out: "public" })
 */
export function defineConfig(config: BuildConfig): BuildConfig {
  return config;
}
