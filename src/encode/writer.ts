/**
 * Format document + table → XML text. The rows are written in the table's order, then what the document kept beside them.
 *
 * Any string is safe in any place; namespaces are declared on the root element, and only those that occur.
 */

import type { XmlAttribute, XmlElement } from "../model.ts";
import type { Unmapped } from "../table/infer.ts";
import { rfc3339, rfc822 } from "../table/codecs/date.ts";
import type { Host } from "../table/words.ts";
import { hasKeys } from "../table/keys.ts";
import type { Plan, Registry, Slot, Vocabulary } from "../table/plan.ts";
import { escapeAttribute, escapeMarkup, escapeText } from "./escape.ts";
import { type Named, Names, type Tag, xmlName } from "./names.ts";
import { Parts } from "./parts.ts";
import { NO_NAMESPACE, OWN } from "../namespaces/feedwright.ts";
import { XML_URI } from "../scan/grammar.ts";
import { withViewer } from "./viewer.ts";

type Value = Record<string, unknown> & Unmapped;

/** A document to be written, and how. */
export interface XmlDocument extends XmlFrame {
  readonly document: object;
}

/** Everything about a document but its content. */
export interface XmlFrame {
  /** Qualified name of the root element. */
  readonly root: string;
  readonly plan: Plan;
  readonly core: Vocabulary;
  /** Namespace of the format's own elements; none for RSS. */
  readonly coreUri: string | undefined;
  readonly registry: Registry;
  readonly pretty?: boolean | undefined;
  /** The document was made of a Feed as `createFeed` gives it: its markup holds nothing that XML can't. */
  readonly isClean?: boolean | undefined;
  /** Whether a tree is nothing that may stand where no row has it: it is written inside `fw:extension` then. */
  readonly isBound?: ((tree: XmlElement) => boolean) | undefined;
  /** Markup that stands in the document as elements; `undefined` where it is text. The writers of feeds make none. */
  readonly inline?: ((markup: string, owner: object) => string | undefined) | undefined;
  /** URL of an XSLT or CSS style sheet; its type goes by the extension. */
  readonly stylesheet?: string | undefined;
  /** URL of a script that makes a page of the feed in browsers. */
  readonly viewer?: string | undefined;
  /** What stands before the root: `<!DOCTYPE …>` and a line end. */
  readonly doctype?: string | undefined;
  /** Declared although perhaps not used: prefixes and URIs. */
  readonly declare?: Iterable<readonly [string, string]> | undefined;
}

/** Stands in a document for a list whose members are written one by one: see `XmlWriter.pieces`. */
export const LATER: never[] = [];

/** Writes a whole document. */
export function encodeXml(source: XmlDocument): string {
  const writer = new XmlWriter(source);
  return writer.opening(writer.pieces(source.document).join("")) + writer.foot();
}

/** A table as one document writes it. */
interface Rows {
  readonly attributes: readonly Row[];
  readonly body: Slot | undefined;
  readonly elements: readonly Row[];
  /** The articles of a feed, which come after everything else. */
  readonly items: readonly Row[];
  /** What the feed or the article last written had. */
  last: Shape;
}

/** Which rows an object needs. */
interface Shape {
  /** Its keys, in their order. */
  readonly keys: readonly string[];
  readonly elements: readonly Row[];
  /** Keys of its typed extensions. */
  readonly extensions: readonly string[];
}

/** A row with what is written around its value; made when the row first occurs, because that declares its namespace. */
interface Row extends Named {
  readonly key: string;
  readonly isMany: boolean;
  /** There is nothing to be escaped in a date: to look for it took as long as to print it. */
  readonly isDate: boolean;
  inner: Rows | undefined;
}

/** Writes a document piece by piece: first the inside, then the root's tags, which name the namespaces that occurred. */
export class XmlWriter {
  readonly #names: Names;
  readonly #parts = new Parts();
  readonly #source: XmlFrame;
  readonly #newline: string;
  readonly #compiled = new Map<Plan, Map<Vocabulary, Rows>>();
  /** Lists that are written later: their rows, and how deep they are. */
  readonly #places: { readonly row: Row; readonly depth: number }[] = [];
  readonly #pieces: string[] = [];
  #document: Value = {};

  constructor(source: XmlFrame) {
    this.#source = source;
    this.#names = new Names(source.registry, source.core, source.coreUri);
    this.#newline = source.pretty ? "\n" : "";
    for (const [prefix, uri] of source.declare ?? []) if (uri !== source.coreUri) this.#names.use(prefix, uri);
    const colon = source.root.indexOf(":");
    const prefix = source.root.slice(0, Math.max(0, colon));
    if (colon > 0) this.#names.use(prefix, source.registry.byPrefix.get(prefix)!.uri);
  }

  /** The root's children: one piece, and one more for each list that is `LATER`, which stands before it. */
  pieces(document: object): string[] {
    const { plan, core } = this.#source;
    this.#document = document as Value;
    this.#content(this.#rowsOf(plan, core), plan, this.#document, 0);
    return [...this.#pieces, this.#parts.take()];
  }

  /** One member of the list that is `LATER` for the `nth` time. */
  member(nth: number, value: object): string {
    const { row, depth } = this.#places[nth]!;
    this.#row(row, value, value as Value, 0, depth);
    const text = this.#parts.take();
    const due = this.#names.takeDue();
    // Looking into the text would copy it.
    return due === undefined ? text : text.replace(/<[^\s/>]+/, (open) => open + declarations(due));
  }

  /** The document as far as `inside`, which the root's tag stands before. What occurs from now on is declared where it occurs. */
  opening(inside: string): string {
    return withViewer(this.#head() + inside, this.#source.viewer);
  }

  #head(): string {
    const { root, plan, core, coreUri, stylesheet, doctype = "" } = this.#source;
    this.#attributes(this.#rowsOf(plan, core), this.#document);
    const attributes = this.#parts.take();
    const own = coreUri === undefined ? "" : ` xmlns="${escapeAttribute(coreUri)}"`;
    const declared = own + declarations(this.#names.declared);
    this.#names.close();
    const instruction = stylesheet === undefined ? "" : stylesheetInstruction(stylesheet);
    return `<?xml version="1.0" encoding="utf-8"?>\n${instruction}${doctype}<${root}${attributes}${declared}>`;
  }

  foot(): string {
    return `${this.#newline}</${this.#source.root}>\n`;
  }

  #write(text: string): void {
    this.#parts.write(text);
  }

  #indent(depth: number): void {
    if (this.#newline !== "") this.#write(`\n${"  ".repeat(depth + 1)}`);
  }

  // ── Rows ──────────────────────────────────────────────────────────────────

  #rowsOf(plan: Plan, home: Vocabulary): Rows {
    let known = this.#compiled.get(plan);
    if (known === undefined) this.#compiled.set(plan, (known = new Map()));
    let rows = known.get(home);
    if (rows === undefined) known.set(home, (rows = compile(plan, home)));
    return rows;
  }

  #content(rows: Rows, plan: Plan, value: Value, depth: number): void {
    if (value.unmappedText !== undefined) this.#write(escapeText(value.unmappedText));
    if (!hasKeys(value, rows.last.keys)) rows.last = this.#shapeOf(rows, plan, value);
    const { elements, extensions } = rows.last;
    this.#elements(elements, value, depth);
    for (const key of extensions)
      this.#extension(this.#source.registry.byKey.get(key)!, plan.host!, value[key] as Value, depth);
    if (value.extensions !== undefined) this.#leftovers(plan, value.extensions, depth);
    // The head of a feed comes before its articles, extensions included: RSS Profile, RFC 4287 §4.1.1.
    this.#elements(rows.items, value, depth);
  }

  #elements(rows: readonly Row[], value: Value, depth: number): void {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const held = value[row.key];
      if (held === undefined) continue;
      if (held === LATER) this.#leaveOut(row, depth);
      else if (!row.isMany) this.#row(row, held, value, 0, depth);
      else
        for (let at = 0; at < (held as unknown[]).length; at++)
          this.#row(row, (held as unknown[])[at], value, at, depth);
    }
  }

  #leaveOut(row: Row, depth: number): void {
    this.#places.push({ row, depth });
    this.#pieces.push(this.#parts.take());
  }

  #row(row: Row, value: unknown, owner: Value, at: number, depth: number): void {
    const { slot } = row;
    const tag = row.tag ?? this.#names.tag(row);
    this.#indent(depth);
    if (slot.place === "element") {
      this.#element(row, tag, value as Value, depth);
      return;
    }
    const kept = owner.attributesOf === undefined ? "" : this.#keptAttributes(owner, slot, at);
    const raw = slot.codec!.encode(value) as string;
    // RSS 1.0 names resources; everybody else writes their addresses as text.
    if (slot.place === "resource" && this.#source.root.startsWith("rdf:")) {
      this.#write(`${tag.open} rdf:resource="${escapeAttribute(raw)}"${kept}/>`);
    } else {
      const isClean = this.#source.isClean === true && raw === value;
      const inside = row.isDate ? raw : slot.codec!.markup ? escapeMarkup(raw, isClean) : escapeText(raw, isClean);
      this.#write((kept === "" ? tag.start : `${tag.open}${kept}>`) + inside + tag.close);
    }
  }

  #keptAttributes(owner: Value, slot: Slot, at: number): string {
    const kept = owner.attributesOf!.find((entry) => entry.of === slot.key && entry.at === at);
    return kept === undefined ? "" : this.#plainAttributes(kept.attributes);
  }

  #element(row: Row, tag: Tag, value: Value, depth: number): void {
    const plan = row.slot.plan!;
    const rows = (row.inner ??= this.#rowsOf(plan, tag.home));
    this.#write(tag.open);
    this.#attributes(rows, value);
    if (rows.body !== undefined) this.#body(rows, plan, rows.body, value, tag, depth);
    else if (isEmpty(plan, value)) this.#write("/>");
    else {
      this.#write(">");
      this.#content(rows, plan, value, depth + 1);
      this.#indent(depth);
      this.#write(tag.close);
    }
  }

  /** An element with text of its own; children that have rows follow the text, all without indentation. */
  #body(rows: Rows, plan: Plan, slot: Slot, value: Value, tag: Tag, depth: number): void {
    const held = value[slot.key];
    const raw = held === undefined ? "" : (slot.codec!.encode(held) as string);
    const isClean = this.#source.isClean === true && raw === held;
    const text = slot.codec!.markup
      ? (this.#source.inline?.(raw, value) ?? escapeMarkup(raw, isClean))
      : escapeText(raw, isClean);
    this.#write(`>${text}`);
    if (rows.elements.length > 0 || value.extensions !== undefined) this.#content(rows, plan, value, depth + 1);
    this.#write(tag.close);
  }

  #attributes(rows: Rows, value: Value): void {
    for (let i = 0; i < rows.attributes.length; i++) {
      const row = rows.attributes[i]!;
      const held = value[row.key];
      if (held === undefined) continue;
      const open = row.attribute ?? this.#names.attribute(row);
      this.#write(`${open}${escapeAttribute(row.slot.codec!.encode(held) as string)}"`);
    }
    if (value.otherAttributes !== undefined) this.#write(this.#plainAttributes(value.otherAttributes));
  }

  /** A typed extension of a feed or an article. */
  #extension(vocabulary: Vocabulary, host: Host, value: Value, depth: number): void {
    this.#elements(this.#rowsOf(vocabulary[host], vocabulary).elements, value, depth);
    if (value.extensions !== undefined) this.#trees(value.extensions, depth);
  }

  /** To ask each article for each row, and to look each of its keys up, took 3 % of writing. */
  #shapeOf(rows: Rows, plan: Plan, value: Value): Shape {
    const { registry, core } = this.#source;
    const keys = Object.keys(value);
    const extensions = keys.filter(
      (key) => plan.host !== undefined && !plan.keys.has(key) && (registry.byKey.get(key) ?? core) !== core,
    );
    return { keys, elements: rows.elements.filter(({ key }) => keys.includes(key)), extensions };
  }

  // ── What no table knows ───────────────────────────────────────────────────

  /** Trees inside of an element that has rows. Those of the feed and its articles have been told apart already. */
  #leftovers(plan: Plan, trees: readonly unknown[], depth: number): void {
    const { isBound } = this.#source;
    const bound =
      isBound === undefined || plan.host !== undefined || plan === this.#wrapper?.plan
        ? []
        : (trees as XmlElement[]).filter(isBound);
    const { core } = this.#source;
    // An extension's element that holds an item, such as `podcast:liveItem`, has RSS's own elements as they are.
    const isItem = plan.host !== undefined && core[plan.host] !== plan && this.#names.coreUri === undefined;
    const rest = bound.length === 0 ? trees : trees.filter((tree) => !bound.includes(tree as XmlElement));
    this.#trees(rest, depth, isItem);
    if (bound.length === 0) return;
    const { open, close } = this.#names.tag({ slot: this.#wrapper!, home: this.#source.registry.byKey.get(OWN)! });
    this.#indent(depth);
    this.#write(`${open}>`);
    for (const tree of bound) this.#tree(tree, this.#names.coreUri);
    this.#write(close);
  }

  /** The row of `fw:extension`. */
  get #wrapper(): Slot | undefined {
    return this.#source.registry.byKey.get(OWN)?.item.slots.get("extension");
  }

  /** Without a prefix, a reader would take a name of the format's own for that, whatever its namespace. */
  #trees(trees: readonly unknown[], depth: number, isItem = false): void {
    for (const tree of trees) {
      if (typeof tree !== "object" || tree === null || !("name" in tree)) continue;
      this.#indent(depth);
      const { coreUri } = this.#names;
      const element = tree as XmlElement;
      const isAmbiguous = element.namespace && !element.prefix && element.namespace !== coreUri;
      this.#tree(isAmbiguous ? { ...element, prefix: "ns" } : element, coreUri, isItem);
    }
  }

  /** `defaultUri`: the namespace that unprefixed elements are in at this place. */
  #tree(tree: XmlElement, defaultUri: string | undefined, isItem = false): void {
    const { name, declaration, uri } = this.#treeName(tree, defaultUri, isItem);
    const attributes = tree.attributes === undefined ? "" : this.#plainAttributes(tree.attributes);
    this.#write(`<${name}${declaration}${attributes}`);
    if (tree.children === undefined || tree.children.length === 0) {
      this.#write("/>");
      return;
    }
    this.#write(">");
    for (const child of tree.children) {
      if (typeof child === "string") this.#write(escapeText(child));
      else this.#tree(child, uri, isItem);
    }
    this.#write(`</${name}>`);
  }

  #treeName(tree: XmlElement, defaultUri: string | undefined, isItem: boolean) {
    const local = xmlName(tree.name);
    const { namespace } = tree;
    if (namespace === undefined || namespace === "") {
      // Validators ask a namespace of whatever is no row of the format. A document says what it said.
      if (this.#source.isBound !== undefined && !isItem)
        return { name: `${this.#names.use("plain", NO_NAMESPACE)}:${local}`, declaration: "", uri: defaultUri };
      return { name: local, declaration: defaultUri === undefined ? "" : ' xmlns=""', uri: undefined };
    }
    if ((tree.prefix === undefined || tree.prefix === "") && namespace !== XML_URI) {
      const declaration = namespace === defaultUri ? "" : ` xmlns="${escapeAttribute(namespace)}"`;
      return { name: local, declaration, uri: namespace };
    }
    return { name: `${this.#names.use(tree.prefix ?? "xml", namespace)}:${local}`, declaration: "", uri: defaultUri };
  }

  #plainAttributes(attributes: readonly XmlAttribute[]): string {
    let written = "";
    const seen = new Set<string>();
    for (const { name, namespace, prefix, value } of attributes) {
      const local = xmlName(name);
      const qualified = !namespace ? local : `${this.#names.use(prefix ?? "ns", namespace)}:${local}`;
      if (seen.has(qualified) || qualified === "xmlns") continue;
      seen.add(qualified);
      written += ` ${qualified}="${escapeAttribute(value)}"`;
    }
    return written;
  }
}

function declarations(namespaces: ReadonlyMap<string, string>): string {
  let text = "";
  for (const [prefix, uri] of namespaces) text += ` xmlns:${prefix}="${escapeAttribute(uri)}"`;
  return text;
}

function compile(plan: Plan, home: Vocabulary): Rows {
  const isItems = (slot: Slot) => plan.host === "feed" && slot.plan?.host === "item";
  const rowOf = (slot: Slot): Row => ({
    slot,
    key: slot.key,
    isMany: slot.card === "many",
    isDate: slot.codec === rfc822 || slot.codec === rfc3339,
    home,
    tag: undefined,
    attribute: undefined,
    inner: undefined,
  });
  return {
    attributes: plan.attributes.map(rowOf),
    body: plan.body,
    elements: plan.elements.filter((slot) => !isItems(slot)).map(rowOf),
    items: plan.elements.filter(isItems).map(rowOf),
    last: { keys: [], elements: [], extensions: [] },
  };
}

function isEmpty(plan: Plan, value: Value): boolean {
  if (plan.host !== undefined || value.extensions !== undefined || value.unmappedText !== undefined) return false;
  for (const slot of plan.elements) if (value[slot.key] !== undefined) return false;
  return true;
}

function stylesheetInstruction(href: string): string {
  const type = /\.css(?:[?#]|$)/i.test(href) ? "text/css" : "text/xsl";
  return `<?xml-stylesheet type="${type}" href="${escapeAttribute(href)}"?>\n`;
}
