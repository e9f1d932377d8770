/** Dublin Core 1.1: https://www.dublincore.org/specifications/dublin-core/dces/ */

import { w3cdtf } from "../table/codecs/date.ts";
import { text } from "../table/codecs/text.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { many, mirror, namespace } from "../table/words.ts";

const rows = {
  /** Name of the resource; read as the title where there is no other. */
  titles: mirror(many(text, "title")),
  /** Who made it: the usual byline of RSS. */
  creators: mirror(many(text, "creator")),
  /** Not in Dublin Core, but found. */
  authors: mirror(many(text, "author")),
  /** Keyword. */
  subjects: mirror(many(text, "subject")),
  /** Read as the summary where there is no other. */
  descriptions: mirror(many(text, "description")),
  /** Who makes it available. */
  publishers: mirror(many(text, "publisher")),
  /** Who helped. */
  contributors: mirror(many(text, "contributor")),
  /** Publication date. */
  dates: mirror(many(w3cdtf, "date")),
  /** DCMI type: Text, Sound, MovingImage … */
  types: many(text, "type"),
  /** MIME type or extent. */
  formats: many(text, "format"),
  /** DOI, ISBN, URI … */
  identifiers: many(text, "identifier"),
  /** What it was made from. */
  sources: many(text, "source"),
  /** BCP 47 tag. */
  languages: mirror(many(text, "language")),
  relations: many(text, "relation"),
  /** Place or time it is about. */
  coverages: many(text, "coverage"),
  /** Copyright notice. */
  rights: mirror(many(text, "rights")),
};

export const dc = namespace({
  prefix: "dc",
  uris: [
    "http://purl.org/dc/elements/1.1/",
    "http://purl.org/dc/elements/1.0/",
    "http://dublincore.org/documents/dcmi-namespace/",
  ],
  spec: "https://www.dublincore.org/specifications/dublin-core/dces/",
  feed: rows,
  item: rows,
});

/** Dublin Core 1.1, on a feed or an article. */
export interface DublinCore extends InferUnmirrored<typeof rows> {}
