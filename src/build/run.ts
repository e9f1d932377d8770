/** One build: sources → articles → feeds → documents → drafts of files. What the command prints is made of what this gives. */

import { existsSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { setImmediate as aTurn } from "node:timers/promises";
import type { BuildConfig } from "./config/build-config.ts";
import { type Diagnostic, isFeedError } from "../errors.ts";
import { createFeed } from "../feed/create-feed.ts";
import type { Page } from "../html/page.ts";
import { mimeTypeOf } from "../content/mime-type.ts";
import type { Article, ArticleInput, Feed, FeedInput } from "../model.ts";
import { readTimestamp } from "../newsroom/dateline.ts";
import type { Timestamp } from "../newsroom/timestamp.ts";
import { isLanguageTag } from "../table/codecs/language-tag.ts";
import { validateFeed } from "../validate/validate-feed.ts";
import { withAddresses } from "./addresses.ts";
import { attempt } from "./attempt.ts";
import { type Remembered, type Settled, settleDates, type State } from "./article-dates.ts";
import { type Announced, checkSite, KnownPages, MEDIA_TYPES, type SiteReport } from "./autodiscovery.ts";
import { called } from "./config/config-calls.ts";
import { piecesOf, type PlannedDocument, planDocuments } from "./documents.ts";
import { type Entry, newestFirst, type PlannedFeed, planFeeds } from "./feeds.ts";
import { addressOf, insideOut } from "./file-names.ts";
import { describe, describeFile, type ManifestFile, manifestOf } from "./manifest.ts";
import { NewestContents } from "./newest-contents.ts";
import type { Draft, Drafts, Output } from "./outputs.ts";
import { completeEpisode, isEpisode, type PodcastPlaces, podcastHead } from "./podcast.ts";
import { basesOf, withSection } from "./sections.ts";
import { SiteFolder } from "./site.ts";
import { findSources, readSource, readText, type Sourced, type SourceProblem, withoutCopies } from "./sources.ts";
import { oddEntries, regularSources } from "./source-gate.ts";
import { findPosts, type OpenSite, openSite, type PostHearing, readPost } from "./posts.ts";
import type { Absence } from "./presets/preset.ts";
import { UsageError } from "./usage-error.ts";
import { viewFile } from "./view.ts";

/** A configuration with what a build cannot do without. Its paths are relative to the working folder. */
export interface Settings extends BuildConfig {
  sources: string[];
  out: string;
  /** What time it is, for what is published later or has expired; without it, all is kept. */
  clock?: Date;
  /** Whether the sources are of a generator's folder, and no built site. */
  isGenerators?: boolean;
}

/** Something that stops the build; a place in a source, in a document that would be written, or in the feed's head. */
export interface BuildProblem {
  readonly place: string;
  readonly message: string;
}

/** Something to know of a document that is written all the same. */
export interface BuildWarning extends BuildProblem {
  /** What it is about, for counting: a rule's code. */
  readonly code: string;
}

/** A file that is left out; `absence` says why, where it is an article all the same. */
export interface LeftOutFile extends BuildProblem {
  readonly absence?: Absence | undefined;
}

/** A document, as it is to be published. */
interface BuiltDocument {
  readonly document: PlannedDocument;
  readonly draft: Draft;
  readonly newest: Timestamp | undefined;
}

/** What a build comes to. With a problem, there is nothing to publish. */
export interface BuildRun {
  readonly problems: readonly BuildProblem[];
  readonly warnings: readonly BuildWarning[];
  readonly documents: readonly BuiltDocument[];
  /** Every file: the documents, what goes with them, the manifest, the state. */
  readonly drafts: readonly Draft[];
  readonly site: SiteReport | undefined;
  /** Pages among the sources that are no articles, and why. */
  readonly leftOut: readonly LeftOutFile[];
  /** What everybody should know: which generator's rules hold. */
  readonly hints: readonly string[];
}

/** Is told how far it is. Between two calls whoever presses Ctrl+C is heard. */
export type Progress = (step: "reading" | "writing", done: number, all: number) => void;

/** Drafts everything a build writes. @throws UsageError when it is told what cannot be done */
export async function runBuild(said: Settings, drafts: Drafts, progress: Progress = () => {}): Promise<BuildRun> {
  const problems: BuildProblem[] = [];
  const warnings: BuildWarning[] = [];
  const open = openSite(said.sources, said, { now: clockOf(said), isDraftKept: said.drafts === true });
  const settings = open === undefined ? said : withSite(said, open);
  const hints = open === undefined ? [] : hintsOf(open, said);
  const sourced = await collect(settings, open, problems, warnings, progress);
  const prepared = prepare(sourced.articles, settings, warnings, problems);
  const feed = complete(prepared, sourced.head, settings, problems, warnings);
  const { leftOut, pages } = sourced;
  if (feed === undefined || problems.length > 0) return failed(problems, warnings, leftOut, hints);
  const feeds = plan(feed, prepared, sourced.head, settings, problems);
  if (problems.length > 0) return failed(problems, warnings, leftOut, hints);
  const planned = planDocuments(feeds, outAddress(settings));
  const documents = await draft(planned, settings, drafts, { problems, warnings, progress });
  if (problems.length > 0) return failed(problems, warnings, leftOut, hints);
  const site = await siteReport(documents, settings, pages);
  const others = await draftOthers(documents, stateOf(prepared, feed), prepared, settings, drafts);
  return {
    problems,
    warnings,
    documents,
    drafts: [...documents.map((one) => one.draft), ...others],
    site,
    leftOut,
    hints,
  };
}

const failed = (
  problems: BuildProblem[],
  warnings: BuildWarning[],
  leftOut: LeftOutFile[],
  hints: readonly string[],
): BuildRun => ({
  problems,
  warnings,
  documents: [],
  drafts: [],
  site: undefined,
  leftOut,
  hints,
});

/** The configuration's word counts before that of the generator's; without any title, the host's name is one. */
function withSite(settings: Settings, { site }: OpenSite): Settings {
  const { description, ...head } = site.head;
  const url = URL.canParse(site.head.url ?? "") ? site.head.url : undefined;
  const language = isLanguageTag(site.head.language ?? "") ? site.head.language : undefined;
  const title = site.head.title ?? hostOf(settings.url ?? url);
  const { author } = site;
  const known = Object.entries({ title, url, description, language }).filter(([, value]) => value !== undefined);
  const stated = Object.entries(settings).filter(([, value]) => value !== undefined);
  const more = head.rights === undefined ? {} : { rights: head.rights };
  return {
    ...(Object.fromEntries([...known, ...stated]) as Settings),
    feed: { ...more, ...(author === undefined ? {} : { bylines: [author] }), ...settings.feed },
    isGenerators: true,
  };
}

const hostOf = (url: string | undefined) => (url !== undefined && URL.canParse(url) ? new URL(url).host : undefined);

const hintsOf = ({ preset, root, isGuessed, site }: OpenSite, { title }: Settings): string[] => [
  ...(isGuessed
    ? [
        `read as ${preset.label} does, by the configuration in ${relative(process.cwd(), root) || "."}; --preset none does not`,
      ]
    : []),
  ...(title === undefined && site.head.title === undefined
    ? [`no title in the configuration of ${preset.label}: the feed has the host's name; --title gives another`]
    : []),
  ...builtSiteHint(root, isGuessed),
  ...site.notices.map(({ file, message }) => `${relative(process.cwd(), file) || file}: ${message}`),
];

/** What generators write, beside the sources. */
const OUTPUTS = ["public", "_site", "dist", "build", "output", "site", ".vitepress/dist"];

function builtSiteHint(root: string, isGuessed: boolean): string[] {
  const built = OUTPUTS.map((name) => join(root, name)).find((folder) => existsSync(join(folder, "index.html")));
  if (built === undefined || !isGuessed) return [];
  return [
    `the built site is there too: \`feedwright build ${relative(process.cwd(), built)}\` reads its pages as they are`,
  ];
}

// ── Sources ─────────────────────────────────────────────────────────────────

async function collect(
  settings: Settings,
  open: OpenSite | undefined,
  problems: BuildProblem[],
  warnings: BuildWarning[],
  progress: Progress,
) {
  const leftOut: LeftOutFile[] = [];
  const leaveOut = (place: string, message: string, absence?: Absence) => leftOut.push({ place, message, absence });
  const files =
    open === undefined
      ? await findSources(settings.sources, settings, leaveOut)
      : await findPosts(settings.sources, open);
  if (files.length === 0)
    throw new UsageError(`no articles in ${settings.sources.join(", ")}; ${leftOut[0]?.message ?? expectedOf(open)}`);
  const tell = ({ file, line, message }: SourceProblem) => problems.push({ place: `${file}:${line}`, message });
  const warn = ({ file, line, message, code = `mistyped-member ${message}` }: SourceProblem) =>
    warnings.push({ place: `${file}:${line}`, message, code });
  const pages = new KnownPages(siteFolderOf(settings) === undefined ? undefined : siteOf(settings));
  const warnOdd = ({ file, message }: SourceProblem) => warnings.push({ place: file, message, code: "odd-source" });
  const sources = regularSources(files, settings.sources, warnOdd);
  oddEntries(settings.sources, warnOdd);
  const articles: Sourced[] = [];
  const contents = new NewestContents(settings);
  let head: FeedInput | undefined;
  for (const [i, file] of sources.entries()) {
    progress("reading", i, sources.length);
    await aTurn();
    const shown = relative(process.cwd(), file) || file;
    const onPage = (name: string, page: Page) =>
      attempt(
        () => pages.add(name, page),
        (message) =>
          warnings.push({ place: shown, message: `its links cannot be read: ${message}`, code: "page-links" }),
      );
    const read = attempt(
      () =>
        open === undefined
          ? readSource(file, settings, tell, { leaveOut, onPage, warn, now: clockOf(settings) })
          : readSitePost(file, open, settings, { leaveOut, tell, warn }),
      (message) => tell({ file: shown, line: 1, message }),
    );
    if (read === undefined) continue;
    head ??= read.head;
    for (const article of read.articles) {
      articles.push(article);
      contents.add(article);
    }
  }
  const chosen = withoutCopies(articles, leaveOut);
  if (chosen.length === 0 && leftOut.length > 0)
    problems.push({
      place: settings.sources.join(", "),
      message: `none of ${files.length} pages is an article; --verbose tells why`,
    });
  return { articles: chosen, head, leftOut, pages };
}

const expectedOf = (open: OpenSite | undefined) =>
  open === undefined
    ? "expected .html, .txt, .md or .json files"
    : `${open.preset.label} has them in ${open.site.folders.map((folder) => relative(process.cwd(), folder) || ".").join(", ")}`;

function readSitePost(
  file: string,
  open: OpenSite,
  settings: Settings,
  hearing: PostHearing,
): { articles: Sourced[]; head?: FeedInput } {
  const shown = relative(process.cwd(), file) || file;
  const text = readText(file, (line, message) => hearing.tell({ file: shown, line, message }));
  return { articles: text === undefined ? [] : readPost(file, text, open, settings, hearing) };
}

/** An article with everything that its surroundings say. */
interface Prepared extends Sourced {
  readonly section: string | undefined;
  /** Stands for it in the state. */
  readonly key: string;
  readonly settled: Settled;
  readonly outputs: readonly Output[];
}

function prepare(
  sourced: readonly Sourced[],
  settings: Settings,
  warnings: BuildWarning[],
  problems: BuildProblem[],
): Prepared[] {
  const bases = basesOf(settings.sources);
  const options = { state: readState(settings.state), now: nowOf(settings) };
  const places = podcastPlaces(settings);
  const counts = new Map<string, number>();
  const { filter } = settings;
  const chosen = filter === undefined ? sourced : sourced.filter(({ article }) => called("filter", filter, article));
  const prepareOne = (source: Sourced): Prepared => {
    const { file } = source;
    const nth = counts.get(file) ?? 0;
    counts.set(file, nth + 1);
    const whole = withAddresses(withAuthor(source.article, settings), settings.url);
    const { article: placed, section } = withSection(whole, file, bases, source.section, source.isPost);
    const episode = places === undefined ? undefined : completeEpisode(placed, file, places);
    for (const message of episode?.warnings ?? []) warnings.push({ place: file, message, code: "audio-file" });
    const article = episode?.article ?? placed;
    const key = keyOf(article, file, nth);
    const modified = () => (settings.undated === "mtime" ? modifiedOf(file) : undefined);
    const settled = settleDates({ article, key, modified }, options);
    tellDates(settled, source, settings, warnings, problems);
    return { ...source, article: settled.article, section, key, settled, outputs: episode?.outputs ?? [] };
  };
  return chosen.flatMap((source) => {
    const tell = (message: string) => problems.push({ place: `${source.file}:1`, message });
    return attempt(() => prepareOne(source), tell) ?? [];
  });
}

function withAuthor(article: ArticleInput, { author }: BuildConfig): ArticleInput {
  const hasByline = article.bylines !== undefined && article.bylines.length > 0;
  return author === undefined || hasByline ? article : { ...article, bylines: author };
}

const keyOf = ({ id, url }: ArticleInput, file: string, nth: number) =>
  id ?? url ?? `${file.split(sep).join("/")}${nth === 0 ? "" : `#${nth + 1}`}`;

function modifiedOf(file: string): Date {
  const { mtime } = statSync(file);
  return new Date(Math.floor(mtime.getTime() / 1000) * 1000);
}

const clockOf = (settings: Settings): Date | undefined => nowOf(settings) ?? settings.clock;

function nowOf({ now }: BuildConfig): Date | undefined {
  if (now === undefined || now instanceof Date) return now;
  const date = readTimestamp(now);
  if (date === undefined) throw new UsageError(`now: "${now}" is no date; expected one like 2023-03-21T16:39:00+05:30`);
  return date;
}

const DATE_REPAIR = "write one as `date`, or give the build --now DATE or --undated mtime";

function tellDates(
  { isUndated, news, article }: Settled,
  { file, lineOf }: Sourced,
  { undated, formats, state, now }: Settings,
  warnings: BuildWarning[],
  problems: BuildProblem[],
): void {
  if (isUndated && undated === "refuse")
    problems.push({ place: `${file}:1`, message: `the article has no date; ${DATE_REPAIR}` });
  else if (isUndated && state === undefined)
    warnings.push({
      place: file,
      message: `the article has no date and is written without one${inAtom(formats)}; ${DATE_REPAIR}`,
      code: "undated",
    });
  if (news === "changed" && now === undefined && undated !== "mtime" && article.updated === undefined)
    warnings.push({
      place: `${file}:${lineOf("date")}`,
      message: `the content changed, but nobody says when; ${DATE_REPAIR}`,
      code: "undated-change",
    });
}

const inAtom = (formats: BuildConfig["formats"]) =>
  formats?.includes("atom") !== false ? ", in Atom, which demands one, with 1970-01-01T00:00:00Z" : "";

function podcastPlaces(settings: Settings): PodcastPlaces | undefined {
  const { podcast, out } = settings;
  if (podcast === false) return undefined;
  const stated = typeof podcast === "object" ? (podcast.folder ?? "podcast") : "podcast";
  const folder = insideOut(stated.replace(/^(?:\.\/)+|\/+$/g, ""));
  return {
    site: siteOf(settings),
    isSiteWhole: siteFolderOf(settings) !== undefined,
    out,
    outUrl: outAddress(settings),
    folder,
  };
}

// ── State ───────────────────────────────────────────────────────────────────

function readState(file: string | undefined): State {
  if (file === undefined || !existsSync(file)) return {};
  try {
    const { version, articles } = JSON.parse(readFileSync(file, "utf8")) as { version?: unknown; articles?: State };
    if (version === 1 && typeof articles === "object" && Object.values(articles).every(isRemembered)) return articles;
  } catch {
    // The next sentence says what to do.
  }
  throw new UsageError(`${file} is no state file of feedwright build; remove it, or name another with --state`);
}

const isRemembered = (entry: unknown) =>
  typeof entry === "object" && entry !== null && Object.values(entry).every((value) => typeof value === "string");

/** Dates that were filled in are remembered too: the next build must not fill in others. */
function stateOf(prepared: readonly Prepared[], feed: Feed): string {
  const entries = prepared.map(({ key, settled, article }, i): [string, Remembered] => {
    const { id, published } = feed.articles[i]!;
    const dates = settled.isUndated && published !== undefined ? { published: published.toRfc3339() } : {};
    const own = article.url === undefined && settled.remembered.id === undefined && key !== id ? { id } : {};
    return [key, { ...settled.remembered, ...own, ...dates }];
  });
  const articles = Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ version: 1, articles }, undefined, 2)}\n`;
}

// ── Articles → feeds ────────────────────────────────────────────────────────

/** Completes all articles; problems come back as places in the source files. */
function complete(
  prepared: readonly Prepared[],
  head: FeedInput | undefined,
  settings: Settings,
  problems: BuildProblem[],
  warnings: BuildWarning[],
): Feed | undefined {
  const onNote = (note: Diagnostic) => warnings.push({ ...placeOf(note, prepared), code: note.code });
  try {
    return createFeed({ ...headOf(head, settings), articles: prepared.map(({ article }) => article) }, { onNote });
  } catch (error) {
    if (!isFeedError(error)) throw error;
    for (const diagnostic of causesOf(error.diagnostics)) problems.push(placeOf(diagnostic, prepared));
    return undefined;
  }
}

/** Where a date cannot be read, that there is none is no second problem; so it is with addresses. */
function causesOf(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const bad = new Set(diagnostics.filter(({ code }) => !isMissing(code)).map(({ path }) => path));
  const causes = diagnostics.filter(({ code, path }) => !(isMissing(code) && bad.has(path)));
  return causes.length > 0 ? causes : diagnostics;
}

const isMissing = (code: string) => code.startsWith("missing-");

/** The configuration's word counts before that of a feed among the sources, whose date, address and pages are its own. */
function headOf(source: FeedInput | undefined, config: BuildConfig): FeedInput {
  const { title, url, description, language, hubs } = config;
  const said = Object.entries({ title, url, description, language, hubs }).filter(([, value]) => value !== undefined);
  return {
    ...source,
    updated: undefined,
    feedUrl: undefined,
    paging: undefined,
    ...config.feed,
    ...Object.fromEntries(said),
  } as FeedInput;
}

/** `articles[3].published` → the file that article is from. */
function placeOf({ path, message }: Diagnostic, prepared: readonly Prepared[]): BuildProblem {
  // Apple's fields may stand in front matter without their namespace.
  const match = /^articles\[(\d+)\](?:\.(?:itunes\.)?((\w+).*))?/.exec(path);
  const source = match === null ? undefined : prepared[Number(match[1])];
  if (source === undefined) return { place: `the feed's ${path}`, message: `${message} (${optionFor(path)})` };
  // Another article is known by its file.
  const told = message.replace(/articles\[(\d+)\]/g, (name, i: string) => prepared[Number(i)]?.file ?? name);
  const [, , member, field = ""] = match ?? [];
  // What only says what was expected leaves open of what.
  const named = member !== undefined && told.startsWith("expected ") ? `\`${member}\`: ${told}` : told;
  return { place: `${source.file}:${source.lineOf(field)}`, message: named };
}

const optionFor = (path: string) =>
  ["title", "url", "language", "description"].includes(path) ? `give --${path}` : "see feedwright.config";

function plan(
  feed: Feed,
  prepared: readonly Prepared[],
  source: FeedInput | undefined,
  settings: Settings,
  problems: BuildProblem[],
): PlannedFeed[] {
  const entries = prepared.map(({ section, file }, i): Entry => ({ article: feed.articles[i]!, section, file }));
  const head = { ...headOf(source, settings), title: feed.title, id: feed.id! };
  const ordered = order(entries, settings);
  const planned = planFeeds({ head, entries: ordered, config: settings }, ({ file, message }) =>
    problems.push({ place: `${file}:1`, message }),
  );
  return planned.map((one) => withPodcast(one, settings));
}

function order(entries: Entry[], { sort = "newest" }: BuildConfig): Entry[] {
  if (sort === "none") return entries;
  const compare: (a: Article, b: Article) => number =
    typeof sort === "function"
      ? (a, b) => called("sort", sort, a, b)
      : sort === "newest"
        ? newestFirst
        : (a, b) => newestFirst(b, a);
  return entries.sort((a, b) => compare(a.article, b.article));
}

function withPodcast(feed: PlannedFeed, settings: Settings): PlannedFeed {
  const { podcast } = settings;
  if (podcast === false || (podcast !== true && !feed.articles.some(isEpisode))) return feed;
  const format = feed.formats.includes("rss") ? "rss" : feed.formats[0]!;
  const folder = outAddress(settings);
  const url = folder === undefined ? undefined : addressOf(feed.names[format], folder);
  const options = typeof podcast === "object" ? podcast : {};
  // The guid that was chosen is that of the feed of all articles.
  const { guid, ...others } = options;
  const own = feed.name === undefined && guid !== undefined ? { guid } : {};
  return { ...feed, head: { ...feed.head, podcast: podcastHead(feed.head.podcast, { ...others, ...own }, url) } };
}

// ── Feeds → documents ───────────────────────────────────────────────────────

/** Where the output folder is published: its place in the site, else the home page. */
function outAddress(settings: Settings): string | undefined {
  const { url, out } = settings;
  if (url === undefined || !URL.canParse(url)) return undefined;
  const site = siteFolderOf(settings);
  const inside = site === undefined ? undefined : new SiteFolder(site, url).addressOf(join(out, "x"));
  return inside === undefined ? url : new URL(".", inside).href;
}

/** The built site: as it is named, else a source that has a home page. */
function siteFolderOf({ site, sources, isGenerators }: Settings): string | undefined {
  if (isGenerators) return site;
  return site ?? sources.find((source) => existsSync(join(source, "index.html")));
}

/** The site, or else the output folder, which usually is its root. */
function siteOf(settings: Settings): SiteFolder | undefined {
  const { url, out } = settings;
  return url === undefined || !URL.canParse(url) ? undefined : new SiteFolder(siteFolderOf(settings) ?? out, url);
}

interface Telling {
  readonly problems: BuildProblem[];
  readonly warnings: BuildWarning[];
  readonly progress: Progress;
}

/** One document after another is made, written and judged: of each, only its articles and their number of bytes stay. */
async function draft(
  planned: readonly PlannedDocument[],
  settings: Settings,
  drafts: Drafts,
  { problems, warnings, progress }: Telling,
): Promise<BuiltDocument[]> {
  const documents: BuiltDocument[] = [];
  for (const [i, document] of planned.entries()) {
    progress("writing", i, planned.length);
    const file = join(settings.out, document.name);
    try {
      const draft = await drafts.add(file, piecesOf(document, settings));
      judge(draft, document, problems, warnings);
      documents.push({ document, draft, newest: newestIn(document.feed) });
    } catch (error) {
      // What was good for all articles is refused of some only when a feed's own head is wrong.
      if (!isFeedError(error)) throw error;
      for (const { path, message } of error.diagnostics) problems.push({ place: `${file}, ${path}`, message });
    }
    await aTurn();
  }
  return documents;
}

function newestIn({ articles = [] }: FeedInput): Timestamp | undefined {
  let newest: Timestamp | undefined;
  for (const { published, updated = published } of articles as Article[])
    if (updated !== undefined && (newest === undefined || updated > newest)) newest = updated;
  return newest;
}

const NO_ARTICLES = "the feed has no articles: what it is made by, or `filter`, lets none in";

/** What is written has to be as the specifications want it. */
function judge(
  { file, at }: Draft,
  { url, feed }: PlannedDocument,
  problems: BuildProblem[],
  warnings: BuildWarning[],
): void {
  const isEmpty = feed.articles?.length === 0;
  if (isEmpty) warnings.push({ place: file, message: NO_ARTICLES, code: "no-articles" });
  for (const { severity, code, line, column, message } of validateFeed(readFileSync(at), { url }).diagnostics) {
    // Without articles there is no date but the beginning of time, and why has been said.
    if (isEmpty && code === "implausible-date") continue;
    const place = `${file}:${line ?? 1}:${column ?? 1}`;
    if (severity === "error") problems.push({ place, message });
    else if (severity === "warning") warnings.push({ place, message, code });
  }
}

async function siteReport(
  documents: readonly BuiltDocument[],
  settings: Settings,
  pages: KnownPages,
): Promise<SiteReport | undefined> {
  const folder = siteFolderOf(settings);
  if (folder === undefined) return undefined;
  if (!existsSync(folder)) throw new UsageError(`the site ${folder} does not exist; build it first`);
  const site = siteOf(settings);
  if (site === undefined)
    throw new UsageError("a site can be checked only with its address; add --url, or `url` in feedwright.config.ts");
  const feeds = documents.flatMap(({ document: { url, format, feed, feedName, page } }): Announced[] =>
    url === undefined || page !== undefined
      ? []
      : [{ url, format, title: feed.title, isEverywhere: feedName === undefined }],
  );
  return checkSite(site, feeds, pages);
}

// ── Documents → files ───────────────────────────────────────────────────────

/** What goes with the documents. */
async function draftOthers(
  documents: readonly BuiltDocument[],
  stated: string,
  prepared: readonly Prepared[],
  settings: Settings,
  drafts: Drafts,
): Promise<Draft[]> {
  const { manifest, state, out } = settings;
  const view = settings.view === undefined ? [] : [viewFile(settings.view, out)];
  const others: Draft[] = [];
  for (const { file, content } of uniqueFiles([...prepared.flatMap(({ outputs }) => outputs), ...view]))
    others.push(await drafts.add(file, [content]));
  if (manifest !== undefined) {
    const files = [...documents.map(described), ...others.map((other) => describedFile(other, settings))];
    others.push(await drafts.add(manifest, [manifestOf(files)]));
  }
  if (state !== undefined) others.push(await drafts.add(state, [stated]));
  return others;
}

const described = ({ document, draft, newest }: BuiltDocument): ManifestFile =>
  describe(document, draft, MEDIA_TYPES[document.format], newest?.toRfc3339());

function describedFile(other: Draft, settings: Settings): ManifestFile {
  const path = relative(settings.out, other.file).split(sep).join("/");
  const folder = outAddress(settings);
  return describeFile(path, other, mimeTypeOf(path), folder === undefined ? undefined : addressOf(path, folder));
}

/** Two articles may share a transcript, but not its name. */
function uniqueFiles(outputs: readonly Output[]): Output[] {
  const byFile = new Map<string, Output>();
  for (const output of outputs) {
    const other = byFile.get(output.file);
    if (other !== undefined && Buffer.compare(Buffer.from(other.content), Buffer.from(output.content)) !== 0)
      throw new UsageError(`two different files would be written to ${output.file}; rename one`);
    byFile.set(output.file, output);
  }
  return [...byFile.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}
