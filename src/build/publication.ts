/** Whether a post is for readers now, by what its front matter says. With `--preset`, the generator's own rules count instead. */

import type { ArticleInput, TimestampInput } from "../model.ts";
import { parseTimestamp } from "../newsroom/parse-timestamp.ts";
import { timeOf } from "./article-dates.ts";
import { DRAFT, later, type LeftOutPost } from "./presets/preset.ts";

/** What is published: `now` is the moment; without it, nothing is too early or too late. */
export interface Publication {
  readonly now: Date | undefined;
  readonly drafts: boolean;
  readonly future: boolean;
  readonly zones?: Readonly<Record<string, string>> | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** An article whose date is still to come, whatever kind of file says so. */
export function absenceOfDate(
  { published }: ArticleInput,
  { now, future }: Pick<Publication, "now" | "future">,
): LeftOutPost | undefined {
  const date = timeOf(published);
  return now === undefined || future || date === undefined || date <= now ? undefined : later(date);
}

/** Why a post is left out by its front matter; `undefined` for one that is not. Names count in any letter case. */
export function absenceOf(fields: Fields, publication: Publication): LeftOutPost | undefined {
  const said = new Map(Object.entries(fields).map(([key, value]) => [key.toLowerCase(), value]));
  if (!publication.drafts && (isTrue(said.get("draft")) || isFalse(said.get("published")))) return DRAFT;
  const hidden = hiddenBy(said);
  if (hidden !== undefined) return { absence: "unlisted", reason: `it is not for the feed (${hidden})` };
  const { now } = publication;
  if (now === undefined) return undefined;
  const expired = firstDate(said, ["expirydate", "expires", "expiry", "unpublishdate", "expired"], publication);
  return expired !== undefined && expired <= now ? { absence: "expired", reason: "it has expired" } : undefined;
}

const isTrue = (value: unknown) => value === true || value === "true";
const isFalse = (value: unknown) => value === false || value === "false";

/** The field that keeps a post out of lists, as it is written. */
function hiddenBy(said: ReadonlyMap<string, unknown>): string | undefined {
  if (isFalse(said.get("feed"))) return "feed: false";
  if (isFalse(said.get("permalink"))) return "permalink: false";
  if (isTrue(said.get("eleventyexcludefromcollections"))) return "eleventyExcludeFromCollections";
  if (isTrue(said.get("unlisted"))) return "unlisted";
  const robots = [said.get("robots")].flat().join(",");
  return /\b(?:noindex|none)\b/i.test(robots) ? `robots: ${robots}` : undefined;
}

function firstDate(said: ReadonlyMap<string, unknown>, names: readonly string[], { zones }: Publication) {
  for (const name of names) {
    const value = said.get(name) as TimestampInput | boolean | undefined;
    const date = typeof value === "string" ? parseTimestamp(value, { zones }) : value;
    if (date instanceof Date) return date;
  }
  return undefined;
}
