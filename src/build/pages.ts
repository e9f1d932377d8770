/** A feed with many articles in several documents: paged (RFC 5005 §3) or archived (§4). */

import type { PagingConfig } from "./config/build-config.ts";
import type { Article, Paging } from "../model.ts";

/** One document of a feed. */
export interface Page {
  readonly articles: readonly Article[];
  /** What it is called after: `undefined` for the document that people subscribe to. */
  readonly number: number | undefined;
  /** The other documents, by their place in the list of pages. */
  readonly links: Readonly<Partial<Record<PageLink, number>>>;
  readonly isArchive: boolean;
}

type PageLink = Exclude<keyof Paging, "archive" | "complete">;

/**
 * The documents of a feed, the one that people subscribe to first.
 *
 * @param articles in the order of the feed
 * @param byAge the same articles, the oldest first: what decides in which archive one is
 */
export function pagesOf(articles: readonly Article[], byAge: readonly Article[], paging?: PagingConfig): Page[] {
  if (paging === undefined || articles.length <= paging.size)
    return [{ articles, number: undefined, links: {}, isArchive: false }];
  return paging.kind === "archived" ? archived(articles, byAge, paging.size) : paged(articles, paging.size);
}

function paged(articles: readonly Article[], size: number): Page[] {
  const count = Math.ceil(articles.length / size);
  return Array.from({ length: count }, (_, i) => ({
    articles: articles.slice(i * size, (i + 1) * size),
    number: i === 0 ? undefined : i + 1,
    links: {
      first: 0,
      ...(i > 0 ? { previous: i - 1 } : {}),
      ...(i < count - 1 ? { next: i + 1 } : {}),
      last: count - 1,
    },
    isArchive: false,
  }));
}

/**
 * Archives are full and counted from the oldest, so that what is in one never changes. The feed itself always has the `size`
 * newest articles, some of which may be in the newest archive too; §4 lets readers tell by their ids.
 */
function archived(articles: readonly Article[], byAge: readonly Article[], size: number): Page[] {
  const count = Math.ceil(articles.length / size) - 1;
  const ranks = new Map(articles.map((article, rank) => [article, rank]));
  const inOrder = (some: Article[]) => some.sort((a, b) => ranks.get(a)! - ranks.get(b)!);
  const feed: Page = {
    articles: inOrder(byAge.slice(-size)),
    number: undefined,
    links: { previousArchive: count },
    isArchive: false,
  };
  const archives = Array.from({ length: count }, (_, i) => ({
    articles: inOrder(byAge.slice(i * size, (i + 1) * size)),
    number: i + 1,
    links: {
      current: 0,
      ...(i > 0 ? { previousArchive: i } : {}),
      ...(i < count - 1 ? { nextArchive: i + 2 } : {}),
    },
    // An archive that has no neighbour yet would be called incomplete by validators; it changes once anyway.
    isArchive: count > 1,
  }));
  return [feed, ...archives];
}

/** The links of a page, given the addresses of all. JSON Feed knows only `next_url`, the way to older articles. */
export function pagingOf(page: Page, addresses: readonly string[], isJson: boolean): Paging | undefined {
  const paging: Paging = {};
  for (const [link, place] of Object.entries(page.links) as [PageLink, number][]) paging[link] = addresses[place]!;
  if (isJson && paging.previousArchive !== undefined) paging.next = paging.previousArchive;
  if (page.isArchive) paging.archive = true;
  return Object.keys(paging).length === 0 ? undefined : paging;
}
