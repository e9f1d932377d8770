/** Hostile strings in every field of the model, written in every format: nothing breaks out, and what comes back is what was kept. */

import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { firstDifference } from "../../src/feed/same-feed.ts";
import {
  type ArticleInput,
  createFeed,
  type FeedInput,
  generateAtom,
  generateJsonFeed,
  generateRdf,
  generateRss,
  isFeedError,
  parseFeed,
} from "../../src/index.ts";

const GENERATORS = { rss: generateRss, atom: generateAtom, rdf: generateRdf, json: generateJsonFeed } as const;

const STRINGS: Record<string, string> = {
  "the end of CDATA": "a]]>b",
  "a CDATA that opens": "<![CDATA[a",
  "the end of an item": "a</item></entry></channel></feed>b",
  "an article of one's own": "<item><title>evil</title></item>",
  "a script": "<script>alert(1)</script>",
  "the end of an attribute": `"><script x='`,
  "an event handler": `" onload='alert(1)`,
  "a comment's end": "<!-- a --> b",
  "a processing instruction": "<?xml version='1.0'?><?php x ?>",
  "a DOCTYPE": "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
  "references to what XML forbids": "&#0;&#xD800;&#xFFFE;",
  "references as text": "&amp;lt;&nbsp;&nosuch;&",
  NUL: "a\0b",
  "control characters": "a\u0001\u0008\u001b\u007f\u0085b",
  "the first half of a pair": "a\ud800b",
  "the second half of a pair": "a\udc00b",
  "halves in the wrong order": "a\udc00\ud800b",
  noncharacters: "a\ufffe\uffffb",
  "CR, LF and tab": "a\rb\r\nc\td",
  "line separators": "a\u2028b\u2029c",
  "right to left and back": "a\u202eb\u2066c\u2069",
  "a byte order mark inside": "\ufeffa\ufeff",
  "white space around": " \n a \t ",
  "a link that runs code": "javascript:alert(1)",
  "JSON of another prototype": '{"__proto__":{"polluted":1}}',
  "the name of a prototype": "__proto__",
  "braces and backslashes": '\\"}],"items":[{"id":"evil"}]',
  "ten thousand brackets": "<".repeat(10_000),
  "astral characters": "a\u{1f600}\u{10ffff}b",
};

const AT = "https://example.org/";
const address = (text: string) => `${AT}?${text}`;

/** Field, and an article that has the string there. */
const OF_ARTICLE: Record<string, (text: string) => ArticleInput> = {
  id: (id) => ({ id }),
  url: (text) => ({ id: "1", url: address(text) }),
  externalUrl: (text) => ({ externalUrl: address(text) }),
  title: (title) => ({ title }),
  titleHtml: (titleHtml) => ({ titleHtml }),
  summary: (summary) => ({ summary }),
  summaryHtml: (summaryHtml) => ({ summaryHtml }),
  contentHtml: (contentHtml) => ({ contentHtml }),
  contentText: (contentText) => ({ contentText }),
  rights: (rights) => ({ rights }),
  "name of a byline": (name) => ({ bylines: [{ name }] }),
  "role of a byline": (role) => ({ bylines: [{ name: "A", role }] }),
  "email of a byline": (email) => ({ bylines: [{ name: "A", email }] }),
  "url of a byline": (text) => ({ bylines: [{ name: "A", url: address(text) }] }),
  "avatar of a byline": (text) => ({ bylines: [{ name: "A", avatar: address(text) }] }),
  "term of a category": (term) => ({ categories: [{ term }] }),
  "scheme of a category": (text) => ({ categories: [{ term: "x", scheme: address(text) }] }),
  "label of a category": (label) => ({ categories: [{ term: "x", label }] }),
  "url of an enclosure": (text) => ({ enclosures: [{ url: address(text), type: "audio/mpeg", length: 1 }] }),
  "type of an enclosure": (type) => ({ enclosures: [{ url: AT, type, length: 1 }] }),
  "title of an enclosure": (title) => ({ enclosures: [{ url: AT, type: "audio/mpeg", length: 1, title }] }),
  "url of a link": (text) => ({ links: [{ url: address(text), rel: "related" }] }),
  "rel of a link": (rel) => ({ links: [{ url: AT, rel }] }),
  "title of a link": (title) => ({ links: [{ url: AT, rel: "related", title }] }),
  "url of an image": (text) => ({ image: { url: address(text) } }),
  "title of an image": (title) => ({ image: { url: `${AT}i.png`, title } }),
  "description of an image": (description) => ({ image: { url: `${AT}i.png`, description } }),
  "title of a source": (title) => ({ source: { title, url: AT } }),
  "id of a source": (id) => ({ source: { title: "S", url: AT, id } }),
  "url of comments": (text) => ({ comments: { url: address(text) } }),
  "text of an unknown element": (text) => ({ extensions: [{ name: "x", namespace: "urn:x", children: [text] }] }),
  "attribute of an unknown element": (value) => ({
    extensions: [{ name: "x", namespace: "urn:x", attributes: [{ name: "a", value }] }],
  }),
  "name of an unknown element": (name) => ({ extensions: [{ name, namespace: "urn:x" }] }),
  "name of an unknown attribute": (name) => ({
    extensions: [{ name: "x", namespace: "urn:x", attributes: [{ name, value: "v" }] }],
  }),
  "prefix of an unknown element": (prefix) => ({ extensions: [{ name: "x", prefix, namespace: "urn:x" }] }),
  "namespace of an unknown element": (namespace) => ({ extensions: [{ name: "x", namespace }] }),
  "a string in a member": (value) => ({ extensions: [{ member: "_x", value: { a: [value] } }] }),
  "a name in a member": (name) => ({ extensions: [{ member: "_x", value: { [name]: 1 } }] }),
  "text of a typed extension": (text) => ({ itunes: { subtitle: text }, dc: { sources: [text] } }),
};

const OF_FEED: Record<string, (text: string) => Partial<FeedInput>> = {
  title: (title) => ({ title }),
  titleHtml: (titleHtml) => ({ titleHtml }),
  description: (description) => ({ description }),
  descriptionHtml: (descriptionHtml) => ({ descriptionHtml }),
  id: (id) => ({ id }),
  url: (text) => ({ url: address(text) }),
  feedUrl: (text) => ({ feedUrl: address(text) }),
  rights: (rights) => ({ rights }),
  icon: (text) => ({ icon: address(text) }),
  "name of the generator": (name) => ({ generator: { name } }),
  "version of the generator": (version) => ({ generator: { name: "G", version } }),
  "name of a byline": (name) => ({ bylines: [{ name, role: "editor" }] }),
  "email of a byline": (email) => ({ bylines: [{ name: "A", role: "editor", email }] }),
  "term of a category": (term) => ({ categories: [term] }),
  "type of a hub": (type) => ({ hubs: [{ type, url: AT }] }),
  "url of a hub": (text) => ({ hubs: [{ type: "WebSub", url: address(text) }] }),
  "title of the image": (title) => ({ image: { url: `${AT}i.png`, title } }),
  "next page": (text) => ({ paging: { next: address(text) } }),
  "documentation of RSS": (text) => ({ rss: { docs: address(text) } }),
  "rating of RSS": (rating) => ({ rss: { rating } }),
  "field of RSS's text input": (name) => ({ rss: { textInput: { title: "T", description: "D", name, link: AT } } }),
  "comment of JSON Feed": (userComment) => ({ jsonFeed: { userComment } }),
};

const FEED = { title: "T", url: AT, updated: "2024-01-01T00:00:00Z", bylines: "A" } as const;
const inArticle = (part: ArticleInput): FeedInput => ({
  ...FEED,
  articles: [{ id: "urn:1", url: `${AT}1`, title: "A", ...part }],
});
const inFeed = (part: Partial<FeedInput>): FeedInput => ({
  ...FEED,
  articles: [{ url: `${AT}1`, title: "A" }],
  ...part,
});

const ROWS: [string, (text: string) => FeedInput][] = [
  ...Object.entries(OF_ARTICLE).map(([field, part]): [string, (text: string) => FeedInput] => [
    `${field} of an article`,
    (text) => inArticle(part(text)),
  ]),
  ...Object.entries(OF_FEED).map(([field, part]): [string, (text: string) => FeedInput] => [
    `${field} of a feed`,
    (text) => inFeed(part(text)),
  ]),
];

/** What an independent reader finds, which a value that broke out would add to. */
const judge = new XMLParser({
  ignoreAttributes: false,
  processEntities: false,
  // It refuses documents with an element of that name, which are well-formed.
  onDangerousProperty: (name) => `#${name}`,
  transformTagName: (name) => (name.includes("__proto__") ? "proto" : name),
});
function articlesIn(text: string): number {
  if (text.startsWith("{")) return JSON.parse(text).items.length;
  expect(XMLValidator.validate(text)).toBe(true);
  const { rss, feed, "rdf:RDF": rdf } = judge.parse(text);
  return [rss?.channel.item ?? feed?.entry ?? rdf?.item].flat().length;
}

describe.each(ROWS)("%s", (_, inputOf) => {
  test.each(Object.entries(STRINGS))("%s: written in every format and read back, or refused", (_, text) => {
    let whole: ReturnType<typeof createFeed>;
    try {
      whole = createFeed(inputOf(text));
    } catch (error) {
      if (!isFeedError(error)) throw error;
      return;
    }
    for (const [format, generate] of Object.entries(GENERATORS)) {
      const written = generate(whole);
      expect(articlesIn(written), format).toBe(1);
      const back = parseFeed(written, { strict: true, unsafeUrls: true });
      expect(back.format).toBe(format);
      expect(firstDifference(createFeed(back.feed), whole), format).toBeUndefined();
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    }
  });
});
