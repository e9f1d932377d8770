/** `build --watch` as a person has it running: files change, feeds follow, mistakes are told and mended. */

import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folders, printed, read, start, write } from "./command.ts";

const folder = folders("watch");
const config = (title: string) =>
  `export default { sources: ["a"], out: "o", title: "${title}", url: "https://example.com/", formats: ["rss"] };\n`;

/** Waits until something is so. */
async function until(isSo: () => boolean, what: string, printedSoFar: () => string): Promise<void> {
  const end = Date.now() + 25_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`${what} did not come; printed: ${printedSoFar()}`);
    await new Promise((wait) => setTimeout(wait, 50));
  }
}

test("builds again on each change, survives mistakes, ends on SIGINT", { timeout: 120_000 }, async () => {
  const cwd = folder({ "a/x.txt": printed("First", 1), "feedwright.config.mjs": config("Times") });
  const { process: watcher, printed: output } = start(cwd, "build", "--watch");
  const ended = new Promise<number | null>((done) => watcher.once("exit", (code) => done(code)));
  const feed = () => {
    try {
      return read(cwd, "o/rss.xml");
    } catch {
      return "";
    }
  };
  const builds = () => output().match(/watching for changes/g)?.length ?? 0;
  try {
    await until(() => builds() === 1, "the first build", output);
    expect(feed()).toContain("First");

    write(cwd, { "a/y.txt": printed("Second", 2) });
    await until(() => feed().includes("Second"), "a new article", output);

    write(cwd, { "a/x.txt": printed("Changed", 1) });
    await until(() => feed().includes("Changed"), "a changed article", output);

    write(cwd, { "feedwright.config.mjs": config("Gazette") });
    await until(() => feed().includes("<title>Gazette</title>"), "a changed configuration", output);

    const before = builds();
    write(cwd, { "a/z.json": '{"title": "x", "published": "soon"}' });
    await until(() => builds() > before && output().includes("a/z.json:1"), "a problem", output);
    rmSync(join(cwd, "a/z.json"));
    write(cwd, { "feedwright.config.mjs": "export default {" });
    await until(() => output().includes("cannot be read"), "a broken configuration", output);
    write(cwd, { "feedwright.config.mjs": config("Herald") });
    await until(() => feed().includes("<title>Herald</title>"), "the mended configuration", output);
    expect(output()).not.toMatch(/\n\s+at /);

    watcher.kill("SIGINT");
    expect(await ended).toBe(0);
  } finally {
    watcher.kill("SIGKILL");
  }
});
