/** What `parseJsonFeed` gives and `encodeJsonFeed` takes: a JSON Feed in its own words. */

import type { JsonMember } from "../../model.ts";
import type { DocumentExtensions } from "../../namespaces/index.ts";
import type { Infer } from "../../table/infer.ts";
import type { attachment, author, feed, item } from "./table.ts";

/** Members that no table knows, or whose values are not what the specification says: kept as they were. */
interface JsonLeftovers {
  extensions?: JsonMember[];
}
export interface JsonFeedAuthor extends Infer<typeof author.fields>, JsonLeftovers {}
export interface JsonFeedAttachment extends Infer<typeof attachment.fields>, JsonLeftovers {}
/** An item of a JSON Feed. */
export interface JsonFeedItem
  extends Omit<Infer<typeof item.fields>, "authors" | "author" | "attachments">,
    JsonLeftovers,
    DocumentExtensions<"item"> {
  authors?: JsonFeedAuthor[];
  author?: JsonFeedAuthor;
  attachments?: JsonFeedAttachment[];
}
/** JSON Feed 1.1 or 1.0. Objects named like a namespace (`_itunes`) are typed under its key (`itunes`). */
export interface JsonFeedDocument
  extends Omit<Infer<typeof feed.fields>, "items" | "authors" | "author">,
    JsonLeftovers,
    DocumentExtensions<"feed"> {
  authors?: JsonFeedAuthor[];
  author?: JsonFeedAuthor;
  items?: JsonFeedItem[];
}
