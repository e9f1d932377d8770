/**
 * Feedwright's own namespace: the exact carrier for what a format and the public vocabularies have no word for.
 *
 * Every row mirrors a field of the model. A row that is present states the whole value and wins over what the format says,
 * so a list here is the full list. In JSON Feed the same rows are the members of `_feedwright`.
 */

import { rfc3339 } from "../table/codecs/date.ts";
import { decimal } from "../table/codecs/decimal.ts";
import { html } from "../table/codecs/html.ts";
import { integer } from "../table/codecs/integer.ts";
import { json } from "../table/codecs/json.ts";
import { list } from "../table/codecs/list.ts";
import { text } from "../table/codecs/text.ts";
import { trueFalse } from "../table/codecs/truth.ts";
import { attr, body, element, many, mirrorAll, namespace, one } from "../table/words.ts";

const str = one(attr(text));
const int = one(attr(integer));
const num = one(attr(decimal));
const date = one(attr(rfc3339));

const attributes = many(element({ name: str, namespace: str, prefix: str, value: str }), "attribute");
/** Elements that would not be legal where the format could hold them. */
const extension = one(element({}));
/** Members of a JSON Feed object, as JSON text. */
const members = many(element({ name: str, value: one(body(json)) }), "member");
/** What no field has, of what has an element of its own. */
const unmapped = { attributes, extension, members };

const byline = element({ role: str, email: str, url: str, avatar: str, name: one(body(text)), ...unmapped });
const category = element({ scheme: str, label: str, term: one(body(text)), attributes });
const link = element({ url: str, rel: str, type: str, hreflang: str, title: str, length: num, attributes });
const image = element({ url: str, title: str, link: str, width: num, height: num, description: str, attributes });
const generator = element({ url: str, version: str, name: one(body(text)) });
const source = element({
  title: str,
  url: str,
  feedUrl: str,
  id: str,
  updated: date,
  subtitle: str,
  rights: str,
  language: str,
  icon: str,
  logo: str,
  generator: one(generator),
  bylines: many(byline, "byline"),
  categories: many(category, "category"),
  links: many(link, "link"),
  ...unmapped,
});
const shared = {
  /** Identity as it was given, where the format only takes a URI. */
  id: one(text),
  url: one(text),
  title: one(text),
  titleHtml: one(html),
  published: one(rfc3339),
  updated: one(rfc3339),
  /** `updated`: Atom demands that date, and nobody stated one. */
  supplied: one(text),
  /** The full list of credits, in order, with their roles. */
  bylines: many(byline, "byline"),
  categories: many(category, "category"),
  links: many(link, "link"),
  image: one(image),
  language: one(text),
  rights: one(text),
  ...unmapped,
};

/** What carries what a format has no word for. */
export const OWN = "fw";

/** Where elements of no namespace are written that no row of a format has: read back, they are in none again. */
export const NO_NAMESPACE = "https://feedwright.org/ns/none";

export const fw = namespace({
  prefix: OWN,
  uris: ["https://feedwright.org/ns/1.0"],
  spec: "https://feedwright.org/ns/1.0",
  feed: mirrorAll({
    ...shared,
    feedUrl: one(text),
    description: one(text),
    descriptionHtml: one(html),
    generator: one(generator),
    hubs: many(element({ type: str, url: str }), "hub"),
    icon: one(text),
    paging: one(
      element({
        first: str,
        previous: str,
        next: str,
        last: str,
        current: str,
        previousArchive: str,
        nextArchive: str,
        archive: one(attr(trueFalse)),
        complete: one(attr(trueFalse)),
      }),
    ),
    schedule: one(
      element({
        ttl: int,
        period: str,
        frequency: int,
        base: date,
        skipHours: one(attr(list(integer, " "))),
        skipDays: one(attr(list(text, " "))),
      }),
    ),
    docs: one(text),
    rating: one(text),
    cloud: one(element({ domain: str, port: int, path: str, registerProcedure: str, protocol: str })),
    textInput: one(element({ title: str, description: str, name: str, link: str })),
    userComment: one(text),
    expired: one(trueFalse),
  }),
  item: mirrorAll({
    ...shared,
    externalUrl: one(text),
    summary: one(text),
    summaryHtml: one(html),
    contentHtml: one(html),
    contentText: one(text),
    readingMinutes: one(decimal),
    enclosures: many(
      element({ url: str, type: str, length: num, duration: num, title: str, ...unmapped }),
      "enclosure",
    ),
    source: one(source),
    comments: one(element({ url: str, count: int, feedUrl: str, postUrl: str })),
    bannerImage: one(text),
  }),
});
