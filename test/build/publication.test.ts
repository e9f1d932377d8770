/** What front matter says of whether a post is published, where no generator is told of. */
import { expect, test } from "vitest";
import { parseTimestamp } from "../../src/index.ts";
import { absenceOf, absenceOfDate, type Publication } from "../../src/build/publication.ts";

const NOW: Publication = { now: new Date("2023-03-21T12:00:00Z"), drafts: false, future: false };
const why = (fields: object, more: Partial<Publication> = {}) =>
  absenceOf(fields as never, { ...NOW, ...more })?.absence;
const whyOfDate = (published: string, more: Partial<Publication> = {}) =>
  absenceOfDate({ published: parseTimestamp(published) }, { ...NOW, ...more })?.absence;

test.each<readonly [rule: string, fields: object, absence: string | undefined]>([
  ["nothing said", {}, undefined],
  ["a draft", { draft: true }, "draft"],
  ["a draft in words", { Draft: "true" }, "draft"],
  ["not a draft", { draft: false }, undefined],
  ["Jekyll's draft", { published: false }, "draft"],
  ["published, as a date", { published: "2023-03-20" }, undefined],
  ["expired", { expiryDate: "2023-03-01" }, "expired"],
  ["to expire", { expires: "2023-04-01" }, undefined],
  ["not for the feed", { feed: false }, "unlisted"],
  ["without a page", { permalink: false }, "unlisted"],
  ["with a page", { permalink: "/a/" }, undefined],
  ["out of Eleventy's collections", { eleventyExcludeFromCollections: true }, "unlisted"],
  ["unlisted", { unlisted: true }, "unlisted"],
  ["not for robots", { robots: "noindex, nofollow" }, "unlisted"],
  ["not for robots, as a list", { robots: ["noindex"] }, "unlisted"],
  ["for robots", { robots: "index, follow" }, undefined],
])("%s", (_, fields, absence) => expect(why(fields)).toBe(absence));

test.each<readonly [rule: string, published: string, absence: string | undefined]>([
  ["a date to come", "2023-03-22", "future"],
  ["later today, in its own zone", "2023-03-21T18:00:00+05:30", "future"],
  ["earlier today, in its own zone", "2023-03-21T17:00:00+05:30", undefined],
  ["Hugo's date of publishing", "2023-04-01", "future"],
  ["a date as printed", "22 Mar 2023, 04:39 PM IST", "future"],
])("%s", (_, published, absence) => expect(whyOfDate(published)).toBe(absence));
test("a date that is none leaves nothing out", () => expect(absenceOfDate({ published: "soon" }, NOW)).toBeUndefined());

test("what is asked for is kept", () => {
  expect(why({ draft: true }, { drafts: true })).toBeUndefined();
  expect(whyOfDate("2030-01-01", { future: true })).toBeUndefined();
  expect(whyOfDate("2030-01-01", { now: undefined })).toBeUndefined();
});
