/** A document as a tree whose every name, value and text knows where it stands. The validator alone needs it. */

import type { Name, Scope } from "../decode/scope.ts";
import type { DiagnosticParams, TextEdit } from "../errors.ts";
import { XML_URI, XMLNS_URI } from "../scan/grammar.ts";
import { isOddJoin } from "./odd-characters.ts";
import type { Attributes, Doctype, ScanHandler, Scanner } from "../scan/scanner.ts";
import type { RuleComment } from "./comments.ts";
import { RawText } from "./raw-text.ts";
import { offsetByUnits } from "./offset-by-units.ts";

/** A range of the text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface TreeAttribute extends Range {
  readonly name: Name;
  /** As messages name it. */
  readonly label: string;
  /** Decoded; `start` and `end` are those of the raw value. */
  readonly value: string;
}

interface Namespace {
  readonly prefix: string;
  readonly uri: string;
}

/** An element's declaration of a namespace; the range is that of the address. */
export interface Declaration extends Namespace, Range {
  readonly element: TreeElement;
}

/** Elements of one name. */
export class Kind {
  readonly name: Name;
  /** `pubDate`, `dc:date`: the local name, with the conventional prefix for another vocabulary than the format's own. */
  readonly label: string;
  /** All in the document, in its order. */
  readonly elements: TreeElement[] = [];
  /** Labels of children that one of them has at least: nearly all that is asked for is in none, and need not be looked for in each. */
  #inner: Set<string> | undefined;
  #outer: Kind | undefined;

  constructor(name: Name, label: string) {
    this.name = name;
    this.label = label;
  }

  /** One of these has a parent of that kind. */
  standsIn(outer: Kind): void {
    if (this.#outer === outer) return;
    this.#outer = outer;
    outer.#inner ??= new Set();
    outer.#inner.add(this.label);
  }

  mayHold(label: string): boolean {
    return this.#inner?.has(label) === true;
  }
}

/** Most elements have no children or attributes: they share this. */
const NONE: readonly never[] = [];

export class TreeElement implements Range {
  readonly kind: Kind;
  readonly parent: TreeElement | undefined;
  /** The opening tag is [start, openEnd). */
  readonly start: number;
  readonly openEnd: number;
  readonly scope: Scope;
  #children: TreeElement[] | undefined;
  #byLabel: Map<string, TreeElement[]> | undefined;
  /** Which it is of its parent's children of this name; found out when first asked for. */
  #place: number | undefined;
  attributes: readonly TreeAttribute[] = NONE;
  /** Decoded text directly inside, that of children left out. */
  text = "";
  /** Raw range of that text, without white space around it. */
  textStart = -1;
  textEnd = -1;
  hasCdata = false;
  /** Before the closing tag, and after it. */
  closeStart = -1;
  end = -1;

  constructor(kind: Kind, parent: TreeElement | undefined, start: number, openEnd: number, scope: Scope) {
    this.kind = kind;
    this.parent = parent;
    this.start = start;
    this.openEnd = openEnd;
    this.scope = scope;
    if (parent === undefined) return;
    kind.standsIn(parent.kind);
    if (parent.#children === undefined) parent.#children = [this];
    else parent.#children.push(this);
  }

  get name(): Name {
    return this.kind.name;
  }

  get label(): string {
    return this.kind.label;
  }

  get children(): readonly TreeElement[] {
    return this.#children ?? NONE;
  }

  /** Value of an attribute in no namespace, or by its conventional prefix. */
  attribute(name: string): TreeAttribute | undefined {
    for (const attribute of this.attributes) if (attribute.label === name) return attribute;
    return undefined;
  }

  /** The first child of a label; asked once the element is whole. */
  child(label: string): TreeElement | undefined {
    if (!this.kind.mayHold(label)) return undefined;
    if (this.children.length > MANY) return this.all(label)[0];
    for (const child of this.children) if (child.kind.label === label) return child;
    return undefined;
  }

  all(label: string): readonly TreeElement[] {
    if (!this.kind.mayHold(label)) return NONE;
    const { children } = this;
    if (children.length > MANY) return (this.#byLabel ??= grouped(children)).get(label) ?? NONE;
    let found: TreeElement[] | undefined;
    for (const child of children)
      if (child.kind.label === label) {
        // V8 makes room for 17 in an empty array at the first push.
        if (found === undefined) found = [child];
        else found.push(child);
      }
    return found ?? NONE;
  }

  get path(): string {
    const { parent, name } = this;
    if (parent === undefined) return name.raw;
    if (this.#place === undefined)
      if (parent.children.length > MANY) parent.#number();
      else this.#place = placeOf(this, parent.children);
    const place = this.#place === 0 ? "" : `[${this.#place}]`;
    return `${parent.path}/${name.raw}${place}`;
  }

  /** Numbers the children of each name from 1; an only one gets 0. */
  #number(): void {
    const lasts = new Map<string, TreeElement>();
    for (const child of this.children) {
      const last = lasts.get(child.name.raw);
      if (last !== undefined) last.#place ||= 1;
      child.#place = last === undefined ? 0 : last.#place! + 1;
      lasts.set(child.name.raw, child);
    }
  }

  /** The opening tag: what is said of the element as a whole, or is missing in it, stands there. */
  get opening(): Range {
    return { start: this.start, end: this.openEnd };
  }

  /** The edit that puts another text between the tags, blanks and all, where text is all there is. */
  rewritten(text: string): TextEdit[] | undefined {
    if (this.children.length > 0 || this.textStart < 0) return undefined;
    const { openEnd: offset, closeStart } = this;
    return [{ offset, length: closeStart - offset, text: text.replace(/&/g, "&amp;").replace(/</g, "&lt;") }];
  }

  /** Where the value is: the text without the space around it, else the opening tag. */
  get value(): Range {
    return this.textStart < 0 ? this.opening : { start: this.textStart, end: this.textEnd };
  }
}

/** From here on, looking a label up is cheaper than comparing it with every child's. */
const MANY = 24;

/** Which an element is of those of its name, from 1; 0 where it is the only one. */
function placeOf(element: TreeElement, siblings: readonly TreeElement[]): number {
  let place = 0;
  let count = 0;
  for (const sibling of siblings) {
    if (sibling.name.raw === element.name.raw) count++;
    if (sibling === element) place = count;
  }
  return count === 1 ? 0 : place;
}

/** A channel has as many children as there are items, and every item asks it. */
function grouped(children: readonly TreeElement[]): Map<string, TreeElement[]> {
  const byLabel = new Map<string, TreeElement[]>();
  for (const child of children) {
    const sameLabel = byLabel.get(child.label);
    if (sameLabel === undefined) byLabel.set(child.label, [child]);
    else sameLabel.push(child);
  }
  return byLabel;
}

/** How messages name an element or attribute. Of a namespace that nobody knows, it is never taken for the format's own. */
function labelOf({ vocabulary, local, prefix, raw, uri }: Name): string {
  if (vocabulary === undefined) return prefix !== "" ? raw : uri === undefined ? local : `*:${local}`;
  if (vocabulary.prefix === prefix) return raw;
  return vocabulary.prefix === "" ? local : `${vocabulary.prefix}:${local}`;
}

/** More than vocabularies have: to intern each of 300,000 takes as long as all the rest. */
const MOST_NAMES = 1000;

/** The string that V8 keeps for names of properties: it is compared with those in a program by its address. */
const interned = (text: string): string => Object.keys({ [text]: true })[0]!;

export interface ScanProblem extends Range {
  readonly code: string;
  readonly params: DiagnosticParams;
}

/** Chooses the scope of the root element. */
export type RootScope = (raw: string, attributes: Attributes) => Scope;

export class TreeBuilder implements ScanHandler {
  readonly #rootScope: RootScope;
  scanner!: Scanner;
  #raw: RawText | undefined;
  root: TreeElement | undefined;
  /** Every name that an element has. */
  readonly kinds = new Map<Name, Kind>();
  /** In the order of the document. */
  readonly declarations: Declaration[] = [];
  documentType: Doctype | undefined;
  xmlDeclaration: Range | undefined;
  readonly problems: ScanProblem[] = [];
  readonly comments: RuleComment[] = [];
  readonly #labels = new Map<Name, string>();
  /** What was declared last, by the attribute: feeds that declare a namespace on every element say the same again and again. */
  readonly #declared = new Map<string, Namespace>();
  /** Texts that are parts of one may be odd where they are joined. */
  hasOddJoin = false;
  #open: TreeElement | undefined;
  /** Nothing was told so far that might not be well-formed. */
  #isSound = true;

  constructor(rootScope: RootScope) {
    this.#rootScope = rootScope;
  }

  /**
   * The document is well-formed, its characters aside, without a doubt: what is left is nothing that XML could object to. Of a
   * document with a DOCTYPE or names beyond ASCII this never says so.
   */
  get isWellFormed(): boolean {
    return this.#isSound && !this.scanner.isLoose && this.problems.length === 0 && this.root !== undefined;
  }

  /** What was told raw, as XML sees it. */
  get raw(): RawText {
    this.#raw ??= new RawText(this.scanner);
    return this.#raw;
  }

  openTag(raw: string, start: number, end: number, attributes: Attributes): void {
    const parent = this.#open;
    const outer = parent?.scope ?? this.#rootScope(raw, attributes);
    const scope = attributes.declares ? outer.within(attributes) : outer;
    const kind = this.#kindOf(scope.element(raw));
    const element = new TreeElement(kind, parent, start, end, scope);
    kind.elements.push(element);
    if (attributes.count > 0) this.#attributes(element, attributes);
    if (parent === undefined) this.root ??= element;
    this.#open = element;
  }

  #kindOf(name: Name): Kind {
    let kind = this.kinds.get(name);
    if (kind === undefined) {
      kind = new Kind(name, this.kinds.size < MOST_NAMES ? interned(labelOf(name)) : labelOf(name));
      this.#name(name);
      this.kinds.set(name, kind);
    }
    return kind;
  }

  /** Once for each name. */
  #name({ raw, prefix, undeclared }: Name): void {
    if (!QUALIFIED.test(raw) || prefix === "xmlns" || (undeclared && prefix !== "xml")) this.#isSound = false;
  }

  #attributes(element: TreeElement, attributes: Attributes): void {
    const { scope } = element;
    const { count, declares } = attributes;
    const declared = declares ? this.#declare(element, attributes) : 0;
    if (declared === count) return;
    // As long as it will be: an array that grows takes room for 17, and a collection moves all that there is.
    const own: TreeAttribute[] = new Array(count - declared);
    let prefixed = 0;
    let at = 0;
    for (let i = 0; i < count; i++) {
      if (attributes.isDeclaration(i)) continue;
      const name = scope.attribute(attributes.name(i));
      if (name.prefix !== "") prefixed++;
      const start = attributes.start(i);
      const end = attributes.end(i);
      if (attributes.hasReferences(i) && !this.raw.hasXmlReferences(start, end)) this.#isSound = false;
      own[at++] = { name, label: this.#labelOf(name), value: attributes.value(i), start, end };
    }
    element.attributes = own;
    if (prefixed > 1 && saysTwice(own)) this.#isSound = false;
  }

  /** Notes the namespaces that an element declares; gives their number. */
  #declare(element: TreeElement, attributes: Attributes): number {
    const before = this.declarations.length;
    for (let i = 0; i < attributes.count; i++) {
      if (!attributes.isDeclaration(i)) continue;
      const { prefix, uri } = this.#namespace(attributes.name(i), attributes, i);
      this.declarations.push({ element, prefix, uri, start: attributes.start(i), end: attributes.end(i) });
    }
    return this.declarations.length - before;
  }

  #namespace(raw: string, attributes: Attributes, i: number): Namespace {
    const last = this.#declared.get(raw);
    const hasReferences = attributes.hasReferences(i);
    if (last !== undefined && !hasReferences && attributes.is(i, last.uri)) return last;
    const declared = { prefix: raw.slice(6), uri: attributes.value(i).trim() };
    this.#declared.set(raw, declared);
    const isXml = !hasReferences || this.raw.hasXmlReferences(attributes.start(i), attributes.end(i));
    if (!isXml || !QUALIFIED.test(raw) || !mayDeclare(declared)) this.#isSound = false;
    return declared;
  }

  #labelOf(name: Name): string {
    let label = this.#labels.get(name);
    if (label === undefined) {
      label = this.#labels.size < MOST_NAMES ? interned(labelOf(name)) : labelOf(name);
      this.#labels.set(name, label);
      this.#name(name);
    }
    return label;
  }

  closeTag(_name: string, start: number, end: number): void {
    const element = this.#open;
    if (element === undefined) return;
    element.closeStart = start;
    element.end = end;
    this.#open = element.parent;
  }

  text(start: number, end: number, references: boolean): void {
    if (!this.raw.isXml(start, end, references)) this.#isSound = false;
    this.#add(start, end, this.scanner.decodeText(start, end, references));
  }

  cdata(start: number, end: number): void {
    if (this.#open !== undefined) this.#open.hasCdata = true;
    this.#add(start, end, this.scanner.decodeText(start, end, false));
  }

  #add(start: number, end: number, text: string): void {
    const element = this.#open;
    if (element === undefined) return;
    const blankBefore = blanksBefore(text);
    const isBlank = blankBefore === text.length;
    if (element.text === "") element.text = text;
    else {
      // The line ends between children, which are more than there are elements: one of them will do.
      if (isBlank && element.textStart < 0) return;
      this.hasOddJoin ||= isOddJoin(element.text, text);
      element.text += text;
    }
    if (isBlank) return;
    if (element.textStart < 0) element.textStart = this.#inkStart(start, end, blankBefore);
    element.textEnd = Math.max(element.textStart, blanksAfter(text) === 0 ? end : this.#inkEnd(start, end));
  }

  /** Where the text begins without the blanks before it, of which so many are left once it is decoded. */
  #inkStart(start: number, end: number, blanks: number): number {
    if (blanks === 0) return start;
    // CR LF, or three bytes for one of another script.
    const written = this.scanner.slice(start, Math.min(end, start + 3 * blanks + 8));
    return offsetByUnits(this.scanner.utf8, start, blanksBefore(written));
  }

  /** Of all that is written: what is cut out of bytes has to begin with a character. */
  #inkEnd(start: number, end: number): number {
    return offsetByUnits(this.scanner.utf8, end, -blanksAfter(this.scanner.slice(start, end)));
  }

  comment(start: number, end: number): void {
    const content = this.scanner.slice(start, end);
    if (content.includes("--") || content.endsWith("-")) this.#isSound = false;
    if (content.includes("feedwright-")) this.comments.push({ start, end, text: content });
  }

  instruction(target: string, start: number, end: number): void {
    const isSpaced = start === end || /\s/.test(this.scanner.slice(start, start + 1));
    if (!isSpaced || !/^[A-Za-z_][\w.-]*$/.test(target)) this.#isSound = false;
  }

  declaration(start: number, end: number): void {
    this.xmlDeclaration = { start, end };
    if (!XML_DECLARATION.test(this.scanner.slice(start, end))) this.#isSound = false;
  }

  doctype(doctype: Doctype): void {
    this.#isSound = false;
    this.documentType = doctype;
  }

  problem(code: string, offset: number, length: number, params: DiagnosticParams): void {
    this.problems.push({ code, start: offset, end: offset + length, params });
  }
}

const QUALIFIED = /^(?:[A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*$/;
/** With blanks as they are usual. */
const XML_DECLARATION =
  /^<\?xml version=(?:"1\.\d+"|'1\.\d+')(?: encoding=(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?: standalone=(?:"(?:yes|no)"|'(?:yes|no)'))? ?\?>$/;

/** Namespaces §2.2, §3, as far as there can be no doubt. */
function mayDeclare({ prefix, uri }: Namespace): boolean {
  return (
    prefix !== "xml" && prefix !== "xmlns" && uri !== XML_URI && uri !== XMLNS_URI && (prefix === "" || uri !== "")
  );
}

/** Namespaces §6.3: two names of attributes that mean the same. */
function saysTwice(attributes: readonly TreeAttribute[]): boolean {
  const seen = new Set<string>();
  for (const { name } of attributes) {
    if (name.prefix === "") continue;
    const full = `${name.uri} ${name.local}`;
    if (seen.has(full)) return true;
    seen.add(full);
  }
  return false;
}

/** ASCII that `trim` leaves: with it at an end, nothing has to be cut there. */
const isInk = (code: number) => code > 32 && code < 128;

function blanksBefore(text: string): number {
  return isInk(text.charCodeAt(0)) ? 0 : text.length - text.trimStart().length;
}

function blanksAfter(text: string): number {
  return isInk(text.charCodeAt(text.length - 1)) ? 0 : text.length - text.trimEnd().length;
}
