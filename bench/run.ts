/**
 * `npm run bench [-- NAME… --quick --publish]`: everything beside its peers in one run. Figures go to bench/results/latest.json;
 * a full run, or any with `--publish`, writes docs/benchmarks.md and its charts. `BENCH_DATE` is the date that the page names,
 * else that of the last commit.
 */

import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { prepare, versionOf } from "./build.ts";
import { svgOf } from "./chart.ts";
import { PEERS } from "./libraries.ts";
import { LONG, MEASURES } from "./measures.ts";
import { markdownOf, pageOf, type Section, verdictTable } from "./report.ts";
import { IS_QUICK, ROUNDS } from "./runner.ts";

const asked = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const unknown = asked.filter((name) => MEASURES[name] === undefined);
if (unknown.length > 0) {
  console.error(`There is no measure ${unknown.join(", ")}. There are: ${Object.keys(MEASURES).join(", ")}.`);
  process.exit(2);
}
const names = asked.length > 0 ? asked : Object.keys(MEASURES).filter((name) => !IS_QUICK || !LONG.has(name));

/** Rounds whose medians say how fast something is. */
const ENOUGH = 7;

await prepare();
const sections: Section[] = [];
for (const name of names) {
  const start = performance.now();
  for (const section of await MEASURES[name]!()) {
    sections.push(section);
    console.log(`\n${markdownOf(section)}`);
  }
  console.log(`\n(${name}: ${((performance.now() - start) / 1000).toFixed(0)} s)`);
}
const verdicts = sections.flatMap((section) => section.verdicts ?? []);
console.log(`\n${verdictTable(verdicts)}`);

const results = new URL("./results/latest.json", import.meta.url);
writeFileSync(results, `${JSON.stringify({ machine: machine(), sections, verdicts }, null, 1)}\n`);
if ((asked.length === 0 && !IS_QUICK) || process.argv.includes("--publish")) publish();

function machine(): string {
  const date =
    process.env.BENCH_DATE ?? execFileSync("git", ["log", "-1", "--format=%cs"], { encoding: "utf8" }).trim();
  const processor = `${cpus()[0]?.model.trim() ?? "an unknown processor"}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`;
  const some = asked.length > 0 ? "Some of the measures. " : "";
  const kind = ROUNDS < ENOUGH ? "A quick run, which shows the form of this page and not how fast anything is. " : some;
  return `${kind}Made by \`npm run bench\` on ${date} with Node ${process.version} on ${processor}: medians of ${ROUNDS} rounds that take turns, each measurement in a fresh process.`;
}

function publish(): void {
  const docs = new URL("../docs/", import.meta.url);
  const versions = PEERS.map((library) => `${library} ${versionOf(library)}`).join(", ");
  writeFileSync(new URL("benchmarks.md", docs), pageOf(sections, machine(), versions));
  mkdirSync(new URL("benchmarks/", docs), { recursive: true });
  for (const { charts = {} } of sections)
    for (const [file, chart] of Object.entries(charts))
      writeFileSync(new URL(`benchmarks/${file}.svg`, docs), svgOf(chart));
}
