/** What a `Feed` has been told → Atom document. */

import type { AtomDocument, AtomEntry } from "../../formats/atom/document.ts";
import { atomId } from "../../formats/atom/id.ts";
import type { AtomCategory, AtomLink, AtomPerson, AtomText } from "../../formats/atom/table.ts";
import { Timestamp } from "../../newsroom/timestamp.ts";
import type { Author, Category, Item } from "./types.ts";
import { Addresses, dateOf, filesOf, listOf, nameOf, plain, stated, type Told, updatedOf } from "./values.ts";

/** RFC 4287 §4.1.1 wants a date of an empty feed too, and there is no clock to ask. */
const LONG_AGO = new Timestamp(0, { offset: 0 });

/** @throws FeedError listing every address that is none */
export function atomDocument(told: Told): AtomDocument {
  const addresses = new Addresses(told.options);
  const document = headOf(told, addresses);
  document.entries = told.items.map((item, i) => entryOf(item, document, `items[${i}]`, addresses));
  addresses.check();
  // §4.1.1: somebody has to be the author of every entry.
  if (
    document.authors === undefined &&
    (document.entries.length === 0 || document.entries.some((entry) => !entry.authors))
  )
    document.authors = [{ name: plain(told.options.title) || document.id! }];
  return document;
}

function headOf(told: Told, addresses: Addresses): AtomDocument {
  const { options, categories, contributors } = told;
  const link = addresses.of(options.link, "link");
  const self = addresses.of(options.feed ?? options.feedLinks?.atom, "feed");
  const hub = addresses.of(options.hub, "hub");
  const links: AtomLink[] = [];
  if (link !== undefined) links.push({ rel: "alternate", href: link });
  if (self !== undefined) links.push({ rel: "self", href: self });
  if (hub !== undefined) links.push({ rel: "hub", href: hub });
  const generator = options.generator ?? "Feedwright";
  const document = stated<AtomDocument>({
    lang: plain(options.language),
    id: plain(options.id) || link || self || atomId(plain(options.title) ?? "", { title: "" }),
    updated: updatedOf(told) ?? LONG_AGO,
    generator: generator ? { name: generator } : undefined,
    subtitle: textOf(options.description),
    logo: addresses.loosely(options.image),
    icon: addresses.loosely(options.favicon),
    rights: textOf(options.copyright),
    links: some(links),
    authors: some(listOf(options.author).flatMap((author) => personOf(author, "author", addresses))),
    categories: some(categories.filter(Boolean).map((term) => ({ term }))),
    contributors: some(contributors.flatMap((one, i) => personOf(one, `contributors[${i}]`, addresses))),
  });
  document.title = { value: plain(options.title) ?? "" };
  return document;
}

const some = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);
const textOf = (text: unknown): AtomText | undefined => (text ? { value: plain(text)! } : undefined);
const htmlOf = (html: unknown): AtomText | undefined => (html ? { type: "html", value: String(html) } : undefined);

/** §3.2: a person has a name. */
function personOf(author: Author, path: string, addresses: Addresses): AtomPerson[] {
  const name = nameOf(author);
  if (name === undefined) return [];
  return [stated({ name, email: plain(author.email), uri: addresses.of(author.link, `${path}.link`) })];
}

/** §4.2.2: a category has a term. */
function categoryOf({ name, term, scheme }: Category, path: string, addresses: Addresses): AtomCategory[] {
  const value = term || name;
  if (!value) return [];
  return [stated({ term: String(value), scheme: addresses.of(scheme, `${path}.scheme`), label: name })];
}

function entryOf(item: Item, head: AtomDocument, path: string, addresses: Addresses): AtomEntry {
  const link = addresses.of(item.link, `${path}.link`);
  const links: AtomLink[] = link === undefined ? [] : [{ href: link }];
  for (const { url, type, length, title } of filesOf(item, path, addresses))
    links.push(stated<AtomLink>({ rel: "enclosure", href: url, type, length, title }));
  const people = (key: "author" | "contributor") =>
    some(listOf(item[key]).flatMap((one, i) => personOf(one, `${path}.${key}[${i}]`, addresses)));
  const entry = stated<AtomEntry>({
    id: idOf(item, link, head, path, addresses),
    updated: dateOf(item.date) ?? dateOf(item.published) ?? head.updated,
    published: dateOf(item.published),
    summary: htmlOf(item.description),
    content: htmlOf(item.content),
    rights: textOf(item.copyright),
    links: some(links),
    authors: people("author"),
    contributors: people("contributor"),
    categories: some(listOf(item.category).flatMap((one, i) => categoryOf(one, `${path}.category[${i}]`, addresses))),
  });
  entry.title = { type: "html", value: String(item.title ?? "") };
  return entry;
}

/** As `new URL` spells it, as in `feed`; where that throws, a UUID made of the id: §4.2.6 wants an IRI. */
function idOf(
  { id, guid }: Item,
  link: string | undefined,
  head: AtomDocument,
  path: string,
  addresses: Addresses,
): string {
  const given = id || link || guid || "";
  if (given === "") addresses.refuse("missing-id", `${path}.id`, "an article needs an id or a link", { element: "id" });
  return URL.canParse(given) ? new URL(given).href : atomId(given, { id: head.id!, title: "" });
}
