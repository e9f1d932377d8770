/**
 * What could act where a feed is opened as XML does not pass from a reader to a writer: every active name in every namespace
 * and place, through every way in and every way out.
 */
import { describe, expect, test } from "vitest";
import {
  convertFeed,
  createFeed,
  type Diagnostic,
  encodeAtom,
  encodeJsonFeed,
  encodeRdf,
  encodeRss,
  type Feed,
  type FeedInput,
  generateAtom,
  generateFeedStream,
  generateJsonFeed,
  generateRdf,
  generateRss,
  isFeedError,
  parseAtom,
  parseFeed,
  parseFeedStream,
  parseJsonFeed,
  parseRdf,
  parseRss,
  type XmlElement,
} from "../../src/index.ts";

const XHTML = "http://www.w3.org/1999/xhtml";
const SVG = "http://www.w3.org/2000/svg";
const MATHML = "http://www.w3.org/1998/Math/MathML";
const XLINK = "http://www.w3.org/1999/xlink";
const LIVE = [XHTML, SVG, MATHML, `${XHTML} `, "HTTP://www.w3.org/2000/SVG", "https://www.w3.org/1999/xhtml/"];

const ACTIVE =
  "script style link meta base iframe frame frameset object embed applet param form input button select textarea option " +
  "fieldset foreignObject use set animate animateMotion animateTransform maction";
const INERT = "p em strong b i span div a img table tr td ul li br section circle path mi mrow title";

/** Everything that a tree holds, as text. */
const shown = (value: unknown) => JSON.stringify(value);

const item = (inside: string) => ({
  rss: `<rss version="2.0"><channel><title>T</title><link>https://e.org/</link><description>d</description><item><title>a</title><link>https://e.org/1</link><pubDate>Tue, 21 Mar 2023 11:09:00 GMT</pubDate>${inside}</item></channel></rss>`,
  atom: `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>urn:x:1</id><updated>2023-03-21T11:09:00Z</updated><entry><title>a</title><id>urn:x:2</id><updated>2023-03-21T11:09:00Z</updated><link href="https://e.org/1"/>${inside}</entry></feed>`,
  rdf: `<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel rdf:about="https://e.org/"><title>T</title><link>https://e.org/</link><description>d</description></channel><item rdf:about="https://e.org/1"><title>a</title><link>https://e.org/1</link>${inside}</item></rdf:RDF>`,
});
const json = (extensions: readonly object[]) =>
  JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "T",
    items: [{ id: "1", content_text: "a", _feedwright: { extension: { extensions } }, _media: { extensions } }],
  });
const tag = (namespace: string, name: string, attributes = "") =>
  `<h:${name} xmlns:h="${namespace}"${attributes}>alert(1)</h:${name}>`;
const feedWith = (extensions: readonly unknown[]): FeedInput => ({
  title: "T",
  url: "https://e.org/",
  updated: "2023-03-21T11:09:00Z",
  articles: [{ title: "a", url: "https://e.org/1", extensions: extensions as XmlElement[] }],
});

async function streamed(text: string) {
  const { articles, done } = await parseFeedStream(
    new ReadableStream<string>({
      start(controller) {
        for (let at = 0; at < text.length; at += 7) controller.enqueue(text.slice(at, at + 7));
        controller.close();
      },
    }),
  );
  const read: unknown[] = [];
  for await (const article of articles) read.push(article.extensions);
  return { extensions: read.flat(), diagnostics: (await done).diagnostics };
}

const codesOf = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

describe.each(LIVE)("reading drops what is active in %s, and says so", (namespace) => {
  const names = ACTIVE.split(" ").flatMap((name) => [name, name.toUpperCase()]);
  test.each(names)("%s", async (name) => {
    const deep = `<x:a xmlns:x="urn:x"><x:b>kept</x:b>${tag(namespace, name)}</x:a>`;
    for (const inside of [tag(namespace, name), deep])
      for (const text of Object.values(item(inside))) {
        const whole = parseFeed(text);
        expect(codesOf(whole.diagnostics)).toEqual(["unsafe-markup"]);
        expect(whole.diagnostics[0]!.line).toBe(1);
        const parts = await streamed(text);
        expect(codesOf(parts.diagnostics)).toEqual(["unsafe-markup"]);
        for (const extensions of [whole.feed.articles[0]!.extensions, parts.extensions]) {
          expect(shown(extensions)).not.toContain("alert");
          if (inside === deep) expect(shown(extensions)).toContain("kept");
        }
        expect(shown(parseFeed(text, { unsafeMarkup: true }).feed)).toContain("alert");
      }
    const tree = { name, namespace, children: ["alert(1)"] };
    for (const extensions of [[tree], [{ name: "a", namespace: "urn:x", children: [tree, "b"] }]]) {
      const whole = parseFeed(json(extensions));
      expect(codesOf(whole.diagnostics)).toEqual(["unsafe-markup", "unsafe-markup"]);
      expect(shown(whole.feed)).not.toContain("alert");
      const parts = await streamed(json(extensions));
      expect(codesOf(parts.diagnostics)).toEqual(["unsafe-markup", "unsafe-markup"]);
      expect(shown(parts.extensions)).not.toContain("alert");
      expect(shown(parseFeed(json(extensions), { unsafeMarkup: true }).feed)).toContain("alert");
    }
  });
});

test.each(LIVE.flatMap((namespace) => INERT.split(" ").map((name) => [name, namespace] as const)))(
  "%s of %s stays",
  (name, namespace) => {
    for (const text of Object.values(item(`<x:a xmlns:x="urn:x">${tag(namespace, name)}</x:a>`))) {
      const { feed, diagnostics } = parseFeed(text);
      expect(codesOf(diagnostics)).not.toContain("unsafe-markup");
      expect(shown(feed.articles[0]!.extensions)).toContain("alert");
      expect(() => createFeed(feed, { updated: new Date(0) })).not.toThrow();
    }
  },
);

/** Name, namespace of the element, attribute as it is written, whether it goes. */
const ATTRIBUTES: readonly (readonly [string, string, string, boolean])[] = [
  ["img", XHTML, 'onerror="x"', true],
  ["IMG", XHTML, 'OnError="x"', true],
  ["circle", SVG, 'onload="x"', true],
  ["mi", MATHML, 'onclick="x"', true],
  ["p", XHTML, 'onpointerrawupdate="x"', true],
  ["a", XHTML, 'href="javascript:x"', true],
  ["a", XHTML, 'href=" java&#10;script:x"', true],
  ["a", XHTML, 'href="data:text/html,x"', true],
  ["a", SVG, `xmlns:l="${XLINK}" l:href="javascript:x"`, true],
  ["a", SVG, `xmlns:l="${XLINK}" l:href="data:text/html,x"`, true],
  ["mi", MATHML, 'href="vbscript:x"', true],
  ["a", "urn:x", `xmlns:l="${XLINK}" l:href="data:text/html,x"`, true],
  ["a", "urn:x", 'href="javascript:x"', true],
  ["a", "urn:x", 'somewhere="JAVASCRIPT:x"', true],
  ["a", XHTML, 'href="https://e.org/"', false],
  ["a", XHTML, 'href="#top"', false],
  ["a", XHTML, 'title="JavaScript: a beginner\'s guide"', false],
  ["a", "urn:x", 'online="yes"', false],
  ["a", "urn:x", 'onset="12:00"', false],
  ["a", "urn:x", 'note="Data: see below"', false],
  ["p", XHTML, 'class="lead"', false],
];

test.each(ATTRIBUTES)("an attribute of %s in %s: %s, goes: %s", async (name, namespace, attribute, goes) => {
  const element = tag(namespace, name, ` ${attribute} keep="me"`);
  for (const text of Object.values(item(`<x:a xmlns:x="urn:x">${element}</x:a>${element}`))) {
    const { feed, diagnostics } = parseFeed(text);
    expect(codesOf(diagnostics)).toEqual(goes ? ["unsafe-markup", "unsafe-markup"] : []);
    const kept = (feed.articles[0]!.extensions as XmlElement[]).map(({ attributes }) => attributes);
    expect(kept).toEqual([undefined, goes ? [{ name: "keep", value: "me" }] : expect.any(Array)]);
    expect(kept[1]).toHaveLength(goes ? 1 : 2);
    const parts = await streamed(text);
    expect(parts.extensions).toEqual(feed.articles[0]!.extensions);
  }
});

test.each(["script", "SCRIPT", "iframe", "object", "embed", "applet", "form", "foreignObject", "animate", "maction"])(
  "%s in no namespace goes too, wherever it may be read as HTML",
  (name) => {
    const { feed, diagnostics } = parseFeed(item(`<${name}>alert(1)</${name}>`).rss);
    expect(codesOf(diagnostics)).toContain("unsafe-markup");
    expect(shown(feed)).not.toContain("alert");
  },
);

test.each(["link", "meta", "option", "set", "style", "label"])("%s in no namespace is a word like another", (name) => {
  const { feed, diagnostics } = parseFeed(item(`<image><${name}>kept</${name}></image>`).rss);
  expect(codesOf(diagnostics)).toEqual([]);
  expect(shown(feed)).toContain("kept");
});

// ── Writing ─────────────────────────────────────────────────────────────────

const GENERATORS = { rss: generateRss, atom: generateAtom, rdf: generateRdf, json: generateJsonFeed };
const TREES: readonly (readonly [string, XmlElement, "element" | "attribute"])[] = [
  ["a script", { name: "script", namespace: XHTML, children: ["evil"] }, "element"],
  ["a script deep inside", nested({ name: "Script", namespace: SVG, children: ["evil"] }), "element"],
  [
    "a script whose namespace has white space",
    { name: "script", namespace: ` ${XHTML}\n`, children: ["evil"] },
    "element",
  ],
  ["a script without a namespace", { name: "script", children: ["evil"] }, "element"],
  ["an event handler", { name: "p", namespace: XHTML, attributes: [{ name: "onload", value: "evil" }] }, "attribute"],
  [
    "an address",
    nested({ name: "a", namespace: XHTML, attributes: [{ name: "href", value: "javascript:evil" }] }),
    "attribute",
  ],
];

function nested(tree: XmlElement): XmlElement {
  return { name: "a", namespace: "urn:x", children: ["b", { name: "c", namespace: "urn:y", children: [tree] }] };
}

describe.each(TREES)("%s in a program's feed", (_, tree, kind) => {
  const places: readonly (readonly [string, FeedInput])[] = [
    ["an article", feedWith([tree])],
    ["the feed", { ...feedWith([]), extensions: [tree] }],
    ["a typed extension", { ...feedWith([]), media: { extensions: [tree] } } as FeedInput],
  ];
  test.each(places)("of %s is refused, left out with repair, or written when asked for", async (_place, feed) => {
    for (const [format, generate] of Object.entries(GENERATORS)) {
      expect(diagnosticsOf(() => generate(feed))).toEqual([
        expect.objectContaining({ code: "unsafe-markup", severity: "error" }),
      ]);
      const notes: Diagnostic[] = [];
      expect(generate(feed, { repair: true, onNote: (note) => notes.push(note) })).not.toContain("evil");
      expect(codesOf(notes)).toEqual(["unsafe-markup"]);
      expect(notes[0]!.params).toHaveProperty(kind === "element" ? "element" : "attr");
      expect(generate(feed, { unsafeMarkup: true })).toContain("evil");
      const stream = async (options: object) => {
        let text = "";
        const { articles = [], ...head } = feed;
        for await (const chunk of generateFeedStream(
          { ...head, updated: feed.updated! },
          articles,
          format as "rss",
          options,
        ))
          text += chunk;
        return text;
      };
      await expect(stream({})).rejects.toSatisfy(isFeedError);
      expect(await stream({ repair: true })).not.toContain("evil");
      expect(await stream({ unsafeMarkup: true })).toContain("evil");
    }
  });
});

test("a feed that was read with it is not written without being asked again", () => {
  const { feed } = parseFeed(item(tag(XHTML, "script")).rss, { unsafeMarkup: true });
  expect(diagnosticsOf(() => generateRss(feed as Feed))).toHaveLength(1);
  expect(convertFeed(item(tag(XHTML, "script")).rss, "atom", { unsafeMarkup: true })).toContain("alert");
});

test("converting says what was left out for safety", () => {
  const notes: Diagnostic[] = [];
  convertFeed(item(tag(XHTML, "script")).rss, "atom", { onNote: (note) => notes.push(note) });
  expect(codesOf(notes)).toContain("unsafe-markup");
});

// ── Documents ───────────────────────────────────────────────────────────────

const inside = `${tag(XHTML, "script")}<x:a xmlns:x="urn:x" href="javascript:alert(2)">kept</x:a><title xmlns="" onload="alert(3)">b</title>`;
const DOCUMENTS = [
  ["RSS", () => parseRss(item(inside).rss), encodeRss],
  ["Atom", () => parseAtom(item(inside).atom), encodeAtom],
  ["RSS 1.0", () => parseRdf(item(inside).rdf), encodeRdf],
  [
    "JSON Feed",
    () =>
      parseJsonFeed(
        json([{ name: "script", namespace: XHTML, children: ["alert"] }, nested({ name: "p", children: ["kept"] })]),
      ),
    encodeJsonFeed,
  ],
] as const;

test.each(DOCUMENTS)(
  "%s documents keep what stood there; it is refused, left out with repair, or written when asked for",
  (_, parse, encode) => {
    const document = parse() as never;
    expect(shown(document)).toContain("alert");
    const before = shown(document);
    expect(diagnosticsOf(() => encode(document))[0]).toMatchObject({
      code: "unsafe-markup",
      path: expect.stringMatching(/\[0\]/),
    });
    const notes: Diagnostic[] = [];
    const text = encode(document, { repair: true, onNote: (note) => notes.push(note) });
    expect(text).not.toContain("alert");
    expect(text).toContain("kept");
    expect(notes.length).toBeGreaterThan(0);
    expect(encode(document, { unsafeMarkup: true })).toContain("alert");
    expect(shown(document)).toBe(before);
  },
);

const xhtml = (markup: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>urn:x:1</id><updated>2023-03-21T11:09:00Z</updated><entry><id>urn:x:2</id><title>a</title><updated>2023-03-21T11:09:00Z</updated>${markup}</entry></feed>`;
test.each([
  ["a script", `<content type="xhtml"><div xmlns="${XHTML}">kept<script>evil</script></div></content>`],
  ["a script in the title", `<title type="xhtml"><div xmlns="${XHTML}">kept<script>evil</script></div></title>`],
  ["elements in a script", `<content type="xhtml"><div xmlns="${XHTML}">kept<form><p>evil</p></form></div></content>`],
  [
    "a script with a prefix",
    `<content type="xhtml"><div xmlns="${XHTML}">kept<h:script xmlns:h="${XHTML}">evil</h:script></div></content>`,
  ],
  [
    "a script in SVG",
    `<content type="xhtml"><div xmlns="${XHTML}">kept<svg xmlns="${SVG}"><script>evil</script></svg></div></content>`,
  ],
  [
    "a namespace with references",
    `<content type="application/xml"><a xmlns="urn:x">kept<script xmlns="http&#58;//www.w3.org/2000/svg">evil</script></a></content>`,
  ],
  ["a drawing", `<content type="image/svg+xml"><svg xmlns="${SVG}">kept<set to="evil"/></svg></content>`],
  ["an event handler", `<content type="xhtml"><div xmlns="${XHTML}">kept<p onclick='evil'/></div></content>`],
  [
    "an address",
    `<content type="xhtml"><div xmlns="${XHTML}">kept<a href="java&#115;cript:evil">b</a></div></content>`,
  ],
  ["an empty element", `<content type="xhtml"><div xmlns="${XHTML}">kept<iframe src="evil"/></div></content>`],
])("Atom's XHTML: %s", (_, markup) => {
  const document = parseAtom(xhtml(markup));
  expect(diagnosticsOf(() => encodeAtom(document))).toEqual([expect.objectContaining({ code: "unsafe-markup" })]);
  const text = encodeAtom(document, { repair: true });
  expect(text).not.toContain("evil");
  expect(text).toContain("kept");
  expect(parseAtom(text)).toBeDefined();
  expect(encodeAtom(document, { unsafeMarkup: true })).toContain("evil");
});

test.each([
  ["paragraphs", `<content type="xhtml"><div xmlns="${XHTML}">a<p class="b">c<em>d</em></p><br/></div></content>`],
  [
    "a vocabulary of somebody's own",
    `<content type="application/xml"><script xmlns="urn:x" onload="a">b</script></content>`,
  ],
])("Atom's XHTML: %s stay to the letter", (_, markup) => {
  const document = parseAtom(xhtml(markup));
  expect(encodeAtom(document)).toBe(encodeAtom(document, { unsafeMarkup: true }));
});

test("a document whose own elements are XHTML is refused", () => {
  const document = { ...parseAtom(xhtml("")), namespace: XHTML };
  expect(diagnosticsOf(() => encodeAtom(document))).toEqual([
    expect.objectContaining({ code: "unsafe-markup", path: "namespace" }),
  ]);
});

function diagnosticsOf(write: () => unknown): readonly Diagnostic[] {
  try {
    write();
  } catch (error) {
    if (isFeedError(error)) return error.diagnostics;
    throw error;
  }
  return [];
}
