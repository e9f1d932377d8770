/** Who may show a feed: http://www.bloglines.com/about/specs/fac-1.0 */

import { oneOf } from "../table/codecs/one-of.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { attr, element, must, namespace, one } from "../table/words.ts";

const feed = {
  restriction: one(element({ relationship: must(attr(oneOf("allow", "deny")), { code: "access-relationship" }) })),
};

export const access = namespace({ prefix: "access", uris: ["http://www.bloglines.com/about/specs/fac-1.0"], feed });

/** Who may show a feed, on a feed. */
export interface AccessFeed extends InferUnmirrored<typeof feed> {}
