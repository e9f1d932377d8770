/** What is measured, each by one function. Loaded in a process of its own, so that nobody warms up another's code. */

import type { FeedInput } from "feedwright";

/** Titles, links and dates, for the comparison before any timing. */
export interface Facts {
  titles: (string | undefined)[];
  links: (string | undefined)[];
  dates: (number | undefined)[];
}

const time = (value: string | Date | undefined) => {
  const instant = value === undefined ? Number.NaN : new Date(value).getTime();
  return Number.isNaN(instant) ? undefined : instant;
};

// biome-ignore lint/suspicious/noExplicitAny: peers' results, looked at only to compare
type Any = any;

export interface Reader {
  /** Bytes to what the library gives: all of it, nothing left to be made when somebody asks. */
  parse(bytes: Uint8Array): unknown | Promise<unknown>;
  /** Not given by a bare XML reader. */
  facts?(result: Any): Facts;
}

/** What a library calls an article's title, link and date. */
const factsOf = (
  items: readonly Any[],
  title: (item: Any) => string | null | undefined,
  link: (item: Any) => string | null | undefined,
  date: (item: Any) => string | Date | null | undefined,
): Facts => ({
  titles: items.map((item) => title(item) ?? undefined),
  links: items.map((item) => link(item) ?? undefined),
  dates: items.map((item) => time(date(item) ?? undefined)),
});

const alternateOf = (links: { href?: string; rel?: string }[] | undefined) =>
  links?.find(({ rel = "alternate" }) => rel === "alternate") ?? links?.[0];
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

export const READERS: Record<string, () => Promise<Reader>> = {
  feedwright: async () => {
    const { parseFeed } = await import("feedwright");
    return {
      parse: (bytes) => parseFeed(bytes).feed,
      facts: (feed) =>
        factsOf(
          feed.articles,
          ({ title }) => title,
          ({ url }) => url,
          ({ published, updated }) => published ?? updated,
        ),
    };
  },
  feedsmith: async () => {
    const { parseFeed } = await import("feedsmith");
    return {
      parse: (bytes) => parseFeed(text(bytes)),
      facts: ({ feed }: Any) =>
        factsOf(
          feed.items ?? feed.entries ?? [],
          ({ title }) => title?.value ?? title,
          ({ link, links, url }) => link ?? alternateOf(links)?.href ?? url,
          ({ pubDate, published, updated, date_published, dc }) =>
            pubDate ?? published ?? updated ?? date_published ?? dc?.date ?? dc?.dates?.[0],
        ),
    };
  },
  "rss-parser": async () => {
    const { default: Parser } = await import("rss-parser");
    const parser = new Parser();
    return {
      parse: (bytes) => parser.parseString(text(bytes)),
      facts: ({ items }: Any) =>
        factsOf(
          items,
          ({ title }) => title,
          ({ link }) => link,
          ({ isoDate, pubDate }) => isoDate ?? pubDate,
        ),
    };
  },
  "@rowanmanning/feed-parser": async () => {
    const { parseFeed } = await import("@rowanmanning/feed-parser");
    return {
      parse: (bytes) => parseFeed(text(bytes)).toJSON(),
      facts: ({ items }) =>
        factsOf(
          items,
          ({ title }) => title,
          ({ url }) => url,
          ({ published, updated }) => published ?? updated,
        ),
    };
  },
  feedparser: async () => {
    const { default: FeedParser } = await import("feedparser");
    return {
      parse: (bytes) =>
        new Promise((resolve, reject) => {
          const items: Any[] = [];
          const parser = new FeedParser({});
          parser.on("error", reject);
          parser.on("readable", () => {
            for (let item = parser.read(); item !== null; item = parser.read()) {
              // Every item holds the whole head again.
              item.meta = undefined;
              items.push(item);
            }
          });
          parser.on("end", () => resolve({ meta: parser.meta, items }));
          parser.end(Buffer.from(bytes));
        }),
      facts: ({ items }) =>
        factsOf(
          items,
          ({ title }) => title,
          ({ link }) => link,
          ({ pubdate, date }) => pubdate ?? date,
        ),
    };
  },
  "fast-xml-parser": async () => {
    const { XMLParser } = await import("fast-xml-parser");
    // Its guard against entities that multiply stops at a thousand references; real feeds have more.
    const processEntities = { enabled: true, maxTotalExpansions: Number.MAX_SAFE_INTEGER, maxExpandedLength: 1e9 };
    const parser = new XMLParser({ ignoreAttributes: false, processEntities } as Any);
    return { parse: (bytes) => parser.parse(text(bytes)) };
  },
};
/** Those that read JSON Feed. */
export const JSON_READERS: readonly string[] = ["feedwright", "feedsmith"];

export type Writer = (feed: FeedInput) => string;
type ArticleInput = NonNullable<FeedInput["articles"]>[number];

/** As `rss` wants it, and `podcast`, which was made of it. */
const itemOf = (article: ArticleInput) => ({
  title: article.title!,
  url: article.url!,
  guid: article.id!,
  description: article.contentHtml!,
  date: article.published as Date,
  author: (article.bylines as [{ name: string }])[0].name,
  categories: article.categories as string[],
});

export const WRITERS: Record<string, () => Promise<Record<"rss" | "atom" | "json", Writer | undefined>>> = {
  feedwright: async () => {
    const { generateAtom, generateJsonFeed, generateRss } = await import("feedwright");
    return {
      rss: (feed) => generateRss(feed),
      atom: (feed) => generateAtom(feed),
      json: (feed) => generateJsonFeed(feed),
    };
  },
  feed: async () => {
    const { Feed } = await import("feed");
    const make = (input: FeedInput) => {
      const feed = new Feed({
        title: input.title,
        id: input.url!,
        link: input.url!,
        description: input.description!,
        language: input.language!,
        copyright: "",
        feedLinks: { rss: input.feedUrl! },
      });
      for (const article of input.articles ?? []) {
        const [byline] = article.bylines as [{ name: string; email: string }];
        feed.addItem({
          id: article.id!,
          title: article.title!,
          link: article.url!,
          description: article.summary!,
          content: article.contentHtml!,
          date: article.published as Date,
          author: [byline],
          category: (article.categories as string[]).map((name) => ({ name })),
        });
      }
      return feed;
    };
    return {
      rss: (input) => make(input).rss2(),
      atom: (input) => make(input).atom1(),
      json: (input) => make(input).json1(),
    };
  },
  rss: async () => {
    const { default: Rss } = await import("rss");
    return {
      rss: (input) => {
        const feed = new Rss({
          title: input.title,
          site_url: input.url!,
          feed_url: input.feedUrl!,
          description: input.description!,
        });
        for (const article of input.articles ?? []) feed.item(itemOf(article));
        return feed.xml();
      },
      atom: undefined,
      json: undefined,
    };
  },
  feedsmith: async () => {
    const { generateAtomFeed, generateJsonFeed, generateRssFeed } = await import("feedsmith");
    const rss = (input: FeedInput) => ({
      title: input.title,
      link: input.url!,
      description: input.description!,
      items: (input.articles ?? []).map((article) => ({
        title: article.title!,
        link: article.url!,
        description: article.summary!,
        guid: { value: article.id! },
        pubDate: article.published as Date,
        categories: (article.categories as string[]).map((name) => ({ name })),
        content: { encoded: article.contentHtml! },
        dc: { creators: [(article.bylines as [{ name: string }])[0].name] },
      })),
    });
    const atom = (input: FeedInput) => ({
      id: input.url!,
      title: { value: input.title },
      updated: new Date(0),
      links: [{ href: input.url! }],
      entries: (input.articles ?? []).map((article) => ({
        id: article.id!,
        title: { value: article.title! },
        updated: article.published as Date,
        published: article.published as Date,
        summary: { value: article.summary! },
        content: { value: article.contentHtml!, type: "html" },
        links: [{ href: article.url! }],
        authors: [{ name: (article.bylines as [{ name: string }])[0].name }],
        categories: (article.categories as string[]).map((term) => ({ term })),
      })),
    });
    const json = (input: FeedInput) => ({
      title: input.title,
      home_page_url: input.url!,
      items: (input.articles ?? []).map((article) => ({
        id: article.id!,
        url: article.url!,
        title: article.title!,
        summary: article.summary!,
        content_html: article.contentHtml!,
        date_published: article.published as Date,
        authors: [{ name: (article.bylines as [{ name: string }])[0].name }],
        tags: article.categories as string[],
      })),
    });
    return {
      rss: (input) => generateRssFeed(rss(input) as Any) as string,
      atom: (input) => generateAtomFeed(atom(input) as Any) as string,
      json: (input) => JSON.stringify(generateJsonFeed(json(input) as Any)),
    };
  },
  podcast: async () => {
    const { Podcast } = await import("podcast");
    return {
      rss: (input) => {
        const feed = new Podcast({ title: input.title!, siteUrl: input.url!, feedUrl: input.feedUrl! } as Any);
        for (const article of input.articles ?? []) feed.addItem(itemOf(article) as Any);
        return feed.buildXml();
      },
      atom: undefined,
      json: undefined,
    };
  },
  "JSON.stringify": async () => ({
    rss: (input) => JSON.stringify(input),
    atom: undefined,
    json: (input) => JSON.stringify(input),
  }),
};

/** Ours is what this is; `JSON.stringify` is of Node. */
const OURSELVES = ["feedwright", "JSON.stringify"];
/** The libraries that ours stands beside. */
export const PEERS: readonly string[] = [...new Set([...Object.keys(READERS), ...Object.keys(WRITERS)])].filter(
  (name) => !OURSELVES.includes(name),
);
