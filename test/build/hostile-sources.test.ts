/** Sources that cannot be read are named, with their files; the others are read all the same. */

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { BuildConfig } from "../../src/build/config/build-config.ts";
import { Drafts } from "../../src/build/outputs.ts";
import { type BuildRun, runBuild } from "../../src/build/run.ts";
import { UsageError } from "../../src/build/usage-error.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "feedwright-sources-"));
  put("posts/good.md", "---\ntitle: Good\ndate: 2023-03-21\n---\nText.\n");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string) => join(folder, name);
function put(name: string, content: string): void {
  mkdirSync(dirname(path(name)), { recursive: true });
  writeFileSync(path(name), content);
}

async function built(config: BuildConfig = {}, source = "posts"): Promise<BuildRun & { readonly text: string }> {
  const drafts = new Drafts({ isDry: true });
  try {
    const run = await runBuild(
      { sources: [path(source)], out: path("out"), title: "T", url: "https://example.com/", ...config },
      drafts,
    );
    return {
      ...run,
      text: run.documents.map(({ document }) => document.feed.articles!.map(({ title }) => title)).join(),
    };
  } finally {
    drafts.discard();
  }
}

const front = (yaml: string, body = "Text.") => `---\ntitle: Bad\ndate: 2023-03-20\n${yaml}\n---\n${body}\n`;
const BOMB = `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefgh"
  .split("")
  .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[i]}`).join(",")}]`)
  .join("\n")}`;

describe("a source that cannot be read is a problem with its file", () => {
  test.each<[string, string, string]>([
    ["aliases of aliases", "bad.md", front(`${BOMB}\ntags: *h`)],
    ["an anchor in itself", "bad.md", front("tags: &a [*a]")],
    ["a map in itself", "bad.md", front("media: &a\n  content: [*a]")],
    ["Markdown in Markdown", "bad.md", front("", `${"> ".repeat(5000)}a`)],
    [
      "lists in lists",
      "bad.md",
      front("", Array.from({ length: 3000 }, (_, i) => `${" ".repeat(i * 2)}- a`).join("\n")),
    ],
    ["brackets in brackets", "bad.md", front("", "[".repeat(20_000))],
    [
      "JSON in JSON",
      "bad.json",
      `{"title":"Bad","date":"2023-03-20","media":${'{"content":['.repeat(5000)}${"]}".repeat(5000)}}`,
    ],
    ["arrays in arrays", "bad.json", `${"[".repeat(50_000)}${"]".repeat(50_000)}`],
    ["YAML in YAML", "bad.md", front(`tags: ${"[".repeat(10_000)}${"]".repeat(10_000)}`)],
    ["NUL in an address", "bad.md", front('audio: "https://example.com/a%00.mp3"')],
    ["a name that no file can have", "bad.md", front(`audio: "https://example.com/${"a".repeat(300)}.mp3"`)],
    [
      "a page whose link holds NUL",
      "bad.html",
      '<link rel="alternate" type="application/rss+xml" href="/a%00.xml"><title>Bad</title><article><h1>Bad</h1><time datetime="2023-03-20">d</time><p>Text of the article, which goes on.</p></article>',
    ],
  ])(
    "%s",
    async (_, name, content) => {
      put(`posts/${name}`, content);
      const run = await built();
      const isRead = run.problems.length === 0;
      if (isRead) expect(run.text).toContain("Good");
      else for (const { place } of run.problems) expect(place).toMatch(new RegExp(`posts/${name}:\\d+$`));
      for (const { message } of run.problems) {
        expect(message).not.toMatch(/\n|at \w+ \(|undefined|\[object/);
        expect(message.length).toBeLessThan(300);
      }
    },
    30_000,
  );

  test("and all of them are named at once", async () => {
    put("posts/a.md", front("tags: &a [*a]"));
    put("posts/b.json", "{");
    put("posts/c.md", front("date: never"));
    const { problems } = await built();
    for (const name of ["a.md", "b.json", "c.md"]) expect(problems.map(({ place }) => place).join()).toContain(name);
  });

  test("a report about a page of the site stops no build", async () => {
    put("site/index.html", '<link rel="alternate" type="application/rss+xml" href="/a%00.xml">');
    mkdirSync(path("site/folder.html"));
    symlinkSync("nowhere", path("site/link.html"));
    const run = await built({ site: path("site") });
    expect(run.problems).toEqual([]);
    expect(run.site?.pages).toBeGreaterThan(0);
  });
});

describe("what is no file of the sources is left out, and said", () => {
  test("a pipe, a link to nothing, a link out of the folder; a link within it is read", async () => {
    put("secret/passwords.md", front("", "secret"));
    put("posts/real/inner.md", "---\ntitle: Inner\ndate: 2023-03-19\n---\nText.\n");
    execFileSync("mkfifo", [path("posts/pipe.md")]);
    symlinkSync("nowhere.md", path("posts/dangling.md"));
    symlinkSync("../secret/passwords.md", path("posts/out.md"));
    symlinkSync("../secret", path("posts/folder"));
    symlinkSync("real", path("posts/within"));
    const run = await built();
    expect(run.text).toContain("Inner");
    expect(run.text).not.toContain("Bad");
    const said = run.warnings
      .filter(({ code }) => code === "odd-source")
      .map(({ place, message }) => `${place}: ${message}`);
    for (const words of [
      /pipe\.md: it is a pipe/,
      /dangling\.md: it is a link to/,
      /out\.md: .* leads out/,
      /folder\/passwords\.md: .* leads out/,
    ])
      expect(said.join("\n")).toMatch(words);
  });

  test("a file that is named may be a link to anywhere", async () => {
    put("elsewhere/a.md", "---\ntitle: Linked\ndate: 2023-03-19\n---\nText.\n");
    symlinkSync("../elsewhere/a.md", path("posts/a.md"));
    expect((await built({}, "posts/a.md")).text).toBe("Linked,Linked,Linked");
  });
});

describe("nothing is written outside of the output folder", () => {
  const episode = () => {
    put("posts/talk.md", front('audio: "https://example.com/talk.mp3"'));
    put("posts/talk.vtt", "WEBVTT\n");
  };
  test.each(["../../x", "/etc", "a/../../x", "..", "a\0b", "C:\\x", "a\\..\\..\\x"])(
    "podcast.folder: %j",
    async (name) => {
      episode();
      await expect(built({ podcast: { folder: name } })).rejects.toThrow(UsageError);
    },
  );
  test.each(["x", "x/y", "./x/"])("podcast.folder: %j", async (name) => {
    episode();
    const drafts = new Drafts();
    const run = await runBuild(
      {
        sources: [path("posts")],
        out: path("out"),
        title: "T",
        url: "https://example.com/",
        podcast: { folder: name },
      },
      drafts,
    );
    expect(run.problems).toEqual([]);
    drafts.publish();
    drafts.discard();
    expect(existsSync(path(join("out", name, "talk.vtt")))).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["out", "posts"]);
  });
  test.each([{ rss: "../x.xml" }, { rss: "/x.xml" }, { rss: "a/../../x.xml" }])("names: %j", async (names) => {
    await expect(built({ names })).rejects.toThrow(UsageError);
  });
});
