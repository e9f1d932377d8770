/** The reference pages are what the tables say. */

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pages } from "../scripts/docs.ts";

const folder = new URL("../docs/namespaces/", import.meta.url);

test("docs/namespaces/ is what `npm run docs` writes", () => {
  const written = Object.fromEntries(
    readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), "utf8")]),
  );
  expect(written).toEqual(Object.fromEntries(pages()));
});
