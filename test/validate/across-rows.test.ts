/**
 * What is told of each finding: where it is, what the message speaks of and how to repair it; and what is no fault. Rows of
 * codes alone say what is found and nothing else.
 */

import { describe, expect, test } from "vitest";
import { type Profile, type ProfileName, validateFeed } from "../../src/index.ts";
import { WRAP } from "./rule-rows.ts";
import { type Told, toldOf } from "./told.ts";

/** A repair with the nine characters before it, which tell where it is. */
type Finding = Told<readonly [before: string, replaced: string, text: string]>;
interface Validating {
  readonly url?: string;
  readonly now?: string;
  readonly contentType?: string;
  readonly profiles?: readonly (ProfileName | Profile)[];
}
type Row = readonly [
  rule: string,
  hole: keyof typeof WRAP,
  fragment: string,
  found: string | readonly Finding[],
  options?: Validating,
];

const ATOM: readonly Row[] = [
  [
    "§2: an entry is a document too, and needs an author and a text or an alternate",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><entry xmlns="http://www.w3.org/2005/Atom"><title>Rain</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:00Z</updated></entry>',
    [
      [
        "missing-author",
        "entry",
        '<entry xmlns="http://www.w3.org/2005/Atom">',
        { element: "author", parent: "entry" },
      ],
      ["missing-content-or-alternate", "entry", '<entry xmlns="http://www.w3.org/2005/Atom">', { element: "entry" }],
      ["missing-textual-content", "entry", '<entry xmlns="http://www.w3.org/2005/Atom">', { element: "entry" }],
    ],
  ],
  [
    "§4.2.2: what a category holds is undefined, of an entry and of a source",
    "entry",
    '<category term="a">text</category><source><id>tag:example.org,2023:2</id><title>a</title><updated>2023-03-21T11:09:00Z</updated><category term="a"> <!-- b --> text</category></source>',
    "",
  ],
  [
    "§4.2.2: what a category holds is undefined, in RSS too",
    "item",
    '<atom:category term="a">text</atom:category>',
    "",
  ],
  [
    "a category of another's holds what its own table says",
    "item",
    '<itunes:category text="Arts">text</itunes:category>',
    "unexpected-text",
  ],
  [
    "§4.2.11: a source says whose it is",
    "entry",
    "<source><title>a</title></source>",
    [
      ["missing-source-element", "feed/entry/source", "<source>", { parent: "source", element: "id" }],
      ["missing-source-element", "feed/entry/source", "<source>", { parent: "source", element: "updated" }],
    ],
  ],
  [
    "RFC 5005 §3: pages are of a feed",
    "entry",
    "<link rel='next' href='https://example.org/2'/>",
    [
      [
        "paging-in-entry",
        "feed/entry/link[2]",
        "<link rel='next' href='https://example.org/2'/>",
        { parent: "entry", element: "link", rel: "next" },
      ],
    ],
  ],
  [
    "§3.1.1: a type of text is one of three words",
    "entry",
    "<rights type='text/x'>a</rights>",
    [
      [
        "invalid-text-type",
        "feed/entry/rights",
        "text/x",
        { parent: "entry", element: "rights", attr: "type", value: "text/x" },
      ],
    ],
  ],
  [
    "§3.1.1: no type at all",
    "entry",
    "<rights type='a b'>a</rights>",
    [
      [
        "invalid-mime-type",
        "feed/entry/rights",
        "a b",
        { parent: "entry", element: "rights", attr: "type", value: "a b" },
      ],
    ],
  ],
  [
    "a blank type",
    "entry",
    "<rights type=' '>a</rights>",
    [["blank-attribute", "feed/entry/rights", " ", { parent: "entry", element: "rights", attr: "type", value: " " }]],
  ],
  [
    "§3.1.1.1: elements within text",
    "entry",
    "<rights> a <b xmlns='urn:isbn:1'/></rights>",
    [
      ["undefined-element", "feed/entry/rights/b", "<b xmlns='urn:isbn:1'/>", { parent: "rights", element: "b" }],
      [
        "unknown-namespace",
        "feed/entry/rights/b",
        "urn:isbn:1",
        { prefix: "", namespace: "urn:isbn:1", element: "xmlns:" },
      ],
    ],
  ],
  [
    "§3.1.1.1: HTML that is not said to be",
    "entry",
    "<rights> a &lt;b&gt;0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789&lt;/b&gt; </rights>",
    [
      [
        "contains-undeclared-html",
        "feed/entry/rights",
        "a &lt;b&gt;0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789&lt;/b&gt;",
        {
          parent: "entry",
          element: "rights",
          value: "a <b>0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 012345678",
        },
        [">\n<rights", "", ' type="html"'],
      ],
    ],
  ],
  [
    "§3.1.1.1: HTML that is said to be text",
    "entry",
    "<rights type='text'>a &lt;b&gt;b&lt;/b&gt;</rights>",
    [
      [
        "contains-undeclared-html",
        "feed/entry/rights",
        "a &lt;b&gt;b&lt;/b&gt;",
        { parent: "entry", element: "rights", value: "a <b>b</b>" },
        ["ts type='", "text", "html"],
      ],
    ],
  ],
  [
    "§4.1.3.1: a type of content is a media type",
    "bareEntry",
    "<content type='a b'>a</content>",
    [
      [
        "invalid-mime-type",
        "feed/entry/content",
        "a b",
        { parent: "entry", element: "content", attr: "type", value: "a b" },
      ],
    ],
  ],
  [
    "§4.1.3.1: content is of no composite type",
    "bareEntry",
    "<content type='Message/rfc822' src='https://example.org/1'/><summary>a</summary>",
    [
      [
        "invalid-mime-type",
        "feed/entry/content",
        "Message/rfc822",
        { parent: "entry", element: "content", attr: "type", value: "Message/rfc822" },
      ],
    ],
  ],
  [
    "§4.1.3.2: content elsewhere says its type",
    "bareEntry",
    "<content src='https://example.org/1'>a</content>",
    [
      ["missing-summary", "feed/entry", "<entry>", { parent: "feed", element: "entry" }],
      [
        "missing-content-type",
        "feed/entry/content",
        "<content src='https://example.org/1'>",
        { parent: "entry", element: "content", attr: "type" },
      ],
      ["unexpected-text", "feed/entry/content", "a", { parent: "entry", element: "content", value: "a" }],
    ],
  ],
  [
    "§4.1.3.2: content elsewhere has nothing here",
    "bareEntry",
    "<content src='https://example.org/1' type='text/html'><b xmlns='urn:isbn:1'/></content><summary>a</summary>",
    [
      ["undefined-element", "feed/entry/content/b", "<b xmlns='urn:isbn:1'/>", { parent: "content", element: "b" }],
      [
        "unknown-namespace",
        "feed/entry/content/b",
        "urn:isbn:1",
        { prefix: "", namespace: "urn:isbn:1", element: "xmlns:" },
      ],
    ],
  ],
  [
    "§4.2.7: alternates of one type and language",
    "entry",
    "<link href='https://example.org/2'/>",
    [
      [
        "duplicate-alternate",
        "feed/entry/link[2]",
        "<link href='https://example.org/2'/>",
        { parent: "entry", element: "link" },
      ],
    ],
  ],
  [
    "§4.2.7.2: a feed itself is of a feed's type",
    "entry",
    "<link rel='self' type='text/html' href='https://example.org/2'/>",
    [["self-not-a-feed", "feed/entry/link[2]", "text/html", { parent: "entry", element: "link", value: "text/html" }]],
  ],
  ["§4.2.7.2: the address of a feed, without a base", "entry", "<link rel='self' href='a/b:c'/>", []],
  [
    "§4.2.7.2: a relation is registered or an IRI",
    "entry",
    "<link rel='1https://example.org' href='https://example.org/2'/>",
    [
      [
        "unregistered-rel",
        "feed/entry/link[2]",
        "1https://example.org",
        { parent: "entry", element: "link", attr: "rel", value: "1https://example.org" },
      ],
    ],
  ],
  [
    "RFC 3986 §4.4: a reference to the base is one to this document",
    "entry",
    "<link rel='related' xml:base='https://example.org/a' href='#part'/>",
    [["same-document-reference", "feed/entry/link[2]", "#part", { parent: "entry", element: "href", value: "#part" }]],
    { url: "https://example.org/feed.atom" },
  ],
  [
    "§4.2.6: ids of ten entries are not all one",
    "atom",
    '<title>News</title><id>tag:example.org,2023:news</id><updated>2023-03-21T11:09:00Z</updated><author><name>Jane Doe</name></author><link rel=\'self\' href=\'https://example.org/feed.atom\'/><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:00Z</updated><link href="https://example.org/0"/><summary>a</summary></entry><entry><title>a</title><id> tag:example.org,2023:1 </id><updated>2023-03-21T11:09:01Z</updated><link href="https://example.org/1"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:02Z</updated><link href="https://example.org/2"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:03Z</updated><link href="https://example.org/3"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:04Z</updated><link href="https://example.org/4"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:05Z</updated><link href="https://example.org/5"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:06Z</updated><link href="https://example.org/6"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:07Z</updated><link href="https://example.org/7"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:08Z</updated><link href="https://example.org/8"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:09Z</updated><link href="https://example.org/9"/><summary>a</summary></entry>',
    [
      [
        "surrounding-space",
        "feed/entry[2]/id",
        "tag:example.org,2023:1",
        { parent: "entry", element: "id", value: " tag:example.org,2023:1 " },
      ],
      [
        "duplicate-ids",
        "feed/entry[2]/id",
        "tag:example.org,2023:1",
        { parent: "entry", element: "id", value: "tag:example.org,2023:1" },
      ],
    ],
  ],
  [
    "§4.1.1: two entries of one id and moment, space aside",
    "feed",
    "<entry><title>a</title><id> tag:example.org,2023:1 </id><updated> 2023-03-21T11:09:00Z </updated><link href='https://example.org/2'/><summary>a</summary></entry><entry><title>a</title><id> tag:example.org,2023:1 </id><updated> 2023-03-21T11:09:00Z </updated><link href='https://example.org/2'/><summary>a</summary></entry>",
    [
      [
        "surrounding-space",
        "feed/entry[1]/id",
        "tag:example.org,2023:1",
        { parent: "entry", element: "id", value: " tag:example.org,2023:1 " },
      ],
      [
        "surrounding-space",
        "feed/entry[1]/updated",
        "2023-03-21T11:09:00Z",
        { parent: "entry", element: "updated", value: " 2023-03-21T11:09:00Z " },
        ["<updated>", " 2023-03-21T11:09:00Z ", "2023-03-21T11:09:00Z"],
      ],
      [
        "surrounding-space",
        "feed/entry[2]/id",
        "tag:example.org,2023:1",
        { parent: "entry", element: "id", value: " tag:example.org,2023:1 " },
      ],
      [
        "duplicate-entries",
        "feed/entry[2]/id",
        "tag:example.org,2023:1",
        { parent: "entry", element: "id", value: "tag:example.org,2023:1" },
      ],
      [
        "surrounding-space",
        "feed/entry[2]/updated",
        "2023-03-21T11:09:00Z",
        { parent: "entry", element: "updated", value: " 2023-03-21T11:09:00Z " },
        ["<updated>", " 2023-03-21T11:09:00Z ", "2023-03-21T11:09:00Z"],
      ],
      [
        "duplicate-updated",
        "feed/entry[2]/updated",
        "2023-03-21T11:09:00Z",
        { parent: "entry", element: "updated", value: "2023-03-21T11:09:00Z" },
      ],
      [
        "duplicate-entries",
        "feed/entry[3]/id",
        "tag:example.org,2023:1",
        { parent: "entry", element: "id", value: "tag:example.org,2023:1" },
      ],
      [
        "duplicate-updated",
        "feed/entry[3]/updated",
        "2023-03-21T11:09:00Z",
        { parent: "entry", element: "updated", value: "2023-03-21T11:09:00Z" },
      ],
    ],
  ],
  [
    "a guide to a feed's address is missing",
    "atom",
    "<title>News</title><id>tag:example.org,2023:news</id><updated>2023-03-21T11:09:00Z</updated><author><name>Jane Doe</name></author><link rel='related' href='https://example.org/feed.atom'/>",
    [["missing-self", "feed", '<feed xmlns="http://www.w3.org/2005/Atom" >', { element: "feed" }]],
  ],
  [
    "what is of the feed stands before its entries",
    "atom",
    "<title>News</title><id>tag:example.org,2023:news</id><updated>2023-03-21T11:09:00Z</updated><author><name>Jane Doe</name></author><link rel='self' href='https://example.org/feed.atom'/><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:00Z</updated><summary>a</summary><link href='https://example.org/1'/></entry><rights>a</rights>",
    [["misplaced-metadata", "feed/rights", "<rights>", { parent: "feed", element: "rights" }]],
  ],
  [
    "an entry with a link that is no alternate",
    "atom",
    "<title>News</title><id>tag:example.org,2023:news</id><updated>2023-03-21T11:09:00Z</updated><author><name>Jane Doe</name></author><link rel='self' href='https://example.org/feed.atom'/><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:00Z</updated><summary>a</summary><link rel='related' href='https://example.org/1'/></entry>",
    "missing-content-or-alternate",
  ],
  [
    "an entry with an alternate by IANA's address",
    "atom",
    "<title>News</title><id>tag:example.org,2023:news</id><updated>2023-03-21T11:09:00Z</updated><author><name>Jane Doe</name></author><link rel='http://www.iana.org/assignments/relation/self' href='https://example.org/feed.atom'/><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:00Z</updated><summary>a</summary><link rel='http://www.iana.org/assignments/relation/alternate' href='https://example.org/1'/></entry>",
    "",
  ],
  [
    "HTML in the feed's title",
    "atom",
    "<title>&lt;/b></title><id>tag:example.org,2023:news</id><updated>2023-03-21T11:09:00Z</updated><author><name>Jane Doe</name></author><link rel='self' href='https://example.org/feed.atom'/>",
    "contains-undeclared-html",
  ],
  ["HTML in the feed's subtitle", "feed", "<subtitle>a &lt;/b></subtitle>", "contains-undeclared-html"],
  ["HTML in the feed's rights", "feed", "<rights>a &lt;/b></rights>", "contains-undeclared-html"],
  [
    "HTML in an entry's title",
    "feed",
    "<entry><title>&lt;/b></title><id>tag:example.org,2023:2</id><updated>2023-03-21T11:09:01Z</updated><summary>a</summary><link href='https://example.org/1'/></entry>",
    "contains-undeclared-html",
  ],
  [
    "HTML in an entry's summary",
    "feed",
    "<entry><title>a</title><id>tag:example.org,2023:2</id><updated>2023-03-21T11:09:01Z</updated><summary>&lt;/b></summary><link href='https://example.org/1'/></entry>",
    "contains-undeclared-html",
  ],
  [
    "HTML in a source's title",
    "entry",
    "<source><id>tag:example.org,2023:2</id><title>&lt;/b></title><updated>2023-03-21T11:09:01Z</updated></source>",
    "contains-undeclared-html",
  ],
  [
    "HTML in a source's subtitle",
    "entry",
    "<source><id>tag:example.org,2023:2</id><title>a</title><subtitle>&lt;/b></subtitle><updated>2023-03-21T11:09:01Z</updated></source>",
    "contains-undeclared-html",
  ],
  [
    "HTML in a source's rights",
    "entry",
    "<source><id>tag:example.org,2023:2</id><title>a</title><rights>&lt;/b></rights><updated>2023-03-21T11:09:01Z</updated></source>",
    "contains-undeclared-html",
  ],
  [
    "an author in the source is enough",
    "atom",
    "<title>News</title><id>tag:example.org,2023:news</id><updated>2023-03-21T11:09:00Z</updated><link rel='self' href='https://example.org/feed.atom'/><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:00Z</updated><link href='https://example.org/1'/><summary>a</summary><source><author><name>a</name></author><id>tag:example.org,2023:2</id><title>a</title><updated>2023-03-21T11:09:01Z</updated></source></entry>",
    "",
  ],
  [
    "extensions and further entries may stand behind an entry",
    "atom",
    "<title>News</title><id>tag:example.org,2023:news</id><updated>2023-03-21T11:09:00Z</updated><author><name>Jane Doe</name></author><link rel='self' href='https://example.org/feed.atom'/><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:00Z</updated><summary>a</summary><link href='https://example.org/1'/></entry><entry><title>a</title><id>tag:example.org,2023:2</id><updated>2023-03-21T11:09:01Z</updated><summary>a</summary><link href='https://example.org/1'/></entry><sy:updatePeriod>daily</sy:updatePeriod><x xmlns='urn:isbn:1'/>",
    "unknown-namespace",
  ],
  ["a relation that only begins like one of pages", "entry", "<link rel='next:a' href='https://example.org/2'/>", ""],
  [
    "a relation that only ends like one of pages",
    "entry",
    "<link rel='https://example.org/next' href='https://example.org/2'/>",
    "",
  ],
  ["a relation with space in it", "entry", "<link rel='a:b c' href='https://example.org/2'/>", "unregistered-rel"],
  ["a relation that is a path", "entry", "<link rel='a/b:c' href='https://example.org/2'/>", "unregistered-rel"],
  ["a type that only ends like that of text", "entry", "<rights type='xtext'>a &lt;b></rights>", "invalid-mime-type"],
  [
    "a type that only ends like that of HTML",
    "entry",
    "<rights type='x.text/html'>a</rights>",
    "invalid-text-type not-base64",
  ],
  ["a type that only begins like that of HTML", "entry", "<rights type='text/html5'>a</rights>", "invalid-text-type"],
  ["an empty type", "entry", "<rights type=''>a</rights>", "blank-attribute"],
  ["binary text that is empty", "entry", "<rights type='image/png'/>", "blank-element invalid-text-type"],
  ["binary text of white space", "entry", "<rights type='image/png'> </rights>", "blank-element invalid-text-type"],
  ["plain text that is empty", "entry", "<rights type='text/plain'/>", "blank-element invalid-text-type"],
  ["plain text of white space", "entry", "<rights type='text/plain'> </rights>", "invalid-text-type"],
  ["text of XML that is empty", "entry", "<rights type='application/xml'/>", "blank-element invalid-text-type"],
  ["text of XML that is white space", "entry", "<rights type='application/xml'> </rights>", "invalid-text-type"],
  [
    "text of XML",
    "entry",
    "<rights type='application/xml'><a xmlns='urn:isbn:1'/></rights>",
    "invalid-text-type unknown-namespace",
  ],
  [
    "a page of XHTML that is empty",
    "entry",
    "<rights type='application/xhtml+xml'/>",
    "blank-element invalid-text-type",
  ],
  ["text of no media type that is white space", "entry", "<rights type='nonsense'> </rights>", "invalid-mime-type"],
  [
    "a type that only holds that of text",
    "entry",
    "<rights type='x.text/plain'> </rights>",
    "blank-element invalid-text-type",
  ],
  [
    "elements within binary text",
    "entry",
    "<rights type='image/png'><a xmlns='urn:isbn:1'/></rights>",
    "invalid-text-type undefined-element unknown-namespace",
  ],
  ["a page that is a fragment", "entry", "<rights type='text/html'>&lt;p></rights>", "invalid-text-type html-fragment"],
  ["a page that is one", "entry", "<rights type='text/html'>&lt;html></rights>", "invalid-text-type"],
  [
    "a page in XHTML",
    "entry",
    "<rights type='application/xhtml+xml'><html xmlns='http://www.w3.org/1999/xhtml'/></rights>",
    "invalid-text-type",
  ],
  [
    "a fragment in XHTML",
    "entry",
    "<rights type='application/xhtml+xml'><div xmlns='http://www.w3.org/1999/xhtml'>a</div></rights>",
    "html-fragment invalid-text-type",
  ],
  [
    "plain text with HTML",
    "entry",
    "<rights type='text/plain'>a &lt;/b></rights>",
    "invalid-text-type contains-undeclared-html",
  ],
  ["plain text without", "entry", "<rights type='text/plain'>a</rights>", "invalid-text-type"],
  ["another text with HTML", "entry", "<rights type='text/css'>a &lt;b></rights>", "invalid-text-type"],
  ["Atom 0.3: escaped, and is", "entry", "<rights mode='escaped'>a</rights>", "unexpected-attribute"],
  [
    "Atom 0.3: escaped, and is not",
    "entry",
    "<rights mode='escaped'><b xmlns='http://www.w3.org/1999/xhtml'/></rights>",
    "not-escaped unexpected-attribute undefined-element",
  ],
  ["Atom 0.3: XML that is text", "entry", "<rights mode='xml' type='html'>a &lt; b</rights>", "unexpected-attribute"],
  [
    "Atom 0.3: XML that is escaped",
    "entry",
    "<rights mode='xml' type='html'>&lt;b>a&lt;/b></rights>",
    "unexpected-attribute escaped-xhtml",
  ],
  [
    "Atom 0.3: XML whose end is escaped",
    "entry",
    "<rights mode='xml' type='html'>a&lt;/br></rights>",
    "unexpected-attribute escaped-xhtml not-html",
  ],
  [
    "Atom 0.3: XML with a reference that is escaped",
    "entry",
    "<rights mode='xml' type='html'>a&amp;copy;</rights>",
    "unexpected-attribute escaped-xhtml",
  ],
  [
    "Atom 0.3: XML whose number is escaped",
    "entry",
    "<rights mode='xml' type='html'>&lt;1></rights>",
    "unexpected-attribute",
  ],
  [
    "Atom 0.3: escaped mode",
    "entry",
    "<rights mode='base64' type='html'>&lt;b>a</rights>",
    "unexpected-attribute not-html",
  ],
  [
    "Atom 0.3: XML in which markup is spoken of",
    "entry",
    "<rights mode='xml' type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>a</div></rights>",
    "unexpected-attribute",
  ],
  [
    "XHTML in which markup is spoken of",
    "entry",
    "<rights type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>a &lt;b></div></rights>",
    "",
  ],
  [
    "XHTML that is escaped",
    "entry",
    "<rights type='xhtml'>&lt;div>a&lt;/div></rights>",
    "missing-xhtml-div escaped-xhtml",
  ],
  ["XHTML that is text", "entry", "<rights type='xhtml'>a</rights>", "missing-xhtml-div"],
  ["a closing tag in text", "entry", "<rights >a &lt;/b></rights>", "contains-undeclared-html"],
  ["a word between angles in text, which may be of a text about HTML", "entry", "<rights >a &lt;b></rights>", ""],
  ["a heading that nothing ends in text", "entry", "<rights >&lt;h1></rights>", ""],
  ["a tag with an attribute in text", "entry", "<rights >&lt;a href='x'></rights>", ""],
  ["an empty tag in text", "entry", "<rights >&lt;br/></rights>", ""],
  ["a number between angles", "entry", "<rights >&lt;1></rights>", ""],
  ["a name with a number sign between angles", "entry", "<rights >&lt;a#></rights>", ""],
  ["two comparisons", "entry", "<rights >1 &lt;b and c</rights>", ""],
  ["a name with a hyphen is none of HTML", "entry", "<rights >&lt;a-b></rights>", ""],
  ["a reference of one letter", "entry", "<rights >&amp;a;</rights>", ""],
  ["a reference by digits", "entry", "<rights >a &amp;#169;</rights>", "contains-undeclared-html"],
  ["a reference by no digits", "entry", "<rights >a &amp;#a;</rights>", "contains-undeclared-html"],
  ["a reference by name", "entry", "<rights >a &amp;copy;</rights>", "contains-undeclared-html"],
  ["a reference of figures", "entry", "<rights >a &amp;12;</rights>", ""],
  [
    "content of XML, by its type",
    "bareEntry",
    "<content type='text/xml'><a xmlns='urn:isbn:1'/></content>",
    "unknown-namespace",
  ],
  [
    "content of a type that only ends like XML's",
    "bareEntry",
    "<content type='x.text/xml'>A*AA</content><summary>a</summary>",
    "",
  ],
  [
    "content of a type that only begins like XML's",
    "bareEntry",
    "<content type='application/xmlx'>A*AA</content><summary>a</summary>",
    "not-base64",
  ],
  [
    "content of a type that only holds XML's",
    "bareEntry",
    "<content type='image/a+xmlx'>A*AA</content><summary>a</summary>",
    "not-base64",
  ],
  ["content of a blank type", "bareEntry", "<content type=' '>a</content><summary>a</summary>", "blank-attribute"],
  ["content of an empty type", "bareEntry", "<content type=''>a</content><summary>a</summary>", "blank-attribute"],
  [
    "content elsewhere of no media type",
    "bareEntry",
    "<content type='html' src='https://example.org/1'/><summary>a</summary>",
    "invalid-mime-type",
  ],
  [
    "content elsewhere of a media type, without a summary",
    "bareEntry",
    "<content type='text/html' src='https://example.org/1'/>",
    "missing-summary",
  ],
  [
    "content of a type that only ends like a composite one's",
    "bareEntry",
    "<content type='x.multipart/mixed'>AAAA</content><summary>a</summary>",
    "",
  ],
  [
    "a page of XHTML",
    "bareEntry",
    "<content type='application/xhtml+xml'><html xmlns='http://www.w3.org/1999/xhtml'/></content>",
    "",
  ],
  [
    "a fragment of XHTML",
    "bareEntry",
    "<content type='application/xhtml+xml'><div xmlns='http://www.w3.org/1999/xhtml'>a</div></content>",
    "html-fragment",
  ],
  ["a page of XHTML without anything", "bareEntry", "<content type='application/xhtml+xml'>a</content>", ""],
  [
    "content of a type that only holds that of text",
    "bareEntry",
    "<content type='x.text/a'>A*AA</content><summary>a</summary>",
    "not-base64",
  ],
  [
    "elements within plain content",
    "bareEntry",
    "<content type='text/plain'><a xmlns='urn:isbn:1'/></content>",
    "undefined-element unknown-namespace",
  ],
  [
    "a type whose parameter is that of plain text",
    "bareEntry",
    "<content type='text/css;a=\"text/plain\"'>a &lt;b></content>",
    "",
  ],
  [
    "content of no media type, without a summary",
    "bareEntry",
    "<content type='nonsense'>a</content>",
    "invalid-mime-type",
  ],
  ["base64 without a summary", "bareEntry", "<content type='image/png'>AAAA</content>", "missing-summary"],
  ["base64 in lines", "bareEntry", "<content type='image/png'>\nAA  AA\n AAAA</content><summary>a</summary>", ""],
  [
    "base64 beside elements",
    "bareEntry",
    "<content type='image/png'>AAAA<a xmlns='urn:isbn:1'/></content><summary>a</summary>",
    "undefined-element unknown-namespace",
  ],
  [
    "an alternate of the same type",
    "entry",
    "<link href='https://example.org/2' type='text/html'/><link href='https://example.org/3' type='text/html'/>",
    "duplicate-alternate",
  ],
  [
    "alternates of two media types",
    "entry",
    "<link href='https://example.org/2' type='text/html'/><link href='https://example.org/3' type='image/png'/>",
    "",
  ],
  [
    "alternates of two tongues",
    "entry",
    "<link href='https://example.org/2' hreflang='de'/><link href='https://example.org/3' hreflang='fr'/>",
    "",
  ],
  ["the address of a feed that begins with a slash", "feed", "<link rel='self' href='/a:b'/>", "relative-self"],
  ["the address of a feed under a base", "entry", "<link rel='self' xml:base='https://example.org/' href='a'/>", ""],
  [
    "the address of a feed under a base around it",
    "feed",
    "<entry xml:base='https://example.org/'><title>a</title><id>tag:example.org,2023:2</id><updated>2023-03-21T11:09:01Z</updated><summary>a</summary><link href='https://example.org/1'/><link rel='self' href='a'/></entry>",
    "",
  ],
  ["a link with text", "entry", "<link rel='related' href='https://example.org/2'>a</link>", "atom-link-text"],
  [
    "a link with elements of Atom",
    "entry",
    "<link rel='related' href='https://example.org/2'><title>a</title></link>",
    "undefined-element",
  ],
  [
    "a link with elements of others",
    "entry",
    "<link rel='related' href='https://example.org/2'><dc:title>a</dc:title><a xmlns='urn:isbn:1'/></link>",
    "unknown-namespace",
  ],
  [
    "a reference to this document without another base",
    "entry",
    "<link rel='related' href='#a'/>",
    "",
    { url: "https://example.org/feed.atom" },
  ],
  [
    "an address that is the base",
    "entry",
    "<link rel='related' xml:base='https://example.org/a' href='https://example.org/a'/>",
    "",
    { url: "https://example.org/feed.atom" },
  ],
  [
    "a reference to the base that has a scheme behind the sign",
    "entry",
    "<link rel='related' xml:base='https://example.org/a' href='a#b:c'/>",
    "same-document-reference",
    { url: "https://example.org/feed.atom" },
  ],
  [
    "a reference to the base whose fragment has a scheme",
    "entry",
    "<link rel='related' xml:base='https://example.org/a' href='#b:c'/>",
    "same-document-reference",
    { url: "https://example.org/feed.atom" },
  ],
  [
    "a reference to the base with space around",
    "entry",
    "<link rel='related' xml:base=' https://example.org/a ' href='https://example.org/b'/>",
    "invalid-url-character",
    { url: "https://example.org/feed.atom" },
  ],
  [
    "a base that is broken",
    "entry",
    "<link rel='related' xml:base='https://[' href='#a'/>",
    "",
    { url: "https://example.org/feed.atom" },
  ],
  [
    "an address under a base that is broken",
    "entry",
    "<link rel='related' xml:base='https://example.org/a' href='http://['/>",
    "",
    { url: "https://example.org/feed.atom" },
  ],
  [
    "a link without an address under a base",
    "entry",
    "<link rel='related' xml:base='https://example.org/a'/>",
    "missing-href",
    { url: "https://example.org/feed.atom" },
  ],
  [
    "without an address of the document, nothing is known of its base",
    "entry",
    "<link rel='related' xml:base='https://example.org/a' href='#a'/>",
    "",
  ],
  [
    "blank ids and moments are not the same",
    "feed",
    "<entry><title>a</title><id/><updated/><link href='https://example.org/2'/><summary>a</summary></entry><entry><title>a</title><id/><updated/><link href='https://example.org/2'/><summary>a</summary></entry>",
    "blank-element invalid-full-url blank-element invalid-rfc3339-date blank-element invalid-full-url blank-element invalid-rfc3339-date",
  ],
  [
    "nine entries of one id",
    "atom",
    '<title>News</title><id>tag:example.org,2023:news</id><updated>2023-03-21T11:09:00Z</updated><author><name>Jane Doe</name></author><link rel=\'self\' href=\'https://example.org/feed.atom\'/><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:00Z</updated><link href="https://example.org/0"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:01Z</updated><link href="https://example.org/1"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:02Z</updated><link href="https://example.org/2"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:03Z</updated><link href="https://example.org/3"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:04Z</updated><link href="https://example.org/4"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:05Z</updated><link href="https://example.org/5"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:06Z</updated><link href="https://example.org/6"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:07Z</updated><link href="https://example.org/7"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:08Z</updated><link href="https://example.org/8"/><summary>a</summary></entry>',
    "duplicate-entries duplicate-entries duplicate-entries duplicate-entries duplicate-entries duplicate-entries duplicate-entries duplicate-entries",
  ],
  [
    "ten entries, one without an id",
    "atom",
    '<title>News</title><id>tag:example.org,2023:news</id><updated>2023-03-21T11:09:00Z</updated><author><name>Jane Doe</name></author><link rel=\'self\' href=\'https://example.org/feed.atom\'/><entry><title>a</title><updated>2023-03-21T11:09:00Z</updated><link href="https://example.org/0"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:01Z</updated><link href="https://example.org/1"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:02Z</updated><link href="https://example.org/2"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:03Z</updated><link href="https://example.org/3"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:04Z</updated><link href="https://example.org/4"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:05Z</updated><link href="https://example.org/5"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:06Z</updated><link href="https://example.org/6"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:07Z</updated><link href="https://example.org/7"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:08Z</updated><link href="https://example.org/8"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:09Z</updated><link href="https://example.org/9"/><summary>a</summary></entry>',
    "missing-element duplicate-entries duplicate-entries duplicate-entries duplicate-entries duplicate-entries duplicate-entries duplicate-entries duplicate-entries",
  ],
  [
    "ten entries of two ids",
    "atom",
    '<title>News</title><id>tag:example.org,2023:news</id><updated>2023-03-21T11:09:00Z</updated><author><name>Jane Doe</name></author><link rel=\'self\' href=\'https://example.org/feed.atom\'/><entry><title>a</title><id>tag:example.org,2023:2</id><updated>2023-03-21T11:09:10Z</updated><link href="https://example.org/0"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:11Z</updated><link href="https://example.org/1"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:12Z</updated><link href="https://example.org/2"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:13Z</updated><link href="https://example.org/3"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:14Z</updated><link href="https://example.org/4"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:15Z</updated><link href="https://example.org/5"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:16Z</updated><link href="https://example.org/6"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:17Z</updated><link href="https://example.org/7"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:18Z</updated><link href="https://example.org/8"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:19Z</updated><link href="https://example.org/9"/><summary>a</summary></entry><entry><title>a</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:20Z</updated><link href="https://example.org/10"/><summary>a</summary></entry>',
    "duplicate-entries duplicate-entries duplicate-entries duplicate-entries duplicate-entries duplicate-entries duplicate-entries duplicate-entries duplicate-entries",
  ],
];

const RSS: readonly Row[] = [
  [
    "Dublin Core says what the item says itself",
    "item",
    "<dc:creator>Jane</dc:creator><author>jane@example.org (Jane)</author>",
    [
      [
        "duplicate-item-semantics",
        "rss/channel/item/dc:creator",
        "Jane",
        { parent: "item", element: "dc:creator", core: "author", ext: "dc:creator" },
      ],
    ],
  ],
  [
    "the channel's Dublin Core, too",
    "channel",
    "<dc:rights>a</dc:rights><copyright>a</copyright>",
    [
      [
        "duplicate-semantics",
        "rss/channel/dc:rights",
        "a",
        { parent: "channel", element: "dc:rights", core: "copyright", ext: "dc:rights" },
      ],
    ],
  ],
  [
    "elements of the channel stand before its items",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><item><title>Rain</title><description>It rains.</description><guid>https://example.org/1</guid></item><ttl>60</ttl>',
    [["misplaced-element", "rss/channel/item", "<ttl>", { parent: "channel", element: "item", value: "ttl" }]],
  ],
  [
    "a day is left out once",
    "channel",
    "<skipDays><day>Monday</day><day> Monday </day></skipDays>",
    [
      [
        "duplicate-value",
        "rss/channel/skipDays/day[2]",
        "Monday",
        { parent: "skipDays", element: "day", value: "Monday" },
      ],
    ],
  ],
  [
    "an image is a GIF, JPEG or PNG",
    "channel",
    "<image><url> https://example.org/a.apng </url><title>News</title><link>https://example.org/</link></image>",
    [
      [
        "image-format",
        "rss/channel/image/url",
        "https://example.org/a.apng",
        { parent: "image", element: "url", value: "https://example.org/a.apng" },
      ],
    ],
  ],
  [
    "an image has the channel's title and link",
    "channel",
    "<image><url>https://example.org/a.png</url><title> N </title><link> https://example.org/n </link></image>",
    [
      ["image-title-differs", "rss/channel/image/title", "N", { parent: "image", element: "title", value: "N" }],
      [
        "image-link-differs",
        "rss/channel/image/link",
        "https://example.org/n",
        { parent: "image", element: "link", value: "https://example.org/n" },
      ],
    ],
  ],
  [
    "RSS 0.91: no HTML in descriptions",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><rss version="0.91"><channel><title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><item><title>a</title><link>https://example.org/1</link><description> a &lt;b&gt;b&lt;/b&gt; </description></item></channel></rss>',
    [
      [
        "contains-html",
        "rss/channel/item/description",
        "a &lt;b&gt;b&lt;/b&gt;",
        { parent: "item", element: "description", value: "</b>" },
      ],
    ],
  ],
  [
    "a permalink is an address",
    "bareItem",
    "<title>a</title><guid> one </guid>",
    [
      [
        "guid-not-a-url",
        "rss/channel/item/guid",
        "one",
        { parent: "item", element: "guid", value: "one" },
        ["tle><guid", "", ' isPermaLink="false"'],
      ],
    ],
  ],
  [
    "a permalink that says it is one is an address",
    "bareItem",
    "<title>a</title><guid isPermaLink='true'>one</guid>",
    [
      [
        "guid-not-a-url",
        "rss/channel/item/guid",
        "one",
        { parent: "item", element: "guid", value: "one" },
        ["rmaLink='", "true", "false"],
      ],
    ],
  ],
  [
    "a tag is no permalink",
    "bareItem",
    "<title>a</title><guid>TAG:example.org,2023:1</guid>",
    [
      [
        "invalid-tag-uri",
        "rss/channel/item/guid",
        "TAG:example.org,2023:1",
        { parent: "item", element: "guid", value: "TAG:example.org,2023:1" },
        ["tle><guid", "", ' isPermaLink="false"'],
      ],
    ],
  ],
  [
    "a UUID is no permalink",
    "bareItem",
    "<title>a</title><guid>urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6</guid>",
    [
      [
        "guid-not-a-permalink",
        "rss/channel/item/guid",
        "urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6",
        { parent: "item", element: "guid", value: "urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6" },
        ["tle><guid", "", ' isPermaLink="false"'],
      ],
    ],
  ],
  [
    "a short number is not unique",
    "bareItem",
    "<title>a</title><guid isPermaLink='false'>1</guid>",
    [["guid-not-unique", "rss/channel/item/guid", "1", { parent: "item", element: "guid", value: "1" }]],
  ],
  [
    "a guid is of one item",
    "channel",
    "<item><title>a</title><guid> https://example.org/1 </guid></item>",
    [
      [
        "duplicate-guid",
        "rss/channel/item[2]/guid",
        "https://example.org/1",
        { parent: "item", element: "guid", value: "https://example.org/1" },
      ],
    ],
  ],
  [
    "RSS 1.0: nothing is about the same twice",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><rdf:RDF xml:lang="en" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://example.org/"><title>a</title><link>https://example.org/</link><description>a</description><items><rdf:Seq><rdf:li rdf:resource="https://example.org/1"/></rdf:Seq></items></channel><item rdf:about="https://example.org/1"><title>a</title><link>https://example.org/1</link></item><item rdf:about="https://example.org/1"><title>a</title><link>https://example.org/1</link></item></rdf:RDF>',
    [
      [
        "duplicate-value",
        "rdf:RDF/item[2]",
        "https://example.org/1",
        { parent: "item", element: "rdf:about", value: "https://example.org/1" },
      ],
    ],
  ],
  [
    "RDF without a channel is no feed",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"></rdf:RDF>',
    [
      [
        "missing-element",
        "rdf:RDF",
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">',
        { parent: "rdf:RDF", element: "channel" },
      ],
    ],
  ],
  [
    "RSS 1.0: a channel of RSS 2.0",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel xmlns="http://backend.userland.com/rss2" rdf:about="https://example.org/"><title>a</title><link>https://example.org/</link><description>a</description><language>en</language></channel></rdf:RDF>',
    [
      [
        "missing-element",
        "rdf:RDF",
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">',
        { parent: "rdf:RDF", element: "channel" },
      ],
      [
        "missing-element",
        "rdf:RDF/channel",
        '<channel xmlns="http://backend.userland.com/rss2" rdf:about="https://example.org/">',
        { parent: "channel", element: "items" },
      ],
      ["undefined-element", "rdf:RDF/channel/language", "en", { parent: "channel", element: "language" }],
    ],
  ],
  [
    "RSS 1.0: a channel of the namespace",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel xmlns="" rdf:about="https://example.org/"/></rdf:RDF>',
    [
      [
        "missing-title",
        "rdf:RDF/channel",
        '<channel xmlns="" rdf:about="https://example.org/"/>',
        { parent: "channel", element: "title" },
      ],
      [
        "missing-link",
        "rdf:RDF/channel",
        '<channel xmlns="" rdf:about="https://example.org/"/>',
        { parent: "channel", element: "link" },
      ],
      [
        "missing-description",
        "rdf:RDF/channel",
        '<channel xmlns="" rdf:about="https://example.org/"/>',
        { parent: "channel", element: "description" },
      ],
      [
        "missing-element",
        "rdf:RDF/channel",
        '<channel xmlns="" rdf:about="https://example.org/"/>',
        { parent: "channel", element: "items" },
      ],
      [
        "missing-language",
        "rdf:RDF/channel",
        '<channel xmlns="" rdf:about="https://example.org/"/>',
        { parent: "rdf_RDF", element: "channel" },
      ],
      [
        "element-without-namespace",
        "rdf:RDF/channel",
        '<channel xmlns="" rdf:about="https://example.org/"/>',
        { parent: "rdf_RDF", element: "channel" },
      ],
    ],
  ],
  [
    "RSS 1.1: nothing of RSS within what is not",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><Channel xml:lang="en" xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link><description>What happens.</description><items rdf:parseType="Collection"><item rdf:about="https://example.org/1"><title>Rain</title><link>https://example.org/1</link><dc:creator><title>a</title></dc:creator></item></items></Channel>',
    [["undefined-element", "Channel/items/item/dc:creator/title", "<title>", { parent: "creator", element: "title" }]],
  ],
  [
    "RSS 1.1: no text beside things",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><Channel xml:lang="en" xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link><description>What happens.</description><items rdf:parseType="Collection"><item rdf:about="https://example.org/1"><title>Rain</title><link>https://example.org/1</link><dc:creator> a <dc:x/></dc:creator></item></items></Channel>',
    [["invalid-rdf", "Channel/items/item/dc:creator", "a", { parent: "item", element: "dc:creator", value: "a" }]],
  ],
  [
    "RSS 1.1: a thing is no reference",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><Channel xml:lang="en" xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link><description>What happens.</description><items rdf:parseType="Collection"><item rdf:about="https://example.org/1"><title>Rain</title><link>https://example.org/1</link><dc:creator><dc:x rdf:resource=\'https://example.org/2\'/></dc:creator></item></items></Channel>',
    [
      [
        "invalid-rdf",
        "Channel/items/item/dc:creator/dc:x",
        "https://example.org/2",
        { parent: "dc_creator", element: "dc:x", value: "rdf:resource" },
      ],
    ],
  ],
  [
    "RSS 1.1: attributes of RSS stay with RSS",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><Channel xml:lang="en" xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link><description>What happens.</description><items rdf:parseType="Collection"><item rdf:about="https://example.org/1"><title>Rain</title><link>https://example.org/1</link><x:y rss11:lang=\'en\' xmlns:x=\'urn:isbn:1\' xmlns:rss11=\'http://purl.org/net/rss1.1#\'>a</x:y></item></items></Channel>',
    [
      [
        "unexpected-attribute",
        "Channel/items/item/x:y",
        "en",
        { parent: "item", element: "y", attribute: "rss11:lang", attr: "rss11:lang" },
      ],
      [
        "unknown-namespace",
        "Channel/items/item/x:y",
        "urn:isbn:1",
        { prefix: "x", namespace: "urn:isbn:1", element: "xmlns:x" },
      ],
    ],
  ],
  [
    "without a version, the current one is meant",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><rss><channel><title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><item><title>Rain</title><description>It rains.</description><guid>https://example.org/1</guid></item></channel></rss>',
    "missing-attribute missing-self-link",
  ],
  ["no channel at all", "document", '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"/>', "missing-element"],
  [
    "RSS 0.92 asks for no guid",
    "document",
    "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"0.92\"><channel><title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><item><title>a</title><enclosure url='http://example.org/a.mp3' length='1' type='audio/mpeg'/><enclosure url='http://example.org/b.mp3' length='1' type='audio/mpeg'/></item><ttl>60</ttl></channel></rss>",
    "",
  ],
  [
    "a version that is none",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><rss version="1.2"><channel><title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><item><title>a</title></item></channel></rss>',
    "rss-version",
  ],
  [
    "HTML in RSS 0.92",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><rss version="0.92"><channel><title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><item><title>a</title><description>&lt;b>a&lt;/b></description></item></channel></rss>',
    "",
  ],
  [
    "text in RSS 0.91",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><rss version="0.91"><channel><title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><item><title>a</title><link>https://example.org/1</link><description>a</description></item></channel></rss>',
    "",
  ],
  [
    "an item beside the channel",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language></channel><item><title>a</title></item></rss>',
    "missing-self-link undefined-element missing-guid",
  ],
  [
    "an extension in the default namespace",
    "item",
    "<creator xmlns='http://purl.org/dc/elements/1.1/'>Jane</creator><author>jane@example.org (Jane)</author>",
    "duplicate-item-semantics",
  ],
  [
    "a language by Dublin Core",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><dc:language>en</dc:language><atom:link rel="self" href="https://example.org/feed.xml"/>',
    "",
  ],
  [
    "a language of the channel",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel xml:lang="en"><title>News</title><link>https://example.org/</link><description>What happens.</description><atom:link rel="self" href="https://example.org/feed.xml"/></channel></rss>',
    "",
  ],
  [
    "a language of the document",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xml:lang="en" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>News</title><link>https://example.org/</link><description>What happens.</description><atom:link rel="self" href="https://example.org/feed.xml"/></channel></rss>',
    "",
  ],
  [
    "no language",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><atom:link rel="self" href="https://example.org/feed.xml"/>',
    "missing-language",
  ],
  [
    "a form for text",
    "channel",
    "<textInput><title>a</title><description>a</description><name>q</name><link>https://example.org/</link></textInput>",
    "avoid-text-input",
  ],
  [
    "a form for text in RSS 0.91",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><rss version="0.91"><channel><title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><textInput><title>a</title><description>a</description><name>q</name><link>https://example.org/</link></textInput></channel></rss>',
    "",
  ],
  [
    "a form for text in RSS 1.0",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://example.org/"><title>a</title><link>https://example.org/</link><description>a</description><items><rdf:Seq><rdf:li rdf:resource="https://example.org/1"/></rdf:Seq></items></channel><item rdf:about="https://example.org/1"/></rdf:RDF>',
    "missing-language missing-element missing-element",
  ],
  [
    "a link that is not to itself",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="related" href="https://example.org/"/>',
    "missing-self-link",
  ],
  [
    "a link whose title is self",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="related" title="self" href="https://example.org/"/>',
    "missing-self-link",
  ],
  [
    "seven days",
    "channel",
    "<skipDays><day>Monday</day><day>Tuesday</day><day>Wednesday</day><day>Thursday</day><day>Friday</day><day>Saturday</day><day>Sunday</day></skipDays>",
    "",
  ],
  [
    "twenty-four hours",
    "channel",
    "<skipHours><hour>0</hour><hour>1</hour><hour>2</hour><hour>3</hour><hour>4</hour><hour>5</hour><hour>6</hour><hour>7</hour><hour>8</hour><hour>9</hour><hour>10</hour><hour>11</hour><hour>12</hour><hour>13</hour><hour>14</hour><hour>15</hour><hour>16</hour><hour>17</hour><hour>18</hour><hour>19</hour><hour>20</hour><hour>21</hour><hour>22</hour><hour>23</hour></skipHours>",
    "",
  ],
  [
    "further items and extensions behind an item",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><item><title>Rain</title><description>It rains.</description><guid>https://example.org/1</guid></item><item><title>Rain</title><description>It rains.</description><guid>https://example.org/2</guid></item><sy:updatePeriod>daily</sy:updatePeriod><x xmlns=\'urn:isbn:1\'/>',
    "unknown-namespace",
  ],
  [
    "an image whose folder looks like a file",
    "channel",
    "<image><url>https://example.org/a.svg/b</url><title>News</title><link>https://example.org/</link></image>",
    "",
  ],
  [
    "an image whose ending is none",
    "channel",
    "<image><url>https://example.org/a.b_c</url><title>News</title><link>https://example.org/</link></image>",
    "",
  ],
  [
    "an image of a host with an ending",
    "channel",
    "<image><url>https://example.png</url><title>News</title><link>https://example.org/</link></image>",
    "",
  ],
  [
    "an image by a path that names another",
    "channel",
    "<image><url>/a?u=http://example.svg</url><title>News</title><link>https://example.org/</link></image>",
    "invalid-full-url image-format",
  ],
  [
    "an image in JPEG",
    "channel",
    "<image><url>https://example.org/a.JPG</url><title>News</title><link>https://example.org/</link></image>",
    "",
  ],
  [
    "an image whose ending begins like PNG",
    "channel",
    "<image><url>https://example.org/a.pngx</url><title>News</title><link>https://example.org/</link></image>",
    "image-format",
  ],
  [
    "an image without an address",
    "channel",
    "<image><title>News</title><link>https://example.org/</link></image>",
    "missing-element",
  ],
  [
    "an image with the channel's title, space aside",
    "rss",
    '<title> News </title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><image><url>https://example.org/a.png</url><title>\nNews</title><link>https://example.org/</link></image>',
    "",
  ],
  ["an item with nothing but a title", "bareItem", "<title>a</title><guid>https://example.org/1</guid>", ""],
  [
    "an item with nothing but a description",
    "bareItem",
    "<description>a</description><guid>https://example.org/1</guid>",
    "",
  ],
  ["an item with neither", "bareItem", "<guid>https://example.org/1</guid>", "missing-title-and-description"],
  [
    "an item of RSS 1.0 with another's content",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><rdf:RDF xml:lang="en" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://example.org/"><title>a</title><link>https://example.org/</link><description>a</description><items><rdf:Seq><rdf:li rdf:resource="https://example.org/1"/></rdf:Seq></items></channel><item rdf:about="https://example.org/1"><title>a</title><link>https://example.org/1</link><content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">a</content:encoded><body xmlns="http://www.w3.org/1999/xhtml">a</body></item></rdf:RDF>',
    "",
  ],
  ["content behind the description", "item", "<content:encoded>a</content:encoded>", ""],
  ["a page beside the description", "item", "<xhtml:body>a</xhtml:body>", "duplicate-description"],
  ["Atom's content beside the description", "item", "<atom:content>a</atom:content>", "duplicate-description"],
  ["Atom's content elsewhere", "item", "<atom:content src='https://example.org/1' type='text/html'/>", ""],
  [
    "two enclosures",
    "item",
    "<enclosure url='http://example.org/a.mp3' length='1' type='audio/mpeg'/><enclosure url='http://example.org/b.mp3' length='1' type='audio/mpeg'/>",
    "duplicate-enclosure",
  ],
  ["comments counted without a date", "item", "<slash:comments>1</slash:comments>", "slash-without-date"],
  [
    "comments counted with a date",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><lastBuildDate>Tue, 21 Mar 2023 16:39:00 GMT</lastBuildDate><item><title>Rain</title><description>It rains.</description><guid>https://example.org/1</guid><slash:comments>1</slash:comments></item>',
    "",
  ],
  [
    "comments counted before a date",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><item><title>Rain</title><description>It rains.</description><guid>https://example.org/1</guid><slash:comments>1</slash:comments></item><lastBuildDate>Tue, 21 Mar 2023 16:39:00 GMT</lastBuildDate>',
    "slash-without-date misplaced-element",
  ],
  [
    "a guid that is neither a permalink nor none",
    "bareItem",
    "<title>a</title><guid isPermaLink='maybe'>1</guid>",
    "invalid-boolean-attribute",
  ],
  ["a guid that is none and no address", "bareItem", "<title>a</title><guid isPermaLink='false'>one</guid>", ""],
  [
    "a guid whose scheme only ends like a tag's",
    "bareItem",
    "<title>a</title><guid>x-tag:1</guid>",
    "unregistered-scheme",
  ],
  ["a number beside others", "bareItem", "<title>a</title><guid isPermaLink='false'>a1</guid>", ""],
  [
    "items without a guid are not the same",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><item><title>a</title></item><item><title>a</title></item>',
    "missing-guid missing-guid",
  ],
  [
    "items with blank guids are not the same",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><item><title>a</title><guid/></item><item><title>a</title><guid/></item>',
    "blank-guid blank-guid",
  ],
  [
    "a blank guid that is no address",
    "bareItem",
    '<title>a</title><guid isPermaLink="false"> </guid>',
    [["blank-element", "rss/channel/item/guid", '<guid isPermaLink="false">', { parent: "item", element: "guid" }]],
  ],
  [
    "RSS 0.90 has neither rdf:about nor a table of contents",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>a</title><link>https://example.org/</link><description>a</description></channel><image><title>a</title><url>https://example.org/a.png</url><link>https://example.org/</link></image><item><title>a</title><link>https://example.org/1</link></item><textinput><title>a</title><description>a</description><name>a</name><link>https://example.org/</link></textinput></rdf:RDF>',
    "missing-language",
  ],
  [
    "RSS 0.90 by its other address",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://channel.netscape.com/rdf/simple/0.9/"><channel><title>a</title><link>https://example.org/</link><description>a</description></channel><image><title>a</title><url>https://example.org/a.png</url><link>https://example.org/</link></image><item><title>a</title><link>https://example.org/1</link></item><textinput><title>a</title><description>a</description><name>a</name><link>https://example.org/</link></textinput></rdf:RDF>',
    "missing-language",
  ],
  [
    "RSS 1.0 without rdf:about and a table of contents",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>a</title><link>https://example.org/</link><description>a</description></channel><item><title>a</title><link>https://example.org/1</link></item></rdf:RDF>',
    "missing-attribute missing-language missing-attribute",
  ],
  [
    "RSS 1.0: attributes of others may say the same",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><rdf:RDF xml:lang="en" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://example.org/"><title>a</title><link>https://example.org/</link><description>a</description><items><rdf:Seq><rdf:li rdf:resource="https://example.org/1"/></rdf:Seq></items></channel><item rdf:about="https://example.org/1" x:about="https://example.org/1" y:about="https://example.org/1" xmlns:x="urn:isbn:1" xmlns:y="urn:isbn:2"><title>a</title><link>https://example.org/1</link></item></rdf:RDF>',
    "unknown-namespace unknown-namespace",
  ],
  [
    "RSS 1.0: a channel of RSS 1.1",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel xmlns="http://purl.org/net/rss1.1#" rdf:about="https://example.org/"/></rdf:RDF>',
    "missing-title missing-link missing-description missing-element missing-language",
  ],
  [
    "RDF without any other vocabulary",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"></rdf:RDF>',
    "missing-element",
  ],
  [
    "RSS 1.0: a channel of another vocabulary",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel xmlns="urn:isbn:1" rdf:about="https://example.org/"/></rdf:RDF>',
    "missing-element unknown-namespace",
  ],
  [
    "RSS 1.1: properties with texts and things",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><Channel xml:lang="en" xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link><description>What happens.</description><items rdf:parseType="Collection"><item rdf:about="https://example.org/1"><title>Rain</title><link>https://example.org/1</link><dc:creator>a</dc:creator><dc:subject><dc:x><dc:title>a</dc:title></dc:x></dc:subject></item></items></Channel>',
    "",
  ],
  [
    "RSS 1.1: what is written literally is not looked into",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><Channel xml:lang="en" xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link><description>What happens.</description><items rdf:parseType="Collection"><item rdf:about="https://example.org/1"><title>Rain</title><link>https://example.org/1</link><dc:creator rdf:parseType=\'Literal\'>a<title>b</title></dc:creator></item></items></Channel>',
    "",
  ],
  [
    "RSS 1.1: a property may be a reference",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><Channel xml:lang="en" xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link><description>What happens.</description><items rdf:parseType="Collection"><item rdf:about="https://example.org/1"><title>Rain</title><link>https://example.org/1</link><dc:creator rdf:resource=\'https://example.org/2\'/></item></items></Channel>',
    "",
  ],
  [
    "RSS 1.1: a property of a thing may be a reference",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><Channel xml:lang="en" xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link><description>What happens.</description><items rdf:parseType="Collection"><item rdf:about="https://example.org/1"><title>Rain</title><link>https://example.org/1</link><dc:creator><dc:x><dc:title rdf:resource=\'https://example.org/2\'/></dc:x></dc:creator></item></items></Channel>',
    "",
  ],
  [
    "RSS 1.1: a thing in a thing's property is no reference",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><Channel xml:lang="en" xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link><description>What happens.</description><items rdf:parseType="Collection"><item rdf:about="https://example.org/1"><title>Rain</title><link>https://example.org/1</link><dc:creator><dc:x><dc:title><dc:y rdf:resource=\'https://example.org/2\'/></dc:title></dc:x></dc:creator></item></items></Channel>',
    "invalid-rdf",
  ],
  [
    "RSS 1.1: a thing with attributes of others",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><Channel xml:lang="en" xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link><description>What happens.</description><items rdf:parseType="Collection"><item rdf:about="https://example.org/1"><title>Rain</title><link>https://example.org/1</link><dc:creator><dc:x rdf:about=\'https://example.org/2\' dc:title=\'a\' x:y=\'1\' xmlns:x=\'urn:isbn:1\'/></dc:creator></item></items></Channel>',
    "unknown-namespace",
  ],
  [
    "RSS 1.1: an attribute of RSS that is a base",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><Channel xml:lang="en" xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link><description>What happens.</description><items rdf:parseType="Collection"><item rdf:about="https://example.org/1"><title>Rain</title><link>https://example.org/1</link><x:y rss11:base=\'a\' xmlns:x=\'urn:isbn:1\' xmlns:rss11=\'http://purl.org/net/rss1.1#\'>a</x:y></item></items></Channel>',
    "unexpected-attribute unknown-namespace",
  ],
  [
    "RSS 1.1: an attribute without a namespace",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><Channel xml:lang="en" xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link><description>What happens.</description><items rdf:parseType="Collection"><item rdf:about="https://example.org/1"><title>Rain</title><link>https://example.org/1</link><dc:creator lang=\'en\'>a</dc:creator></item></items></Channel>',
    "unexpected-attribute",
  ],
  [
    "RSS 1.1: RSS within a thing",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><Channel xml:lang="en" xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link><description>What happens.</description><items rdf:parseType="Collection"><item rdf:about="https://example.org/1"><title>Rain</title><link>https://example.org/1</link><dc:creator><dc:x><title>a</title></dc:x></dc:creator></item></items></Channel>',
    "undefined-element",
  ],
  [
    "RSS 1.1: text in RSS with elements",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><Channel xml:lang="en" xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link><description>What happens.</description><dc:creator>a</dc:creator><image rdf:parseType=\'Resource\'>a<title>News</title><link>https://example.org/</link><url>https://example.org/a.png</url></image><items rdf:parseType="Collection"><item rdf:about="https://example.org/1"><title>Rain</title><link>https://example.org/1</link></item></items></Channel>',
    "unexpected-text",
  ],
];

const JSON_FEED: readonly Row[] = [
  [
    "items are there",
    "json",
    '"home_page_url": "https://example.org/"',
    [["json-missing", "", "{", { parent: "feed", element: "items" }]],
  ],
  [
    "a title is there",
    "document",
    '{ "version": "https://jsonfeed.org/version/1.1", "items": [] }',
    [["json-missing", "", "{", { parent: "feed", element: "title" }]],
  ],
  [
    "a version is there, and one of two",
    "document",
    '{ "title": "News", "items": [] }',
    [["json-missing", "", "{", { parent: "feed", element: "version" }]],
  ],
  [
    "the version is one of two",
    "document",
    '{ "version": "https://jsonfeed.org/version/2", "title": "News", "items": [] }',
    [
      [
        "json-type",
        "version",
        '"https://jsonfeed.org/version/2"',
        {
          element: "version",
          parent: "feed",
          value: '"https://jsonfeed.org/version/2"',
          expected: '"https://jsonfeed.org/version/1.1"',
        },
      ],
    ],
  ],
  [
    "an item has content",
    "json",
    '"items": [{ "id": "1" }]',
    [["json-no-content", "items[0]", "{", { parent: "items", element: "content_html" }]],
  ],
  [
    "an item has an id",
    "json",
    '"items": [{ "content_text": "a" }]',
    [["json-missing", "items[0]", "{", { parent: "items", element: "id" }]],
  ],
  [
    "ids are of one item",
    "json",
    '"items": [{ "id": "1", "content_text": "a" }, { "id": "1", "content_text": "a" }]',
    [["json-duplicate-id", "items[1].id", '"1"', { value: "1", element: "id" }]],
  ],
  [
    "authors are objects",
    "jsonItem",
    '"content_text": "a", "authors": ["Jane"]',
    [
      [
        "json-type",
        "items[0].authors[0]",
        '"Jane"',
        { element: "authors", parent: "items", value: "string", expected: "an object" },
      ],
    ],
  ],
  [
    "authors are an array",
    "jsonItem",
    '"content_text": "a", "authors": { "name": "Jane" }',
    [
      [
        "json-type",
        "items[0].authors",
        '{ "name": "Jane" }',
        { element: "authors", parent: "items", value: "object", expected: "an array" },
      ],
    ],
  ],
  [
    "an author's address is one",
    "jsonItem",
    '"content_text": "a", "authors": [{ "url": "a b" }]',
    [
      [
        "invalid-url-character",
        "items[0].authors[0].url",
        '"a b"',
        { element: "url", parent: "authors", value: "a b", char: " " },
      ],
    ],
  ],
  [
    "a size is no less than nothing",
    "jsonItem",
    '"content_text": "a", "attachments": [{ "url": "https://example.org/a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": -1 }]',
    [
      [
        "json-type",
        "items[0].attachments[0].size_in_bytes",
        "-1",
        { element: "size_in_bytes", parent: "attachments", value: "-1", expected: "a number of at least 0" },
      ],
    ],
  ],
  [
    "a text is a string",
    "jsonItem",
    '"content_text": "a", "title": 1',
    [
      [
        "json-type",
        "items[0].title",
        "1",
        { element: "title", parent: "items", value: "number", expected: "a string" },
      ],
    ],
  ],
  [
    "whether it is over is true or false",
    "json",
    '"expired": "no", "items": []',
    [["json-type", "expired", '"no"', { element: "expired", parent: "feed", value: "string", expected: "a boolean" }]],
  ],
  [
    "a date has no space around it",
    "jsonItem",
    '"content_text": "a", "date_published": " 2023-03-21T11:09:00Z"',
    [
      [
        "surrounding-space",
        "items[0].date_published",
        '" 2023-03-21T11:09:00Z"',
        { element: "date_published", parent: "items", value: " 2023-03-21T11:09:00Z" },
        ['lished": ', '" 2023-03-21T11:09:00Z"', '"2023-03-21T11:09:00Z"'],
      ],
    ],
  ],
  [
    "a date is of RFC 3339",
    "jsonItem",
    '"content_text": "a", "date_published": "21 March"',
    [
      [
        "invalid-rfc3339-date",
        "items[0].date_published",
        '"21 March"',
        { element: "date_published", parent: "items", value: "21 March" },
      ],
    ],
  ],
  [
    "extensions are objects",
    "json",
    '"_x": 1, "items": []',
    [["json-type", "_x", "1", { element: "_x", parent: "feed", value: "number", expected: "an object" }]],
  ],
  [
    "a member is said once",
    "json",
    '"items": [], "items": []',
    [["duplicate-element", "items", '"items"', { element: "items", parent: "feed" }]],
  ],
  [
    "a member of nobody",
    "jsonItem",
    '"content_text": "a", "nobody": 1',
    [["json-unknown-member", "items[0].nobody", '"nobody"', { element: "nobody", parent: "items" }]],
  ],
  [
    "1.1 says authors",
    "json",
    '"author": { "name": "Jane" }, "items": []',
    [["json-deprecated", "author", '"author"', { element: "author", parent: "feed", expected: "authors" }]],
  ],
  [
    "JSON has no comments",
    "json",
    '"items": [] /* none */',
    [["invalid-json", "", "/* none */", { value: "JSON has no comments" }]],
  ],
  [
    "a comma is followed by something",
    "json",
    '"items": [],',
    [["invalid-json", "", "}", { value: "a name in double quotes is expected" }]],
  ],
  [
    "what is no value",
    "json",
    '"items": [ nothing ]',
    [["invalid-json", "", "nothing", { value: "this is no JSON value" }]],
  ],
  [
    "a feed is an object",
    "document",
    '[{ "version": "https://jsonfeed.org/version/1.1" }]',
    [["not-a-feed", "", '[{ "version": "https://jsonfeed.org/version/1.1" }]', { value: "a JSON Feed is an object" }]],
    { contentType: "application/feed+json" },
  ],
  [
    "a language is a tag",
    "json",
    '"language": "no language", "items": []',
    [["invalid-language", "language", '"no language"', { element: "language", parent: "feed", value: "no language" }]],
  ],
  [
    "a media type is one",
    "jsonItem",
    '"content_text": "a", "attachments": [{ "url": "https://example.org/a", "mime_type": "audio" }]',
    [
      [
        "invalid-mime-type",
        "items[0].attachments[0].mime_type",
        '"audio"',
        { element: "mime_type", parent: "attachments", value: "audio" },
      ],
    ],
  ],
  [
    "a feed without faults",
    "json",
    '"items": [{ "id": "1", "content_html": "<p>a</p>" }, { "id": "2", "content_text": "a" }]',
    "",
  ],
  [
    "a size of nothing",
    "jsonItem",
    '"content_text": "a", "attachments": [{ "url": "https://example.org/a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 0 }]',
    "",
  ],
  [
    "an author in 1.0",
    "document",
    '{ "version": "https://jsonfeed.org/version/1", "title": "News", "feed_url": "https://example.org/feed.json", "author": { "name": "Jane" }, "items": [] }',
    "",
  ],
  [
    "an author in a version that only begins like 1.1",
    "document",
    '{ "version": "https://jsonfeed.org/version/1.10", "title": "News", "feed_url": "https://example.org/feed.json", "author": { "name": "Jane" }, "items": [] }',
    "json-type",
  ],
  [
    "attachments may have members of nobody that are the same",
    "jsonItem",
    '"content_text": "a", "attachments": [{ "url": "https://example.org/a.mp3", "mime_type": "audio/mpeg", "id": "1" }, { "url": "https://example.org/b.mp3", "mime_type": "audio/mpeg", "id": "1" }]',
    "json-unknown-member json-unknown-member",
  ],
  ["items that are arrays have no ids", "json", '"items": [[["id", "1"]], [["id", "1"]]]', "json-type json-type"],
  ["items that are numbers", "json", '"items": [1]', "json-type"],
  [
    "ids that are no strings",
    "json",
    '"items": [{ "id": 1, "content_text": "a" }, { "id": 1, "content_text": "a" }]',
    "json-type json-type",
  ],
  [
    "a name without a value",
    "document",
    '{ "version": "https://jsonfeed.org/version/1.1", "title": "News", "items": [], "language" }',
    "invalid-json",
  ],
  [
    "an object that ends early",
    "document",
    '{ "version": "https://jsonfeed.org/version/1.1", "title": "News", "items": [], "language": ',
    "invalid-json",
  ],
  [
    "hubs",
    "json",
    '"hubs": [{ "type": "rssCloud", "url": "https://example.org/" }, { "type": "a" }], "items": []',
    "json-missing",
  ],
  ["tags", "jsonItem", '"content_text": "a", "tags": ["a", 1]', "json-type"],
];

const EXTENSIONS: readonly Row[] = [
  [
    "RFC 5005 §2: a complete feed has no pages",
    "feed",
    "<fh:complete/><link rel='first' href='https://example.org/2.atom'/><link rel='last' href='https://example.org/2.atom'/><link rel='next' href='https://example.org/2.atom'/><link rel='previous' href='https://example.org/2.atom'/><link rel='prev-archive' href='https://example.org/2.atom'/><link rel='next-archive' href='https://example.org/2.atom'/>",
    [
      [
        "complete-with-paging",
        "feed/link[2]",
        "<link rel='first' href='https://example.org/2.atom'/>",
        { parent: "feed", element: "link", rel: "first" },
      ],
      [
        "complete-with-paging",
        "feed/link[3]",
        "<link rel='last' href='https://example.org/2.atom'/>",
        { parent: "feed", element: "link", rel: "last" },
      ],
      [
        "complete-with-paging",
        "feed/link[4]",
        "<link rel='next' href='https://example.org/2.atom'/>",
        { parent: "feed", element: "link", rel: "next" },
      ],
      [
        "complete-with-paging",
        "feed/link[5]",
        "<link rel='previous' href='https://example.org/2.atom'/>",
        { parent: "feed", element: "link", rel: "previous" },
      ],
      [
        "complete-with-paging",
        "feed/link[6]",
        "<link rel='prev-archive' href='https://example.org/2.atom'/>",
        { parent: "feed", element: "link", rel: "prev-archive" },
      ],
      [
        "complete-with-paging",
        "feed/link[7]",
        "<link rel='next-archive' href='https://example.org/2.atom'/>",
        { parent: "feed", element: "link", rel: "next-archive" },
      ],
    ],
  ],
  [
    "RFC 5005 §2: the current document of a complete feed is itself",
    "feed",
    "<fh:complete/><link rel='current' href='https://example.org/2.atom'/>",
    [
      [
        "complete-current-not-self",
        "feed/link[2]",
        "<link rel='current' href='https://example.org/2.atom'/>",
        { parent: "feed", element: "link" },
      ],
    ],
  ],
  [
    "RFC 5005 §4: an archive links to the current document",
    "feed",
    "<fh:archive/><link rel='prev-archive' href='https://example.org/2.atom'/>",
    [["archive-without-current", "feed/fh:archive", "<fh:archive/>", { parent: "feed", element: "fh:archive" }]],
  ],
  [
    "RFC 5005 §4: an archive links to another",
    "feed",
    "<fh:archive/><link rel='current' href='https://example.org/2.atom'/>",
    [["archive-incomplete", "feed/fh:archive", "<fh:archive/>", { parent: "feed", element: "fh:archive" }]],
  ],
  [
    "RFC 4287 §4.2.7.2: the feed's own address",
    "feed",
    "",
    [
      [
        "self-differs",
        "feed/link",
        "https://example.org/feed.atom",
        {
          parent: "feed",
          element: "link",
          value: "https://example.org/feed.atom",
          expected: "https://example.org/other.atom",
        },
      ],
    ],
    { url: "https://example.org/other.atom" },
  ],
  [
    "RFC 5005 §3: nothing is before the first page",
    "feed",
    "<link rel='first' href='https://example.org/feed.atom'/><link rel='previous' href='https://example.org/2.atom'/>",
    [
      [
        "link-past-end",
        "feed/link[3]",
        "<link rel='previous' href='https://example.org/2.atom'/>",
        { parent: "feed", element: "link", self: "first", rel: "previous" },
      ],
    ],
  ],
  [
    "RFC 5005 §3: nothing is behind the last page",
    "feed",
    "<link rel='last' href='https://example.org/feed.atom'/><link rel='next' href='https://example.org/2.atom'/>",
    [
      [
        "link-past-end",
        "feed/link[3]",
        "<link rel='next' href='https://example.org/2.atom'/>",
        { parent: "feed", element: "link", self: "last", rel: "next" },
      ],
    ],
  ],
  [
    "iTunes: a show states its language, category and whether it is explicit",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><atom:link rel="self" href="https://example.org/feed.xml"/><itunes:author>Jane</itunes:author>',
    [
      ["missing-language", "rss/channel", "<channel>", { parent: "rss", element: "channel" }],
      ["missing-itunes-element", "rss/channel", "<channel>", { parent: "channel", element: "language" }],
      ["missing-itunes-element", "rss/channel", "<channel>", { parent: "channel", element: "itunes:category" }],
      ["missing-itunes-element", "rss/channel", "<channel>", { parent: "channel", element: "itunes:explicit" }],
      ["missing-itunes-owner", "rss/channel", "<channel>", { parent: "channel", element: "itunes:owner" }],
    ],
  ],
  [
    "Media RSS: a group has more than one",
    "item",
    '<media:group><media:content url="https://example.org/a.mp4" type="video/mp4"></media:content></media:group>',
    [
      [
        "media-group-of-one",
        "rss/channel/item/media:group",
        "<media:group>",
        { parent: "item", element: "media:group" },
      ],
    ],
  ],
  [
    "Media RSS: roles of credits",
    "item",
    "<media:content url=\"https://example.org/a.mp4\" type=\"video/mp4\"><media:credit role='dreamer' scheme='urn:ebu'>a</media:credit></media:content>",
    [
      [
        "media-credit-role",
        "rss/channel/item/media:content/media:credit",
        "dreamer",
        { parent: "media_content", element: "media:credit", attr: "role", value: "dreamer" },
      ],
    ],
  ],
  [
    "Media RSS: a hash is of MD5 unless stated",
    "item",
    '<media:content url="https://example.org/a.mp4" type="video/mp4"><media:hash> xyz </media:hash></media:content>',
    [
      [
        "media-hash",
        "rss/channel/item/media:content/media:hash",
        "xyz",
        { parent: "media_content", element: "media:hash", value: "xyz" },
      ],
    ],
  ],
  [
    "Media RSS: a hash of SHA-1",
    "item",
    '<media:content url="https://example.org/a.mp4" type="video/mp4"><media:hash algo=\'sha-1\'>xyz</media:hash></media:content>',
    [
      [
        "media-hash",
        "rss/channel/item/media:content/media:hash",
        "xyz",
        { parent: "media_content", element: "media:hash", value: "xyz" },
      ],
    ],
  ],
  [
    "Media RSS: simple ratings",
    "item",
    '<media:content url="https://example.org/a.mp4" type="video/mp4"><media:rating> old </media:rating></media:content>',
    [
      [
        "media-rating",
        "rss/channel/item/media:content/media:rating",
        "old",
        { parent: "media_content", element: "media:rating", value: "old" },
      ],
    ],
  ],
  [
    "Media RSS: restrictions by country",
    "item",
    "<media:content url=\"https://example.org/a.mp4\" type=\"video/mp4\"><media:restriction relationship='allow' type='country'>de Germany</media:restriction></media:content>",
    [
      [
        "invalid-country",
        "rss/channel/item/media:content/media:restriction",
        "de Germany",
        { parent: "media_content", element: "media:restriction", value: "Germany" },
      ],
    ],
  ],
  [
    "Media RSS: restrictions by address",
    "item",
    "<media:content url=\"https://example.org/a.mp4\" type=\"video/mp4\"><media:restriction relationship='allow' type='uri'>https://example.org/a|b</media:restriction></media:content>",
    [
      [
        "invalid-url-character",
        "rss/channel/item/media:content/media:restriction",
        "https://example.org/a|b",
        { parent: "media_content", element: "media:restriction", value: "https://example.org/a|b", char: "|" },
      ],
    ],
  ],
  [
    "Media RSS: restrictions of all or none",
    "item",
    '<media:content url="https://example.org/a.mp4" type="video/mp4"><media:restriction relationship=\'allow\'>some</media:restriction></media:content>',
    [
      [
        "media-restriction",
        "rss/channel/item/media:content/media:restriction",
        "some",
        { parent: "media_content", element: "media:restriction", value: "some" },
      ],
    ],
  ],
  [
    "Media RSS: what was adult",
    "item",
    '<media:content url="https://example.org/a.mp4" type="video/mp4"><media:adult>true</media:adult></media:content>',
    [
      [
        "media-adult",
        "rss/channel/item/media:content/media:adult",
        "true",
        { parent: "media_content", element: "media:adult" },
      ],
    ],
  ],
  [
    "an access control is of the feed",
    "item",
    "<access:restriction relationship='allow'/>",
    [
      [
        "access-in-channel",
        "rss/channel/item/access:restriction",
        "<access:restriction relationship='allow'/>",
        { parent: "item", element: "access:restriction" },
      ],
    ],
  ],
  [
    "an access control allows or denies",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><atom:link rel="self" href="https://example.org/feed.xml"/><language>en</language><access:restriction relationship=\'maybe\'/>',
    [
      [
        "access-in-channel",
        "rss/channel/access:restriction",
        "<access:restriction relationship='maybe'/>",
        { parent: "channel", element: "access:restriction" },
      ],
      [
        "access-relationship",
        "rss/channel/access:restriction",
        "maybe",
        {
          parent: "channel",
          element: "access:restriction",
          attr: "relationship",
          value: "maybe",
          expected: "allow, deny",
        },
      ],
    ],
  ],
  [
    "an access control states which",
    "item",
    "<access:restriction/>",
    [
      [
        "access-in-channel",
        "rss/channel/item/access:restriction",
        "<access:restriction/>",
        { parent: "item", element: "access:restriction" },
      ],
      [
        "missing-attribute",
        "rss/channel/item/access:restriction",
        "<access:restriction/>",
        { parent: "item", element: "access:restriction", attr: "relationship" },
      ],
    ],
  ],
  [
    "a robots' instruction has a name and content",
    "item",
    "<xhtml:meta/>",
    [
      [
        "missing-attribute",
        "rss/channel/item/xhtml:meta",
        "<xhtml:meta/>",
        { parent: "item", element: "xhtml:meta", attr: "name" },
      ],
      [
        "missing-attribute",
        "rss/channel/item/xhtml:meta",
        "<xhtml:meta/>",
        { parent: "item", element: "xhtml:meta", attr: "content" },
      ],
    ],
  ],
  [
    "a robots' instruction is of that name",
    "item",
    "<xhtml:meta name='author' content='all'/>",
    [
      [
        "invalid-meta-name",
        "rss/channel/item/xhtml:meta",
        "author",
        { parent: "xhtml_meta", element: "name", attr: "name", value: "author" },
      ],
    ],
  ],
  [
    "a robots' instruction is known",
    "item",
    "<xhtml:meta name='robots' content='index, dream'/>",
    [
      [
        "invalid-meta-content",
        "rss/channel/item/xhtml:meta",
        "index, dream",
        { parent: "xhtml_meta", element: "content", attr: "content", value: "index, dream" },
      ],
    ],
  ],
  [
    "iTunes: a category is known",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><atom:link rel="self" href="https://example.org/feed.xml"/><language>en</language><itunes:category text=\'Dreams\'/><itunes:explicit>false</itunes:explicit><itunes:owner><itunes:email>jane@example.org</itunes:email></itunes:owner>',
    [
      [
        "itunes-unknown-category",
        "rss/channel/itunes:category",
        "Dreams",
        { parent: "channel", element: "itunes:category", value: "Dreams", attr: "text" },
      ],
    ],
  ],
  [
    "iTunes: a subcategory is of its category",
    "rss",
    "<title>News</title><link>https://example.org/</link><description>What happens.</description><atom:link rel=\"self\" href=\"https://example.org/feed.xml\"/><language>en</language><itunes:category text='Arts'><itunes:category text='Soccer'/></itunes:category><itunes:explicit>false</itunes:explicit><itunes:owner><itunes:email>jane@example.org</itunes:email></itunes:owner>",
    [
      [
        "itunes-unknown-category",
        "rss/channel/itunes:category/itunes:category",
        "Soccer",
        { parent: "itunes:category", element: "itunes:category", value: "Soccer", attr: "text" },
      ],
    ],
  ],
  [
    "iTunes: a category was known",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><atom:link rel="self" href="https://example.org/feed.xml"/><language>en</language><itunes:category text=\'International\'/><itunes:explicit>false</itunes:explicit><itunes:owner><itunes:email>jane@example.org</itunes:email></itunes:owner>',
    [
      [
        "itunes-category",
        "rss/channel/itunes:category",
        "International",
        { parent: "channel", element: "itunes:category", value: "International", attr: "text" },
      ],
    ],
  ],
  [
    "FeedSync: since is no later than until",
    "channel",
    "<sx:sharing since='2023-03-22T11:09:00Z' until='2023-03-21T11:09:00Z'/>",
    [
      [
        "since-after-until",
        "rss/channel/sx:sharing",
        "2023-03-22T11:09:00Z",
        { parent: "channel", element: "sx:sharing", attr: "since", value: "2023-03-22T11:09:00Z" },
      ],
    ],
  ],
  [
    "FeedSync: moments of two zones",
    "channel",
    "<sx:sharing since='2023-03-21T11:09:00+01:00' until='2023-03-21T10:08:00Z'/>",
    [
      [
        "since-after-until",
        "rss/channel/sx:sharing",
        "2023-03-21T11:09:00+01:00",
        { parent: "channel", element: "sx:sharing", attr: "since", value: "2023-03-21T11:09:00+01:00" },
      ],
    ],
  ],
  [
    "FeedSync: since has its until",
    "channel",
    "<sx:sharing since='2023-03-22T11:09:00Z'/>",
    [
      [
        "since-without-until",
        "rss/channel/sx:sharing",
        "<sx:sharing since='2023-03-22T11:09:00Z'/>",
        { parent: "channel", element: "sx:sharing", attr: "until" },
      ],
    ],
  ],
  [
    "FeedSync: until has its since",
    "channel",
    "<sx:sharing until='2023-03-22T11:09:00Z'/>",
    [
      [
        "since-without-until",
        "rss/channel/sx:sharing",
        "<sx:sharing until='2023-03-22T11:09:00Z'/>",
        { parent: "channel", element: "sx:sharing", attr: "since" },
      ],
    ],
  ],
  [
    "FeedSync: a history says when or by whom",
    "item",
    "<sx:sync id='a' updates='1'><sx:history sequence='1'/></sx:sync>",
    [
      [
        "missing-by-and-when",
        "rss/channel/item/sx:sync/sx:history",
        "<sx:history sequence='1'/>",
        { parent: "sx_sync", element: "sx:history", attr: "when" },
      ],
    ],
  ],
  [
    "FeedSync: a history says when, too",
    "item",
    "<sx:sync id='a' updates='1'><sx:history sequence='1' by='a'/></sx:sync>",
    [
      [
        "missing-recommended-attribute",
        "rss/channel/item/sx:sync/sx:history",
        "<sx:history sequence='1' by='a'/>",
        { parent: "sx_sync", element: "sx:history", attr: "when" },
      ],
    ],
  ],
  [
    "FeedSync: a history says by whom, too",
    "item",
    "<sx:sync id='a' updates='1'><sx:history sequence='1' when='2023-03-21T11:09:00Z'/></sx:sync>",
    [
      [
        "missing-recommended-attribute",
        "rss/channel/item/sx:sync/sx:history",
        "<sx:history sequence='1' when='2023-03-21T11:09:00Z'/>",
        { parent: "sx_sync", element: "sx:history", attr: "by" },
      ],
    ],
  ],
  [
    "FeedSync: an item has its history",
    "item",
    "<sx:sync id='a' updates='1'/>",
    [
      [
        "missing-element",
        "rss/channel/item/sx:sync",
        "<sx:sync id='a' updates='1'/>",
        { parent: "sx_sync", element: "sx:history" },
      ],
    ],
  ],
  [
    "CommentAPI: commentRss is written so",
    "item",
    "<wfw:commentRSS>https://example.org/1.xml</wfw:commentRSS>",
    [
      [
        "comment-rss-case",
        "rss/channel/item/wfw:commentRSS",
        "wfw:commentRSS",
        { parent: "item", element: "wfw:commentRSS" },
        ["</guid>\n<", "wfw:commentRSS", "wfw:commentRss"],
        ["g/1.xml</", "wfw:commentRSS", "wfw:commentRss"],
      ],
    ],
  ],
  [
    "CommentAPI: an empty commentRSS",
    "item",
    "<wfw:commentRSS/>",
    [
      [
        "invalid-full-url",
        "rss/channel/item/wfw:commentRSS",
        "<wfw:commentRSS/>",
        { parent: "item", element: "wfw:commentRSS", value: "" },
      ],
      [
        "comment-rss-case",
        "rss/channel/item/wfw:commentRSS",
        "wfw:commentRSS",
        { parent: "item", element: "wfw:commentRSS" },
        ["</guid>\n<", "wfw:commentRSS", "wfw:commentRss"],
      ],
    ],
  ],
  [
    "FeedFlare: an address in RSS has no base",
    "document",
    '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel><title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="https://example.org/feed.xml"/><feedburner:feedFlare href=\'a/b:c\' src=\'https://example.org/a\'>a</feedburner:feedFlare></channel></rss>',
    [
      [
        "relative-reference",
        "rss/channel/feedburner:feedFlare",
        "a/b:c",
        { parent: "feedburner_feedFlare", element: "href", attr: "href", value: "a/b:c" },
      ],
    ],
  ],
  [
    "FeedFlare: nor has what it shows",
    "document",
    '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel><title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="https://example.org/feed.xml"/><feedburner:feedFlare href=\'https://example.org/a\' src=\'/b\'>a</feedburner:feedFlare></channel></rss>',
    [
      [
        "relative-reference",
        "rss/channel/feedburner:feedFlare",
        "/b",
        { parent: "feedburner_feedFlare", element: "src", attr: "src", value: "/b" },
      ],
    ],
  ],
  [
    "RFC 5005 §2: a complete feed whose current document is itself",
    "feed",
    "<fh:complete/><link rel='current' href='https://example.org/feed.atom'/>",
    "",
  ],
  [
    "RFC 5005 §4: an archive with its links",
    "feed",
    "<fh:archive/><link rel='current' href='https://example.org/2.atom'/><link rel='prev-archive' href='https://example.org/2.atom'/>",
    "",
  ],
  [
    "RFC 5005 §4: the first archive",
    "feed",
    "<fh:archive/><link rel='current' href='https://example.org/2.atom'/><link rel='next-archive' href='https://example.org/2.atom'/>",
    "",
  ],
  [
    "RFC 5005 §4: an archive that is complete",
    "feed",
    "<fh:archive/><fh:complete/><link rel='current' href='https://example.org/feed.atom'/>",
    "",
  ],
  [
    "RFC 5005 §3: the first page has a next",
    "feed",
    "<link rel='first' href='https://example.org/feed.atom'/><link rel='next' href='https://example.org/2.atom'/>",
    "",
  ],
  [
    "RFC 5005 §3: pages between",
    "feed",
    "<link rel='first' href='https://example.org/1.atom'/><link rel='last' href='https://example.org/3.atom'/><link rel='previous' href='https://example.org/1.atom'/><link rel='next' href='https://example.org/3.atom'/>",
    "",
  ],
  [
    "RFC 5005 §3: pages of RSS",
    "channel",
    "<atom:link rel='first' href='https://example.org/feed.xml'/><atom:link rel='previous' href='https://example.org/2.xml'/>",
    "link-past-end",
  ],
  [
    "a feed's own address that is relative",
    "atom",
    "<title>News</title><id>tag:example.org,2023:news</id><updated>2023-03-21T11:09:00Z</updated><author><name>Jane Doe</name></author><link rel='self' xml:base='https://example.org/' href='feed.atom'/>",
    "",
    { url: "https://example.org/feed.atom" },
  ],
  ["a feed's own address in other words", "feed", "", "", { url: "https://EXAMPLE.org/feed.atom" }],
  [
    "a feed's own address that is broken",
    "atom",
    "<title>News</title><id>tag:example.org,2023:news</id><updated>2023-03-21T11:09:00Z</updated><author><name>Jane Doe</name></author><link rel='self' href='http://['/>",
    "self-differs",
    { url: "https://example.org/feed.atom" },
  ],
  [
    "iTunes: a category that is now inside another was one of its own",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><atom:link rel="self" href="https://example.org/feed.xml"/><language>en</language><itunes:category text="Food"/><itunes:explicit>false</itunes:explicit><itunes:owner><itunes:email>jane@example.org</itunes:email></itunes:owner>',
    [
      [
        "itunes-category",
        "rss/channel/itunes:category",
        "Food",
        { parent: "channel", element: "itunes:category", value: "Food", attr: "text" },
      ],
    ],
  ],
  [
    "iTunes: a subcategory that is now of another",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><atom:link rel="self" href="https://example.org/feed.xml"/><language>en</language><itunes:category text="Technology"><itunes:category text="Tech News"/></itunes:category><itunes:explicit>false</itunes:explicit><itunes:owner><itunes:email>jane@example.org</itunes:email></itunes:owner>',
    [
      [
        "itunes-category",
        "rss/channel/itunes:category/itunes:category",
        "Tech News",
        { parent: "itunes:category", element: "itunes:category", value: "Tech News", attr: "text" },
      ],
    ],
  ],
  [
    "iTunes: a category that never was in that one, though it was in another",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><atom:link rel="self" href="https://example.org/feed.xml"/><language>en</language><itunes:category text="Sports"><itunes:category text="Food"/></itunes:category><itunes:explicit>false</itunes:explicit><itunes:owner><itunes:email>jane@example.org</itunes:email></itunes:owner>',
    "itunes-unknown-category",
  ],
  [
    "iTunes: a subcategory has none of its own",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><atom:link rel="self" href="https://example.org/feed.xml"/><language>en</language><itunes:category text="Arts"><itunes:category text="Books"><itunes:category text="Soccer"/></itunes:category></itunes:category><itunes:explicit>false</itunes:explicit><itunes:owner><itunes:email>jane@example.org</itunes:email></itunes:owner>',
    [
      [
        "itunes-unknown-category",
        "rss/channel/itunes:category/itunes:category/itunes:category",
        "Soccer",
        { parent: "itunes:category", element: "itunes:category", value: "Soccer", attr: "text" },
      ],
    ],
  ],
  [
    "iTunes: an owner's name has 255 characters at most, a title has no bound",
    "rss",
    `<title>News</title><link>https://example.org/</link><description>What happens.</description><atom:link rel="self" href="https://example.org/feed.xml"/><language>en</language><itunes:category text="Arts"/><itunes:explicit>false</itunes:explicit><itunes:title>${"x".repeat(300)}</itunes:title><itunes:owner><itunes:name>${"x".repeat(256)}</itunes:name><itunes:email>jane@example.org</itunes:email></itunes:owner>`,
    [
      [
        "too-long",
        "rss/channel/itunes:owner/itunes:name",
        "x".repeat(256),
        { parent: "itunes_owner", element: "itunes:name", value: "x".repeat(256), max: 255 },
      ],
    ],
  ],
  [
    "iTunes: nothing is missing",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><atom:link rel="self" href="https://example.org/feed.xml"/><language>en</language><itunes:category text=\'Arts\'/><itunes:explicit>false</itunes:explicit><itunes:owner><itunes:email>jane@example.org</itunes:email></itunes:owner>',
    "",
  ],
  [
    "iTunes: a language by Dublin Core",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><atom:link rel="self" href="https://example.org/feed.xml"/><dc:language>en</dc:language><itunes:category text=\'Arts\'/><itunes:explicit>false</itunes:explicit><itunes:owner><itunes:email>jane@example.org</itunes:email></itunes:owner>',
    "",
  ],
  ["iTunes in Atom is no show", "entry", "<itunes:explicit>false</itunes:explicit>", ""],
  [
    "iTunes: a subcategory",
    "rss",
    "<title>News</title><link>https://example.org/</link><description>What happens.</description><atom:link rel=\"self\" href=\"https://example.org/feed.xml\"/><language>en</language><itunes:category text='Arts'><itunes:category text='Books'/></itunes:category><itunes:explicit>false</itunes:explicit><itunes:owner><itunes:email>jane@example.org</itunes:email></itunes:owner>",
    "",
  ],
  [
    "iTunes: a category without its name",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><atom:link rel="self" href="https://example.org/feed.xml"/><language>en</language><itunes:category/><itunes:explicit>false</itunes:explicit><itunes:owner><itunes:email>jane@example.org</itunes:email></itunes:owner>',
    "missing-attribute",
  ],
  [
    "Media RSS: a group of two",
    "item",
    '<media:group><media:content url="https://example.org/a.mp4" type="video/mp4"></media:content><media:content url="https://example.org/a.mp4" type="video/mp4"></media:content></media:group>',
    "",
  ],
  [
    "Media RSS: a role",
    "item",
    "<media:content url=\"https://example.org/a.mp4\" type=\"video/mp4\"><media:credit role='author' scheme='urn:ebu'>a</media:credit></media:content>",
    "",
  ],
  [
    "Media RSS: a credit without a role",
    "item",
    '<media:content url="https://example.org/a.mp4" type="video/mp4"><media:credit>a</media:credit></media:content>',
    "",
  ],
  [
    "Media RSS: a hash",
    "item",
    '<media:content url="https://example.org/a.mp4" type="video/mp4"><media:hash>dfdec888b72151965a34b4b59031290a</media:hash></media:content>',
    "",
  ],
  [
    "Media RSS: a rating",
    "item",
    '<media:content url="https://example.org/a.mp4" type="video/mp4"><media:rating>adult</media:rating></media:content>',
    "",
  ],
  [
    "Media RSS: countries",
    "item",
    "<media:content url=\"https://example.org/a.mp4\" type=\"video/mp4\"><media:restriction relationship='allow' type='country'> de fr </media:restriction></media:content>",
    "",
  ],
  [
    "Media RSS: all",
    "item",
    '<media:content url="https://example.org/a.mp4" type="video/mp4"><media:restriction relationship=\'allow\'>all</media:restriction></media:content>',
    "",
  ],
  ["an access control in an entry", "entry", "<access:restriction relationship='allow'/>", "access-in-channel"],
  ["an access control in a feed of Atom", "feed", "<access:restriction relationship='maybe'/>", "access-relationship"],
  ["an access control in the channel", "channel", "<access:restriction relationship='allow'/>", "access-in-channel"],
  ["robots: all in capitals", "item", "<xhtml:meta name='ROBOTS' content='ALL'/>", ""],
  [
    "robots: nothing is said twice over",
    "item",
    "<xhtml:meta name='robots' content='noindex , nofollow,noarchive'/>",
    "",
  ],
  ["robots: index and noindex", "item", "<xhtml:meta name='robots' content='index,noindex'/>", "invalid-meta-content"],
  [
    "robots: follow and nofollow",
    "item",
    "<xhtml:meta name='robots' content='follow,nofollow'/>",
    "invalid-meta-content",
  ],
  ["robots: all and none", "item", "<xhtml:meta name='robots' content='all,none'/>", "invalid-meta-content"],
  ["robots: all", "item", "<xhtml:meta name='robots' content='all,index'/>", ""],
  ["robots: none", "item", "<xhtml:meta name='robots' content='none,noindex'/>", ""],
  [
    "robots: a word that only begins like one",
    "item",
    "<xhtml:meta name='robots' content='allow'/>",
    "invalid-meta-content",
  ],
  [
    "robots: a word that only ends like one",
    "item",
    "<xhtml:meta name='robots' content='reindex'/>",
    "invalid-meta-content",
  ],
  [
    "FeedSync: since and until",
    "channel",
    "<sx:sharing since='2023-03-21T11:09:00Z' until='2023-03-21T11:09:00Z'/>",
    "",
  ],
  [
    "FeedSync: moments of two zones in their order",
    "channel",
    "<sx:sharing since='2023-03-21T11:09:00+01:00' until='2023-03-21T10:10:00Z'/>",
    "",
  ],
  [
    "FeedSync: words that are no moments, in their order",
    "channel",
    "<sx:sharing since='a' until='b'/>",
    "invalid-rfc3339-date invalid-rfc3339-date",
  ],
  [
    "FeedSync: words that are no moments, in another",
    "channel",
    "<sx:sharing since='b' until='a'/>",
    "invalid-rfc3339-date since-after-until invalid-rfc3339-date",
  ],
  [
    "FeedSync: a history with both",
    "item",
    "<sx:sync id='a' updates='1'><sx:history sequence='1' by='a' when='2023-03-21T11:09:00Z'/></sx:sync>",
    "",
  ],
  [
    "FeedFlare: in Atom there is a base",
    "document",
    "<?xml version=\"1.0\" encoding=\"utf-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:feedburner=\"http://rssnamespace.org/feedburner/ext/1.0\"><title>News</title><id>tag:example.org,2023:news</id><updated>2023-03-21T11:09:00Z</updated><author><name>Jane Doe</name></author><link rel='self' href='https://example.org/feed.atom'/><feedburner:feedFlare href='/a' src='b'>a</feedburner:feedFlare></feed>",
    "",
  ],
];

const PODCAST: readonly Row[] = [
  [
    "an old word for explicit",
    "item",
    "<itunes:explicit> Yes </itunes:explicit>",
    [
      [
        "invalid-true-false",
        "rss/channel/item/itunes:explicit",
        "Yes",
        { parent: "item", element: "itunes:explicit", value: " Yes " },
      ],
      [
        "explicit-word",
        "rss/channel/item/itunes:explicit",
        "Yes",
        { parent: "item", element: "itunes:explicit", value: "Yes", expected: "true" },
        ["explicit>", " Yes ", "true"],
      ],
    ],
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "an old word for clean, of the show",
    "channel",
    "<itunes:explicit>clean</itunes:explicit>",
    [
      [
        "explicit-word",
        "rss/channel/itunes:explicit",
        "clean",
        { parent: "channel", element: "itunes:explicit", value: "clean", expected: "false" },
        ["explicit>", "clean", "false"],
      ],
    ],
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "artwork is JPEG or PNG",
    "item",
    "<itunes:image href='https://example.org/a.webp?b'/>",
    [
      [
        "artwork-format",
        "rss/channel/item/itunes:image",
        "https://example.org/a.webp?b",
        { parent: "item", element: "itunes:image", attr: "href", value: "https://example.org/a.webp?b" },
      ],
    ],
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "podcast:guid is a UUID of version 5",
    "channel",
    "<podcast:guid> 917393e3-1b1e-4cef-ace4-edaa54e1f810 </podcast:guid>",
    [
      [
        "podcast-guid",
        "rss/channel/podcast:guid",
        "917393e3-1b1e-4cef-ace4-edaa54e1f810",
        {
          parent: "channel",
          element: "podcast:guid",
          value: "917393e3-1b1e-4cef-ace4-edaa54e1f810",
          expected: "a UUID of version 5, like 917393e3-1b1e-5cef-ace4-edaa54e1f810",
        },
      ],
    ],
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "a file is of one episode",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><item><title>a</title><guid>https://example.org/1</guid><enclosure url="https://example.org/a.mp3" length="1" type="audio/mpeg"/></item><item><title>a</title><guid>https://example.org/2</guid><enclosure url=" https://example.org/a.mp3 " length="1" type="audio/mpeg"/></item>',
    [
      [
        "invalid-http-url",
        "rss/channel/item[2]/enclosure",
        " https://example.org/a.mp3 ",
        { parent: "enclosure", element: "url", attr: "url", value: " https://example.org/a.mp3 " },
      ],
      [
        "duplicate-enclosure-url",
        "rss/channel/item[2]/enclosure",
        " https://example.org/a.mp3 ",
        { parent: "item", element: "enclosure", value: "https://example.org/a.mp3" },
      ],
    ],
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "files of episodes are of six formats",
    "item",
    '<enclosure url="https://example.org/a.ogg" length="1" type="application/x-a"/><itunes:title>a</itunes:title>',
    [
      [
        "itunes-enclosure-format",
        "rss/channel/item/enclosure",
        "https://example.org/a.ogg",
        { parent: "channel", element: "item", value: "https://example.org/a.ogg" },
      ],
    ],
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "episodes of a serial show have numbers",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><itunes:type> Serial </itunes:type><item><title>a</title><guid>https://example.org/1</guid><enclosure url="https://example.org/a.mp3" length="1" type="audio/mpeg"/></item>',
    [["serial-without-episode", "rss/channel/item", "<item>", { parent: "channel", element: "item" }]],
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "addresses of the podcast namespace are of https",
    "item",
    "<podcast:chapters url='HTTP://example.org/a' type='application/json'/>",
    [
      [
        "podcast-insecure-url",
        "rss/channel/item/podcast:chapters",
        "HTTP://example.org/a",
        { parent: "item", element: "podcast:chapters", attr: "url", value: "HTTP://example.org/a" },
      ],
    ],
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "explicit",
    "channel",
    "<itunes:explicit>explicit</itunes:explicit>",
    "explicit-word",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "not explicit",
    "channel",
    "<itunes:explicit>no</itunes:explicit>",
    "explicit-word",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "the words that are read",
    "channel",
    "<itunes:explicit>true</itunes:explicit>",
    "",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "artwork in JPEG",
    "channel",
    "<itunes:image href='https://example.org/a.JPEG'/>",
    "",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "artwork in JPG",
    "channel",
    "<itunes:image href='https://example.org/a.jpg#b'/>",
    "",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "artwork in PNG",
    "channel",
    "<itunes:image href='https://example.org/a.png'/>",
    "",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "artwork in a format that only ends so",
    "channel",
    "<itunes:image href='https://example.org/a.apng'/>",
    "artwork-format",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "artwork in a format that only begins so",
    "channel",
    "<itunes:image href='https://example.org/a.pngx'/>",
    "artwork-format",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "artwork without an ending",
    "channel",
    "<itunes:image href='https://example.org/a.b_c'/>",
    "",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "artwork of a host",
    "channel",
    "<itunes:image href='https://example.org'/>",
    "",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "artwork in a folder that looks like a file",
    "channel",
    "<itunes:image href='https://example.org/a.webp/b'/>",
    "",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "artwork by a path that names another's",
    "channel",
    "<itunes:image href='https://example.org/a?b=c://d.gif'/>",
    "",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "artwork without an address",
    "channel",
    "<itunes:image/>",
    "missing-attribute",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "a podcast:guid",
    "channel",
    "<podcast:guid>917393E3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>",
    "",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "a podcast:guid with something before",
    "channel",
    "<podcast:guid>1917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>",
    "podcast-guid",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "a podcast:guid with something behind",
    "channel",
    "<podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f8101</podcast:guid>",
    "podcast-guid",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "a podcast:guid of another variant",
    "channel",
    "<podcast:guid>917393e3-1b1e-5cef-cce4-edaa54e1f810</podcast:guid>",
    "podcast-guid",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "a podcast:guid with a letter beyond f",
    "channel",
    "<podcast:guid>g17393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>",
    "podcast-guid",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "episodes without files",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><item><title>a</title><guid>https://example.org/1</guid></item><item><title>a</title><guid>https://example.org/2</guid></item>',
    "",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "files of no address",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><item><title>a</title><guid>https://example.org/1</guid><enclosure url="" length="1" type="application/x-a"/></item><item><title>a</title><guid>https://example.org/2</guid><enclosure url="" length="1" type="application/x-a"/></item>',
    "invalid-http-url invalid-http-url",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "two files",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><item><title>a</title><guid>https://example.org/1</guid><enclosure url="https://example.org/a.mp3" length="1" type="audio/mpeg"/></item><item><title>a</title><guid>https://example.org/2</guid><enclosure url="https://example.org/b.mp3" length="1" type="audio/mpeg"/></item>',
    "",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "a file of an episode with a query",
    "item",
    '<enclosure url="https://example.org/a.MP3?b=c.ogg" length="1" type="audio/mpeg"/><itunes:title>a</itunes:title>',
    "",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "a file of an episode with spaces",
    "item",
    '<enclosure url=" https://example.org/a.mp3 " length="1" type="audio/mpeg"/><itunes:title>a</itunes:title>',
    "invalid-http-url",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "a file whose query ends like an episode's",
    "item",
    '<enclosure url="https://example.org/a?b.mp3" length="1" type="audio/mpeg"/><itunes:title>a</itunes:title>',
    "itunes-enclosure-format",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "a file whose fragment ends so",
    "item",
    '<enclosure url="https://example.org/a#\n.mp3" length="1" type="audio/mpeg"/><itunes:title>a</itunes:title>',
    "invalid-http-url itunes-enclosure-format",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "a file of a host that ends so",
    "item",
    '<enclosure url="https://example.mp3" length="1" type="audio/mpeg"/><itunes:title>a</itunes:title>',
    "itunes-enclosure-format",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "a file whose ending only begins so",
    "item",
    '<enclosure url="https://example.org/a.mp3x" length="1" type="audio/mpeg"/><itunes:title>a</itunes:title>',
    "itunes-enclosure-format",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "a file that no podcast is of",
    "item",
    '<enclosure url="https://example.org/a.ogg" length="1" type="application/x-a"/>',
    "",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "an episode without a file",
    "item",
    "<itunes:title>a</itunes:title>",
    "",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "an episode with a number",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><itunes:type>serial</itunes:type><item><title>a</title><guid>https://example.org/1</guid><enclosure url="https://example.org/a.mp3" length="1" type="audio/mpeg"/><itunes:episode>1</itunes:episode></item>',
    "",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "a bonus of a serial show has no number",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><itunes:type>serial</itunes:type><item><title>a</title><guid>https://example.org/1</guid><enclosure url="https://example.org/a.mp3" length="1" type="audio/mpeg"/><itunes:episodeType>Bonus</itunes:episodeType></item>',
    "",
    { profiles: [{ name: "asked", rules: { "serial-without-episode": "error" } }] },
  ],
  [
    "a trailer of a serial show has no number",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><itunes:type>serial</itunes:type><item><title>a</title><guid>https://example.org/1</guid><enclosure url="https://example.org/a.mp3" length="1" type="audio/mpeg"/><itunes:episodeType>trailer</itunes:episodeType></item>',
    "",
    { profiles: [{ name: "asked", rules: { "serial-without-episode": "error" } }] },
  ],
  [
    "an item without a file in a serial show",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><itunes:type>serial</itunes:type><item><title>a</title><guid>https://example.org/1</guid></item>',
    "",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "an episode of an episodic show",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><itunes:type>episodic</itunes:type><item><title>a</title><guid>https://example.org/1</guid><enclosure url="https://example.org/a.mp3" length="1" type="audio/mpeg"/></item>',
    "",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "a show of another type that ends so",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><itunes:type>a serial</itunes:type><item><title>a</title><guid>https://example.org/1</guid><enclosure url="https://example.org/a.mp3" length="1" type="audio/mpeg"/></item>',
    "itunes-type",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "a show of another type that begins so",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><itunes:type>serials</itunes:type><item><title>a</title><guid>https://example.org/1</guid><enclosure url="https://example.org/a.mp3" length="1" type="audio/mpeg"/></item>',
    "itunes-type",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "a show of no type",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><item><title>a</title><guid>https://example.org/1</guid><enclosure url="https://example.org/a.mp3" length="1" type="audio/mpeg"/></item>',
    "",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "an address of https in the podcast namespace",
    "channel",
    "<podcast:funding url='https://example.org/'>a</podcast:funding>",
    "",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "an address of https that holds one of http",
    "channel",
    "<podcast:funding url='https://example.org/?http://example.org/'>a</podcast:funding>",
    "",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
  [
    "an address of http of another namespace",
    "item",
    "<media:content url='http://example.org/a.mp4' type='video/mp4'/>",
    "",
    {
      profiles: [
        {
          name: "asked",
          rules: {
            "explicit-word": "error",
            "artwork-format": "error",
            "podcast-guid": "error",
            "duplicate-enclosure-url": "error",
            "itunes-enclosure-format": "error",
            "serial-without-episode": "error",
            "podcast-insecure-url": "error",
          },
        },
      ],
    },
  ],
];

const DESTINATIONS: readonly Row[] = [
  [
    "a format that it does not take",
    "channel",
    "",
    [["profile-format", "", "<channel>", { profile: "house", value: "RSS 2.0" }]],
    {
      profiles: [{ name: "house", formats: ["atom"], feed: [{ any: ["a"], severity: "warning" }] }],
      now: "2023-03-22T12:00:00Z",
    },
  ],
  [
    "Atom that it does not take",
    "feed",
    "",
    [["profile-format", "", '<feed xmlns="http://www.w3.org/2005/Atom" >', { profile: "house", value: "Atom" }]],
    { profiles: [{ name: "house", formats: ["rss"] }], now: "2023-03-22T12:00:00Z" },
  ],
  [
    "JSON Feed that it does not take",
    "json",
    '"items": []',
    [["profile-format", "", "{", { profile: "house", value: "JSON Feed" }]],
    { profiles: [{ name: "house", formats: ["rss"] }], now: "2023-03-22T12:00:00Z" },
  ],
  [
    "an element of the feed",
    "channel",
    "",
    [
      [
        "profile-missing",
        "rss/channel",
        "<channel>",
        { profile: "house", parent: "channel", element: "copyright or dc:rights" },
      ],
    ],
    {
      profiles: [{ name: "house", feed: [{ any: ["copyright", "dc:rights"], severity: "warning" }] }],
      now: "2023-03-22T12:00:00Z",
    },
  ],
  [
    "a member of the feed",
    "json",
    '"items": []',
    [["profile-missing", "", "{", { profile: "house", parent: "feed", element: "icon" }]],
    { profiles: [{ name: "house", feed: [{ any: ["icon"], severity: "warning" }] }], now: "2023-03-22T12:00:00Z" },
  ],
  [
    "an element of an article",
    "item",
    "",
    [
      ["profile-missing", "rss/channel/item", "<item>", { profile: "house", parent: "item", element: "enclosure" }],
      ["profile-missing", "rss/channel/item", "<item>", { profile: "house", parent: "item", element: "date" }],
    ],
    {
      profiles: [
        {
          name: "house",
          article: [
            { any: ["enclosure"], severity: "warning" },
            { any: ["date"], severity: "error" },
          ],
        },
      ],
      now: "2023-03-22T12:00:00Z",
    },
  ],
  [
    "enclosures of types",
    "item",
    '<enclosure url="http://example.org/a.bin" length="1" type="application/x-a"/>',
    [
      [
        "profile-enclosure-type",
        "rss/channel/item",
        "application/x-a",
        { profile: "house", element: "enclosure", value: "application/x-a" },
      ],
    ],
    {
      profiles: [{ name: "house", enclosures: { types: /^audio\//, severity: "warning" } }],
      now: "2023-03-22T12:00:00Z",
    },
  ],
  [
    "articles, too few",
    "channel",
    "",
    [
      [
        "profile-too-few",
        "rss/channel",
        "<channel>",
        {
          profile: "house",
          element: "channel",
          value: "1",
          unit: "articles",
          least: 2,
          most: Number.POSITIVE_INFINITY,
        },
      ],
    ],
    {
      profiles: [{ name: "house", bounds: [{ of: "articles", least: 2, severity: "warning" }] }],
      now: "2023-03-22T12:00:00Z",
    },
  ],
  [
    "articles, too many",
    "channel",
    "<item><title>a</title><guid>https://example.org/2</guid></item>",
    [
      [
        "profile-too-many",
        "rss/channel",
        "<channel>",
        { profile: "house", element: "channel", value: "2", unit: "articles", least: 0, most: 1 },
      ],
    ],
    {
      profiles: [{ name: "house", bounds: [{ of: "articles", most: 1, severity: "warning" }] }],
      now: "2023-03-22T12:00:00Z",
    },
  ],
  [
    "bytes of the feed, too many",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>é</title></channel></rss>',
    [
      ["missing-link", "rss/channel", "<channel>", { parent: "channel", element: "link" }],
      ["missing-description", "rss/channel", "<channel>", { parent: "channel", element: "description" }],
      ["missing-language", "rss/channel", "<channel>", { parent: "rss", element: "channel" }],
      ["missing-self-link", "rss/channel", "<channel>", { parent: "rss", element: "channel" }],
      [
        "profile-too-many",
        "rss/channel",
        "<channel>",
        { profile: "house", element: "channel", value: "36", unit: "bytes", least: 0, most: 35 },
      ],
    ],
    {
      profiles: [{ name: "house", bounds: [{ of: "feed-bytes", most: 35, severity: "warning" }] }],
      now: "2023-03-22T12:00:00Z",
    },
  ],
  [
    "bytes of an article, too many",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><item><title>é</title><guid>https://example.org/1</guid></item>',
    [
      [
        "profile-too-many",
        "rss/channel/item",
        "<item>",
        { profile: "house", element: "item", value: "64", unit: "bytes", least: 0, most: 63 },
      ],
    ],
    {
      profiles: [{ name: "house", bounds: [{ of: "article-bytes", most: 63, severity: "warning" }] }],
      now: "2023-03-22T12:00:00Z",
    },
  ],
  [
    "bytes of the description, too many",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>é</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/>',
    [
      [
        "profile-too-many",
        "rss/channel/description",
        "é",
        { profile: "house", element: "description", value: "2", unit: "bytes of description", least: 0, most: 1 },
      ],
    ],
    {
      profiles: [{ name: "house", bounds: [{ of: "description", most: 1, severity: "warning" }] }],
      now: "2023-03-22T12:00:00Z",
    },
  ],
  [
    "characters of a title, too few",
    "bareItem",
    "<title>a&lt;b&gt;cd&lt;/b&gt;</title><guid>https://example.org/1</guid>",
    [
      [
        "contains-html",
        "rss/channel/item/title",
        "a&lt;b&gt;cd&lt;/b&gt;",
        { parent: "item", element: "title", value: "</b>" },
      ],
      [
        "profile-too-few",
        "rss/channel/item/title",
        "a&lt;b&gt;cd&lt;/b&gt;",
        {
          profile: "house",
          element: "title",
          value: "3",
          unit: "characters of title",
          least: 4,
          most: Number.POSITIVE_INFINITY,
        },
      ],
    ],
    {
      profiles: [{ name: "house", bounds: [{ of: "title", least: 4, severity: "warning" }] }],
      now: "2023-03-22T12:00:00Z",
    },
  ],
  [
    "characters of a text, too many",
    "bareItem",
    "<title>a</title><description>abcd</description><guid>https://example.org/1</guid>",
    [
      [
        "profile-too-many",
        "rss/channel/item/description",
        "abcd",
        { profile: "house", element: "description", value: "4", unit: "characters of text", least: 0, most: 3 },
      ],
    ],
    {
      profiles: [{ name: "house", bounds: [{ of: "text", most: 3, severity: "warning" }] }],
      now: "2023-03-22T12:00:00Z",
    },
  ],
  [
    "days of an article, too many",
    "item",
    "<pubDate>Mon, 20 Mar 2023 11:00:00 GMT</pubDate>",
    [
      [
        "profile-too-many",
        "rss/channel/item/pubDate",
        "Mon, 20 Mar 2023 11:00:00 GMT",
        { profile: "house", element: "pubDate", value: "2", unit: "days of age", least: 0, most: 1 },
      ],
    ],
    {
      profiles: [{ name: "house", bounds: [{ of: "age", most: 1, severity: "warning" }] }],
      now: "2023-03-22T12:00:00Z",
    },
  ],
  [
    "elements of HTML that it does not keep",
    "bareItem",
    "<title>a</title><description>&lt;div>&lt;H2>a&lt;/H2>&lt;h2>b&lt;/h2>&lt;/div></description><guid>https://example.org/1</guid>",
    [
      [
        "profile-markup",
        "rss/channel/item/description",
        "&lt;div>&lt;H2>a&lt;/H2>&lt;h2>b&lt;/h2>&lt;/div>",
        { profile: "house", element: "description", value: "h2" },
      ],
    ],
    { profiles: [{ name: "house", markup: { elements: ["div"], severity: "warning" } }], now: "2023-03-22T12:00:00Z" },
  ],
  [
    "a format that it takes",
    "channel",
    "",
    "",
    { profiles: [{ name: "house", formats: ["rss"] }], now: "2023-03-22T12:00:00Z" },
  ],
  [
    "one of two elements of the feed",
    "channel",
    "<copyright>a</copyright>",
    "",
    {
      profiles: [{ name: "house", feed: [{ any: ["dc:rights", "copyright"], severity: "warning" }] }],
      now: "2023-03-22T12:00:00Z",
    },
  ],
  [
    "an enclosure that is there",
    "item",
    '<enclosure url="http://example.org/a.mp3" length="1" type="audio/mpeg"/>',
    "",
    {
      profiles: [
        {
          name: "house",
          article: [{ any: ["enclosure"], severity: "warning" }],
          enclosures: { types: /^audio\//, severity: "warning" },
        },
      ],
      now: "2023-03-22T12:00:00Z",
    },
  ],
  [
    "an enclosure without a type",
    "entry",
    '<link rel="enclosure" href="http://example.org/a.mp3"/>',
    "",
    {
      profiles: [{ name: "house", enclosures: { types: /^audio\//, severity: "warning" } }],
      now: "2023-03-22T12:00:00Z",
    },
  ],
  [
    "an enclosure of any type",
    "item",
    '<enclosure url="http://example.org/a.bin" length="1" type="application/x-a"/>',
    "",
    { profiles: [{ name: "house" }], now: "2023-03-22T12:00:00Z" },
  ],
  [
    "as many articles as asked for",
    "channel",
    "",
    "",
    {
      profiles: [{ name: "house", bounds: [{ of: "articles", least: 1, most: 1, severity: "warning" }] }],
      now: "2023-03-22T12:00:00Z",
    },
  ],
  [
    "as many bytes as asked for",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>é</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/>',
    "",
    {
      profiles: [{ name: "house", bounds: [{ of: "description", least: 2, most: 2, severity: "warning" }] }],
      now: "2023-03-22T12:00:00Z",
    },
  ],
  [
    "a feed without a description",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>tag:example.org,2023:news</id><updated>2023-03-21T11:09:00Z</updated><author><name>Jane Doe</name></author><link rel="self" href="https://example.org/feed.atom"/></feed>',
    "",
    {
      profiles: [{ name: "house", bounds: [{ of: "description", least: 9, severity: "warning" }] }],
      now: "2023-03-22T12:00:00Z",
    },
  ],
  [
    "as many characters as asked for",
    "bareItem",
    "<title>a&lt;b&gt;cd&lt;/b&gt;</title><guid>https://example.org/1</guid>",
    "contains-html",
    {
      profiles: [{ name: "house", bounds: [{ of: "title", least: 3, most: 3, severity: "warning" }] }],
      now: "2023-03-22T12:00:00Z",
    },
  ],
  [
    "an article without a text",
    "bareItem",
    "<title>a</title><guid>https://example.org/1</guid>",
    "",
    {
      profiles: [{ name: "house", bounds: [{ of: "text", least: 3, severity: "warning" }] }],
      now: "2023-03-22T12:00:00Z",
    },
  ],
  [
    "an article of a day",
    "item",
    "<pubDate>Tue, 21 Mar 2023 11:00:00 GMT</pubDate>",
    "",
    {
      profiles: [{ name: "house", bounds: [{ of: "age", least: 1, most: 1, severity: "warning" }] }],
      now: "2023-03-22T12:00:00Z",
    },
  ],
  [
    "an article of tomorrow is of no age",
    "item",
    "<pubDate>Thu, 23 Mar 2023 12:00:00 GMT</pubDate>",
    "",
    {
      profiles: [
        {
          name: "house",
          rules: { "future-date": "off" },
          bounds: [{ of: "age", least: 0, most: 0, severity: "warning" }],
        },
      ],
      now: "2023-03-22T12:00:00Z",
    },
  ],
  [
    "an article without a date is of no age",
    "item",
    "",
    "",
    {
      profiles: [{ name: "house", bounds: [{ of: "age", least: 9, severity: "warning" }] }],
      now: "2023-03-22T12:00:00Z",
    },
  ],
  [
    "an article of an unreadable date is of no age",
    "item",
    "<pubDate>one day</pubDate>",
    "invalid-rfc822-date",
    {
      profiles: [{ name: "house", bounds: [{ of: "age", least: 9, severity: "warning" }] }],
      now: "2023-03-22T12:00:00Z",
    },
  ],
  [
    "without a clock nothing has an age",
    "item",
    "<pubDate>Mon, 20 Mar 2023 11:00:00 GMT</pubDate>",
    "",
    { profiles: [{ name: "house", bounds: [{ of: "age", most: 1, severity: "warning" }] }] },
  ],
  [
    "HTML that it keeps",
    "bareItem",
    "<title>a</title><description>&lt;p>a&lt;/p></description><guid>https://example.org/1</guid>",
    "",
    { profiles: [{ name: "house", markup: { elements: ["p"], severity: "warning" } }], now: "2023-03-22T12:00:00Z" },
  ],
  [
    "an article without HTML",
    "bareItem",
    "<title>a</title><guid>https://example.org/1</guid>",
    "",
    { profiles: [{ name: "house", markup: { elements: ["p"], severity: "warning" } }], now: "2023-03-22T12:00:00Z" },
  ],
  [
    "elements whose names have digits",
    "bareItem",
    "<title>a</title><description>&lt;h2>a&lt;/h2></description><guid>https://example.org/1</guid>",
    "",
    { profiles: [{ name: "house", markup: { elements: ["h2"], severity: "warning" } }], now: "2023-03-22T12:00:00Z" },
  ],
];

const PRACTICE: readonly Row[] = [
  [
    "http and https of one host",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><item><title>a</title><guid>https://example.org/1</guid><link>HTTP://EXAMPLE.org/1</link></item>',
    [
      [
        "mixed-schemes",
        "rss/channel/item/link",
        "HTTP://EXAMPLE.org/1",
        { element: "link", value: "HTTP://EXAMPLE.org/1" },
      ],
    ],
  ],
  [
    "a date that is ahead",
    "item",
    "<pubDate>Wed, 22 Mar 2023 12:10:01 GMT</pubDate>",
    [
      [
        "future-date",
        "rss/channel/item/pubDate",
        "Wed, 22 Mar 2023 12:10:01 GMT",
        { element: "pubDate", value: "Wed, 22 Mar 2023 12:10:01 GMT" },
      ],
    ],
    { now: "2023-03-22T12:00:00Z" },
  ],
  [
    "the feed's date that is ahead",
    "channel",
    "<lastBuildDate>Wed, 22 Mar 2023 13:00:00 GMT</lastBuildDate>",
    [
      [
        "future-date",
        "rss/channel/lastBuildDate",
        "Wed, 22 Mar 2023 13:00:00 GMT",
        { element: "lastBuildDate", value: "Wed, 22 Mar 2023 13:00:00 GMT" },
      ],
    ],
    { now: "2023-03-22T12:00:00Z" },
  ],
  [
    "the feed's own date that is ahead",
    "channel",
    "<pubDate>Wed, 22 Mar 2023 13:00:00 GMT</pubDate>",
    [
      [
        "future-date",
        "rss/channel/pubDate",
        "Wed, 22 Mar 2023 13:00:00 GMT",
        { element: "pubDate", value: "Wed, 22 Mar 2023 13:00:00 GMT" },
      ],
    ],
    { now: "2023-03-22T12:00:00Z" },
  ],
  [
    "a zone that contradicts",
    "item",
    "<pubDate>Tue, 21 Mar 2023 16:39:00 +0100 (EST)</pubDate>",
    [
      [
        "problematic-rfc822-date",
        "rss/channel/item/pubDate",
        "Tue, 21 Mar 2023 16:39:00 +0100 (EST)",
        {
          parent: "item",
          element: "pubDate",
          value: "Tue, 21 Mar 2023 16:39:00 +0100 (EST)",
          expected: "Tue, 21 Mar 2023 16:39:00 +0100",
        },
        ["<pubDate>", "Tue, 21 Mar 2023 16:39:00 +0100 (EST)", "Tue, 21 Mar 2023 16:39:00 +0100"],
      ],
      [
        "zone-contradicts-offset",
        "rss/channel/item/pubDate",
        "Tue, 21 Mar 2023 16:39:00 +0100 (EST)",
        {
          element: "pubDate",
          value: "Tue, 21 Mar 2023 16:39:00 +0100 (EST)",
          zone: "EST",
          offset: "+0100",
          expected: "-0500",
        },
      ],
    ],
  ],
  [
    "a zone that contradicts, west",
    "item",
    "<pubDate>Tue, 21 Mar 2023 16:39:00 -0430 PST</pubDate>",
    [
      [
        "invalid-rfc822-date",
        "rss/channel/item/pubDate",
        "Tue, 21 Mar 2023 16:39:00 -0430 PST",
        {
          parent: "item",
          element: "pubDate",
          value: "Tue, 21 Mar 2023 16:39:00 -0430 PST",
          expected: "Tue, 21 Mar 2023 16:39:00 -0430",
        },
        ["<pubDate>", "Tue, 21 Mar 2023 16:39:00 -0430 PST", "Tue, 21 Mar 2023 16:39:00 -0430"],
      ],
      [
        "zone-contradicts-offset",
        "rss/channel/item/pubDate",
        "Tue, 21 Mar 2023 16:39:00 -0430 PST",
        {
          element: "pubDate",
          value: "Tue, 21 Mar 2023 16:39:00 -0430 PST",
          zone: "PST",
          offset: "-0430",
          expected: "-0800",
        },
      ],
    ],
  ],
  [
    "a date without a zone",
    "item",
    "<pubDate>21 March 2023 16:39</pubDate>",
    [
      [
        "invalid-rfc822-date",
        "rss/channel/item/pubDate",
        "21 March 2023 16:39",
        {
          parent: "item",
          element: "pubDate",
          value: "21 March 2023 16:39",
          expected: "Tue, 21 Mar 2023 16:39:00 -0000",
        },
      ],
      [
        "date-without-zone",
        "rss/channel/item/pubDate",
        "21 March 2023 16:39",
        { element: "pubDate", value: "21 March 2023 16:39" },
      ],
    ],
  ],
  [
    "an article that is newer than the one before",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><item><title>a</title><guid>https://example.org/1</guid><pubDate>Tue, 21 Mar 2023 16:39:00 GMT</pubDate></item><item><title>a</title><guid>https://example.org/2</guid><pubDate>Wed, 22 Mar 2023 16:39:00 GMT</pubDate></item><item><title>a</title><guid>https://example.org/3</guid><pubDate>Thu, 23 Mar 2023 16:39:00 GMT</pubDate></item>',
    [
      [
        "articles-out-of-order",
        "rss/channel/item[2]/pubDate",
        "Wed, 22 Mar 2023 16:39:00 GMT",
        { parent: "item", value: "Wed, 22 Mar 2023 16:39:00 GMT" },
      ],
    ],
    { profiles: [{ name: "asked", rules: { "articles-out-of-order": "warning", "link-on-another-host": "warning" } }] },
  ],
  [
    "a link on another host",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><item><title>a</title><guid>https://example.org/1</guid><link>https://example.com/1</link></item>',
    [
      [
        "link-on-another-host",
        "rss/channel/item/link",
        "https://example.com/1",
        { element: "link", value: "https://example.com/1" },
      ],
    ],
    { profiles: [{ name: "asked", rules: { "articles-out-of-order": "warning", "link-on-another-host": "warning" } }] },
  ],
  [
    "updated before published",
    "feed",
    '<entry><title>a</title><id>tag:example.org,2023:2</id><summary>a</summary><link href="https://example.org/2"/><updated>2023-03-21T11:09:00Z</updated><published>2023-03-22T11:09:00Z</published></entry>',
    [
      [
        "updated-before-published",
        "feed/entry[1]/updated",
        "2023-03-21T11:09:00Z",
        { element: "updated", value: "2023-03-21T11:09:00Z", expected: "2023-03-22T11:09:00Z" },
      ],
      [
        "duplicate-updated",
        "feed/entry[2]/updated",
        "2023-03-21T11:09:00Z",
        { parent: "entry", element: "updated", value: "2023-03-21T11:09:00Z" },
      ],
    ],
  ],
  [
    "an article of nothing",
    "bareItem",
    "<title>a</title><description/><guid>https://example.org/1</guid>",
    [["empty-article", "rss/channel/item/description", "<description/>", { parent: "item", element: "description" }]],
  ],
  [
    "a file of another type",
    "item",
    '<enclosure url="http://example.org/a.mp3" length="1" type="video/mp4"/>',
    [
      [
        "enclosure-contradicts-url",
        "rss/channel/item",
        "video/mp4",
        { parent: "item", element: "enclosure", value: "video/mp4", expected: ".mp3" },
      ],
    ],
  ],
  [
    "a file of what is no type contradicts nothing",
    "item",
    '<enclosure url="https://example.org/a.mp3" length="1" type="mp3"/>',
    "invalid-mime-attribute",
  ],
  [
    "a linked file of what is no type contradicts nothing",
    "entry",
    '<link rel="enclosure" href="https://example.org/a.mp3" length="1" type="mp3"/>',
    "invalid-mime-type",
  ],
  [
    "an attachment of what is no type contradicts nothing",
    "jsonItem",
    '"content_text": "a", "attachments": [{ "url": "https://example.org/a.mp3", "mime_type": "mp3" }]',
    "invalid-mime-type",
  ],
  [
    "an attachment of another type",
    "jsonItem",
    '"content_text": "a", "attachments": [{ "url": "https://example.org/a.PNG?b", "mime_type": "audio/mpeg" }]',
    [
      [
        "enclosure-contradicts-url",
        "items[0]",
        '"audio/mpeg"',
        { parent: "items", element: "enclosure", value: "audio/mpeg", expected: ".png" },
      ],
    ],
  ],
  [
    "http of another host",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><item><title>a</title><guid>https://example.org/1</guid><link>http://example.com/1</link></item>',
    "",
  ],
  [
    "http of the only host",
    "rss",
    '<title>News</title><link>http://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><item><title>a</title><guid>https://example.org/2</guid><link>http://example.org/1</link></item>',
    "",
  ],
  [
    "a host within another address",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><item><title>a</title><guid>https://example.org/1</guid><link>mailto:a?b=http://example.org/1</link></item>',
    "",
  ],
  [
    "a host with a query",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><item><title>a</title><guid>https://example.org/1</guid><link>http://example.org?a</link></item>',
    "mixed-schemes",
  ],
  [
    "a host with a fragment",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><item><title>a</title><guid>https://example.org/1</guid><link>http://example.org#a</link></item>',
    "mixed-schemes",
  ],
  [
    "a date of ten minutes ahead",
    "item",
    "<pubDate>Wed, 22 Mar 2023 12:10:00 GMT</pubDate>",
    "",
    { now: "2023-03-22T12:00:00Z" },
  ],
  ["a date that is ahead, without a clock", "item", "<pubDate>Wed, 22 Mar 2023 13:00:00 GMT</pubDate>", ""],
  [
    "a feed's date that is unreadable",
    "channel",
    "<pubDate>a</pubDate>",
    "invalid-rfc822-date",
    { now: "2023-03-22T12:00:00Z" },
  ],
  [
    "the feed of Atom that is ahead",
    "atom",
    "<title>News</title><id>tag:example.org,2023:news</id><updated>2023-03-23T11:09:00Z</updated><author><name>Jane Doe</name></author><link rel='self' href='https://example.org/feed.atom'/>",
    "future-date",
    { now: "2023-03-22T12:00:00Z" },
  ],
  ["a zone that agrees", "item", "<pubDate>Tue, 21 Mar 2023 16:39:00 +0100 (CET)</pubDate>", "problematic-rfc822-date"],
  [
    "a zone that agrees in summer",
    "item",
    "<pubDate>Wed, 21 Jun 2023 16:39:00 -0400 (EDT)</pubDate>",
    "problematic-rfc822-date",
  ],
  [
    "a zone that nobody knows",
    "item",
    "<pubDate>Tue, 21 Mar 2023 16:39:00 +0100 (QQQ)</pubDate>",
    "problematic-rfc822-date",
  ],
  ["no zone beside the offset", "item", "<pubDate>Tue, 21 Mar 2023 16:39:00 +0100</pubDate>", ""],
  ["a date that says it has no zone", "item", "<pubDate>Tue, 21 Mar 2023 16:39:00 -0000</pubDate>", ""],
  ["a day without a time", "item", "<pubDate>21 March 2023</pubDate>", "invalid-rfc822-date"],
  [
    "articles in their order",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><item><title>a</title><guid>https://example.org/1</guid><pubDate>Wed, 22 Mar 2023 16:39:00 GMT</pubDate></item><item><title>a</title><guid>https://example.org/2</guid></item><item><title>a</title><guid>https://example.org/3</guid><pubDate>Wed, 22 Mar 2023 16:39:00 GMT</pubDate></item><item><title>a</title><guid>https://example.org/4</guid><pubDate>Tue, 21 Mar 2023 16:39:00 GMT</pubDate></item>',
    "",
    { profiles: [{ name: "asked", rules: { "articles-out-of-order": "warning", "link-on-another-host": "warning" } }] },
  ],
  [
    "articles with one without a date between",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><item><title>a</title><guid>https://example.org/1</guid><pubDate>Tue, 21 Mar 2023 16:39:00 GMT</pubDate></item><item><title>a</title><guid>https://example.org/2</guid></item><item><title>a</title><guid>https://example.org/3</guid><pubDate>Wed, 22 Mar 2023 16:39:00 GMT</pubDate></item>',
    "articles-out-of-order",
    { profiles: [{ name: "asked", rules: { "articles-out-of-order": "warning", "link-on-another-host": "warning" } }] },
  ],
  [
    "links of one host",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><item><title>a</title><guid>https://example.org/1</guid><link>https://www.EXAMPLE.org/1</link></item><item><title>a</title><guid>https://example.org/2</guid></item><item><title>a</title><guid>https://example.org/3</guid><link>https://example.org?a</link></item>',
    "",
    { profiles: [{ name: "asked", rules: { "articles-out-of-order": "warning", "link-on-another-host": "warning" } }] },
  ],
  [
    "a host of a shorter name",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><item><title>a</title><guid>https://example.org/1</guid><link>https://wwwexample.org/1</link></item>',
    "link-on-another-host",
    { profiles: [{ name: "asked", rules: { "articles-out-of-order": "warning", "link-on-another-host": "warning" } }] },
  ],
  [
    "a link elsewhere of no host",
    "rss",
    '<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language><atom:link rel="self" href="https://example.org/feed.xml"/><item><title>a</title><guid>https://example.org/1</guid><link>mailto:jane@example.org</link></item>',
    "",
    { profiles: [{ name: "asked", rules: { "articles-out-of-order": "warning", "link-on-another-host": "warning" } }] },
  ],
  [
    "updated when published",
    "feed",
    '<entry><title>a</title><id>tag:example.org,2023:2</id><summary>a</summary><link href="https://example.org/2"/><updated>2023-03-21T11:09:02Z</updated><published>2023-03-21T11:09:02Z</published></entry>',
    "",
  ],
  [
    "updated in the same moment",
    "feed",
    '<entry><title>a</title><id>tag:example.org,2023:2</id><summary>a</summary><link href="https://example.org/2"/><updated>2023-03-21T11:09:02Z</updated><published>2023-03-21T12:09:02+01:00</published></entry>',
    "",
  ],
  [
    "updated later",
    "feed",
    '<entry><title>a</title><id>tag:example.org,2023:2</id><summary>a</summary><link href="https://example.org/2"/><updated>2023-03-21T11:09:02Z</updated><published>2023-03-21T11:09:01Z</published></entry>',
    "",
  ],
  [
    "never published",
    "feed",
    '<entry><title>a</title><id>tag:example.org,2023:2</id><summary>a</summary><link href="https://example.org/2"/><updated>2023-03-21T11:09:02Z</updated></entry>',
    "",
  ],
  [
    "published at no moment",
    "feed",
    '<entry><title>a</title><id>tag:example.org,2023:2</id><summary>a</summary><link href="https://example.org/2"/><updated>2023-03-21T11:09:02Z</updated><published>a</published></entry>',
    "invalid-rfc3339-date",
  ],
  ["an article without a text", "bareItem", "<title>a</title><guid>https://example.org/1</guid>", ""],
  ["a file without a type", "entry", "<link rel='enclosure' href='https://example.org/a.mp3'/>", ""],
  [
    "a file of an ending that nobody knows",
    "item",
    '<enclosure url="http://example.org/a.xyz" length="1" type="video/mp4"/>',
    "",
  ],
  ["audio/mpeg in .mp3", "item", '<enclosure url="http://example.org/a.mp3#b" length="1" type="audio/mpeg"/>', ""],
  ["audio/mp4 in .m4a", "item", '<enclosure url="http://example.org/a.m4a#b" length="1" type="audio/mp4"/>', ""],
  ["video/mp4 in .m4a", "item", '<enclosure url="http://example.org/a.m4a#b" length="1" type="video/mp4"/>', ""],
  ["audio/ogg in .ogg", "item", '<enclosure url="http://example.org/a.ogg#b" length="1" type="audio/ogg"/>', ""],
  ["video/ogg in .ogg", "item", '<enclosure url="http://example.org/a.ogg#b" length="1" type="video/ogg"/>', ""],
  [
    "application/ogg in .ogg",
    "item",
    '<enclosure url="http://example.org/a.ogg#b" length="1" type="application/ogg"/>',
    "",
  ],
  ["audio/wav in .wav", "item", '<enclosure url="http://example.org/a.wav#b" length="1" type="audio/wav"/>', ""],
  ["video/mp4 in .mp4", "item", '<enclosure url="http://example.org/a.mp4#b" length="1" type="video/mp4"/>', ""],
  ["audio/mp4 in .mp4", "item", '<enclosure url="http://example.org/a.mp4#b" length="1" type="audio/mp4"/>', ""],
  ["video/x-m4v in .m4v", "item", '<enclosure url="http://example.org/a.m4v#b" length="1" type="video/x-m4v"/>', ""],
  [
    "video/quicktime in .mov",
    "item",
    '<enclosure url="http://example.org/a.mov#b" length="1" type="video/quicktime"/>',
    "",
  ],
  ["video/webm in .webm", "item", '<enclosure url="http://example.org/a.webm#b" length="1" type="video/webm"/>', ""],
  ["audio/webm in .webm", "item", '<enclosure url="http://example.org/a.webm#b" length="1" type="audio/webm"/>', ""],
  ["image/jpeg in .jpg", "item", '<enclosure url="http://example.org/a.jpg#b" length="1" type="image/jpeg"/>', ""],
  ["IMAGE/jpeg in .jpeg", "item", '<enclosure url="http://example.org/a.jpeg#b" length="1" type="IMAGE/jpeg"/>', ""],
  ["image/png in .png", "item", '<enclosure url="http://example.org/a.png#b" length="1" type="image/png"/>', ""],
  ["image/gif in .gif", "item", '<enclosure url="http://example.org/a.gif#b" length="1" type="image/gif"/>', ""],
  [
    "application/pdf in .pdf",
    "item",
    '<enclosure url="http://example.org/a.pdf#b" length="1" type="application/pdf"/>',
    "",
  ],
  [
    "application/x-pdf in .pdf",
    "item",
    '<enclosure url="http://example.org/a.pdf#b" length="1" type="application/x-pdf"/>',
    "",
  ],
  [
    "application/octet-stream in .pdf",
    "item",
    '<enclosure url="http://example.org/a.pdf#b" length="1" type="application/octet-stream"/>',
    "",
  ],
  [
    "x-audio/mpeg in .mp3",
    "item",
    '<enclosure url="http://example.org/a.mp3" length="1" type="x-audio/mpeg"/>',
    "enclosure-contradicts-url",
  ],
  [
    "x-video/mp4 in .m4a",
    "item",
    '<enclosure url="http://example.org/a.m4a" length="1" type="x-video/mp4"/>',
    "enclosure-contradicts-url",
  ],
  [
    "x-audio/ogg in .ogg",
    "item",
    '<enclosure url="http://example.org/a.ogg" length="1" type="x-audio/ogg"/>',
    "enclosure-contradicts-url",
  ],
  [
    "x-audio/wav in .wav",
    "item",
    '<enclosure url="http://example.org/a.wav" length="1" type="x-audio/wav"/>',
    "enclosure-contradicts-url",
  ],
  [
    "x-audio/mp4 in .mp4",
    "item",
    '<enclosure url="http://example.org/a.mp4" length="1" type="x-audio/mp4"/>',
    "enclosure-contradicts-url",
  ],
  [
    "x-video/mp4 in .m4v",
    "item",
    '<enclosure url="http://example.org/a.m4v" length="1" type="x-video/mp4"/>',
    "enclosure-contradicts-url",
  ],
  [
    "x-video/quicktime in .mov",
    "item",
    '<enclosure url="http://example.org/a.mov" length="1" type="x-video/quicktime"/>',
    "enclosure-contradicts-url",
  ],
  [
    "x-video/webm in .webm",
    "item",
    '<enclosure url="http://example.org/a.webm" length="1" type="x-video/webm"/>',
    "enclosure-contradicts-url",
  ],
  [
    "x-image/jpeg in .jpg",
    "item",
    '<enclosure url="http://example.org/a.jpg" length="1" type="x-image/jpeg"/>',
    "enclosure-contradicts-url",
  ],
  [
    "x-image/jpeg in .jpeg",
    "item",
    '<enclosure url="http://example.org/a.jpeg" length="1" type="x-image/jpeg"/>',
    "enclosure-contradicts-url",
  ],
  [
    "x-image/png in .png",
    "item",
    '<enclosure url="http://example.org/a.png" length="1" type="x-image/png"/>',
    "enclosure-contradicts-url",
  ],
  [
    "x-image/gif in .gif",
    "item",
    '<enclosure url="http://example.org/a.gif" length="1" type="x-image/gif"/>',
    "enclosure-contradicts-url",
  ],
  [
    "x-application/pdf in .pdf",
    "item",
    '<enclosure url="http://example.org/a.pdf" length="1" type="x-application/pdf"/>',
    "enclosure-contradicts-url",
  ],
];

const SUBSCRIPTIONS: readonly Row[] = [
  [
    "the root was called otherwise",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><outlineDocument version="2.0"><head><title>Feeds</title></head><body><outline type="rss" text="a" title="a" xmlUrl="https://example.org/feed.xml"/></body></outlineDocument>',
    [
      [
        "obsolete-outline-document",
        "outlineDocument",
        '<outlineDocument version="2.0">',
        { element: "outlineDocument" },
      ],
    ],
  ],
  [
    "a version is 1.0, 1.1 or 2.0",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><opml version="3.0"><head><title>Feeds</title></head><body><outline type="rss" text="a" title="a" xmlUrl="https://example.org/feed.xml"/></body></opml>',
    [["opml-version", "opml", "3.0", { element: "opml", attr: "version", value: "3.0" }]],
  ],
  [
    "a body has an outline",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><opml version="2.0"><head><title>Feeds</title></head><body></body></opml>',
    [["missing-element", "opml/body", "<body>", { parent: "body", element: "outline" }]],
  ],
  [
    "a feed has a type",
    "opml",
    '<outline text="a" xmlUrl="https://example.org/feed.xml"/>',
    [
      [
        "outline-without-type",
        "opml/body/outline",
        '<outline text="a" xmlUrl="https://example.org/feed.xml"/>',
        { parent: "body", element: "outline" },
      ],
    ],
  ],
  [
    "a feed has an address and a title",
    "opml",
    '<outline type="RSS" text="a"/>',
    [
      [
        "outline-without-feed",
        "opml/body/outline",
        '<outline type="RSS" text="a"/>',
        { parent: "body", element: "outline" },
      ],
      [
        "outline-without-title",
        "opml/body/outline",
        '<outline type="RSS" text="a"/>',
        { parent: "body", element: "outline" },
      ],
    ],
  ],
  [
    "a link has an address",
    "opml",
    '<outline type="link" text="a"/>',
    [
      [
        "outline-without-url",
        "opml/body/outline",
        '<outline type="link" text="a"/>',
        { parent: "body", element: "outline" },
      ],
    ],
  ],
  [
    "OPML 1.1 knows its types",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><opml version="1.1"><head><title>Feeds</title></head><body><outline type="song" text="a"/></body></opml>',
    [["outline-type", "opml/body/outline", "song", { parent: "body", element: "outline", value: "song" }]],
  ],
  [
    "a feed's version is one of four",
    "opml",
    '<outline type="rss" text="a" title="a" xmlUrl="https://example.org/feed.xml" version="Atom"/>',
    [
      [
        "outline-version",
        "opml/body/outline",
        "Atom",
        { parent: "body", element: "outline", attr: "version", value: "Atom" },
      ],
    ],
  ],
  [
    "OPML 1.0",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><opml version="1.0"><head><title>Feeds</title></head><body><outline type="rss" text="a" title="a" xmlUrl="https://example.org/feed.xml"/></body></opml>',
    "",
  ],
  [
    "OPML 1.1",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><opml version="1.1"><head><title>Feeds</title></head><body><outline type="rss" text="a" title="a" xmlUrl="https://example.org/feed.xml"/></body></opml>',
    "",
  ],
  [
    "a version that only begins so",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><opml version="2.0.1"><head><title>Feeds</title></head><body><outline type="rss" text="a" title="a" xmlUrl="https://example.org/feed.xml"/></body></opml>',
    "opml-version",
  ],
  [
    "a version that only ends so",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><opml version="12.0"><head><title>Feeds</title></head><body><outline type="rss" text="a" title="a" xmlUrl="https://example.org/feed.xml"/></body></opml>',
    "opml-version",
  ],
  [
    "no version",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><opml><head><title>Feeds</title></head><body><outline type="rss" text="a" title="a" xmlUrl="https://example.org/feed.xml"/></body></opml>',
    "missing-attribute",
  ],
  ["OPML 2.0 lets programs invent types", "opml", '<outline type="song" text="a"/>', ""],
  [
    "a type without a version of OPML",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><opml><head><title>Feeds</title></head><body><outline type="song" text="a"/></body></opml>',
    "missing-attribute",
  ],
  ["an outline without a type", "opml", '<outline text="a"/>', ""],
  [
    "an outline within another",
    "opml",
    '<outline text="a"><outline type="link" text="a"/></outline>',
    "outline-without-url",
  ],
  ["a link", "opml", '<outline type="LINK" text="a" url="https://example.org/"/>', ""],
  [
    "a feed without a title",
    "opml",
    '<outline type="rss" text="a" xmlUrl="https://example.org/feed.xml"/>',
    "outline-without-title",
  ],
  [
    "a feed of the version RSS",
    "opml",
    '<outline type="rss" text="a" title="a" xmlUrl="https://example.org/feed.xml" version="RSS"/>',
    "",
  ],
  [
    "a feed of the version RSS1",
    "opml",
    '<outline type="rss" text="a" title="a" xmlUrl="https://example.org/feed.xml" version="RSS1"/>',
    "",
  ],
  [
    "a feed of the version RSS2",
    "opml",
    '<outline type="rss" text="a" title="a" xmlUrl="https://example.org/feed.xml" version="RSS2"/>',
    "",
  ],
  [
    "a feed of the version scriptingNews",
    "opml",
    '<outline type="rss" text="a" title="a" xmlUrl="https://example.org/feed.xml" version="scriptingNews"/>',
    "",
  ],
  [
    "a feed of the version XRSS",
    "opml",
    '<outline type="rss" text="a" title="a" xmlUrl="https://example.org/feed.xml" version="XRSS"/>',
    "outline-version",
  ],
  [
    "a feed of the version RSS3",
    "opml",
    '<outline type="rss" text="a" title="a" xmlUrl="https://example.org/feed.xml" version="RSS3"/>',
    "outline-version",
  ],
  [
    "a feed of the version RSS2.0",
    "opml",
    '<outline type="rss" text="a" title="a" xmlUrl="https://example.org/feed.xml" version="RSS2.0"/>',
    "outline-version",
  ],
  [
    "no body",
    "document",
    '<?xml version="1.0" encoding="utf-8"?><opml version="2.0"><head><title>Feeds</title></head></opml>',
    "missing-element",
  ],
];

/** Said of every show that is a fragment; rows of what iTunes asks for name them. */
const OF_SHOWS = new Set(["missing-itunes-element", "missing-itunes-owner"]);

describe.each(Object.entries({ ATOM, RSS, JSON_FEED, EXTENSIONS, PODCAST, DESTINATIONS, PRACTICE, SUBSCRIPTIONS }))(
  "%s",
  (_, rows) => {
    test.for(rows)("%s", ([rule, hole, fragment, expected, { now, ...options } = {}]) => {
      const source = WRAP[hole](fragment);
      const { diagnostics } = validateFeed(source, { ...options, ...(now !== undefined && { now: new Date(now) }) });
      const told = diagnostics.filter(({ code }) => rule.includes("iTunes") || !OF_SHOWS.has(code));
      if (typeof expected === "string") {
        expect(told.map(({ code }) => code).join(" ")).toBe(expected);
        return;
      }
      expect(toldOf(source, told, 9)).toEqual(expected);
    });
  },
);
