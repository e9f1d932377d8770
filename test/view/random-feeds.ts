/** Feeds with extensions in random namespaces, reserved and active ones among them, as a hostile source would send them. */

import type { FeedInput, XmlAttribute, XmlElement } from "../../src/index.ts";

/** Tells the page that holds the frame, and the frame itself. */
export const RUN = "(window.parent.ran ??= []).push(1); window.ran = 1";

const NAMESPACES = [
  ...[
    "http://www.w3.org/1999/xhtml",
    "http://www.w3.org/1999/xhtml",
    "http://www.w3.org/2000/svg",
    "http://www.w3.org/2000/svg",
  ],
  ...["http://www.w3.org/1998/Math/MathML", "http://www.w3.org/2000/xmlns/", "http://www.w3.org/XML/1998/namespace"],
  ...["http://www.w3.org/1999/xlink", "http://www.w3.org/1999/XSL/Transform", "http://www.w3.org/2001/xml-events"],
  ...[
    "http://www.w3.org/1999/xhtml ",
    " http://www.w3.org/2000/svg",
    "http://www.w3.org/1999/XHTML",
    "http://www.w3.org/2001/XInclude",
  ],
  ...["urn:x", "urn:y", "http://www.w3.org/2005/Atom", "http://purl.org/rss/1.0/", "http://search.yahoo.com/mrss/"],
  ...[
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://purl.org/dc/elements/1.1/",
    "https://feedwright.org/ns/1.0",
    "",
  ],
];
const NAMES = [
  ...[
    "script",
    "SCRIPT",
    "img",
    "svg",
    "iframe",
    "object",
    "embed",
    "body",
    "html",
    "div",
    "p",
    "a",
    "animate",
    "set",
    "use",
  ],
  ...[
    "foreignObject",
    "image",
    "link",
    "style",
    "form",
    "meta",
    "base",
    "video",
    "audio",
    "source",
    "details",
    "marquee",
  ],
  ...[
    "math",
    "maction",
    "mi",
    "title",
    "item",
    "entry",
    "channel",
    "link",
    "template",
    "xml",
    "xmlns",
    "lang",
    "extension",
  ],
];
const PREFIXES = ["h", "svg", "xml", "xmlns", "XML", "x", "media", "fw", "atom", "plain", "", "1", "a b", "ns"];
const ATTRIBUTES = [
  "onload",
  "onerror",
  "onclick",
  "ontoggle",
  "onstart",
  "onbegin",
  "src",
  "href",
  "to",
  "xmlns",
  "lang",
  "id",
  "open",
  "begin",
  "attributeName",
  "srcdoc",
  "type",
  "action",
  "data",
  "style",
];
const VALUES = [
  RUN,
  RUN,
  `javascript:${RUN}`,
  "data:text/html,<script>parent.ran=[1]</script>",
  "x",
  "0s",
  "href",
  "text/html",
  `<script>${RUN}</script>`,
  "urn:x",
];

/** Mulberry32: the same feeds for the same seed. */
export function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const XHTML = "http://www.w3.org/1999/xhtml";
const SVG = "http://www.w3.org/2000/svg";
const attributesOf = (values: Readonly<Record<string, string>>): XmlAttribute[] =>
  Object.entries(values).map(([name, value]) => ({ name, value }));
/** What runs as soon as it is there. */
const READY: readonly XmlElement[] = [
  { name: "script", namespace: XHTML, children: [RUN] },
  { name: "script", namespace: SVG, prefix: "h", children: [RUN] },
  { name: "img", namespace: XHTML, attributes: attributesOf({ src: "x", onerror: RUN }) },
  { name: "svg", namespace: SVG, attributes: attributesOf({ onload: RUN }) },
  { name: "iframe", namespace: XHTML, attributes: attributesOf({ srcdoc: `<script>${RUN}</script>` }) },
  { name: "iframe", namespace: XHTML, attributes: attributesOf({ src: `javascript:${RUN}` }) },
  { name: "details", namespace: XHTML, attributes: attributesOf({ open: "", ontoggle: RUN }) },
  { name: "video", namespace: XHTML, attributes: attributesOf({ src: "x", onerror: RUN }) },
  { name: "object", namespace: XHTML, attributes: attributesOf({ data: "x", onerror: RUN }) },
  { name: "style", namespace: XHTML, attributes: attributesOf({ onload: RUN }), children: ["a{}"] },
  { name: "a", namespace: XHTML, attributes: attributesOf({ href: `javascript:${RUN}` }), children: ["press"] },
];

function randomTrees(random: (below: number) => number, depth = 0): XmlElement[] {
  const pick = <T>(list: readonly T[]) => list[random(list.length)]!;
  return Array.from({ length: 1 + random(3) }, () => {
    if (random(4) === 0) return pick(READY);
    const tree: XmlElement = { name: pick(NAMES) };
    if (random(8) > 0) tree.namespace = pick(NAMESPACES);
    if (random(4) > 0) tree.prefix = pick(PREFIXES);
    tree.attributes = Array.from({ length: random(4) }, () => {
      const attribute: XmlAttribute = { name: pick(ATTRIBUTES), value: pick(VALUES) };
      if (random(3) === 0) attribute.namespace = pick(NAMESPACES);
      if (random(3) === 0) attribute.prefix = pick(PREFIXES);
      return attribute;
    });
    const children: (XmlElement | string)[] = [
      pick([RUN, "text", `]]><script xmlns="http://www.w3.org/1999/xhtml">${RUN}</script>`]),
    ];
    if (depth < 3 && random(2) === 0) children.push(...randomTrees(random, depth + 1));
    tree.children = children;
    return tree;
  });
}

export function randomFeed(random: (below: number) => number): FeedInput {
  return {
    title: "Example Times",
    url: "https://example.com/",
    updated: "2023-03-21T11:09:00Z",
    extensions: random(2) === 0 ? randomTrees(random) : [],
    articles: [
      { title: "Heat wave", url: "https://example.com/heat", extensions: randomTrees(random) },
      { title: "Rain", url: "https://example.com/rain", media: { extensions: randomTrees(random) } } as never,
    ],
  };
}
