/** Which extensions stand by themselves in a format, and which would be taken for something else when read. */

import type { Extension, JsonMember, XmlAttribute, XmlElement } from "../model.ts";
import { type Registry, uriKey } from "../table/plan.ts";
import { registryWith } from "../namespaces/registry.ts";
import { ATOM_CORE, RDF_CORE, RSS_CORE } from "./core-uris.ts";

/** 0: stands by itself in XML; 1: only inside Feedwright's own element; 2 and 3 the same for JSON. */
export function kindOf(extension: Extension, registry: Registry): 0 | 1 | 2 | 3 {
  if ("member" in extension) return isFreeMember(extension) && !isOwnMember(extension.member, registry) ? 2 : 3;
  const { namespace } = extension;
  if (namespace === undefined || namespace === "" || namespace === "http://www.w3.org/2000/xmlns/") return 1;
  const key = uriKey(namespace);
  const isKnown =
    registry.byUri.has(key) || RSS_CORE.has(key) || RDF_CORE.has(key) || ATOM_CORE.has(key) || key === XML;
  return isKnown || hasNameless(extension) ? 1 : 0;
}
/** The attributes of a value that stand on the element that says it: of namespaces, and none that a table has a row for. */
export function nativeAttributes(attributes: readonly XmlAttribute[] | undefined): XmlAttribute[] | undefined {
  const native = attributes?.filter(({ namespace }) => namespace !== undefined && !isTaken(namespace));
  return native === undefined || native.length === 0 ? undefined : native;
}

/** Whether a reader finds all of them there again. */
export const areNative = (attributes: readonly XmlAttribute[] | undefined): boolean =>
  attributes === undefined || nativeAttributes(attributes)?.length === attributes.length;

/** Namespaces of which it is known that they have no such attribute, or that mean something to XML itself. */
function isTaken(namespace: string): boolean {
  const key = uriKey(namespace);
  const isKnown = registryWith(undefined).byUri.has(key);
  return isKnown || RSS_CORE.has(key) || RDF_CORE.has(key) || ATOM_CORE.has(key) || key === XMLNS;
}
const XMLNS = uriKey("http://www.w3.org/2000/xmlns/");

/** RSS 2.0 takes elements of namespaces only, also deep inside; and a format's own would end what was left open around them. */
function hasNameless({ children }: XmlElement): boolean {
  return children?.some((child) => typeof child !== "string" && (isNameless(child) || hasNameless(child))) === true;
}
function isNameless({ namespace }: XmlElement): boolean {
  if (!namespace) return true;
  const key = uriKey(namespace);
  return RSS_CORE.has(key) || RDF_CORE.has(key) || ATOM_CORE.has(key);
}
const XML = uriKey("http://www.w3.org/XML/1998/namespace");

/** A member as the specification allows it: "custom" names start with an underscore and have no dot. */
export const isFreeMember = (extension: Extension): extension is JsonMember =>
  "member" in extension && /^_[^\s.]+$/.test(extension.member);

/** A member that reading would take for a typed extension. */
const isOwnMember = (member: string, registry: Registry) =>
  registry.byKey.has(member.slice(1)) || member === "_feedwright";
