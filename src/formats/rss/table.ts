/** RSS 2.0 and its ancestors 0.91 to 0.94: https://www.rssboard.org/rss-specification */

import { rfc822 } from "../../table/codecs/date.ts";
import { html } from "../../table/codecs/html.ts";
import { integer } from "../../table/codecs/integer.ts";
import { list } from "../../table/codecs/list.ts";
import { text } from "../../table/codecs/text.ts";
import { trueFalse } from "../../table/codecs/truth.ts";
import { url } from "../../table/codecs/url.ts";
import { attr, body, element, many, must, one, foreign } from "../../table/words.ts";

/** An element that newsrooms fill with markup although the spec says text is kept as markup; see `normalise`. */
const common = { base: one(attr(url), "xml:base"), lang: one(attr(text), "xml:lang") };

const category = element({ domain: one(attr(text)), value: must(body(text)) });

export const image = element({
  url: must(url),
  title: must(html),
  link: must(url),
  width: one(integer),
  height: one(integer),
  description: one(html),
});

export const textInput = element({ title: must(html), description: must(html), name: must(text), link: must(url) });

const cloud = element({
  domain: must(attr(text)),
  port: must(attr(integer)),
  path: must(attr(text)),
  registerProcedure: must(attr(text)),
  protocol: must(attr(text)),
});

const enclosure = element({ url: must(attr(url)), length: must(attr(integer)), type: must(attr(text)) });

const guid = element({ isPermaLink: one(attr(trueFalse)), value: must(body(text)) });

const source = element({ url: must(attr(url)), title: one(body(html)) });

export const item = element(
  {
    ...common,
    title: one(html),
    link: one(url),
    description: one(html),
    authors: many(html, "author"),
    categories: many(category, "category"),
    comments: one(url),
    enclosures: many(enclosure, "enclosure"),
    guid: one(guid),
    pubDate: one(rfc822),
    source: one(source),
    /** RSS 0.93. */
    expirationDate: foreign(one(rfc822)),
    /** As Atom would say it, and as some blog engines do. */
    body: foreign(one(html, "content")),
    summary: foreign(one(html)),
    /** Content, as the first blog engines said it. */
    fullitem: foreign(one(html)),
    /** Keywords, as content systems say them. */
    tags: foreign(one(list(text, ","))),
    updated: foreign(one(rfc822)),
    published: foreign(one(rfc822)),
    id: foreign(one(text)),
  },
  "item",
);

export const channel = element(
  {
    ...common,
    title: must(html),
    link: must(url),
    description: must(html),
    language: one(text),
    copyright: one(html),
    managingEditor: one(html),
    webMaster: one(html),
    pubDate: one(rfc822),
    lastBuildDate: one(rfc822),
    categories: many(category, "category"),
    generator: one(text),
    docs: one(url),
    cloud: one(cloud),
    ttl: one(integer),
    image: one(image),
    rating: one(text),
    textInput: one(textInput),
    skipHours: one(element({ hours: many(integer, "hour") })),
    skipDays: one(element({ days: many(text, "day") })),
    /** As Atom would say it. */
    updated: foreign(one(rfc822)),
    id: foreign(one(text)),
    author: foreign(one(html)),
    logo: foreign(one(url)),
    items: many(item, "item"),
  },
  "feed",
);

export const rss = element({
  ...common,
  version: must(attr(text)),
  channel: must(channel),
  /** RSS 0.90 had items beside the channel, and some 2.0 feeds still do. */
  items: foreign(many(item, "item")),
  image: foreign(one(image)),
  textInput: foreign(one(textInput)),
});
