/** Microdata → the nodes that JSON-LD would have. https://html.spec.whatwg.org/multipage/microdata.html */

import type { Element } from "domhandler";
import { isTag } from "domhandler";
import type { Findings } from "./findings.ts";
import { readNodes } from "./json-ld.ts";
import { ancestorsOf, spacedLineOf, type Page } from "./page.ts";
import type { Node } from "./schema-org.ts";

/** The page's items that are part of no other, as JSON-LD nodes. */
export function readMicrodata(page: Page): Findings {
  const items = page.elements.filter(
    ({ attribs }) =>
      attribs.itemscope !== undefined && attribs.itemtype !== undefined && attribs.itemprop === undefined,
  );
  // A web page that holds its article is the page, not the article.
  const tops = items.filter((item) => !ancestorsOf(item).some((outer) => isArticleItem(outer)));
  return readNodes(
    tops.map((item) => nodeOf(item, page)),
    page,
  );
}

/** Whether an element is marked as the article itself. */
export function isArticleItem({ attribs }: Element): boolean {
  return (
    attribs.itemscope !== undefined &&
    /\/(?:\w*Article|BlogPosting|\w*Posting|\w*Episode)\s*$/.test(attribs.itemtype ?? "")
  );
}

function nodeOf(item: Element, page: Page): Node {
  const node = new Map<string, unknown[]>([
    ["@type", typesIn(item)],
    ["@id", [item.attribs.itemid]],
  ]);
  for (const [property, value] of propertiesOf(item, page)) {
    const values = node.get(property);
    if (values === undefined) node.set(property, [value]);
    else values.push(value);
  }
  return Object.fromEntries(
    [...node].map(([property, values]) => [property, values.length === 1 ? values[0] : values]),
  );
}

const typesIn = ({ attribs }: Element) => (attribs.itemtype ?? "").split(/\s+/).filter((type) => type !== "");

/** Names and values of an item's properties; those of items inside of it are theirs. */
function* propertiesOf(element: Element, page: Page): Generator<readonly [string, unknown]> {
  for (const child of element.children) {
    if (!isTag(child)) continue;
    const names = child.attribs.itemprop === undefined ? [] : child.attribs.itemprop.split(/\s+/);
    const isItem = child.attribs.itemscope !== undefined;
    // The body is taken from the page, where it has its markup.
    for (const name of names)
      if (/^[a-z]\w{0,40}$/i.test(name) && name !== "articleBody")
        yield [name, isItem ? nodeOf(child, page) : valueIn(child, page)];
    if (!isItem) yield* propertiesOf(child, page);
  }
}

/** HTML, "Values": where an element of this name has its value. */
const VALUES: Readonly<Record<string, string>> = {
  a: "href",
  area: "href",
  link: "href",
  img: "src",
  audio: "src",
  video: "src",
  source: "src",
  iframe: "src",
  embed: "src",
  track: "src",
  object: "data",
  data: "value",
  meter: "value",
  time: "datetime",
};

function valueIn(element: Element, page: Page): string | undefined {
  const attribute = Object.hasOwn(VALUES, element.name) ? VALUES[element.name]! : "content";
  const isName =
    element.name === "a" &&
    /^(?:author|name|headline|articleSection|keywords|about)$/.test(element.attribs.itemprop ?? "");
  // Pages mark the link around a name as the name.
  return (isName ? undefined : (element.attribs.content ?? element.attribs[attribute])) ?? textIn(element, page);
}

/** So much text is no value but a part of the body. */
const LONGEST = 5000;
const textIn = (element: Element, page: Page) =>
  page.measure(element).text > LONGEST ? undefined : spacedLineOf(element);
