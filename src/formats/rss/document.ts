/** What `parseRss` gives and `encodeRss` takes: an RSS document in RSS's own words. */

import type { DocumentExtensions } from "../../namespaces/index.ts";
import type { Infer, Unmapped } from "../../table/infer.ts";
import type { channel, image, item, rss } from "./table.ts";

export interface RssItem extends Infer<typeof item.fields>, Unmapped, DocumentExtensions<"item"> {}
/** The channel of an RSS document. */
export interface RssChannel extends Omit<Infer<typeof channel.fields>, "items">, Unmapped, DocumentExtensions<"feed"> {
  items?: RssItem[];
}
export interface RssImage extends Infer<typeof image.fields>, Unmapped {}
/** The identifiers of a DOCTYPE. RSS 0.91 wants one; Netscape's and UserLand's 0.91 differ by nothing else. */
export interface RssDoctype {
  /** `-//Netscape Communications//DTD RSS 0.91//EN` */
  publicId?: string;
  /** Never fetched. */
  systemId?: string;
}
/**
 * RSS 2.0 or one of its ancestors 0.91 to 0.94. What no row of the table holds is in `extensions`, `otherAttributes` and
 * `unmappedText` of the element that said it.
 */
export interface RssDocument extends Omit<Infer<typeof rss.fields>, "channel" | "items">, Unmapped {
  channel?: RssChannel;
  /** Items beside the channel. */
  items?: RssItem[];
  /** `<!DOCTYPE rss PUBLIC …>`, without what it declares. */
  doctype?: RssDoctype;
}
