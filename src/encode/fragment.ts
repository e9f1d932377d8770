/** Whether markup can stand inside an XML document as it is: tags balanced, attributes quoted, no entities but XML's own. */

import { type Judge, legalOnly, type OnLeftOut } from "../content/active-markup.ts";
import { hasForbidden } from "../content/plain-text.ts";
import { decodeReferences } from "../scan/entities.ts";
import { referencedCharacter, XML_URI, XMLNS_URI } from "../scan/grammar.ts";
import { escapeText } from "./escape.ts";

const TAG =
  /^<(?:!--(?:[^-]|-[^-])*-->|\/([\w:.-]+)[ \t\r\n]*>|([A-Za-z_][\w:.-]*)((?:[ \t\r\n]+[A-Za-z_][\w:.-]*[ \t\r\n]*=[ \t\r\n]*(?:"[^"<]*"|'[^'<]*'))*)[ \t\r\n]*(\/?)>)/;
const REFERENCE = /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|amp|lt|gt|quot|apos);/y;
/** Longest tag looked at: keeps the work linear. */
const LONGEST = 10_000;

export function isWellFormedFragment(markup: string): boolean {
  if (markup.includes("]]>") || hasForbidden(markup)) return false;
  const open: string[] = [];
  for (let at = nextSpecial(markup, 0); at < markup.length; at = nextSpecial(markup, at)) {
    if (markup.charCodeAt(at) === 38) {
      const end = referenceEnd(markup, at);
      if (end === undefined) return false;
      at = end;
      continue;
    }
    const match = TAG.exec(markup.slice(at, at + LONGEST));
    if (match === null || !tagFits(match, open)) return false;
    at += match[0].length;
  }
  return open.length === 0;
}

/** Where the reference at `at` ends; `undefined` where it is none, or one to a character that XML cannot hold. */
function referenceEnd(text: string, at: number): number | undefined {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(text);
  if (match === null) return undefined;
  const [whole, decimal, hex] = match;
  const isWord = decimal === undefined && hex === undefined;
  return isWord || referencedCharacter(hex, decimal) !== undefined ? at + whole.length : undefined;
}

function tagFits([, closed, opened, attributes, selfClosing]: RegExpExecArray, open: string[]): boolean {
  if (closed !== undefined) return open.pop() === closed;
  if (opened === undefined) return true;
  if (selfClosing === "") open.push(opened);
  return areAttributesFine(opened, attributes ?? "");
}

interface FragmentAttribute {
  readonly name: string;
  /** Between its quotation marks, references as they stand. */
  readonly raw: string;
}

function attributesIn(tag: string): FragmentAttribute[] {
  const found = tag.matchAll(/(?<![\w:.-])([\w:.-]+)[ \t\r\n]*=[ \t\r\n]*(?:"([^"]*)"|'([^']*)')/g);
  return Array.from(found, ([, name, double, single]) => ({ name: name!, raw: double ?? single! }));
}

function areAttributesFine(element: string, tag: string): boolean {
  const attributes = attributesIn(tag);
  if (!attributes.every(({ raw }) => areReferencesFine(raw))) return false;
  const declared = declarationsIn(attributes);
  if (attributes.some(({ name, raw }) => isForbiddenDeclaration(name, decodeReferences(raw)))) return false;
  // Namespaces in XML §6.3: neither the same name twice, nor two that mean the same.
  const seen = new Set<string>();
  for (const { name } of attributes) {
    const { prefix, local } = partsOf(name);
    const uri = prefix === "" || prefix === "xmlns" ? prefix : declared.get(prefix);
    const expanded = JSON.stringify([uri, local]);
    if (seen.has(expanded)) return false;
    seen.add(expanded);
  }
  // A prefix has to be declared where it is used, or be one that needs none.
  return !element.startsWith("xmlns:") && [element, ...attributes.map(({ name }) => name)].every(isResolved);

  function isResolved(name: string): boolean {
    const { prefix, local } = partsOf(name);
    return local !== "" && !local.includes(":") && (prefix === "xmlns" || declared.has(prefix));
  }
}

function areReferencesFine(value: string): boolean {
  for (let at = value.indexOf("&"); at >= 0; at = value.indexOf("&", at + 1))
    if (referenceEnd(value, at) === undefined) return false;
  return true;
}

/** `:a` has no prefix, and no local name that XML would take. */
function partsOf(name: string): { prefix: string; local: string } {
  const colon = name.indexOf(":");
  return { prefix: name.slice(0, Math.max(0, colon)), local: colon === 0 ? name : name.slice(colon + 1) };
}

/** URIs by prefix; the empty prefix is the default namespace. */
function declarationsIn(attributes: readonly FragmentAttribute[]): Map<string, string> {
  const declared = new Map([
    ["", ""],
    ["xml", XML_URI],
  ]);
  for (const { name, raw } of attributes)
    if (name === "xmlns" || name.startsWith("xmlns:")) declared.set(name.slice(6), decodeReferences(raw));
  return declared;
}

/** Namespaces in XML §3 and §5: `xml` and `xmlns` are bound already, and a prefix to nothing at all cannot be. */
function isForbiddenDeclaration(name: string, uri: string): boolean {
  if (name !== "xmlns" && !name.startsWith("xmlns:")) return false;
  const prefix = name.slice(6);
  if (prefix === "xml") return uri !== XML_URI;
  return prefix === "xmlns" || uri === XML_URI || uri === XMLNS_URI || (uri === "" && prefix !== "");
}

function nextSpecial(markup: string, from: number): number {
  for (let i = from; i < markup.length; i++) {
    const code = markup.charCodeAt(i);
    if (code === 60 || code === 38) return i;
  }
  return markup.length;
}

/** Atom's xhtml and XML content stands in the document as elements: RFC 4287 §3.1.1.3, §4.1.3.3; Atom 0.3 has `mode`. */
function isInline({ type, mode }: { type?: unknown; mode?: unknown }): boolean {
  if (typeof mode === "string") return mode === "xml";
  return typeof type === "string" && (type === "xhtml" || /[+/]xml$/i.test(type));
}

/** Markup as elements where it is well-formed; what is not would break the document and is written as text. */
export function inlineMarkup(
  raw: string,
  owner: { type?: unknown; mode?: unknown },
  judge: Judge = legalOnly,
  onLeftOut: OnLeftOut = () => {},
): string | undefined {
  if (!isInline(owner)) return undefined;
  if (!raw.includes("<") || !isWellFormedFragment(raw)) return escapeText(raw);
  const isXhtml = /xhtml/i.test(String(owner.type));
  const markup = judge === legalOnly ? raw : judgedFragment(raw, isXhtml ? XHTML : "", judge, onLeftOut);
  return isXhtml ? markup.replace(/^<div(?=[\s/>])(?![^>]{0,1000}\sxmlns=)/, `<div xmlns="${XHTML}"`) : markup;
}

const XHTML = "http://www.w3.org/1999/xhtml";

/** A well-formed fragment without the elements and attributes that `judge` refuses. `home`: namespace of unprefixed names. */
function judgedFragment(markup: string, home: string, judge: Judge, onLeftOut: OnLeftOut): string {
  const open: { readonly home: string; readonly isLeftOut: boolean }[] = [{ home, isLeftOut: false }];
  let written = "";
  let at = 0;
  while (at < markup.length) {
    const tag = markup.charCodeAt(at) === 60 ? TAG.exec(markup.slice(at, at + LONGEST))! : undefined;
    const end = tag === undefined ? markup.indexOf("<", at) : at + tag[0].length;
    const text = markup.slice(at, end < 0 ? markup.length : end);
    at += text.length;
    if (tag?.[2] !== undefined) {
      const outer = open.at(-1)!;
      const judged = judgedTag(tag, outer.home, judge, outer.isLeftOut ? () => {} : onLeftOut);
      const isLeftOut = outer.isLeftOut || judged.text === undefined;
      if (!isLeftOut) written += judged.text;
      if (tag[4] === "") open.push({ home: judged.home, isLeftOut });
    } else if (tag?.[1] !== undefined) {
      if (!open.pop()!.isLeftOut) written += text;
    } else if (!open.at(-1)!.isLeftOut) written += text;
  }
  return written;
}

/** An opening tag as it may be written, and the namespace of unprefixed names inside of it. */
function judgedTag(tag: RegExpExecArray, outer: string, judge: Judge, onLeftOut: OnLeftOut) {
  const [text, , name = "", given = "", selfClosing] = tag;
  const attributes = attributesIn(given);
  const declared = declarationsIn(attributes);
  const home = attributes.some((attribute) => attribute.name === "xmlns") ? declared.get("")! : outer;
  const { prefix, local } = partsOf(name);
  const namespace = prefix === "" ? home : declared.get(prefix);
  const code = judge(namespace, local);
  if (code !== undefined) {
    onLeftOut(code, name);
    return { home, text: undefined };
  }
  const kept = attributes.filter((attribute) => {
    if (/^xmlns(?::|$)/.test(attribute.name)) return true;
    const own = partsOf(attribute.name);
    const uri = own.prefix === "" ? {} : { namespace: declared.get(own.prefix)! };
    const value = decodeReferences(attribute.raw);
    const refused = judge(namespace, local, { name: own.local, ...uri, value });
    if (refused !== undefined) onLeftOut(refused, name, attribute.name);
    return refused === undefined;
  });
  if (kept.length === attributes.length) return { home, text };
  const left = kept.map((attribute) => ` ${attribute.name}="${attribute.raw.replaceAll('"', "&quot;")}"`);
  return { home, text: `<${name}${left.join("")}${selfClosing}>` };
}
