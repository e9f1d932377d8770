/** Bylines as the formats say them. */

import type { AtomPerson } from "./atom/table.ts";
import type { Byline, BylineRole, XmlElement } from "../model.ts";
import type { Registry } from "../table/plan.ts";
import { areNative, kindOf, nativeAttributes } from "./extension-kinds.ts";
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
  if (person.otherAttributes !== undefined) byline.attributes = person.otherAttributes;
  for (const extension of person.extensions ?? []) readPersonExtension(byline, extension, base);
  return byline;
}

/** Blogger's picture of the author is the avatar; how large it is stays beside it. */
function readPersonExtension(byline: Byline, extension: XmlElement, base: string | undefined): void {
  const { name, namespace, attributes = [] } = extension;
  const source = attributes.find((attribute) => attribute.name === "src")?.value.trim();
  if (name !== "image" || namespace !== GOOGLE_DATA || byline.avatar !== undefined || !source) {
    (byline.extensions ??= []).push(extension);
    return;
  }
  byline.avatar = resolveUrl(source, base);
  const others = attributes.filter((attribute) => attribute.name !== "src");
  if (others.length > 0) (byline.extensions ??= []).push({ ...extension, attributes: others });
}
const GOOGLE_DATA = "http://schemas.google.com/g/2005";

export function writeAtomPerson({ name, email, url, attributes, extensions }: Byline, registry: Registry): AtomPerson {
  const person: AtomPerson = { name };
  if (url !== undefined) person.uri = url;
  if (email !== undefined) person.email = email;
  const native = nativeAttributes(attributes);
  if (native !== undefined) person.otherAttributes = native;
  const trees = extensions?.filter((each) => kindOf(each, registry) === 0) as XmlElement[] | undefined;
  if (trees !== undefined && trees.length > 0) person.extensions = trees;
  return person;
}

/** Nothing that an Atom Person construct cannot say. */
export function isAtomPerson({ avatar, attributes, extensions = [] }: Byline, registry: Registry): boolean {
  return avatar === undefined && areNative(attributes) && extensions.every((each) => kindOf(each, registry) === 0);
}

const sameTrees = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Same people, same order, same facts. */
export function sameBylines(a: readonly Byline[], b: readonly Byline[]): boolean {
  return (
    a.length === b.length &&
    a.every((x, i) => {
      const y = b[i]!;
      const isSame =
        x.name === y.name && x.role === y.role && x.email === y.email && x.url === y.url && x.avatar === y.avatar;
      return isSame && sameTrees(x.attributes, y.attributes) && sameTrees(x.extensions, y.extensions);
    })
  );
}
