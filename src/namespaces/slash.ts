/** Slash module: https://web.resource.org/rss/1.0/modules/slash/ */

import { integer } from "../table/codecs/integer.ts";
import { list } from "../table/codecs/list.ts";
import { text } from "../table/codecs/text.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { mirror, namespace, one } from "../table/words.ts";

const item = {
  /** Number of comments. */
  comments: mirror(one(integer)),
  section: one(text),
  department: one(text),
  /** Numbers of comments at each threshold. */
  hitParade: one(list(integer, ","), { name: "hit_parade", rule: "integers" }),
};

export const slash = namespace({
  prefix: "slash",
  uris: ["http://purl.org/rss/1.0/modules/slash/", "http://purl.org/rss/modules/slash/"],
  item,
});

/** Slash module, on an article. */
export interface SlashItem extends InferUnmirrored<typeof item> {}
