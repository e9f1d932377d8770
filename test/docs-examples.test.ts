/**
 * Every code block of README and the guides runs, in the order of the page, in a folder that belongs to the page:
 *
 *     ```ts NAME          a program; `feedwright` and its subpaths are the sources
 *     ```LANG PATH.EXT    a file of the folder, for what comes after it
 *     ```sh               lines of commands; `feedwright` is the command; `npm install` is not run
 *     ```sh fails         the same, where the command is meant to end with another status than 0
 *     ```LANG output      what the block before it prints, to the letter
 *
 * A block inside an HTML comment runs and is not seen: that is where a guide prepares what it takes for granted.
 * README's folder holds the printed articles of the example newsroom.
 */

import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type Options } from "tsup";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import configurations from "../tsup.config.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "feedwright-docs-"));
const LANGUAGES_THAT_RUN = ["ts", "js", "mjs", "tsx", "jsx", "sh", "bash"];

interface Block {
  language: string;
  /** What stands after the language. */
  info: string;
  body: string;
  line: number;
  output?: string;
}

function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  for (const { 1: fence, 2: body, index } of markdown.matchAll(/^```([^\n]+)\n(.*?)^```/gms)) {
    const [language = "", ...rest] = fence!.trim().split(" ");
    const block = { language, info: rest.join(" "), body: body!, line: markdown.slice(0, index).split("\n").length };
    if (block.info === "output") blocks.at(-1)!.output = block.body.trimEnd();
    else blocks.push(block);
  }
  return blocks;
}

const isFile = ({ info }: Block) => /^[^\s]*\.[a-z\d]+$/i.test(info);
const isProgram = (block: Block) => block.language === "ts" && /^[\w-]+$/.test(block.info);
const isCommand = ({ language, info }: Block) => language === "sh" && (info === "" || info === "fails");

/** Pages with a test of their own, which compares files and sizes too. */
const ELSEWHERE: Readonly<Record<string, string>> = { "docs/build.md": "test/cli/guide.test.ts" };

const pages = ["README.md", ...readdirSync(join(root, "docs")).map((file) => `docs/${file}`)]
  .filter((path) => path.endsWith(".md") && !(path in ELSEWHERE))
  .map((path) => {
    const folder = join(work, path.replaceAll(/\W/g, "-"));
    return { path, folder, blocks: blocksOf(readFileSync(join(root, path), "utf8")) };
  });

function write(folder: string, path: string, text: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** The command as the package has it, made of the sources as they are now. */
async function buildCommand(): Promise<void> {
  const quick = { config: false, dts: false, clean: false, silent: true, outDir: join(work, "dist") };
  for (const configuration of configurations as Options[])
    if (configuration.format?.includes("esm")) await build({ ...configuration, ...quick } as Options);
  copyFileSync(join(root, "package.json"), join(work, "package.json"));
  mkdirSync(join(work, "bin"));
  const command = join(work, "bin/feedwright");
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${join(work, "dist/cli.js")}" "$@"\n`);
  chmodSync(command, 0o755);
}

beforeAll(async () => {
  symlinkSync(join(root, "node_modules"), join(work, "node_modules"));
  for (const { folder, blocks } of pages) {
    mkdirSync(folder, { recursive: true });
    for (const { info, body } of blocks.filter(isProgram)) write(folder, `${info}.ts`, `${body}\nexport {};\n`);
  }
  cpSync(join(root, "examples/newsroom/articles"), join(pages[0]!.folder, "articles"), { recursive: true });
  if (pages.some(({ blocks }) => blocks.some(isCommand))) await buildCommand();
}, 120_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

let runs = 0;

/** What a program prints, run anew. */
async function run(file: string): Promise<string> {
  const printed: string[] = [];
  const { log } = console;
  console.log = (...values: unknown[]) => void printed.push(values.map(String).join(" "));
  try {
    await import(/* @vite-ignore */ `${pathToFileURL(file).href}?${runs++}`);
  } finally {
    console.log = log;
  }
  return printed.join("\n");
}

function runCommands({ body, info }: Block, folder: string): string {
  const lines = body.replace(/^\$ /gm, "").replace(/^npx (?=feedwright)/gm, "");
  const script = lines.replaceAll(/^(?:npm|pnpm|yarn|git) .*$/gm, "");
  const env = {
    ...process.env,
    NO_COLOR: "1",
    FORCE_COLOR: undefined,
    PATH: join(work, "bin") + delimiter + process.env.PATH,
  };
  const { status, stdout, stderr } = spawnSync("sh", ["-e", "-c", script], { cwd: folder, encoding: "utf8", env });
  if ((status === 0) === (info === "fails")) throw new Error(`ended with status ${status}\n${stdout}${stderr}`);
  return stdout;
}

describe.each(pages)("$path", ({ path, folder, blocks }) => {
  const home = process.cwd();
  const { fetch } = globalThis;
  beforeAll(() => process.chdir(folder));
  afterAll(() => {
    process.chdir(home);
    // A page may play a server.
    globalThis.fetch = fetch;
  });

  test("has no code that does not run", () => {
    const idle = blocks.filter(
      (block) => LANGUAGES_THAT_RUN.includes(block.language) && ![isFile, isProgram, isCommand].some((is) => is(block)),
    );
    expect(idle.map(({ language, info, line }) => `line ${line}: ${language} ${info}`)).toEqual([]);
  });
  for (const block of blocks.filter((block) => isFile(block) || isProgram(block) || isCommand(block)))
    test(`line ${block.line}: ${block.language} ${block.info}`, async () => {
      if (isFile(block)) return void write(folder, block.info, block.body);
      const printed = isProgram(block) ? await run(join(folder, `${block.info}.ts`)) : runCommands(block, folder);
      if (block.output !== undefined) expect(printed.trimEnd()).toBe(block.output);
    }, 60_000);
  if (path === "README.md") test("has programs", () => expect(blocks.filter(isProgram).length).toBeGreaterThan(3));
});

const programs = readdirSync(join(root, "examples")).filter((file) => file.endsWith(".ts"));
test.each(programs)("examples/%s prints what README's or a guide's program of that name prints", async (file) => {
  const page = pages.find(({ blocks }) => blocks.some(({ info }) => `${info}.ts` === file));
  expect(page, "a page shows it").toBeDefined();
  expect(await run(join(root, "examples", file))).toBe(await run(join(page!.folder, file)));
});

test("programs have no type errors", () => {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => readFileSync(path, "utf8"));
  const { options } = ts.parseJsonConfigFileContent({ compilerOptions: config.compilerOptions }, ts.sys, root);
  const files = pages.flatMap(({ folder, blocks }) =>
    blocks.filter(isProgram).map(({ info }) => join(folder, `${info}.ts`)),
  );
  const types = join(root, "bench/untyped.d.ts");
  const program = ts.createProgram([...files, types], {
    ...options,
    typeRoots: [join(root, "node_modules/@types")],
  });
  const faults = ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : "";
    return `${file?.fileName.slice(work.length + 1)}:${line} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
  expect(faults).toEqual([]);
}, 300_000);
