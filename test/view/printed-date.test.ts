/** Dates on the page that a browser shows: in the zone that they were printed in. */

import { expect, test } from "vitest";
import { printedDate } from "../../src/view/printed-date.ts";

test.each([
  ["2023-03-21T16:39:00+05:30", "2023-03-21T16:39+05:30", /4:39\sPM \(UTC\+05:30\)$/],
  ["Tue, 21 Mar 2023 16:39:00 +0000", "2023-03-21T16:39+00:00", /4:39\sPM \(UTC\)$/],
  ["2023-03-21T16:39:00-00:00", "2023-03-21T16:39", /4:39\sPM$/],
  ["Tue, 21 Mar 2023 16:39:00 -0000", "2023-03-21T16:39", /4:39\sPM$/],
  ["2023-03-21", "2023-03-21", /2023$/],
])("%s", (date, iso, shown) => {
  expect(printedDate(date, "en")).toEqual({ iso, shown: expect.stringMatching(shown) });
});
