/** What Node loads late is what the package exports: the same names, the same shapes, one copy. */
import { describe, expect, it } from "vitest";
import * as astro from "../src/plugins/astro.ts";
import * as dropIn from "../src/compat/feed/index.ts";
import * as html from "../src/html/index.ts";
import * as rssParser from "../src/compat/rss-parser/node.ts";
import * as web from "../src/web/node.ts";
import * as whole from "../src/index.ts";
import * as atOnce from "../src/node/at-once.ts";
import * as newsroom from "../src/node/newsroom.ts";
import * as reading from "../src/node/reading.ts";
import * as streaming from "../src/node/streaming.ts";
import * as validating from "../src/node/validating.ts";
import * as writing from "../src/node/writing.ts";
import { readFileSync } from "node:fs";

const PARTS = { atOnce, reading, writing, validating, newsroom, streaming };
const ENTRIES = { index: whole, html, feed: dropIn, astro, web, "rss-parser": rssParser };
const namesOf = (module: object) => Object.keys(module).sort();

describe.each(Object.entries(PARTS))("part %s", (_, part) => {
  it("has what the package exports under the same names", () => {
    expect(whole).toMatchObject(part);
  });
});

it("no name is in two parts", () => {
  const names = Object.values(PARTS).flatMap(namesOf);
  expect(names).toEqual([...new Set(names)]);
});

describe.each(Object.entries(ENTRIES))("the Node entry %s", (name, module) => {
  const text = readFileSync(new URL(`../src/node/${name}.ts`, import.meta.url), "utf8");
  const declared = Array.from(
    text.matchAll(/^export (?:const (?:\{ )?(\w+)|default)/gm),
    ([, found]) => found ?? "default",
  );

  it("has every name of its module, and no other", () => {
    const atOnceToo = name === "index" ? namesOf(atOnce) : [];
    expect([...declared, ...atOnceToo].sort()).toEqual(namesOf(module));
  });

  it("tells the number of parameters of each function", () => {
    const told = Array.from(text.matchAll(/^export const (\w+) = later\(\w+, "(\w+)", (\d)\);/gm));
    const known = module as unknown as Record<string, (...given: unknown[]) => unknown>;
    expect(told.map(([, , called, length]) => [called, Number(length)])).toEqual(
      told.map(([, constant]) => [constant, known[constant!]!.length]),
    );
  });
});
