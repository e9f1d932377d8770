/** What the children run: the package as it is published, and the measuring code beside it. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";
import { build as buildPackage, type Options } from "tsup";
import config from "../tsup.config.ts";

const folder = new URL("./results/build/", import.meta.url);
const path = (name: string) => fileURLToPath(new URL(name, folder));
export const MEASURER = path("measure.js");
const PACKAGE = path("package/index.js");
/** What the package's exports give Node. */
const IN_NODE = "package/node/index.js";

/** `feedwright` is the package that was just built. */
const packageBeside: Plugin = {
  name: "package-beside",
  setup: ({ onResolve }) => {
    onResolve({ filter: /^feedwright$/ }, () => ({ path: `./${IN_NODE}`, external: true }));
  },
};

/** Builds the package by its own configuration, save that types and the command are left out. */
export async function prepare(): Promise<void> {
  const library = (config as readonly Options[]).find(({ entry }) => "index" in (entry ?? {}))!;
  await buildPackage({ ...library, config: false, dts: false, silent: true, outDir: path("package") });
  await build({
    entryPoints: [fileURLToPath(new URL("./measure.ts", import.meta.url))],
    outfile: MEASURER,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    plugins: [packageBeside],
    // Where inputs lie is told from where the sources are.
    define: { "import.meta.url": JSON.stringify(new URL("./measure.ts", import.meta.url).href) },
    logLevel: "error",
  });
}

/** How a specifier is imported from outside the project. */
export const specifierOf = (library: string) => (library === "feedwright" ? new URL(IN_NODE, folder).href : library);

/** Bytes of what a bundler takes of a library for some names, minified and gzipped. */
export async function bundledSize(library: string, names: string): Promise<number> {
  const from = library === "feedwright" ? PACKAGE : library;
  const { outputFiles } = await build({
    stdin: {
      contents: `export { ${names} } from ${JSON.stringify(from)};`,
      resolveDir: fileURLToPath(new URL(".", import.meta.url)),
    },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    mainFields: ["module", "main"],
    external: ["node:*"],
    treeShaking: true,
    write: false,
    logLevel: "silent",
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
}

/** The version of a library that is installed. */
export function versionOf(library: string): string {
  const file = new URL(`../node_modules/${library}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
