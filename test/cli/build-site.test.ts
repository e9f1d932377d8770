/** `build --site`: do the pages of the site announce its feeds? And what is written is valid. */

import { expect, test } from "vitest";
import { folders, HEAD, printed, run } from "./command.ts";

const folder = folders("site");
const link = (href: string, type = "application/rss+xml") =>
  `<!doctype html><html><head><link rel="alternate" type="${type}" href="${href}"></head></html>`;
const BUILD = ["build", "a", "-o", "site", "--formats", "rss", ...HEAD, "--site", "site"];

test("pages that announce the feeds, however they spell the address", () => {
  const cwd = folder({
    "a/x.txt": printed("X", 1),
    "site/index.html": link("rss.xml"),
    "site/deep/page/index.html": link("../../rss.xml"),
    "site/about.html": link("https://example.com/rss.xml"),
  });
  const { status, stderr } = run(cwd, ...BUILD);
  expect([status, stderr]).toEqual([0, "3 pages of the site announce the feeds\n"]);
});

test("pages that lack a link, have another type, or lead nowhere; --verbose names all", () => {
  const cwd = folder({
    "a/x.txt": printed("X", 1),
    "site/index.html": link("/rss.xml"),
    "site/one.html": "<title>One</title>",
    "site/two.html": link("/old-feed.xml"),
    "site/three.html": link("/rss.xml", "text/xml"),
    "site/four.html": "<title>Four</title>",
  });
  const { status, stderr } = run(cwd, ...BUILD);
  expect(status).toBe(0);
  expect(stderr).toMatch(
    /3 of 5 {2}does not announce https:\/\/example\.com\/rss\.xml +four\.html, one\.html … \(1 more\)/,
  );
  expect(stderr).toMatch(/1 of 5 {2}announces https:\/\/example\.com\/old-feed\.xml, which does not exist +two\.html/);
  expect(stderr).toMatch(/1 of 5 {2}announces .* with another type than application\/rss\+xml +three\.html/);
  expect(stderr).toContain(
    '<link rel="alternate" type="application/rss+xml" title="Example Times" href="https://example.com/rss.xml">',
  );
  expect(run(cwd, ...BUILD, "--verbose").stderr).toMatch(
    /does not announce [^\n]*:\n {2}four\.html\n {2}one\.html\n {2}two\.html/,
  );
});

test("a feed of a section needs one page; feeds of the output folder have its address in the site", () => {
  const cwd = folder({
    "a/news/x.txt": printed("X", 1),
    "site/index.html": link("/feeds/rss.xml"),
    "site/news.html": link("/feeds/rss.xml") + link("/feeds/section/news/rss.xml"),
  });
  const args = ["build", "a", "-o", "site/feeds", "--formats", "rss", ...HEAD, "--site", "site", "--by", "section"];
  expect(run(cwd, ...args).stderr).toBe("2 pages of the site announce the feeds\n");
});

test("a site that is not there: exit 2", () => {
  const cwd = folder({ "a/x.txt": printed("X", 1) });
  const { status, stderr } = run(cwd, "build", "a", "-o", "o", ...HEAD, "--site", "nowhere");
  expect([status, stderr]).toEqual([2, "feedwright: the site nowhere does not exist; build it first\n"]);
});

test("what no valid document may hold is told with its place in the source, and nothing is written", () => {
  const media = { contents: [{ url: "https://example.com/a.mp3", hashes: [{ algo: "md5", value: "no digest" }] }] };
  const bad = { title: "X", url: "https://example.com/x", published: "2023-03-01T00:00:00Z", media };
  const cwd = folder({ "a/x.json": JSON.stringify(bad) });
  const { status, stderr } = run(cwd, "build", "a", "-o", "o", ...HEAD);
  expect(status).toBe(1);
  expect(stderr).toContain(
    "error a/x.json:1: `media.contents[0].hashes[0].value`: expected a digest by md5 or sha-1 in hexadecimal",
  );
  expect(stderr).toContain("nothing was written");
});

test("warnings are told once for each kind; --verbose tells all", () => {
  const odd = (n: number) => `---\ntitle: T${n}\ndate: 2023-03-0${n}T10:00:00Z\n---\n\n<p onclick="x()">Hello</p>\n`;
  const cwd = folder({ "a/1.md": odd(1), "a/2.md": odd(2) });
  const args = ["build", "a", "-o", "o", "--formats", "rss", ...HEAD];
  const { status, stderr } = run(cwd, ...args);
  expect(status).toBe(0);
  expect(stderr).toMatch(/^warning o\/rss\.xml:\d+:\d+: .*onclick.* \(and 1 more like it\)\n$/);
  expect(run(cwd, ...args, "--verbose").stderr.match(/^warning /gm)?.length).toBe(2);
});
