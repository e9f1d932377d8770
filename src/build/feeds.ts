/** Which feeds a run makes: the one of all articles, and those by section, tag, author, language or choice. */

import { publishedAt } from "../feed/merge-feeds.ts";
import type { BuildConfig, BuildFormat, FeedChoice, FeedSplit, PagingConfig, SplitBy } from "./config/build-config.ts";
import type { Article, FeedInput } from "../model.ts";
import { called } from "./config/config-calls.ts";
import { FORMAT_NAMES, fill, insideOut, keyOf, namesOf, slugOf } from "./file-names.ts";
import { UsageError } from "./usage-error.ts";

/** An article, and what its model has no field for. */
export interface Entry {
  readonly article: Article;
  readonly section: string | undefined;
  readonly file: string;
}

/** A feed that is to be written. */
export interface PlannedFeed {
  /** For people: `Politics`, or `undefined` for the feed of all articles. */
  readonly name: string | undefined;
  /** Everything but the articles, their addresses and the paging. */
  readonly head: FeedInput;
  /** In order. */
  readonly articles: readonly Article[];
  readonly formats: readonly BuildFormat[];
  readonly names: Readonly<Record<BuildFormat, string>>;
  readonly paging: PagingConfig | undefined;
}

/** What all feeds of a run share. */
export interface Whole {
  /** Complete but for the articles: with the id that those of the others are made of. */
  readonly head: FeedInput & { id: string };
  /** All, in order. */
  readonly entries: readonly Entry[];
  readonly config: BuildConfig;
}

/** A name of which no file name can be made, or the same as of another. */
export interface NameProblem {
  readonly file: string;
  readonly message: string;
}

/** The feeds of a run, the one of all articles first. */
export function planFeeds(whole: Whole, tell: (problem: NameProblem) => void): PlannedFeed[] {
  const { config } = whole;
  const feeds = (config.feeds ?? []).flatMap((feed) =>
    "by" in feed ? splitFeeds(feed, whole, tell) : [chosenFeed(feed, whole)],
  );
  return config.whole === false ? feeds : [wholeFeed(whole), ...feeds];
}

function wholeFeed({ head, entries, config }: Whole): PlannedFeed {
  const { formats = ["rss", "atom", "json"], paging, limit } = config;
  const articles = newestOf(entries, limit);
  return { name: undefined, head, articles, formats, names: wholeNames(config), paging };
}

function wholeNames({ names }: BuildConfig): Record<BuildFormat, string> {
  const { rss, atom, json } = { ...FORMAT_NAMES, ...names };
  return { rss: insideOut(rss), atom: insideOut(atom), json: insideOut(json) };
}

// ── By section, tag, author, language ───────────────────────────────────────

interface Group {
  readonly name: string;
  readonly entries: Entry[];
}

/** What an article is sorted by. */
const KINDS: Readonly<Record<SplitBy, (entry: Entry, whole: Whole) => readonly string[]>> = {
  section: ({ section }) => (section === undefined ? [] : [section]),
  tag: ({ article }) => article.categories.map(({ label, term }) => label ?? term),
  author: ({ article }) => article.bylines.filter(({ role }) => role === "author").map(({ name }) => name),
  language: ({ article }, { head }) => [article.language ?? head.language].filter((tag) => tag !== undefined),
};

/** Names that differ only in capitals and spaces are one group, called as the first article has it. */
function groupsBy(by: SplitBy, whole: Whole): Group[] {
  const groups = new Map<string, Group>();
  for (const entry of whole.entries) {
    const keys = new Map(KINDS[by](entry, whole).map((name) => [keyOf(name), name.trim()]));
    for (const [key, name] of keys) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { name, entries: [entry] });
      else group.entries.push(entry);
    }
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function splitFeeds(split: FeedSplit, whole: Whole, tell: (problem: NameProblem) => void): PlannedFeed[] {
  const { by, only, least = 1, slugs = {}, heads = {} } = split;
  const wanted = only && new Set(only.map(keyOf));
  const groups = groupsBy(by, whole).filter(
    ({ name, entries }) => entries.length >= least && wanted?.has(keyOf(name)) !== false,
  );
  const ownSlugs = byKey(slugs);
  const ownHeads = byKey(heads);
  const taken = new Map<string, string>();
  const feeds: PlannedFeed[] = [];
  for (const group of groups) {
    const slug = slugOf(ownSlugs.get(keyOf(group.name)) ?? group.name);
    const problem = slugProblem(by, group.name, slug, taken.get(slug));
    if (problem !== undefined) tell({ file: group.entries[0]!.file, message: problem });
    else {
      taken.set(slug, group.name);
      feeds.push(groupFeed(split, group, slug, ownHeads.get(keyOf(group.name)), whole));
    }
  }
  return feeds;
}

const byKey = <T>(values: Readonly<Record<string, T>>) =>
  new Map(Object.entries(values).map(([name, value]) => [keyOf(name), value]));

function slugProblem(by: SplitBy, name: string, slug: string, other: string | undefined): string | undefined {
  const repair = `give it one of its own: feeds: [{ by: "${by}", slugs: { ${JSON.stringify(name)}: "…" } }]`;
  if (slug === "") return `no file name can be made of the ${by} "${name}"; ${repair}`;
  if (other === undefined) return undefined;
  return `the ${by} "${name}" would have the same file names as "${other}" ("${slug}"); ${repair}`;
}

function groupFeed(
  split: FeedSplit,
  { name, entries }: Group,
  slug: string,
  own: Partial<FeedInput> | undefined,
  whole: Whole,
): PlannedFeed {
  const { by, names = "{by}/{slug}/{file}", title = "{title}: {name}", url } = split;
  const said = { by, slug };
  const head: FeedInput = {
    ...whole.head,
    id: identityOf(`${by}/${slug}`, whole),
    ...(url === undefined ? {} : { url: homeOf(fill(url, said), whole) }),
    ...(by === "language" ? { language: name } : {}),
    ...own,
    title: own?.title ?? fill(title, { ...said, title: whole.head.title, name }),
  };
  return {
    name,
    head,
    articles: newestOf(entries, split.limit ?? whole.config.limit),
    ...layoutOf(split, whole, namesOf(names, said, wholeNames(whole.config))),
  };
}

// ── By choice ───────────────────────────────────────────────────────────────

function chosenFeed(choice: FeedChoice, whole: Whole): PlannedFeed {
  const { name, names = "{slug}/{file}", title = "{title}: {name}", url } = choice;
  const slug = slugOf(name);
  if (slug === "") throw new UsageError(`no file name can be made of the feed "${name}"; give it another name`);
  const entries = whole.entries.filter((entry) => isChosen(entry, choice, whole));
  const head: FeedInput = {
    ...whole.head,
    id: identityOf(slug, whole),
    ...(url === undefined ? {} : { url: homeOf(url, whole) }),
    ...choice.head,
    title: choice.head?.title ?? fill(title, { title: whole.head.title, name }),
  };
  return {
    name,
    head,
    articles: newestOf(entries, choice.limit ?? whole.config.limit),
    ...layoutOf(choice, whole, namesOf(names, { slug }, wholeNames(whole.config))),
  };
}

function isChosen(entry: Entry, { name, where = {}, filter }: FeedChoice, whole: Whole): boolean {
  for (const [by, wanted] of Object.entries(where) as [SplitBy, string | string[]][]) {
    const keys = new Set([wanted].flat().map(keyOf));
    if (!KINDS[by](entry, whole).some((name) => keys.has(keyOf(name)))) return false;
  }
  return filter === undefined || called(`filter of the feed ${name}`, filter, entry.article);
}

// ── What they have in common ────────────────────────────────────────────────

function layoutOf(
  { formats, paging }: Pick<FeedSplit, "formats" | "paging">,
  { config }: Whole,
  names: Record<BuildFormat, string>,
): Pick<PlannedFeed, "formats" | "names" | "paging"> {
  return {
    formats: formats ?? config.formats ?? ["rss", "atom", "json"],
    names,
    paging: paging === false ? undefined : (paging ?? config.paging),
  };
}

/** Stays the same when files are named otherwise: RFC 4287 §4.2.6. */
function identityOf(part: string, { head }: Whole): string {
  return `${head.id}#${part.split("/").map(encodeURIComponent).join("/")}`;
}

function homeOf(url: string, { head }: Whole): string {
  if (!URL.canParse(url, head.url)) throw new UsageError(`"${url}" is no address of a home page`);
  return new URL(url, head.url).href;
}

/** The newest so many, in the order they come. */
function newestOf(entries: readonly Entry[], limit: number | undefined): Article[] {
  const articles = entries.map(({ article }) => article);
  if (limit === undefined || articles.length <= limit) return articles;
  const kept = new Set([...articles].sort(newestFirst).slice(0, limit));
  return articles.filter((article) => kept.has(article));
}

/** An article that only says when it was changed is as old as that; one without any date comes last. */
export const newestFirst = (a: Article, b: Article) => compare(publishedAt(b), publishedAt(a)) || compare(a.id, b.id);

const compare = <T extends number | string>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0);
