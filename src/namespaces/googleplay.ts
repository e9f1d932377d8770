/** Google Play Music podcasts; the service closed in 2024, the elements are still written. */

import { text } from "../table/codecs/text.ts";
import { unescaped } from "../table/codecs/unescaped.ts";
import { yesNo } from "../table/codecs/truth.ts";
import { url } from "../table/codecs/url.ts";
import { email } from "../table/codecs/email.ts";
import { kindOf, upTo } from "../table/rules.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { attr, body, element, many, must, namespace, one, foreign } from "../table/words.ts";

const shared = {
  author: one(unescaped(text)),
  description: one(text, { rule: upTo(4000) }),
  image: one(element({ href: one(attr(url)), value: foreign(one(body(url)), "href") })),
  explicit: one(yesNo, { rule: "yes-no-clean" }),
  block: one(yesNo),
};
const feed = {
  ...shared,
  /** Of the owner. */
  email: one(text, { rule: kindOf(email) }),
  owner: one(text),
  categories: many(element({ text: must(attr(unescaped(text))) }), "category"),
  newFeedUrl: one(url, "new-feed-url"),
};

export const googleplay = namespace({
  prefix: "googleplay",
  uris: [
    "http://www.google.com/schemas/play-podcasts/1.0",
    "https://www.google.com/schemas/play-podcasts/1.0/play-podcasts.xsd",
  ],
  feed,
  item: shared,
});

/** Google Play Music podcasts, on a feed. */
export interface GooglePlayFeed extends InferUnmirrored<typeof feed> {}
/** Google Play Music podcasts, on an article. */
export interface GooglePlayItem extends InferUnmirrored<typeof shared> {}
