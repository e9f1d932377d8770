/** The tests that a folder's mutants are run against: those beside it, with few runs of each property. */

import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("../..", import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: { feedwright: `${root}src/index.ts` } },
  test: { include: (process.env.MUTATION_TESTS ?? "test/**/*.test.ts").split(","), testTimeout: 30_000 },
});
