/**
 * What Node imports of this package (the condition `module-sync` of its exports): modules that have every name at once, and load
 * what stands behind it by the first call. All of the package takes 40 ms to compile, most of which a program never runs.
 * Bundlers, browsers, Bun and Deno get the modules themselves.
 *
 * Only the part that is loaded at once is ever loaded asynchronously in Node, and before anything else: `require` refuses a
 * module that an `import` elsewhere is just loading.
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export interface Entries {
  /** The part that has classes, and what programs call while they are loaded. */
  readonly atOnce: string;
  /** What is loaded by itself; what none of them has comes with all of its entry. */
  readonly parts: readonly string[];
  readonly entries: readonly string[];
}

type Names = Readonly<Record<string, unknown>>;

/** @param folder where the modules are, named without their ending; the entries are put into `node/` within it */
export async function writeNodeEntries(folder: string, { atOnce, parts, entries }: Entries): Promise<void> {
  const modules: Record<string, Names> = {};
  for (const name of [atOnce, ...parts, ...entries])
    modules[name] = (await import(pathToFileURL(join(folder, `${name}.js`)).href)) as Names;
  mkdirSync(join(folder, "node"), { recursive: true });
  for (const entry of entries) {
    const homeOf = (name: string) =>
      [atOnce, ...parts, entry].find((part) => modules[part]![name] === modules[entry]![name])!;
    writeFileSync(join(folder, "node", `${entry}.js`), entryText(modules[entry]!, homeOf, atOnce));
  }
}

function entryText(entry: Names, homeOf: (name: string) => string, atOnce: string): string {
  const names = Object.keys(entry);
  const known = names.filter((name) => homeOf(name) === atOnce);
  const later = names.filter((name) => homeOf(name) !== atOnce);
  const homes = new Set(later.map(homeOf));
  const declared = later.map((name) => declaration(name, entry[name], homeOf(name)));
  return `import { createRequire } from "node:module";
${known.length > 0 ? `export { ${known.join(", ")} } from` : "import"} "../${atOnce}.js";
const require = createRequire(import.meta.url);
const load = {
${Array.from(homes, (home) => `  "${home}": () => require("../${home}.js"),`).join("\n")}
};
const loaded = {};
const part = (name) => (loaded[name] ??= load[name]());
${declared.some((line) => line.includes(" = looked(")) ? LOOKED : ""}${declared.join("\n")}
`;
}

const isClass = (value: unknown) => /^class\b/.test(Function.prototype.toString.call(value));
const isRecord = (value: unknown) => typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype;

function declaration(name: string, value: unknown, home: string): string {
  const named = `part("${home}").${name}`;
  if (typeof value === "function" && !isClass(value))
    return `export function ${name}(...given) { return ${named}(...given); }`;
  if (Array.isArray(value)) return `export const ${name} = looked(Array(${value.length}).fill(), () => ${named});`;
  if (isRecord(value))
    return `export const ${name} = looked(${JSON.stringify(Object.fromEntries(Object.keys(value as Names).map((key) => [key, 0])))}, () => ${named});`;
  return `export const ${name} = ${named};`;
}

const LOOKED = `/** Its values are loaded when one of them is looked at. */
function looked(target, values) {
  const keys = Object.keys(target);
  const fill = () => { for (const key of keys) Object.defineProperty(target, key, { value: values()[key] }); };
  for (const key of keys) Object.defineProperty(target, key, { configurable: true, get: () => (fill(), target[key]) });
  return target;
}
`;
