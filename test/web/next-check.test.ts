/** When to ask again. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type CheckFacts, type CheckState, nextCheck } from "../../src/web/next-check.ts";
import { freshFor, retryAfter } from "../../src/web/response-times.ts";

const NOW = new Date("2023-03-21T10:30:00Z");
const MINUTE = 60_000;
const headers = (said: Record<string, string>) => new Headers(said);
const calm: CheckState = { url: "https://example.com/feed.xml", errors: 0, unchanged: 0 };
const minutes = (state: Partial<CheckState>, facts: Partial<CheckFacts>) =>
  (nextCheck({ ...calm, ...state }, { outcome: "unchanged", ...facts }, NOW).at.getTime() - NOW.getTime()) / MINUTE;

describe("Retry-After", () => {
  test.each<readonly [rule: string, said: Record<string, string>, seconds: number | undefined]>([
    ["seconds", { "retry-after": "120" }, 120],
    ["less than a minute is one", { "retry-after": "3" }, 60],
    ["more than a day is one", { "retry-after": "999999999" }, 86_400],
    [
      "a date, against the answer's own",
      { "retry-after": "Tue, 21 Mar 2023 12:00:00 GMT", date: "Tue, 21 Mar 2023 11:00:00 GMT" },
      3600,
    ],
    ["a date, against the clock", { "retry-after": "Tue, 21 Mar 2023 11:30:00 GMT" }, 3600],
    ["a date of RFC 850", { "retry-after": "Tuesday, 21-Mar-23 11:30:00 GMT" }, 3600],
    ["a date as asctime has it", { "retry-after": "Tue Mar 21 11:30:00 2023" }, 3600],
    ["a date that is past", { "retry-after": "Tue, 21 Mar 2023 09:00:00 GMT" }, undefined],
    ["nought", { "retry-after": "0" }, undefined],
    ["less than nought", { "retry-after": "-1" }, undefined],
    ["another form of date", { "retry-after": "2023-03-21" }, undefined],
    ["words", { "retry-after": "soon" }, undefined],
    ["nothing", {}, undefined],
  ])("%s", (_, said, seconds) => expect(retryAfter(headers(said), NOW)).toBe(seconds && seconds * 1000));
});

describe("how long an answer is fresh", () => {
  test.each<readonly [rule: string, said: Record<string, string>, seconds: number | undefined]>([
    ["max-age", { "cache-control": "public, max-age=1800" }, 1800],
    ["less its age in a cache", { "cache-control": "max-age=1800", age: "600" }, 1200],
    ["not s-maxage", { "cache-control": "s-maxage=1800" }, undefined],
    [
      "Expires, against the answer's date",
      { expires: "Tue, 21 Mar 2023 12:00:00 GMT", date: "Tue, 21 Mar 2023 11:00:00 GMT" },
      3600,
    ],
    ["max-age before Expires", { "cache-control": "max-age=60", expires: "Tue, 21 Mar 2023 12:00:00 GMT" }, 60],
    ["Expires: 0", { expires: "0" }, undefined],
    ["Expires: -1", { expires: "-1" }, undefined],
    ["no-cache", { "cache-control": "no-cache, max-age=1800" }, undefined],
    ["no-store", { "cache-control": "no-store, max-age=1800" }, undefined],
    ["more than a day is one", { "cache-control": "max-age=31536000, immutable" }, 86_400],
  ])("%s", (_, said, seconds) => expect(freshFor(headers(said), NOW)).toBe(seconds && seconds * 1000));
});

describe("the base", () => {
  const every = (hours: number, count = 12) =>
    Array.from({ length: count }, (_, i) => new Date(NOW.getTime() - i * hours * 60 * MINUTE));
  it("is a third of the usual gap, spread by a tenth", () => {
    expect(minutes({}, { outcome: "changed", dates: every(6) })).toBeGreaterThan(0.89 * 120);
    expect(minutes({}, { outcome: "changed", dates: every(6) })).toBeLessThan(1.11 * 120);
  });
  it("is a quarter of an hour at least, a day at most", () => {
    expect(Math.floor(minutes({}, { dates: every(0.1) }))).toBe(15);
    expect(minutes({}, { dates: every(500) })).toBeLessThan(1.11 * 1440);
  });
  it("passes over dates to come and equal ones", () => {
    const dates = every(6);
    const more = [...dates, ...dates, new Date("2030-01-01T00:00:00Z")];
    expect(minutes({}, { dates: more })).toBe(minutes({}, { dates }));
  });
  it("grows with visits that bring nothing", () => {
    expect(minutes({ unchanged: 3 }, { dates: every(6) })).toBeGreaterThan(
      minutes({ unchanged: 2 }, { dates: every(6) }),
    );
  });
  it("is a week where the feed is gone or complete", () => {
    expect(minutes({}, { outcome: "gone" })).toBeGreaterThan(0.89 * 7 * 1440);
    expect(minutes({}, { isComplete: true, dates: every(1) })).toBeGreaterThan(0.89 * 7 * 1440);
  });
});

describe("wishes of the feed", () => {
  it("ttl", () => expect(minutes({}, { schedule: { ttl: 300 } })).toBe(300));
  it("ttl of a year is a week", () => expect(minutes({}, { schedule: { ttl: 525_600 } })).toBe(7 * 1440));
  it("sy: twice a day", () => expect(minutes({}, { schedule: { period: "daily", frequency: 2 } })).toBe(720));
  it("sy: of a year is a day", () => expect(minutes({}, { schedule: { period: "yearly" } })).toBe(1440));
  it("hours to skip move it on", () => {
    const schedule = { skipHours: Array.from({ length: 23 }, (_, hour) => (hour < 5 ? hour : hour + 1)) };
    expect(nextCheck(calm, { outcome: "changed", schedule }, NOW).at.toISOString()).toBe("2023-03-22T05:00:00.000Z");
  });
  it("days to skip too, and both together", () => {
    const schedule = { skipDays: ["Tuesday", "Wednesday"], skipHours: [0, 1] } as const;
    const at = nextCheck(
      calm,
      { outcome: "changed", schedule: { skipDays: [...schedule.skipDays], skipHours: [...schedule.skipHours] } },
      NOW,
    ).at;
    expect(at.toISOString()).toBe("2023-03-23T02:00:00.000Z");
  });
  it("lists of all hours are not meant", () => {
    expect(minutes({}, { schedule: { skipHours: Array.from({ length: 24 }, (_, hour) => hour) } })).toBeLessThan(120);
  });
  it("says why", () => {
    expect(nextCheck(calm, { outcome: "changed", schedule: { ttl: 300 } }, NOW).reasons[0]).toBe(
      "the feed may be kept for 5 hours (ttl)",
    );
    expect(nextCheck({ ...calm, errors: 3 }, { outcome: "error" }, NOW).reasons).toEqual(["3 visits in a row failed"]);
  });
});

const said = fc.record({
  "retry-after": fc.nat(90_000).map(String),
  "cache-control": fc.nat(90_000).map((age) => `max-age=${age}`),
});
const facts: fc.Arbitrary<CheckFacts> = fc.record({
  outcome: fc.constantFrom("changed", "unchanged", "error", "gone"),
  headers: said.map(headers),
  schedule: fc.record({
    ttl: fc.nat(20_000),
    skipHours: fc.uniqueArray(fc.nat(23)),
    skipDays: fc.uniqueArray(fc.constantFrom("Monday", "Tuesday", "Sunday")),
  }),
  dates: fc.array(fc.date({ min: new Date(0), max: new Date("2024-01-01T00:00:00Z"), noInvalidDate: true }), {
    maxLength: 30,
  }),
});
const state = fc.record({ url: fc.webUrl(), errors: fc.nat(60), unchanged: fc.nat(60) });

it("is never sooner than anything that was asked for, and the same for the same facts", () => {
  fc.assert(
    fc.property(state, facts, (before, given) => {
      const { at } = nextCheck(before, given, NOW);
      const wait = at.getTime() - NOW.getTime();
      expect(wait).toBeGreaterThanOrEqual(15 * MINUTE);
      expect(wait).toBeGreaterThanOrEqual(retryAfter(given.headers!, NOW) ?? 0);
      if (given.outcome !== "error") expect(wait).toBeGreaterThanOrEqual(freshFor(given.headers!, NOW) ?? 0);
      expect(wait).toBeGreaterThanOrEqual(Math.min(7 * 1440, given.schedule!.ttl!) * MINUTE);
      if (given.schedule!.skipHours!.length < 24) expect(given.schedule!.skipHours).not.toContain(at.getUTCHours());
      expect(nextCheck(before, given, NOW).at).toEqual(at);
    }),
  );
});
it("is never sooner after one error more", () => {
  fc.assert(
    fc.property(state, facts, (before, given) => {
      const failed = { ...given, outcome: "error" as const };
      const [one, other] = [
        nextCheck(before, failed, NOW).at,
        nextCheck({ ...before, errors: before.errors + 1 }, failed, NOW).at,
      ];
      expect(other.getTime()).toBeGreaterThanOrEqual(one.getTime());
    }),
  );
});
