/** Documents as strangers send them, each in every format that can hold it. `many` is how often what is repeated is repeated. */

/** Name, and the document. */
export type Hostile = readonly [name: string, input: string | Uint8Array];

/** A format's own words for what hostile documents have in common. */
interface Grammar {
  readonly item: (inside: string) => string;
  /** Children of the feed, after what it must have. */
  readonly feed: (inside: string, before?: string) => string;
  readonly emptyItem: string;
  readonly body: string;
  readonly date: string;
  readonly author: (value: string) => string;
  readonly link: (value: string) => string;
  readonly id: (value: string) => string;
  readonly repeated: string;
}

const RSS: Grammar = {
  feed: (inside, before = "") =>
    `${before}<rss version="2.0"><channel><title>T</title><link>https://example.org/</link><description>D</description>${inside}</channel></rss>`,
  item: (inside) => RSS.feed(`<item>${inside}</item>`),
  emptyItem: "<item/>",
  body: "description",
  date: "pubDate",
  author: (value) => `<author>${value}</author>`,
  link: (value) => `<link>${value}</link>`,
  id: (value) => `<guid>${value}</guid>`,
  repeated: "<category>c</category>",
};
const ATOM: Grammar = {
  feed: (inside, before = "") =>
    `${before}<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:x</id><title>T</title><updated>2024-01-01T00:00:00Z</updated>${inside}</feed>`,
  item: (inside) => ATOM.feed(`<entry>${inside}</entry>`),
  emptyItem: "<entry/>",
  body: 'content type="html"',
  date: "updated",
  author: (value) => `<author><name>${value}</name></author>`,
  link: (value) => `<link href="${value}"/>`,
  id: (value) => `<id>${value}</id>`,
  repeated: '<link href="/a"/>',
};
const RDF: Grammar = {
  feed: (inside, before = "") =>
    `${before}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://example.org/"><title>T</title><link>https://example.org/</link><description>D</description></channel>${inside}</rdf:RDF>`,
  item: (inside) => RDF.feed(`<item rdf:about="https://example.org/1">${inside}</item>`),
  emptyItem: "<item/>",
  body: "description",
  date: "dc:date",
  author: (value) => `<dc:creator>${value}</dc:creator>`,
  link: (value) => `<link>${value}</link>`,
  id: (value) => `<dc:identifier>${value}</dc:identifier>`,
  repeated: "<dc:subject>c</dc:subject>",
};

const each = (count: number, one: (i: number) => string) => Array.from({ length: count }, (_, i) => one(i)).join("");
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));
const laughs = each(12, (i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`);

function inXml(grammar: Grammar, many: number): Hostile[] {
  const { feed, item, body, date } = grammar;
  const closed = body.split(" ", 1)[0];
  const text = (value: string) => item(`<${body}>${value}</${closed}>`);
  const title = (value: string, before?: string) => feed(`<title>${value}</title>`, before);
  const whole = item("<title>é</title>");
  return [
    // Cut short
    ["a tag cut in its name", whole.slice(0, whole.lastIndexOf("<") + 4)],
    ["a tag cut in its attribute", `${whole}<a b="c`],
    ["a document cut in the middle", whole.slice(0, whole.length / 2)],
    ["a letter cut in the middle", bytes(whole).slice(0, bytes(whole).indexOf(0xc3) + 1)],
    ["UTF-16 of an odd number of bytes", utf16(whole).slice(0, -3)],
    ["a comment that never ends", feed(`<!-- ${"x".repeat(many)}`)],
    ["a CDATA section that never ends", text(`<![CDATA[${"x".repeat(many)}`).slice(0, -40)],
    ["a processing instruction that never ends", `<?xml version='1.0' ${"x".repeat(many)}`],
    ["a DOCTYPE that never ends", `<!DOCTYPE x [ <!ENTITY x 'y' ${"x".repeat(many)}`],
    ["a DOCTYPE with a quote that never ends", `<!DOCTYPE x [ <!ENTITY x "${"y".repeat(many)}>]>${whole}`],
    ["a declaration that never ends", feed("<!x").slice(0, feed("<!x").indexOf("<!x") + 3)],
    ["a declaration in bytes that never ends", bytes(feed("<!x").slice(0, feed("<!x").indexOf("<!x") + 3))],
    ["an attribute's quote that never ends", item(`<a b="${"x>".repeat(many)}`)],
    ["a tag that never ends", item(`<a ${each(500, (i) => `b${i}='c' `)}`)],
    // Again and again
    ["many comment starts", feed("<!--".repeat(many))],
    ["many CDATA starts", text("<![CDATA[".repeat(many))],
    ["many instruction starts", feed("<?x ".repeat(many))],
    ["many declaration starts", feed("<!x".repeat(many))],
    ["many brackets", text("<".repeat(many))],
    ["many brackets with a space", text("< ".repeat(many))],
    ["many quotes in tags", feed('<a b=">'.repeat(many))],
    ["many ampersands", text("&".repeat(many))],
    ["many half references", text("&#x".repeat(many))],
    ["many unknown references", text("&nosuchname;".repeat(many))],
    ["many references to characters", text("&#65;".repeat(many))],
    ["many carriage returns", text("\r".repeat(many))],
    ["many lines, and one return at the end", text(`${"\n".repeat(many)}\r`)],
    ["many NULs", text("\0".repeat(many))],
    ["many byte order marks", `${"\uFEFF".repeat(many)}${whole}`],
    ["many closing tags", feed("</a>".repeat(many))],
    ["many closing tags in the wrong order", feed("<a><b>".repeat(100) + "</a></b>".repeat(many))],
    ["many roots", whole.repeat(Math.ceil(many / 300))],
    ["many titles", item("<title>t</title>".repeat(many))],
    ["many CDATA sections in one text", text("<![CDATA[a]]>".repeat(many))],
    ["many comments in one text", text("a<!---->".repeat(many))],
    ["much markup in one text", text("<b>".repeat(100) + "<i/>".repeat(many))],
    ["many texts between unknown elements", item("text <x/>".repeat(many))],
    ["many empty items", feed(grammar.emptyItem.repeat(many))],
    [
      "many items with one id",
      feed(
        grammar
          .item(grammar.id("g"))
          .match(/<(item|entry)[\s\S]*<\/\1>/)![0]
          .repeat(many / 10),
      ),
    ],
    ["many of what there may be many of", item(grammar.repeated.repeat(many))],
    ["many unknown elements", feed(each(many, (i) => `<n${i}/>`))],
    ["many unknown elements in an item", item(each(many, (i) => `<n${i}/>`))],
    ["many prefixes that nobody declared", feed(each(many, (i) => `<p${i}:a/>`))],
    ["many attributes", item(`<a ${each(many, (i) => `a${i}="" `)}/>`)],
    ["one attribute, many times", item(`<a ${each(900, (i) => `a${i}="" `)}${'a899="" '.repeat(many)}/>`)],
    ["attributes without values, many times", item(`<a ${"b ".repeat(many)}/>`)],
    ["many namespaces on one element", item(`<a ${each(many, (i) => `xmlns:a${i}="urn:${i}" `)}/>`)],
    ["a namespace of its own on many elements", feed(each(many / 10, (i) => `<a xmlns="urn:${i}"/>`))],
    ["namespaces that add up", feed(each(200, (i) => `<a ${each(10, (k) => `xmlns:a${i}x${k}="urn:${i}" `)}>`))],
    // Large
    ["a name of many letters", item(`<${"n".repeat(many)}/>`)],
    ["a prefix of many letters", item(`<${"p".repeat(many)}:a xmlns:${"p".repeat(many)}="urn:x"/>`)],
    ["a namespace of many letters", item(`<x:a xmlns:x="${"u".repeat(many)}"/>`)],
    ["an attribute of many letters", item(`<a b="${"v".repeat(many)}"/>`)],
    ["a reference of many digits", text(`&#${"9".repeat(many)};`)],
    ["a date of many digits", item(`<${date}>${"9".repeat(many)}</${date}>`)],
    ["a date of many words", item(`<${date}>${"Mon, ".repeat(many)}</${date}>`)],
    ["a date of many colons", item(`<${date}>${"1:".repeat(many)}</${date}>`)],
    ["a byline of many names", item(grammar.author("A and ".repeat(many)))],
    ["an address of many parentheses", item(grammar.author("a@b (".repeat(many)))],
    ["a byline of many spaces", item(grammar.author(`a${" ".repeat(many)}b`))],
    ["a link of many letters", item(grammar.link(`https://example.org/${"a/../".repeat(many)}`))],
    ["HTML of many open tags", text("&lt;b&gt;".repeat(many))],
    ["HTML of many brackets", text("&lt;".repeat(many))],
    ["HTML of many attributes", text(`&lt;a ${"b=c ".repeat(many)}&gt;`)],
    ["HTML of many comments", text("&lt;!--".repeat(many))],
    // Deep
    ["many open elements", feed("<a>".repeat(many))],
    ["many open items", feed(grammar.emptyItem.replace("/", "").repeat(many))],
    ["many open elements in a text", text("<b>".repeat(many))],
    // Entities and what stands outside
    ["billion laughs", title("&e12;", `<!DOCTYPE x [<!ENTITY e0 "ha">${laughs}]>`)],
    ["billion laughs in an attribute", feed('<x a="&e12;"/>', `<!DOCTYPE x [<!ENTITY e0 "ha">${laughs}]>`)],
    ["one long entity, many times", title("&a;".repeat(many), `<!DOCTYPE x [<!ENTITY a "${"y".repeat(3000)}">]>`)],
    [
      "one long entity, many times in an attribute",
      feed(`<x a="${"&a;".repeat(many)}"/>`, `<!DOCTYPE x [<!ENTITY a "${"y".repeat(3000)}">]>`),
    ],
    ["an entity that names itself", title("&a;", '<!DOCTYPE x [<!ENTITY a "&a;">]>')],
    ["entities that name each other", title("&a;", '<!DOCTYPE x [<!ENTITY a "&b;"><!ENTITY b "&a;">]>')],
    ["an entity that closes elements", title("&a;", '<!DOCTYPE x [<!ENTITY a "&#60;/title>&#60;evil/>">]>')],
    ["a file as an entity", title("&a;", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>')],
    ["a file as a parameter entity", title("&a;", '<!DOCTYPE x [<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]>')],
    [
      "an entity named like a prototype",
      title("&__proto__;&constructor;", '<!DOCTYPE x [<!ENTITY __proto__ "polluted">]>'),
    ],
    ["many entities", feed("", `<!DOCTYPE x [${each(many, (i) => `<!ENTITY a${i} "x">`)}]>`)],
    ["many DOCTYPEs", feed("", "<!DOCTYPE x [<!ENTITY a 'b'>]>".repeat(many))],
    // Characters and encodings
    ["a NUL in a title", title("a\0b")],
    ["a reference to a surrogate", title("&#xD800;")],
    ["a reference beyond Unicode", title("&#x110000;")],
    ["half of a pair", title("\ud800")],
    ["overlong UTF-8", new Uint8Array([...bytes(whole.slice(0, -30)), 0xc0, 0xbc, 0xe0, 0x80, 0xbc])],
    ["UTF-8 that is windows-1252 in places", new Uint8Array([...bytes(text("é".repeat(99))), 0x93, 0xe9])],
    ["UTF-16 that says UTF-8", utf16(`<?xml version="1.0" encoding="utf-8"?>${whole}`)],
    ["UTF-8 that says UTF-16", bytes(`<?xml version="1.0" encoding="utf-16"?>${whole}`)],
    ["an encoding nobody knows", bytes(`<?xml version="1.0" encoding="x-klingon"?>${whole}`)],
    ["an encoding named like a prototype", bytes(`<?xml version="1.0" encoding="__proto__"?>${whole}`)],
    [
      "shift_jis cut in a letter",
      new Uint8Array([...bytes('<?xml version="1.0" encoding="shift_jis"?>'), ...bytes(whole.slice(0, 60)), 0x83]),
    ],
    // Names and links
    [
      "elements named like a prototype",
      item('<__proto__ polluted="1">polluted</__proto__><constructor><prototype/></constructor>'),
    ],
    ["attributes named like a prototype", item('<a __proto__="polluted" constructor="x" toString="y"/>')],
    ["prefixes named like a prototype", item('<a xmlns:__proto__="urn:x"><__proto__:constructor/></a>')],
    ["a prefix that is two", item("<a:b:c/>")],
    ["a link that runs code", item(grammar.link("java\nscript:alert(1)"))],
    ["a link that runs code in another alphabet", item(grammar.link("&#1;javascript&#58;alert(1)"))],
    ["a link that is none", item(grammar.link("http://[::1"))],
    [
      "a base that is no address",
      item(`<a xml:base="http://["/>${grammar.link("a")}`).replace("<title", '<title xml:base="http://["'),
    ],
    ["a script in a title", title("&lt;script>alert(1)&lt;/script>")],
  ];
}

/** What only one of the XML formats has a place for. */
const OF_ONE_FORMAT = (many: number): Record<"rss" | "atom" | "rdf", Hostile[]> => ({
  rss: [
    ["an enclosure of 10^400 bytes", RSS.item(`<enclosure url="/a" type="a/b" length="1${"0".repeat(400)}"/>`)],
    ["a cloud without end", RSS.feed('<cloud port="99999999999999999999" domain=""/>')],
    ["hours of no day", RSS.feed(`<skipHours>${"<hour>99</hour>".repeat(many)}</skipHours>`)],
    ["JSON, deep, in our own namespace", RSS.item(fw("[".repeat(many)))],
    ["JSON that would change prototypes, in our own namespace", RSS.item(fw('{"__proto__":{"polluted":1}}'))],
    ["JSON of infinite numbers, in our own namespace", RSS.item(fw("[1e999]"))],
  ],
  atom: [
    ["XHTML nested deep", ATOM.item(`<content type="xhtml">${"<div>".repeat(many)}</content>`)],
    [
      "XHTML nested less deep",
      ATOM.item(`<content type="xhtml">${"<div>".repeat(100)}${"</div>".repeat(100)}</content>`),
    ],
    ["bases upon bases", ATOM.feed(`${'<entry xml:base="a/">'.repeat(200)}<link href="b"/>`)],
    ["content of a type nobody knows", ATOM.item(`<content type="${"x/".repeat(many)}">a</content>`)],
    ["a source in a source", ATOM.item("<source>".repeat(200))],
  ],
  rdf: [
    [
      "items that are listed and not there",
      RDF.feed(`<items><rdf:Seq>${'<rdf:li resource="#x"/>'.repeat(many)}</rdf:Seq></items>`),
    ],
    ["resources of resources", RDF.item('<dc:source rdf:resource="x"><dc:source rdf:resource="y"/></dc:source>')],
  ],
});
const fw = (value: string) => `<fw:member xmlns:fw="https://feedwright.org/ns/1.0" name="_x">${value}</fw:member>`;

/** Members of an item, or of the feed. */
const json = (inside: string) => `{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[${inside}]}`;
const jsonFeed = (members: string) =>
  `{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[],${members}}`;
const TYPES = ["null", "true", "0", "-1", '"x"', "[]", "{}", "[[]]", "[null]", '{"length":4294967295}', "1e400"];
const MEMBERS: readonly (readonly [where: "feed" | "item", name: string])[] = [
  ["feed", "title"],
  ["feed", "authors"],
  ["feed", "hubs"],
  ["feed", "items"],
  ["item", "id"],
  ["item", "url"],
  ["item", "content_html"],
  ["item", "date_published"],
  ["item", "authors"],
  ["item", "tags"],
  ["item", "attachments"],
];

function inJson(many: number): Hostile[] {
  const wrongTypes: Hostile[] = MEMBERS.map(([where, name]) => [
    `every wrong type as ${name} of ${where}`,
    where === "feed"
      ? jsonFeed(TYPES.map((value) => `"${name}":${value}`).join(","))
      : json(TYPES.map((value, i) => `{"id":"${i}","${name}":${value}}`).join(",")),
  ]);
  return [
    ...wrongTypes,
    ["cut in a string", json('{"id":"1","content_text":"x').slice(0, -2)],
    ["cut in an escape", json('{"id":"1","content_text":"\\u00').slice(0, -2)],
    ["cut in a number", '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":1'],
    ["cut in a literal", '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":tru'],
    ["cut after a comma", '{"version":"https://jsonfeed.org/version/1.1","items":[],'],
    ["a letter cut in the middle", bytes(json('{"id":"é"}')).slice(0, -5)],
    ["a string that never ends", `{"version":"${"x".repeat(many)}`],
    ["a string of backslashes that never ends", `{"version":"${"\\".repeat(many)}`],
    ["a string of escaped quotes that never ends", `{"version":"${'\\"'.repeat(many)}`],
    ["many arrays in each other", json("[".repeat(many) + "]".repeat(many))],
    ["many arrays that never end", "[".repeat(many)],
    ["many objects in each other", json(`${'{"a":'.repeat(many)}1${"}".repeat(many)}`)],
    ["many objects in an extension", json(`{"id":"1","_x":${'{"a":'.repeat(many)}1${"}".repeat(many)}}`)],
    ["many unknown objects in each other", jsonFeed(`"x":${'{"a":'.repeat(many)}1${"}".repeat(many)}`)],
    ["many closing brackets", json("]".repeat(many))],
    ["many items", json(`{"id":"1"}${',{"id":"1"}'.repeat(many)}`)],
    ["many items that are none", json(`1${",1".repeat(many)}`)],
    ["many empty items", json(`{}${",{}".repeat(many)}`)],
    ["many unreadable values", json(`{"\\u0069d":{}}${',{"\\u0069d":{}}'.repeat(many)}`)],
    ["many members", json(`{"id":"1",${each(many, (i) => `"m${i}":1,`)}"z":1}`)],
    ["many poisoned members", jsonFeed(`${each(many, (i) => `"m${i}":{"__proto__":1},`)}"z":1`)],
    ["one member, many times", json(`{"id":"1",${'"x":1,'.repeat(many)}"x":2}`)],
    ["many tags", json(`{"id":"1","tags":["a"${',"a"'.repeat(many)}]}`)],
    ["many tags that are none", json(`{"id":"1","tags":[1${",{}".repeat(many)}]}`)],
    ["many authors", json(`{"id":"1","authors":[{"name":"A"}${',{"name":"A"}'.repeat(many)}]}`)],
    [
      "many attachments",
      json(
        `{"id":"1","attachments":[{"url":"/a","mime_type":"a/b"}${',{"url":"/a","mime_type":"a/b"}'.repeat(many)}]}`,
      ),
    ],
    [
      "items that say how many they are",
      '{"version":"https://jsonfeed.org/version/1.1","items":{"length":4294967295}}',
    ],
    ["items that are a string", '{"version":"https://jsonfeed.org/version/1.1","items":"xx"}'],
    ["items twice", '{"version":"https://jsonfeed.org/version/1.1","items":[],"items":[{"id":"1"}]}'],
    [
      "members of a prototype",
      json('{"id":"1","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
    ],
    [
      "members of the feed's prototype",
      jsonFeed('"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}'),
    ],
    [
      "members of an extension's prototype",
      jsonFeed('"_x":{"__proto__":{"polluted":1}},"_itunes":{"__proto__":{"polluted":1}}'),
    ],
    ["members named like methods", json('{"id":"1","toString":1,"hasOwnProperty":2,"valueOf":{},"toJSON":3}')],
    ["extensions named like methods", jsonFeed('"_toString":{},"_constructor":{},"___proto__":{"x":1}')],
    [
      "leftovers that are none",
      json('{"id":"1","_dc":{"extensions":3,"otherAttributes":{},"unmappedText":[],"attributesOf":"x"}}'),
    ],
    [
      "leftovers of the wrong shape",
      json('{"id":"1","_dc":{"extensions":[1,{"name":{}}],"attributesOf":[{"of":"__proto__"}]}}'),
    ],
    [
      "numbers beyond numbers",
      json('{"id":1e400,"attachments":[{"url":"/a","mime_type":"a/b","size_in_bytes":-1e400}]}'),
    ],
    ["a number of many digits", json(`{"id":${"9".repeat(many)}}`)],
    ["halves of pairs", json('{"id":"\\ud800","content_text":"\\udfff"}')],
    ["NULs", json('{"id":"\\u0000","title":"a\\u0000b","url":"https://example.org/\\u0000"}')],
    ["line separators", json('{"id":"1","title":"\u2028\u2029","content_html":"\u2028"}')],
    ["a date of many digits", json(`{"id":"1","date_published":"${"9".repeat(many)}"}`)],
    ["a date of many words", json(`{"id":"1","date_published":"${"Mon, ".repeat(many)}"}`)],
    [
      "links that run code",
      json('{"id":"1","url":"java\\nscript:alert(1)","attachments":[{"url":"data:text/html,x","mime_type":"a/b"}]}'),
    ],
    ["a link that is none", json('{"id":"1","url":"http://[","external_url":"//"}')],
    ["a base of the feed that is none", jsonFeed('"home_page_url":"http://[","feed_url":"::"')],
    ["HTML of many open tags", json(`{"id":"1","content_html":"${"<b>".repeat(many)}"}`)],
    ["HTML of many brackets", json(`{"id":"1","content_html":"${"<".repeat(many)}","title":"${"&".repeat(many)}"}`)],
    ["a title of many spaces", json(`{"id":"1","title":"a${" ".repeat(many)}b"}`)],
    ["one string", '"<rss version=\\"2.0\\">"'],
    ["one number", "1"],
    ["an array of feeds", `[${json("")},${json("")}]`],
    ["two feeds", json("") + json("")],
    ["a byte order mark inside", json('{"id":"\uFEFF"}\uFEFF')],
    ["UTF-16", utf16(json('{"id":"é"}'))],
    ["comments", json('{"id":"1"} /* x */')],
    ["single quotes", "{'version':'https://jsonfeed.org/version/1.1','items':[]}"],
    ["white space without end", `${" ".repeat(many)}${json("")}`],
    ["a version of many letters", `{"version":"https://jsonfeed.org/version/1.${"1".repeat(many)}","items":[]}`],
    ["a version that is an object", '{"version":{"toString":1},"items":[]}'],
  ];
}

const OF_NO_FORMAT: Hostile[] = [
  ["nothing", ""],
  ["one byte order mark", "\uFEFF"],
  ["half a byte order mark", new Uint8Array([0xef, 0xbb])],
  ["white space", " \n\t "],
  ["one opening bracket", "<"],
  ["a NUL", "\0"],
  ["a gzip's first bytes", new Uint8Array([0x1f, 0x8b, 8, 0])],
  ["every byte there is", Uint8Array.from({ length: 256 }, (_, i) => i)],
  ["a document of another kind", "<svg xmlns='http://www.w3.org/2000/svg'/>"],
  ["a page of HTML", "<!doctype html><html><head><title>x</title></head><body><p>x<br></body></html>"],
  ["many nested outlines", `<opml version="2.0"><body>${'<outline text="a">'.repeat(1e4)}</body></opml>`],
];

/** All of them, by format. */
export function hostileDocuments(many: number): Record<"rss" | "atom" | "rdf" | "json" | "none", Hostile[]> {
  const own = OF_ONE_FORMAT(many);
  return {
    rss: [...inXml(RSS, many), ...own.rss],
    atom: [...inXml(ATOM, many), ...own.atom],
    rdf: [...inXml(RDF, many), ...own.rdf],
    json: inJson(many),
    none: OF_NO_FORMAT,
  };
}
