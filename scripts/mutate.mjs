// Mutation testing: changes a folder line by line and sees whether the tests beside it notice.
//
//   npm run mutation -- --folder src/scan [--mutants 300] [--seed 1] [--file src/scan/charset.ts] [--lines 12-40] [--concurrency 1]
//
// Lines are drawn by the seed, and all the mutants that begin on them are run, until there are as many as asked for; without
// `--mutants` all of the folder are. What is left out: mutants that only work while a module is loaded (tables of constants),
// and the wording of messages, which people read (test/mutation/ignore-messages.mjs). The score is killed of all the others,
// covered or not, as Stryker counts it.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({
  options: {
    folder: { type: "string" },
    file: { type: "string" },
    /** Of the file: `12-40`. */
    lines: { type: "string" },
    mutants: { type: "string" },
    seed: { type: "string", default: "1" },
    concurrency: { type: "string", default: "1" },
  },
});

/** As many has a line with code, on the average; those that span lines are not drawn. */
const MUTANTS_OF_A_LINE = 1.6;

/** What is run against each folder: what looks at it closely first, then what sends whole feeds through it. */
const TESTS = {
  "src/scan": [
    "test/scan/*.test.ts",
    "test/decode/*.test.ts",
    "test/fixtures.test.ts",
    "test/hostile/limits.test.ts",
    "test/bytes.test.ts",
  ],
  "src/table": ["test/table/*.test.ts"],
  "src/decode": [
    "test/decode/*.test.ts",
    "test/scan/scanner.test.ts",
    "test/fixtures.test.ts",
    "test/stream/*.test.ts",
    "test/hostile/limits.test.ts",
    "test/own-namespace.test.ts",
  ],
  "src/encode": ["test/encode/*.test.ts", "test/own-namespace.test.ts", "test/fixtures.test.ts"],
  "src/newsroom": ["test/newsroom/*.test.ts"],
  "src/validate": ["test/validate/*.test.ts"],
};
const chosen = values.file === undefined ? values.folder : values.file.split("/").slice(0, 2).join("/");
const folders = chosen === undefined ? Object.keys(TESTS) : [chosen];

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
  if (status !== 0 || !existsSync(report)) throw new Error(`${stdout}${stderr}`.slice(-4000));
  return readReport(report);
}

function configOf(folder, report) {
  return {
    mutate: values.lines === undefined ? linesOf(folder) : [`${values.file}:${values.lines}`],
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner", join(root, "test/mutation/ignore-messages.mjs")],
    ignorers: ["messages"],
    ignoreStatic: true,
    buildCommand: "node test/mutation/bundle.mjs",
    vitest: { configFile: "test/mutation/vitest.config.mjs", related: false },
    coverageAnalysis: "perTest",
    concurrency: Number(values.concurrency),
    reporters: ["json"],
    jsonReporter: { fileName: report },
    ignorePatterns: ["biome.json", "dist", "bench", "docs", ".stryker-*"],
    disableTypeChecks: false,
    allowEmpty: true,
    timeoutMS: 10000,
    dryRunTimeoutMinutes: 15,
    tempDirName: ".stryker-tmp",
    checkers: [],
  };
}

/** All of a folder, or as many of its lines as have about so many mutants; the same for the same seed. */
function linesOf(folder) {
  if (values.mutants === undefined) return [values.file ?? `${folder}/**/*.ts`];
  const lines = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => `${folder}/${file}`)
    .filter((file) => file.endsWith(".ts") && (values.file ?? file) === file)
    .sort()
    .flatMap((file) =>
      readFileSync(join(root, file), "utf8")
        .split("\n")
        .map((text, i) => ({ place: `${file}:${i + 1}-${i + 1}`, text: text.trim() }))
        .filter(({ text }) => /[=(?<>]/.test(text) && !/^(?:\*|\/\*|\/\/|import|export type|interface)/.test(text)),
    );
  const random = generator(Number(values.seed));
  const drawn = [];
  for (let left = Number(values.mutants) / MUTANTS_OF_A_LINE; left > 0 && lines.length > 0; left--)
    drawn.push(lines.splice(Math.floor(random() * lines.length), 1)[0].place);
  return drawn;
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
