/** What a `Feed` has been told → JSON Feed document. */

import type {
  JsonFeedAttachment,
  JsonFeedAuthor,
  JsonFeedDocument,
  JsonFeedItem,
} from "../../formats/json/document.ts";
import type { JsonMember, JsonValue } from "../../model.ts";
import type { Author, Item } from "./types.ts";
import { Addresses, dateOf, filesOf, listOf, stated, type Told } from "./values.ts";

/** JSON Feed 1.1. Nothing is refused: what `feed` writes to the letter is written so. */
export function jsonDocument({ options, items, extensions }: Told): JsonFeedDocument {
  const addresses = new Addresses(options);
  const document = stated<JsonFeedDocument>({
    home_page_url: options.link,
    feed_url: options.feedLinks?.json,
    description: options.description,
    icon: options.image,
    favicon: options.favicon,
    language: options.language,
    authors: authorsOf(options.author),
    hubs: options.hub ? [{ type: "WebSub", url: options.hub }] : undefined,
  });
  Object.assign(document, { version: "https://jsonfeed.org/version/1.1", title: options.title ?? "" });
  extend(document, extensions);
  document.items = items.map((item, i) => itemOf(item, `items[${i}]`, addresses));
  return document;
}

/** An e-mail address is the page of who has no other. */
function authorsOf(authors: readonly Author[] | Author | undefined): JsonFeedAuthor[] | undefined {
  const written = listOf(authors)
    .map(({ name, link, email, avatar }) =>
      stated<JsonFeedAuthor>({ name, url: link || (email && `mailto:${email}`), avatar }),
    )
    .filter((author) => Object.keys(author).length > 0);
  return written.length > 0 ? written : undefined;
}

function itemOf(given: Item, path: string, addresses: Addresses): JsonFeedItem {
  const { id, guid, link, title, description, content, image, date, published, author, category } = given;
  const html = content ?? description;
  const tags = listOf(category).flatMap(({ name, term }) => name || term || []);
  const item = stated<JsonFeedItem>({
    id: id || guid || link,
    url: link,
    title,
    content_html: html,
    content_text: html === undefined ? (title ?? "") : undefined,
    summary: content ? description : undefined,
    image: typeof image === "object" ? image?.url : image,
    date_modified: dateOf(date),
    date_published: dateOf(published),
    authors: authorsOf(author),
    tags: category === undefined ? undefined : tags,
    attachments: attachmentsOf(given, path, addresses),
  });
  if (html === "") item.content_html = "";
  extend(item, listOf(given.extensions));
  return item;
}

/** Everything but the picture, which has a member of its own. */
function attachmentsOf(
  { image: _, ...item }: Item,
  path: string,
  addresses: Addresses,
): JsonFeedAttachment[] | undefined {
  const files = filesOf(item as Item, path, addresses).map(({ url, type, title, length, duration }) =>
    stated<JsonFeedAttachment>({ url, mime_type: type, title, size_in_bytes: length, duration_in_seconds: duration }),
  );
  return files.length > 0 ? files : undefined;
}

/** A member takes the place of what has its name, as in `feed`. */
function extend(host: JsonFeedDocument | JsonFeedItem, extensions: Told["extensions"]): void {
  const byName = new Map(extensions.map(({ name, objects }) => [name, objects as JsonValue]));
  for (const name of byName.keys()) delete host[name as keyof typeof host];
  const members: JsonMember[] = [...byName].map(([member, value]) => ({ member, value }));
  if (members.length > 0) host.extensions = members;
}
