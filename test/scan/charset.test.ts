import { describe, expect, test } from "vitest";
import { isFeedError, parseFeed, parseFeedStream } from "../../src/index.ts";
import {
  binaryKind,
  type Decoded,
  decodeBytes,
  refuseBinary,
  refuseBlank,
  StreamingDecoder,
} from "../../src/scan/charset.ts";

const rss = (title: string, declaration = "") =>
  `${declaration}<rss version="2.0"><channel><title>${title}</title></channel></rss>`;
const declared = (label: string) => `<?xml version="1.0" encoding="${label}"?>`;

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const marked = (mark: readonly number[], bytes: Uint8Array) => Uint8Array.from([...mark, ...bytes]);

/** Code units or code points of `width` bytes each. */
function wide(text: string, width: 2 | 4, isLittle: boolean): Uint8Array {
  const units =
    width === 2 ? text.split("").map((char) => char.charCodeAt(0)) : Array.from(text, (char) => char.codePointAt(0)!);
  const view = new DataView(new ArrayBuffer(units.length * width));
  for (const [i, unit] of units.entries())
    if (width === 2) view.setUint16(i * 2, unit, isLittle);
    else view.setUint32(i * 4, unit, isLittle);
  return new Uint8Array(view.buffer);
}

interface Row {
  rule: string;
  bytes: Uint8Array;
  contentType?: string;
  title: string;
  encoding: string;
  problem?: string;
}

const ROWS: Row[] = [
  { rule: "nothing said: UTF-8", bytes: utf8(rss("é€😀")), title: "é€😀", encoding: "utf-8" },
  {
    rule: "a UTF-8 byte order mark beats the header and the declaration",
    bytes: marked([0xef, 0xbb, 0xbf], utf8(rss("é", declared("iso-8859-1")))),
    contentType: "text/xml; charset=koi8-r",
    title: "é",
    encoding: "utf-8",
    problem: "wrong-encoding",
  },
  {
    rule: "a UTF-16 byte order mark, big end first",
    bytes: marked([0xfe, 0xff], wide(rss("é😀"), 2, false)),
    title: "é😀",
    encoding: "utf-16be",
  },
  {
    rule: "a UTF-16 byte order mark, little end first",
    bytes: marked([0xff, 0xfe], wide(rss("é😀"), 2, true)),
    title: "é😀",
    encoding: "utf-16le",
  },
  {
    rule: "UTF-16 without a mark is seen by its first character",
    bytes: wide(rss("é", declared("utf-16")), 2, true),
    title: "é",
    encoding: "utf-16le",
  },
  {
    rule: "a UTF-32 mark begins like UTF-16's and is looked at first",
    bytes: marked([0xff, 0xfe, 0, 0], wide(rss("é😀"), 4, true)),
    title: "é😀",
    encoding: "utf-32le",
  },
  {
    rule: "UTF-32 without a mark",
    bytes: wide(rss("é😀", declared("utf-32")), 4, false),
    title: "é😀",
    encoding: "utf-32be",
  },
  {
    rule: "UTF-32: what is no character is replaced",
    bytes: marked([0, 0, 0xfe, 0xff], wide(rss("a\ud800b"), 4, false)),
    title: "a\ufffdb",
    encoding: "utf-32be",
    problem: "undecodable-bytes",
  },
  {
    rule: "the header beats the declaration",
    bytes: latin1(rss("\xc1", declared("iso-8859-1"))),
    contentType: 'application/rss+xml; charset="koi8-r"',
    title: "а",
    encoding: "koi8-r",
  },
  {
    rule: "iso-8859-1 means windows-1252",
    bytes: latin1(rss("\x93caf\xe9\x94", declared("ISO-8859-1"))),
    title: "“café”",
    encoding: "iso-8859-1",
  },
  {
    rule: "all that windows-1252 has from 80 to 9F, which decoders of Node 20 to 24 lose",
    bytes: latin1(rss("\x80\x82\x85\x91\x92\x96\x97\x99\x9f", declared("windows-1252"))),
    title: "€‚…‘’–—™Ÿ",
    encoding: "windows-1252",
  },
  {
    rule: "cp932 is Shift_JIS",
    bytes: latin1(rss("\x93\xfa\x96\x7b", declared("cp932"))),
    title: "日本",
    encoding: "shift_jis",
  },
  {
    rule: "gb2312 is read as gb18030",
    bytes: latin1(rss("\xd6\xd0", declared("gb2312"))),
    title: "中",
    encoding: "gb18030",
  },
  {
    rule: "declared as UTF-16, but ASCII can be read: UTF-8",
    bytes: utf8(rss("é", declared("utf-16"))),
    title: "é",
    encoding: "utf-8",
    problem: "wrong-encoding",
  },
  {
    rule: "an unknown label: UTF-8",
    bytes: utf8(rss("é", declared("x-nosuch"))),
    title: "é",
    encoding: "utf-8",
    problem: "unknown-encoding",
  },
  {
    rule: "a server's iso-8859-1 for what is UTF-8",
    bytes: utf8(rss("naïve")),
    contentType: "text/xml; charset=iso-8859-1",
    title: "naïve",
    encoding: "utf-8",
    problem: "wrong-encoding",
  },
  {
    rule: "not UTF-8 although nothing else was said: windows-1252",
    bytes: latin1(rss("caf\xe9")),
    title: "café",
    encoding: "windows-1252",
    problem: "wrong-encoding",
  },
  {
    rule: "UTF-8 with a few stray bytes keeps the rest",
    bytes: Uint8Array.from([...utf8(rss("ééééééé")).slice(0, -24), 0x93, ...utf8(rss("x")).slice(-24)]),
    title: "ééééééé“",
    encoding: "utf-8",
    problem: "wrong-encoding",
  },
  ...[
    ["a byte that goes on without a beginning", [0x80], "€"],
    ["a beginning that nothing follows", [0xe9], "é"],
    ["two bytes of three", [0xe2, 0x82], "â‚"],
    ["three bytes of four", [0xf0, 0x9f, 0x98], "ðŸ˜"],
    ["a beginning that no sequence has", [0xc1, 0xbf], "Á¿"],
    ["a beginning beyond Unicode", [0xf5, 0x80, 0x80, 0x80], "õ€€€"],
  ].map(
    ([what, stray, shown]): Row => ({
      rule: `UTF-8 in which is ${what}: that alone is read as windows-1252`,
      bytes: latin1(
        rss(`${"Â£ â\u0082¬ ð\u009f\u0098\u0080 ".repeat(9)}${String.fromCharCode(...(stray as number[]))} !`),
      ),
      title: `${"£ € 😀 ".repeat(9)}${shown} !`,
      encoding: "utf-8",
      problem: "wrong-encoding",
    }),
  ),
  {
    rule: "halves of pairs written as characters: UTF-8 all the same",
    bytes: latin1(rss("a\u00ed\u00a0\u0080b")),
    title: "a\ufffd\ufffd\ufffdb",
    encoding: "utf-8",
    problem: "wrong-encoding",
  },
  {
    rule: "more stray bytes than UTF-8: windows-1252",
    bytes: latin1(rss("Â£ \u0092\u0093\u0094\u00e9!")),
    title: "Â£ ’“”é!",
    encoding: "windows-1252",
    problem: "wrong-encoding",
  },
  {
    rule: "the header's utf-16 has its big end first where no mark and no character says otherwise",
    bytes: wide(rss("é"), 2, false),
    contentType: "application/xml; charset=UTF-16",
    title: "é",
    encoding: "utf-16be",
  },
  {
    rule: "the header's utf-16 has its little end first where the first character has",
    bytes: wide(rss("é"), 2, true),
    contentType: "application/xml; charset='utf-16'",
    title: "é",
    encoding: "utf-16le",
  },
  {
    rule: "the header's utf-16 of what can be read as ASCII: UTF-8",
    bytes: utf8(rss("é!")),
    contentType: "application/xml; charset=utf-16",
    title: "é!",
    encoding: "utf-8",
    problem: "wrong-encoding",
  },
];

describe("which encoding, and what is said of it", () => {
  test.each(ROWS)("$rule", ({ bytes, contentType, title, encoding, problem }) => {
    const parsed = parseFeed(bytes, { ...(contentType === undefined ? {} : { contentType }) });
    expect([parsed.feed.title, parsed.encoding]).toEqual([title, encoding]);
    expect(parsed.diagnostics.map(({ code }) => code)).toEqual(problem === undefined ? [] : [problem]);
  });

  test.each(ROWS.filter(({ rule }) => rule.includes("UTF-32")))(
    "in pieces: $rule",
    async ({ bytes, title, encoding }) => {
      async function* bytewise() {
        for (const byte of bytes) yield Uint8Array.of(byte);
      }
      const stream = await parseFeedStream(bytewise());
      for await (const _ of stream.articles);
      expect([(await stream.done).feed.title, stream.encoding]).toEqual([title, encoding]);
    },
  );

  test("text that is decoded already: the declaration says nothing", () => {
    const { feed, diagnostics } = parseFeed(`\ufeff${rss("é", declared("koi8-r"))}`);
    expect([feed.title, diagnostics]).toEqual(["é", []]);
  });

  test.each([
    ["EBCDIC", [0x4c, 0x6f, 0xa7, 0x94]],
    ["gzip", [0x1f, 0x8b, 8, 0]],
    ["a ZIP archive", [0x50, 0x4b, 3, 4]],
    ["a PDF", [0x25, 0x50, 0x44, 0x46]],
    ["a PNG picture", [0x89, 0x50, 0x4e, 0x47]],
    ["a JPEG picture", [0xff, 0xd8, 0xff]],
    ["zstd", [0x28, 0xb5, 0x2f, 0xfd]],
  ])("%s is named, and refused", (name, bytes) => {
    try {
      parseFeed(Uint8Array.from(bytes));
      expect.unreachable();
    } catch (error) {
      expect(isFeedError(error) && error.message).toContain(name);
    }
  });
});

/** What is told of an encoding. */
const wrong = (label: string, actual: string) => ({
  code: "wrong-encoding",
  declared: label,
  message: `declared as ${label}, but the bytes are ${actual}`,
});
const unknown = (label: string, actual = "UTF-8") => ({
  code: "unknown-encoding",
  declared: label,
  message: `the encoding "${label}" is not known; read as ${actual}`,
});
const undecodable = (label: string) => ({
  code: "undecodable-bytes",
  declared: label,
  message: `some bytes are not ${label}; they are replaced by U+FFFD`,
});

interface DecodedRow {
  rule: string;
  bytes: Uint8Array;
  contentType?: string;
  text: string;
  encoding: string;
  problem?: ReturnType<typeof wrong>;
  /** What a document that comes in pieces can't know at its beginning. */
  streamed?: { encoding?: string; problem?: ReturnType<typeof wrong> };
}

const row = (rule: string, bytes: Uint8Array, text: string, encoding: string, more: Partial<DecodedRow> = {}) => ({
  rule,
  bytes,
  text,
  encoding,
  ...more,
});
const header = (contentType: string): Partial<DecodedRow> => ({ contentType });

const MARKS = { "utf-8": [0xef, 0xbb, 0xbf], "utf-16be": [0xfe, 0xff], "utf-16le": [0xff, 0xfe] } as const;
const WIDE_MARKS = { "utf-32be": [0, 0, 0xfe, 0xff], "utf-32le": [0xff, 0xfe, 0, 0] } as const;
type Unicode = keyof typeof MARKS | keyof typeof WIDE_MARKS;
const UNICODE = [...Object.keys(MARKS), ...Object.keys(WIDE_MARKS)] as Unicode[];
const written = (text: string, encoding: Unicode) =>
  encoding === "utf-8" ? utf8(text) : wide(text, encoding.startsWith("utf-32") ? 4 : 2, encoding.endsWith("le"));
const markOf = (encoding: Unicode): readonly number[] => ({ ...MARKS, ...WIDE_MARKS })[encoding];
const withMark = (text: string, encoding: Unicode) => marked(markOf(encoding), written(text, encoding));

/** One character of each length in UTF-8 and UTF-16, and those at the edges of the surrogates. */
const SAMPLE = "a\u007f\u0080\u07ff\u0800\ud7ff\ue000\ufeff\ufffd\u{10000}\u{10ffff}z";

const BY_MARK = UNICODE.flatMap((encoding): DecodedRow[] => {
  const label = encoding.slice(0, 6).replace("utf-8", "UTF-8");
  const document = (said: string) => rss(SAMPLE, said === "" ? "" : declared(said));
  return [
    row(`the mark of ${encoding} is enough`, withMark(SAMPLE, encoding), SAMPLE, encoding),
    row(
      `the mark of ${encoding} beats the header`,
      withMark(document(label), encoding),
      document(label),
      encoding,
      header("text/xml; charset=koi8-r"),
    ),
    row(
      `the mark of ${encoding} beats the declaration, of which is told`,
      withMark(document("koi8-r"), encoding),
      document("koi8-r"),
      encoding,
      { problem: wrong("koi8-r", encoding) },
    ),
    row(
      `only one mark of ${encoding} is none of the text`,
      withMark(`\ufeff${SAMPLE}`, encoding),
      `\ufeff${SAMPLE}`,
      encoding,
    ),
  ];
});

const AFTER_MARK: DecodedRow[] = [
  row(
    "after a mark UTF8 is another name of UTF-8",
    withMark(rss("é", declared("UTF8")), "utf-8"),
    rss("é", declared("UTF8")),
    "utf-8",
  ),
  ...["ISO-10646-UCS-2", "UCS-2", "utf-16"].map((label) =>
    row(
      `after the mark of UTF-16 ${label} is right`,
      withMark(rss("é", declared(label)), "utf-16be"),
      rss("é", declared(label)),
      "utf-16be",
    ),
  ),
  row(
    "after the mark of UTF-16 a name that only contains it is wrong",
    withMark(rss("é", declared("x-utf-16")), "utf-16le"),
    rss("é", declared("x-utf-16")),
    "utf-16le",
    { problem: wrong("x-utf-16", "utf-16le") },
  ),
  row(
    "after the mark of UTF-8 a declared UTF-16 is wrong",
    withMark(rss("é", declared("utf-16")), "utf-8"),
    rss("é", declared("utf-16")),
    "utf-8",
    { problem: wrong("utf-16", "utf-8") },
  ),
  row(
    "a declaration is looked for in the first kilobyte",
    withMark(`<?xml version="1.0"${" ".repeat(1024)}encoding="koi8-r"?>`, "utf-8"),
    `<?xml version="1.0"${" ".repeat(1024)}encoding="koi8-r"?>`,
    "utf-8",
  ),
  row(
    "what is not UTF-8 after its mark is replaced",
    marked(MARKS["utf-8"], latin1("caf\xe9!")),
    "caf\ufffd!",
    "utf-8",
    {
      problem: undecodable("utf-8"),
    },
  ),
  row(
    "half a pair in UTF-16 is replaced",
    withMark("a\ud800b\udc00\ud83d", "utf-16le"),
    "a\ufffdb\ufffd\ufffd",
    "utf-16le",
    {
      problem: undecodable("utf-16le"),
    },
  ),
  row(
    "half a unit at the end of UTF-16 is replaced",
    withMark("ab", "utf-16be").subarray(0, -1),
    "a\ufffd",
    "utf-16be",
    {
      problem: undecodable("utf-16be"),
    },
  ),
  ...[1, 2, 3].map((count) =>
    row(
      `${count} of four bytes at the end of UTF-32 are replaced`,
      withMark("ab", "utf-32le").subarray(0, count - 4),
      "a\ufffd",
      "utf-32le",
      { problem: undecodable("utf-32le") },
    ),
  ),
  ...[0xd800, 0xdfff, 0x110000, 0xffffffff].map((point) => {
    const bytes = withMark("abc", "utf-32be");
    new DataView(bytes.buffer).setUint32(8, point);
    return row(`${point.toString(16)} is no character of UTF-32`, bytes, "a\ufffdc", "utf-32be", {
      problem: undecodable("utf-32be"),
    });
  }),
];

/** XML 1.0 Appendix F.1, without a byte order mark. */
const BY_PATTERN = UNICODE.filter((encoding) => encoding !== "utf-8").flatMap((encoding): DecodedRow[] => {
  const [text, half] = [rss(SAMPLE), `<rss>${SAMPLE}`];
  return [
    row(`${encoding} by its first character`, written(text, encoding), text, encoding),
    row(
      `${encoding} by its first character, which the declaration can't change`,
      written(rss(SAMPLE, declared("utf-8")), encoding),
      rss(SAMPLE, declared("utf-8")),
      encoding,
    ),
    row(
      `utf-${encoding.slice(4, 6)} of the header is ${encoding} by the first character`,
      written(text, encoding),
      text,
      encoding,
      header(`text/xml; charset=utf-${encoding.slice(4, 6)}`),
    ),
    row(
      `half a character at the end of ${encoding}`,
      written(half, encoding).subarray(0, -1),
      half.replace(/z$/, "\ufffd"),
      encoding,
      { problem: undecodable(encoding) },
    ),
    row(
      `letters only, cut within one, are ${encoding} all the same`,
      written("<rss><", encoding).subarray(0, -1),
      "<rss>\ufffd",
      encoding,
      { problem: undecodable(encoding) },
    ),
  ];
});

/** Bytes of which one is not that of a mark or of a first character. */
const NO_PATTERN = [
  [0xef, 0xbb, 0xbe],
  [0xef, 0xba, 0xbf],
  [0xee, 0xbb, 0xbf],
  [0, 0x3c, 0x72, 0],
  [0, 0x3d, 0, 0x72],
  [1, 0x3c, 0, 0x72],
  [0x3c, 0, 0x72, 1],
  [0x3c, 1, 0x72, 0],
  [0x3d, 0, 0x72, 0],
  [0x3c, 0, 0, 1],
  [0, 0, 1, 0x3c],
  [0, 0, 0, 0x3d],
  [0, 1, 0, 0x3c],
  [0x3c],
  [],
].map((bytes) =>
  row(`${bytes.map((byte) => byte.toString(16))} say nothing`, Uint8Array.from([...bytes, 0x61]), "", "utf-8"),
);
for (const each of NO_PATTERN) each.text = new TextDecoder().decode(each.bytes);

const KOI8 = latin1(rss("\xc1", declared("iso-8859-1")));
const KOI8_TEXT = rss("а", declared("iso-8859-1"));
const BY_HEADER: DecodedRow[] = [
  ...[
    "text/xml;charset=koi8-r",
    "text/xml; charset=KOI8-R",
    "text/xml;charset = koi8-r",
    'text/xml; charset="koi8-r"',
    'text/xml; charset=" koi8-r "; x=y',
    "text/xml; charset='koi8-r'",
    "text/xml; x=y ; \tcharset=koi8-r;z",
    "text/xml; CHARSET=koi8-r",
  ].map((contentType) => row(`${contentType}: beats the declaration`, KOI8, KOI8_TEXT, "koi8-r", header(contentType))),
  ...[
    "text/xml",
    "text/xml; charset=",
    'text/xml; charset=""',
    "text/xml; charset=' '",
    "",
    "text/xml; x-charset=koi8-r",
  ].map((contentType) =>
    row(
      `${contentType}: says nothing, so the declaration does`,
      KOI8,
      rss("\xc1", declared("iso-8859-1")),
      "iso-8859-1",
      header(contentType),
    ),
  ),
  row(
    "utf-16 has its big end first",
    written("\u0100é", "utf-16be"),
    "\u0100é",
    "utf-16be",
    header("a/b;charset=utf-16"),
  ),
  row(
    "utf-32 has its big end first",
    written("\u0100é", "utf-32be"),
    "\u0100é",
    "utf-32be",
    header("a/b;charset=utf-32"),
  ),
  // Whatever a feed begins with, a mark apart, is ASCII, of which UTF-16 and UTF-32 leave one of the first two bytes zero.
  ...["utf-16", "UTF-16", "utf-16le", "utf-16be", "utf-32", "UCS-2"].flatMap((label) =>
    [rss("éé"), rss("é!é"), `\n${rss("é")}`, '{"title":"é"}', declared("utf-8"), "<", "<a"].map((text) =>
      row(`${label} of the header is none of ${JSON.stringify(text)}`, utf8(text), text, "utf-8", {
        ...header(`text/xml; charset=${label}`),
        problem: wrong(label.toLowerCase(), "utf-8"),
      }),
    ),
  ),
  row(
    "utf-16 of the header is not, but what the document declares is",
    KOI8,
    rss("\xc1", declared("iso-8859-1")),
    "iso-8859-1",
    {
      ...header("text/xml; charset=utf-16"),
      problem: wrong("utf-16", "iso-8859-1"),
    },
  ),
  row(
    "neither utf-16 of the header nor of the document is",
    utf8(rss("é", declared("utf-16"))),
    rss("é", declared("utf-16")),
    "utf-8",
    {
      ...header("text/xml; charset=utf-16"),
      problem: wrong("utf-16", "utf-8"),
    },
  ),
  row("no bytes are in any encoding", new Uint8Array(0), "", "utf-16be", header("text/xml; charset=utf-16")),
  row("an unknown label of the header", utf8(rss("é")), rss("é"), "utf-8", {
    ...header("text/xml; charset=x-nosuch"),
    problem: unknown("x-nosuch"),
  }),
];

const declaring = (start: string, label: string, title = "\xc1") => latin1(`${start}${rss(title, declared(label))}`);
const BY_DECLARATION: DecodedRow[] = [
  row("nothing says anything", utf8(rss(SAMPLE)), rss(SAMPLE), "utf-8"),
  row("nothing at all", new Uint8Array(0), "", "utf-8"),
  row(
    "two hundred blanks before the declaration",
    declaring(" ".repeat(200), "koi8-r"),
    `${" ".repeat(200)}${rss("а", declared("koi8-r"))}`,
    "koi8-r",
  ),
  ...[
    "<?xml encoding = 'koi8-r' ?>",
    '<?xml\nENCODING="\tKOI8-R"?>',
    "<?XML version='1.0' encoding\n=\n'koi8-r'?>",
  ].map((declaration) => row(declaration, latin1(`${declaration}\xc1`), `${declaration}а`, "koi8-r")),
  ...[
    ["beyond two hundred characters", `${" ".repeat(201)}${declared("koi8-r")}`],
    ["after a tag", `<a>${declared("koi8-r")}`],
    ["of a tag", '<?xml version="1.0"?><a encoding="koi8-r">'],
    ["of another instruction", '<?xml-stylesheet encoding="koi8-r"?>'],
    ["without a value", '<?xml version="1.0" encoding=""?>'],
    ["beyond the first kilobyte", `<?xml version="1.0"${" ".repeat(1024)}encoding="koi8-r"?>`],
  ].map(([what, start]) => row(`no declaration: one ${what}`, utf8(`${start}é`), `${start}é`, "utf-8")),
  ...["utf-16", "UCS-2", "ISO-10646-UCS-2", "utf-32", "ucs-4"].map((label) =>
    row(`${label}, declared in ASCII, is UTF-8`, utf8(rss("é", declared(label))), rss("é", declared(label)), "utf-8", {
      problem: wrong(label.toLowerCase(), "utf-8"),
    }),
  ),
  row(
    "UTF-16, declared in ASCII, that is not UTF-8 either",
    latin1(rss("é", declared("utf-16"))),
    rss("é", declared("utf-16")),
    "windows-1252",
    { problem: wrong("utf-16", "windows-1252"), streamed: { encoding: "utf-8", problem: wrong("utf-16", "utf-8") } },
  ),
  row("an unknown label", utf8(rss("é", declared("x-nosuch"))), rss("é", declared("x-nosuch")), "utf-8", {
    problem: unknown("x-nosuch"),
  }),
  row(
    "an unknown label of what is not UTF-8",
    latin1(rss("é", declared("x-nosuch"))),
    rss("é", declared("x-nosuch")),
    "windows-1252",
    { problem: unknown("x-nosuch", "windows-1252"), streamed: { encoding: "utf-8", problem: unknown("x-nosuch") } },
  ),
];

/** Encoding Standard §4.2, and names of it that feeds have. */
const LABELS = [
  ...(
    "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-ir-100 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 " +
    "l1 latin1 latin-1 windows-1252 x-cp1252"
  )
    .split(" ")
    .map((label) => [label, "\x80\xe9 \x99", "€é ™", "windows-1252"]),
  ["us-ascii", "\x80\xe9 \x99", "€é ™", "us-ascii"],
  ["iso-8859-1", "\x80\xe9 \x99", "€é ™", "iso-8859-1"],
  ["utf8", "\xc3\xa9", "é", "utf-8"],
  ["utf8mb4", "\xc3\xa9", "é", "utf-8"],
  ["koi8-r", "\xc1\xa3", "аё", "koi8-r"],
  ["windows-1251", "\xe0\xb8", "аё", "windows-1251"],
  ["cp1251", "\xe0\xb8", "аё", "windows-1251"],
  ["iso-8859-15", "\xa4", "€", "iso-8859-15"],
  ["iso-8859-9", "\xfd", "ı", "windows-1254"],
  ["shift_jis", "\x93\xfa\x96\x7b", "日本", "shift_jis"],
  ["sjis", "\x93\xfa\x96\x7b", "日本", "shift_jis"],
  ["cp932", "\x93\xfa\x96\x7b", "日本", "shift_jis"],
  ["euc-jp", "\xc6\xfc\xcb\xdc", "日本", "euc-jp"],
  ["iso-2022-jp", "\x1b$BF|K\\\x1b(B", "日本", "iso-2022-jp"],
  ["big5", "\xa4\xa4", "中", "big5"],
  ["euc-kr", "\xb0\xa1", "가", "euc-kr"],
  ["cp949", "\xb0\xa1", "가", "euc-kr"],
  ["gb2312", "\xd6\xd0", "中", "gb18030"],
  ["gbk", "\xd6\xd0", "中", "gb18030"],
  ["gb_2312-80", "\xd6\xd0", "中", "gb18030"],
  ["gb18030", "\xd6\xd0\x94\x39\xfc\x36", "中😀", "gb18030"],
] as const;
const BY_LABEL = LABELS.map(([label, bytes, text, encoding]) =>
  row(`the label ${label}`, latin1(rss(bytes!, declared(label!))), rss(text!, declared(label!)), encoding!),
);

const MIXED: DecodedRow[] = [
  row("an iso-8859-1 of the header for what is UTF-8", utf8(rss("é – 😀")), rss("é – 😀"), "utf-8", {
    ...header("text/xml; charset=iso-8859-1"),
    problem: wrong("iso-8859-1", "utf-8"),
  }),
  row(
    "nothing but ASCII is what was declared",
    utf8(rss("e\x7f")),
    rss("e\x7f"),
    "us-ascii",
    header("a/b;charset=us-ascii"),
  ),
  row("one letter at the end", latin1("caf\xe9"), "café", "iso-8859-1", header("a/b;charset=iso-8859-1")),
  row("two that begin UTF-8 at the end", latin1("caf\xe2\x82"), "cafâ‚", "windows-1252", header("a/b;charset=cp1252")),
  row("a letter before ASCII", latin1("caf\xe9 \xe9s"), "café és", "windows-1252", header("a/b;charset=cp1252")),
  row("not UTF-8, and nothing was said", latin1("caf\xe9 \x93"), "café “", "windows-1252", {
    problem: wrong("utf-8", "windows-1252"),
    streamed: { encoding: "utf-8" },
  }),
  row(
    "euc-jp that is none",
    latin1(rss("\xff \xc6\xfc", declared("euc-jp"))),
    rss("\ufffd 日", declared("euc-jp")),
    "euc-jp",
    {
      problem: undecodable("euc-jp"),
    },
  ),
  row(
    "a character of euc-jp that the end cuts",
    latin1(`${declared("euc-jp")}\xc6`),
    `${declared("euc-jp")}\ufffd`,
    "euc-jp",
    {
      problem: undecodable("euc-jp"),
    },
  ),
];

/** Stray bytes between much UTF-8, for which the Encoding Standard §8.1.1 has no sequence. */
const GOOD = "é€😀\u0800\ud7ff\ue000\u{10000}\u{10ffff} ".repeat(3);
const STRAY = [
  ["", ""],
  ["\x80", "€"],
  ["\xbf\xbf", "¿¿"],
  ["\xc0\x80", "À€"],
  ["\xc1\xbf", "Á¿"],
  ["\xc2", "Â"],
  ["\xdf", "ß"],
  ["\xe0\x80\x80", "à€€"],
  ["\xe0\x9f\xbf", "àŸ¿"],
  ["\xe2\x82", "â‚"],
  ["\xed\xa0", "í\xa0"],
  ["\xef\xbf", "ï¿"],
  ["\xf0\x80\x80\x80", "ð€€€"],
  ["\xf0\x8f\xbf\xbf", "ð\x8f¿¿"],
  ["\xf0\x9f\x98", "ðŸ˜"],
  ["\xf4\x90\x80\x80", "ô\x90€€"],
  ["\xf5\x80\x80\x80", "õ€€€"],
  ["\xff", "ÿ"],
] as const;
const MENDED = STRAY.flatMap(([stray, shown]): DecodedRow[] => {
  const codes = Array.from(stray, (char) => char.charCodeAt(0).toString(16)).join(" ");
  const problem = wrong("utf-8", "windows-1252");
  return [
    row(
      `${codes || "one stray byte"} within UTF-8`,
      Uint8Array.from([...utf8(GOOD), 0x93, ...latin1(stray), 0x20, ...utf8("\ufeff한!")]),
      `${GOOD}“${shown} \ufeff한!`,
      "utf-8",
      { problem },
    ),
    row(
      `${codes || "a stray byte"} at the end of UTF-8`,
      Uint8Array.from([...utf8(GOOD), 0x93, ...utf8("\ufeff"), ...latin1(stray)]),
      `${GOOD}“\ufeff${shown}`,
      "utf-8",
      { problem },
    ),
  ];
});

/** How much of it has to be UTF-8 for stray bytes to be mended, and halves of pairs, which are not. */
const PARTLY: DecodedRow[] = [
  row("five characters for one stray byte", latin1("Ã©Ã©Ã©Ã©Ã©\x93"), "ééééé“", "utf-8", {
    problem: wrong("utf-8", "windows-1252"),
  }),
  row(
    "halves of pairs at the beginning",
    latin1("\xed\xa0\xbd\xed\xb8\x80!"),
    "\ufffd".repeat(6).concat("!"),
    "utf-8",
    {
      problem: wrong("utf-8", "windows-1252"),
    },
  ),
  row(
    "halves of pairs after a letter that begins like them",
    latin1("\xed\x95\x9c\xed\xbf\xbf!"),
    "한\ufffd\ufffd\ufffd!",
    "utf-8",
    {
      problem: wrong("utf-8", "windows-1252"),
    },
  ),
];

/** Pieces of which each but the last has so many bytes. */
function streamedIn(bytes: Uint8Array, size: number, first: number, contentType?: string) {
  const decoder = new StreamingDecoder(bytes.subarray(0, 1024), contentType);
  let text = decoder.decode(bytes.subarray(0, first));
  for (let at = first; at < bytes.length; at += size) text += decoder.decode(bytes.subarray(at, at + size));
  return { text: text + decoder.end(), encoding: decoder.encoding, problem: decoder.problem };
}

const DECODED: DecodedRow[] = [
  ...BY_MARK,
  ...AFTER_MARK,
  ...BY_PATTERN,
  ...NO_PATTERN,
  ...BY_HEADER,
  ...BY_DECLARATION,
  ...BY_LABEL,
  ...MIXED,
  ...MENDED,
  ...PARTLY,
];

describe("bytes become text", () => {
  test.each(DECODED)("$rule", ({ bytes, contentType, text, encoding, problem }) => {
    expect(decodeBytes(bytes, contentType)).toEqual({ text, encoding, ...(problem && { problem }) });
  });

  test.each(DECODED)("cut anywhere: $rule", ({ bytes, contentType, text, encoding, problem, streamed }) => {
    const expected = { text, encoding, problem, ...streamed };
    expect(streamedIn(bytes, 1, 0, contentType)).toEqual(expected);
    expect(streamedIn(bytes, 3, 0, contentType)).toEqual(expected);
    const step = Math.ceil(bytes.length / 300) || 1;
    for (let cut = 0; cut <= bytes.length; cut += step)
      expect(streamedIn(bytes, bytes.length, cut, contentType)).toEqual(expected);
  });

  test.each([
    ["four characters for one stray byte", "Ã©Ã©Ã©Ã©\x93", "Ã©Ã©Ã©Ã©“"],
    ["eight for three", "Ã©".repeat(8).concat("\x93\x94\x80"), "Ã©".repeat(8).concat("“”€")],
  ])("%s are too few to call it UTF-8", (_, bytes, text) => {
    const problem = wrong("utf-8", "windows-1252");
    expect(decodeBytes(latin1(bytes))).toEqual({ text, encoding: "windows-1252", problem });
  });

  test("what is declared as another encoding and is none of it, but UTF-8", () => {
    const text = rss("€", declared("euc-jp"));
    expect(decodeBytes(utf8(text))).toEqual({ text, encoding: "utf-8", problem: wrong("euc-jp", "utf-8") });
  });

  test("all of windows-1252", () => {
    const high = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    const codes = (from: number, end: number) => latin1Text(bytes.subarray(from, end));
    const text = codes(0, 0x80) + high + codes(0xa0, 0x100);
    expect(decodeBytes(bytes, "a/b;charset=windows-1252")).toEqual({ text, encoding: "windows-1252" });
  });

  test.each(["", "a", "\ufeff"])("text that is text already loses its mark: %j", (text) => {
    expect(decodeBytes(`\ufeff${text}`)).toEqual({ text, encoding: "utf-16" });
    expect(decodeBytes(`a${text}`)).toEqual({ text: `a${text}`, encoding: "utf-16" });
  });
});

const latin1Text = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");

describe("strict: what is declared counts", () => {
  test.each([
    ["UTF-8 as iso-8859-1", utf8("é"), "iso-8859-1", { text: "Ã©", encoding: "iso-8859-1" }],
    ["UTF-8 as euc-jp", utf8("€"), "euc-jp", { text: "", encoding: "euc-jp", problem: undecodable("euc-jp") }],
    ["windows-1252 as such", latin1("\xe9"), "windows-1252", { text: "é", encoding: "windows-1252" }],
    ["UTF-8 as such", utf8("é"), "utf-8", { text: "é", encoding: "utf-8" }],
  ])("%s", (_, bytes, label, expected) => {
    const text = expected.text || new TextDecoder(label).decode(bytes);
    expect(decodeBytes(bytes, `text/xml; charset=${label}`, true)).toEqual({ ...expected, text });
  });
});

describe("UTF-8 is read in place", () => {
  const text = rss("é");
  const koi8 = rss("e", declared("koi8-r"));
  test.each([
    ["when nothing is said", utf8(text), undefined],
    ["when it is declared", utf8(rss("é", declared("UTF-8"))), undefined],
    ["when the header says so", utf8(koi8), "text/xml; charset=utf-8"],
    ["after its mark", withMark(text, "utf-8"), undefined],
    ["after its mark, when it is declared", withMark(rss("é", declared("utf8")), "utf-8"), undefined],
    ["with its own U+FEFF after the mark", withMark(`\ufeff${text}`, "utf-8"), undefined],
  ])("%s", (_, bytes, contentType) => {
    const decoded = decodeBytes(bytes, contentType, false, true);
    expect(decoded.utf8).toBeDefined();
    expect([decoded.text, decoded.encoding, decoded.problem]).toEqual([
      new TextDecoder().decode(bytes),
      "utf-8",
      undefined,
    ]);
    expect(decoded.text).toBe(decoded.text);
    expect(decodeBytes(bytes, contentType).utf8).toBeUndefined();
  });

  test.each([
    ["another encoding is declared", utf8(koi8), undefined, { text: koi8, encoding: "koi8-r" }],
    ["the header says another", utf8("e"), "text/xml; charset=koi8-r", { text: "e", encoding: "koi8-r" }],
    [
      "another is declared after the mark",
      withMark(koi8, "utf-8"),
      undefined,
      { text: koi8, encoding: "utf-8", problem: wrong("koi8-r", "utf-8") },
    ],
    ["it is UTF-16", withMark(text, "utf-16le"), undefined, { text, encoding: "utf-16le" }],
    ["it is UTF-16, of ASCII", withMark("<a>", "utf-16be"), undefined, { text: "<a>", encoding: "utf-16be" }],
    ["XML forbids a character of it", utf8("\f"), undefined, { text: "\f", encoding: "utf-8" }],
    ["XML forbids one after the mark", withMark("\uffff", "utf-8"), undefined, { text: "\uffff", encoding: "utf-8" }],
    [
      "it is none",
      latin1("\xe9"),
      undefined,
      { text: "é", encoding: "windows-1252", problem: wrong("utf-8", "windows-1252") },
    ],
  ])("other than where %s", (_, bytes, contentType, expected) => {
    expect(decodeBytes(bytes, contentType, false, true)).toEqual(expected);
  });
});

describe("what is no text", () => {
  const MAGIC: [kind: string, bytes: number[], advice?: string][] = [
    ["gzip", [0x1f, 0x8b], "; decompress them first"],
    ["zstd", [0x28, 0xb5, 0x2f, 0xfd], "; decompress them first"],
    ["a ZIP archive", [0x50, 0x4b, 3, 4]],
    ["a PDF", [0x25, 0x50, 0x44, 0x46]],
    ["a PNG picture", [0x89, 0x50, 0x4e, 0x47]],
    ["a JPEG picture", [0xff, 0xd8, 0xff]],
    ["EBCDIC", [0x4c, 0x6f, 0xa7, 0x94]],
  ];
  const thrownBy = (act: () => void) => {
    try {
      act();
    } catch (error) {
      return isFeedError(error) ? [error.code, error.message] : error;
    }
    return undefined;
  };

  test.each(MAGIC)("%s", (kind, bytes, advice = "") => {
    const input = Uint8Array.from([...bytes, 0, 1]);
    expect(binaryKind(input)).toBe(kind);
    expect(thrownBy(() => refuseBinary(input))).toEqual([
      "not-a-feed",
      expect.stringContaining(`these bytes are ${kind}, not a feed${advice}`),
    ]);
    expect(thrownBy(() => refuseBinary(input))).not.toEqual([
      "not-a-feed",
      expect.stringContaining(advice === "" ? "decompress" : "feed; decompress them first; "),
    ]);
    expect(refuseBinary(latin1Text(input))).toBeUndefined();
  });
  test.each(MAGIC)("%s is told by every byte", (_, bytes) => {
    for (const [i, byte] of bytes.entries()) {
      const other = Uint8Array.from(bytes.with(i, byte ^ 1));
      expect(binaryKind(other)).toBeUndefined();
      expect(refuseBinary(other)).toBeUndefined();
    }
    expect(binaryKind(Uint8Array.from(bytes.slice(0, -1)))).toBeUndefined();
    expect(binaryKind(Uint8Array.from([0x20, ...bytes]))).toBeUndefined();
  });

  const EMPTY = ["empty", expect.stringContaining("the input is empty; expected a feed")];
  test.each(["", " ", "\t\r\n ", "\u00a0\u3000"])("nothing but blanks: %j", (text) => {
    for (const inPlace of [false, true])
      expect(thrownBy(() => refuseBlank(decodeBytes(utf8(text), undefined, false, inPlace)))).toEqual(EMPTY);
    expect(thrownBy(() => refuseBlank(decodeBytes(text)))).toEqual(EMPTY);
  });
  test.each(["a", " \n<", "é", "\x7f", "\u00a0a", "\0"])("more than blanks: %j", (text) => {
    for (const inPlace of [false, true])
      expect(refuseBlank(decodeBytes(utf8(text), undefined, false, inPlace))).toBeUndefined();
    expect(refuseBlank(decodeBytes(text))).toBeUndefined();
  });
  test.each(["<", "\x7f", "!"])("for %j no text is made of the bytes", (text) => {
    const { utf8: bytes } = decodeBytes(utf8(text), undefined, false, true);
    const decoded = {
      encoding: "utf-8",
      utf8: bytes!,
      get text(): string {
        throw new Error("made");
      },
    } satisfies Decoded;
    expect(refuseBlank(decoded)).toBeUndefined();
  });
});
