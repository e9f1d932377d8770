/**
 * Makes one file of the tests of a folder and of all they import. It is run in Stryker's copy of the project, after the
 * mutants have been put in: one file is loaded for each mutant instead of two hundred.
 */

import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { globSync } from "tinyglobby";

/** What vitest runs. */
export const BUNDLE = "mutation.test.mjs";

/** A test finds its fixtures beside itself, wherever the bundle is. */
const ownAddress = {
  name: "own address",
  setup({ onLoad }) {
    onLoad({ filter: /\/(?:test|src)\/.*\.ts$/ }, ({ path }) => ({
      loader: "ts",
      contents: readFileSync(path, "utf8").replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
    }));
  },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const tests = globSync(process.env.MUTATION_TESTS.split(",")).sort();
  await build({
    stdin: { contents: tests.map((file) => `import "./${file}";`).join("\n"), resolveDir: process.cwd() },
    alias: { feedwright: "./src/index.ts" },
    outfile: BUNDLE,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    // The package says that its modules do nothing by being imported; tests do.
    ignoreAnnotations: true,
    packages: "external",
    plugins: [ownAddress],
    logLevel: "error",
  });
}
