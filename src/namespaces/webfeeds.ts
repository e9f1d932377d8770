/** Feedly's extensions: http://webfeeds.org/rss/1.0 */

import { text } from "../table/codecs/text.ts";
import { trueFalse } from "../table/codecs/truth.ts";
import { url } from "../table/codecs/url.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { attr, element, many, mirror, namespace, one } from "../table/words.ts";

const shared = {
  wordmark: one(url),
  featuredVisual: one(url),
};
const feed = {
  ...shared,
  cover: one(element({ image: one(attr(url)) })),
  icon: mirror(one(url)),
  logo: one(url),
  /** `RRGGBB` */
  accentColor: one(text),
  related: one(element({ layout: one(attr(text)), target: one(attr(text)) })),
  analytics: many(element({ id: one(attr(text)), engine: one(attr(text)) })),
  promotion: one(element({ html: one(attr(text)) })),
  partial: one(trueFalse),
};
const item = {
  ...shared,
  featuredImage: one(
    element({ url: one(attr(url)), width: one(attr(text)), height: one(attr(text)), type: one(attr(text)) }),
  ),
};

export const webfeeds = namespace({ prefix: "webfeeds", uris: ["http://webfeeds.org/rss/1.0"], feed, item });

/** Feedly's extensions, on a feed. */
export interface WebfeedsFeed extends InferUnmirrored<typeof feed> {}
/** Feedly's extensions, on an article. */
export interface WebfeedsItem extends InferUnmirrored<typeof item> {}
