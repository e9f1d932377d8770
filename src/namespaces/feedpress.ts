/** FeedPress: https://feed.press/xmlns */

import { text } from "../table/codecs/text.ts";
import { languageTag } from "../table/codecs/language-tag.ts";
import { kindOf } from "../table/rules.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { namespace, one } from "../table/words.ts";

const feed = {
  newsletterId: one(text),
  locale: one(text, { rule: kindOf(languageTag) }),
  podcastId: one(text),
  cssFile: one(text),
  link: one(text),
};

export const feedpress = namespace({
  prefix: "feedpress",
  uris: ["https://feed.press/xmlns", "https://feedpress.com/xmlns", "http://feedpress.it/xmlns"],
  feed,
});

/** FeedPress, on a feed. */
export interface FeedPressFeed extends InferUnmirrored<typeof feed> {}
