/** Bytes read where they lie say what the text they stand for says, wherever they lie in memory. */
import { describe, expect, test } from "vitest";
import { decodeReferences } from "../../src/scan/entities.ts";
import { latin1Of, readInPlace, type Utf8 } from "../../src/scan/utf8.ts";
import { offsetByUnits } from "../../src/validate/offset-by-units.ts";

/** The bytes of a text, `shift` bytes off what is aligned. */
function bytesOf(text: string, shift = 0): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  const room = new Uint8Array(bytes.length + shift + 8).fill(0xff);
  room.set(bytes, shift);
  return room.subarray(shift, shift + bytes.length);
}
const inPlace = (text: string, shift = 0): Utf8 => readInPlace(bytesOf(text, shift))!;

const SHIFTS = [0, 1, 2, 3];
const TEXTS: [what: string, text: string][] = [
  ["nothing", ""],
  ["one letter", "a"],
  ["ASCII", "The quick brown fox"],
  ["characters of two bytes", "aé\u0080\u07ffb"],
  ["of three", "a\u0800\u20ac\ud7ff\ue000\ufffdb"],
  ["of four", "a\u{10000}\u{1f600}\u{10ffff}b"],
  ["a character alone", "é"],
  ["one after much ASCII", `${"x".repeat(61)}–${"y".repeat(30)}–z`],
  ["nothing but others", "Привет, 世界 😀😀"],
  ["more of them than runs are worth it", "é a ".repeat(40)],
  ["few enough of them", `${"x".repeat(60)}é`.repeat(12)],
  ["several blocks", `${"a".repeat(255)}é${"b".repeat(300)}😀${"c".repeat(254)}–d`],
  ["characters across blocks", `${"a".repeat(255)}–${"b".repeat(253)}😀${"c".repeat(255)}é`],
  ["lines", "a\nb\r\nc\rd\n\n\r\r\ne\r"],
];

/** Where characters begin, in bytes and in units, and the end. */
function boundaries(text: string): [byte: number, unit: number][] {
  const places: [number, number][] = [];
  let byte = 0;
  let unit = 0;
  for (const character of text) {
    places.push([byte, unit]);
    byte += new TextEncoder().encode(character).length;
    unit += character.length;
  }
  return [...places, [byte, unit]];
}

describe.each(TEXTS)("%s", (_, text) => {
  const places = boundaries(text);
  test.each(SHIFTS)("is there as text, whole and in ranges, %i off", (shift) => {
    const utf8 = inPlace(text, shift);
    const [end] = places.at(-1)!;
    expect([utf8.length, utf8.slice(), utf8.slice(0)]).toEqual([end, text, text]);
    utf8.window(0, end);
    const step = Math.ceil(places.length / 12);
    for (let i = 0; i < places.length; i += step)
      for (let j = i; j < places.length; j += step) {
        const [[from, first], [to, last]] = [places[i]!, places[j]!];
        const part = text.slice(first, last);
        expect(utf8.decode(from, to)).toBe(part);
        expect(utf8.slice(from, to)).toBe(part);
        expect(utf8.isWide(from, to)).toBe(/[^\0-\x7f]/.test(part));
      }
  });
  test("has its places", () => {
    const utf8 = inPlace(text, 1);
    const step = Math.ceil(places.length / 40);
    for (const [byte, unit] of places) expect(utf8.unitsBefore(byte)).toBe(unit);
    for (let i = 0; i < places.length; i += step)
      for (const [byte, unit] of [places[0]!, places[i]!, places.at(-1)!])
        expect(offsetByUnits(inPlace(text), places[i]![0], unit - places[i]![1])).toBe(byte);
  });
  test.each(SHIFTS)("has its lines, %i off", (shift) => {
    const lines = [...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length);
    expect(inPlace(text, shift).lineStarts()).toEqual([
      0,
      ...lines.map((unit) => new TextEncoder().encode(text.slice(0, unit)).length),
    ]);
  });
  test("is there as Latin-1", () => {
    const bytes = bytesOf(text, 2);
    expect(latin1Of(bytes)).toBe(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    expect(inPlace(text, 2).window(0, 1e6)).toBe(latin1Of(bytes));
  });
});

test("a window is a part", () => {
  const utf8 = inPlace("aébcdé");
  expect(utf8.window(3, 5)).toBe("bc");
  expect(utf8.decode(3, 8)).toContain("bc");
});

describe("is not read in place", () => {
  test.each(SHIFTS.flatMap((shift) => Array.from({ length: 11 }, (_, at) => [at, shift] as const)))(
    "a control character at %i, %i off",
    (at, shift) => {
      for (const control of ["\0", "\x01", "\x08", "\x0b", "\x0c", "\x0e", "\x1f"]) {
        const text = `${"a".repeat(at)}${control}${"b".repeat(10 - at)}`;
        expect(readInPlace(bytesOf(text, shift))).toBeUndefined();
      }
      for (const fine of ["\t", "\n", "\r", " ", "\x7f", "é"])
        expect(readInPlace(bytesOf(`${"a".repeat(at)}${fine}${"b".repeat(10 - at)}`, shift))).toBeDefined();
    },
  );
  test.each(["\ufffe", "\uffff"])("a noncharacter", (text) => expect(readInPlace(bytesOf(`é${text}`))).toBeUndefined());
  test("what is no UTF-8", () => {
    expect(readInPlace(Uint8Array.of(0x61, 0xe9))).toBeUndefined();
    expect(readInPlace(Uint8Array.of(0xed, 0xa0, 0x80))).toBeUndefined();
  });
});

test.each([
  ["a", 97],
  [" \n\t<", 60],
  ["é", 0xc3],
  [" \r\n", -1],
  ["", -1],
])("the first character of %j", (text, code) => expect(inPlace(text).firstCharacter).toBe(code));

test("bytes can be looked over like a string", () => {
  const utf8 = inPlace('a"é"');
  expect([
    utf8.charCodeAt(0),
    utf8.charCodeAt(2),
    utf8.indexOf('"', 0),
    utf8.indexOf('"', 2),
    utf8.indexOf("x", 0),
  ]).toEqual([97, 0xc3, 1, 4, -1]);
});

/** What is unescaped in place is what decoding the text gives; `undefined` where something has to be reported. */
describe("references in a text", () => {
  const unescaped = (text: string, shift = 0, before = "&amp;", after = "&bad \r&amp;") => {
    const utf8 = inPlace(before + text + after, shift);
    const from = new TextEncoder().encode(before).length;
    utf8.window(0, utf8.length);
    const to = from + new TextEncoder().encode(text).length;
    const careful = utf8.unescape(from, to, true);
    if (!text.includes("\r")) expect(utf8.unescape(from, to, false)).toBe(careful);
    return careful;
  };
  const meant = (text: string) => decodeReferences(text.replace(/\r\n?/g, "\n"));
  const long = "x".repeat(50);
  test.each([
    "",
    "plain",
    "&lt;p&gt;a &amp;amp; &quot;b&quot;&lt;/p&gt;",
    "&apos;&AMP;&nbsp;&eacute;&hellip;&Omega;",
    "&#39;&#039;&#0039;&#32;&#126;&#127;&#128;&#150;&#9;&#10;&#13;x&#00039;",
    "&#48;&#57;&#65;&#90;&#33;&#99;&#100;&#109;&#8217;",
    "&#32;a&#9;b&#127;c",
    "&#x41;&#x1F600;&#128512;&#x7ff;&#x800;&#xfffd;&#x80;&#x7f;&#x10000;",
    "a\rb\r\nc\n\r\r\n&lt;\r",
    `é&lt;${long}&gt;–${long}&amp;😀`,
    `${long}&lt;${long}&eacute;${long}`,
    "&lt;&lt;&lt;",
    "&eacute;&lt;é",
    `${"&lt;b&gt;".repeat(3000)}`,
    Array.from({ length: 70 }, (_, i) => `${"é".repeat(i % 3)}${"x".repeat(i)}&lt;`).join(""),
  ])("%j", (text) => {
    for (const shift of SHIFTS) expect(unescaped(text, shift)).toBe(meant(text));
  });
  test.each([
    "&",
    "a & b",
    "&x;",
    "&lt",
    "&l;",
    "&lx;",
    "&gt",
    "&gx;",
    "&amp",
    "&am;",
    "&quo;",
    "&quot",
    "&#;",
    "&#0;",
    "&#31;",
    "&#1;",
    "&#x;",
    "&#xd800;",
    "&#12a;",
    "&;",
    "&amp;&nosuch;",
  ])("%j has to be reported", (text) => expect(unescaped(text)).toBeUndefined());
  test.each(["&lt;", "&gt;", "&amp;", "&quot;", "&#39;", "&#8217;", "&eacute;", "&#x41;"])(
    "%s that only what follows completes is none of the text",
    (reference) => {
      for (let cut = 1; cut < reference.length; cut++)
        expect(unescaped(`é${reference.slice(0, cut)}`, 0, "", reference.slice(cut))).toBeUndefined();
      expect(unescaped(`é${reference}`, 0, "", "")).toBe(meant(`é${reference}`));
    },
  );
  test("a line end that the end of the range cuts is one", () => {
    expect(unescaped("a\r", 0, "x\r", "\nb")).toBe("a\n");
    expect(unescaped("a&lt;\r", 0, "\r\n", "\nb")).toBe("a<\n");
  });
  test.each([31, 32, 38, 48, 99, 126, 127, 128, 159, 160, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x10ffff])(
    "the number %i, decimal and hexadecimal",
    (code) => {
      for (const reference of [`&#${code};`, `&#0${code};`, `&#x${code.toString(16)};`, `&#X00${code.toString(16)};`]) {
        const isNone = meant(reference) === reference;
        expect(unescaped(`a${reference}b`)).toBe(isNone ? undefined : meant(`a${reference}b`));
      }
    },
  );
  test("a window that begins within the document", () => {
    const utf8 = inPlace("&lt;é\r|a&amp;b\r\nc–&#39;|&gt;", 1);
    utf8.window(8, utf8.length);
    expect(utf8.unescape(8, 26, true)).toBe("a&b\nc–'");
    expect(utf8.decode(16, 21)).toBe("\nc–");
    utf8.window(27, utf8.length);
    expect(utf8.unescape(27, 31, true)).toBe(">");
    utf8.window(0, 8);
    expect(utf8.unescape(0, 7, true)).toBe("<é\n");
  });
  test("a text of a million and more takes the other way", () => {
    const text = "a".repeat(1 << 20);
    expect(unescaped(text, 0, "", "")).toBe(text);
    expect(unescaped(`${text}b`, 0, "", "")).toBeUndefined();
  });
  test("ranges one after another", () => {
    const utf8 = inPlace("a\r&lt;|b&gt;\r\n|c&amp;|\rd");
    utf8.window(0, utf8.length);
    expect([
      utf8.unescape(0, 6, true),
      utf8.unescape(7, 14, true),
      utf8.unescape(15, 21, true),
      utf8.unescape(22, 24, true),
      utf8.unescape(0, 6, true),
    ]).toEqual(["a\n<", "b>\n", "c&", "\nd", "a\n<"]);
  });
});

/** Blocks have 256 bytes; each of these has its characters at other places about their bounds. */
describe("places about the bounds of blocks", () => {
  const texts = ["é", "–", "😀"].flatMap((character) =>
    [252, 253, 254, 255, 256, 257, 508, 511, 512].map(
      (before) => `${"a".repeat(before)}${character}${"b".repeat(300)}`,
    ),
  );
  test.each(texts.map((text) => [text.search(/[^a]/), text.match(/[^a]/u)![0], text] as const))(
    "after %i letters %s",
    (before, character, text) => {
      const near = boundaries(text).filter(
        ([, unit]) => Math.abs(unit - before) < 6 || unit % 64 === 0 || unit === text.length,
      );
      const utf8 = inPlace(text);
      for (const [from, first] of near) {
        expect(utf8.unitsBefore(from)).toBe(first);
        for (const [to, last] of near) expect(offsetByUnits(utf8, from, last - first)).toBe(to);
      }
      expect(character.length).toBe(utf8.unitsBefore(utf8.length) - before - 300);
    },
  );
});

test("whether a range is wide, in whatever order ranges are asked for", () => {
  const text = `abc é def ghi – jkl ${"m".repeat(20)} 😀 n`;
  const places = boundaries(text);
  const pairs = places.flatMap((from, i) => places.slice(i).map((to) => [from, to] as const));
  const utf8 = inPlace(text, 1);
  for (let k = 0, at = 0; k < pairs.length; k++, at = (at + 397) % pairs.length) {
    const [[from, first], [to, last]] = pairs[at]!;
    expect(utf8.isWide(from, to)).toBe(/[^\0-\x7f]/.test(text.slice(first, last)));
  }
});

test("a copy is a range of ASCII, whatever the window is", () => {
  const utf8 = inPlace("é abc –", 1);
  utf8.window(0, 2);
  expect([utf8.copy(3, 6), utf8.copy(3, 3), utf8.copy(2, 4)]).toEqual(["abc", "", " a"]);
});

/** Eight runs are looked at, and 24 bytes each is what makes them worth it. */
test.each([7, 8, 9, 10, 11, 30])("%i runs of ASCII, about as long as they have to be", (runs) => {
  for (const length of [0, 1, 20, 21, 22, 23, 24, 25]) {
    const text = `${"x".repeat(length)}é`.repeat(runs).concat("–😀yz");
    const utf8 = inPlace(`a${text}é`, 1);
    utf8.window(1, utf8.length);
    expect(utf8.decode(1, utf8.length - 2)).toBe(text);
  }
});
