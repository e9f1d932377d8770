/**
 * Fewer files than esbuild splits a library into: it makes one of whatever a set of entries has in common, twenty-odd, and each
 * costs Node a millisecond to import and browsers a request.
 */

import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Plugin, rollup } from "rollup";

export interface Parts {
  /** Entries that others draw from. What several have in common goes to the first of them: a part needs only those before it. */
  readonly names: readonly string[];
  /** What two of the parts have in common gets a file of its own. */
  readonly common: { readonly name: string; readonly of: readonly [string, string] };
}

/**
 * @param files names, within the folder, of what esbuild has written: entries and chunks
 * @returns the names of those that take their place
 */
export async function mergeChunks(folder: string, files: readonly string[], parts: Parts): Promise<string[]> {
  const entries = files.filter((file) => !file.startsWith("chunk-")).map(withoutEnding);
  /** By file, the entries that need it. */
  const users = new Map<string, Set<string>>();
  const graph: Plugin = {
    name: "graph",
    // Each file brings the map along that lies beside it.
    load: (file) => ({ code: readFileSync(file, "utf8"), map: readFileSync(`${file}.map`, "utf8") }),
    buildEnd() {
      const visit = (file: string, entry: string) => {
        const known = users.get(file) ?? new Set();
        if (known.has(entry)) return;
        users.set(file, known.add(entry));
        for (const next of this.getModuleInfo(file)?.importedIds ?? []) visit(next, entry);
      };
      for (const entry of entries) visit(join(folder, `${entry}.js`), entry);
    },
  };
  const library = await rollup({
    input: Object.fromEntries(entries.map((entry) => [entry, join(folder, `${entry}.js`)])),
    external: /^[^./]/,
    plugins: [graph],
    preserveEntrySignatures: "allow-extension",
    // Nothing is left out here: that is for the bundlers of those who use it.
    treeshake: false,
  });
  for (const file of files) for (const name of [file, `${file}.map`]) rmSync(join(folder, name));
  const { output } = await library.write({
    dir: folder,
    sourcemap: true,
    entryFileNames: "[name].js",
    chunkFileNames: "[name].js",
    hoistTransitiveImports: false,
    manualChunks: (file) => placeOf(users.get(file) ?? new Set(), parts),
  });
  return output.map(({ fileName }) => fileName).filter((name) => name.endsWith(".js"));
}

const withoutEnding = (file: string) => file.replace(/\.js$/, "");

function placeOf(users: ReadonlySet<string>, { names, common }: Parts): string | undefined {
  const first = names.find((name) => users.has(name));
  if (first === undefined) return users.size > 1 ? "rest" : undefined;
  const isCommon = first !== names[0] && common.of.every((name) => users.has(name));
  return isCommon ? common.name : first;
}
