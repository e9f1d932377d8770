/** Printed articles: what the pairs of fixtures/articles do not hold. */

import { describe, expect, test } from "vitest";
import { parseArticleText } from "../../src/newsroom/article-text.ts";

describe("two dates in one line", () => {
  test.each([
    ["Published 21 Mar 2023, 04:39 PM IST | Updated 21 Mar 2023, 05:10 PM IST"],
    ["Updated 21 Mar 2023, 05:10 PM IST | Published 21 Mar 2023, 04:39 PM IST"],
    ["Published: 21 Mar 2023, 04:39 PM IST | Updated: 21 Mar 2023, 05:10 PM IST"],
    ["Updated: 21 Mar 2023, 05:10 PM IST | Published: 21 Mar 2023, 04:39 PM IST"],
    ["21 Mar 2023, 04:39 PM IST | Updated: 21 Mar 2023, 05:10 PM IST"],
    ["21 Mar 2023, 04:39 PM IST Updated 21 Mar 2023, 05:10 PM IST"],
    ["Published 21 Mar 2023, 04:39 PM IST • Last updated on 21 Mar 2023, 05:10 PM IST"],
    ["21 Mar 2023, 04:39 PM IST (Updated: 21 Mar 2023, 05:10 PM IST)"],
    ["प्रकाशित 21 मार्च 2023, 04:39 PM IST | अपडेट 21 मार्च 2023, 05:10 PM IST"],
  ])("%s", (line) => {
    const { published, updated } = parseArticleText(`Bridge reopens\n${line}\n\nThe first trams crossed.\n`);
    expect(published?.toRfc3339()).toBe("2023-03-21T16:39:00+05:30");
    expect(updated?.toRfc3339()).toBe("2023-03-21T17:10:00+05:30");
  });

  test("zones are meant for both", () => {
    const line = "Published 21 Mar 2023, 04:39 PM IST | Updated 21 Mar 2023, 05:10 PM IST";
    const { published, updated } = parseArticleText(`Bridge\n${line}\n`, { zones: { IST: "Europe/Dublin" } });
    expect([published?.offset, updated?.offset]).toEqual([0, 0]);
  });
});

test.each([
  ["lines", "The tram is late.\n"],
  ["points of a list", "- The tram is late\n"],
  ["credits", "(With inputs from ANI)\n"],
])("60,000 %s in a row are read in time that grows with their number", { timeout: 10_000 }, (_, line) => {
  const article = parseArticleText(`Bridge\n${line.repeat(60_000)}`);
  expect(article.title).toBe("Bridge");
});
