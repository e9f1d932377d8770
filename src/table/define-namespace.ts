/** A program's own namespace, looked over when it is declared: what is wrong with it would else show in what it writes. */

import { XML_URI, XMLNS_URI } from "../scan/grammar.ts";
import type { Article, Feed } from "../model.ts";
import type { ArticleExtensions, FeedExtensions } from "../namespaces/index.ts";
import { namespace as declared, type Fields } from "./words.ts";

/**
 * Declares a namespace; pass it as an option to reading, writing and validating to get typed values. docs/own-namespace.md
 * shows all that a table can say.
 *
 * @throws TypeError for a prefix or a name that XML does not allow, a key that is a field of feeds or articles, and no URI
 * @example
 * const books = namespace({
 *   prefix: "books", uris: ["https://example.com/books"], spec: "https://example.com/books",
 *   item: { id: one(text, "bookid") },
 * });
 * parseFeed(xml, { namespaces: [books] }).feed.articles[0]?.books?.id
 */
/* @__NO_SIDE_EFFECTS__ */ export const namespace: typeof declared = (definition) => {
  if (!Array.isArray((definition as typeof definition | null | undefined)?.uris))
    throw new TypeError("expected a namespace: an object with prefix, uris, and the elements of feed and item");
  const { prefix, key = prefix, uris, feed = {}, item = {} } = definition;
  const refuse = (problem: string): never => {
    throw new TypeError(`namespace "${prefix}": ${problem}`);
  };
  if (!LOCAL.test(prefix) || /^xml/i.test(prefix))
    refuse(
      "XML does not allow this prefix; expected a letter, then letters, digits, - and _, and nothing that starts with xml",
    );
  if (Object.hasOwn(FIELDS, key))
    refuse(
      `"${key}" is a field of feeds or articles already; give its values another name, as in key: "${key}Extension"`,
    );
  if (!uris.some((uri) => uri.trim() !== "")) refuse("it has no URI; expected the one by which documents declare it");
  if (uris.some((uri) => uri.trim() === XML_URI || uri.trim() === XMLNS_URI))
    refuse("XML reserves this URI; expected one of your own");
  checkNames(feed, refuse);
  checkNames(item, refuse);
  return declared(definition);
};

function checkNames(fields: Fields, refuse: (problem: string) => never): void {
  for (const [key, { name = key, type }] of Object.entries(fields)) {
    if (!NAME.test(name))
      refuse(`XML does not allow the name "${name}" (row ${key}); expected a letter, then letters, digits, - and _`);
    if (type.kind === "element") checkNames(type.fields, refuse);
  }
}

const LOCAL = /^[\p{L}_][-.\p{L}\p{M}\p{N}_\u00b7]*$/u;
/** A local name, that of another namespace by its prefix, or `:name` of none. */
const NAME = /^(?:(?:[\p{L}_][-.\p{L}\p{M}\p{N}_\u00b7]*)?:)?[\p{L}_][-.\p{L}\p{M}\p{N}_\u00b7]*$/u;

type Field = Exclude<keyof Feed, keyof FeedExtensions> | Exclude<keyof Article, keyof ArticleExtensions>;
/** The compiler asks for all there are. */
const FIELDS: Readonly<Record<Field, true>> = {
  title: true,
  titleHtml: true,
  description: true,
  descriptionHtml: true,
  url: true,
  feedUrl: true,
  id: true,
  language: true,
  rights: true,
  generator: true,
  published: true,
  updated: true,
  attributes: true,
  bylines: true,
  categories: true,
  links: true,
  hubs: true,
  image: true,
  icon: true,
  paging: true,
  schedule: true,
  articles: true,
  rss: true,
  jsonFeed: true,
  extensions: true,
  externalUrl: true,
  summary: true,
  summaryHtml: true,
  contentHtml: true,
  contentText: true,
  readingMinutes: true,
  enclosures: true,
  source: true,
  comments: true,
};
