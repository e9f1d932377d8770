/** The Vite plugin, called as Vite calls it. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type FeedsPluginOptions, vite } from "../../src/plugins/unplugin.ts";

type Handler = (
  request: { url: string },
  response: { setHeader(): void; end(body: string): void },
  next: (error?: unknown) => void,
) => void;
interface VitePlugin {
  writeBundle(): Promise<void>;
  configResolved(config: object): void;
  transformIndexHtml(): { attrs: Record<string, string> }[];
  configureServer(server: { middlewares: { use(handler: Handler): void } }): void;
}

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "feedwright-unplugin-"));
  writeFileSync(join(root, "a.md"), "---\ntitle: A\ndate: 2023-03-21\ntags: Ärzte\n---\nText.\n");
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function plugin(options: FeedsPluginOptions): VitePlugin {
  const made = vite({
    title: "T",
    url: "https://example.com/",
    sources: ["a.md"],
    ...options,
  }) as unknown as VitePlugin;
  made.configResolved({ root, base: "/sub/", build: { outDir: "dist" } });
  return made;
}

describe("pages announce", () => {
  const hrefs = (options: FeedsPluginOptions) =>
    plugin(options)
      .transformIndexHtml()
      .map(({ attrs }) => attrs.href);
  test("every format, under the base", () =>
    expect(hrefs({ names: { json: "f.json" } })).toEqual(["/sub/rss.xml", "/sub/atom.xml", "/sub/f.json"]));
  test("no feed of all articles where there is none", () => expect(hrefs({ whole: false })).toEqual([]));
  test("nothing where it is not wanted", () => expect(hrefs({ announce: false })).toEqual([]));
  test("no title where there is none", () =>
    expect(plugin({ title: undefined as never }).transformIndexHtml()[0]!.attrs).not.toHaveProperty("title"));
});

test("what is to be known of the feeds is told in brief", async () => {
  const told: string[] = [];
  const warn = vi.spyOn(console, "warn").mockImplementation((message) => void told.push(message));
  writeFileSync(join(root, "undated.md"), "---\ntitle: B\n---\nText.\n");
  writeFileSync(join(root, "undated-too.md"), "---\ntitle: C\n---\nText.\n");
  await plugin({ sources: ["a.md", "undated.md", "undated-too.md"] }).writeBundle();
  warn.mockRestore();
  expect(told[0]).toMatch(/^feedwright: .*undated\.md: the article has no date .* \(and 1 more like it\)$/);
  expect(told.filter((line) => line.includes("has no date"))).toHaveLength(1);
});

describe("the development server", () => {
  const ask = (url: string) =>
    new Promise<string | undefined>((answer, fail) => {
      const use = (handler: Handler) =>
        handler({ url }, { setHeader: () => {}, end: answer }, (error) => (error ? fail(error) : answer(undefined)));
      plugin({ feeds: [{ by: "tag" }] }).configureServer({ middlewares: { use } });
    });
  test("answers with a feed made anew", async () => expect(await ask("/sub/rss.xml?x")).toContain("<title>A</title>"));
  test("knows names that the address spells in percent", async () =>
    expect(await ask("/sub/tag/%C3%A4rzte/atom.xml")).toContain("<title>A</title>"));
  test.each(["/sub/other.xml", "/rss.xml", "/sub/%ff.xml", "//[/rss.xml"])("passes %s on", async (url) =>
    expect(await ask(url)).toBeUndefined(),
  );
});
