import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^feedwright$/, replacement: source("index.ts") },
      { find: /^feedwright\/rss-parser$/, replacement: source("compat/rss-parser/node.ts") },
      { find: /^feedwright\/web$/, replacement: source("web/node.ts") },
      { find: /^feedwright\/html$/, replacement: source("html/index.ts") },
      { find: /^feedwright\/feed$/, replacement: source("compat/feed/index.ts") },
      { find: /^feedwright\/astro$/, replacement: source("plugins/astro.ts") },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    // What measures memory or time fails where other programs run beside it: `npm run test:long` runs it alone.
    exclude: process.env.LONG === undefined ? ["**/*.long.test.ts", "**/node_modules/**"] : ["**/node_modules/**"],
    testTimeout: 30_000,
    typecheck: { enabled: true, include: ["test/**/*.test-d.ts"] },
  },
});
