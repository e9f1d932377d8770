/** What a document becomes, to the letter: rows in the table's order, and what no row holds beside them. */
import { describe, expect, test } from "vitest";
import { doctypeOf } from "../../src/encode/doctype.ts";
import { inlineMarkup } from "../../src/encode/fragment.ts";
import { encodeXml, LATER, type XmlFrame, XmlWriter } from "../../src/encode/writer.ts";
import { html } from "../../src/table/codecs/html.ts";
import { integer } from "../../src/table/codecs/integer.ts";
import { text } from "../../src/table/codecs/text.ts";
import { planOf, registryOf } from "../../src/table/plan.ts";
import { attr, body, element, many, namespace, one, resource, self } from "../../src/table/words.ts";

const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

/** A format with every kind of row. Made anew in each test, so that a mutant is at work while the table is compiled. */
function frameOf(frame: Partial<XmlFrame> = {}): XmlFrame {
  const content = element({
    type: one(attr(text)),
    mode: one(attr(text)),
    part: one(text, "part"),
    said: one(body(html)),
  });
  const count = element({ unit: one(attr(text)), value: one(body(integer)) });
  const item = element({ about: one(attr(text), "rdf:about"), title: one(text), content: one(content) }, "item");
  const group = element({ id: one(attr(text)), label: one(text), groups: many(self, "group") });
  const channel = element(
    {
      lang: one(attr(text), "xml:lang"),
      title: one(text),
      items: many(item, "item"),
      link: one(resource(text)),
      tags: many(text, "tag"),
      seen: one(text, "x:seen"),
      bare: one(group, ":bare"),
      count: one(count),
      group: one(group),
    },
    "feed",
  );
  const x = namespace({
    prefix: "x",
    uris: ["urn:x"],
    feed: { mood: one(text), list: many(group, "list") },
    item: { mark: one(text) },
  });
  const y = namespace({ prefix: "y", uris: ["urn:y"], feed: { of: one(attr(text), "of"), mood: one(text) } });
  const core = { key: " own", prefix: "", uri: "urn:own", feed: planOf(channel), item: planOf(item) };
  return {
    root: "doc",
    plan: planOf(element({ version: one(attr(text)), channel: one(channel) })),
    core,
    coreUri: undefined,
    registry: registryOf([x, y]),
    inline: inlineMarkup,
    ...frame,
  };
}

const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n';

/** The document without its XML declaration and last line end. */
function written(document: object, frame?: Partial<XmlFrame>): string {
  const xml = encodeXml({ ...frameOf(frame), document });
  expect(xml.startsWith(HEAD) && xml.endsWith(">\n")).toBe(true);
  return xml.slice(HEAD.length, -1);
}

/** Inside the channel: what is declared on the root, and the content. */
function inChannel(channel: object, frame?: Partial<XmlFrame>): string {
  return written({ channel }, frame);
}

describe("a document", () => {
  test.each<[rule: string, document: object, frame: Partial<XmlFrame>, xml: string]>([
    ["of nothing", {}, {}, "<doc></doc>"],
    ["with attributes of the root", { version: '2"' }, {}, '<doc version="2&quot;"></doc>'],
    ["in a namespace", {}, { coreUri: "urn:own&" }, '<doc xmlns="urn:own&amp;"></doc>'],
    [
      "whose root has a prefix: it is declared",
      {},
      { root: "rdf:RDF", coreUri: "urn:own" },
      `<rdf:RDF xmlns="urn:own" xmlns:rdf="${RDF}"></rdf:RDF>`,
    ],
    ["whose root begins with a colon has none", {}, { root: ":doc" }, "<:doc></:doc>"],
    [
      "with namespaces that may be used later, but the format's own once",
      {},
      {
        coreUri: "urn:own",
        declare: [
          ["x", "urn:x"],
          ["own", "urn:own"],
        ],
      },
      '<doc xmlns="urn:own" xmlns:x="urn:x"></doc>',
    ],
    [
      "with a CSS style sheet",
      {},
      { stylesheet: "/a.CSS?b&c" },
      '<?xml-stylesheet type="text/css" href="/a.CSS?b&amp;c"?>\n<doc></doc>',
    ],
    [
      "whose address ends so",
      {},
      { stylesheet: "a.css" },
      '<?xml-stylesheet type="text/css" href="a.css"?>\n<doc></doc>',
    ],
    [
      "or has a fragment",
      {},
      { stylesheet: "a.css#b" },
      '<?xml-stylesheet type="text/css" href="a.css#b"?>\n<doc></doc>',
    ],
    [
      "with an XSLT style sheet",
      {},
      { stylesheet: "a.cssx" },
      '<?xml-stylesheet type="text/xsl" href="a.cssx"?>\n<doc></doc>',
    ],
    [
      "with a DOCTYPE",
      {},
      { doctype: doctypeOf("doc", { publicId: '-//A"//B', systemId: 'a"b' }) },
      '<!DOCTYPE doc PUBLIC "-//A//B" "a%22b">\n<doc></doc>',
    ],
    [
      "with a system identifier only",
      {},
      { doctype: doctypeOf("doc", { systemId: "a" }) },
      '<!DOCTYPE doc SYSTEM "a">\n<doc></doc>',
    ],
    [
      "with a public identifier only",
      {},
      { doctype: doctypeOf("doc", { publicId: "a" }) },
      '<!DOCTYPE doc PUBLIC "a" "">\n<doc></doc>',
    ],
    [
      "a style sheet, then a DOCTYPE",
      {},
      { stylesheet: "a", doctype: doctypeOf("doc", {}) },
      '<?xml-stylesheet type="text/xsl" href="a"?>\n<!DOCTYPE doc SYSTEM "">\n<doc></doc>',
    ],
    ["with an element that may have extensions: never `<a/>`", { channel: {} }, {}, "<doc><channel></channel></doc>"],
  ])("%s", (_, document, frame, xml) => expect(written(document, frame)).toBe(xml));
});

describe("rows", () => {
  test.each<[rule: string, channel: object, xml: string]>([
    ["in the table's order", { tags: ["b"], title: "a" }, "<doc><channel><title>a</title><tag>b</tag></channel></doc>"],
    [
      "as often as there are values",
      { tags: ["b", "", "c"] },
      "<doc><channel><tag>b</tag><tag></tag><tag>c</tag></channel></doc>",
    ],
    ["a list of none", { tags: [] }, "<doc><channel></channel></doc>"],
    ["escaped", { title: " <" }, "<doc><channel><title>&#32;&lt;</title></channel></doc>"],
    ["an address is text", { link: "a&b" }, "<doc><channel><link>a&amp;b</link></channel></doc>"],
    [
      "the articles come last, whatever the table's order",
      { items: [{ title: "a" }, { title: "b" }], title: "t" },
      "<doc><channel><title>t</title><item><title>a</title></item><item><title>b</title></item></channel></doc>",
    ],
    ["an attribute of xml needs no declaration", { lang: "en" }, '<doc><channel xml:lang="en"></channel></doc>'],
    [
      "an attribute of another namespace does, once",
      { items: [{ about: "a" }, { about: "b" }] },
      `<doc xmlns:rdf="${RDF}"><channel><item rdf:about="a"></item><item rdf:about="b"></item></channel></doc>`,
    ],
    [
      "an element of another namespace does",
      { seen: "a" },
      '<doc xmlns:x="urn:x"><channel><x:seen>a</x:seen></channel></doc>',
    ],
    ["an element without content", { group: {} }, "<doc><channel><group/></channel></doc>"],
    ["with attributes only", { group: { id: "a" } }, '<doc><channel><group id="a"/></channel></doc>'],
    ["with rows", { group: { label: "a" } }, "<doc><channel><group><label>a</label></group></channel></doc>"],
    [
      "in itself",
      { group: { groups: [{ id: "a" }, { groups: [{}] }] } },
      '<doc><channel><group><group id="a"/><group><group/></group></group></channel></doc>',
    ],
    [
      "in no namespace, in a format of none",
      { bare: { label: "a" } },
      "<doc><channel><bare><label>a</label></bare></channel></doc>",
    ],
    [
      "with text of its own",
      { count: { unit: "m", value: 7 } },
      '<doc><channel><count unit="m">7</count></channel></doc>',
    ],
    ["and without it", { count: {} }, "<doc><channel><count></count></channel></doc>"],
  ])("%s", (_, channel, xml) => expect(inChannel(channel)).toBe(xml));

  test.each<[rule: string, channel: object, xml: string]>([
    ["of the format are without a prefix", { title: "a" }, "<channel><title>a</title></channel>"],
    ["of no namespace say so", { bare: { label: "a" } }, '<channel><bare xmlns=""><label>a</label></bare></channel>'],
  ])("in a format with a namespace, those %s", (_, channel, xml) =>
    expect(inChannel(channel, { coreUri: "urn:own" })).toBe(`<doc xmlns="urn:own">${xml}</doc>`),
  );

  test("an address is a resource where the root is RDF's", () =>
    expect(inChannel({ link: 'a"b' }, { root: "rdf:RDF" })).toBe(
      `<rdf:RDF xmlns:rdf="${RDF}"><channel><link rdf:resource="a&quot;b"/></channel></rdf:RDF>`,
    ));

  test("a prefix that no namespace in use has is a fault of the table", () => {
    const plan = planOf(element({ a: one(text, "nosuch:a") }));
    expect(() => written({ a: "b" }, { plan })).toThrow(TypeError);
  });
});

describe("what the document kept beside the rows", () => {
  test.each<[rule: string, channel: object, xml: string]>([
    [
      "text without a place comes first",
      { unmappedText: "a<", title: "b" },
      "<doc><channel>a&lt;<title>b</title></channel></doc>",
    ],
    ["and keeps an element open", { group: { unmappedText: "a" } }, "<doc><channel><group>a</group></channel></doc>"],
    [
      "unknown attributes after the known ones",
      { lang: "en", otherAttributes: [{ name: "a", value: '"' }] },
      '<doc><channel xml:lang="en" a="&quot;"></channel></doc>',
    ],
    [
      "the first of two with one name",
      {
        otherAttributes: [
          { name: "a", value: "1" },
          { name: "a", value: "2" },
          { name: "xmlns", value: "urn:z" },
        ],
      },
      '<doc><channel a="1"></channel></doc>',
    ],
    [
      "with their namespaces, and a prefix where they have none",
      {
        otherAttributes: [
          { name: "a", namespace: "urn:p", prefix: "p", value: "1" },
          { name: "a", namespace: "urn:q", value: "2" },
        ],
      },
      '<doc xmlns:p="urn:p" xmlns:ns="urn:q"><channel p:a="1" ns:a="2"></channel></doc>',
    ],
    [
      "attributes of the row and occurrence they stood on",
      {
        tags: ["a", "b"],
        title: "t",
        attributesOf: [
          { of: "title", at: 0, attributes: [{ name: "x", value: "1" }] },
          { of: "tags", at: 1, attributes: [{ name: "y", value: "2" }] },
        ],
      },
      '<doc><channel><title x="1">t</title><tag>a</tag><tag y="2">b</tag></channel></doc>',
    ],
    [
      "extensions before the articles",
      { items: [{}], extensions: [{ name: "z" }] },
      "<doc><channel><z/><item></item></channel></doc>",
    ],
    [
      "and keep an element open",
      { group: { extensions: [{ name: "z" }] } },
      "<doc><channel><group><z/></group></channel></doc>",
    ],
    [
      "after the text of an element that has some",
      { count: { value: 1, extensions: [{ name: "z" }] } },
      "<doc><channel><count>1<z/></count></channel></doc>",
    ],
    [
      "members of other formats are left out",
      { extensions: [null, "text", { member: "_x", value: 1 }, { name: "z", children: [] }] },
      "<doc><channel><z/></channel></doc>",
    ],
  ])("%s", (_, channel, xml) => expect(inChannel(channel)).toBe(xml));

  test("attributes beside a resource", () => {
    const attributesOf = [{ of: "link", at: 0, attributes: [{ name: "x", value: "1" }] }];
    expect(inChannel({ link: "a", attributesOf }, { root: "rdf:RDF" })).toContain('<link rdf:resource="a" x="1"/>');
  });
});

describe("typed extensions", () => {
  test.each<[rule: string, channel: object, xml: string]>([
    [
      "in the order of the object, each with its prefix",
      { y: { mood: "b" }, x: { mood: "a" }, title: "t" },
      '<doc xmlns:y="urn:y" xmlns:x="urn:x"><channel><title>t</title><y:mood>b</y:mood><x:mood>a</x:mood></channel></doc>',
    ],
    [
      "their nested rows are of their namespace",
      { x: { list: [{ id: "1", label: "a" }] } },
      '<doc xmlns:x="urn:x"><channel><x:list id="1"><x:label>a</x:label></x:list></channel></doc>',
    ],
    [
      "their own unknown elements",
      { x: { extensions: [{ name: "z", namespace: "urn:x", prefix: "x" }] } },
      '<doc xmlns:x="urn:x"><channel><x:z/></channel></doc>',
    ],
    [
      "of an article are those for articles",
      { items: [{ x: { mark: "a", mood: "b" } }] },
      '<doc xmlns:x="urn:x"><channel><item><x:mark>a</x:mark></item></channel></doc>',
    ],
    ["a key that is no namespace's", { nosuch: { mood: "a" } }, "<doc><channel></channel></doc>"],
    ["none in an element that is no host", { group: { x: { mood: "a" } } }, "<doc><channel><group/></channel></doc>"],
  ])("%s", (_, channel, xml) => expect(inChannel(channel)).toBe(xml));

  test("the format's own are rows", () => {
    const frame = frameOf();
    const registry = { ...frame.registry, byKey: new Map([["own", frame.core]]) };
    expect(encodeXml({ ...frame, registry, document: { channel: { own: { title: "a" } } } })).toBe(
      `${HEAD}<doc><channel></channel></doc>\n`,
    );
  });
});

describe("elements that no table knows", () => {
  const z = (tree: object) => ({ name: "z", ...tree });
  test.each<[rule: string, trees: object[], coreUri: string | undefined, xml: string]>([
    ["without content", [z({ children: [] }), z({})], undefined, "<z/><z/>"],
    ["with text", [z({ children: ["a<"] })], undefined, "<z>a&lt;</z>"],
    ["with elements", [z({ children: ["a", z({}), "b"] })], undefined, "<z>a<z/>b</z>"],
    ["with attributes", [z({ attributes: [{ name: "a", value: "b" }] })], undefined, '<z a="b"/>'],
    ["with a name that is none", [{ name: "1 <" }], undefined, "<_1__/>"],
    ["in no namespace, in a format of none", [z({ namespace: "", children: [z({})] })], undefined, "<z><z/></z>"],
    ["in no namespace, in a format with one", [z({ children: [z({})] })], "urn:own", '<z xmlns=""><z/></z>'],
    [
      "in the format's",
      [z({ namespace: "urn:own", children: [z({ namespace: "urn:own" })] })],
      "urn:own",
      "<z><z/></z>",
    ],
    [
      "in one without a prefix, which needs one: by its place it would be the format's own",
      [z({ namespace: "urn:&", prefix: "", children: [z({ namespace: "urn:&" }), z({})] })],
      undefined,
      '<ns:z><z xmlns="urn:&amp;"/><z/></ns:z>',
    ],
    [
      "with a prefix, whose content is in what is around it",
      [z({ namespace: "urn:x", prefix: "x", children: [z({ namespace: "urn:own" }), z({})] })],
      "urn:own",
      '<x:z><z/><z xmlns=""/></x:z>',
    ],
  ])("%s", (_, extensions, coreUri, xml) =>
    expect(inChannel({ extensions }, { coreUri })).toContain(`<channel>${xml}</channel>`),
  );
});

describe("prefixes", () => {
  const declared = (uses: [prefix: string | undefined, namespace: string][], coreUri?: string) => {
    const otherAttributes = uses.map(([prefix, namespace], i) => ({ name: `a${i}`, prefix, namespace, value: "" }));
    return /<doc([^>]*)><channel([^>]*)>/.exec(inChannel({ otherAttributes }, { coreUri }))!.slice(1);
  };
  test.each<[rule: string, uses: [string | undefined, string][], root: string, channel: string]>([
    [
      "one for each namespace",
      [
        ["p", "urn:1"],
        ["q", "urn:1"],
      ],
      ' xmlns:p="urn:1"',
      ' p:a0="" p:a1=""',
    ],
    [
      "another where the wished one is taken",
      [
        ["p", "urn:1"],
        ["p", "urn:2"],
        ["p", "urn:3"],
      ],
      ' xmlns:p="urn:1" xmlns:p1="urn:2" xmlns:p2="urn:3"',
      ' p:a0="" p1:a1="" p2:a2=""',
    ],
    ["none that begins as XML's", [["XMLish", "urn:1"]], ' xmlns:ns="urn:1"', ' ns:a0=""'],
    ["one that only holds xml", [["rxml", "urn:1"]], ' xmlns:rxml="urn:1"', ' rxml:a0=""'],
    ["never an empty one", [["", "urn:1"]], ' xmlns:_="urn:1"', ' _:a0=""'],
    ["a name", [["a b", "urn:1"]], ' xmlns:a_b="urn:1"', ' a_b:a0=""'],
    ["xml is declared nowhere", [["q", "http://www.w3.org/XML/1998/namespace"]], "", ' xml:a0=""'],
    ["the namespace's URI is escaped", [["p", '"']], ' xmlns:p="&quot;"', ' p:a0=""'],
  ])("%s", (_, uses, root, channel) => expect(declared(uses)).toEqual([root, channel]));

  test("an attribute of the format's namespace needs one all the same", () =>
    expect(
      declared(
        [
          ["p", "urn:own"],
          ["q", "urn:own"],
        ],
        "urn:own",
      ),
    ).toEqual([' xmlns="urn:own" xmlns:p="urn:own"', ' p:a0="" p:a1=""']));
});

describe("markup in an element with a type", () => {
  const content = (value: object) =>
    /<content[^>]*>(.*)<\/content>/.exec(inChannel({ items: [{ content: value }] }))![1];
  const XHTML = ' xmlns="http://www.w3.org/1999/xhtml"';
  test.each<[rule: string, value: object, xml: string]>([
    ["html is text", { type: "html", said: "<p/>" }, "&lt;p/&gt;"],
    ["none is text", { said: "<p/>" }, "&lt;p/&gt;"],
    ["html may be CDATA", { type: "html", said: "<p>a</p>" }, "<![CDATA[<p>a</p>]]>"],
    ["a type that only holds xml is text", { type: "xml/a", said: "<p/>" }, "&lt;p/&gt;"],
    ["an XML type is markup", { type: "image/svg+XML", said: "<svg/>" }, "<svg/>"],
    ["so is application/xml", { type: "application/xml", said: "<a/>" }, "<a/>"],
    ["xhtml is markup, its div declared", { type: "xhtml", said: "<div>a</div>" }, `<div${XHTML}>a</div>`],
    ["a div that closes itself", { type: "xhtml", said: "<div/>" }, `<div${XHTML}/>`],
    ["a div with attributes", { type: "xhtml", said: '<div class="a">b</div>' }, `<div${XHTML} class="a">b</div>`],
    [
      "a div that declares it already",
      { type: "xhtml", said: `<div class="a"${XHTML}>b</div>` },
      `<div class="a"${XHTML}>b</div>`,
    ],
    ["the outermost div only", { type: "xhtml", said: "<p><div>a</div></p>" }, "<p><div>a</div></p>"],
    ["what is no div", { type: "xhtml", said: "<divide>a</divide>" }, "<divide>a</divide>"],
    ["application/xhtml+xml is XHTML too", { type: "application/xhtml+xml", said: "<div/>" }, `<div${XHTML}/>`],
    ["other XML's div is its own", { type: "application/xml", said: "<div/>" }, "<div/>"],
    ["Atom 0.3 says mode", { type: "text/html", mode: "xml", said: "<div/>" }, "<div/>"],
    ["and escaped beats the type", { type: "application/xml", mode: "escaped", said: "<a/>" }, "&lt;a/&gt;"],
    ["what is not well-formed is text", { type: "xhtml", said: "<div>" }, "&lt;div&gt;"],
    ["what has no tags is text", { type: "xhtml", said: " a&amp;b" }, "&#32;a&amp;amp;b"],
    ["children follow the text", { said: "a", part: "b" }, "a<part>b</part>"],
  ])("%s", (_, value, xml) => expect(content(value)).toBe(xml));
});

test("laid out, each element has a line, but for text and what stands beside it", () => {
  const document = {
    channel: {
      title: "t",
      tags: ["a", "b"],
      group: { groups: [{ id: "1" }, { label: "c" }] },
      count: { value: 1, extensions: [{ name: "z" }] },
      extensions: [{ name: "z", children: [{ name: "y" }] }],
      x: { mood: "m", list: [{ label: "d" }], extensions: [{ name: "w" }] },
      items: [{ title: "i", content: { said: "s", part: "p" } }],
    },
  };
  expect(`${written(document, { pretty: true })}\n`).toBe(`<doc xmlns:x="urn:x">
  <channel>
    <title>t</title>
    <tag>a</tag>
    <tag>b</tag>
    <count>1
      <z/></count>
    <group>
      <group id="1"/>
      <group>
        <label>c</label>
      </group>
    </group>
    <x:mood>m</x:mood>
    <x:list>
      <x:label>d</x:label>
    </x:list>
    <w/>
    <z><y/></z>
    <item>
      <title>i</title>
      <content>s
        <part>p</part></content>
    </item>
  </channel>
</doc>
`);
});

describe("articles that come later", () => {
  const article = (extension: object) => ({ title: "a", ...extension });
  const parts = (frame?: Partial<XmlFrame>) => {
    const writer = new XmlWriter(frameOf(frame));
    const pieces = writer.pieces({ version: "1", channel: { title: "t", tags: LATER, items: LATER } });
    return { writer, pieces };
  };
  test("what is around each list is a piece", () => {
    const { writer, pieces } = parts();
    expect(pieces).toEqual(["<channel><title>t</title>", "", "</channel>"]);
    expect(writer.member(0, "b" as never)).toBe("<tag>b</tag>");
    expect(writer.member(1, article({}))).toBe("<item><title>a</title></item>");
    expect(writer.opening("")).toBe(`${HEAD}<doc version="1">`);
    expect(writer.foot()).toBe("</doc>\n");
  });
  test("before the root's tag is written, it declares what they use", () => {
    const { writer } = parts();
    expect(writer.member(1, article({ x: { mark: "m" } }))).toBe("<item><title>a</title><x:mark>m</x:mark></item>");
    expect(writer.opening("")).toBe(`${HEAD}<doc version="1" xmlns:x="urn:x">`);
  });
  test("afterwards each of them declares what it uses, and only that", () => {
    const { writer } = parts({ declare: [["y", "urn:y"]] });
    expect(writer.opening("")).toBe(`${HEAD}<doc version="1" xmlns:y="urn:y">`);
    expect(writer.member(1, article({ x: { mark: "m" }, about: "r" }))).toBe(
      `<item xmlns:rdf="${RDF}" xmlns:x="urn:x" rdf:about="r"><title>a</title><x:mark>m</x:mark></item>`,
    );
    expect(writer.member(1, article({}))).toBe("<item><title>a</title></item>");
    expect(writer.member(1, article({ x: { mark: "n" } }))).toBe(
      '<item xmlns:x="urn:x"><title>a</title><x:mark>n</x:mark></item>',
    );
    writer.opening("");
    expect(writer.member(1, article({ x: { mark: "n" } }))).toContain("xmlns:x");
  });
  test("laid out as deep as the list stands", () => {
    const { writer, pieces } = parts({ pretty: true });
    expect(pieces.at(-1)).toBe("\n  </channel>");
    expect(writer.member(1, article({}))).toBe("\n    <item>\n      <title>a</title>\n    </item>");
  });
});
