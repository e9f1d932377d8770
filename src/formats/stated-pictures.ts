/** Pictures that an article states, wherever feeds state one, in the order of what they are worth. */

import { isAbsolute, isIri, PLAIN_URL } from "../content/base-url.ts";
import { largest, parseSrcset } from "../content/srcset.ts";
import type { Article, Extension, Feed, Image, XmlElement } from "../model.ts";
import type { Unmapped } from "../table/infer.ts";
import { set } from "./model-parts.ts";

/** A picture that may stand for an article. */
export interface Picture extends Image {
  /** Where it was found: `"image"`, `"media:content"`, `"enclosure"`, `"body"` … */
  from: string;
}

type Media = NonNullable<Article["media"]>;
type File = NonNullable<Media["contents"]>[number];
type Described = Pick<Media, "thumbnails">;

/** The best picture that it states is the article's. In place. */
export function stateImage(article: Article): void {
  if (article.image !== undefined || !mayState(article)) return;
  const found = new Pictures(article.url, true);
  addStated(found, article);
  const [best] = found.best();
  if (best === undefined) return;
  const { url, width, height } = best;
  const image: Image = { url };
  if (Number.isSafeInteger(width)) image.width = width!;
  if (Number.isSafeInteger(height)) image.height = height!;
  article.image = image;
}

/** Most articles have none of these: asked before anything is made. */
const mayState = ({ media, itunes, podcast, webfeeds, enclosures, extensions, links }: Article): boolean =>
  (media ?? itunes ?? podcast ?? webfeeds ?? enclosures[0] ?? extensions[0] ?? links[0]) !== undefined;

/** `image`, Media RSS, iTunes, Podcasting 2.0, elements that no table knows, enclosures, links. */
export function addStated(found: Pictures, article: Article): void {
  const { media, itunes, podcast, webfeeds, image, enclosures, links } = article;
  if (image !== undefined) found.add("image", image);
  if (media !== undefined) addMedia(found, media);
  found.add("itunes:image", { url: itunesImage(itunes) });
  for (const { href, width, height, alt } of podcast?.pictures ?? [])
    found.add("podcast:image", { url: href, width, height, title: alt });
  if (podcast?.images?.srcset !== undefined)
    found.add("podcast:images", { url: largest(parseSrcset(podcast.images.srcset)) });
  found.add("webfeeds:featuredImage", { url: webfeeds?.featuredImage?.url ?? textOf(webfeeds?.featuredImage) });
  for (const extension of article.extensions) addElement(found, extension);
  for (const { url, type, title } of enclosures) if (isImage(type, url)) found.add("enclosure", { url, title });
  for (const { rel, url } of links) if (PICTURE_RELS.has(rel)) found.add("link", { url });
}
const PICTURE_RELS = new Set(["image_src", "preview", "thumbnail", "image"]);

export const itunesImage = (itunes: Article["itunes"] | Feed["itunes"]): string | undefined =>
  itunes?.image?.href ?? itunes?.image?.url ?? itunes?.image?.value;

/** media:thumbnail, images among media:content, the largest first, the same of groups, thumbnails of files. */
export function addMedia(found: Pictures, media: Media): void {
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
    return isImage(type, url);
  });
  for (const { url, width, height } of pictures.sort((a, b) => size(b) - size(a)))
    found.add("media:content", { url, width, height });
}

/** By its media type, else by the end of its path. */
const isImage = (type: string | undefined, url = "") =>
  type === undefined ? /^[^?#]*\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i.test(url) : /^image\//i.test(type);

/** Where an address was written as text. */
const textOf = (value: object | undefined): string | undefined => (value as Unmapped | undefined)?.unmappedText;

/** Names of elements that no table knows, by which people say a picture. */
const NAMES =
  /^(?:og-?)?(?:image|img|thumbnail|thumb|thumbnailurl|picture|photo|poster|cover|featured_?image|post-?thumbnail|image_?url)$/i;

export function addElement(found: Pictures, extension: Extension): void {
  if ("member" in extension || !NAMES.test(extension.name)) return;
  const attribute = (name: string) => extension.attributes?.find((one) => one.name.toLowerCase() === name)?.value;
  const stated = ["url", "href", "src", "content", "resource"].map(attribute).find(Boolean);
  const size = (name: string) => Number(attribute(name) ?? wordOf(extension, name)) || undefined;
  const url =
    stated ?? (wordOf(extension, "url") || wordOf(extension, "src") || wordOf(extension, "link")) ?? ownText(extension);
  // `<photo>Jane Doe</photo>` is a credit.
  if (url === undefined || !(/^(?:https?:)?\//i.test(url) || (!/\s/.test(url) && isImage(undefined, url)))) return;
  const prefix = extension.prefix === undefined ? "" : `${extension.prefix}:`;
  found.add(`${prefix}${extension.name}`, {
    url,
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

// ── Candidates ──────────────────────────────────────────────────────────────

type Stated = { [K in keyof Image]?: Image[K] | undefined };

const AVATARS = /gravatar\.com\/avatar/i;

/** Each address once. */
export class Pictures {
  readonly #base: string | undefined;
  readonly #found = new Map<string, Picture>();
  /** One that is no author's face is enough, and there is one. */
  readonly #isFirst: boolean;
  #isDone = false;
  constructor(base: string | undefined, isFirst = false) {
    this.#base = base;
    this.#isFirst = isFirst;
  }

  /** Addresses like `refused` are none. */
  add(from: string, { url: written, width, height, title, link, description }: Stated, refused?: RegExp): void {
    if (written === undefined || this.#isDone) return;
    const url = addressOf(written.trim(), this.#base);
    if (url === undefined || refused?.test(url)) return;
    const known = this.#found.get(url);
    // The article's picture was taken from where it stands still.
    if (known?.from === "image" && from !== "body") known.from = from;
    if (known !== undefined) return;
    // A picture nobody can see counts readers.
    if ((width ?? 2) < 2 || (height ?? 2) < 2) return;
    const picture: Picture = { url, from };
    set(picture, "title", title || undefined);
    set(picture, "link", link);
    set(picture, "width", width);
    set(picture, "height", height);
    set(picture, "description", description);
    this.#found.set(url, picture);
    this.#isDone = this.#isFirst && !AVATARS.test(url);
  }

  /** The face of an author is the last that stands for an article. */
  best(): Picture[] {
    const all = [...this.#found.values()];
    return [...all.filter(({ url }) => !AVATARS.test(url)), ...all.filter(({ url }) => AVATARS.test(url))];
  }
}

/** An address of the web, as `createFeed` takes it. */
function addressOf(written: string, base: string | undefined): string | undefined {
  if (written === "") return undefined;
  if (PLAIN_URL.test(written)) return written;
  let url = written;
  if (!isAbsolute(written) || !isIri(written)) {
    if (!URL.canParse(written, base)) return undefined;
    url = new URL(written, base).href;
  }
  return /^https?:\/\/[^/]/i.test(url) && isIri(url) ? url : undefined;
}
