/** What is wrong with a document beside its text: the encoding of its bytes and the media type they came with (RFC 7303). */

import { describe, expect, test } from "vitest";
import { validateFeed } from "../../src/index.ts";
import { WRAP } from "./rule-rows.ts";
import { type Told, toldOf } from "./told.ts";

type Input = string | Uint8Array;
/** All findings, notes included; what is marked is told in Latin-1, in which every byte is a character. */
function told(input: Input, contentType: string | undefined): unknown[][] {
  const text = typeof input === "string" ? input : new TextDecoder("latin1").decode(input);
  return toldOf(text, validateFeed(input, { contentType }).diagnostics);
}

const RSS = WRAP.item("").replace(/^<\?xml.*\?>\n/, "");
const ATOM = WRAP.entry("");
const titled = (title: string) => RSS.replace("Rain", title);
const bytes = (text: string) => new Uint8Array(Buffer.from(text, "utf8"));
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const declared = (encoding: string, rss = RSS) => latin1(`<?xml version="1.0" encoding="${encoding}"?>${rss}`);

// biome-ignore format: a line for a finding
const ENCODINGS: readonly (readonly [rule: string, input: Input, contentType: string | undefined, ...found: Told[]])[] = [
  ["a string has none", `<?xml version="1.0"?>${RSS}`, undefined],
  ["of a string, what is declared says nothing", `<?xml version="1.0" encoding="koi8-r"?>${RSS}`, undefined],
  ["UTF-8", declared("UTF-8"), undefined],
  ["UTF-8, by a name that XML parsers do not know", declared("utf8"), undefined,
    ["obscure-encoding", "", "utf8", { value: "utf8" }]],
  ["one that only looks like it", declared("utf-80"), undefined,
    ["unknown-encoding", "", "utf-80", { value: "utf-80" }]],
  ["none: the declaration is marked, where it is missing", bytes(`<?xml version="1.0"?>${RSS}`), undefined,
    ["missing-encoding", "", '<?xml version="1.0"?>', {}]],
  ["none, and no declaration", bytes(RSS), undefined,
    ["missing-encoding", "", "", {}]],
  ["said by the HTTP header", bytes(RSS), "application/rss+xml; charset=utf-8"],
  ["not said by it", bytes(RSS), "application/rss+xml",
    ["missing-encoding", "", "", {}]],
  ["by a mark of UTF-8", bytes(`\ufeff${RSS}`), undefined],
  ["by a mark of UTF-16, little end first", new Uint8Array(Buffer.from(`\ufeff${RSS}`, "utf16le")), undefined],
  ["by a mark of UTF-16, big end first", new Uint8Array(Buffer.from(`\ufeff${RSS}`, "utf16le").swap16()), undefined],
  ["one that some parsers lack", declared("ISO-8859-15"), undefined,
    ["nonstandard-encoding", "", "ISO-8859-15", { value: "ISO-8859-15" }]],
  ["one that most lack", declared("ibm866"), undefined,
    ["obscure-encoding", "", "ibm866", { value: "ibm866" }]],
  ["one that nobody knows", declared("x-klingon"), undefined,
    ["unknown-encoding", "", "x-klingon", { value: "x-klingon" }]],
  ["ASCII", declared("us-ascii"), undefined,
    ["nonstandard-encoding", "", "us-ascii", { value: "us-ascii" }]],
  ["ASCII, with a byte that it has not", declared("us-ascii", titled("caf\xe9")), undefined,
    ["undecodable", "", "\xe9", { encoding: "us-ascii" }]],
  ["by its short name", declared("ascii", titled("caf\xe9")), undefined,
    ["undecodable", "", "\xe9", { encoding: "ascii" }]],
  ["UTF-8, with a byte of another", declared("utf-8", titled("na\xc3\xafve caf\xe9")), undefined,
    ["bad-characters", "rss/channel/item/title", "na\xc3\xafve caf\xe9", { parent: "item", element: "title", value: "\xc3\xaf" }],
    ["undecodable", "", "\xe9", { encoding: "utf-8" }]],
  ["another than the HTTP header says", declared("utf-8"), 'application/rss+xml; charset="iso-8859-1"',
    ["encoding-mismatch", "", "utf-8", { charset: "iso-8859-1", value: "utf-8" }]],
  ["the same, in capitals", declared("utf-8"), "application/rss+xml;charset = UTF-8;q=1"],
];

describe("the encoding", () => {
  const byName = ENCODINGS.map(([rule, input, contentType, ...found]) => [rule, input, contentType, found] as const);
  test.each(byName)("%s", (_, input, contentType, found) => expect(told(input, contentType)).toEqual(found));
});

describe("the media type", () => {
  const wrong = (value: string, expected: string): Told => [
    "unexpected-media-type",
    "",
    undefined,
    { value, expected },
  ];
  test.each<[string, string, string, ...Told[]]>([
    ["RSS as RSS", RSS, "application/rss+xml"],
    ["RSS as XML", RSS, "application/xml; charset=utf-8"],
    ["RSS as text", RSS, " text/XML"],
    ["RSS as a page", RSS, "text/html", wrong("text/html", "application/rss+xml")],
    ["RSS as Atom", RSS, "application/atom+xml", wrong("application/atom+xml", "application/rss+xml")],
    ["Atom as Atom", ATOM, "application/atom+xml"],
    ["Atom as RSS", ATOM, "application/rss+xml", wrong("application/rss+xml", "application/atom+xml")],
    ["nothing said", RSS, ""],
  ])("%s", (_, input, contentType, ...found) => expect(told(input, contentType)).toEqual(found));
});
