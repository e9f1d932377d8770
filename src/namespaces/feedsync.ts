/** FeedSync, formerly Simple Sharing Extensions: http://feedsync.org/2007/feedsync */

import { rfc3339 } from "../table/codecs/date.ts";
import { counter } from "../table/codecs/integer.ts";
import { wordOf } from "../table/codecs/one-of.ts";
import { urnPart } from "../table/codecs/urn-part.ts";
import { text } from "../table/codecs/text.ts";
import { trueFalse } from "../table/codecs/truth.ts";
import { url } from "../table/codecs/url.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { attr, element, many, must, namespace, one } from "../table/words.ts";

const feed = {
  sharing: one(
    element({
      /** Both or neither of `since` and `until`. */
      since: one(attr(rfc3339)),
      until: one(attr(rfc3339)),
      expires: one(attr(rfc3339)),
      related: many(
        element({
          link: must(attr(url)),
          title: one(attr(text), { rule: ["not-blank", "plain-text"] }),
          type: must(attr(wordOf("complete", "aggregated")), { code: "sync-type" }),
        }),
      ),
    }),
  ),
};
const history = element({
  sequence: must(attr(counter)),
  when: one(attr(rfc3339)),
  by: one(attr(urnPart), { rule: ["not-blank", "plain-text", "urn-part"] }),
});
const item = {
  sync: one(
    element({
      id: must(attr(urnPart)),
      updates: must(attr(counter)),
      deleted: one(attr(trueFalse), { rule: "true-false-strict" }),
      noconflicts: one(attr(trueFalse), { rule: "true-false-strict" }),
      histories: many(history, "history"),
      conflicts: one(element({})),
    }),
  ),
};

export const sx = namespace({
  prefix: "sx",
  uris: ["http://feedsync.org/2007/feedsync", "http://www.microsoft.com/schemas/rss/sse"],
  feed,
  item,
});

/** FeedSync, formerly Simple Sharing Extensions, on a feed. */
export interface FeedSyncFeed extends InferUnmirrored<typeof feed> {}
/** FeedSync, formerly Simple Sharing Extensions, on an article. */
export interface FeedSyncItem extends InferUnmirrored<typeof item> {}
