/** Feeds of an Eleventy site: a plugin that reads the pages it has written, whatever made them. */

import { type SiteFeedsOptions, settingsFor, writeFeeds } from "./site-feeds.ts";

/** As much of Eleventy's configuration as is needed. */
interface EleventyConfig {
  on(event: "eleventy.after", listener: (event: EleventyAfter) => Promise<void>): unknown;
}
interface EleventyAfter {
  directories?: { output?: string };
  /** Before Eleventy 3. */
  dir?: { output?: string };
  /** `fs` writes the site; `json` only hands it out. */
  outputMode?: string;
}

/**
 * For `addPlugin` in eleventy.config.js. The sources are the pages of the built site, unless others are named.
 * @throws Error when the feeds cannot be built, with every problem and its place
 * @example eleventyConfig.addPlugin(feedwright, { title: "Example Times", url: "https://example.com/" })
 */
export default function feedwright(eleventyConfig: EleventyConfig, options: SiteFeedsOptions = {}): void {
  eleventyConfig.on("eleventy.after", async ({ directories, dir, outputMode = "fs" }) => {
    if (outputMode !== "fs") return;
    const outDir = directories?.output ?? dir?.output ?? "_site";
    await writeFeeds(settingsFor(options, process.cwd(), outDir));
  });
}

export type { SiteFeedsOptions };
