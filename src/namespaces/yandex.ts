/** Yandex News: https://yandex.ru/support/news/ */

import { oneOf } from "../table/codecs/one-of.ts";
import { text } from "../table/codecs/text.ts";
import { url } from "../table/codecs/url.ts";
import { anyOf } from "../table/rules.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { attr, body, element, many, must, namespace, one } from "../table/words.ts";

const analytics = element({
  type: one(attr(text), {
    rule: anyOf("Yandex", "LiveInternet", "Google", "MailRu", "Rambler", "Mediascope", "custom"),
  }),
  id: one(attr(text)),
  params: one(attr(text)),
  url: one(attr(url)),
});
const feed = {
  logos: many(element({ type: one(attr(text), { rule: anyOf("square") }), url: must(body(url)) }), "logo"),
  analytics: many(analytics),
  adNetworks: many(
    element({
      type: one(attr(text), { rule: anyOf("Yandex", "AdFox") }),
      id: one(attr(text)),
      turboAdId: one(attr(text), "turbo-ad-id"),
      code: one(body(text)),
    }),
    "adNetwork",
  ),
};
const item = {
  /** Without HTML. */
  fullText: one(text, { name: "full-text", rule: "plain-text" }),
  genre: one(oneOf("lenta", "message", "article", "interview")),
  related: one(
    element({
      type: one(attr(text)),
      links: many(element({ url: must(attr(url)), img: one(attr(url)), label: one(body(text)) }), ":link"),
    }),
  ),
  online: one(url),
  themeTags: many(text, "theme_tags"),
  tags: many(text),
  officialComment: one(
    element({
      text: one(
        element({
          origin: one(attr(text)),
          originName: one(attr(text), "origin-name"),
          logo: one(attr(url)),
          anchor: one(attr(text)),
          value: one(body(text)),
        }),
        "comment-text",
      ),
      bindTo: many(url, "bind-to"),
    }),
    "official-comment",
  ),
  relevance: one(text),
  image: one(url),
};

export const yandex = namespace({ prefix: "yandex", uris: ["http://news.yandex.ru", "news.yandex.ru"], feed, item });

/** Yandex News, on a feed. */
export interface YandexFeed extends InferUnmirrored<typeof feed> {}
/** Yandex News, on an article. */
export interface YandexItem extends InferUnmirrored<typeof item> {}
