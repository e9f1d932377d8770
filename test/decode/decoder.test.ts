/** What a document says, row by row: the values, and what no row holds beside them; whole, a character at a time, and as bytes. */
import { describe, expect, test } from "vitest";
import { Decoder, type Finding } from "../../src/decode/decoder.ts";
import { Resolver, Scope } from "../../src/decode/scope.ts";
import type { ScanLimits } from "../../src/scan/events.ts";
import { Scanner } from "../../src/scan/scanner.ts";
import { readInPlace } from "../../src/scan/utf8.ts";
import { html } from "../../src/table/codecs/html.ts";
import { integer } from "../../src/table/codecs/integer.ts";
import { text } from "../../src/table/codecs/text.ts";
import { url } from "../../src/table/codecs/url.ts";
import { planOf, registryOf } from "../../src/table/plan.ts";
import { attr, body, element, many, namespace, one, resource, self } from "../../src/table/words.ts";

/** A format with every kind of row. Made anew each time, so that a mutant is at work while the table is compiled. */
function rootOf(coreUri: string | undefined) {
  const person = element({ name: one(text), home: one(url), born: one(integer) });
  const group = element({
    id: one(attr(integer), "id"),
    to: one(attr(url)),
    x: one(attr(text), "x:mark"),
    label: one(text),
    groups: many(self, "group"),
  });
  const count = element({ unit: one(attr(text)), value: one(body(integer)), person: one(person) });
  const prose = element({ type: one(attr(text)), said: one(body(html)), part: one(text) });
  const target = element({ rel: one(attr(text)), href: one(body(url)) });
  const item = element(
    { about: one(attr(text), "rdf:about"), title: one(text), group: one(group), prose: one(prose) },
    "item",
  );
  const channel = element(
    {
      title: one(text),
      tags: many(text, "tag"),
      sizes: many(integer, "size"),
      link: one(url),
      place: one(resource(url), "place"),
      html: one(html),
      count: one(count),
      group: one(group),
      target: one(target),
      seen: one(text, "x:seen"),
      bare: one(text, ":bare"),
      person: many(person, "person"),
      items: many(item, "item"),
    },
    "feed",
  );
  const x = namespace({
    prefix: "x",
    uris: ["urn:x"],
    feed: { mood: one(text), size: one(integer), link: one(url), list: many(group, "list") },
    item: { mark: one(text), title: one(text) },
  });
  const registry = registryOf([x]);
  const core = { key: " own", prefix: "", alias: "own", uri: "urn:own", feed: planOf(channel), item: planOf(item) };
  const plan = planOf(element({ version: one(attr(text)), channel: one(channel) }));
  const scope = new Scope(new Resolver(registry, core, new Set(coreUri === undefined ? [] : [coreUri])));
  return { plan, core, scope };
}

interface Options {
  coreUri?: string;
  unsafeUrls?: boolean;
}

/** The document, and each finding: its code, where it is, and what of the source it is about. */
function readBy(scan: (scanner: Scanner) => void, { coreUri, unsafeUrls = false }: Options) {
  const findings: Finding[] = [];
  const items: unknown[] = [];
  const decoder = new Decoder({
    chooseRoot: () => rootOf(coreUri),
    unsafeUrls,
    unsafeMarkup: false,
    report: (finding) => findings.push(finding),
    onItem: (slot, value, owner) => items.push([slot.key, value, Object.keys(owner).length > 0]),
  });
  const scanner = new Scanner(decoder);
  decoder.scanner = scanner;
  scan(scanner);
  return { document: decoder.document, findings, items };
}

function read(xml: string, options: Options = {}) {
  const whole = readBy((scanner) => scanner.scan(xml), options);
  const chunked = readBy((scanner) => {
    for (const unit of xml.split("")) scanner.write(unit);
    scanner.end();
  }, options);
  expect(chunked).toStrictEqual(whole);
  const bytes = readBy((scanner) => scanner.scanBytes(readInPlace(new TextEncoder().encode(xml))!), options);
  expect(bytes.document).toEqual(whole.document);
  return whole;
}

const told = (xml: string, { findings }: { findings: readonly Finding[] }) =>
  findings.map(({ code, path, offset, length }) => [code, path, xml.slice(offset, offset + length)]);

const inChannel = (content: string) => `<doc xmlns:x="urn:x"><channel>${content}</channel></doc>`;

describe("rows", () => {
  test.each<[rule: string, content: string, channel: object]>([
    ["text", "<title>a</title>", { title: "a" }],
    ["without its outer white space", "<title> \n\ta b\r\n</title>", { title: "a b" }],
    ["but with references to it", "<title> &#32;a&#10; </title>", { title: " a\n" }],
    ["of white space alone", "<title> \n </title>", { title: "" }],
    ["of nothing", "<title/><tag></tag>", { title: "", tags: [""] }],
    ["in CDATA alone", "<title><![CDATA[&amp;]]></title>", { title: "&amp;" }],
    ["after one with tags in it", "<title>a<b/></title><tag>&amp; <!-- -->b</tag>", { title: "a<b/>", tags: ["& b"] }],
    ["that looks like a link", "<title>javascript:a</title>", { title: "javascript:a" }],
    ["in CDATA", "<title> <![CDATA[a &amp; <b>]]> </title>", { title: "a &amp; <b>" }],
    ["in pieces", "<title>a &amp; <![CDATA[b &amp; ]]><!-- c -->d</title>", { title: "a & b &amp; d" }],
    ["in CDATA with space around it", "<title>\n<![CDATA[ \n]]> <![CDATA[ a ]]>\n</title>", { title: "a" }],
    [
      "with elements in it: their tags are text",
      "<title>a <b c='d'>e</b> <br/> &amp;</title>",
      { title: 'a <b c="d">e</b> <br/> &amp;' },
    ],
    ["any number", "<tag>a</tag><tag>b</tag>", { tags: ["a", "b"] }],
    ["a number", "<size>7</size>", { sizes: [7] }],
    ["whatever the letters' case", "<TITLE>a</TITLE>", { title: "a" }],
    [
      "nested",
      "<group id='1'><label>a</label><group/><group><label>b</label></group></group>",
      { group: { id: 1, label: "a", groups: [{}, { label: "b" }] } },
    ],
    ["an attribute of another namespace by its prefix in the table", "<group x:mark='a'/>", { group: { x: "a" } }],
    ["an attribute whatever its case", "<group ID='1'/>", { group: { id: 1 } }],
    ["an element of another namespace", "<x:seen>a</x:seen>", { seen: "a" }],
    ["text of an element with rows", "<count unit='m'> 7 </count>", { count: { unit: "m", value: 7 } }],
    ["before its children", "<count>7<person/></count>", { count: { value: 7, person: {} } }],
    ["none", "<count> </count><target/>", { count: {}, target: {} }],
    [
      "markup of an element with rows",
      "<item><prose type='html'>a <b>c</b></prose></item>",
      { items: [{ prose: { type: "html", said: "a <b>c</b>" } }] },
    ],
    [
      "whose own children are rows all the same",
      "<item><prose>a<part>b</part></prose></item>",
      { items: [{ prose: { said: "a", part: "b" } }] },
    ],
    ["a URL", "<link> http://a/ </link>", { link: "http://a/" }],
    ["a resource", "<place rdf:resource='a'/>", { place: "a" }],
    ["or its text", "<place>a</place>", { place: "a" }],
    [
      "resource before text",
      "<place resource='a' b='c'>d</place>",
      { place: "a", attributesOf: [{ of: "place", at: 0, attributes: [{ name: "b", value: "c" }] }] },
    ],
    [
      "typed extensions",
      "<x:mood>a</x:mood><x:list id='1'><x:label>b</x:label></x:list>",
      { x: { mood: "a", list: [{ id: 1, label: "b" }] } },
    ],
    ["whatever their case", "<x:MOOD>a</x:MOOD>", { x: { mood: "a" } }],
    [
      "of an article",
      "<item><title>a</title><x:title>b</x:title><x:mark>c</x:mark></item>",
      { items: [{ title: "a", x: { title: "b", mark: "c" } }] },
    ],
  ])("%s", (_, content, channel) => {
    const xml = inChannel(content);
    const { document, findings } = read(xml);
    expect(document).toStrictEqual({ channel });
    expect(findings.filter(({ code }) => !/undeclared|unclosed/.test(code))).toEqual([]);
  });

  test("attributes of the root", () =>
    expect(read("<doc version=' 2 ' other='a' xmlns='urn:z'/>").document).toStrictEqual({
      version: " 2 ",
      otherAttributes: [{ name: "other", value: "a" }],
    }));

  test("text of a resource that is no RDF is its own", () =>
    expect(read(inChannel("<title resource='a'>b</title>")).document).toStrictEqual({
      channel: { title: "b", attributesOf: [{ of: "title", at: 0, attributes: [{ name: "resource", value: "a" }] }] },
    }));
});

describe("what no row holds is kept", () => {
  test.each<[rule: string, content: string, channel: object]>([
    ["an unknown element", "<z/>", { extensions: [{ name: "z" }] }],
    [
      "with its attributes",
      "<z a='1' x:b='&amp;' xmlns:q='urn:q'/>",
      {
        extensions: [
          {
            name: "z",
            attributes: [
              { name: "a", value: "1" },
              { name: "b", namespace: "urn:x", prefix: "x", value: "&" },
            ],
          },
        ],
      },
    ],
    [
      "and what is in it",
      "<z>a &lt;<y>b</y><![CDATA[&lt;]]>c</z>",
      { extensions: [{ name: "z", children: ["a <", { name: "y", children: ["b"] }, "&lt;c"] }] },
    ],
    [
      "layout between its elements is none of it",
      "<z> <y/> <y/>\n</z>",
      { extensions: [{ name: "z", children: [{ name: "y" }, { name: "y" }] }] },
    ],
    ["nor blanks alone", "<z> \n</z>", { extensions: [{ name: "z" }] }],
    [
      "but blanks beside text are",
      "<z>a <y/> </z>",
      { extensions: [{ name: "z", children: ["a ", { name: "y" }, " "] }] },
    ],
    [
      "of a namespace nobody knows",
      "<z xmlns='urn:z'/><q:z xmlns:q='urn:q'/>",
      {
        extensions: [
          { name: "z", namespace: "urn:z" },
          { name: "z", namespace: "urn:q", prefix: "q" },
        ],
      },
    ],
    ["an unknown element of a known one", "<x:z/>", { extensions: [{ name: "z", namespace: "urn:x", prefix: "x" }] }],
    [
      "a second one where one may be",
      "<title>a</title><title>b</title>",
      { title: "a", extensions: [{ name: "title", children: ["b"] }] },
    ],
    [
      "a second group too",
      "<group/><group id='1'/>",
      { group: {}, extensions: [{ name: "group", attributes: [{ name: "id", value: "1" }] }] },
    ],
    [
      "a second one of an extension",
      "<x:mood>a</x:mood><x:mood>b</x:mood>",
      { x: { mood: "a" }, extensions: [{ name: "mood", namespace: "urn:x", prefix: "x", children: ["b"] }] },
    ],
    [
      "an extension's element in an element that is no host",
      "<group><x:mood>a</x:mood></group>",
      { group: { extensions: [{ name: "mood", namespace: "urn:x", prefix: "x", children: ["a"] }] } },
    ],
    [
      "beside the nearest rows",
      "<group><group><z/></group></group>",
      { group: { groups: [{ extensions: [{ name: "z" }] }] } },
    ],
    [
      "an element inside one of a typed extension",
      "<x:list><z/></x:list>",
      { x: { list: [{ extensions: [{ name: "z" }] }] } },
    ],
    [
      "unknown attributes",
      "<group a='1' x:b='2'/>",
      {
        group: {
          otherAttributes: [
            { name: "a", value: "1" },
            { name: "b", namespace: "urn:x", prefix: "x", value: "2" },
          ],
        },
      },
    ],
    [
      "a second spelling of an attribute",
      "<group id='1' ID='2'/>",
      { group: { id: 1, otherAttributes: [{ name: "ID", value: "2" }] } },
    ],
    [
      "attributes on text, of the row and occurrence",
      "<tag>a</tag><tag y='1'>b</tag><title z='2' xmlns:q='urn:q'>cd</title>",
      {
        tags: ["a", "b"],
        title: "cd",
        attributesOf: [
          { of: "tags", at: 1, attributes: [{ name: "y", value: "1" }] },
          { of: "title", at: 0, attributes: [{ name: "z", value: "2" }] },
        ],
      },
    ],
    [
      "text where none belongs",
      " a &amp; <title/> <![CDATA[ b ]]>\n<group>c</group>",
      { title: "", unmappedText: "a & b", group: { unmappedText: "c" } },
    ],
    ["no blanks where none belong", " \t\n\r <![CDATA[ ]]> ", {}],
    ["nor ones that are referred to", "&#32;", {}],
    [
      "an empty value with attributes",
      "<size a='1'/>",
      { extensions: [{ name: "size", attributes: [{ name: "a", value: "1" }] }] },
    ],
    ["an empty value without: nothing", "<size/><x:size/>", {}],
    ["a name of nothing, and no link", "<link/>", {}],
  ])("%s", (_, content, channel) => expect(read(inChannel(content)).document).toStrictEqual({ channel }));
});

describe("is told", () => {
  test.each<[rule: string, content: string, channel: object, findings: string[][]]>([
    [
      "a value that cannot be read",
      "<size>x</size>",
      { extensions: [{ name: "size", children: ["x"] }] },
      [["unreadable-value", "doc/channel/size", "x"]],
    ],
    [
      "with its attributes",
      "<size a='1'>x</size>",
      { extensions: [{ name: "size", attributes: [{ name: "a", value: "1" }], children: ["x"] }] },
      [["unreadable-value", "doc/channel/size", "x"]],
    ],
    [
      "of an extension, of which nothing is left then",
      "<x:size>x</x:size>",
      { extensions: [{ name: "size", namespace: "urn:x", prefix: "x", children: ["x"] }] },
      [["unreadable-value", "doc/channel/x:size", "x"]],
    ],
    [
      "but for what else it has",
      "<x:mood>a</x:mood><x:size>x</x:size>",
      { x: { mood: "a" }, extensions: [{ name: "size", namespace: "urn:x", prefix: "x", children: ["x"] }] },
      [["unreadable-value", "doc/channel/x:size", "x"]],
    ],
    [
      "an attribute that cannot be read",
      "<group id='x'/>",
      { group: { otherAttributes: [{ name: "id", value: "x" }] } },
      [["unreadable-value", "doc/channel/group", "x"]],
    ],
    ["none that is empty", "<group id=''/>", { group: {} }, []],
    ["text that cannot be read of an element with rows", "<count>x</count>", { count: { unmappedText: "x" } }, []],
    ["a link that runs code", "<link>javascript:a</link>", {}, [["unsafe-url", "doc/channel/link", "javascript:a"]]],
    ["of an extension", "<x:link>javascript:a</x:link>", {}, [["unsafe-url", "doc/channel/x:link", "javascript:a"]]],
    [
      "in an attribute",
      "<group to='javascript:a'/>",
      { group: {} },
      [["unsafe-url", "doc/channel/group", "javascript:a"]],
    ],
    [
      "in the text of an element with rows",
      "<target>javascript:a</target>",
      { target: {} },
      [["unsafe-url", "doc/channel/target", ""]],
    ],
    [
      "with attributes that still say something",
      "<link a='1'>javascript:a</link>",
      {},
      [["unsafe-url", "doc/channel/link", "javascript:a"]],
    ],
    [
      "which of several",
      "<person/><person><born>x</born></person>",
      { person: [{}, { extensions: [{ name: "born", children: ["x"] }] }] },
      [["unreadable-value", "doc/channel/person[2]/born", "x"]],
    ],
    [
      "but of text only the name",
      "<size>1</size><size>x</size>",
      { sizes: [1], extensions: [{ name: "size", children: ["x"] }] },
      [["unreadable-value", "doc/channel/size", "x"]],
    ],
    [
      "a prefix that is not declared, once",
      "<q:a/><q:b/><r:c/>",
      {
        extensions: ["q:a", "q:b", "r:c"].map((name) => ({
          name: name.slice(2),
          prefix: name[0],
          namespace: `urn:feedwright:undeclared:${name[0]}`,
        })),
      },
      [
        ["undeclared-prefix", "doc/channel", "<q:a"],
        ["undeclared-prefix", "doc/channel", "<r:c"],
      ],
    ],
    [
      "what the scanner mended",
      "<title>a & b</title>",
      { title: "a & b" },
      [["bare-ampersand", "doc/channel/title", "&"]],
    ],
    [
      "no empty value, whatever its attributes",
      "<size a='1'/>",
      { extensions: [{ name: "size", attributes: [{ name: "a", value: "1" }] }] },
      [],
    ],
  ])("%s", (_, content, channel, findings) => {
    const xml = inChannel(content);
    const answer = read(xml);
    expect(answer.document).toStrictEqual({ channel });
    expect(told(xml, answer)).toEqual(findings);
    expect(answer.findings.every(({ severity }) => severity === "warning")).toBe(true);
  });

  test("with the element", () => {
    const elements = (content: string) => read(inChannel(content)).findings.map(({ params }) => params.element);
    expect(elements("<q:a/><size>x</size><link>data:a</link>")).toEqual(["q:a", "size", "link"]);
  });

  test("a link that runs code is kept for who asks for it", () =>
    expect(read(inChannel("<link>javascript:a</link>"), { unsafeUrls: true })).toMatchObject({
      document: { channel: { link: "javascript:a" } },
      findings: [],
    }));

  test("with the beginning of what could not be read", () => {
    const of = (value: string) => read(inChannel(`<size>${value}</size>`)).findings[0]!.params.value;
    expect([of("x".repeat(80)), of("x".repeat(81))]).toEqual(["x".repeat(80), `${"x".repeat(80)}…`]);
    const { params } = read(inChannel(`<link>javascript:${"x".repeat(100)}</link>`)).findings[0]!;
    expect(params.value).toBe(`javascript:${"x".repeat(69)}`);
  });

  test("in words that name what it is about", () => {
    const messages = (content: string) => read(inChannel(content)).findings.map(({ message }) => message);
    expect(messages("<q:a/>")).toEqual([expect.stringContaining('xmlns:q="urn:feedwright:undeclared:q"')]);
    expect(messages("<title><!-- a</title>")[0]).toBe("unclosed comment");
    expect(messages("<title a='1' a='2'/>")).toEqual(["duplicate attribute: a"]);
    expect(messages("<title>&nosuch;</title>")).toEqual(["unknown entity: &nosuch;"]);
    expect(messages("<size>x</size>")).toEqual([expect.stringContaining("integer")]);
  });
});

describe("articles", () => {
  test("are told of as they close, where the format has them", () => {
    const { items } = read(inChannel("<item><title>a</title></item><person/><item/>"));
    expect(items).toEqual([
      ["items", { title: "a" }, true],
      ["items", {}, true],
    ]);
  });
  test("that were not closed do not swallow the next", () =>
    expect(read(inChannel("<item><title>a</title><item><title>b</title></item></item>")).document).toStrictEqual({
      channel: { items: [{ title: "a" }, { title: "b" }] },
    }));
  test("of another namespace in one are no next", () =>
    expect(read(inChannel("<item><x:item/></item>")).document).toStrictEqual({
      channel: { items: [{ extensions: [{ name: "item", namespace: "urn:x", prefix: "x" }] }] },
    }));
  test("nor are other elements that are unknown there", () =>
    expect(read(inChannel("<item><items/></item>")).document).toStrictEqual({
      channel: { items: [{ extensions: [{ name: "items" }] }] },
    }));
});

describe("the format's own namespace", () => {
  const inOwn = (content: string) =>
    `<doc xmlns="urn:own" xmlns:x="urn:x" xmlns:o="urn:own"><channel>${content}</channel></doc>`;
  const options = { coreUri: "urn:own" };
  test.each<[rule: string, content: string, channel: object]>([
    ["is that of rows", "<title>a</title>", { title: "a" }],
    ["whatever the prefix", "<o:title>a</o:title>", { title: "a" }],
    ["of attributes too, as of their element", "<o:group o:id='1'/>", { group: { id: 1 } }],
    [
      "but not where the attribute's is another",
      "<o:group x:id='1'/>",
      { group: { otherAttributes: [{ name: "id", namespace: "urn:x", prefix: "x", value: "1" }] } },
    ],
    ["rows of an element in no namespace", "<title xmlns=''>a</title>", { title: "a" }],
    ["rows of other namespaces", "<x:seen>a</x:seen>", { seen: "a" }],
    [
      "none of another with the same local name",
      "<x:title>a</x:title>",
      { extensions: [{ name: "title", namespace: "urn:x", prefix: "x", children: ["a"] }] },
    ],
    ["a row in no namespace", "<bare xmlns=''>a</bare>", { bare: "a" }],
  ])("%s", (_, content, channel) => expect(read(inOwn(content), options).document).toStrictEqual({ channel }));
});

describe("markup in text", () => {
  const htmlOf = (content: string) =>
    (read(inChannel(`<html>${content}</html>`)).document as never as { channel: { html: string } }).channel.html;
  test.each<[rule: string, content: string, html: string]>([
    ["escaped", "&lt;p&gt;a &amp;amp; b", "<p>a &amp; b"],
    ["as elements", "<p>a</p>", "<p>a</p>"],
    ["with references, which are the markup's then", "<p>a &amp; b &lt;</p> &gt;", "<p>a &amp; b &lt;</p> &gt;"],
    ["with CDATA, which is the markup itself", "<p/><![CDATA[<b>&amp;]]>", "<p/><b>&amp;"],
    ["its outer white space removed", " a <p/> b ", "a <p/> b"],
    ["but not beside a tag", "<p/> a <p/>", "<p/> a <p/>"],
    ["whatever blanks there are", " \t\r\n<p/> ", "<p/>"],
    ["without a declaration that takes one back", "<q:p xmlns:q=''/>", "<q:p/>"],
    ["elements that close themselves", "<br/><p />", "<br/><p/>"],
    ["elements that HTML has without content", "a<br>b<img src='c'>", 'a<br>b<img src="c">'],
    ["attributes in double quotation marks", `<p a='"' b="&lt;&amp;"/>`, '<p a="&quot;" b="&lt;&amp;"/>'],
    [
      "without XHTML's prefix and declaration",
      "<h:p xmlns:h='http://www.w3.org/1999/xhtml'><h:b/></h:p>",
      "<p><b/></p>",
    ],
    ["without its declaration as the default", "<p xmlns='http://www.w3.org/1999/xhtml' a='b'/>", '<p a="b"/>'],
    ["with the declaration of another prefix", "<x:p a='b'>c</x:p>", '<x:p a="b" xmlns:x="urn:x">c</x:p>'],
    ["once", "<q:p xmlns:q='urn:q&amp;' xmlns:r='urn:r'/>", '<q:p xmlns:r="urn:r" xmlns:q="urn:q&amp;"/>'],
    ["another default namespace stays", "<svg xmlns='urn:s'/>", '<svg xmlns="urn:s"/>'],
    ["nested", "<p><b>a<i>c</i></b></p>", "<p><b>a<i>c</i></b></p>"],
    ["that is not closed", "<p><b>a</p>", "<p><b>a</b></p>"],
  ])("%s", (_, content, markup) => expect(htmlOf(content)).toBe(markup));

  test("CDATA in XHTML is text of it", () => {
    const xml = inChannel("<item><prose type='xhtml'><p/><![CDATA[<b>&]]></prose></item>");
    expect(read(xml).document).toStrictEqual({
      channel: { items: [{ prose: { type: "xhtml", said: "<p/>&lt;b>&amp;" } }] },
    });
  });
});

describe("a root that is an article", () => {
  const xml = "<item><title>a</title><item/></item>";
  const readItem = (hasListener: boolean) => {
    const items: unknown[] = [];
    const decoder = new Decoder({
      chooseRoot: () => {
        const { core, scope } = rootOf(undefined);
        return { core, scope, plan: core.item };
      },
      unsafeUrls: false,
      unsafeMarkup: false,
      report: () => {},
      ...(hasListener && { onItem: (...item) => items.push(item) }),
    });
    decoder.scanner = new Scanner(decoder);
    decoder.scanner.scan(xml);
    return { document: decoder.document, items };
  };
  test("is none of a list, nor is one in it", () =>
    expect(readItem(true)).toStrictEqual({
      document: { title: "a", extensions: [{ name: "item" }] },
      items: [],
    }));
  test("is read whether anybody is told or not", () => expect(readItem(false).document).toHaveProperty("title", "a"));
});

describe("limits", () => {
  const readWithin = (limits: Partial<ScanLimits>, chunks: Iterable<string>, inside?: "channel") => {
    const decoder = new Decoder({
      chooseRoot: () => ({ ...rootOf(undefined), ...(inside && { inside }) }),
      unsafeUrls: false,
      unsafeMarkup: false,
      report: () => {},
    });
    decoder.scanner = new Scanner(decoder, limits);
    for (const chunk of chunks) decoder.scanner.write(chunk);
    decoder.scanner.end();
  };
  const inDoc = (content: string) => `<doc><channel>${content}</channel></doc>`;
  const tooLong = { code: "limit-text" };
  test("a text that has closed counts no longer", () =>
    expect(() => readWithin({ textLength: 40 }, inDoc("<tag>a b</tag>".repeat(100)))).not.toThrow());
  test.each([
    ["of one element, in pieces", "<title>abcdefghijklmnop<!-- -->abcdefghijklmnop</title>"],
    ["of an unknown element, in pieces", "<z>abcdefghijklmnop<!-- -->abcdefghijklmnop</z>"],
    ["where none belongs, in pieces", "abcdefghijklmnop<tag/>abcdefghijklmnop"],
  ])("text %s", (_, content) => {
    expect(() => readWithin({ textLength: 30 }, [inDoc(content)])).toThrowError(expect.objectContaining(tooLong));
    expect(() => readWithin({ textLength: 45 }, [inDoc(content)])).not.toThrow();
  });
  test("comments are none of a text", () =>
    expect(() =>
      readWithin({ textLength: 30 }, [inDoc("<title><!-- abcdefghij --><!-- abcdefghij --></title>")]),
    ).not.toThrow());
  test("a root that stands in another counts as nested", () => {
    const nested = ["<doc><channel/></doc>"];
    expect(() => readWithin({ depth: 2 }, nested)).not.toThrow();
    expect(() => readWithin({ depth: 2 }, nested, "channel")).toThrowError(
      expect.objectContaining({ code: "limit-depth" }),
    );
  });
});

test("what stands outside the root is none of the document", () =>
  expect(read("a<![CDATA[b]]><doc version='1'/>c").document).toStrictEqual({ version: "1" }));
