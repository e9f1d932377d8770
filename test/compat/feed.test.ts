/** The drop-in beside the package it stands in for: same program, and everything that one says the other says. */

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { XMLParser } from "fast-xml-parser";
import { Feed as Original } from "feed";
import { transform } from "sucrase";
import { describe, expect, test } from "vitest";
import * as dropIn from "../../src/compat/feed/index.ts";
import { isFeedError, parseFeed, parseTimestamp, validateFeed } from "../../src/index.ts";
import { checkWellFormed } from "../../src/scan/well-formed.ts";
import { type Context, DIFFERENCES, type Node } from "./feed-differences.ts";

const { Feed } = dropIn;
type Method = "rss2" | "atom1" | "json1";
const METHODS: readonly Method[] = ["rss2", "atom1", "json1"];

// ── What a program may say ──────────────────────────────────────────────────

const awkward = fc.constantFrom(
  "AT&T",
  "AT&amp;T",
  "a < b",
  "<b>bold</b>",
  "]]> ]]>",
  `"q" 'q'`,
  "été 日本 🎉",
  "\u0007",
  " x ",
  "",
);
const text = fc.oneof(
  { weight: 12, arbitrary: fc.lorem({ maxCount: 4 }) },
  { weight: 4, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
  { weight: 3, arbitrary: awkward },
);
const title = fc.oneof({ weight: 8, arbitrary: fc.lorem({ maxCount: 3 }) }, { weight: 1, arbitrary: awkward });
const url = fc.oneof(
  { weight: 8, arbitrary: fc.webUrl({ withQueryParameters: true, withFragments: true }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "https://example.com/a?x=1&y=2",
      "http://EXAMPLE.com",
      "https://example.com/ä b",
      "mailto:a@example.com",
    ),
  },
);
const file = fc.oneof(
  url,
  fc
    .constantFrom("a.mp3", "a.mp4", "pic.JPG", "x.ogg", "noextension", "a.b.xyz")
    .map((name) => `https://cdn.example.com/${name}`),
);
const date = fc.oneof(
  fc.date({ min: new Date("1000-01-01"), max: new Date("9000-01-01"), noInvalidDate: true }),
  fc.constant(parseTimestamp("21 Mar 2023, 04:39 PM IST")!),
  fc.constant(new Date(1234)),
);
/** Any subset of the optional fields, also given as undefined. */
const some = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }, required: (keyof T & string)[] = []) =>
  fc.record(model as never, { requiredKeys: required as never, noNullPrototype: true }) as unknown as fc.Arbitrary<T>;
const address = fc.constantFrom("jane@example.com", "tom@example.com");
const author = some<dropIn.Author>({ name: text, email: address, link: url, avatar: url });
const category = some<dropIn.Category>({ name: text, domain: url, scheme: url, term: text });
const enclosure = some<dropIn.Enclosure>(
  {
    url: file,
    type: fc.constantFrom("audio/mpeg", "video/mp4"),
    length: fc.nat(),
    title: text,
    duration: fc.nat(90_000),
  },
  ["url"],
);
const scalar = fc.oneof(text, fc.nat(), fc.boolean());
const compact = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, scalar, tie("object"), fc.array(text, { maxLength: 2 })),
  object: some({
    about: tie("value"),
    "dc:subject": tie("value"),
    _text: scalar,
    _cdata: text,
    _attributes: fc.constant({ n: 1, href: "https://example.com/?a=1&amp;b" }),
  }),
})).object as fc.Arbitrary<Record<string, unknown>>;
const extension = fc.record({
  name: fc.constantFrom(
    "_ext",
    "_about",
    "dc:subject",
    "media:rating",
    "itunes:author",
    "itunes:explicit",
    "comments",
    "own:thing",
  ),
  objects: compact,
});
const media = fc.oneof(file, enclosure);
const item = some<dropIn.Item>(
  {
    title: title,
    id: fc.oneof(url, fc.constantFrom("urn:uuid:60a76c80-d399-11d9-b93C-0003939e0af6", "tag:example.com,2020:1")),
    link: url,
    date,
    description: text,
    content: text,
    category: fc.array(category, { maxLength: 3 }),
    guid: text,
    image: media,
    audio: media,
    video: media,
    enclosure,
    author: fc.array(author, { minLength: 1, maxLength: 3 }),
    contributor: fc.array(author, { maxLength: 2 }),
    published: date,
    copyright: text,
    extensions: fc.array(extension, { maxLength: 3 }),
  },
  ["title", "link", "date"],
);
const options = some<dropIn.FeedOptions>(
  {
    id: fc.oneof(url, fc.constant("my-feed")),
    title,
    updated: date,
    generator: fc.oneof(text, fc.constant(false as const)),
    language: fc.constantFrom("en", "fr-CA"),
    ttl: fc.nat(),
    stylesheet: fc.constantFrom("https://example.com/a.xsl", "/a.xsl?x=1&amp;y"),
    feed: url,
    feedLinks: some({ rss: url, atom: url, json: url }) as fc.Arbitrary<NonNullable<dropIn.FeedOptions["feedLinks"]>>,
    hub: url,
    docs: url,
    podcast: fc.boolean(),
    category: fc.constantFrom("News", "Society & Culture"),
    author,
    link: url,
    description: text,
    image: url,
    favicon: url,
    copyright: text,
  },
  ["title", "id"],
);
const program = fc.record({
  options,
  items: fc.array(item, { maxLength: 3 }),
  categories: fc.array(text, { maxLength: 2 }),
  contributors: fc.array(author, { maxLength: 2 }),
  extensions: fc.array(extension, { maxLength: 2 }),
});
type Program = typeof program extends fc.Arbitrary<infer P> ? P : never;

function told<F extends dropIn.Feed | Original>(feed: F, { items, categories, contributors, extensions }: Program): F {
  for (const one of items) feed.addItem(structured(one));
  for (const one of categories) feed.addCategory(one);
  for (const one of contributors) feed.addContributor(one);
  for (const one of extensions) feed.addExtension(one);
  return feed;
}

/** A copy as deep as `feed` changes what it is given. */
const structured = (one: dropIn.Item): dropIn.Item =>
  typeof one.audio === "object" ? { ...one, audio: { ...one.audio } } : { ...one };

// ── What the documents say ──────────────────────────────────────────────────

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  trimValues: false,
  parseTagValue: false,
  htmlEntities: true,
  processEntities: {
    enabled: true,
    maxTotalExpansions: Number.POSITIVE_INFINITY,
    maxExpandedLength: Number.POSITIVE_INFINITY,
  },
});
const lines = (written: string) => written.replace(/\r\n?/g, "\n");
const DATES = /^(pubDate|lastBuildDate|updated|published|atom:updated|date_modified|date_published)$/;

function nodesOf(parsed: readonly Record<string, unknown>[]): Node[] {
  return parsed.flatMap((entry) => {
    const name = Object.keys(entry).find((key) => key !== ":@");
    if (name === undefined || name === "#text" || name.startsWith("?")) return [];
    const inner = entry[name] as Record<string, unknown>[];
    const children = nodesOf(inner);
    const written = lines(inner.map((one) => (typeof one["#text"] === "string" ? one["#text"] : "")).join(""));
    const attributes = Object.entries((entry[":@"] ?? {}) as Record<string, string>)
      .filter(([key]) => !key.startsWith("xmlns"))
      .map(([key, value]) => [key, value.replace(/\s/g, " ")]);
    return [
      {
        name,
        attributes: Object.fromEntries(attributes),
        text: written.trim(),
        children,
      },
    ];
  });
}

function fromJson(name: string, value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap((one) => fromJson(name, one));
  const isObject = typeof value === "object" && value !== null;
  const children = isObject ? Object.entries(value).flatMap(([key, inner]) => fromJson(key, inner)) : [];
  return [{ name, attributes: {}, text: isObject ? "" : String(value), children }];
}

const read = (document: string): Node =>
  document.startsWith("{") ? fromJson("json", JSON.parse(document))[0]! : nodesOf(parser.parse(document))[0]!;

/** What XML cannot hold is left out. */
const clean = (written: string) => written.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "");

/** Two ways of writing the same. */
function sameText(name: string, theirs: string, ours: string): boolean {
  if (DATES.test(name) && theirs !== "") {
    const seconds = (written: string) =>
      Math.floor(
        Date.parse(written.replace(/-00:?00$/, "Z")) / (name === "pubDate" || name === "lastBuildDate" ? 1000 : 1),
      );
    return seconds(theirs) === seconds(ours);
  }
  if (name === "itunes:duration" && /^[\d:]+$/.test(theirs))
    return theirs.split(":").reduce((sum, part) => sum * 60 + Number(part), 0) === Number(ours);
  return clean(theirs).trim() === clean(ours).trim();
}

/** What of theirs is not said in ours, as paths. */
function missing(theirs: Node, ours: Node, context: Context, path: string): string[] {
  const rest = ours.children.flatMap((node) =>
    node.name === "fw:extension"
      ? node.children.map((inner) => ({ ...inner, name: `fw:extension/${inner.name}` }))
      : [node],
  );
  return expected(theirs, context).flatMap((node) => {
    const at = rest.findIndex((other) => covers(node, other, context));
    if (at < 0) return [`${path}/${show(node)}`];
    rest.splice(at, 1);
    return [];
  });
}

const expected = (parent: Node, context: Context) =>
  DIFFERENCES.reduce((nodes, { instead }) => nodes.flatMap((node) => instead(node, parent, context)), parent.children);

function covers(theirs: Node, ours: Node, context: Context): boolean {
  if (!theirs.name.split("|").includes(ours.name) || !sameText(theirs.name, theirs.text, ours.text)) return false;
  const isSaid = Object.entries(theirs.attributes).every(
    ([name, value]) => clean(ours.attributes[name] ?? "") === clean(value),
  );
  return isSaid && missing(theirs, ours, context, "").length === 0;
}

const show = ({ name, attributes, text: written, children }: Node): string =>
  `<${name} ${JSON.stringify(attributes)}>${JSON.stringify(written)}${children.map(show).join("")}`;

function attempt(write: () => string): string | Error {
  try {
    return write();
  } catch (error) {
    return error as Error;
  }
}

/** `feed` declares no prefix of an extension: that fault is passed over here. */
const isGood = (document: string, namespaces: boolean) =>
  document.startsWith("{") || checkWellFormed(document, namespaces) === undefined;
const runs = Number(process.env.DROP_IN_RUNS ?? 150);

describe.each(METHODS)("%s", (method) => {
  const counts = { compared: 0, refused: 0, broken: 0 };
  test(`says everything that feed says (${runs} programs)`, () => {
    fc.assert(
      fc.property(program, (one) => {
        const theirs = attempt(() => told(new Original(structuredClone(one.options)), one)[method]());
        const ours = attempt(() => told(new Feed(one.options), one)[method]());
        if (ours instanceof Error) {
          expect(isFeedError(ours) && theirs instanceof Error, `refused: ${ours.stack}`).toBe(true);
          counts.refused++;
          return;
        }
        expect(isGood(ours, true), `ours is well-formed: ${ours}`).toBe(true);
        if (theirs instanceof Error) return void counts.refused++;
        if (!isGood(theirs, false)) return void counts.broken++;
        counts.compared++;
        const context = { ...one, extended: new Set(one.extensions.map(({ name }) => name)) };
        expect(missing(read(theirs), read(ours), context, "")).toEqual([]);
      }),
      { numRuns: runs },
    );
    if (process.env.DROP_IN_RUNS) console.info(method, JSON.stringify(counts));
    expect(counts.compared).toBeGreaterThan(runs / 3);
  }, 1_200_000);
});

// ── The package's own README ────────────────────────────────────────────────

const readme = readFileSync(new URL("../../node_modules/feed/README.md", import.meta.url), "utf8");
const nothing: Program = { options: { title: "T" }, items: [], categories: [], contributors: [], extensions: [] };

test("README's example runs unchanged but for the import", () => {
  const program = /^```js\n(import \{ Feed \} from "feed";.*?)^```/ms.exec(readme)![1]!;
  const posts = [1, 2].map((n) => ({
    title: `Post ${n}`,
    url: `https://example.com/${n}`,
    description: "In short",
    content: "<p>At length</p>",
    date: new Date(Date.UTC(2013, 6, n)),
    image: `https://example.com/${n}.png`,
  }));
  const print = (from: { Feed: unknown }) => {
    const printed: string[] = [];
    const { code } = transform(program, { transforms: ["imports"] });
    const require = () => from;
    new Function("require", "exports", "posts", "console", code)(require, {}, posts, {
      log: (text: string) => printed.push(text),
    });
    return printed;
  };
  const [theirs, ours] = [print({ Feed: Original }), print(dropIn)];
  const context = {
    options: { title: "Feed Title", link: "http://example.com/", updated: new Date() },
    items: [],
    extended: new Set<string>(),
  };
  expect(ours).toHaveLength(3);
  for (const [i, document] of ours.entries()) {
    expect(missing(read(theirs[i]!), read(document), context, "")).toEqual([]);
    expect(validateFeed(document).diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  }
});

/** Rows of a table of README: property and type. */
function optionsOf(heading: string): [string, string][] {
  const section = readme.slice(readme.indexOf(heading)).split(/^### /m)[1]!;
  return [...section.matchAll(/^\| `(\w+)` +\| `([^`]+?)` /gm)].map(([, name, type]) => [
    name!,
    type!.replaceAll("\\|", "|"),
  ]);
}

const SAMPLES: Record<string, unknown> = {
  string: "https://example.com/x",
  Date: new Date(Date.UTC(2013, 6, 14)),
  Author: { name: "Jane Doe", email: "jane@example.com", link: "https://example.com/jane" },
  object: { rss: "https://example.com/rss", atom: "https://example.com/atom", json: "https://example.com/json" },
  number: 60,
  boolean: true,
  "Author[]": [{ name: "Jane Doe", email: "jane@example.com" }],
  "Category[]": [{ name: "News", term: "news", domain: "https://example.com/c", scheme: "https://example.com/c" }],
  "string | Enclosure": { url: "https://example.com/a.mp3", type: "audio/mpeg", length: 5, title: "A" },
  Enclosure: { url: "https://example.com/a.mp3", type: "audio/mpeg", length: 5 },
  "Extension[]": [{ name: "_x", objects: { about: "x" } }],
};

describe.each([
  [
    "### Feed Options",
    19,
    (name: string, value: unknown): Program => ({
      ...nothing,
      options: { title: "T", id: "https://example.com/", [name]: value },
    }),
  ],
  [
    "### Item Options",
    17,
    (name: string, value: unknown): Program => ({
      ...nothing,
      options: { title: "T", id: "https://example.com/" },
      items: [{ title: "I", link: "https://example.com/i", date: new Date(0), [name]: value }],
    }),
  ],
])("README's %s", (heading, count, programOf) => {
  const rows = optionsOf(heading);
  test("are all there", () => expect(rows).toHaveLength(count));
  test.each(rows)("%s: %s", (name, type) => {
    expect(SAMPLES[type]).toBeDefined();
    const one = programOf(name, SAMPLES[type]);
    for (const method of METHODS) {
      const [theirs, ours] = [
        told(new Original(one.options), one)[method](),
        told(new Feed(one.options), one)[method](),
      ];
      expect(missing(read(theirs), read(ours), { ...one, extended: new Set() }, ""), method).toEqual([]);
    }
  });
});

test("the guide has a row for every difference", () => {
  const guide = readFileSync(new URL("../../docs/migrate-from-feed.md", import.meta.url), "utf8");
  const table = guide.slice(
    guide.indexOf("## What is said otherwise"),
    guide.indexOf("And these are said in addition"),
  );
  const rows = [...table.matchAll(/^\| ([^|]*[^| ]) \|/gm)].map(([, name]) => name).filter((name) => name !== "---");
  expect(rows.sort()).toEqual(DIFFERENCES.map(({ name }) => name).sort());
});

// ── What is better ──────────────────────────────────────────────────────────

const ITEM = { title: "Heat wave", link: "https://example.com/heat", date: new Date(Date.UTC(2023, 2, 21)) };
const feedWith = (one: Partial<dropIn.Item> = {}, given: Partial<dropIn.FeedOptions> = {}) => {
  const feed = new Feed({ title: "Example Times", link: "https://example.com/", ...given });
  feed.addItem({ ...ITEM, ...one });
  return feed;
};
const articleOf = (document: string) => parseFeed(document).feed.articles[0]!;

test("a Timestamp keeps its offset in every format", () => {
  const date = parseTimestamp("21 Mar 2023, 04:39 PM IST")!;
  for (const method of METHODS)
    expect(
      String(articleOf(feedWith({ date })[method]()).updated ?? articleOf(feedWith({ date })[method]()).published),
    ).toBe("2023-03-21T16:39:00+05:30");
});

test.each(METHODS)("%s twice is the same document, and the items are not changed", (method) => {
  const audio = { url: "https://example.com/a.mp3", duration: 65 };
  const feed = feedWith({ audio }, { podcast: true });
  expect(feed[method]()).toBe(feed[method]());
  expect(audio.duration).toBe(65);
});

test("no clock: an undated empty feed is the same tomorrow", () => {
  const feed = new Feed({ title: "T", id: "https://example.com/" });
  expect(feed.rss2()).not.toContain("lastBuildDate");
  expect(feed.atom1()).toContain("<updated>1970-01-01T00:00:00Z</updated>");
});

test("every file of an item is said, in RSS too", () => {
  const files = {
    image: "https://example.com/i.jpg",
    audio: "https://example.com/a.mp3",
    video: "https://example.com/v.mp4",
  };
  const { enclosures, media } = articleOf(feedWith(files).rss2());
  const said = [
    ...enclosures.map(({ url: at, type }) => [at, type]),
    ...(media?.contents ?? []).map(({ url: at, type }) => [at, type]),
  ];
  expect(said).toEqual([
    ["https://example.com/v.mp4", "video/mp4"],
    ["https://example.com/a.mp3", "audio/mpeg"],
    ["https://example.com/i.jpg", "image/jpeg"],
  ]);
});

test.each([
  ["a prefix that the field knows", { name: "dc:source", objects: { _text: "x" } }, "http://purl.org/dc/elements/1.1/"],
  [
    "a prefix that the extension declares",
    { name: "own:x", objects: { _attributes: { "xmlns:own": "https://example.com/ns" }, "own:y": 1 } },
    "https://example.com/ns",
  ],
  ["a prefix that nobody knows", { name: "own:x", objects: {} }, "https://feedwright.org/ns/undeclared/own"],
])("%s is declared", (_, given, uri) => expect(feedWith({ extensions: [given] }).rss2()).toContain(`="${uri}"`));

test.each([
  ["https://example.com/a.xsl?x=1&amp;y=2", 'type="text/xsl" href="https://example.com/a.xsl?x=1&amp;y=2"'],
  ["/a.css", 'type="text/css" href="/a.css"'],
])("the style sheet %s is named", (stylesheet, written) => {
  for (const method of ["rss2", "atom1"] as const)
    expect(feedWith({}, { stylesheet })[method]()).toContain(`<?xml-stylesheet ${written}?>`);
});

test("relative addresses are resolved against the home page", () => {
  const { url: page, enclosures } = articleOf(feedWith({ link: "/heat", audio: "/a.mp3" }).rss2());
  expect([page, enclosures[0]?.url]).toEqual(["https://example.com/heat", "https://example.com/a.mp3"]);
});

test("what is refused is said whole, with its place", () => {
  const feed = new Feed({ title: "T", link: "example.com" });
  feed.addItem({ ...ITEM, link: "heat" });
  try {
    feed.rss2();
    expect.unreachable();
  } catch (error) {
    expect(isFeedError(error) && error.diagnostics.map(({ path }) => path)).toEqual(["link", "items[0].link"]);
  }
});

// What a careful program says: names are names, addresses are web addresses.
const words = fc.lorem({ maxCount: 4 });
const page = fc.webUrl();
const hosted = fc.constantFrom("https://example.com/a.mp3", "https://example.com/v.mp4", "https://example.com/i.png");
const named = fc.record({ name: words, email: address, link: page });
const careful = fc.record({
  options: some<dropIn.FeedOptions>(
    {
      title: words,
      link: page,
      id: page,
      updated: date,
      language: fc.constant("en"),
      ttl: fc.integer({ min: 1, max: 9999 }),
      feedLinks: fc.record({ rss: page, atom: page, json: page }) as never,
      hub: page,
      author: named,
      description: words,
      image: page,
      favicon: page,
      copyright: words,
      podcast: fc.boolean(),
      category: fc.constant("News"),
    },
    ["title", "link", "description"],
  ),
  items: fc.uniqueArray(
    some<dropIn.Item>(
      {
        title: words,
        link: page,
        date,
        description: words,
        content: words.map((word) => `<p>${word}</p>`),
        category: fc.array(fc.record({ name: words, term: words }), { maxLength: 2 }),
        author: fc.array(named, { maxLength: 2 }),
        contributor: fc.array(named, { maxLength: 2 }),
        published: date,
        image: hosted,
        audio: fc.record({ url: hosted, length: fc.nat(), title: words, duration: fc.nat(9999) }),
        video: hosted,
        copyright: words,
        extensions: fc.array(fc.record({ name: fc.constant("_about"), objects: compact }), { maxLength: 1 }),
      },
      ["title", "link", "date"],
    ),
    { selector: ({ link }) => new URL(link).href, maxLength: 3 },
  ),
  categories: fc.uniqueArray(words, { maxLength: 2 }),
  contributors: fc.array(named, { maxLength: 2 }),
  extensions: fc.constant([] as Program["extensions"]),
});

test.each(METHODS)("%s of a careful program is valid", (method) => {
  fc.assert(
    fc.property(careful, (one) => {
      const document = told(new Feed(one.options), one)[method]();
      expect(validateFeed(document).diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    }),
    { numRuns: Math.max(50, runs / 4) },
  );
});
