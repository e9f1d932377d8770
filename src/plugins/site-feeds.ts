/** What the plugins have in common: a build of feeds as a step of somebody else's build. */

import { resolve } from "node:path";
import type { BuildConfig } from "../build/config/build-config.ts";
import { briefly } from "../build/briefly.ts";
import { checkConfig } from "../build/config/check-config.ts";
import { Drafts } from "../build/outputs.ts";
import { runBuild, type Settings } from "../build/run.ts";

/** As `feedwright build` is told, where the folders are the tool's own unless they are said. */
export interface SiteFeedsOptions extends BuildConfig {
  /** Files, folders and globs. @default the pages of the built site */
  sources?: string[];
  /** @default the tool's output folder */
  out?: string;
}

/** The options with the tool's output folder, made absolute since tools change their working folder. */
export function settingsFor(options: SiteFeedsOptions, root: string, outDir: string): Settings {
  checkConfig(options);
  const here = (path: string) => resolve(root, path);
  const out = here(options.out ?? outDir);
  const placed: Settings = { ...options, out, sources: (options.sources ?? [outDir]).map(here) };
  for (const key of ["site", "manifest", "state"] as const)
    if (options[key] !== undefined) placed[key] = here(options[key]);
  return placed;
}

/** Writes the feeds, and tells in brief what is to be known of them. @throws Error that lists every problem with its place */
export async function writeFeeds(settings: Settings): Promise<void> {
  const drafts = new Drafts({ out: settings.out });
  try {
    const { problems, warnings } = await runBuild(settings, drafts);
    if (problems.length > 0) {
      const list = problems.map(({ place, message }) => `  ${place}: ${message}`);
      throw new Error(`feedwright: the feeds cannot be built\n${list.join("\n")}`);
    }
    drafts.publish();
    for (const { first, more } of briefly(warnings))
      console.warn(`feedwright: ${first.place}: ${first.message}${more > 0 ? ` (and ${more} more like it)` : ""}`);
  } finally {
    drafts.discard();
  }
}
