/** FeedBurner: http://rssnamespace.org/feedburner/ext/1.0 */

import { iriReference } from "../table/codecs/iri-reference.ts";
import { text } from "../table/codecs/text.ts";
import { uri, url } from "../table/codecs/url.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import type { Constraints } from "../table/constraint.ts";
import { attr, body, element, many, must, namespace, one } from "../table/words.ts";

/** Plain text. */
const plain = { rule: "plain-text" } as const;
const awareness = one(uri);
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
  feedburnerHostname: one(uri),
  awareness,
};
const item = {
  awareness,
  /** The article's own address where `link` goes through FeedBurner. */
  origLink: one(uri),
  origEnclosureLink: one(uri),
};

/** By the names of elements. */
export const constraints: Constraints = {
  // Atom has a base for relative addresses.
  feedFlare: (values) => {
    if (values.format === undefined || values.format === "atom") return undefined;
    const key = ["href", "src"].find((name) => !/^[a-z][a-z\d+.-]*:/i.test(values.get(name) ?? "x:"));
    return key === undefined ? undefined : { key, message: "expected an absolute URL", code: "relative-reference" };
  },
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
