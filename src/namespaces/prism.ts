/** PRISM, publishing metadata of journals and magazines: https://www.idealliance.org/prism-metadata */

import { integer } from "../table/codecs/integer.ts";
import { text } from "../table/codecs/text.ts";
import { url } from "../table/codecs/url.ts";
import { w3cdtf } from "../table/codecs/date.ts";
import { anyOf, kindOf, like } from "../table/rules.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { many, namespace, one } from "../table/words.ts";

const word = one(text);
const words = many(text);
const isDate = { rule: kindOf(w3cdtf) } as const;
const date = one(text, isDate);
const dates = many(text, isDate);
const issn = { rule: like(/^\d{4}-\d{3}[\dXx]$/, 'an ISSN like "0028-0836"') } as const;
const count = one(integer);
const rows = {
  // Container
  publicationName: word,
  issn: one(text, issn),
  eIssn: one(text, issn),
  isbn: words,
  doi: word,
  url: many(url),
  link: many(url),
  volume: word,
  number: word,
  edition: word,
  issueIdentifier: word,
  issueName: word,
  issueTeaser: word,
  issueType: word,
  seriesTitle: word,
  seriesNumber: count,
  bookEdition: words,
  aggregationType: one(text, {
    rule: anyOf(
      ...["journal", "magazine", "newsletter", "newspaper", "book"],
      ...["catalog", "feed", "manual", "pamphlet", "other"],
    ),
  }),
  aggregateIssueNumber: word,
  nationalCatalogNumber: word,
  productCode: words,
  uspsNumber: word,
  publishingFrequency: word,
  // Placement
  section: word,
  subsection1: word,
  subsection2: word,
  subsection3: word,
  subsection4: word,
  channel: words,
  subchannel1: word,
  subchannel2: word,
  subchannel3: word,
  subchannel4: word,
  startingPage: word,
  endingPage: word,
  pageRange: word,
  pageCount: count,
  pageProgressionDirection: one(text, { rule: anyOf("ltr", "rtl") }),
  samplePageRange: word,
  supplementTitle: words,
  supplementDisplayID: word,
  supplementStartingPage: word,
  // Dates, kept as they are written
  publicationDate: dates,
  publicationDisplayDate: words,
  coverDate: date,
  coverDisplayDate: word,
  creationDate: date,
  modificationDate: date,
  dateReceived: date,
  onSaleDate: dates,
  onSaleDay: words,
  offSaleDate: dates,
  killDate: date,
  copyrightYear: many(text, { rule: like(/^\d{4}$/, 'a year like "2023"') }),
  creationTime: date,
  modificationTime: date,
  publicationTime: date,
  receptionDate: date,
  releaseTime: date,
  expirationTime: date,
  // Rights
  copyright: word,
  embargoDate: date,
  expirationDate: date,
  rightsAgent: word,
  // Description
  contentType: word,
  genre: words,
  alternateTitle: words,
  subtitle: words,
  teaser: words,
  keyword: words,
  academicField: words,
  event: words,
  industry: words,
  location: words,
  object: words,
  organization: words,
  corporateEntity: words,
  person: words,
  profession: word,
  sport: word,
  ticker: words,
  timePeriod: word,
  rating: words,
  versionIdentifier: word,
  complianceProfile: word,
  platform: words,
  originPlatform: words,
  device: word,
  wordCount: count,
  byteCount: count,
  category: word,
  distributor: word,
  objectTitle: word,
  origin: word,
  sellingAgency: words,
  // Relations
  hasAlternative: words,
  hasCorrection: words,
  hasTranslation: words,
  isAlternativeOf: words,
  isCorrectionOf: words,
  isTranslationOf: word,
  hasFormat: word,
  hasPart: word,
  hasPreviousVersion: word,
  isFormatOf: word,
  isPartOf: word,
  isReferencedBy: word,
  isRequiredBy: word,
  isVersionOf: word,
  references: word,
  requires: word,
  // Blogs
  blogTitle: word,
  blogURL: one(url),
};

export const prism = namespace({
  prefix: "prism",
  uris: [
    "http://prismstandard.org/namespaces/basic/3.0/",
    "http://prismstandard.org/namespaces/basic/2.2/",
    "http://prismstandard.org/namespaces/basic/2.1/",
    "http://prismstandard.org/namespaces/basic/2.0/",
    "http://prismstandard.org/namespaces/2.0/basic/",
    "http://prismstandard.org/namespaces/1.2/basic/",
    "http://prismstandard.org/namespaces/1.1/basic/",
    "http://prismstandard.org/namespaces/1.0/basic/",
    "http://purl.org/rss/1.0/modules/prism/",
  ],
  feed: rows,
  item: rows,
});

/** PRISM, publishing metadata of journals and magazines, on a feed or an article. */
export interface Prism extends InferUnmirrored<typeof rows> {}
