/** RSS 0.91 in RSS 1.0: http://purl.org/rss/1.0/modules/rss091# */

import { integer } from "../table/codecs/integer.ts";
import { text } from "../table/codecs/text.ts";
import { rfc822 } from "../table/codecs/date.ts";
import { languageTag } from "../table/codecs/language-tag.ts";
import { url } from "../table/codecs/url.ts";
import { anyOf, kindOf, like } from "../table/rules.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { element, many, namespace, one } from "../table/words.ts";

const weekday = anyOf("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
const word = one(text);
const feed = {
  language: one(text, { rule: kindOf(languageTag) }),
  rating: word,
  managingEditor: word,
  webmaster: word,
  pubDate: one(text, { rule: kindOf(rfc822) }),
  lastBuildDate: one(text, { rule: kindOf(rfc822) }),
  copyright: word,
  docs: one(text, { rule: kindOf(url) }),
  skipHours: one(
    element({ hours: many(integer, { name: "hour", rule: like(/^(?:1?\d|2[0-3])$/, "an hour from 0 to 23") }) }),
  ),
  skipDays: one(element({ days: many(text, { name: "day", rule: weekday }) })),
};
const item = { description: word };

export const rss091 = namespace({ prefix: "rss091", uris: ["http://purl.org/rss/1.0/modules/rss091#"], feed, item });

/** RSS 0.91 in RSS 1.0, on a feed. */
export interface Rss091Feed extends InferUnmirrored<typeof feed> {}
/** RSS 0.91 in RSS 1.0, on an article. */
export interface Rss091Item extends InferUnmirrored<typeof item> {}
