/** What `parseRdf` gives and `encodeRdf` takes: an RSS 1.0 (0.90, 1.1) document in its own words. */

import type { DocumentExtensions } from "../../namespaces/index.ts";
import type { Infer, Unmapped } from "../../table/infer.ts";
import type { channel, item, rdf } from "./table.ts";

export interface RdfItem extends Infer<typeof item.fields>, Unmapped, DocumentExtensions<"item"> {}
/** The channel of an RSS 1.0 document. */
export interface RdfChannel extends Omit<Infer<typeof channel.fields>, "items">, Unmapped, DocumentExtensions<"feed"> {
  items?: RdfItem[];
}
/** `namespace` is that of the elements: RSS 1.0's unless it says otherwise. For RSS 1.1 the channel is the root. */
export interface RdfDocument extends Omit<Infer<typeof rdf.fields>, "channel" | "items">, Unmapped {
  channel?: RdfChannel;
  items?: RdfItem[];
  namespace?: string;
}
