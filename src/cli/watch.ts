/** `build --watch`: builds again when a source or the configuration changes. */

import { resolve } from "node:path";
import { watch as watchFiles } from "chokidar";
import pc from "picocolors";
import { basesOf } from "../build/sections.ts";
import type { Settings } from "../build/run.ts";
import type { Flags } from "./build-settings.ts";
import { configFiles } from "./config.ts";

/** Milliseconds without a change before it is built: editors write a file in several steps. */
const QUIET = 120;

/**
 * Builds now and whenever something changes. Resolves when the process is told to stop.
 * @param build one build; what it throws is shown, and the next change tries again
 */
export async function watch(build: () => Promise<Settings>, patterns: readonly string[], flags: Flags): Promise<void> {
  const watcher = watchFiles([], {
    ignoreInitial: true,
    ignored: (path) => /(?:^|[/\\])(?:node_modules|\.git)(?:$|[/\\])|\.tmp-\d+$|\.\d+-\d+\.mjs$/.test(path),
  });
  const watched = new Set<string>();
  const follow = (paths: readonly string[]) => {
    const fresh = paths.map((path) => resolve(path)).filter((path) => !watched.has(path));
    for (const path of fresh) watched.add(path);
    if (fresh.length > 0) watcher.add(fresh);
  };
  follow(flags.config === undefined ? configFiles() : [flags.config]);
  follow(basesOf(patterns));
  const rebuild = async () => {
    process.exitCode = 0;
    try {
      const { sources } = await build();
      follow(basesOf(sources));
    } catch (error) {
      process.stderr.write(`${pc.red("error")} ${(error as Error).message}\n`);
    }
    process.stderr.write(pc.dim("watching for changes; Ctrl+C ends it\n"));
  };
  await new Promise<void>((ready) => watcher.once("ready", () => ready()));
  await rebuild();
  const stop = onQuiet(watcher, rebuild);
  await new Promise<void>((ended) => {
    process.once("SIGINT", () => ended());
    process.once("SIGTERM", () => ended());
  });
  stop();
  await watcher.close();
  process.exitCode = 0;
}

/** Calls `rebuild` when changes have come to rest, one at a time. */
function onQuiet(watcher: ReturnType<typeof watchFiles>, rebuild: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  const start = () => {
    timer = undefined;
    if (running !== undefined) {
      timer = setTimeout(start, QUIET);
      return;
    }
    running = rebuild().finally(() => {
      running = undefined;
    });
  };
  watcher.on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(start, QUIET);
  });
  return () => clearTimeout(timer);
}
