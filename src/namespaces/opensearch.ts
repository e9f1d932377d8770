/** OpenSearch 1.1, response elements: https://github.com/dewitt/opensearch */

import { integer, signed } from "../table/codecs/integer.ts";
import { encodingName } from "../table/codecs/encoding-name.ts";
import { languageTag } from "../table/codecs/language-tag.ts";
import { narrow } from "../table/codecs/narrow.ts";
import { searchTerms } from "../table/codecs/search-terms.ts";
import { atMost, text } from "../table/codecs/text.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { attr, element, many, must, namespace, one } from "../table/words.ts";

const ROLE = /^(?:request|example|related|correction|subset|superset|[a-z][\w.-]*:[\w.-]+)$/i;
const role = narrow(
  text,
  "request, example, related, correction, subset, superset or a role with a prefix",
  (raw) => ROLE.test(raw),
  "request",
);
const feed = {
  totalResults: one(integer),
  /** Number of the first result, usually from 1. */
  startIndex: one(signed),
  itemsPerPage: one(integer),
  queries: many(
    element({
      /** request, example, related, correction, subset, superset or one with a prefix. */
      role: must(attr(role), { code: "search-role" }),
      title: one(attr(atMost(256)), { rule: "plain-text" }),
      totalResults: one(attr(integer)),
      /** As in a URL. */
      searchTerms: one(attr(searchTerms)),
      count: one(attr(integer)),
      startIndex: one(attr(signed)),
      startPage: one(attr(signed)),
      language: one(attr(languageTag)),
      inputEncoding: one(attr(encodingName)),
      outputEncoding: one(attr(encodingName)),
    }),
    "Query",
  ),
};

export const opensearch = namespace({
  prefix: "opensearch",
  uris: [
    "http://a9.com/-/spec/opensearch/1.1/",
    "http://a9.com/-/spec/opensearch/1.0/",
    "http://a9.com/-/spec/opensearchrss/1.0/",
    "http://a9.com/-/spec/opensearchrss/1.1/",
  ],
  feed,
});

/** OpenSearch 1.1, response elements, on a feed. */
export interface OpenSearchFeed extends InferUnmirrored<typeof feed> {}
