// Mutation testing: changes a folder line by line and sees whether the tests beside it notice.
//
//   npm run mutation -- --folder src/scan [--mutants 300] [--seed 1] [--file src/scan/charset.ts] [--lines 12-40]
//
// All mutants of the folder are run, or as many as asked for, drawn by the seed; each against the tests that reach it, in one
// process that has loaded them once, for as long as a second and a half. What is left out: mutants that only work while a
// module is loaded (tables of constants),
// the wording of messages, which people read (test/mutation/ignore-messages.mjs), and those that survive because nothing can
// tell them from the original (test/mutation/unobservable.mjs). The score is killed of all the others, covered or not, as
// Stryker counts it; beside it stands what it would be with the last counted.
import { fork } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bundle } from "../test/mutation/bundle.mjs";
import { reasonOf } from "../test/mutation/unobservable.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({
  options: {
    folder: { type: "string" },
    file: { type: "string" },
    /** Of the file: `12-40`. */
    lines: { type: "string" },
    mutants: { type: "string" },
    seed: { type: "string", default: "1" },
  },
});

/** What is run against each folder: what looks at it closely first, then what sends whole feeds through it. */
const TESTS = {
  "src/scan": [
    "test/scan/*.test.ts",
    "test/decode/*.test.ts",
    "test/fixtures.test.ts",
    "test/hostile/limits.test.ts",
    "test/bytes.test.ts",
    "test/stream/parse-feed-stream.test.ts",
  ],
  "src/table": ["test/table/*.test.ts"],
  "src/decode": [
    "test/decode/*.test.ts",
    "test/fixtures.test.ts",
    "test/hostile/limits.test.ts",
    "test/own-namespace.test.ts",
  ],
  "src/encode": ["test/encode/*.test.ts", "test/own-namespace.test.ts"],
  "src/newsroom": ["test/newsroom/*.test.ts"],
  "src/validate": ["test/validate/*.test.ts"],
};
const chosen = values.file === undefined ? values.folder : values.file.split("/").slice(0, 2).join("/");
const folders = chosen === undefined ? Object.keys(TESTS) : [chosen];
/** Milliseconds that the tests run against a mutant take without it, in all: the quickest of those that reach it. */
const MOST_TIME = 1500;
/** Milliseconds after which a mutant is one that never ends. */
const PATIENCE = 20_000;

async function run(folder) {
  const directory = mkdtempSync(join(root, ".stryker-"));
  try {
    const outfile = join(directory, "tests.mjs");
    const mutants = drawn(await bundle(sourcesOf(folder), TESTS[folder], outfile));
    return summary(await resultsOf(mutants, outfile));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function sourcesOf(folder) {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => `${folder}/${file}`)
    .filter((file) => file.endsWith(".ts") && (values.file ?? file) === file)
    .sort();
}

/** Those that were asked for: all, those of some lines, or so many; the same for the same seed. */
function drawn(mutants) {
  const [from, to] = (values.lines ?? "1-Infinity").split("-").map(Number);
  const left = mutants.filter(
    ({ status, location }) => status !== "Ignored" && location.start.line + 1 >= from && location.start.line < to,
  );
  if (values.mutants === undefined) return left;
  const random = generator(Number(values.seed));
  const taken = [];
  while (taken.length < Number(values.mutants) && left.length > 0)
    taken.push(left.splice(Math.floor(random() * left.length), 1)[0]);
  return taken;
}

/** A process that runs mutants, and asks it: the answer, or `undefined` where none comes in time. */
class Worker {
  #process;
  constructor(file) {
    const env = { ...process.env, MUTATION_BUNDLE: file, ROUND_TRIP_RUNS: "5", GENERATE_RUNS: "10", SCAN_RUNS: "50" };
    this.#process = fork(join(root, "test/mutation/worker.mjs"), { cwd: root, env });
  }
  answer(patience = 600_000) {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(undefined), patience);
      const settle = (answer) => {
        clearTimeout(timer);
        this.#process.removeAllListeners();
        resolve(answer);
      };
      this.#process.once("message", settle);
      this.#process.once("exit", () => settle(undefined));
    });
  }
  ask(task, argument, patience) {
    this.#process.send({ task, argument });
    return this.answer(patience);
  }
  kill() {
    this.#process.removeAllListeners().kill("SIGKILL");
  }
}

async function resultsOf(mutants, file) {
  let worker = new Worker(file);
  await worker.answer();
  const { faults, reached, isStatic, times } = await worker.ask("survey");
  if (faults.length > 0) throw new Error(`these tests fail without any mutant: ${faults.join("; ")}`);
  const renew = async () => {
    worker.kill();
    worker = new Worker(file);
    await worker.answer();
    await worker.ask("warmUp", times);
  };
  const results = [];
  for (const mutant of mutants) {
    if (reached[mutant.id] === undefined) {
      if (!isStatic.includes(mutant.id)) results.push({ ...mutant, status: "NoCoverage" });
      continue;
    }
    const { hits } = reached[mutant.id];
    const tests = quickest(reached[mutant.id].tests, times);
    const question = { id: mutant.id, tests, hits };
    let result = await worker.ask("resultOf", question, PATIENCE);
    if (result?.isSpoiled) {
      await renew();
      result = await worker.ask("resultOf", question, PATIENCE);
    }
    if (result === undefined || result.isSpoiled) await renew();
    results.push({ ...mutant, status: result?.status ?? "Timeout" });
  }
  worker.kill();
  return results;
}

/** The quickest of some tests, as many as are run against one mutant. */
function quickest(tests, times) {
  let left = MOST_TIME;
  return tests.sort((a, b) => times[a] - times[b]).filter((test) => (left -= times[test]) > 0);
}

function summary(results) {
  const lines = new Map();
  const lineOf = ({ fileName, location }) => {
    if (!lines.has(fileName)) lines.set(fileName, readFileSync(join(root, fileName), "utf8").split("\n"));
    return lines.get(fileName)[location.start.line].trim();
  };
  const isKilled = ({ status }) => status === "Killed" || status === "Timeout";
  const survivors = results
    .filter((mutant) => !isKilled(mutant))
    .map((mutant) => ({ ...mutant, line: lineOf(mutant) }));
  return {
    killed: results.filter(isKilled).length,
    unobservable: survivors.filter(reasonOf),
    survivors: survivors
      .filter((mutant) => reasonOf(mutant) === undefined)
      .map(
        ({ fileName, location, mutatorName, replacement, status, line }) =>
          `${status} ${fileName}:${location.start.line + 1} ${mutatorName}: ${line} → ${replacement}`,
      ),
  };
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

let isBelow = false;
for (const folder of folders) {
  const { killed, survivors, unobservable } = await run(folder);
  const total = killed + survivors.length;
  const score = (100 * killed) / total;
  isBelow ||= score < 85;
  console.log(`${folder}: ${killed} of ${total} mutants killed, ${score.toFixed(1)} %`);
  if (unobservable.length > 0) {
    const ofAll = (100 * killed) / (total + unobservable.length);
    console.log(`  and ${unobservable.length} that cannot be told from the original; with them ${ofAll.toFixed(1)} %`);
  }
  for (const survivor of survivors) console.log(`  ${survivor}`);
}
process.exit(isBelow ? 1 : 0);
