/** What a document type declaration may say inside the document (XML 1.0 §2.8, §3.2, §3.3, §4.2). Nothing outside is ever read. */

import { PREDEFINED } from "./entities.ts";
import { CHARACTER_REFERENCE, NAME, NMTOKEN, PUBLIC_ID, referencedCharacter } from "./grammar.ts";
import type { Reader } from "./reader.ts";

export interface Entity {
  /** Replacement text; `undefined` for an entity outside the document. */
  readonly text?: string;
  readonly isUnparsed?: boolean;
  /** How far a parameter entity has been read. */
  reading?: "now" | "done";
  /** What it stands for in the value of an attribute, as far as anyone needs to know. */
  plain?: string;
}

export interface Declarations {
  readonly general: Map<string, Entity>;
  readonly parameter: Map<string, Entity>;
  /** Attributes that an element has by default: they may declare namespaces. */
  readonly defaults: Map<string, Map<string, string>>;
  /** Something outside the document may declare more. */
  isIncomplete: boolean;
  /** `element attribute` of those not of type CDATA: spaces around their values are no part of them (§3.3.3). */
  readonly tokenized: Set<string>;
}

const MOST_NESTED = 64;

/** `<!DOCTYPE …>` with everything in it. */
export function readDoctype(reader: Reader): Declarations {
  const declarations: Declarations = {
    general: new Map(),
    parameter: new Map(),
    defaults: new Map(),
    isIncomplete: false,
    tokenized: new Set(),
  };
  reader.expect("<!DOCTYPE", "to begin a document type declaration");
  reader.expectSpace("after <!DOCTYPE");
  qualifiedName(reader, "the name of the root element");
  if (reader.skipSpace() && (reader.looksAt("SYSTEM") || reader.looksAt("PUBLIC"))) {
    externalId(reader, false);
    declarations.isIncomplete = true;
    reader.skipSpace();
  }
  if (reader.take("[")) {
    declarationsUpTo(reader, "]", declarations, 0);
    reader.expect("]", "to end the internal subset");
    reader.skipSpace();
  }
  reader.expect(">", "to end the document type declaration");
  return declarations;
}

function declarationsUpTo(reader: Reader, end: string, into: Declarations, depth: number): void {
  if (depth > MOST_NESTED) reader.fail("parameter entities refer to each other too deeply");
  while (!reader.isAtEnd && (end === "" || !reader.looksAt(end))) {
    if (reader.skipSpace()) continue;
    if (reader.looksAt("<!--")) comment(reader);
    else if (reader.looksAt("<?")) instruction(reader);
    else if (reader.take("<!ELEMENT")) element(reader);
    else if (reader.take("<!ATTLIST")) attributeList(reader, into);
    else if (reader.take("<!ENTITY")) entity(reader, into);
    else if (reader.take("<!NOTATION")) notation(reader);
    else if (reader.looksAt("%")) parameterReference(reader, into, depth);
    else reader.fail(`expected a declaration, found ${reader.found()}`);
  }
}

/** §2.8: a reference between declarations stands for declarations. */
function parameterReference(reader: Reader, into: Declarations, depth: number): void {
  const at = reader.at++;
  const name = reader.name("the name of a parameter entity after %");
  reader.expect(";", "to end the reference");
  // After any such reference an undeclared entity is no fault of form (§4.1).
  into.isIncomplete = true;
  const entity = into.parameter.get(name);
  // The first declaration binds, so reading one twice changes nothing, and ten times ten times takes forever.
  if (entity?.text === undefined || entity.reading === "done") return;
  if (entity.reading === "now") reader.fail(`the parameter entity %${name}; refers to itself`, at);
  entity.reading = "now";
  declarationsUpTo(reader.within(entity.text, at), "", into, depth + 1);
  entity.reading = "done";
}

export function comment(reader: Reader): void {
  const start = reader.at;
  reader.at += 4;
  const content = reader.until("--", "a comment", start);
  if (!reader.take(">")) reader.fail("-- may not stand in a comment", start + 4 + content.length);
}

/** §2.6; a colon has no place in a target (Namespaces §7). */
export function instruction(reader: Reader): void {
  const start = reader.at;
  reader.at += 2;
  const target = reader.name("the target of a processing instruction after <?");
  if (/^xml$/i.test(target)) reader.fail("<?xml …?> may stand only at the very start of a document", start);
  if (target.includes(":") && reader.isNamespaced)
    reader.fail(`a processing instruction's target has no colon: ${target}`, start + 2);
  if (reader.take("?>")) return;
  reader.expectSpace("after the target of a processing instruction");
  reader.until("?>", "a processing instruction", start);
}

/** `prefix:local` or `local` (Namespaces §4). */
export function qualifiedName(reader: Reader, what: string): string {
  const at = reader.at;
  const name = reader.name(what);
  const colon = name.indexOf(":");
  if (colon < 0 || !reader.isNamespaced) return name;
  NAME.lastIndex = colon + 1;
  if (colon === 0 || name.includes(":", colon + 1) || !NAME.test(name))
    reader.fail(`${name} is no qualified name; expected one like prefix:local`, at);
  return name;
}

function plainName(reader: Reader, what: string): string {
  const at = reader.at;
  const name = reader.name(what);
  if (name.includes(":") && reader.isNamespaced) reader.fail(`${what} has no colon: ${name}`, at);
  return name;
}

function externalId(reader: Reader, publicAlone: boolean): void {
  if (reader.take("SYSTEM")) {
    reader.expectSpace("after SYSTEM");
    reader.quoted("a system identifier");
    return;
  }
  reader.expect("PUBLIC", "or SYSTEM");
  reader.expectSpace("after PUBLIC");
  const at = reader.at;
  if (!PUBLIC_ID.test(reader.quoted("a public identifier")))
    reader.fail("a public identifier has a character it may not have", at);
  const isSpaced = reader.skipSpace();
  const isQuoted = reader.looksAt('"') || reader.looksAt("'");
  if (publicAlone && !isQuoted) return;
  if (!isSpaced) reader.fail(`expected a space after the public identifier, found ${reader.found()}`);
  reader.quoted("a system identifier");
}

/** §3.2 */
function element(reader: Reader): void {
  reader.expectSpace("after <!ELEMENT");
  qualifiedName(reader, "the name of an element");
  reader.expectSpace("after the name of the element");
  if (!reader.take("EMPTY") && !reader.take("ANY")) {
    if (!reader.looksAt("(")) reader.fail(`expected EMPTY, ANY or a content model, found ${reader.found()}`);
    contentModel(reader);
  }
  reader.skipSpace();
  reader.expect(">", "to end the declaration of an element");
}

function contentModel(reader: Reader): void {
  const start = reader.at++;
  reader.skipSpace();
  if (reader.take("#PCDATA")) mixed(reader);
  else {
    reader.at = start;
    children(reader);
  }
}

/** §3.2.2 */
function mixed(reader: Reader): void {
  let names = 0;
  for (reader.skipSpace(); reader.take("|"); reader.skipSpace()) {
    reader.skipSpace();
    qualifiedName(reader, "the name of an element");
    names++;
  }
  reader.expect(")", "to end mixed content");
  if (!reader.take("*") && names > 0) reader.fail("expected * after mixed content with elements");
}

/** §3.2.1: groups of `,` or `|`, never both; an explicit stack, since groups nest as deep as they like. */
function children(reader: Reader): void {
  const separators: (string | undefined)[] = [];
  do {
    reader.skipSpace();
    if (reader.take("(")) {
      separators.push(undefined);
      continue;
    }
    qualifiedName(reader, "the name of an element");
    occurrence(reader);
    for (reader.skipSpace(); reader.take(")"); reader.skipSpace()) {
      separators.pop();
      occurrence(reader);
      if (separators.length === 0) return;
    }
    const before = separators[separators.length - 1];
    const separator = [",", "|"].find((each) => (before ?? each) === each && reader.take(each));
    if (separator === undefined) reader.fail(`expected ${before ?? ", or |"} or ), found ${reader.found()}`);
    separators[separators.length - 1] = separator;
  } while (separators.length > 0);
}

function occurrence(reader: Reader): void {
  if (!reader.take("?") && !reader.take("*")) reader.take("+");
}

const TYPES = ["CDATA", "IDREFS", "IDREF", "ID", "ENTITY", "ENTITIES", "NMTOKENS", "NMTOKEN"];

/** §3.3 */
function attributeList(reader: Reader, into: Declarations): void {
  reader.expectSpace("after <!ATTLIST");
  const element = qualifiedName(reader, "the name of an element");
  while (true) {
    const isSpaced = reader.skipSpace();
    if (reader.take(">")) return;
    if (!isSpaced) reader.fail(`expected a space before the name of an attribute, found ${reader.found()}`);
    const name = qualifiedName(reader, "the name of an attribute");
    reader.expectSpace("after the name of the attribute");
    if (attributeType(reader) !== "CDATA") into.tokenized.add(`${element} ${name}`);
    reader.expectSpace("after the type of the attribute");
    const value = attributeDefault(reader, into);
    if (value === undefined) continue;
    const defaults = into.defaults.get(element) ?? new Map<string, string>();
    if (!defaults.has(name)) defaults.set(name, value);
    into.defaults.set(element, defaults);
  }
}

function attributeType(reader: Reader): string {
  const type = TYPES.find((type) => reader.take(type));
  if (type !== undefined) return type;
  const isNotation = reader.take("NOTATION");
  if (isNotation) reader.expectSpace("after NOTATION");
  reader.expect("(", "or the type of an attribute");
  do {
    reader.skipSpace();
    if (isNotation) plainName(reader, "the name of a notation");
    else if (reader.match(NMTOKEN) === null) reader.fail(`expected a value, found ${reader.found()}`);
    reader.skipSpace();
  } while (reader.take("|"));
  reader.expect(")", "to end the values of an attribute");
  return "enumeration";
}

function attributeDefault(reader: Reader, into: Declarations): string | undefined {
  if (reader.take("#REQUIRED") || reader.take("#IMPLIED")) return undefined;
  if (reader.take("#FIXED")) reader.expectSpace("after #FIXED");
  const at = reader.at;
  const value = reader.quoted("a default value");
  checkAttributeValue(reader.within(value, at), into, 0);
  return value;
}

/** §4.2 */
function entity(reader: Reader, into: Declarations): void {
  reader.expectSpace("after <!ENTITY");
  const isParameter = reader.take("%");
  if (isParameter) reader.expectSpace("after %");
  const name = plainName(reader, "the name of an entity");
  reader.expectSpace("after the name of the entity");
  const entities = isParameter ? into.parameter : into.general;
  const declared = reader.looksAt('"') || reader.looksAt("'") ? internal(reader) : external(reader, isParameter);
  reader.skipSpace();
  reader.expect(">", "to end the declaration of an entity");
  // The first declaration binds (§4.2); after something unread, a later one may not be the first.
  if (!entities.has(name)) entities.set(name, declared);
}

function external(reader: Reader, isParameter: boolean): Entity {
  externalId(reader, false);
  const isSpaced = reader.skipSpace();
  if (!reader.looksAt("NDATA") || isParameter) return {};
  if (!isSpaced) reader.fail("expected a space before NDATA");
  reader.at += 5;
  reader.expectSpace("after NDATA");
  plainName(reader, "the name of a notation");
  return { isUnparsed: true };
}

/** §4.7 */
function notation(reader: Reader): void {
  reader.expectSpace("after <!NOTATION");
  plainName(reader, "the name of a notation");
  reader.expectSpace("after the name of the notation");
  externalId(reader, true);
  reader.skipSpace();
  reader.expect(">", "to end the declaration of a notation");
}

/** §4.5: in a replacement text character references are replaced and general entities bypassed. */
function internal(reader: Reader): Entity {
  const at = reader.at;
  const value = reader.within(reader.quoted("the text of an entity"), at);
  let text = "";
  for (let from = 0; ; from = value.at) {
    const next = value.text.slice(from).search(/[&%]/);
    if (next < 0) return { text: text + value.text.slice(from) };
    text += value.text.slice(from, from + next);
    value.at = from + next;
    if (value.looksAt("%")) value.fail("a parameter entity may not stand inside a declaration");
    text += isCharacterReference(value) ? character(value) : `&${generalName(value)};`;
  }
}

function isCharacterReference(reader: Reader): boolean {
  return reader.looksAt("&#");
}

/** `&#…;` at the reader's place. */
export function character(reader: Reader): string {
  const at = reader.at;
  const match = reader.match(CHARACTER_REFERENCE);
  if (match === null) reader.fail("expected a character reference like &#233; or &#xE9;", at);
  const found = referencedCharacter(match[1], match[2]);
  return found ?? reader.fail(`${match[0]} refers to no character that XML allows`, at);
}

/** `&name;` at the reader's place. */
export function generalName(reader: Reader): string {
  reader.expect("&", "to begin a reference");
  const name = reader.name("the name of an entity after & (an ampersand itself is &amp;)");
  reader.expect(";", `to end the reference &${name}`);
  return name;
}

/** The entity that `name` refers to; `undefined` where it needs no look: XML's own, or declared where nobody reads. */
export function referredEntity(reader: Reader, name: string, at: number, into: Declarations): Entity | undefined {
  const entity = into.general.get(name);
  if (entity === undefined) {
    if (PREDEFINED.has(name) || into.isIncomplete) return undefined;
    reader.fail(`the entity &${name}; is not declared`, at);
  }
  if (entity.isUnparsed) reader.fail(`&${name}; is an unparsed entity and can't be referred to`, at);
  return entity;
}

/** §3.1: no `<`, no reference to anything outside the document, directly or through entities. Gives the value. */
export function checkAttributeValue(value: Reader, into: Declarations, depth: number): string {
  if (depth > MOST_NESTED) value.fail("entities refer to each other too deeply, or to themselves");
  let plain = "";
  for (let from = 0; ; from = value.at) {
    const next = value.text.slice(from).search(/[&<]/);
    if (next < 0) return (plain + value.text.slice(from)).slice(0, 10_000);
    plain += value.text.slice(from, from + next);
    value.at = from + next;
    if (value.looksAt("<")) value.fail("< may not stand in the value of an attribute (&lt; may)");
    plain += isCharacterReference(value) ? character(value) : entityInValue(value, into, depth);
  }
}

function entityInValue(value: Reader, into: Declarations, depth: number): string {
  const at = value.at;
  const name = generalName(value);
  const entity = referredEntity(value, name, at, into);
  if (entity === undefined) return PREDEFINED.get(name) ?? "";
  if (entity.text === undefined) value.fail(`&${name}; stands outside the document and may not be used here`, at);
  // Each is read once, however often it is used.
  entity.plain ??= checkAttributeValue(value.within(entity.text, at), into, depth + 1);
  return entity.plain;
}
