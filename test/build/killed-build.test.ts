/** A build that is killed at any rename: after the next one all files are old or all are new, and nothing else is left. */

import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Drafts } from "../../src/build/outputs.ts";
import { UsageError } from "../../src/build/usage-error.ts";
import { FILES } from "./killed-files.ts";

const program = fileURLToPath(new URL("killed-build.ts", import.meta.url));
let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "feedwright-killed-"));
  out = join(folder, "public");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const filesIn = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort();

async function write(content: string): Promise<void> {
  const drafts = new Drafts({ out });
  for (const name of FILES) await drafts.add(join(out, name), [content, name]);
  drafts.publish();
  drafts.discard();
}

/** Each of them, where somebody asks for all: it takes a process each. The first rename is the journal's. */
const PLACES =
  process.env.KILL_ALL === undefined ? [1, 2, 3, 18, 34] : Array.from({ length: FILES.length + 1 }, (_, i) => i + 1);

describe.each(["over old files", "into a new folder"])("%s", (how) => {
  test.each(PLACES)(
    "killed before rename %i",
    async (nth) => {
      const isNew = how === "into a new folder";
      if (!isNew) await write("old ");
      const { signal } = spawnSync(process.execPath, ["--import", "tsx", program, out, "new ", String(nth)], {
        cwd: dirname(program),
      });
      expect(signal).toBe("SIGKILL");
      // Even before the next build, nothing temporary is in what may be published.
      if (existsSync(out)) expect(FILES).toEqual(expect.arrayContaining(filesIn(out)));
      const next = new Drafts({ out });
      next.discard();
      const found = existsSync(out) ? filesIn(out) : [];
      expect(found).toEqual(isNew && nth === 1 ? [] : [...FILES].sort());
      const contents = new Set(found.map((name) => readFileSync(join(out, name), "utf8").split(" ", 1)[0]));
      expect([...contents]).toEqual(nth === 1 ? (isNew ? [] : ["old"]) : ["new"]);
      expect(readdirSync(folder).filter((name) => name !== "public")).toEqual([]);
    },
    60_000,
  );
});

test("what a build that is running has staged is left alone", async () => {
  const running = new Drafts({ out });
  await running.add(join(out, "a"), ["a"]);
  const other = new Drafts({ out });
  other.discard();
  running.publish();
  running.discard();
  expect(readFileSync(join(out, "a"), "utf8")).toBe("a");
});

test("what earlier versions left beside a file goes", async () => {
  mkdirSync(out);
  writeFileSync(join(out, "a"), "old");
  for (const name of ["a.tmp-999999999", "a.old.tmp-999999999", "a.tmp-x", "b.tmp-999999999", `a.tmp-${process.ppid}`])
    writeFileSync(join(out, name), "");
  const drafts = new Drafts({ out });
  await drafts.add(join(out, "a"), ["new"]);
  drafts.publish();
  drafts.discard();
  expect(readdirSync(out).sort()).toEqual(["a", "a.tmp-x", `a.tmp-${process.ppid}`, "b.tmp-999999999"].sort());
});

test("a file that is there keeps its permissions", async () => {
  await write("old ");
  chmodSync(join(out, "rss.xml"), 0o640);
  await write("new ");
  expect(statSync(join(out, "rss.xml")).mode & 0o777).toBe(0o640);
});

test("an output that is a link stays one, and what it leads to is written", async () => {
  mkdirSync(join(folder, "elsewhere"));
  mkdirSync(out);
  writeFileSync(join(folder, "elsewhere/feed.xml"), "old");
  symlinkSync("../elsewhere/feed.xml", join(out, "rss.xml"));
  await write("new ");
  expect(lstatSync(join(out, "rss.xml")).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, "elsewhere/feed.xml"), "utf8")).toBe("new rss.xml");
});

test("an output that is a link to nothing is refused", async () => {
  mkdirSync(out);
  symlinkSync("nowhere", join(out, "rss.xml"));
  const drafts = new Drafts({ out });
  await expect(drafts.add(join(out, "rss.xml"), ["a"])).rejects.toThrow(UsageError);
  drafts.discard();
});

test("one that cannot be published takes all back, in the folders too", async () => {
  await write("old ");
  rmSync(join(out, "tag/j"), { recursive: true });
  mkdirSync(join(out, "tag/j/feed.json"), { recursive: true });
  const drafts = new Drafts({ out });
  for (const name of FILES) await drafts.add(join(out, name), ["new ", name]);
  expect(() => drafts.publish()).toThrow(/feed\.json/);
  drafts.discard();
  expect(readFileSync(join(out, "rss.xml"), "utf8")).toBe("old rss.xml");
  expect(filesIn(out)).toEqual(FILES.filter((name) => !name.startsWith("tag/j/")).sort());
  expect(readdirSync(folder)).toEqual(["public"]);
});
