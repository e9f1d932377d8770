/** What is measured on: the performance corpus where it lies beside the project, and feeds made here, without chance. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import {
  type ArticleInput,
  type FeedInput,
  generateAtom,
  generateJsonFeed,
  generateRdf,
  generateRss,
} from "feedwright";

const corpus = new URL("../../shared/corpus/performance/", import.meta.url);

const WORDS =
  "harbour tram bridge council market glacier survey river library lantern engine paper winter signal orchard ferry".split(
    " ",
  );

/** The same numbers every time: a linear congruential generator. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

function sentence(pick: (below: number) => number): string {
  return `${Array.from({ length: 8 + pick(10) }, () => WORDS[pick(WORDS.length)]).join(" ")}.`;
}

/** About 1.4 kB of HTML each, as newsrooms write it. */
export function articles(count: number): ArticleInput[] {
  const pick = numbers(7);
  return Array.from({ length: count }, (_, i) => {
    const paragraphs = Array.from(
      { length: 8 },
      () =>
        `<p>${sentence(pick)} <a href="https://example.com/${WORDS[pick(16)]}">${WORDS[pick(16)]}</a> &amp; ${sentence(pick)}</p>`,
    );
    return {
      id: `https://example.com/articles/${i}`,
      url: `https://example.com/articles/${i}`,
      title: `${sentence(pick)} ${i}`,
      summary: sentence(pick),
      contentHtml: paragraphs.join("\n"),
      published: new Date(Date.UTC(2023, 0, 1) + i * 3_600_000),
      bylines: [{ name: `Jane ${WORDS[pick(16)]}`, role: "author", email: "jane@example.com" }],
      categories: [WORDS[pick(16)]!, WORDS[pick(16)]!],
    };
  });
}

export function feedOf(count: number): FeedInput {
  return {
    title: "Example Times",
    url: "https://example.com/",
    feedUrl: "https://example.com/feed",
    description: "News from Example",
    language: "en",
    articles: articles(count),
  };
}

/** Documents of about this many bytes, in each format. */
function made(bytes: number): Record<string, () => Uint8Array> {
  const count = Math.max(5, Math.round(bytes / 2_000));
  const encode = (text: string) => new TextEncoder().encode(text);
  return {
    "made-rss": () => encode(generateRss(feedOf(count))),
    "made-atom": () => encode(generateAtom(feedOf(count))),
    "made-rdf": () => encode(generateRdf(feedOf(count))),
    "made-json": () => encode(generateJsonFeed(feedOf(count))),
  };
}

/** The items of a document over and over, up to a size. */
export function grown(source: Uint8Array, bytes: number): Uint8Array {
  const text = new TextDecoder().decode(source);
  const name = /<entry[\s>]/.test(text) ? "entry" : "item";
  const start = text.search(new RegExp(`<${name}[\\s>]`));
  const end = text.lastIndexOf(`</${name}>`) + name.length + 3;
  const items = text.slice(start, end);
  const times = Math.max(1, Math.ceil((bytes - text.length) / items.length) + 1);
  return new TextEncoder().encode(text.slice(0, start) + items.repeat(times) + text.slice(end));
}

/** Name → document. `20MB` names are grown from the others. */
export function inputs(): Record<string, () => Uint8Array> {
  const own = { ...made(200_000) };
  if (!existsSync(corpus)) return { ...own, "made-rss-20MB": () => grown(made(2_000_000)["made-rss"]!(), 20_000_000) };
  const real: Record<string, () => Uint8Array> = {};
  for (const file of readdirSync(corpus)) {
    const read = () => new Uint8Array(readFileSync(new URL(file, corpus)));
    real[file] = read;
    real[`${file}-20MB`] = () => grown(read(), 20_000_000);
  }
  return { ...real, ...own };
}
