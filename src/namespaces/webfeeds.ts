/** Feedly's extensions: http://webfeeds.org/rss/1.0 */

import { text } from "../table/codecs/text.ts";
import { trueFalse } from "../table/codecs/truth.ts";
import { url } from "../table/codecs/url.ts";
import { ordinal } from "../table/codecs/integer.ts";
import { mediaType } from "../table/codecs/media-type.ts";
import { anyOf, kindOf, like } from "../table/rules.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { attr, element, many, mirror, namespace, one } from "../table/words.ts";

/** Pixels. */
const size = one(attr(text), { rule: kindOf(ordinal) });
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
  accentColor: one(text, { rule: like(/^[\da-f]{6}$/i, 'a colour like "336699", without #') }),
  related: one(
    element({
      layout: one(attr(text), { rule: anyOf("card") }),
      target: one(attr(text), { rule: anyOf("browser") }),
    }),
  ),
  analytics: many(element({ id: one(attr(text)), engine: one(attr(text)) })),
  promotion: one(element({ html: one(attr(text)) })),
  partial: one(trueFalse),
};
const item = {
  ...shared,
  featuredImage: one(
    element({ url: one(attr(url)), width: size, height: size, type: one(attr(text), { rule: kindOf(mediaType) }) }),
  ),
};

export const webfeeds = namespace({ prefix: "webfeeds", uris: ["http://webfeeds.org/rss/1.0"], feed, item });

/** Feedly's extensions, on a feed. */
export interface WebfeedsFeed extends InferUnmirrored<typeof feed> {}
/** Feedly's extensions, on an article. */
export interface WebfeedsItem extends InferUnmirrored<typeof item> {}
