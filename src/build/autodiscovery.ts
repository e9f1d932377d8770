/** Whether the pages of a site announce its feeds, and only feeds that exist. HTML §4.6.7.1 */

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { glob } from "tinyglobby";
import type { BuildFormat } from "./config/build-config.ts";
import { type DiscoveredFeed, discoverFeeds, feedsOn } from "../html/discover-feeds.ts";
import type { Page } from "../html/page.ts";
import type { SiteFolder } from "./site.ts";
import { attempt } from "./attempt.ts";
import { statusOf } from "./status-of.ts";

/** The media type that announces each format. */
export const MEDIA_TYPES: Readonly<Record<BuildFormat, string>> = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
};

/** A feed that people can subscribe to. */
export interface Announced {
  readonly url: string;
  readonly format: BuildFormat;
  readonly title: string;
  /** Every page is to announce it. */
  readonly isEverywhere: boolean;
}

/** One thing that is wrong, and the pages where it is. */
interface PageFinding {
  readonly message: string;
  /** The element that mends it. */
  readonly repair?: string;
  readonly pages: readonly string[];
}

/** What was found in a site. */
export interface SiteReport {
  readonly pages: number;
  readonly findings: readonly PageFinding[];
}

/** What the pages that were read as sources announce: none is parsed a second time. */
export class KnownPages {
  readonly #site: SiteFolder | undefined;
  readonly #links = new Map<string, readonly DiscoveredFeed[]>();

  constructor(site: SiteFolder | undefined) {
    this.#site = site;
  }

  add(file: string, page: Page): void {
    if (this.#site !== undefined) this.#links.set(resolve(file), feedsOn(page, baseOf(file, this.#site)));
  }

  linksOf(file: string): readonly DiscoveredFeed[] | undefined {
    return this.#links.get(resolve(file));
  }
}

/** Looks at every page of a site. */
export async function checkSite(
  site: SiteFolder,
  feeds: readonly Announced[],
  known: KnownPages = new KnownPages(undefined),
): Promise<SiteReport> {
  const names = (await glob("**/*.{html,htm}", { cwd: site.folder, dot: false })).sort();
  const pages = names.map((name) => pageOf(name, site, known));
  return {
    pages: pages.length,
    findings: [...lacking(pages, feeds), ...mistyped(pages, feeds), ...dangling(pages, feeds, site)],
  };
}

interface SitePage {
  readonly name: string;
  readonly links: readonly { readonly url: string; readonly type: string }[];
}

function pageOf(name: string, site: SiteFolder, known: KnownPages): SitePage {
  const file = join(site.folder, name);
  const links = known.linksOf(file);
  if (links !== undefined) return { name, links };
  // A report about a page stops no build.
  const read = () => (statusOf(file)?.isFile() ? discoverFeeds(readFileSync(file, "utf8"), baseOf(file, site)) : []);
  return { name, links: attempt(read, () => {}) ?? [] };
}

/** What relative addresses on a page are relative to. */
const baseOf = (file: string, site: SiteFolder) => (site.addressOf(file) ?? site.url).replace(/index\.html?$/, "");

function lacking(pages: readonly SitePage[], feeds: readonly Announced[]): PageFinding[] {
  const findings: PageFinding[] = [];
  for (const feed of feeds) {
    const without = pages.filter(({ links }) => !links.some(({ url }) => isSame(url, feed.url)));
    const isMissed = feed.isEverywhere ? without.length > 0 : pages.length > 0 && without.length === pages.length;
    if (!isMissed) continue;
    const everywhere = without.length === pages.length;
    findings.push({
      message: everywhere ? `no page announces ${feed.url}` : `does not announce ${feed.url}`,
      repair: linkTo(feed),
      // That no page of many does so is no news about each of them.
      pages: everywhere && !feed.isEverywhere ? [] : without.map(({ name }) => name),
    });
  }
  return findings;
}

function mistyped(pages: readonly SitePage[], feeds: readonly Announced[]): PageFinding[] {
  return feeds.flatMap((feed) => {
    const wrong = pages.filter(({ links }) =>
      links.some(({ url, type }) => isSame(url, feed.url) && type !== MEDIA_TYPES[feed.format]),
    );
    if (wrong.length === 0) return [];
    const message = `announces ${feed.url} with another type than ${MEDIA_TYPES[feed.format]}`;
    return [{ message, repair: linkTo(feed), pages: wrong.map(({ name }) => name) }];
  });
}

/** Links to feeds under the site's address that are neither written nor there. */
function dangling(pages: readonly SitePage[], feeds: readonly Announced[], site: SiteFolder): PageFinding[] {
  const byUrl = new Map<string, string[]>();
  for (const { name, links } of pages)
    for (const { url } of links) {
      if (site.fileOf(url) === undefined || site.has(url) || feeds.some((feed) => isSame(url, feed.url))) continue;
      const names = byUrl.get(url);
      if (names === undefined) byUrl.set(url, [name]);
      else names.push(name);
    }
  return [...byUrl].map(([url, names]) => ({ message: `announces ${url}, which does not exist`, pages: names }));
}

const isSame = (a: string, b: string) => bare(a) === bare(b);
const bare = (url: string) => url.replace(/^https?:/i, "").split("#", 1)[0];

function linkTo({ url, format, title }: Announced): string {
  const text = title.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
  return `<link rel="alternate" type="${MEDIA_TYPES[format]}" title="${text}" href="${url.replace(/&/g, "&amp;")}">`;
}
