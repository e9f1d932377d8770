/** Thirty partners' feeds with faults that nobody can mend go green, and red again for one new fault in one of them. */

import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { WRAP } from "../validate/rule-rows.ts";
import { folders, read, run, write } from "./command.ts";

const folder = folders("validate-baseline");
const FAULTS = [
  "<pubDate>yesterday</pubDate>",
  "<headline>Rain</headline>",
  "<author>Jane</author>",
  "<comments>x y</comments>",
];
const names = Array.from({ length: 30 }, (_, i) => `partners/feed-${String(i).padStart(2, "0")}.xml`);
const feeds = Object.fromEntries(names.map((name, i) => [name, WRAP.item(FAULTS[i % FAULTS.length]!)]));
const NEW = "partners/feed-07.xml";
const withNewFault = {
  [NEW]: WRAP.item(`${FAULTS[3]}<enclosure url="https://example.org/a.mp3" length="many" type="audio/mpeg"/>`),
};
const validate = (cwd: string, ...args: string[]) =>
  run(cwd, "validate", "partners", "--now", "2026-12-01", "--max-warnings", "0", "--baseline", "known.json", ...args);

function known(...args: string[]): string {
  const cwd = folder(feeds);
  expect(run(cwd, "validate", "partners", "--now", "2026-12-01").status).toBe(1);
  const { status, stdout } = run(
    cwd,
    "validate",
    "partners",
    "--now",
    "2026-12-01",
    "--write-baseline",
    "known.json",
    ...args,
  );
  expect(stdout).toContain("30 feeds valid");
  expect(status).toBe(0);
  return cwd;
}

test("a baseline makes them green, and is the same text when it is written again", () => {
  const cwd = known();
  const { status, stdout, stderr } = validate(cwd);
  expect(stdout).toMatch(/30 feeds valid · 0 errors · 0 warnings · 0 notes · \d+ known/);
  expect(stderr).toBe("");
  expect(status).toBe(0);
  const before = read(cwd, "known.json");
  validate(cwd, "--write-baseline", "known.json");
  expect(read(cwd, "known.json")).toBe(before);
});

test.each(["pretty", "json", "sarif", "github", "junit", "compact"])(
  "one new fault in one feed is red, and named alone: %s",
  (format) => {
    const cwd = known();
    write(cwd, withNewFault);
    const { status, stdout } = validate(cwd, "--format", format);
    expect(status).toBe(1);
    const NAMED: Readonly<Record<string, () => unknown[]>> = {
      pretty: () => [...stdout.matchAll(/^ {2}(?:error|warning) (\S+)/gm)].map(([, code]) => code),
      json: () =>
        JSON.parse(stdout).flatMap(({ diagnostics }: { diagnostics: { code: string }[] }) =>
          diagnostics.map(({ code }) => code),
        ),
      sarif: () =>
        JSON.parse(stdout)
          .runs[0].results.filter(({ baselineState }: { baselineState: string }) => baselineState === "new")
          .map(({ ruleId }: { ruleId: string }) => ruleId),
      github: () =>
        [...stdout.matchAll(/^::(?:error|warning) file=partners\/feed-07\.xml.*?title=([\w-]+)/gm)].map(
          ([, code]) => code,
        ),
      junit: () => [...stdout.matchAll(/<testcase name="([\w-]+)"[^>]*><failure/g)].map(([, code]) => code),
      compact: () =>
        [...stdout.matchAll(/^partners\/feed-07\.xml:\d+:\d+: error: .*\[([\w-]+)\]$/gm)].map(([, code]) => code),
    };
    expect(NAMED[format]!()).toEqual(["invalid-integer-attribute"]);
  },
);

test("what was repaired is told, once", () => {
  const cwd = known();
  write(cwd, { [NEW]: WRAP.item("") });
  const { status, stderr } = validate(cwd);
  expect(status).toBe(0);
  expect(stderr).toMatch(
    /^feedwright: partners\/feed-07\.xml: \S+ at rss\/channel\/item\/comments is gone, or less; write the baseline again$/m,
  );
});

test("--baseline-strict: another wrong value is a new fault", () => {
  const cwd = known("--baseline-strict");
  write(cwd, { "partners/feed-00.xml": WRAP.item("<pubDate>tomorrow</pubDate>") });
  expect(validate(cwd).status).toBe(1);
  const loose = known();
  write(loose, { "partners/feed-00.xml": WRAP.item("<pubDate>tomorrow</pubDate>") });
  expect(validate(loose).status).toBe(0);
  expect(validate(loose, "--baseline-strict").stderr).toContain("write it again with --write-baseline");
});

test.each([
  [["--baseline", "none.json"], "--write-baseline none.json makes it"],
  [["--baseline-strict"], "needs --baseline FILE"],
  [["--baseline", "partners/feed-00.xml"], "cannot be read"],
  [["gone.xml", "--write-baseline", "b.json"], "no baseline is written while an input cannot be read"],
])("%j is wrong usage", (args, message) => {
  const cwd = folder(feeds);
  const { status, stderr } = run(cwd, "validate", "partners", ...args);
  expect(stderr).toContain(message);
  expect(status).toBe(2);
  rmSync(join(cwd, "partners"), { recursive: true });
});
