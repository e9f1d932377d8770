/** docs/build.md says what the command does: its files are written, its commands run, what they print is compared. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { folders, read, run, write } from "./command.ts";

const folder = folders("guide");
const guide = readFileSync(new URL("../../docs/build.md", import.meta.url), "utf8");

interface Block {
  readonly language: string;
  /** A file's name, or how a command ends. */
  readonly rest: string;
  readonly body: string;
}

const blocksOf = (text: string): Block[] =>
  [...text.matchAll(/^```(\w+)(?: ([^\n]*))?\n([\s\S]*?)^```/gm)].map(([, language, rest = "", body]) => ({
    language: language!,
    rest,
    body: body!,
  }));

/** Options between quotes keep their spaces, as in a shell. */
const wordsOf = (line: string) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);

function execute(cwd: string, lines: string): { printed: string; status: number | null } {
  let printed = "";
  let status: number | null = 0;
  for (const line of lines.trim().split("\n")) {
    const [name, ...args] = wordsOf(line);
    expect(name).toBe("feedwright");
    const result = run(cwd, ...args);
    printed += result.stdout + result.stderr;
    status = result.status;
  }
  return { printed, status };
}

/** Sizes are those of the day the page was written, and the columns of a table stand as they need. */
function plain(text: string): string {
  const lines = text.split("\n").map((line) => {
    const cells = line.split(/ {2,}/);
    const size = cells.findLastIndex((cell) => /^\d+$/.test(cell));
    return size < 1 ? cells.join("  ") : cells.with(size, "N").join("  ");
  });
  return lines.join("\n").replace(/("bytes": )\d+|("sha256": )"[^"]+"/g, "$1$2…");
}

/** `…` at the start stands for lines that are not shown. */
function expectPrinted(printed: string, shown: string): void {
  const expected = plain(shown.replace(/^…\n/, ""));
  const all = plain(printed);
  expect(shown.startsWith("…") ? all.slice(-expected.length) : all).toBe(expected);
}

const [intro, ...sections] = guide.split(/^(?=## )/m);
const shared = Object.fromEntries(blocksOf(intro!).map(({ rest, body }) => [rest, body]));

describe("docs/build.md", () => {
  test.each(sections.map((text) => [/^## (.*)/.exec(text)![1]!, text]))("%s", (_, text) => {
    const cwd = folder(shared);
    const blocks = blocksOf(text);
    blocks.forEach(({ language, rest, body }, i) => {
      if (language === "sh") {
        const next = blocks[i + 1];
        const { printed, status } = execute(cwd, body);
        const isShown = next?.language === "console";
        expect([status, printed]).toEqual([isShown ? Number(next.rest.replace("exit ", "")) : 0, printed]);
        if (isShown) expectPrinted(printed, next.body);
      } else if (rest.endsWith(" shown")) {
        const name = rest.replace(/ shown$/, "");
        expectPrinted(read(cwd, name), body);
      } else if (language !== "console") write(cwd, { [rest]: body });
    });
  });
});
