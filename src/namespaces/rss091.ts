/** RSS 0.91 in RSS 1.0: http://purl.org/rss/1.0/modules/rss091# */

import { integer } from "../table/codecs/integer.ts";
import { text } from "../table/codecs/text.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { element, many, namespace, one } from "../table/words.ts";

const word = one(text);
const feed = {
  language: word,
  rating: word,
  managingEditor: word,
  webmaster: word,
  pubDate: word,
  lastBuildDate: word,
  copyright: word,
  docs: word,
  skipHours: one(element({ hours: many(integer, "hour") })),
  skipDays: one(element({ days: many(text, "day") })),
};
const item = { description: word };

export const rss091 = namespace({ prefix: "rss091", uris: ["http://purl.org/rss/1.0/modules/rss091#"], feed, item });

/** RSS 0.91 in RSS 1.0, on a feed. */
export interface Rss091Feed extends InferUnmirrored<typeof feed> {}
/** RSS 0.91 in RSS 1.0, on an article. */
export interface Rss091Item extends InferUnmirrored<typeof item> {}
