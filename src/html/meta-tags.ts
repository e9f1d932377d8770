/** What `meta` and `link` elements say: Open Graph, then everything else that publishing systems write. */

import { mimeTypeOf } from "../content/mime-type.ts";
import type { Byline, Enclosure, Image } from "../model.ts";
import type { Access, Findings } from "./findings.ts";
import { type Page, wordsOf } from "./page.ts";
import { named } from "./schema-org.ts";

/** Open Graph (https://ogp.me), Facebook's `article:*` and Twitter cards. */
export function readOpenGraph(page: Page): Findings {
  const type = page.meta("og:type")?.toLowerCase();
  return {
    kind:
      type !== undefined && /^(?:article|blog_?post|news|video\.episode|music\.song)$/.test(type)
        ? "article"
        : undefined,
    title: page.meta("og:title", "twitter:title"),
    summary: page.meta("og:description", "twitter:description"),
    published: firstTime(page, "article:published_time", "og:article:published_time", "og:published_time"),
    updated: firstTime(page, "article:modified_time", "og:article:modified_time", "og:updated_time"),
    readingMinutes: labelledMinutes(page),
    authors: namesIn(page.metas("article:author", "og:article:author", "article:author_name")).concat(
      labelledAuthors(page),
    ),
    publisher: page.meta("og:site_name"),
    sections: page.metas("article:section", "og:article:section"),
    tags: page.metas("article:tag", "og:article:tag").flatMap(separated),
    image: openGraphImage(page),
    url: page.resolve(page.meta("og:url")),
    access: contentTier(page.meta("article:content_tier")),
    enclosures: openGraphMedia(page),
  };
}

/** Parse.ly, Sailthru, Dublin Core, Highwire (`citation_*`) and the names that HTML itself knows. */
export function readOtherMeta(page: Page): Findings {
  return {
    kind: page.meta("citation_title") === undefined ? undefined : "article",
    title: page.meta("parsely-title", "sailthru.title", "dc.title", "dcterms.title", "citation_title", "headline"),
    summary: page.meta(
      "description",
      "sailthru.description",
      "dc.description",
      "dcterms.abstract",
      "itemprop:description",
    ),
    published: firstTime(
      page,
      ...[
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.date",
        "dcterms.date",
      ],
      ...["citation_publication_date", "citation_online_date", "itemprop:datepublished", "publishdate", "publish-date"],
      ...["publication_date", "pubdate", "cxenseparse:recs:publishtime", "date"],
    ),
    updated: firstTime(
      page,
      "dcterms.modified",
      "dc.date.modified",
      "itemprop:datemodified",
      "last-modified",
      "revised",
      "lastmod",
    ),
    authors: namesIn(
      first(
        page.metas("parsely-author"),
        page.metas("sailthru.author"),
        page.metas("citation_author"),
        page.metas("dc.creator", "dcterms.creator"),
        page.metas("byl"),
        page.metas("author"),
      ),
    ),
    publisher: page.meta("dc.publisher", "dcterms.publisher", "publisher", "application-name"),
    sections: page.metas("parsely-section", "cxenseparse:section", "section"),
    tags: first(
      page.metas("parsely-tags"),
      page.metas("sailthru.tags"),
      page.metas("news_keywords"),
      page.metas("keywords"),
    ).flatMap(separated),
    image: pictureAt(
      page,
      page.meta("parsely-image-url", "sailthru.image.full", "thumbnail", "itemprop:image") ??
        page.links("image_src")[0],
    ),
    rights: page.meta("copyright", "dc.rights", "dcterms.rights"),
    license: page.links("license")[0],
  };
}

/** The page's own address: `link rel=canonical`, unless it names the home page for every page. */
export function readCanonical(page: Page): Findings {
  const url = page.links("canonical")[0];
  const isHome =
    url !== undefined &&
    new URL(url).pathname === "/" &&
    page.base !== undefined &&
    !/^https?:\/\/[^/]+\/?$/.test(page.base);
  return { url: isHome ? undefined : url };
}

const first = (...lists: (readonly string[])[]): readonly string[] => lists.find((list) => list.length > 0) ?? [];
const separated = (words: string) => words.split(/[,;、،]/u).flatMap((word) => word.trim() || []);

function firstTime(page: Page, ...names: string[]): Findings["published"] {
  for (const value of page.metas(...names)) {
    const time = page.time(value);
    if (time !== undefined) return time;
  }
  return undefined;
}

/** Facebook asks for profile addresses as authors; they are no names. */
function namesIn(values: readonly string[]): Byline[] {
  return values.filter((value) => !/^(?:https?:)?\/\/|^@|^\//i.test(value)).flatMap((value) => named(value, "author"));
}

// ── Twitter's labels, as WordPress plugins fill them ────────────────────────

function labelled(page: Page, label: RegExp): string | undefined {
  return [1, 2]
    .map((n) => (label.test(page.meta(`twitter:label${n}`) ?? "") ? page.meta(`twitter:data${n}`) : undefined))
    .find(Boolean);
}

function labelledAuthors(page: Page): Byline[] {
  const names = labelled(
    page,
    /written by|verfasst von|escrito por|écrit par|scritto da|geschreven door|著者|執筆者|автор/i,
  );
  return names === undefined ? [] : namesIn([names]);
}

/** "Est. reading time": "3 minutes", in any language. */
function labelledMinutes(page: Page): number | undefined {
  const minutes = /^(?:\D{0,20})(\d{1,3})\s*\p{L}/u.exec(
    labelled(page, /reading|read|lesezeit|lectura|lecture|leitura|lettura|leestijd|読|чтен/i) ?? "",
  );
  return minutes === null ? undefined : Number(minutes[1]);
}

/** The `title` element. */
export function documentTitle(page: Page): string {
  const text = page.all("title")[0]?.children.map((child) => ("data" in child ? child.data : "")) ?? [];
  return text.join("").replace(/\s+/g, " ").trim();
}

// ── Files ───────────────────────────────────────────────────────────────────

function openGraphImage(page: Page): Image | undefined {
  const url = page.resolve(
    page.meta("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src"),
  );
  if (url === undefined) return undefined;
  const title = page.meta("og:image:alt", "twitter:image:alt");
  const [width, height] = [pixels(page.meta("og:image:width")), pixels(page.meta("og:image:height"))];
  return {
    url,
    ...(title === undefined ? {} : { title }),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  };
}

function pictureAt(page: Page, address: string | undefined): Image | undefined {
  const url = page.resolve(address);
  return url === undefined ? undefined : { url };
}

/** `640` and `640px` as pixels. */
export function pixels(text: string | undefined): number | undefined {
  const digits = /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/.exec(text ?? "")?.[1];
  return digits === undefined || Number(digits) === 0 ? undefined : Number(digits);
}

/** Files, not players. */
function openGraphMedia(page: Page): Enclosure[] {
  return (["audio", "video"] as const).flatMap((kind) => {
    const url = page.resolve(page.meta(`og:${kind}:secure_url`, `og:${kind}`, `og:${kind}:url`));
    if (url === undefined) return [];
    const type = mimeTypeOf(url);
    return type.startsWith(`${kind}/`) ? [{ url, type }] : [];
  });
}

function contentTier(value: string | undefined): Access | undefined {
  const tier = value?.toLowerCase();
  return tier === "free" || tier === "metered" || tier === "locked" ? tier : undefined;
}

// ── Who should not show the page ────────────────────────────────────────────

/** Whether search engines are asked to leave it out. */
export function isNoIndex(page: Page): boolean {
  return page
    .metas("robots", "googlebot", "googlebot-news")
    .some((value) => /(?:^|[\s,])(?:noindex|none)(?:[\s,]|$)/i.test(value));
}

/** Where a `meta refresh` leads at once; a page that reloads itself after minutes is no redirect. */
export function redirectOf(page: Page): string | undefined {
  for (const { attribs } of page.all("meta")) {
    if (!wordsOf(attribs["http-equiv"]).includes("refresh")) continue;
    const content = (attribs.content ?? "").slice(0, 2000).replace(/\s+/g, " ").trim();
    const match = /^(\d{1,6})(?:\.\d{0,6})? ?[;,] ?(?:url ?= ?)?["']? ?([^"' ][^"']*)/i.exec(content);
    if (match === null || Number(match[1]) > 10) continue;
    const target = page.resolve(match[2]) ?? match[2]!;
    if (target !== page.address) return target;
  }
  return undefined;
}
