/** The regular expressions that stand in the sources, and how long they take. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { check } from "recheck";
import ts from "typescript";

export interface FoundExpression {
  readonly file: string;
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

const root = fileURLToPath(new URL("../../src/", import.meta.url));
export const RECORD = fileURLToPath(new URL("expressions.json", import.meta.url));

export const readRecord = (): Record<string, string> => JSON.parse(readFileSync(RECORD, "utf8"));
export const keyOf = ({ source, flags }: FoundExpression): string => `/${source}/${flags}`;

/** Literals, and `new RegExp` of strings that stand there; what is put together elsewhere cannot be found so. */
export function regularExpressions(): FoundExpression[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .flatMap(expressionsIn);
}

function expressionsIn(file: string): FoundExpression[] {
  const parsed = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.ESNext, true);
  const found: FoundExpression[] = [];
  const add = (node: ts.Node, source: string, flags: string) => {
    const line = parsed.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    found.push({ file, line, source, flags });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      add(node, node.text.slice(1, end), node.text.slice(end + 1));
    } else if (ts.isNewExpression(node) && node.expression.getText() === "RegExp") {
      const [source, flags] = node.arguments ?? [];
      if (source !== undefined && ts.isStringLiteralLike(source))
        add(node, source.text, flags !== undefined && ts.isStringLiteralLike(flags) ? flags.text : "");
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}

/** "safe", how it grows, or why that is not known. */
export async function judge({ source, flags }: FoundExpression): Promise<string> {
  const verdict = await check(source, flags, { timeout: 60_000 });
  if (verdict.status === "safe") return "safe";
  if (verdict.status === "unknown") return `unknown (${verdict.error.kind})`;
  // An exponential one would not come back.
  if (verdict.complexity.type === "exponential") return verdict.complexity.summary;
  return isSlow(new RegExp(source, flags), verdict.attack) ? verdict.complexity.summary : "safe";
}

interface Attack {
  readonly pumps: readonly { readonly prefix: string; readonly pump: string }[];
  readonly suffix: string;
}

/** What `recheck` supposes of an engine is tried with this one: twice the input may take twice the time, not four times. */
function isSlow(expression: RegExp, { pumps, suffix }: Attack): boolean {
  const time = (length: number) => {
    const input =
      pumps.map(({ prefix, pump }) => prefix + pump.repeat(Math.ceil(length / pump.length))).join("") + suffix;
    const start = performance.now();
    expression.test(input);
    return performance.now() - start;
  };
  // From few characters on: with a hundred thousand, one of the third degree would not come back.
  for (let length = 160; length <= 80_000; length *= 2) if (time(length) > 300) return true;
  return time(160_000) > 150;
}

/** Expressions that are polynomial, by themselves or by the file they stand in, and why that is no harm. */
const BOUNDED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      "astro",
      "configuration",
      "docusaurus",
      "eleventy",
      "hexo",
      "hugo",
      "jekyll",
      "pelican",
      "permalink-template",
      "vitepress",
      "zola",
    ].map((preset) => [
      `build/presets/${preset}.ts`,
      "the paths of a site's files and its own configuration, a program of its publisher",
    ]),
  ),
  "newsroom/article-text.ts":
    "white space is collapsed in every line before it is read; the rest is for lines of at most 200 characters",
  "newsroom/credit-phrases.ts": "asked of lines that parseByline reads: at most 300 characters",
  "newsroom/date-phrases.ts": "reads datelines, which are at most LONGEST_DATELINE characters",
  "newsroom/print-lines.ts": "asked of lines of at most 60 characters",
  "table/codecs/duration.ts": "a play time in words is at most 60 characters",
  "cli/problem-words.ts": "the path of a file",
  "cli/validate-inputs.ts": "the path of a folder",
  [String.raw`/^(?:\.\/)+|\/+$/g`]: "a folder that the configuration names",
  "newsroom/byline.ts": "reads lines of at most 300 characters, their white space collapsed",
  [String.raw`/<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{1,40})/i`]: "the first 1,024 bytes of a page",
  [String.raw`/(\w+?)s?\[\d+\]$/`]: "the path of a field of ours: as long as our own names",
  [String.raw`/\w+$/`]: "the path of a field of ours: as long as our own names",
  [String.raw`/[\s,;:–-]+$/`]: "a summary that has been cut to its length",
};

/** Whether a verdict will do for an expression. */
export function isFine(expression: FoundExpression, verdict: string): boolean {
  if (verdict === "safe") return true;
  const isBounded = Object.hasOwn(BOUNDED, expression.file) || Object.hasOwn(BOUNDED, keyOf(expression));
  return isBounded && verdict.includes("polynomial");
}
