/** Strict mode: is a text well-formed by XML 1.0 (5th ed.) and Namespaces in XML 1.0? Says where it first is not. */

import { ENCODING_NAME, NO_CHARACTER, VERSION, XML_URI, XMLNS_URI } from "./grammar.ts";
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
  const bad = text.search(NO_CHARACTER);
  if (bad < 0 || (fault !== undefined && fault.offset < bad)) return fault;
  const code = text.codePointAt(bad)!.toString(16).toUpperCase().padStart(4, "0");
  return { message: `U+${code} is no character that XML allows`, offset: bad };
}

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
  private nextTag = -1;
  private tagOf = "";

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
    while (!reader.isAtEnd) {
      this.characters(reader);
      const scope = open[open.length - 1]?.prefixes ?? prefixes!;
      if (reader.isAtEnd) break;
      if (reader.looksAt("&")) this.reference(reader, depth, scope);
      else if (reader.looksAt("</")) {
        this.endTag(reader, open.pop());
        if (open.length === 0 && root !== undefined) return;
      } else if (reader.looksAt("<!--")) comment(reader);
      else if (reader.looksAt("<?")) instruction(reader);
      else if (reader.looksAt("<![CDATA[")) this.cdata(reader);
      else {
        const element = this.startTag(reader, scope);
        if (element !== undefined) open.push(element);
      }
    }
    const left = open.pop();
    if (left !== undefined) reader.fail(`<${left.name}> is never closed`, left.at);
  }

  private characters(reader: Reader): void {
    const { text, at } = reader;
    // Looked up again only when passed: a text of a million references has its next tag far away.
    if (this.tagOf !== text || this.nextTag < at) {
      this.nextTag = text.indexOf("<", at);
      if (this.nextTag < 0) this.nextTag = text.length;
      this.tagOf = text;
    }
    let end = this.nextTag;
    const reference = text.slice(at, end).indexOf("&");
    if (reference >= 0) end = at + reference;
    const bad = text.slice(at, end).indexOf("]]>");
    if (bad >= 0) reader.fail("]]> may not stand in text (]]&gt; may)", at + bad);
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
    const attributes = new Map<string, { value: string; at: number }>();
    let isSpaced = reader.skipSpace();
    while (!reader.looksAt(">") && !reader.looksAt("/>")) {
      if (!isSpaced) reader.fail(`expected a space, > or /> in <${name}>, found ${reader.found()}`);
      this.attribute(reader, name, attributes);
      isSpaced = reader.skipSpace();
    }
    const prefixes = this.namespaces(reader, name, at, attributes, scope);
    if (reader.take("/>")) return undefined;
    reader.at++;
    return { name, at, prefixes };
  }

  private attribute(reader: Reader, element: string, into: Map<string, { value: string; at: number }>): void {
    const at = reader.at;
    const name = qualifiedName(reader, `the name of an attribute in <${element}>`);
    this.equals(reader);
    const valueAt = reader.at;
    const raw = reader.quoted(`the value of ${name}`);
    const value = reader.within(raw, valueAt);
    const plain = checkAttributeValue(value, this.declarations, 0);
    if (into.has(name)) reader.fail(`<${element}> has the attribute ${name} twice`, at);
    const isTokenized = this.declarations.tokenized.has(`${element} ${name}`);
    into.set(name, { value: isTokenized ? plain.trim() : plain, at });
  }

  /** Namespaces §2 to §6: declarations first, then whether every prefix is bound and every attribute said once. */
  private namespaces(
    reader: Reader,
    element: string,
    at: number,
    attributes: ReadonlyMap<string, { value: string; at: number }>,
    outer: Prefixes,
  ): Prefixes {
    if (!reader.isNamespaced) return outer;
    let prefixes = outer;
    const declare = (name: string, uri: string, where: number) => {
      if (name !== "xmlns" && !name.startsWith("xmlns:")) return;
      if (prefixes === outer) prefixes = new Map(outer);
      const prefix = name.slice(6);
      checkDeclaration(reader, prefix, uri, where);
      (prefixes as Map<string, string>).set(prefix, uri);
    };
    for (const [name, value] of this.declarations.defaults.get(element) ?? [])
      if (!attributes.has(name)) declare(name, value, at);
    for (const [name, { value, at }] of attributes) declare(name, value, at);

    const uriOf = (name: string, where: number): string => {
      const prefix = name.slice(0, Math.max(0, name.indexOf(":")));
      if (prefix === "" || prefix === "xmlns") return prefixes.get(prefix) ?? "";
      return prefixes.get(prefix) ?? reader.fail(`the prefix ${prefix}: is not declared`, where);
    };
    if (element.startsWith("xmlns:")) reader.fail("an element can't have the prefix xmlns:", at);
    uriOf(element, at + 1);
    const expanded = new Map<string, string>();
    for (const [name, { at }] of attributes) {
      if (!name.includes(":") || name.startsWith("xmlns:")) continue;
      const full = `{${uriOf(name, at)}}${name.slice(name.indexOf(":") + 1)}`;
      const twin = expanded.get(full);
      if (twin !== undefined) reader.fail(`<${element}> has one attribute twice, as ${twin} and ${name}`, at);
      expanded.set(full, name);
    }
    return prefixes;
  }
}

/** Namespaces §2.2, §3: what the two reserved prefixes and URIs may be used for. */
function checkDeclaration(reader: Reader, prefix: string, uri: string, at: number): void {
  if (prefix === "xmlns") reader.fail("the prefix xmlns: can't be declared", at);
  if (uri === XMLNS_URI) reader.fail(`${XMLNS_URI} can't be bound to a prefix`, at);
  if ((prefix === "xml") !== (uri === XML_URI))
    reader.fail(prefix === "xml" ? "the prefix xml: has its own namespace" : `${XML_URI} belongs to xml: alone`, at);
  if (prefix !== "" && uri === "") reader.fail(`the prefix ${prefix}: can't be bound to nothing`, at);
}
