/** One module of the tests of a folder and of all they import, with every mutant of the folder in it, switched off. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Instrumenter } from "@stryker-mutator/instrumenter";
import { build } from "esbuild";
import { globSync } from "tinyglobby";
import { messages } from "./ignore-messages.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const vitest = fileURLToPath(new URL("vitest.mjs", import.meta.url));

/**
 * Bundles to `outfile`; gives the mutants. `sources` are the files to mutate, `tests` are patterns: those of the first come
 * first.
 */
export async function bundle(sources, tests, outfile) {
  const { files, mutants } = await instrumented(sources);
  const contents = new Map(files.map(({ name, content }) => [name, content]));
  const found = new Set(tests.flatMap((pattern) => globSync(pattern, { cwd: root }).sort()));
  await build({
    stdin: { contents: [...found].map((file) => `import "./${file}";`).join("\n"), resolveDir: root },
    alias: { feedwright: "./src/index.ts" },
    absWorkingDir: root,
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    // The package says that its modules do nothing by being imported; tests do.
    ignoreAnnotations: true,
    packages: "external",
    plugins: [plugin(contents)],
    logLevel: "error",
  });
  return mutants;
}

const silent = { debug() {}, info() {}, isDebugEnabled: () => false };

function instrumented(sources) {
  const files = sources.map((name) => ({ name, content: readFileSync(join(root, name), "utf8"), mutate: true }));
  const options = { plugins: null, excludedMutations: [], ignorers: [messages] };
  return new Instrumenter(silent).instrument(files, options);
}

/** Mutated sources; a test finds its fixtures beside itself, wherever the bundle is, and the runner in this process. */
const plugin = (contents) => ({
  name: "mutants",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^vitest$/ }, () => ({ path: pathToFileURL(vitest).href, external: true }));
    onLoad({ filter: /\/(?:test|src)\/.*\.ts$/ }, ({ path }) => ({
      loader: "ts",
      contents: (contents.get(path.slice(root.length)) ?? readFileSync(path, "utf8")).replaceAll(
        "import.meta.url",
        JSON.stringify(pathToFileURL(path).href),
      ),
    }));
  },
});
