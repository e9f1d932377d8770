/**
 * `npm run bench [parse|validate|generate|import …]`: everything beside its peers in one run. Each figure is the median of rounds that
 * are interleaved, each in a fresh process; results go to docs/benchmarks.md and bench/results/latest.json.
 */

import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { inputs } from "./inputs.ts";
import { type Facts, READERS, WRITERS } from "./libraries.ts";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
const KINDS = ["parse", "validate", "generate", "import"];
const kinds = process.argv.slice(2).length > 0 ? process.argv.slice(2) : KINDS;
const measurer = fileURLToPath(new URL("./measure.ts", import.meta.url));

interface Result {
  seconds?: number;
  bytes?: number;
  articles?: number;
  facts?: Facts;
  error?: string;
}

function once(kind: string, library: string, input: string): Result {
  const args = ["--expose-gc", "--import", "tsx", measurer, kind, library, input];
  return JSON.parse(
    execFileSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1e9 }).trim().split("\n").at(-1)!,
  );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}

/** Every library on one input, round by round. */
function beside(kind: string, libraries: readonly string[], input: string): Record<string, Result> {
  const results: Record<string, Result> = {};
  const times: Record<string, number[]> = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const library of libraries) {
      const result = once(kind, library, input);
      results[library] ??= result;
      if (result.seconds !== undefined) (times[library] ??= []).push(result.seconds);
    }
  }
  for (const [library, each] of Object.entries(times)) results[library]!.seconds = median(each);
  return results;
}

/** How far a peer's titles, links and dates are ours: a parser that reads less has less to do. */
function agreement(ours: Facts | undefined, theirs: Facts | undefined): string {
  if (ours === undefined || theirs === undefined) return "—";
  const same = (a: readonly unknown[], b: readonly unknown[]) => a.filter((value, i) => value === b[i]).length;
  const part = (key: keyof Facts) => `${same(ours[key], theirs[key])}/${ours[key].length}`;
  return `${part("titles")} ${part("links")} ${part("dates")}`;
}

const geometricMean = (values: readonly number[]) =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
const lines: string[] = [
  "# Benchmarks",
  "",
  `Made by \`npm run bench\` with Node ${process.version} on ${cpus()[0]?.model ?? "an unknown processor"}, ${cpus().length} cores: medians of ${ROUNDS} interleaved rounds, each in a fresh process.`,
];
const all: Record<string, unknown> = {};

if (kinds.includes("parse")) {
  lines.push(
    "",
    "## Reading: bytes → Feed, MB/s",
    "",
    "| input | kB | feedwright | feedsmith | rss-parser | × feedsmith | × rss-parser | feedsmith's titles, links, dates as ours |",
    "|---|---:|---:|---:|---:|---:|---:|---|",
  );
  const ratios: Record<string, number[]> = {};
  for (const input of Object.keys(inputs())) {
    const results = beside("parse", Object.keys(READERS), input);
    const { feedwright } = results;
    const speed = (result: Result | undefined) =>
      result?.seconds === undefined ? undefined : feedwright!.bytes! / result.seconds / 1e6;
    const ratio = (library: string) => {
      const other = results[library]?.seconds;
      if (other === undefined || feedwright?.seconds === undefined) return undefined;
      const group = `${library}${input.endsWith("20MB") ? ", 20 MB" : input.startsWith("made") ? ", made" : ""}`;
      (ratios[group] ??= []).push(other / feedwright.seconds);
      return other / feedwright.seconds;
    };
    const cells = [
      input,
      Math.round(feedwright!.bytes! / 1000),
      ...["feedwright", "feedsmith", "rss-parser"].map((library) => speed(results[library])?.toFixed(1) ?? "—"),
      ratio("feedsmith")?.toFixed(2) ?? "—",
      ratio("rss-parser")?.toFixed(2) ?? "—",
      agreement(feedwright!.facts, results.feedsmith!.facts),
    ];
    lines.push(`| ${cells.join(" | ")} |`);
    console.log(lines.at(-1));
    for (const result of Object.values(results)) delete result.facts;
    all[`parse ${input}`] = results;
  }
  lines.push(
    "",
    `Geometric means: ${Object.entries(ratios)
      .map(([name, values]) => `${geometricMean(values).toFixed(2)} × ${name}`)
      .join("; ")}.`,
  );
  console.log(lines.at(-1));
}

if (kinds.includes("validate")) {
  lines.push(
    "",
    "## Validating, MB/s",
    "",
    "| input | kB | validateFeed | parseFeed | × the time of parseFeed |",
    "|---|---:|---:|---:|---:|",
  );
  const ratios: number[] = [];
  for (const input of Object.keys(inputs()).filter((name) => !name.endsWith("20MB"))) {
    const { validateFeed, parseFeed } = beside("validate", ["validateFeed", "parseFeed"], input);
    const speed = ({ bytes, seconds }: Result) => (bytes! / seconds! / 1e6).toFixed(1);
    const ratio = validateFeed!.seconds! / parseFeed!.seconds!;
    ratios.push(ratio);
    const size = Math.round(parseFeed!.bytes! / 1000);
    lines.push(`| ${input} | ${size} | ${speed(validateFeed!)} | ${speed(parseFeed!)} | ${ratio.toFixed(2)} |`);
    console.log(lines.at(-1));
    all[`validate ${input}`] = { validateFeed, parseFeed };
  }
  lines.push("", `Geometric mean: ${geometricMean(ratios).toFixed(2)} × the time of parseFeed.`);
  console.log(lines.at(-1));
}

if (kinds.includes("generate")) {
  lines.push(
    "",
    "## Writing 10,000 articles of 1.4 kB HTML: articles per second",
    "",
    `| format | ${Object.keys(WRITERS).join(" | ")} | × feed |`,
    `|---|${"---:|".repeat(Object.keys(WRITERS).length + 1)}`,
  );
  for (const format of ["rss", "atom", "json"]) {
    const results = beside("generate", Object.keys(WRITERS), format);
    const rate = ({ seconds, articles }: Result) =>
      seconds === undefined ? "—" : Math.round(articles! / seconds).toLocaleString("en");
    const ratio = results.feed!.seconds! / results.feedwright!.seconds!;
    lines.push(`| ${format} | ${Object.values(results).map(rate).join(" | ")} | ${ratio.toFixed(2)} |`);
    console.log(lines.at(-1));
    all[`generate ${format}`] = results;
  }
}

if (kinds.includes("import")) {
  const results = beside("import", ["feedwright", "feed", "feedsmith", "rss-parser"], "-");
  lines.push("", "## Import, milliseconds", "", `| ${Object.keys(results).join(" | ")} |`, `|${"---:|".repeat(4)}`);
  lines.push(
    `| ${Object.values(results)
      .map(({ seconds }) => (seconds! * 1000).toFixed(1))
      .join(" | ")} |`,
  );
  console.log(lines.at(-1));
  all.import = results;
}

mkdirSync(new URL("./results/", import.meta.url), { recursive: true });
writeFileSync(new URL("./results/latest.json", import.meta.url), `${JSON.stringify(all, null, 1)}\n`);
if (kinds.length === KINDS.length)
  writeFileSync(new URL("../docs/benchmarks.md", import.meta.url), `${lines.join("\n")}\n`);
