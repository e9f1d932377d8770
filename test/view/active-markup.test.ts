/**
 * Random extensions through four writers and three ways in, opened in Chromium: all of it is well-formed, and nothing runs.
 * `ACTIVE_RUNS=2000` is the long form.
 */

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  convertFeed,
  createFeed,
  encodeAtom,
  encodeJsonFeed,
  encodeRdf,
  encodeRss,
  type FeedInput,
  feedResponse,
  generateAtom,
  generateJsonFeed,
  generateRdf,
  generateRss,
  parseAtom,
  parseJsonFeed,
  parseRdf,
  parseRss,
} from "../../src/index.ts";
import { browserArguments, browserPath } from "./browser.ts";
import { RUN, randomFeed, randomOf } from "./random-feeds.ts";

const RUNS = Number(process.env.ACTIVE_RUNS ?? 60);
const GENERATORS = { rss: generateRss, atom: generateAtom, rdf: generateRdf, json: generateJsonFeed };
const ENCODERS = {
  rss: (text: string) => encodeRss(parseRss(text), { repair: true }),
  atom: (text: string) => encodeAtom(parseAtom(text), { repair: true }),
  rdf: (text: string) => encodeRdf(parseRdf(text), { repair: true }),
  json: (text: string) => encodeJsonFeed(parseJsonFeed(text), { repair: true }),
};
type Format = keyof typeof GENERATORS;
const FORMATS = Object.keys(GENERATORS) as Format[];

/** A feed that a stranger's program wrote: what it holds is kept, and XML's own rules with it. */
const hostile = (feed: FeedInput, format: Format) => GENERATORS[format](feed, { repair: true, unsafeMarkup: true });

/** What a stranger's feed becomes: written by a program, and converted, or written from its document, in turn. */
function writtenOf(feed: FeedInput, format: Format, nth: number): string[] {
  const own = GENERATORS[format](feed, { repair: true });
  const from = FORMATS[nth % 5];
  const other = from === undefined ? ENCODERS[format](hostile(feed, format)) : convertFeed(hostile(feed, from), format);
  return [own, other];
}

let server: Server;
let site: string;
let browser: Browser;
const texts = new Map<string, { body: string; headers: Record<string, string> }>();

beforeAll(async () => {
  if (browserPath === undefined) return;
  server = createServer((request, response) => {
    const { body, headers } = texts.get(request.url!) ?? { body: "<html/>", headers: { "content-type": "text/html" } };
    response.writeHead(200, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({ executablePath: browserPath, args: browserArguments });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** How many texts are open at a time. */
const FRAMES = 100;

interface Opened {
  readonly ran: number;
  /** Which are not well-formed. */
  readonly broken: readonly string[];
}

/** Opens each as `application/xml` in a frame of one page, waits until all are loaded, and presses every link and button. */
async function opened(page: Page, bodies: readonly string[]): Promise<Opened> {
  texts.clear();
  for (const [i, body] of bodies.entries())
    texts.set(`/${i}.xml`, { body, headers: { "content-type": "application/xml" } });
  await page.goto(`${site}/`);
  return page.evaluate(async (count) => {
    const frames = await Promise.all(
      Array.from({ length: count }, (_, i) => {
        const frame = document.createElement("iframe");
        frame.src = `/${i}.xml`;
        return new Promise<HTMLIFrameElement>((resolve) => {
          frame.onload = () => resolve(frame);
          document.documentElement.append(frame);
        });
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 30));
    const broken: string[] = [];
    frames.forEach((frame, i) => {
      const inside = frame.contentDocument;
      if (inside === null || inside.getElementsByTagName("parsererror").length > 0) broken.push(`/${i}.xml`);
      for (const one of inside?.querySelectorAll("*") ?? [])
        one.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    });
    await new Promise((resolve) => setTimeout(resolve, 10));
    return { ran: ((window as { ran?: unknown[] }).ran ?? []).length, broken };
  }, bodies.length);
}

async function openAll(bodies: readonly string[]): Promise<{ ran: number; broken: string[] }> {
  const page = await browser.newPage();
  let ran = 0;
  const broken: string[] = [];
  for (let from = 0; from < bodies.length; from += FRAMES) {
    const some = bodies.slice(from, from + FRAMES);
    const result = await opened(page, some);
    ran += result.ran;
    broken.push(...result.broken.map((path) => texts.get(path)!.body));
  }
  await page.close();
  return { ran, broken };
}

describe.skipIf(browserPath === undefined)("in Chromium", () => {
  const random = randomOf(20261130);
  const feeds = Array.from({ length: RUNS }, () => randomFeed(random));

  test("what strangers send runs where nobody looks at it: the proof can fail", async () => {
    const { ran, broken } = await openAll(feeds.slice(0, 40).map((feed) => hostile(feed, "rss")));
    expect(ran).toBeGreaterThan(10);
    expect(broken).toEqual([]);
  });

  test.each(FORMATS)(`${RUNS} feeds written as %s: well-formed, and nothing runs`, async (format) => {
    const bodies = feeds.flatMap((feed, nth) => writtenOf(feed, format, nth));
    const isJson = format === "json";
    if (isJson) expect(() => bodies.map((body) => JSON.parse(body) as unknown)).not.toThrow();
    else expect(await openAll(bodies)).toEqual({ ran: 0, broken: [] });
  });

  test.each([
    ["without a view", {}],
    ["with a viewer", { viewer: "/view.js" }],
    ["with CSS", { stylesheet: "/view.css" }],
    ["with XSLT", { stylesheet: "/view.xsl" }],
  ])("feedResponse %s lets nothing run but that, even where the caller kept everything", async (_, view) => {
    const page = await browser.newPage();
    const accept = { Accept: "text/html,application/xml;q=0.9,*/*;q=0.8" };
    for (const feed of feeds.slice(0, 20)) {
      const answer = feedResponse(
        createFeed(feed, { repair: true, unsafeMarkup: true }),
        { headers: accept, url: `${site}/f` },
        {
          ...view,
          unsafeMarkup: true,
          format: ["rss", "atom"],
        },
      );
      // The type that browsers open, so that the policy alone is asked.
      const headers = { ...Object.fromEntries(answer.headers), "content-type": "application/xml" };
      texts.clear();
      texts.set("/f", { body: await answer.text(), headers });
      texts.set("/view.js", { body: "window.viewed = true", headers: { "content-type": "text/javascript" } });
      texts.set("/view.css", { body: "rss { display: block }", headers: { "content-type": "text/css" } });
      texts.set("/view.xsl", { body: XSL, headers: { "content-type": "text/xsl" } });
      await page.goto(`${site}/f`);
      expect(await page.evaluate("window.ran")).toBeUndefined();
      if ("viewer" in view) expect(await page.evaluate("window.viewed")).toBe(true);
    }
    await page.close();
  });
});

const XSL = `<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"><html><body><script>${RUN}</script><h1>T</h1></body></html></xsl:template></xsl:stylesheet>`;
