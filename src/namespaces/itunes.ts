/** Apple Podcasts: https://podcasters.apple.com/support/823-podcast-requirements */

import { duration } from "../table/codecs/duration.ts";
import { ordinal } from "../table/codecs/integer.ts";
import { oneOf } from "../table/codecs/one-of.ts";
import { email } from "../table/codecs/email.ts";
import { atMost, text } from "../table/codecs/text.ts";
import { unescaped } from "../table/codecs/unescaped.ts";
import { capitalYes, trueFalse } from "../table/codecs/truth.ts";
import { url, webUrl } from "../table/codecs/url.ts";
import { anyCaseOf } from "../table/rules.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { attr, element, many, must, namespace, one, self, foreign } from "../table/words.ts";

const category = element({
  text: must(attr(unescaped(text))),
  subcategories: many(self, "category"),
});
/** Plain text. */
const plain = { rule: "plain-text" } as const;
const shared = {
  title: one(text, plain),
  /** Who is responsible; kept here only where it differs from the bylines. */
  author: one(unescaped(atMost(255)), plain),
  /** Cover; kept here only where it differs from the image. */
  image: one(element({ href: must(attr(webUrl)), url: foreign(one(attr(url)), "href") })),
  /** Of the show; wrong in an item, but found there. */
  categories: many(category, "category"),
  explicit: one(trueFalse, { rule: "explicit" }),
  block: one(capitalYes),
  summary: one(atMost(4000), plain),
  subtitle: one(atMost(255), plain),
  /** Comma-separated. */
  keywords: one(atMost(255), { rule: ["plain-text", "keywords"] }),
};
const feed = {
  ...shared,
  /** Contact, not shown. */
  owner: one(element({ name: one(unescaped(atMost(255)), plain), email: must(email) })),
  type: one(oneOf("episodic", "serial"), { rule: anyCaseOf("episodic", "serial"), code: "itunes-type" }),
  newFeedUrl: one(webUrl, { name: "new-feed-url", rule: ["absolute-url", "http-url"] }),
  /** No more episodes will come. */
  complete: one(capitalYes),
  applepodcastsverify: one(text),
};
const item = {
  ...shared,
  /** Seconds. */
  duration: one(duration),
  episode: one(ordinal),
  season: one(ordinal),
  episodeType: one(oneOf("full", "trailer", "bonus"), {
    rule: anyCaseOf("full", "trailer", "bonus"),
    code: "itunes-episode-type",
  }),
  order: one(ordinal),
  isClosedCaptioned: one(capitalYes),
};

export const itunes = namespace({
  prefix: "itunes",
  uris: ["http://www.itunes.com/dtds/podcast-1.0.dtd", "http://example.com/DTDs/PodCast-1.0.dtd"],
  spec: "https://podcasters.apple.com/support/823-podcast-requirements",
  feed,
  item,
});

/** Apple Podcasts, on a feed. */
export interface ItunesFeed extends InferUnmirrored<typeof feed> {}
/** Apple Podcasts, on an article. */
export interface ItunesItem extends InferUnmirrored<typeof item> {}
