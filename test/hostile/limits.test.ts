/** Every limit: what is at it is read, what is over it is refused with a FeedError that says so. */

import { describe, expect, test } from "vitest";
import { isFeedError, parseFeed, parseFeedStream, parseOpml, validateFeed } from "../../src/index.ts";
import type { Limits } from "../../src/scan/limits.ts";

const rss = (inside: string) => `<rss version="2.0"><channel><title>T</title>${inside}</channel></rss>`;
const json = (items: string, rest = "") => `{"version":"https://jsonfeed.org/version/1.1"${rest},"items":[${items}]}`;
const times = (count: number, one: (i: number) => string, between = "") =>
  Array.from({ length: count }, (_, i) => one(i)).join(between);

async function* pieces(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += 100) yield text.slice(at, at + 100);
}

async function streamed(text: string, limits: Partial<Limits>): Promise<void> {
  const { articles, done } = await parseFeedStream(pieces(text), { limits });
  for await (const _ of articles);
  await done;
}

function refusal(error: unknown): string {
  if (!isFeedError(error)) throw error;
  return error.code;
}

/** Limit, whose document of that size, the size that is allowed, and its code. `stream: none`: as they come, there is no such limit. */
const ROWS: readonly {
  name: string;
  document: (size: number) => string;
  most: number;
  limits?: (most: number) => Partial<Limits>;
  code: string;
  stream?: "none";
}[] = [
  {
    name: "input",
    document: (size) => rss("").padEnd(size),
    most: 1000,
    limits: (input) => ({ input }),
    code: "limit-input",
    stream: "none",
  },
  {
    name: "text",
    document: (size) => rss(`<description>${"x".repeat(size)}</description>`),
    most: 1000,
    limits: (textLength) => ({ textLength }),
    code: "limit-text",
  },
  {
    name: "text in CDATA",
    document: (size) => rss(`<description><![CDATA[${"x".repeat(size - 12)}]]></description>`),
    most: 1000,
    limits: (textLength) => ({ textLength }),
    code: "limit-text",
  },
  {
    name: "text in many pieces",
    document: (size) => rss(`<description>${"x<!---->".repeat(size / 8)}x</description>`),
    most: 1000,
    limits: (textLength) => ({ textLength: textLength + 1 }),
    code: "limit-text",
  },
  {
    name: "text of an element that no table knows",
    document: (size) => rss(`<unknown>${"x".repeat(size)}<!-- -->x</unknown>`),
    most: 1000,
    limits: (textLength) => ({ textLength: textLength + 1 }),
    code: "limit-text",
  },
  {
    name: "a string of JSON",
    document: (size) => json(`{"id":"1","content_text":"${"x".repeat(size - 1)}"}`),
    most: 1000,
    limits: (textLength) => ({ textLength }),
    code: "limit-text",
    // As it comes, all characters of one article are counted, in the test of what never ends.
    stream: "none",
  },
  {
    name: "depth of elements",
    document: (size) => rss(`${"<a>".repeat(size - 2)}${"</a>".repeat(size - 2)}`),
    most: 256,
    code: "limit-depth",
  },
  {
    name: "depth of JSON",
    document: (size) => json("", `,"x":${"[".repeat(size - 1)}${"]".repeat(size - 1)}`),
    most: 256,
    code: "limit-depth",
  },
  {
    name: "depth of JSON in an extension that is kept",
    document: (size) => json(`{"id":"1","_x":${"[".repeat(size - 3)}${"]".repeat(size - 3)}}`),
    most: 256,
    code: "limit-depth",
  },
  {
    name: "attributes of an element",
    document: (size) => rss(`<a ${times(size, (i) => `b${i}="" `)}/>`),
    most: 1000,
    code: "limit-attributes",
  },
  {
    name: "namespaces",
    document: (size) => rss(times(size, (i) => `<a xmlns="urn:${i}"/>`)),
    most: 1000,
    code: "limit-names",
  },
  {
    name: "prefixes in force at one place",
    document: (size) =>
      `<rss version="2.0" ${times(size, (i) => `xmlns:a${i}="urn:x" `).slice(0, -1)}><channel/></rss>`,
    // One attribute is the version.
    most: 999,
    code: "limit-attributes",
  },
  {
    name: "prefixes that nobody declares",
    document: (size) => rss(times(size, (i) => `<p${i}:a/>`)),
    most: 1000,
    code: "limit-names",
  },
  {
    name: "entities of a DOCTYPE",
    document: (size) => `<!DOCTYPE rss [${times(size, (i) => `<!ENTITY e${i} "x">`)}]>${rss("")}`,
    most: 1000,
    code: "limit-names",
  },
  {
    name: "characters that entities bring forth",
    document: (size) => `<!DOCTYPE rss [<!ENTITY e "${"x".repeat(103)}">]>${rss(`<a>${"&e;".repeat(size)}</a>`)}`,
    most: 1000,
    code: "limit-entities",
  },
  {
    name: "articles",
    document: (size) => rss("<item/>".repeat(size)),
    most: 10,
    limits: (articles) => ({ articles }),
    code: "limit-articles",
  },
  {
    name: "articles of JSON",
    document: (size) =>
      json(times(size, (i) => `{"id":"${i}","tags":${JSON.stringify(new Array(20).fill("t"))}}`, ",")),
    most: 10,
    limits: (articles) => ({ articles }),
    code: "limit-articles",
  },
  {
    name: "elements",
    document: (size) => rss("<a/>".repeat(size - 3)),
    most: 100,
    limits: (elements) => ({ elements }),
    code: "limit-elements",
    stream: "none",
  },
  {
    name: "values of JSON",
    document: (size) => json("", `,"x":[${times(size - 5, () => "1", ",")}]`),
    most: 100,
    limits: (elements) => ({ elements }),
    code: "limit-elements",
    stream: "none",
  },
];

describe.each(ROWS)("$name", ({ document, most, limits, code, stream }) => {
  const allowed = limits?.(most) ?? {};

  test("at the limit it is read", async () => {
    expect(() => parseFeed(document(most), { limits: allowed })).not.toThrow();
    await streamed(document(most), allowed);
  });

  test("over it, it is refused, with the reason", () => {
    try {
      parseFeed(document(most + 8), { limits: allowed });
      expect.unreachable();
    } catch (error) {
      expect(refusal(error)).toBe(code);
      expect((error as Error).message).toMatch(/\d/);
    }
  });

  test("over it, the same as it comes", async () => {
    const reading = streamed(document(most + 8), allowed);
    if (stream === "none") await reading;
    else expect(refusal(await reading.catch((error: unknown) => error))).toBe(code);
  });
});

test("default limits are those that are documented", async () => {
  const { LIMITS } = await import("../../src/scan/limits.ts");
  expect(LIMITS).toEqual({
    input: 256 * 1024 * 1024,
    textLength: 16 * 1024 * 1024,
    depth: 256,
    attributes: 1000,
    articles: 1_000_000,
    elements: 10_000_000,
    entityCharacters: 100_000,
  });
});

test("a report says that a limit was passed, instead of an exception", () => {
  for (const document of [rss("<a>".repeat(300)), json("", `,"x":${"[".repeat(300)}`)]) {
    const { valid, diagnostics } = validateFeed(document);
    expect(valid).toBe(false);
    expect(diagnostics.some(({ message }) => message.includes("256"))).toBe(true);
  }
});

test("outlines have limits too", () => {
  expect(() => parseOpml(`<opml><body>${"<outline>".repeat(300)}</body></opml>`)).toThrow(/256/);
});

test("white space without end is not waited for", async () => {
  async function* blank() {
    for (;;) yield " ".repeat(1000);
  }
  const error = await parseFeedStream(blank(), { limits: { textLength: 10_000 } }).catch((reason) => reason);
  expect(refusal(error)).toBe("limit-text");
});

test.each([
  ["a tag", "<a b='"],
  ["a comment", "<!--"],
  ["a CDATA section", "<description><![CDATA["],
  ["a text", "<description>"],
  ["a text between comments", "<description>x<!-- "],
  ["a closing tag", "</channel"],
  ["an instruction", "<?x "],
])("%s without end is not waited for", async (_, start) => {
  let given = 0;
  async function* endless() {
    yield `<rss><channel>${start}`;
    for (;;) {
      given += 1000;
      yield "x --> <!-- ".replace(/[<>]/g, (bracket) => (start.endsWith("<!-- ") ? bracket : "x")).repeat(100);
    }
  }
  const reading = (async () => {
    const { articles } = await parseFeedStream(endless(), { limits: { textLength: 20_000 } });
    for await (const _article of articles);
  })();
  expect(refusal(await reading.catch((error: unknown) => error))).toBe("limit-text");
  expect(given).toBeLessThan(100_000);
});

test("an article of JSON without end is not waited for", async () => {
  async function* endless() {
    yield '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_text":"';
    for (;;) yield "x".repeat(1000);
  }
  const error = await parseFeedStream(endless(), { limits: { textLength: 20_000 } }).catch((reason) => reason);
  expect(refusal(error)).toBe("limit-text");
});

test("of one rule a report tells 20,000 findings, and the document is not valid all the same", () => {
  const flood = Array.from({ length: 30_000 }, (_, i) => `<n${i}/>`).join("");
  const { valid, diagnostics } = validateFeed(`<rss version="2.0"><channel><title>x</title>${flood}</channel></rss>`);
  expect(valid).toBe(false);
  expect(diagnostics.filter(({ code }) => code === "undefined-element")).toHaveLength(20_000);
});
