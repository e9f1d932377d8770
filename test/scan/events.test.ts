/** What the scanner tells of a document, to the letter: events and mendings, with the piece of the source each is about. */
import { describe, expect, test } from "vitest";
import type { Attributes, Doctype, ScanHandler, ScanLimits } from "../../src/scan/events.ts";
import { Scanner } from "../../src/scan/scanner.ts";
import { readInPlace } from "../../src/scan/utf8.ts";
import { RawText } from "../../src/validate/raw-text.ts";
import { offsetByUnits } from "../../src/validate/offset-by-units.ts";

type Slice = (start: number, end: number) => string;

/** Events as lines; `slice` gives the source of a range. */
class Lines implements ScanHandler {
  readonly events: string[] = [];
  readonly problems: string[] = [];
  scanner!: Scanner;
  readonly #slice: Slice;
  constructor(slice: Slice) {
    this.#slice = slice;
  }
  openTag(name: string, start: number, end: number, attributes: Attributes): void {
    const pairs = Array.from({ length: attributes.count }, (_, i) => ` ${attributes.name(i)}=${attributes.value(i)}`);
    this.events.push(`${this.#slice(start, end)} opens ${name}${pairs.join("")}`);
  }
  closeTag(name: string, start: number, end: number): void {
    this.events.push(`${this.#slice(start, end)} closes ${name}`);
  }
  text(start: number, end: number, references: boolean): void {
    const raw = this.#slice(start, end);
    const text = this.scanner.decodeText(start, end, references);
    this.events.push(text === raw ? `text ${raw}` : `text ${raw} is ${text}`);
  }
  cdata(start: number, end: number): void {
    this.events.push(`cdata ${this.#slice(start, end)}`);
  }
  comment(start: number, end: number): void {
    this.events.push(`comment ${this.#slice(start, end)}`);
  }
  instruction(target: string, start: number, end: number): void {
    this.events.push(`instruction ${target}:${this.#slice(start, end)}`);
  }
  declaration(start: number, end: number): void {
    this.events.push(`declaration ${this.#slice(start, end)}`);
  }
  doctype({ name, start, end }: Doctype): void {
    this.events.push(`doctype ${name}: ${this.#slice(start, end)}`);
  }
  problem(code: string, offset: number, length: number, params: object): void {
    const about = Object.values(params).map((value) => ` (${value})`);
    this.problems.push(`${code} ${this.#slice(offset, offset + length)}${about.join("")}`);
  }
}

function linesBy(slice: Slice, scan: (scanner: Scanner) => void, limits?: Partial<ScanLimits>): Lines {
  const lines = new Lines(slice);
  lines.scanner = new Scanner(lines, limits);
  scan(lines.scanner);
  return lines;
}

/** The same whole, a character at a time, and as bytes. Neighbouring texts are one where chunks part them. */
function linesOf(xml: string): { events: string[]; problems: string[] } {
  const slice: Slice = (start, end) => xml.slice(start, end);
  const whole = linesBy(slice, (scanner) => scanner.scan(xml));
  const chunked = linesBy(slice, (scanner) => {
    for (const unit of xml.split("")) scanner.write(unit);
    scanner.end();
  });
  expect(chunked.events).toEqual(whole.events);
  expect([...chunked.problems].sort()).toEqual([...whole.problems].sort());
  const bytes = new TextEncoder().encode(xml);
  const utf8 = readInPlace(bytes);
  if (utf8 !== undefined) {
    const sliceBytes: Slice = (start, end) =>
      new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(start, end));
    const read = linesBy(sliceBytes, (scanner) => scanner.scanBytes(utf8));
    expect({ ...read }).toEqual({ ...whole, scanner: read.scanner });
  }
  return { events: whole.events, problems: whole.problems };
}

describe("well-formed", () => {
  test.each<[rule: string, xml: string, ...events: string[]]>([
    ["nothing", ""],
    ["an element", "<a>x</a>", "<a> opens a", "text x", "</a> closes a"],
    ["one that is empty", "<a/>", "<a/> opens a", " closes a"],
    ["with a blank", "<a />", "<a /> opens a", " closes a"],
    [
      "elements in elements",
      "<a><b/><c>x</c></a>",
      "<a> opens a",
      "<b/> opens b",
      " closes b",
      "<c> opens c",
      "text x",
      "</c> closes c",
      "</a> closes a",
    ],
    ["names of other letters", "<é>x</é>", "<é> opens é", "text x", "</é> closes é"],
    ["attributes", `<a b="c" d='e"'/>`, `<a b="c" d='e"'/> opens a b=c d=e"`, " closes a"],
    [
      "with blanks around",
      `<a\n\tb = "c"\r d='' >x</a >`,
      `<a\n\tb = "c"\r d='' > opens a b=c d=`,
      "text x",
      "</a > closes a",
    ],
    ["with > and / in the value", `<a b="/>"/>`, `<a b="/>"/> opens a b=/>`, " closes a"],
    ["with references", `<a b="&lt;&#65;"/>`, `<a b="&lt;&#65;"/> opens a b=<A`, " closes a"],
    [
      "whose line ends and tabs are spaces",
      `<a b="\n\t\r\nc\r"/>`,
      `<a b="\n\t\r\nc\r"/> opens a b=   c `,
      " closes a",
    ],
    ["text with references", "<a>b &amp; c</a>", "<a> opens a", "text b &amp; c is b & c", "</a> closes a"],
    ["line ends", "<a>\r\nb\rc\n</a>", "<a> opens a", "text \r\nb\rc\n is \nb\nc\n", "</a> closes a"],
    ["> in text", "<a>b>c</a>", "<a> opens a", "text b>c", "</a> closes a"],
    [
      "comments",
      "<!-- <b> --><a><!----></a><!--->-->",
      "comment  <b> ",
      "<a> opens a",
      "comment ",
      "</a> closes a",
      "comment ->",
    ],
    ["CDATA", "<a><![CDATA[<b>&amp;]]]></a>", "<a> opens a", "cdata <b>&amp;]", "</a> closes a"],
    ["CDATA of nothing", "<a><![CDATA[]]></a>", "<a> opens a", "cdata ", "</a> closes a"],
    ["instructions", "<?b?><a><?c d?></a>", "instruction b:", "<a> opens a", "instruction c: d", "</a> closes a"],
    ["a declaration", "<?xml version='1.0'?>\n<a/>", "declaration <?xml version='1.0'?>", "<a/> opens a", " closes a"],
    [
      "after a byte order mark",
      "\ufeff<?xml version='1.0'?><a/>",
      "declaration <?xml version='1.0'?>",
      "<a/> opens a",
      " closes a",
    ],
    [
      "a DOCTYPE",
      "<!DOCTYPE a [<!ENTITY b 'c'>]><a d='&b;'>&b;</a>",
      "doctype a: <!DOCTYPE a [<!ENTITY b 'c'>]>",
      "<a d='&b;'> opens a d=c",
      "text &b; is c",
      "</a> closes a",
    ],
    ["in small letters", "<!doctype a><a/>", "doctype a: <!doctype a>", "<a/> opens a", " closes a"],
    ["blanks around the root", " \n<a/>\t\r", "<a/> opens a", " closes a"],
    [
      "HTML's elements without content, closed",
      "<a><br/><img></img></a>",
      "<a> opens a",
      "<br/> opens br",
      " closes br",
      "<img> opens img",
      "</img> closes img",
      "</a> closes a",
    ],
    [
      "a long text with references",
      `<a>${"x".repeat(150)}&amp;&eacute;\r\n</a>`,
      "<a> opens a",
      `text ${"x".repeat(150)}&amp;&eacute;\r\n is ${"x".repeat(150)}&é\n`,
      "</a> closes a",
    ],
  ])("%s", (_, xml, ...events) => expect(linesOf(xml)).toEqual({ events, problems: [] }));
});

describe("mended, and told", () => {
  test.each<[rule: string, xml: string, events: string[], ...problems: string[]]>([
    [
      "< that begins no tag",
      "<a>b < c <1</a>",
      ["<a> opens a", "text b < c <1", "</a> closes a"],
      "bare-less-than <",
      "bare-less-than <",
    ],
    [
      "& that begins no reference",
      "<a>b & c</a>",
      ["<a> opens a", "text b & c", "</a> closes a"],
      "bare-ampersand & (&)",
    ],
    [
      "a reference to nothing known",
      "<a b='&x;'>&#0;</a>",
      ["<a b='&x;'> opens a b=&x;", "text &#0;", "</a> closes a"],
      "unknown-entity &x; (&x;)",
      "invalid-reference &#0; (&#0;)",
    ],
    [
      "an element that is not closed",
      "<a><b>c</a>",
      ["<a> opens a", "<b> opens b", "text c", " closes b", "</a> closes a"],
      "unclosed-element  (b)",
    ],
    [
      "a document that ends early",
      "<a><b>c",
      ["<a> opens a", "<b> opens b", "text c", " closes b", " closes a"],
      "truncated  (b)",
    ],
    ["within a tag", "<a><b c='d'", ["<a> opens a", " closes a"], "truncated <b c='d' (<b c='d')", "truncated  (a)"],
    ["within a name", "<a><bc", ["<a> opens a", " closes a"], "truncated <bc (<bc)", "truncated  (a)"],
    ["within a value", "<a><b c='d", ["<a> opens a", " closes a"], "truncated <b c='d (<b c='d)", "truncated  (a)"],
    [
      "within a value without quotes",
      "<a><b c=d",
      ["<a> opens a", " closes a"],
      "truncated <b c=d (<b c=d)",
      "truncated  (a)",
    ],
    ["after a slash", "<a><b /", ["<a> opens a", " closes a"], "truncated <b / (<b /)", "truncated  (a)"],
    ["within a closing tag", "<a>b</a", ["<a> opens a", "text b", "</a closes a"]],
    ["a closing tag alone", "<a></b>c</a>", ["<a> opens a", "text c", "</a> closes a"], "stray-close-tag </b> (b)"],
    [
      "a closing tag in other letters",
      "<a><B>c</b></a>",
      ["<a> opens a", "<B> opens B", "text c", "</b> closes B", "</a> closes a"],
    ],
    [
      "a closing tag of one further out",
      "<a><b><c>d</b></a>",
      ["<a> opens a", "<b> opens b", "<c> opens c", "text d", " closes c", "</b> closes b", "</a> closes a"],
      "unclosed-element  (c)",
    ],
    [
      "a tag without its >",
      "<a><b <c/></a>",
      ["<a> opens a", "<b  opens b", "<c/> opens c", " closes c", " closes b", "</a> closes a"],
      "unclosed-tag <b  (b)",
      "unclosed-element  (b)",
    ],
    [
      "a closing tag without its >",
      "<a><b></b<c/></a>",
      ["<a> opens a", "<b> opens b", "</b closes b", "<c/> opens c", " closes c", "</a> closes a"],
      "unclosed-tag </b (/b)",
    ],
    [
      "an attribute without a value",
      "<a b c='d'/>",
      ["<a b c='d'/> opens a b= c=d", " closes a"],
      "attribute-without-value b (b)",
    ],
    ["as the last", "<a b/>", ["<a b/> opens a b=", " closes a"], "attribute-without-value b (b)"],
    [
      "a value without quotes",
      "<a b=c d=e/>",
      ["<a b=c d=e/> opens a b=c d=e", " closes a"],
      "unquoted-attribute c (b)",
      "unquoted-attribute e (d)",
    ],
    ["with a slash in it", "<a b=c/d></a>", ["<a b=c/d> opens a b=c/d", "</a> closes a"], "unquoted-attribute c/d (b)"],
    [
      "before a tag",
      "<a b=c<d/></a>",
      ["<a b=c opens a b=c", "<d/> opens d", " closes d", "</a> closes a"],
      "unquoted-attribute c (b)",
      "unclosed-tag <a b=c (a)",
    ],
    [
      "an attribute twice",
      "<a b='1' b='2' c='3'/>",
      ["<a b='1' b='2' c='3'/> opens a b=1 c=3", " closes a"],
      "duplicate-attribute b='2 (b)",
    ],
    [
      "no blank between attributes",
      "<a b='1'c='2'/>",
      ["<a b='1'c='2'/> opens a b=1 c=2", " closes a"],
      "missing-space " + "c",
    ],
    [
      "characters that belong to nothing",
      `<a "=' b='c'/>`,
      [`<a "=' b='c'/> opens a b=c`, " closes a"],
      `stray-character " (")`,
      "stray-character = (=)",
      "stray-character ' (')",
    ],
    ["a slash inside a tag", "<a / b='c'></a>", ["<a / b='c'> opens a b=c", "</a> closes a"]],
    ["< in a value", "<a b='<'/>", ["<a b='<'/> opens a b=<", " closes a"], "less-than-in-attribute < (b)"],
    [
      "a value that is not closed",
      "<a b='c>d</a>",
      ["<a b='c> opens a b=c", "text d", "</a> closes a"],
      "unclosed-quote 'c (b)",
    ],
    [
      "in a tag that closes itself",
      "<a b='c/><d/>",
      ["<a b='c/> opens a b=c", " closes a"],
      "unclosed-quote 'c/ (b)",
      "content-after-root <d/> (<d/>)",
    ],
    ["of nothing", "<a b='></a>", ["<a b='> opens a b=", "</a> closes a"], "unclosed-quote ' (b)"],
    [
      "HTML's elements without content",
      "<a>b<br>c<IMG d='e'></a>",
      [
        "<a> opens a",
        "text b",
        "<br> opens br",
        " closes br",
        "text c",
        "<IMG d='e'> opens IMG d=e",
        " closes IMG",
        "</a> closes a",
      ],
      "unclosed-element <br> (br)",
      "unclosed-element <IMG d='e'> (IMG)",
    ],
    ["but not as the root", "<br>b</br>", ["<br> opens br", "text b", "</br> closes br"]],
    [
      "a comment that is not closed",
      "<a><!-- b>c</a>",
      ["<a> opens a", "comment  b", "text c", "</a> closes a"],
      "unclosed-comment <!--",
    ],
    ["and no >", "<a><!-- b", ["<a> opens a", "comment  b", " closes a"], "unclosed-comment <!--", "truncated  (a)"],
    [
      "CDATA that is not closed",
      "<a><b><![CDATA[c>d</b></a>",
      ["<a> opens a", "<b> opens b", "cdata c>d", "</b> closes b", "</a> closes a"],
      "unclosed-cdata <![CDATA[",
    ],
    [
      "nor its element",
      "<a><![CDATA[c",
      ["<a> opens a", "cdata c", " closes a"],
      "unclosed-cdata <![CDATA[",
      "truncated  (a)",
    ],
    ["CDATA in small letters", "<a><![cdata[b]]></a>", ["<a> opens a", "cdata b", "</a> closes a"]],
    [
      "an instruction that is not closed",
      "<a><?b c>d</a>",
      ["<a> opens a", "instruction b: c", "text d", "</a> closes a"],
      "unclosed-instruction <?",
    ],
    [
      "a declaration of something else",
      "<a><!b c>d</a>",
      ["<a> opens a", "text d", "</a> closes a"],
      "unknown-declaration <!b c>",
    ],
    [
      "that does not end",
      "<a><!b",
      ["<a> opens a", " closes a"],
      "unknown-declaration <!",
      "unknown-declaration <!b",
      "truncated  (a)",
    ],
    ["a DOCTYPE inside", "<a><!DOCTYPE b></a>", ["<a> opens a", "</a> closes a"], "unknown-declaration <!DOCTYPE b>"],
    [
      "a second one",
      "<!DOCTYPE a><!DOCTYPE b><a/>",
      ["doctype a: <!DOCTYPE a>", "<a/> opens a", " closes a"],
      "unknown-declaration <!DOCTYPE b>",
    ],
    [
      "one that does not end",
      "<!DOCTYPE a [ <a/>",
      ["doctype a: <!DOCTYPE a [ <a/>"],
      "unclosed-declaration <!DOCTYPE",
    ],
    [
      "a declaration that is not the first",
      " <?xml version='1.0'?><a/>",
      ["declaration <?xml version='1.0'?>", "<a/> opens a", " closes a"],
      "misplaced-declaration <?xml",
    ],
    [
      "nor in the root",
      "<a><?XML b?></a>",
      ["<a> opens a", "declaration <?XML b?>", "</a> closes a"],
      "misplaced-declaration <?XML",
    ],
    ["text before the root", " b <a/>", ["<a/> opens a", " closes a"], "text-before-root  b  (b)"],
    [
      "CDATA before it",
      "<![CDATA[b]]><a/>",
      ["<a/> opens a", " closes a"],
      "content-after-root <![CDATA[b (<![CDATA[b)",
    ],
    ["text after it", "<a/>b<c/>", ["<a/> opens a", " closes a"], "content-after-root b (b)"],
    ["an element after it", "<a/><b>c</b>", ["<a/> opens a", " closes a"], "content-after-root <b> (<b>)"],
    ["a closing tag after it", "<a/></a>", ["<a/> opens a", " closes a"], "content-after-root </a> (</a>)"],
    ["a closing tag before it", "</b><a/>", ["<a/> opens a", " closes a"], "stray-close-tag </b> (b)"],
    [
      "control characters",
      "<a b='c\0d'>e\x01\x1ff</a>",
      ["<a b='c\0d'> opens a b=cd", "text e\x01\x1ff is ef", "</a> closes a"],
      "control-character \0 (U+0000)",
      "control-character \x01 (U+0001)",
      "control-character \x1f (U+001F)",
    ],
    [
      "noncharacters",
      "<a>b\ufffe\uffff</a>",
      ["<a> opens a", "text b\ufffe\uffff is b", "</a> closes a"],
      "control-character \ufffe (U+FFFE)",
      "control-character \uffff (U+FFFF)",
    ],
    [
      "in names",
      "<a\x01>b</a\x01>",
      ["<a\x01> opens a", "text b", "</a\x01> closes a"],
      "control-character \x01 (U+0001)",
      "control-character \x01 (U+0001)",
    ],
  ])("%s", (_, xml, events, ...problems) => expect(linesOf(xml)).toEqual({ events, problems }));

  test("a report shows the beginning of long pieces", () => {
    const long = "x".repeat(50);
    expect(linesOf(`${long}<a/>`).problems).toEqual([`text-before-root ${long} (${long.slice(0, 40)})`]);
    expect(linesOf(`<a/>${long}`).problems).toEqual([`content-after-root ${long} (${long.slice(0, 40)})`]);
    expect(linesOf(`<a/>${"é".repeat(50)}`).problems[0]).toContain(`(${"é".repeat(40)})`);
  });
  test("five hundred are told", () => {
    const { problems } = linesOf(`<a>${"&".repeat(600)}</a>`);
    expect(problems).toHaveLength(500);
    expect(linesOf(`<a>${"\0".repeat(600)}</a>`).problems).toHaveLength(500);
  });
});

describe("beyond ASCII, offsets are of the source", () => {
  test.each<[string, string, string[], string[]]>([
    [
      "text",
      "<é>ü &amp; &x; –</é>",
      ["<é> opens é", "text ü &amp; &x; – is ü & &x; –", "</é> closes é"],
      ["unknown-entity &x; (&x;)"],
    ],
    ["attributes", "<a é='😀&é;'/>", ["<a é='😀&é;'/> opens a é=😀&é;", " closes a"], ["unknown-entity &é; (&é;)"]],
    [
      "comments and CDATA",
      "<a><!--é--><![CDATA[😀]]></a>",
      ["<a> opens a", "comment é", "cdata 😀", "</a> closes a"],
      [],
    ],
  ])("%s", (_, xml, events, problems) => expect(linesOf(xml)).toEqual({ events, problems }));
});

describe("what is not well-formed XML, though no problem, is loose", () => {
  const isLoose = (xml: string) =>
    linesBy(
      () => "",
      (scanner) => scanner.scan(xml),
    ).scanner.isLoose;
  test.each([
    ["a document", " <a b='c'>d<e/></a>\n", false],
    ["CDATA", "<a><![CDATA[b]]></a>", false],
    ["CDATA in small letters", "<a><![cdata[b]]></a>", true],
    ["CDATA outside the root", "<a/><![CDATA[]]>", true],
    ["blanks of other kinds outside it", "\u00a0<a/>", true],
    ["a closing tag in other letters", "<a></A>", true],
    ["a slash in a tag", "<a / b='c'/>", true],
  ])("%s: %j", (_, xml, loose) => expect(isLoose(xml)).toBe(loose));
});

describe("what XML allows raw", () => {
  const allowed = (raw: string) => {
    let answer: boolean[] = [];
    const lines = new Lines(() => "");
    lines.text = (start, end, references) => {
      const text = new RawText(lines.scanner);
      answer = [text.isXml(start, end, references), text.hasXmlReferences(start, end)];
    };
    lines.scanner = new Scanner(lines);
    lines.scanner.scan(`<a>${raw}</a>]]>&`);
    return answer;
  };
  test.each([
    ["text", "b", [true, true]],
    ["]]>", "b]]>", [false, true]],
    ["its references", "&lt;&gt;&amp;&apos;&quot;&#1;&#x1aF;", [true, true]],
    ["&nbsp;", "&nbsp;", [false, false]],
    ["&", "&lt; & b", [false, false]],
    ["&lt without ;", "&lt", [false, false]],
    ["&gx;", "&gx;", [false, false]],
    ["&lx;", "&lx;", [false, false]],
    ["&am;", "&am;", [false, false]],
    ["&quo;", "&quo;", [false, false]],
    ["&#;", "&#;", [false, false]],
    ["&#x;", "&#x;", [false, false]],
    ["&#xg;", "&#xg;", [false, false]],
    ["&#1", "&#1", [false, false]],
  ])("%s", (_, raw, answer) => expect(allowed(raw)).toEqual(answer));
});

describe("limits", () => {
  const within = (limits: Partial<ScanLimits>, xml: string) => () => {
    linesBy(
      () => "",
      (scanner) => scanner.scan(xml),
      limits,
    );
    linesBy(
      () => "",
      (scanner) => scanner.scanBytes(readInPlace(new TextEncoder().encode(xml))!),
      limits,
    );
  };
  test.each<[string, string, Partial<ScanLimits>, string, string]>([
    ["nesting", "depth", { depth: 2 }, "<a><b/><b/></a>", "<a><b><c/></b></a>"],
    ["attributes", "attributes", { attributes: 2 }, "<a b='' c='' c=''/>", "<a b='' c='' d=''/>"],
    ["elements", "elements", { elements: 2 }, "<a><b/></a>", "<a><b/><b/></a>"],
    ["text", "text", { textLength: 9 }, "<a>123456789</a>", "<a>1234567890</a>"],
    ["a comment, with its marks", "text", { textLength: 9 }, "<a><!--12345--></a>", "<a><!--123456--></a>"],
    ["a text without an end", "text", { textLength: 9 }, "<a>12345", "<a>1234567890"],
    ["a comment without an end", "text", { textLength: 9 }, "<a><!--12345", "<a><!--123456"],
    ["a DOCTYPE without an end", "text", { textLength: 15 }, "<!DOCTYPE 12345", "<!DOCTYPE 123456"],
    [
      "what entities bring forth",
      "entities",
      { entityCharacters: 12 },
      `<!DOCTYPE a [<!ENTITY b "123456789">]><a>&b;&b;</a>`,
      `<!DOCTYPE a [<!ENTITY b "123456789">]><a>&b;&b;&b;</a>`,
    ],
  ])("%s", (_, limit, limits, good, bad) => {
    expect(within(limits, good)).not.toThrow();
    expect(within(limits, bad)).toThrowError(expect.objectContaining({ code: `limit-${limit}` }));
  });
  test("as chunks come, elements are not counted, tags and texts are", () => {
    const write =
      (limits: Partial<ScanLimits>, ...chunks: string[]) =>
      () =>
        linesBy(
          () => "",
          (scanner) => {
            for (const chunk of chunks) scanner.write(chunk);
          },
          limits,
        );
    expect(write({ elements: 1 }, "<a><b/><b/></a>")).not.toThrow();
    expect(write({ textLength: 9 }, "<a>", "123456789")).not.toThrow();
    expect(write({ textLength: 9 }, "<a>", "1234567890")).toThrow();
    expect(write({ textLength: 9 }, "<a>", "<b c='1234")).toThrow();
  });
});

test("the same name is the same string, in tags and attributes", () => {
  const names: string[] = [];
  const handler = new Lines(() => "");
  handler.openTag = (name) => names.push(name);
  const scanner = new Scanner(handler);
  scanner.scan("<abcdefghijklmnop><abcdefghijklmnop></abcdefghijklmnop></abcdefghijklmnop>");
  expect(Object.is(names[0], names[1])).toBe(true);
});

test("text can be asked for as it stands, and looked at by the character", () => {
  const xml = "<a>é&amp;b</a>";
  const seen: unknown[] = [];
  const handler = new Lines(() => "");
  const scanner = new Scanner(handler);
  handler.text = (start, end) => {
    seen.push(
      scanner.slice(start, end),
      scanner.charCodeAt(start + 1),
      offsetByUnits(scanner.utf8, start, 1),
      scanner.windowStart,
    );
    seen.push(
      scanner.isAt(start, end, "é&amp;b"),
      scanner.isAt(start, end, "é&amp;"),
      scanner.isAt(start, end, "é&amp;c"),
    );
  };
  scanner.scan(xml);
  expect(seen).toEqual(["é&amp;b", 38, 4, 0, true, false, false]);
});
