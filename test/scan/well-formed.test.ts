import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFeed } from "../../src/index.ts";
import { decodeBytes } from "../../src/scan/charset.ts";
import { rootOf } from "../../src/formats/root.ts";
import { registryWith } from "../../src/namespaces/registry.ts";
import { Scanner } from "../../src/scan/scanner.ts";
import { checkWellFormed, hasForbidden } from "../../src/scan/well-formed.ts";
import { TreeBuilder } from "../../src/validate/tree.ts";

/** `¦` marks where the fault is. */
const NOT_WELL_FORMED: readonly (readonly [string, string])[] = [
  ["there must be an element", "¦"],
  ["an element must be closed", "¦<a>"],
  ["by its own name", "<a>¦</b>"],
  ["in order", "<a><b>¦</a></b>"],
  ["one root only", "<a/>¦<b/>"],
  ["no text after the root", "<a/>¦x"],
  ["no text before it", "¦x<a/>"],
  ["a tag has a name", "<a></¦></a>"],
  ["a name does not start with a digit", "<¦1a/>"],
  ["an attribute has a value", "<a b¦/>"],
  ["in quotes", "<a b=¦c/>"],
  ["that are closed", "<a b=¦'c/>"],
  ["attributes are apart", "<a b='1'¦c='2'/>"],
  ["and there once", "<a b='1' ¦b='2'/>"],
  ["no < in a value", "<a b=¦'<'/>"],
  ["no bare ampersand in a value", "<a b=¦'a & b'/>"],
  ["no bare ampersand in text", "<a>x &¦ y</a>"],
  ["a reference ends with a semicolon", "<a>&amp¦ </a>"],
  ["an entity is declared", "<a>¦&nbsp;</a>"],
  ["a reference to a character XML has", "<a>¦&#0;</a>"],
  ["hexadecimal too", "<a>¦&#xFFFE;</a>"],
  ["not beyond Unicode", "<a>¦&#x110000;</a>"],
  ["no ]]> in text", "<a>x¦]]>y</a>"],
  ["CDATA ends", "<a>¦<![CDATA[x</a>"],
  ["a comment ends", "<a>¦<!-- x</a>"],
  ["no -- in a comment", "<a><!-- x ¦-- y --></a>"],
  ["an instruction ends", "<a>¦<?x y</a>"],
  ["an instruction's target is not xml", "<a>¦<?xml version='1.0'?></a>"],
  ["the declaration comes first", " ¦<?xml version='1.0'?><a/>"],
  ["it has a version", "<?xml ¦encoding='utf-8'?><a/>"],
  ["of XML 1", "<?xml version=¦'2.0'?><a/>"],
  ["no control characters", "<a>¦\u0001</a>"],
  ["no lone surrogates", "<a>¦\ud800</a>"],
  ["a prefix is declared", "<¦x:a/>"],
  ["of an attribute too", "<a ¦x:b='1'/>"],
  ["a name has one colon", "<¦a:b:c xmlns:a='u'/>"],
  ["a prefix is bound to something", "<a ¦xmlns:x=''/>"],
  ["xmlns is not declared", "<a ¦xmlns:xmlns='u'/>"],
  ["xml has its own namespace", "<a ¦xmlns:xml='u'/>"],
  ["an attribute is there once, whatever its prefix", "<a xmlns:x='u' xmlns:y='u' x:b='1' ¦y:b='2'/>"],
  ["a prefix ends with its element", "<a><b xmlns:x='u'/><¦x:c/></a>"],
  ["a DOCTYPE ends", "<!DOCTYPE a¦"],
  ["an entity does not contain itself", "<!DOCTYPE a [<!ENTITY e '&e;'>]><a>¦&e;</a>"],
  ["an entity is balanced", "<!DOCTYPE a [<!ENTITY e '<b>'>]><a>¦&e;</a>"],
  ["an entity with < is not for values", "<!DOCTYPE a [<!ENTITY e '<b/>'>]><a b=¦'&e;'/>"],
];

const WELL_FORMED: readonly (readonly [string, string])[] = [
  ["an empty element", "<a/>"],
  ["a byte order mark", "\ufeff<a/>"],
  ["a declaration", "<?xml version='1.0' encoding='utf-8' standalone='yes'?><a/>"],
  ["version 1.1 by the fifth edition", "<?xml version='1.1'?><a/>"],
  ["comments and instructions around the root", "<!-- x --><?y z?><a/><!-- x --><?y?>\n"],
  ["> in text and values", "<a b='>'>></a>"],
  ["references", "<a b='&lt;&#65;'>&amp;&#x1F600;</a>"],
  ["CDATA with anything", "<a><![CDATA[<&]]]]><![CDATA[>]]></a>"],
  ["any letters in names", "<élément 名='1'/>"],
  ["prefixes", "<x:a xmlns:x='u' x:b='1' b='2' xml:lang='en'/>"],
  ["a default namespace taken back", "<a xmlns='u'><b xmlns=''/></a>"],
  ["entities of the document", "<!DOCTYPE a [<!ENTITY e '<b>x</b>'>]><a>&e;&e;</a>"],
  ["undeclared entities where something outside may declare them", "<!DOCTYPE a SYSTEM 'x'><a>&e;</a>"],
];

describe("is not well-formed", () => {
  test.each(NOT_WELL_FORMED)("%s: %s", (_, marked) => {
    const offset = marked.indexOf("¦");
    expect(checkWellFormed(marked.replace("¦", ""))?.offset).toBe(offset);
  });
});

describe("is well-formed", () => {
  test.each(WELL_FORMED)("%s", (_, text) => expect(checkWellFormed(text)).toBeUndefined());
});

describe("says what is wrong with", () => {
  test.each<[what: string, marked: string, message: string]>([
    ["a document of nothing", "¦", "expected the root element, found the end"],
    ["text before the root", "<!-- x -->¦x<a/>", 'expected the root element, found "x"'],
    ["text after it", "<a/> ¦x", 'nothing may follow the root element, found "x"'],
    ["a reference after it", "<a/>¦&#32;", 'nothing may follow the root element, found "&"'],
    ["a declaration without a version", "<?xml ¦?><a/>", 'expected version in the XML declaration, found "?"'],
    ["without =", "<?xml version ¦'1.0'?><a/>", `expected = between a name and its value, found "'"`],
    ["without quotes", "<?xml version=¦1.0?><a/>", 'expected the version in quotes, found "1"'],
    ["of another version [26]", "<?xml version=¦'1.'?><a/>", '"1." is no version of XML 1.0'],
    ["or one with more", "<?xml version=¦'1.0 '?><a/>", '"1.0 " is no version of XML 1.0'],
    ["with an encoding of nothing [81]", "<?xml version='1.0' encoding=¦''?><a/>", '"" is no encoding of XML 1.0'],
    ["that starts with a digit", "<?xml version='1.0' encoding=¦'8bit'?><a/>", '"8bit" is no encoding of XML 1.0'],
    ["or has a blank", "<?xml version='1.0' encoding=¦'utf 8'?><a/>", '"utf 8" is no encoding of XML 1.0'],
    [
      "that is not apart",
      "<?xml version='1.0'¦encoding='x'?><a/>",
      'expected ?> to end the XML declaration, found "e"',
    ],
    [
      "with standalone maybe [32]",
      "<?xml version='1.0' standalone=¦'maybe'?><a/>",
      '"maybe" is no standalone of XML 1.0',
    ],
    ["in capitals", "<?xml version='1.0' standalone=¦'YES'?><a/>", '"YES" is no standalone of XML 1.0'],
    [
      "that is not apart from the encoding",
      "<?xml version='1.0' encoding='x'¦standalone='no'?><a/>",
      'expected ?> to end the XML declaration, found "s"',
    ],
    [
      "in the wrong order",
      "<?xml version='1.0' standalone='no' ¦encoding='x'?><a/>",
      'expected ?> to end the XML declaration, found "e"',
    ],
    ["that ends with >", "<?xml version='1.0'¦><a/>", 'expected ?> to end the XML declaration, found ">"'],
    ["an element that is not closed", "<a><b><c/>¦</a>", "</a> stands where </b> was expected"],
    ["the innermost that is open", "<a>¦<b><c></c>", "<b> is never closed"],
    ["a closing tag without a name", "<a></¦ a>", 'expected the name of an element after </, found " "'],
    ["with more than a name", "<a></a ¦b>", 'expected > to end </a, found "b"'],
    ["that names what only begins so", "<a>¦</ab>", "</ab> stands where </a> was expected"],
    ["in an entity that opened nothing", "<!DOCTYPE a [<!ENTITY e '</a>'>]><a>¦&e;</a>", "</a> closes nothing"],
    ["an entity that closes nothing", "<!DOCTYPE a [<!ENTITY e 'x<b>'>]><a>¦&e;</a>", "<b> is never closed"],
    ["an attribute that is not apart", "<a b='1'¦c='2'/>", 'expected a space, > or /> in <a>, found "c"'],
    ["or no attribute", "<a ¦/ >", 'expected the name of an attribute in <a>, found "/"'],
    ["an attribute without a value", "<a b ¦c='1'/>", 'expected = between a name and its value, found "c"'],
    ["without quotes around it", "<a b = ¦c/>", 'expected the value of b in quotes, found "c"'],
    ["a < in it", "<a b=¦'x<y'/>", "< may not stand in the value of an attribute (&lt; may)"],
    ["the same attribute twice", "<a b='1' c='2' ¦b='1'/>", "<a> has the attribute b twice"],
    [
      "a thirteenth and a fourteenth that are the same",
      `<a ${Array.from({ length: 13 }, (_, i) => `b${i}=''`).join(" ")} ¦b12=''/>`,
      "<a> has the attribute b12 twice",
    ],
    [
      "a fourteenth that is the first",
      `<a ${Array.from({ length: 13 }, (_, i) => `b${i}=''`).join(" ")} ¦b0=''/>`,
      "<a> has the attribute b0 twice",
    ],
    [
      "a twelfth that is the eleventh",
      `<a ${Array.from({ length: 11 }, (_, i) => `b${i}=''`).join(" ")} ¦b10=''/>`,
      "<a> has the attribute b10 twice",
    ],
    ["]]> in text", "<a>x<b/>y¦]]></a>", "]]> may not stand in text (]]&gt; may)"],
    ["after CDATA too", "<a><![CDATA[]]>¦]]></a>", "]]> may not stand in text (]]&gt; may)"],
    ["CDATA without end", "<a>¦<![CDATA[x]] ></a>", "a CDATA section never ends; expected ]]>"],
    [
      "CDATA in small letters",
      "<a><¦![cdata[x]]></a>",
      'expected the name of an element after < (a < itself is &lt;), found "!"',
    ],
    ["CDATA that ends as it begins", "<a>¦<![CDATA[]></a>", "a CDATA section never ends; expected ]]>"],
    [
      "a reference without a name",
      "<a>&¦;</a>",
      'expected the name of an entity after & (an ampersand itself is &amp;), found ";"',
    ],
    ["without end", "<a>&lt¦</a>", 'expected ; to end the reference &lt, found "<"'],
    ["in other letters", "<a>¦&LT;</a>", "the entity &LT; is not declared"],
    ["to no character", "<a>¦&#x1f;</a>", "&#x1f; refers to no character that XML allows"],
    ["with a capital X", "<a>¦&#X41;</a>", "expected a character reference like &#233; or &#xE9;"],
    [
      "beyond any number",
      `<a>¦&#${"9".repeat(400)};</a>`,
      `&#${"9".repeat(400)}; refers to no character that XML allows`,
    ],
    ["to half a pair", "<a>¦&#xDC00;</a>", "&#xDC00; refers to no character that XML allows"],
    ["a control character", "<a b='¦\u0001'>x</a>", "U+0001 is no character that XML allows"],
    ["a noncharacter", "<a>x¦\uffff</a>", "U+FFFF is no character that XML allows"],
    ["half a pair", "<a>\u{1f600}¦\ude00</a>", "U+DE00 is no character that XML allows"],
    ["what comes first, a character", "<a>¦\f<b></a>", "U+000C is no character that XML allows"],
    ["or grammar", "<a>¦</b>\f</a>", "</b> stands where </a> was expected"],
    ["a prefix nobody declares", "<a><¦b:c/></a>", "the prefix b: is not declared"],
    ["in an attribute", "<a ¦b:c='1' xmlns:d='u'/>", "the prefix b: is not declared"],
    ["xmlns of an element", "<a>¦<xmlns:b/></a>", "an element can't have the prefix xmlns:"],
    ["xmlns declared", "<a b='1' ¦xmlns:xmlns='u'/>", "the prefix xmlns: can't be declared"],
    [
      "its namespace",
      "<a ¦xmlns='http://www.w3.org/2000/xmlns/'/>",
      "http://www.w3.org/2000/xmlns/ can't be bound to a prefix",
    ],
    ["xml bound elsewhere", "<a ¦xmlns:xml='u'/>", "the prefix xml: has its own namespace"],
    [
      "its namespace bound to another",
      "<a ¦xmlns:b='http://www.w3.org/XML/1998/namespace'/>",
      "http://www.w3.org/XML/1998/namespace belongs to xml: alone",
    ],
    [
      "or to none",
      "<a ¦xmlns='http://www.w3.org/XML/1998/namespace'/>",
      "http://www.w3.org/XML/1998/namespace belongs to xml: alone",
    ],
    ["a prefix bound to nothing", "<a ¦xmlns:b=''/>", "the prefix b: can't be bound to nothing"],
    [
      "two names of one attribute",
      "<a xmlns:x='u'><b xmlns:y='u' x:c='1' ¦y:c='2'/></a>",
      "<b> has one attribute twice, as x:c and y:c",
    ],
    [
      "two that are one but for blanks, where the DOCTYPE says so (§3.3.3)",
      "<!DOCTYPE a [<!ATTLIST a xmlns:y NMTOKEN #IMPLIED>]><a xmlns:x='u' xmlns:y=' u&#32;' x:c='1' ¦y:c='2'/>",
      "<a> has one attribute twice, as x:c and y:c",
    ],
    [
      "a prefix that a default binds to nothing",
      "<!DOCTYPE a [<!ATTLIST a xmlns:b CDATA ''>]>¦<a/>",
      "the prefix b: can't be bound to nothing",
    ],
    [
      "an entity with a prefix that is not declared where it is used",
      "<!DOCTYPE a [<!ENTITY e '<x:b/>'>]><a>¦&e;</a>",
      "the prefix x: is not declared",
    ],
  ])("%s", (_, marked, message) => {
    const fault = checkWellFormed(marked.replace("¦", ""));
    expect([fault?.offset, fault?.message]).toEqual([marked.indexOf("¦"), message]);
  });
});

test("entities refer to each other 64 deep in text, and no deeper", () => {
  const nested = (depth: number) => {
    const more = Array.from({ length: depth - 1 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};">`).join("");
    return `<!DOCTYPE a [<!ENTITY e0 "x">${more}]><a>&e${depth - 1};</a>`;
  };
  expect(checkWellFormed(nested(64))).toBeUndefined();
  expect(checkWellFormed(nested(65))?.message).toBe("entities refer to each other too deeply, or to themselves");
});

test.each([
  ["names with colons", "<a:b:c d:e:f='1'/>"],
  ["prefixes that nobody declares", "<a:b c:d='1'/>"],
  ["xmlns bound to anything", "<a xmlns:xmlns='' xmlns:xml='u'/>"],
  ["targets with colons", "<?a:b?><a/>"],
])("without namespaces %s are well-formed", (_, text) => {
  expect(checkWellFormed(text, false)).toBeUndefined();
  expect(checkWellFormed(text)).toBeDefined();
});

test.each([
  ["a declaration with blanks", "<?xml\tversion\n=\r'1.0'\n?><a/>"],
  ["with an encoding and nothing else", "<?xml version='1.0' encoding = \"A.b-c_9\" ?><a/>"],
  ["with standalone and nothing else", "<?xml version='1.23' standalone='no' ?><a/>"],
  ["after a byte order mark", "\ufeff<?xml version='1.0'?><a/>"],
  ["an instruction that begins like it", "<?xml-stylesheet href='x'?><a/>"],
  ["blanks in tags", "<a\n b\t=\r'1'\n><b />x</a\t>"],
  [
    "many attributes, in one tag after another",
    `<a>${`<b ${Array.from({ length: 14 }, (_, i) => `c${i}=''`).join(" ")}/>`.repeat(2)}</a>`,
  ],
  ["attributes of one local name in two namespaces", "<a xmlns:x='u' xmlns:y='v' x:b='1' y:b='2' b='3'/>"],
  ["the default namespace, which attributes have not (Namespaces §6.2)", "<a xmlns='u' xmlns:x='u' b='1' x:b='2'/>"],
  ["xml declared as what it is", "<a xmlns:xml='http://www.w3.org/XML/1998/namespace' xml:lang='en'/>"],
  ["a prefix declared after it is used", "<x:a x:b='1' xmlns:x='u'/>"],
  ["one declared anew", "<x:a xmlns:x='u'><x:a xmlns:x='v'/><x:a/></x:a>"],
  ["a prefix that only a default declares", "<!DOCTYPE a [<!ATTLIST a xmlns:x CDATA 'u'>]><a x:b='1'><x:c/></a>"],
  ["a default that the tag itself overrules", "<!DOCTYPE a [<!ATTLIST a xmlns:x CDATA ''>]><a xmlns:x='u' x:b='1'/>"],
  ["names that begin like declarations", "<xmlnsa xmlnsb='http://www.w3.org/2000/xmlns/'/>"],
  ["]] and > in text", "<a>]] > ]>]</a>"],
  ["a prefix an entity finds where it is used", "<!DOCTYPE a [<!ENTITY e '<x:b/>'>]><a xmlns:x='u'>&e;<b>&e;</b></a>"],
  [
    "predefined references, with entities declared",
    "<!DOCTYPE a [<!ENTITY e ''>]><a b='&lt;'>&lt;&gt;&amp;&quot;&apos;&e;</a>",
  ],
  [
    "entities in one another's tags",
    "<!DOCTYPE a [<!ENTITY e '<b>&f;</b>'><!ENTITY f 'x<c/>]]&gt;'>]><a>&e;y<d/>&f;</a>",
  ],
])("%s: well-formed", (_, text) => expect(checkWellFormed(text)).toBeUndefined());

test("entities that multiply are read once each", () => {
  const declarations = Array.from({ length: 50 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`).join("");
  expect(checkWellFormed(`<!DOCTYPE a [<!ENTITY e0 "x">${declarations}]><a>&e50;</a>`)).toBeUndefined();
});

test("parseFeed refuses with line and column", () => {
  const broken = "<rss version='2.0'>\n<channel><title>a & b</title></channel></rss>";
  expect(() => parseFeed(broken)).not.toThrow();
  try {
    parseFeed(broken, { strict: true });
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({ code: "not-well-formed", diagnostics: [{ line: 2, column: 20 }] });
  }
});

// ── What the validator's own reading is sure of ─────────────────────────────

/** Whether building the validator's tree leaves no doubt, so that nothing else looks at the document. */
function isSure(text: string): boolean {
  const { scope } = rootOf("rss", { count: 0, find: () => -1 } as never, registryWith(undefined));
  const builder = new TreeBuilder(() => scope);
  const scanner = new Scanner(builder);
  builder.scanner = scanner;
  try {
    scanner.scan(text);
  } catch {
    return false;
  }
  return builder.isWellFormed && !hasForbidden(text);
}

describe("the validator is not sure of what is not well-formed", () => {
  test.each(NOT_WELL_FORMED)("%s: %s", (_, marked) => expect(isSure(marked.replace("¦", ""))).toBe(false));

  test.each([
    ["a slash within a tag", "<a / b='1'></a>"],
    ["an end tag with attributes", "<a></a b='1'>"],
    ["an end tag in other letters", "<a></A>"],
    ["CDATA in small letters", "<a><![cdata[x]]></a>"],
    ["CDATA outside the root", "<a/><![CDATA[]]>"],
    ["a no-break space after the root", "<a/>\u00a0"],
    ["a capital reference", "<a>&AMP;</a>"],
    ["a hexadecimal number with a capital", "<a b='&#X41;'/>"],
    ["a comment that ends with a dash", "<a><!-- x ---></a>"],
    ["an instruction whose target has a colon", "<a><?x:y z?></a>"],
    ["the namespace of xmlns", "<a xmlns:x='http://www.w3.org/2000/xmlns/'/>"],
    ["the prefix xmlns", "<xmlns:a/>"],
  ])("%s", (_, text) => {
    expect(checkWellFormed(text)).toBeDefined();
    expect(isSure(text)).toBe(false);
  });

  test("whatever is put together", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 3 }),
      fc.constantFrom(
        ..."<a> </a> <b/> <x:c y:d='1' xmlns:y='u'> </x:c> <a b='1'> <a b='1' b='2'> <x:e x:b='' y:b=''/> </a > </A> <1/>".split(
          " ",
        ),
      ),
      fc.constantFrom("&", "&lt;", "&amp;", "&apos;", "&nbsp;", "&#65;", "&#x0;", "&x;", ";", "]]>", "<![CDATA[", "--"),
      fc.constantFrom(
        "<!--",
        "-->",
        "<?p",
        "?>",
        "<?xml version='1.0'?>",
        " ",
        "/",
        "=",
        "'",
        '"',
        ">",
        "<",
        "é",
        "\r",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = `<rss xmlns:x='u'>${pieces.join("")}</rss>`;
        if (isSure(text)) expect(checkWellFormed(text)).toBeUndefined();
      }),
      { numRuns: 5_000 },
    );
  });
});

test.each([
  ["references", "<a b='&lt;&#65;&apos;'>&amp;&#x1F600;&quot;</a>"],
  ["CDATA with anything", "<a><![CDATA[<&]]]]><![CDATA[>]]></a>"],
  ["comments and instructions", "<?xml version='1.0' encoding='utf-8'?>\n<!-- x --><?y z?><a>\n<b />ü</a><!-- x -->\n"],
  ["prefixes", "<x:a xmlns:x='u' x:b='1' b='2' xml:lang='en'/>"],
])("the validator is sure of %s", (_, text) => expect(isSure(text)).toBe(true));

// ── The W3C's suite, with the manifest kept beside the project ──────────────

const manifest = new URL("../../../shared/conformance/xml/manifest.json", import.meta.url);
const files = new URL("../../node_modules/", import.meta.url);

describe.skipIf(!existsSync(manifest))("XML conformance suite (its manifest lies beside the project)", () => {
  test("every document is judged as the W3C judges it", () => {
    const wrong = JSON.parse(readFileSync(manifest, "utf8")).filter(
      ({ file, expect: expected, namespace }: { file: string; expect: string; namespace: boolean }) => {
        const { text, problem } = decodeBytes(new Uint8Array(readFileSync(new URL(file, files))), undefined, true);
        const isAccepted = problem === undefined && checkWellFormed(text, namespace !== false) === undefined;
        return isAccepted !== (expected === "accept");
      },
    );
    expect(wrong.map(({ id }: { id: string }) => id)).toEqual([]);
  });

  test("the validator is sure of none that the W3C rejects", () => {
    const wrong = JSON.parse(readFileSync(manifest, "utf8")).filter(
      ({ file, expect: expected }: { file: string; expect: string }) => {
        if (expected === "accept") return false;
        const { text, problem } = decodeBytes(new Uint8Array(readFileSync(new URL(file, files))), undefined, true);
        return problem === undefined && isSure(text);
      },
    );
    expect(wrong.map(({ id }: { id: string }) => id)).toEqual([]);
  });
});
