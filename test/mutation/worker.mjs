/**
 * Runs one mutant after another in one process, against the tests that reach it, the quickest first, until one fails. The
 * process that started this one kills it when a mutant keeps it from answering, and starts another.
 *
 * What modules remember (tables made once, names) is filled while no mutant is at work. Should a mutant have spoiled it all
 * the same, the test that failed fails without it too: that is told, and another process tries again.
 */

import fc from "fast-check";
import { tests } from "./vitest.mjs";

/** The calls of a mutant in the run without it, times this, are an endless loop: as Stryker counts. */
const HIT_LIMIT_FACTOR = 100;
/** Milliseconds: tests that take longer are run once to see how long they take, and do not warm up a process that takes over. */
const QUICK = 100;

// The same texts each time; what fails need not be made small.
fc.configureGlobal({ seed: 1, endOnFailure: true });

// Stryker's name for what the mutated code looks at.
const stryker = (globalThis.__stryker__ = {});
await import(process.env.MUTATION_BUNDLE);

async function passes(test) {
  try {
    await test.run();
    return true;
  } catch {
    return false;
  }
}

async function timeOf(test, faults) {
  const start = performance.now();
  if (!(await passes(test))) faults.push(test.name);
  return performance.now() - start;
}

/** Of each mutant the tests that reach it, by their numbers, and how often they do. */
async function survey() {
  const faults = [];
  for (const [i, test] of tests.entries()) {
    stryker.currentTestId = `${i}`;
    test.time = await timeOf(test, faults);
    // The first time is that of reading and compiling, too.
    if (test.time < QUICK) test.time = Math.min(test.time, await timeOf(test, faults));
  }
  stryker.currentTestId = undefined;
  const reached = {};
  for (const [test, hits] of Object.entries(stryker.mutantCoverage.perTest))
    for (const [mutant, count] of Object.entries(hits)) {
      const of = (reached[mutant] ??= { tests: [], hits: 0 });
      of.tests.push(Number(test));
      of.hits += count;
    }
  const isStatic = Object.keys(stryker.mutantCoverage.static);
  return { faults, reached, isStatic, times: tests.map(({ time }) => time) };
}

async function warmUp(times) {
  for (const [i, test] of tests.entries()) if (times[i] < QUICK) await passes(test);
}

async function resultOf({ id, tests: numbers, hits }) {
  for (const number of numbers) {
    stryker.hitCount = 0;
    stryker.hitLimit = hits * HIT_LIMIT_FACTOR;
    stryker.activeMutant = id;
    const isKilled = !(await passes(tests[number]));
    stryker.activeMutant = undefined;
    if (isKilled) return { id, status: "Killed", by: tests[number].name, isSpoiled: !(await passes(tests[number])) };
  }
  return { id, status: "Survived", isSpoiled: false };
}

process.on("message", async ({ task, argument }) => {
  const answer = await { survey, warmUp, resultOf }[task](argument);
  process.send(answer ?? {});
});
process.send({});
