/** `feedwright.config.{ts,js,mjs,json}`: what a newsroom says once. */

import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createJiti } from "jiti";
import type { BuildConfig } from "../build-config.ts";
import { UsageError } from "./usage-error.ts";

const NAMES = ["feedwright.config.ts", "feedwright.config.mjs", "feedwright.config.js", "feedwright.config.json"];

/** The configuration of a folder, or of the file that is named; empty where there is none. */
export async function loadConfig(named: string | undefined, folder = process.cwd()): Promise<BuildConfig> {
  const file = named === undefined ? NAMES.map((name) => resolve(folder, name)).find((path) => existsSync(path)) : resolve(folder, named);
  if (file === undefined) return {};
  if (!existsSync(file)) throw new UsageError(`the configuration file ${named} does not exist`);
  try {
    if (file.endsWith(".json")) return JSON.parse(readFileSync(file, "utf8")) as BuildConfig;
    const loaded: { default?: BuildConfig } = file.endsWith(".ts") ? await createJiti(import.meta.url, { alias: { feedwright: new URL("./index.js", import.meta.url).pathname } }).import(file) : await import(pathToFileURL(file).href);
    return loaded.default ?? (loaded as BuildConfig);
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`);
  }
}
