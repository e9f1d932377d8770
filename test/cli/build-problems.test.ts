/** Problems in the input: which file, which line, what was expected. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseFeed } from "../../src/index.ts";
import { folders, HEAD, printed, run } from "./command.ts";

const folder = folders("problems");
const rows: [rule: string, file: string, content: string, expected: RegExp][] = [
  [
    "front matter: the line of the key, by the name that was used",
    "a.md",
    "---\ntitle: A\ndate: soon\n---\nText.\n",
    /a\/a\.md:3: "soon" is not a date/,
  ],
  [
    "front matter that is no YAML",
    "a.md",
    "---\ntitle: A\nx: [1\n---\nText.\n",
    /a\/a\.md:\d: the front matter is not YAML/,
  ],
  [
    "JSON: the line of the member",
    "a.json",
    '{\n "title": "A",\n "url": "https://example.com/a",\n "published": "soon"\n}',
    /a\/a\.json:4: "soon" is not a date/,
  ],
  [
    "a list: of the article that is meant",
    "a.json",
    '[\n {"title": "A", "url": "https://example.com/a", "published": "2023-03-01T00:00:00Z"},\n {"title": "B", "url": "https://example.com/b",\n  "published": "soon"}\n]',
    /a\/a\.json:4: "soon" is not a date/,
  ],
  [
    "a JSON Feed: its own names",
    "a.json",
    '{"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [\n {"id": "1", "content_text": "x"},\n {"id": "2", "content_text": "x",\n  "url": "http://exa mple.com/"}\n]}',
    /a\/a\.json:4: /,
  ],
  ["JSON that is none", "a.json", '{\n "title": oops }', /a\/a\.json:2: not valid JSON at "oops }"/],
  ["JSON that ends too early", "a.json", '{\n "title": "A"', /a\/a\.json:2: not valid JSON: it ends too early/],
  [
    "front matter that does not end is no text",
    "a.md",
    "---\ntitle: A\ndate: 2023-03-21\n\nText.\n",
    /a\/a\.md:1: the front matter does not end; close it with a line of ---/,
  ],
  [
    "a value of another kind: the field that it is of",
    "a.json",
    '{\n "title": 5,\n "url": "https://example.com/a",\n "published": "2023-03-21"\n}',
    /a\/a\.json:2: `title`: expected a string, not number 5/,
  ],
  [
    "one of a namespace: by the name that front matter has for it",
    "a.md",
    "---\ntitle: A\ndate: 2023-03-21\nepisode: twelve\naudio: https://example.com/a.mp3\n---\nText.\n",
    /a\/a\.md:4: `episode`: expected a whole number/,
  ],
  ["an empty file", "a.txt", "\n", /a\/a\.txt:1: the file is empty/],
];

test.each(rows)("%s", (_, name, content, expected) => {
  const { status, stderr } = run(folder({ [`a/${name}`]: content }), "build", "a", "-o", "o", ...HEAD);
  expect(stderr).toMatch(expected);
  expect(stderr).toMatch(/1 problem; nothing was written\n$/);
  expect(status).toBe(1);
});

describe("an article without any date is written without one", () => {
  const undated = {
    "a/a.md": "---\ntitle: A\n---\nText.\n",
    "a/b.md": "---\ntitle: B\ndate: 2023-03-21\n---\nText.\n",
  };
  test.each([
    ["whether another has one", undated],
    ["or none has", { "a/a.md": undated["a/a.md"] }],
  ])("%s", (_, files) => {
    const cwd = folder(files);
    const { status, stderr } = run(cwd, "build", "a", "-o", "o", ...HEAD);
    expect(stderr).toMatch(/a\/a\.md: the article has no date and is written without one, in Atom, .* --now DATE/);
    expect(status).toBe(0);
    const documents = ["rss.xml", "atom.xml", "feed.json"].map((name) => readFileSync(join(cwd, "o", name), "utf8"));
    for (const document of documents) {
      const article = parseFeed(document).feed.articles.find(({ title }) => title === "A")!;
      expect([article.published, article.updated]).toEqual([undefined, undefined]);
    }
    expect(documents[0]).not.toContain("1970");
    expect(documents[2]).not.toContain("1970");
  });
  test("only Atom is spoken of where it is written", () => {
    const { stderr } = run(folder(undated), "build", "a", "-o", "o", "--formats", "rss", ...HEAD);
    expect(stderr).toMatch(/a\/a\.md: the article has no date and is written without one; write one/);
  });
});

test.each<readonly [kind: string, file: string, content: string]>([
  ["front matter", "a.md", "---\ntitle: A\ndate: 2023-03-22\n---\nText.\n"],
  ["Hugo's date of publishing", "a.md", "---\ntitle: A\npublishDate: 2023-03-22\n---\nText.\n"],
  ["a file's name", "2023-03-22-a.md", "---\ntitle: A\n---\nText.\n"],
  ["a printed article", "a.txt", "A headline\nBy Jane Doe\n22 Mar 2023, 04:39 PM IST\nText of it.\n"],
  ["JSON", "a.json", '{"title": "A", "url": "https://example.com/a", "published": "2023-03-22T00:00:00Z"}'],
  [
    "a JSON Feed",
    "a.json",
    '{"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [{"id": "1", "url": "https://example.com/a", "content_text": "x", "date_published": "2023-03-22T00:00:00Z"}]}',
  ],
])("an article that is later than now stays at home: %s", (_, file, content) => {
  const files = { [`a/${file}`]: content, "a/b.md": "---\ntitle: B\ndate: 2023-03-01\n---\nText.\n" };
  const titles = (cwd: string) =>
    parseFeed(readFileSync(join(cwd, "o/rss.xml"))).feed.articles.map(({ published }) =>
      published!.toISOString().slice(0, 10),
    );
  const cwd = folder(files);
  const { stderr } = run(cwd, "build", "a", "-o", "o", ...HEAD, "--now", "2023-03-21T12:00:00Z");
  expect(stderr).toContain("1 later than now, left out; --future keeps them");
  expect(titles(cwd)).toEqual(["2023-03-01"]);
  run(cwd, "build", "a", "-o", "o", ...HEAD, "--now", "2023-03-21T12:00:00Z", "--future");
  expect(titles(cwd)).toHaveLength(2);
});

test("two articles of one id: both files are named", () => {
  const twice = '{"id": "urn:x:1", "title": "A", "url": "https://example.com/a", "published": "2023-03-01T00:00:00Z"}';
  const { stderr } = run(folder({ "a/1.json": twice, "a/2.json": twice }), "build", "a", "-o", "o", ...HEAD);
  expect(stderr).toMatch(/a\/2\.json:1: the id "urn:x:1" is that of a\/1\.json too/);
});

test("what the feed lacks: which option gives it", () => {
  const { status, stderr } = run(folder({ "a/x.txt": printed("X", 1) }), "build", "a", "-o", "o", "--title", "T");
  expect(status).toBe(1);
  expect(stderr).toMatch(/the feed's url: .* \(give --url\)/);
});

test("problems leave nothing behind, not even the folder of the output", () => {
  const cwd = folder({ "a/a.md": "---\ntitle: A\ndate: 2023-03-21\nlanguage: '!'\n---\nText.\n" });
  expect(run(cwd, "build", "a", "-o", "o/deep", ...HEAD).status).toBe(1);
  const head = run(cwd, "build", "a", "-o", "o", ...HEAD, "--by", "section", "--config", "missing.json");
  expect(head.status).toBe(2);
  expect(readdirSync(cwd)).toEqual(["a"]);
});

test("MDX is not passed over silently", () => {
  const cwd = folder({ "a/a.mdx": "export const x = 1\n", "b/a.txt": printed("A", 1), "b/b.mdx": "# B\n" });
  expect(run(cwd, "build", "a", "-o", "o", ...HEAD)).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/no articles in a; MDX is a program, which is not run; name the built site's folder/),
  });
  expect(run(cwd, "build", "a/a.mdx", "-o", "o", ...HEAD).status).toBe(2);
  expect(run(cwd, "build", "b", "-o", "o", ...HEAD, "--verbose")).toMatchObject({
    status: 0,
    stderr: expect.stringMatching(/left out b\/b\.mdx: MDX is a program/),
  });
});

test.each([
  ["filter: (a) => a.no.such", '`filter` fails for "A"'],
  ["sort: (a) => a.no.such", /`sort` fails for "[AB]" and "[AB]"/],
  ['feeds: [{ name: "Long reads", filter: (a) => a.no.such }]', /`filter of the feed Long reads` fails for "[AB]"/],
])("a function of the configuration that throws, %s: its name and the article", (option, expected) => {
  const page = (title: string) => `---\ntitle: ${title}\ndate: 2023-03-21\n---\nText.\n`;
  const config = `export default { title: "T", url: "https://example.com/", ${option} };`;
  const files = { "a/a.md": page("A"), "a/b.md": page("B"), "feedwright.config.mjs": config };
  const { status, stderr } = run(folder(files), "build", "a", "-o", "o");
  expect(stderr).toMatch(expected);
  expect(stderr).toContain("Cannot read properties of undefined (reading 'such')");
  expect(stderr).not.toContain("    at ");
  expect(status).toBe(2);
});

test("an article that nothing names is described, not quoted like a title", () => {
  const config = 'export default { title: "T", url: "https://example.com/", filter: (a) => a.no.such };';
  const files = { "a/a.json": '{ "contentHtml": "<p>It rains.</p>" }', "feedwright.config.mjs": config };
  const { stderr } = run(folder(files), "build", "a", "-o", "o");
  expect(stderr).toContain("`filter` fails for an article without a title: ");
});

test("a filter that is async would let everything in: it is refused", () => {
  const config = 'export default { title: "T", url: "https://example.com/", filter: async () => false };';
  const files = { "a/a.txt": printed("A", 1), "feedwright.config.mjs": config };
  const { status, stderr } = run(folder(files), "build", "a", "-o", "o");
  expect(stderr).toContain('`filter` gives a promise for "A"; it has to answer at once');
  expect(status).toBe(2);
});

test("a feed that no article is chosen for is told as that, not by the date it has instead", () => {
  const config =
    '{ "title": "T", "url": "https://example.com/", "feeds": [{ "name": "x", "where": { "tag": "nobody" } }] }';
  const files = { "a/a.txt": printed("A", 1), "feedwright.config.json": config };
  const { status, stderr } = run(folder(files), "build", "a", "-o", "o", "--formats", "rss");
  expect(stderr).toBe("warning o/x/rss.xml: the feed has no articles: what it is made by, or `filter`, lets none in\n");
  expect(status).toBe(0);
});

test.each([
  ["cjs", "module.exports ="],
  ["mts", "export default <object>"],
])("a configuration in .%s is found", (ending, before) => {
  const config = `${before} { title: "T", url: "https://example.com/", sources: ["a"], out: "o" };`;
  const cwd = folder({ "a/a.txt": printed("A", 1), [`feedwright.config.${ending}`]: config });
  expect(run(cwd, "build")).toMatchObject({ status: 0, stderr: "" });
});
