/** What is measured on: the performance corpus where it lies beside the project, and feeds made here, without chance. */

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type ArticleInput,
  type FeedInput,
  generateAtom,
  generateJsonFeed,
  generateRdf,
  generateRss,
} from "feedwright";

const corpus = new URL("../../shared/corpus/performance/", import.meta.url);
const folder = new URL("./results/inputs/", import.meta.url);

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

/** One article with about 1.4 kB of HTML, as newsrooms write it. */
export function article(i: number, pick = numbers(i + 7)): ArticleInput {
  const word = () => WORDS[pick(WORDS.length)]!;
  const paragraphs = Array.from(
    { length: 8 },
    () =>
      `<p>${sentence(pick)} <a href="https://example.com/${word()}">${word()}</a> &amp; ${sentence(pick)} – “${word()}”</p>`,
  );
  return {
    id: `https://example.com/articles/${i}`,
    url: `https://example.com/articles/${i}`,
    title: `${sentence(pick)} ${i}`,
    summary: sentence(pick),
    contentHtml: paragraphs.join("\n"),
    published: new Date(Date.UTC(2023, 0, 1) + i * 3_600_000),
    bylines: [{ name: `Jane ${word()}`, role: "author", email: "jane@example.com" }],
    categories: [word(), word()],
  };
}

export const HEAD: Omit<FeedInput, "articles"> = {
  title: "Example Times",
  url: "https://example.com/",
  feedUrl: "https://example.com/feed",
  description: "News from Example",
  language: "en",
};

export function feedOf(count: number): FeedInput {
  const pick = numbers(7);
  return { ...HEAD, articles: Array.from({ length: count }, (_, i) => article(i, pick)) };
}

/** Episodes, with what podcast directories ask for. */
function podcastOf(count: number): FeedInput {
  const feed = feedOf(count);
  return {
    ...feed,
    image: { url: "https://example.com/cover.jpg" },
    itunes: { categories: [{ text: "News" }], explicit: false },
    articles: feed.articles!.map((episode, i) => ({
      ...episode,
      contentHtml: undefined,
      enclosures: [{ url: `https://example.com/audio/${i}.mp3`, type: "audio/mpeg", length: 12_345_678 }],
      itunes: { duration: 1800 + i, episode: i + 1, season: 1, explicit: false },
    })),
  };
}

/** RSS whose HTML is escaped, in the description, as news agencies write it. */
function escapedNews(count: number): string {
  const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const items = feedOf(count).articles!.map(
    ({ title, url, contentHtml, published }) =>
      `<item><title>${escaped(title!)}</title><link>${url}</link><guid>${url}</guid>` +
      `<pubDate>${(published as Date).toUTCString()}</pubDate><description>${escaped(contentHtml!)}</description></item>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>Example Wire</title><link>https://example.com/</link><description>News</description>\n${items.join("")}</channel></rss>\n`;
}

/** Atom whose content is elements of XHTML. */
function xhtmlAtom(count: number): string {
  const xhtml = (html: string) =>
    `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${html}</div></content>`;
  const entries = feedOf(count).articles!.map(
    ({ title, url, contentHtml, published }) =>
      `<entry><title>${title}</title><id>${url}</id><link href="${url}"/><updated>${(published as Date).toISOString()}</updated>` +
      `<author><name>Jane Doe</name></author>${xhtml(contentHtml!)}</entry>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>Example Times</title><id>https://example.com/</id><updated>2023-01-01T00:00:00Z</updated>\n${entries.join("")}</feed>\n`;
}

const MADE: Record<string, (count: number) => string> = {
  "blog-rss": (count) => generateRss(feedOf(count)),
  "news-rss": escapedNews,
  podcast: (count) => generateRss(podcastOf(count * 2)),
  "xhtml-atom": xhtmlAtom,
  atom: (count) => generateAtom(feedOf(count)),
  rdf: (count) => generateRdf(feedOf(count)),
  json: (count) => generateJsonFeed(feedOf(count)),
};
const SIZES = { "20kB": 20_000, "200kB": 200_000, "2MB": 2_000_000, "20MB": 20_000_000 } as const;
/** Bytes of an article in a document, about. */
const ARTICLE = 2_300;

/** `blog-rss 200kB` … */
const made = (kind: string, size: keyof typeof SIZES) => `${kind} ${size}`;

/** The items of a document over and over, up to a size. */
function grown(source: Uint8Array, bytes: number): Uint8Array {
  const { before, items, after } = piecesOf(source);
  const times = Math.max(1, Math.round((bytes - before.length - after.length) / Buffer.byteLength(items)));
  return new TextEncoder().encode(before + items.repeat(times) + after);
}

/** A document as what stands before its items, the items, and what stands after them. */
export function piecesOf(source: Uint8Array): { before: string; items: string; after: string } {
  const text = new TextDecoder().decode(source);
  const name = /<entry[\s>]/.test(text) ? "entry" : "item";
  const start = text.search(new RegExp(`<${name}[\\s>]`));
  const end = text.lastIndexOf(`</${name}>`) + name.length + 3;
  return { before: text.slice(0, start), items: text.slice(start, end), after: text.slice(end) };
}

/** The six real feeds, or as many made ones. */
export const FEEDS: readonly string[] = existsSync(corpus)
  ? readdirSync(corpus).sort()
  : ["blog-rss", "news-rss", "podcast", "xhtml-atom", "rdf"].map((kind) => made(kind, "200kB"));
/** What the large ones are grown from: RSS news and Atom. */
export const LARGE: readonly string[] = existsSync(corpus)
  ? ["guardian.rss 20MB", "feedburner.atom 20MB"]
  : ["news-rss 20MB", "atom 20MB"];
export const MADE_FEEDS: readonly string[] = Object.keys(MADE).flatMap((kind) =>
  (["20kB", "200kB", "2MB"] as const).map((size) => made(kind, size)),
);
export const JSON_FEEDS: readonly string[] = [made("json", "200kB"), made("json", "2MB")];
export const GROWTH = ["2MB", "20MB", "200MB"].map((size) => `${LARGE[0]!.split(" ")[0]} ${size}`);

/** Bytes of an input by its name; made once, kept in a file. */
export function input(name: string): Uint8Array {
  const file = new URL(name.replaceAll(" ", "-"), folder);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, make(name));
  }
  return new Uint8Array(readFileSync(file));
}

export const pathOf = (name: string) => fileURLToPath(new URL(name.replaceAll(" ", "-"), folder));

function make(name: string): Uint8Array {
  const [kind = "", size] = name.split(" ");
  if (size === undefined) return readFileSync(new URL(kind, corpus));
  const bytes = Number.parseInt(size, 10) * (size.endsWith("MB") ? 1_000_000 : 1_000);
  const make = MADE[kind];
  if (make === undefined) return grown(readFileSync(new URL(kind, corpus)), bytes);
  // What is larger is the same over and over: only its size counts.
  if (bytes > 2_000_000) return grown(new TextEncoder().encode(make(Math.round(2_000_000 / ARTICLE))), bytes);
  return new TextEncoder().encode(make(Math.max(5, Math.round(bytes / ARTICLE))));
}
