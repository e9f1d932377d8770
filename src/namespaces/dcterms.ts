/** DCMI Metadata Terms: https://www.dublincore.org/specifications/dublin-core/dcmi-terms/ */

import { w3cdtf } from "../table/codecs/date.ts";
import { text } from "../table/codecs/text.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { many, mirror, namespace, resource } from "../table/words.ts";

const words = many(text);
/** DCMI lets everything be said often; of these, readers take one. */
const single = { most: 1 } as const;
const phrase = many(text, single);
const link = many(resource(text));

const rows = {
  alternative: words,
  abstract: phrase,
  tableOfContents: many(resource(text), single),
  created: many(w3cdtf, single),
  /** First publication. */
  issued: mirror(many(w3cdtf, single)),
  /** Last change. */
  modified: mirror(many(w3cdtf, single)),
  available: words,
  /** Date or period `start=…; end=…` in which it holds. */
  valid: words,
  dateAccepted: phrase,
  dateCopyrighted: phrase,
  dateSubmitted: phrase,
  extent: phrase,
  medium: words,
  isVersionOf: link,
  hasVersion: link,
  isReplacedBy: link,
  replaces: link,
  isRequiredBy: link,
  requires: link,
  isPartOf: link,
  hasPart: link,
  isReferencedBy: link,
  references: link,
  isFormatOf: link,
  hasFormat: link,
  conformsTo: link,
  spatial: words,
  temporal: words,
  audience: words,
  mediator: phrase,
  educationLevel: words,
  instructionalMethod: words,
  accessRights: words,
  license: words,
  rightsHolder: words,
  provenance: words,
  rights: words,
  bibliographicCitation: words,
  accrualMethod: words,
  accrualPeriodicity: words,
  accrualPolicy: words,
  contributor: words,
  coverage: words,
  creator: words,
  date: words,
  description: words,
  format: words,
  identifier: words,
  language: words,
  publisher: words,
  relation: words,
  source: words,
  subject: words,
  title: words,
  type: words,
};

export const dcterms = namespace({
  prefix: "dcterms",
  uris: [
    "http://purl.org/dc/terms/",
    "http://dublincore.org/documents/dcmi-terms/",
    "http://dublincore.org/specifications/dublin-core/dcmi-terms/",
  ],
  spec: "https://www.dublincore.org/specifications/dublin-core/dcmi-terms/",
  feed: rows,
  item: rows,
});

/** DCMI Metadata Terms, on a feed or an article. */
export interface DublinCoreTerms extends InferUnmirrored<typeof rows> {}
