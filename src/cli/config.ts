/** `feedwright.config.{ts,mts,mjs,js,cjs,json}`: what a newsroom says once. */

import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { transform } from "sucrase";
import type { BuildConfig } from "../build/config/build-config.ts";
import { wordsFor } from "./problem-words.ts";
import { UsageError } from "../build/usage-error.ts";

const NAMES = ["ts", "mts", "mjs", "js", "cjs", "json"].map((ending) => `feedwright.config.${ending}`);

/** Files that may be the configuration of a folder. */
export const configFiles = (folder = process.cwd()) => NAMES.map((name) => resolve(folder, name));

/** The configuration of the working folder, or of the file that is named; empty where there is none. */
export async function loadConfig(
  named: string | undefined,
): Promise<{ config: BuildConfig; file: string | undefined }> {
  const file = named === undefined ? configFiles().find((path) => existsSync(path)) : resolve(named);
  if (file === undefined) return { config: {}, file };
  if (!existsSync(file)) throw new UsageError(`the configuration file ${named} does not exist`);
  let config: unknown;
  try {
    config = file.endsWith(".json")
      ? JSON.parse(readFileSync(file, "utf8").replace(/^\ufeff/, ""))
      : await importConfig(file);
  } catch (error) {
    const reason = wordsFor(error).replace(`Error transforming ${file}: `, "");
    throw new UsageError(`${file} cannot be read: ${reason}${typesRepair(reason)}`);
  }
  if (typeof config === "object" && config !== null && !Array.isArray(config)) return { config, file };
  throw new UsageError(`${file} has no configuration; expected \`export default defineConfig({ … })\``);
}

/** Of the configuration itself the types are taken off; what it imports, Node reads as it can. */
const typesRepair = (reason: string) =>
  /Unknown file extension "\.m?ts"/.test(reason)
    ? `; Node ${process.versions.node} reads no TypeScript that a configuration imports: make it .js, or use Node from 22.18`
    : "";

let loads = 0;

/** Node keeps what it has imported: a watched configuration is another module each time. */
async function importConfig(file: string): Promise<unknown> {
  loads++;
  const text = readFileSync(file, "utf8");
  const isPlain = !/\.m?ts$/.test(file) && !OWN_PACKAGE.test(text) && !(file.endsWith(".js") && MODULE.test(text));
  const loaded = (await (isPlain ? import(`${pathToFileURL(file).href}?${loads}`) : importModule(file, text))) as {
    default?: unknown;
  };
  return "default" in loaded ? loaded.default : loaded;
}

/** A package that does not say `"type": "module"`, as `npm init` makes it, has its .js files read as CommonJS. */
const MODULE = /^[ \t]*(?:import|export)\b/m;
const OWN_PACKAGE = /(\bfrom\s*)(["'])feedwright\2/;

/** The package that belongs to this command, whether or not the folder has installed it. */
function withOwnPackage(code: string): string {
  const own = new URL("./index.js", import.meta.url).href;
  return code.replaceAll(new RegExp(OWN_PACKAGE, "g"), (_, from: string) => from + JSON.stringify(own));
}

/** Node 20 reads no TypeScript: its types are taken off into a file beside it, so that its imports resolve as written. */
async function importModule(file: string, text: string): Promise<unknown> {
  const { code } = transform(text, { transforms: ["typescript"], filePath: file });
  const plain = file.replace(/\.m?[jt]s$/, `.${process.pid}-${loads}.mjs`);
  writeFileSync(plain, withOwnPackage(code));
  try {
    return await import(pathToFileURL(plain).href);
  } finally {
    rmSync(plain, { force: true });
  }
}
