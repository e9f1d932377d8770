/** Extensions that no table knows, copied and cleaned. */

import { asText } from "./as-text.ts";
import { isActiveAttribute, isActiveElement, leftOutMessage } from "../content/active-markup.ts";
import { isIriReference } from "../content/base-url.ts";
import { XMLNS_URI } from "../scan/grammar.ts";
import { kindOf } from "../formats/extension-kinds.ts";
import type { Extension, JsonValue, XmlAttribute, XmlElement } from "../model.ts";
import type { Registry } from "../table/plan.ts";
import { clean, type Reader } from "./cleaning.ts";
import type { Problems, Step } from "./problems.ts";

/** Deeper than any real extension; keeps every step recursive and safe. */
const DEEPEST = 100;
const NAME =
  /^[A-Z_a-z\u00c0-\u02ff\u0370-\u037d\u037f-\u1fff\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd][-.\w\u00b7\u00c0-\u037d\u037f-\u1fff\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd]*$/;

/**
 * A clean copy in the order that every format can keep: elements of unknown namespaces, elements of known ones, JSON
 * members, JSON members named like a known namespace.
 */
export function canonicalTrees(value: unknown, problems: Problems, registry: Registry): Extension[] {
  if (!Array.isArray(value)) return [];
  const kinds: Extension[][] = [[], [], [], []];
  const members = new Set<string>();
  problems.enter("extensions");
  value.forEach((extension: unknown, i) => {
    const copy = isMember(extension) ? memberOf(extension, i, problems, members) : elementOf(extension, i, problems, 0);
    if (copy !== undefined) kinds[kindOf(copy, registry)]!.push(copy);
  });
  problems.leave();
  return kinds.flat();
}

/** The same inside of something that has an element of its own: elements, then members. */
export const nestedTrees: Reader<Extension[]> = (value, _step, problems) => {
  if (!Array.isArray(value)) return undefined;
  const elements: Extension[] = [];
  const members: Extension[] = [];
  const seen = new Set<string>();
  problems.enter("extensions");
  value.forEach((extension: unknown, i) => {
    const copy = isMember(extension) ? memberOf(extension, i, problems, seen) : elementOf(extension, i, problems, 0);
    if (copy !== undefined) ("member" in copy ? members : elements).push(copy);
  });
  problems.leave();
  const copies = [...elements, ...members];
  return copies.length > 0 ? copies : undefined;
};

/** Attributes that no field has. */
export const foreignAttributes: Reader<XmlAttribute[]> = (value, step, problems) => {
  if (value === undefined) return undefined;
  const copies = attributesOf(value, step, problems, { name: asText(step) });
  return copies.length > 0 ? copies : undefined;
};

const isMember = (value: unknown): value is { member: unknown; value: unknown } =>
  typeof value === "object" && value !== null && "member" in value;

function elementOf(value: unknown, step: Step, problems: Problems, depth: number): XmlElement | undefined {
  const given = value as XmlElement | null;
  if (
    typeof given !== "object" ||
    given === null ||
    typeof given.name !== "string" ||
    !NAME.test(given.name) ||
    depth > DEEPEST
  ) {
    problems.add(
      "invalid-name",
      step,
      `expected an element with an XML name, not "${asText(given?.name ?? given).slice(0, 40)}"`,
      {},
    );
    return undefined;
  }
  const element: XmlElement = { name: given.name };
  const namespace = namespaceOf(given, step, problems);
  if (namespace === undefined) return undefined;
  if (namespace !== "") element.namespace = namespace;
  if (typeof given.prefix === "string" && NAME.test(given.prefix)) element.prefix = given.prefix;
  if (!problems.unsafeMarkup && isActiveElement(namespace, given.name)) {
    reportActive(step, problems, given.name);
    return undefined;
  }
  const attributes = attributesOf(given.attributes, step, problems, element);
  if (attributes.length > 0) element.attributes = attributes;
  const children = childrenOf(given.children, step, problems, depth);
  if (children.length > 0) element.children = children;
  return element;
}

function reportActive(step: Step, problems: Problems, element: string, attr?: string): void {
  const params = attr === undefined ? { element } : { element, attr };
  problems.add("unsafe-markup", step, leftOutMessage("unsafe-markup", element, attr), params);
}

/** A namespace name is compared as a string: white space is never part of one. `undefined` where it is no URI. */
function namespaceOf({ namespace }: { namespace?: unknown }, step: Step, problems: Problems): string | undefined {
  const uri =
    typeof namespace === "string" ? namespace.replace(/[\s\0-\x20<>"]+|[\ud800-\udfff\ufffe\uffff]/g, "") : "";
  if (uri === XMLNS_URI) {
    problems.add("invalid-namespace", step, "the namespace of namespace declarations has no elements or attributes", {
      value: uri,
    });
    return undefined;
  }
  if (uri === "" || isIriReference(uri)) return uri;
  problems.add("invalid-namespace", step, `"${uri.slice(0, 80)}" is no URI that a namespace could have as its name`, {
    value: uri.slice(0, 80),
  });
  return undefined;
}

function attributesOf(value: unknown, step: Step, problems: Problems, element: XmlElement): XmlAttribute[] {
  if (!Array.isArray(value)) return [];
  const attributes: XmlAttribute[] = [];
  for (const given of value as XmlAttribute[]) {
    if (
      typeof given?.name !== "string" ||
      !NAME.test(given.name) ||
      given.name === "xmlns" ||
      typeof given.value !== "string"
    ) {
      problems.add("invalid-name", step, "expected attributes with an XML name and a string value", {});
      continue;
    }
    const attribute: XmlAttribute = { name: given.name, value: clean(given.value, step, problems) };
    const namespace = namespaceOf(given, step, problems);
    if (namespace === undefined) continue;
    if (namespace !== "") attribute.namespace = namespace;
    if (namespace !== "" && typeof given.prefix === "string" && NAME.test(given.prefix))
      attribute.prefix = given.prefix;
    if (!problems.unsafeMarkup && isActiveAttribute(element.namespace, attribute)) {
      reportActive(step, problems, element.name, attribute.name);
      continue;
    }
    const isKnown = attributes.some(
      (other) => other.name === attribute.name && other.namespace === attribute.namespace,
    );
    if (!isKnown) attributes.push(attribute);
  }
  return attributes;
}

/** Adjacent texts are one; white space alone between elements is layout. */
function childrenOf(value: unknown, step: Step, problems: Problems, depth: number): (XmlElement | string)[] {
  if (!Array.isArray(value)) return [];
  const children: (XmlElement | string)[] = [];
  for (const child of value as unknown[]) {
    if (typeof child === "string") {
      const text = clean(child, step, problems);
      const last = children.length - 1;
      if (typeof children[last] === "string") children[last] += text;
      else if (text !== "") children.push(text);
    } else {
      const element = elementOf(child, step, problems, depth + 1);
      if (element !== undefined) children.push(element);
    }
  }
  const isLayout = children.every((child) => typeof child !== "string" || !/[^ \t\n]/.test(child));
  return isLayout ? children.filter((child) => typeof child !== "string") : children;
}

function memberOf(
  given: { member: unknown; value: unknown },
  step: Step,
  problems: Problems,
  seen: Set<string>,
): Extension | undefined {
  const name = typeof given.member === "string" ? clean(given.member, step, problems) : "";
  if (name.trim() === "" || name === "__proto__" || seen.has(name)) {
    const message = `a JSON extension has a name of its own, not "${name.slice(0, 40)}"`;
    problems.add("invalid-name", step, message, {});
    return undefined;
  }
  seen.add(name);
  const value = jsonOf(given.value, step, problems, 0);
  return value === undefined ? undefined : { member: name, value };
}

function jsonOf(value: unknown, step: Step, problems: Problems, depth: number): JsonValue | undefined {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "string") return clean(value, step, problems);
  if (typeof value === "number" && Number.isFinite(value)) return value + 0;
  if (typeof value !== "object" || depth > DEEPEST) {
    if (value !== undefined) problems.add("invalid-value", step, "expected a value that JSON can hold", {});
    return undefined;
  }
  if (Array.isArray(value)) return value.map((member) => jsonOf(member, step, problems, depth + 1) ?? null);
  const object: { [name: string]: JsonValue } = {};
  for (const [key, member] of Object.entries(value)) {
    const copy = key === "__proto__" ? undefined : jsonOf(member, step, problems, depth + 1);
    if (copy !== undefined) object[clean(key, step, problems)] = copy;
  }
  return object;
}
