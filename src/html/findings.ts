/** What one source says of an article, and how the sources are put together. */

import type { ItunesItem } from "../namespaces/itunes.ts";
import type { Byline, Comments, Enclosure, Image, Link } from "../model.ts";
import { Timestamp } from "../newsroom/timestamp.ts";
import { pathOf } from "./page.ts";

/** What kind of page it is. Only articles become articles. */
export type PageKind = "article" | "listing" | "page" | "search" | "error" | "draft";

/** Whether everybody may read it, as Facebook's `article:content_tier` has it. */
export type Access = "free" | "metered" | "locked";

/** Everything that a source may say. A member is there only where the source states it. */
export interface Findings {
  kind?: PageKind | undefined;
  title?: string | undefined;
  summary?: string | undefined;
  published?: Timestamp | undefined;
  updated?: Timestamp | undefined;
  readingMinutes?: number | undefined;
  /** Who wrote it. */
  authors?: readonly Byline[] | undefined;
  /** Who else had a hand in it. */
  credits?: readonly Byline[] | undefined;
  /** Who published it: a byline where nobody else is named. */
  publisher?: string | undefined;
  sections?: readonly string[] | undefined;
  tags?: readonly string[] | undefined;
  image?: Image | undefined;
  url?: string | undefined;
  language?: string | undefined;
  rights?: string | undefined;
  license?: string | undefined;
  access?: Access | undefined;
  comments?: Comments | undefined;
  enclosures?: readonly Enclosure[] | undefined;
  episode?: ItunesItem | undefined;
  links?: readonly Link[] | undefined;
  /** The text, where the page itself has none to show. */
  contentText?: string | undefined;
}

/** The first statement of each fact. Dates, the headline and the standfirst may be sharpened by a later source. */
export function settle(sources: readonly Findings[]): Findings {
  const settled: Record<string, unknown> = {};
  for (const found of sources)
    for (const [fact, value] of Object.entries(found))
      if (value !== undefined && !(Array.isArray(value) && value.length === 0)) settled[fact] ??= value;
  const all = <F extends "published" | "updated" | "title" | "summary" | "image">(fact: F) =>
    sources.map((found) => found[fact]).filter((value) => value !== undefined) as NonNullable<Findings[F]>[];
  return {
    ...(settled as Findings),
    published: sharpest(all("published")),
    updated: sharpest(all("updated")),
    title: untruncated(all("title")),
    summary: untruncated(all("summary")),
    image: completed(all("image")),
    credits: sources.flatMap(({ credits }) => credits ?? []),
    enclosures: completedFiles(sources.flatMap(({ enclosures }) => enclosures ?? [])),
  };
}

// ── Dates ───────────────────────────────────────────────────────────────────

/**
 * The first date, made sharper by later ones that say the same: a day by its time of day, a local time by its offset, an
 * instant in UTC by the offset in which the page prints it.
 */
function sharpest(dates: readonly Timestamp[]): Timestamp | undefined {
  return dates.reduce<Timestamp | undefined>(
    (known, other) => (known === undefined ? other : sharper(known, other)),
    undefined,
  );
}

function sharper(known: Timestamp, other: Timestamp): Timestamp {
  if (isDay(known)) return !isDay(other) && printedOf(known, 10) === printedOf(other, 10) ? other : known;
  if (isDay(other) || other.offset === undefined) return known;
  if (known.offset === undefined) return printedOf(known, 16) === printedOf(other, 16) ? other : known;
  const isSameMinute = Math.floor(known.getTime() / 60_000) === Math.floor(other.getTime() / 60_000);
  if (known.offset !== 0 || other.offset === 0 || !isSameMinute) return known;
  const { offset, zone } = other;
  return new Timestamp(known, { offset, zone, precision: known.precision });
}

const isDay = ({ precision }: Timestamp) => precision === "day" || precision === "month" || precision === "year";
const printedOf = (time: Timestamp, length: number) => time.toRfc3339().slice(0, length);

// ── Texts ───────────────────────────────────────────────────────────────────

const CUT = /(?:\[(?:…|\.\.\.|&hellip;)\]|…|\.\.\.)$/u;

/** The first text; where it was cut, a later one that goes on from there. */
function untruncated([first, ...others]: readonly string[]): string | undefined {
  if (first === undefined || !CUT.test(first)) return first;
  const start = first.replace(CUT, "");
  return others.find((other) => other.length > start.length && other.startsWith(start) && !CUT.test(other)) ?? first;
}

// ── Files ───────────────────────────────────────────────────────────────────

/** The first picture, with what later statements of the same one add. */
export function completed([first, ...others]: readonly Image[]): Image | undefined {
  if (first === undefined) return undefined;
  const same = others.filter(({ url }) => pathOf(url) === pathOf(first.url));
  const size = [first, ...same].find(({ width, height }) => width !== undefined && height !== undefined);
  return Object.assign(
    {},
    ...same.reverse(),
    first,
    size === undefined ? {} : { width: size.width, height: size.height },
  );
}

/** Each file once, with what later statements of it add. */
export function completedFiles(files: readonly Enclosure[]): Enclosure[] {
  const byUrl = new Map<string, Enclosure>();
  for (const file of files) byUrl.set(file.url, { ...file, ...byUrl.get(file.url) });
  return [...byUrl.values()];
}
