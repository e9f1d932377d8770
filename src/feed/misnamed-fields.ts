/**
 * Fields under the names that formats and other libraries give them: `link` is no field of an article, and would be lost
 * without a word. Keys that are nobody's word for a field pass: a row of a database may have more than a feed takes.
 */

import type { Registry } from "../table/plan.ts";
import type { Problems } from "./problems.ts";

/** Field → the names it goes by elsewhere: RSS, Atom, JSON Feed, and what writes and reads them. */
type OtherNames = Readonly<Record<string, string>>;

const SHARED: OtherNames = {
  url: "link href permalink home_page_url siteUrl site_url",
  title: "headline name",
  bylines: "author authors creator byline managingEditor",
  categories: "category tags keywords",
  published: "date pubDate date_published datePublished publishedAt isoDate",
  updated: "lastBuildDate date_modified dateModified modified updatedAt",
  rights: "copyright",
  language: "lang",
  id: "guid",
  links: "atomLinks",
};

const ARTICLE: OtherNames = {
  ...SHARED,
  summary: "description excerpt contentSnippet",
  contentHtml: "content content_html content_encoded",
  contentText: "content_text",
  enclosures: "enclosure attachments attachment",
  externalUrl: "external_url",
  image: "thumbnail",
};

const FEED: OtherNames = {
  ...SHARED,
  description: "subtitle tagline",
  articles: "items entries item entry posts",
  feedUrl: "feed_url feedLinks self xmlUrl",
  icon: "favicon",
  image: "logo",
  hubs: "hub",
};

const ENCLOSURE: OtherNames = {
  url: "href src link",
  type: "mimeType mime_type mime medium",
  length: "size size_in_bytes fileSize filesize bytes",
  duration: "duration_in_seconds",
};

const IMAGE: OtherNames = { url: "href src" };
const BYLINE: OtherNames = { url: "uri link home_page", email: "mail", avatar: "image picture" };
const CATEGORY: OtherNames = { term: "name value title", scheme: "domain" };
const LINK: OtherNames = { url: "href link" };
const HUB: OtherNames = { url: "href link" };

export interface Owner {
  readonly noun: string;
  readonly fields: ReadonlyMap<string, string>;
}

/* @__NO_SIDE_EFFECTS__ */ function ownerOf(noun: string, names: OtherNames): Owner {
  const pairs = Object.entries(names).flatMap(([field, others]) =>
    others.split(" ").map((other) => [other, field] as const),
  );
  return { noun, fields: new Map(pairs) };
}

export const OWNERS = {
  feed: /* @__PURE__ */ ownerOf("a feed", FEED),
  article: /* @__PURE__ */ ownerOf("an article", ARTICLE),
  enclosure: /* @__PURE__ */ ownerOf("an enclosure", ENCLOSURE),
  image: /* @__PURE__ */ ownerOf("an image", IMAGE),
  byline: /* @__PURE__ */ ownerOf("a byline", BYLINE),
  category: /* @__PURE__ */ ownerOf("a category", CATEGORY),
  link: /* @__PURE__ */ ownerOf("a link", LINK),
  hub: /* @__PURE__ */ ownerOf("a hub", HUB),
} as const;

/** What counts as the field being there: either of the two bodies. */
const OTHER_FIELD: Readonly<Record<string, string>> = { contentHtml: "contentText", contentText: "contentHtml" };

/** Reports each misnamed field whose right name is absent. */
export function reportMisnamed(given: object, { noun, fields }: Owner, problems: Problems, registry?: Registry): void {
  const values = given as Readonly<Record<string, unknown>>;
  for (const key in values) {
    const field = fields.get(key);
    if (field === undefined || !isGiven(values[key])) continue;
    // A program's own namespace may be called so.
    if (registry?.byPrefix.get(key)?.key === key) continue;
    if (isGiven(values[field]) || isGiven(values[OTHER_FIELD[field] ?? field])) continue;
    const message = `\`${key}\` is no field of ${noun}; it is called \`${field}\``;
    problems.add("misnamed-field", key, message, { element: key, expected: field });
  }
}

const isGiven = (value: unknown) => value !== undefined && value !== null;
