/**
 * Endpoints of an Astro site: `src/pages/rss.xml.js` with the options that `@astrojs/rss` takes, answered in any format.
 * No part of Astro is needed, so it serves in every framework whose endpoints give a `Response`.
 */

import { feedError } from "../errors.ts";
import type { ArticleInput, FeedInput } from "../model.ts";
import { type Format, parseFeed } from "../read/parse-feed.ts";
import type { GenerateOptions } from "../write/generate.ts";
import { feedResponse } from "../web/feed-response.ts";

/** An item as `@astrojs/rss` takes it, or an article of Feedwright's. */
export interface AstroItem extends Omit<ArticleInput, "published" | "title" | "source"> {
  title?: string | undefined;
  /** Relative to `site`. */
  link?: string | undefined;
  pubDate?: Date | string | undefined;
  description?: string | undefined;
  /** HTML. */
  content?: string | undefined;
  author?: string | undefined;
  categories?: string[] | undefined;
  commentsUrl?: string | undefined;
  source?: { title: string; url: string } | undefined;
  enclosure?: { url: string; length: number; type: string } | undefined;
  /** RSS elements as XML: they are read, and so come out in every format. */
  customData?: string | undefined;
}

/** Options as `@astrojs/rss` takes them; what else a feed may have goes into `feed`. */
export interface AstroFeedOptions extends Pick<GenerateOptions, "pretty" | "viewer"> {
  title: string;
  description: string;
  /** `context.site`: what links are relative to. */
  site: string | URL;
  items: AstroItem[];
  /** Namespaces of `customData`, prefix → URI. */
  xmlns?: Record<string, string> | undefined;
  customData?: string | undefined;
  stylesheet?: string | undefined;
  /** `false`: links without a `/` at their end. @default true */
  trailingSlash?: boolean | undefined;
  /** @default "rss" */
  format?: Format | undefined;
  /** Anything else about the feed: language, image, feedUrl, itunes … */
  feed?: Partial<FeedInput> | undefined;
}

/**
 * Answers an endpoint.
 * @throws FeedError listing every problem of the input
 * @example
 * import { feed } from "feedwright/astro";
 * export const GET = (context) => feed({ title: "Blog", description: "…", site: context.site, items: [{ title: "Hi", link: "/hi/", pubDate: new Date(0) }] });
 */
export function feed(options: AstroFeedOptions): Response {
  const { format = "rss", pretty, viewer, stylesheet } = options;
  return feedResponse(inputOf(options), {}, { format, pretty, viewer, stylesheet });
}

/** The feed that the options speak of, for whoever wants to write it another way. */
export function inputOf(options: AstroFeedOptions): FeedInput {
  const { title, description, items, xmlns, customData } = options;
  const site = siteOf(options.site);
  const custom = customData === undefined ? undefined : channelOf(customData, xmlns);
  return {
    ...custom,
    ...options.feed,
    title,
    description,
    url: site.href,
    articles: items.map((item) => articleOf(item, site, options)),
  } as FeedInput;
}

/** Astro gives `undefined` where its configuration does not say it. */
function siteOf(site: unknown): URL {
  if (URL.canParse(String(site))) return new URL(String(site));
  const message = `site is ${JSON.stringify(site)}; expected the site's address: set \`site\` in astro.config, and pass \`context.site\``;
  throw feedError("invalid-url", message, { path: "site", params: { value: String(site) } });
}

/** What is no address is refused with the others, by its place. */
const absolute = (url: string, site: URL) => (URL.canParse(url, site) ? new URL(url, site).href : url);

function articleOf(item: AstroItem, site: URL, { xmlns, trailingSlash = true }: AstroFeedOptions): ArticleInput {
  const { link, pubDate, description, content, author, commentsUrl, source, enclosure, customData, ...own } = item;
  const custom = customData === undefined ? undefined : itemOf(customData, xmlns);
  const url = link === undefined ? own.url : canonical(link, site, trailingSlash);
  const said: ArticleInput = {
    ...own,
    url,
    published: pubDate,
    ...(description === undefined ? {} : { summaryHtml: description }),
    ...(content === undefined ? {} : { contentHtml: content }),
    ...(author === undefined ? {} : { bylines: author }),
    ...(commentsUrl === undefined ? {} : { comments: { url: absolute(commentsUrl, site) } }),
    ...(source === undefined ? {} : { source: { title: source.title, feedUrl: source.url } }),
    ...(enclosure === undefined ? {} : { enclosures: [{ ...enclosure, url: absolute(enclosure.url, site) }] }),
  };
  const stated = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return { ...custom, ...stated } as ArticleInput;
}

/** As Astro does: pages end in a slash, files with an extension do not. */
function canonical(link: string, site: URL, trailingSlash: boolean): string {
  if (!URL.canParse(link, site)) return link;
  const url = new URL(link, site);
  const isFile = /\.[^/.]+$/.test(url.pathname);
  if (trailingSlash && !isFile && !url.pathname.endsWith("/")) url.pathname += "/";
  if (!trailingSlash && url.pathname.length > 1) url.pathname = url.pathname.replace(/\/$/, "");
  return url.href;
}

// ── XML of one's own ────────────────────────────────────────────────────────

const declarations = (xmlns: Record<string, string> = {}) =>
  Object.entries(xmlns)
    .map(([prefix, uri]) => ` xmlns:${prefix}="${uri.replace(/["&<]/g, (char) => `&#${char.charCodeAt(0)};`)}"`)
    .join("");

/** What it says of a feed, without what the frame around it says. */
function channelOf(xml: string, xmlns: Record<string, string> | undefined): Partial<FeedInput> {
  const { feed: read } = parseFeed(`<rss version="2.0"${declarations(xmlns)}><channel>${xml}</channel></rss>`);
  return stated(read);
}

function itemOf(xml: string, xmlns: Record<string, string> | undefined): Partial<ArticleInput> {
  const { feed: read } = parseFeed(
    `<rss version="2.0"${declarations(xmlns)}><channel><item>${xml}</item></channel></rss>`,
  );
  return stated(read.articles[0] ?? {});
}

/** Empty lists and texts say nothing. */
function stated(read: object): object {
  return Object.fromEntries(
    Object.entries(read).filter(([, value]) => value !== "" && !(Array.isArray(value) && value.length === 0)),
  );
}
