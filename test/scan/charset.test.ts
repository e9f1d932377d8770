import { describe, expect, test } from "vitest";
import { isFeedError, parseFeed, parseFeedStream } from "../../src/index.ts";

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
