/** What reads the words of print. */
export { parseArticleText } from "../newsroom/article-text.ts";
export { parseByline } from "../newsroom/byline.ts";
export { parseTimestamp } from "../newsroom/parse-timestamp.ts";
