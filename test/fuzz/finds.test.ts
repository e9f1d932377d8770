/** What fuzzing has found of documents that are written: each row is the smallest of its kind. */

import { expect, test } from "vitest";
import {
  convertFeed,
  createFeed,
  encodeAtom,
  encodeRss,
  generateAtom,
  generateRdf,
  parseAtom,
  parseFeed,
  parseRss,
  validateFeed,
} from "../../src/index.ts";

const EPOCH = new Date(0);

test("a link that is said twice, once with a prefix nobody declared, is in one place", () => {
  const text = `<rss version="2.0"><channel><title>T</title><link>https://e.org/</link><atm:link rel="next" href="https://e.org/2"/></channel></rss>`;
  const feed = createFeed(parseFeed(text).feed, { repair: true, updated: EPOCH });
  expect([feed.paging, feed.links]).toEqual([{ next: "https://e.org/2" }, []]);
  const back = createFeed(parseFeed(generateRdf(feed)).feed);
  expect([back.paging, back.links]).toEqual([feed.paging, feed.links]);
});

test("text in an element that holds elements only is not written", () => {
  const media = { contents: [{ url: "https://e.org/a.jpg", strayText: ">media:title>" }] };
  const feed = { title: "T", url: "https://e.org/", articles: [{ title: "A", url: "https://e.org/1", media }] };
  expect(() => generateAtom(feed, { updated: EPOCH })).toThrow(/strayText.*elements only/s);
  const notes: string[] = [];
  const written = generateAtom(feed, { updated: EPOCH, repair: true, onNote: ({ code }) => notes.push(code) });
  expect(notes).toContain("unexpected-text");
  expect(validateFeed(written).diagnostics.map(({ code }) => code)).not.toContain("unexpected-text");
});

test("a document without a root is as deep as it is with one: what is read can be written and read", () => {
  const channel = (depth: number) => `<channel>${"<x>".repeat(depth)}${"</x>".repeat(depth)}</channel>`;
  const document = parseRss(channel(254));
  expect(parseRss(encodeRss(document))).toEqual(document);
  expect(() => parseFeed(channel(255))).toThrow(/nested more than 256 deep/);
});

test("names have no characters that XML forbids", () => {
  const text = `<feed xmlns="http://www.w3.org/2005/Atom"><content type="xhtml"><b\u001e>x</b\u001e></content><a\u0001b>y</a\u0001b></feed>`;
  const document = parseAtom(text);
  expect(JSON.stringify(document)).not.toMatch(/\\u00/);
  expect(parseAtom(encodeAtom(document))).toEqual(document);
});

test("a DOCTYPE's public identifier is what XML lets it be, and has a system identifier", () => {
  const document = parseRss(
    `<!DOCTYPE rss PUBLIC "-//Netscape//DT<D"><rss version="0.91"><channel><title>T</title></channel></rss>`,
  );
  expect(document).toMatchObject({ doctype: { publicId: "-//Netscape//DTD", systemId: "" } });
  expect(parseRss(encodeRss(document))).toEqual(document);
});

test("what was converted of a feed that was cut is valid", () => {
  expect(validateFeed(convertFeed("<rss><channel><item><x><y/></it", "atom", { updated: EPOCH })).valid).toBe(true);
});
