/** A document as a tree whose every name, value and text knows where it stands. The validator alone needs it. */

import { isDeclaration, type Name, type Scope } from "../decode/scope.ts";
import type { DiagnosticParams } from "../errors.ts";
import type { Attributes, Doctype, ScanHandler, Scanner } from "../scan/scanner.ts";

/** A range of the text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface TreeAttribute extends Range {
  readonly name: Name;
  /** Decoded; `start` and `end` are those of the raw value. */
  readonly value: string;
}

/** A namespace declaration. */
interface Declaration extends Range {
  readonly prefix: string;
  readonly uri: string;
}

export class TreeElement implements Range {
  readonly name: Name;
  readonly parent: TreeElement | undefined;
  /** The opening tag is [start, openEnd). */
  readonly start: number;
  readonly openEnd: number;
  readonly scope: Scope;
  readonly children: TreeElement[] = [];
  /** `pubDate`, `dc:date`: the local name, with the conventional prefix for another vocabulary than the format's own. */
  readonly label: string;
  /** Children by their names as written; which of them this is among its own. */
  readonly #places = new Map<string, number>();
  readonly #place: number = 1;
  #byLabel: Map<string, TreeElement[]> | undefined;
  readonly attributes: TreeAttribute[] = [];
  readonly declarations: Declaration[] = [];
  /** Decoded text directly inside, that of children left out. */
  text = "";
  /** Raw range of that text, without white space around it. */
  textStart = -1;
  textEnd = -1;
  hasCdata = false;
  /** Before the closing tag, and after it. */
  closeStart = -1;
  end = -1;

  constructor(name: Name, parent: TreeElement | undefined, start: number, openEnd: number, scope: Scope) {
    this.name = name;
    this.parent = parent;
    this.start = start;
    this.openEnd = openEnd;
    this.scope = scope;
    this.label = labelOf(name);
    if (parent === undefined) return;
    this.#place = (parent.#places.get(name.raw) ?? 0) + 1;
    parent.#places.set(name.raw, this.#place);
  }

  /** Value of an attribute in no namespace, or by its conventional prefix. */
  attribute(name: string): TreeAttribute | undefined {
    return this.attributes.find((attribute) => labelOf(attribute.name) === name);
  }

  /** The first child of a label; asked once the element is whole. */
  child(label: string): TreeElement | undefined {
    return this.all(label)[0];
  }

  all(label: string): readonly TreeElement[] {
    // A channel has as many children as there are items, and every item asks it.
    if (this.#byLabel === undefined) {
      this.#byLabel = new Map();
      for (const child of this.children) {
        const sameLabel = this.#byLabel.get(child.label);
        if (sameLabel === undefined) this.#byLabel.set(child.label, [child]);
        else sameLabel.push(child);
      }
    }
    return this.#byLabel.get(label) ?? [];
  }

  get path(): string {
    if (this.parent === undefined) return this.name.raw;
    const place = this.parent.#places.get(this.name.raw)! > 1 ? `[${this.#place}]` : "";
    return `${this.parent.path}/${this.name.raw}${place}`;
  }

  /** Where the value is: the text without the space around it, else the opening tag. */
  get value(): Range {
    return this.textStart < 0 ? { start: this.start, end: this.openEnd } : { start: this.textStart, end: this.textEnd };
  }
}

/** How messages name an element or attribute. */
function labelOf({ vocabulary, local, prefix, raw }: Name): string {
  if (vocabulary === undefined) return prefix === "" ? local : raw;
  if (vocabulary.prefix === prefix) return raw;
  return vocabulary.prefix === "" ? local : `${vocabulary.prefix}:${local}`;
}

export interface ScanProblem extends Range {
  readonly code: string;
  readonly params: DiagnosticParams;
}

/** Chooses the scope of the root element. */
export type RootScope = (raw: string, attributes: Attributes) => Scope;

export class TreeBuilder implements ScanHandler {
  readonly #rootScope: RootScope;
  scanner!: Scanner;
  root: TreeElement | undefined;
  documentType: Doctype | undefined;
  xmlDeclaration: Range | undefined;
  readonly problems: ScanProblem[] = [];
  #open: TreeElement | undefined;

  constructor(rootScope: RootScope) {
    this.#rootScope = rootScope;
  }

  openTag(raw: string, start: number, end: number, attributes: Attributes): void {
    const parent = this.#open;
    const outer = parent?.scope ?? this.#rootScope(raw, attributes);
    const scope = attributes.declares ? outer.within(attributes) : outer;
    const element = new TreeElement(scope.element(raw), parent, start, end, scope);
    for (let i = 0; i < attributes.count; i++) {
      const name = attributes.name(i);
      const range = { start: attributes.start(i), end: attributes.end(i) };
      if (isDeclaration(name))
        element.declarations.push({ prefix: name.slice(6), uri: attributes.value(i).trim(), ...range });
      else element.attributes.push({ name: scope.attribute(name), value: attributes.value(i), ...range });
    }
    if (parent === undefined) this.root ??= element;
    else parent.children.push(element);
    this.#open = element;
  }

  closeTag(_name: string, start: number, end: number): void {
    const element = this.#open;
    if (element === undefined) return;
    element.closeStart = start;
    element.end = end;
    this.#open = element.parent;
  }

  text(start: number, end: number, references: boolean): void {
    this.#add(start, end, this.scanner.decodeText(start, end, references));
  }

  cdata(start: number, end: number): void {
    if (this.#open !== undefined) this.#open.hasCdata = true;
    this.#add(start, end, this.scanner.decodeText(start, end, false));
  }

  #add(start: number, end: number, text: string): void {
    const element = this.#open;
    if (element === undefined) return;
    element.text = element.text === "" ? text : element.text + text;
    const blankBefore = text.length - text.trimStart().length;
    if (blankBefore === text.length) return;
    if (element.textStart < 0) element.textStart = start + blankBefore;
    element.textEnd = Math.max(element.textStart, end - (text.length - text.trimEnd().length));
  }

  declaration(start: number, end: number): void {
    this.xmlDeclaration = { start, end };
  }

  doctype(doctype: Doctype): void {
    this.documentType = doctype;
  }

  problem(code: string, offset: number, length: number, params: DiagnosticParams): void {
    this.problems.push({ code, start: offset, end: offset + length, params });
  }
}
