/** What `parseAtom` gives and `encodeAtom` takes: an Atom document in Atom's own words. */

import type { DocumentExtensions } from "../../namespaces/index.ts";
import type { Infer, Unmapped } from "../../table/infer.ts";
import type { entry, feed, source } from "./table.ts";

export interface AtomSource extends Infer<typeof source.fields>, Unmapped, DocumentExtensions<"feed"> {}
/** An entry of an Atom document. RFC 4287 §4.1.2 */
export interface AtomEntry extends Omit<Infer<typeof entry.fields>, "source">, Unmapped, DocumentExtensions<"item"> {
  source?: AtomSource;
}
/** An Atom 1.0 or 0.3 feed. An entry document (root `entry`) is a feed of that one entry with `isEntry`. */
export interface AtomDocument
  extends Omit<Infer<typeof feed.fields>, "entries" | "items">,
    Unmapped,
    DocumentExtensions<"feed"> {
  entries?: AtomEntry[];
  /** Entries by the name that RSS has for them. */
  items?: AtomEntry[];
  /** The document's root was `entry`: RFC 4287 §2. */
  isEntry?: boolean;
  /** Namespace of the document where it is not Atom 1.0's. */
  namespace?: string;
}
