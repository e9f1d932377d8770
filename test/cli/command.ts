/** The command as people run it: the built file, in a folder of its own. */

import { execFileSync, type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
export const command = join(root, "dist/cli.js");
const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined };

/** Options that every feed needs. */
export const HEAD = ["--title", "Example Times", "--url", "https://example.com/"];

/** A printed article of a day of March 2023. */
export const printed = (title: string, day: number, text = "The first trams crossed.") =>
  `${title}\nBy Meera Nair\n${day} Mar 2023, 04:39 PM IST\n${text}\n`;

/** Fresh folders for one file of tests, removed when it is through. */
export function folders(name: string) {
  let work: string;
  let count = 0;
  beforeAll(() => {
    if (!existsSync(command)) execFileSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: "ignore" });
    work = mkdtempSync(join(tmpdir(), `feedwright-${name}-`));
  }, 240_000);
  afterAll(() => rmSync(work, { recursive: true, force: true }));
  return (files: Readonly<Record<string, string | Uint8Array>>) => {
    const path = join(work, String(count++));
    mkdirSync(path);
    write(path, files);
    return path;
  };
}

/** Puts files into a folder. */
export function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** The text of a file in a folder. */
export const read = (folder: string, name: string) => readFileSync(join(folder, name), "utf8");

/** Runs the command to its end. */
export function run(cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { cwd, encoding: "utf8", env });
  return { status, stdout, stderr };
}

/** Starts the command and hears what it prints. */
export function start(cwd: string, ...args: string[]): { process: ChildProcess; printed: () => string } {
  const process_ = spawn(process.execPath, [command, ...args], { cwd, env });
  let text = "";
  for (const stream of [process_.stdout, process_.stderr]) stream.on("data", (chunk) => (text += String(chunk)));
  return { process: process_, printed: () => text };
}
