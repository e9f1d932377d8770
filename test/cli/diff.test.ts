/** `diff OLD NEW`: what a deploy would announce. */

import { expect, test } from "vitest";
import { generateAtom, generateRss } from "../../src/index.ts";
import { folders, run } from "./command.ts";

const folder = folders("diff");
const article = (n: number, more: object = {}) => ({
  url: `https://example.com/${n}`,
  title: `Story ${n}`,
  published: `2023-03-0${n}T10:00:00+05:30`,
  contentHtml: `<p>Words of story ${n}, which are more than a few.</p>`,
  ...more,
});
const feed = (...articles: object[]) => ({ title: "Times", url: "https://example.com/", articles });
const OLD = generateRss(feed(article(1), article(2), article(3)));

test("new, changed, withdrawn and fallen off: exit 0", () => {
  const fresh = generateRss(feed(article(3, { contentHtml: "<p>Words of story 3, which are fewer.</p>" }), article(4)));
  const cwd = folder({ "old.xml": OLD, "new.xml": fresh });
  const { status, stdout, stderr } = run(cwd, "diff", "old.xml", "new.xml");
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/new\n {2}\+ Story 4 {2}2023-03-04 10:00/);
  expect(stdout).toMatch(
    /changed\n {2}~ Story 3.*\n {4}contentHtml: 10 → 7 words, first at “which are more than a few.” → “which are fewer.”/,
  );
  expect(stdout).toMatch(/fell off the end\n {2}- Story 1.*\n {2}- Story 2/);
  expect(stdout).toMatch(/1 new, 1 changed, 0 withdrawn, 2 fell off the end, 0 the same, 0 re-announced\n$/);
});

test("re-announced: exit 1, and why", () => {
  const fresh = generateRss(
    feed(article(1, { id: "urn:x:1" }), article(2, { published: "2023-03-09T10:00:00+05:30" }), article(3)),
  );
  const cwd = folder({ "old.xml": OLD, "new.xml": fresh });
  const { status, stdout } = run(cwd, "diff", "old.xml", "new.xml");
  expect(status).toBe(1);
  expect(stdout).toContain("has the url of an article whose id was https://example.com/1; now it is urn:x:1");
  expect(stdout).toContain("its date moved from 2023-03-02T10:00:00+05:30 to 2023-03-09T10:00:00+05:30");
});

test("--format json for scripts, across formats", () => {
  const fresh = generateAtom(feed(article(1, { id: "urn:x:1" }), article(2), article(3), article(4)));
  const cwd = folder({ "old.xml": OLD, "new.xml": fresh });
  const { status, stdout } = run(cwd, "diff", "old.xml", "new.xml", "--format", "json");
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    added: [{ title: "Story 4", url: "https://example.com/4" }],
    changed: [],
    reannounced: [{ id: "urn:x:1", reason: "id", sameBy: "url", fields: [{ field: "id" }] }],
    vanished: [],
    unchanged: 2,
  });
});

test.each([[["old.xml"]], [["old.xml", "nowhere.xml"]], [["old.xml", "old.xml", "--format", "x"]]])(
  "%j: exit 2 without a stack trace",
  (args) => {
    const { status, stderr } = run(folder({ "old.xml": OLD }), "diff", ...args);
    expect(status).toBe(2);
    expect(stderr).not.toMatch(/\n\s+at /);
  },
);

test("--help is worth reading", () => {
  const { status, stdout } = run(folder({}), "diff", "--help");
  expect(status).toBe(0);
  expect(stdout).toMatch(/re-announced[\s\S]*Exit status[\s\S]*Example/);
});

test("an input that is no feed: which, and exit 2, as it is not re-announced", () => {
  const cwd = folder({
    "old.xml": OLD,
    "new.html": "<!doctype html><html><body>no",
    "broken.json": '{"version": oops',
  });
  expect(run(cwd, "diff", "old.xml", "new.html")).toMatchObject({ status: 2, stdout: "" });
  expect(run(cwd, "diff", "old.xml", "new.html").stderr).toMatch(/^feedwright: new\.html: .*HTML/);
  expect(run(cwd, "diff", "broken.json", "old.xml").stderr).toMatch(/^feedwright: broken\.json/);
});

test("what a feed says does not steer the terminal", () => {
  const json = (title: string) =>
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title,
      items: [{ id: "1", title, content_text: "x" }],
    });
  const cwd = folder({ "old.json": json("a"), "new.json": json("\u001b]0;x\u0007 \u009b2J b") });
  for (const args of [
    ["diff", "old.json", "new.json"],
    ["show", "new.json"],
  ]) {
    const { stdout } = run(cwd, ...args);
    expect(stdout).toContain("b");
    expect(stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
  }
});
