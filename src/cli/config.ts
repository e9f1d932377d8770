/** `feedwright.config.{ts,js,mjs,json}`: what a newsroom says once. */

import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { transform } from "sucrase";
import type { BuildConfig } from "../build-config.ts";
import { UsageError } from "./usage-error.ts";

const NAMES = ["feedwright.config.ts", "feedwright.config.mjs", "feedwright.config.js", "feedwright.config.json"];

/** The configuration of a folder, or of the file that is named; empty where there is none. */
export async function loadConfig(named: string | undefined, folder = process.cwd()): Promise<BuildConfig> {
  const file =
    named === undefined
      ? NAMES.map((name) => resolve(folder, name)).find((path) => existsSync(path))
      : resolve(folder, named);
  if (file === undefined) return {};
  if (!existsSync(file)) throw new UsageError(`the configuration file ${named} does not exist`);
  try {
    if (file.endsWith(".json")) return JSON.parse(readFileSync(file, "utf8")) as BuildConfig;
    const loaded = (await (file.endsWith(".ts") ? importTypeScript(file) : import(pathToFileURL(file).href))) as {
      default?: BuildConfig;
    };
    return loaded.default ?? (loaded as BuildConfig);
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`);
  }
}

/** The package that belongs to this command, whether or not the folder has installed it. */
function withOwnPackage(code: string): string {
  const own = new URL("./index.js", import.meta.url).href;
  return code.replaceAll(/(\bfrom\s*)(["'])feedwright\2/g, (_, from: string) => from + JSON.stringify(own));
}

/** Node 20 reads no TypeScript: its types are taken off into a file beside it, so that its imports resolve as written. */
async function importTypeScript(file: string): Promise<unknown> {
  const { code } = transform(readFileSync(file, "utf8"), { transforms: ["typescript"], filePath: file });
  const plain = file.replace(/\.ts$/, `.${process.pid}.mjs`);
  writeFileSync(plain, withOwnPackage(code));
  try {
    return await import(pathToFileURL(plain).href);
  } finally {
    rmSync(plain, { force: true });
  }
}
