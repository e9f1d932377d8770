/** Configurations of generators: YAML, TOML, JSON; JavaScript is read as far as it is literal, and never run. */

import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { parse as parseJson } from "jsonc-parser";
import { parse as parseToml } from "smol-toml";
import { parseDocument } from "yaml";
import { withTextDates } from "../front-matter/front-matter.ts";
import { readModule, readModuleFile } from "../front-matter/literals.ts";
import { type Fields, isObject } from "./values.ts";

/** The first of several files that there is. */
export function firstFile(folder: string, names: readonly string[]): string | undefined {
  return names.map((name) => join(folder, name)).find((file) => isFile(file));
}

export const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
export const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** What a file says, by its ending; empty where it cannot be read, which generators would say too. */
export function readConfiguration(file: string | undefined): Fields {
  if (file === undefined || !existsSync(file)) return {};
  const value = /\.[cm]?[jt]s$/.test(file) ? readModuleFile(file).value : readValue(file);
  return isObject(value) ? value : {};
}

/** The same, for files that may hold a list. */
export function readValue(file: string): unknown {
  return parsed(readFileSync(file, "utf8").replace(/^\ufeff/, ""), extname(file).toLowerCase());
}

function parsed(text: string, ending: string): unknown {
  try {
    if (ending === ".toml") return withTextDates(parseToml(text));
    if (ending === ".json" || ending === ".json5") return parseJson(text) as unknown;
    if (ending === ".yml" || ending === ".yaml") return yamlOf(text);
    return readModule(text).value;
  } catch {
    return undefined;
  }
}

/** Tags such as `!ENV` and `!!python/name:…` are passed over. */
function yamlOf(text: string): unknown {
  const document = parseDocument(text, { schema: "core", uniqueKeys: false, logLevel: "silent" });
  return document.toJS() as unknown;
}

/** Whether a `package.json` names a package. */
export function usesPackage(folder: string, name: string): boolean {
  const { dependencies, devDependencies } = readConfiguration(firstFile(folder, ["package.json"])) as Record<
    string,
    Fields
  >;
  return Object.hasOwn(dependencies ?? {}, name) || Object.hasOwn(devDependencies ?? {}, name);
}

/** The text of a file without a byte order mark; empty where there is no file. */
export const readText = (file: string) => (isFile(file) ? readFileSync(file, "utf8").replace(/^\ufeff/, "") : "");

/** The path of a home page, without a slash at its end: `/blog` of `https://example.com/blog/`. */
export function pathOf(home: string | undefined): string {
  if (home === undefined) return "";
  const path = URL.canParse(home) ? new URL(home).pathname : home;
  return path.replace(/\/+$/, "");
}

/** The path that all addresses begin with: of the home page that somebody names, else of the generator's configuration. */
export function basePath(named: string | undefined, own: string | undefined): string {
  const path = pathOf(named) || pathOf(own);
  return path === "" || path.startsWith("/") ? path : `/${path}`;
}
