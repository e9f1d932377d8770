/** RSS 1.0 document → Feed: as RSS 2.0, with identities in `rdf:about` and dates in Dublin Core. */

import type { Article, Feed } from "../../model.ts";
import { planOf } from "../../table/plan.ts";
import { first, Normalised, type Reading, set } from "../model-parts.ts";
import { type Bases, withUrls } from "../resolve-urls.ts";
import { basesOf, keepUnmappedHead, normaliseChannel, normaliseItem } from "../rss/normalise.ts";
import type { RdfDocument, RdfItem } from "./document.ts";
import { channel as channelElement, item as itemElement } from "./table.ts";

const CHANNEL = /* @__PURE__ */ planOf(channelElement);
const ITEM = /* @__PURE__ */ planOf(itemElement);

export function normaliseRdf(document: RdfDocument, reading: Reading): Feed {
  const bases = basesOf(document as never, reading);
  const { url: base } = bases;
  const channel = withUrls(document.channel ?? {}, CHANNEL, bases, reading.registry);
  const image = [channel.image, document.image].find((candidate) => candidate?.url !== undefined);
  const textInput = document.textInput ?? channel.textInput;
  const whole = textInput === undefined ? channel : { ...channel, textInput };
  const feed = normaliseChannel(whole as never, image as never, base, reading, CHANNEL);
  set(feed, "id", first(feed.id, channel.about));
  set(feed, "language", first(feed.language, document.lang));
  // RSS 1.0 has one date for a channel: that of its last change.
  if (channel.pubDate === undefined && channel.dc?.dates?.[0] !== undefined && channel.fw?.published === undefined) {
    if (channel.dcterms?.issued?.[0] === undefined) delete feed.published;
    else feed.published = channel.dcterms.issued[0];
    set(
      feed,
      "updated",
      first(channel.fw?.updated, channel.lastBuildDate, channel.dcterms?.modified?.[0], channel.dc.dates[0]),
    );
  }
  keepUnmappedHead(feed, channel as never, document as never, reading, CHANNEL);
  for (const item of itemsOf(document))
    feed.articles.push(item instanceof Normalised ? item.article : normaliseRdfItem(item, bases, reading));
  return feed;
}

/** One item of a document that is still being read. */
export function normaliseRdfItemOf(item: RdfItem, document: RdfDocument, reading: Reading): Article {
  return normaliseRdfItem(item, basesOf(document as never, reading), reading);
}

/** In the order of the table of contents, which beats the document's; those it does not list follow. */
function itemsOf(document: RdfDocument): RdfItem[] {
  const { channel } = document;
  const items = [
    ...(channel?.contents?.items ?? []),
    ...(channel?.items ?? []),
    ...(document.items ?? []),
  ] as RdfItem[];
  const order = new Map<string, number>();
  for (const { resource, plain } of channel?.contents?.seq?.members ?? []) {
    const about = resource ?? plain;
    if (about !== undefined && !order.has(about)) order.set(about, order.size);
  }
  const place = (item: RdfItem) => order.get(item.about ?? "") ?? order.size;
  return order.size === 0
    ? items
    : items
        .map((item, i) => ({ item, i }))
        .sort((a, b) => place(a.item) - place(b.item) || a.i - b.i)
        .map(({ item }) => item);
}

function normaliseRdfItem(item: RdfItem, bases: Bases, reading: Reading): Article {
  const article = normaliseItem(item as never, bases, reading, ITEM);
  if (item.fw?.id === undefined && item.guid === undefined)
    article.id = first(item.about, item.dc?.identifiers?.[0]) ?? article.id;
  return article;
}
