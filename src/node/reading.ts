/** What reads a feed; its dates, which take the half of what would be loaded at once. */
export { detectFormat, parseAtom, parseFeed, parseJsonFeed, parseRdf, parseRss } from "../read/parse-feed.ts";
export { rfc822, rfc3339, w3cdtf } from "../table/codecs/date.ts";
