import { describe, expect, test } from "vitest";
import { createFeed, type Diagnostic, type FeedInput, isFeedError } from "../../src/index.ts";

const good: FeedInput = {
  title: "Example Times",
  url: "https://example.com/",
  updated: "2024-01-01T00:00:00Z",
  articles: [{ title: "A", url: "https://example.com/a" }],
};
const withArticle = (article: object): FeedInput => ({ ...good, articles: [{ ...good.articles![0], ...article }] });

function refusals(input: unknown): string[] {
  try {
    createFeed(input as FeedInput);
    return [];
  } catch (error) {
    if (!isFeedError(error)) throw error;
    return error.diagnostics.map(({ path, code }) => `${path} ${code}`);
  }
}

describe("refuses", () => {
  const rows: readonly (readonly [string, unknown, string])[] = [
    ["a feed without title", { ...good, title: undefined }, "title missing-title"],
    ["a blank title", { ...good, title: "  " }, "title missing-title"],
    ["neither home page nor address", { ...good, url: undefined }, "url missing-url"],
    ["a URL that is none", { ...good, url: "example" }, "url invalid-url"],
    ["an unsafe URL", { ...good, url: "javascript:alert(1)" }, "url unsafe-url"],
    ["an unreadable date", withArticle({ published: "soon" }), "articles[0].published invalid-date"],
    [
      "a date that the calendar has not",
      withArticle({ published: "31 Feb 2023" }),
      "articles[0].published invalid-date",
    ],
    ["an Invalid Date", withArticle({ published: new Date(Number.NaN) }), "articles[0].published invalid-date"],
    ["a bad language tag", { ...good, language: "english!" }, "language invalid-language"],
    [
      "a language of the right form that nobody registered",
      { ...good, language: "rt-br" },
      "language invalid-language",
    ],
    ["the name of a language", withArticle({ language: "english" }), "articles[0].language invalid-language"],
    [
      "an unregistered language of what a link leads to",
      { ...good, links: [{ rel: "alternate", url: "https://example.com/de", hreflang: "xx" }] },
      "links[0].hreflang invalid-language",
    ],
    ["an address without a host", { ...good, url: "https:./example.com/" }, "url invalid-url"],
    [
      "an address with one slash, which would lead into the feed's own site",
      withArticle({ url: "https:/example.org/a" }),
      "articles[0].url invalid-url",
    ],
    [
      "an enclosure without URL",
      withArticle({ enclosures: [{ type: "audio/mpeg" }] }),
      "articles[0].enclosures[0].url missing-url",
    ],
    [
      "a category without term",
      withArticle({ categories: [{ scheme: "https://example.com/" }] }),
      "articles[0].categories[0].term missing-category-term",
    ],
    [
      "an enclosure type that is none",
      withArticle({ enclosures: [{ url: "https://example.com/a.mp3", type: "audio mpeg" }] }),
      "articles[0].enclosures[0].type invalid-mime-type",
    ],
    [
      "a thumbnail that is no picture of an article",
      withArticle({ media: { thumbnails: [{ url: "https://example.com/a.jpg", width: -4 }] } }),
      "articles[0].media.thumbnails[0].width invalid-value",
    ],
    [
      "a number where an extension takes text",
      withArticle({ prism: { number: 4 } }),
      "articles[0].prism.number invalid-value",
    ],
    [
      "an article without id or URL",
      { ...good, articles: [{ contentHtml: undefined }] },
      "articles[0].title empty-article",
    ],
    [
      "two articles of one id",
      { ...good, articles: [good.articles![0], good.articles![0]] },
      "articles[1].id duplicate-id",
    ],
  ];
  test.each(rows)("%s", (_, input, expected) => {
    const found = refusals(input);
    expect(found.map((line) => line.split(" ")[0])).toContain(expected.split(" ")[0]);
    expect(found.length).toBeGreaterThan(0);
  });
  test("everything at once", () =>
    expect(
      refusals({ title: "", url: "x", language: "!", articles: [{ published: "soon", enclosures: [{}] }] }).length,
    ).toBeGreaterThanOrEqual(5));
  test("quotes the text of a date, and says what was expected", () => {
    try {
      createFeed(withArticle({ published: "soon" }));
      expect.unreachable();
    } catch (error) {
      expect(String((error as Error).message)).toContain('"soon"');
    }
  });
  test.each([
    [{ ...good, language: "rt-br" }, 'language: "rt-br" is not a language that is registered; expected one like "en"'],
    [{ ...good, url: "https:/example.org/a" }, 'expected one like "https://example.org/a"'],
    [{ ...good, feedUrl: "https:./a" }, 'feedUrl: "https:./a" is not an absolute URL; expected one like "https://'],
  ])("%j, and says how to repair it", (input, message) => expect(() => createFeed(input)).toThrow(message));
  test.each([[undefined], [null], ["text"], [42], [[]]])("%j with a FeedError, never a TypeError", (input) =>
    expect(refusals(input).length).toBeGreaterThan(0),
  );
});

describe("repair", () => {
  test.each([
    ["https://example.com/a.mp3", "audio/mpeg"],
    ["https://example.com/a", "application/octet-stream"],
  ])("takes the type of %s from its extension, with a note", (url, expected) => {
    const notes: Diagnostic[] = [];
    const input = withArticle({ enclosures: [{ url, type: "audio mpeg" }] });
    const feed = createFeed(input, { repair: true, onNote: (note) => notes.push(note) });
    expect(feed.articles[0]!.enclosures).toEqual([{ url, type: expected }]);
    expect(notes.map(({ path }) => path)).toEqual(["articles[0].enclosures[0].type"]);
  });
  test("holds what moves from an extension to a field to what that field takes", () => {
    const url = "https://example.com/a.jpg";
    const input = withArticle({ media: { thumbnails: [{ url, width: -4 }, { url }, { url: "a b" }] } });
    const once = createFeed(input, { repair: true });
    expect(once.articles[0]!.image).toEqual({ url });
    expect(createFeed(once)).toEqual(once);
  });
  test.each([
    ["of a language that nobody registered: none", { language: "rt-br" }, "language", undefined],
    ["of a language by its name: none", { language: "english" }, "language", undefined],
    ["of a language with an underscore: a hyphen", { language: "pt_BR" }, "language", "pt-BR"],
    [
      "an address without its slashes: what browsers open",
      { icon: "https:/b.example/a" },
      "icon",
      "https://b.example/a",
    ],
    ["an address without any host: none", { icon: "https:./b.example/a" }, "icon", undefined],
  ] as const)("makes %s, and says so", (_, own, path, expected) => {
    const notes: Diagnostic[] = [];
    const feed = createFeed({ ...good, ...own }, { repair: true, onNote: (note) => notes.push(note) });
    expect(feed[path]).toBe(expected);
    expect(notes.map((note) => note.path)).toEqual([path]);
  });
  test("mends an address without its slashes whatever the feed's own is", () =>
    expect(createFeed(withArticle({ url: "https:/b.example/a" }), { repair: true }).articles[0]!.url).toBe(
      "https://b.example/a",
    ));
  test("mends or leaves out, and says so", () => {
    const notes: Diagnostic[] = [];
    const feed = createFeed(withArticle({ published: "soon", enclosures: [{ type: "audio/mpeg" }] }), {
      repair: true,
      onNote: (note) => notes.push(note),
    });
    expect(feed.articles[0]!.enclosures).toEqual([]);
    expect(notes.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["articles[0].published", "articles[0].enclosures[0].url"]),
    );
  });
  test("makes a feed of next to nothing", () =>
    expect(createFeed({ title: "", articles: [{}] } as FeedInput, { repair: true })).toHaveProperty("title"));
});

test.each(["en", "PT-br", "aai", "aaq", "haw", "qaa-Latn", "zh-Hant-TW", "x-klingon"])(
  "takes the language %s",
  (language) => expect(createFeed({ ...good, language }).language).toBe(language),
);

describe("fills in", () => {
  test("the feed's updated from the newest article, never from a clock", () => {
    const feed = createFeed({
      ...good,
      updated: undefined,
      articles: [
        { title: "A", url: "https://example.com/a", published: "2023-01-01T00:00:00Z" },
        { title: "B", url: "https://example.com/b", published: "2024-01-01T00:00:00+05:30" },
      ],
    });
    expect(feed.updated!.toRfc3339()).toBe("2024-01-01T00:00:00+05:30");
  });
  test("no date of an article that it does not state", () => {
    const day = "2023-01-01T00:00:00Z";
    expect(createFeed(withArticle({ published: day })).articles[0]!.updated).toBeUndefined();
    expect(createFeed(withArticle({ updated: day })).articles[0]!.published).toBeUndefined();
    expect(createFeed(withArticle({ published: day, updated: day })).articles[0]!.updated).toBeUndefined();
    const undated = createFeed({ ...good, updated: undefined, articles: [{ title: "A" }] });
    expect([undated.updated, undated.articles[0]!.published]).toEqual([undefined, undefined]);
  });
  test("ids: given, else the URL, else one derived from the content", () => {
    expect(createFeed(withArticle({ id: "x" })).articles[0]!.id).toBe("x");
    expect(createFeed(withArticle({})).articles[0]!.id).toBe("https://example.com/a");
    const made = createFeed({ ...good, articles: [{ title: "A", contentText: "c" }] }).articles[0]!.id;
    expect(made).toMatch(/^tag:feedwright\.org,2026:derived\/[\da-f]{8}-[\da-f]{4}-5/);
    expect(createFeed({ ...good, articles: [{ title: "A", contentText: "c" }] }).articles[0]!.id).toBe(made);
  });
  test("enclosure types by file extension", () =>
    expect(
      createFeed(withArticle({ enclosures: ["https://example.com/a.mp3"] })).articles[0]!.enclosures[0]!.type,
    ).toBe("audio/mpeg"));
  test("a byline of role publisher where a feed has none at all", () =>
    expect(createFeed(good).bylines).toEqual([{ name: "Example Times", role: "publisher" }]));
});

describe("cleans", () => {
  test("as XML would", () => {
    const feed = createFeed({ ...good, title: " a\u0000\r\n b ", description: "x\r\ny" });
    expect(feed.title).toBe("a b");
    expect(feed.description).toBe("x\ny");
  });
  test("title is the text of titleHtml", () =>
    expect(createFeed({ ...good, title: "other", titleHtml: "a <b>b</b> &amp; c" }).title).toBe("a b & c"));
  test("content to the letter", () =>
    expect(createFeed(withArticle({ contentHtml: "<P CLASS=x>a<br>b" })).articles[0]!.contentHtml).toBe(
      "<P CLASS=x>a<br>b",
    ));
  test("relative addresses in content are made absolute", () =>
    expect(createFeed(withArticle({ contentHtml: '<img src="i.png">' })).articles[0]!.contentHtml).toBe(
      '<img src="https://example.com/i.png">',
    ));
  test("undefined is allowed everywhere", () =>
    expect(() => createFeed(withArticle({ summary: undefined, image: undefined, itunes: undefined }))).not.toThrow());
});

test.each([
  ["By Jane Doe, Jr. and Max Roe", ["Jane Doe, Jr.", "Max Roe"]],
  ["By Jane Doe, Sr., Max Roe", ["Jane Doe, Sr.", "Max Roe"]],
  ["Jane Doe, III & Max Roe", ["Jane Doe, III", "Max Roe"]],
  ["Jane Doe, MD; Max Roe, Ph.D.", ["Jane Doe, MD", "Max Roe, Ph.D."]],
  ["Jane Doe, Jr., M.D.", ["Jane Doe, Jr., M.D."]],
  ["By Jane Doe, Md Rahman", ["Jane Doe", "Md Rahman"]],
  ["Jane Doe, Ivy Roe and Andy Sr", ["Jane Doe", "Ivy Roe", "Andy Sr"]],
])("bylines as printed: %s", (bylines, names) => {
  expect(createFeed({ ...good, bylines }).bylines.map(({ name }) => name)).toEqual(names);
});

test.each([
  [{ enclosures: [{ url: "https://example.com/1.mp3", type: "audio/mpeg", length: "18432044" }] }, 'not "18432044"'],
  [{ enclosures: [{ url: "https://example.com/1.mp3", type: "audio/mpeg", length: -1 }] }, "not -1"],
])("a value of the wrong type is told as what it is: %j", (article, said) => {
  const told = (() => {
    try {
      return createFeed(withArticle(article));
    } catch (error) {
      return error;
    }
  })();
  expect(isFeedError(told) && told.diagnostics.map(({ message }) => message).join()).toContain(said);
});
