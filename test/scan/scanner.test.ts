/** Events are the same however the text is cut, nest properly whatever the text, and come in linear time. */

import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Scanner } from "../../src/scan/scanner.ts";
import type { Attributes, ScanHandler } from "../../src/scan/events.ts";

const fixtures = new URL("../../fixtures/", import.meta.url);
const documents = ["parse/rss", "parse/atom", "parse/rdf", "model/rss", "model/atom", "model/rdf"].flatMap((folder) =>
  readdirSync(new URL(folder, fixtures))
    .filter((file) => file.endsWith(".xml"))
    .map((file) => [file, readFileSync(new URL(`${folder}/${file}`, fixtures), "utf8")] as const),
);

/** Events as lines; neighbouring runs of text are one, since a cut may part them. */
class Recorder implements ScanHandler {
  readonly lines: string[] = [];
  scanner!: Scanner;
  openTag(name: string, start: number, end: number, attributes: Attributes): void {
    const pairs = Array.from({ length: attributes.count }, (_, i) => `${attributes.name(i)}=${attributes.value(i)}`);
    this.lines.push(`<${name} ${start} ${end} ${pairs.join(" ")}`);
  }
  closeTag(name: string, start: number, end: number): void {
    this.lines.push(`>${name} ${start} ${end}`);
  }
  text(start: number, end: number, references: boolean): void {
    this.lines.push(`t ${start} ${end} ${this.scanner.decodeText(start, end, references)}`);
  }
  cdata(start: number, end: number): void {
    this.lines.push(`c ${start} ${end}`);
  }
  problem(code: string, offset: number, length: number): void {
    this.lines.push(`! ${code} ${offset} ${length}`);
  }
}

function eventsOf(...chunks: string[]): string[] {
  const recorder = new Recorder();
  const scanner = new Scanner(recorder);
  recorder.scanner = scanner;
  for (const chunk of chunks) scanner.write(chunk);
  scanner.end();
  // Faults of characters are found a chunk at a time: their order among the events says nothing.
  const isProblem = (line: string) => line.startsWith("!");
  return [...recorder.lines.filter((line) => !isProblem(line)), ...recorder.lines.filter(isProblem).sort()];
}

const broken = fc
  .array(
    fc.oneof(
      fc.constantFrom("<a>", "</a>", "<b c='1'>", "<b c=1 d>", "</b>", "<br>", "<", ">", "&", "&amp;", "&#x41;", "]]>"),
      fc.constantFrom(
        "<![CDATA[",
        "x]]>",
        "<!--",
        "-->",
        "<?x ",
        "?>",
        "<!DOCTYPE a [",
        "]>",
        '"',
        "'",
        "\0",
        "=",
        "/>",
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => `<r>${parts.join("")}`);

describe("chunked is whole", () => {
  test.each(documents)("%s, cut at every position", (_, text) => {
    const whole = eventsOf(text);
    for (let cut = 0; cut <= text.length; cut++) expect(eventsOf(text.slice(0, cut), text.slice(cut))).toEqual(whole);
  });
  test("broken documents, cut anywhere", () =>
    fc.assert(
      fc.property(broken, fc.array(fc.nat(), { maxLength: 6 }), (text, places) => {
        const cuts = [0, ...places.map((place) => place % (text.length + 1)).sort((a, b) => a - b), text.length];
        const chunks = cuts.slice(1).map((cut, i) => text.slice(cuts[i], cut));
        expect(eventsOf(...chunks)).toEqual(eventsOf(text));
      }),
      { numRuns: 1000 },
    ));
});

test("every opened element is closed once, in order, however broken the text", () =>
  fc.assert(
    fc.property(broken, (text) => {
      const open: string[] = [];
      for (const line of eventsOf(text)) {
        const name = line.slice(1).split(" ")[0]!;
        if (line.startsWith("<")) open.push(name);
        else if (line.startsWith(">")) expect(open.pop()).toBe(name);
      }
      expect(open).toEqual([]);
    }),
    { numRuns: 1000 },
  ));

describe("linear time: twice the text takes about twice the time", () => {
  const shapes: readonly (readonly [string, (n: number) => string])[] = [
    ["angle brackets", (n) => "<".repeat(n)],
    ["open quotes", (n) => "<a b='".repeat(n / 6)],
    ["ampersands", (n) => `<a>${"&".repeat(n)}</a>`],
    ["references that never end", (n) => `<a>${"&a".repeat(n / 2)}</a>`],
    ["comments that never end", (n) => "<!--".repeat(n / 4)],
    ["CDATA that never ends", (n) => "<a><![CDATA[".repeat(n / 12)],
    ["instructions that never end", (n) => "<?".repeat(n / 2)],
    ["declarations that never end", (n) => "<!DOCTYPE a [".repeat(n / 13)],
    ["tags that are never closed", (n) => "<a>x".repeat(200) + "<b/>".repeat(n / 4)],
    ["spaces in a tag", (n) => `<a ${" ".repeat(n)}/>`],
  ];
  test.each(shapes)("%s", (_, shape) => {
    // No clock in a test: 2 MB either come at once or, were it quadratic, not within the test's time at all.
    expect(() => {
      try {
        eventsOf(shape(2_000_000));
      } catch (error) {
        expect(error).toHaveProperty("brand", "feedwright.FeedError");
      }
    }).not.toThrow();
  });
});

describe("XML §3.3.3: a tab or line end within an attribute is a space", () => {
  test.each([
    ["tabs and line feeds", '<a b="1\t2" c="3" d="4\n5"><e f="6\n7" g="8" h="9\t0"/>'],
    ["carriage returns", '<a b="1\r2" c="3" d="4\r\n5"><e f="6\n7" g="8" h="9\t0"/>'],
  ])("%s, in whatever order the values are asked for", (_, xml) => {
    for (const order of [(i: number) => i, (i: number) => 2 - i, (i: number) => (i + 1) % 3]) {
      const found: string[] = [];
      const ignore = () => {};
      const read = (attributes: Attributes) => {
        const values: string[] = [];
        for (let i = 0; i < attributes.count; i++) values[order(i)] = attributes.value(order(i));
        found.push(...values);
      };
      const openTag = (_name: string, _start: number, _end: number, attributes: Attributes) => read(attributes);
      new Scanner({ openTag, closeTag: ignore, text: ignore, cdata: ignore, problem: ignore }).scan(`${xml}</a>`);
      expect(found).toEqual(["1 2", "3", "4 5", "6 7", "8", "9 0"]);
    }
  });
});
