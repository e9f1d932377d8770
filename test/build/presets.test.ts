/** What each preset makes of a folder, where no generator is at hand to judge: scripts/test-generators.mjs asks the real ones. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll, expect, it, test } from "vitest";
import { findPosts, openSite, readPost } from "../../src/build/posts.ts";
import { presetNames } from "../../src/build/presets/index.ts";
import type { ArticleInput } from "../../src/model.ts";

const work = mkdtempSync(join(tmpdir(), "feedwright-presets-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));
let count = 0;

interface Read {
  readonly articles: ArticleInput[];
  readonly leftOut: string[];
  readonly problems: string[];
  readonly preset: string | undefined;
}

async function read(files: Readonly<Record<string, string>>, preset?: string, source = "."): Promise<Read> {
  const folder = join(work, String(count++));
  mkdirSync(join(folder, ".git"), { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const config = preset === undefined ? {} : { preset };
  const sources = [join(folder, source)];
  const open = openSite(sources, config, { now: new Date("2026-01-01"), isDraftKept: false });
  const found: Read = { articles: [], leftOut: [], problems: [], preset: open?.preset.name };
  if (open === undefined) return found;
  for (const file of await findPosts(sources, open)) {
    const heard = {
      leaveOut: (place: string, message: string) => found.leftOut.push(`${relative(folder, place)}: ${message}`),
      tell: ({ line, message }: { line: number; message: string }) => found.problems.push(`${line}: ${message}`),
      warn: ({ line, message }: { line: number; message: string }) => found.problems.push(`${line}: ${message}`),
    };
    for (const { article } of readPost(file, readFileSync(file, "utf8"), open, config, heard))
      found.articles.push(article);
  }
  return found;
}

const yaml = (matter: string, body = "Text.\n") => `---\n${matter}\n---\n${body}`;
const toml = (matter: string, body = "Text.\n") => `+++\n${matter}\n+++\n${body}`;
const dated = "title: A\ndate: 2024-01-31";

const ROOTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  hugo: { "hugo.toml": 'baseURL = "https://example.com/"\n' },
  jekyll: { "_config.yml": "url: https://example.com\nbaseurl: ''\n", Gemfile: 'gem "jekyll"\n' },
  eleventy: {
    "eleventy.config.js": "export default () => {}",
    "_data/site.json": '{"url":"https://example.com/"}',
  },
  astro: {
    "astro.config.mjs": 'export default defineConfig({ site: "https://example.com" })',
    "src/content/x/.keep": "",
  },
  docusaurus: { "docusaurus.config.js": 'module.exports = { url: "https://example.com", baseUrl: "/" }' },
  vitepress: { ".vitepress/config.mts": 'export default { sitemap: { hostname: "https://example.com" } }' },
  hexo: { "_config.yml": "url: https://example.com\nnew_post_name: :title.md\n" },
  zola: { "zola.toml": 'base_url = "https://example.com"\n[slugify]\n' },
  pelican: { "pelicanconf.py": "SITEURL = 'https://example.com'\nPATH = 'content'\n" },
  mkdocs: {
    "mkdocs.yml":
      "site_url: https://example.com/\nsite_name: Example\nplugins:\n  - search\n  - blog\nx: !!python/name:a.b\ny: !ENV [A]\n",
  },
};

/** A file of each generator, and the article that it is. */
const understood: [preset: string, rule: string, file: string, content: string, expected: Record<string, unknown>][] = [
  ["hugo", "the path of the file", "content/posts/A b.md", yaml(dated), { url: "https://example.com/posts/a-b/" }],
  [
    "jekyll",
    "date and name",
    "_posts/2024-01-31-A.md",
    yaml("title: A"),
    { url: "https://example.com/2024/01/31/A.html" },
  ],
  [
    "eleventy",
    "date and case stay",
    "posts/2024-01-31-A.md",
    yaml("title: A"),
    { url: "https://example.com/posts/2024-01-31-A/" },
  ],
  [
    "astro",
    "names as GitHub's",
    "src/content/x/A B.md",
    yaml("title: A\npubDate: 2024-01-31"),
    { url: "https://example.com/x/a-b/" },
  ],
  [
    "docusaurus",
    "date in folders",
    "blog/2024-01-31-a.md",
    yaml("title: A"),
    { url: "https://example.com/blog/2024/01/31/a" },
  ],
  ["vitepress", "the path, as .html", "posts/A B.md", yaml(dated), { url: "https://example.com/posts/A%20B.html" }],
  ["hexo", "date and name", "source/_posts/A.md", yaml(dated), { url: "https://example.com/2024/01/31/A/" }],
  [
    "zola",
    "no date, ASCII",
    "content/blog/2024-01-31-élevage.md",
    toml('title = "A"'),
    { url: "https://example.com/blog/elevage/" },
  ],
  [
    "zola",
    "a name that is a date",
    "content/blog/2024-01-31.md",
    toml('title = "A"\ndate = 2024-01-31'),
    { url: "https://example.com/blog/2024-01-31/" },
  ],
  [
    "zola",
    "a time in the name",
    "content/2024-01-31T10:00:00Z-a.md",
    toml('title = "A"'),
    { url: "https://example.com/a/", published: "2024-01-31T10:00:00Z" },
  ],
  [
    "zola",
    "a date, an underline and blanks",
    "content/2024-01-31 _ a.md",
    toml('title = "A"'),
    { url: "https://example.com/a/" },
  ],
  [
    "zola",
    "a slug",
    "content/blog/a.md",
    toml('title = "A"\ndate = 2024-01-31\nslug = "Own Slug"'),
    { url: "https://example.com/blog/own-slug/" },
  ],
  [
    "zola",
    "a path",
    "content/blog/a.md",
    toml('title = "A"\ndate = 2024-01-31\npath = "own/path"'),
    { url: "https://example.com/own/path/" },
  ],
  [
    "zola",
    "a bundle",
    "content/bar/2024-01-31-a/index.md",
    toml('title = "A"'),
    { url: "https://example.com/bar/a/", published: "2024-01-31T00:00:00Z" },
  ],
  [
    "zola",
    "a local date is in UTC",
    "content/a.md",
    toml('title = "A"\ndate = 2024-01-31T10:00:00'),
    { published: "2024-01-31T10:00:00Z" },
  ],
  [
    "zola",
    "taxonomies",
    "content/a.md",
    toml('title = "A"\ndate = 2024-01-31\n[taxonomies]\ntags = ["x", "y z"]\ncategories = ["News"]'),
    { categories: ["News", "x", "y z"] },
  ],
  ["zola", "YAML after blank lines", "content/a.md", `\n\n${yaml(dated)}`, { title: "A" }],
  [
    "zola",
    "own data",
    "content/a.md",
    toml('title = "A"\ndate = 2024-01-31\nauthors = ["B"]\n[extra]\nimage = "/x.png"'),
    { bylines: ["B"], image: "https://example.com/x.png" },
  ],
  [
    "pelican",
    "the title, in ASCII",
    "content/x.md",
    "Title: Größe & Höhe\nDate: 2024-01-31\n\nText\n",
    { url: "https://example.com/grosse-hohe.html" },
  ],
  [
    "mkdocs",
    "date and title",
    "docs/blog/posts/any/name.md",
    yaml("date: 2024-01-31", "# Hello *Wörld*!\n\nText\n"),
    { url: "https://example.com/blog/2024/01/31/hello-wörld/", title: "Hello Wörld!" },
  ],
  [
    "mkdocs",
    "a slug",
    "docs/blog/posts/a.md",
    yaml(`${dated}\nslug: own`),
    { url: "https://example.com/blog/2024/01/31/own/" },
  ],
  [
    "mkdocs",
    "dates with a name each",
    "docs/blog/posts/a.md",
    yaml("title: A\ndate:\n  created: 2024-01-31\n  updated: 2024-02-01"),
    { published: "2024-01-31T00:00:00Z", updated: "2024-02-01T00:00:00Z" },
  ],
  [
    "mkdocs",
    "the title is the file's name",
    "docs/blog/posts/my-first_post.md",
    yaml("date: 2024-01-31"),
    { title: "My first post" },
  ],
  [
    "mkdocs",
    "categories and tags",
    "docs/blog/posts/a.md",
    yaml(`${dated}\ncategories: [News]\ntags: [x]`),
    { categories: ["News", "x"] },
  ],
];

test.each(understood)("%s: %s (%s)", async (preset, _, file, content, expected) => {
  const { articles, problems } = await read({ ...ROOTS[preset], [file]: content }, preset);
  expect(problems).toEqual([]);
  expect(articles).toHaveLength(1);
  for (const [field, value] of Object.entries(expected)) {
    const said = articles[0]![field as keyof ArticleInput];
    const plain = said instanceof Date ? String(said) : said;
    expect({ [field]: field === "url" ? decodeURI(String(plain)) : plain }).toEqual({
      [field]: field === "url" ? decodeURI(String(value)) : value,
    });
  }
});

const absent: [preset: string, rule: string, file: string, content: string][] = [
  ["hugo", "a draft", "content/a.md", yaml(`${dated}\ndraft: true`)],
  ["hugo", "later than now", "content/a.md", yaml("title: A\ndate: 2030-01-01")],
  ["hugo", "expired", "content/a.md", yaml(`${dated}\nexpiryDate: 2025-01-01`)],
  ["jekyll", "unpublished", "_posts/2024-01-31-a.md", yaml("published: false")],
  ["jekyll", "later than now", "_posts/2030-01-31-a.md", yaml("title: A")],
  ["jekyll", "no date in the name", "_posts/a.md", yaml("title: A")],
  ["eleventy", "excluded from collections", "posts/a.md", yaml(`${dated}\neleventyExcludeFromCollections: true`)],
  ["eleventy", "no page", "posts/a.md", yaml(`${dated}\npermalink: false`)],
  ["eleventy", "a permalink that is a program", "posts/a.md", yaml(`${dated}\npermalink: "{% if x %}/a/{% endif %}"`)],
  ["docusaurus", "unlisted", "blog/2024-01-31-a.md", yaml("unlisted: true")],
  ["hexo", "unpublished", "source/_posts/a.md", yaml(`${dated}\npublished: false`)],
  ["zola", "no date", "content/a.md", toml('title = "A"')],
  ["zola", "no front matter", "content/a.md", "Text\n"],
  ["zola", "a section's page", "content/_index.md", toml('title = "A"')],
  ["zola", "not rendered", "content/a.md", toml('title = "A"\ndate = 2024-01-31\nrender = false')],
  ["pelican", "hidden", "content/a.md", "Title: A\nDate: 2024-01-31\nStatus: hidden\n\nText\n"],
  ["mkdocs", "a draft", "docs/blog/posts/a.md", yaml(`${dated}\ndraft: true`)],
  ["mkdocs", "no date", "docs/blog/posts/a.md", yaml("title: A")],
];

test.each(absent)("%s leaves out %s", async (preset, _, file, content) => {
  const { articles, leftOut } = await read({ ...ROOTS[preset], [file]: content }, preset);
  expect(articles).toEqual([]);
  expect(leftOut).toHaveLength(1);
});

it.each(["docusaurus", "hexo", "zola", "eleventy", "astro", "vitepress", "pelican", "mkdocs"])(
  "%s publishes what is later than now",
  async (preset) => {
    const [, , file, content] = understood.find(([name]) => name === preset)!;
    const later = { [file.replace("2024-", "2030-")]: content.replace("2024-", "2030-") };
    expect((await read({ ...ROOTS[preset], ...later }, preset)).articles).toHaveLength(1);
  },
);

it.each(presetNames())("%s is guessed from the files around, from the articles' folder too", async (preset) => {
  const [, , file, content] = understood.find(([name]) => name === preset)!;
  expect((await read({ ...ROOTS[preset], [file]: content })).preset).toBe(preset);
  expect((await read({ ...ROOTS[preset], [file]: content }, undefined, dirname(file))).preset).toBe(preset);
});

it("a folder without a generator's files is nobody's", async () => {
  expect((await read({ "posts/2024-01-31-a.md": yaml("title: A") }, undefined, "posts")).preset).toBeUndefined();
});

const wrong: [rule: string, preset: string, file: string, content: string, expected: RegExp][] = [
  ["YAML", "hugo", "content/a.md", yaml("title: A\ntags: [a"), /^3: the front matter is not YAML/],
  ["TOML", "zola", "content/a.md", toml('title = "A"\ndate = nothing'), /^3: the front matter is not TOML/],
  ["a date", "hugo", "content/a.md", yaml("title: A\ndate: soon"), /^3: "soon" is no date/],
  ["a fence that is open", "hugo", "content/a.md", "+++\ntitle = 1\n", /^1: the front matter does not end/],
  ["a program", "astro", "src/content/x/a.md", "---js\n{}\n---\n", /^1: front matter in JavaScript is a program/],
];

test.each(wrong)("%s that cannot be read is told with its line", async (_, preset, file, content, expected) => {
  expect((await read({ ...ROOTS[preset], [file]: content }, preset)).problems[0]).toMatch(expected);
});
