/** Dave Winer's source namespace: http://source.scripting.com/ */

import { text } from "../table/codecs/text.ts";
import { trueFalse } from "../table/codecs/truth.ts";
import { url } from "../table/codecs/url.ts";
import { rfc822 } from "../table/codecs/date.ts";
import { kindOf, like } from "../table/rules.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { attr, body, element, many, must, namespace, one, self } from "../table/words.ts";

const day = like(/^\d{4}-\d\d-\d\d$/, 'a day like "2023-03-21"');
const outline = element({
  text: one(attr(text)),
  type: one(attr(text)),
  created: one(attr(text), { rule: kindOf(rfc822) }),
  url: one(attr(url)),
  xmlUrl: one(attr(url)),
  htmlUrl: one(attr(url)),
  outlines: many(self, "outline"),
});
const shared = { localTime: one(text) };
const feed = {
  ...shared,
  accounts: many(element({ service: must(attr(text)), name: must(body(text)) }), "account"),
  likes: one(element({ server: must(attr(url)) })),
  archive: one(
    element({
      url: must(url),
      startDay: must(text, { rule: day }),
      endDay: one(text, { rule: day }),
      filename: one(text),
    }),
  ),
  /** OPML. */
  blogroll: one(url),
  subscriptionLists: many(element({ url: must(attr(url)), label: one(body(text)) }), "subscriptionList"),
  cloud: one(url),
  self: one(url),
};
const item = {
  ...shared,
  /** The body as it was written. */
  markdown: one(text),
  outlines: many(outline, "outline"),
  /** Before it was shortened. */
  linkFull: one(url),
  inReplyTo: one(element({ isPermaLink: one(attr(trueFalse)), id: must(body(text)) })),
};

export const scripting = namespace({
  prefix: "source",
  key: "scripting",
  uris: ["http://source.scripting.com/"],
  feed,
  item,
});

/** Dave Winer's source namespace, on a feed. */
export interface ScriptingFeed extends InferUnmirrored<typeof feed> {}
/** Dave Winer's source namespace, on an article. */
export interface ScriptingItem extends InferUnmirrored<typeof item> {}
