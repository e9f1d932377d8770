/** What strangers send: read within time that grows with its size, or refused with a FeedError; judged without an exception. */

import { expect, test } from "vitest";
import { isFeedError, parseFeed, validateFeed } from "../../src/index.ts";

const rss = (inside: string, before = "") =>
  `${before}<rss version="2.0"><channel><title>T</title><link>https://example.org/</link><description>D</description>${inside}</channel></rss>`;
const atom = (inside: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:x</id><title>T</title>${inside}</feed>`;
const json = (inside: string) => `{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[${inside}]}`;
const many = (count: number, one: string | ((i: number) => string)) =>
  Array.from({ length: count }, (_, i) => (typeof one === "string" ? one : one(i))).join("");
const entities = many(12, (i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`);
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));

/** Name, input. */
const INPUTS: [string, string | Uint8Array][] = [
  ["nothing", ""],
  ["one byte order mark", "\uFEFF"],
  ["half a byte order mark", new Uint8Array([0xef, 0xbb])],
  ["white space", " \n\t "],
  ["one opening bracket", "<"],
  ["a NUL", "\0"],
  ["a NUL in a title", rss("<item><title>a\0b</title></item>")],
  ["a tag cut in its name", "<rss version='2.0'><chan"],
  ["a tag cut in its attribute", '<rss version="2.0'],
  ["a comment that never ends", rss("<!-- ")],
  ["a CDATA section that never ends", rss("<item><description><![CDATA[x")],
  ["a processing instruction that never ends", "<?xml version='1.0'"],
  ["a DOCTYPE that never ends", "<!DOCTYPE rss [ <!ENTITY x 'y'"],
  ["a hundred thousand comment starts", rss("<!--".repeat(1e5))],
  ["a hundred thousand CDATA starts", rss("<![CDATA[".repeat(1e5))],
  ["a hundred thousand brackets", rss("<".repeat(1e5))],
  ["a hundred thousand ampersands", rss(`<item><title>${"&".repeat(1e5)}</title></item>`)],
  ["a hundred thousand half references", rss(`<item><title>${"&#x".repeat(1e5)}</title></item>`)],
  ["a reference of a million digits", rss(`<item><title>&#${"9".repeat(1e6)};</title></item>`)],
  ["a reference to a surrogate", rss("<item><title>&#xD800;</title></item>")],
  ["a reference beyond Unicode", rss("<item><title>&#x110000;</title></item>")],
  ["a name of a million letters", rss(`<${"n".repeat(1e6)}/>`)],
  ["an attribute of a million letters", rss(`<item a="${"v".repeat(1e6)}"/>`)],
  ["ten thousand attributes", rss(`<item ${many(1e4, (i) => `a${i}="" `)}/>`)],
  ["the same attribute ten thousand times", rss(`<item ${'a="" '.repeat(1e4)}/>`)],
  ["ten thousand namespaces", rss(`<item ${many(1e4, (i) => `xmlns:a${i}="urn:${i}" `)}/>`)],
  ["a namespace of a million letters", rss(`<x:a xmlns:x="${"u".repeat(1e6)}"/>`)],
  ["a prefix that is two", rss("<a:b:c/>")],
  ["prefixes that nobody declared", rss(many(1e4, (i) => `<p${i}:a/>`))],
  ["a hundred thousand open elements", rss("<a>".repeat(1e5))],
  ["a hundred thousand closing tags", rss("</a>".repeat(1e5))],
  ["elements closed in the wrong order", rss("<a><b>".repeat(1e3) + "</a></b>".repeat(1e3))],
  ["a hundred thousand empty items", rss("<item/>".repeat(1e5))],
  ["a hundred thousand unknown elements", rss(many(1e5, (i) => `<n${i}/>`))],
  ["a hundred thousand unknown elements in an item", rss(`<item>${many(1e5, (i) => `<n${i}/>`)}</item>`)],
  ["a hundred thousand entries' strangers", atom(many(1e5, (i) => `<n${i}/>`))],
  ["a hundred thousand titles", rss(`<item>${"<title>t</title>".repeat(1e5)}</item>`)],
  ["a hundred thousand guids that are one", rss("<item><guid>g</guid></item>".repeat(1e5))],
  ["a hundred thousand categories", rss(`<item>${"<category>c</category>".repeat(1e5)}</item>`)],
  ["a hundred thousand links", atom('<link href="/a"/>'.repeat(1e5))],
  ["billion laughs", rss("<item><title>&e12;</title></item>", `<!DOCTYPE rss [<!ENTITY e0 "ha">${entities}]>`)],
  ["billion laughs in an attribute", rss('<item a="&e12;"/>', `<!DOCTYPE rss [<!ENTITY e0 "ha">${entities}]>`)],
  ["an entity that names itself", rss("<item><title>&a;</title></item>", '<!DOCTYPE rss [<!ENTITY a "&a;">]>')],
  [
    "a file as an entity",
    rss("<item><title>&a;</title></item>", '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
  ],
  ["ten thousand entities", rss("", `<!DOCTYPE rss [${many(1e4, (i) => `<!ENTITY a${i} "x">`)}]>`)],
  ["a date of a million digits", rss(`<item><pubDate>${"9".repeat(1e6)}</pubDate></item>`)],
  ["a date of a hundred thousand words", rss(`<item><pubDate>${"Mon, ".repeat(1e5)}</pubDate></item>`)],
  ["a byline of a hundred thousand names", rss(`<item><author>${"A and ".repeat(1e5)}</author></item>`)],
  ["an address of a hundred thousand parentheses", rss(`<item><author>${"a@b (".repeat(1e5)}</author></item>`)],
  ["an enclosure of 10^400 bytes", rss(`<item><enclosure url="/a" type="a/b" length="1${"0".repeat(400)}"/></item>`)],
  ["links that run code", rss("<item><link>java\nscript:alert(1)</link></item>")],
  ["a base that is no address", atom('<entry xml:base="http://[" ><link href="a"/></entry>')],
  ["HTML of a hundred thousand open tags", rss(`<item><description>${"&lt;b&gt;".repeat(1e5)}</description></item>`)],
  ["HTML of a hundred thousand brackets", rss(`<item><description>${"&lt;".repeat(1e5)}</description></item>`)],
  ["XHTML nested a thousand deep", atom(`<entry><content type="xhtml">${"<div>".repeat(1e3)}</content></entry>`)],
  ["ten thousand nested outlines", `<opml version="2.0"><body>${'<outline text="a">'.repeat(1e4)}</body></opml>`],
  ["UTF-16 of an odd number of bytes", utf16(rss("<item><title>x</title></item>")).slice(0, -3)],
  ["UTF-16 that says UTF-8", utf16(`<?xml version="1.0" encoding="utf-8"?>${rss("")}`)],
  ["UTF-8 cut in a letter", new Uint8Array(Buffer.from(rss("<item><title>é"))).slice(0, -1)],
  ["overlong UTF-8", new Uint8Array([...Buffer.from(rss("<item><title>")), 0xc0, 0xbc, 0xe0, 0x80, 0xbc])],
  ["an encoding nobody knows", new Uint8Array(Buffer.from(`<?xml version="1.0" encoding="x-klingon"?>${rss("")}`))],
  ["a document of another kind", "<svg xmlns='http://www.w3.org/2000/svg'/>"],
  ["a page of HTML", "<!doctype html><html><head><title>x</title></head><body><p>x<br></body></html>"],
  ["JSON cut in a string", json('{"id":"1","content_text":"x').slice(0, -2)],
  ["JSON of a hundred thousand arrays", json("[".repeat(1e5) + "]".repeat(1e5))],
  ["JSON of a hundred thousand objects", json(`${'{"a":'.repeat(1e5)}1${"}".repeat(1e5)}`)],
  ["JSON of a hundred thousand unknown objects", json(`{"id":"1","_x":${'{"a":'.repeat(1e5)}1${"}".repeat(1e5)}}`)],
  ["JSON of a hundred thousand items", json(`{"id":"1"}${',{"id":"1"}'.repeat(1e5)}`)],
  ["JSON whose items are none", '{"version":"https://jsonfeed.org/version/1.1","items":{"length":4294967295}}'],
  [
    "JSON whose members are a prototype's",
    json('{"id":"1","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  ],
  ["JSON whose members are named like methods", json('{"id":"1","toString":1,"hasOwnProperty":2,"valueOf":{}}')],
  [
    "JSON of numbers beyond numbers",
    json('{"id":1e400,"attachments":[{"url":"/a","mime_type":"a/b","size_in_bytes":-1e400}]}'),
  ],
  ["JSON of lone surrogates", json('{"id":"\\ud800","content_text":"\\udfff"}')],
  ["JSON that is one string", '"<rss version=\\"2.0\\">"'],
];

test.each(INPUTS)("%s: a feed or a FeedError, and a report", (_, input) => {
  let result: unknown;
  try {
    result = parseFeed(input);
  } catch (error) {
    if (!isFeedError(error)) throw error;
  }
  expect(JSON.stringify(result) ?? "").not.toMatch(/polluted|root:x:0/);
  expect(validateFeed(input).diagnostics).toBeInstanceOf(Array);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});
