/** JSON as it is found: what is plain is mended and told, what is not is left to the parser to refuse. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { parseFeed, parseFeedStream } from "../../src/index.ts";
import { JsonMender, mendJson } from "../../src/scan/json-mender.ts";

const read = (text: string) => {
  const told: string[] = [];
  const mended = mendJson(text, 100, (message) => told.push(message.replace("this is not valid JSON: ", "")));
  return { value: mended === undefined ? undefined : (JSON.parse(mended) as unknown), told };
};

describe("what is mended", () => {
  test.each<readonly [rule: string, text: string, value: unknown, told: RegExp]>([
    ["a comma after the last member", '{"a": 1,}', { a: 1 }, /comma stands before "}"/],
    ["a comma after the last element", '{"a": [1, 2, ]}', { a: [1, 2] }, /comma stands before "]"/],
    ["two commas", '{"a": [1,, 2]}', { a: [1, 2] }, /nothing before it/],
    ["a comma before the first", '{"a": [, 1]}', { a: [1] }, /nothing before it/],
    ["no comma between members", '{"a": 1 "b": 2}', { a: 1, b: 2 }, /comma is missing/],
    ["no comma between elements", '{"a": [{"b": 1} {"b": 2}]}', { a: [{ b: 1 }, { b: 2 }] }, /comma is missing/],
    ["a comment to the end of the line", '{"a": 1 // one\n}', { a: 1 }, /comments/],
    ["a comment between signs", '{/* one ** */"a": 1}', { a: 1 }, /comments/],
    ["a comment sign in a text is text", '{"a": "http://b/*c*/"}', { a: "http://b/*c*/" }, /^$/],
    ["a raw tab and a raw line end", '{"a": "b\tc\nd"}', { a: "b\tc\nd" }, /control character/],
    ["another control character", '{"a": "b\u0001c"}', { a: "b\u0001c" }, /control character/],
    ["an escape that is none", String.raw`{"a": "b\d \' c"}`, { a: "b\\d ' c" }, /backslash/],
    ["single quotes", `{'a': 'b "c"'}`, { a: 'b "c"' }, /single quotes/],
    ["a name without quotes", "{a: 1, $b_2: 2}", { a: 1, $b_2: 2 }, /without quotes/],
    ["Python's and JavaScript's words", '{"a": None, "b": True, "c": NaN}', { a: null, b: true, c: null }, /no value/],
    [
      "an end within an article: those before it",
      '{"items": [{"a": 1}, {"a": 2}, {"a": "thr',
      { items: [{ a: 1 }, { a: 2 }] },
      /ends too early/,
    ],
    ["an end within a member of the head", '{"a": 1, "b": "tw', { a: 1 }, /ends too early/],
    ["an end after a name", '{"a": 1, "b":', { a: 1 }, /ends too early/],
    ["an end within a number", '{"a": 1, "b": 12', { a: 1, b: 12 }, /ends too early/],
    ["an end before the last bracket", '{"a": [1, 2]', { a: [1, 2] }, /ends too early/],
  ])("%s", (_, text, value, told) => {
    const found = read(text);
    expect(found.value).toEqual(value);
    expect(found.told.join()).toMatch(told);
  });
  test.each([
    ["another word", '{"a": nothing}'],
    ["a bracket of the other kind", '{"a": [1}'],
    ["a name without a value", '{"a", "b": 1}'],
    ["something after the end", '{"a": 1} {}'],
    ["a number that is none", '{"a": 012}'],
  ])("not %s", (_, text) => expect(() => read(text)).toThrow("not valid JSON"));
  it("keeps nothing of what has no whole member", () => expect(mendJson('{"a": "b', 100, () => {})).toBeUndefined());
});

it("leaves JSON as it is, in whatever pieces it comes", () => {
  fc.assert(
    fc.property(
      fc.json({ noUnicodeString: false }),
      fc.integer({ min: 1, max: 9 }),
      fc.nat(2),
      (text, size, indent) => {
        fc.pre(/^\s*[{[]/.test(text));
        const written = JSON.stringify(JSON.parse(text), undefined, indent);
        const told: string[] = [];
        const mender = new JsonMender(1000, (message) => told.push(message));
        let made = "";
        for (let i = 0; i < written.length; i += size) made += mender.write(written.slice(i, i + size));
        made += mender.end();
        expect(JSON.parse(made)).toEqual(JSON.parse(text));
        expect(told).toEqual([]);
      },
    ),
  );
});

describe("a JSON Feed", () => {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: "T",
    items: ["1", "2", "3"].map((id) => ({ id, title: `A "${id}"`, tags: ["x"] })),
  };
  const whole = JSON.stringify(feed, undefined, 1);
  const faults = fc.constantFrom(
    (at: number) => whole.slice(0, at),
    (at: number) => whole.replace(/(?<=["\]}])(?=\s*[\]}])/g, (_, i: number) => (i > at ? "," : "")),
    (at: number) => whole.replace(/ /g, (blank, i: number) => (i > at ? "\t" : blank)),
    (at: number) => whole.replace(/\n/g, (end, i: number) => (i > at ? " // more\n" : end)),
  );
  async function streamed(text: string, size: number) {
    const bytes = new TextEncoder().encode(text);
    async function* parts() {
      for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
    }
    const { articles, done } = await parseFeedStream(parts());
    const read = [];
    for await (const article of articles) read.push(article);
    return {
      read,
      codes: (await done).diagnostics.map(({ code }) => code),
    };
  }
  it("is the same one-shot, as bytes, and as it comes", async () => {
    await fc.assert(
      fc.asyncProperty(
        faults,
        fc.integer({ min: 70, max: whole.length - 1 }),
        fc.integer({ min: 1, max: 50 }),
        async (spoil, at, size) => {
          const text = spoil(at);
          const one = parseFeed(text);
          const two = parseFeed(new TextEncoder().encode(text));
          const three = await streamed(text, size);
          expect([two.feed, two.diagnostics]).toEqual([one.feed, one.diagnostics]);
          expect(three.read).toEqual(one.feed.articles);
          expect(three.codes).toEqual(one.diagnostics.map(({ code }) => code));
        },
      ),
    );
  });
  it("that is no JSON is refused where it has to be", () => {
    expect(() => parseFeed(whole.replace(/\}$/, ",}"), { strict: true })).toThrow("not valid JSON");
  });
  it("says where", () => {
    const { diagnostics } = parseFeed(whole.replace(/\}$/, ",}"));
    expect(diagnostics).toMatchObject([{ code: "invalid-json", severity: "warning", line: whole.split("\n").length }]);
  });
});
