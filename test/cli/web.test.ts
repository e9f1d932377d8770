/** fetch, merge and ping: the command and the web, over a real socket. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseFeed } from "../../src/index.ts";
import { command, folders, HEAD } from "./command.ts";

const folder = folders("web");
let server: Server;
let site: string;
let count = 1;
const told: string[] = [];

const rss = (name: string, items: number) =>
  `<rss version="2.0"><channel><title>${name}</title><link>https://${name}.example/</link><description>News</description>${Array.from(
    { length: items },
    (_, i) =>
      `<item><title>${name} ${i + 1}</title><link>https://${name}.example/${i + 1}</link><pubDate>${i + 1} Mar 2023 09:00:00 GMT</pubDate></item>`,
  ).join("")}</channel></rss>`;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    if (request.url === "/feed")
      response.writeHead(200, { "content-type": "application/rss+xml" }).end(rss("harbour", count++));
    else if (request.url === "/hub") {
      told.push(await text(request));
      response.writeHead(204).end();
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** The server lives in this process, so it must not wait. */
async function run(cwd: string, ...args: string[]) {
  const child = spawn(process.execPath, [command, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
  });
  const [stdout, stderr, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.on("close", resolve)),
  ]);
  return { status, stdout, stderr };
}

describe("fetch", () => {
  test("tells what came and what is new since the last time", async () => {
    const cwd = folder({});
    const args = ["fetch", `${site}/feed`, "--state", "state.json", "--allow-private"];
    const first = await run(cwd, ...args);
    expect([first.status, first.stderr]).toEqual([0, ""]);
    expect(first.stdout).toMatch(
      /^harbour .*\nnew: 1 article\n {2}harbour 1 {2}https:\/\/harbour\.example\/1\nnext visit 20/,
    );
    const second = await run(cwd, ...args);
    expect(second.stdout).toMatch(/changed: 1 new article\n {2}harbour 2 /);
  });
  test("--json is for scripts", async () => {
    const { stdout } = await run(folder({}), "fetch", `${site}/feed`, "--json", "--allow-private");
    expect(JSON.parse(stdout)).toMatchObject({
      status: "new",
      format: "rss",
      response: { status: 200, headers: { "content-type": "application/rss+xml" } },
    });
  });
  test.each([
    ["what is not there", "/none", 1, /error: there is nothing at this address \(404\)/],
    ["an address that is none", "", 1, /expected an address with http or https/],
  ])("%s", async (_, path, expected, said) => {
    const { status, stdout, stderr } = await run(
      folder({}),
      "fetch",
      path === "" ? "nowhere" : site + path,
      "--allow-private",
    );
    expect([status, said.test(stdout + stderr), /\n\s+at /.test(stderr)]).toEqual([expected, true, false]);
  });
  test("a private address is refused, and a state that is none is named", async () => {
    expect((await run(folder({}), "fetch", `${site}/feed`)).stdout).toMatch(/error: 127\.0\.0\.1 is a private address/);
    const { status, stderr } = await run(
      folder({ "s.json": "{" }),
      "fetch",
      `${site}/feed`,
      "--state",
      "s.json",
      "--allow-private",
    );
    expect([status, stderr]).toEqual([
      2,
      "feedwright: s.json is no state of an earlier visit; delete it to begin anew\n",
    ]);
  });
});

describe("merge", () => {
  const files = { "a.xml": rss("harbour", 3), "b.xml": rss("quay", 2) };
  test("makes one feed, newest first, each article with its source", async () => {
    const cwd = folder(files);
    expect((await run(cwd, "merge", "a.xml", "b.xml", ...HEAD, "--limit", "4", "--out", "river.xml")).status).toBe(0);
    const { articles } = parseFeed(readFileSync(join(cwd, "river.xml"))).feed;
    expect(articles.map(({ title, source }) => `${title} of ${source?.title}`)).toEqual([
      "harbour 3 of harbour",
      "harbour 2 of harbour",
      "quay 2 of quay",
      "harbour 1 of harbour",
    ]);
  });
  test.each(["rss", "atom", "rdf", "json"])("to %s", async (format) => {
    const { stdout } = await run(folder(files), "merge", "a.xml", "b.xml", ...HEAD, "--to", format);
    expect(parseFeed(stdout)).toMatchObject({ format, feed: { title: "Example Times" } });
  });
  test("takes the feeds of a list; what cannot be had is told, and costs no other", async () => {
    const list = `<opml version="2.0"><head/><body><outline text="All"><outline text="A" type="rss" xmlUrl="${site}/feed"/><outline text="B" type="rss" xmlUrl="${site}/none"/></outline></body></opml>`;
    const { status, stdout, stderr } = await run(
      folder({ "subs.opml": list, ...files }),
      "merge",
      "subs.opml",
      "b.xml",
      ...HEAD,
      "--allow-private",
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(/\/none answers 404/);
    expect(parseFeed(stdout).feed.articles.some(({ source }) => source?.feedUrl === `${site}/feed`)).toBe(true);
  });
  test("nothing to merge", async () => {
    const { status, stderr } = await run(folder({}), "merge", "none.xml", ...HEAD);
    expect([status, stderr]).toEqual([
      2,
      "there is no file none.xml\nfeedwright: there is no feed to merge\n".replace(/^/, "none.xml: "),
    ]);
  });
});

describe("ping", () => {
  test("tells the hub of each feed", async () => {
    told.length = 0;
    const { status, stdout } = await run(
      folder({}),
      "ping",
      `${site}/hub`,
      "https://example.com/a.xml",
      "https://example.com/b.xml",
    );
    expect([status, stdout.split("\n").length]).toEqual([0, 3]);
    expect(told.map((form) => new URLSearchParams(form).get("hub.url"))).toEqual([
      "https://example.com/a.xml",
      "https://example.com/b.xml",
    ]);
  });
  test("a hub that is not there is told, with status 1", async () => {
    const { status, stderr } = await run(folder({}), "ping", `${site}/nothing`, "https://example.com/a.xml");
    expect([status, stderr]).toEqual([1, "https://example.com/a.xml: the hub answers 404\n"]);
  });
});
