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
