/** The directory listing is the data flow: what a file runs stands to its left in this list, or in its own folder. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const ORDER = [
  ...["errors.ts", "scan", "content", "newsroom", "table", "namespaces", "decode", "encode", "formats"],
  ...["feed", "read", "write", "validate", "html", "web", "compat"],
  ...["build", "plugins", "cli", "view", "index.ts", "node"],
];

/** Files that run one from the right, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  "namespaces/atom.ts → formats/atom/table.ts": "the rows of the Atom format are its namespace's: they stand once",
};

const source = fileURLToPath(new URL("../src", import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const imports = new Map(files.map((file) => [file, importsOf(file)]));
const place = (file: string) => ORDER.indexOf(file.split("/", 1)[0]!);

/** What it runs: types vanish, and what is loaded later can stand anywhere. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(source, file), "utf8");
  const found = text.matchAll(/^(?:import|export) (?!type )[^;]*?from "(\.[^"]+)";/gm);
  return Array.from(found, ([, path]) => relative(source, join(source, dirname(file), path!)));
}

it("every file of src has a place in the order", () => {
  expect(files.filter((file) => file !== "model.ts" && place(file) < 0)).toEqual([]);
});

it("no file imports one from a folder to its right", () => {
  const against = [...imports].flatMap(([file, targets]) =>
    targets.filter((target) => place(target) > place(file)).map((target) => `${file} → ${target}`),
  );
  expect(against).toEqual(Object.keys(EXCEPTIONS));
});

it("no file imports itself by way of others", () => {
  const isDone = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(" → ")];
    if (isDone.has(file)) return [];
    const found = (imports.get(file) ?? []).flatMap((target) => visit(target, [...path, file]));
    isDone.add(file);
    return found;
  };
  expect(files.flatMap((file) => visit(file, []))).toEqual([]);
});
