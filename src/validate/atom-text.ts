/** Text constructs and content of Atom: what `type` says of what is inside. RFC 4287 §3.1, §4.1.3. */

import type { TextEdit } from "../errors.ts";
import type { Report } from "./report.ts";
import type { TreeElement } from "./tree.ts";
import { htmlIn, isMimeType } from "./values.ts";

/** `title`, `summary` and the like: no media type is allowed as their type. */
export function checkTextConstruct(text: TreeElement, report: Report): void {
  const stated = text.attribute("type");
  const type = stated?.value ?? "text";
  if (!isPlainType(type)) {
    const at = { attr: "type", value: type };
    if (type.trim() === "") report.at("blank-attribute", text, at, stated);
    if (type.includes("/")) report.at("invalid-text-type", text, at, stated);
    if (type.trim() !== "" && !isMimeType(type)) report.at("invalid-mime-type", text, at, stated);
  }
  checkInside(text, type, report);
}

/** Content of an entry; in an item of RSS, which has a description of its own, there is none. */
export function checkContent(content: TreeElement, entry: TreeElement | undefined, report: Report): void {
  const stated = content.attribute("type");
  const type = stated?.value ?? "text";
  const src = content.attribute("src");
  if (stated !== undefined) checkContentType(content, type, src !== undefined, report);
  const isElsewhere = src !== undefined;
  const isUnreadable = isElsewhere || kindOf(type) === "binary";
  if (isUnreadable && entry !== undefined && entry.child("summary") === undefined)
    report.at("missing-summary", entry, {}, entry.opening);
  if (isElsewhere) checkRemote(content, stated === undefined, report);
  else checkInside(content, type, report);
}

function checkContentType(content: TreeElement, type: string, isElsewhere: boolean, report: Report): void {
  const at = { attr: "type", value: type };
  const range = content.attribute("type");
  if (type.trim() === "") report.at("blank-attribute", content, at, range);
  else if (!isElsewhere && isPlainType(type)) return;
  else if (!isMimeType(type) || /^(?:multipart|message)\//i.test(type))
    report.at("invalid-mime-type", content, at, range);
}

/** What is elsewhere leaves nothing to be said here (§4.1.3.2). */
function checkRemote(content: TreeElement, hasNoType: boolean, report: Report): void {
  if (hasNoType) report.at("missing-content-type", content, { attr: "type" }, content.opening);
  checkNoElements(content, report);
  if (content.textStart >= 0) report.at("unexpected-text", content, { value: content.text.trim() });
}

// ── What the type says ──────────────────────────────────────────────────────

type Kind = "text" | "html" | "xhtml" | "xml" | "binary";

const isPlainType = (type: string) => /^(?:text|html|xhtml)$/.test(type);

/** §4.1.3.3, in its order; what is no type at all is taken for text. */
function kindOf(type: string): Kind {
  if (isPlainType(type)) return type as Kind;
  if (/(?:\+|\/)xml$/i.test(type)) return "xml";
  return type.includes("/") && !/^text\//i.test(type) ? "binary" : "text";
}

/** Of a type that is one of whole pages, and yet none. */
function isFragment({ text, children: [first] }: TreeElement, type: string): boolean {
  if (/^application\/xhtml\+xml$/i.test(type)) return first !== undefined && first.name.local !== "html";
  return /^text\/html$/i.test(type) && !/<html/i.test(text);
}

function checkInside(text: TreeElement, type: string, report: Report): void {
  const kind = kindOf(type);
  checkMode(text, report);
  // White space is something in XML and in text, and nothing in base64.
  if (text.children.length === 0 && text.textStart < 0 && (kind === "binary" || text.text === "")) {
    report.at("blank-element", text);
    return;
  }
  INSIDE[kind](text, report);
  if (isFragment(text, type)) report.at("html-fragment", text, {});
}

const INSIDE: Readonly<Record<Kind, (text: TreeElement, report: Report) => void>> = {
  text: (text, report) => {
    checkElements(text, report);
    const found = isHtmlType(text) ? undefined : htmlIn(text.text);
    if (found !== undefined)
      report.at("contains-undeclared-html", text, { value: excerptOf(text) }, text.value, htmlFix(text));
  },
  html: checkElements,
  xhtml: checkDiv,
  xml: checkTextAfter,
  binary: (text, report) => {
    checkElements(text, report);
    if (!isBase64(text.text)) report.at("not-base64", text, {});
  },
};

/** Elements where only text may stand. */
function checkElements(text: TreeElement, report: Report): void {
  checkNoElements(text, report);
  checkTextAfter(text, report);
}

function checkNoElements(text: TreeElement, report: Report): void {
  // As the W3C validator names what stands in a text.
  for (const child of text.children)
    report.at("undefined-element", child, { element: child.name.local }, child.opening);
}

function checkTextAfter(text: TreeElement, report: Report): void {
  const [first] = text.children;
  if (first !== undefined && text.textEnd > first.start)
    report.at("unexpected-text", text, { value: text.text.trim() });
}

const XHTML = "http://www.w3.org/1999/xhtml";

/** One XHTML `div`, nothing before or after it, and no markup that is text (§3.1.1.3). */
function checkDiv(text: TreeElement, report: Report): void {
  const [only, ...more] = text.children;
  const isDiv = only?.name.local === "div" && only.name.uri === XHTML;
  const isBefore = text.textStart >= 0 && (only === undefined || text.textStart < only.start);
  if (!isDiv || more.length > 0 || isBefore) report.at("missing-xhtml-div", text, {}, text.opening);
  if (isDiv) checkTextAfter(text, report);
  const plain = isDiv && only.children.length === 0 ? `${text.text} ${only.text}` : text.text;
  if (htmlIn(plain) !== undefined) report.at("escaped-xhtml", text, {});
}

function isBase64(text: string): boolean {
  const compact = text.replace(/\s+/g, "");
  return compact.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(compact);
}

const isHtmlType = (text: TreeElement) => /^text\/html(?:\s*;|$)/i.test(text.attribute("type")?.value ?? "");

/** Atom 0.3 says with `mode` how a text is written. */
function checkMode(text: TreeElement, report: Report): void {
  const mode = text.attribute("mode")?.value;
  if (mode === "escaped" && text.children.length > 0) report.at("not-escaped", text, {}, text.opening);
  if (mode === "xml" && text.children.length === 0 && htmlIn(text.text) !== undefined)
    report.at("escaped-xhtml", text, {});
}

const excerptOf = (text: TreeElement) => text.text.trim().slice(0, 80);

/** `type="html"`: what is escaped in it is markup then. */
function htmlFix(text: TreeElement): TextEdit[] {
  const stated = text.attribute("type");
  if (stated !== undefined) return [{ offset: stated.start, length: stated.end - stated.start, text: "html" }];
  return [{ offset: text.start + 1 + text.name.raw.length, length: 0, text: ' type="html"' }];
}
