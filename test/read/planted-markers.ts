/** Documents with a value planted in one row of one vocabulary, at one place: where is it in what is read? */

import { ATOM_URI, RSS_10_URI } from "../../src/formats/core-uris.ts";
import { ATOM, RDF, RSS } from "../../src/formats/root.ts";
import { registryWith } from "../../src/namespaces/registry.ts";
import type { Plan, Slot, Vocabulary } from "../../src/table/plan.ts";
import type { Host } from "../../src/table/words.ts";
import { Timestamp } from "../../src/newsroom/timestamp.ts";

const registry = registryWith(undefined);
const FOREIGN = "urn:x-planted";

/** A place that holds rows of feeds or articles. */
export interface Place {
  readonly name: string;
  readonly host: Host;
  readonly core: Vocabulary;
  /** The document around what is planted. */
  readonly document: (planted: string) => string;
}

const declared = [...registry.byPrefix]
  .filter(([prefix, { uri }]) => prefix !== "" && !/^(?:xml|rdf)$/.test(prefix) && uri !== "")
  .map(([prefix, { uri }]) => `xmlns:${prefix}="${uri}"`)
  .join(" ");
const NAMESPACES = `${declared} xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:xx="${FOREIGN}"`;

/** Rows that the document needs, unless one of them is what is planted. */
const around = (planted: string, ...needed: readonly string[]) =>
  needed.filter((element) => !planted.startsWith(`<${/[\w:]+/.exec(element)![0]}`)).join("");

const rss = (channel: string, item: string) =>
  `<rss version="2.0" ${NAMESPACES}><channel>${around(channel, "<title>T</title>", "<link>https://example.com/</link>", "<description>D</description>")}${channel}<item>${around(item, "<title>A</title>", "<guid>https://example.com/a</guid>")}${item}</item></channel></rss>`;
const atom = (feed: string, entry: string) =>
  `<feed xmlns="${ATOM_URI}" ${NAMESPACES}>${around(feed, "<title>T</title>", "<id>urn:x:f</id>", "<updated>2020-01-02T00:00:00Z</updated>")}${feed}<entry>${around(entry, "<title>A</title>", "<id>urn:x:1</id>", "<updated>2020-01-02T00:00:00Z</updated>")}${entry}</entry></feed>`;
const rdf = (channel: string, item: string) =>
  `<rdf:RDF xmlns="${RSS_10_URI}" ${NAMESPACES}><channel rdf:about="https://example.com/">${around(channel, "<title>T</title>", "<link>https://example.com/</link>", "<description>D</description>")}${channel}</channel><item rdf:about="https://example.com/a">${around(item, "<title>A</title>", "<link>https://example.com/a</link>")}${item}</item></rdf:RDF>`;

export const PLACES: readonly Place[] = [
  { name: "an RSS channel", host: "feed", core: RSS, document: (planted) => rss(planted, "") },
  { name: "an RSS item", host: "item", core: RSS, document: (planted) => rss("", planted) },
  { name: "an Atom feed", host: "feed", core: ATOM, document: (planted) => atom(planted, "") },
  { name: "an Atom entry", host: "item", core: ATOM, document: (planted) => atom("", planted) },
  { name: "an RSS 1.0 channel", host: "feed", core: RDF, document: (planted) => rdf(planted, "") },
  { name: "an RSS 1.0 item", host: "item", core: RDF, document: (planted) => rdf("", planted) },
];

/** One row, with a value that says which. */
export interface Planted {
  /** `media:group > media:content @url`. */
  readonly path: string;
  readonly xml: string;
  /** The same without the value. */
  readonly without: string;
  /** What is looked for, in any of these forms; none where the row takes no value of its own kind. */
  readonly marks: readonly string[];
}

let count = 0;

/** A value that the codec reads, with a mark of its own where the kind of value has room for one. */
function valueFor(slot: Slot): { text: string; marks: string[] } | undefined {
  const n = ++count;
  const date = new Timestamp(new Date(Date.UTC(2001, 0, 1) + n * 60_000), { offset: 0 });
  const candidates: [text: string, marks: string[]][] = [
    [`mark${n}k`, [`mark${n}k`]],
    [`https://example.com/mark${n}k`, [`mark${n}k`]],
    [`mark${n}k@example.com`, [`mark${n}k`]],
    [date.toRfc3339(), [date.toRfc3339(), date.toRfc3339().slice(0, 16)]],
    [date.toUTCString(), [date.toRfc3339(), date.toUTCString(), date.toUTCString().replace("GMT", "+0000")]],
    [String(7_000_000 + n), [String(7_000_000 + n)]],
    [`1.${7_000_001 + 10 * n}`, [`1.${7_000_001 + 10 * n}`]],
    [`1.${7_000_001 + 10 * n} 2`, [`1.${7_000_001 + 10 * n}`]],
  ];
  const plain: string[] = [
    "yes",
    "true",
    "5",
    "1",
    "en",
    "US",
    "daily",
    "full",
    "episodic",
    "read",
    "x",
    "video",
    "http",
    "1:02",
  ];
  const reads = (text: string) => {
    const decoded: unknown = slot.codec!.decode(text);
    if (decoded === undefined) return false;
    const rule = slot.field.rule;
    return slot.codec!.problem?.(text) === undefined && (typeof rule !== "function" || rule(text) === undefined);
  };
  const marked = candidates.find(([text]) => reads(text));
  if (marked !== undefined) return { text: marked[0], marks: marked[1] };
  const text = plain.find(reads);
  return text === undefined ? undefined : { text, marks: [] };
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The name as a document of that format has it. */
function nameIn(slot: Slot, vocabulary: Vocabulary, core: Vocabulary): string {
  const name = slot.name.replace(/^:/, "");
  if (!slot.isLocal || vocabulary === core || vocabulary.prefix === "") return name;
  return `${vocabulary.prefix}:${name}`;
}

/** What an element needs so that it is read at all. */
function needs(plan: Plan, but: Slot, vocabulary: Vocabulary, core: Vocabulary): { attributes: string; inner: string } {
  let [attributes, inner] = ["", ""];
  for (const slot of plan.slots.values()) {
    if (slot === but || slot.card !== "must" || slot.codec === undefined) continue;
    const value = valueFor(slot)?.text ?? "x";
    if (slot.place === "attr") attributes += ` ${slot.name.replace(/^:/, "")}="${escaped(value)}"`;
    else if (slot.place === "body") inner += escaped(value);
    else if (slot.place === "resource")
      inner += `<${nameIn(slot, vocabulary, core)} rdf:resource="${escaped(value)}"/>`;
    else inner += `<${nameIn(slot, vocabulary, core)}>${escaped(value)}</${nameIn(slot, vocabulary, core)}>`;
  }
  return { attributes, inner };
}

/** Every row of the plan, and of the elements in it, each in its elements. */
function* rowsOf(plan: Plan, vocabulary: Vocabulary, core: Vocabulary, depth = 0): Generator<Planted> {
  for (const slot of plan.slots.values()) {
    if (slot.place === "attr" || slot.place === "body") continue;
    const name = nameIn(slot, vocabulary, core);
    if (slot.plan === undefined) {
      const value = valueFor(slot);
      if (value === undefined) continue;
      const xml =
        slot.place === "resource"
          ? `<${name} rdf:resource="${escaped(value.text)}"/>`
          : `<${name}>${escaped(value.text)}</${name}>`;
      yield { path: name, xml, without: "", marks: value.marks };
      const mark = `mark${++count}k`;
      yield {
        path: `${name} @xx:other`,
        xml: xml.replace(`<${name}`, `<${name} xx:other="${mark}"`),
        without: xml,
        marks: [mark],
      };
      continue;
    }
    if (slot.plan.host !== undefined || depth > 3 || slot.plan === plan) continue;
    yield* insideOf(slot.plan, name, vocabulary, core, depth);
  }
}

function* insideOf(
  plan: Plan,
  name: string,
  vocabulary: Vocabulary,
  core: Vocabulary,
  depth: number,
): Generator<Planted> {
  for (const slot of plan.slots.values()) {
    if (slot.place !== "attr" && slot.place !== "body") continue;
    const value = valueFor(slot);
    if (value === undefined) continue;
    const { attributes, inner } = needs(plan, slot, vocabulary, core);
    const local = slot.name.replace(/^:/, "");
    const without = `<${name}${attributes}>${inner}</${name}>`;
    yield slot.place === "attr"
      ? {
          path: `${name} @${local}`,
          xml: `<${name}${attributes} ${local}="${escaped(value.text)}">${inner}</${name}>`,
          without,
          marks: value.marks,
        }
      : {
          path: `${name} text`,
          xml: `<${name}${attributes}>${inner}${escaped(value.text)}</${name}>`,
          without,
          marks: value.marks,
        };
  }
  const first = plan.slots.values().next().value!;
  const { attributes, inner } = needs(plan, { ...first, key: "" }, vocabulary, core);
  const without = `<${name}${attributes}>${inner}</${name}>`;
  const [attribute, child] = [`mark${++count}k`, `mark${++count}k`];
  yield {
    path: `${name} @xx:other`,
    xml: `<${name}${attributes} xx:other="${attribute}">${inner}</${name}>`,
    without,
    marks: [attribute],
  };
  yield {
    path: `${name} > xx:other`,
    xml: `<${name}${attributes}>${inner}<xx:other>${child}</xx:other></${name}>`,
    without,
    marks: [child],
  };
  if (plan.body === undefined) {
    const text = `mark${++count}k`;
    yield {
      path: `${name} stray text`,
      xml: `<${name}${attributes}>${inner}${text}</${name}>`,
      without,
      marks: [text],
    };
  }
  for (const row of rowsOf(plan, vocabulary, core, depth + 1)) {
    const slot = [...plan.slots.values()].find((one) => row.path.startsWith(nameIn(one, vocabulary, core)))!;
    const { attributes: others, inner: before } = needs(plan, slot, vocabulary, core);
    yield {
      path: `${name} > ${row.path}`,
      xml: `<${name}${others}>${before}${row.xml}</${name}>`,
      without: `<${name}${others}>${before}${row.without}</${name}>`,
      marks: row.marks,
    };
  }
}

/** All that can be planted at a place: the format's own rows, those of every namespace, and the format's names in capitals. */
export function* plantedAt({ host, core }: Place): Generator<Planted> {
  yield* rowsOf(core[host], core, core);
  for (const vocabulary of new Set(registry.byKey.values()))
    if (vocabulary !== core && vocabulary.key !== "fw") yield* rowsOf(vocabulary[host], vocabulary, core);
}
