/** h-entry (https://microformats.org/wiki/h-entry) and its elder hAtom. */

import { type Element, isTag } from "domhandler";
import type { Byline, Enclosure } from "../model.ts";
import type { Timestamp } from "../newsroom/timestamp.ts";
import { mimeTypeOf } from "../content/mime-type.ts";
import type { Findings } from "./findings.ts";
import { contains, spacedLineOf, type Page, wordsOf } from "./page.ts";
import { isEntry, type MainContent } from "./main-content.ts";
import { named } from "./schema-org.ts";

/** What the entry that holds the headline says; on a page with several entries and no headline, nothing. */
export function readMicroformats(page: Page, main: MainContent): Findings {
  const entry = entryOf(page, main);
  if (entry === undefined) return {};
  const properties = propertiesOf(entry);
  const get = (...names: string[]) => names.flatMap((name) => properties.get(name) ?? []);
  const isPost = get("dt-published", "published").length > 0;
  return {
    kind: isPost ? "article" : undefined,
    title: textsOf(get("p-name", "entry-title"), page)[0],
    summary: textsOf(get("p-summary", "entry-summary"), page)[0],
    published: timeOf(get("dt-published", "published"), page),
    updated: timeOf(get("dt-updated", "updated"), page),
    authors: get("p-author", "author").flatMap((element) => authorOf(element, page)),
    tags: textsOf(get("p-category", "rel-tag"), page),
    url: page.resolve(get("u-url", "bookmark")[0]?.attribs.href),
    image: imageOf(get("u-photo", "u-featured", "photo")[0], page),
    enclosures: get("u-audio", "u-video", "rel-enclosure").flatMap((element) => fileOf(element, page)),
  };
}

function entryOf(page: Page, { headline, scope }: MainContent): Element | undefined {
  const entries = page.elements.filter(isEntry);
  const around = headline === undefined ? undefined : entries.filter((entry) => contains(entry, headline)).at(-1);
  return (
    around ?? (entries.length === 1 && scope !== undefined && contains(scope, entries[0]!) ? entries[0] : undefined)
  );
}

const H_ENTRY = /^(?:p|u|dt|e)-[a-z-]+$/;
const H_ATOM = new Set(["entry-title", "entry-summary", "published", "updated", "author", "photo"]);

/** Elements by property; what is in another microformat inside belongs to that. */
function propertiesOf(entry: Element): Map<string, Element[]> {
  const found = new Map<string, Element[]>();
  const add = (name: string, element: Element) => {
    const same = found.get(name);
    if (same === undefined) found.set(name, [element]);
    else same.push(element);
  };
  const visit = (element: Element) => {
    for (const child of element.children) {
      if (!isTag(child)) continue;
      const classes = wordsOf(child.attribs.class);
      for (const name of classes) if (H_ENTRY.test(name) || H_ATOM.has(name)) add(name, child);
      const rel = wordsOf(child.attribs.rel);
      if (rel.includes("tag")) add("rel-tag", child);
      if (rel.includes("bookmark")) add("bookmark", child);
      if (rel.includes("enclosure")) add("rel-enclosure", child);
      const isOther = classes.some((name) => /^h-[a-z-]+$/.test(name) || name === "vcard" || name === "hentry");
      if (!isOther && !classes.includes("e-content")) visit(child);
    }
  };
  visit(entry);
  return found;
}

/** So much text is no value of a property. */
const LONGEST = 2000;

function textsOf(elements: readonly Element[], page: Page): string[] {
  return elements.flatMap((element) => {
    if (page.measure(element).text > LONGEST) return [];
    const text =
      element.attribs.value ?? (element.name === "abbr" ? element.attribs.title : undefined) ?? spacedLineOf(element);
    return text === "" ? [] : [text];
  });
}

/** By attribute, else by the text. hAtom has the date in the title of an `abbr`. */
function timeOf(elements: readonly Element[], page: Page): Timestamp | undefined {
  for (const element of elements) {
    const stated = [
      element.attribs.datetime,
      element.attribs.title,
      element.attribs.value,
      ...textsOf([element], page),
    ];
    const time = stated.map((text) => page.time(text)).find((read) => read !== undefined);
    if (time !== undefined) return time;
  }
  return undefined;
}

/** h-card or vcard: name, address, picture; a plain name without. */
function authorOf(element: Element, page: Page): Byline[] {
  const properties = propertiesOf(element);
  // Themes write `class="author vcard"` around the name, and `fn` in it.
  const name = element.children.flatMap((child) => (isTag(child) ? namesIn(child) : [])).map(spacedLineOf)[0];
  const printed = name ?? textsOf([element], page)[0];
  if (printed === undefined) return [];
  const link = properties.get("u-url")?.[0] ?? (element.name === "a" ? element : linkIn(element));
  const url = page.resolve(link?.attribs.href);
  const avatar = page.resolve(properties.get("u-photo")?.[0]?.attribs.src ?? properties.get("photo")?.[0]?.attribs.src);
  const people = named(printed.replace(/^by\s+/i, ""), "author");
  if (people.length !== 1) return people;
  return [{ ...people[0]!, ...(url === undefined ? {} : { url }), ...(avatar === undefined ? {} : { avatar }) }];
}

/** Elements that hold a card's name. */
function namesIn(element: Element): Element[] {
  const isName = wordsOf(element.attribs.class).some((word) => word === "p-name" || word === "fn");
  return isName ? [element] : element.children.flatMap((child) => (isTag(child) ? namesIn(child) : []));
}

function linkIn(element: Element): Element | undefined {
  return element.children.filter(isTag).flatMap((child) => (child.name === "a" ? child : (linkIn(child) ?? [])))[0];
}

function imageOf(element: Element | undefined, page: Page): Findings["image"] {
  const url = page.resolve(element?.attribs.src ?? element?.attribs.href);
  if (url === undefined) return undefined;
  return element?.attribs.alt ? { url, title: element.attribs.alt } : { url };
}

function fileOf(element: Element, page: Page): Enclosure[] {
  const url = page.resolve(element.attribs.src ?? element.attribs.href);
  if (url === undefined) return [];
  return [{ url, type: element.attribs.type ?? mimeTypeOf(url) }];
}
