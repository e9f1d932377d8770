/** Atom Threading Extensions: RFC 4685. The attributes on links are in Atom's own table. */

import { integer } from "../table/codecs/integer.ts";
import { iri } from "../table/codecs/iri.ts";
import { mediaType } from "../table/codecs/media-type.ts";
import { url } from "../table/codecs/url.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { attr, element, many, mirror, must, namespace, one } from "../table/words.ts";

const inReplyTo = element({
  /** Id of the article that this one answers. */
  ref: must(attr(iri), { rule: "atom-id" }),
  href: one(attr(url), { rule: "iri" }),
  type: one(attr(mediaType), { rule: "mime" }),
  /** The feed or entry that holds it. */
  source: one(attr(url), { rule: "iri" }),
});
const feed = { inReplyTo: many(inReplyTo, "in-reply-to") };
const item = {
  ...feed,
  /** Number of answers. */
  total: mirror(one(integer)),
};

export const thr = namespace({
  prefix: "thr",
  uris: ["http://purl.org/syndication/thread/1.0", "http://purl.org/rss/1.0/modules/threading/"],
  spec: "https://www.rfc-editor.org/rfc/rfc4685",
  feed,
  item,
});

/** Atom Threading Extensions, on a feed or an article. */
export interface Threading extends InferUnmirrored<typeof item> {}
