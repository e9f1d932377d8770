/** The head of a feed, as a program has it → as the model has it. */

import { asText } from "./as-text.ts";
import type { ArticleInput, Feed, FeedInput } from "../model.ts";
import type { Registry } from "../table/plan.ts";
import { canonicalExtensions } from "./copy-extensions.ts";
import { language, line, nameOf, prose, type Reader, timestamp, url, urlWithin } from "./cleaning.ts";
import { canonicalTrees, foreignAttributes } from "./extension-trees.ts";
import { OWNERS, reportMisnamed } from "./misnamed-fields.ts";
import type { Problems } from "./problems.ts";
import { baseOf, hostOf, NOWHERE, putProse, readBylines, readLinks, claimWith } from "./read-parts.ts";
import { set } from "../formats/model-parts.ts";
import { claimFeed, dropRepeated } from "../formats/claim-links.ts";
import { categories, generator, hubs, image, jsonOnly, paging, rssOnly, schedule } from "./shapes.ts";

/** Fields that are read one by one, each by its reader, in this order. */
const FIELDS: { readonly [K in keyof Feed & keyof FeedInput]?: Reader<NonNullable<Feed[K]>> } = {
  language,
  rights: prose,
  generator,
  published: timestamp,
  updated: timestamp,
  icon: url,
  image,
  paging,
  schedule,
  rss: rssOnly,
  jsonFeed: jsonOnly,
  categories,
  attributes: foreignAttributes,
};

/** The feed without its articles. */
export function readHead(input: FeedInput, problems: Problems, registry: Registry): Feed {
  const feed: Feed = { title: "", bylines: [], categories: [], links: [], hubs: [], articles: [], extensions: [] };
  reportMisnamed(input, OWNERS.feed, problems, registry);
  checkList(input.articles, problems);
  set(feed, "url", url(input.url, "url", problems));
  problems.base = feed.url;
  set(feed, "feedUrl", urlWithin(feed.url, input.feedUrl, "feedUrl", problems));
  set(feed, "id", line(input.id, "id", problems));
  completeUrl(feed, input, problems);
  const base = baseOf(feed);
  putProse(feed, input, "title", base, problems, line);
  putProse(feed, input, "description", base, problems, prose);
  for (const key of Object.keys(FIELDS) as (keyof typeof FIELDS)[])
    set(feed, key, FIELDS[key]!(input[key], key, problems) as Feed[typeof key]);
  feed.bylines = readBylines(input.bylines, problems);
  feed.links = readLinks(input.links, problems);
  feed.hubs = (hubs(input.hubs, "hubs", problems) ?? []).map(({ type = "WebSub", url: href }) => ({ type, url: href }));
  canonicalExtensions(feed, input, "feed", registry, problems);
  feed.extensions = canonicalTrees(input.extensions, problems, registry);
  claimWith(claimFeed, feed, problems);
  dropRepeated(feed);
  checkComplete(feed, problems);
  completeTitle(feed, problems);
  return feed;
}

function checkList(articles: unknown, problems: Problems): void {
  if (articles === undefined || articles === null) return;
  if (typeof articles === "object" && Symbol.iterator in articles) return;
  problems.add("invalid-value", "articles", `expected a list of articles, not ${nameOf(articles)}`, {
    value: nameOf(articles),
  });
}

/** RSS has to link to something. Repair takes the site of the first article. */
function completeUrl(feed: Feed, input: FeedInput, problems: Problems): void {
  if (feed.url !== undefined || feed.feedUrl !== undefined || /^[a-z][a-z\d+.-]*:\S+$/i.test(feed.id ?? "")) return;
  problems.add("missing-url", "url", "a feed needs the address of its home page, or of itself as feedUrl", {
    element: "url",
  });
  const articles: readonly unknown[] = Array.isArray(input.articles) ? input.articles : [];
  const site = articles
    .map((article) => /^https?:\/\/[^/?#\s]+/i.exec(asText((article as ArticleInput | null)?.url))?.[0])
    .find((origin) => origin !== undefined && URL.canParse(origin));
  feed.url = site === undefined ? NOWHERE : `${site}/`;
}

/** RFC 5005 §2: a complete feed is one document, and the current one. Repair takes the word back, not the links. */
function checkComplete({ paging, feedUrl }: Feed, problems: Problems): void {
  if (paging?.complete !== true) return;
  const { archive, complete, current, ...pages } = paging;
  const [page] = Object.keys(pages);
  if (page !== undefined) {
    const message = `a complete feed has no other pages: leave out paging.complete, or paging.${page} and the like`;
    problems.add("complete-with-paging", "paging.complete", message, { element: page });
  } else if (current !== undefined && current !== feedUrl) {
    const message = "a complete feed is its own current document: leave out paging.complete or paging.current";
    problems.add("complete-current-not-self", "paging.complete", message, { value: current });
  } else return;
  delete paging.complete;
}

function completeTitle(feed: Feed, problems: Problems): void {
  if (feed.title === "") {
    problems.add("missing-title", "title", "a feed needs a title", { element: "title" });
    feed.title = hostOf(feed.url ?? feed.feedUrl) ?? "Untitled";
    // It said nothing, or it would have given the title.
    delete feed.titleHtml;
  }
  feed.description ??= feed.title;
  // A picture whose title is the feed's was settled before the feed had one.
  if (feed.image?.title === feed.title) delete feed.image.title;
}
