/** The command as people run it: the built file, in a folder of its own. */

import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseFeed } from "../../src/index.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const command = join(root, "dist/cli.js");
let work: string;
let count = 0;

beforeAll(() => {
  if (!existsSync(command)) execFileSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: "ignore" });
  work = mkdtempSync(join(tmpdir(), "feedwright-cli-"));
}, 120_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A fresh folder with these files. */
function folder(files: Record<string, string>): string {
  const path = join(work, String(count++));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(path, name, ".."), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

function run(cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { status, stdout, stderr };
}

const HEAD = ["--title", "Example Times", "--url", "https://example.com/"];
const PRINTED =
  "Harbour bridge reopens\nBy Meera Nair\n2 min read 21 Mar 2023, 04:39 PM IST\nThe first trams crossed.\n";

describe("build", () => {
  test("makes three feeds of printed articles, Markdown and JSON", () => {
    const cwd = folder({
      "articles/bridge.txt": PRINTED,
      "articles/market.md":
        "---\ntitle: Market\ndate: 2023-03-22T10:00:00-04:00\nauthor: Tom Ashby\n---\n\nIt *stays*.\n",
      "articles/note.json": JSON.stringify({ title: "Note", published: "23 Mar 2023, 09:00 AM IST", contentText: "n" }),
    });
    const { status, stdout, stderr } = run(cwd, "build", "articles", "--out", "public", ...HEAD);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("rss.xml");
    for (const file of ["rss.xml", "atom.xml", "feed.json"]) {
      const { feed } = parseFeed(readFileSync(join(cwd, "public", file)));
      expect(feed.articles.map(({ title }) => title)).toEqual(["Note", "Market", "Harbour bridge reopens"]);
      expect(String(feed.articles[2]!.published)).toBe("2023-03-21T16:39:00+05:30");
      expect(feed.articles[1]!.bylines[0]!.name).toBe("Tom Ashby");
      expect(feed.articles[1]!.contentHtml).toContain("<em>stays</em>");
    }
  });

  test("takes a JSON Feed as a source", () => {
    const source = {
      version: "https://jsonfeed.org/version/1.1",
      title: "x",
      items: [{ id: "1", content_text: "a", date_published: "2023-03-21T16:39:00+05:30" }],
    };
    const cwd = folder({ "feed-in.json": JSON.stringify(source) });
    expect(run(cwd, "build", "feed-in.json", "--out", "o", ...HEAD).status).toBe(0);
    expect(readFileSync(join(cwd, "o/rss.xml"), "utf8")).toContain("+0530");
  });

  test("reads feedwright.config.ts", () => {
    const cwd = folder({
      "a/x.txt": PRINTED,
      "feedwright.config.ts":
        'import { defineConfig } from "feedwright";\nexport default defineConfig({ title: "Configured", url: "https://example.com/", sources: ["a"], out: "o", formats: ["rss"] });\n',
    });
    expect(run(cwd, "build").stderr).toBe("");
    expect(readdirSync(join(cwd, "o"))).toEqual(["rss.xml"]);
    expect(readFileSync(join(cwd, "o/rss.xml"), "utf8")).toContain("Configured");
  });

  test("problems in the input: each with file and line, exit 1, nothing written", () => {
    const cwd = folder({
      "a/bad.json": '{ "title": "x",\n "published": "soon" }',
      "a/worse.json": "{\n  oops }",
      "a/good.txt": PRINTED,
    });
    const { status, stderr } = run(cwd, "build", "a", "--out", "o", ...HEAD);
    expect(status).toBe(1);
    expect(stderr).toMatch(/bad\.json:2: .*"soon"/);
    expect(stderr).toMatch(/worse\.json:2: /);
    expect(stderr).not.toMatch(/\bat .*\.js:\d+/);
    expect(existsSync(join(cwd, "o"))).toBe(false);
  });

  test.each([[["build", "--nonsense"]], [["build", "--limit", "many", "a"]], [["nonsense"]], [["build", "nowhere"]]])(
    "wrong usage %j: exit 2, no stack trace",
    (args) => {
      const { status, stderr } = run(folder({ "a/x.txt": PRINTED }), ...args);
      expect(status).toBe(2);
      expect(stderr).not.toMatch(/\bat .*\.js:\d+/);
    },
  );

  test("--check writes nothing and fails when a file would change", () => {
    const cwd = folder({ "a/x.txt": PRINTED });
    const args = ["build", "a", "--out", "o", ...HEAD];
    expect(run(cwd, ...args, "--check").status).toBe(1);
    expect(existsSync(join(cwd, "o"))).toBe(false);
    run(cwd, ...args);
    expect(run(cwd, ...args, "--check").status).toBe(0);
  });

  test("unchanged files are not touched", () => {
    const cwd = folder({ "a/x.txt": PRINTED });
    const args = ["build", "a", "--out", "o", ...HEAD];
    run(cwd, ...args);
    const { mtimeMs, ino } = statSync(join(cwd, "o/rss.xml"));
    run(cwd, ...args);
    expect(statSync(join(cwd, "o/rss.xml"))).toMatchObject({ mtimeMs, ino });
  });

  test("--limit keeps the newest", () => {
    const cwd = folder({ "a/x.txt": PRINTED, "a/y.txt": PRINTED.replace("2023", "2024").replace("Harbour", "Canal") });
    run(cwd, "build", "a", "--out", "o", "--limit", "1", ...HEAD);
    const { feed } = parseFeed(readFileSync(join(cwd, "o/rss.xml")));
    expect(feed.articles.map(({ title }) => title)).toEqual(["Canal bridge reopens"]);
  });

  test.each(["build", "convert", "show"])("%s --help is worth reading", (name) => {
    const { status, stdout } = run(work, name, "--help");
    expect(status).toBe(0);
    expect(stdout.length).toBeGreaterThan(300);
    expect(stdout).toContain("Example");
  });
});

describe("convert and show", () => {
  const RSS =
    '<rss version="2.0"><channel><title>T</title><link>https://example.com/</link><item><title>A</title><link>https://example.com/a</link><pubDate>Tue, 21 Mar 2023 16:39:00 +0530</pubDate></item></channel></rss>';
  test("convert keeps the offset", () => {
    const { status, stdout } = run(folder({ "in.xml": RSS }), "convert", "in.xml", "--to", "atom");
    expect(status).toBe(0);
    expect(stdout).toContain("2023-03-21T16:39:00+05:30");
  });
  test("show prints what a person wants to see", () => {
    const { status, stdout } = run(folder({ "in.xml": RSS }), "show", "in.xml");
    expect(status).toBe(0);
    expect(stdout).toContain("A");
  });
  test.each([["<html></html>"], [""], ['{"a":1}'], ["nonsense"]])("no feed %j: exit 1 and a sentence", (content) => {
    const { status, stderr } = run(folder({ "in.xml": content }), "show", "in.xml");
    expect(status).toBe(1);
    expect(stderr.length).toBeGreaterThan(10);
    expect(stderr).not.toMatch(/\bat .*\.js:\d+/);
  });
});

describe("the example newsroom", () => {
  test("builds three feeds that agree on twelve articles in four zones and three languages", () => {
    const cwd = join(work, "newsroom");
    cpSync(join(root, "examples/newsroom"), cwd, { recursive: true, filter: (source) => !source.endsWith("public") });
    const { status, stderr } = run(cwd, "build");
    expect([status, stderr]).toEqual([0, ""]);
    const feeds = ["rss.xml", "atom.xml", "feed.json"].map(
      (file) => parseFeed(readFileSync(join(cwd, "public", file))).feed,
    );
    for (const feed of feeds) {
      expect(feed.articles.length).toBeGreaterThanOrEqual(12);
      const offsets = feed.articles.map(({ published, updated }) => (published ?? updated)!.offset);
      expect(new Set(offsets).size).toBeGreaterThanOrEqual(4);
      expect(feed.articles.map(String)).toEqual(feeds[0]!.articles.map(String));
      expect(feed.articles.some(({ enclosures }) => enclosures.some(({ type }) => type === "audio/mpeg"))).toBe(true);
      expect(feed.articles.some(({ image }) => image !== undefined)).toBe(true);
    }
    const languages = new Set(feeds[0]!.articles.map(({ language }) => language ?? feeds[0]!.language));
    expect(languages.size).toBeGreaterThanOrEqual(3);
  });
});

describe("build of a built site", () => {
  const page = (title: string, more = "") =>
    `<!doctype html><html lang="en"><head><title>${title}</title>${more}</head><body><main><article><h1>${title}</h1><p class="byline">By Meera Nair</p><p><time datetime="2023-03-21T16:39:00+05:30">21 March 2023</time></p><p>The first trams crossed <a href="../quay/">the bridge</a>.</p></article></main></body></html>`;
  const SITE = {
    "site/index.html": "<!doctype html><title>Home</title><h1>Home</h1><a href='/2023/bridge/'>Bridge</a>",
    "site/2023/bridge/index.html": page("Bridge reopens"),
    "site/2023/bridge/amp.html": page(
      "Bridge reopens",
      '<link rel="canonical" href="https://example.com/2023/bridge/">',
    ),
    "site/about.html": "<!doctype html><title>About</title><h1>About</h1><p>We print.</p>",
    "site/robots.txt": "User-agent: *\nAllow: /\n",
    "site/search.json": "[]",
  };
  const build = (cwd: string, ...more: string[]) => run(cwd, "build", "site", "--out", "site", ...HEAD, ...more);
  // That no page announces the feeds is told too, and is tested with `--site`.
  const leftOut = (stderr: string) => stderr.split("\n").filter((line) => line.startsWith("left out"));

  test("its pages become articles at their addresses; what is none is left out, each with a reason", () => {
    const cwd = folder(SITE);
    const { status, stderr } = build(cwd, "--verbose");
    expect(status).toBe(0);
    expect(leftOut(stderr).sort()).toEqual([
      "left out site/2023/bridge/amp.html: it is another page of the article in site/2023/bridge/index.html",
      "left out site/about.html: it has no date; --undated feed or --undated mtime takes it into the feed",
      "left out site/index.html: it is the home page of its site",
    ]);
    const { feed } = parseFeed(readFileSync(join(cwd, "site/atom.xml")));
    expect(feed.articles).toMatchObject([
      { id: "https://example.com/2023/bridge/", title: "Bridge reopens", bylines: [{ name: "Meera Nair" }] },
    ]);
    expect(String(feed.articles[0]!.published)).toBe("2023-03-21T16:39:00+05:30");
    expect(feed.articles[0]!.contentHtml).toContain('href="https://example.com/2023/quay/"');
  });

  test("without --verbose they are counted", () =>
    expect(leftOut(build(folder(SITE)).stderr)).toEqual(["left out 3 files; --verbose tells why"]));

  test("pages without a date come in where --undated says which date they get", () => {
    const cwd = folder(SITE);
    expect(build(cwd, "--undated", "feed").status).toBe(0);
    const { feed } = parseFeed(readFileSync(join(cwd, "site/atom.xml")));
    expect(feed.articles.map(({ title }) => title).sort()).toEqual(["About", "Bridge reopens"]);
  });

  test("a second run rewrites nothing", () => {
    const cwd = folder(SITE);
    build(cwd);
    expect(build(cwd, "--check").status).toBe(0);
  });

  test("a site without an article is a problem", () => {
    const { status, stderr } = build(folder({ "site/index.html": SITE["site/index.html"] }));
    expect(status).toBe(1);
    expect(stderr).toContain("none of 1 pages is an article");
  });
});
