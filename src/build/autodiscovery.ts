/** Whether the pages of a site announce its feeds, and only feeds that exist. HTML §4.6.7.1 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { glob } from "tinyglobby";
import type { BuildFormat } from "../build-config.ts";
import { discoverFeeds } from "../html/discover-feeds.ts";
import type { SiteFolder } from "./site.ts";

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

/** Looks at every page of a site. */
export async function checkSite(site: SiteFolder, feeds: readonly Announced[]): Promise<SiteReport> {
  const names = (await glob("**/*.{html,htm}", { cwd: site.folder, dot: false })).sort();
  const pages = names.map((name) => pageOf(name, site));
  return {
    pages: pages.length,
    findings: [...lacking(pages, feeds), ...mistyped(pages, feeds), ...dangling(pages, feeds, site)],
  };
}

interface Page {
  readonly name: string;
  readonly links: readonly { readonly url: string; readonly type: string }[];
}

function pageOf(name: string, site: SiteFolder): Page {
  const address = site.addressOf(join(site.folder, name)) ?? site.url;
  return {
    name,
    links: discoverFeeds(readFileSync(join(site.folder, name), "utf8"), address.replace(/index\.html?$/, "")),
  };
}

function lacking(pages: readonly Page[], feeds: readonly Announced[]): PageFinding[] {
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

function mistyped(pages: readonly Page[], feeds: readonly Announced[]): PageFinding[] {
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
function dangling(pages: readonly Page[], feeds: readonly Announced[], site: SiteFolder): PageFinding[] {
  const byUrl = new Map<string, string[]>();
  for (const { name, links } of pages)
    for (const { url } of links) {
      if (site.fileOf(url) === undefined || site.has(url) || feeds.some((feed) => isSame(url, feed.url))) continue;
      byUrl.set(url, [...(byUrl.get(url) ?? []), name]);
    }
  return [...byUrl].map(([url, names]) => ({ message: `announces ${url}, which does not exist`, pages: names }));
}

const isSame = (a: string, b: string) => bare(a) === bare(b);
const bare = (url: string) => url.replace(/^https?:/i, "").split("#", 1)[0];

function linkTo({ url, format, title }: Announced): string {
  const text = title.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
  return `<link rel="alternate" type="${MEDIA_TYPES[format]}" title="${text}" href="${url.replace(/&/g, "&amp;")}">`;
}
