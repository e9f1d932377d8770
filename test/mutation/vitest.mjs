/**
 * As much of vitest as the tests of the core use, run in this process: a mutant costs milliseconds instead of a second, so
 * that whole folders can be measured. The assertions are vitest's own.
 */

import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from "@vitest/expect";

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const expect = (value, message) => chai.expect(value, message);
Object.assign(expect, chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);
expect.unreachable = (message = "reached") => chai.assert.fail(message);
globalThis[GLOBAL_EXPECT] = expect;
setState({ assertionCalls: 0 }, expect);

/** Every test, in order: its name and what it does. */
export const tests = [];
const groups = [];

/** A test may be given with its options, which say how long it may take, before it or after it. */
const functionIn = (given) => given.find((one) => typeof one === "function");

export function test(name, ...given) {
  tests.push({ name: [...groups, name].join(" > "), run: functionIn(given) });
}

export function describe(name, declare) {
  groups.push(name);
  declare();
  groups.pop();
}

const rowsOf =
  (declare, spreads) =>
  (rows) =>
  (name, ...given) => {
    const run = functionIn(given);
    for (const [i, row] of rows.entries())
      declare(`${name} (${i})`, () => (spreads && Array.isArray(row) ? run(...row) : run(row)));
  };
/** Rows that are lists are spread. */
const each = (declare) => rowsOf(declare, true);
test.each = each(test);
test.for = rowsOf(test, false);
describe.each = each(describe);
test.skipIf = (isSkipped) => (isSkipped ? Object.assign(() => {}, { each: () => () => {} }) : test);
describe.skipIf = (isSkipped) => (isSkipped ? Object.assign(() => {}, { each: () => () => {} }) : describe);

/** Types are checked elsewhere. */
export const expectTypeOf = () => new Proxy(() => {}, { get: () => () => {} });
