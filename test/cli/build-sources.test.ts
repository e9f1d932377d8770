/** What folders of articles really hold: Windows' files, other generators' front matter, names that mean something to a shell. */

import { expect, test } from "vitest";
import { folders, HEAD, read, run, write } from "./command.ts";

const folder = folders("sources");
const post = (matter: string, body = "Text.\n") => `---\n${matter}\n---\n${body}`;
const plain = post("title: A\ndate: 2023-03-21");
const utf16 = (text: string, isBigEndian = false) => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return isBigEndian ? bytes.swap16() : bytes;
};

interface Item {
  title?: string;
  url: string;
  date_published?: string;
  content_html?: string;
  language?: string;
  tags?: string[];
  image?: string;
}

/** Builds the folder `posts`, which is to hold no problem. */
function itemsOf(files: Readonly<Record<string, string | Uint8Array>>, source = "posts"): Item[] {
  const cwd = folder(files);
  expect(run(cwd, "build", source, "-o", "public", "--formats", "json", ...HEAD)).toMatchObject({ status: 0 });
  return (JSON.parse(read(cwd, "public/feed.json")) as { items: Item[] }).items;
}

const understood: [rule: string, file: string, content: string | Uint8Array, expected: Partial<Item>][] = [
  ["CRLF", "a.md", plain.replace(/\n/g, "\r\n"), { title: "A", content_html: "<p>Text.</p>" }],
  ["UTF-8 with a byte order mark: Markdown", "a.md", `\ufeff${plain}`, { title: "A" }],
  [
    "UTF-8 with a byte order mark: JSON",
    "a.json",
    '\ufeff{"title":"A","id":"a","published":"2023-03-21"}',
    { title: "A" },
  ],
  [
    "UTF-16 as Windows' Notepad writes it",
    "a.txt",
    utf16("Café opens\r\n21 Mar 2023, 04:39 PM IST\r\nNow.\r\n"),
    { title: "Café opens" },
  ],
  ["UTF-16, big-endian", "a.md", utf16(plain, true), { title: "A" }],
  ["an ending in capitals", "A.MD", plain, { title: "A" }],
  ["a name that starts like a project's file", "package-holidays.md", plain, { title: "A" }],
  ["a name that starts like README", "readme-or-not.md", plain, { title: "A" }],
  ["a name before its ending that is no language", "node.js.md", plain, { title: "A", language: undefined as never }],
  ["a language before the ending", "markt.de.md", plain, { language: "de" }],
  [
    "the date in the name: Jekyll, Eleventy",
    "2023-03-21-bridge.md",
    post("title: A"),
    { date_published: "2023-03-21T00:00:00-00:00", url: "https://example.com/2023-03-21-bridge" },
  ],
  [
    "a stated date before that in the name",
    "2023-03-21-bridge.md",
    post("title: A\ndate: 2024-01-01T10:00:00Z"),
    { date_published: "2024-01-01T10:00:00Z" },
  ],
  ["index.md is called as its folder", "one/index.md", plain, { url: "https://example.com/one" }],
  [
    "an address on the site",
    "a.md",
    post("title: A\ndate: 2023-03-21\npermalink: /2023/a/"),
    { url: "https://example.com/2023/a/" },
  ],
  [
    "Astro: pubDate, heroImage",
    "a.md",
    post("title: A\npubDate: Mar 21 2023\nheroImage: /x.png"),
    { date_published: "2023-03-21T00:00:00-00:00", image: "https://example.com/x.png" },
  ],
  [
    "a title, tags and a date of digits are text",
    "a.md",
    post("title: 007\ndate: 20230321\ntags: [2024, yes, true]"),
    { title: "007", date_published: "2023-03-21T00:00:00-00:00", tags: ["2024", "yes", "true"] },
  ],
  [
    "a dash without a tag, beside a section",
    "a.md",
    post("title: A\ndate: 2023-03-21\nsection: S\ntags:\n  - a\n  -"),
    { tags: ["S", "a"] },
  ],
  [
    "a headline is the text of its Markdown",
    "a.md",
    post("date: 2023-03-21", "# Hello **big** `<b>` &amp; [world](x)\n\nText.\n"),
    { title: "Hello big <b> & world", content_html: "<p>Text.</p>" },
  ],
  [
    "an underlined headline",
    "a.md",
    post("date: 2023-03-21", "Bridge\n======\n\nText.\n"),
    { title: "Bridge", content_html: "<p>Text.</p>" },
  ],
  [
    "a headline that is the title already is not said twice",
    "a.md",
    post("title: A\ndate: 2023-03-21", "# A\n\n[x]\n\n[x]: https://e.com/\n"),
    { title: "A", content_html: '<p><a href="https://e.com/">x</a></p>' },
  ],
  [
    "a comment in code is no headline",
    "a.md",
    post("title:\ndate: 2023-03-21", "```sh\n# install\n```\n"),
    { title: undefined as never },
  ],
  ["front matter without a key", "a.txt.md", "---\n---\n# A\n21 Mar 2023\n", { title: "A" }],
];

test.each(understood)("understands %s", (_, name, content, expected) => {
  const dated = { "posts/z.md": post("title: Z\ndate: 2000-01-01") };
  const [first] = itemsOf({ ...dated, [`posts/${name}`]: content }).filter(({ title }) => title !== "Z");
  for (const [field, value] of Object.entries(expected)) expect(first?.[field as keyof Item]).toEqual(value);
});

test("Hugo's page of a list is no article", () => {
  const files = {
    "posts/a.md": plain,
    "posts/_index.md": post("title: Posts"),
    "posts/_index.de.md": post("title: P"),
  };
  expect(itemsOf(files).map(({ title }) => title)).toEqual(["A"]);
});

test("a folder whose name means something in a pattern", () => {
  const files = { "posts (old) [x]/a b é.md": plain };
  expect(itemsOf(files, "posts (old) [x]")[0]!.url).toBe("https://example.com/a-b-%C3%A9");
});

test.each([
  ["Hugo, Astro", "draft: true"],
  ["Jekyll", "published: false"],
])("a draft is left out (%s)", (_, matter) => {
  const files = { "posts/a.md": post(`title: A\n${matter}`), "posts/b.md": post("title: B\ndate: 2023-03-21") };
  expect(itemsOf(files).map(({ title }) => title)).toEqual(["B"]);
});

test("what a build wrote into the folder, and what is installed in it, is no source", () => {
  const cwd = folder({ "posts/a.md": plain, "node_modules/x/CHANGES.md": "# Changes\n" });
  const build = () => run(cwd, "build", ".", "-o", "public", "--manifest", "list.json", "--state", "s.json", ...HEAD);
  expect(build()).toMatchObject({ status: 0 });
  const once = read(cwd, "public/feed.json");
  expect(build()).toMatchObject({ status: 0 });
  expect(read(cwd, "public/feed.json")).toBe(once);
});

test("the address and the pages of a JSON Feed among the sources are its own", () => {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: "T",
    home_page_url: "https://example.com/",
    feed_url: "https://example.com/old.json",
    next_url: "https://example.com/old-2.json",
    items: [{ id: "https://example.com/1", title: "A", content_text: "x", date_published: "2023-03-21T10:00:00Z" }],
  };
  const cwd = folder({ "posts/f.json": JSON.stringify(feed) });
  expect(run(cwd, "build", "posts", "-o", "public", ...HEAD)).toMatchObject({ status: 0 });
  for (const name of ["rss.xml", "atom.xml", "feed.json"]) {
    expect(read(cwd, `public/${name}`)).toContain(`https://example.com/${name}`);
    expect(read(cwd, `public/${name}`)).not.toContain("old");
  }
});

const refused: [rule: string, file: string, content: string | Uint8Array, expected: RegExp][] = [
  [
    "text that is not in UTF-8",
    "a.txt",
    Buffer.from("One\nCaf\xe9\n", "latin1"),
    /posts\/a\.txt:2: the file is not in UTF-8/,
  ],
  ["front matter in TOML", "a.md", '+++\ntitle = "A"\n+++\nText.\n', /posts\/a\.md:1: front matter in TOML/],
  ["front matter that is one text", "a.md", post("hello"), /posts\/a\.md:2: the front matter has no fields/],
  ["front matter that is a list", "a.md", post("- hello"), /posts\/a\.md:2: the front matter has no fields/],
  ["audio that is a number", "a.md", post("title: A\ndate: 2023-03-21\naudio: 5"), /posts\/a\.md:4: /],
  ["audio without an address", "a.md", post("title: A\ndate: 2023-03-21\naudio: { file: x.mp3 }"), /posts\/a\.md:4: /],
  [
    "a duration that is none",
    "a.md",
    post('title: A\ndate: 2023-03-21\naudio: a.mp3\nduration: "soon"'),
    /posts\/a\.md:5: .*duration/,
  ],
  ["JSON that is no object", "a.json", "42", /posts\/a\.json:1: expected an article, which is an object; found 42/],
  [
    "a list with a hole",
    "a.json",
    '[\n{"title":"A","id":"a"},\n null]',
    /posts\/a\.json:3: expected an article.*found null/,
  ],
  ["a JSON date that is a number", "a.json", '{"title":"A","id":"a",\n"published":20230321}', /posts\/a\.json:2: /],
];

test.each(refused)("says where there is %s", (_, name, content, expected) => {
  const cwd = folder({ [`posts/${name}`]: content });
  const { status, stderr } = run(cwd, "build", "posts", "-o", "public", ...HEAD);
  expect(stderr).toMatch(expected);
  expect(stderr).not.toMatch(/undefined|is not a function|Cannot/);
  expect(status).toBe(1);
});

test("a member that seems mistyped is told with its line and the name that was meant, others are passed over", () => {
  const date = '"published":"2023-03-21T16:39:00+05:30"';
  const cwd = folder({
    "posts/a.json": '{"title":"A","id":"a",\n"pubished":"2023-03-21",\n"bylnes":"Jane Doe",\n"Summary":"S"}',
    "posts/list.json": `[{"title":"B","id":"b",${date}},\n{"contentText":"C","id":"c",${date},\n"titel":"C"}]`,
    "posts/own.json": `{"title":"D","id":"d",${date},"site":"x","slug":"d","date":"x","_titel":1,"images":[],"image":"https://example.com/d.png","itunes":{"episode":1}}`,
  });
  const { status, stdout, stderr } = run(cwd, "build", "posts", "-o", "public", ...HEAD);
  const said = (stdout + stderr).split("\n").filter((line) => line.includes("did you mean"));
  expect(said).toEqual([
    "warning posts/a.json:2: an article has no `pubished`; did you mean `published`?",
    "warning posts/a.json:3: an article has no `bylnes`; did you mean `bylines`?",
    "warning posts/a.json:4: an article has no `Summary`; did you mean `summary`?",
    "warning posts/list.json:3: an article has no `titel`; did you mean `title`?",
  ]);
  expect(status).toBe(0);
});

test("a configuration with a byte order mark, and one in a .mts", () => {
  const cwd = folder({ "posts/a.md": plain, "feedwright.config.json": '\ufeff{"sources":["posts"],"out":"public"}' });
  expect(run(cwd, "build", ...HEAD)).toMatchObject({ status: 0 });
  write(cwd, { "my.config.mts": 'export default { sources: ["posts"], out: "other" } satisfies object;\n' });
  expect(run(cwd, "build", "--config", "my.config.mts", ...HEAD)).toMatchObject({ status: 0 });
});
