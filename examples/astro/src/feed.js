import { feed } from "feedwright/astro";
import { posts } from "./posts/posts.js";

/** One list of articles, in the format and under the name that the page asks for. */
export const feedAt = (format, name) => (context) =>
  feed({
    title: "Harbour Gazette",
    description: "News of the harbour",
    site: context.site,
    format,
    customData: "<language>en</language>",
    feed: { feedUrl: new URL(name, context.site).href },
    items: posts.map(({ title, slug, published, author, description, audio }) => ({
      title,
      link: `/${slug}/`,
      pubDate: published,
      author,
      description,
      ...(audio ? { enclosure: audio } : {}),
    })),
  });
