/** What reads a feed. */
export { detectFormat, parseAtom, parseFeed, parseJsonFeed, parseRdf, parseRss } from "../parse-feed.ts";
