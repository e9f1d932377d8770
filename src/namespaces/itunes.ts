/** Apple Podcasts: https://podcasters.apple.com/support/823-podcast-requirements */

import { duration } from "../table/codecs/duration.ts";
import { ordinal } from "../table/codecs/integer.ts";
import { oneOf } from "../table/codecs/one-of.ts";
import { email } from "../table/codecs/email.ts";
import { atMost, text } from "../table/codecs/text.ts";
import { capitalYes, trueFalse } from "../table/codecs/truth.ts";
import { url, webUrl } from "../table/codecs/url.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { attr, element, many, must, namespace, one, self, foreign } from "../table/words.ts";

const category = element({
  text: must(attr(text)),
  subcategories: many(self, "category"),
});
const shared = {
  title: one(text),
  /** Who is responsible; kept here only where it differs from the bylines. */
  author: one(atMost(255)),
  /** Cover; kept here only where it differs from the image. */
  image: one(element({ href: must(attr(webUrl)), url: foreign(one(attr(url)), "href") })),
  /** Of the show; wrong in an item, but found there. */
  categories: many(category, "category"),
  explicit: one(trueFalse),
  block: one(capitalYes),
  summary: one(atMost(4000)),
  subtitle: one(atMost(255)),
  /** Comma-separated. */
  keywords: one(atMost(255)),
};
const feed = {
  ...shared,
  /** Contact, not shown. */
  owner: one(element({ name: one(atMost(255)), email: must(email) })),
  type: one(oneOf("episodic", "serial")),
  newFeedUrl: one(webUrl, "new-feed-url"),
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
  episodeType: one(oneOf("full", "trailer", "bonus")),
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
