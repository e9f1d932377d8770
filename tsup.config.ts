import { defineConfig } from "tsup";

export default defineConfig([
  {
    entry: { index: "src/index.ts", html: "src/html/index.ts" },
    // No ESM build that Node can import.
    noExternal: ["jsonc-parser"],
    format: ["esm", "cjs"],
    dts: true,
    clean: true,
    target: "es2022",
    splitting: false,
    sourcemap: true,
    treeshake: true,
  },
  {
    // The command carries its libraries with it, so that importing the package installs none of them.
    entry: { cli: "src/cli/main.ts" },
    format: ["esm"],
    target: "node20",
    platform: "node",
    noExternal: [/.*/],
    splitting: false,
    minify: false,
    banner: {
      js: '#!/usr/bin/env node\nimport { createRequire as __feedwrightRequire } from "node:module";\nconst require = __feedwrightRequire(import.meta.url);',
    },
  },
]);
