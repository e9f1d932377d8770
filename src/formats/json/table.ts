/** JSON Feed 1.1 and 1.0: https://www.jsonfeed.org/version/1.1/ Rows are members; keys are their names. */

import { rfc3339 } from "../../table/codecs/date.ts";
import { decimal } from "../../table/codecs/decimal.ts";
import { html } from "../../table/codecs/html.ts";
import { integer } from "../../table/codecs/integer.ts";
import { text } from "../../table/codecs/text.ts";
import { trueFalse } from "../../table/codecs/truth.ts";
import { url } from "../../table/codecs/url.ts";
import { element, many, must, one, foreign } from "../../table/words.ts";

/** At least one of the three. */
export const author = element({ name: one(text), url: one(url), avatar: one(url) });

const hub = element({ type: must(text), url: must(url) });

export const attachment = element({
  url: must(url),
  mime_type: must(text),
  title: one(text),
  size_in_bytes: one(integer),
  duration_in_seconds: one(decimal),
});

export const item = element(
  {
    id: must(text),
    url: one(url),
    external_url: one(url),
    title: one(text),
    content_html: one(html),
    content_text: one(text),
    summary: one(text),
    image: one(url),
    banner_image: one(url),
    date_published: one(rfc3339),
    date_modified: one(rfc3339),
    authors: many(author),
    /** JSON Feed 1.0. */
    author: foreign(one(author)),
    tags: many(text),
    language: one(text),
    attachments: many(attachment),
  },
  "item",
);

export const feed = element(
  {
    version: must(text),
    title: must(text),
    home_page_url: one(url),
    feed_url: one(url),
    description: one(text),
    user_comment: one(text),
    next_url: one(url),
    icon: one(url),
    favicon: one(url),
    authors: many(author),
    /** JSON Feed 1.0. */
    author: foreign(one(author)),
    language: one(text),
    expired: one(trueFalse),
    hubs: many(hub),
    items: many(item),
  },
  "feed",
);
