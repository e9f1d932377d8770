/** From a feed of any format to another. */

import { requireOptions } from "../errors.ts";
import { createFeed, optionsFor } from "../feed/create-feed.ts";
import { nonPortableIn } from "../feed/non-portable.ts";
import { type Format, type ParseOptions, parseFeed } from "../read/parse-feed.ts";
import { textFormat } from "./text-formats.ts";
import { type GenerateOptions, writeFeed } from "./generate.ts";

/**
 * Turns a feed of any format into another: reads it, completes it with repair, writes it. `onNote` is told what was mended
 * (warnings), and what travels in an extension that other readers will not see (`not-portable`, info).
 * Of what reading found it is told what was left out for safety.
 *
 * @throws FeedError when the input is no feed, or `to` is no format
 * @example convertFeed(rssText, "json", { onNote: (note) => console.warn(note.message) })
 */
export function convertFeed(
  input: string | Uint8Array,
  to: Format,
  options: ParseOptions & GenerateOptions = {},
): string {
  textFormat(to);
  requireOptions(options);
  const parsed = parseFeed(input, options);
  const feed = createFeed(parsed.feed, { ...optionsFor(to, options), repair: true });
  if (options.onNote !== undefined)
    for (const found of parsed.diagnostics) if (found.code.startsWith("unsafe-")) options.onNote(found);
  if (options.onNote !== undefined) for (const note of nonPortableIn(feed, to)) options.onNote(note);
  return writeFeed(feed, to, { ...options, repair: true });
}
