/** Whatever the input, the output is a document that others can read, with the text that went in. */

import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { Feed as FeedPackage } from "feed";
import { describe, expect, test } from "vitest";
import {
  createFeed,
  encodeRss,
  generateAtom,
  generateFeedStream,
  generateJsonFeed,
  generateRdf,
  generateRss,
  isFeedError,
  parseFeed,
  parseRss,
  validateFeed,
} from "../../src/index.ts";
import { feedInput } from "../arbitraries.ts";

const XML = { rss: generateRss, atom: generateAtom, rdf: generateRdf } as const;
const runs = Number(process.env.GENERATE_RUNS ?? 300);

const hostile = fc.oneof(
  fc.constantFrom(
    "]]>",
    "<![CDATA[",
    "</item>",
    "&amp;",
    "&",
    "<",
    "\u0000",
    "\ud800",
    "\r\n",
    "-->",
    '"',
    "'",
    "<script>",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const text = fc.array(hostile, { minLength: 1, maxLength: 6 }).map((parts) => `x${parts.join("")}y`);

describe.each(Object.entries(XML))("%s", (_, generate) => {
  test("is well-formed, says an independent validator", () =>
    fc.assert(
      fc.property(feedInput, (input) => {
        expect(XMLValidator.validate(generate(input))).toBe(true);
        expect(XMLValidator.validate(generate(input, { pretty: true }))).toBe(true);
      }),
      { numRuns: runs },
    ));

  test("an independent reader reads hostile text back as it was cleaned", () =>
    fc.assert(
      fc.property(text, text, (title, contentHtml) => {
        const input = {
          title: "T",
          url: "https://example.com/",
          updated: "2024-01-01T00:00:00Z",
          articles: [{ url: "https://example.com/1", summary: title, contentHtml }],
        };
        const article = createFeed(input).articles[0]!;
        const judged = JSON.stringify(judge.parse(generate(input)));
        expect(judged).toContain(JSON.stringify(decoded(article.contentHtml!)).slice(1, -1));
      }),
      { numRuns: runs },
    ));

  test("no field can break out of the document", () =>
    fc.assert(
      fc.property(text, (value) => {
        const output = generate({
          title: value,
          url: "https://example.com/",
          description: value,
          rights: value,
          bylines: value,
          updated: "2024-01-01T00:00:00Z",
          articles: [
            { url: "https://example.com/1", title: value, contentHtml: value, categories: [value], bylines: value },
          ],
        });
        expect(XMLValidator.validate(output)).toBe(true);
        expect(parseFeed(output).feed.articles).toHaveLength(1);
      }),
      { numRuns: runs },
    ));
});

const judge = new XMLParser({
  ignoreAttributes: false,
  processEntities: true,
  htmlEntities: false,
  trimValues: false,
  parseTagValue: false,
  numberParseOptions: { leadingZeros: false, hex: false },
});
/** fast-xml-parser knows no numeric references; a CR is all that is written as one. */
const decoded = (value: string) => value.replaceAll("\r", "&#13;");

describe("the same input gives the same bytes", () => {
  test.each(["Asia/Kolkata", "America/St_Johns", "UTC"])("in %s", (zone) => {
    const before = process.env.TZ;
    const input = {
      title: "T",
      url: "https://example.com/",
      articles: [{ url: "https://example.com/1", title: "A", published: "21 Mar 2023, 04:39 PM IST" }],
    };
    const outputs = () =>
      [generateRss(input), generateAtom(input), generateRdf(input), generateJsonFeed(input)].join("\n");
    const expected = outputs();
    process.env.TZ = zone;
    const found = outputs();
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
    expect(found).toBe(expected);
    expect(found).not.toContain("11:09");
  });
});

describe("what the feed package says of the same content, we say", () => {
  const content = {
    title: "Example Times",
    description: "News from Example",
    link: "https://example.com/",
    copyright: "© Example",
  };
  const peer = new FeedPackage({
    id: content.link,
    ...content,
    updated: new Date(0),
    language: "en",
    favicon: "https://example.com/f.ico",
  });
  peer.addCategory("News");
  peer.addItem({
    title: "Xi <b>in</b> Moscow",
    id: "https://example.com/xi",
    link: "https://example.com/xi",
    description: "Short",
    content: "<p>Long & wide</p>",
    author: [{ name: "Jane Doe", email: "jane@example.com", link: "https://example.com/jane" }],
    date: new Date(Date.UTC(2023, 2, 21)),
    category: [{ name: "World" }],
    enclosure: { url: "https://example.com/a.mp3", type: "audio/mpeg", length: 42 },
  });
  const ours = {
    ...content,
    link: undefined,
    url: content.link,
    rights: content.copyright,
    language: "en",
    icon: "https://example.com/f.ico",
    id: content.link,
    categories: ["News"],
    articles: [
      {
        title: "Xi in Moscow",
        titleHtml: "Xi <b>in</b> Moscow",
        url: "https://example.com/xi",
        summary: "Short",
        contentHtml: "<p>Long & wide</p>",
        bylines: [{ name: "Jane Doe", email: "jane@example.com", url: "https://example.com/jane" }],
        published: new Date(Date.UTC(2023, 2, 21)),
        categories: ["World"],
        enclosures: [{ url: "https://example.com/a.mp3", type: "audio/mpeg", length: 42 }],
      },
    ],
  };
  /** What it says of itself, the time of writing, dates in UTC's other spellings, and its wrong type for audio in Atom. */
  const EXCEPTIONS =
    /rssboard\.org|validator\.w3\.org|^image\/mp3$|github\.com\/jpmonette|jsonfeed\.org|1970|2023|^(?:true|false|1\.0|2\.0|0|utf-8)$/;
  const values = (markup: string) =>
    [...markup.matchAll(/>([^<>]+)<|="([^"]*)"|<!\[CDATA\[(.*?)\]\]>/gs)]
      .map(([, text, attribute, cdata]) => plain(text ?? attribute ?? cdata ?? ""))
      .filter((value) => value !== "" && !EXCEPTIONS.test(value) && !/^http:\/\/(?:purl|www\.w3)/.test(value));
  const plain = (value: string) =>
    value.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&").trim();

  test("RSS", () => {
    const output = plain(generateRss(ours));
    for (const value of values(peer.rss2())) expect(output).toContain(value);
  });
  test("Atom", () => {
    const output = plain(generateAtom(ours));
    for (const value of values(peer.atom1())) expect(output).toContain(value);
  });
  test("JSON Feed", () => {
    const output = generateJsonFeed(ours);
    const leaves = (value: unknown): string[] =>
      typeof value === "string"
        ? [value]
        : typeof value === "object" && value !== null
          ? Object.values(value).flatMap(leaves)
          : [];
    for (const value of leaves(JSON.parse(peer.json1())).filter((leaf) => !EXCEPTIONS.test(leaf)))
      expect(plain(output)).toContain(value === "Xi <b>in</b> Moscow" ? "Xi in Moscow" : value);
  });
});

test.each(["tag:example.com,2024:1", "no IRI", "https://example.com/"])(
  "an article whose id is the feed's own (%s) is another resource in RSS 1.0, and keeps its id",
  (id) => {
    const text = generateRdf({
      id,
      title: "T",
      url: "https://example.com/",
      updated: "2024-01-01T00:00:00Z",
      articles: [{ id, title: "A", url: "https://example.com/1" }],
    });
    expect(validateFeed(text).diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(parseFeed(text).feed).toMatchObject({ id, articles: [{ id }] });
  },
);

describe("RFC 4287 has people of three kinds: those without an author beside them stay", () => {
  const wire = { name: "Example Wire", role: "publisher" } as const;
  test.each([
    ["a contributor alone", [{ name: "Jane Doe", role: "contributor" as const }]],
    [
      "two contributors",
      ["A", "B"].map((name) => ({ name, role: "contributor" as const, url: "https://example.com/" })),
    ],
    ["a photographer alone", [{ name: "Jo Ray", role: "photographer" as const }]],
    ["a contributor and an author", ["contributor", "author"].map((role) => ({ name: role, role: role as "author" }))],
  ])("%s", (_name, bylines) => {
    const articles = [{ id: "https://example.com/1", title: "T", published: new Date(0), bylines }];
    const feed = createFeed({ title: "F", url: "https://example.com/", bylines: [wire], articles });
    for (const generate of [generateAtom, generateRss, generateJsonFeed])
      expect(parseFeed(generate(feed)).feed.articles[0]!.bylines).toEqual(feed.articles[0]!.bylines);
  });
});

describe("options", () => {
  const feed = { title: "T", url: "https://example.com/", updated: "2024-01-01T00:00:00Z" };
  test("stylesheet", () =>
    expect(generateRss(feed, { stylesheet: "/feed.xsl" })).toContain(
      '<?xml-stylesheet type="text/xsl" href="/feed.xsl"?>',
    ));
  test.each([
    ["RSS", generateRss, "<channel>"],
    ["Atom", generateAtom, '<feed xmlns="http://www.w3.org/2005/Atom">'],
  ])("viewer: a script is the first child of %s, however it is written", async (_, generate, owner) => {
    const script = '<script xmlns="http://www.w3.org/1999/xhtml" src="/view.js?a&amp;b"></script>';
    const options = { viewer: "/view.js?a&b" };
    const text = generate({ ...feed, bylines: "Jane" }, options);
    expect(text).toMatch(new RegExp(`<(?:channel|feed)[^>]*>${script.replace(/[?.]/g, "\\$&")}<`));
    expect(text.indexOf(script)).toBeGreaterThan(text.indexOf(owner.slice(0, 5)));
    expect(parseFeed(text).feed.title).toBe("T");
    const encoded = generate === generateRss ? encodeRss(parseRss(generate(feed)), options) : undefined;
    if (encoded !== undefined) expect(encoded).toContain(owner + script);
    const format = generate === generateRss ? "rss" : "atom";
    let streamed = "";
    for await (const chunk of generateFeedStream({ ...feed, bylines: "Jane" }, [], format, options)) streamed += chunk;
    expect(streamed).toBe(text);
  });
  test("pretty changes layout only", () => {
    const [compact, pretty] = [generateAtom(feed), generateAtom(feed, { pretty: true })];
    expect(pretty).not.toBe(compact);
    expect(parseFeed(pretty).document).toEqual(parseFeed(compact).document);
  });
  test("only namespaces in use are declared", () =>
    expect(generateRss({ ...feed, bylines: [{ name: "Ed", role: "editor", email: "ed@example.com" }] })).not.toContain(
      "xmlns:",
    ));
  test("the option `updated` dates a feed that has no date", () => {
    const bare = { title: "T", url: "https://example.com/" };
    expect(generateRss(bare)).not.toContain("lastBuildDate");
    expect(generateRss(bare, { updated: new Date(0) })).toContain("1970");
  });
  test("refusals are FeedErrors", () => {
    try {
      generateRss({ title: "" });
      expect.unreachable();
    } catch (error) {
      expect(isFeedError(error)).toBe(true);
    }
  });
});
