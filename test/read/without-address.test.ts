/** A link or a file without an address is left out, and the diagnostic says what went with it. */

import { expect, test } from "vitest";
import { parseFeed } from "../../src/index.ts";

const rss = (item: string) =>
  `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>T</title><link>https://a.example/</link>` +
  `<description>d</description><item><title>t</title><link>https://a.example/1</link>${item}</item></channel></rss>`;
const atom = (entry: string) =>
  '<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:f</id><title>T</title><updated>2024-02-01T00:00:00Z</updated>' +
  `<entry><id>urn:e</id><title>t</title>${entry}</entry></feed>`;

test.each([
  ["enclosure", rss('<enclosure type="audio/mpeg" length="12"/>'), ["audio/mpeg, 12"]],
  ["link in Atom", atom('<link rel="enclosure" type="image/jpeg"/>'), ["enclosure, image/jpeg"]],
  ["Atom's link in RSS", rss('<atom:link rel="next" title="zq"/>'), ["next, zq"]],
  ["an empty one says nothing", atom("<link/>"), []],
  ["its address is empty: the page itself", atom('<link rel="alternate" href=""/>'), []],
  ["its address is its text", rss('<enclosure type="audio/mpeg">https://a.example/a.mp3</enclosure>'), []],
  ["its address has another name", rss('<enclosure type="audio/mpeg" href="https://a.example/a.mp3"/>'), []],
  ["an address", atom('<link rel="next" href="https://a.example/2"/>'), []],
])("%s", (_, input, values) => {
  const told = parseFeed(input).diagnostics.filter(({ code }) => code === "unmapped-value");
  expect(told.map(({ params }) => params.value)).toEqual(values);
});

test("one that could run code is reported once", () => {
  const { diagnostics } = parseFeed(atom('<link rel="next" href="javascript:alert(1)"/>'));
  expect(diagnostics.map(({ code }) => code)).toEqual(["unsafe-url"]);
});
