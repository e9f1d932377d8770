/** A program's own namespace is typed, read, written and kept in every format, without a cast. */

import { describe, expect, expectTypeOf, test } from "vitest";
import {
  attr,
  body,
  codec,
  createFeed,
  feedResponse,
  element,
  generateAtom,
  generateJsonFeed,
  generateRdf,
  generateRss,
  integer,
  many,
  must,
  namespace,
  one,
  parseFeed,
  rfc3339,
  reviveFeed,
  sameFeed,
  text,
  type Timestamp,
  url,
  validateFeed,
} from "../src/index.ts";

const books = namespace({
  prefix: "books",
  uris: ["https://example.com/books", "http://books.example/"],
  feed: { shelf: one(text) },
  item: {
    id: one(text, "bookid"),
    pages: one(integer),
    printed: one(rfc3339),
    editions: many(element({ isbn: must(attr(text)), note: one(body(text)) }), "edition"),
  },
});
const options = { namespaces: [books], updated: new Date(0) } as const;
const input = {
  title: "New books",
  url: "https://example.com/",
  books: { shelf: "History" },
  articles: [
    {
      title: "Silk",
      url: "https://example.com/silk",
      itunes: { episode: 3 },
      books: {
        id: "b-1",
        pages: 636,
        printed: "2015-08-27T00:00:00+05:30",
        editions: [{ isbn: "1", note: "<first>" }],
      },
    },
  ],
};

describe("a namespace that XML or the model cannot hold is refused where it is declared", () => {
  const uris = ["https://example.com/books"] as const;
  const rows = { title: one(text) };
  type Declared = Parameters<typeof namespace>[0];
  test.each<[string, Declared, RegExp]>([
    [
      "a prefix of two words",
      { prefix: "my books", uris, item: rows },
      /namespace "my books": XML does not allow this prefix/,
    ],
    ["XML's own prefix", { prefix: "xmlbooks", uris, item: rows }, /nothing that starts with xml/],
    ["a field of articles", { prefix: "image", uris, item: rows }, /"image" is a field .* key: "imageExtension"/],
    ["a field of feeds as key", { prefix: "b", key: "hubs", uris, feed: rows }, /"hubs" is a field/],
    ["no URI", { prefix: "books", uris: [" "] as const, item: rows }, /it has no URI/],
    ["a name with a blank", { prefix: "books", uris, item: { isbn: one(text, "isbn 13") } }, /"isbn 13" \(row isbn\)/],
    ["a key that would be the name", { prefix: "books", uris, feed: { "1st": one(text) } }, /"1st"/],
    [
      "a nested name",
      { prefix: "b", uris, item: { e: one(element({ n: one(attr(text), "a:b:c") })) } },
      /"a:b:c" \(row n\)/,
    ],
  ])("%s", (_, definition, message) => {
    expect(() => namespace(definition)).toThrow(TypeError);
    expect(() => namespace(definition)).toThrow(message);
  });
  test.each<[string, Declared]>([
    ["a key beside a field's name", { prefix: "image", key: "picture", uris, item: rows }],
    [
      "names of other namespaces and of none",
      { prefix: "b", uris, item: { p: one(text, "gml:Point"), t: one(text, ":title") } },
    ],
    ["letters of other scripts", { prefix: "kitāb", uris, item: { शीर्षक: one(text) } }],
  ])("%s is none of these", (_, definition) => {
    expect(namespace(definition).prefix).toBe(definition.prefix);
  });
});

describe.each(Object.entries({ generateRss, generateAtom, generateRdf, generateJsonFeed }))("%s", (_, generate) => {
  test("writes it, and reading gives it back beside the known ones", () => {
    const { feed, diagnostics } = parseFeed(generate(input, options), options);
    expect(diagnostics).toEqual([]);
    expect(feed.books?.shelf).toBe("History");
    const [article] = feed.articles;
    expect(article?.itunes?.episode).toBe(3);
    expect(article?.books?.id).toBe("b-1");
    expect(article?.books?.pages).toBe(636);
    expect(article?.books?.printed?.toRfc3339()).toBe("2015-08-27T00:00:00+05:30");
    expect(article?.books?.editions).toEqual([{ isbn: "1", note: "<first>" }]);
    expect(sameFeed(createFeed(feed, options), createFeed(input, options))).toBe(true);
    expect(sameFeed(reviveFeed(JSON.stringify(feed), options), feed)).toBe(true);
  });
  test("who does not declare it keeps it in extensions, and passes it on", () => {
    const passed = generate(createFeed(parseFeed(generate(input, options)).feed));
    expect(parseFeed(passed, options).feed.articles[0]?.books?.id).toBe("b-1");
  });
});

test("a server answers with it", async () => {
  const response = feedResponse(input, {}, { ...options, format: "rss" });
  expect(parseFeed(await response.text(), options).feed.articles[0]?.books?.pages).toBe(636);
  const article = { title: "y", url: "https://example.com/y", books: { pages: 2 } };
  const typed = feedResponse({ title: "x", url: "https://example.com/", articles: [article] }, {}, options);
  expect(await typed.text()).toContain("<books:pages>2</books:pages>");
  // @ts-expect-error pages are a number
  void (() => feedResponse({ title: "x", articles: [{ books: { pages: "many" } }] }, {}, { namespaces: [books] }));
});

test("any of its URIs is it, whatever the prefix", () => {
  const rss = `<rss version="2.0" xmlns:b="HTTP://www.books.example"><channel><item><b:bookid>x</b:bookid></item></channel></rss>`;
  expect(parseFeed(rss, options).feed.articles[0]?.books?.id).toBe("x");
});

test("it replaces a namespace of this package that has its URI", () => {
  const slash = namespace({
    prefix: "slash",
    uris: ["http://purl.org/rss/1.0/modules/slash/"],
    item: { department: one(integer) },
  });
  const rss = `<rss version="2.0" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel><item><slash:department>7</slash:department></item></channel></rss>`;
  expect(parseFeed(rss, { namespaces: [slash] }).feed.articles[0]?.slash).toEqual({ department: 7 });
});

test("types follow from the table", () => {
  const { feed } = parseFeed(generateRss(input, options), options);
  const article = feed.articles[0]!;
  expectTypeOf(article.books?.pages).toEqualTypeOf<number | undefined>();
  expectTypeOf(article.books?.printed).toEqualTypeOf<Timestamp | undefined>();
  expectTypeOf(article.books!.editions![0]!.isbn).toEqualTypeOf<string | undefined>();
  expectTypeOf(article.itunes?.episode).toEqualTypeOf<number | undefined>();
  expectTypeOf(feed.books?.shelf).toEqualTypeOf<string | undefined>();
  // @ts-expect-error no such row
  void article.books?.nothing;
  // @ts-expect-error not declared
  void parseFeed("<rss/>", { namespaces: [] as const }).feed.articles[0]?.books;
  // @ts-expect-error pages are a number
  void (() => generateRss({ title: "x", articles: [{ books: { pages: "many" } }] }, { namespaces: [books] }));
});

test.each([
  [
    "a codec without a strict rule",
    "<books:stars>nine</books:stars>",
    '"nine" is not what books:stars holds; expected stars',
  ],
  ["an attribute", '<books:scale max="ten"/>', '"ten" is no whole number from 0 up'],
])("the validator tells what it cannot read: %s", (_, inside, message) => {
  const stars = codec<number>("stars", {
    decode: (raw) => (/^\*+$/.test(raw) ? raw.length : undefined),
    encode: (count) => "*".repeat(count),
  });
  const rated = namespace({
    prefix: "books",
    uris: ["https://books.example/"],
    item: { stars: one(stars), scale: one(element({ max: one(attr(integer)) })) },
  });
  const rss = (text: string) =>
    `<rss version="2.0" xmlns:books="https://books.example/"><channel><item>${text}</item></channel></rss>`;
  const told = (text: string) =>
    validateFeed(rss(text), { namespaces: [rated] }).diagnostics.filter(({ code }) => code.startsWith("invalid-"));
  expect(told(inside).map((found) => found.message)).toEqual([message]);
  expect(told('<books:stars>***</books:stars><books:scale max="10"/>')).toEqual([]);
});

describe("a row says what there is to check", () => {
  const isbn = (raw: string) => (/^97[89]\d{10}$/.test(raw) ? undefined : "expected an ISBN");
  const shop = namespace({
    prefix: "shop",
    uris: ["https://shop.example/"],
    item: {
      isbn: one(text, { rule: isbn }),
      blurb: one(text, { rule: ["not-blank", "plain-text"] }),
      pictures: many(url, { name: "picture", most: 2 }),
      old: one(text, { deprecated: "shop:isbn" }),
      offer: one(element({ from: one(attr(integer)), to: one(attr(integer)) })),
    },
    constraints: {
      offer: (values) =>
        Number(values.get("from")) > Number(values.get("to"))
          ? { key: "from", message: "expected a number up to that of to" }
          : undefined,
    },
  });
  const codesOf = (inside: string) =>
    validateFeed(
      `<rss version="2.0" xmlns:shop="https://shop.example/"><channel><item><title>a</title>${inside}</item></channel></rss>`,
      { namespaces: [shop] },
    )
      .diagnostics.filter(({ params }) => JSON.stringify(params).includes("shop:"))
      .map(({ code }) => code);
  test.each([
    ["a check of its own", "<shop:isbn>12</shop:isbn>", ["invalid-value"]],
    ["a kind of value", "<shop:blurb>a &lt;b&gt;c&lt;/b&gt;</shop:blurb>", ["contains-html"]],
    ["a text that is empty", "<shop:blurb/>", ["blank-element"]],
    ["too many", "<shop:picture>https://a.example/</shop:picture>".repeat(3), ["too-many-elements"]],
    ["out of date", "<shop:old>a</shop:old>", ["deprecated-element"]],
    ["values that do not go together", '<shop:offer from="3" to="2"/>', ["invalid-value"]],
    ["nothing", '<shop:isbn>9783161484100</shop:isbn><shop:offer from="2" to="3"/>', []],
  ])("%s", (_, inside, codes) => expect(codesOf(inside)).toEqual(codes));

  test("and so is asked before it is written", () => {
    const head = { title: "x", url: "https://a.example/" };
    const offer = { articles: [{ title: "a", url: "https://a.example/1", shop: { offer: { from: 3, to: 2 } } }] };
    expect(() => createFeed({ ...head, ...offer }, { namespaces: [shop], updated: new Date(0) })).toThrow(
      "up to that of to",
    );
    const pictures = ["https://a.example/1", "https://a.example/2", "https://a.example/3"];
    const many = { articles: [{ title: "a", url: "https://a.example/1", shop: { pictures } }] };
    expect(() => createFeed({ ...head, ...many }, { namespaces: [shop], updated: new Date(0) })).toThrow("at most 2");
  });
});
