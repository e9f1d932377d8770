/** `build --state`: an article keeps its dates unless its content changes. No clock is asked. */

import { existsSync, readFileSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseFeed } from "../../src/index.ts";
import { folders, HEAD, printed, read, run, write } from "./command.ts";

const folder = folders("state");
const undated = (text: string) => `---\ntitle: Undated\n---\n\n${text}\n`;
const BUILD = ["build", "a", "-o", "o", ...HEAD];
const STATE = [...BUILD, "--state", "state.json"];
const datesOf = (cwd: string, title: string) => {
  const article = parseFeed(read(cwd, "o/atom.xml")).feed.articles.find((one) => one.title === title)!;
  return [String(article.published), String(article.updated)];
};

test("new: --now; the same: as it was, whenever it is built; changed: updated --now", () => {
  const cwd = folder({ "a/u.md": undated("one"), "a/d.txt": printed("Dated", 1) });
  expect(run(cwd, ...STATE, "--now", "2023-04-01T09:00:00+05:30")).toMatchObject({ status: 0, stderr: "" });
  expect(datesOf(cwd, "Undated")).toEqual(["2023-04-01T09:00:00+05:30", "2023-04-01T09:00:00+05:30"]);
  expect(datesOf(cwd, "Dated")).toEqual(["2023-03-01T16:39:00+05:30", "2023-03-01T16:39:00+05:30"]);

  expect(run(cwd, ...STATE, "--now", "2023-05-01T09:00:00+05:30").stdout).not.toMatch(/ written/);

  write(cwd, { "a/u.md": undated("two"), "a/d.txt": printed("Dated", 1, "Other words.") });
  expect(run(cwd, ...STATE, "--now", "2023-06-01T09:00:00+05:30").status).toBe(0);
  expect(datesOf(cwd, "Undated")).toEqual(["2023-04-01T09:00:00+05:30", "2023-06-01T09:00:00+05:30"]);
  expect(datesOf(cwd, "Dated")).toEqual(["2023-03-01T16:39:00+05:30", "2023-06-01T09:00:00+05:30"]);

  expect(run(cwd, ...STATE).stdout).not.toMatch(/ written/);
});

test("without a state the same input is the same output, and an undated article is warned about", () => {
  const cwd = folder({ "a/u.md": undated("one"), "a/d.txt": printed("Dated", 1) });
  const { status, stderr } = run(cwd, ...BUILD);
  expect(status).toBe(0);
  expect(stderr).toMatch(/warning a\/u\.md: the article has no date and is written without one, .*--now/);
  expect(run(cwd, ...BUILD).stdout).not.toMatch(/ written/);
});

test("a date that was filled in stays when a newer article comes", () => {
  const cwd = folder({ "a/u.md": undated("one"), "a/d.txt": printed("Dated", 1) });
  run(cwd, ...STATE);
  const before = datesOf(cwd, "Undated");
  write(cwd, { "a/e.txt": printed("Newer", 9) });
  run(cwd, ...STATE);
  expect(datesOf(cwd, "Undated")).toEqual(before);
});

test("--undated mtime takes the file's date, --undated refuse takes none", () => {
  const cwd = folder({ "a/u.md": undated("one"), "a/d.txt": printed("Dated", 1) });
  utimesSync(join(cwd, "a/u.md"), new Date(0), new Date("2023-02-03T04:05:06.789Z"));
  expect(run(cwd, ...BUILD, "--undated", "mtime")).toMatchObject({ status: 0, stderr: "" });
  expect(datesOf(cwd, "Undated")[0]).toBe("2023-02-03T04:05:06Z");
  const { status, stderr } = run(cwd, ...BUILD, "--undated", "refuse");
  expect(status).toBe(1);
  expect(stderr).toMatch(/error a\/u\.md:1: the article has no date/);
});

test("--check writes no state, and a state that is none is named", () => {
  const cwd = folder({ "a/d.txt": printed("Dated", 1), "bad.json": "{" });
  expect(run(cwd, ...STATE, "--check").status).toBe(1);
  expect(existsSync(join(cwd, "state.json"))).toBe(false);
  const states = [
    "{",
    "null",
    '{"version":1,"articles":null}',
    '{"version":1,"articles":{"x":null}}',
    '{"version":1,"articles":{"x":{"hash":5}}}',
  ];
  for (const state of states) {
    write(cwd, { "bad.json": state });
    const { status, stderr } = run(cwd, ...BUILD, "--state", "bad.json");
    expect(status).toBe(2);
    expect(stderr).toContain("bad.json is no state file");
  }
});

test("problems in the input leave the state as it was", () => {
  const cwd = folder({ "a/d.txt": printed("Dated", 1) });
  run(cwd, ...STATE);
  const before = [read(cwd, "state.json"), statSync(join(cwd, "state.json")).mtimeMs];
  write(cwd, { "a/bad.json": '{"title": "x", "published": "soon"}' });
  expect(run(cwd, ...STATE).status).toBe(1);
  expect([readFileSync(join(cwd, "state.json"), "utf8"), statSync(join(cwd, "state.json")).mtimeMs]).toEqual(before);
});
