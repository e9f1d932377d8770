/** Elements inside a field that holds markup: their tags as text again, with prefixes resolved. */

import type { Attributes } from "../scan/scanner.ts";
import { isDeclaration } from "../scan/attributes.ts";
import type { Name } from "./scope.ts";

export const XHTML = "http://www.w3.org/1999/xhtml";

/** HTML elements that have no content and no closing tag. */
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/**
 * `<xhtml:b class="x">` → `<b class="x">`. XHTML needs no prefix inside HTML; any other prefix is declared on the spot,
 * because its declaration may stand on an element far outside.
 */
export function openTagOf(name: Name, attributes: Attributes, selfClosing: boolean): string {
  const plain = name.prefix === "" || name.uri === XHTML;
  let tag = `<${plain ? name.local : name.raw}`;
  for (let i = 0; i < attributes.count; i++) {
    const attribute = attributes.name(i);
    const value = attributes.value(i);
    if (isDeclaration(attribute) && (value === XHTML || (attribute.length > 5 && attribute.slice(6) === name.prefix)))
      continue;
    tag += ` ${attribute}="${quoted(value)}"`;
  }
  if (!plain && name.uri !== undefined) tag += ` xmlns:${name.prefix}="${quoted(name.uri)}"`;
  return tag + (selfClosing ? "/>" : ">");
}

/** The closing tag; none for HTML's void elements, which authors leave open. */
export function closeTagOf(name: Name, implied: boolean): string {
  if (implied && VOID.has(name.local.toLowerCase())) return "";
  return `</${name.uri === XHTML ? name.local : name.raw}>`;
}

/** A value between double quotes. */
function quoted(value: string): string {
  return /[&"<]/.test(value) ? value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;") : value;
}
