/** Every field of the model has an exact carrier in every format: the table says which, and this looks for it. */

import { describe, expect, test } from "vitest";
import { ARTICLE_CARRIERS, type Carriers, FEED_CARRIERS } from "../../src/formats/carriers.ts";
import {
  type ArticleInput,
  type FeedInput,
  generateAtom,
  generateJsonFeed,
  generateRdf,
  generateRss,
  parseFeed,
} from "../../src/index.ts";

const GENERATORS = { rss: generateRss, atom: generateAtom, rdf: generateRdf, json: generateJsonFeed };

const extensions = [{ name: "extension", prefix: "x", namespace: "urn:x", children: ["v"] }];
const feed: FeedInput = {
  id: "urn:example:feed",
  title: "T x",
  titleHtml: "T <b>x</b>",
  description: "D x",
  descriptionHtml: "D <b>x</b>",
  url: "https://example.com/",
  feedUrl: "https://example.com/feed",
  language: "en",
  rights: "Rights",
  generator: { name: "G", url: "https://g.example/", version: "1" },
  published: "2023-01-01T00:00:00Z",
  updated: "2024-01-01T00:00:00Z",
  bylines: "Jane Doe",
  categories: ["World"],
  links: [{ url: "https://l.example/", rel: "related" }],
  hubs: ["https://hub.example/"],
  image: { url: "https://example.com/i.png", width: 10 },
  icon: "https://example.com/icon.png",
  paging: { next: "https://example.com/2" },
  schedule: { ttl: 60 },
  attributes: [{ name: "v", namespace: "urn:x", prefix: "x", value: "1" }],
  rss: { docs: "https://example.com/docs" },
  jsonFeed: { userComment: "a comment" },
  extensions,
};
const article: ArticleInput = {
  id: "https://example.com/1",
  url: "https://example.com/1",
  externalUrl: "https://other.example/",
  title: "A x",
  titleHtml: "A <b>x</b>",
  summary: "S x",
  summaryHtml: "S <b>x</b>",
  contentHtml: "<p>c</p>",
  published: "2024-01-01T00:00:00+05:30",
  updated: "2024-02-01T00:00:00+05:30",
  readingMinutes: 3,
  bylines: "John Smith",
  categories: ["Asia"],
  enclosures: [{ url: "https://example.com/a.mp3", type: "audio/mpeg", length: 4 }],
  links: [{ url: "https://l.example/", rel: "via" }],
  image: "https://example.com/a.png",
  language: "hi",
  rights: "Rights",
  attributes: [{ name: "v", namespace: "urn:x", prefix: "x", value: "1" }],
  source: { title: "S", feedUrl: "https://s.example/feed", id: "urn:example:s", updated: "2024-01-01T00:00:00Z" },
  comments: { url: "https://example.com/1#comments", count: 3 },
  jsonFeed: { bannerImage: "https://example.com/b.png" },
  extensions,
};

/** `atom:link rel="self"` → a pattern of an element's name and one attribute, whatever stands between them. */
function pattern(carrier: string, format: keyof Carriers): RegExp {
  if (format === "json") return new RegExp(`"${carrier}":`);
  const [name, attribute] = carrier.split(" ");
  if (name!.startsWith("xml:")) return new RegExp(`\\s${name}=`);
  return new RegExp(`<${name}(?=[\\s/>])${attribute === undefined ? "" : `[^>]*\\s${attribute}`}`);
}

/** The part of a document that is the article's, and the rest. */
function split(format: keyof Carriers, input: FeedInput): { item: string; head: string } {
  const text = GENERATORS[format](input);
  if (format === "json") {
    const { items, ...head } = JSON.parse(text);
    return { item: JSON.stringify(items), head: JSON.stringify(head) };
  }
  const name = format === "atom" ? "entry" : "item";
  const start = text.search(new RegExp(`<${name}[ >]`));
  const end = text.indexOf(`</${name}>`, start);
  return { item: text.slice(start, end), head: text.slice(0, start) + text.slice(end) };
}

describe.each(Object.keys(GENERATORS) as (keyof Carriers)[])("%s", (format) => {
  test.each(Object.entries(FEED_CARRIERS))("feed %s", (field, carriers) => {
    expect(feed, "the sample has the field").toHaveProperty(field);
    const { head } = split(format, { ...feed, articles: [article] });
    expect(head).toMatch(pattern(carriers[format], format));
  });
  test.each(Object.entries(ARTICLE_CARRIERS))("article %s", (field, carriers) => {
    const sample = field === "contentText" ? { ...article, contentHtml: undefined, contentText: "c" } : article;
    expect(sample, "the sample has the field").toHaveProperty(field);
    const { item } = split(format, { ...feed, articles: [sample] });
    expect(item).toMatch(pattern(carriers[format], format));
  });
  test("and a reader finds each again", () => {
    const read = parseFeed(GENERATORS[format]({ ...feed, articles: [article] })).feed;
    for (const field of Object.keys(feed)) expect(read, field).toHaveProperty(field);
    for (const field of Object.keys(article)) expect(read.articles[0], field).toHaveProperty(field);
  });
});
