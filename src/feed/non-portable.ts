/** What a feed says that readers of a format will not see, since the format has no word for it and an extension carries it. */

import { ARTICLE_CARRIERS, type Carriers, FEED_CARRIERS } from "../formats/carriers.ts";
import type { Diagnostic } from "../errors.ts";
import { feed as jsonFeed, item as jsonItem } from "../formats/json/table.ts";
import { isWholeSource } from "../formats/atom/project.ts";
import type { Feed, Source } from "../model.ts";

type Format = keyof Carriers;

const NAMES: Readonly<Record<Format, string>> = { rss: "RSS", atom: "Atom", rdf: "RSS 1.0", json: "JSON Feed" };
/** Of these fields each part that is only one format's own travels by itself. */
const OF_ONE_FORMAT = new Set(["rss", "jsonFeed", "extensions"]);

/**
 * One note for each field of a completed feed that only Feedwright will read again in that format.
 * @example nonPortableIn(feed, "atom") // [{ code: "not-portable", path: "articles[0].readingMinutes", … }]
 */
export function nonPortableIn(feed: Feed, format: Format): Diagnostic[] {
  const notes = fieldsOf(feed, FEED_CARRIERS, format, "");
  for (const [i, article] of feed.articles.entries())
    notes.push(...fieldsOf(article, ARTICLE_CARRIERS, format, `articles[${i}].`));
  return notes;
}

function fieldsOf(owner: object, table: object, format: Format, at: string): Diagnostic[] {
  const carriers = table as Readonly<Record<string, Carriers>>;
  return Object.entries(owner).flatMap(([field, value]) => {
    if (field === "articles" || OF_ONE_FORMAT.has(field) || isNothing(value)) return [];
    const isApart = field === "source" && isSourceApart(value as Source, format);
    const carrier = isApart ? "fw:source" : carrierOf(field, carriers[field]?.[format], format);
    return carrier === undefined ? [] : [note(field, carrier, format, `${at}${field}`)];
  });
}

/** RSS names a feed by its address, Atom by id, title and date: one that lacks them is nothing there. */
const isSourceApart = (source: Source, format: Format): boolean =>
  (format === "rss" && source.feedUrl === undefined) || (format === "atom" && !isWholeSource(source));

const isNothing = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);

/** The extension that carries a field; `undefined` where the format or a public vocabulary has a word for it. */
function carrierOf(field: string, carrier: string | undefined, format: Format): string | undefined {
  if (format !== "json") return carrier?.startsWith("fw:") ? carrier : undefined;
  if (carrier === undefined) return `_${field}`;
  return carrier in jsonFeed.fields || carrier in jsonItem.fields ? undefined : `_feedwright.${carrier}`;
}

function note(field: string, carrier: string, format: Format, path: string): Diagnostic {
  const message = `${NAMES[format]} has no word for ${field}; it travels as ${carrier}, which other readers pass over`;
  return { code: "not-portable", severity: "info", message, path, params: { element: field, value: carrier } };
}
