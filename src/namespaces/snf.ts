/** SmartNews SmartFormat 2.1: https://publishers.smartnews.com/ */

import { html } from "../table/codecs/html.ts";
import { text } from "../table/codecs/text.ts";
import { url } from "../table/codecs/url.ts";
import { upTo } from "../table/rules.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { attr, element, many, must, namespace, one } from "../table/words.ts";

const logo = element({ url: must(url) });
const feed = {
  logo: one(logo),
  darkModeLogo: one(logo),
};
const item = {
  /** HTML and JavaScript. */
  analytics: one(html),
  advertisement: one(
    element({
      sponsoredLinks: many(
        element({
          link: must(attr(url)),
          advertiser: must(attr(text), { rule: upTo(35) }),
          title: one(attr(text), { rule: upTo(45) }),
          thumbnail: one(attr(url)),
        }),
        { name: "sponsoredLink", most: 2 },
      ),
      /** An ad tag. */
      adcontent: one(html),
    }),
  ),
  videos: many(element({ url: must(attr(url)), caption: one(attr(text)) }), "video"),
  relatedLinks: many(
    element({ link: must(attr(url)), title: must(attr(text)), thumbnail: one(attr(url)) }),
    "relatedLink",
  ),
};

export const snf = namespace({ prefix: "snf", uris: ["http://www.smartnews.be/snf"], feed, item });

/** SmartNews SmartFormat 2.1, on a feed. */
export interface SmartNewsFeed extends InferUnmirrored<typeof feed> {}
/** SmartNews SmartFormat 2.1, on an article. */
export interface SmartNewsItem extends InferUnmirrored<typeof item> {}
