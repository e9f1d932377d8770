/** What a document type declaration may hold (XML 1.0 §2.8, §3.2, §3.3, §4.2, §4.7; Namespaces), each rule with where its fault is told. */
import { describe, expect, test } from "vitest";
import { Reader } from "../../src/scan/reader.ts";
import { readDoctype } from "../../src/scan/subset.ts";
import { checkWellFormed } from "../../src/scan/well-formed.ts";

/** Declarations in an internal subset, as a whole document. */
const inSubset = (declarations: string) => `<!DOCTYPE a [${declarations}]><a/>`;

/** The fault of a text in which `¦` marks where it is. */
function expectFault(marked: string, message: string): void {
  const fault = checkWellFormed(marked.replace("¦", ""));
  expect([fault?.offset, fault?.message]).toEqual([marked.indexOf("¦"), message]);
}

describe("a document type declaration [28]", () => {
  test.each<[rule: string, marked: string, message: string]>([
    ["a space comes after its keyword", "<!DOCTYPE¦a><a/>", 'expected a space after <!DOCTYPE, found "a"'],
    ["it names the root", "<!DOCTYPE ¦><a/>", 'expected the name of the root element, found ">"'],
    ["by a qualified name", "<!DOCTYPE ¦a:b:c><a/>", "a:b:c is no qualified name; expected one like prefix:local"],
    ["it ends", "<!DOCTYPE a¦<a/>", 'expected > to end the document type declaration, found "<"'],
    [
      "an external identifier is apart",
      "<!DOCTYPE a¦'x'><a/>",
      `expected > to end the document type declaration, found "'"`,
    ],
    [
      "SYSTEM is apart from the name",
      "<!DOCTYPE a[]¦SYSTEM 'x'><a/>",
      'expected > to end the document type declaration, found "S"',
    ],
    [
      "its keyword is in capitals",
      "<!DOCTYPE a ¦system 'x'><a/>",
      'expected > to end the document type declaration, found "s"',
    ],
    ["a space comes after SYSTEM", "<!DOCTYPE a SYSTEM¦'x'><a/>", `expected a space after SYSTEM, found "'"`],
    ["then a literal", "<!DOCTYPE a SYSTEM ¦x><a/>", 'expected a system identifier in quotes, found "x"'],
    ["which ends", "<!DOCTYPE a SYSTEM ¦'x><a/>", "a system identifier never ends; expected '"],
    ["a space comes after PUBLIC", "<!DOCTYPE a PUBLIC¦'x' 'y'><a/>", `expected a space after PUBLIC, found "'"`],
    [
      "then a literal of the public",
      "<!DOCTYPE a PUBLIC ¦x 'y'><a/>",
      'expected a public identifier in quotes, found "x"',
    ],
    [
      "of the characters it may have [13]",
      "<!DOCTYPE a PUBLIC ¦'x&' 'y'><a/>",
      "a public identifier has a character it may not have",
    ],
    ["no tab among them", "<!DOCTYPE a PUBLIC ¦'x\t' 'y'><a/>", "a public identifier has a character it may not have"],
    [
      "none at its beginning either",
      "<!DOCTYPE a PUBLIC ¦'{x' 'y'><a/>",
      "a public identifier has a character it may not have",
    ],
    [
      "a space comes after it",
      "<!DOCTYPE a PUBLIC 'x'¦'y'><a/>",
      `expected a space after the public identifier, found "'"`,
    ],
    ["and a system identifier", "<!DOCTYPE a PUBLIC 'x' ¦><a/>", 'expected a system identifier in quotes, found ">"'],
    ["its subset ends", "<!DOCTYPE a [¦", "expected ] to end the internal subset, found the end"],
    [
      "before the declaration does",
      "<!DOCTYPE a [] ¦x><a/>",
      'expected > to end the document type declaration, found "x"',
    ],
    [
      "which there is one of",
      "<!DOCTYPE a><¦!DOCTYPE a><a/>",
      'expected the name of an element after < (a < itself is &lt;), found "!"',
    ],
  ])("%s", (_, marked, message) => expectFault(marked, message));

  test.each([
    ["a name alone", "<!DOCTYPE a>"],
    ["with a prefix", "<!DOCTYPE x:a>"],
    ["blanks at its end", "<!DOCTYPE a \t\r\n>"],
    ["a system identifier", "<!DOCTYPE a SYSTEM 'x'>"],
    ["with blanks after it", '<!DOCTYPE\ta\nSYSTEM\r\n"x\'" >'],
    ["a public identifier", "<!DOCTYPE a PUBLIC '-//N//D  1.0 (EN)+,./:=?;!*#@$_%' \"y\">"],
    ["with line ends", '<!DOCTYPE a PUBLIC "a\r\n\'" "y">'],
    ["an empty one", "<!DOCTYPE a PUBLIC '' ''>"],
    ["a subset right after the name", "<!DOCTYPE a[]>"],
    ["after a system identifier", "<!DOCTYPE a SYSTEM 'x'[ ] >"],
    ["of blanks, comments and instructions", "<!DOCTYPE a [\n<!-- ]> --><?x ]> ?>\t]\n>"],
  ])("may be %s", (_, doctype) => expect(checkWellFormed(`${doctype}<a/>`)).toBeUndefined());
});

describe("the declaration of an element [45]", () => {
  test.each<[rule: string, marked: string, message: string]>([
    ["a space comes after its keyword", "<!ELEMENT¦a ANY>", 'expected a space after <!ELEMENT, found "a"'],
    ["then a name", "<!ELEMENT ¦(a) ANY>", 'expected the name of an element, found "("'],
    ["that is qualified", "<!ELEMENT ¦a: ANY>", "a: is no qualified name; expected one like prefix:local"],
    ["whose local part is a name", "<!ELEMENT ¦a:1 ANY>", "a:1 is no qualified name; expected one like prefix:local"],
    ["and its prefix too", "<!ELEMENT ¦:a ANY>", ":a is no qualified name; expected one like prefix:local"],
    ["a space comes after the name", "<!ELEMENT a¦(b)>", 'expected a space after the name of the element, found "("'],
    ["then what it holds", "<!ELEMENT a ¦>", 'expected EMPTY, ANY or a content model, found ">"'],
    ["in capitals", "<!ELEMENT a ¦empty>", 'expected EMPTY, ANY or a content model, found "e"'],
    ["it ends", "<!ELEMENT a ANY¦<", 'expected > to end the declaration of an element, found "<"'],
    ["EMPTY has no occurrence", "<!ELEMENT a EMPTY¦*>", 'expected > to end the declaration of an element, found "*"'],
    ["a model has something in it", "<!ELEMENT a (¦)>", 'expected the name of an element, found ")"'],
    ["between any two separators", "<!ELEMENT a (b,¦,c)>", 'expected the name of an element, found ","'],
    ["after the last", "<!ELEMENT a (b|¦)>", 'expected the name of an element, found ")"'],
    ["a separator stands between", "<!ELEMENT a (b ¦c)>", 'expected , or | or ), found "c"'],
    ["a sequence is one throughout [50]", "<!ELEMENT a (b,c¦|d)>", 'expected , or ), found "|"'],
    ["a choice is one throughout [49]", "<!ELEMENT a (b|c¦,d)>", 'expected | or ), found ","'],
    ["also after a group", "<!ELEMENT a (b,(c|d)¦|e)>", 'expected , or ), found "|"'],
    ["a separator is none of two", "<!ELEMENT a (b¦&c)>", 'expected , or | or ), found "&"'],
    ["an occurrence follows at once", "<!ELEMENT a (b ¦?)>", 'expected , or | or ), found "?"'],
    ["and is one", "<!ELEMENT a (b?¦+)>", 'expected , or | or ), found "+"'],
    ["after a group too", "<!ELEMENT a (b) ¦*>", 'expected > to end the declaration of an element, found "*"'],
    ["groups end", "<!ELEMENT a ((b)¦>", 'expected , or | or ), found ">"'],
    ["and not too often", "<!ELEMENT a (b)¦)>", 'expected > to end the declaration of an element, found ")"'],
    ["text comes first [51]", "<!ELEMENT a (b|¦#PCDATA)>", 'expected the name of an element, found "#"'],
    ["and in no group of its own", "<!ELEMENT a ((¦#PCDATA))>", 'expected the name of an element, found "#"'],
    ["elements in text are a choice", "<!ELEMENT a (#PCDATA¦,b)*>", 'expected ) to end mixed content, found ","'],
    ["of names", "<!ELEMENT a (#PCDATA|¦(b))*>", 'expected the name of an element, found "("'],
    ["without occurrence", "<!ELEMENT a (#PCDATA|b¦?)*>", 'expected ) to end mixed content, found "?"'],
    ["any number of them", "<!ELEMENT a (#PCDATA|b)¦>", "expected * after mixed content with elements"],
    ["that * follows at once", "<!ELEMENT a (#PCDATA|b)¦ *>", "expected * after mixed content with elements"],
    ["nor is it +", "<!ELEMENT a (#PCDATA)¦+>", 'expected > to end the declaration of an element, found "+"'],
  ])("%s", (_, marked, message) => expectFault(inSubset(marked), message));

  test.each([
    ["EMPTY", "<!ELEMENT a EMPTY>"],
    ["ANY", "<!ELEMENT\tx:a\nANY >"],
    ["one element", "<!ELEMENT a (b)>"],
    ["with occurrences", "<!ELEMENT a (b?,c*,d+)>"],
    ["a choice", "<!ELEMENT a (b|c|d)>"],
    ["a sequence with blanks", "<!ELEMENT a ( b , c\n,\td ) >"],
    ["groups", "<!ELEMENT a ((b|c),(d,e)?,((f))+)*>"],
    ["groups first and last", "<!ELEMENT a ( ( b , c ) | d | ( e )* )+ >"],
    ["each with a separator of its own", "<!ELEMENT a ((b|c),d,(e,f|g))>".replace("(e,f|g)", "(e|f|g)")],
    ["text", "<!ELEMENT a (#PCDATA)>"],
    ["with any number", "<!ELEMENT a ( #PCDATA )*>"],
    ["text and elements", "<!ELEMENT a (#PCDATA|b|x:c)*>"],
    ["with blanks", "<!ELEMENT a ( #PCDATA | b\n|\tc )* >"],
  ])("may say %s", (_, declaration) => expect(checkWellFormed(inSubset(declaration))).toBeUndefined());
});

describe("the declaration of attributes [52]", () => {
  test.each<[rule: string, marked: string, message: string]>([
    ["a space comes after its keyword", "<!ATTLIST¦a>", 'expected a space after <!ATTLIST, found "a"'],
    ["then the name of the element", "<!ATTLIST ¦>", 'expected the name of an element, found ">"'],
    ["a space comes before each", "<!ATTLIST a¦'b'>", `expected a space before the name of an attribute, found "'"`],
    [
      "also after another",
      "<!ATTLIST a b CDATA #IMPLIED¦c CDATA #IMPLIED>",
      'expected a space before the name of an attribute, found "c"',
    ],
    ["each has a name", "<!ATTLIST a ¦'b'>", `expected the name of an attribute, found "'"`],
    ["a space comes after it", "<!ATTLIST a b¦(c) 'c'>", 'expected a space after the name of the attribute, found "("'],
    ["then a type [54]", "<!ATTLIST a b ¦#IMPLIED>", 'expected ( or the type of an attribute, found "#"'],
    ["that XML has", "<!ATTLIST a b ¦NUMBER #IMPLIED>", 'expected ( or the type of an attribute, found "N"'],
    [
      "a space comes after it",
      "<!ATTLIST a b CDATA¦'c'>",
      `expected a space after the type of the attribute, found "'"`,
    ],
    [
      "a type is one to its end",
      "<!ATTLIST a b CDATAX¦ 'c'>".replace("X¦ ", "¦X "),
      'expected a space after the type of the attribute, found "X"',
    ],
    ["a default follows [60]", "<!ATTLIST a b CDATA ¦>", 'expected a default value in quotes, found ">"'],
    ["by a word there is", "<!ATTLIST a b CDATA ¦#DEFAULT>", 'expected a default value in quotes, found "#"'],
    ["a space comes after #FIXED", "<!ATTLIST a b CDATA #FIXED¦'c'>", `expected a space after #FIXED, found "'"`],
    ["and a value", "<!ATTLIST a b CDATA #FIXED ¦c>", 'expected a default value in quotes, found "c"'],
    ["that ends", "<!ATTLIST a b CDATA ¦'c>", "a default value never ends; expected '"],
    ["has no <", "<!ATTLIST a b CDATA ¦'c<'>", "< may not stand in the value of an attribute (&lt; may)"],
    [
      "and no entity that is not declared yet",
      "<!ATTLIST a b CDATA ¦'&c;'><!ENTITY c 'd'>",
      "the entity &c; is not declared",
    ],
    [
      "nothing follows #REQUIRED",
      "<!ATTLIST a b CDATA #REQUIRED ¦'c'>",
      `expected the name of an attribute, found "'"`,
    ],
    [
      "a space comes after NOTATION [58]",
      "<!ATTLIST a b NOTATION¦(c) 'c'>",
      'expected a space after NOTATION, found "("',
    ],
    ["then names", "<!ATTLIST a b NOTATION ¦c 'c'>", 'expected ( or the type of an attribute, found "c"'],
    ["in parentheses", "<!ATTLIST a b NOTATION (¦1) '1'>", 'expected the name of a notation, found "1"'],
    ["without a colon", "<!ATTLIST a b NOTATION (¦c:d) 'c'>", "the name of a notation has no colon: c:d"],
    ["values are tokens [59]", "<!ATTLIST a b (¦'c') 'c'>", `expected a value, found "'"`],
    ["one at least", "<!ATTLIST a b (¦) 'c'>", 'expected a value, found ")"'],
    ["between separators too", "<!ATTLIST a b (c|¦|d) 'c'>", 'expected a value, found "|"'],
    ["which are |", "<!ATTLIST a b (c¦,d) 'c'>", 'expected ) to end the values of an attribute, found ","'],
  ])("%s", (_, marked, message) => expectFault(inSubset(marked), message));

  test.each([
    ["none", "<!ATTLIST a>"],
    ["none, with a blank", "<!ATTLIST a >"],
    ["text", "<!ATTLIST a b CDATA #IMPLIED>"],
    ["with a prefix", "<!ATTLIST x:a x:b CDATA #IMPLIED>"],
    ["that is required", "<!ATTLIST a b CDATA #REQUIRED >"],
    ["a default", "<!ATTLIST a b CDATA 'c'>"],
    ["fixed", '<!ATTLIST\ta\nb\rCDATA\n#FIXED\t"c>\'">'],
    ["several", "<!ATTLIST a b CDATA #IMPLIED c ID #IMPLIED d CDATA 'e' f CDATA 'g'>"],
    ...["ID", "IDREF", "IDREFS", "ENTITY", "ENTITIES", "NMTOKEN", "NMTOKENS"].map((type) => [
      `of type ${type}`,
      `<!ATTLIST a b ${type} #IMPLIED>`,
    ]),
    ["notations", "<!ATTLIST a b NOTATION (c|d) 'c'>"],
    ["with blanks", "<!ATTLIST a b NOTATION\n( c | d ) 'c'>"],
    ["values", "<!ATTLIST a b (1|-c|d:e) '1'>"],
    ["values with blanks", "<!ATTLIST a b ( 1 |\n2\t) '1'>"],
    ["a default with references", "<!ENTITY c 'd'><!ATTLIST a b CDATA '&c;&lt;&#65;'>"],
  ])("may say %s", (_, declaration) => expect(checkWellFormed(inSubset(declaration!))).toBeUndefined());
});

describe("the declaration of an entity [70]", () => {
  test.each<[rule: string, marked: string, message: string]>([
    ["a space comes after its keyword", "<!ENTITY¦b 'c'>", 'expected a space after <!ENTITY, found "b"'],
    ["and after %", "<!ENTITY %¦b 'c'>", 'expected a space after %, found "b"'],
    ["then a name", "<!ENTITY ¦'b'>", `expected the name of an entity, found "'"`],
    ["without a colon", "<!ENTITY ¦b:c 'd'>", "the name of an entity has no colon: b:c"],
    ["a space comes after it", "<!ENTITY b¦'c'>", `expected a space after the name of the entity, found "'"`],
    ["then what it is", "<!ENTITY b ¦>", 'expected PUBLIC or SYSTEM, found ">"'],
    ["it ends", "<!ENTITY b 'c' ¦'d'>", `expected > to end the declaration of an entity, found "'"`],
    ["its text ends", "<!ENTITY b ¦'c>", "the text of an entity never ends; expected '"],
    [
      "a reference in it is one",
      "<!ENTITY b ¦'c & d'>",
      'expected the name of an entity after & (an ampersand itself is &amp;), found " "',
    ],
    ["that ends", "<!ENTITY b ¦'&c'>", "expected ; to end the reference &c, found the end"],
    ["to a character there is", "<!ENTITY b ¦'c&#0;'>", "&#0; refers to no character that XML allows"],
    ["written as one", "<!ENTITY b ¦'&#xg;'>", "expected a character reference like &#233; or &#xE9;"],
    [
      "no parameters in it (WFC: PEs in Internal Subset)",
      "<!ENTITY b ¦'c%d;'>",
      "a parameter entity may not stand inside a declaration",
    ],
    ["not even a bare % [9]", "<!ENTITY % b ¦'100%'>", "a parameter entity may not stand inside a declaration"],
    [
      "a public identifier has a system's [75]",
      "<!ENTITY b PUBLIC 'c'¦>",
      'expected a space after the public identifier, found ">"',
    ],
    ["after a space", "<!ENTITY b PUBLIC 'c'¦'d'>", `expected a space after the public identifier, found "'"`],
    ["a space comes before NDATA [76]", "<!ENTITY b SYSTEM 'c'¦NDATA d>", "expected a space before NDATA"],
    ["and after it", "<!ENTITY b SYSTEM 'c' NDATA¦>", 'expected a space after NDATA, found ">"'],
    ["then the name of a notation", "<!ENTITY b SYSTEM 'c' NDATA ¦'d'>", `expected the name of a notation, found "'"`],
    [
      "a parameter has no notation",
      "<!ENTITY % b SYSTEM 'c' ¦NDATA d>",
      'expected > to end the declaration of an entity, found "N"',
    ],
  ])("%s", (_, marked, message) => expectFault(inSubset(marked), message));

  const entityOf = (declarations: string, name = "b", kind: "general" | "parameter" = "general") =>
    readDoctype(new Reader(`<!DOCTYPE a [${declarations}]>`))[kind].get(name);
  test.each<[rule: string, declarations: string, entity: object]>([
    ["its text", "<!ENTITY b 'c'>", { text: "c" }],
    ["in quotes", '<!ENTITY\tb\n"c\'" >', { text: "c'" }],
    ["of nothing", "<!ENTITY b ''>", { text: "" }],
    ["characters by number are replaced (§4.5)", "<!ENTITY b 'x&#60;&#x41;y'>", { text: "x<Ay" }],
    ["once", "<!ENTITY b '&#38;#60;'>", { text: "&#60;" }],
    ["entities are not", "<!ENTITY b 'x&c;&lt;y'>", { text: "x&c;&lt;y" }],
    ["the first declaration binds (§4.2)", "<!ENTITY b 'c'><!ENTITY b 'd'>", { text: "c" }],
    ["a parameter's is another", "<!ENTITY % b 'c'><!ENTITY b 'd'>", { text: "d" }],
    ["outside the document", "<!ENTITY b SYSTEM 'c'>", {}],
    ["by a public identifier too", '<!ENTITY b PUBLIC "c" "d" >', {}],
    ["unparsed", "<!ENTITY b SYSTEM 'c' NDATA d >", { isUnparsed: true }],
  ])("is kept with %s", (_, declarations, entity) => expect(entityOf(declarations)).toEqual(entity));
  test("of a parameter is kept apart", () => {
    expect(entityOf("<!ENTITY % b '<!ELEMENT c ANY>'>", "b", "parameter")).toEqual({ text: "<!ELEMENT c ANY>" });
    expect(entityOf("<!ENTITY % b SYSTEM 'c'>", "b", "parameter")).toEqual({});
    expect(entityOf("<!ENTITY % b 'c'>")).toBeUndefined();
    expect(entityOf("<!ENTITY b 'c'>", "b", "parameter")).toBeUndefined();
  });
});

describe("the declaration of a notation [82]", () => {
  test.each<[rule: string, marked: string, message: string]>([
    ["a space comes after its keyword", "<!NOTATION¦b SYSTEM 'c'>", 'expected a space after <!NOTATION, found "b"'],
    ["then a name", "<!NOTATION ¦'b'>", `expected the name of a notation, found "'"`],
    ["without a colon", "<!NOTATION ¦b:c SYSTEM 'd'>", "the name of a notation has no colon: b:c"],
    ["a space comes after it", "<!NOTATION b¦'c'>", `expected a space after the name of the notation, found "'"`],
    ["then an identifier", "<!NOTATION b ¦'c'>", `expected PUBLIC or SYSTEM, found "'"`],
    ["it ends", "<!NOTATION b PUBLIC 'c' ¦d>", 'expected > to end the declaration of a notation, found "d"'],
    [
      "two identifiers are apart",
      `<!NOTATION b PUBLIC 'c'¦"d">`,
      'expected a space after the public identifier, found "\\""',
    ],
  ])("%s", (_, marked, message) => expectFault(inSubset(marked), message));

  test.each([
    ["of the system", "<!NOTATION b SYSTEM 'c'>"],
    ["of the public alone [83]", "<!NOTATION b PUBLIC 'c'>"],
    ["with a blank", "<!NOTATION b PUBLIC 'c' >"],
    ["both", "<!NOTATION\tb\nPUBLIC 'c' 'd' >"],
    ["both, in quotes", '<!NOTATION b PUBLIC "c" "d">'],
  ])("may have an identifier %s", (_, declaration) => expect(checkWellFormed(inSubset(declaration))).toBeUndefined());
});

describe("between declarations", () => {
  test.each<[rule: string, marked: string, message: string]>([
    ["no text stands", "¦x", 'expected a declaration, found "x"'],
    ["no tag", "¦<a/>", 'expected a declaration, found "<"'],
    ["no other declaration", "¦<!SHORTREF a>", 'expected a declaration, found "<"'],
    ["no section that is left out (§3.4)", "¦<![INCLUDE[]]>", 'expected a declaration, found "<"'],
    ["no reference to a general entity", "<!ENTITY b ''>¦&b;", 'expected a declaration, found "&"'],
    ["a comment has no --", "<!-- b ¦-- c -->", "-- may not stand in a comment"],
    ["nor ends with three", "<!-- b ¦--->", "-- may not stand in a comment"],
    ["nor is it <!--->", "¦<!--->", "a comment never ends; expected --"],
    ["an instruction has a target", "<?¦ b?>", 'expected the target of a processing instruction after <?, found " "'],
    ["that is not xml, in any letters", "¦<?XmL b?>", "<?xml …?> may stand only at the very start of a document"],
    ["and has no colon", "<?¦b:c?>", "a processing instruction's target has no colon: b:c"],
    ["a space comes after it", "<?b¦'c'?>", `expected a space after the target of a processing instruction, found "'"`],
    ["an instruction ends", "¦<?b c", "a processing instruction never ends; expected ?>"],
    ["a parameter has a name", "%¦ b;", 'expected the name of a parameter entity after %, found " "'],
    ["and its reference ends", "<!ENTITY % b ''>%b¦ ", 'expected ; to end the reference, found " "'],
    ["its text is declarations", "<!ENTITY % b 'x'>¦%b;", 'expected a declaration, found "x"'],
    ["whole ones", "<!ENTITY % b '<!ELEMENT a '>¦%b; ANY>", "expected EMPTY, ANY or a content model, found the end"],
    ["it does not contain itself", "<!ENTITY % b '&#37;b;'>¦%b;", "the parameter entity %b; refers to itself"],
    [
      "nor through another",
      "<!ENTITY % b '&#37;c;'><!ENTITY % c '&#37;b;'>¦%b;",
      "the parameter entity %b; refers to itself",
    ],
  ])("%s", (_, marked, message) => expectFault(inSubset(marked), message));

  test.each([
    ["blanks", " \t\r\n"],
    ["comments", "<!----><!-- - -->"],
    ["an instruction whose target begins with xml", "<?xml-stylesheet href='x'?><?xmlx?><?b?><?c ?>"],
    ["a parameter whose text is declarations", "<!ENTITY % b ' <!ELEMENT a ANY> <!-- c --> '>%b;%b;"],
    ["one of nothing", "<!ENTITY % b ''> %b; "],
    ["one in another, a ] in it", "<!ENTITY % b '<!-- ] -->'><!ENTITY % c '&#37;b;&#37;b;'>%c;%b;"],
    ["one outside the document", "<!ENTITY % b SYSTEM 'c'>%b;"],
    ["one nobody declared, which is no fault of form (§4.1)", "%b;"],
  ])("may stand %s", (_, declarations) => expect(checkWellFormed(inSubset(declarations))).toBeUndefined());

  test("parameters that multiply are read once each", () => {
    const more = Array.from({ length: 40 }, (_, i) => `<!ENTITY % e${i + 1} "&#37;e${i};&#37;e${i};">`).join("");
    expect(checkWellFormed(inSubset(`<!ENTITY % e0 "<!ELEMENT b ANY>">${more}%e40;`))).toBeUndefined();
  });
  test("parameters refer to each other 64 deep, and no deeper", () => {
    const nested = (depth: number) => {
      const more = Array.from({ length: depth - 1 }, (_, i) => `<!ENTITY % e${i + 1} "&#37;e${i};">`).join("");
      return inSubset(`<!ENTITY % e0 "">${more}%e${depth - 1};`);
    };
    expect(checkWellFormed(nested(64))).toBeUndefined();
    expect(checkWellFormed(nested(65))?.message).toBe("parameter entities refer to each other too deeply");
  });
});

describe("what a declaration means for the document", () => {
  test.each<[rule: string, marked: string, message: string]>([
    [
      "an unparsed entity is not referred to",
      "<!DOCTYPE a [<!ENTITY b SYSTEM 'c' NDATA d>]><a>¦&b;</a>",
      "&b; is an unparsed entity and can't be referred to",
    ],
    [
      "nor in a value",
      "<!DOCTYPE a [<!ENTITY b SYSTEM 'c' NDATA d>]><a e=¦'&b;'/>",
      "&b; is an unparsed entity and can't be referred to",
    ],
    [
      "a value refers to nothing outside",
      "<!DOCTYPE a [<!ENTITY b SYSTEM 'c'>]><a e=¦'&b;'/>",
      "&b; stands outside the document and may not be used here",
    ],
    [
      "not through another either",
      "<!DOCTYPE a [<!ENTITY b SYSTEM 'c'><!ENTITY d '&b;'>]><a e=¦'&d;'/>",
      "&b; stands outside the document and may not be used here",
    ],
    [
      "a value holds no < from an entity",
      "<!DOCTYPE a [<!ENTITY b '&#60;'>]><a e=¦'x&b;'/>",
      "< may not stand in the value of an attribute (&lt; may)",
    ],
    [
      "a default neither",
      "<!DOCTYPE a [<!ENTITY b '&#60;'><!ATTLIST a e CDATA ¦'x&b;'>]><a/>",
      "< may not stand in the value of an attribute (&lt; may)",
    ],
    [
      "a parameter is no entity of the document",
      "<!DOCTYPE a [<!ENTITY % b 'c'>]><a>¦&b;</a>",
      "the entity &b; is not declared",
    ],
    [
      "standalone: what stands outside declares nothing",
      "<?xml version='1.0' standalone='yes'?><!DOCTYPE a SYSTEM 'b'><a>¦&c;</a>",
      "the entity &c; is not declared",
    ],
    [
      "also after parameters",
      "<?xml version='1.0' standalone='yes'?><!DOCTYPE a [%b;]><a>¦&c;</a>",
      "the entity &c; is not declared",
    ],
  ])("%s", (_, marked, message) => expectFault(marked, message));

  test.each([
    ["a value with entities in entities", "<!DOCTYPE a [<!ENTITY b 'c'><!ENTITY d '&b;&b;'>]><a e='&d;&b;'/>"],
    ["text from outside", "<!DOCTYPE a [<!ENTITY b SYSTEM 'c'>]><a>&b;</a>"],
    ["&lt; declared as the specification says (§4.6)", "<!DOCTYPE a [<!ENTITY lt '&#38;#60;'>]><a b='&lt;'>&lt;</a>"],
    ["undeclared entities after any reference to a parameter (§4.1)", "<!DOCTYPE a [%b;]><a c='&d;'>&d;</a>"],
    ["or where something outside may declare them", "<!DOCTYPE a PUBLIC 'b' 'c'><a d='&e;'>&e;</a>"],
    ["whatever is not standalone", "<?xml version='1.0' standalone='no'?><!DOCTYPE a SYSTEM 'b'><a>&c;</a>"],
  ])("%s is well-formed", (_, text) => expect(checkWellFormed(text)).toBeUndefined());

  test("values refer to entities 64 deep, and no deeper", () => {
    const nested = (depth: number) => {
      const more = Array.from({ length: depth - 1 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};">`).join("");
      return `<!DOCTYPE a [<!ENTITY e0 "x">${more}]><a b='&e${depth - 1};'/>`;
    };
    expect(checkWellFormed(nested(64))).toBeUndefined();
    expect(checkWellFormed(nested(65))?.message).toBe("entities refer to each other too deeply, or to themselves");
  });

  const read = (text: string) => readDoctype(new Reader(text));
  test("defaults are kept as they are declared first, by element", () => {
    const { defaults, tokenized, isIncomplete } = read(
      "<!DOCTYPE a [<!ATTLIST a b CDATA 'c' d ID #IMPLIED e (f|g) 'f'><!ATTLIST a b CDATA 'h' i CDATA #FIXED 'j'><!ATTLIST k l NMTOKEN #REQUIRED>]>",
    );
    expect([...defaults].map(([element, values]) => [element, Object.fromEntries(values)])).toEqual([
      ["a", { b: "c", e: "f", i: "j" }],
    ]);
    expect([...tokenized]).toEqual(["a d", "a e", "k l"]);
    expect(isIncomplete).toBe(false);
  });
  test.each([
    ["<!DOCTYPE a>", false],
    ["<!DOCTYPE a [<!ENTITY % b ''>]>", false],
    ["<!DOCTYPE a [<!ENTITY b SYSTEM 'c'>]>", false],
    ["<!DOCTYPE a [<!ENTITY % b ''>%b;]>", true],
    ["<!DOCTYPE a [%b;]>", true],
    ["<!DOCTYPE a SYSTEM 'b'>", true],
    ["<!DOCTYPE a PUBLIC 'b' 'c'>", true],
  ])("%s may leave something undeclared: %j", (text, is) => expect(read(text).isIncomplete).toBe(is));
  test("without namespaces a name is any name", () => {
    const text = "<!DOCTYPE a:b:c [<!ENTITY d:e 'f'><?g:h?><!NOTATION i:j SYSTEM ''>]><a:b:c>&d:e;</a:b:c>";
    expect(checkWellFormed(text, false)).toBeUndefined();
  });
});
