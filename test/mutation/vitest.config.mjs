/** Runs the tests of one folder, which `bundle.mjs` has made one file of, against its mutants. */

import { defineConfig } from "vitest/config";
import { BUNDLE } from "./bundle.mjs";

export default defineConfig({
  root: process.cwd(),
  test: { include: [BUNDLE], testTimeout: 30_000 },
});
