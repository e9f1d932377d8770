/** arXiv: https://info.arxiv.org/help/api/user-manual.html */

import { oneOf } from "../table/codecs/one-of.ts";
import { text } from "../table/codecs/text.ts";
import { iri } from "../table/codecs/iri.ts";
import { kindOf, like } from "../table/rules.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { attr, element, many, must, namespace, one, foreign } from "../table/words.ts";

const DOI = like(/(?<!\S)(?=\S*10\.\d{4,9}\/\S)\S+$/, 'a DOI like "10.1000/182"');
const item = {
  comment: one(text),
  journalRef: one(text, "journal_ref"),
  journalReference: one(text, "journal_reference"),
  doi: one(text, { rule: DOI }),
  DOI: foreign(one(text, { rule: DOI }), "doi"),
  primaryCategory: one(
    element({ term: must(attr(text)), scheme: one(attr(text), { rule: kindOf(iri) }), label: one(attr(text)) }),
    "primary_category",
  ),
  /** Of an author; kept here where it stands in the entry. */
  affiliations: many(text, "affiliation"),
  announceType: one(oneOf("new", "cross", "replace", "replace-cross"), "announce_type"),
};

export const arxiv = namespace({ prefix: "arxiv", uris: ["http://arxiv.org/schemas/atom"], item });

/** arXiv, on an article. */
export interface ArxivItem extends InferUnmirrored<typeof item> {}
