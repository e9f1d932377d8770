/** FeedBurner: http://rssnamespace.org/feedburner/ext/1.0 */

import { iriReference } from "../table/codecs/iri-reference.ts";
import { text } from "../table/codecs/text.ts";
import { url } from "../table/codecs/url.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { attr, body, element, many, must, namespace, one } from "../table/words.ts";

/** Plain text. */
const plain = { rule: "plain-text" } as const;
const awareness = one(url);
const feed = {
  info: one(element({ uri: must(attr(iriReference)) })),
  feedFlares: many(
    element({
      href: must(attr(url), { rule: "iri" }),
      src: must(attr(url), { rule: "iri" }),
      label: one(body(text), plain),
    }),
    "feedFlare",
  ),
  browserFriendly: one(text, plain),
  emailServiceId: one(text),
  feedburnerHostname: one(url),
  awareness,
};
const item = {
  awareness,
  /** The article's own address where `link` goes through FeedBurner. */
  origLink: one(url),
  origEnclosureLink: one(url),
};

export const feedburner = namespace({
  prefix: "feedburner",
  uris: ["http://rssnamespace.org/feedburner/ext/1.0"],
  feed,
  item,
});

/** FeedBurner, on a feed. */
export interface FeedBurnerFeed extends InferUnmirrored<typeof feed> {}
/** FeedBurner, on an article. */
export interface FeedBurnerItem extends InferUnmirrored<typeof item> {}
