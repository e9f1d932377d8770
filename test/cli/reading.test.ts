/** `feedwright show` and `feedwright convert` as people run them: files, standard input, URLs over a real socket. */

import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseFeed } from "../../src/index.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const command = join(root, "dist/cli.js");
let work: string;
let server: Server;
let site: string;

const FEED = `<?xml version="1.0" encoding="windows-1252"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
<channel><title>Caf\xe9 Times</title><link>https://example.com/</link><description>News</description><ttl>30</ttl>
<lastBuildDate>Tue, 21 Mar 2023 16:39:00 +0530</lastBuildDate>
<item><title>Bridge reopens</title><link>https://example.com/1</link><author>jane@example.com (Jane Doe)</author>
<pubDate>Tue, 21 Mar 2023 16:39:00 +0530</pubDate><enclosure url="https://example.com/1.mp3" type="audio/mpeg" length="2048"/>
<itunes:episode>7</itunes:episode></item>
<item><title>Tram stops</title><guid isPermaLink="false">tram</guid><enclosure url="http://" type="audio/mpeg" length="1"/></item>
</channel></rss>`;
const BYTES = Buffer.from(FEED, "latin1");

beforeAll(async () => {
  if (!existsSync(command)) execFileSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: "ignore" });
  work = mkdtempSync(join(tmpdir(), "feedwright-reading-"));
  writeFileSync(join(work, "feed.xml"), BYTES);
  server = createServer((request, response) => {
    const redirect = (location: string) => response.writeHead(302, { location }).end();
    if (request.url === "/feed")
      response.writeHead(200, { "content-type": "text/xml; charset=windows-1252" }).end(BYTES);
    else if (request.url === "/moved") redirect("/feed");
    else if (request.url === "/round") redirect("/round");
    else if (request.url === "/file") redirect("file:///etc/passwd");
    else if (request.url === "/page")
      response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><html><body>no");
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 120_000);
afterAll(async () => {
  rmSync(work, { recursive: true, force: true });
  await new Promise((resolve) => server.close(resolve));
});

/** In the background, so that this process can answer the command's requests. */
function run(args: string[], input?: Uint8Array): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [command, ...args], { cwd: work, env: { ...process.env, NO_COLOR: "1" } });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => (stdout += chunk));
  child.stderr.on("data", (chunk) => (stderr += chunk));
  child.stdin.end(input);
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, stdout, stderr })));
}

describe("show", () => {
  test("a feed as a person wants to look at it: dates in their own zones, bylines, enclosures, extensions", async () => {
    const { status, stdout } = await run(["show", "feed.xml"]);
    expect(status).toBe(0);
    expect(stdout).toContain("Café Times");
    expect(stdout).toContain("Tue, 21 Mar 2023 16:39:00 +0530");
    expect(stdout).toMatch(/2023-03-21 16:39 .*Bridge reopens.*Jane Doe.*audio\/mpeg 2 kB/);
    expect(stdout).toMatch(/rhythm: Su/);
    expect(stdout).toMatch(/extensions: itunes/);
  });
  test("--json is the whole Feed", async () => {
    const { stdout } = await run(["show", "feed.xml", "--json"]);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(parseFeed(BYTES).feed)));
  });
  test("--limit shows so many articles; a word is no number", async () => {
    const { stdout } = await run(["show", "feed.xml", "--limit", "1"]);
    expect(stdout).toContain("Bridge reopens");
    expect(stdout).not.toContain("Tram stops");
    expect((await run(["show", "feed.xml", "--limit", "many"])).status).toBe(2);
  });
});

describe("convert", () => {
  test("carries extensions over and says what was mended and what others will not see", async () => {
    const { status, stdout, stderr } = await run(["convert", "feed.xml", "--to", "atom"]);
    expect(status).toBe(0);
    const { feed } = parseFeed(stdout);
    expect(feed.articles[0]!.itunes?.episode).toBe(7);
    expect(feed.articles[0]!.published!.toRfc3339()).toBe("2023-03-21T16:39:00+05:30");
    expect(stderr).toMatch(/mended articles\[1\]\.enclosures\[0\]\.url: "http:\/\/"/);
    expect(stderr).toContain("note Atom has no word for schedule; it travels as fw:schedule");
  });
  test("--out writes a file, --quiet says nothing", async () => {
    const { status, stdout, stderr } = await run([
      "convert",
      "feed.xml",
      "--to",
      "json",
      "--out",
      "feed.json",
      "--quiet",
    ]);
    expect([status, stdout, stderr]).toEqual([0, "", ""]);
    expect(JSON.parse(readFileSync(join(work, "feed.json"), "utf8")).version).toBe("https://jsonfeed.org/version/1.1");
  });
  test("notes do not steer the terminal", async () => {
    const item = { id: "1", content_text: "x", attachments: [{ url: "\u001b[2J", mime_type: "audio/mpeg" }] };
    const odd = { version: "https://jsonfeed.org/version/1.1", title: "T", items: [item] };
    const { stderr } = await run(["convert", "-", "--to", "rss"], Buffer.from(JSON.stringify(odd)));
    expect(stderr).toContain("[2J");
    expect(stderr).not.toContain("\u001b");
  });
  test("standard input", async () => {
    expect((await run(["convert", "-", "--to", "rss"], BYTES)).stdout).toContain("<title>Café Times</title>");
  });
  test.each([
    ["an unknown format", ["convert", "feed.xml", "--to", "pdf"], 2],
    ["a file that is not there", ["convert", "none.xml", "--to", "rss"], 2],
    ["no feed", ["convert", "-", "--to", "rss"], 1],
  ])("%s: exit %$, without a stack trace", async (_, args, expected) => {
    const { status, stderr } = await run(args, Buffer.from("<p>hello"));
    expect(status).toBe(expected);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe("a URL", () => {
  test("is fetched with its header's charset, redirects are followed", async () => {
    const { status, stdout } = await run(["show", `${site}/moved`, "--allow-private"]);
    expect([status, stdout.includes("Café Times")]).toEqual([0, true]);
  });
  test.each([
    ["/round", "redirects more than 5 times"],
    ["/file", "leads to file:, which is not fetched"],
    ["/none", "answers 404"],
  ])("%s: %s", async (path, said) => {
    const { status, stderr } = await run(["show", `${site}${path}`, "--allow-private"]);
    expect([status, stderr.includes(said)]).toEqual([2, true]);
  });
  test("an HTML page is named", async () => {
    const { status, stderr } = await run(["show", `${site}/page`, "--allow-private"]);
    expect([status, stderr.includes("HTML page")]).toEqual([1, true]);
  });
  test.each([
    "http://127.0.0.1:1/",
    "http://localhost:8099/",
    "http://[::1]:1/",
    "http://[::ffff:7f00:1]:1/",
    "http://10.1.2.3/",
    "http://[fd00::1]/",
    "http://0x7f.1/",
  ])("%s is private and not fetched", async (url) => {
    const { status, stderr } = await run(["show", url]);
    expect(stderr).toContain("private address; add --allow-private");
    expect(status).toBe(2);
  });
  test("only http and https", async () => {
    expect((await run(["show", "ftp://example.com/feed"])).stderr).toContain("only http and https are fetched");
  });
  test("nobody there is said in words", async () => {
    const { status, stderr } = await run(["show", "http://127.0.0.1:1/", "--allow-private"]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/cannot be fetched: .*/);
  });
});

const BROKEN = 'version="2.0"';

describe("what is wrong with an input is said of it by name", () => {
  test.each([
    ["show", ["show"]],
    ["convert", ["convert", "--to", "rss"]],
  ])("%s", async (_, args) => {
    writeFileSync(join(work, "broken.json"), '{"version": oops');
    expect(await run([...args, "broken.json"])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^feedwright: broken\.json:(?:\d+:\d+:)? this is not valid JSON/),
    });
    expect(await run([...args, "-"], Buffer.from(BROKEN))).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^feedwright: <stdin>:(?:\d+:\d+:)? this is neither XML nor JSON/),
    });
    expect(await run([...args, `${site}/page`, "--allow-private"])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`feedwright: ${site}/page:`),
    });
  });
  test("notes of convert, and validate's report", async () => {
    expect((await run(["convert", "feed.xml", "--to", "atom"])).stderr).toMatch(/^feed\.xml: mended articles/);
    expect((await run(["validate", "-"], BYTES)).stdout).toMatch(/^<stdin> rss 2\.0/);
  });
});

test("a reader that has seen enough, like head, gets no stack trace", async () => {
  const item = "<item><title>A tram that is late again</title></item>";
  writeFileSync(
    join(work, "long.xml"),
    `<rss version="2.0"><channel><title>T</title>${item.repeat(20_000)}</channel></rss>`,
  );
  const child = spawn(process.execPath, [command, "show", "long.xml", "--limit", "20000"], { cwd: work });
  let stderr = "";
  child.stderr.on("data", (chunk) => (stderr += chunk));
  child.stdout.once("data", () => child.stdout.destroy());
  await new Promise((done) => child.once("close", done));
  expect(stderr).toBe("");
});

test.each(["show", "diff", "convert", "validate"])("%s says which file is not there, or is a folder", async (name) => {
  const args = (file: string) => [
    name,
    file,
    ...(name === "diff" ? ["feed.xml"] : name === "convert" ? ["--to", "rss"] : []),
  ];
  const missing = await run(args("none.xml"));
  expect(missing).toMatchObject({ status: 2, stderr: expect.stringContaining("there is no file none.xml") });
  const folder = await run(args("."));
  // Of a folder, the feeds in it are checked.
  if (name === "validate") expect(folder.stdout).toContain("feed.xml");
  else
    expect(folder).toMatchObject({ status: 2, stderr: expect.stringContaining(". is a folder; name the files in it") });
});
