/** Feeds at random: the whole model, every optional field, hostile strings, all namespaces, unknown extension trees. */

import fc from "fast-check";
import type { ArticleInput, Extension, FeedInput, XmlElement } from "../src/model.ts";
import { allNamespaces } from "../src/namespaces/index.ts";
import { Timestamp } from "../src/newsroom/timestamp.ts";
import { type Plan, registryOf, type Slot } from "../src/table/plan.ts";
import type { Host } from "../src/table/words.ts";

const HOSTILE = [
  "]]>",
  "<![CDATA[x]]>",
  "<script>alert(1)</script>",
  "a < b && c > d",
  "&amp;",
  "&lt;b&gt;",
  "&nbsp;&#38;",
  "AT&T",
  "<b>bold</b>",
  "  two  spaces ",
  "line\nbreak",
  "tab\tstop",
  "\r\ncr",
  "\u0000\u0008control",
  "\ud83d\ude00 emoji",
  "lone \ud800 surrogate",
  "\udc00",
  "שלום عليكم",
  "日本語",
  "\ufeffbom",
  "\u00a0nbsp\u00a0",
  "'\"quotes\"'",
  "--><!--",
  "<?php ?>",
  "%zz",
  "jane@example.com (Jane)",
  "(x)",
  "__proto__",
  "constructor",
  "By Jane",
  "A, B and C",
  "</item>",
  "\uffff",
  "\u2028",
  "x".repeat(300),
];

/** Any text that is not blank. */
const text = fc
  .oneof(
    { weight: 4, arbitrary: fc.lorem({ maxCount: 4 }) },
    { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom(...HOSTILE), fc.constantFrom(...HOSTILE)).map((pair) => pair.join("")),
    },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
  )
  .map((value) => `${value}x`);
const word = fc.constantFrom("alpha", "beta", "gamma", "x-y", "z9");
const slug = fc.stringMatching(/^[a-z\d]{1,8}$/);
const url = fc
  .tuple(slug, slug, fc.constantFrom("", "?a=1&b=2", "#x", "/ü", ".mp3", ".jpg", "?q=%20"))
  .map(([host, path, rest]) => `https://${host}.example/${path}${rest}`);
const language = fc.constantFrom("en", "hi-IN", "zh-Hant-TW", "de", "x-klingon");
const mime = fc.constantFrom("audio/mpeg", "video/mp4", "image/png", "application/pdf", "text/html");
const count = fc.integer({ min: 0, max: 100_000 });
const positive = fc.integer({ min: 1, max: 100_000 });
const email = slug.map((name) => `${name}@example.com`);
const markup = fc.constantFrom(
  "<p>Hi &amp; <b>bye</b></p>",
  "<a href='/x'>rel</a>",
  "plain &lt;b&gt;",
  "<br>",
  "text ]]> more<i>x</i>",
  "<p>\n two\n</p>  ",
  "a & b <i>",
  '<img src="data:image/png;base64,xx">',
);

const timestamp = fc
  .tuple(
    fc.integer({ min: 0, max: 4_102_444_800_000 }),
    fc.option(fc.integer({ min: -14 * 60, max: 14 * 60 }), { nil: undefined }),
    fc.boolean(),
  )
  .map(([instant, offset, whole]) => new Timestamp(whole ? instant - (instant % 1000) : instant, { offset }));

/** An object in which every key but the required ones is there half of the time. */
function some<T extends object>(
  fields: { [K in keyof T]: fc.Arbitrary<unknown> },
  required: (keyof T)[] = [],
): fc.Arbitrary<T> {
  return fc.record(fields as never, { requiredKeys: required as never }) as fc.Arbitrary<T>;
}
const listOf = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 3 });

// ── Extensions ──────────────────────────────────────────────────────────────

const name = fc.constantFrom("foo", "bar-baz", "title", "item", "a.b", "été");
const namespace = fc.constantFrom(
  undefined,
  "https://example.com/ns",
  "urn:x:y",
  "http://www.w3.org/2005/Atom",
  "http://purl.org/dc/elements/1.1/",
  "http://backend.userland.com/rss2",
  "http://www.w3.org/1999/xhtml",
);
const attributes = fc.array(
  some({ name, namespace: fc.constantFrom("urn:x:y", "https://example.com/ns"), prefix: word, value: text }, [
    "name",
    "value",
  ]),
  { maxLength: 2 },
);
const xmlElement: fc.Arbitrary<XmlElement> = fc.letrec<{ element: XmlElement }>((tie) => ({
  element: fc
    .tuple(
      name,
      namespace,
      fc.option(fc.constantFrom("foo", "dc", "atom", "ns1"), { nil: undefined }),
      attributes,
      fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        fc.array(text, { maxLength: 1 }),
        fc.array(fc.oneof(text, tie("element")), { maxLength: 3 }),
      ),
    )
    .map(([local, uri, prefix, attrs, children]) => {
      const element: XmlElement = { name: local };
      if (uri !== undefined) element.namespace = uri;
      if (prefix !== undefined) element.prefix = prefix;
      if (attrs.length > 0) element.attributes = attrs as never;
      if (children.length > 0) element.children = children as never;
      return element;
    }),
})).element;
const member = fc
  .tuple(
    fc.constantFrom("_x", "_blue_shed", "_itunes", "_feedwright", "_ü", "title", "no score", "_a.b"),
    fc.jsonValue({ maxDepth: 2 }),
  )
  .map(([key, value]) => ({ member: key, value }));
const extensions = fc.uniqueArray(fc.oneof(xmlElement, member), {
  maxLength: 4,
  selector: (extension) => ("member" in extension ? extension.member : extension),
}) as fc.Arbitrary<Extension[]>;

/** Attributes of other vocabularies on what has an element of its own; the formats' own namespaces among them. */
const foreignAttributes = fc.array(
  some(
    {
      name: fc.constantFrom("version", "edSignature", "count", "resource", "url"),
      namespace: fc.constantFrom(
        "http://www.andymatuschak.org/xml-namespaces/sparkle",
        "http://purl.org/syndication/thread/1.0",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "http://search.yahoo.com/mrss/",
      ),
      prefix: word,
      value: text,
    },
    ["name", "value"],
  ),
  { maxLength: 2 },
);
/** Not always there: what has none takes another way through the writers. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 1 });

// ── What a feed and its articles hold ───────────────────────────────────────

const byline = some(
  {
    name: text,
    role: fc.constantFrom(
      "author",
      "author",
      "contributor",
      "editor",
      "agency",
      "publisher",
      "photographer",
      "translator",
      "webmaster",
      "mixer",
    ),
    email,
    url,
    avatar: url,
    attributes: seldom(foreignAttributes),
    extensions: seldom(extensions),
  },
  ["name"],
);
const category = fc.oneof(
  text,
  some({ term: text, scheme: fc.oneof(url, text), label: text, attributes: seldom(foreignAttributes) }, ["term"]),
);
const image = some(
  {
    url,
    title: text,
    link: url,
    width: positive,
    height: positive,
    description: text,
    attributes: seldom(foreignAttributes),
  },
  ["url"],
);
const enclosure = some(
  {
    url,
    type: mime,
    length: count,
    duration: fc.float({ min: 0, max: 9999, noNaN: true }),
    title: text,
    attributes: seldom(foreignAttributes),
    extensions: seldom(extensions),
  },
  ["url"],
);
const link = some(
  {
    url,
    rel: fc.constantFrom(
      "alternate",
      "self",
      "related",
      "via",
      "enclosure",
      "replies",
      "next",
      "hub",
      "license",
      "https://example.com/rel",
    ),
    type: mime,
    hreflang: language,
    title: text,
    length: count,
    attributes: seldom(foreignAttributes),
  },
  ["url"],
);
const source = some({
  title: text,
  url,
  feedUrl: url,
  id: fc.oneof(url, text),
  updated: timestamp,
  subtitle: text,
  rights: text,
  language,
  icon: url,
  logo: url,
  generator: some({ name: text, url, version: text }, ["name"]),
  bylines: listOf(byline),
  categories: listOf(category),
  links: listOf(link),
  attributes: foreignAttributes,
  extensions: seldom(extensions),
});
const comments = some({ url, count, feedUrl: url, postUrl: url });
const schedule = some({
  ttl: positive,
  period: fc.constantFrom("hourly", "daily", "weekly", "monthly", "yearly"),
  frequency: positive,
  base: timestamp,
  skipHours: fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { maxLength: 4 }),
  skipDays: fc.uniqueArray(fc.constantFrom("Monday", "Sunday", "Friday"), { maxLength: 3 }),
});
const paging = some({
  first: url,
  previous: url,
  next: url,
  last: url,
  current: url,
  previousArchive: url,
  nextArchive: url,
  archive: fc.boolean(),
  complete: fc.boolean(),
});
const rss = some({
  docs: url,
  rating: text,
  cloud: some(
    {
      domain: slug,
      port: positive,
      path: fc.constantFrom("", "/rpc"),
      registerProcedure: text,
      protocol: fc.constantFrom("xml-rpc", "http-post"),
    },
    ["domain", "port", "protocol"],
  ),
  textInput: some({ title: text, description: text, name: word, link: url }, ["title", "description", "name", "link"]),
});

const degrees = (limit: number) => fc.integer({ min: -limit * 100, max: limit * 100 }).map((value) => value / 100);
/** What may be written, where that is less than what is read. */
const NARROW: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  "a media type": fc.constantFrom("audio/mpeg", "application/json+chapters", 'text/vtt; charset="utf-8"'),
  "a language": fc.constantFrom("en", "pt-BR", "zh-Hant-TW"),
  "a latitude from -90 to 90": degrees(90),
  "a longitude from -180 to 180": degrees(180),
  "a latitude and a longitude": fc.tuple(degrees(90), degrees(180)),
  "two pairs of latitude and longitude or more": fc
    .array(fc.tuple(degrees(90), degrees(180)), { minLength: 2, maxLength: 4 })
    .map((pairs) => pairs.flat()),
  "an absolute URI": fc.oneof(url, fc.constantFrom("urn:ebu", "tag:example.org,2023:1")),
  "an address": fc.oneof(url, fc.constant("harbour-news")),
  "request, example, related, correction, subset, superset or a role with a prefix": fc.constantFrom("request", "x:y"),
  "an e-mail address": fc.constantFrom("jane@example.org", "o'hara+news@mail.example.co"),
  "an absolute IRI": fc.oneof(url, fc.constantFrom("tag:example.org,2023:1", "urn:isbn:0451450523")),
  "a time": fc.constantFrom("now", "12.5", "0:12:05.123"),
  "an address with http or https": url,
  "a geo: URI": fc.constantFrom("geo:17.385,78.4867", "geo:-1.5,2,30;u=5"),
  "a name as in a URN": fc.constantFrom("item_1", "2a.b;c", "%20x"),
  "terms as in a URL": fc.constantFrom("harbour+bridge", "a%20b", ""),
  "a whole number": fc.integer({ min: -1000, max: 1000 }),
  "a whole number from 1 up": positive,
  "a whole number from 1 to 2147483647": positive,
  "a number from 0 up": fc.integer({ min: 0, max: 100_000 }).map((value) => value / 100),
  "an encoding": fc.constantFrom("UTF-8", "windows-1252"),
};

/** Texts of which each row with a check of its own takes one at least: a test holds it. */
export const SAMPLES = [
  ...["1", "2023", "16/9", "15.00 USD", "2023-03-21", "0028-0836", "10.1000/182", "R113314", "336699", "5%"],
  ...["active", "rent", "INR", "in", "subject", "podcast", "irc", "activitypub", "audio/mpeg", "yes", "true"],
  ...["jane@example.org", "https://example.org/", "tag:example.org,2023:1", "en", "card", "browser", "tv-g", "pg"],
  ...["Tue, 21 Mar 2023 16:39:00 +0530", "Monday", "square", "Yandex", "AdFox", "journal", "ltr", "male", "single"],
  ...["Cash", "starting", "editorial", "in_stock", "a, b, c, d, e", "a, b", "sale"],
];
const samplesFor = (rule: (raw: string) => string | undefined) =>
  SAMPLES.filter((sample) => rule(sample) === undefined);

/** Values for a codec, by its name: what it can decode, and the row takes. */
function scalar(slot: Slot): fc.Arbitrary<unknown> {
  const { rule } = slot.field;
  if (typeof rule !== "function" || !TEXTS.test(slot.codec!.name)) return scalarOf(slot);
  const fitting = samplesFor(rule);
  if (fitting.length === 0) throw new Error(`no sample for ${slot.key}`);
  const values = fitting.map((sample) => slot.codec!.decode(sample)).filter((value) => value !== undefined);
  return fc.constantFrom(...values);
}
/** Codecs that take whatever is given. */
const TEXTS = /^text|^integer$/;

function scalarOf(slot: Slot): fc.Arbitrary<unknown> {
  const { name: kind } = slot.codec!;
  if (kind === "URL") return url;
  const narrow = NARROW[kind];
  if (narrow !== undefined) return narrow;
  if (kind.startsWith("one of ")) return fc.constantFrom(...kind.slice(7).split(", "));
  if (kind.startsWith("at most ")) return text.map((value) => value.slice(0, Number.parseInt(kind.slice(8), 10)));
  if (kind === "integer") return count;
  if (kind === "number")
    return fc.double({ min: -1000, max: 1000, noNaN: true }).map((value) => Math.round(value * 100) / 100);
  if (kind === "duration") return fc.integer({ min: 0, max: 100_000 });
  if (kind.endsWith("date")) return timestamp;
  if (kind === "empty") return fc.constant(true);
  if (kind === "true | false" || kind === "yes | no" || kind === "Yes") return fc.boolean();
  if (kind.startsWith("number ")) return fc.array(fc.integer({ min: -90, max: 90 }), { minLength: 1, maxLength: 4 });
  if (kind.startsWith("integer,")) return fc.array(count, { minLength: 1, maxLength: 4 });
  if (kind.startsWith("text,")) return fc.array(word, { minLength: 1, maxLength: 3 });
  if (kind.includes(" | ")) return fc.constantFrom(...kind.split(" | "));
  return text;
}

/** Values that have to go together, by their element. */
const TOGETHER: Readonly<Record<string, fc.Arbitrary<object>>> = {
  "itunes:category": fc.constantFrom<object>(
    { text: "Technology" },
    { text: "Podcasting" },
    { text: "News", subcategories: [{ text: "Daily News" }, { text: "Tech News" }] },
  ),
  "media:hash": fc.constantFrom<object>(
    { value: "d41d8cd98f00b204e9800998ecf8427e" },
    { algo: "sha-1", value: "da39a3ee5e6b4b0d3255bfef95601890afd80709" },
  ),
  "media:rating": fc.oneof(
    fc.constantFrom<object>({ value: "nonadult" }, { scheme: "urn:mpaa", value: "pg-13" }),
    fc.record({ scheme: fc.constant("urn:example"), value: text }),
  ),
  "media:credit": fc.oneof(
    fc.record({ role: fc.constantFrom("author", "photographer"), value: text }),
    fc.record({ role: word, scheme: fc.constant("urn:example"), value: text }),
  ),
  "media:restriction": fc.constantFrom<object>(
    { relationship: "allow", value: "all" },
    { relationship: "deny", type: "country", value: "in us" },
    { relationship: "allow", type: "uri", value: "https://example.org/ https://example.com/" },
    { relationship: "deny", type: "sharing", value: "anything" },
  ),
  "sx:sharing": some({ expires: timestamp }),
};
/** What an element needs beside its rows. */
const NEEDED: Readonly<Record<string, object>> = {
  "sx:sync": { histories: [{ sequence: 1, by: "jane" }] },
  "sx:history": { by: "jane" },
};

/** What no row, or only another one, takes. */
const odd: fc.Arbitrary<unknown> = fc.constantFrom(
  ...[-4, 0, 1.5, -0.25, 1e-7, 1e21, Number.NaN, Number.POSITIVE_INFINITY, true, false, null],
  ...["", "  ", "\u00a0", "soon", "a b", "-4", "1.50", "audio mpeg", "audio/a b", "31 Feb 2023"],
  ...["javascript:alert(1)", "/relative", "https://", "https://example.com/a b", "https:x"],
  ...[new Date(Number.NaN), [], {}, [[]], ["a", null]],
);
type Values = (slot: Slot) => fc.Arbitrary<unknown>;
const oddOrNot: Values = (slot) => fc.oneof({ weight: 3, arbitrary: scalar(slot) }, { weight: 1, arbitrary: odd });

/** Values for a table: any of its rows, `must` rows always. */
function rowsOf(plan: Plan, depth: number, valuesOf: Values, prefix: string): fc.Arbitrary<object> {
  const fields: Record<string, fc.Arbitrary<unknown>> = {};
  const required: string[] = [];
  for (const slot of plan.slots.values()) {
    if (plan.mirrors.has(slot.key) || (slot.plan !== undefined && depth > 2)) continue;
    const name = `${prefix}:${slot.name}`;
    const rows = slot.plan && rowsOf(slot.plan, depth + 1, valuesOf, prefix);
    const fitting =
      valuesOf === scalar ? (TOGETHER[name] ?? rows?.map((value) => ({ ...value, ...NEEDED[name] }))) : rows;
    const one = fitting ?? valuesOf(slot);
    fields[slot.key] = slot.card === "many" ? fc.array(one, { maxLength: 2 }) : one;
    if (slot.card === "must") required.push(slot.key);
  }
  const keys = Object.keys(fields);
  // A handful of rows at a time: tables have up to fifty.
  return fc.subarray(keys, { maxLength: Math.min(6, keys.length) }).chain((chosen) => {
    const used = [...new Set([...chosen, ...required.filter((key) => key in fields)])];
    return fc.record(Object.fromEntries(used.map((key) => [key, fields[key]!])));
  });
}

const registry = registryOf(allNamespaces);
const typedIn = (host: Host) =>
  [...registry.byKey.values()].filter((vocabulary) => !vocabulary[host].isMirror && vocabulary[host].slots.size > 0);
/** Of the typed extensions that a feed or an article may have. */
export const typedKeys = (host: Host): string[] => typedIn(host).map(({ key }) => key);

function typed(host: Host, valuesOf: Values = scalar): fc.Arbitrary<object> {
  const keys = typedIn(host);
  // So many that each namespace is there in a fifth of the feeds.
  return fc
    .subarray(keys, { maxLength: Math.ceil(keys.length * 0.75) })
    .chain((chosen) =>
      fc.record(
        Object.fromEntries(
          chosen.map((vocabulary) => [vocabulary.key, rowsOf(vocabulary[host], 0, valuesOf, vocabulary.prefix)]),
        ),
      ),
    );
}

// ── Whole feeds ─────────────────────────────────────────────────────────────

const article: fc.Arbitrary<ArticleInput> = fc
  .tuple(
    some<ArticleInput>(
      {
        id: fc.oneof(
          url,
          text,
          fc.uuid().map((id) => `urn:uuid:${id}`),
        ),
        url,
        externalUrl: url,
        title: text,
        titleHtml: markup,
        summary: text,
        summaryHtml: markup,
        contentHtml: fc.oneof(markup, text),
        contentText: fc.oneof(
          text,
          text.map((value) => `${value}\n\nsecond & <third>`),
        ),
        published: timestamp,
        updated: timestamp,
        readingMinutes: fc.integer({ min: 0, max: 90 }),
        bylines: listOf(byline),
        categories: listOf(category),
        enclosures: listOf(enclosure),
        links: listOf(link),
        image,
        language,
        rights: text,
        source,
        comments,
        attributes: foreignAttributes,
        jsonFeed: some({ bannerImage: url }),
        extensions,
      } as never,
      ["title"] as never,
    ),
    typed("item"),
    fc.boolean(),
  )
  .map(([fields, own, untitled]) => {
    const made = { ...fields, ...own } as ArticleInput;
    // A headline that is only a picture says nothing: the plain one is kept.
    if (
      untitled &&
      made.titleHtml === undefined &&
      (made.contentText !== undefined || (made.summaryHtml === undefined && made.summary !== undefined))
    )
      delete made.title;
    return made;
  });

/** What `createFeed` accepts: articles told apart, a date somewhere. */
export const feedInput: fc.Arbitrary<FeedInput> = fc
  .tuple(
    some<FeedInput>(
      {
        title: text,
        titleHtml: markup,
        description: text,
        descriptionHtml: markup,
        url,
        feedUrl: url,
        id: fc.oneof(url, text),
        language,
        rights: text,
        generator: some({ name: text, url, version: text }, ["name"]),
        published: timestamp,
        updated: timestamp,
        bylines: listOf(byline),
        categories: listOf(category),
        links: listOf(link),
        hubs: listOf(some({ type: fc.constantFrom("WebSub", "rssCloud"), url }, ["url"])),
        image,
        icon: url,
        paging,
        schedule,
        rss,
        attributes: foreignAttributes,
        jsonFeed: some({ userComment: text, expired: fc.boolean() }),
        extensions,
      } as never,
      ["title", "url", "updated"] as never,
    ),
    typed("feed"),
    fc.array(article, { maxLength: 3 }),
  )
  .map(([head, own, articles]) => {
    /** As XML can hold it, on one line. */
    const cleaned = (id: string) =>
      id
        .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
        .replace(/\s+/g, " ")
        .trim();
    const seen = new Set<string>();
    const distinct = articles.map((one, i) => {
      const key = cleaned(String(one.id ?? "")) || String(one.url ?? i);
      if (!seen.has(key) && seen.add(key)) return one;
      return { ...one, id: `urn:example:${i}` };
    });
    const { complete, ...pages } = head.paging ?? {};
    const isPaged = Object.keys(pages).length > 0 || [...(head.links ?? [])].some(({ rel }) => rel === "next");
    const paging = isPaged ? pages : head.paging;
    return { ...head, ...(paging !== undefined && { paging }), ...own, articles: distinct } as FeedInput;
  });

/** A feed whose typed extensions hold much that they do not take. */
export const oddFeedInput: fc.Arbitrary<FeedInput> = fc
  .tuple(typed("feed", oddOrNot), fc.array(typed("item", oddOrNot), { minLength: 1, maxLength: 2 }))
  .map(([head, articles]) => ({
    ...head,
    title: "Example Times",
    url: "https://example.com/",
    updated: "2024-01-01T00:00:00Z",
    articles: articles.map((article, i) => ({ ...article, title: "A", url: `https://example.com/${i}` })),
  }));
