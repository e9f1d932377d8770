/** Nothing disappears in silence: a value planted in any row, at any place, is in the model, or a diagnostic tells of it. */

import { describe, expect, test } from "vitest";
import {
  type Diagnostic,
  type Feed,
  createFeed,
  generateAtom,
  generateJsonFeed,
  generateRdf,
  generateRss,
  parseFeed,
  parseFeedStream,
} from "../../src/index.ts";
import { PLACES, type Place, type Planted, plantedAt } from "./planted-markers.ts";

const writers = { rss: generateRss, atom: generateAtom, rdf: generateRdf, json: generateJsonFeed };

/** What says how a value is written, or where a document has it, and is no value; what an element without content holds. */
const SAYS_NOTHING: readonly (readonly [path: RegExp, why: string])[] = [
  [/@(?:xml:lang|xml:base|type|mode)$/, "how the text of the element is to be read"],
  [/@rdf:(?:about|resource|parseType)$|rdf:li @resource$/, "which resource of the document is meant"],
  [/(?:^|> )fh:(?:complete|archive)$/, "the element itself is what is said"],
  [/media:thumbnail text$/, "the address, which the attribute says already"],
];

const isIn = (marks: readonly string[], what: unknown) => {
  const text = JSON.stringify(what);
  return marks.some((mark) => text.includes(mark));
};

/** Whether the value is in the model; where it has no mark of its own, whether the model is another one without it. */
const isKept = ({ marks, without }: Planted, feed: Feed, place: Place) =>
  marks.length > 0
    ? isIn(marks, feed)
    : JSON.stringify(feed) !== JSON.stringify(parseFeed(place.document(without)).feed);

const isTold = ({ marks, without }: Planted, diagnostics: readonly Diagnostic[], place: Place) =>
  isIn(marks, diagnostics) || diagnostics.length > parseFeed(place.document(without)).diagnostics.length;

/** Of those that are kept, one in so many goes through every writer. */
const ONE_IN = 7;

describe.each(PLACES)("in $name", (place) => {
  const planted = [...plantedAt(place)];

  test("there are more than a thousand rows", () => expect(planted.length).toBeGreaterThan(1000));

  test("a value is kept or told", () => {
    const lost = planted.filter((one) => {
      const { feed, diagnostics } = parseFeed(place.document(one.xml));
      return !isKept(one, feed, place) && !isTold(one, diagnostics, place);
    });
    const named = lost.map(({ path }) => path).filter((path) => !SAYS_NOTHING.some(([known]) => known.test(path)));
    expect(named).toEqual([]);
  });

  test("a stream keeps the same", async () => {
    for (const one of planted.filter((_, i) => i % ONE_IN === 3)) {
      const xml = place.document(one.xml);
      async function* pieces() {
        for (let at = 0; at < xml.length; at += 4096) yield xml.slice(at, at + 4096);
      }
      const { articles } = await parseFeedStream(pieces());
      const list = [];
      for await (const article of articles) list.push(article);
      expect(JSON.stringify(list)).toBe(JSON.stringify(parseFeed(xml).feed.articles));
    }
  });

  test.each(Object.entries(writers))("it goes through %s, or a note tells of it", (_, generate) => {
    const lost: string[] = [];
    for (const one of planted.filter(({ marks }, i) => marks.length > 0 && i % ONE_IN === 0)) {
      const { feed } = parseFeed(place.document(one.xml));
      if (!isKept(one, feed, place)) continue;
      const notes: Diagnostic[] = [];
      const onNote = (note: Diagnostic) => notes.push(note);
      const text = generate(createFeed(feed, { repair: true, onNote }), { repair: true, onNote });
      if (!isIn(one.marks, parseFeed(text).feed) && notes.length === 0) lost.push(one.path);
    }
    expect(lost).toEqual([]);
  });
});
