/** Pictures of an article or a feed: all that are stated, in the order of what they are worth, then those of the body. */

import { decodeHtml } from "../content/html-text.ts";
import { largest, parseSrcset } from "../content/srcset.ts";
import { addElement, addMedia, addStated, itunesImage, type Picture, Pictures } from "../formats/stated-pictures.ts";
import type { Article, Feed } from "../model.ts";

export type { Picture };

/**
 * Pictures of an article, best first, each address once: `image`, Media RSS, iTunes, Podcasting 2.0, elements that no table
 * knows, enclosures, links, the banner, then what its body shows. Empty addresses and pictures that nobody can see are none.
 */
export function picturesOf(article: Article, base: string | undefined): Picture[] {
  const found = new Pictures(base);
  addStated(found, article);
  found.add("banner_image", { url: article.jsonFeed?.bannerImage });
  for (const html of [article.contentHtml, article.summaryHtml]) if (html !== undefined) addBody(found, html);
  return found.best();
}

/** Pictures of a feed itself, best first. */
export function picturesOfFeed(feed: Feed): Picture[] {
  const { image, itunes, webfeeds, podcast } = feed;
  const found = new Pictures(feed.url ?? feed.feedUrl);
  if (image !== undefined) found.add("image", image);
  found.add("itunes:image", { url: itunesImage(itunes) });
  for (const { href, width, height } of podcast?.pictures ?? [])
    found.add("podcast:image", { url: href, width, height });
  found.add("webfeeds:logo", { url: webfeeds?.logo });
  if (feed.media !== undefined) addMedia(found, feed.media);
  for (const extension of feed.extensions) addElement(found, extension);
  found.add("webfeeds:cover", { url: webfeeds?.cover?.image });
  return found.best();
}

// ── The body ────────────────────────────────────────────────────────────────

/** Where pages that load pictures late keep the address. */
const LATE = ["data-src", "data-lazy-src", "data-original", "data-orig-file", "data-full-url", "data-url"];

function addBody(found: Pictures, html: string): void {
  for (const [tag, name] of html.matchAll(/<(img|amp-img|source|video|image)\s[^<>]*>/gi)) {
    const isVideo = name!.toLowerCase() === "video";
    const stated = attributeOf(tag, "src")?.trim();
    if (isVideo) found.add("body", { url: attributeOf(tag, "poster") }, COUNTERS);
    else if (/\sstyle\s*=\s*["'][^"']*display\s*:\s*none/i.test(tag) || isSmiley(tag)) continue;
    else if (name!.toLowerCase() !== "source" || attributeOf(tag, "srcset") !== undefined) {
      const late = LATE.map((key) => attributeOf(tag, key)?.trim()).find(Boolean);
      const sets = ["srcset", "data-srcset", "data-lazy-srcset"].map((key) =>
        largest(parseSrcset(attributeOf(tag, key) ?? "")),
      );
      const isShown = stated !== undefined && stated !== "" && !stated.startsWith("data:");
      const picture = {
        url: late ?? (isShown ? stated : sets.find(Boolean)),
        title: attributeOf(tag, "alt"),
        width: pixels(tag, "width"),
        height: pixels(tag, "height"),
      };
      found.add("body", picture, COUNTERS);
    }
  }
}

const isSmiley = (tag: string) => /\sclass\s*=\s*["'][^"']*\b(?:wp-smiley|emoji)\b/i.test(tag);

function attributeOf(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(tag);
  const value = found?.[1] ?? found?.[2] ?? found?.[3];
  return value === undefined ? undefined : decodeHtml(value);
}

function pixels(tag: string, name: string): number | undefined {
  const digits = /^\s*(\d{1,5})(?:px)?\s*$/.exec(attributeOf(tag, name) ?? "")?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Pictures that count readers, and those that only hold a place. */
const COUNTERS =
  /\/\/(?:pixel|stats?|track(?:er|ing)?|counter|b\.scorecardresearch|sb\.scorecardresearch|feeds\.feedburner\.com\/~|[^/]*doubleclick\.net)\b|\/(?:1x1|spacer|blank|pixel|clear|transparent|b)\.(?:gif|png)(?:[?#]|$)|\/~(?:r|ff|4)\/|[?&]noscript=1/i;
