/** podcast:liveItem holds what an item may have (Podcasting 2.0): it comes back from every format. */
import { describe, expect, it } from "vitest";
import {
  createFeed,
  type Feed,
  generateAtom,
  generateJsonFeed,
  generateRdf,
  generateRss,
  parseFeed,
} from "../../src/index.ts";

const LIVE = `<podcast:liveItem status="live" start="2023-04-01T19:00:00+02:00">
<title>Harbour live</title><guid isPermaLink="false">live-7</guid><link>https://example.com/live</link>
<enclosure url="https://example.com/live.mp3" type="audio/mpeg" length="312"/>
<itunes:image href="https://example.com/live.jpg"/><podcast:person role="host">Lee Moor</podcast:person>
<x:mood xmlns:x="urn:example:x" level="3">calm</x:mood></podcast:liveItem>`;
const RSS = `<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>Harbour</title><link>https://example.com/</link><description>News</description>${LIVE}<item><title>One</title><guid>https://example.com/1</guid></item></channel></rss>`;
const WRITERS = { generateRss, generateAtom, generateRdf, generateJsonFeed };

const { feed, diagnostics } = parseFeed(RSS);
const live = ({ podcast }: Feed) => podcast?.liveItems?.[0];

it("is no article, and nothing of it is said to be wrong", () => {
  expect(feed.articles.map(({ title }) => title)).toEqual(["One"]);
  expect(diagnostics).toEqual([]);
});
it("has its own fields, and the rest as it stood", () => {
  expect(live(feed)).toMatchObject({ status: "live", persons: [{ role: "host", name: "Lee Moor" }] });
  expect(live(feed)!.extensions!.map(({ name }) => name)).toEqual([
    "title",
    "guid",
    "link",
    "enclosure",
    "image",
    "mood",
  ]);
});
describe.each(Object.entries(WRITERS))("%s", (_, write) => {
  it("keeps all of it", () => {
    const created = createFeed(feed, { repair: true });
    const again = live(parseFeed(write(created, { repair: true })).feed)!;
    const { extensions = [], ...fields } = live(feed)!;
    const { extensions: kept = [], ...same } = again;
    expect(same).toEqual(fields);
    expect(new Set(kept.map((tree) => JSON.stringify(tree)))).toEqual(
      new Set(extensions.map((tree) => JSON.stringify(tree))),
    );
  });
});
it("is written in RSS with RSS's own elements, as players look for them", () => {
  expect(generateRss(createFeed(feed))).toContain("<title>Harbour live</title>");
});
