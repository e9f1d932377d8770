/** `build --watch`: builds again when a source or the configuration changes. */

import { resolve } from "node:path";
import { type FSWatcher, watch as watchFiles } from "chokidar";
import pc from "picocolors";
import type { Settings } from "../build/run.ts";
import { basesOf } from "../build/sections.ts";
import { wordsFor } from "./problem-words.ts";
import { visible } from "./terminal.ts";
import { type Flags, settingsOf } from "./build-settings.ts";
import { configFiles } from "./config.ts";

/** Milliseconds without a change before it is built: editors write a file in several steps. */
const QUIET = 120;
/** What is written while building, and what nobody writes articles in. */
const IGNORED =
  /(?:^|[/\\])(?:node_modules|\.git)(?:$|[/\\])|\.tmp-\d+$|[/\\]\.(?:[^/\\]*\.feedwright|feedwright-staging)(?:$|[/\\])|\.\d+-\d+\.mjs$/;

/**
 * Builds now and whenever something changes. Resolves when the process is told to stop.
 * @param build one build; what it throws is shown, and the next change tries again
 */
export async function watch(
  build: (settings: Settings) => Promise<void>,
  patterns: readonly string[],
  flags: Flags,
): Promise<void> {
  const changes = new Changes(rebuild);
  async function rebuild(): Promise<void> {
    process.exitCode = 0;
    try {
      const settings = await settingsOf(patterns, flags);
      await changes.follow([...configsOf(flags), ...basesOf(settings.sources)]);
      await build(settings);
    } catch (error) {
      process.stderr.write(`${pc.red("error")} ${visible(wordsFor(error))}\n`);
    }
    process.stderr.write(pc.dim("watching for changes; Ctrl+C ends it\n"));
  }
  const stopped = new Promise<void>((stop) => {
    process.once("SIGINT", () => stop());
    process.once("SIGTERM", () => stop());
  });
  await changes.follow([...configsOf(flags), ...basesOf(patterns)]);
  changes.start();
  await stopped;
  await changes.close();
  process.exitCode = 0;
}

const configsOf = ({ config }: Flags) => (config === undefined ? configFiles() : [config]);

/** Calls `rebuild` when changes have come to rest, one call at a time. */
class Changes {
  readonly #rebuild: () => Promise<void>;
  #watcher: FSWatcher | undefined;
  #paths = "";
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;

  constructor(rebuild: () => Promise<void>) {
    this.#rebuild = rebuild;
  }

  /** From now on, changes of these files and folders count. A new watcher, since only that says when it sees everything. */
  async follow(paths: readonly string[]): Promise<void> {
    const followed = [...new Set(paths.map((path) => resolve(path)))].sort();
    if (followed.join("\n") === this.#paths) return;
    this.#paths = followed.join("\n");
    const old = this.#watcher;
    const watcher = watchFiles(followed, { ignoreInitial: true, ignored: (path) => IGNORED.test(path) });
    this.#watcher = watcher;
    watcher.on("all", () => this.#changed());
    await new Promise<void>((ready) => watcher.once("ready", () => ready()));
    await old?.close();
  }

  start(): void {
    this.#timer = undefined;
    if (this.#running !== undefined) {
      this.#changed();
      return;
    }
    this.#running = this.#rebuild().finally(() => {
      this.#running = undefined;
    });
  }

  #changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.start(), QUIET);
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#running;
    await this.#watcher?.close();
  }
}
