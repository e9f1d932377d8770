import { copyFileSync } from "node:fs";
import { defineConfig, type Options } from "tsup";

const ENTRIES = {
  index: "src/index.ts",
  html: "src/html/index.ts",
  feed: "src/compat/feed/index.ts",
  astro: "src/plugins/astro.ts",
};
/** They carry their libraries with them. Modules only: Node has been able to `require` them since 20.19. */
const PLUGINS = { eleventy: "src/plugins/eleventy.ts", unplugin: "src/plugins/unplugin.ts" };
const LIBRARY: Options = {
  // No ESM build that Node can import.
  noExternal: ["jsonc-parser"],
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
