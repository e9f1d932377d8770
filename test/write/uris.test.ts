/** RSS and RSS 1.0 are older than IRIs: their links go out as URIs (RFC 3987 §3.1), and an id keeps its letters. */

import { describe, expect, test } from "vitest";
import {
  createFeed,
  generateAtom,
  generateJsonFeed,
  generateRdf,
  generateRss,
  parseFeed,
  validateFeed,
} from "../../src/index.ts";
import { sameFeed } from "../../src/index.ts";

const iri = (path: string) => `https://bücher.example/${path}?q=é#ü`;
const uri = (path: string) => `https://xn--bcher-kva.example/${path}?q=%C3%A9#%C3%BC`;

const feed = {
  title: "News",
  url: iri("home"),
  feedUrl: "https://news.example/feed.xml",
  updated: "2024-05-06T07:08:09Z",
  image: { url: iri("logo.png"), title: "News", link: iri("about") },
  rss: { docs: iri("docs"), textInput: { title: "Find", description: "Words", name: "q", link: iri("find") } },
  articles: [
    {
      id: iri("a"),
      url: iri("a"),
      title: "A",
      published: "2024-05-06T07:08:09Z",
      image: { url: iri("a.jpg") },
      comments: { url: iri("a/comments") },
      enclosures: [{ url: iri("a.mp3"), type: "audio/mpeg", length: 7 }],
      source: { title: "Other", feedUrl: iri("other.xml") },
    },
  ],
};

const PLACES = {
  rss: {
    generate: generateRss,
    places: [
      (at: string) => `<link>${at}</link>`,
      (at: string) => `<url>${at}</url>`,
      (at: string) => `<comments>${at}</comments>`,
      (at: string) => `<docs>${at}</docs>`,
      (at: string) => `<enclosure url="${at}"`,
      (at: string) => `<source url="${at}"`,
      (at: string) => `<media:thumbnail url="${at}"`,
    ],
  },
  rdf: {
    generate: generateRdf,
    places: [
      (at: string) => `<link>${at}</link>`,
      (at: string) => `<url>${at}</url>`,
      (at: string) => `rdf:about="${at}"`,
      (at: string) => `rdf:resource="${at}"`,
      (at: string) => `<media:thumbnail url="${at}"`,
    ],
  },
};

describe.each(Object.entries(PLACES))("%s", (_, { generate, places }) => {
  const text = generate(feed);
  test.each(places)("a link with letters beyond ASCII is its URI: %s", (place) => {
    const [before, after] = place("|").split("|") as [string, string];
    const said = text
      .split(before)
      .slice(1)
      .map((rest) => rest.slice(0, rest.indexOf(after[0]!)));
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((address) => /[^\0-\x7f]/.test(address))).toEqual([]);
  });

  test("it is the same feed, with the same id", () => {
    const { feed: read, diagnostics } = parseFeed(text);
    expect(diagnostics).toEqual([]);
    expect(sameFeed(createFeed(read), createFeed(feed))).toBe(true);
    expect(read.articles[0]!.id).toBe(iri("a"));
    expect(read.articles[0]!.url).toBe(uri("a"));
  });

  test("no link is called an IRI", () => {
    expect(validateFeed(text).diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

test.each([generateAtom, generateJsonFeed])("Atom and JSON Feed keep IRIs: %o", (generate) => {
  const { feed: read } = parseFeed(generate(feed));
  expect(read.url).toBe(iri("home"));
  expect(read.articles[0]!.url).toBe(iri("a"));
});
