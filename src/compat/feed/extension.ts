/** Extensions as `feed` takes them, in the compact shape of `xml-js`, as elements. */

import type { XmlAttribute, XmlElement } from "../../model.ts";
import { registryWith } from "../../namespaces/registry.ts";
import { unescaped } from "./values.ts";

/** Prefixes declared so far, with their URIs. */
type Scope = ReadonlyMap<string, string>;
type Compact = Readonly<Record<string, unknown>>;

const XML = "http://www.w3.org/XML/1998/namespace";
/** Members of an object that are no elements. */
const APART = new Set([
  "_attributes",
  "_text",
  "_cdata",
  "_comment",
  "_instruction",
  "_doctype",
  "_declaration",
  "_parent",
]);

/** One element for each member of a list. */
export function elementsOf(name: string, value: unknown, scope: Scope = new Map()): XmlElement[] {
  return (Array.isArray(value) ? value : [value]).map((one) => elementOf(name, one, scope));
}

function elementOf(qualified: string, value: unknown, outer: Scope): XmlElement {
  const isObject = typeof value === "object" && value !== null;
  const compact: Compact = isObject ? (value as Compact) : { _text: value ?? "" };
  const given = Object.entries((compact._attributes ?? {}) as Compact).filter(([, text]) => text != null);
  const scope = new Map(outer);
  for (const [name, uri] of given)
    if (/^xmlns(?::|$)/.test(name)) scope.set(name.slice("xmlns:".length), unescaped(String(uri)));
  const attributes = given
    .filter(([name]) => !/^xmlns(?::|$)/.test(name))
    .map(([name, text]) => attributeOf(name, text, scope));
  const children = Object.entries(compact).flatMap(([name, inner]) => childrenOf(name, inner, scope));
  return {
    ...nameOf(qualified, scope),
    ...(attributes.length > 0 ? { attributes } : {}),
    ...(children.length > 0 ? { children } : {}),
  };
}

function childrenOf(name: string, value: unknown, scope: Scope): (XmlElement | string)[] {
  const texts = () => {
    const scalars = (Array.isArray(value) ? value : [value]).filter((one) => typeof one !== "object" && one !== "");
    return scalars.map(String);
  };
  if (name === "_cdata") return texts();
  if (name === "_text") return texts().map((text) => text.replaceAll("&amp;", "&"));
  return APART.has(name) ? [] : elementsOf(name, value, scope);
}

function attributeOf(qualified: string, value: unknown, scope: Scope): XmlAttribute {
  const isPlain = !qualified.includes(":");
  return { ...(isPlain ? { name: qualified } : nameOf(qualified, scope)), value: unescaped(String(value)) };
}

/** A prefix is what the extension declares, else what the field means by it; one that nobody knows is told apart by itself. */
function nameOf(qualified: string, scope: Scope): Omit<XmlElement, "attributes" | "children"> {
  const colon = qualified.indexOf(":");
  const prefix = qualified.slice(0, Math.max(0, colon));
  const name = qualified.slice(colon + 1);
  if (prefix === "") return scope.has("") ? { name, namespace: scope.get("")! } : { name };
  const known = prefix === "xml" ? XML : registryWith(undefined).byPrefix.get(prefix)?.uri;
  return { name, prefix, namespace: scope.get(prefix) ?? known ?? `https://feedwright.org/ns/undeclared/${prefix}` };
}
