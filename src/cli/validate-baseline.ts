/** `validate --baseline` and `--write-baseline`: problems that are known pass, new ones fail, those that are gone are said. */

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { UsageError } from "../build/usage-error.ts";
import { type Baseline, compare, type KnownProblem, knownProblems, parseBaseline } from "../validate/baseline.ts";
import { isFetched } from "./input.ts";
import type { Checked } from "./validate-formats.ts";
import { wordsFor } from "./problem-words.ts";

export interface BaselineFlags {
  baseline?: string;
  writeBaseline?: string;
  baselineStrict?: boolean;
}

/** What is left of the findings once the known ones are taken out; all of it where no baseline is asked for. */
export function withBaseline(checked: readonly Checked[], flags: BaselineFlags): Checked[] {
  const { writeBaseline, baseline: named } = flags;
  if (writeBaseline !== undefined)
    return compared(checked, writeBaselineTo(writeBaseline, checked, flags), writeBaseline);
  if (named === undefined && flags.baselineStrict)
    throw new UsageError("--baseline-strict needs --baseline FILE or --write-baseline FILE");
  return named === undefined ? [...checked] : compared(checked, readBaseline(named, flags), named);
}

function writeBaselineTo(
  file: string,
  checked: readonly Checked[],
  { baselineStrict = false }: BaselineFlags,
): Baseline {
  const feeds: Record<string, readonly KnownProblem[]> = {};
  for (const { name, diagnostics } of [...checked].sort((a, b) => (a.name < b.name ? -1 : 1)))
    if (diagnostics.length > 0) feeds[nameIn(file, name)] = knownProblems(diagnostics, baselineStrict);
  const baseline: Baseline = { version: 1, strict: baselineStrict, feeds };
  writeFileSync(file, `${JSON.stringify(baseline, undefined, 2)}\n`);
  return baseline;
}

function readBaseline(file: string, { baselineStrict = false }: BaselineFlags): Baseline {
  if (!existsSync(file)) throw new UsageError(`there is no baseline ${file}; --write-baseline ${file} makes it`);
  let baseline: Baseline;
  try {
    baseline = parseBaseline(readFileSync(file, "utf8"));
  } catch (error) {
    throw new UsageError(`the baseline ${file} cannot be read: ${wordsFor(error)}`);
  }
  if (baselineStrict && !baseline.strict)
    throw new UsageError(`${file} has no values; write it again with --write-baseline ${file} --baseline-strict`);
  return baseline;
}

function compared(checked: readonly Checked[], { feeds, strict }: Baseline, file: string): Checked[] {
  return checked.map((one) => {
    const name = nameIn(file, one.name);
    const problems = Object.hasOwn(feeds, name) ? feeds[name] : undefined;
    const { fresh, known, gone } = compare(one.diagnostics, problems, strict);
    return { ...one, diagnostics: fresh, known, gone, valid: !fresh.some(({ severity }) => severity === "error") };
  });
}

/** As seen from the baseline, so that it is the same wherever the command runs. */
function nameIn(file: string, name: string): string {
  if (name === "-" || isFetched(name)) return name;
  return relative(dirname(resolve(file)), resolve(name)).replaceAll("\\", "/");
}

/** What can be taken out of the baseline. */
export function goneWords(checked: readonly Checked[]): string[] {
  return checked.flatMap(({ name, gone = [] }) =>
    gone.map(({ rule, path, value }) => {
      const what = value === undefined ? "" : ` (${value.slice(0, 80)})`;
      return `${name}: ${rule} at ${path === "" ? "the document" : path}${what} is gone, or less; write the baseline again`;
    }),
  );
}
