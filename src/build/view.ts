/** What makes the feeds fit to be looked at: one file in the output folder, that each document points to. */

import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import type { FeedView } from "./config/build-config.ts";
import type { EncodeOptions } from "../write/generate.ts";
import type { Output } from "./outputs.ts";

const FILES: Readonly<Record<FeedView, string>> = { css: "feed-view.css", script: "feed-view.js" };

/** The file itself, as this package brings it: it lies beside the built command. */
export function viewFile(view: FeedView, out: string): Output {
  return { file: join(out, FILES[view]), content: readFileSync(new URL(FILES[view], import.meta.url)) };
}

/** How the document of this name points to it; relative, so that it is found wherever the folder is published. */
export function viewOptions(view: FeedView | undefined, name: string): Pick<EncodeOptions, "stylesheet" | "viewer"> {
  if (view === undefined) return {};
  const url = posix.relative(posix.dirname(name), FILES[view]);
  return view === "css" ? { stylesheet: url } : { viewer: url };
}
