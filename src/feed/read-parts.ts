/** What heads and articles have in common: text with its markup, people, links. */

import type { Article, Byline, Feed, Link } from "../model.ts";
import { parsePerson } from "../newsroom/person.ts";
import { absoluteHtml } from "../content/absolute-html.ts";
import { line, markup, type Reader } from "./cleaning.ts";
import { hasTag, textOfHtml } from "../content/html-text.ts";
import type { Problems } from "./problems.ts";
import { byline, enclosures, image, links } from "./shapes.ts";

/** Stands for an address that nobody told: RFC 2606. */
export const NOWHERE = "https://example.invalid/";

/** What relative addresses are resolved against. */
export function baseOf({ url, feedUrl }: { url?: string; feedUrl?: string }): string | undefined {
  return url === NOWHERE ? feedUrl : (url ?? feedUrl);
}

export function hostOf(address: string | undefined): string | undefined {
  return /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(address ?? "")?.[1];
}

interface Titled {
  title?: string | undefined;
  titleHtml?: string | undefined;
  summary?: string | undefined;
  summaryHtml?: string | undefined;
  description?: string | undefined;
  descriptionHtml?: string | undefined;
}

/** Written out, since a key that is put together has to be looked for among all that the engine knows. */
const HTML_OF = { title: "titleHtml", summary: "summaryHtml", description: "descriptionHtml" } as const;

/** Text with its markup: the text is that of the markup; markup that has no tags is only text. */
export function putProse(
  target: Titled,
  given: Titled,
  key: "title" | "summary" | "description",
  base: string | undefined,
  problems: Problems,
  read: Reader<string>,
): void {
  const htmlKey = HTML_OF[key];
  const html = given[htmlKey] === undefined ? undefined : markup(given[htmlKey], htmlKey, problems);
  if (html === undefined) {
    const text = read(given[key], key, problems);
    if (text !== undefined) target[key] = text;
    return;
  }
  const absolute = absoluteHtml(html, base);
  const text = read(textOfHtml(absolute), key, problems);
  // A headline has to say something; a summary may be a picture.
  const shown = key === "title" ? (text ?? read(given[key], key, problems)) : text;
  if (shown !== undefined) target[key] = shown;
  if (hasTag(absolute) && (text !== undefined || shown === undefined)) target[htmlKey] = absolute;
}

/** Objects, or names as printed: "By Jane Doe and John Smith", "jane@example.com (Jane Doe)". */
export function readBylines(value: unknown, problems: Problems): Byline[] {
  if (value === undefined || value === null) return [];
  const members = Array.isArray(value) ? value : [value];
  problems.enter("bylines");
  const bylines = members.map((member, i) => readByline(member, i, problems));
  problems.leave();
  // Most are objects, one each: to flatten a list took as long as to read it.
  return bylines.some(Array.isArray) ? bylines.flat() : (bylines as Byline[]);
}

/** One, or those that a string prints, or none. */
function readByline(member: unknown, step: number, problems: Problems): Byline | Byline[] {
  if (typeof member === "string") return printedNames(line(member, step, problems) ?? "");
  const read = byline(member, step, problems);
  if (read !== undefined) read.role ??= "author";
  return read ?? [];
}

/** A comma before "Jr." or "PhD" separates nobody, unless a name begins so: "Md Rahman". */
const SEPARATOR = /,(?!\s*(?:[js]r|i{2,3}|iv|m\.?d|ph\.?d)\.?\s*(?:$|[,;&]|and\b))|[;&]|\band\b/i;

/** The plainest forms of a byline; `parseByline` reads agencies, roles, places and other languages too. */
function printedNames(text: string): Byline[] {
  const names = text.replace(/^by\s+/i, "").split(SEPARATOR);
  return names
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .map((name) => {
      const { email: address, ...person } = parsePerson(name);
      return { ...person, role: "author", ...(address === undefined ? {} : { email: address }) };
    });
}

export function readLinks(value: unknown, problems: Problems): Link[] {
  const read = links(value, "links", problems) ?? [];
  for (const link of read) link.rel ??= "related";
  return read;
}

/** Settles, and holds what moved from an extension to a field to what that field takes, until nothing moves. */
export function claimWith<T extends Feed | Article>(claim: (owner: T) => void, owner: T, problems: Problems): void {
  for (;;) {
    const { image: picture } = owner;
    const files = "enclosures" in owner ? owner.enclosures.length : 0;
    claim(owner);
    const hasFiles = "enclosures" in owner && owner.enclosures.length > files;
    if (hasFiles) owner.enclosures = enclosures(owner.enclosures, "enclosures", problems) ?? [];
    if (owner.image !== picture) putImage(owner, problems);
    else if (!hasFiles) return;
  }
}

function putImage(owner: Feed | Article, problems: Problems): void {
  const read = image(owner.image, "image", problems);
  if (read === undefined) delete owner.image;
  else owner.image = read;
}
