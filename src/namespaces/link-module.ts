/** Links in RSS 1.0: http://purl.org/rss/1.0/modules/link/ */

import { iri } from "../table/codecs/iri.ts";
import { languageTag } from "../table/codecs/language-tag.ts";
import { mediaType } from "../table/codecs/media-type.ts";
import { text } from "../table/codecs/text.ts";
import { url } from "../table/codecs/url.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { attr, element, many, must, namespace, one } from "../table/words.ts";

function typeOf(raw: string): string | undefined {
  return mediaType.problem(raw) && iri.problem(raw) && 'expected a media type like "text/html" or an absolute URI';
}

const link = {
  resource: must(attr(url), { name: "rdf:resource", rule: "url" }),
  rel: must(attr(url), "l:rel"),
  /** A media type, or the address of what describes it. */
  type: one(attr(text), { name: "l:type", rule: typeOf }),
  lang: one(attr(languageTag), "l:lang"),
  title: one(attr(text), { name: "l:title", rule: "plain-text" }),
};
const feed = { links: many(element(link), "link") };
const item = {
  ...feed,
  permalink: one(element({ resource: link.resource, type: one(attr(mediaType), { name: "l:type", rule: "mime" }) })),
};

export const l = namespace({ prefix: "l", uris: ["http://purl.org/rss/1.0/modules/link/"], feed, item });

/** Links in RSS 1.0, on a feed. */
export interface LinkModuleFeed extends InferUnmirrored<typeof feed> {}
/** Links in RSS 1.0, on an article. */
export interface LinkModuleItem extends InferUnmirrored<typeof item> {}
