/** A feed opened in a browser, in a real one: Chromium, over a real socket, under a strict Content-Security-Policy. */

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { validateFeed } from "../../src/index.ts";
import { browserArguments, browserPath } from "./browser.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const command = join(root, "dist/cli.js");
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".xml": "application/xml; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

let work: string;
let server: Server;
let site: string;
let browser: Browser;
/** What the browser asked for. */
const asked: string[] = [];

const ARTICLES = [
  {
    title: "Harbour bridge reopens",
    url: "https://example.com/bridge",
    published: "21 Mar 2023, 04:39 PM IST",
    bylines: [
      { name: "Meera Nair", role: "author" },
      { name: "Tom Ashby", role: "photographer" },
      { name: "ANI", role: "agency" },
    ],
    summary: "The first trams since June crossed on Tuesday.",
    contentHtml: "<p>The first trams <script>window.stolen = 1</script> since June.</p>",
    categories: ["Transport"],
  },
  {
    title: 'Episode 12: <b>Ferries</b> & "tides"',
    url: "https://example.com/episodes/12",
    published: "2023-03-20T08:00:00-04:00",
    summaryHtml: 'Why the <em>last</em> ferry <img src=x onerror="window.stolen = 1"> leaves early',
    enclosures: [{ url: "https://example.com/12.mp3", type: "audio/mpeg", length: 4096 }],
  },
];

beforeAll(async () => {
  if (browserPath === undefined) return;
  if (!existsSync(command)) execFileSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: "ignore" });
  work = mkdtempSync(join(tmpdir(), "feedwright-view-"));
  writeFileSync(join(work, "articles.json"), JSON.stringify(ARTICLES));
  const build = (view: string) =>
    execFileSync(
      process.execPath,
      [
        ...[command, "build", "articles.json", "--out", view, "--view", view, "--by", "tag"],
        ...[
          "--title",
          "Example Times",
          "--url",
          "https://example.com/",
          "--language",
          "en",
          "--description",
          "News of the harbour",
        ],
      ],
      { cwd: work, stdio: "pipe" },
    );
  build("css");
  build("script");
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, "http://localhost");
    asked.push(pathname);
    const file = join(work, pathname);
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, {
      "content-type": MEDIA_TYPES[extname(file)]!,
      "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; media-src https:",
    });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({ executablePath: browserPath, args: browserArguments });
}, 120_000);

afterAll(async () => {
  if (browserPath === undefined) return;
  await browser.close();
  await new Promise((resolve) => server.close(resolve));
  rmSync(work, { recursive: true, force: true });
});

async function open(path: string, check: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 900, height: 900 } });
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    // The handler in a summary, which is blocked although its markup is only read as text; the audio, which is nowhere.
    const isExpected = /inline event handler|ERR_NAME_NOT_RESOLVED|ERR_INTERNET_DISCONNECTED/.test(message.text());
    if (message.type() === "error" && !isExpected) complaints.push(message.text());
  });
  await page.goto(`${site}${path}`);
  await check(page);
  expect(complaints).toEqual([]);
  await page.close();
}

/** Where a person may look at it: `VIEW_SCREENSHOTS=folder npx vitest run test/view`. */
async function screenshot(page: Page, name: string): Promise<Buffer> {
  const folder = process.env.VIEW_SCREENSHOTS;
  return page.screenshot(folder === undefined ? {} : { path: join(folder, `${name}.png`) });
}

describe.skipIf(browserPath === undefined)("in Chromium", () => {
  test.each(["rss", "atom"])(
    "the script makes a page of %s: links, dates in their own zones, bylines, a player",
    async (format) => {
      await open(`/script/${format}.xml`, async (page) => {
        await page.waitForSelector("h1");
        expect(await page.title()).toBe("Example Times");
        expect(await page.getAttribute("h1 a", "href")).toBe("https://example.com/");
        expect(await page.textContent("header p")).toBe("News of the harbour");
        expect(
          await page.locator("article h2 a").evaluateAll((links) => links.map((link) => link.getAttribute("href"))),
        ).toEqual(ARTICLES.map(({ url }) => url));
        expect(await page.textContent("article h2 >> nth=1")).toBe(ARTICLES[1]!.title);
        const times = page.locator("time");
        expect(await times.evaluateAll((all) => all.map((time) => time.getAttribute("datetime")))).toEqual([
          "2023-03-21T16:39+05:30",
          "2023-03-20T08:00-04:00",
        ]);
        expect(await times.first().textContent()).toMatch(/March 21, 2023.*4:39\sPM \(UTC\+05:30\)/);
        expect(await page.textContent(".bylines >> nth=0")).toBe(
          "By Meera Nair, Tom Ashby (photographer), ANI (agency)",
        );
        expect(await page.textContent("article:nth-of-type(2) > p[dir=auto]")).toBe("Why the last ferry leaves early");
        expect(await page.getAttribute("audio", "src")).toBe("https://example.com/12.mp3");
        expect(await page.getAttribute("audio", "preload")).toBe("none");
        expect(await page.evaluate("window.stolen")).toBeUndefined();
        expect((await screenshot(page, `script-${format}`)).length).toBeGreaterThan(5000);
      });
    },
  );

  test("how to subscribe opens by a click and by the keyboard, and gives the feed's address", async () => {
    await open("/script/rss.xml", async (page) => {
      await page.waitForSelector("summary");
      expect(await page.isVisible("input")).toBe(false);
      await page.click("summary");
      expect(await page.evaluate(`document.querySelector("input").value`)).toBe(`${site}/script/rss.xml`);
      await page.click("button");
      expect(await page.evaluate("document.activeElement.id + document.getSelection().toString()")).toContain(
        "feed-address",
      );
      await page.focus("summary");
      await page.keyboard.press("Enter");
      expect(await page.isVisible("input")).toBe(false);
      await screenshot(page, "script-subscribe");
    });
  });

  test("assistive technology is told: language, landmarks, headings in order, names for players and fields", async () => {
    await open("/script/atom.xml", async (page) => {
      await page.waitForSelector("main");
      expect(await page.getAttribute("html", "lang")).toBe("en");
      expect(await page.locator("main article").count()).toBe(2);
      expect(await page.locator("h1").count()).toBe(1);
      expect(await page.locator("article > h2").count()).toBe(2);
      expect(await page.getAttribute("audio", "aria-label")).toBe(ARTICLES[1]!.title);
      expect(await page.getAttribute("label", "for")).toBe(await page.getAttribute("input", "id"));
    });
  });

  test("dark where the reader wants it so", async () => {
    await open("/script/rss.xml", async (page) => {
      await page.emulateMedia({ colorScheme: "dark" });
      await page.waitForSelector("h1");
      expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(23, 23, 26)");
      await screenshot(page, "script-dark");
    });
  });

  test("a feed in a folder of its own finds the script", async () => {
    await open("/script/tag/transport/rss.xml", async (page) => {
      await page.waitForSelector("h1");
      expect(await page.locator("article").count()).toBe(1);
    });
    expect(asked).toContain("/script/feed-view.js");
  });

  test.each(["rss", "atom"])(
    "CSS alone shows %s: titles, dates, summaries, and how to subscribe; no tags",
    async (format) => {
      await open(`/css/${format}.xml`, async (page) => {
        const shown = (await page.evaluate(`(() => {
        const text = (name) => Array.from(document.getElementsByTagName(name)).filter((one) => getComputedStyle(one).display !== "none").map((one) => one.textContent);
        return { titles: text("title"), bodies: [...text("content:encoded"), ...text("content")], banner: getComputedStyle(document.querySelector("channel, feed"), "::before").content };
      })()`)) as { titles: string[]; bodies: string[]; banner: string };
        expect(shown.titles.slice(0, 2)).toEqual(["Example Times", ARTICLES[0]!.title]);
        expect(shown.titles).toHaveLength(3);
        expect(shown.bodies).toEqual([]);
        expect(shown.banner).toContain("web feed");
        expect((await screenshot(page, `css-${format}`)).length).toBeGreaterThan(5000);
      });
    },
  );
});

describe.skipIf(browserPath === undefined)("harmless", () => {
  test.each(["script/rss.xml", "script/atom.xml", "css/rss.xml", "css/atom.xml"])(
    "%s is valid without a warning of it",
    (file) => {
      const { diagnostics } = validateFeed(readFileSync(join(work, file)), {
        url: `https://example.com/${file.split("/")[1]}`,
      });
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(
        diagnostics.filter(({ w3c }) => w3c === "MisplacedXHTMLContent").map(({ code, severity }) => [code, severity]),
      ).toEqual(file.startsWith("script") ? [["feed-viewer", "info"]] : []);
    },
  );

  test("JSON Feed has nothing to do with it", () => {
    expect(readFileSync(join(work, "script/feed.json"), "utf8")).not.toContain("feed-view");
  });
});
