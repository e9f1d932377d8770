/** The parts that a scanner is made of: references, DOCTYPEs, attributes, JSON's marks. */
import { describe, expect, test } from "vitest";
import { AttributeList } from "../../src/scan/attributes.ts";
import { doctypeEnd, readDoctype } from "../../src/scan/doctype.ts";
import { decodeReferences, referenceEnd } from "../../src/scan/entities.ts";
import { isJson, isJsonSource, surveyJson } from "../../src/scan/json-limits.ts";
import { limitInput } from "../../src/scan/limits.ts";
import { sourceLocation } from "../../src/scan/source-location.ts";
import { Fault, Reader } from "../../src/scan/reader.ts";
import { readInPlace } from "../../src/scan/utf8.ts";

describe("references", () => {
  test.each([
    ["none", "plain", "plain"],
    ["XML's own", "&amp;&lt;&gt;&quot;&apos;", "&<>\"'"],
    ["in capitals", "&AMP;&LT;&Gt;&QUOT;&APOS;", "&<>\"'"],
    ["HTML's", "a&nbsp;b&eacute;&Eacute;&hellip;&euro;&diams;", "a\u00a0béÉ…€♦"],
    ["runs of HTML's names", "&iexcl;&yuml;&Yuml;&OElig;&oelig;&divide;&times;&szlig;&thorn;&THORN;", "¡ÿŸŒœ÷×ßþÞ"],
    ["Greek, large and small", "&Alpha;&alpha;&Omega;&omega;&Rho;&rho;&Sigma;&sigma;&sigmaf;&thetasym;", "ΑαΩωΡρΣσςϑ"],
    [
      "signs",
      "&lsquo;&rdquo;&bdquo;&dagger;&Dagger;&prime;&Prime;&larr;&lArr;&forall;&rang;&rlm;",
      "‘”„†‡′″←⇐∀\u232a\u200f",
    ],
    ["decimal numbers", "&#65;&#0065;&#8364;&#128512;", "AA€😀"],
    ["hexadecimal numbers", "&#x41;&#X41;&#x20aC;&#x1F600;", "AA€😀"],
    ["numbers that mean windows-1252", "&#128;&#150;&#159;&#x93;", "€–Ÿ“"],
    ["white space by number", "&#9;&#10;&#13;&#32;", "\t\n\r "],
    [
      "the first and last that XML has",
      "&#32;&#127;&#160;&#xd7ff;&#xe000;&#xfffd;&#x10000;&#x10ffff;",
      " \x7f\u00a0\ud7ff\ue000\ufffd\u{10000}\u{10ffff}",
    ],
    ["in text", "AT&amp;T &eacute; &#8217;", "AT&T é ’"],
    ["once each", "&amp;lt;", "&lt;"],
  ])("%s", (_, raw, text) => {
    const problems: unknown[] = [];
    expect(decodeReferences(raw, undefined, (...problem) => problems.push(problem))).toBe(text);
    expect(problems).toEqual([]);
  });
  test.each<[string, ...(readonly [string, number, number])[]]>([
    ["a & b", ["bare-ampersand", 2, 1]],
    ["&", ["bare-ampersand", 0, 1]],
    ["&;", ["bare-ampersand", 0, 1]],
    ["&amp", ["bare-ampersand", 0, 1]],
    ["x&a b;", ["bare-ampersand", 1, 1]],
    ["&a&b;", ["bare-ampersand", 0, 1], ["unknown-entity", 2, 3]],
    ["&nosuch; &lt", ["unknown-entity", 0, 8], ["bare-ampersand", 9, 1]],
    ["&lx;&tt;&lT;x".slice(0, 8), ["unknown-entity", 0, 4], ["unknown-entity", 4, 4]],
    ["&#0;", ["invalid-reference", 0, 4]],
    ["&#31;&#xb;", ["invalid-reference", 0, 5], ["invalid-reference", 5, 5]],
    ["&#xd83d; &#xde00;", ["invalid-reference", 0, 8], ["invalid-reference", 9, 8]],
    ["&#xde00;&#xd83d;", ["invalid-reference", 0, 8], ["invalid-reference", 8, 8]],
    ["&#xfffe;&#xffff;", ["invalid-reference", 0, 8], ["invalid-reference", 8, 8]],
    ["&#x110000;", ["invalid-reference", 0, 10]],
    ["&#;&#x;", ["invalid-reference", 0, 3], ["invalid-reference", 3, 4]],
    ["&#12a;&#x1g;", ["invalid-reference", 0, 6], ["invalid-reference", 6, 6]],
  ])("%j stays, and is told", (raw, ...expected) => {
    const problems: unknown[] = [];
    expect(decodeReferences(raw, undefined, (...problem) => problems.push(problem))).toBe(raw);
    expect(problems).toEqual(expected);
    expect(decodeReferences(raw)).toBe(raw);
  });
  test.each([
    ["&#xD83D;&#xDE00;", [0, 8, 8, 8]],
    ["&#55357;&#56832;", [0, 8, 8, 8]],
    ["&#xd83d;&#56832;", [0, 8, 8, 8]],
  ])("%s is the character, and is told", (raw, [first, long, second, more]) => {
    const problems: unknown[] = [];
    expect(decodeReferences(`${raw}!`, undefined, (...problem) => problems.push(problem))).toBe("\u{1f600}!");
    expect(problems).toEqual([
      ["invalid-reference", first, long],
      ["invalid-reference", second, more],
    ]);
  });
  test("a document's own come before HTML's", () => {
    const entities = new Map([
      ["nbsp", "-"],
      ["x", "y"],
    ]);
    expect(decodeReferences("&nbsp;&x;&lt;&amp;", entities)).toBe("-y<&");
  });
  test.each([
    ["amp;", 0, 3],
    ["a1.b-c_d;", 0, 8],
    ["é;", 0, 1],
    ["AZaz09;", 0, 6],
    ["xamp;", 1, 4],
    [";", 0, -1],
    ["", 0, -1],
    ["a", 0, -1],
    ["a b;", 0, -1],
    ["a@;", 0, -1],
    ["a[;", 0, -1],
    ["a`;", 0, -1],
    ["a{;", 0, -1],
    ["a/;", 0, -1],
    ["a:;", 0, -1],
    [`${"a".repeat(31)};`, 0, 31],
    [`${"a".repeat(32)};`, 0, -1],
  ])("the end of %j", (text, from, end) => expect(referenceEnd(text, from)).toBe(end));
});

describe("a DOCTYPE", () => {
  test.each([
    ["ends with >", "<!DOCTYPE a>|"],
    ["but not in a literal", `<!DOCTYPE a SYSTEM ">" PUBLIC '>'>|`],
    ["nor in its subset", "<!DOCTYPE a [<!ELEMENT a ANY>]>|"],
    ["nor in a comment of it, whatever that holds", "<!DOCTYPE a [<!-- ]> ' \" -->]>|"],
    ["nor in an instruction", "<!DOCTYPE a [<?x ]> ' ?> ] >|"],
    ["nor in a literal of it", "<!DOCTYPE a [<!ENTITY b ']>'>]>|"],
    ["a comment ends after it has begun", "<!DOCTYPE a [<!-->]>-->]>|"],
  ])("%s", (_, marked) => {
    const text = `x${marked.replace("|", "")}<a/>`;
    expect(doctypeEnd(text, 1)).toBe(marked.indexOf("|") + 1);
  });
  test.each(["<!DOCTYPE a", "<!DOCTYPE a 'b>", "<!DOCTYPE a [>", "<!DOCTYPE a [<!-- ]>", "<!DOCTYPE a [<? ]>"])(
    "%s does not end",
    (text) => expect(doctypeEnd(text, 0)).toBe(-1),
  );

  test.each([
    ["a name alone", "<!DOCTYPE rss>", "rss", undefined, undefined],
    ["in small letters", "<!doctype a system 'b'>", "a", undefined, "b"],
    ["an identifier of the system", '<!DOCTYPE a SYSTEM "b\'c">', "a", undefined, "b'c"],
    ["of the public", `<!DOCTYPE a PUBLIC "-//N//D" 'c'>`, "a", "-//N//D", "c"],
    ["alone", "<!DOCTYPE a\n PUBLIC\t'b'>", "a", "b", ""],
    ["without a blank between", `<!DOCTYPE a PUBLIC "b""c">`, "a", "b", "c"],
    ["with characters it may not have", '<!DOCTYPE a PUBLIC "b<é>&c" "d">', "a", "bc", "d"],
    ["with a subset", "<!DOCTYPE a SYSTEM 'b' [ 'c' ]>", "a", undefined, "b"],
    ["with a subset right after", "<!DOCTYPE a[]>", "a", undefined, undefined],
    ["of nothing", "<!DOCTYPE>", "", undefined, undefined],
  ])("%s", (_, text, name, publicId, systemId) => {
    const { entities, ...ids } = readDoctype(text, 100);
    expect(ids).toEqual({ name, publicId, systemId });
    expect([...entities]).toEqual([]);
  });

  const entitiesOf = (subset: string, budget = 100) =>
    Object.fromEntries(readDoctype(`<!DOCTYPE a [${subset}]>`, budget).entities);
  test.each<[string, string, object]>([
    ["that is text", `<!ENTITY b "c'">`, { b: "c'" }],
    ["in apostrophes", `<!ENTITY\n b\t 'c"' >`, { b: 'c"' }],
    ["of nothing", "<!ENTITY b ''>", { b: "" }],
    ["several", "<!ENTITY b '1'><!ENTITY c '2'>", { b: "1", c: "2" }],
    ["the first of two", "<!ENTITY b '1'><!ENTITY b '2'>", { b: "1" }],
    ["with references", "<!ENTITY b '&#65;'><!ENTITY c '&b;&b;&amp;'>", { b: "A", c: "AA&" }],
    ["but not to what comes later", "<!ENTITY b '&c;'><!ENTITY c '1'>", { b: "&c;", c: "1" }],
    ["with markup is none", "<!ENTITY b '<i/>'><!ENTITY c '&#60;i/>'><!ENTITY d '1'>", { d: "1" }],
    ["of parameters is none", "<!ENTITY % b 'c'><!ENTITY d '%b;'>", {}],
    ["from outside is none", "<!ENTITY b SYSTEM 'c'>", {}],
    ["without a blank is none", "<!ENTITYb 'c'><!ENTITY b'c'>", {}],
  ])("its entity %s", (_, subset, entities) => expect(entitiesOf(subset)).toEqual(entities));
  test("its entities have so many characters at most", () => {
    expect(entitiesOf("<!ENTITY b '12345'><!ENTITY c '67890'>", 10)).toEqual({ b: "12345", c: "67890" });
    expect(entitiesOf("<!ENTITY b '12345'><!ENTITY c '678901'><!ENTITY d ''>", 10)).toEqual({ b: "12345" });
  });
  test("it has a thousand entities at most", () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => `<!ENTITY e${i} ''>`).join("");
    expect(Object.keys(entitiesOf(many(1000)))).toHaveLength(1000);
    expect(() => entitiesOf(many(1001))).toThrowError(expect.objectContaining({ code: "limit-names" }));
  });
});

describe("attributes of one tag", () => {
  const source = {
    decodeAttribute: (...range: unknown[]) => range.join(),
    isAt: (...range: unknown[]) => range.join() === "1,2,x",
  };
  test("are there in order, once", () => {
    const list = new AttributeList(source);
    expect([list.add("a", 1, 2, true), list.add("b", 3, 4, false), list.add("a", 5, 6, false)]).toEqual([
      true,
      true,
      false,
    ]);
    expect([list.count, list.name(0), list.start(1), list.end(1)]).toEqual([2, "a", 3, 4]);
    expect([list.hasReferences(0), list.hasReferences(1)]).toEqual([true, false]);
    expect([list.value(0), list.value(1), list.is(0, "x"), list.is(0, "y")]).toEqual([
      "1,2,true",
      "3,4,false",
      true,
      false,
    ]);
    expect([list.find("a"), list.find("b"), list.find("c")]).toEqual([0, 1, -1]);
  });
  test("are forgotten", () => {
    const list = new AttributeList(source);
    list.add("xmlns", 0, 0, false);
    list.clear();
    expect([list.count, list.declares, list.find("xmlns")]).toEqual([0, false, -1]);
    expect(list.add("xmlns", 0, 0, false)).toBe(true);
  });
  test.each([
    ["xmlns", true],
    ["xmlns:a", true],
    ["x", false],
    ["xml:lang", false],
    ["axmlns", false],
  ])("%s declares a namespace: %j", (name, declares) => {
    const list = new AttributeList(source);
    list.add(name, 0, 0, false);
    expect(list.declares).toBe(declares);
  });
  test.each([31, 32, 33, 64])("are once also where there are %i of them, and in the next tag", (count) => {
    const list = new AttributeList(source);
    for (const _ of [1, 2]) {
      list.clear();
      for (let i = 0; i < count; i++) expect(list.add(`a${i}`, 0, 0, false)).toBe(true);
      for (let i = 0; i < count; i++) expect(list.add(`a${i}`, 0, 0, false)).toBe(false);
      expect(list.add("b", 0, 0, false)).toBe(true);
      expect(list.add("b", 0, 0, false)).toBe(false);
      expect(list.count).toBe(count + 1);
    }
  });
});

describe("JSON", () => {
  const LIMITS = { depth: 3, textLength: 5, elements: 6, articles: 2 };
  const survey = (text: string, limits: object = {}) =>
    surveyJson(text, { depth: 99, textLength: 999, elements: 999, articles: 99, ...limits });
  test.each<[string, string, string[]]>([
    ["objects in items", '{"items":[{"a":1},{"b":[{}]}]}', ['{"a":1}', '{"b":[{}]}']],
    ["with blanks", '{ "items" \t:\r\n [ {} , {} ] }', ["{}", "{}"]],
    ["the last list of items", '{"items":[{"a":1}],"items":[{"b":1}]}', ['{"b":1}']],
    ["members of other lists are none", '{"hubs":[{}],"xitems":[{}],"a":{"items":[{}]}}', []],
    ["nor of other names", '{"itemsx":[{}],"item":[{}],"tems":[{}]}', []],
    ["nor objects called so", '{"items":{"a":{}}}', []],
    ["nor lists in it", '{"items":[[{}],{}]}', ["{}"]],
    ["nor after it", '{"items":[{}],"b":[{}],"c":{"d":{}}}', ["{}"]],
    ["braces in strings", '{"items":[{"a":"}]\\"{["}]}', ['{"a":"}]\\"{["}']],
    ["escaped backslashes", '{"items":[{"a":"\\\\"},{"b":"\\\\\\""}]}', ['{"a":"\\\\"}', '{"b":"\\\\\\""}']],
    [
      "long strings",
      `{"items":[{"a":"${"x".repeat(60)}\\"}${"y".repeat(60)}\\\\"},{}]}`,
      [`{"a":"${"x".repeat(60)}\\"}${"y".repeat(60)}\\\\"}`, "{}"],
    ],
    ["items of a list", '[{"items":[{}]}]', []],
    ["a list", "[[{}]]", []],
    ["items in a value", '{"a":"items","b":[{}]}', []],
  ])("%s", (_, text, items) => {
    const slicesOf = (places: number[], slice: (from: number, to: number) => string) =>
      places.flatMap((from, i) => (i % 2 === 0 ? [slice(from, places[i + 1]!)] : []));
    expect(slicesOf(survey(text), (from, to) => text.slice(from, to))).toEqual(items);
    const utf8 = readInPlace(new TextEncoder().encode(text))!;
    expect(
      slicesOf(surveyJson(utf8, { ...LIMITS, depth: 99, textLength: 999, elements: 99, articles: 99 }), (from, to) =>
        utf8.slice(from, to),
      ),
    ).toEqual(items);
  });
  test.each<[string, object, string, string, number]>([
    ["depth", { depth: 2 }, "[[],{}]", "[[[]]]", 2],
    ["text", { textLength: 5 }, '["1234"]', '["12345"]', 1],
    ["elements", { elements: 3 }, "[1,2,3]", "[1,2,3,4]", 6],
    ["elements", { elements: 3 }, "[[[]]]", "[[[[]]]]", 3],
    ["articles", { articles: 2 }, '{"items":[1,2]}', '{"items":[1,2,3]}', 13],
  ])("has a limit of %s", (limit, limits, good, bad, offset) => {
    expect(() => survey(good, limits)).not.toThrow();
    expect(() => survey(bad, limits)).toThrowError(
      expect.objectContaining({ code: `limit-${limit}`, diagnostics: [expect.objectContaining({ offset })] }),
    );
  });
  test("commas of other lists are no articles", () =>
    expect(() =>
      survey('{"items":[{"a":[1,2,3,4]}],"b":[1,2,3],"c":{"d":1,"e":2,"f":3}}', { articles: 1 }),
    ).not.toThrow());
  test.each([
    ["{", true],
    [" \n[", true],
    ["\ufeff{", true],
    ["<", false],
    ["", false],
    ["a{", false],
  ])("is %j JSON: %j", (text, is) => {
    expect(isJson(text)).toBe(is);
    expect(isJsonSource({ text })).toBe(is);
    expect(isJsonSource({ text, utf8: readInPlace(new TextEncoder().encode(text))! })).toBe(is);
  });
});

test("input has a limit", () => {
  expect(() => limitInput(5, { input: 5 })).not.toThrow();
  expect(() => limitInput(6, { input: 5 })).toThrowError(expect.objectContaining({ code: "limit-input" }));
  expect(() => limitInput(268_435_456)).not.toThrow();
  expect(() => limitInput(268_435_457, {})).toThrow();
});

test("a place in bytes is that in the text", () => {
  const text = "aé\n😀bc–\r\nd";
  const utf8 = readInPlace(new TextEncoder().encode(text))!;
  const [ofText, ofBytes] = [sourceLocation({ text }, undefined), sourceLocation({ text: "" }, utf8)];
  const bytes = (unit: number) => new TextEncoder().encode(text.slice(0, unit)).length;
  for (const [from, to] of [
    [0, 1],
    [1, 2],
    [2, 2],
    [3, 5],
    [5, 8],
    [3, 3],
    [8, 11],
    [11, 11],
    [0, 11],
  ] as const)
    expect(ofBytes(bytes(from), bytes(to) - bytes(from))).toEqual(ofText(from, to - from));
  expect(ofText(5, 2)).toEqual({ line: 2, column: 3, offset: 5, length: 2 });
});

describe("a reader", () => {
  const at = (text: string, offset: number) => Object.assign(new Reader(text), { at: offset });
  test.each([
    ["a", "a"],
    ["a1.b-c_d:e f", "a1.b-c_d:e"],
    ["Zz_>", "Zz_"],
    ["é1 x", "é1"],
    ["aé·x>", "aé·x"],
    [":a", ":a"],
  ])("takes a name of %j", (text, name) => {
    const reader = new Reader(text);
    expect([reader.name("a name"), reader.at]).toEqual([name, name.length]);
  });
  test.each(["1a", "-a", ".a", "", " a", "·", "<"])("finds no name in %j", (text) =>
    expect(() => new Reader(text).name("a name")).toThrow(Fault),
  );
  test("takes what is there", () => {
    const reader = new Reader("ab  \t\r\nc");
    expect([reader.take("b"), reader.at, reader.take("ab"), reader.at]).toEqual([false, 0, true, 2]);
    expect([reader.skipSpace(), reader.at, reader.skipSpace(), reader.at]).toEqual([true, 7, false, 7]);
    expect([reader.isAtEnd, reader.looksAt("c"), reader.looksAt("d")]).toEqual([false, true, false]);
    reader.at = 8;
    expect(reader.isAtEnd).toBe(true);
  });
  test.each([
    [">", true],
    ["/>", true],
    ["/a", false],
    ["a>", false],
    ["", false],
  ])("stands before %j, a tag's end: %j", (text, is) => expect(new Reader(text).isAtTagEnd).toBe(is));
  test.each([
    ["ab>", 0, true, 3],
    ["ab >", 0, false, 0],
    ["ac>", 0, false, 0],
    ["xab>y", 1, true, 4],
  ])("takes a closing tag's name from %j", (text, from, takes, after) => {
    const reader = at(text, from);
    expect([reader.takesTagOf("ab"), reader.at]).toEqual([takes, after]);
  });
  test.each([
    [`"a'"b`, "a'"],
    [`'a"'b`, 'a"'],
    ['""', ""],
  ])("takes a literal of %s", (text, content) => {
    const reader = new Reader(text);
    expect([reader.quoted("a value"), reader.at]).toEqual([content, content.length + 2]);
  });
  test.each<[string, (reader: Reader) => unknown, number, string]>([
    ["a literal without quotes", (reader) => reader.quoted("a value"), 1, 'expected a value in quotes, found "a"'],
    ["a space", (reader) => reader.expectSpace("there"), 1, 'expected a space there, found "a"'],
    ["a letter", (reader) => reader.expect("b", "there"), 1, 'expected b there, found "a"'],
    ["an end", (reader) => reader.until("?", "it", 0), 0, "it never ends; expected ?"],
  ])("says where it expected %s", (_, read, offset, message) => {
    try {
      read(at("xa", 1));
      expect.unreachable();
    } catch (fault) {
      expect([(fault as Fault).offset, (fault as Fault).message]).toEqual([offset, message]);
    }
  });
  test("says what it found, a whole character or the end", () => {
    expect([at("a😀", 1).found(), at('"', 0).found(), at("a", 1).found()]).toEqual(['"😀"', '"\\""', "the end"]);
  });
  test("reports what is in an entity where that is referred to", () => {
    const within = new Reader("abc", 7).within("d", 1);
    expect([within.text, within.reportAt, new Reader("abc").within("d", 1).reportAt]).toEqual(["d", 7, 1]);
    expect(() => within.fail("x", 0)).toThrowError(expect.objectContaining({ offset: 7 }));
  });
});
