/** What `feedwright build` is told: by options on the command line, or once in `feedwright.config.ts`. */

import type { Article, ArticleInput, FeedInput } from "./model.ts";

export interface BuildConfig {
  /** Files, folders and globs, relative to the configuration. */
  sources?: string[];
  /** Folder the feeds are written to. */
  out?: string;
  title?: string;
  /** The publication's home page. */
  url?: string;
  description?: string;
  language?: string;
  /** Names of the files. @default { rss: "rss.xml", atom: "atom.xml", json: "feed.json" } */
  names?: Partial<Record<"rss" | "atom" | "json", string>>;
  /** @default all three */
  formats?: ("rss" | "atom" | "json")[];
  /** The newest so many articles. @default all */
  limit?: number;
  /** @default "newest" */
  sort?: "newest" | "oldest" | "none" | ((a: Article, b: Article) => number);
  /** Which articles are published. */
  filter?: (article: ArticleInput) => boolean;
  /** What zone names in datelines mean: `{ IST: "Europe/Dublin" }`. */
  zones?: Record<string, string>;
  /** Byline of articles that have none. */
  author?: string;
  /** Anything else about the feed. */
  feed?: Partial<FeedInput>;
  /** Indented output. @default true */
  pretty?: boolean;
  stylesheet?: string;
}

/** Types a configuration. @example export default defineConfig({ title: "Example Times", url: "https://example.com/" }) */
export function defineConfig(config: BuildConfig): BuildConfig {
  return config;
}
