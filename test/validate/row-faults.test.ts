/**
 * Faults put in, row by row: for every row of every namespace a value of no kind, a missing must, a second one of what
 * stands once, an attribute that nobody knows, in RSS, Atom and RSS 1.0. The rows themselves say what is a fault.
 */

import { describe, expect, test } from "vitest";
import { allNamespaces, type Namespace, validateFeed } from "../../src/index.ts";
import { type Plan, planOf, type Slot } from "../../src/table/plan.ts";
import { element, type Fields, type Host } from "../../src/table/words.ts";
import { ruleOfRow } from "../../src/validate/row-rule.ts";
import { SAMPLES } from "../arbitraries.ts";

const declarations = allNamespaces
  .filter(({ prefix }) => prefix !== "xhtml")
  .map(({ prefix, uris }) => `xmlns:${prefix}="${uris[0]}"`)
  .join(" ");
const RDF_SYNTAX = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"';
const NAMES = `${declarations} ${RDF_SYNTAX}`;

/** Documents with a place in the feed and one in an article. */
const FORMATS = {
  RSS: (feed: string, item: string) =>
    `<rss version="2.0" ${NAMES}><channel><title>News</title><link>https://example.org/</link><description>What happens.</description>${feed}<item><description>It rains.</description>${item}</item></channel></rss>`,
  Atom: (feed: string, item: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom" ${NAMES}><id>https://example.org/</id><title>News</title><updated>2023-03-21T11:09:00Z</updated><author><name>Jane Doe</name></author>${feed}<entry><id>https://example.org/1</id><title>Rain</title><updated>2023-03-21T11:09:00Z</updated><content>It rains.</content>${item}</entry></feed>`,
  "RSS 1.0": (feed: string, item: string) =>
    `<rdf:RDF xmlns="http://purl.org/rss/1.0/" ${NAMES}><channel rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link><description>What happens.</description>${feed}<items><rdf:Seq><rdf:li rdf:resource="https://example.org/1"/></rdf:Seq></items></channel><item rdf:about="https://example.org/1"><title>Rain</title><link>https://example.org/1</link>${item}</item></rdf:RDF>`,
} as const;
type Format = keyof typeof FORMATS;

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
const NO_VALUES = ["~ no such value ~", "</b>", "x".repeat(5000), ""];

/** One that the row takes. */
function goodFor(slot: Slot): string {
  const rule = ruleOfRow(slot, false);
  return SAMPLES.find((sample) => rule?.(sample) === undefined) ?? "Rain";
}
/** One that it does not; `undefined` where any text will do. */
function badFor(slot: Slot): string | undefined {
  const rule = ruleOfRow(slot, false);
  return NO_VALUES.find((value) => rule?.(value) !== undefined);
}

/** Where an element's text is; `undefined` where no specification has one. */
const bodyOf = (slot: Slot): Slot | undefined =>
  slot.plan === undefined ? slot : slot.plan.body?.mark === "foreign" ? undefined : slot.plan.body;

interface Written {
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  readonly without?: Slot;
  readonly inside?: string;
}

/** The elements of one namespace, as a document of a format has them. */
class Elements {
  readonly #prefix: string;
  readonly #format: Format;

  constructor(prefix: string, format: Format) {
    this.#prefix = prefix;
    this.#format = format;
  }

  nameOf({ name }: Slot): string {
    return name.startsWith(":") ? name.slice(1) : name.includes(":") ? name : `${this.#prefix}:${name}`;
  }

  /** With what it needs, and nothing else. */
  write(slot: Slot, { text, attributes = {}, without, inside = "" }: Written = {}): string {
    const { plan } = slot;
    const name = this.nameOf(slot);
    const needed = plan?.attributes.filter(({ card }) => card === "must") ?? [];
    const values = { ...Object.fromEntries(needed.map((row) => [row.name, goodFor(row)])), ...attributes };
    const children = plan?.elements.filter((row) => row.card === "must" && row !== without && row.plan !== plan) ?? [];
    const content = children.map((row) => this.write(row)).join("");
    const own = bodyOf(slot);
    const body = own === undefined ? "" : goodFor(own);
    const isResource = slot.place === "resource" && this.#format === "RSS 1.0";
    const all = isResource ? { "rdf:resource": text ?? body, ...attributes } : values;
    const written = Object.entries(all).map(([key, value]) =>
      value === undefined ? "" : ` ${key}="${escaped(value)}"`,
    );
    return `<${name}${written.join("")}>${isResource ? "" : escaped(text ?? body)}${content}${inside}</${name}>`;
  }
}

interface Fault {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}
type Place = (inside: string) => string;

/** `visited`: tables whose rows were looked at already, in another element. */
function* faultsOf(
  rows: readonly Slot[],
  elements: Elements,
  place: Place,
  at: string,
  visited: Set<Plan>,
): Iterable<Fault> {
  for (const slot of rows) {
    if (slot.mark === "foreign") continue;
    const name = `${at}/${slot.name}`;
    const good = elements.write(slot);
    const before = place(good);
    const fault = (what: string, text: string) => ({ name: `${name} ${what}`, before, after: place(text) });
    if (slot.card !== "many" && !MAY_REPEAT.test(name)) yield fault("twice", good + good);
    yield fault("with an attribute", elements.write(slot, { attributes: { unheard: "1" } }));
    const own = bodyOf(slot);
    const bad = own && badFor(own);
    if (bad !== undefined) yield fault("without a value of its kind", elements.write(slot, { text: bad }));
    if (slot.plan === undefined) continue;
    for (const row of slot.plan.attributes) {
      const wrong = badFor(row);
      if (row.card === "must")
        yield fault(`without ${row.name}`, elements.write(slot, { attributes: { [row.name]: undefined } }));
      if (wrong !== undefined && row.mark !== "foreign")
        yield fault(`with a wrong ${row.name}`, elements.write(slot, { attributes: { [row.name]: wrong } }));
    }
    for (const row of slot.plan.elements)
      if (row.card === "must" && row.plan !== slot.plan)
        yield fault(`without ${row.name}`, elements.write(slot, { without: row }));
    if (visited.has(slot.plan)) continue;
    visited.add(slot.plan);
    for (const row of slot.plan.elements) {
      const around: Place = (inside) => place(elements.write(slot, { without: row, inside }));
      yield* faultsOf([row], elements, around, name, visited);
    }
  }
}

/** GeoRSS has as many places as there are. */
const MAY_REPEAT = /\/georss\/(?:point|line|polygon|box|circle|where)$/;

const planOfHost = (fields: Fields) => planOf(element(fields));
const findingsIn = (text: string) =>
  validateFeed(text).diagnostics.map(({ code, path, message }) => `${code} ${path} ${message}`);

/** `ROW_FAULTS=all` for every fault; else one in so many. */
const STEP = process.env.ROW_FAULTS === "all" ? 1 : 7;

function* faultsIn(format: Format, { prefix, feed, item }: Namespace): Iterable<Fault> {
  const hosts: readonly (readonly [Host, Fields])[] =
    feed === item
      ? [["item", item]]
      : [
          ["feed", feed],
          ["item", item],
        ];
  for (const [host, fields] of hosts) {
    const place: Place = (inside) => (host === "feed" ? FORMATS[format](inside, "") : FORMATS[format]("", inside));
    yield* faultsOf(planOfHost(fields).elements, new Elements(prefix, format), place, `${host}/${prefix}`, new Set());
  }
}

/** What stands in the formats under other names, and Feedwright's own, which takes what it is given. */
const ELSEWHERE = new Set(["atom", "fw", "xhtml", "content"]);

describe.each(Object.keys(FORMATS) as Format[])("%s", (format) => {
  test("reports at least 99.5 of 100 faults, whatever the row", () => {
    const missed: string[] = [];
    let count = 0;
    for (const namespace of allNamespaces.filter(({ prefix }) => !ELSEWHERE.has(prefix)))
      for (const { name, before, after } of faultsIn(format, namespace)) {
        if (count++ % STEP !== 0) continue;
        const known = new Set(findingsIn(before));
        if (findingsIn(after).every((finding) => known.has(finding))) missed.push(name);
      }
    const tried = Math.ceil(count / STEP);
    expect(count).toBeGreaterThan(2000);
    expect(1 - missed.length / tried, `${tried} faults, unreported: ${missed.join(", ")}`).toBeGreaterThanOrEqual(
      0.995,
    );
  }, 600_000);
});
