/** Bytes are read in place where they are UTF-8: what is read, and where its faults are, is as if they had been decoded first. */

import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFeed, profiles, validateFeed } from "../src/index.ts";

const fixtures = new URL("../fixtures/", import.meta.url);
const files = ["parse/rss", "parse/atom", "parse/rdf", "parse/json", "model/rss", "model/atom", "model/rdf"].flatMap(
  (folder) =>
    readdirSync(new URL(folder, fixtures))
      .filter((file) => !file.endsWith(".expected.json"))
      .map((file) => [file, readFileSync(new URL(`${folder}/${file}`, fixtures), "utf8")] as const),
);

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Everything that reading and validating say, faults and errors included. */
function readingOf(input: string | Uint8Array): unknown {
  // Of bytes without a declaration the validator would want to know what they are.
  const judgement = validateFeed(input, { contentType: "text/xml; charset=utf-8", profiles: Object.keys(profiles) });
  try {
    const { feed, diagnostics } = parseFeed(input);
    return JSON.parse(JSON.stringify({ feed, diagnostics, judgement }));
  } catch (error) {
    return JSON.parse(JSON.stringify({ ...(error as object), message: (error as Error).message, judgement }));
  }
}

/** The same bytes, beginning at an address that no word begins at. */
function unaligned(bytes: Uint8Array, shift: number): Uint8Array {
  const room = new Uint8Array(bytes.length + shift);
  room.set(bytes, shift);
  return room.subarray(shift);
}

const rss = (...items: string[]) =>
  `<rss version="2.0"><channel>${items.map((item) => `<item>${item}</item>`).join("")}</channel></rss>`;

describe("bytes are read as their text is", () => {
  test.each(files)("%s", (_, text) => {
    if (/encoding=["'](?!utf-8)/i.test(text.slice(0, 100))) return;
    expect(readingOf(bytesOf(text))).toEqual(readingOf(text));
  });

  test.each([
    ["two, three and four bytes a character", "<title>é – 😀 &amp; naïve</title>"],
    ["every character wide", "<title>समाचार आज तक समाचार आज तक समाचार आज तक समाचार आज तक</title>"],
    ["rare wide characters in long text", `<title>${"plain words ".repeat(40)}é${" and more".repeat(40)}–</title>`],
    ["a fault after wide characters", "<title>é😀</title><pubDate>gestern – früh</pubDate>"],
    ["a bad reference after wide characters", "<title>é – &nosuch; 😀 &#xD800;</title>"],
    ["wide names of elements and attributes", "<título año='é'>x</título><título año='ü'>y</título>"],
    ["an unclosed element with a wide name", "<título>x"],
    ["a line separator and a no-break space beside markup", "<title\u00a0>x</title><guid >y\u2028</guid >"],
    ["a noncharacter", "<title>a\ufffeb\uffffc</title>"],
    ["a control character", "<title>a\u0001é</title>"],
    [
      "HTML with faults between wide characters",
      "<description>é–&lt;p&gt;😀&lt;/b&gt;ü<![CDATA[– <script>]]></description>",
    ],
    ["wide blanks around a text", "<pubDate>\u00a0\u3000 é😀\u3000\r\n</pubDate>"],
    ["a repair after wide characters", "<title>é😀</title><pubDate>21 Mar 2023 10:00 +0200 </pubDate><guid>ü</guid>"],
    ["an old line end", "<title>é\r\nü\rö</title>"],
    ["a wide attribute", '<enclosure url="https://example.org/é\t–" type="audio/mpeg" length="ü"/>'],
    ["undeclared prefixes after wide text", "<title>é</title><x:y z='ü'>ß</x:y>"],
  ])("%s", (_, item) => {
    const text = rss(item, "<title>ok</title>", item);
    for (let shift = 0; shift < 4; shift++) expect(readingOf(unaligned(bytesOf(text), shift))).toEqual(readingOf(text));
  });

  test.each([
    ["a value of another type", '"home_page_url":7,"items":[]'],
    ["a date that is none", '"items":[{"id":"é","content_text":"–","date_published":"früh"}]'],
    ["a URL that is not to be followed", '"items":[{"id":"1","title":"😀","content_text":"x","url":"javascript:x"}]'],
    ["what is no JSON", '"items":[{"id":"é",}]'],
  ])("JSON with %s", (_, members) => {
    const text = `{"version":"https://jsonfeed.org/version/1.1","title":"é – 😀",\n${members}}`;
    expect(readingOf(bytesOf(text))).toEqual(readingOf(text));
  });

  /** Items are made text some at a time: these are smaller, about as large and larger than what is taken together. */
  test.each([
    ["small", 10, 200],
    ["of some size", 3_000, 20],
    ["large", 16_384, 5],
    ["of all sizes", 0, 40],
  ])("JSON with many items that are %s", (_, size, count) => {
    const item = (i: number) => `{"id":"${i}","content_text":"${"é–😀".repeat((size || i * i * 7) / 9)}"}`;
    const items = Array.from({ length: count }, (_, i) => item(i)).join(" ,\n\t");
    const text = `{"version":"https://jsonfeed.org/version/1.1","title":"é","items":[ ${items} ]}`;
    for (const json of [text, text.replace(/"id":"(?=[3-9])/, '"id":"\\x'), text.replace(/"id":"4"/, '"id":4,"url":7')])
      expect(readingOf(bytesOf(json))).toEqual(readingOf(json));
  });

  test("well-formed ones, whatever they say", () => {
    const value = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.replace(/[<&\0-\x1f\ufffe\uffff]|]]>/g, "")),
      fc.constantFrom(
        "&lt;b&gt;",
        "&lt;script&gt;",
        "&#233;",
        "&amp;nbsp",
        "<![CDATA[<i>é</b>]]>",
        "\r\n",
        "\u3000",
        "😀",
        "é",
      ),
    );
    const name = fc.constantFrom("title", "description", "pubDate", "guid", "link", "x", "category", "itunes:explicit");
    const element = fc
      .tuple(name, fc.array(value, { maxLength: 6 }))
      .map(([name, parts]) => `<${name} a="${parts.join("").replace(/"|<.*>/g, "")}">${parts.join("")}</${name}>`);
    fc.assert(
      fc.property(fc.array(element, { maxLength: 8 }), fc.nat(3), (elements, shift) => {
        const itunes = 'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"';
        const text = rss(elements.join("\n"), ...elements).replace("<rss ", `<rss ${itunes} `);
        expect(readingOf(unaligned(bytesOf(text), shift))).toEqual(readingOf(text));
      }),
      { numRuns: 500 },
    );
  });

  /** Bytes are scanned by windows of 64 kB: each place of an item is where one of them ends. */
  test("wherever a window ends", () => {
    const item = rss(
      "<title>é – &amp; 😀</title><guid isPermaLink='false' x=\"é\">a</guid>",
      "<!-- c --><x:y z='ü'>ß</x:y><description><![CDATA[<p>né</p>]]> &nosuch;\r\n<b>ü</b></description>",
    );
    for (let cut = 0; cut < bytesOf(item).length; cut += 3) {
      const text = `<!--${"x".repeat(65_536 - 7 - cut)}-->${item}`;
      expect(readingOf(bytesOf(text))).toEqual(readingOf(text));
    }
  });

  test("a text of many windows", () => {
    const long = `${"words and – words &lt;b&gt; ".repeat(20_000)}<![CDATA[${"é ".repeat(40_000)}]]>`;
    const text = rss(`<description>${long}</description>`, `<title>${"x".repeat(200_000)}`);
    expect(readingOf(bytesOf(text))).toEqual(readingOf(text));
  });

  test("a byte order mark is no character of the text", () =>
    expect(readingOf(bytesOf(`\ufeff${rss("<title>é</title><pubDate>ü</pubDate>")}`))).toEqual(
      readingOf(rss("<title>é</title><pubDate>ü</pubDate>")),
    ));

  test("whatever they are", () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom(
        "<title>",
        "</title>",
        "<a é='",
        "'>",
        "<b>",
        "</b>",
        "&",
        "&amp;",
        "&eacute;",
        "&#233;",
        "&x;",
        "<",
      ),
      fc.constantFrom("<![CDATA[", "]]>", "<!--", "-->", "\r\n", "\t", "é", "–", "😀", "\u00a0", "\u0085", "\ufffe"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), fc.nat(3), (pieces, shift) => {
        const text = new TextDecoder().decode(bytesOf(rss(`<title>${pieces.join("")}</title>`)));
        expect(readingOf(unaligned(bytesOf(text), shift))).toEqual(readingOf(text));
      }),
      { numRuns: 1_000 },
    );
  });

  test.each([
    ["characters of the text, not bytes", "é–😀 &amp; &nosuch;"],
    ["line ends as they are written", "a\r\nb\r\n&nosuch;"],
    ["controls that are dropped", "a\u0001b&nosuch;"],
  ])("a fault's place counts %s", (_, title) => {
    const text = rss(`<title>${title}</title>`);
    for (const input of [text, bytesOf(text)]) {
      const fault = parseFeed(input).diagnostics.find(({ code }) => code === "unknown-entity")!;
      expect(text.slice(fault.offset, fault.offset! + fault.length!)).toBe("&nosuch;");
      const lines = text.slice(0, fault.offset).split(/\r\n?|\n/);
      expect([fault.line, fault.column]).toEqual([lines.length, lines.at(-1)!.length + 1]);
    }
  });
});
