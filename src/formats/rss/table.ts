/** RSS 2.0 and its ancestors 0.91 to 0.94: https://www.rssboard.org/rss-specification */

import { rfc822 } from "../../table/codecs/date.ts";
import { html } from "../../table/codecs/html.ts";
import { integer } from "../../table/codecs/integer.ts";
import { skippedDay, skippedHour } from "../../table/codecs/skipped.ts";
import { list } from "../../table/codecs/list.ts";
import { text } from "../../table/codecs/text.ts";
import { trueFalse } from "../../table/codecs/truth.ts";
import { unescaped } from "../../table/codecs/unescaped.ts";
import { url } from "../../table/codecs/url.ts";
import { attr, body, element, many, must, one, foreign } from "../../table/words.ts";

/** An element that newsrooms fill with markup although the spec says text is kept as markup; see `normalise`. */
const common = {
  base: one(attr(url), { name: "xml:base", rule: "iri" }),
  lang: one(attr(text), { name: "xml:lang", rule: "language" }),
};

/** Plain text that says something. */
export const words = { rule: ["not-blank", "plain-text"] } as const;
/** RSS is older than IRIs. */
export const address = { rule: "plain-url" } as const;
const person = ["plain-text", "contact"] as const;

/** Plain text that may be empty. */
const plain = { rule: "plain-text" } as const;

const category = (value: typeof words | typeof plain) =>
  element({ domain: one(attr(text)), value: must(body(unescaped(text)), value) });

export const image = element({
  url: must(url),
  title: must(html, words),
  link: must(url, address),
  width: one(integer, { rule: "width" }),
  height: one(integer, { rule: "height" }),
  description: one(html, plain),
});

export const textInput = element({
  title: must(html, plain),
  description: must(html, plain),
  name: must(text, { rule: "form-name" }),
  link: must(url, address),
});

const cloud = element({
  domain: must(attr(text)),
  port: must(attr(integer), { rule: "positive-attribute" }),
  path: must(attr(text)),
  registerProcedure: must(attr(text)),
  protocol: must(attr(text)),
});

const enclosure = element({
  url: must(attr(url), { rule: "http-url" }),
  length: must(attr(integer), { rule: "length" }),
  type: must(attr(text), { rule: "mime-attribute" }),
});

const guid = element({ isPermaLink: one(attr(trueFalse), { rule: "boolean-attribute" }), value: must(body(text)) });

const source = element({ url: must(attr(url)), title: one(body(html), { rule: "plain-text" }) });

export const item = element(
  {
    ...common,
    title: one(html, words),
    link: one(url, address),
    description: one(html),
    authors: many(html, { name: "author", rule: person, most: 1 }),
    categories: many(category(words), "category"),
    comments: one(url, address),
    enclosures: many(enclosure, "enclosure"),
    guid: one(guid),
    pubDate: one(rfc822),
    source: one(source),
    /** RSS 0.93. */
    expirationDate: foreign(one(rfc822, { rule: "rfc822" })),
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
    title: must(html, words),
    link: must(url, address),
    description: must(html, { rule: "plain-text" }),
    language: one(text, { rule: "language" }),
    copyright: one(html, plain),
    managingEditor: one(html, { rule: person }),
    webMaster: one(html, { rule: person }),
    pubDate: one(rfc822),
    lastBuildDate: one(rfc822),
    categories: many(category(plain), "category"),
    generator: one(text, { rule: "plain-text" }),
    docs: one(url, address),
    cloud: one(cloud),
    ttl: one(integer, { rule: ["not-blank", "positive"] }),
    image: one(image),
    rating: one(text, { rule: "plain-text" }),
    textInput: one(textInput),
    skipHours: one(element({ hours: many(skippedHour, "hour") })),
    skipDays: one(element({ days: many(skippedDay, "day") })),
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
  version: must(attr(text), { rule: "rss-version" }),
  channel: must(channel),
  /** RSS 0.90 had items beside the channel, and some 2.0 feeds still do. */
  items: foreign(many(item, "item")),
  image: foreign(one(image)),
  textInput: foreign(one(textInput)),
});
