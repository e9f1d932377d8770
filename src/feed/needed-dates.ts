/** What Atom demands and other formats do not: a date of the feed and of every article (RFC 4287 §4.1.1, §4.1.2). */

import type { Diagnostic } from "../errors.ts";
import { feedUpdatedOf, updatedOf } from "../formats/supplied-dates.ts";
import type { Article, Feed } from "../model.ts";
import type { Problems } from "./problems.ts";

const REPAIR = "give it a `published` or `updated`, or the feed an `updated`; RSS and JSON Feed need none";
const NO_DATE = `Atom demands a date of every article, and this one has none: ${REPAIR}`;
const NO_DATES = `Atom demands a date of every article, and no article has one: ${REPAIR}`;
const EMPTY =
  "Atom demands a date, and the feed has none and no article: 1970-01-01T00:00:00Z stands in; give the feed an `updated`";

/** Asks one article after another. Under repair the writer supplies a date that says nothing, which is noted here. */
export class NeededDates {
  readonly #feed: Feed;
  readonly #problems: Problems;
  #isReported = false;

  constructor(feed: Feed, problems: Problems) {
    this.#feed = feed;
    this.#problems = problems;
  }

  /** Where no article has a date, that is one problem of the feed. */
  article(article: Article, place: number): void {
    if (updatedOf(article, this.#feed) !== undefined) return;
    if (this.#feed.updated === undefined) {
      if (!this.#isReported) this.#problems.add("missing-date", "updated", NO_DATES, { element: "updated" });
      this.#isReported = true;
      return;
    }
    this.#problems.enter("articles");
    this.#problems.enter(place);
    this.#problems.add("missing-date", "updated", NO_DATE, { element: "updated" });
    this.#problems.leave();
    this.#problems.leave();
  }

  /** A feed without articles is written all the same. */
  empty(): void {
    if (feedUpdatedOf(this.#feed) === undefined)
      this.#problems.note("missing-date", "updated", EMPTY, { element: "updated" });
  }
}

/** A date that could not be read comes first and alone: that there is none is only what follows from it. */
export function causesOf(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const isUnreadable = found.some(({ code }) => code === "unreadable-date");
  return isUnreadable ? found.filter(({ code }) => code !== "missing-date") : found;
}
