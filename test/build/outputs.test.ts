/** Files that are published: all or none, and only those that change. */

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Drafts } from "../../src/build/outputs.ts";
import { UsageError } from "../../src/build/usage-error.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "feedwright-outputs-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string) => join(folder, name);
const put = (name: string, content: string) => {
  mkdirSync(dirname(path(name)), { recursive: true });
  writeFileSync(path(name), content);
};
const long = "x".repeat(200_000);

describe("a file is written when it differs", () => {
  test.each<readonly [rule: string, before: string | undefined, pieces: string[], isChanged: boolean]>([
    ["it is not there", undefined, ["a", "b"], true],
    ["it is not there and will be empty", undefined, [], true],
    ["the same, in other pieces", "abc", ["a", "", "bc"], false],
    ["the same, and empty", "", [], false],
    ["the same, of letters with several bytes", "Ärzte 🚋", ["Ärzte ", "🚋"], false],
    ["the same, longer than what is compared at once", long, [long], false],
    ["from the first byte", "abc", ["xbc"], true],
    ["in a later piece", "abcd", ["ab", "xd"], true],
    ["in a later piece, after more than what is copied at once", `${long}a`, [long, "b"], true],
    ["longer", "ab", ["ab", "c"], true],
    ["shorter", "abc", ["ab"], true],
    ["empty from now on", "abc", [], true],
  ])("%s", async (_, before, pieces, isChanged) => {
    if (before !== undefined) put("f", before);
    const text = pieces.join("");
    const drafts = new Drafts();
    const draft = await drafts.add(path("f"), pieces);
    expect(draft).toMatchObject({
      isChanged,
      bytes: Buffer.byteLength(text),
      sha256: createHash("sha256").update(text).digest("hex"),
    });
    expect(readFileSync(draft.at, "utf8")).toBe(text);
    if (before !== undefined) expect(readFileSync(path("f"), "utf8")).toBe(before);
    drafts.publish();
    drafts.discard();
    expect(readFileSync(path("f"), "utf8")).toBe(text);
    expect(readdirSync(folder)).toEqual(["f"]);
  });

  test("what is the same keeps its date, and nothing is written beside it", async () => {
    put("f", "abc");
    utimesSync(path("f"), new Date(0), new Date(0));
    const drafts = new Drafts();
    await drafts.add(path("f"), ["abc"]);
    expect(readdirSync(folder)).toEqual(["f"]);
    drafts.publish();
    drafts.discard();
    expect(statSync(path("f")).mtimeMs).toBe(0);
  });
});

test("what is not published leaves nothing behind, not even the folders that it needed", async () => {
  put("old", "before");
  const drafts = new Drafts();
  await drafts.add(path("old"), ["after"]);
  await drafts.add(path("new/section/f"), ["a"]);
  await drafts.add(path("new/g"), ["a"]);
  drafts.discard();
  expect(readdirSync(folder)).toEqual(["old"]);
  expect(readFileSync(path("old"), "utf8")).toBe("before");
});

test("folders in which others have put something stay", async () => {
  const drafts = new Drafts();
  await drafts.add(path("new/section/f"), ["a"]);
  put("new/theirs", "");
  drafts.discard();
  expect(readdirSync(path("new"))).toEqual(["theirs"]);
});

test("one that cannot be published: all are as they were", async () => {
  put("a", "before");
  mkdirSync(path("c"));
  const drafts = new Drafts();
  for (const name of ["a", "b", "c", "d"]) await drafts.add(path(name), ["after"]);
  expect(() => drafts.publish()).toThrow(/c/);
  drafts.discard();
  expect(readFileSync(path("a"), "utf8")).toBe("before");
  expect(readdirSync(folder)).toEqual(["a", "c"]);
});

test("pieces that end in an error leave nothing behind", async () => {
  const drafts = new Drafts();
  async function* broken() {
    yield "a";
    throw new Error("no more");
  }
  await expect(drafts.add(path("f"), broken())).rejects.toThrow("no more");
  drafts.discard();
  expect(readdirSync(folder)).toEqual([]);
});

test("a dry run has drafts, but elsewhere", async () => {
  const drafts = new Drafts({ isDry: true });
  const { at } = await drafts.add(path("new/f"), ["a"]);
  expect(readFileSync(at, "utf8")).toBe("a");
  expect(readdirSync(folder)).toEqual([]);
  drafts.discard();
  expect(existsSync(dirname(at))).toBe(false);
});

test("one file twice is refused, capitals or not", async () => {
  const drafts = new Drafts();
  await drafts.add(path("f"), ["a"]);
  await expect(drafts.add(path("F"), ["b"])).rejects.toThrow(UsageError);
  drafts.discard();
});
