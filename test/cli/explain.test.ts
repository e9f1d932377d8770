/** `feedwright explain RULE` prints the page that docs/ has. */

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rules } from "../../src/index.ts";
import { folders, run } from "./command.ts";

const folder = folders("explain");
const page = (rule: string) => readFileSync(new URL(`../../docs/rules/${rule}.md`, import.meta.url), "utf8");

test("a rule is explained by its page", () => {
  const { status, stdout } = run(folder({}), "explain", "missing-guid");
  expect(stdout).toBe(page("missing-guid"));
  expect(status).toBe(0);
});

test("every rule has a page", () => {
  for (const rule of Object.keys(rules)) expect(page(rule)).toContain(`# ${rule}\n`);
});

test("pages are published with the package", () => {
  const { files } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  expect(files).toContain("docs");
  expect(files).not.toContain("!docs/rules");
});

test.each([
  ["mising-guid", 'there is no rule "mising-guid"; did you mean `missing-guid`?'],
  ["../../package", 'there is no rule "../../package"'],
])("%s is no rule", (rule, message) => {
  const { status, stderr } = run(folder({}), "explain", rule);
  expect(stderr).toContain(message);
  expect(status).toBe(2);
});
