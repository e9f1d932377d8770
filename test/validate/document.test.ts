/**
 * What is wrong with a document before its elements are looked at: XML 1.0, Namespaces in XML, RFC 7303 for media types and
 * charsets. Each row states all that is told, in order: `rule | what is marked | values`.
 */

import { describe, expect, test } from "vitest";
import { applyFixes, type ValidateOptions, validateFeed } from "../../src/index.ts";

type Input = string | Uint8Array;
/** All findings, notes included, as one line each. */
function told(input: Input, options: ValidateOptions = {}): string[] {
  const text = typeof input === "string" ? input : new TextDecoder("latin1").decode(input);
  return validateFeed(input, options).diagnostics.map(({ code, offset, length = 0, params }) => {
    const marked = offset === undefined ? "nowhere" : text.slice(offset, offset + length);
    const values = Object.entries(params).map(([key, value]) => `${key}=${value}`);
    return [code, marked, values.join(" ")].join(" | ");
  });
}

const HEAD = '<?xml version="1.0" encoding="utf-8"?>';
const FEED = (item: string) =>
  `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>a</title><link>https://example.org/</link><description>b</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/>${item}</channel></rss>`;
const ITEM = (title: string) =>
  `<item><title>${title}</title><guid>https://example.org/1</guid><description>d</description></item>`;
const RSS = FEED(ITEM("a"));
const bytes = (text: string) => new Uint8Array(Buffer.from(text, "utf8"));
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const declared = (encoding: string, rss = RSS) => latin1(`<?xml version="1.0" encoding="${encoding}"?>${rss}`);

describe("what is not well-formed", () => {
  test.each<[string, string, ...string[]]>([
    ["nothing", RSS],
    [
      "a reference to a name that only HTML has, up to its semicolon",
      FEED(ITEM("caf&eacute;")),
      "undefined-named-entity | &eacute; | value=eacute",
    ],
    ["one that nobody has", FEED(ITEM("a &nosuch; b")), "undefined-named-entity | &nosuch; | value=nosuch"],
    [
      "an ampersand by itself: no name is undefined",
      FEED(ITEM("a & b")),
      'not-well-formed |   | value=expected the name of an entity after & (an ampersand itself is &amp;), found " "',
    ],
    [
      "an end tag of another name: all of the tag is marked",
      RSS.replace("</item>", "</itme>"),
      "not-well-formed | </itme> | value=</itme> stands where </item> was expected",
    ],
    [
      "an attribute without quotation marks: its value is marked",
      RSS.replace('version="2.0"', "version=2.0"),
      'not-well-formed | 2.0 | value=expected the value of version in quotes, found "2"',
    ],
    ["text after the root", `${RSS}?`, 'not-well-formed | ? | value=nothing may follow the root element, found "?"'],
    [
      "a prefix that is not declared",
      FEED(ITEM("a").replace("<item>", "<x:a/><item>")),
      "undeclared-prefix | x:a | element=x:a prefix=x",
    ],
    ["blanks before the declaration", ` \n${HEAD}${RSS}`, "blank-before-declaration |  \n | "],
  ])("%s", (_, input, ...expected) => expect(told(input)).toEqual(expected));

  test("every name of HTML is numbered at once, where XML reads references", () => {
    const title = "&nbsp;&amp;&Eacute;<![CDATA[&nbsp;]]>&lt;<!-- &nbsp; --><?x &nbsp; ?>&quot;&eacute;&apos;&gt;";
    const text = FEED(ITEM(title));
    const mended = "&#160;&amp;&#201;<![CDATA[&nbsp;]]>&lt;<!-- &nbsp; --><?x &nbsp; ?>&quot;&#233;&apos;&gt;";
    expect(applyFixes(text, validateFeed(text).diagnostics)).toBe(FEED(ITEM(mended)));
  });

  test("behind what is never closed nothing is numbered", () => {
    const text = FEED(ITEM("&nbsp;")).replace("</rss>", "<!-- &nbsp;");
    expect(applyFixes(text, validateFeed(text).diagnostics)).toBe(text.replace("&nbsp;", "&#160;"));
  });

  test("a DOCTYPE may declare other names: only the one that is told is numbered", () => {
    const text = `<!DOCTYPE rss [<!ENTITY a "b">]>${FEED(ITEM("&nbsp;&a;&eacute;"))}`;
    expect(applyFixes(text, validateFeed(text).diagnostics)).toBe(text.replace("&nbsp;", "&#160;"));
  });

  test("rdf in no namespace is no feed", () => {
    expect(told("<rdf><channel/></rdf>")).toEqual([
      "not-a-feed | <rdf> | parent=root element=rdf value=rdf is in no namespace",
    ]);
  });
});

describe("the encoding", () => {
  test.each<[string, Input, ValidateOptions, ...string[]]>([
    ["a string has none", `<?xml version="1.0"?>${RSS}`, {}],
    ["of a string, what is declared says nothing", `<?xml version="1.0" encoding="koi8-r"?>${RSS}`, {}],
    ["UTF-8", declared("UTF-8"), {}],
    ["UTF-8, as people write it", declared("utf8"), {}],
    ["one that only looks like it", declared("utf-80"), {}, "unknown-encoding | utf-80 | value=utf-80"],
    [
      "none: the declaration is marked, where it is missing",
      bytes(`<?xml version="1.0"?>${RSS}`),
      {},
      'missing-encoding | <?xml version="1.0"?> | ',
    ],
    ["none, and no declaration", bytes(RSS), {}, "missing-encoding |  | "],
    ["said by the HTTP header", bytes(RSS), { contentType: "application/rss+xml; charset=utf-8" }],
    ["not said by it", bytes(RSS), { contentType: "application/rss+xml" }, "missing-encoding |  | "],
    ["by a mark of UTF-8", bytes(`\ufeff${RSS}`), {}],
    ["by a mark of UTF-16, little end first", new Uint8Array(Buffer.from(`\ufeff${RSS}`, "utf16le")), {}],
    ["by a mark of UTF-16, big end first", new Uint8Array(Buffer.from(`\ufeff${RSS}`, "utf16le").swap16()), {}],
    [
      "one that some parsers lack",
      declared("ISO-8859-15"),
      {},
      "nonstandard-encoding | ISO-8859-15 | value=ISO-8859-15",
    ],
    ["one that most lack", declared("ibm866"), {}, "obscure-encoding | ibm866 | value=ibm866"],
    ["one that nobody knows", declared("x-klingon"), {}, "unknown-encoding | x-klingon | value=x-klingon"],
    ["ASCII", declared("us-ascii"), {}, "nonstandard-encoding | us-ascii | value=us-ascii"],
    [
      "ASCII, with a byte that it has not",
      declared("us-ascii", FEED(ITEM("caf\xe9"))),
      {},
      "undecodable | \xe9 | encoding=us-ascii",
    ],
    ["by its short name", declared("ascii", FEED(ITEM("caf\xe9"))), {}, "undecodable | \xe9 | encoding=ascii"],
    [
      "UTF-8, with a byte of another",
      declared("utf-8", FEED(ITEM("na\xc3\xafve caf\xe9"))),
      {},
      "bad-characters | na\xc3\xafve caf\xe9 | parent=item element=title value=\xc3\xaf",
      "undecodable | \xe9 | encoding=utf-8",
    ],
    [
      "another than the HTTP header says",
      declared("utf-8"),
      { contentType: 'application/rss+xml; charset="iso-8859-1"' },
      "encoding-mismatch | utf-8 | charset=iso-8859-1 value=utf-8",
    ],
    ["the same, in capitals", declared("utf-8"), { contentType: "application/rss+xml;charset = UTF-8;q=1" }],
  ])("%s", (_, input, options, ...expected) => expect(told(input, options)).toEqual(expected));
});

describe("the media type", () => {
  const ATOM = (attributes: string, prefix = "") =>
    `<${prefix}feed ${attributes}><${prefix}title>a</${prefix}title><${prefix}id>https://example.org/</${prefix}id><${prefix}updated>2023-03-21T11:09:00Z</${prefix}updated><${prefix}author><${prefix}name>a</${prefix}name></${prefix}author><${prefix}link rel="self" href="https://example.org/feed.xml"/></${prefix}feed>`;
  const atom = ATOM('xmlns="http://www.w3.org/2005/Atom"');
  const wrong = (value: string, expected: string) =>
    `unexpected-media-type | nowhere | value=${value} expected=${expected}`;
  test.each<[string, string, string, ...string[]]>([
    ["RSS as RSS", RSS, "application/rss+xml"],
    ["RSS as XML", RSS, "application/xml; charset=utf-8"],
    ["RSS as text", RSS, " text/XML"],
    ["RSS as a page", RSS, "text/html", wrong("text/html", "application/rss+xml")],
    ["RSS as Atom", RSS, "application/atom+xml", wrong("application/atom+xml", "application/rss+xml")],
    ["Atom as Atom", atom, "application/atom+xml"],
    ["Atom as RSS", atom, "application/rss+xml", wrong("application/rss+xml", "application/atom+xml")],
    ["nothing said", RSS, ""],
  ])("%s", (_, input, contentType, ...expected) => expect(told(input, { contentType })).toEqual(expected));
});

describe("the DOCTYPE", () => {
  const NETSCAPE = "http://my.netscape.com/publish/formats/rss-0.91.dtd";
  const old = RSS.replace("2.0", "0.91").replace(
    ITEM("a"),
    "<item><title>a</title><link>https://example.org/1</link></item>",
  );
  test.each<[string, string, ...string[]]>([
    [
      "of RSS 0.91, by Netscape's address, which is gone",
      `<!DOCTYPE rss SYSTEM "${NETSCAPE}">${old}`,
      `obsolete-doctype | <!DOCTYPE rss SYSTEM "${NETSCAPE}"> | value=${NETSCAPE}`,
    ],
    ["by the address it has now", `<!DOCTYPE rss SYSTEM "http://www.rssboard.org/rss-0.91.dtd">${old}`],
    [
      "in front of RSS 2.0: the version is marked",
      `<!DOCTYPE rss SYSTEM "http://www.rssboard.org/rss-0.91.dtd">${RSS}`,
      "doctype-contradicts-version | 2.0 | value=2.0",
    ],
    ["with entities of its own", `<!DOCTYPE rss [<!ENTITY a "b">]>${RSS}`],
    [
      "with one from outside: its declaration is told",
      `<!DOCTYPE rss [<!ENTITY a "b"><!ENTITY c PUBLIC "d" "e"><!ENTITY f "g">]>${RSS}`,
      'external-entity | <!DOCTYPE rss [<!ENTITY a "b"><!ENTITY c PUBLIC "d" "e"><!ENTITY f "g">]> | value=<!ENTITY c PUBLIC "d" "e">',
    ],
    [
      "with a parameter from outside",
      `<!DOCTYPE rss [<!ENTITY % c SYSTEM "e">]>${RSS}`,
      'external-entity | <!DOCTYPE rss [<!ENTITY % c SYSTEM "e">]> | value=<!ENTITY % c SYSTEM "e">',
    ],
    [
      "that is elsewhere",
      `<!DOCTYPE rss SYSTEM "rss.dtd">${RSS}`,
      'external-entity | <!DOCTYPE rss SYSTEM "rss.dtd"> | value=rss.dtd',
    ],
  ])("%s", (_, input, ...expected) => expect(told(input)).toEqual(expected));
});

describe("the namespace of the root", () => {
  const ATOM = "http://www.w3.org/2005/Atom";
  const first = (input: string) => told(input).filter((line) => !/^missing-(?!root)/.test(line));
  test.each<[string, string, ...string[]]>([
    [
      "Atom in none: its tag is marked",
      "<feed/>",
      `missing-root-namespace | <feed/> | element=feed namespace= expected=${ATOM} prefix=`,
    ],
    [
      "Atom 0.3",
      '<feed xmlns="http://purl.org/atom/ns#"/>',
      `obsolete-namespace | http://purl.org/atom/ns# | element=feed namespace=http://purl.org/atom/ns# expected=${ATOM} prefix=`,
      "unknown-namespace | http://purl.org/atom/ns# | prefix= namespace=http://purl.org/atom/ns# element=xmlns:",
    ],
    [
      "Atom in one that nobody knows",
      '<feed xmlns="http://example.org/a"/>',
      `wrong-root-namespace | http://example.org/a | element=feed namespace=http://example.org/a expected=${ATOM} prefix=`,
      "unknown-namespace | http://example.org/a | prefix= namespace=http://example.org/a element=xmlns:",
    ],
    [
      "Atom, but for a letter",
      `<a:feed xmlns:a="${ATOM.toLowerCase()}"/>`,
      `wrong-root-namespace | ${ATOM.toLowerCase()} | element=feed namespace=${ATOM.toLowerCase()} expected=${ATOM} prefix=a`,
      `unknown-namespace | ${ATOM.toLowerCase()} | element=feed namespace=${ATOM.toLowerCase()} expected=${ATOM} prefix=a`,
      `prefixed-core | ${ATOM.toLowerCase()} | prefix=a namespace=${ATOM.toLowerCase()} element=xmlns:a`,
    ],
    [
      "Atom with a prefix",
      `<a:feed xmlns:a="${ATOM}"/>`,
      `prefixed-core | ${ATOM} | element=feed namespace=${ATOM} expected=${ATOM} prefix=a`,
    ],
    [
      "RSS 1.1 in none",
      "<Channel/>",
      "missing-root-namespace | <Channel/> | element=Channel namespace= expected=http://purl.org/net/rss1.1# prefix=",
    ],
    [
      "RDF in another",
      '<r:RDF xmlns:r="http://example.org/r"><channel xmlns="http://purl.org/rss/1.0/"/></r:RDF>',
      "wrong-root-namespace | http://example.org/r | element=RDF namespace=http://example.org/r expected=http://www.w3.org/1999/02/22-rdf-syntax-ns# prefix=r",
      "unknown-namespace | http://example.org/r | prefix=r namespace=http://example.org/r element=xmlns:r",
    ],
    [
      "RSS in one of its own",
      '<rss xmlns="http://example.org/r" version="2.0"/>',
      "wrong-root-namespace | http://example.org/r | element=rss namespace=http://example.org/r expected= prefix=",
      "unknown-namespace | http://example.org/r | prefix= namespace=http://example.org/r element=xmlns:",
    ],
    ["RSS in UserLand's, which many had", RSS.replace("<rss", '<rss xmlns="http://backend.userland.com/rss2"')],
  ])("%s", (_, input, ...expected) => expect(first(input)).toEqual(expected));
});

describe("the declarations of namespaces", () => {
  const inItem = (declarations: string) => FEED(ITEM("a")).replace("<item>", `<item ${declarations}>`);
  test.each<[string, string, ...string[]]>([
    ["one that is known, by its prefix", inItem('xmlns:dc="http://purl.org/dc/elements/1.1/"')],
    [
      "by another",
      inItem('xmlns:dublin="http://purl.org/dc/elements/1.1/"'),
      "unusual-prefix | http://purl.org/dc/elements/1.1/ | prefix=dublin namespace=http://purl.org/dc/elements/1.1/ element=xmlns:dublin preferred=dc",
    ],
    ["by one that people use too", inItem('xmlns:dct="http://purl.org/dc/terms/"')],
    [
      "by none",
      inItem('xmlns:x="http://example.org/x" xmlns:y=""').replace(' xmlns:y=""', ""),
      "unknown-namespace | http://example.org/x | prefix=x namespace=http://example.org/x element=xmlns:x",
    ],
    [
      "by the prefix of another",
      inItem('xmlns:media="http://purl.org/dc/elements/1.1/"'),
      "reserved-prefix | http://purl.org/dc/elements/1.1/ | prefix=media namespace=http://search.yahoo.com/mrss/ element=xmlns:media",
    ],
    [
      "one that nobody knows, by the prefix of one",
      inItem('xmlns:dc="http://example.org/dc"'),
      "reserved-prefix | http://example.org/dc | prefix=dc namespace=http://purl.org/dc/elements/1.1/ element=xmlns:dc",
      "unknown-namespace | http://example.org/dc | prefix=dc namespace=http://example.org/dc element=xmlns:dc",
    ],
    [
      "known, but for http or a letter",
      inItem('xmlns:dc="https://purl.org/dc/elements/1.1/"'),
      "reserved-prefix | https://purl.org/dc/elements/1.1/ | prefix=dc namespace=http://purl.org/dc/elements/1.1/ element=xmlns:dc",
    ],
    [
      "one that is no address",
      inItem('xmlns:x="a b"'),
      "unknown-namespace | a b | prefix=x namespace=a b element=xmlns:x",
      "invalid-url | a b | prefix=x namespace=a b element=xmlns:x value=a b",
    ],
    [
      "one that is no tag",
      inItem('xmlns:x="tag:a"'),
      "unknown-namespace | tag:a | prefix=x namespace=tag:a element=xmlns:x",
      "invalid-tag-uri | tag:a | prefix=x namespace=tag:a element=xmlns:x value=tag:a",
    ],
    [
      "Media RSS without its slash",
      inItem('xmlns:media="http://search.yahoo.com/mrss"'),
      "media-namespace-slash | http://search.yahoo.com/mrss | prefix=media namespace=http://search.yahoo.com/mrss element=xmlns:media",
    ],
    [
      "the wiki's old one",
      inItem('xmlns:wiki="http://www.usemod.com/cgi-bin/mb.pl?ModWiki"'),
      "obsolete-wiki-namespace | http://www.usemod.com/cgi-bin/mb.pl?ModWiki | prefix=wiki namespace=http://www.usemod.com/cgi-bin/mb.pl?ModWiki element=xmlns:wiki",
    ],
    ["XHTML, by any prefix", inItem('xmlns:x="http://www.w3.org/1999/xhtml"')],
    ["Atom, by one that begins like it", inItem('xmlns:atom10="http://www.w3.org/2005/Atom"')],
    [
      "Atom, by another",
      inItem('xmlns:a="http://www.w3.org/2005/Atom"'),
      "prefixed-core | http://www.w3.org/2005/Atom | prefix=a namespace=http://www.w3.org/2005/Atom element=xmlns:a",
    ],
    ["SVG, which has no table", inItem('xmlns:svg="http://www.w3.org/2000/svg"')],
    [
      "SVG by another prefix",
      inItem('xmlns:s="http://www.w3.org/2000/svg"'),
      "unusual-prefix | http://www.w3.org/2000/svg | prefix=s namespace=http://www.w3.org/2000/svg element=xmlns:s preferred=svg",
    ],
    [
      "twice the same, in two items: both are told",
      FEED(
        ITEM("a").replace("<item>", '<item xmlns:x="http://example.org/x">') +
          ITEM("b").replace("/1", "/2").replace("<item>", '<item xmlns:x="http://example.org/x">'),
      ),
      "unknown-namespace | http://example.org/x | prefix=x namespace=http://example.org/x element=xmlns:x",
      "unknown-namespace | http://example.org/x | prefix=x namespace=http://example.org/x element=xmlns:x",
    ],
  ])("%s", (_, input, ...expected) => expect(told(input)).toEqual(expected));
});
