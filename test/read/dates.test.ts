/** Dates of articles, in forms that no format knows and from elements of other formats: one-shot, streamed and after each writer. */

import { describe, expect, test } from "vitest";
import { convertFeed, parseFeed, parseFeedStream } from "../../src/index.ts";

const rss = (item: string) =>
  `<rss version="2.0" xmlns:old="http://purl.org/atom/ns#"><channel><title>T</title><link>https://a.example/</link>` +
  `<description>d</description><item><title>t</title><link>https://a.example/1</link>${item}</item></channel></rss>`;
const atom = (entry: string) =>
  '<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:f</id><title>T</title><updated>2024-02-01T00:00:00Z</updated>' +
  `<entry><id>urn:e</id><title>t</title>${entry}</entry></feed>`;
const json = (date: string) =>
  JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "T",
    items: [{ id: "1", content_text: "x", date_published: date }],
  });

async function streamed(input: string) {
  async function* pieces() {
    for (let at = 0; at < input.length; at += 7) yield input.slice(at, at + 7);
  }
  const { articles, done } = await parseFeedStream(pieces());
  const all = [];
  for await (const article of articles) all.push(article);
  const { diagnostics } = await done;
  return { article: all[0]!, codes: diagnostics.map(({ code }) => code) };
}

const tagged = (date: string) => date.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const TIME = '<time datetime="2024-01-15T10:00:00+02:00">yesterday</time>';

describe("is read", () => {
  test.each([
    ["HTML time", rss(`<pubDate>${TIME}</pubDate>`), "2024-01-15T10:00:00+02:00", []],
    ["HTML time, escaped", rss(`<pubDate>${tagged(TIME)}</pubDate>`), "2024-01-15T10:00:00+02:00", []],
    ["HTML time, in Atom", atom(`<published>${tagged(TIME)}</published>`), "2024-01-15T10:00:00+02:00", []],
    ["HTML time, in JSON", json(TIME), "2024-01-15T10:00:00+02:00", []],
    ["other markup", rss("<pubDate><b>2024-01-15T10:00:00Z</b></pubDate>"), "2024-01-15T10:00:00Z", []],
    [
      "an unknown zone",
      rss("<pubDate>Mon, 15 Jan 2024 10:00:00 XYZ</pubDate>"),
      "2024-01-15T10:00:00-00:00",
      ["unreadable-value"],
    ],
    [
      "an unknown zone, in Atom",
      atom("<published>2024-01-15 10:00 XYZT</published>"),
      "2024-01-15T10:00:00-00:00",
      ["unreadable-value"],
    ],
    ["an unknown zone, in JSON", json("2024-01-15 10:00 XYZT"), "2024-01-15T10:00:00-00:00", ["unreadable-value"]],
    ["pubDate in Atom", atom("<pubDate>Mon, 15 Jan 2024 10:00:00 GMT</pubDate>"), "2024-01-15T10:00:00Z", []],
    ["issued in RSS", rss("<issued>2024-01-15T10:00:00Z</issued>"), "2024-01-15T10:00:00Z", []],
    ["Atom 0.3's issued in RSS", rss("<old:issued>2024-01-15T10:00:00Z</old:issued>"), "2024-01-15T10:00:00Z", []],
  ])("%s", async (_, input, date, codes) => {
    const { feed, diagnostics } = parseFeed(input);
    expect(feed.articles[0]!.published?.toRfc3339()).toBe(date);
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
    const stream = await streamed(input);
    expect(stream.article).toEqual(feed.articles[0]);
    expect(stream.codes).toEqual(codes);
    for (const to of ["rss", "atom", "json", "rdf"] as const)
      expect(parseFeed(convertFeed(input, to)).feed.articles[0]!.published?.toRfc3339()).toBe(date);
  });
});

describe("stays as it was written", () => {
  test.each([
    [
      "a second date",
      rss("<pubDate>Mon, 15 Jan 2024 10:00:00 GMT</pubDate><issued>2023-01-15T10:00:00Z</issued>"),
      "issued",
    ],
    ["an unreadable one", rss("<issued>soon</issued>"), "issued"],
    ["a word that is no zone", rss("<pubDate>15 Jan 2024 10:00 maybe</pubDate>"), "pubDate"],
  ])("%s", (_, input, name) => {
    const [article] = parseFeed(input).feed.articles;
    expect(article!.extensions).toMatchObject([{ name }]);
  });
});
