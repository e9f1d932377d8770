/** Dublin Core 1.1: https://www.dublincore.org/specifications/dublin-core/dces/ */

import { w3cdtf } from "../table/codecs/date.ts";
import { text } from "../table/codecs/text.ts";
import { unescaped } from "../table/codecs/unescaped.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { many, mirror, namespace } from "../table/words.ts";

/** Names and subjects. */
const plain = unescaped(text);
const rows = {
  /** Name of the resource; read as the title where there is no other. */
  titles: mirror(many(text, { name: "title", rule: "plain-text", most: 1 })),
  /** Who made it: the usual byline of RSS. */
  creators: mirror(many(plain, { name: "creator", rule: "plain-text" })),
  /** Not in Dublin Core, but found. */
  authors: mirror(many(plain, "author")),
  /** Keyword. */
  subjects: mirror(many(plain, { name: "subject", rule: "plain-text" })),
  /** Read as the summary where there is no other. */
  descriptions: mirror(many(text, { name: "description", rule: "plain-text", most: 1 })),
  /** Who makes it available. */
  publishers: mirror(many(plain, { name: "publisher", rule: "plain-text" })),
  /** Who helped. */
  contributors: mirror(many(plain, "contributor")),
  /** Publication date. */
  dates: mirror(many(w3cdtf, { name: "date", most: 1 })),
  /** DCMI type: Text, Sound, MovingImage … */
  types: many(text, { name: "type", most: 1 }),
  /** MIME type or extent. */
  formats: many(text, { name: "format", most: 1 }),
  /** DOI, ISBN, URI … */
  identifiers: many(text, "identifier"),
  /** What it was made from. */
  sources: many(text, { name: "source", most: 1 }),
  /** BCP 47 tag. */
  languages: mirror(many(text, { name: "language", rule: "language", most: 1 })),
  relations: many(text, "relation"),
  /** Place or time it is about. */
  coverages: many(text, "coverage"),
  /** Copyright notice. */
  rights: mirror(many(text, { name: "rights", rule: "plain-text", most: 1 })),
};

export const dc = namespace({
  prefix: "dc",
  uris: [
    "http://purl.org/dc/elements/1.1/",
    "http://purl.org/dc/elements/1.0/",
    "http://dublincore.org/documents/dcmi-namespace/",
    "http://purl.org/dc/",
    "http://purl.org/metadata/dublin_core#",
  ],
  spec: "https://www.dublincore.org/specifications/dublin-core/dces/",
  feed: rows,
  item: rows,
});

/** Dublin Core 1.1, on a feed or an article. */
export interface DublinCore extends InferUnmirrored<typeof rows> {}
