/** Names that XML reserves are declared by no document, wherever they come from; elements of no namespace have a home. */
import { XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import {
  convertFeed,
  createFeed,
  type Diagnostic,
  encodeAtom,
  encodeRss,
  type FeedInput,
  generateAtom,
  generateJsonFeed,
  generateRdf,
  generateRss,
  namespace,
  one,
  parseAtom,
  parseFeed,
  parseRss,
  sameFeed,
  text,
  validateFeed,
  type XmlElement,
} from "../../src/index.ts";
import { checkWellFormed } from "../../src/scan/well-formed.ts";

const XMLNS = "http://www.w3.org/2000/xmlns/";
const XML = "http://www.w3.org/XML/1998/namespace";
const GENERATORS = { rss: generateRss, atom: generateAtom, rdf: generateRdf, json: generateJsonFeed };
const FORMATS = Object.keys(GENERATORS) as (keyof typeof GENERATORS)[];

const feedWith = (tree: XmlElement): FeedInput => ({
  title: "T",
  url: "https://e.org/",
  updated: "2023-03-21T11:09:00Z",
  articles: [{ title: "a", url: "https://e.org/1", extensions: [tree] }],
});

const tagsOf = (text: string) => (text.match(/<[^<>]+>/g) ?? []).join("");

/** XML that a reader with namespaces takes: no prefix undeclared, nothing reserved declared. */
function expectXml(text: string): void {
  expect(checkWellFormed(text)).toBeUndefined();
  expect(XMLValidator.validate(text)).toBe(true);
  for (const [, prefix, uri] of tagsOf(text).matchAll(/\sxmlns(?::([^=\s]+))?="([^"]*)"/g)) {
    expect(uri).not.toBe(XMLNS);
    expect(uri).not.toBe(XML);
    expect(prefix ?? "").not.toMatch(/^xml/i);
    if (prefix !== undefined) expect(uri).not.toBe("");
  }
}

const REFUSED: readonly (readonly [string, XmlElement])[] = [
  ["an element in the namespace of declarations", { name: "a", namespace: XMLNS, prefix: "p" }],
  ["one without a prefix", { name: "a", namespace: XMLNS }],
  ["one deep inside", { name: "b", namespace: "urn:x", children: [{ name: "a", namespace: ` ${XMLNS}` }] }],
  ["an attribute", { name: "a", namespace: "urn:x", attributes: [{ name: "b", namespace: XMLNS, value: "evil" }] }],
];
test.each(REFUSED)("%s is refused, and left out with repair", (_, tree) => {
  for (const format of FORMATS) {
    expect(() => GENERATORS[format](feedWith(tree))).toThrow(
      expect.objectContaining({ diagnostics: [expect.objectContaining({ code: "invalid-namespace" })] }),
    );
    const notes: Diagnostic[] = [];
    const written = GENERATORS[format](feedWith(tree), { repair: true, onNote: (note) => notes.push(note) });
    expect(notes.map(({ code }) => code)).toEqual(["invalid-namespace"]);
    if (format !== "json") expectXml(written);
  }
  const document = { channel: { title: "T", extensions: [tree] } };
  expect(() => encodeRss(document as never)).toThrow("reserves");
  expectXml(encodeRss(document as never, { repair: true }));
});

const WRITTEN: readonly (readonly [string, XmlElement])[] = [
  ["an element in XML's namespace", { name: "a", namespace: XML }],
  ["one with a prefix of its own", { name: "a", namespace: XML, prefix: "p", children: ["b"] }],
  [
    "an attribute in XML's namespace",
    { name: "a", namespace: "urn:x", attributes: [{ name: "lang", namespace: XML, prefix: "q", value: "en" }] },
  ],
  ["the prefix xml for another namespace", { name: "a", namespace: "urn:x", prefix: "xml" }],
  ["the prefix xmlns", { name: "a", namespace: "urn:x", prefix: "xmlns" }],
  ["the prefix XMLfoo", { name: "a", namespace: "urn:x", prefix: "XMLfoo" }],
  [
    "an attribute in the namespace of no name",
    { name: "a", namespace: "urn:x", attributes: [{ name: "b", namespace: "", value: "c" }] },
  ],
  ["an element called xmlns", { name: "xmlns", namespace: "urn:x" }],
];
test.each(WRITTEN)("%s is written so that it can be read, and comes back", (_, tree) => {
  const feed = createFeed(feedWith(tree));
  for (const format of FORMATS) {
    const written = GENERATORS[format](feed);
    if (format !== "json") expectXml(written);
    expect(sameFeed(createFeed(parseFeed(written).feed), feed)).toBe(true);
  }
  expectXml(encodeRss({ channel: { title: "T", extensions: [tree] } } as never));
});

test("namespaces that differ in what no document can hold are one", () => {
  const attributes = [
    { name: "b", namespace: "urn:x", value: "1" },
    { name: "b", namespace: "urn:x\u0001", value: "2" },
  ];
  expectXml(
    encodeRss({ channel: { title: "T", extensions: [{ name: "a", namespace: "urn:y", attributes }] } } as never),
  );
});

test.each([
  ["xmlns:p", XMLNS],
  ["xmlns", XMLNS],
  ["xmlns", XML],
  ["xmlns:xml", "urn:x"],
  ["xmlns:xmlns", "urn:x"],
])('%s="%s", which no document may say, is passed over', (declaration, uri) => {
  const source = `<rss version="2.0" ${declaration}="${uri}"><channel><title>T</title><link>https://e.org/</link><description>d</description><item><title>a</title><p:b/><xmlns:c p:d="1" xml:lang="en"/></item></channel></rss>`;
  expect(parseFeed(source).feed.title).toBe("T");
  for (const format of ["rss", "atom", "rdf"] as const)
    expectXml(convertFeed(source, format, { updated: new Date(0) }));
  expectXml(encodeRss(parseRss(source)));
});

test.each([
  ["a prefix for nothing", '<a xmlns:p=""/>'],
  ["the prefix xml for something else", '<a xmlns:xml="urn:x"/>'],
  ["the prefix xmlns", '<a xmlns:xmlns="urn:x"/>'],
  ["an element with the prefix xmlns", "<xmlns:a/>"],
  ["the namespace of declarations", `<a xmlns="${XMLNS}"/>`],
  ["XML's namespace as the default", `<a xmlns="${XML}"/>`],
  ["two attributes that mean the same", '<a xmlns:p="urn:x" xmlns:q="urn:x" p:b="" q:b=""/>'],
  ["two colons", '<a:b:c xmlns:a="urn:x"/>'],
  ["a colon first", "<:a/>".replace("<:", "<_:")],
  ["a character that XML does not hold", "<a>&#0;</a>"],
  ["half a character", "<a>&#xd800;</a>"],
  ["white space of another script between attributes", '<a\u00a0b="c"/>'],
])("Atom's XML with %s stands as text", (_, markup) => {
  const document = parseAtom(
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="application/xml">a</content></entry></feed>',
  );
  document.entries![0]!.content!.value = markup;
  expectXml(encodeAtom(document));
});

describe("a program's own namespace", () => {
  const declare = (uri: string) => () => namespace({ prefix: "p", uris: [uri], spec: "urn:x", item: { a: one(text) } });
  test.each([XMLNS, XML, ` ${XMLNS} `])("%s is refused", (uri) => expect(declare(uri)).toThrow("XML reserves"));
});

test("an element of RSS that no table knows has a home that is valid in every format", () => {
  const source = `<rss version="2.0"><channel><title>T</title><link>https://e.org/</link><description>d</description><item><title>a</title><link>https://e.org/1</link><image><url>u</url>b<c d="e"/></image><x:y xmlns:x="urn:x"><z>w</z></x:y></item></channel></rss>`;
  const feed = createFeed(parseFeed(source).feed, { updated: new Date(0) });
  for (const format of FORMATS) {
    const written = GENERATORS[format](feed);
    expect(validateFeed(written).diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(sameFeed(createFeed(parseFeed(written).feed), feed)).toBe(true);
    if (format !== "json") expect(written).not.toMatch(/<(?:image><url>u|z>)/);
  }
  // A document says what it said.
  expect(encodeRss(parseRss(source))).toContain("<image><url>u</url>b<c d=");
});
