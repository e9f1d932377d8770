/** FeedSync, formerly Simple Sharing Extensions: http://feedsync.org/2007/feedsync */

import { rfc3339 } from "../table/codecs/date.ts";
import { counter } from "../table/codecs/integer.ts";
import { wordOf } from "../table/codecs/one-of.ts";
import { urnPart } from "../table/codecs/urn-part.ts";
import { text } from "../table/codecs/text.ts";
import { trueFalse } from "../table/codecs/truth.ts";
import { uri } from "../table/codecs/url.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import type { Constraints } from "../table/constraint.ts";
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
          link: must(attr(uri)),
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

/** By the names of elements. */
export const constraints: Constraints = {
  sync: (values) =>
    values.count("histories") === 0 ? { key: "histories", message: "at least one is required" } : undefined,
  history: (values) => {
    const missing = ["when", "by"].filter((key) => values.get(key) === undefined);
    if (missing.length === 2) return { key: "when", message: "when or by is required", code: "missing-by-and-when" };
    const [key] = missing;
    const message = "when and by should be given both";
    return key === undefined ? undefined : { key, message, code: "missing-recommended-attribute", isAdvice: true };
  },
  sharing: (values) => {
    const [since, until] = [values.get("since"), values.get("until")];
    if (since !== undefined && until !== undefined)
      return isLater(since, until)
        ? { key: "since", message: "since is later than until", code: "since-after-until" }
        : undefined;
    if (since === until) return undefined;
    const message = "since and until are given both or not at all";
    return { key: since === undefined ? "since" : "until", message, code: "since-without-until" };
  },
};

/** Dates of RFC 3339 as instants; what is none, letter by letter, as the W3C validator does. */
function isLater(one: string, other: string): boolean {
  const areDates = [one, other].every((date) => rfc3339.problem?.(date) === undefined);
  return areDates ? Date.parse(one) > Date.parse(other) : one > other;
}

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
