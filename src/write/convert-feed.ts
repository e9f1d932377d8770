/** From a feed of any format to another. */

import { createFeed } from "../feed/create-feed.ts";
import { nonPortableIn } from "../feed/non-portable.ts";
import { type Format, type ParseOptions, parseFeed } from "../read/parse-feed.ts";
import { type GenerateOptions, writeFeed } from "./generate.ts";

/**
 * Turns a feed of any format into another: reads it, completes it with repair, writes it. `onNote` is told what was mended
 * (warnings), and what travels in an extension that other readers will not see (`not-portable`, info).
 * @throws FeedError when the input is no feed
 * @example convertFeed(rssText, "json", { onNote: (note) => console.warn(note.message) })
 */
export function convertFeed(
  input: string | Uint8Array,
  to: Format,
  options: ParseOptions & GenerateOptions = {},
): string {
  const feed = createFeed(parseFeed(input, options).feed, { ...options, repair: true });
  if (options.onNote !== undefined) for (const note of nonPortableIn(feed, to)) options.onNote(note);
  return writeFeed(feed, to, options);
}
