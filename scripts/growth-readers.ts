/** Every public function that takes text, for what costs more than its length: `growth.ts`, and the test that goes with it. */
import { absoluteUrls, discoverFeeds, parseArticleHtml, sanitizeHtml, textOf } from "../src/html/index.ts";
import {
  applyFixes,
  convertFeed,
  createFeed,
  detectFormat,
  encodeAtom,
  encodeJsonFeed,
  encodeRss,
  enrichFeed,
  type Feed,
  type FeedInput,
  feedResponse,
  generateAtom,
  generateJsonFeed,
  generateRdf,
  generateRss,
  parseArticleText,
  parseAtom,
  parseByline,
  parseFeed,
  parseJsonFeed,
  parseOpml,
  parseRss,
  parseTimestamp,
  reviveFeed,
  sameFeed,
  validateFeed,
} from "../src/index.ts";

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const rss = (item: string) =>
  `<rss version="2.0"><channel><title>T</title><link>https://example.org/</link><description>D</description><item>${item}</item></channel></rss>`;
const body = (text: string) => rss(`<description>${escaped(text)}</description><link>https://example.org/1</link>`);
const line = (text: string) => {
  const value = escaped(text);
  return rss(
    `<title>${value}</title><link>${value}</link><author>${value}</author><pubDate>${value}</pubDate><guid>${value}</guid>`,
  );
};
const xhtml = (text: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:x</id><title>T</title><updated>2024-01-01T00:00:00Z</updated><entry><id>urn:y</id><title>a</title><updated>2024-01-01T00:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${text}</div></content></entry></feed>`;
const json = (text: string) =>
  JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "T",
    items: [{ id: text, title: text, url: text, content_html: text }],
  });
/** A program's feed with the text in every kind of field. */
const program = (text: string): FeedInput => ({
  title: text,
  url: "https://example.org/",
  updated: "2024-01-01T00:00:00Z",
  articles: [
    {
      id: text,
      title: text,
      url: text,
      summaryHtml: text,
      contentHtml: text,
      published: text,
      bylines: [text],
      language: text,
      enclosures: [{ url: text, type: text }],
      extensions: [{ name: "x", namespace: text, attributes: [{ name: text, value: text }], children: [text] }],
    },
  ],
});
const SMALL: FeedInput = { title: "T", url: "https://example.org/", updated: "2024-01-01T00:00:00Z" };
const SAME = (text: string): Feed =>
  ({ ...program(text), bylines: [], categories: [], links: [], hubs: [], extensions: [] }) as never;
const latin1 = (text: string) => text.replace(/[^\x20-\x7e]/g, "x");
const page = { url: "https://example.org/" };

/** By name: what is called, with what of it the text is. */
export const READERS: Record<string, (text: string) => unknown> = {
  "parseFeed, markup": (text) => parseFeed(rss(text)),
  "parseFeed, body": (text) => parseFeed(body(text)),
  "parseFeed, lines": (text) => parseFeed(line(text)),
  "validateFeed, markup": (text) => validateFeed(rss(text)),
  "validateFeed, body": (text) => validateFeed(body(text)),
  "validateFeed, lines": (text) => validateFeed(line(text)),
  "convertFeed, body": (text) => convertFeed(body(text), "rdf", { updated: new Date(0) }),
  "convertFeed, lines": (text) => convertFeed(line(text), "json", { updated: new Date(0) }),
  "parseFeed, bytes": (text) => parseFeed(new TextEncoder().encode(body(text))),
  "parseFeed, strict": (text) => parseFeed(rss(text), { strict: true }),
  "parseFeed, XHTML": (text) => parseFeed(xhtml(text)),
  "parseFeed, JSON": (text) => parseFeed(json(text)),
  "parseFeed, as it is": parseFeed,
  "parseRss and encodeRss": (text) => encodeRss(parseRss(rss(text)), { repair: true }),
  "parseAtom and encodeAtom": (text) => encodeAtom(parseAtom(xhtml(text)), { repair: true }),
  "parseJsonFeed and encodeJsonFeed": (text) => encodeJsonFeed(parseJsonFeed(json(text)), { repair: true }),
  detectFormat,
  parseOpml: (text) => parseOpml(`<opml><body>${text}</body></opml>`),
  createFeed: (text) => createFeed(program(text), { repair: true }),
  generateRss: (text) => generateRss(program(text), { repair: true }),
  generateAtom: (text) => generateAtom(program(text), { repair: true }),
  generateRdf: (text) => generateRdf(program(text), { repair: true }),
  generateJsonFeed: (text) => generateJsonFeed(program(text), { repair: true }),
  "feedResponse, headers": (text) =>
    feedResponse(SMALL, { headers: { Accept: latin1(text), "If-None-Match": latin1(text), "If-Match": latin1(text) } }),
  applyFixes: (text) => applyFixes(rss(text), validateFeed(rss(text)).diagnostics),
  reviveFeed: (text) => reviveFeed(JSON.parse(JSON.stringify(program(text)))),
  sameFeed: (text) => sameFeed(SAME(text), SAME(text)),
  enrichFeed: (text) => enrichFeed(parseFeed(body(text)).feed),
  parseByline,
  parseTimestamp,
  parseArticleText,
  parseArticleHtml: (text) => parseArticleHtml(text, page),
  sanitizeHtml: (text) => sanitizeHtml(text, page),
  textOf,
  absoluteUrls: (text) => absoluteUrls(text, page.url),
  discoverFeeds: (text) => discoverFeeds(text, page.url),
};
