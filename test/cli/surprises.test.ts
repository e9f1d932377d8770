/** What people mistype and machines lack: words for people, a status as documented, never a stack trace. */

import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { folders, HEAD, printed, run } from "./command.ts";

const folder = folders("surprises");
const command = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const FEED =
  '<rss version="2.0"><channel><title>T</title><link>https://example.com/</link><description>D</description></channel></rss>';
const FILES = { "feed.xml": FEED, "a/a.txt": printed("A", 1), "d/e/f": "" };
const BUILD = ["build", "a", "-o", "o", ...HEAD];

test.each<readonly [rule: string, args: string[], status: number, said: RegExp]>([
  ["no file to read", ["show", "none.xml"], 2, /^feedwright: there is no file none\.xml\n$/],
  ["of several, the name once", ["validate", "none.xml"], 2, /^feedwright: there is no file none\.xml\n$/],
  ["an address of another kind, once", ["validate", "ftp://x/y"], 2, /^feedwright: ftp:\/\/x\/y: only http and https/],
  [
    "an address that is none",
    ["show", "https://no such"],
    2,
    /^feedwright: https:\/\/no such is no address; expected one/,
  ],
  [
    "a folder that is not there",
    ["convert", "feed.xml", "--to", "rss", "--out", "none/x.xml"],
    2,
    /none\/x\.xml: there is no such/,
  ],
  ["a folder in the place of a file", ["convert", "feed.xml", "--to", "rss", "--out", "d"], 2, /d is a folder/],
  [
    "a file in the place of a folder",
    ["build", "a", "-o", "feed.xml", ...HEAD],
    2,
    /feed\.xml.*: a part of it is a file/,
  ],
  [
    "a folder in the place of the manifest",
    [...BUILD, "--manifest", "d"],
    2,
    /feedwright: d(?:: | is )(?:a folder|there is something else)/,
  ],
  ["no name of a folder", ["build", "a", "-o", "", ...HEAD], 2, /no output folder; add --out DIR/],
  [
    "an address of the publication that is none, once",
    ["build", "a", "-o", "o", "--title", "T", "--url", "nope"],
    1,
    /^.*"nope" is not an absolute URL.*\n1 problem; nothing was written\n$/,
  ],
])("%s", (_, args, expected, said) => {
  const cwd = folder(FILES);
  const { status, stderr } = run(cwd, ...args);
  expect(stderr).toMatch(said);
  expect(stderr).not.toMatch(/\n\s+at |ENOENT|EISDIR|ENOTDIR|\.tmp-/);
  expect(status).toBe(expected);
  expect(readdirSync(cwd).sort()).toEqual(["a", "d", "feed.xml"]);
});

test("a disk without space: words and status 2", (context) => {
  // A device that Linux has.
  if (!existsSync("/dev/full")) context.skip();
  const cwd = folder(FILES);
  const args = [command, "convert", "feed.xml", "--to", "atom", "--quiet"].map((word) => `'${word}'`).join(" ");
  const { status, stderr } = spawnSync("sh", ["-c", `'${process.execPath}' ${args} > /dev/full`], {
    cwd,
    encoding: "utf8",
  });
  expect(stderr).toBe("feedwright: the output: there is no space left on the disk\n");
  expect(status).toBe(2);
});

test.each<readonly [rule: string, name: string, content: string, said: RegExp]>([
  [
    "TypeScript that is none",
    "feedwright.config.ts",
    "export default {",
    /config\.ts cannot be read: Unexpected token/,
  ],
  ["a text that is thrown", "feedwright.config.mjs", 'throw "no luck"', /config\.mjs cannot be read: no luck/],
])("a configuration: %s", (_, name, content, said) => {
  const { status, stderr } = run(folder({ ...FILES, [name]: content }), ...BUILD);
  expect([status, stderr]).toEqual([2, expect.stringMatching(said)]);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test("a configuration in .js may be a module, whatever the package says", () => {
  const config = 'export default { title: "From the configuration" };\n';
  const cwd = folder({ ...FILES, "package.json": '{"type":"commonjs"}', "feedwright.config.js": config });
  const { status, stderr } = run(cwd, "build", "a", "-o", "o", "--url", "https://example.com/");
  expect([status, stderr]).toEqual([0, ""]);
  expect(existsSync(join(cwd, "o/rss.xml"))).toBe(true);
});
