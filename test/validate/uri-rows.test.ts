/** Vocabularies that are older than IRIs take URIs (RFC 3986); their rows say so, and the writers keep to it. */

import { describe, expect, test } from "vitest";
import { generateAtom, generateRss, parseFeed, validateFeed } from "../../src/index.ts";

const NAMESPACES =
  'xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:media="http://search.yahoo.com/mrss/" ' +
  'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0" xmlns:g="http://base.google.com/ns/1.0" ' +
  'xmlns:trackback="http://madskills.com/public/xml/rss/module/trackback/" ' +
  'xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule"';
const rss = (item: string) =>
  `<rss version="2.0" ${NAMESPACES}><channel><title>T</title><link>https://example.org/</link><description>d</description><item><title>a</title>\n${item}\n</item></channel></rss>`;
const atom = (item: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${NAMESPACES}><title>T</title><id>https://example.org/</id><updated>2024-01-02T03:04:05Z</updated><entry><title>a</title><id>urn:x:1</id><updated>2024-01-02T03:04:05Z</updated>\n${item}\n</entry></feed>`;

describe.each([
  ["RSS", rss],
  ["Atom", atom],
])("in %s", (_, feed) => {
  test.each([
    ["wfw:comment", (at: string) => `<wfw:comment>${at}</wfw:comment>`],
    ["wfw:commentRss", (at: string) => `<wfw:commentRss>${at}</wfw:commentRss>`],
    ["media:content", (at: string) => `<media:content url="${at}" type="video/mp4"/>`],
    ["media:player", (at: string) => `<media:player url="${at}"/>`],
    ["media:thumbnail", (at: string) => `<media:thumbnail url="${at}"/>`],
    ["feedburner:origLink", (at: string) => `<feedburner:origLink>${at}</feedburner:origLink>`],
    ["g:image_link", (at: string) => `<g:image_link>${at}</g:image_link>`],
    ["trackback:ping", (at: string) => `<trackback:ping>${at}</trackback:ping>`],
    ["creativeCommons:license", (at: string) => `<creativeCommons:license>${at}</creativeCommons:license>`],
  ])("%s is told from an IRI", (_name, element) => {
    const codes = (at: string) => validateFeed(feed(element(at))).diagnostics.map(({ code }) => code);
    expect(codes("https://example.org/ü")).toContain("uri-not-iri");
    expect(codes("https://example.org/%C3%BC")).not.toContain("uri-not-iri");
  });
});

test.each([
  ["rss", generateRss],
  ["atom", generateAtom],
])("what %s is written of an IRI in such a row is its URI", (_, generate) => {
  const article = {
    title: "a",
    url: "https://example.org/a",
    published: "2024-01-02T03:04:05Z",
    media: { contents: [{ url: "https://example.org/ü.mp4", type: "video/mp4", isDefault: true }] },
  };
  const text = generate({ title: "T", url: "https://example.org/", articles: [article] });
  expect(text).toContain('url="https://example.org/%C3%BC.mp4"');
  expect(parseFeed(text).feed.articles).toHaveLength(1);
});

test.each(["2024-13-01", "2024-12-32", "2024-12-01T25:00:00Z"])("g:publish_date: there is no %s", (date) => {
  const { diagnostics } = validateFeed(rss(`<g:publish_date>${date}</g:publish_date>`));
  expect(diagnostics.map(({ code }) => code)).toContain("invalid-value");
});
