/** Wikis: https://web.resource.org/rss/1.0/modules/wiki/ */

import { oneOf } from "../table/codecs/one-of.ts";
import { text } from "../table/codecs/text.ts";
import { url } from "../table/codecs/url.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { namespace, one } from "../table/words.ts";

const feed = { interwiki: one(text) };
const item = {
  version: one(text),
  status: one(oneOf("new", "updated", "deleted")),
  importance: one(oneOf("major", "minor")),
  diff: one(url, { rule: "url" }),
  history: one(url, { rule: "url" }),
  host: one(text),
};

export const wiki = namespace({
  prefix: "wiki",
  uris: ["http://purl.org/rss/1.0/modules/wiki/", "http://www.usemod.com/cgi-bin/mb.pl?ModWiki"],
  feed,
  item,
});

/** Wikis, on a feed. */
export interface WikiFeed extends InferUnmirrored<typeof feed> {}
/** Wikis, on an article. */
export interface WikiItem extends InferUnmirrored<typeof item> {}
