/** Parts of Atom's feeds, entries and sources, in Atom and beside the elements of RSS. */

import { appended } from "../../decode/appended.ts";
import { baseWithin, resolveUrl } from "../../content/base-url.ts";
import type { Byline, Category, Generator, Link, Source } from "../../model.ts";
import { distinct, first, readLinks, set, withCategory } from "../model-parts.ts";
import { readAtomPerson, readPerson } from "../people.ts";
import type { AtomDocument, AtomEntry, AtomSource } from "./document.ts";
import type { AtomCategory } from "./table.ts";
import { readAtomText } from "./text.ts";

type Host = AtomDocument | AtomEntry | AtomSource;

/** Its term, else what Apple and RSS call it. */
export function readAtomCategory(read: Category[], element: AtomCategory): Category[] {
  const { term, scheme, label, otherAttributes, unmappedText } = element;
  if (otherAttributes === undefined && unmappedText === undefined) return withCategory(read, term, scheme, label);
  const said = term ? undefined : otherAttributes?.find(({ name, namespace }) => name === "text" && !namespace);
  const others = otherAttributes?.filter((other) => other !== said);
  return withCategory(read, term || said?.value || unmappedText, scheme, label, others);
}

/** category, dc:subject. */
export function categoriesOf({ categories, dc }: Host): Category[] {
  let read: Category[] = [];
  for (const element of categories ?? []) read = readAtomCategory(read, element);
  for (const term of dc?.subjects ?? []) read = withCategory(read, term, undefined);
  return distinct(read);
}

/** author, dc:creator, contributor, dc:contributor, dc:publisher. */
export function bylinesOf({ authors, contributors, dc }: Host, base: string | undefined): Byline[] {
  let bylines: Byline[] = [];
  const add = (byline: Byline | undefined) => {
    if (byline !== undefined) bylines = appended(bylines, byline);
  };
  for (const person of authors ?? []) add(readAtomPerson(person, "author", baseWithin(base, person.base)));
  if (authors === undefined) for (const name of dc?.creators ?? []) add(readPerson(name, "author"));
  for (const person of contributors ?? []) add(readAtomPerson(person, "contributor", baseWithin(base, person.base)));
  for (const name of dc?.contributors ?? []) add(readPerson(name, "contributor"));
  for (const name of dc?.publishers ?? []) add(readPerson(name, "publisher"));
  return bylines;
}

/** generator, with its address by either name. */
export function generatorOf({ generator }: AtomDocument | AtomSource, base: string | undefined): Generator | undefined {
  if (generator?.name === undefined || generator.name === "") return undefined;
  const read: Generator = { name: generator.name };
  const url = generator.uri ?? generator.url;
  if (url !== undefined) read.url = resolveUrl(url, base);
  set(read, "version", generator.version);
  return read;
}

/** The feed that an entry was taken from: RFC 4287 §4.2.11. */
export function readAtomSource(element: AtomSource, outer: string | undefined): Source | undefined {
  const base = baseWithin(outer, element.base);
  const absolute = (url: string | undefined) => (url === undefined ? undefined : resolveUrl(url, base));
  const source: Source = {};
  const links = readLinks(element.links, base);
  const [page, self] = ["alternate", "self"].map((rel) => links.find((link) => link.rel === rel));
  set(source, "title", readAtomText(element.title)?.text);
  set(source, "url", page?.url);
  set(source, "feedUrl", self?.url);
  set(source, "id", element.id);
  set(source, "updated", first(element.updated, element.dcterms?.modified?.[0]));
  set(source, "subtitle", readAtomText(element.subtitle)?.text);
  set(source, "rights", first(readAtomText(element.rights)?.text, element.dc?.rights?.[0]));
  set(source, "language", element.lang);
  set(source, "icon", absolute(element.icon));
  set(source, "logo", absolute(element.logo));
  set(source, "generator", generatorOf(element, base));
  setList(source, "bylines", bylinesOf(element, base));
  setList(source, "categories", categoriesOf(element));
  setList(source, "links", otherLinks(links, page, self));
  setList(source, "attributes", element.otherAttributes);
  setList(source, "extensions", element.extensions);
  return Object.keys(source).length > 0 ? source : undefined;
}

/** What `url` and `feedUrl` do not say. */
function otherLinks(links: readonly Link[], page: Link | undefined, self: Link | undefined): Link[] {
  const isSaid = ({ hreflang, title, length, attributes }: Link) =>
    hreflang === undefined && title === undefined && length === undefined && attributes === undefined;
  return links.filter((link) => (link !== page && link !== self) || !isSaid(link));
}

function setList<K extends keyof Source>(
  source: Source,
  key: K,
  list: (Source[K] & readonly unknown[]) | undefined,
): void {
  if (list !== undefined && list.length > 0) source[key] = list;
}
