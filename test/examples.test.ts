import { readdirSync, readFileSync } from "node:fs";
import { transform } from "sucrase";
import { describe, expect, test } from "vitest";
import * as feedwright from "../src/index.ts";

const root = new URL("../", import.meta.url);
const textOf = (path: string) => readFileSync(new URL(path, root), "utf8");

/** Runs a TypeScript program whose only import is the package, and gives what it printed. */
function run(program: string): string {
  const source = program.replaceAll(/import (\{[^}]*\}) from "feedwright";/g, "const $1 = feedwright;");
  const { code } = transform(source, { transforms: ["typescript"] });
  const printed: string[] = [];
  const console = { log: (...values: unknown[]) => printed.push(values.map(String).join(" ")) };
  new Function("feedwright", "console", code)(feedwright, console);
  return printed.join("\n");
}

interface Block {
  name: string;
  code: string;
  output?: string;
}

/** Programs are fenced as `ts NAME`; what they print, if shown, follows in a fence marked `output`. */
function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  for (const [, info, body] of markdown.matchAll(/^```([^\n]+)\n(.*?)^```/gms)) {
    const [language, name] = info!.split(" ");
    if (language === "ts" && name !== undefined) blocks.push({ name, code: body! });
    else if (name === "output") blocks[blocks.length - 1]!.output = body!.trimEnd();
  }
  return blocks;
}

const documents = [
  "README.md",
  ...readdirSync(new URL("docs", root))
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`),
];

describe.each(documents)("%s", (document) => {
  const blocks = blocksOf(textOf(document));
  if (document === "README.md") test("has programs", () => expect(blocks.length).toBeGreaterThan(3));
  else if (blocks.length === 0) test("has no programs to run", () => expect(blocks).toEqual([]));
  for (const { name, code, output } of blocks)
    test(`${name} prints what is shown`, () => {
      const printed = run(code);
      if (output !== undefined) expect(printed.trimEnd()).toBe(output);
    });
});

describe("examples/ and README say the same", () => {
  const shown = new Map(blocksOf(textOf("README.md")).map((block) => [block.name, block.code]));
  const programs = readdirSync(new URL("examples", root)).filter((file) => file.endsWith(".ts"));
  test.each(programs)("%s", (file) => {
    const code = shown.get(file.replace(/\.ts$/, ""));
    expect(code, "README has a block of this name").toBeDefined();
    expect(run(textOf(`examples/${file}`))).toBe(run(code!));
  });
});
