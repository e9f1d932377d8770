/**
 * What podcast apps and directories want to know of an article with audio or video, as far as the files say it: its size, chapters
 * and transcripts beside it; and of its feed. https://podcasting2.org/docs/podcast-namespace
 */

import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import type { PodcastConfig } from "./config/build-config.ts";
import { mimeTypeOf } from "../content/mime-type.ts";
import type { ArticleInput, Enclosure, FeedInput, Loose } from "../model.ts";
import { uuidV5 } from "../newsroom/uuid.ts";
import { duration } from "../table/codecs/duration.ts";
import { addressOf, insideOut } from "./file-names.ts";
import type { Output } from "./outputs.ts";
import type { SiteFolder } from "./site.ts";
import { statusOf } from "./status-of.ts";

type EnclosureInput = Loose<Enclosure>;

/** Where things are and go. */
export interface PodcastPlaces {
  readonly site: SiteFolder | undefined;
  /** Whether audio that is not in it is missing. */
  readonly isSiteWhole: boolean;
  /** The output folder, and where it is published. */
  readonly out: string;
  readonly outUrl: string | undefined;
  /** Folder in the output for what lies beside articles. */
  readonly folder: string;
}

/** An episode, completed. */
export interface Episode {
  readonly article: ArticleInput;
  /** Files that go to the output. */
  readonly outputs: readonly Output[];
  readonly warnings: readonly string[];
}

const isMedia = (type: string) => /^(?:audio|video)\//.test(type);

/** Whether an article has audio or video. */
export function isEpisode({ enclosures }: Pick<ArticleInput, "enclosures">): boolean {
  return (enclosures ?? []).some(isAudible);
}

/** What is no file, as people may write it, is left to `createFeed`, which says so. */
function isAudible(file: unknown): boolean {
  const { url, type } = ((typeof file === "object" ? file : { url: file }) as { url?: unknown; type?: unknown }) ?? {};
  if (typeof type === "string") return isMedia(type);
  return typeof url === "string" && isMedia(mimeTypeOf(url));
}

/** Fills in what the files beside an article and its audio say. What the article states stays. */
export function completeEpisode(article: ArticleInput, file: string, places: PodcastPlaces): Episode {
  const enclosures = (article.enclosures ?? []).map((one) => (typeof one === "string" ? { url: one } : one));
  if (!isEpisode({ enclosures }) || !enclosures.every(hasAddress)) return { article, outputs: [], warnings: [] };
  const warnings: string[] = [];
  const measured = enclosures.map((enclosure) => measure(enclosure, places, warnings));
  const audio = measured.find(isAudible)!;
  const found = [...besideAudio(audio, places.site), ...besideArticle(file, places)];
  const { podcast, used } = podcastOf(article.podcast, found);
  const completed = withItunes(
    { ...article, enclosures: measured, ...(podcast === undefined ? {} : { podcast }) },
    audio,
  );
  const outputs = used.flatMap(({ path, target }) =>
    target === undefined ? [] : [{ file: target, content: readFileSync(path) }],
  );
  return { article: completed, outputs, warnings };
}

const hasAddress = (file: unknown) => typeof (file as EnclosureInput | null)?.url === "string";

/** The size is what the file says, the duration what people write: seconds, or 19:13. */
function measure(enclosure: EnclosureInput, { site, isSiteWhole }: PodcastPlaces, warnings: string[]): EnclosureInput {
  const { duration: said } = enclosure as { duration?: unknown };
  const seconds = typeof said === "string" ? duration.decode(said) : undefined;
  const timed = seconds === undefined ? enclosure : { ...enclosure, duration: seconds };
  const path = site?.fileOf(enclosure.url);
  if (path === undefined) return timed;
  const size = statusOf(path)?.size;
  if (size === undefined && isSiteWhole) warnings.push(`${enclosure.url} is not in the site: there is no ${path}`);
  if (size !== undefined && enclosure.length !== undefined && enclosure.length !== size)
    warnings.push(
      `${enclosure.url} is said to have ${enclosure.length} bytes, but ${path} has ${size}; that is written`,
    );
  return size === undefined ? timed : { ...timed, length: size };
}

// ── Files beside ────────────────────────────────────────────────────────────

/** A file beside audio or article. */
interface Sidecar {
  readonly path: string;
  readonly url: string;
  /** Where it has to be copied to. */
  readonly target?: string;
  /** `undefined` for chapters. */
  readonly type: string | undefined;
  readonly language: string | undefined;
}

/** As podcast:transcript wants them. */
const TRANSCRIPT_TYPES: Readonly<Record<string, string>> = {
  vtt: "text/vtt",
  srt: "application/x-subrip",
  html: "text/html",
  json: "application/json",
  txt: "text/plain",
};

/** After the name they share: `.chapters.json`, `.vtt`, `.de.srt`, `.transcript.html`. */
const SIDECAR = /^(?:\.(chapters|transcript))?(?:\.([a-z]{2,3}(?:-[A-Za-z\d]{2,8})*))?\.(vtt|srt|html|json|txt)$/;

/** Files of this folder that belong to `name`; plain `.html`, `.json` and `.txt` count only where they can be nothing else. */
function sidecars(folder: string, name: string, isPlainTaken: boolean): Omit<Sidecar, "url">[] {
  const found: Omit<Sidecar, "url">[] = [];
  for (const file of namesIn(folder)) {
    if (!file.startsWith(`${name}.`)) continue;
    const [matched, kind, language, ending] = SIDECAR.exec(file.slice(name.length)) ?? [];
    if (matched === undefined || (isPlainTaken && kind === undefined && !/^(?:vtt|srt)$/.test(ending!))) continue;
    if (kind === "chapters" && ending !== "json") continue;
    found.push({
      path: join(folder, file),
      type: kind === "chapters" ? undefined : TRANSCRIPT_TYPES[ending!],
      language,
    });
  }
  return found;
}

function namesIn(folder: string): string[] {
  return statusOf(folder)?.isDirectory() ? readdirSync(folder).sort() : [];
}

const stemOf = (path: string) => basename(path, extname(path));

function besideAudio({ url }: EnclosureInput, site: SiteFolder | undefined): Sidecar[] {
  const path = site?.fileOf(url);
  if (site === undefined || path === undefined) return [];
  return sidecars(dirname(path), stemOf(path), false).map((found) => ({ ...found, url: site.addressOf(found.path)! }));
}

/** A file of several articles can say nothing about one of them. */
function besideArticle(file: string, { site, out, outUrl, folder }: PodcastPlaces): Sidecar[] {
  if (extname(file) === ".json") return [];
  return sidecars(dirname(file), stemOf(file), true).flatMap((found): Sidecar[] => {
    const published = site?.addressOf(found.path);
    if (published !== undefined) return [{ ...found, url: published }];
    if (outUrl === undefined) return [];
    const name = insideOut(`${folder}/${basename(found.path)}`);
    return [{ ...found, url: addressOf(name, outUrl), target: join(out, name) }];
  });
}

function podcastOf(stated: ArticleInput["podcast"], found: readonly Sidecar[]) {
  const chapters = stated?.chapters === undefined ? found.find(({ type }) => type === undefined) : undefined;
  const transcripts = stated?.transcripts === undefined ? found.filter(({ type }) => type !== undefined) : [];
  const used = chapters === undefined ? transcripts : [chapters, ...transcripts];
  if (used.length === 0) return { podcast: stated, used };
  const podcast: NonNullable<ArticleInput["podcast"]> = {
    ...stated,
    ...(chapters === undefined ? {} : { chapters: { url: chapters.url, type: "application/json+chapters" } }),
    ...(transcripts.length === 0
      ? {}
      : { transcripts: transcripts.map(({ url, type, language }) => ({ url, type: type!, language })) }),
  };
  return { podcast, used };
}

// ── Fields ──────────────────────────────────────────────────────────────────

/** Fields of Apple's namespace that front matter may have without its name. */
const ITUNES = ["episode", "season", "episodeType", "explicit", "duration"] as const;

function withItunes(article: ArticleInput, audio: EnclosureInput | undefined): ArticleInput {
  const plain: Record<string, unknown> = { duration: audio?.duration, ...article };
  const said = Object.fromEntries(ITUNES.filter((key) => plain[key] !== undefined).map((key) => [key, plain[key]]));
  if (Object.keys(said).length === 0) return article;
  return { ...article, itunes: { ...said, ...article.itunes } };
}

/** Namespace of the UUIDs of podcasts. */
const PODCASTS = "ead4c236-bf58-58c6-a2c6-a6b28d128cb6";

/**
 * `podcast:guid` of a feed: a UUID v5 of its address without scheme and trailing slashes.
 * @see https://podcasting2.org/docs/podcast-namespace/tags/guid
 * @example podcastGuid("https://mp3s.nashownotes.com/pc20rss.xml") // "917393e3-1b1e-5cef-ace4-edaa54e1f810"
 */
export function podcastGuid(feedUrl: string): string {
  return uuidV5(PODCASTS, feedUrl.replace(/^[a-z][a-z\d+.-]*:\/\//i, "").replace(/(?<!\/)\/+$/, ""));
}

/** What is said of a feed with audio; what it says itself stays. */
export function podcastHead(
  stated: FeedInput["podcast"],
  { guid, locked, owner, medium }: PodcastConfig,
  feedUrl: string | undefined,
): FeedInput["podcast"] {
  return {
    ...(guid !== undefined || feedUrl !== undefined ? { guid: guid ?? podcastGuid(feedUrl!) } : {}),
    ...(locked === undefined ? {} : { locked: { value: locked, owner } }),
    ...(medium === undefined ? {} : { medium }),
    ...stated,
  };
}
