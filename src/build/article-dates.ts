/**
 * Dates of articles that do not say them, and of articles that changed. No clock is asked: a date comes from the article, from
 * what an earlier build remembered, from `now`, or from its file.
 *
 * | article | published | updated |
 * |---|---|---|
 * | new | stated; `now`; the file's, if asked | stated; as published |
 * | the same as last time | stated; remembered | stated; remembered |
 * | changed | stated; remembered | stated and later than remembered; `now`; the file's, if asked; remembered |
 */

import { createHash } from "node:crypto";
import type { ArticleInput, TimestampInput } from "../model.ts";
import { readTimestamp } from "../newsroom/dateline.ts";
import { Timestamp } from "../newsroom/timestamp.ts";

/** What a build remembers of an article. */
export interface Remembered {
  /** SHA-256 of what readers see. */
  readonly hash: string;
  /** Where it is made of the content: it has to survive a change of it. */
  readonly id?: string;
  readonly published?: string;
  /** Where it is not that of publication. */
  readonly updated?: string;
}

/** What a build remembers, by the article's id, address or file. */
export type State = Readonly<Record<string, Remembered>>;

/** An article whose dates are to be settled. */
export interface Dated {
  readonly article: ArticleInput;
  /** Stands for it between builds. */
  readonly key: string;
  /** When its file was last written; asked only when needed. */
  readonly modified: () => Date | undefined;
}

export interface DateOptions {
  readonly state: State;
  readonly now: Date | undefined;
}

/** What became of an article's dates. */
export interface Settled {
  readonly article: ArticleInput;
  readonly remembered: Remembered;
  /** Not known before; known with other content; known so. */
  readonly news: "new" | "changed" | "same";
  /** There is no date for it at all. */
  readonly isUndated: boolean;
}

/** Gives an article the dates it has not. */
export function settleDates({ article, key, modified }: Dated, { state, now }: DateOptions): Settled {
  const before = Object.hasOwn(state, key) ? state[key] : undefined;
  const hash = contentHash(article);
  const news = before === undefined ? "new" : before.hash === hash ? "same" : "changed";
  const fallback = () => now ?? modified();
  const published = article.published ?? before?.published ?? (before === undefined ? fallback() : undefined);
  const updated =
    news === "changed" ? changedDate(article.updated, before, fallback) : (article.updated ?? before?.updated);
  const id = article.id ?? (article.url === undefined ? before?.id : undefined);
  return {
    article: { ...article, ...stated("id", id), ...stated("published", published), ...stated("updated", updated) },
    remembered: {
      hash,
      ...(before?.id === undefined ? {} : { id: before.id }),
      ...rememberedDates(published, updated),
    },
    news,
    isUndated: published === undefined && updated === undefined,
  };
}

/** A stated date that did not move is not about the change. */
function changedDate(
  stated: TimestampInput | undefined,
  before: Remembered | undefined,
  fallback: () => Date | undefined,
): TimestampInput | undefined {
  const old = instantOf(before?.updated ?? before?.published);
  const said = instantOf(stated);
  if (said !== undefined && (old === undefined || said > old)) return stated;
  return fallback() ?? stated ?? before?.updated;
}

function instantOf(date: TimestampInput | undefined): number | undefined {
  return timeOf(date)?.getTime();
}

/** What is no date, as JSON may have it, is left to `createFeed`, which says so. */
export function timeOf(date: TimestampInput | null | undefined): Date | undefined {
  const time: unknown = typeof date === "string" ? readTimestamp(date) : date;
  return time instanceof Date && !Number.isNaN(time.getTime()) ? time : undefined;
}

const stated = (field: string, value: unknown) => (value === undefined ? {} : { [field]: value });

function rememberedDates(
  published: TimestampInput | undefined,
  updated: TimestampInput | undefined,
): Pick<Remembered, "published" | "updated"> {
  const first = printed(published ?? updated);
  const last = printed(updated ?? published);
  if (first === undefined) return {};
  return last === undefined || last === first ? { published: first } : { published: first, updated: last };
}

function printed(date: TimestampInput | undefined): string | undefined {
  const time = timeOf(date);
  if (time === undefined) return undefined;
  return (time instanceof Timestamp ? time : new Timestamp(time, { offset: 0 })).toRfc3339();
}

/** What readers see: everything but dates, and where the article stands. */
const UNSEEN = new Set(["id", "url", "published", "updated"]);

/** Hash of an article's content, whatever the order of its fields. */
export function contentHash(article: ArticleInput): string {
  const seen = Object.entries(article).filter(([field, value]) => !UNSEEN.has(field) && value !== undefined);
  return createHash("sha256")
    .update(JSON.stringify(Object.fromEntries(seen), inOrder))
    .digest("hex");
}

function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
