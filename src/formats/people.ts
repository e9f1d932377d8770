/** Bylines as the formats say them. */

import type { AtomPerson } from "./atom/table.ts";
import type { Byline, BylineRole } from "../model.ts";
import { parsePerson } from "../newsroom/person.ts";
import { resolveUrl } from "../content/base-url.ts";
import { readProse } from "./prose.ts";

/** A person as a string: `jane@example.com (Jane Doe)`, `Jane Doe`. */
export function readPerson(raw: string, role: BylineRole): Byline | undefined {
  const { name, email, url } = parsePerson(raw);
  if (name === "") return undefined;
  const byline: Byline = { name, role };
  if (email !== undefined) byline.email = email;
  if (url !== undefined) byline.url = url;
  return byline;
}

/** A person in an element that people fill with HTML. */
export function readProsePerson(raw: string | undefined, role: BylineRole): Byline | undefined {
  const { text } = readProse(raw);
  return text === undefined ? undefined : readPerson(text, role);
}

/** An Atom Person construct. */
export function readAtomPerson(person: AtomPerson, role: BylineRole, base: string | undefined): Byline | undefined {
  const url = person.uri ?? person.url ?? person.homepage;
  const name = person.name || person.email || url || person.unmappedText;
  if (name === undefined || name === "") return undefined;
  const byline: Byline = { name, role };
  if (person.email) byline.email = person.email;
  if (url !== undefined) byline.url = resolveUrl(url, base);
  return byline;
}

export function writeAtomPerson({ name, email, url }: Byline): AtomPerson {
  const person: AtomPerson = { name };
  if (url !== undefined) person.uri = url;
  if (email !== undefined) person.email = email;
  return person;
}

/** Same people, same order, same facts. */
export function sameBylines(a: readonly Byline[], b: readonly Byline[]): boolean {
  return (
    a.length === b.length &&
    a.every((x, i) => {
      const y = b[i]!;
      return x.name === y.name && x.role === y.role && x.email === y.email && x.url === y.url && x.avatar === y.avatar;
    })
  );
}
