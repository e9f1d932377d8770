/** Contents of articles that no feed will have are not held: of a site's 20,000 pages, a feed of 20 needs 20. */

import type { BuildConfig } from "./config/build-config.ts";
import type { Sourced } from "./sources.ts";

/** So many more contents than wanted are held before the oldest are let go. */
const SLACK = 100;

/** Drops the contents of pages that are older than the newest so many. All else of them stays, so that it is still checked. */
export class NewestContents {
  readonly #limit: number | undefined;
  /** The articles whose content is held. */
  #held: Sourced[] = [];
  /** An address may be that of several pages, one of which is chosen later: the oldest date is the one to count on. */
  readonly #dates = new Map<string, number>();
  /** Those that are too old: a newer copy of one does not count. */
  readonly #old = new Set<string>();

  constructor(config: BuildConfig) {
    this.#limit = areContentsOfOthersUnused(config) ? config.limit : undefined;
  }

  add(source: Sourced): void {
    const { id } = source.article;
    const date = dateOf(source);
    if (this.#limit === undefined || source.address === undefined || id === undefined || date === undefined) return;
    if (!this.#old.has(id)) this.#dates.set(id, Math.min(date, this.#dates.get(id) ?? date));
    this.#held.push(source);
    if (this.#held.length > 2 * this.#limit + SLACK) this.#letGo(this.#limit);
  }

  #letGo(limit: number): void {
    const dates = [...this.#dates].sort(([, a], [, b]) => b - a);
    const oldest = dates[limit - 1]?.[1];
    if (oldest === undefined) return;
    for (const [id, date] of dates) {
      if (date >= oldest) continue;
      this.#dates.delete(id);
      this.#old.add(id);
    }
    const kept: Sourced[] = [];
    for (const source of this.#held) {
      if (dateOf(source)! >= oldest) kept.push(source);
      else {
        delete source.article.contentHtml;
        delete source.article.contentText;
      }
    }
    this.#held = kept;
  }
}

/** Not where the content decides what is written: it is remembered in a state, or looked at by the caller's functions. */
function areContentsOfOthersUnused({
  limit,
  sort = "newest",
  feeds = [],
  state,
  filter,
  podcast,
}: BuildConfig): boolean {
  const isPlain = state === undefined && filter === undefined && feeds.length === 0 && podcast === undefined;
  return limit !== undefined && sort === "newest" && isPlain;
}

function dateOf({ article: { published } }: Sourced): number | undefined {
  return published instanceof Date ? published.getTime() : undefined;
}
