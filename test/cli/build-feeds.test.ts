/** `build`: several feeds, pages and archives, a manifest, hubs. */

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseFeed, validateFeed } from "../../src/index.ts";
import { folders, HEAD, printed, read, run, write } from "./command.ts";

const folder = folders("feeds");
const post = (fields: Record<string, unknown>, text = "Some words.") =>
  `---\n${Object.entries(fields)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join("\n")}\n---\n\n${text}\n`;
const dated = (day: number) => `2023-03-${String(day).padStart(2, "0")}T10:00:00+05:30`;
const titles = (cwd: string, name: string) => parseFeed(read(cwd, name)).feed.articles.map(({ title }) => title);

const POSTS = {
  "posts/politics/vote.md": post({ title: "Vote", date: dated(3), tags: ["Council", "India"], author: "Jane Doe" }),
  "posts/politics/toll.md": post({
    title: "Toll",
    date: dated(2),
    tags: ["council"],
    author: "Tom Ashby",
    language: "de",
  }),
  "posts/nature/eels.md": post({ title: "Eels", date: dated(1), author: "Jane Doe" }),
  "posts/about.md": post({ title: "About", date: dated(4), section: "Meta & More" }),
};

describe("several feeds", () => {
  test("--by section, tag, author, language: a folder for each, names made of letters", () => {
    const cwd = folder(POSTS);
    const { status, stderr } = run(
      cwd,
      "build",
      "posts",
      "-o",
      "o",
      ...HEAD,
      "--language",
      "en",
      "--by",
      "section,tag,author,language",
    );
    expect([status, stderr]).toEqual([0, ""]);
    expect(readdirSync(join(cwd, "o/section")).sort()).toEqual(["meta-more", "nature", "politics"]);
    expect(readdirSync(join(cwd, "o/tag")).sort()).toEqual(["council", "india", "meta-more"]);
    expect(readdirSync(join(cwd, "o/language")).sort()).toEqual(["de", "en"]);
    expect(titles(cwd, "o/rss.xml")).toEqual(["About", "Vote", "Toll", "Eels"]);
    expect(titles(cwd, "o/section/politics/atom.xml")).toEqual(["Vote", "Toll"]);
    expect(titles(cwd, "o/tag/council/feed.json")).toEqual(["Vote", "Toll"]);
    expect(titles(cwd, "o/author/jane-doe/rss.xml")).toEqual(["Vote", "Eels"]);
    expect(titles(cwd, "o/language/de/rss.xml")).toEqual(["Toll"]);
    const { feed } = parseFeed(read(cwd, "o/section/politics/rss.xml"));
    expect(feed).toMatchObject({
      title: "Example Times: politics",
      id: "https://example.com/#section/politics",
      feedUrl: "https://example.com/section/politics/rss.xml",
      updated: new Date("2023-03-03T04:30:00Z"),
    });
  });

  test("a configuration chooses names, titles, slugs and articles", () => {
    const config = {
      ...{
        sources: ["posts"],
        out: "o",
        title: "Example Times",
        url: "https://example.com/",
        formats: ["rss"],
        whole: false,
      },
      feeds: [
        {
          by: "section",
          names: "{slug}.xml",
          title: "{name} in {title}",
          url: "{slug}/",
          only: ["Politics", "meta & more"],
          slugs: { "Meta & More": "meta" },
        },
        { by: "tag", least: 2, heads: { council: { title: "The council", description: "All of it." } } },
        { name: "Germany", where: { section: "politics", language: ["de", "at"] }, head: { language: "de" } },
      ],
    };
    const cwd = folder({ ...POSTS, "feedwright.config.json": JSON.stringify(config) });
    expect(run(cwd, "build")).toMatchObject({ status: 0, stderr: "" });
    expect(readdirSync(join(cwd, "o")).sort()).toEqual(["germany", "meta.xml", "politics.xml", "tag"]);
    expect(parseFeed(read(cwd, "o/politics.xml")).feed).toMatchObject({
      title: "politics in Example Times",
      url: "https://example.com/politics/",
    });
    expect(parseFeed(read(cwd, "o/tag/council/rss.xml")).feed).toMatchObject({
      title: "The council",
      description: "All of it.",
    });
    expect(titles(cwd, "o/germany/rss.xml")).toEqual(["Toll"]);
  });

  test("names of which no file names can be made, or one for two: refused, with what to write", () => {
    const cwd = folder({
      "a/x.md": post({ title: "X", date: dated(1), tags: ["C++"] }),
      "a/y.md": post({ title: "Y", date: dated(2), tags: ["C#", "🎈"] }),
    });
    const { status, stderr } = run(cwd, "build", "a", "-o", "o", ...HEAD, "--by", "tag");
    expect(status).toBe(1);
    expect(stderr).toContain('the tag "C++" would have the same file names as "C#" ("c")');
    expect(stderr).toContain('slugs: { "🎈": "…" }');
    expect(existsSync(join(cwd, "o"))).toBe(false);
  });

  test.each([
    [
      "two feeds of one file",
      { feeds: [{ by: "section", names: "all/{file}" }] },
      /would both be written to all\/rss\.xml/,
    ],
    [
      "a name outside of the folder",
      { feeds: [{ name: "x", names: "../{file}" }] },
      /no name for a file in the output folder/,
    ],
    ["a pattern that means nothing", { feeds: [{ by: "tag", names: "{tag}/{file}" }] }, /\{tag\} in .* means nothing/],
    ["no kind", { feeds: [{ by: "category" }] }, /the category of an article is its section/],
    ["an option that is none", { formatz: ["rss"] }, /`formatz` is no option/],
    ["a zone that is none", { zones: { IST: "Europe/Dubln" } }, /`zones` is .*Dubln.*a zone like "Europe\/Dublin"/],
    ["a name for no format", { names: { xml: "feed.xml" } }, /`names` is .*; expected names for rss, atom, json only/],
    ["no format at all", { formats: [] }, /`formats` is \[\]; expected a list that is not empty/],
    ["a list in the place of an object", { feed: [] }, /`feed` is \[\]; expected an object/],
    ["a value of another kind", { limit: "20" }, /`limit` is "20"; expected a whole number/],
    ["two files of one name", { manifest: "o/rss.xml" }, /two different files would be written to .*rss\.xml/],
    ["archives with a limit", { limit: 2, paging: { size: 1, kind: "archived" } }, /give one of the two/],
  ])("%s: exit 2", (_, config, message) => {
    const cwd = folder({
      ...POSTS,
      "feedwright.config.json": JSON.stringify({
        sources: ["posts"],
        out: "o",
        title: "T",
        url: "https://example.com/",
        ...config,
      }),
    });
    const { status, stderr } = run(cwd, "build");
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(status).toBe(2);
  });

  test.each([
    [
      "ts",
      'import { defineConfig, type BuildConfig } from "feedwright";\nconst config: BuildConfig = { CONFIG };\nexport default defineConfig(config);',
    ],
    ["mjs", 'import { defineConfig } from "feedwright";\nexport default defineConfig({ CONFIG });'],
    ["js", "module.exports = { CONFIG };"],
    ["json", "{ CONFIG }"],
  ])("feedwright.config.%s, with nothing installed beside it", (ending, text) => {
    const config = '"sources": ["posts"], "out": "o", "title": "T", "url": "https://example.com/", "formats": ["rss"]';
    const cwd = folder({ ...POSTS, [`feedwright.config.${ending}`]: text.replace("CONFIG", config) });
    expect(run(cwd, "build")).toMatchObject({ status: 0, stderr: "" });
    expect(readdirSync(cwd).sort()).toEqual([`feedwright.config.${ending}`, "o", "posts"]);
  });

  test("a configuration elsewhere names paths from where it is", () => {
    const config = { sources: ["posts"], out: "o", title: "T", url: "https://example.com/" };
    const posts = Object.fromEntries(Object.entries(POSTS).map(([name, text]) => [`site/${name}`, text]));
    const cwd = folder({ ...posts, "site/feedwright.config.json": JSON.stringify(config) });
    expect(run(cwd, "build", "--config", "site/feedwright.config.json").status).toBe(0);
    expect(existsSync(join(cwd, "site/o/rss.xml"))).toBe(true);
  });
});

describe("pages", () => {
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`a/${i + 1}.txt`, printed(`Story ${i + 1}`, i + 1)]));
  const pages = (cwd: string) => readdirSync(join(cwd, "o")).sort();

  test("paged: one document for each so many, linked both ways, in every format", () => {
    const cwd = folder(many(5));
    expect(run(cwd, "build", "a", "-o", "o", ...HEAD, "--page-size", "2").status).toBe(0);
    expect(pages(cwd)).toEqual(
      [
        "atom.xml",
        "atom-2.xml",
        "atom-3.xml",
        "feed.json",
        "feed-2.json",
        "feed-3.json",
        "rss.xml",
        "rss-2.xml",
        "rss-3.xml",
      ].sort(),
    );
    expect(titles(cwd, "o/rss-3.xml")).toEqual(["Story 1"]);
    for (const [name, ext] of [
      ["rss", "xml"],
      ["atom", "xml"],
      ["feed", "json"],
    ]) {
      const url = (page: string) => `https://example.com/${name}${page}.${ext}`;
      expect(parseFeed(read(cwd, `o/${name}-2.${ext}`)).feed).toMatchObject({
        feedUrl: url("-2"),
        id: "https://example.com/",
        paging: { first: url(""), previous: url(""), next: url("-3"), last: url("-3") },
      });
    }
    expect(JSON.parse(read(cwd, "o/feed.json")).next_url).toBe("https://example.com/feed-2.json");
  });

  test("archived: the feed has the newest, archives do not change when an article comes", () => {
    const cwd = folder(many(7));
    const args = ["build", "a", "-o", "o", ...HEAD, "--page-size", "2", "--paging", "archived"];
    expect(run(cwd, ...args).status).toBe(0);
    expect(titles(cwd, "o/rss.xml")).toEqual(["Story 7", "Story 6"]);
    expect(titles(cwd, "o/rss-archive-1.xml")).toEqual(["Story 2", "Story 1"]);
    expect(JSON.parse(read(cwd, "o/feed.json")).next_url).toBe("https://example.com/feed-archive-3.json");
    expect(JSON.parse(read(cwd, "o/feed-archive-2.json")).next_url).toBe("https://example.com/feed-archive-1.json");
    const before = new Map(pages(cwd).map((name) => [name, read(cwd, `o/${name}`)]));
    write(cwd, { "a/8.txt": printed("Story 8", 8) });
    expect(run(cwd, ...args).status).toBe(0);
    const changed = pages(cwd).filter((name) => before.get(name) !== read(cwd, `o/${name}`));
    expect(changed).toEqual(["atom.xml", "feed.json", "rss.xml"]);
    write(cwd, { "a/9.txt": printed("Story 9", 9) });
    const { stdout } = run(cwd, ...args);
    expect(stdout).toMatch(/rss-archive-2\.xml .*unchanged/);
    expect(parseFeed(read(cwd, "o/atom-archive-2.xml")).feed.paging).toEqual({
      current: "https://example.com/atom.xml",
      previousArchive: "https://example.com/atom-archive-1.xml",
      nextArchive: "https://example.com/atom-archive-3.xml",
      archive: true,
    });
    expect(parseFeed(read(cwd, "o/rss.xml")).feed.paging).toEqual({
      previousArchive: "https://example.com/rss-archive-4.xml",
    });
  });

  test.each([["paged"], ["archived"]])("%s documents are valid, without a warning", (kind) => {
    const cwd = folder(many(5));
    const { stderr } = run(
      cwd,
      "build",
      "a",
      "-o",
      "o",
      ...HEAD,
      "--page-size",
      "2",
      "--paging",
      kind,
      "--by",
      "author",
    );
    expect(stderr).toBe("");
    for (const name of pages(cwd).filter((file) => /\.(?:xml|json)$/.test(file)))
      expect(
        validateFeed(read(cwd, `o/${name}`), { url: `https://example.com/${name}` }).diagnostics.filter(
          ({ severity }) => severity !== "info",
        ),
      ).toEqual([]);
  });
});

describe("what goes with feeds", () => {
  test("--manifest lists every file with its size and hash, the same each time", () => {
    const cwd = folder({ "a/x.txt": printed("X", 1), "a/y.txt": printed("Y", 2) });
    const args = ["build", "a", "-o", "o", ...HEAD, "--page-size", "1", "--by", "author", "--manifest", "o/feeds.json"];
    expect(run(cwd, ...args).status).toBe(0);
    const manifest = JSON.parse(read(cwd, "o/feeds.json"));
    expect(manifest.files.length).toBe(12);
    for (const { path, bytes, sha256 } of manifest.files) {
      const content = readFileSync(join(cwd, "o", path));
      expect([bytes, sha256]).toEqual([content.length, createHash("sha256").update(content).digest("hex")]);
    }
    expect(manifest.files[0]).toMatchObject({
      path: "rss.xml",
      format: "rss",
      type: "application/rss+xml",
      url: "https://example.com/rss.xml",
      articles: 1,
      newest: "2023-03-02T16:39:00+05:30",
    });
    expect(manifest.files.at(-1)).toMatchObject({ path: "author/meera-nair/feed-2.json", feed: "Meera Nair", page: 2 });
    expect(run(cwd, ...args).stdout).not.toMatch(/ written/);
  });

  test("--hub is announced in every format", () => {
    const cwd = folder({ "a/x.txt": printed("X", 1) });
    run(cwd, "build", "-o", "o", ...HEAD, "--hub", "https://hub.example/", "a");
    for (const name of ["rss.xml", "atom.xml", "feed.json"])
      expect(parseFeed(read(cwd, `o/${name}`)).feed.hubs).toEqual([{ type: "WebSub", url: "https://hub.example/" }]);
  });

  test("a folder in the place of a file: nothing is written, not even the others", () => {
    const cwd = folder({ "a/x.txt": printed("X", 1), "o/feed.json/x": "", "o/rss.xml": "old" });
    const { status, stderr } = run(cwd, "build", "a", "-o", "o", ...HEAD);
    expect(status).toBe(2);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(readdirSync(join(cwd, "o")).sort()).toEqual(["feed.json", "rss.xml"]);
    expect(read(cwd, "o/rss.xml")).toBe("old");
  });
});
