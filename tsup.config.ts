import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { minify } from "terser";
import { defineConfig, type Options } from "tsup";

const ENTRIES = {
  index: "src/index.ts",
  html: "src/html/index.ts",
  feed: "src/compat/feed/index.ts",
  astro: "src/plugins/astro.ts",
};
/** They carry their libraries with them. Modules only: Node has been able to `require` them since 20.19. */
const PLUGINS = { eleventy: "src/plugins/eleventy.ts", unplugin: "src/plugins/unplugin.ts" };
/**
 * Names stay; comments and blanks go, and so does what is not ASCII: Node imports such files in 72 ms instead of 83 (the
 * quickest of 42). By terser, since esbuild drops the marks of pure calls with the blanks, and bundlers could then leave
 * nothing out; and of what is written, since tsup would put the paths of this machine in the maps.
 */
const withoutBlanks: NonNullable<Options["plugins"]>[number] = {
  name: "without-blanks",
  async buildEnd({ writtenFiles }) {
    for (const { name } of writtenFiles.filter((file) => /\.c?js$/.test(file.name))) {
      const hasMap = existsSync(`${name}.map`);
      const { code, map } = await minify(readFileSync(name, "utf8"), {
        module: name.endsWith(".js"),
        compress: false,
        mangle: false,
        format: { ascii_only: true, comments: /__NO_SIDE_EFFECTS__/, preserve_annotations: true },
        ...(hasMap && { sourceMap: { content: readFileSync(`${name}.map`, "utf8"), url: `${basename(name)}.map` } }),
      });
      writeFileSync(name, code ?? "");
      if (hasMap) writeFileSync(`${name}.map`, map as string);
    }
  },
};
const LIBRARY: Options = {
  // The one has no ESM build that Node can import; of the other one function is used, which Node would look for 4 ms.
  noExternal: ["jsonc-parser", /^@date-fns\/tz/],
  target: "es2022",
  sourcemap: true,
  treeshake: true,
  plugins: [withoutBlanks],
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
    // What every entry shares is a file of its own: the validator is left out whole where nobody validates.
    entry: { ...ENTRIES, validate: "src/validate/validate-feed.ts", pipeline: "src/pipeline.ts" },
    format: ["esm"],
    splitting: true,
    clean: true,
    dts: { entry: { ...ENTRIES, ...PLUGINS } },
    ...LIBRARY,
  },
  {
    entry: ENTRIES,
    format: ["cjs"],
    splitting: false,
    ...LIBRARY,
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
