/** What the validator asks of the values of a row, in words: for the reference pages. */

import { allNamespaces } from "../src/index.ts";
import { feed as atomFeed } from "../src/formats/atom/table.ts";
import { feed as jsonFeed } from "../src/formats/json/table.ts";
import { opml } from "../src/formats/opml/table.ts";
import { rdf } from "../src/formats/rdf/table.ts";
import { rss } from "../src/formats/rss/table.ts";
import type { AnyCodec, Field, Fields, RowRule } from "../src/table/words.ts";
import type { ValueKind } from "../src/table/value-kinds.ts";

/** Each kind of value; the compiler asks for all. */
const KINDS: Readonly<Record<ValueKind, string>> = {
  rfc822: "RFC 822 date with a year of four digits, on its day of the week",
  rfc3339: "RFC 3339 date",
  w3cdtf: "W3CDTF date: a year, a month, a day, or a moment with its offset",
  iso8601: "ISO 8601 date",
  url: "URL, relative or not",
  "absolute-url": "absolute URL",
  iri: "IRI, relative or not",
  "plain-url": "absolute URL in ASCII",
  scheme: "absolute URL or a URN",
  "plain-reference": "URL in ASCII, relative or not",
  "url-attribute": "URL, relative or not",
  "http-url": "URL with http or https",
  "atom-id": "absolute IRI in the form that letter-by-letter comparison needs, without space around it",
  integer: "whole number",
  "non-negative": "whole number from 0 up",
  positive: "whole number from 1 up",
  counter: "whole number from 1 to 2147483647",
  "positive-attribute": "whole number from 1 up",
  length: "whole number from 0 up; 0 where it is not known",
  decimal: "number",
  amount: "number from 0 up",
  integers: "whole numbers with commas",
  latitude: "degrees from -90 to 90",
  longitude: "degrees from -180 to 180",
  position: "latitude and longitude with a space",
  positions: "two pairs of latitude and longitude or more, with spaces",
  width: "whole number from 1 to 144",
  height: "whole number from 1 to 400",
  hour: "whole number from 0 to 23",
  duration: "seconds, or M:SS or H:MM:SS",
  "play-time": "normal play time of RFC 2326",
  "true-false": "true or false",
  "true-false-strict": "true or false, in small letters",
  "boolean-attribute": "true or false, in small letters",
  explicit: "true or false; yes, no, clean and explicit of older specifications",
  "yes-no": "yes or no",
  "yes-no-clean": "yes, no or clean",
  day: "English day of the week",
  "rss-version": "0.91, 0.92, 0.93, 0.94 or 2.0",
  "form-name": "name of a form's field",
  language: "language tag of BCP 47",
  "language-name": "language tag of BCP 47, or a language's name",
  mime: "media type",
  "mime-attribute": "media type",
  "encoding-name": "encoding of the Encoding Standard",
  "url-encoded": "written as in a URL",
  "urn-part": "name as in a URN",
  email: "e-mail address",
  contact: "e-mail address and name: jane@example.org (Jane Doe)",
  "owner-email": "e-mail address",
  "without-email": "no e-mail address",
  "not-blank": "not empty",
  "not-blank-attribute": "not empty",
  "no-space": "no space around it",
  "plain-text": "text without markup",
  keywords: "words with commas between them",
};

/** No value of any kind: what is said of it is what is expected. */
const NOTHING = "\u0000";
/** Nor this, where only the length or a comma counts. */
const LONG = `${NOTHING},`.repeat(3000);
const expectedBy = (problem: string | undefined) => problem?.replace(/^expected /, "");

function ofRule(rule: RowRule): string {
  if (typeof rule === "function") return expectedBy(rule(NOTHING) ?? rule(LONG)) ?? "a check of its own";
  return [rule]
    .flat()
    .map((kind) => KINDS[kind])
    .join("; ");
}

function ofCodec(codec: AnyCodec): string {
  if (codec.markup) return "any HTML";
  return expectedBy(codec.problem?.(NOTHING)) ?? (codec.name === "text" ? "any text" : codec.name);
}

/** What a row's value has to be; "any text" is an answer. */
export function answerOf({ type, rule, most, deprecated }: Field): string {
  const codec = type.kind === "codec" ? type : "codec" in type ? type.codec : undefined;
  const stated = rule ?? codec?.rule;
  const value =
    codec === undefined
      ? type.kind === "self"
        ? "as its parent"
        : "element"
      : stated
        ? ofRule(stated)
        : ofCodec(codec);
  const max = codec?.max !== undefined && stated !== undefined ? `at most ${codec.max} characters` : undefined;
  const limit = most === undefined ? undefined : most === 1 ? "one for readers" : `at most ${most}`;
  return [value, max, limit, deprecated && `out of date: ${deprecated}`].filter((part) => part).join("; ");
}

export interface RowAnswer {
  readonly vocabulary: string;
  readonly row: string;
  readonly answer: string;
  readonly card: string;
  readonly clause: string;
}

const CARDINALITY = { one: "at most once", must: "required", many: "any number" } as const;

/** Where rows are listed: of whom, and which tables were listed already. */
interface Listing {
  readonly vocabulary: string;
  readonly spec: string;
  readonly seen: Set<Fields>;
}

function* rowsIn(fields: Fields, listing: Listing, path: string): Iterable<RowAnswer> {
  const { vocabulary, spec, seen } = listing;
  for (const [key, field] of Object.entries(fields)) {
    const { type, name = key, card, mark, spec: fragment = "" } = field;
    const at = type.kind === "attr" ? `@${name}` : type.kind === "body" ? "text" : name.replace(/^:/, "");
    const row = path === "" ? at : `${path}/${at}`;
    const isAbove = type.kind === "element" && seen.has(type.fields);
    const said = isAbove ? "element, as above" : answerOf(field);
    const answer = mark === "foreign" ? `no specification has it; ${said}` : said;
    yield { vocabulary, row, answer, card: CARDINALITY[card], clause: spec + fragment };
    if (type.kind !== "element" || isAbove) continue;
    seen.add(type.fields);
    yield* rowsIn(type.fields, listing, row);
  }
}

const FORMATS: readonly (readonly [string, string, Fields])[] = [
  ["RSS", "https://www.rssboard.org/rss-profile", rss.fields],
  ["Atom", "https://www.rfc-editor.org/rfc/rfc4287", atomFeed.fields],
  ["RSS 1.0", "https://web.resource.org/rss/1.0/spec", rdf.fields],
  ["JSON Feed", "https://www.jsonfeed.org/version/1.1/", jsonFeed.fields],
  ["OPML", "http://opml.org/spec2.opml", opml.fields],
];

/** Every row of every vocabulary. */
export function rowAnswers(): RowAnswer[] {
  const formats = FORMATS.flatMap(([vocabulary, spec, fields]) => [
    ...rowsIn(fields, { vocabulary, spec, seen: new Set([fields]) }, ""),
  ]);
  const namespaces = allNamespaces.flatMap(({ prefix: vocabulary, spec, feed, item }) => {
    const listing = { vocabulary, spec, seen: new Set<Fields>() };
    if (feed === item) return [...rowsIn(feed, listing, "feed, item")];
    return [...rowsIn(feed, listing, "feed"), ...rowsIn(item, listing, "item")];
  });
  return [...formats, ...namespaces];
}

/** The page of all rows: row → what is checked → clause. */
export function coveragePage(): string {
  const rows = rowAnswers();
  const vocabularies = [...new Set(rows.map(({ vocabulary }) => vocabulary))];
  const sections = vocabularies.map((vocabulary) => {
    const own = rows.filter((row) => row.vocabulary === vocabulary);
    const lines = own.map(
      ({ row, answer, card }) => `| \`${row}\` | ${answer.replaceAll("|", "\\|").replaceAll("<", "\\<")} | ${card} |`,
    );
    return `\n## ${vocabulary}\n\n${own[0]!.clause}\n\n| row | value | how often |\n|---|---|---|\n${lines.join("\n")}\n`;
  });
  return `# What is checked\n\nEvery row of every vocabulary with what its value has to be: ${rows.length} rows, written from the tables. An answer may be\n"any text". What rows have to be together stands on the pages of the [rules](rules/README.md).\n${sections.join("")}`;
}
