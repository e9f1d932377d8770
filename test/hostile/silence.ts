/** Nothing that the library or a package of it does writes to the console: it could hold a terminal's escapes. */
import { afterAll, beforeAll, expect, type MockInstance, vi } from "vitest";

/** Watches over all tests of a file. */
export function expectSilence(): void {
  const spies: MockInstance[] = [];
  beforeAll(() => {
    for (const method of ["log", "warn", "error", "info", "debug", "trace"] as const)
      spies.push(vi.spyOn(console, method).mockImplementation(() => {}));
  });
  afterAll(() => {
    const said = spies.flatMap((spy) => spy.mock.calls);
    vi.restoreAllMocks();
    expect(said).toEqual([]);
  });
}
