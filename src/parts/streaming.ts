/** What reads and writes feeds while they come. */
export { generateFeedStream } from "../stream/generate-feed-stream.ts";
export { parseFeedStream } from "../stream/parse-feed-stream.ts";
