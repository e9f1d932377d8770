import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { minify } from "terser";
import { defineConfig, type Options } from "tsup";
import { withConstants } from "./scripts/constants.ts";
import { mergeChunks } from "./scripts/merge-chunks.ts";
import { writeNodeEntries } from "./scripts/node-entries.ts";

const ENTRIES = {
  index: "src/index.ts",
  html: "src/html/index.ts",
  feed: "src/compat/feed/index.ts",
  astro: "src/plugins/astro.ts",
};
const AT_ONCE = "parts/at-once";
const [READING, WRITING] = ["parts/reading", "parts/writing"];
/** What is loaded together: in Node by the first call of what is in it. */
const PARTS = [READING, WRITING, "parts/newsroom", "parts/validating", "parts/streaming"];
/** They carry their libraries with them. Modules only: Node has been able to `require` them since 20.19. */
const PLUGINS = { eleventy: "src/plugins/eleventy.ts", unplugin: "src/plugins/unplugin.ts" };
type Plugin = NonNullable<Options["plugins"]>[number];

/**
 * Names stay; comments and blanks go, and so does what is not ASCII: Node imports such files in 72 ms instead of 83 (the
 * quickest of 42). By terser, since esbuild drops the marks of pure calls with the blanks, and bundlers could then leave
 * nothing out; and of what is written, since tsup would put the paths of this machine in the maps. Variables that are used once
 * are put where they are used, which no bundler does in a module: a seventieth of what a page loads.
 */
async function withoutBlanks(name: string) {
  const hasMap = existsSync(`${name}.map`);
  const { code, map } = await minify(withConstants(withOwnNames(readFileSync(name, "utf8"))), {
    module: name.endsWith(".js"),
    compress: { ecma: 2022, passes: 2, inline: 0, reduce_funcs: false, sequences: false, keep_classnames: true },
    mangle: false,
    format: { ascii_only: true, comments: /__NO_SIDE_EFFECTS__/, preserve_annotations: true },
    ...(hasMap && { sourceMap: { content: readFileSync(`${name}.map`, "utf8"), url: `${basename(name)}.map` } }),
  });
  writeFileSync(name, code ?? "");
  if (hasMap) writeFileSync(`${name}.map`, map as string);
}

/** esbuild calls a class that is used within itself `_Timestamp`, which people would see of it. The map counts characters. */
function withOwnNames(code: string): string {
  const names = Array.from(code.matchAll(/\b(\w+) = class _\1\b/g), ([, name]) => name!);
  return names.reduce((text, name) => text.replace(new RegExp(`\\b_${name}\\b`, "g"), ` ${name}`), code);
}

const isScript = (file: { name: string }) => /\.c?js$/.test(file.name);
const small: Plugin = {
  name: "small",
  async buildEnd({ writtenFiles }) {
    for (const { name } of writtenFiles.filter(isScript)) await withoutBlanks(name);
  },
};
const modules: Plugin = {
  name: "modules",
  async buildEnd({ writtenFiles }) {
    const written = writtenFiles.filter(isScript).map(({ name }) => resolve(name));
    const folder = dirname(written.find((name) => basename(name) === "index.js")!);
    const names = written.map((name) => relative(folder, name).split(sep).join("/"));
    const common = { name: "parts/tables", of: [READING, WRITING] } as const;
    for (const name of await mergeChunks(folder, names, { names: [AT_ONCE, ...PARTS], common }))
      await withoutBlanks(join(folder, name));
    await writeNodeEntries(folder, { atOnce: AT_ONCE, parts: PARTS, entries: Object.keys(ENTRIES) });
  },
};
const LIBRARY: Options = {
  // The one has no ESM build that Node can import; of the other one function is used, which Node would look for 4 ms.
  noExternal: ["jsonc-parser", /^@date-fns\/tz/],
  target: "es2022",
  sourcemap: true,
  treeshake: true,
};

export default defineConfig([
  {
    // What browsers load: served as they are, by the site that publishes the feed.
    entry: { "feed-view": "src/view/feed-view.ts" },
    format: ["iife"],
    target: "es2022",
    platform: "browser",
    minify: true,
    outExtension: () => ({ js: ".js" }),
    onSuccess: async () => copyFileSync("src/view/feed-view.css", "dist/feed-view.css"),
  },
  {
    // The validator is a file of its own, left out whole where nobody validates.
    entry: {
      ...ENTRIES,
      ...Object.fromEntries([AT_ONCE, ...PARTS].map((part) => [part, `src/${part}.ts`])),
    },
    format: ["esm"],
    splitting: true,
    clean: true,
    dts: { entry: { ...ENTRIES, ...PLUGINS } },
    ...LIBRARY,
    plugins: [modules],
  },
  {
    entry: ENTRIES,
    format: ["cjs"],
    splitting: false,
    ...LIBRARY,
    plugins: [small],
  },
  {
    // The command carries its libraries with it, so that importing the package installs none of them.
    entry: { cli: "src/cli/main.ts", ...PLUGINS },
    format: ["esm"],
    target: "node20",
    platform: "node",
    noExternal: [/.*/],
    // What fetches is loaded when something is fetched.
    splitting: true,
    minify: false,
    banner: {
      js: '#!/usr/bin/env node\nimport { createRequire as __feedwrightRequire } from "node:module";\nconst require = __feedwrightRequire(import.meta.url);',
    },
  },
]);
