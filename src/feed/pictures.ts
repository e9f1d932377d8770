/** Pictures of an article or a feed: all that are stated, in the order of what they are worth, then those of the body. */

import { resolveUrl } from "../content/base-url.ts";
import { decodeHtml } from "../content/html-text.ts";
import { mimeTypeOf } from "../content/mime-type.ts";
import { largest, parseSrcset } from "../content/srcset.ts";
import { isUnsafeUrl } from "../content/unsafe-url.ts";
import type { Article, Extension, Feed, Image, XmlElement } from "../model.ts";
import type { Unmapped } from "../table/infer.ts";

/** A picture that may stand for an article. */
export interface Picture extends Image {
  /** Where it was found: `"image"`, `"media:content"`, `"enclosure"`, `"body"` … */
  from: string;
}

type Media = NonNullable<Article["media"]>;
type File = NonNullable<Media["contents"]>[number];
type Described = Pick<Media, "thumbnails">;

/**
 * Pictures of an article, best first, each address once: `image`, Media RSS, iTunes, Podcasting 2.0, elements that no table
 * knows, enclosures, then what its body shows. Empty addresses and pictures that nobody can see are none.
 */
export function picturesOf(article: Article, base: string | undefined): Picture[] {
  const { media, itunes, podcast, webfeeds, image, enclosures, links, jsonFeed } = article;
  const found = new Pictures(base);
  if (image !== undefined) found.add("image", image);
  if (media !== undefined) addMedia(found, media);
  found.add("itunes:image", { url: itunes?.image?.href ?? itunes?.image?.url ?? itunes?.image?.value });
  for (const { href, width, height, alt } of podcast?.pictures ?? [])
    found.add("podcast:image", { url: href, width, height, title: alt });
  found.add("podcast:images", { url: largest(parseSrcset(podcast?.images?.srcset ?? "")) });
  found.add("webfeeds:featuredImage", { url: webfeeds?.featuredImage?.url ?? textOf(webfeeds?.featuredImage) });
  for (const extension of article.extensions) addElement(found, extension);
  for (const { url, type, title } of enclosures)
    if (isImage(type ?? mimeTypeOf(url))) found.add("enclosure", { url, title });
  for (const { rel, url } of links) if (/^(?:image_src|preview|thumbnail|image)$/.test(rel)) found.add("link", { url });
  found.add("banner_image", { url: jsonFeed?.bannerImage });
  for (const html of [article.contentHtml, article.summaryHtml]) if (html !== undefined) addBody(found, html);
  return found.best();
}

/** Pictures of a feed itself, best first. */
export function picturesOfFeed(feed: Feed): Picture[] {
  const { image, itunes, webfeeds, podcast } = feed;
  const found = new Pictures(feed.url ?? feed.feedUrl);
  if (image !== undefined) found.add("image", image);
  found.add("itunes:image", { url: itunes?.image?.href ?? itunes?.image?.url ?? itunes?.image?.value });
  for (const { href, width, height } of podcast?.pictures ?? [])
    found.add("podcast:image", { url: href, width, height });
  found.add("webfeeds:logo", { url: webfeeds?.logo });
  if (feed.media !== undefined) addMedia(found, feed.media);
  for (const extension of feed.extensions) addElement(found, extension);
  found.add("webfeeds:cover", { url: webfeeds?.cover?.image });
  return found.best();
}

/** media:thumbnail, images among media:content, the largest first, the same of groups, thumbnails of files. */
function addMedia(found: Pictures, media: Media): void {
  const { groups = [] } = media;
  addThumbnails(found, media);
  addFiles(found, media.contents ?? []);
  for (const group of groups) addThumbnails(found, group);
  for (const { contents } of groups) addFiles(found, contents ?? []);
  for (const file of [...(media.contents ?? []), ...groups.flatMap(({ contents }) => contents ?? [])])
    addThumbnails(found, file);
}

function addThumbnails(found: Pictures, { thumbnails = [] }: Described): void {
  for (const one of thumbnails)
    found.add("media:thumbnail", { url: one.url ?? one.value, width: one.width, height: one.height });
}

function addFiles(found: Pictures, files: readonly File[]): void {
  const size = ({ width = 0, height = 0 }: File) => width * height || width || height;
  const pictures = files.filter(({ url, type, medium }) => {
    if (medium !== undefined) return medium === "image";
    return isImage(type ?? (url === undefined ? undefined : mimeTypeOf(url)));
  });
  for (const { url, width, height } of pictures.sort((a, b) => size(b) - size(a)))
    found.add("media:content", { url, width, height });
}

const isImage = (type: string | undefined) => type?.toLowerCase().startsWith("image/") === true;

/** Where an address was written as text. */
const textOf = (value: object | undefined): string | undefined => (value as Unmapped | undefined)?.unmappedText;

/** Names of elements that no table knows, by which people say a picture. */
const NAMES =
  /^(?:og-?)?(?:image|img|thumbnail|thumb|thumbnailurl|picture|photo|poster|cover|featured_?image|post-?thumbnail|image_?url)$/i;

function addElement(found: Pictures, extension: Extension): void {
  if ("member" in extension || !NAMES.test(extension.name)) return;
  const attribute = (name: string) => extension.attributes?.find((one) => one.name.toLowerCase() === name)?.value;
  const stated = ["url", "href", "src", "content", "resource"].map(attribute).find(Boolean);
  const size = (name: string) => Number(attribute(name) ?? wordOf(extension, name)) || undefined;
  const url =
    stated ?? (wordOf(extension, "url") || wordOf(extension, "src") || wordOf(extension, "link")) ?? ownText(extension);
  const prefix = extension.prefix === undefined ? "" : `${extension.prefix}:`;
  found.add(`${prefix}${extension.name}`, {
    url: url || ownText(extension),
    width: size("width"),
    height: size("height"),
  });
}

/** The text of a child. */
function wordOf({ children = [] }: XmlElement, name: string): string | undefined {
  for (const child of children) if (typeof child !== "string" && child.name === name) return ownText(child);
  return undefined;
}

const ownText = ({ children = [] }: XmlElement): string | undefined =>
  children
    .find((child) => typeof child === "string")
    ?.toString()
    .trim() || undefined;

// ── The body ────────────────────────────────────────────────────────────────

/** Where pages that load pictures late keep the address. */
const LATE = ["data-src", "data-lazy-src", "data-original", "data-orig-file", "data-full-url", "data-url"];

function addBody(found: Pictures, html: string): void {
  for (const [tag, name] of html.matchAll(/<(img|amp-img|source|video|image)\s[^<>]*>/gi)) {
    const isVideo = name!.toLowerCase() === "video";
    const stated = attributeOf(tag, "src")?.trim();
    if (isVideo) found.add("body", { url: attributeOf(tag, "poster") });
    else if (/\sstyle\s*=\s*["'][^"']*display\s*:\s*none/i.test(tag) || isSmiley(tag)) continue;
    else if (name!.toLowerCase() !== "source" || attributeOf(tag, "srcset") !== undefined) {
      const late = LATE.map((key) => attributeOf(tag, key)?.trim()).find(Boolean);
      const sets = ["srcset", "data-srcset", "data-lazy-srcset"].map((key) =>
        largest(parseSrcset(attributeOf(tag, key) ?? "")),
      );
      const isShown = stated !== undefined && stated !== "" && !stated.startsWith("data:");
      found.add("body", {
        url: late ?? (isShown ? stated : sets.find(Boolean)),
        title: attributeOf(tag, "alt"),
        width: pixels(tag, "width"),
        height: pixels(tag, "height"),
      });
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

// ── Candidates ──────────────────────────────────────────────────────────────

type Stated = { [K in keyof Image]?: Image[K] | undefined };

/** Pictures that count readers, and those that only hold a place. */
const COUNTERS =
  /\/\/(?:pixel|stats?|track(?:er|ing)?|counter|b\.scorecardresearch|sb\.scorecardresearch|feeds\.feedburner\.com\/~|[^/]*doubleclick\.net)\b|\/(?:1x1|spacer|blank|pixel|clear|transparent|b)\.(?:gif|png)(?:[?#]|$)|\/~(?:r|ff|4)\/|[?&]noscript=1/i;
const AVATARS = /gravatar\.com\/avatar/i;

class Pictures {
  readonly #base: string | undefined;
  readonly #found = new Map<string, Picture>();
  constructor(base: string | undefined) {
    this.#base = base;
  }

  add(from: string, { url: written, width, height, title, link, description }: Stated): void {
    const url = written === undefined || written.trim() === "" ? "" : resolveUrl(written.trim(), this.#base);
    if (!/^https?:\/\/[^/]/i.test(url) || isUnsafeUrl(url) || this.#found.has(url)) return;
    // A picture nobody can see counts readers.
    if ((width ?? 2) < 2 || (height ?? 2) < 2 || (from === "body" && COUNTERS.test(url))) return;
    const picture: Picture = { url, from };
    if (title !== undefined && title !== "") picture.title = title;
    if (link !== undefined) picture.link = link;
    if (width !== undefined) picture.width = width;
    if (height !== undefined) picture.height = height;
    if (description !== undefined) picture.description = description;
    this.#found.set(url, picture);
  }

  /** The face of an author is the last that stands for an article. */
  best(): Picture[] {
    const all = [...this.#found.values()];
    return [...all.filter(({ url }) => !AVATARS.test(url)), ...all.filter(({ url }) => AVATARS.test(url))];
  }
}
