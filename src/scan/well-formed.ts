/** Strict mode: is a text well-formed by XML 1.0 (5th ed.) and Namespaces in XML 1.0? Says where it first is not. */

import { isDeclaration } from "./attributes.ts";
import { ENCODING_NAME, NO_CHARACTER, PERHAPS_NO_CHARACTER, VERSION, XML_URI, XMLNS_URI } from "./grammar.ts";
import { Fault, Reader } from "./reader.ts";
import {
  character,
  checkAttributeValue,
  comment,
  type Declarations,
  generalName,
  instruction,
  qualifiedName,
  readDoctype,
  referredEntity,
} from "./subset.ts";

const MOST_NESTED = 64;
const AMPERSAND = 38;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const NOTHING_DECLARED: Declarations = {
  general: new Map(),
  parameter: new Map(),
  defaults: new Map(),
  isIncomplete: false,
  tokenized: new Set(),
};

/**
 * The first fault of a document, or `undefined`. An internal DTD subset is read (its entities are checked where they
 * are used, but never multiplied: each is read once); nothing outside the document is.
 * @see https://www.w3.org/TR/xml/ and https://www.w3.org/TR/xml-names/
 */
export function checkWellFormed(
  text: string,
  namespaces = true,
): { readonly message: string; readonly offset: number } | undefined {
  const fault = grammarFault(text, namespaces);
  const bad = PERHAPS_NO_CHARACTER.test(text) ? text.search(NO_CHARACTER) : -1;
  if (bad < 0 || (fault !== undefined && fault.offset < bad)) return fault;
  const code = text.codePointAt(bad)!.toString(16).toUpperCase().padStart(4, "0");
  return { message: `U+${code} is no character that XML allows`, offset: bad };
}

/** Whether a character is none of XML's. */
export const hasForbidden = (text: string): boolean => PERHAPS_NO_CHARACTER.test(text) && NO_CHARACTER.test(text);

function grammarFault(text: string, namespaces: boolean): Fault | undefined {
  try {
    new DocumentChecker(new Reader(text, undefined, namespaces)).check();
    return undefined;
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

type Prefixes = ReadonlyMap<string, string>;
const NONE: ReadonlyMap<string, never> = new Map<string, never>();

interface Open {
  readonly name: string;
  readonly at: number;
  readonly prefixes: Prefixes;
}

class DocumentChecker {
  private declarations = NOTHING_DECLARED;
  private readonly checkedEntities = new Set<string>();
  constructor(private readonly reader: Reader) {}

  /** §2.1: prolog, one element, and after it only comments and instructions. */
  check(): void {
    const { reader } = this;
    reader.take("\uFEFF");
    if (/^<\?xml[ \t\r\n]/.test(reader.text.slice(reader.at, reader.at + 6))) this.xmlDeclaration();
    this.misc();
    if (reader.looksAt("<!DOCTYPE")) {
      this.declarations = readDoctype(reader);
      if (this.isStandalone) this.declarations.isIncomplete = false;
      this.misc();
    }
    if (!reader.looksAt("<")) reader.fail(`expected the root element, found ${reader.found()}`);
    const root = this.startTag(reader, new Map([["xml", XML_URI]]));
    if (root !== undefined) this.content(reader, root, 0);
    this.misc();
    if (!reader.isAtEnd) reader.fail(`nothing may follow the root element, found ${reader.found()}`);
  }

  private isStandalone = false;
  private readonly attributes = new TagAttributes();
  private nextTag = -1;
  private nextReference = -1;
  private nextClosing = -1;
  private nextsOf = "";

  /** §2.8 [23] */
  private xmlDeclaration(): void {
    const { reader } = this;
    reader.at += 5;
    reader.expectSpace("after <?xml");
    this.pseudoAttribute("version", (value) => VERSION.test(value));
    let isSpaced = reader.skipSpace();
    if (isSpaced && reader.looksAt("encoding")) {
      this.pseudoAttribute("encoding", (value) => ENCODING_NAME.test(value));
      isSpaced = reader.skipSpace();
    }
    if (isSpaced && reader.looksAt("standalone")) {
      const value = this.pseudoAttribute("standalone", (value) => value === "yes" || value === "no");
      this.isStandalone = value === "yes";
      reader.skipSpace();
    }
    reader.expect("?>", "to end the XML declaration");
  }

  private pseudoAttribute(name: string, isGood: (value: string) => boolean): string {
    const { reader } = this;
    reader.expect(name, "in the XML declaration");
    this.equals(reader);
    const at = reader.at;
    const value = reader.quoted(`the ${name}`);
    return isGood(value) ? value : reader.fail(`${JSON.stringify(value)} is no ${name} of XML 1.0`, at);
  }

  private equals(reader: Reader): void {
    reader.skipSpace();
    reader.expect("=", "between a name and its value");
    reader.skipSpace();
  }

  private misc(): void {
    const { reader } = this;
    while (!reader.isAtEnd) {
      if (reader.looksAt("<!--")) comment(reader);
      else if (reader.looksAt("<?")) instruction(reader);
      else if (!reader.skipSpace()) return;
    }
  }

  /** §3.1: everything up to the end tag of `root`, or, for an entity's text, up to its end. */
  private content(reader: Reader, root: Open | undefined, depth: number, prefixes?: Prefixes): void {
    if (depth > MOST_NESTED) reader.fail("entities refer to each other too deeply, or to themselves");
    const open = root === undefined ? [] : [root];
    const { text } = reader;
    while (!reader.isAtEnd) {
      this.characters(reader);
      const scope = open[open.length - 1]?.prefixes ?? prefixes!;
      if (reader.isAtEnd) break;
      const next = text.charCodeAt(reader.at + 1);
      if (text.charCodeAt(reader.at) === AMPERSAND) this.reference(reader, depth, scope);
      else if (next === SLASH) {
        this.endTag(reader, open.pop());
        if (open.length === 0 && root !== undefined) return;
      } else if (next === BANG && reader.looksAt("<!--")) comment(reader);
      else if (next === QUESTION) instruction(reader);
      else if (next === BANG && reader.looksAt("<![CDATA[")) this.cdata(reader);
      else {
        const element = this.startTag(reader, scope);
        if (element !== undefined) open.push(element);
      }
    }
    const left = open.pop();
    if (left !== undefined) reader.fail(`<${left.name}> is never closed`, left.at);
  }

  /** Up to the next `<` or `&`. */
  private characters(reader: Reader): void {
    const { text, at } = reader;
    // Looked up again only when passed: a text of a million references has its next tag far away.
    if (this.nextsOf !== text) {
      this.nextsOf = text;
      this.nextTag = this.nextReference = this.nextClosing = -1;
    }
    if (this.nextTag < at) this.nextTag = orEnd(text, text.indexOf("<", at));
    if (this.nextReference < at) this.nextReference = orEnd(text, text.indexOf("&", at));
    if (this.nextClosing < at) this.nextClosing = orEnd(text, text.indexOf("]]>", at));
    const end = Math.min(this.nextTag, this.nextReference);
    if (this.nextClosing < end) reader.fail("]]> may not stand in text (]]&gt; may)", this.nextClosing);
    reader.at = end;
  }

  private cdata(reader: Reader): void {
    const start = reader.at;
    reader.at += 9;
    reader.until("]]>", "a CDATA section", start);
  }

  /** §4.1, §4.3.2: an entity's text must itself be balanced content. Each is read once, however often it is used. */
  private reference(reader: Reader, depth: number, scope: Prefixes): void {
    const at = reader.at;
    if (this.declarations.general.size === 0 && takesPredefined(reader)) return;
    if (reader.looksAt("&#")) {
      character(reader);
      return;
    }
    const name = generalName(reader);
    const entity = referredEntity(reader, name, at, this.declarations);
    if (entity?.text === undefined) return;
    if (this.checkedEntities.has(name)) return;
    this.content(reader.within(entity.text, at), undefined, depth + 1, scope);
    this.checkedEntities.add(name);
  }

  private endTag(reader: Reader, open: Open | undefined): void {
    const at = reader.at;
    reader.at += 2;
    if (open !== undefined && reader.takesTagOf(open.name)) return;
    const name = reader.name("the name of an element after </");
    if (open === undefined) reader.fail(`</${name}> closes nothing`, at);
    if (name !== open.name) reader.fail(`</${name}> stands where </${open.name}> was expected`, at);
    reader.skipSpace();
    reader.expect(">", `to end </${name}`);
  }

  /** Gives the element when it is left open. */
  private startTag(reader: Reader, scope: Prefixes): Open | undefined {
    const at = reader.at++;
    const name = qualifiedName(reader, "the name of an element after < (a < itself is &lt;)");
    this.attributes.clear();
    let isSpaced = reader.skipSpace();
    while (!reader.isAtTagEnd) {
      if (!isSpaced) reader.fail(`expected a space, > or /> in <${name}>, found ${reader.found()}`);
      this.attribute(reader, name);
      isSpaced = reader.skipSpace();
    }
    const prefixes = reader.isNamespaced ? this.namespaces(reader, name, at, scope) : scope;
    if (reader.take("/>")) return undefined;
    reader.at++;
    return { name, at, prefixes };
  }

  private attribute(reader: Reader, element: string): void {
    const at = reader.at;
    const name = qualifiedName(reader, `the name of an attribute in <${element}>`);
    this.equals(reader);
    const valueAt = reader.at;
    const raw = reader.quoted(`the value of ${name}`);
    const isPlain = !raw.includes("&") && !raw.includes("<");
    const plain = isPlain ? raw : checkAttributeValue(reader.within(raw, valueAt), this.declarations, 0);
    const { tokenized } = this.declarations;
    const isTokenized = tokenized.size > 0 && tokenized.has(`${element} ${name}`);
    if (!this.attributes.add(name, isTokenized ? plain.trim() : plain, at))
      reader.fail(`<${element}> has the attribute ${name} twice`, at);
  }

  /** Namespaces §2 to §6: declarations first, then whether every prefix is bound and every attribute said once. */
  private namespaces(reader: Reader, element: string, at: number, outer: Prefixes): Prefixes {
    const { attributes } = this;
    const declared: [prefix: string, uri: string][] = [];
    for (const [name, value] of this.declarations.defaults.get(element) ?? NONE)
      if (isDeclaration(name) && !attributes.has(name)) declared.push(declaration(reader, name, value, at));
    let isPrefixed = false;
    for (let i = 0; i < attributes.count; i++) {
      const name = attributes.names[i]!;
      if (!isDeclaration(name)) isPrefixed ||= name.includes(":");
      else declared.push(declaration(reader, name, attributes.values[i]!, attributes.places[i]!));
    }
    const scope = declared.length === 0 ? outer : this.within(outer, declared);
    const colon = element.indexOf(":");
    if (element.startsWith("xmlns:")) reader.fail("an element can't have the prefix xmlns:", at);
    if (colon > 0) uriOf(reader, element, colon, at + 1, scope);
    if (isPrefixed) checkPrefixes(reader, element, attributes, scope);
    return scope;
  }

  /** Where elements declare what is in force already, nothing changes. */
  private within(outer: Prefixes, declared: readonly [string, string][]): Prefixes {
    if (declared.every(([prefix, uri]) => outer.get(prefix) === uri)) return outer;
    return new Map([...outer, ...declared]);
  }
}

/** The attributes of one tag, in a buffer for all tags. */
class TagAttributes {
  count = 0;
  readonly names: string[] = [];
  readonly values: string[] = [];
  /** Where they begin. */
  readonly places: number[] = [];
  readonly #many = new Set<string>();

  clear(): void {
    this.count = 0;
    if (this.#many.size > 0) this.#many.clear();
  }

  has(name: string): boolean {
    if (this.count > FEW) return this.#many.has(name);
    for (let i = 0; i < this.count; i++) if (this.names[i] === name) return true;
    return false;
  }

  /** False where the name is there already. */
  add(name: string, value: string, place: number): boolean {
    if (this.has(name)) return false;
    this.names[this.count] = name;
    this.values[this.count] = value;
    this.places[this.count] = place;
    this.count++;
    if (this.count > FEW) for (let i = this.#many.size; i < this.count; i++) this.#many.add(this.names[i]!);
    return true;
  }
}

/** So few are compared one by one; more could be a document made to be slow. */
const FEW = 12;

function declaration(reader: Reader, name: string, uri: string, at: number): [prefix: string, uri: string] {
  const prefix = name.slice(6);
  checkDeclaration(reader, prefix, uri, at);
  return [prefix, uri];
}

/** Every prefix of an attribute is bound, and no two names of attributes mean the same. */
function checkPrefixes(reader: Reader, element: string, attributes: TagAttributes, scope: Prefixes): void {
  const expanded = new Map<string, string>();
  for (let i = 0; i < attributes.count; i++) {
    const name = attributes.names[i]!;
    const colon = name.indexOf(":");
    if (colon < 0 || name.startsWith("xmlns:")) continue;
    const at = attributes.places[i]!;
    const full = `{${uriOf(reader, name, colon, at, scope)}}${name.slice(colon + 1)}`;
    const twin = expanded.get(full);
    if (twin !== undefined) reader.fail(`<${element}> has one attribute twice, as ${twin} and ${name}`, at);
    expanded.set(full, name);
  }
}

function uriOf(reader: Reader, name: string, colon: number, at: number, scope: Prefixes): string {
  const prefix = name.slice(0, colon);
  return scope.get(prefix) ?? reader.fail(`the prefix ${prefix}: is not declared`, at);
}

function orEnd(text: string, found: number): number {
  return found < 0 ? text.length : found;
}

const PREDEFINED = ["lt;", "gt;", "amp;", "quot;", "apos;"];
/** Past one of XML's own five, which escaped HTML is full of. */
function takesPredefined(reader: Reader): boolean {
  const { text, at } = reader;
  for (const name of PREDEFINED) {
    if (!text.startsWith(name, at + 1)) continue;
    reader.at = at + 1 + name.length;
    return true;
  }
  return false;
}

/** Namespaces §2.2, §3: what the two reserved prefixes and URIs may be used for. */
function checkDeclaration(reader: Reader, prefix: string, uri: string, at: number): void {
  if (prefix === "xmlns") reader.fail("the prefix xmlns: can't be declared", at);
  if (uri === XMLNS_URI) reader.fail(`${XMLNS_URI} can't be bound to a prefix`, at);
  if ((prefix === "xml") !== (uri === XML_URI))
    reader.fail(prefix === "xml" ? "the prefix xml: has its own namespace" : `${XML_URI} belongs to xml: alone`, at);
  if (prefix !== "" && uri === "") reader.fail(`the prefix ${prefix}: can't be bound to nothing`, at);
}
