import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";
import { defineConfig, type Options } from "tsup";

/** What people import. */
const ENTRIES = {
  index: "src/index.ts",
  html: "src/html/index.ts",
  feed: "src/compat/feed/index.ts",
  astro: "src/plugins/astro.ts",
  web: "src/web/index.ts",
  "web-node": "src/web/node.ts",
  "rss-parser": "src/compat/rss-parser/index.ts",
  "rss-parser-node": "src/compat/rss-parser/node.ts",
};

/** What Node loads instead: `src/node/index.ts` says why. Each part is loaded by the first call of what is in it. */
const NODE_ENTRIES = {
  "node/index": "src/node/index.ts",
  "node/html": "src/node/html.ts",
  "node/feed": "src/node/feed.ts",
  "node/astro": "src/node/astro.ts",
  "node/web": "src/node/web.ts",
  "node/rss-parser": "src/node/rss-parser.ts",
  "node/at-once": "src/node/at-once.ts",
  "node/newsroom": "src/node/newsroom.ts",
  "node/reading": "src/node/reading.ts",
  "node/streaming": "src/node/streaming.ts",
  "node/validating": "src/node/validating.ts",
  "node/writing": "src/node/writing.ts",
};

/** Plugins carry their libraries with them. Modules only: Node has been able to `require` them since 20.19. */
const PLUGINS = { eleventy: "src/plugins/eleventy.ts", unplugin: "src/plugins/unplugin.ts" };

/**
 * The sanitizer reads style sheets, of which its allow-list for feeds keeps none: the parser of CSS stays out, and says so
 * if it were ever asked.
 */
const withoutStyles: Plugin = {
  name: "without-styles",
  setup(build) {
    build.onResolve({ filter: /^postcss$/ }, () => ({ path: "postcss", namespace: "without-styles" }));
    build.onLoad({ filter: /^postcss$/, namespace: "without-styles" }, () => ({
      contents: 'exports.parse = () => { throw new Error("feedwright keeps no style attributes"); };',
    }));
  },
};

/** Packages of which something is in the files that were built, by their folders. */
const bundled = new Set<string>();

/** The licences of what is bundled ask to be passed on: all of them stand in `dist/NOTICES.txt`. */
const notices: Plugin = {
  name: "notices",
  setup(build) {
    build.initialOptions.metafile = true;
    build.onEnd(({ metafile }) => {
      for (const { inputs } of Object.values(metafile?.outputs ?? {}))
        for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
          const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
          if (folder !== undefined && bytesInOutput > 0) bundled.add(folder);
        }
      mkdirSync("dist", { recursive: true });
      writeFileSync("dist/NOTICES.txt", [...bundled].sort().map(noticeOf).join("\n\n"));
    });
  },
};

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(entry));
  const text = file === undefined ? "" : readFileSync(`${folder}/${file}`, "utf8").trim();
  return `${name} ${version} (${license})\n\n${text}`.trim();
}

/**
 * Nothing is installed beside the package: what it stands on is in its files, of each package only the part that is used.
 * Names and lines stay, so that a stack trace shows where it was; source maps would weigh as much as what runs.
 */
const LIBRARY: Options = {
  target: "es2022",
  treeshake: false,
  esbuildPlugins: [withoutStyles, notices],
  esbuildOptions: (options) => {
    // The sanitizer is CommonJS and would bring a second copy of the parser.
    options.alias = { htmlparser2: fileURLToPath(import.meta.resolve("htmlparser2")) };
    options.charset = "utf8";
    // Blanks stay: with them esbuild takes out the notes that say to bundlers which calls have no effects.
    options.minifySyntax = true;
  },
};

export default defineConfig([
  {
    // What browsers load: served as it is, by the site that publishes the feed.
    entry: { "feed-view": "src/view/feed-view.ts" },
    format: ["iife"],
    target: "es2022",
    platform: "browser",
    minify: true,
    outExtension: () => ({ js: ".js" }),
    onSuccess: async () => copyFileSync("src/view/feed-view.css", "dist/feed-view.css"),
  },
  {
    entry: { ...ENTRIES, ...NODE_ENTRIES },
    format: ["esm"],
    splitting: true,
    clean: true,
    dts: { entry: { ...ENTRIES, ...PLUGINS } },
    ...LIBRARY,
  },
  {
    // The command carries its libraries with it, so that importing the package installs none of them.
    ...LIBRARY,
    minify: true,
    entry: { cli: "src/cli/main.ts", ...PLUGINS },
    format: ["esm"],
    target: "node20",
    platform: "node",
    noExternal: [/.*/],
    // What fetches is loaded when something is fetched.
    splitting: true,
    banner: {
      js: '#!/usr/bin/env node\nimport { createRequire as __feedwrightRequire } from "node:module";\nconst require = __feedwrightRequire(import.meta.url);',
    },
  },
]);
