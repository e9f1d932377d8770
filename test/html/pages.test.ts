/** Pages in the styles of generators and newsrooms, and what is read of them. Adding a pair to fixtures/pages needs no code. */

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type LeftOut, parseArticleHtml } from "../../src/html/index.ts";

const folder = new URL("../../fixtures/pages/", import.meta.url);

/** Members of an article that the rule is about; content by lines; or why the page is none. */
interface Expected {
  leftOut?: LeftOut["code"];
  contentHtml?: string[];
  /** Members that there must be none of. */
  without?: string[];
  [member: string]: unknown;
}

const pages = readdirSync(folder)
  .filter((file) => file.endsWith(".html"))
  .map((file) => file.replace(/\.html$/, ""));

function read(name: string) {
  let reason: LeftOut | undefined;
  const html = readFileSync(new URL(`${name}.html`, folder));
  const isPlaced = html.includes('rel="canonical"');
  const article = parseArticleHtml(html, {
    // Pages that say where they are come without an address.
    url: isPlaced ? undefined : `https://example.com/pages/${name}.html`,
    onLeftOut: (leftOut) => {
      reason = leftOut;
    },
  });
  // What a test sees is what JSON keeps: dates as they print.
  const plain = article === undefined ? undefined : JSON.parse(JSON.stringify(article));
  return { ...plain, contentHtml: article?.contentHtml?.split("\n"), leftOut: reason?.code };
}

describe("pages", () => {
  test("are at least twenty-five", () => expect(pages.length).toBeGreaterThanOrEqual(25));
  test.each(pages)("%s", (name) => {
    const { without = [], ...expected }: Expected = JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8"));
    const found = read(name);
    expect(found).toMatchObject({ leftOut: undefined, ...expected });
    expect(Object.keys(found).filter((member) => without.includes(member))).toEqual([]);
  });
});
