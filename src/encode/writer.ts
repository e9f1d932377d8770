/**
 * Format document + table → XML text. The rows are written in the table's order, then what the document kept beside them.
 *
 * Any string is safe in any place; namespaces are declared on the root element, and only those that occur.
 */

import type { XmlAttribute, XmlElement } from "../model.ts";
import type { Leftovers } from "../table/infer.ts";
import type { Plan, Registry, Slot, Vocabulary } from "../table/plan.ts";
import { escapeAttribute, escapeMarkup, escapeText } from "./escape.ts";
import { isWellFormedFragment } from "./fragment.ts";
import { Names, type Tag, xmlName } from "./names.ts";
import { Parts } from "./parts.ts";

type Value = Record<string, unknown> & Leftovers;

/** A document to be written, and how. */
export interface XmlDocument {
  /** Qualified name of the root element. */
  readonly root: string;
  readonly plan: Plan;
  readonly document: object;
  readonly core: Vocabulary;
  /** Namespace of the format's own elements; none for RSS. */
  readonly coreUri: string | undefined;
  readonly registry: Registry;
  readonly pretty?: boolean | undefined;
  /** URL of an XSLT or CSS style sheet; its type goes by the extension. */
  readonly stylesheet?: string | undefined;
  /** Identifiers for a DOCTYPE. */
  readonly doctype?: { publicId?: string; systemId?: string } | undefined;
  /** Declared although perhaps not used: prefixes and URIs. */
  readonly declare?: Iterable<readonly [string, string]> | undefined;
}

/** Writes a whole document. */
export function encodeXml(source: XmlDocument): string {
  const writer = new XmlWriter(source);
  const inside = writer.content(source.plan, source.document as Value, source.core, 0);
  return writer.head(source.document as Value) + inside + writer.foot();
}

/** Writes a document piece by piece: first the inside, then the root's tags, which name the namespaces that occurred. */
class XmlWriter {
  readonly #names: Names;
  readonly #parts = new Parts();
  readonly #source: XmlDocument;
  readonly #newline: string;

  constructor(source: XmlDocument) {
    this.#source = source;
    this.#names = new Names(source.registry, source.core, source.coreUri);
    this.#newline = source.pretty ? "\n" : "";
    for (const [prefix, uri] of source.declare ?? []) this.#names.use(prefix, uri);
    const colon = source.root.indexOf(":");
    const prefix = source.root.slice(0, Math.max(0, colon));
    if (colon > 0) this.#names.use(prefix, source.registry.byPrefix.get(prefix)!.uri);
  }

  /** Everything before the root's children. */
  head(document: Value): string {
    const { root, plan, core, coreUri, stylesheet } = this.#source;
    const attributes = this.#take(() => this.#attributes(plan, document, core));
    let declarations = coreUri === undefined ? "" : ` xmlns="${escapeAttribute(coreUri)}"`;
    for (const [prefix, uri] of this.#names.declared) declarations += ` xmlns:${prefix}="${escapeAttribute(uri)}"`;
    const instruction = stylesheet === undefined ? "" : stylesheetInstruction(stylesheet);
    return `<?xml version="1.0" encoding="utf-8"?>\n${instruction}${doctypeOf(root, this.#source.doctype)}<${root}${attributes}${declarations}>`;
  }

  foot(): string {
    return `${this.#newline}</${this.#source.root}>\n`;
  }

  /** The root's children. */
  content(plan: Plan, value: Value, home: Vocabulary, depth: number): string {
    return this.#take(() => this.#content(plan, value, home, depth));
  }

  /** One element by itself, as the streaming writer hands it out. */
  element(slot: Slot, value: unknown, home: Vocabulary, depth: number): string {
    return this.#take(() => this.#element(slot, value, home, depth));
  }

  #take(write: () => void): string {
    this.#parts.flush();
    write();
    return this.#parts.take();
  }

  #write(text: string): void {
    this.#parts.write(text);
  }

  #indent(depth: number): string {
    return this.#newline === "" ? "" : `\n${"  ".repeat(depth + 1)}`;
  }

  // ── Rows ──────────────────────────────────────────────────────────────────

  #content(plan: Plan, value: Value, home: Vocabulary, depth: number): void {
    if (value.strayText !== undefined) this.#write(escapeText(value.strayText));
    this.#rows(plan, value, home, depth, false);
    if (plan.host !== undefined) this.#extensionRows(plan, value, depth);
    if (value.extensions !== undefined) this.#trees(value.extensions, depth);
    // The head of a feed comes before its articles, extensions included: RSS Profile, RFC 4287 §4.1.1.
    if (plan.host === "feed") this.#rows(plan, value, home, depth, true);
  }

  #rows(plan: Plan, value: Value, home: Vocabulary, depth: number, items: boolean): void {
    for (const slot of plan.elements) {
      if (isItems(plan, slot) !== items) continue;
      const held = value[slot.key];
      if (held === undefined) continue;
      if (slot.card !== "many") this.#row(slot, held, value, 0, home, depth);
      else
        for (let i = 0; i < (held as unknown[]).length; i++)
          this.#row(slot, (held as unknown[])[i], value, i, home, depth);
    }
  }

  #row(slot: Slot, value: unknown, owner: Value, at: number, home: Vocabulary, depth: number): void {
    if (slot.place === "element") {
      this.#element(slot, value, home, depth);
      return;
    }
    const { open, close } = this.#names.tag(slot, home);
    const kept = owner.attributesOf === undefined ? "" : this.#keptAttributes(owner, slot, at);
    const raw = slot.codec!.encode(value) as string;
    if (slot.place === "resource") {
      const rdf = this.#names.use("rdf", RDF);
      this.#write(`${this.#indent(depth)}${open} ${rdf}:resource="${escapeAttribute(raw)}"${kept}/>`);
    } else {
      const inside = slot.codec!.markup ? escapeMarkup(raw) : escapeText(raw);
      this.#write(`${this.#indent(depth)}${open}${kept}>${inside}${close}`);
    }
  }

  #keptAttributes(owner: Value, slot: Slot, at: number): string {
    const kept = owner.attributesOf!.find((entry) => entry.of === slot.key && entry.at === at);
    return kept === undefined ? "" : this.#plainAttributes(kept.attributes);
  }

  #element(slot: Slot, value: unknown, home: Vocabulary, depth: number): void {
    const plan = slot.plan!;
    const tag = this.#names.tag(slot, home);
    this.#write(this.#indent(depth) + tag.open);
    this.#attributes(plan, value as Value, tag.home);
    if (plan.body !== undefined) this.#body(plan, plan.body, value as Value, tag, depth);
    else if (isEmpty(plan, value as Value)) this.#write("/>");
    else {
      this.#write(">");
      this.#content(plan, value as Value, tag.home, depth + 1);
      this.#write(this.#indent(depth) + tag.close);
    }
  }

  /** An element with text of its own; children that have rows follow the text, all without indentation. */
  #body(plan: Plan, slot: Slot, value: Value, tag: Tag, depth: number): void {
    const held = value[slot.key];
    const raw = held === undefined ? "" : (slot.codec!.encode(held) as string);
    this.#write(">");
    if (slot.codec!.markup) this.#write(isInline(value) ? inlineMarkup(raw, value) : escapeMarkup(raw));
    else this.#write(escapeText(raw));
    if (plan.elements.length > 0 || value.extensions !== undefined) this.#content(plan, value, tag.home, depth + 1);
    this.#write(tag.close);
  }

  #attributes(plan: Plan, value: Value, home: Vocabulary): void {
    for (const slot of plan.attributes) {
      const held = value[slot.key];
      if (held === undefined) continue;
      this.#write(`${this.#names.attribute(slot)}${escapeAttribute(slot.codec!.encode(held) as string)}"`);
    }
    if (value.otherAttributes !== undefined) this.#write(this.#plainAttributes(value.otherAttributes));
    void home;
  }

  /** Typed extensions of a host, in the order of the namespaces in use. */
  #extensionRows(plan: Plan, value: Value, depth: number): void {
    const { registry, core } = this.#source;
    for (const key of Object.keys(value)) {
      const vocabulary = registry.byKey.get(key);
      if (vocabulary === undefined || vocabulary === core || plan.keys.has(key)) continue;
      const extension = value[key] as Value;
      this.#rows(vocabulary[plan.host!], extension, vocabulary, depth, false);
      if (extension.extensions !== undefined) this.#trees(extension.extensions, depth);
    }
  }

  // ── What no table knows ───────────────────────────────────────────────────

  #trees(trees: readonly unknown[], depth: number): void {
    for (const tree of trees) {
      if (typeof tree !== "object" || tree === null || !("name" in tree)) continue;
      this.#write(this.#indent(depth));
      this.#tree(tree as XmlElement, this.#names.coreUri);
    }
  }

  /** `defaultUri`: the namespace that unprefixed elements are in at this place. */
  #tree(tree: XmlElement, defaultUri: string | undefined): void {
    const { name, declaration, uri } = this.#treeName(tree, defaultUri);
    const attributes = tree.attributes === undefined ? "" : this.#plainAttributes(tree.attributes);
    this.#write(`<${name}${declaration}${attributes}`);
    if (tree.children === undefined || tree.children.length === 0) {
      this.#write("/>");
      return;
    }
    this.#write(">");
    for (const child of tree.children) {
      if (typeof child === "string") this.#write(escapeText(child));
      else this.#tree(child, uri);
    }
    this.#write(`</${name}>`);
  }

  #treeName(tree: XmlElement, defaultUri: string | undefined) {
    const local = xmlName(tree.name);
    const { namespace } = tree;
    if (namespace === undefined || namespace === "") {
      return { name: local, declaration: defaultUri === undefined ? "" : ' xmlns=""', uri: undefined };
    }
    if (tree.prefix === undefined || tree.prefix === "") {
      const declaration = namespace === defaultUri ? "" : ` xmlns="${escapeAttribute(namespace)}"`;
      return { name: local, declaration, uri: namespace };
    }
    return { name: `${this.#names.use(tree.prefix, namespace)}:${local}`, declaration: "", uri: defaultUri };
  }

  #plainAttributes(attributes: readonly XmlAttribute[]): string {
    let written = "";
    const seen = new Set<string>();
    for (const { name, namespace, prefix, value } of attributes) {
      const local = xmlName(name);
      const qualified = namespace === undefined ? local : `${this.#names.use(prefix ?? "ns", namespace)}:${local}`;
      if (seen.has(qualified) || qualified === "xmlns") continue;
      seen.add(qualified);
      written += ` ${qualified}="${escapeAttribute(value)}"`;
    }
    return written;
  }
}

const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

const isItems = (plan: Plan, slot: Slot) => plan.host === "feed" && slot.plan?.host === "item";

function isEmpty(plan: Plan, value: Value): boolean {
  if (plan.host !== undefined || value.extensions !== undefined || value.strayText !== undefined) return false;
  for (const slot of plan.elements) if (value[slot.key] !== undefined) return false;
  return true;
}

/** Atom's xhtml and XML content stands in the document as elements: RFC 4287 §3.1.1.3, §4.1.3.3; Atom 0.3 has `mode`. */
function isInline(value: Value): boolean {
  const { type, mode } = value;
  if (typeof mode === "string") return mode === "xml";
  return typeof type === "string" && (type === "xhtml" || /[+/]xml$/i.test(type));
}

/** Markup as elements where it is well-formed; what is not would break the document and is written as text. */
function inlineMarkup(raw: string, value: Value): string {
  if (!raw.includes("<") || !isWellFormedFragment(raw)) return escapeText(raw);
  const isXhtml = value.type === "xhtml" || /xhtml/i.test(String(value.type));
  return isXhtml
    ? raw.replace(/^<div(?=[\s/>])(?![^>]{0,1000}\sxmlns=)/, '<div xmlns="http://www.w3.org/1999/xhtml"')
    : raw;
}

/** XML 1.0 §2.8; characters that the literals cannot hold (productions 11 to 13) are left out. */
function doctypeOf(root: string, doctype: XmlDocument["doctype"]): string {
  if (doctype === undefined) return "";
  const publicId = doctype.publicId?.replace(/[^\w\s\-'()+,./:=?;!*#@$%]/g, "");
  const systemId = escapeText(doctype.systemId ?? "").replaceAll('"', "%22");
  const identifiers = publicId === undefined ? "SYSTEM" : `PUBLIC "${publicId}"`;
  return `<!DOCTYPE ${root} ${identifiers} "${systemId}">\n`;
}

function stylesheetInstruction(href: string): string {
  const type = /\.css(?:[?#]|$)/i.test(href) ? "text/css" : "text/xsl";
  return `<?xml-stylesheet type="${type}" href="${escapeAttribute(href)}"?>\n`;
}
