/** Names of time zones: what ET, CT, MT and PT mean on either side of the days the clocks change. */

import { describe, expect, test } from "vitest";
import { isZoneName, zoneOffset } from "../../src/newsroom/zones.ts";

/** Minutes east of UTC at a local date and time. */
const offsetAt = (name: string, local: string) => zoneOffset(name, Date.parse(`${local}Z`));

describe("Energy Policy Act of 2005, §110: daylight time begins at 2:00 on the second Sunday of March", () => {
  test.each([
    ["2020-03-08", "March begins on a Sunday"],
    ["2021-03-14", "March begins on a Monday"],
    ["2022-03-13", "March begins on a Tuesday"],
    ["2023-03-12", "March begins on a Wednesday"],
    ["2018-03-11", "March begins on a Thursday"],
    ["2019-03-10", "March begins on a Friday"],
    ["2025-03-09", "March begins on a Saturday"],
  ])("%s: %s", (day) => {
    expect(offsetAt("ET", `${day}T01:59:59`)).toBe(-300);
    expect(offsetAt("ET", `${day}T02:00:00`)).toBe(-240);
  });
});

describe("… and ends at 2:00 on the first Sunday of November", () => {
  test.each([
    ["2020-11-01", "November begins on a Sunday"],
    ["2021-11-07", "November begins on a Monday"],
    ["2022-11-06", "November begins on a Tuesday"],
    ["2023-11-05", "November begins on a Wednesday"],
    ["2018-11-04", "November begins on a Thursday"],
    ["2019-11-03", "November begins on a Friday"],
    ["2025-11-02", "November begins on a Saturday"],
  ])("%s: %s", (day) => {
    expect(offsetAt("ET", `${day}T01:59:59`)).toBe(-240);
    expect(offsetAt("ET", `${day}T02:00:00`)).toBe(-300);
  });
});

test.each([
  ["ET", -300, -240],
  ["CT", -360, -300],
  ["MT", -420, -360],
  ["PT", -480, -420],
])("%s is %i in January and in December, %i in July", (name, winter, summer) => {
  expect(offsetAt(name, "2023-01-05T12:00:00")).toBe(winter);
  expect(offsetAt(name, "2023-12-05T12:00:00")).toBe(winter);
  expect(offsetAt(name, "2023-07-05T12:00:00")).toBe(summer);
});

test.each([
  ["EST", -300],
  ["EDT", -240],
  ["CST", -360],
  ["MST", -420],
  ["PST", -480],
  ["PDT", -420],
])("RFC 822 §5.1: %s is %i whatever the season", (name, offset) => {
  expect(offsetAt(name, "2023-01-05T12:00:00")).toBe(offset);
  expect(offsetAt(name, "2023-07-05T12:00:00")).toBe(offset);
});

test.each([["gmt"], ["Gmt"], ["GMT"]])("%s is a zone in any case", (word) => expect(isZoneName(word)).toBe(true));

test.each([["ET"], ["IST"], ["мск"]])("%s names a zone", (word) => expect(isZoneName(word)).toBe(true));

test.each([[""], ["XYZ"], ["India"], ["gmt:0"], ["0"], ["constructor"]])("%j names no zone", (word) =>
  expect(isZoneName(word)).toBe(false),
);
