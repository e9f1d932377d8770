/** Runs measurements side by side: each in a process of its own, in rounds that take turns, medians over the rounds. */

import { execFileSync } from "node:child_process";
import { MEASURER } from "./build.ts";
import type { Measured } from "./measure.ts";

export const IS_QUICK = process.argv.includes("--quick");
export const ROUNDS = Number(process.env.BENCH_ROUNDS ?? (IS_QUICK ? 2 : 7));

/** One measurement in a fresh process. */
export function once(kind: string, subject: string, input = "-"): Measured {
  const env = { ...process.env, ...(IS_QUICK && { BENCH_SECONDS: process.env.BENCH_SECONDS ?? "0.15" }) };
  const args = ["--max-old-space-size=8192", MEASURER, kind, subject, input];
  try {
    const output = execFileSync(process.execPath, args, { encoding: "utf8", env, maxBuffer: 1e9 });
    return JSON.parse(output.trim().split("\n").at(-1)!) as Measured;
  } catch (error) {
    return { error: String((error as Error).message).slice(0, 120) };
  }
}

/** Seconds that importing takes in a process that has imported nothing else. */
export function importOnce(specifier: string): Measured {
  const code = `const start = performance.now(); await import(${JSON.stringify(specifier)}); console.log(performance.now() - start)`;
  const output = execFileSync(process.execPath, ["--input-type=module", "--eval", code], { encoding: "utf8" });
  return { seconds: Number(output.trim().split("\n").at(-1)) / 1000 };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}

/** Every subject on one input, round by round. */
export function beside(
  kind: string,
  subjects: readonly string[],
  input = "-",
  rounds = ROUNDS,
  run: (subject: string) => Measured = (subject) => once(kind, subject, input),
): Record<string, Measured> {
  const all: Record<string, Measured[]> = {};
  for (let round = 0; round < rounds; round++) {
    for (const subject of subjects) {
      const before = all[subject] ?? [];
      // What fails once fails every time.
      if (before[0]?.error === undefined) all[subject] = [...before, run(subject)];
    }
  }
  return Object.fromEntries(Object.entries(all).map(([subject, results]) => [subject, middle(results)]));
}

function middle(results: readonly Measured[]): Measured {
  const found = { ...results[0] };
  for (const key of ["seconds", "peak", "growth"] as const) {
    const values = results.map((result) => result[key]).filter((value) => value !== undefined);
    if (values.length > 0) found[key] = median(values);
  }
  return found;
}

export const geometricMean = (values: readonly number[]) =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
