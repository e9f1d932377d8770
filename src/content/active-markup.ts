/**
 * What could act where a feed is opened as XML: a script of a stranger's feed would run on the site of whoever publishes
 * it again. Judged by namespace, never by prefix. Paragraphs, emphasis and pictures only show something, and stay.
 */

import type { XmlAttribute } from "../model.ts";
import { XMLNS_URI } from "../scan/grammar.ts";
import { isUnsafeUrl } from "./unsafe-url.ts";

/** XHTML, SVG and MathML, written as loosely as namespaces are matched when feeds are read. */
const LIVE = /^(?:https?:\/\/)?(?:www\.)?w3\.org\/(?:1999\/xhtml|2000\/svg|1998\/math\/mathml)[/#]*$/i;
const XLINK = /^(?:https?:\/\/)?(?:www\.)?w3\.org\/1999\/xlink[/#]*$/i;
/** White space and what can stand in no namespace, left out as `createFeed` does before it writes one. */
const NO_URI = /[\s\0-\x20<>"]+|[\ud800-\udfff\ufffe\uffff]/g;

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
/** Active in any case, also where nobody said which namespace is meant. */
const ALWAYS = /* @__PURE__ */ words(
  "animate animatecolor animatemotion animatetransform applet embed foreignobject form frame frameset iframe maction object script",
);
/** Active in XHTML, SVG and MathML. Without a namespace they are words that feeds use for other things, such as `link`. */
const IN_LIVE = /* @__PURE__ */ words(
  "base button datalist discard fencedframe fieldset handler input isindex keygen label legend link listener meta optgroup " +
    "option output param portal select set style textarea use",
);
/** `onload`, `ONCLICK`; not the English words that begin so. */
const EVENT = /^on(?!(?:ce|ly|line|going|set|site)$)[a-z]{2,}$/i;

/** Attributes that hold words, such as "JavaScript: a beginner's guide". */
const WORDS = /^(?:title|alt|label|summary|abbr|text|name|term|aria-label)$/i;

const cleaned = (namespace: string) => namespace.replace(NO_URI, "");
const isLive = (namespace: string) => LIVE.test(cleaned(namespace));

/** Whether an element of this name could act. */
export function isActiveElement(namespace: string | undefined, name: string): boolean {
  if (!namespace) return ALWAYS.has(name.toLowerCase());
  if (!isLive(namespace)) return false;
  const folded = name.toLowerCase();
  return ALWAYS.has(folded) || IN_LIVE.has(folded);
}

/** Whether an attribute could act on an element of this namespace: event handlers, and addresses that run code. */
export function isActiveAttribute(
  namespace: string | undefined,
  { name, namespace: own, value }: XmlAttribute,
): boolean {
  const isAnywhere = !namespace || isLive(namespace);
  if (isAnywhere && !own && EVENT.test(name)) return true;
  if (!isUnsafeUrl(value) || WORDS.test(name)) return false;
  // "Data: 2024" may be a text, in an attribute that no browser follows.
  if (!/^[\0- ]*d/i.test(value)) return true;
  return isAnywhere || (own !== undefined && XLINK.test(cleaned(own))) || /^(?:href|src)$/i.test(name);
}

/** Why an element or an attribute may not be written; `undefined` where it may. */
export type Judge = (namespace: string | undefined, name: string, attribute?: XmlAttribute) => string | undefined;

/** What is active is left out, and what XML reserves: Namespaces in XML §3 binds that to `xmlns` alone. */
export const inertOnly: Judge = (namespace, name, attribute) => {
  if (isReserved(namespace) || isReserved(attribute?.namespace)) return "invalid-namespace";
  const isActive = attribute === undefined ? isActiveElement(namespace, name) : isActiveAttribute(namespace, attribute);
  return isActive ? "unsafe-markup" : undefined;
};
/** Only what XML reserves. */
export const legalOnly: Judge = (namespace, _name, attribute) =>
  isReserved(namespace) || isReserved(attribute?.namespace) ? "invalid-namespace" : undefined;

const isReserved = (namespace: string | undefined) => namespace !== undefined && cleaned(namespace) === XMLNS_URI;

/** What was left out of a tree, by its code: an element, or an attribute of it. */
export type OnLeftOut = (code: string, element: string, attribute?: string) => void;

/** A tree as it comes from a program or out of JSON: nothing is known of its members. */
type Tree = { readonly name?: unknown; readonly namespace?: unknown; attributes?: unknown; children?: unknown };

/** Trees without what may not be written; the very same where all may. Anything that is no element is left as it is. */
export function judgedTrees<T>(trees: readonly T[], judge: Judge, onLeftOut: OnLeftOut): readonly T[] {
  const kept = trees.map((tree) => judgedTree(tree, judge, onLeftOut));
  return kept.every((tree, i) => tree === trees[i]) ? trees : kept.filter((tree) => tree !== undefined);
}

function judgedTree<T>(value: T, judge: Judge, onLeftOut: OnLeftOut): T | undefined {
  const tree = value as Tree | null;
  if (typeof tree !== "object" || tree === null || typeof tree.name !== "string") return value;
  const namespace = typeof tree.namespace === "string" ? cleaned(tree.namespace) : undefined;
  const code = judge(namespace, tree.name);
  if (code !== undefined) {
    onLeftOut(code, tree.name);
    return undefined;
  }
  const { attributes, children } = tree;
  const owner = { namespace, name: tree.name };
  const attributesLeft = Array.isArray(attributes) ? judgedAttributes(owner, attributes, judge, onLeftOut) : attributes;
  const childrenLeft = Array.isArray(children) ? judgedTrees(children, judge, onLeftOut) : children;
  if (attributesLeft === attributes && childrenLeft === children) return value;
  return { ...value, attributes: attributesLeft, children: childrenLeft };
}

/** Attributes of an element without those that may not be written; the very same where all may. */
export function judgedAttributes<A>(
  owner: { readonly namespace?: string | undefined; readonly name: string },
  attributes: readonly A[],
  judge: Judge,
  onLeftOut: OnLeftOut,
): readonly A[] {
  const left = attributes.filter((given) => {
    const attribute = given as XmlAttribute | null;
    if (typeof attribute?.name !== "string" || typeof attribute.value !== "string") return true;
    const code = judge(owner.namespace, owner.name, attribute);
    if (code !== undefined) onLeftOut(code, owner.name, attribute.name);
    return code === undefined;
  });
  return left.length === attributes.length ? attributes : left;
}

/** The sentence that a diagnostic says of what was left out, or refused. */
export function leftOutMessage(code: string, element: string, attribute?: string): string {
  const what = attribute === undefined ? `the element "${element}"` : `the attribute "${attribute}" of "${element}"`;
  return code === "unsafe-markup"
    ? `${what} could run code, load pages or ask for input where the feed is opened; unsafeMarkup: true keeps it`
    : `${what} is in a namespace that XML reserves for declarations`;
}
