/** Whether markup can stand inside an XML document as it is: tags balanced, attributes quoted, no entities but XML's own. */

import { hasForbidden } from "../content/plain-text.ts";
import { escapeText } from "./escape.ts";

const TAG =
  /^<(?:!--(?:[^-]|-[^-])*-->|\/([\w:.-]+)\s*>|([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>)/;
const REFERENCE = /&(?:#\d{1,7}|#x[\da-fA-F]{1,6}|amp|lt|gt|quot|apos);/y;
/** Longest tag looked at: keeps the work linear. */
const LONGEST = 10_000;

export function isWellFormedFragment(markup: string): boolean {
  if (markup.includes("]]>") || hasForbidden(markup)) return false;
  const open: string[] = [];
  for (let at = nextSpecial(markup, 0); at < markup.length; at = nextSpecial(markup, at)) {
    if (markup.charCodeAt(at) === 38) {
      REFERENCE.lastIndex = at;
      if (!REFERENCE.test(markup)) return false;
      at = REFERENCE.lastIndex;
      continue;
    }
    const match = TAG.exec(markup.slice(at, at + LONGEST));
    if (match === null || !tagFits(match, open)) return false;
    at += match[0].length;
  }
  return open.length === 0;
}

function tagFits([, closed, opened, attributes, selfClosing]: RegExpExecArray, open: string[]): boolean {
  if (closed !== undefined) return open.pop() === closed;
  if (opened === undefined) return true;
  if (selfClosing === "") open.push(opened);
  return areAttributesFine(opened, attributes ?? "");
}

function areAttributesFine(name: string, attributes: string): boolean {
  const seen = new Set<string>();
  for (const [, attribute, value] of attributes.matchAll(/(?<![\w:.-])([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    if (seen.has(attribute!)) return false;
    seen.add(attribute!);
    if (/&(?!(?:#\d{1,7}|#x[\da-fA-F]{1,6}|amp|lt|gt|quot|apos);)/.test(value!)) return false;
  }
  // A prefix has to be declared where it is used, or be one that needs none.
  return [name, ...seen].every((qualified) => {
    const [prefix, local] = qualified.split(":");
    return local === undefined || prefix === "xml" || prefix === "xmlns" || seen.has(`xmlns:${prefix}`);
  });
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
export function inlineMarkup(raw: string, owner: { type?: unknown; mode?: unknown }): string | undefined {
  if (!isInline(owner)) return undefined;
  if (!raw.includes("<") || !isWellFormedFragment(raw)) return escapeText(raw);
  return /xhtml/i.test(String(owner.type))
    ? raw.replace(/^<div(?=[\s/>])(?![^>]{0,1000}\sxmlns=)/, '<div xmlns="http://www.w3.org/1999/xhtml"')
    : raw;
}
