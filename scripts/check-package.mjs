// Packs the package as npm would publish it, lints the tarball, installs it in a fresh folder and uses it there
// as people do: import, require, types under both module resolutions, and the command.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "feedwright-package-"));
const bin = (name) => join(root, "node_modules", ".bin", name);

function run(file, args, cwd = root) {
  return execFileSync(file, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
}

let failed = 0;
function check(name, action) {
  try {
    action();
    console.log(`ok   ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAIL ${name}\n${error.stdout ?? ""}${error.message}`);
  }
}

const PROGRAM = `
const feed = { title: "Example News", url: "https://example.com/", feedUrl: "https://example.com/rss.xml", articles: [
  { title: "Heat wave", url: "https://example.com/heat", published: "21 Mar 2023, 04:39 PM IST", bylines: parseByline("With inputs from ANI") } ] };
const xml = generateRss(feed);
const back = parseFeed(xml).feed.articles[0];
if (back.published.toRfc3339() !== "2023-03-21T16:39:00+05:30") throw new Error("offset lost: " + back.published.toRfc3339());
if (back.bylines[0].name !== "ANI") throw new Error("byline lost: " + JSON.stringify(back.bylines));
`;
const PAGES = `
const page = '<link rel="alternate" type="application/rss+xml" href="/rss.xml">';
const [found] = discoverFeeds(page, "https://example.com/");
if (found.url !== "https://example.com/rss.xml") throw new Error("feed not found: " + JSON.stringify(found));
if (sanitizeHtml("<b onclick=x>a</b>") !== "<b>a</b>") throw new Error("not sanitized");
`;
const WEB = `
new Parser().parseString("<rss version='2.0'><channel><title>T</title></channel></rss>").then(({ title }) => {
  if (title !== "T") throw new Error("not read: " + title);
});
fetchFeed("nowhere").then(() => { throw new Error("nowhere is an address"); }, (error) => {
  if (error.code !== "invalid-option") throw error;
});
const { at } = nextCheck({ url: "https://example.com/", errors: 0, unchanged: 0 }, { outcome: "changed" }, new Date(0));
if (!(at.getTime() > 0)) throw new Error("no next visit: " + at);
`;
const DROP_IN = `
const dropIn = new Feed({ title: "Example News", link: "https://example.com/" });
dropIn.addItem({ title: "Heat wave", link: "https://example.com/heat", date: new Date(0) });
if (parseFeed(dropIn.rss2()).feed.articles[0].title !== "Heat wave") throw new Error("not written: " + dropIn.rss2());
`;
/** Node has every name at once and one copy of each part, loads what is called, and may be importing other entries meanwhile. */
const IN_PARTS = `
import { deepStrictEqual, strictEqual } from "node:assert";
import { createRequire } from "node:module";
import * as feedwright from "feedwright";
const { cache } = createRequire(import.meta.url);
const loaded = () => Object.keys(cache).filter((file) => file.includes("dist")).map((file) => file.match(/([a-z-]+)\\.js$/)[1]);
deepStrictEqual(loaded(), []);
const others = ["html", "feed", "astro", "web", "rss-parser"].map((entry) => import("feedwright/" + entry));
const rss = feedwright.generateRss({ title: "T", url: "https://example.com/", updated: new Date(0), articles: [] });
await Promise.resolve();
strictEqual(feedwright.parseFeed(rss).feed.updated instanceof feedwright.Timestamp, true);
strictEqual(loaded().includes("validating"), false);
strictEqual(feedwright.validateFeed(rss).valid, true);
strictEqual(loaded().includes("validating"), true);
await Promise.all(others);
const whole = await import("./node_modules/feedwright/dist/index.js");
deepStrictEqual(Object.keys(feedwright), Object.keys(whole));
for (const [name, value] of Object.entries(whole)) {
  if (typeof value === "function") deepStrictEqual([feedwright[name].length, feedwright[name].name], [value.length, value.name]);
  else if (value.kind === "codec") deepStrictEqual(feedwright[name].name, value.name);
  else deepStrictEqual(feedwright[name], value);
}
strictEqual(feedwright.FeedError, whole.FeedError);
strictEqual(feedwright.Timestamp.name, "Timestamp");
`;
const TYPED = `
import { Feed, type Item } from "feedwright/feed";
const item: Item = { title: "T", link: "https://example.com/", date: new Date(0) };
new Feed({ title: "T" }).addItem(item);
import { discoverFeeds, type DiscoveredFeed } from "feedwright/html";
const found: DiscoveredFeed[] = discoverFeeds("<link>");
export { found };
import { fetchFeed, type FetchResult } from "feedwright/web";
const visit: Promise<FetchResult> = fetchFeed("https://example.com/feed.xml", { now: new Date(0) });
export { visit };
import Parser, { type Item as ParsedItem } from "feedwright/rss-parser";
const items: Promise<ParsedItem[]> = new Parser().parseString("<rss/>").then(({ items }) => items);
export { items };
import { generateAtom, parseFeed, type Article, type FeedInput } from "feedwright";
const input: FeedInput = { title: "T", url: "https://example.com/", articles: [] };
const article: Article | undefined = parseFeed(generateAtom(input, { updated: new Date(0) })).feed.articles[0];
const episode: number | undefined = article?.itunes?.episode;
// @ts-expect-error an article's title is text
const title: number | undefined = article?.title;
export { episode, title };
`;

try {
  const [{ filename }] = JSON.parse(run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", work]));
  const tarball = join(work, filename);
  check("publint finds nothing to complain about", () => run(bin("publint"), ["run", tarball, "--strict"]));
  check("attw: types are right for every kind of import", () =>
    // Subpaths need `exports`, which the resolution of Node 10 does not know: below what the package asks for.
    // What browsers load is no module, and the plugins are modules only.
    run(bin("attw"), [
      ...[tarball, "--profile", "node16", "--format", "ascii", "--no-emoji"],
      ...["--exclude-entrypoints", "./feed-view.js", "./feed-view.css", "./eleventy", "./unplugin"],
    ]),
  );

  const user = join(work, "user");
  mkdirSync(user);
  writeFileSync(join(user, "package.json"), JSON.stringify({ name: "user", private: true, type: "module" }));
  run("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", tarball], user);
  writeFileSync(
    join(user, "a.mjs"),
    `import { generateRss, parseByline, parseFeed } from "feedwright";
import { discoverFeeds, sanitizeHtml } from "feedwright/html";
import { fetchFeed, nextCheck } from "feedwright/web";
import Parser from "feedwright/rss-parser";
import { Feed } from "feedwright/feed";${PROGRAM}${PAGES}${WEB}${DROP_IN}`,
  );
  writeFileSync(
    join(user, "b.cjs"),
    `const { generateRss, parseByline, parseFeed } = require("feedwright");
const { discoverFeeds, sanitizeHtml } = require("feedwright/html");
const { fetchFeed, nextCheck } = require("feedwright/web");
const Parser = require("feedwright/rss-parser");
const { Feed } = require("feedwright/feed");${PROGRAM}${PAGES}${WEB}${DROP_IN}`,
  );
  check("import", () => run(process.execPath, ["a.mjs"], user));
  check("require", () => run(process.execPath, ["b.cjs"], user));

  writeFileSync(join(user, "parts.mjs"), IN_PARTS);
  check("Node loads each part when it is called", () => run(process.execPath, ["parts.mjs"], user));

  for (const name of ["unplugin", "eleventy"]) {
    check(`feedwright/${name}, imported and required`, () => {
      run(
        process.execPath,
        ["-e", `import("feedwright/${name}").then((plugin) => plugin.vite ?? plugin.default.name)`],
        user,
      );
      run(process.execPath, ["-e", `require("feedwright/${name}")`], user);
    });
  }
  writeFileSync(join(user, "typed.ts"), TYPED);
  writeFileSync(join(user, "typed.cts"), TYPED);
  const tsc = [join(root, "node_modules", "typescript", "bin", "tsc"), "--noEmit", "--strict", "--target", "es2022"];
  const tscWith = (...args) => run(process.execPath, [...tsc, ...args], user);
  check("types, node16, ESM and CommonJS", () =>
    tscWith("--module", "node16", "--moduleResolution", "node16", "typed.ts", "typed.cts"),
  );
  check("types, bundler", () => tscWith("--module", "esnext", "--moduleResolution", "bundler", "typed.ts"));

  cpSync(join(root, "examples", "newsroom"), join(user, "newsroom"), {
    recursive: true,
    filter: (source) => !source.endsWith("public"),
  });
  const newsroom = join(user, "newsroom");
  check("npx feedwright build", () => {
    run("npx", ["--no-install", "feedwright", "build"], newsroom);
    for (const file of ["rss.xml", "atom.xml", "feed.json"])
      if (!existsSync(join(newsroom, "public", file))) throw new Error(`${file} was not written`);
    if (!readFileSync(join(newsroom, "public", "rss.xml"), "utf8").includes("+0530")) throw new Error("no offset kept");
  });
} finally {
  rmSync(work, { recursive: true, force: true });
}
if (failed > 0) process.exit(1);
