/** What a build is told: the configuration, and the command line, which wins. */

import { isAbsolute, relative, resolve } from "node:path";
import type { BuildConfig, BuildFormat, FeedSplit, PagingConfig } from "../build/config/build-config.ts";
import { checkConfig } from "../build/config/check-config.ts";
import type { Settings } from "../build/run.ts";
import { loadConfig } from "./config.ts";
import { UsageError } from "../build/usage-error.ts";

/** Options of the command line, as commander gives them. */
export interface Flags
  extends Pick<
    BuildConfig,
    | "out"
    | "title"
    | "url"
    | "description"
    | "language"
    | "author"
    | "stylesheet"
    | "view"
    | "pretty"
    | "site"
    | "manifest"
    | "state"
  > {
  config?: string;
  check?: boolean;
  watch?: boolean;
  verbose?: boolean;
  formats?: string;
  limit?: string;
  sort?: "newest" | "oldest" | "none";
  zone?: string[];
  by?: string;
  pageSize?: string;
  paging?: "paged" | "archived";
  hub?: string[];
  podcast?: boolean;
  now?: string;
  preset?: string;
  future?: boolean;
  drafts?: boolean;
  templateCode?: "report" | "drop" | "keep";
  undated?: "feed" | "mtime" | "refuse";
}

/** What the configuration and the command line come to. */
export async function settingsOf(patterns: readonly string[], flags: Flags): Promise<Settings> {
  const { config: loaded, file } = await loadConfig(flags.config);
  checkConfig(loaded);
  const config = file === undefined ? loaded : besideFile(loaded, resolve(file, ".."));
  const settings = { ...config, ...saidOf(flags, config) };
  const here = settings.preset === undefined || settings.preset === "none" ? [] : ["."];
  const sources = patterns.length > 0 ? [...patterns] : (config.sources ?? here);
  if (sources.length === 0)
    throw new UsageError("no sources; name folders, globs or files, or `sources` in feedwright.config.ts");
  const { out } = settings;
  if (out === undefined || out === "")
    throw new UsageError("no output folder; add --out DIR, or `out` in feedwright.config.ts");
  checkConfig(settings);
  return { ...settings, sources, out };
}

/** Paths of a configuration are relative to it. */
function besideFile(config: BuildConfig, folder: string): BuildConfig {
  if (folder === process.cwd()) return config;
  const here = (path: string) => (isAbsolute(path) ? path : relative(process.cwd(), resolve(folder, path)) || ".");
  const placed: BuildConfig = { ...config };
  for (const key of ["out", "site", "manifest", "state"] as const)
    if (config[key] !== undefined) placed[key] = here(config[key]);
  if (config.sources !== undefined) placed.sources = config.sources.map(here);
  return placed;
}

const PLAIN = [
  "out",
  "title",
  "url",
  "description",
  "language",
  "author",
  "stylesheet",
  "view",
  "site",
  "manifest",
  "state",
  "sort",
  "podcast",
  "now",
  "undated",
  "preset",
  "future",
  "drafts",
  "templateCode",
] as const;

function saidOf(flags: Flags, config: BuildConfig): BuildConfig {
  const { formats, limit, zone, by, hub, pretty } = flags;
  const said = Object.fromEntries(PLAIN.filter((key) => flags[key] !== undefined).map((key) => [key, flags[key]]));
  const paging = pagingOf(flags, config);
  return {
    ...(said as BuildConfig),
    // commander says `true` where nothing was said.
    ...(pretty === false ? { pretty } : {}),
    ...(formats === undefined ? {} : { formats: listOf(formats).map(formatOf) }),
    ...(limit === undefined ? {} : { limit: countOf("--limit", limit) }),
    ...zonesOf(zone ?? [], config),
    ...(by === undefined ? {} : { feeds: [...(config.feeds ?? []), ...listOf(by).map(splitOf)] }),
    ...(hub === undefined ? {} : { hubs: hub }),
    ...(paging === undefined ? {} : { paging }),
  };
}

const listOf = (text: string) =>
  text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");

function formatOf(name: string): BuildFormat {
  if (name === "rss" || name === "atom" || name === "json") return name;
  throw new UsageError(`"${name}" is not a format; expected rss, atom or json`);
}

function splitOf(by: string): FeedSplit {
  if (by === "section" || by === "tag" || by === "author" || by === "language") return { by };
  const hint = by === "category" ? "; the category of an article is its section" : "";
  throw new UsageError(`--by ${by}: expected section, tag, author or language${hint}`);
}

function countOf(option: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new UsageError(`${option} ${text}: expected a whole number of at least 1`);
  return Number(text);
}

/** `IST=Europe/Dublin` says what a name means; `Asia/Kolkata` is the zone of dates that state none. */
function zonesOf(said: readonly string[], config: BuildConfig): BuildConfig {
  const names = said.filter((word) => word.includes("="));
  const zone = said.find((word) => !word.includes("="));
  return {
    ...(names.length === 0 ? {} : { zones: { ...config.zones, ...Object.fromEntries(names.map(zoneOf)) } }),
    ...(zone === undefined ? {} : { zone }),
  };
}

function zoneOf(text: string): [string, string] {
  const match = /^([^=]+)=(.+)$/.exec(text);
  if (match === null) throw new UsageError(`--zone ${text}: expected NAME=ZONE, like IST=Europe/Dublin`);
  return [match[1]!, match[2]!];
}

function pagingOf({ pageSize, paging: kind }: Flags, { paging }: BuildConfig): PagingConfig | undefined {
  if (pageSize === undefined && kind === undefined) return undefined;
  const size = pageSize === undefined ? paging?.size : countOf("--page-size", pageSize);
  if (size === undefined) throw new UsageError(`--paging ${kind} needs --page-size N`);
  return { ...paging, size, ...(kind === undefined ? {} : { kind }) };
}
