// Runs the conformance suites that lie beside the project, when they do, and holds the results to the floors in
// test/conformance/floors.json, which only rise.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const suites = fileURLToPath(new URL("../../shared/conformance", import.meta.url));
const floors = JSON.parse(readFileSync(`${root}/test/conformance/floors.json`, "utf8"));

function w3c(...more) {
  return ["w3c/run.mjs", "--lib", `${root}/dist/index.js`, "--show", "0", ...more];
}
/** F1 of ten thousand. */
const agreement = (out) => Math.round(Number(/ F1 ([\d.]+)/.exec(out)?.[1]) * 10_000);

/** Each prints its figures in its own words. */
const RUNS = {
  feedparser: {
    args: ["feedparser/run.mjs", `${root}/test/conformance/feedparser-view.mjs`, "--no-bozo", "--show", "0"],
    read: (out) => Number(/^TOTAL\s+\d+\s+(\d+)/m.exec(out)?.[1]),
  },
  attacks: {
    args: ["xml/attacks/run.mjs", "--lib", `${root}/dist/index.js`],
    read: (out) => Number(/^(\d+) of \d+ survived/m.exec(out)?.[1]),
  },
  "w3c, positive": { args: w3c(), read: (out) => Number(/^positive (\d+)\//m.exec(out)?.[1]) },
  "w3c, accepted": { args: w3c(), read: (out) => Number(/ accepted (\d+)\//.exec(out)?.[1]) },
  "w3c, negated": { args: w3c(), read: (out) => Number(/ negated (\d+)\//.exec(out)?.[1]) },
  "w3c, agreement": { args: w3c(), read: agreement },
  "real feeds, agreement": { args: w3c("--corpus"), read: agreement },
};

if (!existsSync(suites)) {
  console.log("no conformance suites beside the project; nothing to run");
  process.exit(0);
}
let failed = false;
for (const [name, floor] of Object.entries(floors)) {
  const { args, read } = RUNS[name];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: suites, encoding: "utf8", maxBuffer: 1e8 });
  const passed = read(stdout);
  const isGood = passed >= floor.passed;
  failed ||= !isGood;
  console.log(`${isGood ? "ok  " : "FAIL"} ${name}: ${passed} of ${floor.of}, floor ${floor.passed}`);
  if (!isGood) console.log(`${stdout}${stderr}`.slice(-4000));
}
if (failed) process.exit(1);
