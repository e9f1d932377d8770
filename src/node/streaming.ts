/** What reads and writes feeds while they come. */
export { generateFeedStream } from "../write/generate-feed-stream.ts";
export { parseFeedStream } from "../read/parse-feed-stream.ts";
