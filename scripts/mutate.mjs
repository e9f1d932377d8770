// Mutation testing by sample: changes the lines of a folder one by one and sees whether the tests beside it notice.
//
//   npm run mutation -- --folder src/scan --lines 40 [--seed 1]
//
// A line that was chosen has all its mutants run; those that span lines are left out. The score is killed of all that are
// covered or not, as Stryker counts it.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({
  options: {
    folder: { type: "string" },
    lines: { type: "string", default: "40" },
    seed: { type: "string", default: "1" },
  },
});

/** What is run against each folder. */
const TESTS = {
  "src/scan": ["test/scan/*.test.ts", "test/fixtures.test.ts", "test/hostile/limits.test.ts", "test/bytes.test.ts"],
  "src/table": ["test/table/*.test.ts", "test/fixtures.test.ts", "test/round-trip.test.ts", "test/carriers.test.ts"],
  "src/decode": [
    "test/scan/scanner.test.ts",
    "test/fixtures.test.ts",
    "test/stream/*.test.ts",
    "test/hostile/limits.test.ts",
    "test/round-trip.test.ts",
    "test/own-namespace.test.ts",
  ],
  "src/encode": [
    "test/generate.test.ts",
    "test/round-trip.test.ts",
    "test/fixtures.test.ts",
    "test/own-namespace.test.ts",
  ],
  "src/newsroom": ["test/newsroom/*.test.ts", "test/hostile/newsroom.test.ts"],
  "src/validate": ["test/validate/*.test.ts"],
};
const folders = values.folder === undefined ? Object.keys(TESTS) : [values.folder];

let isBelow = false;
for (const folder of folders) {
  const { killed, total, survivors } = run(folder);
  const score = (100 * killed) / total;
  isBelow ||= score < 85;
  console.log(`${folder}: ${killed} of ${total} mutants killed, ${score.toFixed(1)} %`);
  for (const survivor of survivors) console.log(`  ${survivor}`);
}
process.exit(isBelow ? 1 : 0);

function run(folder) {
  const report = join(root, ".stryker-tmp", `${folder.replaceAll("/", "-")}.json`);
  const config = join(mkdtempSync(join(root, ".stryker-")), "config.json");
  writeFileSync(config, JSON.stringify(configOf(folder, report)));
  const { status, stdout, stderr } = spawnSync(join(root, "node_modules/.bin/stryker"), ["run", config], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1e8,
    env: { ...process.env, MUTATION_TESTS: TESTS[folder].join(","), ROUND_TRIP_RUNS: "5", GENERATE_RUNS: "10" },
  });
  rmSync(join(config, ".."), { recursive: true });
  if (status !== 0) throw new Error(`${stdout}${stderr}`.slice(-4000));
  return readReport(report);
}

function configOf(folder, report) {
  return {
    mutate: sampledLines(folder),
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner"],
    vitest: { configFile: "test/mutation/vitest.config.ts", related: false },
    coverageAnalysis: "perTest",
    concurrency: 1,
    reporters: ["json"],
    jsonReporter: { fileName: report },
    ignorePatterns: ["biome.json", "dist", "bench", "docs", ".stryker-*"],
    disableTypeChecks: false,
    allowEmpty: true,
    timeoutMS: 20000,
    dryRunTimeoutMinutes: 15,
    tempDirName: ".stryker-tmp",
    checkers: [],
  };
}

/** `file:line-line` of lines with code, the same for the same seed. */
function sampledLines(folder) {
  const lines = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .flatMap((file) =>
      readFileSync(join(root, folder, file), "utf8")
        .split("\n")
        .map((text, i) => ({ place: `${folder}/${file}:${i + 1}-${i + 1}`, text: text.trim() }))
        .filter(({ text }) => /[=(?<>]/.test(text) && !/^(?:\*|\/\*|\/\/|import|export type|interface)/.test(text)),
    );
  const random = generator(Number(values.seed));
  const chosen = [];
  while (chosen.length < Number(values.lines) && lines.length > 0)
    chosen.push(lines.splice(Math.floor(random() * lines.length), 1)[0].place);
  return chosen;
}

/** mulberry32: numbers from 0 to 1 out of a seed. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function readReport(file) {
  const { files } = JSON.parse(readFileSync(file, "utf8"));
  const mutants = Object.entries(files).flatMap(([name, { mutants, source }]) =>
    mutants.map((mutant) => ({ ...mutant, name, line: source.split("\n")[mutant.location.start.line - 1].trim() })),
  );
  const valid = mutants.filter(
    ({ status }) => !["Ignored", "CompileError", "RuntimeError", "Pending"].includes(status),
  );
  const isKilled = ({ status }) => status === "Killed" || status === "Timeout";
  return {
    total: valid.length,
    killed: valid.filter(isKilled).length,
    survivors: valid
      .filter((mutant) => !isKilled(mutant))
      .map(
        ({ name, location, mutatorName, replacement, status, line }) =>
          `${status} ${name}:${location.start.line} ${mutatorName}: ${line} → ${replacement}`,
      ),
  };
}
