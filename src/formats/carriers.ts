/**
 * Which element or member carries each field of the model in each format: docs/carriers.md is made of this table, and a test
 * writes every field and looks for its carrier. Public vocabulary first; `fw:` (in JSON Feed `_feedwright`) is Feedwright's
 * own namespace, for what neither the format nor a public vocabulary has a word for.
 */

import type { Article, Feed } from "../model.ts";
import type { ArticleExtensions, FeedExtensions } from "../namespaces/index.ts";

/** Names as they are printed; several where the value is spread over them. */
export interface Carriers {
  readonly rss: string;
  readonly atom: string;
  readonly rdf: string;
  readonly json: string;
}

/** In XML and in JSON Feed Feedwright's own, where none has a word for it. */
/* @__NO_SIDE_EFFECTS__ */ const own = (name: string, json = name): Carriers => ({
  rss: `fw:${name}`,
  atom: `fw:${name}`,
  rdf: `fw:${name}`,
  json,
});
/* @__NO_SIDE_EFFECTS__ */ const link = (rel: string, json: string): Carriers => ({
  rss: `atom:link rel="${rel}"`,
  atom: `link rel="${rel}"`,
  rdf: `atom:link rel="${rel}"`,
  json,
});

type FeedField = Exclude<keyof Feed, keyof FeedExtensions | "articles">;
type ArticleField = Exclude<keyof Article, keyof ArticleExtensions>;

export const FEED_CARRIERS: Readonly<Record<FeedField, Carriers>> = {
  id: { rss: "atom:id", atom: "id", rdf: "channel rdf:about", json: "id" },
  title: { rss: "title", atom: "title", rdf: "title", json: "title" },
  titleHtml: { rss: "fw:titleHtml", atom: 'title type="html"', rdf: "fw:titleHtml", json: "titleHtml" },
  description: { rss: "description", atom: "subtitle", rdf: "description", json: "description" },
  descriptionHtml: {
    rss: "fw:descriptionHtml",
    atom: 'subtitle type="html"',
    rdf: "fw:descriptionHtml",
    json: "descriptionHtml",
  },
  url: { rss: "link", atom: "link", rdf: "link", json: "home_page_url" },
  feedUrl: link("self", "feed_url"),
  language: { rss: "language", atom: "xml:lang", rdf: "dc:language", json: "language" },
  rights: { rss: "copyright", atom: "rights", rdf: "dc:rights", json: "rights" },
  generator: { rss: "generator", atom: "generator", rdf: "fw:generator", json: "generator" },
  published: { rss: "pubDate", atom: "dcterms:issued", rdf: "dcterms:issued", json: "published" },
  updated: { rss: "lastBuildDate", atom: "updated", rdf: "dc:date", json: "updated" },
  bylines: { rss: "dc:creator", atom: "author", rdf: "dc:creator", json: "authors" },
  categories: { rss: "category", atom: "category", rdf: "dc:subject", json: "categories" },
  links: link("related", "links"),
  hubs: link("hub", "hubs"),
  image: { rss: "image", atom: "logo", rdf: "image", json: "icon" },
  icon: { rss: "atom:icon", atom: "icon", rdf: "fw:icon", json: "favicon" },
  paging: link("next", "next_url"),
  schedule: { rss: "ttl", atom: "fw:schedule", rdf: "fw:schedule", json: "schedule" },
  attributes: own("attribute", "attributes"),
  rss: { rss: "docs", atom: "fw:docs", rdf: "fw:docs", json: "docs" },
  jsonFeed: { rss: "fw:userComment", atom: "fw:userComment", rdf: "fw:userComment", json: "user_comment" },
  extensions: { rss: "x:extension", atom: "x:extension", rdf: "x:extension", json: "extension" },
};

export const ARTICLE_CARRIERS: Readonly<Record<ArticleField, Carriers>> = {
  id: { rss: "guid", atom: "id", rdf: "item rdf:about", json: "id" },
  url: { rss: "link", atom: "link", rdf: "link", json: "url" },
  externalUrl: link("related", "external_url"),
  title: { rss: "title", atom: "title", rdf: "title", json: "title" },
  titleHtml: { rss: "fw:titleHtml", atom: 'title type="html"', rdf: "fw:titleHtml", json: "titleHtml" },
  summary: { rss: "description", atom: "summary", rdf: "description", json: "summary" },
  summaryHtml: { rss: "description", atom: 'summary type="html"', rdf: "description", json: "summaryHtml" },
  contentHtml: { rss: "content:encoded", atom: 'content type="html"', rdf: "content:encoded", json: "content_html" },
  contentText: { rss: "fw:contentText", atom: 'content type="text"', rdf: "fw:contentText", json: "content_text" },
  published: { rss: "pubDate", atom: "published", rdf: "dc:date", json: "date_published" },
  updated: { rss: "atom:updated", atom: "updated", rdf: "dcterms:modified", json: "date_modified" },
  readingMinutes: own("readingMinutes"),
  bylines: { rss: "dc:creator", atom: "author", rdf: "dc:creator", json: "authors" },
  categories: { rss: "category", atom: "category", rdf: "dc:subject", json: "tags" },
  enclosures: { rss: "enclosure", atom: 'link rel="enclosure"', rdf: "enc:enclosure", json: "attachments" },
  links: link("via", "links"),
  image: { rss: "media:thumbnail", atom: "media:thumbnail", rdf: "media:thumbnail", json: "image" },
  language: { rss: "dc:language", atom: "xml:lang", rdf: "dc:language", json: "language" },
  rights: { rss: "dc:rights", atom: "rights", rdf: "dc:rights", json: "rights" },
  source: { rss: "source", atom: "source", rdf: "fw:source", json: "source" },
  comments: { rss: "comments", atom: 'link rel="replies"', rdf: "fw:comments", json: "comments" },
  attributes: own("attribute", "attributes"),
  jsonFeed: { rss: "fw:bannerImage", atom: "fw:bannerImage", rdf: "fw:bannerImage", json: "banner_image" },
  extensions: { rss: "x:extension", atom: "x:extension", rdf: "x:extension", json: "extension" },
};
