/** Deleted entries: RFC 6721 */

import { rfc3339 } from "../table/codecs/date.ts";
import { email } from "../table/codecs/email.ts";
import { iri } from "../table/codecs/iri.ts";
import { mediaType } from "../table/codecs/media-type.ts";
import { text } from "../table/codecs/text.ts";
import { url } from "../table/codecs/url.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { attr, body, element, many, must, namespace, one } from "../table/words.ts";

const feed = {
  deletedEntries: many(
    element({
      /** Id of the entry that is gone. */
      ref: must(attr(iri), { rule: "atom-id" }),
      when: must(attr(rfc3339)),
      by: one(
        element({
          name: one(text, { name: "atom:name", rule: ["without-email", "plain-text"] }),
          uri: one(url, { name: "atom:uri", rule: "iri" }),
          email: one(email, "atom:email"),
        }),
      ),
      comment: one(element({ type: one(attr(text)), value: one(body(text)) })),
      links: many(
        element({
          href: must(attr(url), { rule: "iri" }),
          rel: one(attr(text)),
          type: one(attr(mediaType), { rule: "mime" }),
          title: one(attr(text), { rule: "plain-text" }),
        }),
        "atom:link",
      ),
    }),
    "deleted-entry",
  ),
};

export const at = namespace({
  prefix: "at",
  uris: ["http://purl.org/atompub/tombstones/1.0"],
  spec: "https://www.rfc-editor.org/rfc/rfc6721",
  feed,
});

/** Deleted entries, on a feed or an article. */
export interface Tombstones extends InferUnmirrored<typeof feed> {}
