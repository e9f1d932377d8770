/** A feed that is completed part by part: its head first, then one article after another. */

import { type Diagnostic, FeedError } from "../errors.ts";
import { asNewest } from "../formats/supplied-dates.ts";
import type { Article, ArticleInput, Feed, FeedInput } from "../model.ts";
import { registryWith } from "../namespaces/registry.ts";
import { isIanaZone } from "../newsroom/iana-zones.ts";
import type { Timestamp } from "../newsroom/timestamp.ts";
import { uuidV5 } from "../newsroom/uuid.ts";
import type { Registry } from "../table/plan.ts";
import { dateOf, readDate, timestamp } from "./cleaning.ts";
import type { CreateOptions } from "./create-feed.ts";
import { causesOf, NeededDates } from "./needed-dates.ts";
import { derivedId } from "../formats/derived-id.ts";
import { Problems } from "./problems.ts";
import { readArticle } from "./read-article.ts";
import { readHead } from "./read-head.ts";

/** The ids of a feed's articles so far. */
export interface Ids {
  has(id: string): boolean;
  /** Place of the article that has this id already; `undefined` where none had it, and now the one at `place` does. */
  take(id: string, place: number): number | undefined;
}

/** Remembers ids as they are, which costs nothing where the articles are kept too. */
class KeptIds implements Ids {
  readonly #places = new Map<string, number>();

  has(id: string): boolean {
    return this.#places.has(id);
  }

  take(id: string, place: number): number | undefined {
    const known = this.#places.get(id);
    if (known === undefined) this.#places.set(id, place);
    return known;
  }
}

export interface CompletionOptions extends CreateOptions {
  /** The format demands a date of the feed and of every article. */
  readonly needsDates?: boolean | undefined;
}

export class Completion {
  /** The head; complete once the first article is, or `end` was called. The articles are the caller's. */
  readonly feed: Feed;
  readonly #problems: Problems;
  readonly #registry: Registry;
  readonly #ids: Ids;
  /** Where the format demands them. */
  readonly #dates: NeededDates | undefined;
  readonly #repeats = new Map<string, number>();
  #count = 0;

  /** `newest`: the newest date of any article, where it can be known beforehand. */
  constructor(head: FeedInput, options: CompletionOptions, newest: Timestamp | undefined, ids: Ids = new KeptIds()) {
    this.#problems = new Problems(options.repair === true, options.onNote, options.unsafeMarkup === true);
    this.#problems.zone = zoneOf(options.zone, this.#problems);
    this.#registry = registryWith(options.namespaces);
    this.#ids = ids;
    const feed = this.#problems.guarded(() => readHead(withFeedUrl(head, options), this.#problems, this.#registry));
    if (feed === undefined) throw new FeedError(this.#problems.found.length > 0 ? this.#problems.found : [NO_HEAD]);
    this.feed = feed;
    this.#completeUpdated(newest, options.updated);
    this.#dates = options.needsDates ? new NeededDates(this.feed, this.#problems) : undefined;
    this.feed.id ??= this.feed.feedUrl ?? this.feed.url ?? `urn:uuid:${uuidV5(IDS, this.feed.title)}`;
  }

  /** Something was refused: what follows is read only to find what else is wrong. */
  get hasFailed(): boolean {
    return this.#problems.found.length > 0;
  }

  /** After the last article. @throws FeedError that lists what was refused */
  end(): void {
    if (this.#count === 0) {
      this.#sign(this.feed);
      this.#dates?.empty();
    }
    this.check();
  }

  /** @throws FeedError that lists what was refused until now */
  check(): void {
    if (this.hasFailed) throw new FeedError(causesOf(this.#problems.found));
  }

  /** The article at `place` of the input; `undefined` where it is none. */
  article(input: unknown, place: number): Article | undefined {
    this.#problems.enter("articles");
    this.#problems.enter(place);
    const article = this.#problems.guarded(() => readArticle(input, this.feed, this.#problems, this.#registry));
    if (article !== undefined) this.#complete(article, place);
    this.#problems.leave();
    this.#problems.leave();
    if (article !== undefined) this.#dates?.article(article, place);
    return article;
  }

  /** An article without id and URL has one derived from its content. */
  #complete(article: Article, place: number): void {
    if (article.id === "") article.id = derivedId(article);
    const known = this.#ids.take(article.id, place);
    if (known !== undefined) this.#tellApart(article, place, known);
    // Atom wants an author for every entry. A head is written before its articles are known: the first of them decides
    // whether the publication answers for all that name nobody, or each of those says so itself.
    if (article.bylines.length === 0 && !isCredited(article)) this.#sign(this.#count === 0 ? this.feed : article);
    this.#count++;
  }

  /** The publication answers, unless the feed names somebody. */
  #sign({ bylines }: Feed | Article): void {
    if (this.feed.bylines.length === 0) bylines.push({ name: this.feed.title, role: "publisher" });
  }

  #tellApart(article: Article, place: number, other: number): void {
    const shown = article.id.slice(0, 80);
    this.#problems.add(
      "duplicate-id",
      "id",
      `the id "${shown}" is that of articles[${other}] too; ids tell articles apart`,
      {
        value: shown,
      },
    );
    article.id = this.#another(article.id);
    this.#ids.take(article.id, place);
  }

  /** Counts on from the last time, so that a feed whose articles all have one id costs no more than another. */
  #another(id: string): string {
    let count = this.#repeats.get(id) ?? 2;
    while (this.#ids.has(`${id}#${count}`)) count++;
    this.#repeats.set(id, count + 1);
    return `${id}#${count}`;
  }

  /** Given, else the newest article's, else the option's. */
  #completeUpdated(newest: Timestamp | undefined, fallback: Date | undefined): void {
    if (this.feed.updated !== undefined) return;
    const date = newest === undefined ? timestamp(fallback, "options.updated", this.#problems) : asNewest(newest);
    if (date !== undefined) this.feed.updated = date;
  }
}

/** The feed it was taken from names its authors: RFC 4287 §4.2.1. */
const isCredited = ({ source }: Article) => source?.bylines?.some(({ role }) => role === "author") === true;

/** The newest date of any article, where the head does not say when the feed changed. */
export function newestOf(head: FeedInput, articles: readonly unknown[], zone?: string): Timestamp | undefined {
  if (head.updated !== undefined && dateOf(head.updated) !== undefined) return undefined;
  let latest: Date | undefined;
  for (const article of articles) {
    if (typeof article !== "object" || article === null) continue;
    const { updated, published } = article as ArticleInput;
    const date = zone === undefined ? (dateOf(updated) ?? dateOf(published)) : readDate(updated ?? published, zone);
    if (date !== undefined && (latest === undefined || date.getTime() > latest.getTime())) latest = date;
  }
  return readDate(latest);
}

/** A zone that the runtime knows; another is reported, and dates stay as they are. */
function zoneOf(zone: string | undefined, problems: Problems): string | undefined {
  if (zone === undefined || isIanaZone(zone)) return zone;
  const message = `"${zone}" is no time zone that is known here; expected one like "Asia/Kolkata"`;
  problems.add("invalid-zone", "options.zone", message, { value: zone });
  return undefined;
}

/** The option's address counts before the input's; one for each format is chosen by what is written (`optionsFor`). */
function withFeedUrl(head: FeedInput, { feedUrl }: CreateOptions): FeedInput {
  return typeof feedUrl === "string" ? { ...head, feedUrl } : head;
}

/** Namespace of the ids that are made of content: v5 of "feedwright.org" in the DNS namespace. */
const IDS = "c5d66ca4-5a1f-5f77-a7ee-0a4d3b5f3c0e";

/** Even repair makes nothing of it. */
const NO_HEAD: Diagnostic = {
  code: "invalid-value",
  severity: "error",
  message: "a value of the feed is nested too deeply, or no plain data",
  path: "",
  params: {},
};
