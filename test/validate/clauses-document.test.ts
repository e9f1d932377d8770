/** What XML, its namespaces and HTTP say of a whole document: all that is found in it, what is marked, told and repaired. */

import { describe, expect, test } from "vitest";
import { applyFixes, validateFeed } from "../../src/index.ts";
import { WRAP } from "./rule-rows.ts";
import { type Told, toldOf } from "./told.ts";

const RSS = WRAP.item("");
const ATOM = WRAP.entry("");
const declared = (declaration: string, more = "") =>
  RSS.replace(/^<\?xml.*\?>/, declaration).replace("It rains.", `It rains.${more}`);
const typed = (doctype: string, source = RSS) => source.replace(/\n<(?=rss|feed)/, `\n${doctype}\n<`);
const saying = (text: string, source = RSS) => source.replace("It rains.", text);
const declaring = (declarations: string, source = RSS) => source.replace(/<(item|entry)>/, `<$1 ${declarations}>`);
const prefixed = (source: string) => source.replace(/<(\/?)(?=[a-z])/g, "<$1a:").replace("xmlns=", "xmlns:a=");
const V091 = RSS.replace('version="2.0"', 'version="0.91"');

type Row = readonly [clause: string, source: string, ...found: Told[]];

// biome-ignore format: a line for a finding
const WELL_FORMED: readonly Row[] = [
  ["nothing is wrong with RSS", RSS],
  ["nothing is wrong with Atom", ATOM],
  ["HTML's names are repaired to numbers, all of them, wherever they are references", saying("caf&eacute; &nbsp;&amp;&lt; <![CDATA[&eacute;]]> <!-- &eacute; --> <?x &eacute;?> &Eacute;"),
    ["undefined-named-entity", "", "&eacute;", { value: "eacute" }, ["&eacute;", "&#233;"], ["&nbsp;", "&#160;"], ["&Eacute;", "&#201;"]]],
  ["a name that HTML has not is no one's to repair", saying("a &unheard; b"),
    ["undefined-named-entity", "", "&unheard;", { value: "unheard" }],
    ["not-html", "rss/channel/item/description", "&unheard;", { parent: "item", element: "description", value: "&unheard; without &amp;" }]],
  ["a name that HTML has not, in a text without HTML", RSS.replace("Rain", "a &unheard; b"),
    ["undefined-named-entity", "", "&unheard;", { value: "unheard" }]],
  ["a comment that does not end holds no reference", saying("&nbsp; <!-- &eacute;"),
    ["missing-guid", "rss/channel/item", "<item>", { parent: "channel", element: "item" }],
    ["undefined-named-entity", "", "&nbsp;", { value: "nbsp" }, ["&nbsp;", "&#160;"]],
    ["undefined-element", "rss/channel/item/description/guid", "<guid>", { parent: "description", element: "guid" }]],
  ["where a DOCTYPE might declare others, only the one reported is repaired", typed("<!DOCTYPE rss>", saying("a &nbsp; &eacute; b")),
    ["undefined-named-entity", "", "&nbsp;", { value: "nbsp" }, ["&nbsp;", "&#160;"]]],
  ["a name of HTML in an attribute", declaring("title='a&nbsp;b &eacute;'"),
    ["unexpected-attribute", "rss/channel/item", "a&nbsp;b &eacute;", { parent: "item", element: "item", attribute: "title", attr: "title" }],
    ["undefined-named-entity", "", "&nbsp;", { value: "nbsp" }, ["&nbsp;", "&#160;"], ["&eacute;", "&#233;"]]],
  ["a name that nobody knows in an attribute", declaring("title='a&unheard;b'"),
    ["unexpected-attribute", "rss/channel/item", "a&unheard;b", { parent: "item", element: "item", attribute: "title", attr: "title" }],
    ["undefined-named-entity", "", "&unheard;", { value: "unheard" }]],
  ["a reference ends with a semicolon", saying("a &nbsp b"),
    ["not-html", "rss/channel/item/description", "&nbsp", { parent: "item", element: "description", value: "&nbsp without &amp;" }],
    ["not-well-formed", "", " ", { value: "expected ; to end the reference &nbsp, found \" \"" }]],
  ["an ampersand is a reference", saying("a & b"),
    ["not-well-formed", "", " ", { value: "expected the name of an entity after & (an ampersand itself is &amp;), found \" \"" }]],
  ["a reference refers to a character of XML", saying("a&#0;b"),
    ["not-well-formed", "", "&", { value: "&#0; refers to no character that XML allows" }]],
  ["a declared name is as good as any", typed('<!DOCTYPE rss [<!ENTITY note "x">]>', saying("a &note; b"))],
  ["nothing stands before the declaration", ` \n\t${RSS}`,
    ["blank-before-declaration", "", " \n\t", {}, [" \n\t", ""]]],
  ["no text stands before the root", RSS.replace("?>", "?>x"),
    ["not-well-formed", "", "x", { value: "expected the root element, found \"x\"" }]],
  ["no text stands after the root", `${RSS}?`,
    ["not-well-formed", "", "?", { value: "nothing may follow the root element, found \"?\"" }]],
  ["a prefix of an element is declared", RSS.replace("<item>", "<x:a/><item>"),
    ["undeclared-prefix", "", "x:a", { element: "x:a", prefix: "x" }]],
  ["a prefix of an attribute is declared", declaring("x:y='1'"),
    ["undeclared-prefix", "", "x:y", { element: "x:y", prefix: "x" }]],
  ["an attribute is in quotes", declaring("a=b"),
    ["not-well-formed", "", "b", { value: "expected the value of a in quotes, found \"b\"" }],
    ["unexpected-attribute", "rss/channel/item", "b", { parent: "item", element: "item", attribute: "a", attr: "a" }]],
  ["all of a value without quotes is marked", RSS.replace('version="2.0"', "version=2.0"),
    ["not-well-formed", "", "2.0", { value: "expected the value of version in quotes, found \"2\"" }]],
  ["an attribute is given once", declaring("a='1' a='1'"),
    ["unexpected-attribute", "rss/channel/item", "1", { parent: "item", element: "item", attribute: "a", attr: "a" }],
    ["not-well-formed", "", "a", { value: "<item> has the attribute a twice" }]],
  ["an attribute of one namespace is given once", declaring("xmlns:x='urn:isbn:1' xmlns:y='urn:isbn:1' x:a='1' y:a='1'"),
    ["unknown-namespace", "rss/channel/item", "urn:isbn:1", { prefix: "x", namespace: "urn:isbn:1", element: "xmlns:x" }],
    ["unknown-namespace", "rss/channel/item", "urn:isbn:1", { prefix: "y", namespace: "urn:isbn:1", element: "xmlns:y" }],
    ["extension-attribute", "rss/channel/item", "1", { parent: "item", element: "item", attribute: "x:a", attr: "x:a" }],
    ["not-well-formed", "", "y:a", { value: "<item> has one attribute twice, as x:a and y:a" }],
    ["extension-attribute", "rss/channel/item", "1", { parent: "item", element: "item", attribute: "y:a", attr: "y:a" }]],
  ["a < is no text", saying("a < b"),
    ["not-well-formed", "", " ", { value: "expected the name of an element after < (a < itself is &lt;), found \" \"" }]],
  ["a control character is none of XML", saying("a\u0001b"),
    ["not-well-formed", "", "\u0001", { value: "U+0001 is no character that XML allows" }]],
  ["an element ends by its own name: all of the tag is marked", RSS.replace("</item>", "</itme>"),
    ["not-well-formed", "", "</itme>", { value: "</itme> stands where </item> was expected" }]],
  ["nothing ends that was not begun", `${RSS}</rss>`,
    ["not-well-formed", "", "</rss>", { value: "nothing may follow the root element, found \"<\"" }]],
  ["there is one root", `${RSS}<rss/>`,
    ["not-well-formed", "", "<rss/>", { value: "nothing may follow the root element, found \"<\"" }]],
  ["what is begun ends", RSS.replace("</rss>", ""),
    ["not-well-formed", "", "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\">", { value: "<rss> is never closed" }]],
  ["a comment has no two hyphens in it", saying("<!-- a -- b -->c"),
    ["not-well-formed", "", "--", { value: "-- may not stand in a comment" }]],
  ["a comment has no hyphen at its end", saying("<!-- a --->c"),
    ["not-well-formed", "", "---", { value: "-- may not stand in a comment" }]],
  ["an instruction is named", saying("<?1 a?>c"),
    ["not-well-formed", "", "1", { value: "expected the target of a processing instruction after <?, found \"1\"" }]],
  ["an instruction's name ends with a blank", saying("<?x!a?>c"),
    ["not-well-formed", "", "!", { value: "expected a space after the target of a processing instruction, found \"!\"" }]],
  ["an instruction may be a name alone", saying("<?x?>c <?x-y.z a?>")],
  ["]]> is no text", saying("a ]]> b"),
    ["not-well-formed", "", "]", { value: "]]> may not stand in text (]]&gt; may)" }]],
  ["a name begins with a letter", RSS.replace("</item>", "<x:1 xmlns:x='urn:isbn:1'/></item>"),
    ["not-well-formed", "", "x:1", { value: "x:1 is no qualified name; expected one like prefix:local" }],
    ["unknown-namespace", "rss/channel/item/x:1", "urn:isbn:1", { prefix: "x", namespace: "urn:isbn:1", element: "xmlns:x" }]],
  ["a name has one colon", RSS.replace("</item>", "<x:y:z xmlns:x='urn:isbn:1'/></item>"),
    ["not-well-formed", "", "x:y:z", { value: "x:y:z is no qualified name; expected one like prefix:local" }],
    ["unknown-namespace", "rss/channel/item/x:y:z", "urn:isbn:1", { prefix: "x", namespace: "urn:isbn:1", element: "xmlns:x" }]],
  ["xmlns is no prefix of an element", RSS.replace("</item>", "<xmlns:a/></item>"),
    ["not-well-formed", "", "<xmlns:a/>", { value: "an element can't have the prefix xmlns:" }]],
  ["xml is not bound to another namespace", declaring("xmlns:xml='urn:isbn:1'"),
    ["not-well-formed", "", "xmlns:xml", { value: "the prefix xml: has its own namespace" }],
    ["reserved-prefix", "rss/channel/item", "urn:isbn:1", { prefix: "xml", namespace: "http://www.w3.org/XML/1998/namespace", element: "xmlns:xml" }]],
  ["no other prefix is bound to that of xml", declaring("xmlns:x='http://www.w3.org/XML/1998/namespace'"),
    ["not-well-formed", "", "xmlns:x", { value: "http://www.w3.org/XML/1998/namespace belongs to xml: alone" }],
    ["unusual-prefix", "rss/channel/item", "http://www.w3.org/XML/1998/namespace", { prefix: "x", namespace: "http://www.w3.org/XML/1998/namespace", element: "xmlns:x", preferred: "xml" }]],
  ["no prefix is bound to that of xmlns", declaring("xmlns:x='http://www.w3.org/2000/xmlns/'"),
    ["not-well-formed", "", "xmlns:x", { value: "http://www.w3.org/2000/xmlns/ can't be bound to a prefix" }],
    ["unknown-namespace", "rss/channel/item", "http://www.w3.org/2000/xmlns/", { prefix: "x", namespace: "http://www.w3.org/2000/xmlns/", element: "xmlns:x" }]],
  ["xmlns is not declared", declaring("xmlns:xmlns='http://www.w3.org/2000/xmlns/'"),
    ["not-well-formed", "", "xmlns:xmlns", { value: "the prefix xmlns: can't be declared" }],
    ["unknown-namespace", "rss/channel/item", "http://www.w3.org/2000/xmlns/", { prefix: "xmlns", namespace: "http://www.w3.org/2000/xmlns/", element: "xmlns:xmlns" }]],
  ["a prefix is bound to something", declaring("xmlns:x=''"),
    ["not-well-formed", "", "xmlns:x", { value: "the prefix x: can't be bound to nothing" }]],
  ["the default namespace may be none", declaring("xmlns=''")],
  ["a declaration of XML states a version", declared("<?xml encoding='utf-8'?>"),
    ["not-well-formed", "", "encoding", { value: "expected version in the XML declaration, found \"e\"" }]],
  ["a declaration of XML stands alone or not", declared("<?xml version='1.0' encoding='utf-8' standalone='maybe'?>"),
    ["not-well-formed", "", "'", { value: "\"maybe\" is no standalone of XML 1.0" }]],
  ["a declaration of XML in single quotes", declared("<?xml version='1.0' encoding='utf-8' standalone='no' ?>")],
  ["a declaration of XML with an attribute of its own", declared("<?xml version='1.0' encoding='utf-8' a='b'?>"),
    ["not-well-formed", "", "a", { value: "expected ?> to end the XML declaration, found \"a\"" }]],
];

// biome-ignore format: a line for a finding
const FEEDS: readonly Row[] = [
  ["a document without an element", '<?xml version="1.0" encoding="utf-8"?><!-- a -->',
    ["not-a-feed", "", "", { value: "there is no element in it" }],
    ["not-well-formed", "", "", { value: "expected the root element, found the end" }]],
  ["RDF in no namespace", '<?xml version="1.0" encoding="utf-8"?><rdf><channel/></rdf>',
    ["not-a-feed", "", "<rdf>", { parent: "root", element: "rdf", value: "rdf is in no namespace" }]],
  ["nothing at all", " \n",
    ["not-a-feed", "", "", { parent: "root", value: "the input is empty; expected a feed" }]],
];

// biome-ignore format: a line for a finding
const DOCTYPES: readonly Row[] = [
  ["that of RSS 0.91 where it is kept now", typed('<!DOCTYPE rss SYSTEM "http://www.rssboard.org/rss-0.91.dtd">', V091)],
  ["Netscape's as it is kept now", typed('<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://www.rssboard.org/netscape/rss-0.91.dtd">', V091)],
  ["Netscape's where it was", typed('<!DOCTYPE rss SYSTEM "http://my.NETSCAPE.com/publish/formats/RSS-0.91.dtd">', V091),
    ["obsolete-doctype", "", "<!DOCTYPE rss SYSTEM \"http://my.NETSCAPE.com/publish/formats/RSS-0.91.dtd\">", { value: "http://my.NETSCAPE.com/publish/formats/RSS-0.91.dtd" }, ["<!DOCTYPE rss SYSTEM \"http://my.NETSCAPE.com/publish/formats/RSS-0.91.dtd\">", ""]]],
  ["a name alone", typed("<!DOCTYPE rss>")],
  ["an entity of its own", typed('<!DOCTYPE rss [<!ENTITY note "x">]>')],
  ["an entity of parameters elsewhere, by its address", typed('<!DOCTYPE rss [<!ENTITY % c SYSTEM "e">]>'),
    ["external-entity", "", "<!DOCTYPE rss [<!ENTITY % c SYSTEM \"e\">]>", { value: "<!ENTITY % c SYSTEM \"e\">" }]],
  ["an entity elsewhere among the document's own, by its name", typed('<!DOCTYPE rss [<!ENTITY a "b"><!ENTITY c PUBLIC "d" "e"><!ENTITY f "g">]>'),
    ["external-entity", "", "<!DOCTYPE rss [<!ENTITY a \"b\"><!ENTITY c PUBLIC \"d\" \"e\"><!ENTITY f \"g\">]>", { value: "<!ENTITY c PUBLIC \"d\" \"e\">" }]],
  ["an entity of parameters elsewhere", typed('<!DOCTYPE rss [<!ENTITY % note PUBLIC "a" "b.ent">]>'),
    ["external-entity", "", "<!DOCTYPE rss [<!ENTITY % note PUBLIC \"a\" \"b.ent\">]>", { value: "<!ENTITY % note PUBLIC \"a\" \"b.ent\">" }]],
  ["the first entity elsewhere", typed('<!DOCTYPE rss [<!ENTITY a "b"><!ENTITY note SYSTEM "n.txt" ><!ENTITY two SYSTEM "m.txt">]>'),
    ["external-entity", "", "<!DOCTYPE rss [<!ENTITY a \"b\"><!ENTITY note SYSTEM \"n.txt\" ><!ENTITY two SYSTEM \"m.txt\">]>", { value: "<!ENTITY note SYSTEM \"n.txt\" >" }]],
  ["definitions elsewhere", typed('<!DOCTYPE rss SYSTEM "rss.dtd">'),
    ["external-entity", "", "<!DOCTYPE rss SYSTEM \"rss.dtd\">", { value: "rss.dtd" }]],
  ["definitions and an entity elsewhere", typed('<!DOCTYPE feed PUBLIC "-//x" "atom.dtd" [<!ENTITY note SYSTEM "n.txt">]>', ATOM),
    ["external-entity", "", "<!DOCTYPE feed PUBLIC \"-//x\" \"atom.dtd\" [<!ENTITY note SYSTEM \"n.txt\">]>", { value: "<!ENTITY note SYSTEM \"n.txt\">" }]],
  ["that of RSS 0.91 with RSS 2.0: the version is marked", typed('<!DOCTYPE rss SYSTEM "http://www.rssboard.org/rss-0.91.dtd">'),
    ["doctype-contradicts-version", "", "2.0", { value: "2.0" }]],
  ["that of RSS 0.91 without a version", typed('<!DOCTYPE rss SYSTEM "http://www.rssboard.org/rss-0.91.dtd">', RSS.replace('version="2.0"', "")),
    ["missing-attribute", "rss", "<rss  xmlns:atom=\"http://www.w3.org/2005/Atom\">", { element: "rss", attr: "version" }]],
  ["that of RSS 0.91 with Atom", typed('<!DOCTYPE feed SYSTEM "http://www.rssboard.org/rss-0.91.dtd">', ATOM),
    ["doctype-contradicts-version", "", "<!DOCTYPE feed SYSTEM \"http://www.rssboard.org/rss-0.91.dtd\">", { value: "1.0" }]],
];

// biome-ignore format: a line for a finding
const NAMESPACES: readonly Row[] = [
  ["Atom in none: its tag is marked", ATOM.replace(/ xmlns="[^"]*" /, ""),
    ["missing-root-namespace", "feed", "<feed>", { element: "feed", namespace: "", expected: "http://www.w3.org/2005/Atom", prefix: "" }]],
  ["Atom 0.3", ATOM.replace("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#"),
    ["obsolete-namespace", "feed", "http://purl.org/atom/ns#", { element: "feed", namespace: "http://purl.org/atom/ns#", expected: "http://www.w3.org/2005/Atom", prefix: "" }],
    ["unknown-namespace", "feed", "http://purl.org/atom/ns#", { prefix: "", namespace: "http://purl.org/atom/ns#", element: "xmlns:" }]],
  ["Atom with a prefix", prefixed(ATOM),
    ["prefixed-core", "a:feed", "http://www.w3.org/2005/Atom", { element: "feed", namespace: "http://www.w3.org/2005/Atom", expected: "http://www.w3.org/2005/Atom", prefix: "a" }]],
  ["Atom with a prefix, in its namespace but for a letter", prefixed(ATOM).replace("2005/Atom", "2005/atom"),
    ["wrong-root-namespace", "a:feed", "http://www.w3.org/2005/atom", { element: "feed", namespace: "http://www.w3.org/2005/atom", expected: "http://www.w3.org/2005/Atom", prefix: "a" }],
    ["unknown-namespace", "a:feed", "http://www.w3.org/2005/atom", { element: "feed", namespace: "http://www.w3.org/2005/atom", expected: "http://www.w3.org/2005/Atom", prefix: "a" }],
    ["prefixed-core", "a:feed", "http://www.w3.org/2005/atom", { prefix: "a", namespace: "http://www.w3.org/2005/atom", element: "xmlns:a" }]],
  ["Atom's with a slash", ATOM.replace("2005/Atom", "2005/Atom/"),
    ["wrong-root-namespace", "feed", "http://www.w3.org/2005/Atom/", { element: "feed", namespace: "http://www.w3.org/2005/Atom/", expected: "http://www.w3.org/2005/Atom", prefix: "" }],
    ["unknown-namespace", "feed", "http://www.w3.org/2005/Atom/", { element: "feed", namespace: "http://www.w3.org/2005/Atom/", expected: "http://www.w3.org/2005/Atom", prefix: "" }]],
  ["Atom's in another scheme", ATOM.replace("http:", "https:"),
    ["wrong-root-namespace", "feed", "https://www.w3.org/2005/Atom", { element: "feed", namespace: "https://www.w3.org/2005/Atom", expected: "http://www.w3.org/2005/Atom", prefix: "" }],
    ["unknown-namespace", "feed", "https://www.w3.org/2005/Atom", { element: "feed", namespace: "https://www.w3.org/2005/Atom", expected: "http://www.w3.org/2005/Atom", prefix: "" }]],
  ["another than Atom's", ATOM.replace("http://www.w3.org/2005/Atom", "urn:isbn:1"),
    ["wrong-root-namespace", "feed", "urn:isbn:1", { element: "feed", namespace: "urn:isbn:1", expected: "http://www.w3.org/2005/Atom", prefix: "" }],
    ["unknown-namespace", "feed", "urn:isbn:1", { prefix: "", namespace: "urn:isbn:1", element: "xmlns:" }]],
  ["RSS in that of UserLand", RSS.replace("<rss", '<rss xmlns="http://backend.userland.com/rss2"')],
  ["RSS in that of Harvard", RSS.replace("<rss", '<rss xmlns="http://blogs.law.harvard.edu/tech/rss"')],
  ["RSS in that of purl.org", RSS.replace("<rss", '<rss xmlns="http://purl.org/rss/2.0/"')],
  ["RSS in another", RSS.replace("<rss", '<rss xmlns="http://example.org/rss"'),
    ["wrong-root-namespace", "rss", "http://example.org/rss", { element: "rss", namespace: "http://example.org/rss", expected: "", prefix: "" }],
    ["unknown-namespace", "rss", "http://example.org/rss", { prefix: "", namespace: "http://example.org/rss", element: "xmlns:" }]],
  ["RDF's misspelt", WRAP.rdf('<item rdf:about="https://example.org/1"><title>a</title><link>https://example.org/1</link></item>').replace("rdf-syntax-ns#", "rdf-syntax#"),
    ["wrong-root-namespace", "rdf:RDF", "http://www.w3.org/1999/02/22-rdf-syntax#", { element: "RDF", namespace: "http://www.w3.org/1999/02/22-rdf-syntax#", expected: "http://www.w3.org/1999/02/22-rdf-syntax-ns#", prefix: "rdf" }],
    ["reserved-prefix", "rdf:RDF", "http://www.w3.org/1999/02/22-rdf-syntax#", { prefix: "rdf", namespace: "http://www.w3.org/1999/02/22-rdf-syntax-ns#", element: "xmlns:rdf" }],
    ["missing-language", "rdf:RDF/channel", "<channel rdf:about=\"https://example.org/\">", { parent: "rdf_RDF", element: "channel" }]],
  ["RDF in another, with a prefix of its own", '<?xml version="1.0" encoding="utf-8"?><r:RDF xmlns:r="http://example.org/r"><channel xmlns="http://purl.org/rss/1.0/"/></r:RDF>',
    ["wrong-root-namespace", "r:RDF", "http://example.org/r", { element: "RDF", namespace: "http://example.org/r", expected: "http://www.w3.org/1999/02/22-rdf-syntax-ns#", prefix: "r" }],
    ["unknown-namespace", "r:RDF", "http://example.org/r", { prefix: "r", namespace: "http://example.org/r", element: "xmlns:r" }],
    ["missing-attribute", "r:RDF/channel", "<channel xmlns=\"http://purl.org/rss/1.0/\"/>", { parent: "r_RDF", element: "channel", attr: "rdf:about" }],
    ["missing-title", "r:RDF/channel", "<channel xmlns=\"http://purl.org/rss/1.0/\"/>", { parent: "channel", element: "title" }],
    ["missing-link", "r:RDF/channel", "<channel xmlns=\"http://purl.org/rss/1.0/\"/>", { parent: "channel", element: "link" }],
    ["missing-description", "r:RDF/channel", "<channel xmlns=\"http://purl.org/rss/1.0/\"/>", { parent: "channel", element: "description" }],
    ["missing-language", "r:RDF/channel", "<channel xmlns=\"http://purl.org/rss/1.0/\"/>", { parent: "r_RDF", element: "channel" }]],
  ["RSS 1.1 in none", '<?xml version="1.0" encoding="utf-8"?>\n<Channel xml:lang="en" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link><description>a</description></Channel>',
    ["missing-root-namespace", "Channel", "<Channel xml:lang=\"en\" xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" rdf:about=\"https://example.org/\">", { element: "Channel", namespace: "", expected: "http://purl.org/net/rss1.1#", prefix: "" }]],
  ["RSS 1.1 in another", '<?xml version="1.0" encoding="utf-8"?>\n<Channel xmlns="http://example.org/rss" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link><description>a</description></Channel>',
    ["missing-language", "Channel", "<Channel xmlns=\"http://example.org/rss\" xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" rdf:about=\"https://example.org/\">", { element: "Channel" }],
    ["wrong-root-namespace", "Channel", "http://example.org/rss", { element: "Channel", namespace: "http://example.org/rss", expected: "http://purl.org/net/rss1.1#", prefix: "" }],
    ["unknown-namespace", "Channel", "http://example.org/rss", { prefix: "", namespace: "http://example.org/rss", element: "xmlns:" }]],
  ["that of Media RSS without its slash", declaring('xmlns:media="http://search.yahoo.com/mrss"'),
    ["media-namespace-slash", "rss/channel/item", "http://search.yahoo.com/mrss", { prefix: "media", namespace: "http://search.yahoo.com/mrss", element: "xmlns:media" }, ["", "/"]]],
  ["that of Media RSS in another scheme", declaring('xmlns:media="https://search.yahoo.com/mrss/"'),
    ["reserved-prefix", "rss/channel/item", "https://search.yahoo.com/mrss/", { prefix: "media", namespace: "http://search.yahoo.com/mrss/", element: "xmlns:media" }]],
  ["Dublin Core's in another scheme", declaring('xmlns:dc="https://purl.org/dc/elements/1.1/"'),
    ["reserved-prefix", "rss/channel/item", "https://purl.org/dc/elements/1.1/", { prefix: "dc", namespace: "http://purl.org/dc/elements/1.1/", element: "xmlns:dc" }]],
  ["ModWiki's where it was", declaring('xmlns:wiki="http://www.usemod.com/cgi-bin/mb.pl?ModWiki"'),
    ["obsolete-wiki-namespace", "rss/channel/item", "http://www.usemod.com/cgi-bin/mb.pl?ModWiki", { prefix: "wiki", namespace: "http://www.usemod.com/cgi-bin/mb.pl?ModWiki", element: "xmlns:wiki" }]],
  ["the root's is not told where an article repeats another of its declarations", declaring('xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"', RSS.replace("<rss ", '<rss xmlns:wiki="http://www.usemod.com/cgi-bin/mb.pl?ModWiki" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" ')),
    ["obsolete-wiki-namespace", "rss", "http://www.usemod.com/cgi-bin/mb.pl?ModWiki", { prefix: "wiki", namespace: "http://www.usemod.com/cgi-bin/mb.pl?ModWiki", element: "xmlns:wiki" }]],
  ["one that is known, misspelt", declaring('xmlns:dc="http://purl.org/dc/elements/1.1"'),
    ["reserved-prefix", "rss/channel/item", "http://purl.org/dc/elements/1.1", { prefix: "dc", namespace: "http://purl.org/dc/elements/1.1/", element: "xmlns:dc" }]],
  ["a known prefix with a namespace that nobody knows", declaring('xmlns:dc="https://example.org/ns"'),
    ["reserved-prefix", "rss/channel/item", "https://example.org/ns", { prefix: "dc", namespace: "http://purl.org/dc/elements/1.1/", element: "xmlns:dc" }]],
  ["no IRI", declaring('xmlns:x="http://a b"'),
    ["unknown-namespace", "rss/channel/item", "http://a b", { prefix: "x", namespace: "http://a b", element: "xmlns:x" }],
    ["invalid-url", "rss/channel/item", "http://a b", { prefix: "x", namespace: "http://a b", element: "xmlns:x", value: "http://a b" }]],
  ["no IRI, nor the beginning of one", declaring('xmlns:x="a b"'),
    ["unknown-namespace", "rss/channel/item", "a b", { prefix: "x", namespace: "a b", element: "xmlns:x" }],
    ["invalid-url", "rss/channel/item", "a b", { prefix: "x", namespace: "a b", element: "xmlns:x", value: "a b" }]],
  ["a tag URI of nobody", declaring('xmlns:x="tag:a"'),
    ["unknown-namespace", "rss/channel/item", "tag:a", { prefix: "x", namespace: "tag:a", element: "xmlns:x" }],
    ["invalid-tag-uri", "rss/channel/item", "tag:a", { prefix: "x", namespace: "tag:a", element: "xmlns:x", value: "tag:a" }]],
  ["no tag URI", declaring('xmlns:x="TAG:example.org:a b"'),
    ["unknown-namespace", "rss/channel/item", "TAG:example.org:a b", { prefix: "x", namespace: "TAG:example.org:a b", element: "xmlns:x" }],
    ["invalid-tag-uri", "rss/channel/item", "TAG:example.org:a b", { prefix: "x", namespace: "TAG:example.org:a b", element: "xmlns:x", value: "TAG:example.org:a b" }]],
  ["Atom's a second time in Atom", declaring('xmlns:atom="http://www.w3.org/2005/Atom"', ATOM),
    ["prefixed-core", "feed/entry", "http://www.w3.org/2005/Atom", { prefix: "atom", namespace: "http://www.w3.org/2005/Atom", element: "xmlns:atom" }]],
  ["Atom's a second time at the root", ATOM.replace("<feed", '<feed xmlns:a="http://www.w3.org/2005/Atom"'),
    ["prefixed-core", "feed", "http://www.w3.org/2005/Atom", { prefix: "a", namespace: "http://www.w3.org/2005/Atom", element: "xmlns:a" }]],
  ["XHTML's with a prefix in Atom", declaring('xmlns:xhtml="http://www.w3.org/1999/xhtml"', ATOM),
    ["prefixed-core", "feed/entry", "http://www.w3.org/1999/xhtml", { prefix: "xhtml", namespace: "http://www.w3.org/1999/xhtml", element: "xmlns:xhtml" }]],
  ["XHTML's with any prefix in RSS", declaring('xmlns:h="http://www.w3.org/1999/xhtml"')],
  ["Atom's with a prefix that says so", declaring('xmlns:atom10="http://www.w3.org/2005/Atom"')],
  ["Atom's with another prefix", declaring('xmlns:a="http://www.w3.org/2005/Atom"'),
    ["prefixed-core", "rss/channel/item", "http://www.w3.org/2005/Atom", { prefix: "a", namespace: "http://www.w3.org/2005/Atom", element: "xmlns:a" }]],
  ["Atom 0.3 in RSS", declaring('xmlns:atom03="http://purl.org/atom/ns#"'),
    ["unknown-namespace", "rss/channel/item", "http://purl.org/atom/ns#", { prefix: "atom03", namespace: "http://purl.org/atom/ns#", element: "xmlns:atom03" }]],
  ["that of RSS with a prefix", declaring('xmlns:u="http://backend.userland.com/rss2"')],
  ["one of its customary prefixes", declaring('xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:svg="http://www.w3.org/2000/svg" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dct="http://purl.org/dc/terms/" xmlns:dcq="http://purl.org/dc/terms/" xmlns:syn="http://purl.org/rss/1.0/modules/syndication/" xmlns:openSearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:rss="http://purl.org/rss/1.0/"')],
  ["another prefix than the customary one", declaring('xmlns:dcx="http://purl.org/dc/terms/"'),
    ["unusual-prefix", "rss/channel/item", "http://purl.org/dc/terms/", { prefix: "dcx", namespace: "http://purl.org/dc/terms/", element: "xmlns:dcx", preferred: "dcterms" }]],
  ["another prefix than the customary one, of a vocabulary without a table", declaring('xmlns:s="http://www.w3.org/2000/svg"'),
    ["unusual-prefix", "rss/channel/item", "http://www.w3.org/2000/svg", { prefix: "s", namespace: "http://www.w3.org/2000/svg", element: "xmlns:s", preferred: "svg" }]],
  ["a prefix that is another's", declaring('xmlns:itunes="http://purl.org/dc/elements/1.1/"'),
    ["reserved-prefix", "rss/channel/item", "http://purl.org/dc/elements/1.1/", { prefix: "itunes", namespace: "http://www.itunes.com/dtds/podcast-1.0.dtd", element: "xmlns:itunes" }]],
  ["one that nobody knows, in each element that declares it", RSS.replace("</item>", "</item><item xmlns:x='https://example.org/ns'><title>a</title><guid>https://example.org/2</guid></item><item xmlns:x='https://example.org/ns'><title>b</title><guid>https://example.org/3</guid></item>"),
    ["unknown-namespace", "rss/channel/item[2]", "https://example.org/ns", { prefix: "x", namespace: "https://example.org/ns", element: "xmlns:x" }],
    ["unknown-namespace", "rss/channel/item[3]", "https://example.org/ns", { prefix: "x", namespace: "https://example.org/ns", element: "xmlns:x" }]],
  ["none for all inside", RSS.replace("</item>", "<x:y xmlns:x='https://example.org/ns' xmlns='urn:isbn:1'><z xmlns=''/></x:y></item>"),
    ["unknown-namespace", "rss/channel/item/x:y", "https://example.org/ns", { prefix: "x", namespace: "https://example.org/ns", element: "xmlns:x" }],
    ["unknown-namespace", "rss/channel/item/x:y", "urn:isbn:1", { prefix: "", namespace: "urn:isbn:1", element: "xmlns:" }],
    ["extension-without-namespace", "rss/channel/item/x:y/z", "<z xmlns=''/>", { parent: "x_y", element: "z" }]],
];

describe.each(Object.entries({ WELL_FORMED, FEEDS, DOCTYPES, NAMESPACES }))("%s", (_, rows) => {
  const byName = rows.map(([clause, source, ...found]) => [clause, source, found] as const);
  test.each(byName)("%s", (_clause, source, found) => {
    expect(toldOf(source, validateFeed(source).diagnostics)).toEqual(found);
    expect(toldOf(source, validateFeed(new TextEncoder().encode(source)).diagnostics)).toEqual(found);
  });
});

describe("the repair of HTML's names", () => {
  test("every name of HTML is numbered at once, where XML reads references", () => {
    const title = "&nbsp;&amp;&Eacute;<![CDATA[&nbsp;]]>&lt;<!-- &nbsp; --><?x &nbsp; ?>&quot;&eacute;&apos;&gt;";
    const text = saying(title);
    const mended = "&#160;&amp;&#201;<![CDATA[&nbsp;]]>&lt;<!-- &nbsp; --><?x &nbsp; ?>&quot;&#233;&apos;&gt;";
    expect(applyFixes(text, validateFeed(text).diagnostics)).toBe(saying(mended));
  });

  test("behind what is never closed nothing is numbered", () => {
    const text = saying("&nbsp;").replace("</rss>", "<!-- &nbsp;");
    expect(applyFixes(text, validateFeed(text).diagnostics)).toBe(text.replace("&nbsp;", "&#160;"));
  });

  test("a DOCTYPE may declare other names: only the one that is told is numbered", () => {
    const text = typed('<!DOCTYPE rss [<!ENTITY a "b">]>', saying("&nbsp;&a;&eacute;"));
    expect(applyFixes(text, validateFeed(text).diagnostics)).toBe(text.replace("&nbsp;", "&#160;"));
  });
});
